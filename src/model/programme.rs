//! A whole programme: people, topics, rounds. Every reference in it resolves.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{
    Aim, Culture, Date, Duo, Edit, EditRefused, Extra, Gathering, MeetingId, Pairing, Participant,
    ParticipantId, Plan, ProgrammeId, Round, Rules, Topic, TopicId, Weeks,
};

/// The language in which a programme, or the page, speaks.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// German.
    #[default]
    De,
    /// English.
    En,
}

impl Language {
    /// Both languages.
    pub const ALL: [Self; 2] = [Self::De, Self::En];

    /// The language's code, `de` or `en`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::De => "de",
            Self::En => "en",
        }
    }
}

/// How partners meet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Style {
    /// Long-term partnerships with regular meetings.
    #[default]
    Partnerships,
    /// Everybody meets, and pairs present what they learned.
    InnovationMeetings,
    /// Both of these.
    Both,
}

impl Style {
    /// All styles, the default first.
    pub const ALL: [Self; 3] = [Self::Partnerships, Self::InnovationMeetings, Self::Both];

    /// The style as the file format writes it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Partnerships => "partnerships",
            Self::InnovationMeetings => "innovation_meetings",
            Self::Both => "both",
        }
    }
}

/// What a programme says of itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Details {
    /// Its id.
    pub id: ProgrammeId,
    /// What people call it; may be empty in a new programme.
    #[serde(default)]
    pub name: String,
    /// The company's aims, in its own words.
    #[serde(default)]
    pub goals: Vec<String>,
    /// The language of letters and questionnaires.
    #[serde(default)]
    pub language: Language,
    /// How partners meet.
    #[serde(default)]
    pub style: Style,
    /// How people work together in the company.
    #[serde(default)]
    pub culture: Culture,
    /// The announcement to colleagues in the organiser's own words; empty where it is still
    /// the one that the program suggests.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub announcement: String,
    /// The e-mail address to which answers and questions go, or nothing.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub contact: String,
    /// The first day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<Date>,
    /// How long it runs.
    #[serde(default)]
    pub weeks: Weeks,
    /// When and where people meet unless they agree otherwise.
    #[serde(default)]
    pub plan: Plan,
    /// The day from which on people's data is no longer needed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub keep_until: Option<Date>,
    /// True for the invented company that shows how the program works.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sample: bool,
    /// Fields that a newer program wrote.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Details {
    /// A programme with a name alone.
    #[must_use]
    pub fn named(id: ProgrammeId, name: &str, language: Language) -> Self {
        Self {
            id,
            name: name.to_owned(),
            goals: Vec::new(),
            language,
            style: Style::default(),
            culture: Culture::default(),
            announcement: String::new(),
            contact: String::new(),
            start: None,
            weeks: Weeks::default(),
            plan: Plan::default(),
            keep_until: None,
            sample: false,
            extra: Extra::default(),
        }
    }
}

/// A whole programme. It is changed through [`Programme::apply`] alone, which refuses
/// whatever would leave a reference that leads nowhere. Copies share their people and
/// topics, so that keeping an older state for undo costs little.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Programme {
    pub(super) details: Details,
    pub(super) rules: Rules,
    pub(super) aim: Aim,
    pub(super) topics: BTreeMap<TopicId, Arc<Topic>>,
    pub(super) participants: BTreeMap<ParticipantId, Arc<Participant>>,
    pub(super) rounds: Vec<Arc<Round>>,
    pub(super) barred: BTreeSet<Duo>,
    pub(super) gatherings: BTreeMap<MeetingId, Arc<Gathering>>,
    pub(super) erased: BTreeSet<ParticipantId>,
    pub(super) extra: Extra,
}

impl Programme {
    /// A programme without people and topics.
    #[must_use]
    pub fn new(details: Details) -> Self {
        Self {
            details,
            rules: Rules::default(),
            aim: Aim::default(),
            topics: BTreeMap::new(),
            participants: BTreeMap::new(),
            rounds: Vec::new(),
            barred: BTreeSet::new(),
            gatherings: BTreeMap::new(),
            erased: BTreeSet::new(),
            extra: Extra::default(),
        }
    }

    /// Carries out an edit: whole, or not at all.
    ///
    /// # Errors
    /// [`EditRefused`] says which reference would lead nowhere; then nothing has changed.
    pub fn apply(&self, edit: Edit) -> Result<Self, EditRefused> {
        let mut next = self.clone();
        edit.carry_out(&mut next)?;
        Ok(next)
    }

    /// What the programme says of itself.
    #[must_use]
    pub fn details(&self) -> &Details {
        &self.details
    }

    /// The rules of its pairings.
    #[must_use]
    pub fn rules(&self) -> &Rules {
        &self.rules
    }

    /// What its pairings aim at.
    #[must_use]
    pub fn aim(&self) -> Aim {
        self.aim
    }

    /// The topics, by id.
    #[must_use]
    pub fn topics(&self) -> &BTreeMap<TopicId, Arc<Topic>> {
        &self.topics
    }

    /// The people, by id.
    #[must_use]
    pub fn participants(&self) -> &BTreeMap<ParticipantId, Arc<Participant>> {
        &self.participants
    }

    /// One person.
    #[must_use]
    pub fn participant(&self, id: &ParticipantId) -> Option<&Arc<Participant>> {
        self.participants.get(id)
    }

    /// One topic.
    #[must_use]
    pub fn topic(&self, id: &TopicId) -> Option<&Arc<Topic>> {
        self.topics.get(id)
    }

    /// The rounds, the oldest first.
    #[must_use]
    pub fn rounds(&self) -> &[Arc<Round>] {
        &self.rounds
    }

    /// The newest round.
    #[must_use]
    pub fn current_round(&self) -> Option<&Arc<Round>> {
        self.rounds.last()
    }

    /// Pairs that the organiser rules out.
    #[must_use]
    pub fn barred(&self) -> &BTreeSet<Duo> {
        &self.barred
    }

    /// Pairs of the newest round that the organiser holds on to.
    #[must_use]
    pub fn kept(&self) -> BTreeSet<Duo> {
        let pairings = self
            .current_round()
            .map_or(&[][..], |round| &round.pairings);
        pairings
            .iter()
            .filter(|p| p.kept)
            .map(|p| p.duo.0.clone())
            .collect()
    }

    /// Pairs of all rounds before the newest.
    #[must_use]
    pub fn earlier_pairs(&self) -> BTreeSet<Duo> {
        let earlier = self
            .rounds
            .split_last()
            .map_or(&[][..], |(_, earlier)| earlier);
        earlier
            .iter()
            .flat_map(|round| &round.pairings)
            .map(|p| p.duo.0.clone())
            .collect()
    }

    /// The pairs of all rounds that have not come to their end, each with its round.
    pub fn running(&self) -> impl Iterator<Item = (&Round, &Pairing)> {
        running_of(&self.rounds)
    }

    /// The pairs of rounds before the newest that have not come to their end.
    pub fn running_before(&self) -> impl Iterator<Item = (&Round, &Pairing)> {
        let newest = self.rounds.len().saturating_sub(1);
        running_of(self.rounds.get(..newest).unwrap_or_default())
    }

    /// The kick-off and the innovation meetings, by id.
    #[must_use]
    pub fn gatherings(&self) -> &BTreeMap<MeetingId, Arc<Gathering>> {
        &self.gatherings
    }

    /// Fields that a newer program wrote.
    #[must_use]
    pub fn extra(&self) -> &Extra {
        &self.extra
    }

    /// The programme with other unknown fields.
    #[must_use]
    pub fn with_extra(mut self, extra: Extra) -> Self {
        self.extra = extra;
        self
    }
}

fn running_of(rounds: &[Arc<Round>]) -> impl Iterator<Item = (&Round, &Pairing)> {
    let pairings = rounds.iter().flat_map(|round| {
        round
            .pairings
            .iter()
            .map(move |pairing| (&**round, pairing))
    });
    pairings.filter(|(_, pairing)| pairing.status.is_running())
}

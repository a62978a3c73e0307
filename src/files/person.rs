//! Everything that a programme knows of one person, for that person: to read, and to take along.

use serde::Serialize;

use crate::model::{
    Answer, Date, Extra, GatheringKind, Level, Meeting, MeetingState, Names, Pairing, Participant,
    ParticipantId, Period, Programme, Score, Status, Teaches, TextPlace, TimeOfDay, Topic, TopicId,
};

/// What a person's file says it is, in its field `format`.
pub const PERSON_FORMAT: &str = "vice-versa/person";
/// The layout of such files.
pub const PERSON_SCHEMA: u64 = 1;

/// Everything that a programme knows of one person. What the other one of a pair thinks of a
/// meeting is that one's own, and is not in it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PersonData {
    format: &'static str,
    schema: u64,
    /// The programme's name; may be empty.
    pub programme: String,
    /// Who it is about.
    pub person: Profile,
    /// Those who name the person as their manager.
    pub manages: Vec<String>,
    /// Those whom the organiser does not want to be a pair with the person.
    pub barred: Vec<String>,
    /// The pairs, the oldest first.
    pub pairs: Vec<PairData>,
    /// The kick-off and the innovation meetings that name the person.
    pub gatherings: Vec<GatheringData>,
    /// Other texts with the name in them.
    pub mentions: Vec<Mention>,
}

/// What is known of the person alone.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Profile {
    /// The id.
    pub id: ParticipantId,
    /// The name.
    pub name: String,
    /// The address; may be empty.
    pub email: String,
    /// What the person does in the company.
    pub role: String,
    /// Where the person stands in the hierarchy.
    pub level: Level,
    /// The department.
    pub department: String,
    /// The place of work.
    pub location: String,
    /// The languages, as codes.
    pub languages: Vec<String>,
    /// The manager's name.
    pub manager: Option<String>,
    /// How many partners at most.
    pub capacity: u8,
    /// False on a break.
    pub active: bool,
    /// What the person can teach.
    pub offers: Vec<Graded>,
    /// What the person wants to learn.
    pub wants: Vec<Graded>,
    /// What the organiser noted.
    pub note: String,
    /// When the person is away.
    pub absences: Vec<Period>,
    /// Whether the person opens the programme with a talk.
    pub champion: bool,
    /// When the person was last asked to fill in the questionnaire.
    pub asked: Option<Date>,
    /// When the person last answered it.
    pub answered: Option<Date>,
    /// Fields that a newer program wrote.
    #[serde(skip_serializing_if = "Extra::is_empty")]
    pub other: Extra,
}

/// A topic with its grade, 1 to 3.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Graded {
    /// The topic's name.
    pub topic: String,
    /// The grade.
    pub grade: u8,
}

/// A pair of the person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PairData {
    /// The round, from 1.
    pub round: usize,
    /// The day it was made.
    pub made: Date,
    /// The other one's name; none where that person was erased.
    pub partner: Option<String>,
    /// How far it has come.
    pub status: Status,
    /// The first day.
    pub started: Option<Date>,
    /// The last day.
    pub ended: Option<Date>,
    /// Why it ended early.
    pub why_ended: String,
    /// The meetings.
    pub meetings: Vec<MeetingData>,
}

/// Who taught in a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum TaughtBy {
    /// The person.
    Person,
    /// The partner.
    Partner,
    /// Both.
    Both,
}

/// A meeting of the person with the partner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MeetingData {
    /// The day.
    pub date: Date,
    /// When it began, where that was not as planned for all.
    pub time: Option<TimeOfDay>,
    /// Where it was.
    pub place: String,
    /// Whether it took place.
    pub state: MeetingState,
    /// Who taught.
    pub taught_by: TaughtBy,
    /// What about.
    pub topics: Vec<String>,
    /// What both noted.
    pub discussed: String,
    /// What came of it.
    pub outcome: String,
    /// What happens next.
    pub next_step: String,
    /// What the person learned.
    pub learned: String,
    /// How useful it was for the person, 1 to 5.
    pub useful: Option<Score>,
    /// How much the two met as equals, for the person, 1 to 5.
    pub as_equals: Option<Score>,
}

/// A meeting of many that names the person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GatheringData {
    /// What it is for.
    pub kind: GatheringKind,
    /// The day.
    pub date: Option<Date>,
    /// What the person said to the invitation; none where there was none.
    pub answer: Option<Answer>,
    /// Whether the person came.
    pub came: Option<bool>,
    /// The titles of the person's talks; some may be empty.
    pub talks: Vec<String>,
}

/// A text with the name in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Mention {
    /// Where it stands.
    #[serde(skip)]
    pub place: TextPlace,
    /// Whether it has the full name or the address; else it has a part of the name, which may be
    /// somebody else's.
    pub full: bool,
    /// The text.
    pub text: String,
}

impl PersonData {
    /// Gathers what a programme knows of a person; none where there is no such person.
    #[must_use]
    pub fn of(programme: &Programme, id: &ParticipantId) -> Option<Self> {
        let person = programme.participant(id)?;
        let name = |id: &ParticipantId| Some(programme.participant(id)?.name.clone());
        let people = programme.participants().values();
        let manages = people.filter(|other| other.manager.as_ref() == Some(id));
        let barred = programme.barred().iter();
        let barred = barred.filter_map(|duo| name(duo.partner_of(id)?));
        Some(Self {
            format: PERSON_FORMAT,
            schema: PERSON_SCHEMA,
            programme: programme.details().name.clone(),
            person: profile(programme, person),
            manages: manages.map(|other| other.name.clone()).collect(),
            barred: barred.collect(),
            pairs: pairs(programme, id),
            gatherings: gatherings(programme, id),
            mentions: mentions(programme, person),
        })
    }
}

/// A person's data as JSON: indented by two spaces, with a line break at the end.
#[must_use]
pub fn write_person(data: &PersonData) -> String {
    // Only keys that are no texts cannot be written, and there are none.
    let mut text = serde_json::to_string_pretty(data).unwrap_or_default();
    text.push('\n');
    text
}

fn profile(programme: &Programme, person: &Participant) -> Profile {
    let manager = person.manager.as_ref();
    let manager = manager.and_then(|id| programme.participant(id));
    let graded = |(id, grade): (&TopicId, u8)| Graded {
        topic: topic_name(programme, id),
        grade,
    };
    let offers = person.offers.iter().map(|(id, grade)| (id, grade.get()));
    let wants = person.wants.iter().map(|(id, grade)| (id, grade.get()));
    Profile {
        id: person.id.clone(),
        name: person.name.clone(),
        email: person.email.clone(),
        role: person.role.clone(),
        level: person.level,
        department: person.department.clone(),
        location: person.location.clone(),
        languages: person.languages.iter().cloned().collect(),
        manager: manager.map(|manager| manager.name.clone()),
        capacity: person.capacity.get(),
        active: person.active,
        offers: offers.map(graded).collect(),
        wants: wants.map(graded).collect(),
        note: person.note.clone(),
        absences: person.absences.clone(),
        champion: person.champion,
        asked: person.asked,
        answered: person.answered,
        other: person.extra.clone(),
    }
}

fn topic_name(programme: &Programme, id: &TopicId) -> String {
    let topic: Option<&Topic> = programme.topic(id).map(|topic| &**topic);
    topic.map_or_else(|| id.to_string(), |topic| topic.name.clone())
}

fn pairs(programme: &Programme, id: &ParticipantId) -> Vec<PairData> {
    let mut found = Vec::new();
    for (number, round) in (1..).zip(programme.rounds()) {
        for pairing in &round.pairings {
            let Some(partner) = pairing.duo.0.partner_of(id) else {
                continue;
            };
            let partner = programme.participant(partner);
            let meetings = pairing.meetings.iter();
            found.push(PairData {
                round: number,
                made: round.made,
                partner: partner.map(|partner| partner.name.clone()),
                status: pairing.status,
                started: pairing.started,
                ended: pairing.ended,
                why_ended: pairing.why_ended.clone(),
                meetings: meetings
                    .map(|meeting| meeting_data(programme, pairing, meeting, id))
                    .collect(),
            });
        }
    }
    found
}

fn meeting_data(
    programme: &Programme,
    pairing: &Pairing,
    meeting: &Meeting,
    id: &ParticipantId,
) -> MeetingData {
    let is_a = pairing.duo.0.a() == id;
    let own = if is_a { &meeting.a } else { &meeting.b };
    let topics = meeting.topic.iter().chain(&meeting.second_topic);
    MeetingData {
        date: meeting.date,
        time: meeting.time,
        place: meeting.place.clone(),
        state: meeting.state,
        taught_by: match (meeting.teaches, is_a) {
            (Teaches::Both, _) => TaughtBy::Both,
            (Teaches::A, true) | (Teaches::B, false) => TaughtBy::Person,
            (Teaches::A, false) | (Teaches::B, true) => TaughtBy::Partner,
        },
        topics: topics.map(|id| topic_name(programme, id)).collect(),
        discussed: meeting.discussed.clone(),
        outcome: meeting.outcome.clone(),
        next_step: meeting.next_step.clone(),
        learned: own.learned.clone(),
        useful: own.rating.useful,
        as_equals: own.rating.as_equals,
    }
}

fn gatherings(programme: &Programme, id: &ParticipantId) -> Vec<GatheringData> {
    let all = programme.gatherings().values();
    let named = all.filter(|gathering| gathering.names(id));
    let mut found: Vec<GatheringData> = named
        .map(|gathering| {
            let talks = gathering.talks.iter();
            let own = talks.filter(|talk| talk.speakers.contains(id));
            let invited = gathering.invited.get(id);
            GatheringData {
                kind: gathering.kind,
                date: gathering.date,
                answer: invited.map(|attendance| attendance.answer),
                came: invited.and_then(|attendance| attendance.came),
                talks: own.map(|talk| talk.title.clone()).collect(),
            }
        })
        .collect();
    found.sort_by_key(|gathering| gathering.date);
    found
}

/// The texts in which a person is named, but for those that are the person's own.
#[must_use]
pub fn mentions(programme: &Programme, person: &Participant) -> Vec<Mention> {
    let names = Names::of(person);
    let mut found = Vec::new();
    // Nothing is changed: the walk alone matters.
    let _same = programme.with_texts(&mut |place, text| {
        let own = match place {
            TextPlace::Person(id) => *id == person.id,
            TextPlace::Pair(a, b) => *a == person.id || *b == person.id,
            _ => false,
        };
        let full = names.taken_out(place, text, "").is_some();
        if !own && (full || names.may_be_in(text)) {
            found.push(Mention {
                place: place.clone(),
                full,
                text: text.clone(),
            });
        }
    });
    found
}

//! The form for one meeting: what is typed, what is wrong with it, and the edit it makes.

use crate::model::{
    Date, Edit, Meeting, MeetingId, MeetingState, Pairing, Programme, Rating, Score, Status,
    Takeaway, TopicId,
};
use crate::pairing::flows;
use crate::view::pairs::{PairKey, PairOf, Teacher, find_pair, in_order, put};

/// What stands in the form for one meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeetingDraft {
    /// The pair.
    pub key: PairKey,
    /// The two names, in the order in which they stand.
    pub names: [String; 2],
    /// Whether the meeting is a new one.
    pub is_new: bool,
    /// Whether it took place.
    pub state: MeetingState,
    /// The day, as typed.
    pub date: String,
    /// Who taught.
    pub teaches: Teacher,
    /// The topic's id, or nothing.
    pub topic: String,
    /// The other topic's id where both taught, or nothing.
    pub second_topic: String,
    /// What was discussed.
    pub discussed: String,
    /// What each took away, in the order in which the two stand.
    pub both: [TakeawayDraft; 2],
    /// What came of it.
    pub outcome: String,
    /// What happens next.
    pub next_step: String,
    /// The meeting as it was.
    meeting: Meeting,
    /// Whether the first one is `a` of the pair.
    first_is_a: bool,
}

/// What stands in one of the two columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TakeawayDraft {
    /// What was learned.
    pub learned: String,
    /// How useful it was.
    pub useful: Option<Score>,
    /// How much the two met as equals.
    pub as_equals: Option<Score>,
}

/// What keeps a form from being taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DraftProblem {
    /// The day is none.
    NoDate,
    /// A meeting that was held lies ahead.
    HeldInFuture,
}

impl TakeawayDraft {
    fn of(takeaway: &Takeaway) -> Self {
        Self {
            learned: takeaway.learned.clone(),
            useful: takeaway.rating.useful,
            as_equals: takeaway.rating.as_equals,
        }
    }

    fn taken(self) -> Takeaway {
        Takeaway {
            learned: self.learned.trim().to_owned(),
            rating: Rating {
                useful: self.useful,
                as_equals: self.as_equals,
            },
        }
    }
}

impl MeetingDraft {
    /// The form for a meeting that is there; one of which nobody has said anything is taken to
    /// have been held, since that is what mostly comes next.
    #[must_use]
    pub fn of(programme: &Programme, key: &PairKey, id: &MeetingId) -> Option<Self> {
        let pair = find_pair(programme, key)?;
        let mut meetings = pair.pairing.meetings.iter();
        let meeting = meetings.find(|meeting| meeting.id == *id)?;
        Some(Self::with(&pair, meeting.clone(), false))
    }

    /// The form for a meeting that nobody planned: today, and taught by whoever taught less.
    #[must_use]
    pub fn unplanned(
        programme: &Programme,
        key: &PairKey,
        today: Option<Date>,
        fresh: u64,
    ) -> Option<Self> {
        let pair = find_pair(programme, key)?;
        let date = today.or(programme.details().start);
        let date = date.or_else(|| "2027-01-11".parse().ok())?;
        let teaches = taught_less(&pair).in_pair(pair.first_is_a);
        let meeting = Meeting::planned(MeetingId::fresh(fresh), date, teaches, None);
        Some(Self::with(&pair, meeting, true))
    }

    fn with(pair: &PairOf, meeting: Meeting, is_new: bool) -> Self {
        let id = |topic: &Option<TopicId>| topic.as_ref().map(ToString::to_string);
        Self {
            key: pair.key(),
            names: pair.names(),
            is_new,
            state: match meeting.state {
                MeetingState::Cancelled => MeetingState::Cancelled,
                MeetingState::Planned | MeetingState::Held => MeetingState::Held,
            },
            date: meeting.date.to_string(),
            teaches: Teacher::of(meeting.teaches, pair.first_is_a),
            topic: id(&meeting.topic).unwrap_or_default(),
            second_topic: id(&meeting.second_topic).unwrap_or_default(),
            discussed: meeting.discussed.clone(),
            both: pair.in_order(TakeawayDraft::of(&meeting.a), TakeawayDraft::of(&meeting.b)),
            outcome: meeting.outcome.clone(),
            next_step: meeting.next_step.clone(),
            first_is_a: pair.first_is_a,
            meeting,
        }
    }

    /// The meeting.
    #[must_use]
    pub fn id(&self) -> &MeetingId {
        &self.meeting.id
    }

    /// What is wrong with what stands in the form.
    #[must_use]
    pub fn problem(&self, today: Option<Date>) -> Option<DraftProblem> {
        let Ok(date) = self.date.trim().parse::<Date>() else {
            return Some(DraftProblem::NoDate);
        };
        let ahead = today.is_some_and(|today| date > today);
        (ahead && self.state == MeetingState::Held).then_some(DraftProblem::HeldInFuture)
    }

    /// The edit that takes what stands in the form. A pair that holds its first meeting has
    /// begun. Nothing where the pair is gone.
    ///
    /// # Errors
    /// What is wrong with the form.
    pub fn into_edit(
        self,
        programme: &Programme,
        today: Option<Date>,
    ) -> Result<Option<Edit>, DraftProblem> {
        if let Some(problem) = self.problem(today) {
            return Err(problem);
        }
        let Some(pair) = find_pair(programme, &self.key) else {
            return Ok(None);
        };
        let mut pairing = pair.pairing.clone();
        let key = self.key.clone();
        let meeting = self.taken()?;
        if meeting.state == MeetingState::Held {
            begin(&mut pairing, meeting.date);
        }
        pairing.meetings.retain(|known| known.id != meeting.id);
        pairing.meetings.push(meeting);
        Ok(Some(put(&key, pairing)))
    }

    fn taken(self) -> Result<Meeting, DraftProblem> {
        let date = self.date.trim().parse();
        let date = date.map_err(|_| DraftProblem::NoDate)?;
        let topic = |code: &str| TopicId::new(code).ok();
        let [first, second] = self.both.map(TakeawayDraft::taken);
        let [a, b] = in_order(self.first_is_a, first, second);
        let moved = date != self.meeting.date && !self.is_new;
        Ok(Meeting {
            date,
            state: self.state,
            teaches: self.teaches.in_pair(self.first_is_a),
            topic: topic(&self.topic),
            second_topic: match self.teaches {
                Teacher::Both => topic(&self.second_topic),
                Teacher::First | Teacher::Second => None,
            },
            changes: self.meeting.changes.saturating_add(u32::from(moved)),
            discussed: self.discussed.trim().to_owned(),
            outcome: self.outcome.trim().to_owned(),
            next_step: self.next_step.trim().to_owned(),
            a,
            b,
            ..self.meeting
        })
    }
}

/// A pair that meets has begun, on the day of its first meeting.
pub(super) fn begin(pairing: &mut Pairing, date: Date) {
    if matches!(pairing.status, Status::Proposed | Status::Agreed) {
        pairing.status = Status::Active;
    }
    let started = pairing.started.map_or(date, |started| started.min(date));
    pairing.started = Some(started);
}

/// Who of the two has taught in fewer meetings that were held.
fn taught_less(pair: &PairOf) -> Teacher {
    let mut taught = [0_u32; 2];
    for meeting in &pair.pairing.meetings {
        if meeting.state == MeetingState::Held {
            match Teacher::of(meeting.teaches, pair.first_is_a) {
                Teacher::First => taught[0] += 1,
                Teacher::Second => taught[1] += 1,
                Teacher::Both => {}
            }
        }
    }
    if taught[1] < taught[0] {
        Teacher::Second
    } else {
        Teacher::First
    }
}

/// The topics to choose from: first those that flow in the pair, then all others by name.
#[must_use]
pub fn pair_topics(programme: &Programme, key: &PairKey) -> Vec<(TopicId, String)> {
    let mut ids: Vec<TopicId> = Vec::new();
    if let Some(pair) = find_pair(programme, key) {
        let [first, second] = pair.people;
        let both = flows(first, second).into_iter().chain(flows(second, first));
        for flow in both {
            if !ids.contains(&flow.topic) {
                ids.push(flow.topic);
            }
        }
    }
    let mut others: Vec<_> = programme.topics().values().collect();
    others.retain(|topic| !ids.contains(&topic.id));
    others.sort_by_cached_key(|topic| topic.name.to_lowercase());
    let flowing = ids.iter().filter_map(|id| programme.topic(id));
    flowing
        .chain(others)
        .map(|topic| (topic.id.clone(), topic.name.clone()))
        .collect()
}

/// The edit that takes a meeting out; nothing where it is gone already.
#[must_use]
pub fn remove_meeting(programme: &Programme, key: &PairKey, id: &MeetingId) -> Option<Edit> {
    let pair = find_pair(programme, key)?;
    let mut pairing = pair.pairing.clone();
    pairing.meetings.retain(|meeting| meeting.id != *id);
    (pairing.meetings.len() < pair.pairing.meetings.len()).then(|| put(key, pairing))
}

//! The nouns: a programme, its people, topics, rules, rounds and meetings. Plain values that
//! know no clock, no chance and no browser; what must not be cannot be built.

mod calendar;
mod culture;
mod date;
mod duo;
mod edit;
mod erase;
mod extra;
mod gathering;
mod id;
mod meeting;
mod participant;
mod plan;
mod programme;
mod round;
mod rules;
mod scale;
mod texts;
mod time;
mod topic;
mod word;

pub use calendar::{Week, Weekday};
pub use culture::{
    Culture, CultureAnswer, CultureQuestion, Experience, Hierarchy, Openness, Sites, TimeToSpare,
    Workplace,
};
pub use date::{Date, NoSuchDate};
pub use duo::{Duo, SamePerson};
pub use edit::{Edit, EditRefused};
pub use erase::{Erasure, Names};
pub use extra::Extra;
pub use gathering::{Answer, Attendance, Gathering, GatheringKind, Talk};
pub use id::{
    ID_LENGTH_MAX, IdProblem, MeetingId, PairingId, ParticipantId, ProgrammeId, RoundId, TopicId,
};
pub use meeting::{Meeting, MeetingState, Rating, Takeaway, Teaches};
pub use participant::Participant;
pub use plan::{DaysOff, FederalState, LocalHoliday, Plan, Workday, Zone};
pub use programme::{Details, Language, Programme, Style};
pub use round::{Pairing, PairingDuo, ProofSummary, Round, Status};
pub use rules::{Aim, Bonuses, Rules};
pub use scale::{
    Bonus, Capacity, EveryWeeks, Interest, Knowledge, Level, Minutes, OutOfRange, Reciprocity,
    Score, Weeks,
};
pub use texts::TextPlace;
pub use time::{EndsBeforeStart, NoSuchTime, Period, TimeOfDay};
pub use topic::{Area, Topic};

//! The nouns: a programme, its people, topics, rules and rounds. Plain values that
//! know no clock, no chance and no browser; what must not be cannot be built.

mod calendar;
mod date;
mod duo;
mod edit;
mod extra;
mod id;
mod participant;
mod programme;
mod round;
mod rules;
mod scale;
mod topic;

pub use calendar::{Week, Weekday};
pub use date::{Date, NoSuchDate};
pub use duo::{Duo, SamePerson};
pub use edit::{Edit, EditRefused};
pub use extra::Extra;
pub use id::{ID_LENGTH_MAX, IdProblem, PairingId, ParticipantId, ProgrammeId, RoundId, TopicId};
pub use participant::Participant;
pub use programme::{Details, Language, Programme, Style};
pub use round::{Pairing, PairingDuo, ProofSummary, Round, Status};
pub use rules::{Aim, Bonuses, Rules};
pub use scale::{Bonus, Capacity, Interest, Knowledge, Level, OutOfRange, Reciprocity, Weeks};
pub use topic::{Area, Topic};

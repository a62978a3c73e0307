//! When people meet and what for: holidays, the days of a pair's meetings, their agendas, and
//! the rota of presenters. Plain values in, plain values out; what cannot be planned is
//! returned with its reason.

mod agenda;
mod days;
mod holidays;
mod rhythm;
mod rota;

pub use agenda::{Agenda, Exchange, Lesson, Part, Partner, Turns, agendas, opening};
pub use days::Days;
pub use holidays::{Holiday, public_holidays};
pub use rhythm::{Diary, Frame, Missed, Obstacle, Plan, Planned, Rhythm, Whose, plan, plan_pairs};
pub use rota::{Roster, Rota, Stage, Turn, WhyNoTurn, rota};

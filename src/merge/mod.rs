//! Programmes that were edited apart, brought together again.
//!
//! Every field knows which edit last wrote it, and every copy of a programme which edits it has
//! seen ([`Clock`]). So two copies can be compared field by field: where one has seen what the
//! other wrote, the later one stands; where neither has, a person decides. No wall clock decides
//! anything. The clock lies beside the programme and follows it by comparison, so that nothing
//! else in the program has to know of it.

mod address;
mod changes;
mod clock;
mod compare;
mod decide;
mod fields;
mod order;
mod used;

pub use address::Address;
pub use clock::{Clock, Dot, Dots, Replica};
pub use compare::{Change, Conflict, Merge, Open, Side};
pub use decide::{MergeFailed, Merged};

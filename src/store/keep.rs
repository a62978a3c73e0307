//! Saving to a shelf that answers at once, and loading from it.

use std::sync::Arc;

use super::found::understood;
use super::{Found, KeptClock, Mark, Record, Shelf, ShelfRefused, Slot, Steps, key};

/// Why a save did not happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveRefused {
    /// The store refused.
    Shelf(ShelfRefused),
    /// The state is too large for the store; it knows the mark alone.
    MarkAlone,
    /// Another tab has saved, or wiped the store, since this one last did.
    OtherTab,
}

/// A state that is to be saved now; see [`save`]. Hand the outcome to
/// [`super::Session::settle`].
#[must_use = "a change that is not saved is lost"]
#[derive(Clone, Debug)]
pub struct SaveRequest {
    /// The programme, as a programme file.
    pub(super) text: Arc<str>,
    pub(super) since_file: u64,
    pub(super) history: Steps,
    pub(super) clock: KeptClock,
    pub(super) mark: Mark,
    /// The mark that has to be in the store still.
    pub(super) known: Option<Mark>,
    /// Where the last save went.
    pub(super) last: Option<Slot>,
    /// Texts to put aside first.
    pub(super) set_aside: Vec<String>,
    /// Why the store is to be left alone.
    pub(super) absent: Option<ShelfRefused>,
    /// Whether another store may carry a state that is too large for this one.
    pub(super) mark_alone: bool,
    /// Whether nothing older may stay: somebody was erased for good.
    pub(super) purge: bool,
}

impl SaveRequest {
    fn record(&self, history: Steps) -> Record {
        let text = Arc::clone(&self.text);
        Record::new(self.mark.generation, self.since_file, text, history)
            .with_clock(self.clock.clone())
    }
}

/// Reads what is kept.
///
/// # Errors
/// [`ShelfRefused::Blocked`] where the store cannot be reached.
pub fn load(shelf: &impl Shelf) -> Result<Found, ShelfRefused> {
    Found::gather(|key| shelf.read(key))
}

/// Saves a state; returns where it is now.
///
/// # Errors
/// [`SaveRefused`]; what was kept before is then still there.
pub fn save(shelf: &mut impl Shelf, request: &SaveRequest) -> Result<Slot, SaveRefused> {
    if let Some(absent) = request.absent {
        return Err(SaveRefused::Shelf(absent));
    }
    let mark: Option<Mark> = understood(shelf.read(key::NEWEST).map_err(SaveRefused::Shelf)?);
    if mark != request.known {
        return Err(SaveRefused::OtherTab);
    }
    keep_aside(shelf, &request.set_aside);
    let kept = write_record(shelf, request);
    let mark_alone = kept == Err(ShelfRefused::Full) && request.mark_alone;
    if kept.is_ok() || mark_alone {
        shelf
            .write(key::NEWEST, &request.mark)
            .map_err(SaveRefused::Shelf)?;
        if request.purge {
            purge(shelf, kept.ok()).map_err(SaveRefused::Shelf)?;
        }
    }
    match kept {
        Err(_) if mark_alone => Err(SaveRefused::MarkAlone),
        kept => kept.map_err(SaveRefused::Shelf),
    }
}

/// Writes the record; where there is no room, without its history, and then in the place of
/// both older ones.
fn write_record(shelf: &mut impl Shelf, request: &SaveRequest) -> Result<Slot, ShelfRefused> {
    let target = request.last.map_or(Slot::A, Slot::other);
    let whole = request.record(request.history.clone());
    match shelf.write(target.key(), &whole) {
        Err(ShelfRefused::Full) => {}
        kept => return kept.map(|()| target),
    }
    let bare = request.record(Steps::default());
    match (shelf.write(target.key(), &bare), request.last) {
        // Too large for two: give the older one up, and write over the newer one, which the
        // store replaces whole or not at all.
        (Err(ShelfRefused::Full), Some(last)) => {
            shelf.remove(target.key())?;
            shelf.write(last.key(), &bare).map(|()| last)
        }
        (kept, _) => kept.map(|()| target),
    }
}

/// Leaves nothing but what was just saved. The slots go last: as long as one of them names an
/// erased person, the next visit does this again.
fn purge(shelf: &mut impl Shelf, kept: Option<Slot>) -> Result<(), ShelfRefused> {
    shelf.remove(key::SET_ASIDE)?;
    for slot in Slot::ALL.into_iter().filter(|slot| Some(*slot) != kept) {
        shelf.remove(slot.key())?;
    }
    Ok(())
}

/// Forgets the programme, what was set aside, and the mark. Settings stay.
///
/// # Errors
/// [`ShelfRefused::Blocked`] where the store cannot be reached.
pub fn wipe(shelf: &mut impl Shelf) -> Result<(), ShelfRefused> {
    for key in key::OF_THE_PROGRAMME {
        shelf.remove(key)?;
    }
    Ok(())
}

/// Room is not worth a refused save: where there is none, the texts stay where they were
/// until they are overwritten.
fn keep_aside(shelf: &mut impl Shelf, texts: &[String]) {
    if !texts.is_empty() {
        shelf.write(key::SET_ASIDE, &texts).unwrap_or_default();
    }
}

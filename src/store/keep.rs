//! Saving to a shelf and loading from it.

use serde::de::DeserializeOwned;

use super::{Mark, Recovery, SaveRequest, Shelf, ShelfRefused, Slot, key};

/// Why a save did not happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveRefused {
    /// The store refused.
    Shelf(ShelfRefused),
    /// Another tab has saved, or wiped the store, since this one last did.
    OtherTab,
}

/// Reads what is kept, and the mark beside it, which the session needs to notice other tabs.
///
/// # Errors
/// [`ShelfRefused::Blocked`] where the store cannot be reached.
pub fn load(shelf: &impl Shelf) -> Result<(Recovery, Option<Mark>), ShelfRefused> {
    let mark = read_as::<Mark>(shelf, key::NEWEST)?;
    let found = [
        (Slot::A, shelf.read(Slot::A.key())?),
        (Slot::B, shelf.read(Slot::B.key())?),
    ];
    Ok((Recovery::from_slots(found, mark), mark))
}

/// Saves a state; returns where it is now.
///
/// # Errors
/// [`SaveRefused`]; what was kept before is then still there.
pub fn save(shelf: &mut impl Shelf, request: &SaveRequest) -> Result<Slot, SaveRefused> {
    let mark = read_as::<Mark>(shelf, key::NEWEST).map_err(SaveRefused::Shelf)?;
    if mark != request.known {
        return Err(SaveRefused::OtherTab);
    }
    if !request.set_aside.is_empty() {
        keep_aside(shelf, &request.set_aside);
    }
    let record = request.record();
    let target = request.last.map_or(Slot::A, Slot::other);
    let kept = match (shelf.write(target.key(), &record), request.last) {
        (Ok(()), _) => Ok(target),
        // Too large for two: give the older one up, and write over the newer one, which the
        // store replaces whole or not at all.
        (Err(ShelfRefused::Full), Some(last)) => shelf
            .remove(target.key())
            .and_then(|()| shelf.write(last.key(), &record))
            .map(|()| last),
        (Err(refused), _) => Err(refused),
    };
    let kept = kept.map_err(SaveRefused::Shelf)?;
    shelf
        .write(key::NEWEST, &request.mark())
        .map_err(SaveRefused::Shelf)?;
    Ok(kept)
}

/// The texts that could not be read and were set aside, the oldest first.
///
/// # Errors
/// [`ShelfRefused::Blocked`] where the store cannot be reached.
pub fn set_aside_texts(shelf: &impl Shelf) -> Result<Vec<String>, ShelfRefused> {
    Ok(read_as(shelf, key::SET_ASIDE)?.unwrap_or_default())
}

/// Forgets the programme, what was set aside, and the mark. Settings stay.
///
/// # Errors
/// [`ShelfRefused::Blocked`] where the store cannot be reached.
pub fn wipe(shelf: &mut impl Shelf) -> Result<(), ShelfRefused> {
    for key in [key::SLOT_A, key::SLOT_B, key::SET_ASIDE, key::NEWEST] {
        shelf.remove(key)?;
    }
    Ok(())
}

/// Room is not worth a refused save: where there is none, the texts stay where they were
/// until they are overwritten.
fn keep_aside(shelf: &mut impl Shelf, texts: &[String]) {
    let mut all = set_aside_texts(shelf).unwrap_or_default();
    let new = texts.iter().filter(|text| !all.contains(text));
    let new: Vec<_> = new.cloned().collect();
    all.extend(new);
    shelf.write(key::SET_ASIDE, &all).unwrap_or_default();
}

/// What is kept under a key, where it can be understood.
fn read_as<T: DeserializeOwned>(shelf: &impl Shelf, key: &str) -> Result<Option<T>, ShelfRefused> {
    let text = shelf.read(key)?;
    Ok(text.and_then(|text| serde_json::from_str(&text).ok()))
}

//! The browser's local storage as a [`Shelf`].
//!
//! `gloo_storage` panics where a browser blocks its store, so each call first looks whether
//! the store can be reached. Only the program's own keys are touched: on file:// a browser may
//! show one store to all pages.

use gloo_storage::errors::StorageError;
use gloo_storage::{LocalStorage, Storage as _};
use leptos::prelude::window;
use serde::Serialize;

use crate::store::{Shelf, ShelfRefused, key};

/// The browser's local storage.
#[derive(Clone, Copy, Debug)]
pub struct BrowserShelf;

/// The store itself, where the browser lets the page have it.
fn reach() -> Result<web_sys::Storage, ShelfRefused> {
    match window().local_storage() {
        Ok(Some(storage)) => Ok(storage),
        Ok(None) | Err(_) => Err(ShelfRefused::Blocked),
    }
}

fn own(key: &str) -> &str {
    debug_assert!(key.starts_with(key::PREFIX), "{key} is not ours");
    key
}

impl Shelf for BrowserShelf {
    fn read(&self, key: &str) -> Result<Option<String>, ShelfRefused> {
        reach()?
            .get_item(own(key))
            .map_err(|_| ShelfRefused::Blocked)
    }

    fn write(&mut self, key: &str, value: &impl Serialize) -> Result<(), ShelfRefused> {
        reach()?;
        LocalStorage::set(own(key), value).map_err(|error| match error {
            // The browsers disagree on the error's class and code, not on its name.
            StorageError::JsError(error) if error.name.contains("Quota") => ShelfRefused::Full,
            _ => ShelfRefused::Blocked,
        })
    }

    fn remove(&mut self, key: &str) -> Result<(), ShelfRefused> {
        reach()?;
        LocalStorage::delete(own(key));
        Ok(())
    }
}

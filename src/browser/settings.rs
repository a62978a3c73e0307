//! Language and appearance: what this browser prefers, and what was chosen.

use leptos::prelude::{document, window};
use serde::{Deserialize, Serialize};

use super::local_storage::BrowserShelf;
use crate::model::Language;
use crate::store::{Shelf, key};

/// Light, dark, or as the system is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// As the system is.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl Theme {
    /// All, the default first.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The theme as the stylesheets name it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// How this page looks and speaks in this browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// The page's language.
    pub language: Language,
    /// Its appearance.
    #[serde(default)]
    pub theme: Theme,
}

/// What was chosen before, or else what the browser prefers.
#[must_use]
pub fn load() -> Settings {
    let kept = BrowserShelf.read(key::SETTINGS).ok().flatten();
    let kept = kept.and_then(|text| serde_json::from_str(&text).ok());
    kept.unwrap_or_else(|| Settings {
        language: preferred_language(),
        theme: Theme::default(),
    })
}

/// Keeps a choice; where the browser keeps nothing, it lasts until the page is closed.
pub fn keep(settings: Settings) {
    BrowserShelf
        .write(key::SETTINGS, &settings)
        .unwrap_or_default();
}

/// Tells the document, and with it the stylesheets and screen readers.
pub fn show(settings: Settings) {
    if let Some(root) = document().document_element() {
        // Fails only for names that are no attributes.
        root.set_attribute("lang", settings.language.code())
            .unwrap_or_default();
        root.set_attribute("data-theme", settings.theme.code())
            .unwrap_or_default();
    }
}

fn preferred_language() -> Language {
    let preferred = window().navigator().language().unwrap_or_default();
    if preferred.to_lowercase().starts_with("de") {
        Language::De
    } else {
        Language::En
    }
}

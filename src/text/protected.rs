//! Words about files that a passphrase protects.

use super::number;
use crate::files::protected::ProtectedProblem;
use crate::model::Language;

/// How hard a passphrase is to guess.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Too short to be used.
    TooShort,
    /// Guessed by whoever tries.
    Weak,
    /// Holds for a while.
    Fair,
    /// Not to be guessed.
    Strong,
}

/// Words about files that a passphrase protects.
#[derive(Debug)]
pub struct ProtectedWords {
    pub title: &'static str,
    pub help: &'static str,
    pub save: &'static str,
    pub dialog_title: &'static str,
    pub dialog_help: &'static str,
    pub passphrase: &'static str,
    pub passphrase_hint: &'static str,
    pub again: &'static str,
    pub show: &'static str,
    pub hide: &'static str,
    pub suggest: &'static str,
    pub strength: fn(Strength) -> &'static str,
    pub not_the_same: &'static str,
    pub lost: &'static str,
    pub confirm: &'static str,
    pub working: &'static str,
    pub saved: fn(&str) -> String,

    pub open_title: fn(&str) -> String,
    pub open_help: &'static str,
    pub open: &'static str,
    pub problem: fn(&ProtectedProblem) -> String,
}

/// The shortest passphrase that is accepted, in characters.
pub const PASSPHRASE_LENGTH_MIN: usize = 12;

pub(super) const DE: ProtectedWords = ProtectedWords {
    title: "Mit Passphrase sichern",
    help: "Eine Programmdatei, die nur öffnen kann, wer die Passphrase kennt. Gut für Mail und geteilte Ordner.",
    save: "Mit Passphrase sichern …",
    dialog_title: "Programm mit Passphrase sichern",
    dialog_help: "Geben Sie die Passphrase auf anderem Weg weiter als die Datei, zum Beispiel am Telefon.",
    passphrase: "Passphrase",
    passphrase_hint: "Am besten vier bis sechs Wörter, die nichts miteinander zu tun haben; mindestens 12 Zeichen.",
    again: "Noch einmal dieselbe",
    show: "Zeichen zeigen",
    hide: "Zeichen verbergen",
    suggest: "Eine vorschlagen",
    strength: |strength| match strength {
        Strength::TooShort => "Zu kurz: Es braucht mindestens 12 Zeichen.",
        Strength::Weak => "Leicht zu erraten. Nehmen Sie mehr oder ungewöhnlichere Wörter.",
        Strength::Fair => "Hält eine Weile. Ein oder zwei Wörter mehr, und sie hält lange.",
        Strength::Strong => "Stark.",
    },
    not_the_same: "Die beiden sind nicht gleich.",
    lost: "Schreiben Sie die Passphrase auf. Ist sie verloren, kann niemand die Datei öffnen, auch diese Seite nicht.",
    confirm: "Sichern",
    working: "Wird verschlüsselt …",
    saved: |name| format!("{name} wurde heruntergeladen"),

    open_title: |name| format!("„{name}“ ist geschützt"),
    open_help: "Mit der Passphrase lässt sich die Datei öffnen.",
    open: "Öffnen",
    problem: |problem| {
        match problem {
        ProtectedProblem::TooLarge => "Die Datei ist größer, als eine Programmdatei sein darf.".into(),
        ProtectedProblem::Damaged => "Die Datei ist beschädigt oder nicht vollständig. Lassen Sie sie sich noch einmal schicken.".into(),
        ProtectedProblem::OtherAlgorithm(name) => format!(
            "Die Datei ist auf eine Weise verschlüsselt, die diese Seite nicht kennt ({name}). Sie öffnet PBES2-HS512+A256KW mit A256GCM."
        ),
        ProtectedProblem::Iterations(count) => format!(
            "Die Datei verlangt {} Rechengänge für die Passphrase; diese Seite nimmt 1000 bis 2.000.000.",
            number(Language::De, usize::try_from(*count).unwrap_or(usize::MAX))
        ),
        ProtectedProblem::WrongPassphrase => "Das ist nicht die Passphrase dieser Datei. Achten Sie auf Groß- und Kleinschreibung und Leerzeichen.".into(),
        ProtectedProblem::NoCryptography => "Dieser Browser verschlüsselt auf dieser Seite nicht. Öffnen Sie Vice Versa über https oder als Datei auf Ihrem Gerät.".into(),
    }
    },
};

pub(super) const EN: ProtectedWords = ProtectedWords {
    title: "Save with a passphrase",
    help: "A programme file that opens only for those who know the passphrase. Good for mail and shared folders.",
    save: "Save with a passphrase…",
    dialog_title: "Save the programme with a passphrase",
    dialog_help: "Pass the passphrase on by another way than the file, for instance by telephone.",
    passphrase: "Passphrase",
    passphrase_hint: "Best four to six words that have nothing to do with each other; 12 characters at least.",
    again: "The same once more",
    show: "Show the characters",
    hide: "Hide the characters",
    suggest: "Suggest one",
    strength: |strength| match strength {
        Strength::TooShort => "Too short: it takes 12 characters at least.",
        Strength::Weak => "Easy to guess. Take more words, or less usual ones.",
        Strength::Fair => "Holds for a while. One or two words more, and it holds long.",
        Strength::Strong => "Strong.",
    },
    not_the_same: "The two are not the same.",
    lost: "Write the passphrase down. Once it is lost, nobody can open the file, and neither can this page.",
    confirm: "Save",
    working: "Encrypting…",
    saved: |name| format!("{name} was downloaded"),

    open_title: |name| format!("“{name}” is protected"),
    open_help: "With the passphrase, the file can be opened.",
    open: "Open",
    problem: |problem| {
        match problem {
        ProtectedProblem::TooLarge => "The file is larger than a programme file may be.".into(),
        ProtectedProblem::Damaged => "The file is damaged or not complete. Have it sent to you once more.".into(),
        ProtectedProblem::OtherAlgorithm(name) => format!(
            "The file is encrypted in a way that this page does not know ({name}). It opens PBES2-HS512+A256KW with A256GCM."
        ),
        ProtectedProblem::Iterations(count) => format!(
            "The file asks for {} rounds of work on the passphrase; this page takes 1000 to 2,000,000.",
            number(Language::En, usize::try_from(*count).unwrap_or(usize::MAX))
        ),
        ProtectedProblem::WrongPassphrase => "This is not the passphrase of this file. Mind capital letters and spaces.".into(),
        ProtectedProblem::NoCryptography => "This browser does not encrypt on this page. Open Vice Versa over https, or as a file on your device.".into(),
    }
    },
};

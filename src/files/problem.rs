//! What can be wrong with a JSON file, and where. Sentences come from `text`.

use std::fmt;
use std::ops::RangeInclusive;

use crate::model::{EditRefused, IdProblem};

/// What is wrong with a file, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The path in the file, such as `participants[12].offers.t-3`; empty for the whole.
    pub at: String,
    /// What is wrong there.
    pub kind: ProblemKind,
}

/// What can be wrong with a JSON file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// The file is larger than what is read.
    TooLarge {
        /// Its size in bytes.
        bytes: usize,
        /// The largest size that is read, in bytes.
        most: usize,
    },
    /// Lists and objects stand within each other too often.
    TooDeep {
        /// The deepest that is read.
        most: usize,
    },
    /// The bytes are no UTF-8 text.
    NotUtf8 {
        /// The first wrong byte, counted from 0.
        byte: usize,
    },
    /// There is nothing in the file.
    Empty,
    /// The text ends in the middle.
    EndsEarly,
    /// The text is no JSON.
    NotJson {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
    },
    /// An object has the same field twice.
    DuplicateKey(String),
    /// The file says that it is something else, or says nothing of what it is.
    OtherFormat(Option<String>),
    /// A newer version of the program wrote the file.
    NewerSchema {
        /// The file's schema.
        found: u64,
        /// The newest one that this version knows.
        known: u64,
    },
    /// No version of the program wrote such a schema.
    UnknownSchema(i64),
    /// A field that has to be there is not.
    Missing(&'static str),
    /// A field that has no place here: rules and proofs mean something only as a whole.
    UnknownField(String),
    /// Something else was expected here.
    WrongType {
        /// What was expected.
        wanted: JsonType,
        /// What is there.
        found: JsonType,
    },
    /// A number is too small or too large.
    OutOfRange {
        /// The number.
        number: i64,
        /// What is possible.
        range: RangeInclusive<i64>,
    },
    /// A word that is none of those possible here.
    UnknownWord {
        /// The word.
        found: String,
        /// The words that are possible.
        possible: Vec<&'static str>,
    },
    /// A text that names no day.
    NotADate(String),
    /// A text that names no time of day.
    NotATime(String),
    /// A text that names no edit, in the account of which edit wrote what.
    NoEdit(String),
    /// The last day of a period is before its first.
    EndsBeforeStart,
    /// A text that cannot be an id.
    NoId(IdProblem),
    /// A name is empty.
    NoName,
    /// Two of a kind have the same id.
    DuplicateId(String),
    /// No person in the file has this id.
    UnknownPerson(String),
    /// No topic in the file has this id.
    UnknownTopic(String),
    /// A person is named as the own manager.
    OwnManager,
    /// A pair of one person.
    SamePerson(String),
    /// A list of two people that names fewer or more.
    NotTwoPeople,
    /// A round names the same pair twice.
    PairTwice,
    /// The programme refuses what the file says, for a reason found only in the whole.
    Refused(EditRefused),
}

/// The kinds of JSON values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JsonType {
    /// `null`
    Null,
    /// `true` or `false`
    YesOrNo,
    /// A number without a fraction.
    WholeNumber,
    /// Any other number.
    Number,
    /// A text.
    Text,
    /// A list.
    List,
    /// An object.
    Object,
}

impl JsonType {
    /// The kind of a value.
    #[must_use]
    pub fn of(value: &serde_json::Value) -> Self {
        use serde_json::Value;
        match value {
            Value::Null => Self::Null,
            Value::Bool(_) => Self::YesOrNo,
            Value::Number(number) if number.is_i64() => Self::WholeNumber,
            Value::Number(_) => Self::Number,
            Value::String(_) => Self::Text,
            Value::Array(_) => Self::List,
            Value::Object(_) => Self::Object,
        }
    }
}

/// The longest key that a path shows in full, in characters.
const KEY_SHOWN_MAX: usize = 60;

/// Where a reader is in a file; becomes text only where something is wrong.
#[derive(Clone, Copy, Debug)]
pub(super) struct Path<'p> {
    parent: Option<&'p Path<'p>>,
    step: Step<'p>,
}

#[derive(Clone, Copy, Debug)]
enum Step<'p> {
    Root,
    Field(&'p str),
    Item(usize),
}

impl<'p> Path<'p> {
    pub(super) const ROOT: Path<'static> = Path {
        parent: None,
        step: Step::Root,
    };

    pub(super) fn field(&'p self, name: &'p str) -> Self {
        Self {
            parent: Some(self),
            step: Step::Field(name),
        }
    }

    pub(super) fn item(&'p self, index: usize) -> Self {
        Self {
            parent: Some(self),
            step: Step::Item(index),
        }
    }

    pub(super) fn problem(&self, kind: ProblemKind) -> Problem {
        Problem {
            at: self.to_string(),
            kind,
        }
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Depth is limited before reading, so this does not go deep either.
        if let Some(parent) = self.parent {
            parent.fmt(f)?;
        }
        match self.step {
            Step::Root => Ok(()),
            Step::Item(index) => write!(f, "[{index}]"),
            Step::Field(name) => {
                let plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '@');
                let plain = !name.is_empty() && name.chars().all(plain);
                let first = self
                    .parent
                    .is_none_or(|parent| matches!(parent.step, Step::Root));
                let shown: String = name.chars().take(KEY_SHOWN_MAX).collect();
                match (plain, first) {
                    (true, true) => f.write_str(&shown),
                    (true, false) => write!(f, ".{shown}"),
                    (false, _) => write!(f, "[{shown:?}]"),
                }
            }
        }
    }
}

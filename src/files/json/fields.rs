//! Values to fields, one at a time, so that every error knows its place.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::super::problem::{JsonType, Path, Problem, ProblemKind};
use crate::model::{Date, Extra, IdProblem, OutOfRange, TimeOfDay};

/// An object whose fields are taken out one by one; what is left is unknown.
pub(super) struct Fields<'p> {
    path: &'p Path<'p>,
    map: Map<String, Value>,
}

impl<'p> Fields<'p> {
    pub(super) fn of(value: Value, path: &'p Path<'p>) -> Result<Self, Problem> {
        match value {
            Value::Object(map) => Ok(Self { path, map }),
            other => Err(wrong_type(&other, JsonType::Object, path)),
        }
    }

    /// A field that may be missing. `null` says the same as nothing.
    pub(super) fn optional<T>(
        &mut self,
        name: &'static str,
        read: impl FnOnce(Value, &Path) -> Result<T, Problem>,
    ) -> Result<Option<T>, Problem> {
        match self.map.remove(name) {
            None | Some(Value::Null) => Ok(None),
            Some(value) => read(value, &self.path.field(name)).map(Some),
        }
    }

    /// A field that has to be there.
    pub(super) fn required<T>(
        &mut self,
        name: &'static str,
        read: impl FnOnce(Value, &Path) -> Result<T, Problem>,
    ) -> Result<T, Problem> {
        self.optional(name, read)?
            .ok_or_else(|| self.path.problem(ProblemKind::Missing(name)))
    }

    /// A field that is empty, or as by default, where it is missing.
    pub(super) fn or_default<T: Default>(
        &mut self,
        name: &'static str,
        read: impl FnOnce(Value, &Path) -> Result<T, Problem>,
    ) -> Result<T, Problem> {
        self.optional(name, read).map(Option::unwrap_or_default)
    }

    /// The fields that nobody took.
    pub(super) fn rest(self) -> Extra {
        Extra::new(self.map)
    }

    /// All fields that are left, as they stand.
    pub(super) fn into_map(self) -> Map<String, Value> {
        self.map
    }

    /// Refuses fields that nobody took.
    pub(super) fn nothing_else(self) -> Result<(), Problem> {
        match self.map.into_iter().next() {
            None => Ok(()),
            Some((name, _)) => Err(self.path.problem(ProblemKind::UnknownField(name))),
        }
    }
}

pub(super) fn wrong_type(value: &Value, wanted: JsonType, path: &Path) -> Problem {
    path.problem(ProblemKind::WrongType {
        wanted,
        found: JsonType::of(value),
    })
}

pub(super) fn text(value: Value, path: &Path) -> Result<String, Problem> {
    match value {
        Value::String(text) => Ok(text),
        other => Err(wrong_type(&other, JsonType::Text, path)),
    }
}

/// A text with more than spaces in it.
pub(super) fn name(value: Value, path: &Path) -> Result<String, Problem> {
    let name = text(value, path)?;
    if name.trim().is_empty() {
        return Err(path.problem(ProblemKind::NoName));
    }
    Ok(name)
}

#[allow(
    clippy::needless_pass_by_value,
    reason = "readers of fields all take the value"
)]
pub(super) fn yes_or_no(value: Value, path: &Path) -> Result<bool, Problem> {
    value
        .as_bool()
        .ok_or_else(|| wrong_type(&value, JsonType::YesOrNo, path))
}

#[allow(
    clippy::needless_pass_by_value,
    reason = "readers of fields all take the value"
)]
pub(super) fn whole_number(value: Value, path: &Path) -> Result<i64, Problem> {
    value
        .as_i64()
        .ok_or_else(|| wrong_type(&value, JsonType::WholeNumber, path))
}

/// A number of a type with bounds.
pub(super) fn bounded<T>(value: Value, path: &Path) -> Result<T, Problem>
where
    T: TryFrom<i64, Error = OutOfRange>,
{
    T::try_from(whole_number(value, path)?).map_err(|problem| {
        path.problem(ProblemKind::OutOfRange {
            number: problem.value,
            range: problem.range,
        })
    })
}

/// A count that fits 32 bits.
pub(super) fn count(value: Value, path: &Path) -> Result<u32, Problem> {
    let number = whole_number(value, path)?;
    u32::try_from(number).map_err(|_| {
        path.problem(ProblemKind::OutOfRange {
            number,
            range: 0..=i64::from(u32::MAX),
        })
    })
}

/// One of the words that a type has.
pub(super) fn word<T: Copy>(
    all: &[T],
    code: fn(T) -> &'static str,
) -> impl FnOnce(Value, &Path) -> Result<T, Problem> {
    move |value, path| {
        let found = text(value, path)?;
        all.iter()
            .copied()
            .find(|one| code(*one) == found)
            .ok_or_else(|| {
                let possible = all.iter().map(|one| code(*one)).collect();
                path.problem(ProblemKind::UnknownWord { found, possible })
            })
    }
}

pub(super) fn date(value: Value, path: &Path) -> Result<Date, Problem> {
    let text = text(value, path)?;
    text.parse()
        .map_err(|_| path.problem(ProblemKind::NotADate(text)))
}

pub(super) fn time(value: Value, path: &Path) -> Result<TimeOfDay, Problem> {
    let text = text(value, path)?;
    text.parse()
        .map_err(|_| path.problem(ProblemKind::NotATime(text)))
}

pub(super) fn id<T>(value: Value, path: &Path) -> Result<T, Problem>
where
    T: TryFrom<String, Error = IdProblem>,
{
    as_id(text(value, path)?, path)
}

fn as_id<T>(text: String, path: &Path) -> Result<T, Problem>
where
    T: TryFrom<String, Error = IdProblem>,
{
    T::try_from(text).map_err(|problem| path.problem(ProblemKind::NoId(problem)))
}

/// A list of what `read` reads.
pub(super) fn list<T>(
    mut read: impl FnMut(Value, &Path) -> Result<T, Problem>,
) -> impl FnOnce(Value, &Path) -> Result<Vec<T>, Problem> {
    move |value, path| match value {
        Value::Array(items) => {
            let items = items.into_iter().enumerate();
            items
                .map(|(index, item)| read(item, &path.item(index)))
                .collect()
        }
        other => Err(wrong_type(&other, JsonType::List, path)),
    }
}

/// An object from ids to what `read` reads.
pub(super) fn keyed<Id, T>(
    mut read: impl FnMut(Value, &Path) -> Result<T, Problem>,
) -> impl FnOnce(Value, &Path) -> Result<BTreeMap<Id, T>, Problem>
where
    Id: Ord + TryFrom<String, Error = IdProblem>,
{
    move |value, path| {
        let Value::Object(map) = value else {
            return Err(wrong_type(&value, JsonType::Object, path));
        };
        let mut items = BTreeMap::new();
        for (key, item) in map {
            let here = path.field(&key);
            let item = read(item, &here)?;
            let id = as_id(key.clone(), &here)?;
            if items.insert(id, item).is_some() {
                return Err(path.problem(ProblemKind::DuplicateId(key.trim().to_owned())));
            }
        }
        Ok(items)
    }
}

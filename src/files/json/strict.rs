//! JSON text to values, where an object with the same field twice is an error: which of
//! the two was meant, nobody can know.

use std::cell::RefCell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::error::Category;
use serde_json::{Map, Number, Value};

use super::super::problem::{Path, Problem, ProblemKind};

/// Parses a text that has been checked for size and depth.
pub(super) fn parse(text: &str) -> Result<Value, Problem> {
    let found = RefCell::new(None);
    let seed = Strict {
        path: Path::ROOT,
        found: &found,
    };
    let mut parser = serde_json::Deserializer::from_str(text);
    let parsed = seed
        .deserialize(&mut parser)
        .and_then(|value| parser.end().map(|()| value));
    parsed.map_err(|problem| {
        found.take().unwrap_or_else(|| {
            Path::ROOT.problem(match problem.classify() {
                Category::Eof => ProblemKind::EndsEarly,
                _ => ProblemKind::NotJson {
                    line: problem.line(),
                    column: problem.column(),
                },
            })
        })
    })
}

#[derive(Clone, Copy)]
struct Strict<'p> {
    path: Path<'p>,
    /// A problem whose place the parser's own errors cannot carry.
    found: &'p RefCell<Option<Problem>>,
}

impl<'de> DeserializeSeed<'de> for Strict<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Strict<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<Value, E> {
        let number = Number::from_f64(value).ok_or_else(|| E::custom("not a finite number"))?;
        Ok(Value::Number(number))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::String(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(Value::String(value))
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        loop {
            let path = self.path.item(list.len());
            match items.next_element_seed(Strict {
                path,
                found: self.found,
            })? {
                Some(item) => list.push(item),
                None => return Ok(Value::Array(list)),
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Value, A::Error> {
        let mut object = Map::new();
        while let Some(name) = fields.next_key::<String>()? {
            if object.contains_key(&name) {
                let problem = self.path.problem(ProblemKind::DuplicateKey(name));
                self.found.replace(Some(problem));
                return Err(serde::de::Error::custom("a field stands twice"));
            }
            let path = self.path.field(&name);
            let value = fields.next_value_seed(Strict {
                path,
                found: self.found,
            })?;
            object.insert(name, value);
        }
        Ok(Value::Object(object))
    }
}

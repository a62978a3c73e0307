//! The clock of a programme file: which edits the file has seen, and which wrote what. Written as
//! a tree like the programme's own, so that a field stands in it under the names that lead to it.

use std::collections::BTreeMap;

use serde_json::Value;

use super::super::problem::{JsonType, Path, Problem, ProblemKind};
use super::fields::{Fields, wrong_type};
use super::strict;
use super::text::JsonText;
use super::write::extra;
use crate::merge::{Address, Clock, Dots, Replica};

/// The name of the edits that wrote a record itself, beside the names of what is in it.
const ITSELF: &str = "";
/// Stands before a name that would else be mistaken for [`ITSELF`].
const ESCAPE: char = '~';

/// A clock as compact text, for keeping.
#[must_use]
pub fn write_clock(clock: &Clock) -> String {
    let mut json = JsonText::new(false);
    write(&mut json, clock);
    json.finish()
}

/// Reads a clock that was kept.
///
/// # Errors
/// The first [`Problem`] of the text.
pub fn read_clock(text: &str) -> Result<Clock, Problem> {
    read(strict::parse(text)?, &Path::ROOT)
}

/// Entries by the way that leads to them.
#[derive(Default)]
struct Node<'c> {
    itself: Option<&'c Dots>,
    inside: BTreeMap<&'c str, Node<'c>>,
}

pub(super) fn write(json: &mut JsonText, clock: &Clock) {
    let mut root = Node::default();
    for (at, dots) in clock.wrote() {
        let mut node = &mut root;
        for step in at.steps() {
            node = node.inside.entry(step).or_default();
        }
        node.itself = Some(dots);
    }
    json.object(|json| {
        json.key("seen").object(|json| {
            for (replica, count) in clock.seen() {
                json.key(replica.name()).plain(count);
            }
        });
        write_inside(json.key("wrote"), &root);
        extra(json, clock.extra(), &["seen", "wrote"]);
    });
}

fn write_node(json: &mut JsonText, node: &Node) {
    match node.itself {
        Some(dots) if node.inside.is_empty() => json.text(&dots.to_string()),
        _ => write_inside(json, node),
    }
}

fn write_inside(json: &mut JsonText, node: &Node) {
    json.object(|json| {
        if let Some(dots) = node.itself {
            json.key(ITSELF).text(&dots.to_string());
        }
        for (step, node) in &node.inside {
            if step.is_empty() || step.starts_with(ESCAPE) {
                write_node(json.key(&format!("{ESCAPE}{step}")), node);
            } else {
                write_node(json.key(step), node);
            }
        }
    });
}

pub(super) fn read(value: Value, path: &Path) -> Result<Clock, Problem> {
    let mut fields = Fields::of(value, path)?;
    let seen = fields.required("seen", read_seen)?;
    let wrote = fields.required("wrote", |value, path| {
        let mut wrote = BTreeMap::new();
        read_node(value, &Address::default(), path, &mut wrote)?;
        Ok(wrote)
    })?;
    let here = path.field("wrote");
    Clock::of_parts(seen, wrote, fields.rest()).ok_or_else(|| {
        // What wrote the whole has to be known.
        here.problem(ProblemKind::Missing(ITSELF))
    })
}

fn read_seen(value: Value, path: &Path) -> Result<BTreeMap<Replica, u64>, Problem> {
    let Value::Object(object) = value else {
        return Err(wrong_type(&value, JsonType::Object, path));
    };
    let mut seen = BTreeMap::new();
    for (name, count) in object {
        let here = path.field(&name);
        let count = count
            .as_u64()
            .ok_or_else(|| wrong_type(&count, JsonType::WholeNumber, &here))?;
        let replica =
            Replica::named(&name).ok_or_else(|| here.problem(ProblemKind::NoEdit(name.clone())))?;
        seen.insert(replica, count);
    }
    Ok(seen)
}

fn read_node(
    value: Value,
    at: &Address,
    path: &Path,
    wrote: &mut BTreeMap<Address, Dots>,
) -> Result<(), Problem> {
    match value {
        Value::String(text) => {
            let dots = text.parse();
            let dots = dots.map_err(|_| path.problem(ProblemKind::NoEdit(text)))?;
            wrote.insert(at.clone(), dots);
        }
        Value::Object(object) => {
            for (name, value) in object {
                let here = path.field(&name);
                if name == ITSELF {
                    read_node(value, at, &here, wrote)?;
                } else {
                    let step = name.strip_prefix(ESCAPE).unwrap_or(&name);
                    read_node(value, &at.then(step), &here, wrote)?;
                }
            }
        }
        other => return Err(wrong_type(&other, JsonType::Object, path)),
    }
    Ok(())
}

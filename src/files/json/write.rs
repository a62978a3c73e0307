//! A programme to its file. Equal programmes give equal bytes: keys in a fixed order, lists
//! by id, unknown fields behind the known ones by name.

use serde_json::{Map, Value};

use super::PROGRAMME_FORMAT;
use super::migrate::SCHEMA;
use crate::model::{
    Aim, Bonuses, Details, Extra, Pairing, Participant, ParticipantId, Programme, ProofSummary,
    Round, Rules, Topic,
};

/// The programme file: indented by two spaces, with a line break at the end. Rounds stand
/// in the order in which they were made, everything else by id.
#[must_use]
pub fn write_programme(programme: &Programme) -> String {
    // `{:#}` of a value is the same text as `to_string_pretty`, and cannot fail.
    format!("{:#}\n", whole(programme))
}

/// The same without spaces and line breaks, for keeping.
#[must_use]
pub fn write_programme_compact(programme: &Programme) -> String {
    whole(programme).to_string()
}

/// An object in the order in which its fields are added.
#[derive(Default)]
struct Object(Map<String, Value>);

impl Object {
    fn field(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.0.insert(name.to_owned(), value.into());
        self
    }

    /// A field that is left out where its text is empty.
    fn text(self, name: &str, text: &str) -> Self {
        if text.is_empty() {
            self
        } else {
            self.field(name, text)
        }
    }

    fn optional(self, name: &str, value: Option<impl Into<Value>>) -> Self {
        match value {
            Some(value) => self.field(name, value),
            None => self,
        }
    }

    fn extra(mut self, extra: &Extra) -> Value {
        for (name, value) in extra.iter() {
            if !self.0.contains_key(name) {
                self.0.insert(name.clone(), sorted(value));
            }
        }
        Value::Object(self.0)
    }

    fn done(self) -> Value {
        Value::Object(self.0)
    }
}

/// The value with the fields of all objects in it by name. Two unknown values that are
/// equal may have been read in different orders.
fn sorted(value: &Value) -> Value {
    match value {
        Value::Object(map) => {
            let mut fields: Vec<_> = map.iter().collect();
            fields.sort_by_key(|(name, _)| *name);
            fields
                .into_iter()
                .map(|(name, value)| (name.clone(), sorted(value)))
                .collect()
        }
        Value::Array(items) => items.iter().map(sorted).collect(),
        other => other.clone(),
    }
}

fn whole(programme: &Programme) -> Value {
    let barred = programme
        .barred()
        .iter()
        .map(|duo| Value::from(vec![duo.a().as_str(), duo.b().as_str()]));
    Object::default()
        .field("format", PROGRAMME_FORMAT)
        .field("schema", SCHEMA)
        .field(
            "programme",
            head(programme.details(), programme.rules(), programme.aim()),
        )
        .field(
            "topics",
            list(programme.topics().values().map(|t| topic(t))),
        )
        .field(
            "participants",
            list(programme.participants().values().map(|p| participant(p))),
        )
        .field("rounds", list(programme.rounds().iter().map(|r| round(r))))
        .field("barred", list(barred))
        .extra(programme.extra())
}

fn list(items: impl Iterator<Item = Value>) -> Value {
    Value::Array(items.collect())
}

fn head(details: &Details, own_rules: &Rules, aim: Aim) -> Value {
    Object::default()
        .field("id", details.id.as_str())
        .field("name", details.name.as_str())
        .field("goals", details.goals.clone())
        .field("language", details.language.code())
        .field("style", details.style.code())
        .optional("start", details.start.map(|day| day.to_string()))
        .field("weeks", details.weeks.get())
        .optional("sample", details.sample.then_some(true))
        .field("rules", rules(own_rules))
        .field("aim", aim.code())
        .extra(&details.extra)
}

fn rules(rules: &Rules) -> Value {
    // Taken apart in full, so that a new rule cannot be forgotten here.
    let Rules {
        different_levels,
        not_with_manager,
        senior_learns,
        both_learn,
        shared_language,
        no_repeats,
        reciprocity,
        bonuses,
    } = *rules;
    let Bonuses {
        other_department,
        same_location,
        one_level_apart,
        two_levels_apart,
    } = bonuses;
    let bonuses = Object::default()
        .field("other_department", other_department.get())
        .field("same_location", same_location.get())
        .field("one_level_apart", one_level_apart.get())
        .field("two_levels_apart", two_levels_apart.get());
    Object::default()
        .field("different_levels", different_levels)
        .field("not_with_manager", not_with_manager)
        .field("senior_learns", senior_learns)
        .field("both_learn", both_learn)
        .field("shared_language", shared_language)
        .field("no_repeats", no_repeats)
        .field("reciprocity", reciprocity.get())
        .field("bonuses", bonuses.done())
        .done()
}

fn topic(topic: &Topic) -> Value {
    let Topic {
        id,
        name,
        area,
        note,
        extra,
    } = topic;
    Object::default()
        .field("id", id.as_str())
        .field("name", name.as_str())
        .field("area", area.code())
        .text("note", note)
        .extra(extra)
}

fn participant(person: &Participant) -> Value {
    let Participant {
        id,
        name,
        email,
        role,
        level,
        department,
        location,
        languages,
        manager,
        capacity,
        active,
        offers,
        wants,
        note,
        extra,
    } = person;
    let languages: Vec<&str> = languages.iter().map(String::as_str).collect();
    let offers: Map<_, _> = offers
        .iter()
        .map(|(id, grade)| (id.to_string(), grade.get().into()))
        .collect();
    let wants: Map<_, _> = wants
        .iter()
        .map(|(id, grade)| (id.to_string(), grade.get().into()))
        .collect();
    Object::default()
        .field("id", id.as_str())
        .field("name", name.as_str())
        .text("email", email)
        .text("role", role)
        .field("level", level.code())
        .text("department", department)
        .text("location", location)
        .optional("languages", (!languages.is_empty()).then_some(languages))
        .optional("manager", manager.as_ref().map(ParticipantId::as_str))
        .field("capacity", capacity.get())
        .field("active", *active)
        .field("offers", offers)
        .field("wants", wants)
        .text("note", note)
        .extra(extra)
}

fn round(round: &Round) -> Value {
    let Round {
        id,
        made,
        aim,
        rules: own_rules,
        proof: found,
        pairings,
        extra,
    } = round;
    Object::default()
        .field("id", id.as_str())
        .field("made", made.to_string())
        .field("aim", aim.code())
        .field("rules", rules(own_rules))
        .optional("proof", found.as_ref().map(proof))
        .field("pairings", list(pairings.iter().map(pairing)))
        .extra(extra)
}

fn proof(proof: &ProofSummary) -> Value {
    let ProofSummary {
        total,
        bound,
        people,
        people_bound,
        proven,
    } = *proof;
    Object::default()
        .field("total", total)
        .field("bound", bound)
        .field("people", people)
        .field("people_bound", people_bound)
        .field("proven", proven)
        .done()
}

fn pairing(pairing: &Pairing) -> Value {
    let Pairing {
        id,
        duo,
        weight,
        kept,
        status,
        extra,
    } = pairing;
    Object::default()
        .field("id", id.as_str())
        .field("a", duo.0.a().as_str())
        .field("b", duo.0.b().as_str())
        .field("weight", *weight)
        .field("kept", *kept)
        .field("status", status.code())
        .extra(extra)
}

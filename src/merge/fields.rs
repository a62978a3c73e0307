//! A programme as fields at their addresses, and back. What goes in and out are the values that
//! files have, so that a field that is new in the model, or unknown to it, needs nothing here.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;
use std::sync::Arc;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::Address;
use crate::model::{
    Duo, Extra, Gathering, Meeting, Pairing, Participant, ParticipantId, Programme, Round, Topic,
};

/// The fields of a programme, or of a part of it. A record is there as `null` at its own address.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Fields(BTreeMap<Address, Value>);

impl Fields {
    /// All fields of a programme, but for its id.
    pub(super) fn of(programme: &Programme) -> Self {
        let mut fields = Self::default();
        fields.add_head(programme);
        for topic in programme.topics().values() {
            fields.add_topic(topic);
        }
        for person in programme.participants().values() {
            fields.add_person(person);
        }
        for round in programme.rounds() {
            fields.add_round(round);
            for pairing in &round.pairings {
                fields.add_whole_pairing(round, pairing);
            }
        }
        for duo in programme.barred() {
            fields.add_barred(duo);
        }
        for gathering in programme.gatherings().values() {
            fields.add_gathering(gathering);
        }
        fields
    }

    pub(super) fn get(&self, at: &Address) -> Option<&Value> {
        self.0.get(at)
    }

    pub(super) fn addresses(&self) -> impl Iterator<Item = &Address> {
        self.0.keys()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (&Address, &Value)> {
        self.0.iter()
    }

    /// What stands at an address, and in it.
    pub(super) fn inside<'f>(
        &'f self,
        at: &'f Address,
    ) -> impl Iterator<Item = (&'f Address, &'f Value)> {
        self.0
            .range::<[Arc<str>], _>((Bound::Included(at.raw()), Bound::Unbounded))
            .take_while(move |(entry, _)| entry.is_in(at))
    }

    pub(super) fn set(&mut self, at: Address, value: Value) {
        self.0.insert(at, value);
    }

    /// Takes out what stands at an address, and in it.
    pub(super) fn remove(&mut self, at: &Address) {
        let inside: Vec<_> = self.inside(at).map(|(at, _)| at.clone()).collect();
        for at in inside {
            self.0.remove(&at);
        }
    }

    /// Puts what `from` has at an address, and in it, in the place of what is here.
    pub(super) fn copy(&mut self, at: &Address, from: &Self) {
        self.remove(at);
        let inside = from.inside(at);
        self.0
            .extend(inside.map(|(at, value)| (at.clone(), value.clone())));
    }

    pub(super) fn add_head(&mut self, programme: &Programme) {
        let at = Address::of(&["programme"]);
        let mut details = object(programme.details());
        details.remove("id");
        self.add(&at, details, &["culture", "plan"]);
        self.add(&at.then("rules"), object(programme.rules()), &["bonuses"]);
        if let Ok(aim) = serde_json::to_value(programme.aim()) {
            self.set(at.then("aim"), aim);
        }
        for (name, value) in programme.extra().iter() {
            self.set(Address::of(&[name]), value.clone());
        }
    }

    pub(super) fn add_topic(&mut self, topic: &Topic) {
        let at = Address::of(&["topics", topic.id.as_str()]);
        self.add_record(&at, object(topic), &[]);
    }

    pub(super) fn add_person(&mut self, person: &Participant) {
        let at = at_person(&person.id);
        self.add_record(&at, object(person), &["offers", "wants"]);
    }

    pub(super) fn add_gathering(&mut self, gathering: &Gathering) {
        let at = Address::of(&["meetings", gathering.id.as_str()]);
        self.add_record(&at, object(gathering), &["invited"]);
    }

    pub(super) fn add_barred(&mut self, duo: &Duo) {
        self.set(at_barred(duo), Value::Null);
    }

    /// A round without its pairs.
    pub(super) fn add_round(&mut self, round: &Round) {
        let bare = Round {
            id: round.id.clone(),
            made: round.made,
            aim: round.aim,
            rules: round.rules,
            proof: round.proof,
            by_hand: round.by_hand,
            pairings: Vec::new(),
            extra: round.extra.clone(),
        };
        let mut fields = object(&bare);
        fields.remove("pairings");
        self.add_record(&at_round(round), fields, &[]);
    }

    /// A pair without its meetings. Its two people are one field.
    pub(super) fn add_pairing(&mut self, round: &Round, pairing: &Pairing) {
        let mut fields = object(&without_meetings(pairing));
        fields.remove("meetings");
        let (a, b) = (fields.remove("a"), fields.remove("b"));
        fields.insert("a".to_owned(), a.into_iter().chain(b).collect());
        self.add_record(&at_pairing(round, pairing), fields, &[]);
    }

    pub(super) fn add_whole_pairing(&mut self, round: &Round, pairing: &Pairing) {
        self.add_pairing(round, pairing);
        for meeting in &pairing.meetings {
            self.add_meeting(round, pairing, meeting);
        }
    }

    pub(super) fn add_meeting(&mut self, round: &Round, pairing: &Pairing, meeting: &Meeting) {
        let at = at_meeting(round, pairing, meeting);
        self.add_record(&at, object(meeting), &["a", "b"]);
    }

    fn add_record(&mut self, at: &Address, mut fields: Map<String, Value>, nested: &[&str]) {
        fields.remove("id");
        self.set(at.clone(), Value::Null);
        self.add(at, fields, nested);
    }

    /// Adds fields, those of the `nested` objects one by one.
    fn add(&mut self, at: &Address, fields: Map<String, Value>, nested: &[&str]) {
        for (name, value) in fields {
            let here = at.then(&name);
            match value {
                Value::Object(inner) if nested.contains(&name.as_str()) => {
                    self.add(&here, inner, &[]);
                }
                value => self.set(here, value),
            }
        }
    }

    /// The unknown fields of the programme itself.
    pub(super) fn extra(&self) -> Extra {
        let own = self.0.iter().filter(|(at, _)| at.raw().len() == 1);
        let named = own.map(|(at, value)| (at.raw()[0].to_string(), value.clone()));
        Extra::new(named.collect())
    }

    /// The addresses at which these and other fields are not the same; of a record that only one
    /// of them has its own address alone.
    pub(super) fn different(&self, other: &Self) -> Vec<Address> {
        let all: BTreeSet<_> = self.0.keys().chain(other.0.keys()).collect();
        let mut found: Vec<Address> = Vec::new();
        for at in all {
            let within = found.last().is_some_and(|last| at.is_in(last));
            if !within && self.get(at) != other.get(at) {
                found.push(at.clone());
            }
        }
        found
    }

    /// The people and topics that are named and not there.
    pub(super) fn missing(&self) -> BTreeSet<Address> {
        let named = self.0.iter().flat_map(|(at, value)| names(at, value));
        named.filter(|at| self.get(at).is_none()).collect()
    }

    /// The records directly in a list, with their ids.
    pub(super) fn records(&self, list: &Address) -> Vec<(String, Address)> {
        let length = list.raw().len() + 1;
        let records = self
            .inside(list)
            .filter(|(at, _)| at.raw().len() == length && at.is_record());
        let named = records.filter_map(|(at, _)| Some((at.raw().last()?.to_string(), at.clone())));
        named.collect()
    }

    /// The object at an address, without the lists of records in it.
    pub(super) fn object(&self, at: &Address) -> Map<String, Value> {
        let mut object = Map::new();
        for (field, value) in self.inside(at) {
            let within = field.record() == at.record();
            if within && field.raw().len() > at.raw().len() {
                put(&mut object, &field.raw()[at.raw().len()..], value.clone());
            }
        }
        object
    }

    /// The record at an address.
    ///
    /// # Errors
    /// Where its fields make none.
    pub(super) fn read<T: DeserializeOwned>(
        &self,
        at: &Address,
        more: impl IntoIterator<Item = (String, Value)>,
    ) -> Result<T, serde_json::Error> {
        let mut object = self.object(at);
        object.extend(more);
        serde_json::from_value(Value::Object(object))
    }
}

fn put(object: &mut Map<String, Value>, way: &[Arc<str>], value: Value) {
    match way {
        [] => {}
        [name] => {
            object.insert(name.to_string(), value);
        }
        [name, rest @ ..] => {
            let inner = object
                .entry(name.to_string())
                .or_insert_with(|| Value::Object(Map::new()));
            if let Value::Object(inner) = inner {
                put(inner, rest, value);
            }
        }
    }
}

/// The people and topics that a field, or a record by its own address, names.
pub(super) fn names(at: &Address, value: &Value) -> Vec<Address> {
    let text = || value.as_str().into_iter().collect();
    let (list, named): (_, Vec<&str>) = match at.steps()[..] {
        ["participants", _, "manager"] => ("participants", text()),
        ["barred", a, b] => ("participants", vec![a, b]),
        ["meetings", _, "invited", id] => ("participants", vec![id]),
        ["meetings", _, "talks"] => ("participants", speakers(value)),
        ["rounds", _, "pairings", _, "a"] => ("participants", texts(value)),
        ["participants", _, "offers" | "wants", id] => ("topics", vec![id]),
        [
            "rounds",
            _,
            "pairings",
            _,
            "meetings",
            _,
            "topic" | "second_topic",
        ] => ("topics", text()),
        _ => return Vec::new(),
    };
    let address = |id: &&str| Address::of(&[list, id]);
    named.iter().map(address).collect()
}

/// The texts of a list.
pub(super) fn texts(list: &Value) -> Vec<&str> {
    let items = list.as_array().into_iter().flatten();
    items.filter_map(Value::as_str).collect()
}

fn speakers(talks: &Value) -> Vec<&str> {
    let talks = talks.as_array().into_iter().flatten();
    let speakers = talks.filter_map(|talk| talk.get("speakers"));
    speakers.flat_map(texts).collect()
}

/// A value of the model as an object. All of them are objects with texts for names, so that
/// nothing can fail.
fn object(value: &impl Serialize) -> Map<String, Value> {
    match serde_json::to_value(value) {
        Ok(Value::Object(object)) => object,
        _ => Map::new(),
    }
}

fn without_meetings(pairing: &Pairing) -> Pairing {
    Pairing {
        id: pairing.id.clone(),
        duo: pairing.duo.clone(),
        weight: pairing.weight,
        kept: pairing.kept,
        status: pairing.status,
        started: pairing.started,
        ended: pairing.ended,
        why_ended: pairing.why_ended.clone(),
        every: pairing.every,
        meetings: Vec::new(),
        extra: pairing.extra.clone(),
    }
}

pub(super) fn at_person(id: &ParticipantId) -> Address {
    Address::of(&["participants", id.as_str()])
}

pub(super) fn at_barred(duo: &Duo) -> Address {
    Address::of(&["barred", duo.a().as_str(), duo.b().as_str()])
}

pub(super) fn at_round(round: &Round) -> Address {
    Address::of(&["rounds", round.id.as_str()])
}

pub(super) fn at_pairing(round: &Round, pairing: &Pairing) -> Address {
    Address::of(&["rounds", round.id.as_str(), "pairings", pairing.id.as_str()])
}

pub(super) fn at_meeting(round: &Round, pairing: &Pairing, meeting: &Meeting) -> Address {
    at_pairing(round, pairing)
        .then("meetings")
        .then(meeting.id.as_str())
}

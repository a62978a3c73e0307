//! Two copies of a programme side by side, in the words of people: what comes, what stays, what
//! has to be decided, and which pairs no longer fit.

use std::collections::BTreeMap;

use serde_json::Value;

use super::pairing::job_for;
use crate::merge::{Address, Change, Conflict, Merge, Open, Side};
use crate::model::{
    Aim, Date, GatheringKind, Language, Level, MeetingState, Participant, ParticipantId, Programme,
    Status, Style, TopicId,
};
use crate::pairing::barriers;
use crate::text::{Words, date};

/// One difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Where, for a decision.
    pub at: Address,
    /// Whom or what it concerns.
    pub subject: String,
    /// Which field of it; empty where it came or went as a whole.
    pub field: String,
    /// What is here.
    pub mine: String,
    /// What the other copy has.
    pub theirs: String,
}

impl Difference {
    /// Subject and field in one line.
    #[must_use]
    pub fn head(&self) -> String {
        if self.field.is_empty() {
            self.subject.clone()
        } else {
            format!("{} – {}", self.subject, self.field)
        }
    }
}

/// What has to be decided.
#[must_use]
pub fn to_decide(words: &Words, merge: &Merge) -> Vec<Difference> {
    let conflicts = merge.conflicts().iter();
    conflicts
        .map(|conflict| conflict_line(words, merge, conflict))
        .collect()
}

/// What one side alone changed, and which therefore stands: each with a sentence.
#[must_use]
pub fn settled(words: &Words, merge: &Merge, from: Side) -> Vec<(String, String)> {
    let changes = merge.changes().iter().filter(|change| change.from == from);
    changes
        .map(|change| change_line(words, merge, change))
        .collect()
}

/// What no longer fits in the second programme and did, or was not there, in the first.
#[must_use]
pub fn no_longer_fits(words: &Words, before: &Programme, after: &Programme) -> Vec<String> {
    let known = misfits(words, before);
    let now = misfits(words, after).into_iter();
    now.filter(|one| !known.contains(one)).collect()
}

fn misfits(words: &Words, programme: &Programme) -> Vec<String> {
    let merging = &words.merging;
    let job = job_for(programme);
    let mut partners: BTreeMap<&ParticipantId, usize> = BTreeMap::new();
    let mut found = Vec::new();
    for (_, pairing) in programme.running() {
        let duo = &pairing.duo.0;
        for id in [duo.a(), duo.b()] {
            *partners.entry(id).or_default() += 1;
        }
        let both = (
            programme.participant(duo.a()),
            programme.participant(duo.b()),
        );
        let (Some(a), Some(b)) = both else { continue };
        for barrier in barriers(&job, a, b) {
            let pair = (merging.pair)(&a.name, &b.name);
            found.push(format!("{pair}: {}", (words.pairing.left.barrier)(barrier)));
        }
    }
    for (id, has) in partners {
        let Some(person) = programme.participant(id) else {
            continue;
        };
        let may = usize::from(person.capacity.get());
        if has > may {
            found.push((merging.too_many)(&person.name, has, may));
        }
    }
    found
}

fn conflict_line(words: &Words, merge: &Merge, conflict: &Conflict) -> Difference {
    let merging = &words.merging;
    let at = &conflict.at;
    let [mine, theirs] = Side::ALL.map(|side| match conflict.open {
        Open::Field => said(words, merge, side, at),
        Open::Record { on } if on == side => merging.still_there.to_owned(),
        Open::Record { .. } => merging.deleted.to_owned(),
        Open::Pairs => pairs_said(words, merge.programme(side), at),
    });
    Difference {
        at: at.clone(),
        subject: subject(words, merge, at),
        field: field(words, merge, at),
        mine,
        theirs,
    }
}

fn change_line(words: &Words, merge: &Merge, change: &Change) -> (String, String) {
    let merging = &words.merging;
    let at = &change.at;
    let head = Difference {
        at: at.clone(),
        subject: subject(words, merge, at),
        field: field(words, merge, at),
        mine: String::new(),
        theirs: String::new(),
    };
    let sentence = if merge.leaving(at).is_some() {
        merging.is_erased.to_owned()
    } else if at.is_record() {
        match merge.value(change.from, at) {
            Some(_) => merging.is_new.to_owned(),
            None => merging.is_gone.to_owned(),
        }
    } else {
        let before = said(words, merge, change.from.other(), at);
        (merging.became)(&before, &said(words, merge, change.from, at))
    };
    (head.head(), sentence)
}

fn pairs_said(words: &Words, programme: &Programme, at: &Address) -> String {
    let round = programme
        .rounds()
        .iter()
        .find(|round| at.steps().get(1) == Some(&round.id.as_str()));
    let pairings = round.iter().flat_map(|round| &round.pairings);
    let name = |id: &ParticipantId| programme.participant(id).map_or("", |one| &one.name);
    let pairs: Vec<_> = pairings
        .map(|pairing| format!("{} & {}", name(pairing.duo.0.a()), name(pairing.duo.0.b())))
        .collect();
    (words.merging.own_pairs)(&pairs.join(", "))
}

/// Whom or what a difference concerns.
fn subject(words: &Words, merge: &Merge, at: &Address) -> String {
    let merging = &words.merging;
    let record = at.record().unwrap_or_else(|| at.clone());
    let day = |at: Address| match text(merge, &at).and_then(|day| day.parse().ok()) {
        Some(day) => date(words.language, day),
        None => merging.no_day.to_owned(),
    };
    match record.steps()[..] {
        ["participants" | "topics", id] => {
            let known = text(merge, &record.then("name"));
            let leaving = || merge.leaving(&record).map(|person| person.name.clone());
            known.or_else(leaving).unwrap_or_else(|| id.to_owned())
        }
        ["barred", a, b] => (merging.barred)(&person(words, merge, a), &person(words, merge, b)),
        ["rounds", _] => (merging.round)(&day(record.then("made"))),
        ["rounds", _, _, _] => {
            let [a, b] = pair_names(words, merge, &record);
            (merging.pair)(&a, &b)
        }
        ["rounds", round, _, pairing, _, _] => {
            let pair = Address::of(&["rounds", round, "pairings", pairing]);
            let [a, b] = pair_names(words, merge, &pair);
            (merging.meeting)(&a, &b, &day(record.then("date")))
        }
        ["meetings", _] if text(merge, &record.then("kind")).as_deref() == Some("kick_off") => {
            merging.kick_off.to_owned()
        }
        ["meetings", _] => (merging.gathering)(&day(record.then("date"))),
        _ => merging.programme.to_owned(),
    }
}

/// What a field is called; nothing of a record.
fn field(words: &Words, merge: &Merge, at: &Address) -> String {
    let merging = &words.merging;
    let start = at.record().map_or(1, |record| record.steps().len());
    let steps = at.steps();
    let way = steps
        .get(start.min(steps.len().saturating_sub(1))..)
        .unwrap_or_default();
    if at.is_record() {
        return String::new();
    }
    let called = |name: &str| {
        let known = (merging.field)(name).map(str::to_owned);
        known.unwrap_or_else(|| (merging.unknown_field)(name))
    };
    match *way {
        [list @ ("offers" | "wants"), id] => {
            format!("{}: {}", called(list), topic(words, merge, id))
        }
        ["invited", id] => format!("{}: {}", called("invited"), person(words, merge, id)),
        [.., name] => called(name),
        [] => String::new(),
    }
}

/// A side's value as people say it.
fn said(words: &Words, merge: &Merge, side: Side, at: &Address) -> String {
    let merging = &words.merging;
    let Some(value) = merge.value(side, at) else {
        return merging.empty.to_owned();
    };
    let steps = at.steps();
    let name = steps.last().copied().unwrap_or_default();
    match value {
        Value::String(code) if name == "teaches" => who_teaches(words, merge, at, code),
        Value::String(text) => said_text(words, merge, name, text),
        Value::Bool(true) => merging.yes.to_owned(),
        Value::Bool(false) => merging.no.to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Array(list) if list.iter().all(Value::is_string) && name == "a" => {
            let people = list.iter().filter_map(Value::as_str);
            let names: Vec<_> = people.map(|id| person(words, merge, id)).collect();
            names.join(", ")
        }
        Value::Array(list) if list.iter().all(Value::is_string) => {
            let texts: Vec<_> = list.iter().filter_map(Value::as_str).collect();
            texts.join(", ")
        }
        Value::Array(list) => (merging.entries)(list.len()),
        Value::Object(object) => match object.get("answer").and_then(Value::as_str) {
            Some("accepted") => merging.yes.to_owned(),
            Some("declined") => merging.no.to_owned(),
            Some(_) => merging.empty.to_owned(),
            None => (merging.entries)(object.len()),
        },
        Value::Null => merging.empty.to_owned(),
    }
}

fn said_text(words: &Words, merge: &Merge, name: &str, text: &str) -> String {
    if let Ok(day) = text.parse::<Date>() {
        return date(words.language, day);
    }
    match name {
        "manager" => person(words, merge, text),
        "topic" | "second_topic" => topic(words, merge, text),
        _ => match coded(words, name, text) {
            Some(said) => said.to_owned(),
            None => match words.language {
                Language::De => format!("„{text}“"),
                Language::En => format!("“{text}”"),
            },
        },
    }
}

/// What a word that files use for a field is called on the page.
fn coded(words: &Words, name: &str, code: &str) -> Option<&'static str> {
    macro_rules! said {
        ($all:expr, $say:expr) => {
            $all.into_iter().find(|one| one.code() == code).map($say)
        };
    }
    match name {
        "level" => said!(Level::ALL, words.common.level),
        "status" => said!(Status::ALL, words.pairing.rounds.status),
        "style" => said!(Style::ALL, words.programme.style_name),
        "language" => said!(Language::ALL, words.common.language_name),
        "aim" => said!(Aim::ALL, |aim| (words.pairing.rules.aim)(aim).name),
        "state" => said!(MeetingState::ALL, |&state| (words.person_file.state)(state)),
        "kind" => said!(GatheringKind::ALL, |&kind| (words.person_file.gathering)(
            kind
        )),
        _ => None,
    }
}

/// Who passes something on in a meeting.
fn who_teaches(words: &Words, merge: &Merge, at: &Address, code: &str) -> String {
    let pair = Address::of(at.steps().get(..4).unwrap_or_default());
    let [a, b] = pair_names(words, merge, &pair);
    match code {
        "a" => a,
        "b" => b,
        _ => (words.merging.pair)(&a, &b),
    }
}

/// The two people of the pair at an address.
fn pair_names(words: &Words, merge: &Merge, pairing: &Address) -> [String; 2] {
    let people = Side::ALL
        .into_iter()
        .find_map(|side| merge.value(side, &pairing.then("a")));
    let ids = people
        .and_then(Value::as_array)
        .cloned()
        .unwrap_or_default();
    let mut names = ids
        .iter()
        .map(|id| person(words, merge, id.as_str().unwrap_or_default()));
    [names.next(), names.next()].map(Option::unwrap_or_default)
}

/// A text from whichever side has it, the open one first.
fn text(merge: &Merge, at: &Address) -> Option<String> {
    let mut sides = Side::ALL.into_iter();
    let value = sides.find_map(|side| merge.value(side, at))?;
    value.as_str().map(str::to_owned)
}

fn person(words: &Words, merge: &Merge, id: &str) -> String {
    let id = ParticipantId::new(id).ok();
    let name = |side| {
        let person: Option<&std::sync::Arc<Participant>> = id
            .as_ref()
            .and_then(|id| merge.programme(side).participant(id));
        person.map(|person| person.name.clone())
    };
    let found = Side::ALL.into_iter().find_map(name);
    found.unwrap_or_else(|| words.merging.nobody.to_owned())
}

fn topic(words: &Words, merge: &Merge, id: &str) -> String {
    let id = TopicId::new(id).ok();
    let name = |side| {
        let topic = id.as_ref().and_then(|id| merge.programme(side).topic(id));
        topic.map(|topic| topic.name.clone())
    };
    let found = Side::ALL.into_iter().find_map(name);
    found.unwrap_or_else(|| words.merging.empty.to_owned())
}

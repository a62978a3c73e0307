//! Erasing a person for good: the name and all that was said of them goes, the bare id stays, so
//! that an older file cannot bring the person back.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::edit::remove_references;
use super::{
    Date, EditRefused, Extra, Meeting, MeetingState, Pairing, Participant, ParticipantId,
    Programme, Round, Status, Takeaway, TextPlace,
};

/// Whom to erase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Erasure {
    /// The person.
    pub id: ParticipantId,
    /// Today: pairs that were running end on it; none where the day is not known.
    pub on: Option<Date>,
    /// What stands from now on wherever a text names the person.
    pub instead: String,
}

impl Programme {
    /// People who were erased for good: the bare ids, so that an older file cannot bring anyone
    /// back. Only pairs that are over may name them.
    #[must_use]
    pub fn erased(&self) -> &BTreeSet<ParticipantId> {
        &self.erased
    }

    /// The programme with more ids that were erased for good. People who have one of them are to
    /// be erased first; see [`Programme::erase`].
    #[must_use]
    pub fn with_erased(mut self, ids: impl IntoIterator<Item = ParticipantId>) -> Self {
        let there = |id: &ParticipantId| self.participants.contains_key(id);
        let ids: Vec<_> = ids.into_iter().filter(|id| !there(id)).collect();
        self.erased.extend(ids);
        self
    }

    /// Erases a person. Their pairs stay in their rounds with the bare id and what the other one
    /// of the two has to say; those that were running end. Texts that name the person by the full
    /// name or the address do so no longer.
    ///
    /// # Errors
    /// [`EditRefused::UnknownParticipant`]; then nothing has changed.
    pub fn erase(&self, erasure: &Erasure) -> Result<Self, EditRefused> {
        let Some(person) = self.participants.get(&erasure.id) else {
            return Err(EditRefused::UnknownParticipant(erasure.id.clone()));
        };
        Ok(self.clone().without(&Arc::clone(person), erasure))
    }

    fn without(mut self, person: &Participant, erasure: &Erasure) -> Self {
        let next = &mut self;
        next.participants.remove(&erasure.id);
        remove_references(next, &erasure.id);
        for round in &mut next.rounds {
            if round
                .pairings
                .iter()
                .any(|pairing| pairing.duo.0.has(&erasure.id))
            {
                erase_in_round(Arc::make_mut(round), erasure);
            }
        }
        next.erased.insert(erasure.id.clone());
        let names = Names::of(person);
        self.with_texts(&mut |place, text| {
            if let Some(without) = names.taken_out(place, text, &erasure.instead) {
                *text = without;
            }
        })
    }

    /// A state of the same programme that was kept elsewhere, without those who were erased here
    /// in the meantime.
    #[must_use]
    pub fn keeping_erased(mut self, erased: &BTreeSet<ParticipantId>) -> Self {
        for id in erased {
            if let Some(person) = self.participants.get(id).cloned() {
                let erasure = Erasure {
                    id: id.clone(),
                    on: None,
                    instead: "…".to_owned(),
                };
                self = self.without(&person, &erasure);
            }
        }
        self.with_erased(erased.iter().cloned())
    }
}

fn erase_in_round(round: &mut Round, erasure: &Erasure) {
    // What was proven held for the people of that day.
    round.proof = None;
    let suggested = |pairing: &Pairing| {
        pairing.status == Status::Proposed
            && pairing.meetings.is_empty()
            && pairing.duo.0.has(&erasure.id)
    };
    // Nobody had agreed to it: there is nothing to look back upon.
    round.pairings.retain(|pairing| !suggested(pairing));
    for pairing in &mut round.pairings {
        if pairing.duo.0.has(&erasure.id) {
            erase_in_pair(pairing, erasure);
        }
    }
}

fn erase_in_pair(pairing: &mut Pairing, erasure: &Erasure) {
    if pairing.status.is_running() {
        pairing.status = Status::Ended;
        pairing.ended = erasure.on;
    }
    pairing.kept = false;
    pairing.why_ended = String::new();
    pairing.extra = Extra::default();
    // Nobody will say of these any more whether they took place.
    let open = |meeting: &Meeting| meeting.state == MeetingState::Planned;
    pairing.meetings.retain(|meeting| !open(meeting));
    let is_a = pairing.duo.0.a() == &erasure.id;
    for meeting in &mut pairing.meetings {
        // What both wrote together speaks of both.
        for text in [
            &mut meeting.place,
            &mut meeting.discussed,
            &mut meeting.outcome,
            &mut meeting.next_step,
        ] {
            text.clear();
        }
        let own = if is_a { &mut meeting.a } else { &mut meeting.b };
        *own = Takeaway::default();
        meeting.extra = Extra::default();
    }
}

/// What a person is called in texts.
#[derive(Clone, Debug)]
pub struct Names {
    /// In full: these are that person and nobody else.
    full: Vec<String>,
    /// In part: these may be anybody's.
    part: Vec<String>,
}

/// Parts of a name that are shorter stand in too many words.
const PART_LENGTH_MIN: usize = 3;

impl Names {
    /// What a person is called.
    #[must_use]
    pub fn of(person: &Participant) -> Self {
        let words: Vec<&str> = person.name.split_whitespace().collect();
        let mut full = vec![words.join(" ")];
        if let Some((last, first)) = words.split_last().filter(|(_, first)| !first.is_empty()) {
            full.push(format!("{last}, {}", first.join(" ")));
        }
        let address = person.email.trim();
        if !address.is_empty() {
            full.push(address.to_owned());
        }
        let part = words.into_iter();
        let part = part.filter(|word| word.chars().count() >= PART_LENGTH_MIN);
        Self {
            full,
            part: part.map(str::to_owned).collect(),
        }
    }

    /// The text without the full name and the address; none where it has neither.
    #[must_use]
    pub fn taken_out(&self, place: &TextPlace, text: &str, instead: &str) -> Option<String> {
        let mut changed = None;
        for name in &self.full {
            let before = changed.as_deref().unwrap_or(text);
            if let Some(after) = replaced(before, name, instead) {
                // An address in words would be none.
                changed = Some(match place {
                    TextPlace::Contact => String::new(),
                    _ => after,
                });
            }
        }
        changed
    }

    /// Whether the text has a part of the name, in whole words.
    #[must_use]
    pub fn may_be_in(&self, text: &str) -> bool {
        self.part.iter().any(|part| find(text, part).is_some())
    }
}

/// The text with another phrase in the place of one, in whole words, whatever their case.
fn replaced(text: &str, phrase: &str, instead: &str) -> Option<String> {
    let mut out = String::new();
    let mut rest = text;
    while let Some((from, to)) = find(rest, phrase) {
        out.push_str(&rest[..from]);
        out.push_str(instead);
        rest = &rest[to..];
    }
    (rest.len() < text.len()).then(|| out + rest)
}

/// Where a phrase stands in a text in whole words, whatever their case.
fn find(text: &str, phrase: &str) -> Option<(usize, usize)> {
    if phrase.is_empty() {
        return None;
    }
    let mut before = None;
    text.char_indices().find_map(|(from, first)| {
        let within = before.replace(first).is_some_and(char::is_alphanumeric);
        let to = from + end_of(&text[from..], phrase).filter(|_| !within)?;
        let goes_on = text[to..].chars().next().is_some_and(char::is_alphanumeric);
        (!goes_on).then_some((from, to))
    })
}

/// How many bytes of a text its beginning has that is the phrase, whatever its case.
fn end_of(text: &str, phrase: &str) -> Option<usize> {
    let mut letters = text.chars();
    for wanted in phrase.chars() {
        let found = letters.next()?;
        if found != wanted && !found.to_lowercase().eq(wanted.to_lowercase()) {
            return None;
        }
    }
    Some(text.len() - letters.as_str().len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Level, TopicId};

    fn person(name: &str, email: &str) -> Participant {
        let id = ParticipantId::new("p-1").unwrap();
        Participant {
            email: email.to_owned(),
            ..Participant::named(id, name, Level::Junior)
        }
    }

    #[test]
    fn a_name_is_found_in_whole_words_whatever_its_case() {
        let names = Names::of(&person("Änne  Groß", "a.gross@example.org"));
        let note = TextPlace::TopicNote(TopicId::new("t").unwrap());
        let out = |text: &str| names.taken_out(&note, text, "X");
        assert_eq!(
            out("mit ÄNNE GROß, und Groß, Änne.").as_deref(),
            Some("mit X, und X.")
        );
        assert_eq!(out("<A.Gross@Example.org>").as_deref(), Some("<X>"));
        assert_eq!(out("Änne Großmann; Hänne Groß"), None);
        assert!(names.may_be_in("bei Änne"));
        assert!(!names.may_be_in("Hänne"));
    }

    #[test]
    fn an_address_of_the_programme_is_left_empty() {
        let names = Names::of(&person("Ann", "ann@example.org"));
        let out = names.taken_out(&TextPlace::Contact, "Ann <ann@example.org>", "X");
        assert_eq!(out.as_deref(), Some(""));
    }
}

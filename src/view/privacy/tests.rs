//! What is told of a person, and what goes with one, on the sample half a year on.

use super::*;
use crate::files::{
    Instead, PersonData, anonymised, read_programme, write_person, write_programme,
};
use crate::model::{
    Date, Edit, EditRefused, Erasure, Language, Participant, ParticipantId, Programme, ProgrammeId,
};
use crate::sample;
use crate::text::words;
use crate::view::pairs::PairOf;
use crate::view::results::quotes;

fn today() -> Date {
    Date::new(2027, 6, 1).unwrap()
}

fn programme() -> Programme {
    sample::half_year_on(Language::De, today())
}

/// Somebody with pairs, meetings and something learned.
fn somebody(programme: &Programme) -> Participant {
    let quote = &quotes(programme)[0];
    let people = programme.participants().values();
    let mut named = people.filter(|person| person.name == quote.names[0]);
    Participant::clone(named.next().unwrap())
}

fn erased(programme: &Programme, person: &Participant) -> Programme {
    let erasure = Erasure {
        id: person.id.clone(),
        on: Some(today()),
        instead: words(Language::De).privacy.erased_person.to_owned(),
    };
    programme.erase(&erasure).unwrap()
}

/// The programme with the person's name in many places.
fn gossip(programme: &Programme, person: &Participant) -> Programme {
    let mut details = programme.details().clone();
    details.announcement = format!("Fragen an {}!", person.name.to_uppercase());
    details.contact = person.email.clone();
    let others = programme.participants().values();
    let mut other = Participant::clone(others.clone().find(|one| one.id != person.id).unwrap());
    other.note = format!("sitzt bei {}", person.name);
    let edits = vec![Edit::SetDetails(details), Edit::PutParticipant(other)];
    programme.apply(Edit::Batch(edits)).unwrap()
}

#[test]
fn a_person_is_told_all_that_is_known() {
    let programme = programme();
    let person = somebody(&programme);
    let programme = gossip(&programme, &person);
    let data = PersonData::of(&programme, &person.id).unwrap();
    for language in Language::ALL {
        let text = person_text(&programme, &data, words(language), Some(today()));
        for wanted in [
            &person.name,
            &person.email,
            &person.role,
            &person.department,
        ] {
            assert!(text.contains(wanted), "{wanted} in\n{text}");
        }
        let learned = data.pairs.iter().flat_map(|pair| &pair.meetings);
        for meeting in learned.filter(|meeting| !meeting.learned.is_empty()) {
            let first = meeting.learned.lines().next().unwrap();
            assert!(text.contains(first), "{first}");
        }
        assert!(text.contains("sitzt bei"), "{text}");
    }
    let json: serde_json::Value = serde_json::from_str(&write_person(&data)).unwrap();
    assert_eq!(json["person"]["name"], *person.name);
    assert_eq!(json["format"], "vice-versa/person");
    assert_eq!(json["pairs"].as_array().unwrap().len(), data.pairs.len());
}

#[test]
fn nothing_of_an_erased_person_is_left_but_the_id() {
    let programme = programme();
    let person = somebody(&programme);
    let programme = gossip(&programme, &person);
    let told = going(&programme, &person.id).unwrap();
    assert!(told.running + told.over > 0 && told.learnings > 0 && told.contact);
    assert_eq!(told.named, 2);
    let after = erased(&programme, &person);
    let text = write_programme(&after).to_lowercase();
    assert!(
        !text.contains(&person.name.to_lowercase()),
        "{}",
        person.name
    );
    assert!(!text.contains(&person.email.to_lowercase()));
    assert!(text.contains("fragen an gelöschte person!"));
    assert!(after.erased().contains(&person.id));
    assert_eq!(after.details().contact, "");
    // It can be written and read, and the file is refused where it contradicts itself.
    assert_eq!(
        read_programme(write_programme(&after).as_bytes()),
        Ok(after.clone())
    );
    assert_eq!(going(&after, &person.id), None);
    let before = data_of_partners(&programme, &person.id);
    assert_eq!(
        data_of_partners(&after, &person.id),
        before,
        "what others learned stays"
    );
    let back = after.apply(Edit::PutParticipant(person.clone()));
    assert_eq!(back, Err(EditRefused::Erased(person.id)));
}

/// What partners of a person have learned from them.
fn data_of_partners(programme: &Programme, id: &ParticipantId) -> Vec<String> {
    let pairings = programme.rounds().iter().flat_map(|round| &round.pairings);
    let own = pairings.filter(|pairing| pairing.duo.0.has(id));
    let takeaways = own.flat_map(|pairing| {
        let is_a = pairing.duo.0.a() == id;
        let meetings = pairing.meetings.iter();
        meetings.map(move |meeting| if is_a { &meeting.b } else { &meeting.a })
    });
    let learned = takeaways.map(|takeaway| takeaway.learned.clone());
    learned.filter(|text| !text.is_empty()).collect()
}

#[test]
fn an_older_state_does_not_bring_an_erased_person_back() {
    let programme = programme();
    let person = somebody(&programme);
    let after = erased(&programme, &person);
    let again = programme.clone().keeping_erased(after.erased());
    assert!(again.participant(&person.id).is_none());
    assert!(!write_programme(&again).contains(&person.name));
}

#[test]
fn pages_that_look_back_name_the_place_of_an_erased_person() {
    let programme = programme();
    let person = somebody(&programme);
    let after = erased(&programme, &person);
    let pairs = crate::view::pairs::pairs(&after);
    let names: Vec<String> = pairs.iter().flat_map(PairOf::names).collect();
    assert!(names.iter().any(|name| name == "gelöschte Person"));
    assert!(!names.contains(&person.name));
}

#[test]
fn a_copy_without_names_has_the_same_numbers() {
    let programme = programme();
    let person = somebody(&programme);
    let programme = erased(&gossip(&programme, &person), &person);
    let instead = |seed| Instead {
        id: ProgrammeId::new("g-new").unwrap(),
        programme: "Programm ohne Namen",
        person: &|place| format!("Person {place}"),
        in_topics: "…",
        seed,
    };
    let copy = anonymised(&programme, &instead(7)).unwrap();
    assert_eq!(anonymised(&programme, &instead(7)), Ok(copy.clone()));
    assert_ne!(anonymised(&programme, &instead(8)), Ok(copy.clone()));
    let text = write_programme(&copy);
    for one in programme.participants().values() {
        let texts = [&one.name, &one.email, &one.role, &one.department, &one.note];
        for gone in texts.into_iter().filter(|gone| gone.len() > 3) {
            assert!(!text.contains(gone.as_str()), "{gone}");
        }
        assert!(!text.contains(&format!("\"{}\"", one.id)), "{}", one.id);
    }
    assert_eq!(copy.participants().len(), programme.participants().len());
    assert_eq!(read_programme(text.as_bytes()), Ok(copy.clone()));
    let figures = |programme: &Programme| {
        let pairings = programme.rounds().iter().flat_map(|round| &round.pairings);
        let mut weights: Vec<i64> = pairings.clone().map(|pairing| pairing.weight).collect();
        weights.sort_unstable();
        let meetings = pairings
            .map(|pairing| pairing.meetings.len())
            .sum::<usize>();
        (weights, meetings)
    };
    assert_eq!(figures(&copy), figures(&programme));
    let said = |programme: &Programme| {
        crate::view::results::satisfaction(programme, crate::view::results::Question::Useful)
    };
    assert_eq!(
        said(&copy),
        said(&programme),
        "who said what stays with the right one"
    );
}

#[test]
fn a_day_that_has_passed_is_told() {
    let programme = programme();
    let until = |day: Option<Date>| {
        let mut details = programme.details().clone();
        details.keep_until = day;
        retention(
            &programme.apply(Edit::SetDetails(details)).unwrap(),
            today(),
        )
    };
    assert_eq!(until(None), None);
    assert_eq!(until(Some(today())), Some(Retention::In(0)));
    assert_eq!(until(today().plus_days(30)), Some(Retention::In(30)));
    assert_eq!(until(today().plus_days(-1)), Some(Retention::Due));
    assert!(suggested_day(&programme).unwrap() > today());
}

//! What goes out as a questionnaire, who is waited for, and how answers are shown.

use std::collections::BTreeSet;

use super::*;
use crate::files::json::reply::{find_replies, from_base64url};
use crate::model::{
    Details, Edit, Interest, Knowledge, Language, Level, Participant, ParticipantId, Programme,
    ProgrammeId, Topic, TopicId,
};
use crate::sample;
use crate::text::words;

fn empty(name: &str) -> Programme {
    let id = ProgrammeId::new("g-1").unwrap();
    Programme::new(Details::named(id, name, Language::De))
}

fn id(text: &str) -> ParticipantId {
    ParticipantId::new(text).unwrap()
}

fn ada() -> Participant {
    let mut ada = Participant::named(id("p-ada"), "Ada </script> Abel", Level::Junior);
    ada.email = "ada@example.com".into();
    ada.note = "was the organiser thinks".into();
    ada
}

#[test]
fn a_link_carries_the_questionnaire_and_not_the_organisers_note() {
    let programme = empty("Ausprobieren");
    let link = Questionnaire::of(&programme, Some(&ada())).link("https://example.com/x/");
    let data = link
        .strip_prefix("https://example.com/x/#/answer/")
        .unwrap();
    let data = String::from_utf8(from_base64url(data).unwrap()).unwrap();
    let data: serde_json::Value = serde_json::from_str(&data).unwrap();
    assert_eq!(data["name"], "Ausprobieren");
    assert_eq!(data["person"]["name"], "Ada </script> Abel");
    assert_eq!(data["person"]["note"], serde_json::Value::Null);
    let open = Questionnaire::of(&programme, None).link("");
    assert!(!open.contains("person"));
}

#[test]
fn the_file_is_small_closed_to_the_outside_and_cannot_be_broken_out_of() {
    for language in Language::ALL {
        let sample = sample::programme(language);
        let file = Questionnaire::of(&sample, None).file();
        assert!(file.len() < 40_000, "{} bytes", file.len());
        assert!(file.contains("default-src 'none'"));
        for outside in ["http:", "https:", "import(", "fetch(", "unsafe"] {
            assert!(!file.contains(outside), "{outside}");
        }
    }
    let hostile = empty("</title><script>alert(1)</script>");
    let file = Questionnaire::of(&hostile, Some(&ada())).file();
    // The data block and the program; nothing that came from outside.
    assert_eq!(file.matches("<script").count(), 2);
    assert_eq!(file.matches("</script").count(), 2);
    assert_eq!(file.matches("</title>").count(), 1);
}

#[test]
fn both_languages_of_the_form_have_the_same_words() {
    let keys = |source: &str| -> Vec<String> {
        let lines = source.lines().filter(|line| line.starts_with("  "));
        let keys = lines.filter_map(|line| Some(line.split_once(':')?.0.trim().to_owned()));
        keys.filter(|key| key.chars().all(char::is_alphanumeric))
            .collect()
    };
    let german = keys(include_str!("words.de.js"));
    assert_eq!(german, keys(include_str!("words.en.js")));
    assert!(german.len() > 50);
    // Every word that the program asks for is there.
    let form = include_str!("form.js");
    for asked in form.split("say.").skip(1) {
        let end = asked.find(|c: char| !c.is_alphanumeric()).unwrap();
        assert!(
            german.iter().any(|key| key == &asked[..end]),
            "{}",
            &asked[..end]
        );
    }
}

#[test]
fn the_form_speaks_the_words_of_the_page() {
    let sources = [include_str!("words.de.js"), include_str!("words.en.js")];
    for (language, source) in Language::ALL.into_iter().zip(sources) {
        for level in Level::ALL {
            let name = (words(language).common.level)(level);
            assert!(source.contains(&format!("{}: \"{name}\"", level.code())));
        }
    }
}

#[test]
fn those_for_whom_one_waits_come_first() {
    let day = |text: &str| Some(text.parse().unwrap());
    let person = |name: &str, asked, answered| {
        let mut person = Participant::named(id(name), name, Level::Junior);
        (person.asked, person.answered) = (asked, answered);
        Edit::PutParticipant(person)
    };
    let programme = empty("")
        .apply(Edit::Batch(vec![
            person("never asked", None, None),
            person("answered", day("2027-01-02"), day("2027-01-03")),
            person("asked again", day("2027-01-05"), day("2027-01-03")),
            person("waiting", day("2027-01-02"), None),
            person("unasked answer", None, day("2027-01-03")),
        ]))
        .unwrap();
    let names: Vec<String> = asked(&programme)
        .iter()
        .map(|one| one.person.name.clone())
        .collect();
    assert_eq!(
        names,
        [
            "waiting",
            "asked again",
            "never asked",
            "answered",
            "unasked answer"
        ]
    );
    let today = "2027-02-01".parse().unwrap();
    let people = BTreeSet::from([id("waiting"), id("never asked"), id("gone")]);
    let marked = programme
        .apply(mark_asked(&programme, &people, today).unwrap())
        .unwrap();
    assert_eq!(
        marked.participant(&id("waiting")).unwrap().asked,
        Some(today)
    );
    assert_eq!(mark_asked(&marked, &people, today), None);
}

#[test]
fn nobody_sees_who_else_is_reminded() {
    let programme = empty("Ausprobieren");
    let one = std::sync::Arc::new(ada());
    let alone = reminder(&programme, std::slice::from_ref(&one), Some("https://x"));
    assert_eq!(alone.to, ["ada@example.com"]);
    assert!(alone.body.contains("https://x") && alone.body.contains("Ada"));
    let both = reminder(&programme, &[one.clone(), one], None);
    assert!(both.to.is_empty() && both.hidden.len() == 2);
    assert!(!both.body.contains("Ada") && both.body.contains("hängt an"));
}

#[test]
fn an_answer_is_shown_field_by_field_with_names_for_ids() {
    use crate::files::json::reply::{NewTopic, Reply, ReplyPerson, reply_line};
    use crate::files::{Received, plan_answers};
    let topic = TopicId::new("t-1").unwrap();
    let programme = empty("")
        .apply(Edit::Batch(vec![
            Edit::PutTopic(Topic::named(topic.clone(), "Excel")),
            Edit::PutParticipant(ada()),
        ]))
        .unwrap();
    let new = TopicId::new("new-1").unwrap();
    let reply = Reply {
        programme: ProgrammeId::new("g-1").unwrap(),
        programme_name: String::new(),
        date: None,
        time: None,
        person: ReplyPerson {
            id: Some(id("p-ada")),
            name: "Ada Abel".into(),
            email: None,
            role: Some("Analystin".into()),
            level: Level::Junior,
            department: None,
            location: None,
            languages: None,
            offers: [(topic, Knowledge::MAX)].into(),
            wants: [(new.clone(), Interest::MIN)].into(),
            absences: None,
            note: Some("Am liebsten mittags.".into()),
        },
        new_topics: vec![NewTopic {
            id: new,
            name: "Bienenzucht".into(),
            area: crate::model::Area::Other,
        }],
    };
    let found = find_replies(&reply_line(&reply)).remove(0).reply.unwrap();
    assert_eq!(found, reply);
    let received = [Received { number: 1, reply }];
    let none = std::collections::BTreeMap::new();
    let plan = plan_answers(
        &programme,
        &received,
        &none,
        &BTreeSet::new(),
        None,
        &mut || 7,
    );
    let rows = answer_rows(&programme, &plan, &received, words(Language::De));
    let shown: Vec<(&str, &str, &str)> = rows[0]
        .changes
        .iter()
        .map(|change| (change.field, &*change.before, &*change.after))
        .collect();
    assert_eq!(
        shown,
        [
            ("Name", "Ada </script> Abel", "Ada Abel"),
            ("Rolle", "", "Analystin"),
            ("möchte weitergeben", "", "Excel (sehr erfahren)"),
            ("möchte lernen", "", "Bienenzucht (neugierig)"),
            (
                "Notiz",
                "was the organiser thinks",
                "was the organiser thinks\nAm liebsten mittags."
            ),
        ]
    );
    assert_eq!(rows[0].new_topics, ["Bienenzucht"]);
    assert_eq!(answers_to_take(&plan, &none_ticked()), BTreeSet::from([1]));
    assert!(answers_to_take(&plan, &[(1, false)].into()).is_empty());
}

fn none_ticked() -> std::collections::BTreeMap<usize, bool> {
    std::collections::BTreeMap::new()
}

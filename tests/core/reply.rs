//! Answers to the questionnaire: what goes out comes back, through mail and chat; whatever comes
//! in is answered; and what answers would change.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use serde_json::{Value, json};
use vice_versa::files::json::reply::{
    Found, NewTopic, REPLY_BYTES_MAX, Reply, ReplyPerson, ReplyProblem, find_replies, read_reply,
    replies_in_file, reply_line, write_reply,
};
use vice_versa::files::{
    AnswerPlan, Decision, MatchedBy, ProblemKind, Received, Standing, Who, plan_answers,
};
use vice_versa::model::{
    Area, Details, Edit, Interest, Knowledge, Language, Level, Participant, ParticipantId,
    Programme, ProgrammeId, TimeOfDay, Topic, TopicId,
};

use crate::strategies::{date, hostile_name, hostile_text, one_of};
use crate::strategies_meetings::period;

fn person_id(text: &str) -> ParticipantId {
    ParticipantId::new(text).unwrap()
}

fn topic_id(text: &str) -> TopicId {
    TopicId::new(text).unwrap()
}

fn reply(name: &str) -> Reply {
    Reply {
        programme: ProgrammeId::new("g-1").unwrap(),
        programme_name: "Lernen im Tandem".into(),
        date: "2027-01-08".parse().ok(),
        time: "10:15".parse().ok(),
        person: ReplyPerson {
            id: None,
            name: name.into(),
            email: None,
            role: None,
            level: Level::Junior,
            department: None,
            location: None,
            languages: None,
            offers: BTreeMap::new(),
            wants: BTreeMap::new(),
            absences: None,
            note: None,
        },
        new_topics: Vec::new(),
    }
}

fn grades<Grade: Clone + std::fmt::Debug + 'static>(
    all: Vec<Grade>,
) -> impl Strategy<Value = BTreeMap<TopicId, Grade>> {
    let topic = "[a-z]-[0-9]{1,2}".prop_map(|text| topic_id(&text));
    proptest::collection::btree_map(topic, proptest::sample::select(all), 0..5)
}

fn any_reply() -> impl Strategy<Value = Reply> {
    let said = || proptest::option::of(hostile_text());
    let texts = (hostile_name(), said(), said(), said(), said(), said());
    let languages = proptest::option::of(proptest::collection::btree_set("[a-z]{2}", 0..3));
    let about = (
        proptest::option::of("[a-z]-[0-9]{1,3}"),
        one_of(&Level::ALL),
        languages,
        proptest::option::of(proptest::collection::vec(period(), 0..3)),
    );
    let time =
        (0..24_u8, 0..60_u8).prop_map(|(hour, minute)| TimeOfDay::new(hour, minute).unwrap());
    let when = (proptest::option::of(date()), proptest::option::of(time));
    let new = proptest::collection::vec((hostile_name(), one_of(&Area::ALL)), 0..3);
    let topics = (
        grades(Knowledge::all().collect()),
        grades(Interest::all().collect()),
        new,
    );
    (texts, about, when, topics, hostile_text()).prop_map(
        |(
            (name, email, role, department, location, note),
            (id, level, languages, absences),
            (date, time),
            (offers, wants, new),
            programme_name,
        )| Reply {
            programme: ProgrammeId::new("g-1").unwrap(),
            programme_name,
            date,
            time,
            person: ReplyPerson {
                id: id.map(|id| person_id(&id)),
                name,
                email,
                role,
                level,
                department,
                location,
                languages,
                offers,
                wants,
                absences,
                note,
            },
            new_topics: new
                .into_iter()
                .enumerate()
                .map(|(place, (name, area))| NewTopic {
                    id: topic_id(&format!("new-{place}")),
                    name,
                    area,
                })
                .collect(),
        },
    )
}

/// What mail programs do to long lines.
fn mangled(line: &str, width: usize, quote: &str) -> String {
    let letters: Vec<char> = line.chars().collect();
    let lines: Vec<String> = letters
        .chunks(width)
        .map(|chunk| chunk.iter().collect())
        .collect();
    format!("{quote}{}", lines.join(&format!("\r\n{quote}")))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_goes_out_comes_back(
        reply in any_reply(),
        width in 4..90_usize,
        quote in proptest::sample::select(vec!["", "> ", ">> ", "  ", "| "]),
    ) {
        prop_assert_eq!(&read_reply(write_reply(&reply).as_bytes()), &Ok(reply.clone()));
        let line = reply_line(&reply);
        prop_assert_eq!(line.lines().count(), 1);
        let mail = format!("Hallo,\nhier:\n{}\n\nGrüße\n-- \nA. B.", mangled(&line, width, quote));
        let found = find_replies(&mail);
        prop_assert_eq!(found, vec![Found { line: Some(3), reply: Ok(reply) }]);
    }

    #[test]
    fn any_bytes_are_answered(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _ = read_reply(&bytes);
        prop_assert!(!replies_in_file(&bytes).is_empty());
    }

    #[test]
    fn any_text_behind_a_mark_is_answered(text in "(VV1\\.[A-Za-z0-9_.\\-> \n=]{0,60}){0,4}") {
        prop_assert!(!find_replies(&text).is_empty());
    }

    #[test]
    fn a_changed_letter_is_noticed(reply in any_reply(), at in any::<prop::sample::Index>()) {
        let line = reply_line(&reply);
        let at = 4 + at.index(line.len() - 4);
        let mut changed = line.clone().into_bytes();
        changed[at] = if changed[at] == b'A' { b'B' } else { b'A' };
        let changed = String::from_utf8(changed).unwrap();
        // In the checksum's digits `A` is `a`; that is no change.
        if !changed.eq_ignore_ascii_case(&line) {
            let found = find_replies(&changed);
            prop_assert!(found.iter().all(|one| one.reply.is_err()), "{}", changed);
        }
    }
}

#[test]
fn several_answers_in_one_text_are_all_found() {
    let (ada, bo) = (reply("Ada"), reply("Bo"));
    let cut = &reply_line(&reply("Cut"))[..80];
    let text = format!(
        "Von: Ada\n{}\nVon: C\n{cut}\nVon: Bo\n> {}\nEnde",
        reply_line(&ada),
        reply_line(&bo)
    );
    let found = find_replies(&text);
    assert_eq!(found.len(), 3);
    assert_eq!((found[0].line, &found[0].reply), (Some(2), &Ok(ada)));
    assert_eq!(
        (found[1].line, &found[1].reply),
        (Some(4), &Err(ReplyProblem::CutOff))
    );
    assert_eq!((found[2].line, &found[2].reply), (Some(6), &Ok(bo)));
}

#[test]
fn a_soft_line_break_of_a_mail_file_does_no_harm() {
    let line = reply_line(&reply("Ada"));
    let mail = format!(
        "Content-Type: text/plain\r\n\r\n{}=\r\n{}\r\n",
        &line[..60],
        &line[60..]
    );
    let mut bytes = mail.into_bytes();
    // A mail in another encoding.
    bytes.extend_from_slice(b"Gr\xfc\xdfe");
    let found = replies_in_file(&bytes);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].reply, Ok(reply("Ada")));
}

fn problem(value: &Value) -> (String, ProblemKind) {
    let problem = read_reply(value.to_string().as_bytes()).unwrap_err();
    (problem.at, problem.kind)
}

#[test]
fn problems_name_their_place() {
    let whole: Value = serde_json::from_str(&write_reply(&reply("Ada"))).unwrap();
    let with = |pointer: &str, value: Value| {
        let mut changed = whole.clone();
        let (parent, field) = pointer.rsplit_once('/').unwrap();
        changed.pointer_mut(parent).unwrap()[field] = value;
        problem(&changed)
    };
    assert_eq!(
        with("/participant/name", json!(" ")),
        ("participant.name".into(), ProblemKind::NoName)
    );
    let (at, kind) = with("/participant/offers", json!({"t-1": 4}));
    assert_eq!(at, "participant.offers.t-1");
    assert_eq!(
        kind,
        ProblemKind::OutOfRange {
            number: 4,
            range: 1..=3
        }
    );
    let (at, _) = with("/participant/level", json!("boss"));
    assert_eq!(at, "participant.level");
    let (at, kind) = with(
        "/participant/absences",
        json!([{"from": "2027-02-02", "to": "2027-02-01"}]),
    );
    assert_eq!(
        (at.as_str(), kind),
        ("participant.absences[0]", ProblemKind::EndsBeforeStart)
    );
    let (at, kind) = with("/schema", json!(2));
    assert_eq!(at, "schema");
    assert_eq!(kind, ProblemKind::NewerSchema { found: 2, known: 1 });
    let (_, kind) = with("/schema", json!(0));
    assert_eq!(kind, ProblemKind::UnknownSchema(0));
    let (at, kind) = with("/format", json!("vice-versa/programme"));
    assert_eq!(at, "format");
    assert_eq!(
        kind,
        ProblemKind::OtherFormat(Some("vice-versa/programme".into()))
    );
    let twice = json!([{"id": "n", "name": "A"}, {"id": "n", "name": "B"}]);
    let (at, kind) = with("/new_topics", twice);
    assert_eq!(
        (at.as_str(), kind),
        ("new_topics[1].id", ProblemKind::DuplicateId("n".into()))
    );
    let many: Vec<Value> = (0..101)
        .map(|n| json!({"id": n.to_string(), "name": "A"}))
        .collect();
    assert_eq!(with("/new_topics", json!(many)).0, "new_topics");
}

#[test]
fn bytes_that_are_no_answer() {
    let kind = |bytes: &[u8]| read_reply(bytes).unwrap_err().kind;
    assert!(matches!(
        kind(&vec![b' '; REPLY_BYTES_MAX + 1]),
        ProblemKind::TooLarge { .. }
    ));
    assert!(matches!(
        kind(b"{\"a\":\"\xff\"}"),
        ProblemKind::NotUtf8 { .. }
    ));
    assert_eq!(
        kind(b"{\"a\":1,\"a\":2}"),
        ProblemKind::DuplicateKey("a".into())
    );
    let only = |bytes: &[u8]| replies_in_file(bytes).remove(0).reply.unwrap_err();
    assert_eq!(only(b"Guten Tag"), ReplyProblem::Nothing);
    assert_eq!(only(b""), ReplyProblem::Nothing);
    assert!(matches!(only(b"{"), ReplyProblem::Unreadable(_)));
}

fn known(id: &str, name: &str, email: &str) -> Edit {
    let mut person = Participant::named(person_id(id), name, Level::Junior);
    person.email = email.into();
    person.department = "Einkauf".into();
    person.note = "Vom Organisator".into();
    Edit::PutParticipant(person)
}

fn programme() -> Programme {
    let details = Details::named(ProgrammeId::new("g-1").unwrap(), "", Language::De);
    let edits = vec![
        Edit::PutTopic(Topic::named(topic_id("t-1"), "Excel")),
        known("p-ada", "Ada Abel", "ada@example.com"),
        known("p-bo", "Bo Brandt", "bo@example.com"),
        known("p-bo2", "Bo Brandt", ""),
    ];
    Programme::new(details).apply(Edit::Batch(edits)).unwrap()
}

fn plan(programme: &Programme, replies: &[Reply]) -> AnswerPlan {
    decided(programme, replies, &BTreeMap::new(), &[])
}

fn decided(
    programme: &Programme,
    replies: &[Reply],
    decisions: &BTreeMap<usize, Decision>,
    preferred: &[usize],
) -> AnswerPlan {
    let received: Vec<Received> = replies
        .iter()
        .enumerate()
        .map(|(place, reply)| Received {
            number: place + 1,
            reply: reply.clone(),
        })
        .collect();
    let preferred: BTreeSet<usize> = preferred.iter().copied().collect();
    let today = "2027-01-10".parse().ok();
    let mut next = 0;
    plan_answers(
        programme,
        &received,
        decisions,
        &preferred,
        today,
        &mut || {
            next += 1;
            next
        },
    )
}

#[test]
fn people_are_known_by_id_then_address_and_asked_about_by_name() {
    let programme = programme();
    let mut by_id = reply("Ada Neu");
    by_id.person.id = Some(person_id("p-ada"));
    by_id.person.email = Some("bo@example.com".into());
    let mut by_email = reply("B. Brandt");
    by_email.person.email = Some(" BO@example.com ".into());
    let by_name = reply("bo  BRANDT");
    let new = reply("Chiara Cordes");
    let plan = plan(&programme, &[by_id, by_email, by_name, new]);
    let who: Vec<&Who> = plan.answers.iter().map(|answer| &answer.who).collect();
    assert_eq!(who[0], &Who::Known(person_id("p-ada"), MatchedBy::Id));
    assert_eq!(who[1], &Who::Known(person_id("p-bo"), MatchedBy::Email));
    assert_eq!(
        who[2],
        &Who::Unclear(vec![person_id("p-bo"), person_id("p-bo2")])
    );
    assert_eq!(who[3], &Who::New);
    assert_eq!(plan.answers[2].standing, Standing::Unclear);
    assert_eq!(plan.answers[0].address_of.as_deref(), Some("Bo Brandt"));
    // Nothing is taken over of what is unclear, whatever is ticked.
    assert_eq!(plan.edit(&BTreeSet::from([3])), None);
}

#[test]
fn the_organiser_decides_whose_an_answer_is() {
    let programme = programme();
    let replies = [reply("Bo Brandt")];
    let whose = BTreeMap::from([(1, Decision::From(person_id("p-bo2")))]);
    let plan = decided(&programme, &replies, &whose, &[]);
    assert_eq!(
        plan.answers[0].who,
        Who::Known(person_id("p-bo2"), MatchedBy::Decision)
    );
    let plan = decided(
        &programme,
        &replies,
        &BTreeMap::from([(1, Decision::FromNew)]),
        &[],
    );
    let after = programme
        .apply(plan.edit(&BTreeSet::from([1])).unwrap())
        .unwrap();
    assert_eq!(after.participants().len(), 4);
}

#[test]
fn the_newest_answer_holds_unless_another_is_preferred() {
    let programme = programme();
    let mut newer = reply("Ada Abel");
    newer.person.email = Some("ada@example.com".into());
    newer.person.role = Some("neu".into());
    let mut older = newer.clone();
    older.person.role = Some("alt".into());
    older.time = "09:00".parse().ok();
    let replies = [newer, older];
    let plan = plan(&programme, &replies);
    assert_eq!(plan.answers[0].standing, Standing::Open);
    assert_eq!(plan.answers[1].standing, Standing::Older(1));
    let all = BTreeSet::from([1, 2]);
    let role = |plan: &AnswerPlan| {
        let after = programme.apply(plan.edit(&all).unwrap()).unwrap();
        after.participant(&person_id("p-ada")).unwrap().role.clone()
    };
    assert_eq!(role(&plan), "neu");
    let plan = decided(&programme, &replies, &BTreeMap::new(), &[2]);
    assert_eq!(plan.answers[0].standing, Standing::Older(2));
    assert_eq!(role(&plan), "alt");
}

#[test]
fn an_answer_changes_what_it_says_and_nothing_else() {
    let programme = programme();
    let mut answer = reply("Ada Abel");
    answer.person.id = Some(person_id("p-ada"));
    answer.person.role = Some(" Analystin ".into());
    answer.person.note = Some("Gern mittags".into());
    answer.person.offers = [
        (topic_id("t-1"), Knowledge::MAX),
        (topic_id("gone"), Knowledge::MIN),
    ]
    .into();
    answer.date = "2031-01-01".parse().ok();
    let replies = [answer];
    let plan = plan(&programme, &replies);
    assert_eq!(plan.answers[0].topics_gone, 1);
    let after = programme
        .apply(plan.edit(&BTreeSet::from([1])).unwrap())
        .unwrap();
    let ada = after.participant(&person_id("p-ada")).unwrap();
    assert_eq!(
        (ada.role.as_str(), ada.department.as_str()),
        ("Analystin", "Einkauf")
    );
    assert_eq!(ada.note, "Vom Organisator\nGern mittags");
    assert_eq!(ada.email, "ada@example.com");
    assert_eq!(
        ada.offers,
        BTreeMap::from([(topic_id("t-1"), Knowledge::MAX)])
    );
    // A clock that is ahead does not make an answer of tomorrow.
    assert_eq!(ada.answered, "2027-01-10".parse().ok());
    // The same answer once more says nothing new.
    assert_eq!(
        decided(&after, &replies, &BTreeMap::new(), &[]).answers[0].standing,
        Standing::Nothing
    );
}

#[test]
fn an_older_answer_than_the_one_taken_over_is_marked() {
    let programme = programme();
    let mut answer = reply("Ada Abel");
    answer.person.id = Some(person_id("p-ada"));
    let newer = plan(&programme, &[answer.clone()])
        .edit(&BTreeSet::from([1]))
        .unwrap();
    let programme = programme.apply(newer).unwrap();
    answer.date = "2027-01-02".parse().ok();
    answer.person.role = Some("alt".into());
    let plan = plan(&programme, &[answer]);
    assert!(plan.answers[0].stale);
}

#[test]
fn new_topics_of_the_same_name_are_one_topic() {
    let programme = programme();
    let with_topic = |name: &str, topic: &str| {
        let mut reply = reply(name);
        let id = topic_id("new-1");
        reply.person.wants = [(id.clone(), Interest::MAX)].into();
        reply.new_topics = vec![NewTopic {
            id,
            name: topic.into(),
            area: Area::Other,
        }];
        reply
    };
    let replies = [
        with_topic("C", "Bienenzucht"),
        with_topic("D", " bienenzucht"),
        with_topic("E", "EXCEL"),
    ];
    let plan = plan(&programme, &replies);
    assert_eq!(plan.new_topics.len(), 1);
    let after = programme
        .apply(plan.edit(&BTreeSet::from([1, 2, 3])).unwrap())
        .unwrap();
    assert_eq!(after.topics().len(), 2);
    let who_wants = |name: &str| -> Vec<TopicId> {
        let mut people = after.participants().values();
        let person = people.find(|person| person.name == name).unwrap();
        person.wants.keys().cloned().collect()
    };
    assert_eq!(who_wants("C"), who_wants("D"));
    assert_eq!(who_wants("E"), [topic_id("t-1")]);
    // A topic that nobody of those taken over names is not added.
    let only = programme
        .apply(plan.edit(&BTreeSet::from([3])).unwrap())
        .unwrap();
    assert_eq!(only.topics().len(), 1);
}

#[test]
fn answers_of_another_programme_change_nothing() {
    let programme = programme();
    let mut other = reply("Ada Abel");
    other.programme = ProgrammeId::new("g-2").unwrap();
    other.person.id = Some(person_id("p-ada"));
    let plan = plan(&programme, &[other]);
    assert_eq!(plan.answers[0].standing, Standing::OtherProgramme);
    assert_eq!(plan.edit(&BTreeSet::from([1])), None);
}

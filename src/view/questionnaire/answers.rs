//! Answers that came back, as rows to look at before they are taken over.

use std::collections::{BTreeMap, BTreeSet};

use crate::files::{Answer, AnswerPlan, MatchedBy, Received, Standing, Who};
use crate::model::{Participant, ParticipantId, Period, Programme, Topic, TopicId};
use crate::text::{Words, date};
use crate::view::import::FieldChange;

/// One answer as the page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerRow {
    /// The number of the answer.
    pub number: usize,
    /// Who answered.
    pub name: String,
    /// One line on what it is: new, a change, or why it cannot be taken over.
    pub line: String,
    /// Whether it can be taken over.
    pub standing: Standing,
    /// Whether the person is new to the programme.
    pub is_new: bool,
    /// What changes, field by field.
    pub changes: Vec<FieldChange>,
    /// The topics that it brings.
    pub new_topics: Vec<String>,
    /// What else is to be known.
    pub notes: Vec<String>,
    /// The people whose answer it may be, where only the organiser can tell.
    pub candidates: Vec<(ParticipantId, String)>,
}

/// The rows of all answers, in the order in which they came in.
#[must_use]
pub fn answer_rows(
    programme: &Programme,
    plan: &AnswerPlan,
    received: &[Received],
    words: &Words,
) -> Vec<AnswerRow> {
    let row = |answer: &Answer| {
        let reply = received.iter().find(|one| one.number == answer.number);
        let from = reply.map_or("", |one| &one.reply.programme_name);
        AnswerRow {
            number: answer.number,
            name: answer.after.name.clone(),
            line: line(programme, plan, answer, from, words),
            standing: answer.standing,
            is_new: answer.before.is_none(),
            changes: match answer.standing {
                Standing::OtherProgramme => Vec::new(),
                _ => changes(programme, plan, answer, words),
            },
            new_topics: new_topics(plan, answer),
            notes: notes(answer, words),
            candidates: candidates(programme, answer),
        }
    };
    plan.answers.iter().map(row).collect()
}

/// The answers that will be taken over: those that can be, as the organiser ticked them. Without
/// a word of theirs, all but those older than what was taken over before.
#[must_use]
pub fn answers_to_take(plan: &AnswerPlan, ticked: &BTreeMap<usize, bool>) -> BTreeSet<usize> {
    let open = plan
        .answers
        .iter()
        .filter(|answer| answer.standing == Standing::Open);
    open.filter(|answer| ticked.get(&answer.number).copied().unwrap_or(!answer.stale))
        .map(|answer| answer.number)
        .collect()
}

fn line(
    programme: &Programme,
    plan: &AnswerPlan,
    answer: &Answer,
    from: &str,
    words: &Words,
) -> String {
    let own = &words.answers;
    let known = |id: &ParticipantId| {
        let person = programme.participant(id);
        person.map_or_else(String::new, |person| person.name.clone())
    };
    match (answer.standing, &answer.who) {
        (Standing::OtherProgramme, _) => (own.of_other_programme)(from),
        (Standing::Older(newer), _) => {
            let newest = plan.answer(newer).and_then(|newest| newest.after.answered);
            let newest = newest.map(|day| date(words.language, day));
            (own.is_older)(newest.as_deref())
        }
        (Standing::Nothing, _) => own.says_nothing_new.to_owned(),
        (Standing::Unclear, _) => own.is_unclear.to_owned(),
        (Standing::Open, Who::Known(id, by)) => match by {
            MatchedBy::Id => (own.by_id)(&known(id)),
            MatchedBy::Email => (own.by_email)(&known(id)),
            MatchedBy::Decision => (own.by_decision)(&known(id)),
        },
        (Standing::Open, Who::New | Who::Unclear(_)) => own.is_new.to_owned(),
    }
}

fn notes(answer: &Answer, words: &Words) -> Vec<String> {
    let own = &words.answers;
    let gone = (answer.topics_gone > 0).then(|| (own.topics_gone)(answer.topics_gone));
    let taken = answer.address_of.as_deref().map(own.address_of);
    let stale = answer.stale.then(|| own.is_stale.to_owned());
    stale.into_iter().chain(gone).chain(taken).collect()
}

fn candidates(programme: &Programme, answer: &Answer) -> Vec<(ParticipantId, String)> {
    let Who::Unclear(ids) = &answer.who else {
        return Vec::new();
    };
    let people = ids.iter().filter_map(|id| programme.participant(id));
    let named = people.map(|person| {
        let further = [&person.email, &person.department, &person.role];
        let further = further.into_iter().find(|text| !text.is_empty());
        let name = match further {
            Some(further) => format!("{} ({further})", person.name),
            None => person.name.clone(),
        };
        (person.id.clone(), name)
    });
    named.collect()
}

fn new_topics(plan: &AnswerPlan, answer: &Answer) -> Vec<String> {
    let person = &answer.after;
    let named = |topic: &&Topic| {
        person.offers.contains_key(&topic.id) || person.wants.contains_key(&topic.id)
    };
    let topics = plan.new_topics.iter().filter(named);
    topics.map(|topic| topic.name.clone()).collect()
}

/// What changes, field by field; of somebody new, every field that says something.
fn changes(
    programme: &Programme,
    plan: &AnswerPlan,
    answer: &Answer,
    words: &Words,
) -> Vec<FieldChange> {
    let after = fields(programme, plan, &answer.after, words);
    let before = answer.before.as_deref();
    let before = before.map(|person| fields(programme, plan, person, words));
    let place = |(place, (field, after)): (usize, (&'static str, String))| FieldChange {
        field,
        before: before
            .as_ref()
            .and_then(|fields| fields.get(place))
            .map_or_else(String::new, |(_, before)| before.clone()),
        after,
    };
    let changes = after.into_iter().enumerate().map(place);
    changes
        .filter(|change| change.before != change.after)
        .collect()
}

fn fields(
    programme: &Programme,
    plan: &AnswerPlan,
    person: &Participant,
    words: &Words,
) -> [(&'static str, String); 11] {
    let own = &words.people;
    let topic = |id: &TopicId| {
        let known = programme.topic(id).map(|topic| &**topic);
        let new = || plan.new_topics.iter().find(|topic| topic.id == *id);
        let topic = known.or_else(new);
        topic.map_or_else(String::new, |topic| topic.name.clone())
    };
    let offers = person.offers.iter().map(|(id, grade)| {
        let word = words.common.knowledge[usize::from(grade.get()) - 1];
        format!("{} ({word})", topic(id))
    });
    let wants = person.wants.iter().map(|(id, grade)| {
        let word = words.common.interest[usize::from(grade.get()) - 1];
        format!("{} ({word})", topic(id))
    });
    let languages: Vec<&str> = person.languages.iter().map(String::as_str).collect();
    let absence = |period: &Period| {
        let (from, to) = (period.from(), period.to());
        (words.answers.period)(&date(words.language, from), &date(words.language, to))
    };
    let absences: Vec<String> = person.absences.iter().map(absence).collect();
    [
        (own.name, person.name.clone()),
        (own.email, person.email.clone()),
        (own.role, person.role.clone()),
        (own.level, (words.common.level)(person.level).to_owned()),
        (own.department, person.department.clone()),
        (own.location, person.location.clone()),
        (own.languages, languages.join(", ")),
        (words.common.can_teach, sorted(offers)),
        (words.common.wants_to_learn, sorted(wants)),
        (words.answers.absences, absences.join(", ")),
        (own.note, person.note.clone()),
    ]
}

fn sorted(topics: impl Iterator<Item = String>) -> String {
    let mut topics: Vec<String> = topics.collect();
    topics.sort();
    topics.join(", ")
}

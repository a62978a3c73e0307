//! What answers to the questionnaire would change, to be looked at before it is done.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::csv::name_key;
use super::json::reply::{Reply, ReplyPerson};
use crate::model::{
    Date, Edit, Extra, Participant, ParticipantId, Period, Programme, Topic, TopicId,
};

/// An answer that came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    /// Counts the answers as they come in; no two have the same.
    pub number: usize,
    /// The answer.
    pub reply: Reply,
}

/// What the organiser says of one answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// It is from this person.
    From(ParticipantId),
    /// It is from somebody who is not in the programme yet.
    FromNew,
}

/// How a person was recognised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MatchedBy {
    /// By the id that the questionnaire carried.
    Id,
    /// By the e-mail address.
    Email,
    /// By the organiser's own word.
    Decision,
}

/// Whose answer it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// Somebody in the programme.
    Known(ParticipantId, MatchedBy),
    /// Somebody who is not in it yet.
    New,
    /// One of these, or somebody new: only the organiser can tell.
    Unclear(Vec<ParticipantId>),
}

/// Whether an answer can be taken over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It can.
    Open,
    /// It says what the programme says already.
    Nothing,
    /// It is not clear whose it is.
    Unclear,
    /// The answer with this number is from the same person, and newer.
    Older(usize),
    /// Another programme asked.
    OtherProgramme,
}

/// One answer, and what it would change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The number of the answer.
    pub number: usize,
    /// Whose it is.
    pub who: Who,
    /// Whether it can be taken over.
    pub standing: Standing,
    /// The person as they are; none for somebody new.
    pub before: Option<Arc<Participant>>,
    /// The person as they would be.
    pub after: Participant,
    /// How many of the answer's topics the programme no longer has.
    pub topics_gone: usize,
    /// The name of another person with the same e-mail address.
    pub address_of: Option<String>,
    /// Whether a newer answer of the person was taken over before.
    pub stale: bool,
}

/// What all answers would change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AnswerPlan {
    /// The answers, in the order in which they came in.
    pub answers: Vec<Answer>,
    /// Topics that the programme does not have yet; equal names are one topic.
    pub new_topics: Vec<Topic>,
}

/// Works out what answers would change. `preferred` are those that the organiser prefers to
/// newer ones of the same person; `fresh` gives random numbers for ids.
pub fn plan_answers(
    programme: &Programme,
    received: &[Received],
    decisions: &BTreeMap<usize, Decision>,
    preferred: &BTreeSet<usize>,
    today: Option<Date>,
    fresh: &mut impl FnMut() -> u64,
) -> AnswerPlan {
    let mut topics = Topics::of(programme);
    let mut answers = Vec::with_capacity(received.len());
    for Received { number, reply } in received {
        let own = reply.programme == programme.details().id;
        let who = match decisions.get(number) {
            _ if !own => Who::New,
            Some(Decision::FromNew) => Who::New,
            Some(Decision::From(id)) if programme.participant(id).is_some() => {
                Who::Known(id.clone(), MatchedBy::Decision)
            }
            _ => who(programme, &reply.person),
        };
        let before = match &who {
            Who::Known(id, _) => programme.participant(id).cloned(),
            Who::New | Who::Unclear(_) => None,
        };
        let mut topics_gone = 0;
        let after = if own {
            let names = topics.places(reply, fresh);
            let answered = answered_on(reply, today);
            after(
                reply,
                before.as_deref(),
                &names,
                answered,
                &mut topics_gone,
                fresh,
            )
        } else {
            Participant::named(
                ParticipantId::fresh(fresh()),
                &reply.person.name,
                reply.person.level,
            )
        };
        let standing = match &who {
            _ if !own => Standing::OtherProgramme,
            Who::Unclear(_) => Standing::Unclear,
            _ if before.as_deref() == Some(&after) => Standing::Nothing,
            _ => Standing::Open,
        };
        let held = before.as_ref().and_then(|person| person.answered);
        answers.push(Answer {
            number: *number,
            stale: held.zip(reply.date).is_some_and(|(held, date)| date < held),
            address_of: address_of(programme, &after),
            who,
            standing,
            before,
            after,
            topics_gone,
        });
    }
    mark_older(&mut answers, received, preferred);
    AnswerPlan {
        answers,
        new_topics: topics.new,
    }
}

impl AnswerPlan {
    /// Taking over the answers with these numbers, as one change; none where none of them can
    /// be taken over. Topics that no answer of them names are left out.
    #[must_use]
    pub fn edit(&self, numbers: &BTreeSet<usize>) -> Option<Edit> {
        let people: Vec<&Participant> = self
            .answers
            .iter()
            .filter(|answer| answer.standing == Standing::Open && numbers.contains(&answer.number))
            .map(|answer| &answer.after)
            .collect();
        if people.is_empty() {
            return None;
        }
        let named: BTreeSet<&TopicId> = people
            .iter()
            .flat_map(|person| person.offers.keys().chain(person.wants.keys()))
            .collect();
        let topics = self.new_topics.iter();
        let topics = topics.filter(|topic| named.contains(&topic.id)).cloned();
        let edits = topics
            .map(Edit::PutTopic)
            .chain(people.into_iter().cloned().map(Edit::PutParticipant));
        Some(Edit::Batch(edits.collect()))
    }

    /// The answer with this number.
    #[must_use]
    pub fn answer(&self, number: usize) -> Option<&Answer> {
        self.answers.iter().find(|answer| answer.number == number)
    }
}

/// An address as one compares it; none where there is none.
fn address(text: &str) -> Option<String> {
    let address = text.trim().to_lowercase();
    (!address.is_empty()).then_some(address)
}

fn who(programme: &Programme, person: &ReplyPerson) -> Who {
    let by_id = person.id.as_ref().and_then(|id| programme.participant(id));
    if let Some(known) = by_id {
        return Who::Known(known.id.clone(), MatchedBy::Id);
    }
    let mut found = Vec::new();
    if let Some(wanted) = person.email.as_deref().and_then(address) {
        let people = programme.participants().values();
        let same = people.filter(|known| address(&known.email).as_ref() == Some(&wanted));
        found.extend(same.map(|known| known.id.clone()));
        if let [one] = &found[..] {
            return Who::Known(one.clone(), MatchedBy::Email);
        }
    }
    if found.is_empty() {
        let wanted = name_key(&person.name);
        let people = programme.participants().values();
        let same = people.filter(|known| name_key(&known.name) == wanted);
        found.extend(same.map(|known| known.id.clone()));
    }
    if found.is_empty() {
        Who::New
    } else {
        Who::Unclear(found)
    }
}

/// The day of an answer. A clock may be wrong, but nobody answers tomorrow.
fn answered_on(reply: &Reply, today: Option<Date>) -> Option<Date> {
    match (reply.date, today) {
        (Some(date), Some(today)) => Some(date.min(today)),
        (date, today) => today.or(date),
    }
}

/// Where the topics of answers stand in the programme.
struct Topics {
    known: BTreeSet<TopicId>,
    by_name: BTreeMap<String, TopicId>,
    new: Vec<Topic>,
}

impl Topics {
    fn of(programme: &Programme) -> Self {
        let topics = programme.topics().values();
        Self {
            known: programme.topics().keys().cloned().collect(),
            by_name: topics
                .map(|topic| (name_key(&topic.name), topic.id.clone()))
                .collect(),
            new: Vec::new(),
        }
    }

    /// For each topic that an answer names, the topic that it is.
    fn places(
        &mut self,
        reply: &Reply,
        fresh: &mut impl FnMut() -> u64,
    ) -> BTreeMap<TopicId, TopicId> {
        let person = &reply.person;
        let named: BTreeSet<&TopicId> = person.offers.keys().chain(person.wants.keys()).collect();
        let mut places: BTreeMap<TopicId, TopicId> = BTreeMap::new();
        for id in &named {
            if self.known.contains(*id) {
                places.insert((*id).clone(), (*id).clone());
            }
        }
        for topic in reply
            .new_topics
            .iter()
            .filter(|topic| named.contains(&topic.id))
        {
            let key = name_key(&topic.name);
            let place = self.by_name.entry(key).or_insert_with(|| {
                let id = TopicId::fresh(fresh());
                self.new.push(Topic {
                    id: id.clone(),
                    name: topic.name.trim().to_owned(),
                    area: topic.area,
                    note: String::new(),
                    extra: Extra::default(),
                });
                id
            });
            places.insert(topic.id.clone(), place.clone());
        }
        places
    }
}

/// The person as the answer leaves them.
fn after(
    reply: &Reply,
    before: Option<&Participant>,
    places: &BTreeMap<TopicId, TopicId>,
    answered: Option<Date>,
    topics_gone: &mut usize,
    fresh: &mut impl FnMut() -> u64,
) -> Participant {
    let own = &reply.person;
    let mut person = match before {
        Some(before) => before.clone(),
        None => Participant::named(ParticipantId::fresh(fresh()), "", own.level),
    };
    own.name.trim().clone_into(&mut person.name);
    person.level = own.level;
    let said = [
        (own.email.as_deref(), &mut person.email),
        (own.role.as_deref(), &mut person.role),
        (own.department.as_deref(), &mut person.department),
        (own.location.as_deref(), &mut person.location),
    ];
    for (text, place) in said {
        if let Some(text) = text {
            text.trim().clone_into(place);
        }
    }
    if let Some(languages) = &own.languages {
        person.languages.clone_from(languages);
    }
    // Whoever chose nothing on a questionnaire for all has not taken anything back.
    if own.id.is_some() || !(own.offers.is_empty() && own.wants.is_empty()) {
        person.offers = placed(&own.offers, places);
        person.wants = placed(&own.wants, places);
    }
    let named: BTreeSet<&TopicId> = own.offers.keys().chain(own.wants.keys()).collect();
    *topics_gone = named.iter().filter(|id| !places.contains_key(**id)).count();
    if let Some(absences) = &own.absences {
        person.absences = in_order(absences);
    }
    if let Some(note) = own.note.as_deref().map(str::trim) {
        add_note(&mut person.note, note);
    }
    // The same answer once more is no newer answer.
    person.answered = match (person.answered, answered) {
        (Some(before), Some(now)) => Some(before.max(now)),
        (before, now) => now.or(before),
    };
    person
}

/// Two topics of an answer may be one in the programme; then the higher grade holds.
fn placed<Grade: Copy + Ord>(
    grades: &BTreeMap<TopicId, Grade>,
    places: &BTreeMap<TopicId, TopicId>,
) -> BTreeMap<TopicId, Grade> {
    let mut placed = BTreeMap::new();
    for (id, grade) in grades {
        if let Some(place) = places.get(id) {
            let held = placed.entry(place.clone()).or_insert(*grade);
            *held = (*held).max(*grade);
        }
    }
    placed
}

fn in_order(absences: &[Period]) -> Vec<Period> {
    let mut absences = absences.to_vec();
    absences.sort_by_key(|period| (period.from(), period.to()));
    absences.dedup();
    absences
}

/// A person's words stand behind the organiser's own, never in their place.
fn add_note(note: &mut String, added: &str) {
    if added.is_empty() || note.contains(added) {
        return;
    }
    if !note.is_empty() {
        note.push('\n');
    }
    note.push_str(added);
}

fn address_of(programme: &Programme, after: &Participant) -> Option<String> {
    let wanted = address(&after.email)?;
    let mut people = programme.participants().values();
    let other = people
        .find(|known| known.id != after.id && address(&known.email).as_ref() == Some(&wanted));
    other.map(|known| known.name.clone())
}

/// Of several answers of one person the newest one holds, or the one that is preferred.
fn mark_older(answers: &mut [Answer], received: &[Received], preferred: &BTreeSet<usize>) {
    #[derive(PartialEq, Eq, PartialOrd, Ord)]
    enum Person {
        Known(ParticipantId),
        Address(String),
        Name(String),
    }
    let mut of_person: BTreeMap<Person, Vec<usize>> = BTreeMap::new();
    for (place, answer) in answers.iter().enumerate() {
        let person = match (&answer.who, answer.standing) {
            (_, Standing::OtherProgramme) | (Who::Unclear(_), _) => continue,
            (Who::Known(id, _), _) => Person::Known(id.clone()),
            (Who::New, _) => match address(&answer.after.email) {
                Some(address) => Person::Address(address),
                None => Person::Name(name_key(&answer.after.name)),
            },
        };
        of_person.entry(person).or_default().push(place);
    }
    for places in of_person.into_values().filter(|places| places.len() > 1) {
        let order = |place: &usize| {
            let answer = &received[*place];
            let chosen = preferred.contains(&answer.number);
            (chosen, answer.reply.date, answer.reply.time, answer.number)
        };
        let mut places = places;
        places.sort_by_key(|place| Reverse(order(place)));
        if let Some((newest, older)) = places.split_first() {
            let newest = answers[*newest].number;
            for place in older {
                answers[*place].standing = Standing::Older(newest);
            }
        }
    }
}

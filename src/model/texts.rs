//! Every text that somebody typed into a programme, wherever it stands: whoever looks for a name,
//! or takes names out, must not forget a place.

use std::sync::Arc;

use serde_json::Value;

use super::{
    Gathering, Meeting, MeetingId, Pairing, Participant, ParticipantId, Programme, TopicId,
};

/// Where a text stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TextPlace {
    /// The programme's name.
    ProgrammeName,
    /// The company's aims, the announcement, places and days off: what the programme says of
    /// itself.
    Programme,
    /// The e-mail address for questions.
    Contact,
    /// A topic's name.
    TopicName(TopicId),
    /// What a topic is about.
    TopicNote(TopicId),
    /// What is said of a person, the name and the address left out.
    Person(ParticipantId),
    /// What is said of a pair or its meetings.
    Pair(ParticipantId, ParticipantId),
    /// What is said of a meeting of many.
    Gathering(MeetingId),
    /// In a field that a newer program wrote for the whole.
    Unknown,
}

/// What is done with each text.
type Rewrite<'r> = dyn FnMut(&TextPlace, &mut String) + 'r;

impl Programme {
    /// Hands every text to `rewrite`, which may change it. A programme has to stay one: names of
    /// topics that become empty keep what they had. Names and addresses of people are no such
    /// texts; see [`Participant`].
    #[must_use]
    pub fn with_texts(&self, rewrite: &mut Rewrite) -> Self {
        let mut next = self.clone();
        details(&mut next, rewrite);
        for topic in next.topics.values_mut() {
            let topic = Arc::make_mut(topic);
            let name = TextPlace::TopicName(topic.id.clone());
            let mut renamed = topic.name.clone();
            rewrite(&name, &mut renamed);
            if !renamed.trim().is_empty() {
                topic.name = renamed;
            }
            let note = TextPlace::TopicNote(topic.id.clone());
            rewrite(&note, &mut topic.note);
            topic.extra.for_each_text(&mut |text| rewrite(&note, text));
        }
        for person in next.participants.values_mut() {
            of_person(Arc::make_mut(person), rewrite);
        }
        for round in &mut next.rounds {
            let round = Arc::make_mut(round);
            for pairing in &mut round.pairings {
                of_pair(pairing, rewrite);
            }
            let place = TextPlace::Unknown;
            round.extra.for_each_text(&mut |text| rewrite(&place, text));
        }
        for gathering in next.gatherings.values_mut() {
            of_gathering(Arc::make_mut(gathering), rewrite);
        }
        let place = TextPlace::Unknown;
        next.extra.for_each_text(&mut |text| rewrite(&place, text));
        next
    }
}

fn details(programme: &mut Programme, rewrite: &mut Rewrite) {
    let details = &mut programme.details;
    rewrite(&TextPlace::ProgrammeName, &mut details.name);
    rewrite(&TextPlace::Contact, &mut details.contact);
    let mut rewrite = |text: &mut String| rewrite(&TextPlace::Programme, text);
    details.goals.iter_mut().for_each(&mut rewrite);
    rewrite(&mut details.announcement);
    rewrite(&mut details.plan.place);
    for days in &mut details.plan.days_off {
        rewrite(&mut days.name);
    }
    details.plan.extra.for_each_text(&mut rewrite);
    details.culture.extra.for_each_text(&mut rewrite);
    details.extra.for_each_text(&mut rewrite);
}

fn of_person(person: &mut Participant, rewrite: &mut Rewrite) {
    let place = TextPlace::Person(person.id.clone());
    let mut rewrite = |text: &mut String| rewrite(&place, text);
    rewrite(&mut person.role);
    rewrite(&mut person.department);
    rewrite(&mut person.location);
    rewrite(&mut person.note);
    person.extra.for_each_text(&mut rewrite);
}

fn of_pair(pairing: &mut Pairing, rewrite: &mut Rewrite) {
    let duo = &pairing.duo.0;
    let place = TextPlace::Pair(duo.a().clone(), duo.b().clone());
    let mut rewrite = |text: &mut String| rewrite(&place, text);
    rewrite(&mut pairing.why_ended);
    pairing.extra.for_each_text(&mut rewrite);
    for meeting in &mut pairing.meetings {
        for text in meeting_texts(meeting) {
            rewrite(text);
        }
        meeting.extra.for_each_text(&mut rewrite);
    }
}

fn meeting_texts(meeting: &mut Meeting) -> [&mut String; 6] {
    [
        &mut meeting.place,
        &mut meeting.discussed,
        &mut meeting.outcome,
        &mut meeting.next_step,
        &mut meeting.a.learned,
        &mut meeting.b.learned,
    ]
}

fn of_gathering(gathering: &mut Gathering, rewrite: &mut Rewrite) {
    let place = TextPlace::Gathering(gathering.id.clone());
    let mut rewrite = |text: &mut String| rewrite(&place, text);
    rewrite(&mut gathering.place);
    rewrite(&mut gathering.note);
    for talk in &mut gathering.talks {
        rewrite(&mut talk.title);
    }
    gathering.extra.for_each_text(&mut rewrite);
}

/// The texts within a value, however deep; names of fields are none.
pub(super) fn each_text(value: &mut Value, rewrite: &mut dyn FnMut(&mut String)) {
    match value {
        Value::String(text) => rewrite(text),
        Value::Array(items) => items.iter_mut().for_each(|item| each_text(item, rewrite)),
        Value::Object(fields) => fields
            .values_mut()
            .for_each(|field| each_text(field, rewrite)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

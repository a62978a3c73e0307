//! What a questionnaire carries, as a link and as a file.

use std::sync::Arc;

use serde_json::{Map, Value, json};

use crate::catalogue::guide;
use crate::files::json::reply::base64url;
use crate::model::{Area, Language, Participant, Period, Programme, Topic, TopicId};
use crate::text::words;
use crate::view::form_file::FormFile;
use crate::view::people_order::sort_key;

const FORM: &str = include_str!("form.js");
const WORDS_DE: &str = include_str!("words.de.js");
const WORDS_EN: &str = include_str!("words.en.js");
const STYLES: [&str; 1] = [include_str!("../../../style/pages/answer_topics.css")];

/// A questionnaire of a programme: open to all, or made for one person.
#[derive(Clone, Debug, PartialEq)]
pub struct Questionnaire {
    language: Language,
    name: String,
    data: Value,
}

impl Questionnaire {
    /// Every mail program and chat is sure to take a link of this length whole.
    pub const LINK_SAFE: usize = 2000;
    /// Beyond this length no link is offered: too many programs cut it off.
    pub const LINK_MAX: usize = 8000;

    /// The questionnaire of a programme. For one person it holds what is known of them, so that
    /// they only have to add and correct; the organiser's note on them stays out of it.
    #[must_use]
    pub fn of(programme: &Programme, person: Option<&Participant>) -> Self {
        let details = programme.details();
        let mut data = json!({
            "programme": details.id.as_str(),
            "name": details.name,
            "language": details.language.code(),
            "topics": topics(programme),
        });
        if let Value::Object(data) = &mut data {
            if !details.contact.trim().is_empty() {
                data.insert("contact".into(), details.contact.trim().into());
            }
            if let Some(person) = person {
                data.insert("person".into(), known_of(person));
            }
        }
        Self {
            language: details.language,
            name: details.name.clone(),
            data,
        }
    }

    /// The link that opens it: `page` is the address of this page, without what is behind `#`.
    #[must_use]
    pub fn link(&self, page: &str) -> String {
        format!(
            "{page}#/answer/{}",
            base64url(self.data.to_string().as_bytes())
        )
    }

    /// The file of its own that opens it: one page without any connection to the outside.
    #[must_use]
    pub fn file(&self) -> String {
        let own = &words(self.language).questionnaire;
        let spoken = match self.language {
            Language::De => WORDS_DE,
            Language::En => WORDS_EN,
        };
        let form = FormFile {
            language: self.language,
            title: &(own.file_title)(&self.name),
            no_script: own.file_no_script,
            data_id: "questionnaire",
            data: &self.data,
            scripts: &[spoken, FORM],
            styles: &STYLES,
        };
        form.page()
    }
}

/// The name of a questionnaire's file and its text.
#[must_use]
pub fn questionnaire_file(programme: &Programme, person: Option<&Participant>) -> (String, String) {
    let questionnaire = Questionnaire::of(programme, person);
    let own = &words(questionnaire.language).questionnaire;
    let name = person.map_or(&*questionnaire.name, |person| &person.name);
    ((own.file_name)(name.trim()), questionnaire.file())
}

/// Areas with the name that people know them by, and their topics by name.
fn topics(programme: &Programme) -> Vec<Value> {
    let language = programme.details().language;
    let area = |area: &Area| {
        let topics = programme.topics().values();
        let mut topics: Vec<_> = topics.filter(|topic| topic.area == *area).collect();
        topics.sort_by_cached_key(|topic| sort_key(&topic.name));
        let topic = |topic: &&Arc<Topic>| json!([topic.id.as_str(), topic.name]);
        let topics: Vec<Value> = topics.iter().map(topic).collect();
        let name = guide(*area).name.in_language(language);
        (!topics.is_empty()).then(|| json!([name, topics]))
    };
    Area::ALL.iter().filter_map(area).collect()
}

fn known_of(person: &Participant) -> Value {
    let mut known = Map::new();
    let mut add = |name: &str, value: Value| known.insert(name.to_owned(), value);
    add("id", person.id.as_str().into());
    add("name", person.name.as_str().into());
    let texts = [
        ("email", &person.email),
        ("role", &person.role),
        ("department", &person.department),
        ("location", &person.location),
    ];
    for (name, text) in texts.into_iter().filter(|(_, text)| !text.is_empty()) {
        add(name, text.as_str().into());
    }
    add("level", person.level.code().into());
    if !person.languages.is_empty() {
        add("languages", person.languages.iter().cloned().collect());
    }
    if !person.offers.is_empty() {
        let offers = person.offers.iter();
        add(
            "offers",
            grades(offers.map(|(id, grade)| (id, grade.get()))),
        );
    }
    if !person.wants.is_empty() {
        let wants = person.wants.iter();
        add("wants", grades(wants.map(|(id, grade)| (id, grade.get()))));
    }
    if !person.absences.is_empty() {
        let absence = |period: &Period| json!({"from": period.from().to_string(), "to": period.to().to_string()});
        add("absences", person.absences.iter().map(absence).collect());
    }
    Value::Object(known)
}

fn grades<'t>(topics: impl Iterator<Item = (&'t TopicId, u8)>) -> Value {
    let fields = topics.map(|(id, grade)| (id.to_string(), Value::from(grade)));
    Value::Object(fields.collect())
}

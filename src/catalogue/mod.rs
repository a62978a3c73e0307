//! The topic catalogue: six areas to start from, each with example topics, and questions that
//! open a talk. In German and English; a missing translation does not compile.

mod events;
mod experience;
mod opportunities;
mod other;
mod strategy;
mod technology;
mod tools;

use crate::model::{Area, Extra, Language, Topic, TopicId};

/// A text in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Both {
    /// German.
    pub de: &'static str,
    /// English.
    pub en: &'static str,
}

impl Both {
    /// The text in one language.
    #[must_use]
    pub const fn in_language(self, language: Language) -> &'static str {
        match language {
            Language::De => self.de,
            Language::En => self.en,
        }
    }

    /// Whether a text is this one in either language, in any case.
    #[must_use]
    pub fn is(self, text: &str) -> bool {
        let text = text.trim().to_lowercase();
        text == self.de.to_lowercase() || text == self.en.to_lowercase()
    }
}

/// Short for the tables of this module.
const fn both(de: &'static str, en: &'static str) -> Both {
    Both { de, en }
}

/// An area of the catalogue, and what to say of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AreaGuide {
    /// The area.
    pub area: Area,
    /// What it is called.
    pub name: Both,
    /// What belongs in it, in one sentence.
    pub description: Both,
    /// Questions that open a talk on any topic of the area.
    pub questions: &'static [Both],
    /// Topics to start from; none in [`Area::Other`].
    pub topics: &'static [ExampleTopic],
}

/// A topic that many companies know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExampleTopic {
    /// What its id is made of: the same in both languages and in every programme.
    pub code: &'static str,
    /// What people call it.
    pub name: Both,
    /// What it is about, in one sentence.
    pub note: Both,
    /// Questions that open a talk on it.
    pub questions: &'static [Both],
}

/// The six areas to start from, in the catalogue's order.
pub static AREAS: [AreaGuide; 6] = [
    tools::GUIDE,
    events::GUIDE,
    technology::GUIDE,
    experience::GUIDE,
    opportunities::GUIDE,
    strategy::GUIDE,
];

static OTHER: AreaGuide = other::GUIDE;

/// What to say of an area, [`Area::Other`] included.
#[must_use]
pub fn guide(area: Area) -> &'static AreaGuide {
    AREAS
        .iter()
        .find(|guide| guide.area == area)
        .unwrap_or(&OTHER)
}

/// An area's example topics; none in [`Area::Other`].
#[must_use]
pub fn topics(area: Area) -> &'static [ExampleTopic] {
    guide(area).topics
}

/// The example topic with this name in either language, and its area.
#[must_use]
pub fn example_named(name: &str) -> Option<(Area, &'static ExampleTopic)> {
    AREAS.iter().find_map(|guide| {
        let example = guide.topics.iter().find(|example| example.name.is(name))?;
        Some((guide.area, example))
    })
}

/// Questions that open a talk on a topic: its own where the catalogue knows its name, else
/// those of its area.
#[must_use]
pub fn questions(topic: &Topic) -> &'static [Both] {
    match example_named(&topic.name) {
        Some((_, example)) => example.questions,
        None => guide(topic.area).questions,
    }
}

impl ExampleTopic {
    /// The id that the topic has in every programme.
    ///
    /// # Panics
    /// Never: a test builds every id of the catalogue.
    #[must_use]
    #[allow(
        clippy::expect_used,
        reason = "the codes are part of the program, and a test builds every id"
    )]
    pub fn id(&self) -> TopicId {
        TopicId::new(&format!("t-{}", self.code)).expect("a code of the catalogue makes an id")
    }

    /// The topic for a programme, in its language. `area` is where the catalogue has it.
    #[must_use]
    pub fn topic(&self, area: Area, language: Language) -> Topic {
        Topic {
            id: self.id(),
            name: self.name.in_language(language).to_owned(),
            area,
            note: self.note.in_language(language).to_owned(),
            extra: Extra::default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_area_has_its_guide_and_enough_to_start_from() {
        for area in Area::ALL {
            let guide = guide(area);
            assert_eq!(guide.area, area);
            assert!((2..=3).contains(&guide.questions.len()), "{area:?}");
            let examples = if area == Area::Other { 0..=0 } else { 6..=8 };
            assert!(examples.contains(&guide.topics.len()), "{area:?}");
            assert_eq!(topics(area), guide.topics);
        }
    }

    #[test]
    fn every_topic_has_a_name_and_an_id_of_its_own() {
        let mut names = BTreeSet::new();
        let mut ids = BTreeSet::new();
        for example in AREAS.iter().flat_map(|guide| guide.topics) {
            for language in Language::ALL {
                let name = example.name.in_language(language).to_lowercase();
                assert!(names.insert((language, name)), "{example:?}");
            }
            assert!(ids.insert(example.id()), "{example:?}");
            assert!((2..=3).contains(&example.questions.len()), "{example:?}");
        }
    }

    #[test]
    fn texts_are_whole_and_typeset() {
        let mut texts = Vec::new();
        for area in Area::ALL {
            let guide = guide(area);
            texts.push((guide.description, '.'));
            texts.extend(guide.questions.iter().map(|question| (*question, '?')));
            for example in guide.topics {
                texts.push((example.note, '.'));
                texts.extend(example.questions.iter().map(|question| (*question, '?')));
            }
        }
        for (text, end) in texts {
            for written in [text.de, text.en] {
                assert!(written.ends_with(end), "{written}");
                assert!(
                    !written.contains(['"', '\'']) && !written.contains("  "),
                    "{written}"
                );
            }
            assert_ne!(text.de, text.en);
        }
    }

    #[test]
    fn questions_come_from_the_topic_then_from_its_area() {
        let mut topic = Topic::named(TopicId::new("t-1").expect("an id"), " negotiating ");
        topic.area = Area::Tools;
        let (area, example) = example_named("Verhandeln").expect("in the catalogue");
        assert_eq!(area, Area::Experience);
        assert_eq!(questions(&topic), example.questions);
        topic.name = "Our own press line".to_owned();
        assert_eq!(questions(&topic), guide(Area::Tools).questions);
    }
}

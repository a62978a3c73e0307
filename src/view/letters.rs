//! A letter for each pair, to both partners alike.

use std::sync::Arc;

use crate::catalogue::questions;
use crate::model::{
    Date, Language, Meeting, MeetingState, Pairing, PairingId, Participant, Programme, Teaches,
    TopicId,
};
use crate::pairing::flows;
use crate::text::{LettersWords, date_and_weekday, words};
use crate::view::mail::Mail;
use crate::view::people_order::sort_key;

/// How many topics of each direction come with questions.
const TOPICS_ASKED: usize = 1;
/// How many questions there are on a topic.
const QUESTIONS_EACH: usize = 3;

/// A letter to a pair, in its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The pair.
    pub pairing: PairingId,
    /// The language that it is written in.
    pub language: Language,
    /// The two, in the order in which this letter names them.
    pub people: [Arc<Participant>; 2],
    /// Who each of them is, in one line below the name; may be empty.
    pub lines: [String; 2],
    /// The programme's name; may be empty.
    pub programme: String,
    /// What each learns from the other.
    pub directions: [Direction; 2],
    /// Whether the two have met before.
    pub met: bool,
    /// The next meeting, line by line.
    pub meeting: Vec<String>,
    /// Questions for the next talk, by topic.
    pub questions: Vec<(String, Vec<&'static str>)>,
    /// Where questions go; may be empty.
    pub contact: String,
}

/// What one learns from the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Direction {
    /// Who learns from whom, in words.
    pub title: String,
    /// The topics, the weightiest first.
    pub topics: Vec<String>,
}

/// The letters to all running pairs of the newest round. Who is named first takes turns from
/// letter to letter, and the other one begins where directions are listed.
#[must_use]
pub fn letters(programme: &Programme, today: Option<Date>) -> Vec<Letter> {
    let Some(round) = programme.current_round() else {
        return Vec::new();
    };
    let running = round
        .pairings
        .iter()
        .filter(|pair| pair.status.is_running());
    let mut pairs: Vec<(&Pairing, Arc<Participant>, Arc<Participant>)> = running
        .filter_map(|pair| {
            let a = programme.participant(pair.duo.0.a())?;
            let b = programme.participant(pair.duo.0.b())?;
            Some((pair, Arc::clone(a), Arc::clone(b)))
        })
        .collect();
    pairs.sort_by_cached_key(|(_, a, b)| {
        let (a, b) = (sort_key(&a.name), sort_key(&b.name));
        if a <= b { (a, b) } else { (b, a) }
    });
    let letter = |(place, (pair, a, b)): (usize, (&Pairing, Arc<_>, Arc<_>))| {
        let people = if place % 2 == 0 { [a, b] } else { [b, a] };
        letter(programme, pair, people, today)
    };
    pairs.into_iter().enumerate().map(letter).collect()
}

fn letter(
    programme: &Programme,
    pair: &Pairing,
    people: [Arc<Participant>; 2],
    today: Option<Date>,
) -> Letter {
    let details = programme.details();
    let own = &words(details.language).letters;
    let [first, second] = &people;
    let direction = |learner: &Participant, teacher: &Participant| Direction {
        title: (own.learns_from)(&learner.name, &teacher.name),
        topics: flows(learner, teacher)
            .into_iter()
            .map(|flow| name_of(programme, &flow.topic))
            .collect(),
    };
    let directions = [direction(second, first), direction(first, second)];
    Letter {
        pairing: pair.id.clone(),
        language: details.language,
        lines: [
            line(first, details.language),
            line(second, details.language),
        ],
        programme: details.name.trim().to_owned(),
        met: pair
            .meetings
            .iter()
            .any(|one| one.state == MeetingState::Held),
        meeting: meeting_lines(programme, pair, &people, today, own),
        questions: questions_for(programme, first, second),
        contact: details.contact.trim().to_owned(),
        directions,
        people,
    }
}

fn name_of(programme: &Programme, id: &TopicId) -> String {
    let topic = programme.topic(id);
    topic.map_or_else(|| id.to_string(), |topic| topic.name.clone())
}

/// What the other one wants to know first: what the person does, and where.
fn line(person: &Participant, language: Language) -> String {
    let level = (words(language).common.level)(person.level);
    let role = if person.role.trim().is_empty() {
        level
    } else {
        person.role.trim()
    };
    let parts = [role, person.department.trim(), person.location.trim()];
    let mut parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.dedup();
    parts.join(", ")
}

/// The next meeting that lies ahead; none is not one that is over.
fn next_meeting(pair: &Pairing, today: Option<Date>) -> Option<&Meeting> {
    let ahead = |meeting: &&Meeting| {
        meeting.state == MeetingState::Planned && today.is_none_or(|today| meeting.date >= today)
    };
    pair.meetings.iter().find(ahead)
}

fn meeting_lines(
    programme: &Programme,
    pair: &Pairing,
    [first, second]: &[Arc<Participant>; 2],
    today: Option<Date>,
    own: &LettersWords,
) -> Vec<String> {
    let Some(meeting) = next_meeting(pair, today) else {
        return vec![own.no_meeting.to_owned()];
    };
    let details = programme.details();
    let time = meeting.time.unwrap_or(details.plan.time).to_string();
    let place = match meeting.place.trim() {
        "" => details.plan.place.trim(),
        place => place,
    };
    let day = date_and_weekday(details.language, meeting.date);
    let mut lines = vec![(own.meeting)(&day, &time, place)];
    let teacher = match meeting.teaches {
        Teaches::A => programme.participant(pair.duo.0.a()),
        Teaches::B => programme.participant(pair.duo.0.b()),
        Teaches::Both => None,
    };
    match (teacher, &meeting.topic) {
        (Some(teacher), Some(topic)) => {
            let topic = name_of(programme, topic);
            lines.push((own.meeting_topic)(&teacher.name, &topic));
        }
        (None, _) => lines.push((own.meeting_both)(&first.name, &second.name)),
        (Some(_), None) => {}
    }
    lines
}

/// Questions on the weightiest topic of each direction, so that both have something to tell.
fn questions_for(
    programme: &Programme,
    first: &Participant,
    second: &Participant,
) -> Vec<(String, Vec<&'static str>)> {
    let language = programme.details().language;
    let mut found: Vec<(String, Vec<&'static str>)> = Vec::new();
    for (learner, teacher) in [(second, first), (first, second)] {
        for flow in flows(learner, teacher).into_iter().take(TOPICS_ASKED) {
            let Some(topic) = programme.topic(&flow.topic) else {
                continue;
            };
            // Two topics of one area may share their questions; each is asked once.
            let is_new =
                |question: &&'static str| found.iter().all(|(_, asked)| !asked.contains(question));
            let asked = questions(topic).iter();
            let asked = asked.map(|question| question.in_language(language));
            let asked: Vec<&'static str> = asked.filter(is_new).take(QUESTIONS_EACH).collect();
            if !asked.is_empty() && found.iter().all(|(name, _)| *name != topic.name) {
                found.push((topic.name.clone(), asked));
            }
        }
    }
    found
}

impl Letter {
    /// The words that it is written with.
    #[must_use]
    pub fn words(&self) -> &'static LettersWords {
        &words(self.language).letters
    }

    /// The letter as a mail to both.
    #[must_use]
    pub fn mail(&self) -> Mail {
        let [first, second] = &self.people;
        let addresses = [first, second].map(|person| person.email.trim().to_owned());
        Mail {
            to: addresses
                .into_iter()
                .filter(|one| !one.is_empty())
                .collect(),
            hidden: Vec::new(),
            subject: (self.words().subject)(&first.name, &second.name),
            body: self.text(),
        }
    }

    /// The letter as plain text.
    #[must_use]
    pub fn text(&self) -> String {
        let own = self.words();
        let [first, second] = &self.people;
        let mut paragraphs = vec![
            (own.greeting)(&first.name, &second.name),
            (own.opening)(&self.programme),
        ];
        let people = [first, second].into_iter().zip(&self.lines);
        let people = people.map(|(person, line)| {
            let parts = [person.name.as_str(), line, person.email.trim()];
            let parts = parts.into_iter().filter(|part| !part.is_empty());
            format!("- {}", parts.collect::<Vec<_>>().join(", "))
        });
        paragraphs.push(listed(own.who_title, people));
        let directions = self.directions.iter().map(|direction| {
            let topics = if direction.topics.is_empty() {
                own.learns_nothing.to_owned()
            } else {
                direction.topics.join(", ")
            };
            format!("- {}: {topics}", direction.title)
        });
        paragraphs.push(listed(own.flows_title, directions));
        paragraphs.push(listed(
            (own.meeting_title)(self.met),
            self.meeting.iter().cloned(),
        ));
        if !self.questions.is_empty() {
            let asked = self.questions.iter().flat_map(|(_, questions)| questions);
            let asked = asked.map(|question| format!("- {question}"));
            paragraphs.push(listed((own.questions_title)(self.met), asked));
        }
        let tips = own.tips.iter().map(|tip| format!("- {tip}"));
        paragraphs.push(listed(own.tips_title, tips));
        paragraphs.push(own.closing.to_owned());
        if !self.contact.is_empty() {
            paragraphs.push((own.contact)(&self.contact));
        }
        paragraphs.join("\n\n")
    }
}

fn listed(title: &str, lines: impl Iterator<Item = String>) -> String {
    let lines: Vec<String> = lines.collect();
    format!("{title}\n{}", lines.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        Aim, Details, Duo, Edit, Extra, Interest, Knowledge, Level, MeetingId, PairingDuo,
        ParticipantId, ProgrammeId, Round, RoundId, Rules, Status, Topic,
    };

    fn id(text: &str) -> ParticipantId {
        ParticipantId::new(text).unwrap()
    }

    fn topic(text: &str) -> TopicId {
        TopicId::new(text).unwrap()
    }

    fn person(name: &str, knows: &str, wants: &str) -> Participant {
        let mut person = Participant::named(id(name), name, Level::Junior);
        person.email = format!("{}@example.com", name.to_lowercase());
        person.offers.insert(topic(knows), Knowledge::MAX);
        person.wants.insert(topic(wants), Interest::MAX);
        person
    }

    fn pairing(a: &str, b: &str, status: Status) -> Pairing {
        let duo = Duo::new(id(a), id(b)).unwrap();
        let name = PairingId::new(&format!("x-{a}")).unwrap();
        let mut pairing = Pairing::proposed(name, duo.clone(), 0);
        pairing.duo = PairingDuo(duo);
        pairing.status = status;
        pairing
    }

    fn programme(language: Language) -> Programme {
        let mut details = Details::named(ProgrammeId::new("g").unwrap(), "Tandem", language);
        details.contact = "us@example.com".into();
        let mut first = pairing("Ada", "Bo", Status::Active);
        for (day, state) in [
            ("2027-01-11", MeetingState::Held),
            ("2027-01-25", MeetingState::Planned),
            ("2027-02-08", MeetingState::Planned),
        ] {
            let name = MeetingId::new(day).unwrap();
            let talk = Some(topic("t-1"));
            let mut meeting = Meeting::planned(name, day.parse().unwrap(), Teaches::A, talk);
            meeting.state = state;
            first.meetings.push(meeting);
        }
        let round = Round {
            id: RoundId::new("r").unwrap(),
            made: "2027-01-02".parse().unwrap(),
            aim: Aim::default(),
            rules: Rules::default(),
            proof: None,
            by_hand: false,
            pairings: vec![
                first,
                pairing("Cy", "Di", Status::Proposed),
                pairing("Ed", "Flo", Status::Ended),
            ],
            extra: Extra::default(),
        };
        let mut edits = vec![
            Edit::PutTopic(Topic::named(topic("t-1"), "Kurzvideos")),
            Edit::PutTopic(Topic::named(topic("t-2"), "Verhandeln")),
        ];
        for (name, knows, wants) in [
            ("Ada", "t-1", "t-2"),
            ("Bo", "t-2", "t-1"),
            ("Cy", "t-1", "t-2"),
            ("Di", "t-2", "t-1"),
            ("Ed", "t-1", "t-2"),
            ("Flo", "t-2", "t-1"),
        ] {
            edits.push(Edit::PutParticipant(person(name, knows, wants)));
        }
        edits.push(Edit::PutRound(round));
        Programme::new(details).apply(Edit::Batch(edits)).unwrap()
    }

    #[test]
    fn both_are_told_the_same_and_take_turns_in_being_named_first() {
        let letters = letters(&programme(Language::De), "2027-01-12".parse().ok());
        let names: Vec<[&str; 2]> = letters
            .iter()
            .map(|letter| [0, 1].map(|place| letter.people[place].name.as_str()))
            .collect();
        // A pair that has ended gets no letter.
        assert_eq!(names, [["Ada", "Bo"], ["Di", "Cy"]]);
        let [there, back] = &letters[0].directions;
        assert_eq!(there.title, "Bo lernt von Ada");
        assert_eq!(there.topics, ["Kurzvideos"]);
        assert_eq!(back.title, "Ada lernt von Bo");
        assert_eq!(back.topics, ["Verhandeln"]);
        assert_eq!(letters[0].mail().to, ["ada@example.com", "bo@example.com"]);
    }

    #[test]
    fn the_first_meeting_is_the_next_one_that_is_planned() {
        let letters = letters(&programme(Language::De), "2027-01-12".parse().ok());
        assert_eq!(letters[0].meeting[0], "Montag, 25. Januar 2027, 12:00 Uhr");
        assert!(
            letters[0].meeting[1].contains("Ada") && letters[0].meeting[1].contains("Kurzvideos")
        );
        let own = letters[1].words();
        assert_eq!(letters[1].meeting, [own.no_meeting]);
        let later = super::letters(&programme(Language::De), "2027-03-01".parse().ok());
        assert_eq!(later[0].meeting, [own.no_meeting]);
    }

    #[test]
    fn the_text_says_what_the_page_shows_in_the_programmes_language() {
        for (language, learns) in [
            (Language::De, "Bo lernt von Ada"),
            (Language::En, "Bo learns from Ada"),
        ] {
            let letters = letters(&programme(language), None);
            let text = letters[0].text();
            let own = letters[0].words();
            let parts = [
                learns,
                "Kurzvideos",
                "us@example.com",
                own.tips[4],
                (own.questions_title)(letters[0].met),
            ];
            for part in parts {
                assert!(text.contains(part), "{part}: {text}");
            }
            let questions = letters[0].questions.iter().flat_map(|(_, asked)| asked);
            assert!(questions.clone().count() > 1);
            let different: std::collections::BTreeSet<_> = questions.clone().collect();
            assert_eq!(different.len(), questions.clone().count());
            assert!(questions.clone().all(|question| text.contains(question)));
        }
    }
}

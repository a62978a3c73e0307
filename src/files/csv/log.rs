//! What came of a programme as tables: its meetings, what was learned, and its pairs.

use super::write::{BYTE_ORDER_MARK, write_row};
use crate::model::{
    Language, Meeting, MeetingState, Pairing, ParticipantId, Programme, Round, Status, Teaches,
};

/// A table in one language, row by row.
struct Table {
    text: String,
    language: Language,
}

/// A text in German and in English.
type Both = [&'static str; 2];

impl Table {
    fn begin(language: Language, headings: &[Both]) -> Self {
        let mut table = Self {
            text: String::from(BYTE_ORDER_MARK),
            language,
        };
        let headings = headings
            .iter()
            .map(|both| in_language(language, *both).to_owned());
        table.row(headings.collect());
        table
    }

    fn row(&mut self, cells: Vec<String>) {
        let separator = match self.language {
            Language::De => ';',
            Language::En => ',',
        };
        write_row(&mut self.text, separator, cells.into_iter());
    }
}

fn in_language(language: Language, both: Both) -> &'static str {
    match language {
        Language::De => both[0],
        Language::En => both[1],
    }
}

/// A pair with its two people.
struct Pair<'p> {
    number: usize,
    pairing: &'p Pairing,
    a: &'p str,
    b: &'p str,
}

/// A person's name; whoever was erased for good has none.
fn name<'p>(programme: &'p Programme, language: Language, id: &ParticipantId) -> Option<&'p str> {
    match programme.participant(id) {
        Some(person) => Some(&person.name),
        None => programme
            .erased()
            .contains(id)
            .then(|| in_language(language, ["gelöschte Person", "erased person"])),
    }
}

fn pairs(programme: &Programme, language: Language) -> impl Iterator<Item = Pair<'_>> {
    let rounds = (1..).zip(programme.rounds());
    rounds.flat_map(move |(number, round)| {
        let round: &Round = round;
        round.pairings.iter().filter_map(move |pairing| {
            let duo = &pairing.duo.0;
            Some(Pair {
                number,
                pairing,
                a: name(programme, language, duo.a())?,
                b: name(programme, language, duo.b())?,
            })
        })
    })
}

impl Pair<'_> {
    fn teacher(&self, meeting: &Meeting) -> String {
        match meeting.teaches {
            Teaches::A => self.a.to_owned(),
            Teaches::B => self.b.to_owned(),
            Teaches::Both => format!("{}, {}", self.a, self.b),
        }
    }

    fn count(&self, state: MeetingState) -> usize {
        let meetings = self.pairing.meetings.iter();
        meetings.filter(|meeting| meeting.state == state).count()
    }
}

fn topics(programme: &Programme, meeting: &Meeting) -> String {
    let topics = meeting.topic.iter().chain(&meeting.second_topic);
    let names: Vec<&str> = topics
        .filter_map(|id| programme.topic(id))
        .map(|topic| topic.name.as_str())
        .collect();
    names.join(", ")
}

fn state(language: Language, state: MeetingState) -> String {
    let both = match state {
        MeetingState::Planned => ["geplant", "planned"],
        MeetingState::Held => ["fand statt", "held"],
        MeetingState::Cancelled => ["fiel aus", "not held"],
    };
    in_language(language, both).to_owned()
}

fn status(language: Language, status: Status) -> String {
    let both = match status {
        Status::Proposed => ["vorgeschlagen", "proposed"],
        Status::Agreed => ["zugesagt", "agreed"],
        Status::Active => ["läuft", "running"],
        Status::Paused => ["pausiert", "paused"],
        Status::Completed => ["planmäßig beendet", "ended as planned"],
        Status::Ended => ["vorzeitig beendet", "ended early"],
    };
    in_language(language, both).to_owned()
}

fn or_nothing<T: ToString>(value: Option<T>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// All meetings of all pairs as a table that a spreadsheet opens by double click, with the same
/// care for its cells as [`write_people_csv`](super::write_people_csv). Days are ISO 8601, which
/// every spreadsheet reads as days.
#[must_use]
pub fn write_meetings_csv(programme: &Programme, language: Language) -> String {
    let mut table = Table::begin(
        language,
        &[
            ["Runde", "Round"],
            ["Tag", "Day"],
            ["Person A", "Person A"],
            ["Person B", "Person B"],
            ["Stand", "State"],
            ["gibt weiter", "teaches"],
            ["Thema", "Topic"],
            ["besprochen", "discussed"],
            ["A hat gelernt", "A learned"],
            ["B hat gelernt", "B learned"],
            ["Ergebnis", "outcome"],
            ["nächster Schritt", "next step"],
            ["A: nützlich", "A: useful"],
            ["A: auf Augenhöhe", "A: as equals"],
            ["B: nützlich", "B: useful"],
            ["B: auf Augenhöhe", "B: as equals"],
        ],
    );
    for pair in pairs(programme, language) {
        for meeting in &pair.pairing.meetings {
            let [a, b] = [&meeting.a, &meeting.b];
            let score = |score: Option<crate::model::Score>| {
                or_nothing(score.map(crate::model::Score::get))
            };
            table.row(vec![
                pair.number.to_string(),
                meeting.date.to_string(),
                pair.a.to_owned(),
                pair.b.to_owned(),
                state(language, meeting.state),
                pair.teacher(meeting),
                topics(programme, meeting),
                meeting.discussed.clone(),
                a.learned.clone(),
                b.learned.clone(),
                meeting.outcome.clone(),
                meeting.next_step.clone(),
                score(a.rating.useful),
                score(a.rating.as_equals),
                score(b.rating.useful),
                score(b.rating.as_equals),
            ]);
        }
    }
    table.text
}

/// All that people wrote of what they learned, a row each, as [`write_meetings_csv`] writes
/// tables.
#[must_use]
pub fn write_learnings_csv(programme: &Programme, language: Language) -> String {
    let mut table = Table::begin(
        language,
        &[
            ["Tag", "Day"],
            ["Name", "Name"],
            ["hat gelernt", "learned"],
            ["Thema", "Topic"],
            ["mit", "with"],
        ],
    );
    for pair in pairs(programme, language) {
        let held = pair.pairing.meetings.iter();
        for meeting in held.filter(|meeting| meeting.state == MeetingState::Held) {
            let both = [(&meeting.a, pair.a, pair.b), (&meeting.b, pair.b, pair.a)];
            for (takeaway, learner, other) in both {
                if !takeaway.learned.trim().is_empty() {
                    table.row(vec![
                        meeting.date.to_string(),
                        learner.to_owned(),
                        takeaway.learned.clone(),
                        topics(programme, meeting),
                        other.to_owned(),
                    ]);
                }
            }
        }
    }
    table.text
}

/// All pairs with how far they have come, as [`write_meetings_csv`] writes tables.
#[must_use]
pub fn write_pairs_csv(programme: &Programme, language: Language) -> String {
    let mut table = Table::begin(
        language,
        &[
            ["Runde", "Round"],
            ["Person A", "Person A"],
            ["Person B", "Person B"],
            ["Stand", "State"],
            ["Beginn", "Begun"],
            ["Ende", "Ended"],
            ["Grund", "Reason"],
            ["Treffen geplant", "Meetings planned"],
            ["Treffen gehalten", "Meetings held"],
            ["Treffen ausgefallen", "Meetings not held"],
            ["A gab weiter", "A taught"],
            ["B gab weiter", "B taught"],
            ["beide gaben weiter", "both taught"],
        ],
    );
    for pair in pairs(programme, language) {
        let pairing = pair.pairing;
        let taught = |teaches| {
            let held = pairing.meetings.iter();
            let held = held.filter(|meeting| meeting.state == MeetingState::Held);
            held.filter(|meeting| meeting.teaches == teaches)
                .count()
                .to_string()
        };
        table.row(vec![
            pair.number.to_string(),
            pair.a.to_owned(),
            pair.b.to_owned(),
            status(language, pairing.status),
            or_nothing(pairing.started),
            or_nothing(pairing.ended),
            pairing.why_ended.clone(),
            pairing.meetings.len().to_string(),
            pair.count(MeetingState::Held).to_string(),
            pair.count(MeetingState::Cancelled).to_string(),
            taught(Teaches::A),
            taught(Teaches::B),
            taught(Teaches::Both),
        ]);
    }
    table.text
}

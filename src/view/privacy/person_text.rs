//! What a person is told, as a text to read.

use super::place_of_mention;
use crate::files::{GatheringData, Graded, MeetingData, PairData, PersonData};
use crate::model::{Date, Programme};
use crate::text::{Words, date, days, time};

/// A text in the making.
struct Lines {
    text: String,
    indent: &'static str,
}

impl Lines {
    fn line(&mut self, line: &str) {
        for part in line.lines() {
            self.text.push_str(self.indent);
            self.text.push_str(part);
            self.text.push('\n');
        }
    }

    fn space(&mut self) {
        self.text.push('\n');
    }

    fn heading(&mut self, title: &str) {
        self.space();
        self.line(title);
        self.line(&"=".repeat(title.chars().count()));
    }

    /// A line with a label; none where there is nothing to say.
    fn field(&mut self, label: &str, value: &str) {
        if !value.trim().is_empty() {
            self.line(&format!("{label}: {value}"));
        }
    }
}

/// Everything that is known of a person, in the words of a language.
#[must_use]
pub fn person_text(
    programme: &Programme,
    data: &PersonData,
    words: &Words,
    today: Option<Date>,
) -> String {
    let file = &words.person_file;
    let mut lines = Lines {
        text: String::new(),
        indent: "",
    };
    lines.line(&(file.title)(&data.person.name));
    if !data.programme.is_empty() {
        lines.line(&(file.programme)(&data.programme));
    }
    if let Some(today) = today {
        lines.line(&(file.written)(&date(words.language, today)));
    }
    lines.space();
    lines.line(file.about);
    profile(&mut lines, data, words);
    lines.heading(file.pairs);
    if data.pairs.is_empty() {
        lines.line(file.no_pairs);
    }
    for one in &data.pairs {
        pair(&mut lines, one, words);
    }
    if !data.gatherings.is_empty() {
        lines.heading(file.gatherings);
        for one in &data.gatherings {
            gathering(&mut lines, one, words);
        }
    }
    if !data.mentions.is_empty() {
        lines.heading(file.mentions);
        for mention in &data.mentions {
            let place = place_of_mention(programme, &mention.place, words);
            lines.field(&place, &mention.text);
            if !mention.full {
                lines.line(&format!("({})", file.mention_part));
            }
        }
    }
    lines.text
}

fn profile(lines: &mut Lines, data: &PersonData, words: &Words) {
    let (file, people, person) = (&words.person_file, &words.people, &data.person);
    let day = |day: Option<Date>| day.map(|day| date(words.language, day)).unwrap_or_default();
    let graded = |list: &[Graded], grades: &[&str; 3]| {
        let named = list.iter().map(|Graded { topic, grade }| {
            let grade = usize::from(*grade).checked_sub(1);
            let grade = grade.and_then(|grade| grades.get(grade));
            format!("{topic} ({})", grade.unwrap_or(&""))
        });
        named.collect::<Vec<_>>().join("; ")
    };
    let absences = person.absences.iter();
    let absences = absences.map(|away| days(words.language, away.from(), away.to()));
    let other = person.other.iter();
    let other = other.map(|(name, value)| format!("{name} = {value}"));
    lines.heading(file.profile);
    let fields = [
        (people.name, person.name.clone()),
        (people.email, person.email.clone()),
        (people.role, person.role.clone()),
        (people.level, (words.common.level)(person.level).to_owned()),
        (people.department, person.department.clone()),
        (people.location, person.location.clone()),
        (people.languages, person.languages.join(", ")),
        (people.manager, person.manager.clone().unwrap_or_default()),
        (people.capacity, person.capacity.to_string()),
        (
            people.taking_part_column,
            if person.active {
                people.taking_part
            } else {
                people.on_break
            }
            .to_owned(),
        ),
        (
            words.common.can_teach,
            graded(&person.offers, &words.common.knowledge),
        ),
        (
            words.common.wants_to_learn,
            graded(&person.wants, &words.common.interest),
        ),
        (people.note, person.note.clone()),
        (file.absences, absences.collect::<Vec<_>>().join("; ")),
        (
            file.champion,
            if person.champion { file.yes } else { "" }.to_owned(),
        ),
        (file.asked, day(person.asked)),
        (file.answered, day(person.answered)),
        (file.manages, data.manages.join(", ")),
        (file.barred, data.barred.join(", ")),
        (file.other, other.collect::<Vec<_>>().join("; ")),
        (file.id, person.id.to_string()),
    ];
    for (label, value) in fields {
        lines.field(label, &value);
    }
}

fn pair(lines: &mut Lines, pair: &PairData, words: &Words) {
    let file = &words.person_file;
    let day = |day| date(words.language, day);
    let partner = pair
        .partner
        .as_deref()
        .unwrap_or(words.privacy.erased_person);
    lines.space();
    lines.line(&(file.pair)(pair.round, &day(pair.made), partner));
    let status = (words.learning.status)(pair.status).to_owned();
    let from = pair.started.map(|started| (file.from)(&day(started)));
    let until = pair.ended.map(|ended| (file.until)(&day(ended)));
    let standing: Vec<String> = [Some(status), from, until].into_iter().flatten().collect();
    lines.line(&standing.join(", "));
    lines.field(file.why_ended, &pair.why_ended);
    for one in &pair.meetings {
        meeting(lines, one, words);
    }
}

fn meeting(lines: &mut Lines, meeting: &MeetingData, words: &Words) {
    let (file, learning) = (&words.person_file, &words.learning);
    let mut when = date(words.language, meeting.date);
    if let Some(begins) = meeting.time {
        when = format!("{when}, {}", time(words.language, begins));
    }
    let state = (file.state)(meeting.state);
    let taught = (file.taught_by)(meeting.taught_by);
    lines.line(&format!("– {when}, {state}; {taught}"));
    lines.indent = "  ";
    lines.field(file.topics, &meeting.topics.join(", "));
    lines.field(file.place, &meeting.place);
    lines.field(learning.discussed, &meeting.discussed);
    lines.field(file.learned, &meeting.learned);
    lines.field(learning.outcome, &meeting.outcome);
    lines.field(learning.next_step, &meeting.next_step);
    for (label, score) in [
        (file.useful, meeting.useful),
        (file.as_equals, meeting.as_equals),
    ] {
        if let Some(score) = score {
            lines.field(label, &(file.of_five)(score.get()));
        }
    }
    lines.indent = "";
}

fn gathering(lines: &mut Lines, gathering: &GatheringData, words: &Words) {
    let file = &words.person_file;
    let day = gathering.date.map(|day| date(words.language, day));
    let mut said = vec![
        (file.gathering)(gathering.kind).to_owned(),
        day.unwrap_or_else(|| file.no_day.to_owned()),
    ];
    said.extend(
        gathering
            .answer
            .map(|answer| (file.invited)(answer).to_owned()),
    );
    said.extend(gathering.came.map(|came| {
        let word = if came { file.came } else { file.did_not_come };
        word.to_owned()
    }));
    lines.line(&format!("– {}", said.join(", ")));
    lines.indent = "  ";
    for title in &gathering.talks {
        lines.line(&format!("{}: {}", file.talk, title));
    }
    lines.indent = "";
}

//! Paths in a programme file as people say them: `participants[12].offers.t-3` is person
//! 13, what they can teach, topic t-3.

use crate::model::Language;

/// Where in a programme file a problem is, in words; empty where the whole file is meant.
#[must_use]
pub fn file_place(language: Language, path: &str) -> String {
    let steps = steps(path);
    let mut words: Vec<String> = Vec::with_capacity(steps.len());
    for step in steps {
        match step {
            Step::Item(index) => {
                // Counted from 1, behind what it counts.
                let number = index + 1;
                match words.last_mut() {
                    Some(list) => *list = format!("{list} {number}"),
                    None => words.push(number.to_string()),
                }
            }
            Step::Field(name) => words.push(field(language, name)),
        }
    }
    words.join(" › ")
}

#[derive(Debug, PartialEq)]
enum Step<'p> {
    Field(&'p str),
    Item(usize),
}

/// Takes a path apart. What does not look like one stays whole.
fn steps(path: &str) -> Vec<Step<'_>> {
    let mut steps = Vec::new();
    let mut rest = path;
    while !rest.is_empty() {
        let (step, behind) = if let Some(inside) = rest.strip_prefix('[') {
            let (inside, behind) = in_brackets(inside);
            let field = Step::Field(inside.trim_matches('"'));
            (inside.parse().map_or(field, Step::Item), behind)
        } else {
            let end = rest.find(['.', '[']).unwrap_or(rest.len());
            (Step::Field(&rest[..end]), &rest[end..])
        };
        steps.push(step);
        rest = behind.strip_prefix('.').unwrap_or(behind);
    }
    steps
}

/// What stands in brackets, and what behind them; a bracket within quotes does not close.
fn in_brackets(inside: &str) -> (&str, &str) {
    let (mut quoted, mut escaped) = (false, false);
    for (at, c) in inside.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            ']' if !quoted => return (&inside[..at], &inside[at + 1..]),
            _ => {}
        }
    }
    (inside, "")
}

fn field(language: Language, name: &str) -> String {
    let (german, english) = match name {
        "programme" => ("Programm", "Programme"),
        "participants" | "participant" => ("Person", "Person"),
        "new_topics" => ("Neues Thema", "New topic"),
        "topics" => ("Thema", "Topic"),
        "rounds" => ("Runde", "Round"),
        "pairings" => ("Tandem", "Pair"),
        "barred" => ("Ausgeschlossenes Tandem", "Pair ruled out"),
        "rules" => ("Regeln", "Rules"),
        "bonuses" => ("Zuschläge", "Bonuses"),
        "proof" => ("Nachweis", "Proof"),
        "aim" => ("Ziel", "Aim"),
        "goals" => ("Ziele", "Goals"),
        "start" => ("Beginn", "Start"),
        "weeks" => ("Wochen", "Weeks"),
        "language" => ("Sprache", "Language"),
        "languages" => ("Sprachen", "Languages"),
        "id" => ("Kennung", "Id"),
        "name" => ("Name", "Name"),
        "email" => ("E-Mail", "E-mail"),
        "role" => ("Rolle", "Role"),
        "level" => ("Ebene", "Level"),
        "department" => ("Abteilung", "Department"),
        "location" => ("Standort", "Location"),
        "manager" => ("Vorgesetzte Person", "Line manager"),
        "capacity" => ("Plätze", "Number of partners"),
        "active" => ("Nimmt teil", "Takes part"),
        "offers" => ("Möchte weitergeben", "Can teach"),
        "wants" => ("Möchte lernen", "Wants to learn"),
        "note" => ("Notiz", "Note"),
        "made" => ("Tag", "Day"),
        "weight" => ("Punkte", "Points"),
        "status" => ("Stand", "Status"),
        other => (other, other),
    };
    match language {
        Language::De => german.to_owned(),
        Language::En => english.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_become_words() {
        let german = |path| file_place(Language::De, path);
        assert_eq!(
            german("participants[12].offers.t-3"),
            "Person 13 › Möchte weitergeben › t-3"
        );
        assert_eq!(
            german("rounds[0].pairings[4].weight"),
            "Runde 1 › Tandem 5 › Punkte"
        );
        assert_eq!(
            file_place(Language::En, "participants[1].wants[\"t ]. \\\"9\"]"),
            "Person 2 › Wants to learn › t ]. \\\"9"
        );
        assert_eq!(german(""), "");
        assert_eq!(german("schema"), "schema");
        for odd in ["[", "]", "[[[", "a[", "..", "[\"", "ä[1x].ö"] {
            let _ = german(odd);
        }
    }
}

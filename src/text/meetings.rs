//! Words of the meetings' page and of calendars.

use super::number;
use crate::model::Language;
use crate::schedule::{Obstacle, WhyNoTurn};

/// Sentences of a calendar, in the programme's language.
#[derive(Clone, Copy, Debug)]
pub struct CalendarWords {
    pub pair: fn(&str, &str) -> String,
    pub teaches: fn(&str, Option<&str>) -> String,
    pub questions: &'static str,
    pub kick_off: &'static str,
    pub innovation: &'static str,
    pub talk: fn(&str, &str) -> String,
}

/// Words of the meetings' page.
#[derive(Debug)]
pub struct MeetingsWords {
    pub title: &'static str,
    pub intro: &'static str,
    pub empty_title: &'static str,
    pub empty: &'static str,
    pub to_pairing: &'static str,

    pub plan_title: &'static str,
    pub change_rhythm: &'static str,
    pub plan: &'static str,
    pub plan_again: &'static str,
    pub plan_help: &'static str,
    pub over: &'static str,
    pub unchanged: &'static str,
    pub planned: fn(usize, usize) -> String,
    pub missed_title: fn(usize) -> String,
    pub missed: fn(&str, &str, &str) -> String,
    pub why: fn(Option<Obstacle>) -> &'static str,

    pub away_title: &'static str,
    pub away_intro: &'static str,
    pub away_person: &'static str,
    pub away_from: &'static str,
    pub away_to: &'static str,
    pub away_wrong: &'static str,
    pub away_ends_first: &'static str,
    pub away_add: &'static str,
    pub away_added: &'static str,
    pub away_remove: fn(&str, &str) -> String,
    pub away_removed: &'static str,
    pub choose_person: &'static str,

    pub ahead_title: &'static str,
    pub ahead_count: fn(usize) -> String,
    pub ahead_empty: &'static str,
    pub is_away: fn(&str) -> String,
    pub cancelled: &'static str,
    pub day: &'static str,
    pub day_label: fn(&str, &str, &str) -> String,
    pub call_off: &'static str,
    pub call_off_label: fn(&str, &str, &str) -> String,
    pub take_back: &'static str,
    pub take_back_label: fn(&str, &str, &str) -> String,
    pub moved: &'static str,
    pub called_off: &'static str,
    pub taken_back: &'static str,
    pub more: fn(usize) -> String,

    pub calendars_title: &'static str,
    pub calendars_intro: &'static str,
    pub calendar_all: &'static str,
    pub calendar_one: &'static str,
    pub calendar_person: &'static str,
    pub calendar_none: &'static str,
    pub calendar_file: &'static str,
    pub calendar: CalendarWords,

    pub stages_title: &'static str,
    pub stages_intro: &'static str,
    pub stages_plan: &'static str,
    pub stages_planned: fn(usize) -> String,
    pub no_turn_title: fn(usize) -> String,
    pub no_turn: fn(&str, WhyNoTurn) -> String,
    pub held: &'static str,
    pub mark_held: &'static str,
    pub mark_held_label: fn(&str) -> String,
    pub and: fn(&[String]) -> String,

    pub by_hand: &'static str,
    pub by_hand_help: &'static str,
    pub give_free: &'static str,
    pub given_free: &'static str,
    pub rota: &'static str,
    pub rota_label: fn(&str) -> String,
    pub talk_title: fn(usize) -> String,
    pub take_out: fn(usize) -> String,
    pub taken_out: &'static str,
    pub put_in: &'static str,
    pub choose_speakers: &'static str,
    pub moves_from: fn(&str, &str) -> String,
    pub put_in_add: &'static str,
    pub put_in_done: &'static str,
    pub exchange: &'static str,
    pub exchange_for: &'static str,
    pub choose_talk: &'static str,
    pub on_day: fn(&str, &str) -> String,
    pub exchange_do: &'static str,
    pub exchanged: &'static str,

    pub next_letters: &'static str,
    pub next_learning: &'static str,
}

fn counted(language: Language, count: usize, one: &str, many: &str) -> String {
    let noun = if count == 1 { one } else { many };
    format!("{} {noun}", number(language, count))
}

/// Names in a row: `Ada, Björn und Chiara`.
fn in_a_row(names: &[String], and: &str) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => format!("{} {and} {last}", most.join(", ")),
    }
}

pub(super) const DE: MeetingsWords = MeetingsWords {
    title: "Wann alle sich treffen",
    intro: "Termine für alle Tandems auf einmal, um Feiertage und Abwesenheiten herum. Beide sind abwechselnd an der Reihe, etwas weiterzugeben.",
    empty_title: "Noch keine Tandems, die sich treffen",
    empty: "Sobald es Tandems gibt, planen Sie hier ihre Treffen und verteilen Kalenderdateien.",
    to_pairing: "Tandems bilden",

    plan_title: "Der Rhythmus",
    change_rhythm: "Rhythmus, Uhrzeit und freie Tage ändern",
    plan: "Treffen planen",
    plan_again: "Neu planen",
    plan_help: "Was schon stattgefunden hat oder abgesagt ist, bleibt, wie es ist.",
    over: "Das Programm ist nach seinem Zeitplan schon zu Ende. Verlängern Sie es auf der Seite „Programm“, um weitere Treffen zu planen.",
    unchanged: "Alle Treffen liegen schon, wie sie liegen sollen.",
    planned: |planned, moved| {
        let all = counted(Language::De, planned, "Treffen liegt", "Treffen liegen");
        match moved {
            0 => format!("{all} vor den Tandems."),
            _ => format!(
                "{all} vor den Tandems, davon {} verschoben, weil der übliche Tag nicht ging.",
                number(Language::De, moved)
            ),
        }
    },
    missed_title: |count| {
        counted(
            Language::De,
            count,
            "Treffen hat keinen Tag gefunden",
            "Treffen haben keinen Tag gefunden",
        )
    },
    missed: |names, day, why| format!("{names}, rund um {day}: {why}"),
    why: |obstacle| match obstacle {
        Some(Obstacle::Away(_)) => "Es ist immer jemand abwesend.",
        Some(Obstacle::Taken(_)) => "Andere Treffen belegen die Tage.",
        Some(Obstacle::DayOff) | None => "Alle Tage ringsum sind Feiertage oder freie Tage.",
    },

    away_title: "Wer abwesend ist",
    away_intro: "Urlaub, Elternzeit, Dienstreisen: An diesen Tagen wird nichts geplant.",
    away_person: "Person",
    away_from: "Vom",
    away_to: "Bis zum",
    away_wrong: "Bitte Person und Tage angeben.",
    away_ends_first: "Der letzte Tag liegt vor dem ersten.",
    away_add: "Abwesenheit eintragen",
    away_added: "Eingetragen. Planen Sie neu, damit die Treffen ausweichen.",
    away_remove: |name, days| format!("Abwesenheit von {name} entfernen, {days}"),
    away_removed: "Abwesenheit entfernt",
    choose_person: "Bitte wählen",

    ahead_title: "Was bevorsteht",
    ahead_count: |count| counted(Language::De, count, "Treffen", "Treffen"),
    ahead_empty: "Noch ist nichts geplant.",
    is_away: |name| format!("{name} ist an diesem Tag abwesend"),
    cancelled: "abgesagt",
    day: "Tag",
    day_label: |first, second, day| format!("Tag des Treffens von {first} und {second}, {day}"),
    call_off: "Absagen",
    call_off_label: |first, second, day| {
        format!("Treffen von {first} und {second} am {day} absagen")
    },
    take_back: "Doch treffen",
    take_back_label: |first, second, day| {
        format!("Treffen von {first} und {second} am {day} findet doch statt")
    },
    moved: "Das Treffen ist verlegt. Verteilen Sie die Kalenderdatei neu.",
    called_off: "Das Treffen ist abgesagt. Verteilen Sie die Kalenderdatei neu.",
    taken_back: "Das Treffen findet doch statt",
    more: |count| format!("{} weitere zeigen", number(Language::De, count)),

    calendars_title: "In den Kalender",
    calendars_intro: "Kalenderdateien (ICS) lassen sich in Outlook, Google und Apple Kalender öffnen. Eine neue Datei ersetzt die Termine der alten, auch abgesagte.",
    calendar_all: "Kalender mit allen Treffen",
    calendar_one: "Kalender dieser Person",
    calendar_person: "Kalender für",
    calendar_none: "Für diese Person ist noch nichts geplant.",
    calendar_file: "Treffen",
    calendar: CalendarWords {
        pair: |first, second| format!("Tandem: {first} und {second}"),
        teaches: |name, topic| match topic {
            Some(topic) => format!("{name} gibt weiter: {topic}"),
            None => format!("{name} ist an der Reihe, etwas weiterzugeben"),
        },
        questions: "Zum Einstieg:",
        kick_off: "Auftakt",
        innovation: "Innovationstreffen",
        talk: |names, title| match title {
            "" => names.to_owned(),
            _ => format!("{names}: {title}"),
        },
    },

    stages_title: "Innovationstreffen",
    stages_intro: "Tandems stellen gemeinsam vor, was sie gelernt haben. Alle kommen an die Reihe, bevor jemand ein zweites Mal spricht.",
    stages_plan: "Innovationstreffen planen",
    stages_planned: |count| {
        format!(
            "{} geplant, mit allen, die vortragen.",
            counted(
                Language::De,
                count,
                "Innovationstreffen",
                "Innovationstreffen"
            )
        )
    },
    no_turn_title: |count| {
        counted(
            Language::De,
            count,
            "Person kommt nicht an die Reihe",
            "Personen kommen nicht an die Reihe",
        )
    },
    no_turn: |name, why| match why {
        WhyNoTurn::AlwaysAway => format!("{name} ist an allen Tagen abwesend."),
        WhyNoTurn::NoPlace => format!("Für {name} ist an den passenden Tagen kein Platz mehr."),
    },
    held: "hat stattgefunden",
    mark_held: "Hat stattgefunden",
    mark_held_label: |day| format!("Das Innovationstreffen am {day} hat stattgefunden"),
    and: |names| in_a_row(names, "und"),

    by_hand: "Von Ihnen festgelegt",
    by_hand_help: "Diese Vorträge haben Sie festgelegt. Beim Neuplanen bleiben sie, wie sie sind.",
    give_free: "Wieder mitplanen lassen",
    given_free: "Wird beim nächsten Planen wieder neu verteilt",
    rota: "Vorträge ändern",
    rota_label: |day| format!("Vorträge am {day} ändern"),
    talk_title: |number| format!("Worüber, Vortrag {number}"),
    take_out: |number| format!("Vortrag {number} herausnehmen"),
    taken_out: "Vortrag herausgenommen",
    put_in: "Noch jemand stellt vor",
    choose_speakers: "Tandem oder Person wählen",
    moves_from: |names, day| format!("{names} (statt am {day})"),
    put_in_add: "Aufnehmen",
    put_in_done: "In das Treffen aufgenommen",
    exchange: "Diesen Vortrag",
    exchange_for: "tauschen mit",
    choose_talk: "Vortrag wählen",
    on_day: |names, day| format!("{names} am {day}"),
    exchange_do: "Tauschen",
    exchanged: "Vorträge getauscht",

    next_letters: "Briefe an die Tandems",
    next_learning: "Was gelernt wird",
};

pub(super) const EN: MeetingsWords = MeetingsWords {
    title: "When people meet",
    intro: "Dates for all pairs at once, around holidays and absences. Both take turns in teaching.",
    empty_title: "No pairs that meet yet",
    empty: "As soon as there are pairs, you plan their meetings here and hand out calendar files.",
    to_pairing: "Make pairs",

    plan_title: "The rhythm",
    change_rhythm: "Change rhythm, time and days off",
    plan: "Plan meetings",
    plan_again: "Plan again",
    plan_help: "What has taken place or was called off stays as it is.",
    over: "By its schedule the programme is over. Make it longer on the page “Programme” to plan more meetings.",
    unchanged: "All meetings are already where they should be.",
    planned: |planned, moved| {
        let all = counted(Language::En, planned, "meeting lies", "meetings lie");
        match moved {
            0 => format!("{all} ahead."),
            _ => format!(
                "{all} ahead, {} of them moved because the usual day was not possible.",
                number(Language::En, moved)
            ),
        }
    },
    missed_title: |count| {
        counted(
            Language::En,
            count,
            "meeting has found no day",
            "meetings have found no day",
        )
    },
    missed: |names, day, why| format!("{names}, around {day}: {why}"),
    why: |obstacle| match obstacle {
        Some(Obstacle::Away(_)) => "somebody is always away.",
        Some(Obstacle::Taken(_)) => "other meetings take the days.",
        Some(Obstacle::DayOff) | None => "all days around it are holidays or days off.",
    },

    away_title: "Who is away",
    away_intro: "Holidays, parental leave, business trips: nothing is planned on these days.",
    away_person: "Person",
    away_from: "From",
    away_to: "To",
    away_wrong: "Please give the person and the days.",
    away_ends_first: "The last day is before the first.",
    away_add: "Add absence",
    away_added: "Added. Plan again so that meetings make way.",
    away_remove: |name, days| format!("Remove absence of {name}, {days}"),
    away_removed: "Absence removed",
    choose_person: "Please choose",

    ahead_title: "What lies ahead",
    ahead_count: |count| counted(Language::En, count, "meeting", "meetings"),
    ahead_empty: "Nothing is planned yet.",
    is_away: |name| format!("{name} is away on that day"),
    cancelled: "called off",
    day: "Day",
    day_label: |first, second, day| format!("Day of the meeting of {first} and {second}, {day}"),
    call_off: "Call off",
    call_off_label: |first, second, day| {
        format!("Call off the meeting of {first} and {second} on {day}")
    },
    take_back: "Meet after all",
    take_back_label: |first, second, day| {
        format!("The meeting of {first} and {second} on {day} takes place after all")
    },
    moved: "The meeting has moved. Hand the calendar file out again.",
    called_off: "The meeting is called off. Hand the calendar file out again.",
    taken_back: "The meeting takes place after all",
    more: |count| format!("Show {} more", number(Language::En, count)),

    calendars_title: "Into the calendar",
    calendars_intro: "Calendar files (ICS) open in Outlook, Google and Apple Calendar. A new file replaces the dates of the old one, those called off included.",
    calendar_all: "Calendar with all meetings",
    calendar_one: "Calendar of this person",
    calendar_person: "Calendar for",
    calendar_none: "Nothing is planned for this person yet.",
    calendar_file: "meetings",
    calendar: CalendarWords {
        pair: |first, second| format!("Pair: {first} and {second}"),
        teaches: |name, topic| match topic {
            Some(topic) => format!("{name} teaches: {topic}"),
            None => format!("It is {name}’s turn to teach something"),
        },
        questions: "To begin with:",
        kick_off: "Kick-off",
        innovation: "Innovation meeting",
        talk: |names, title| match title {
            "" => names.to_owned(),
            _ => format!("{names}: {title}"),
        },
    },

    stages_title: "Innovation meetings",
    stages_intro: "Pairs present together what they have learned. Everybody gets a turn before anybody speaks a second time.",
    stages_plan: "Plan innovation meetings",
    stages_planned: |count| {
        format!(
            "{} planned, with everybody who presents.",
            counted(
                Language::En,
                count,
                "innovation meeting",
                "innovation meetings"
            )
        )
    },
    no_turn_title: |count| {
        counted(
            Language::En,
            count,
            "person gets no turn",
            "people get no turn",
        )
    },
    no_turn: |name, why| match why {
        WhyNoTurn::AlwaysAway => format!("{name} is away on all days."),
        WhyNoTurn::NoPlace => format!("There is no place left for {name} on the days that suit."),
    },
    held: "took place",
    mark_held: "Took place",
    mark_held_label: |day| format!("The innovation meeting on {day} took place"),
    and: |names| in_a_row(names, "and"),

    by_hand: "Settled by you",
    by_hand_help: "You settled these talks. They stay as they are when you plan again.",
    give_free: "Let it be planned again",
    given_free: "It will be filled anew when you plan next",
    rota: "Change talks",
    rota_label: |day| format!("Change the talks on {day}"),
    talk_title: |number| format!("What about, talk {number}"),
    take_out: |number| format!("Take out talk {number}"),
    taken_out: "Talk taken out",
    put_in: "Somebody more presents",
    choose_speakers: "Choose a pair or a person",
    moves_from: |names, day| format!("{names} (instead of {day})"),
    put_in_add: "Put in",
    put_in_done: "Put into the meeting",
    exchange: "This talk",
    exchange_for: "in exchange for",
    choose_talk: "Choose a talk",
    on_day: |names, day| format!("{names} on {day}"),
    exchange_do: "Exchange",
    exchanged: "Talks exchanged",

    next_letters: "Letters to the pairs",
    next_learning: "What is being learned",
};

//! Words of the six questions on how people work together, and of what the answers recommend.

use crate::model::{
    CultureAnswer, CultureQuestion, Experience, Hierarchy, Openness, Sites, Style, TimeToSpare,
    Workplace,
};

/// Words of the six questions and of what the answers recommend.
#[derive(Debug)]
pub struct CultureWords {
    pub title: &'static str,
    pub intro: &'static str,
    pub question: fn(CultureQuestion) -> &'static str,
    pub short_question: fn(CultureQuestion) -> &'static str,
    pub answer: fn(CultureAnswer) -> &'static str,
    pub not_answered: &'static str,
    pub advice: &'static str,
    pub too_few: fn(usize) -> String,
    pub open_questions: &'static str,
    pub recommended: fn(Style) -> &'static str,
    pub clear: &'static str,
    pub balanced: &'static str,
    pub time_for_one: &'static str,
    pub first_time: &'static str,
    pub reason: fn(CultureAnswer) -> &'static str,
    pub speaks_for_pairs: &'static str,
    pub speaks_for_meetings: &'static str,
    pub speaks_for_either: &'static str,
    pub why: &'static str,
    pub take_over: &'static str,
    pub taken_over: &'static str,
    pub as_recommended: &'static str,
}

pub(super) const DE: CultureWords = CultureWords {
    title: "Wie Sie zusammenarbeiten",
    intro: "Sechs kurze Fragen. Aus Ihren Antworten ergibt sich, welche Form des Programms zu Ihnen passt.",
    question: |question| match question {
        CultureQuestion::Hierarchy => "Wie viel zählen Rang und Zuständigkeit im Alltag?",
        CultureQuestion::Openness => "Wie leicht sagt man bei Ihnen: „Das weiß ich nicht“?",
        CultureQuestion::Sites => "An wie vielen Orten arbeiten Sie?",
        CultureQuestion::Workplace => "Wo sind die meisten an den meisten Tagen?",
        CultureQuestion::Time => "Wie viel Zeit können Führungskräfte geben?",
        CultureQuestion::Experience => "Gab es bei Ihnen schon ein Mentoring-Programm?",
    },
    short_question: |question| match question {
        CultureQuestion::Hierarchy => "Rang und Zuständigkeit",
        CultureQuestion::Openness => "Offenheit",
        CultureQuestion::Sites => "Orte",
        CultureQuestion::Workplace => "Arbeitsplatz",
        CultureQuestion::Time => "Zeit der Führungskräfte",
        CultureQuestion::Experience => "Erfahrung",
    },
    answer: |answer| match answer {
        CultureAnswer::Hierarchy(Hierarchy::Clear) => "Viel",
        CultureAnswer::Hierarchy(Hierarchy::Flat) => "Wenig, alle reden mit allen",
        CultureAnswer::Openness(Openness::Reserved) => "Ungern vor anderen",
        CultureAnswer::Openness(Openness::Open) => "Ohne Scheu",
        CultureAnswer::Sites(Sites::One) => "An einem",
        CultureAnswer::Sites(Sites::Several) => "An mehreren",
        CultureAnswer::Workplace(Workplace::OnSite) => "Im Haus",
        CultureAnswer::Workplace(Workplace::Hybrid) => "Mal hier, mal dort",
        CultureAnswer::Workplace(Workplace::Remote) => "Anderswo, etwa zu Hause",
        CultureAnswer::Time(TimeToSpare::Scarce) => "Wenig, die Kalender sind voll",
        CultureAnswer::Time(TimeToSpare::Enough) => "Eine Stunde alle zwei Wochen",
        CultureAnswer::Experience(Experience::None) => "Nein, es ist das erste",
        CultureAnswer::Experience(Experience::Some) => "Ja",
    },
    not_answered: "Noch offen",
    advice: "Unsere Empfehlung",
    too_few: |missing| match missing {
        1 => "Für eine Empfehlung fehlt noch eine Antwort.".to_owned(),
        _ => format!("Für eine Empfehlung fehlen noch {missing} Antworten."),
    },
    open_questions: "Noch offen:",
    recommended: |style| match style {
        Style::Partnerships => "Langfristige Tandems",
        Style::InnovationMeetings => "Innovationstreffen",
        Style::Both => "Beides: Tandems und Innovationstreffen",
    },
    clear: "Dafür spricht deutlich mehr als dagegen.",
    balanced: "Für beide Formen spricht etwa gleich viel, und sie ergänzen einander.",
    time_for_one: "Für beide Formen spricht etwa gleich viel. Für beide zugleich fehlt den Führungskräften aber die Zeit.",
    first_time: "Für beide Formen spricht etwa gleich viel. Beim ersten Mal ist eine davon genug.",
    reason: |answer| match answer {
        CultureAnswer::Hierarchy(Hierarchy::Clear) => {
            "Rang und Zuständigkeit zählen bei Ihnen. Unter vier Augen lässt man sich auch von Jüngeren gern etwas zeigen."
        }
        CultureAnswer::Hierarchy(Hierarchy::Flat) => {
            "Bei Ihnen reden alle mit allen. Das trägt auch in der großen Runde."
        }
        CultureAnswer::Openness(Openness::Reserved) => {
            "Vor anderen gibt man ungern zu, etwas nicht zu wissen. Zu zweit fällt das leichter."
        }
        CultureAnswer::Openness(Openness::Open) => {
            "Wer etwas nicht weiß, sagt es. Davon leben Treffen, bei denen alle fragen dürfen."
        }
        CultureAnswer::Sites(Sites::One) => {
            "Alle arbeiten an einem Ort und kommen ohne Anreise zusammen."
        }
        CultureAnswer::Sites(Sites::Several) => {
            "Bei mehreren Orten finden zwei leichter einen Termin als alle zusammen."
        }
        CultureAnswer::Workplace(Workplace::OnSite) => {
            "Wer im Haus ist, trifft sich zu zweit so leicht wie in großer Runde."
        }
        CultureAnswer::Workplace(Workplace::Hybrid) => {
            "Zwei stimmen ihre Tage im Haus leicht aufeinander ab. Mit allen gelingt das selten."
        }
        CultureAnswer::Workplace(Workplace::Remote) => {
            "Zu zweit spricht es sich am Bildschirm gut. Eine große Runde ist dort mühsam."
        }
        CultureAnswer::Time(TimeToSpare::Scarce) => {
            "Die Kalender sind voll. Ein fester Termin für alle lässt sich eher halten, und wer einmal fehlt, kommt beim nächsten Mal."
        }
        CultureAnswer::Time(TimeToSpare::Enough) => {
            "Eine Stunde alle zwei Wochen ist möglich. So viel Zeit brauchen Tandems."
        }
        CultureAnswer::Experience(Experience::None) => {
            "Es ist Ihr erstes Programm. Zwei Menschen und ein Thema: So fängt es sich am leichtesten an."
        }
        CultureAnswer::Experience(Experience::Some) => {
            "Sie haben Erfahrung und können beide Formen tragen."
        }
    },
    speaks_for_pairs: "Für Tandems",
    speaks_for_meetings: "Für Innovationstreffen",
    speaks_for_either: "Für beides",
    why: "Was wofür spricht",
    take_over: "Empfehlung übernehmen",
    taken_over: "Die empfohlene Form ist gewählt",
    as_recommended: "Das ist auch die Form, die Sie gewählt haben.",
};

pub(super) const EN: CultureWords = CultureWords {
    title: "How you work together",
    intro: "Six short questions. Your answers show which format of the programme suits you.",
    question: |question| match question {
        CultureQuestion::Hierarchy => "How much do rank and reporting lines matter day to day?",
        CultureQuestion::Openness => "How easily do people say “I don’t know that”?",
        CultureQuestion::Sites => "In how many places do you work?",
        CultureQuestion::Workplace => "Where are most people on most days?",
        CultureQuestion::Time => "How much time can executives give?",
        CultureQuestion::Experience => "Have you had a mentoring programme before?",
    },
    short_question: |question| match question {
        CultureQuestion::Hierarchy => "rank and reporting lines",
        CultureQuestion::Openness => "openness",
        CultureQuestion::Sites => "places",
        CultureQuestion::Workplace => "where people work",
        CultureQuestion::Time => "executives’ time",
        CultureQuestion::Experience => "experience",
    },
    answer: |answer| match answer {
        CultureAnswer::Hierarchy(Hierarchy::Clear) => "A lot",
        CultureAnswer::Hierarchy(Hierarchy::Flat) => "Little, everybody talks to everybody",
        CultureAnswer::Openness(Openness::Reserved) => "Not in front of others",
        CultureAnswer::Openness(Openness::Open) => "Without hesitation",
        CultureAnswer::Sites(Sites::One) => "In one",
        CultureAnswer::Sites(Sites::Several) => "In several",
        CultureAnswer::Workplace(Workplace::OnSite) => "At the company",
        CultureAnswer::Workplace(Workplace::Hybrid) => "Sometimes here, sometimes there",
        CultureAnswer::Workplace(Workplace::Remote) => "Elsewhere, say at home",
        CultureAnswer::Time(TimeToSpare::Scarce) => "Little, their diaries are full",
        CultureAnswer::Time(TimeToSpare::Enough) => "An hour every two weeks",
        CultureAnswer::Experience(Experience::None) => "No, this is the first",
        CultureAnswer::Experience(Experience::Some) => "Yes",
    },
    not_answered: "Not answered",
    advice: "Our recommendation",
    too_few: |missing| match missing {
        1 => "One more answer is needed for a recommendation.".to_owned(),
        _ => format!("{missing} more answers are needed for a recommendation."),
    },
    open_questions: "Still open:",
    recommended: |style| match style {
        Style::Partnerships => "Long-term partnerships",
        Style::InnovationMeetings => "Innovation meetings",
        Style::Both => "Both: partnerships and innovation meetings",
    },
    clear: "Clearly more speaks for it than against it.",
    balanced: "About as much speaks for the one as for the other, and they complement each other.",
    time_for_one: "About as much speaks for the one as for the other, but executives lack the time for both.",
    first_time: "About as much speaks for the one as for the other. For a first time, one is enough.",
    reason: |answer| match answer {
        CultureAnswer::Hierarchy(Hierarchy::Clear) => {
            "Rank and reporting lines matter. In private, people are happy to be shown something by somebody younger."
        }
        CultureAnswer::Hierarchy(Hierarchy::Flat) => {
            "Everybody talks to everybody. That also works in a large group."
        }
        CultureAnswer::Openness(Openness::Reserved) => {
            "People do not like to admit in front of others what they do not know. Between two it is easier."
        }
        CultureAnswer::Openness(Openness::Open) => {
            "Whoever does not know something says so. Meetings at which everybody may ask live on that."
        }
        CultureAnswer::Sites(Sites::One) => {
            "All work in one place and come together without travelling."
        }
        CultureAnswer::Sites(Sites::Several) => {
            "With several places, two people find a date more easily than all of them."
        }
        CultureAnswer::Workplace(Workplace::OnSite) => {
            "People who are at the company meet in twos as easily as in a large group."
        }
        CultureAnswer::Workplace(Workplace::Hybrid) => {
            "Two people can easily agree on a day at the company. All of them rarely can."
        }
        CultureAnswer::Workplace(Workplace::Remote) => {
            "Two people talk well on a screen. A large group is hard work there."
        }
        CultureAnswer::Time(TimeToSpare::Scarce) => {
            "Diaries are full. One fixed date for all is easier to keep, and whoever misses it comes the next time."
        }
        CultureAnswer::Time(TimeToSpare::Enough) => {
            "An hour every two weeks is possible. That is the time partners need."
        }
        CultureAnswer::Experience(Experience::None) => {
            "It is your first programme. Two people and a topic is the easiest way to begin."
        }
        CultureAnswer::Experience(Experience::Some) => {
            "You have experience and can carry either format."
        }
    },
    speaks_for_pairs: "For partnerships",
    speaks_for_meetings: "For innovation meetings",
    speaks_for_either: "For either",
    why: "What speaks for what",
    take_over: "Choose the recommended format",
    taken_over: "The recommended format is chosen",
    as_recommended: "That is also the format you have chosen.",
};

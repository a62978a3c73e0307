//! What Germany's states and public holidays are called.

use crate::model::{FederalState, Language, LocalHoliday};
use crate::schedule::Holiday;

/// A state: `Bayern` or `Bavaria`.
#[must_use]
pub fn state(language: Language, state: FederalState) -> &'static str {
    let (german, english) = match state {
        FederalState::BadenWuerttemberg => ("Baden-Württemberg", "Baden-Württemberg"),
        FederalState::Bavaria => ("Bayern", "Bavaria"),
        FederalState::Berlin => ("Berlin", "Berlin"),
        FederalState::Brandenburg => ("Brandenburg", "Brandenburg"),
        FederalState::Bremen => ("Bremen", "Bremen"),
        FederalState::Hamburg => ("Hamburg", "Hamburg"),
        FederalState::Hesse => ("Hessen", "Hesse"),
        FederalState::MecklenburgVorpommern => {
            ("Mecklenburg-Vorpommern", "Mecklenburg-Western Pomerania")
        }
        FederalState::LowerSaxony => ("Niedersachsen", "Lower Saxony"),
        FederalState::NorthRhineWestphalia => ("Nordrhein-Westfalen", "North Rhine-Westphalia"),
        FederalState::RhinelandPalatinate => ("Rheinland-Pfalz", "Rhineland-Palatinate"),
        FederalState::Saarland => ("Saarland", "Saarland"),
        FederalState::Saxony => ("Sachsen", "Saxony"),
        FederalState::SaxonyAnhalt => ("Sachsen-Anhalt", "Saxony-Anhalt"),
        FederalState::SchleswigHolstein => ("Schleswig-Holstein", "Schleswig-Holstein"),
        FederalState::Thuringia => ("Thüringen", "Thuringia"),
    };
    in_language(language, german, english)
}

/// A public holiday: `Karfreitag` or `Good Friday`.
#[must_use]
pub fn holiday(language: Language, holiday: Holiday) -> &'static str {
    let (german, english) = match holiday {
        Holiday::NewYear => ("Neujahr", "New Year’s Day"),
        Holiday::Epiphany => ("Heilige Drei Könige", "Epiphany"),
        Holiday::WomensDay => ("Internationaler Frauentag", "International Women’s Day"),
        Holiday::GoodFriday => ("Karfreitag", "Good Friday"),
        Holiday::EasterSunday => ("Ostersonntag", "Easter Sunday"),
        Holiday::EasterMonday => ("Ostermontag", "Easter Monday"),
        Holiday::LabourDay => ("Tag der Arbeit", "Labour Day"),
        Holiday::LiberationDay => ("Tag der Befreiung", "Liberation Day"),
        Holiday::Ascension => ("Christi Himmelfahrt", "Ascension Day"),
        Holiday::WhitSunday => ("Pfingstsonntag", "Whit Sunday"),
        Holiday::WhitMonday => ("Pfingstmontag", "Whit Monday"),
        Holiday::CorpusChristi => ("Fronleichnam", "Corpus Christi"),
        Holiday::UprisingDay => (
            "Jahrestag des Volksaufstands vom 17. Juni 1953",
            "Anniversary of the uprising of 17 June 1953",
        ),
        Holiday::AugsburgPeace => ("Augsburger Hohes Friedensfest", "Augsburg Peace Festival"),
        Holiday::Assumption => ("Mariä Himmelfahrt", "Assumption of Mary"),
        Holiday::ChildrensDay => ("Weltkindertag", "World Children’s Day"),
        Holiday::GermanUnity => ("Tag der Deutschen Einheit", "German Unity Day"),
        Holiday::Reformation => ("Reformationstag", "Reformation Day"),
        Holiday::AllSaints => ("Allerheiligen", "All Saints’ Day"),
        Holiday::Repentance => ("Buß- und Bettag", "Day of Repentance and Prayer"),
        Holiday::Christmas => ("1. Weihnachtstag", "Christmas Day"),
        Holiday::SecondChristmas => ("2. Weihnachtstag", "Second Day of Christmas"),
    };
    in_language(language, german, english)
}

/// A holiday that only some towns of a state keep, with what tells which towns.
#[must_use]
pub fn local_holiday(language: Language, holiday: LocalHoliday) -> &'static str {
    let (german, english) = match holiday {
        LocalHoliday::Assumption => (
            "Mariä Himmelfahrt, in Gemeinden mit überwiegend katholischer Bevölkerung",
            "Assumption of Mary, in towns with more Catholics than Protestants",
        ),
        LocalHoliday::AugsburgPeace => (
            "Augsburger Hohes Friedensfest, nur in der Stadt Augsburg",
            "Augsburg Peace Festival, in the city of Augsburg alone",
        ),
        LocalHoliday::CorpusChristi => (
            "Fronleichnam, nur in einigen Gemeinden",
            "Corpus Christi, in some towns only",
        ),
    };
    in_language(language, german, english)
}

fn in_language(language: Language, german: &'static str, english: &'static str) -> &'static str {
    match language {
        Language::De => german,
        Language::En => english,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_state_and_every_holiday_has_a_name_of_its_own() {
        for language in Language::ALL {
            let states: BTreeSet<&str> = FederalState::ALL
                .iter()
                .map(|s| state(language, *s))
                .collect();
            assert_eq!(states.len(), FederalState::ALL.len());
            let holidays: BTreeSet<&str> = Holiday::ALL.map(|h| holiday(language, h)).into();
            assert_eq!(holidays.len(), Holiday::ALL.len());
        }
        let states = FederalState::ALL.iter();
        let german: Vec<&str> = states.map(|s| state(Language::De, *s)).collect();
        assert!(
            german.is_sorted(),
            "listed in the order of their German names"
        );
    }
}

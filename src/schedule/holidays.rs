//! Germany's public holidays, state by state, as the states' laws fix them.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::model::{Date, FederalState, LocalHoliday, Weekday};

/// A public holiday somewhere in Germany.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Holiday {
    /// 1 January.
    NewYear,
    /// 6 January, in the south and in Saxony-Anhalt.
    Epiphany,
    /// 8 March, in Berlin since 2019 and in Mecklenburg-Western Pomerania since 2023.
    WomensDay,
    /// The Friday before Easter.
    GoodFriday,
    /// Easter Sunday; only Brandenburg's law names it.
    EasterSunday,
    /// The Monday after Easter.
    EasterMonday,
    /// 1 May.
    LabourDay,
    /// 8 May, in Berlin in 2020 and 2025, 75 and 80 years after the liberation.
    LiberationDay,
    /// The sixth Thursday after Easter.
    Ascension,
    /// The seventh Sunday after Easter; only Brandenburg's law names it.
    WhitSunday,
    /// The day after Whit Sunday.
    WhitMonday,
    /// The second Thursday after Whit Sunday.
    CorpusChristi,
    /// 17 June, in Berlin in 2028, 75 years after the uprising in East Germany.
    UprisingDay,
    /// 8 August, in Augsburg.
    AugsburgPeace,
    /// 15 August.
    Assumption,
    /// 20 September, in Thuringia since 2019.
    ChildrensDay,
    /// 3 October.
    GermanUnity,
    /// 31 October, in the east, in the north since 2018, and everywhere in 2017, 500 years after
    /// the Reformation.
    Reformation,
    /// 1 November.
    AllSaints,
    /// The Wednesday before 23 November, in Saxony.
    Repentance,
    /// 25 December.
    Christmas,
    /// 26 December.
    SecondChristmas,
}

impl Holiday {
    /// All, in the order of a year.
    pub const ALL: [Self; 22] = [
        Self::NewYear,
        Self::Epiphany,
        Self::WomensDay,
        Self::GoodFriday,
        Self::EasterSunday,
        Self::EasterMonday,
        Self::LabourDay,
        Self::LiberationDay,
        Self::Ascension,
        Self::WhitSunday,
        Self::WhitMonday,
        Self::CorpusChristi,
        Self::UprisingDay,
        Self::AugsburgPeace,
        Self::Assumption,
        Self::ChildrensDay,
        Self::GermanUnity,
        Self::Reformation,
        Self::AllSaints,
        Self::Repentance,
        Self::Christmas,
        Self::SecondChristmas,
    ];

    /// Its day in a year; nothing outside the years that [`Date`] holds.
    #[must_use]
    pub fn day(self, year: i16) -> Option<Date> {
        let fixed = |month, day| Date::new(year, month, day).ok();
        let after_easter = |days| Date::easter(year)?.plus_days(days);
        match self {
            Self::NewYear => fixed(1, 1),
            Self::Epiphany => fixed(1, 6),
            Self::WomensDay => fixed(3, 8),
            Self::GoodFriday => after_easter(-2),
            Self::EasterSunday => after_easter(0),
            Self::EasterMonday => after_easter(1),
            Self::LabourDay => fixed(5, 1),
            Self::LiberationDay => fixed(5, 8),
            Self::Ascension => after_easter(39),
            Self::WhitSunday => after_easter(49),
            Self::WhitMonday => after_easter(50),
            Self::CorpusChristi => after_easter(60),
            Self::UprisingDay => fixed(6, 17),
            Self::AugsburgPeace => fixed(8, 8),
            Self::Assumption => fixed(8, 15),
            Self::ChildrensDay => fixed(9, 20),
            Self::GermanUnity => fixed(10, 3),
            Self::Reformation => fixed(10, 31),
            Self::AllSaints => fixed(11, 1),
            Self::Repentance => fixed(11, 22)?.on_or_before(Weekday::Wednesday),
            Self::Christmas => fixed(12, 25),
            Self::SecondChristmas => fixed(12, 26),
        }
    }

    /// Whether a state keeps it in a year, in all its towns.
    #[must_use]
    pub fn is_kept(self, state: FederalState, year: i16) -> bool {
        use FederalState as S;
        match self {
            Self::NewYear
            | Self::GoodFriday
            | Self::EasterMonday
            | Self::LabourDay
            | Self::Ascension
            | Self::WhitMonday
            | Self::GermanUnity
            | Self::Christmas
            | Self::SecondChristmas => true,
            Self::Epiphany => {
                matches!(state, S::BadenWuerttemberg | S::Bavaria | S::SaxonyAnhalt)
            }
            Self::WomensDay => match state {
                S::Berlin => year >= 2019,
                S::MecklenburgVorpommern => year >= 2023,
                _ => false,
            },
            Self::EasterSunday | Self::WhitSunday => state == S::Brandenburg,
            Self::LiberationDay => state == S::Berlin && matches!(year, 2020 | 2025),
            Self::UprisingDay => state == S::Berlin && year == 2028,
            Self::CorpusChristi => matches!(
                state,
                S::BadenWuerttemberg
                    | S::Bavaria
                    | S::Hesse
                    | S::NorthRhineWestphalia
                    | S::RhinelandPalatinate
                    | S::Saarland
            ),
            Self::AugsburgPeace => false,
            Self::Assumption => state == S::Saarland,
            Self::ChildrensDay => state == S::Thuringia && year >= 2019,
            Self::Reformation => reformation_is_kept(state, year),
            Self::AllSaints => matches!(
                state,
                S::BadenWuerttemberg
                    | S::Bavaria
                    | S::NorthRhineWestphalia
                    | S::RhinelandPalatinate
                    | S::Saarland
            ),
            Self::Repentance => state == S::Saxony,
        }
    }
}

fn reformation_is_kept(state: FederalState, year: i16) -> bool {
    use FederalState as S;
    match state {
        S::Brandenburg | S::MecklenburgVorpommern | S::Saxony | S::SaxonyAnhalt | S::Thuringia => {
            true
        }
        S::Bremen | S::Hamburg | S::LowerSaxony | S::SchleswigHolstein => year >= 2017,
        _ => year == 2017,
    }
}

impl From<LocalHoliday> for Holiday {
    fn from(local: LocalHoliday) -> Self {
        match local {
            LocalHoliday::Assumption => Self::Assumption,
            LocalHoliday::AugsburgPeace => Self::AugsburgPeace,
            LocalHoliday::CorpusChristi => Self::CorpusChristi,
        }
    }
}

/// The public holidays of a state in a year, the earliest first, with those of `local` that some
/// of its towns keep; others of `local` are passed over. By the laws as they stand, and as they
/// stood from 2017 on; before that a state may have had others. Nothing outside 1900 to 2999.
#[must_use]
pub fn public_holidays(
    state: FederalState,
    local: &BTreeSet<LocalHoliday>,
    year: i16,
) -> Vec<(Date, Holiday)> {
    let chosen: Vec<Holiday> = LocalHoliday::of(state)
        .iter()
        .filter(|offered| local.contains(offered))
        .map(|offered| Holiday::from(*offered))
        .collect();
    let mut found: Vec<(Date, Holiday)> = Holiday::ALL
        .into_iter()
        .filter(|holiday| holiday.is_kept(state, year) || chosen.contains(holiday))
        .filter_map(|holiday| Some((holiday.day(year)?, holiday)))
        .collect();
    found.sort_unstable();
    found
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    /// Worked out by another program.
    const KNOWN: &str = include_str!("../../tests/data/holidays/germany.txt");

    fn local(names: &str) -> BTreeSet<LocalHoliday> {
        let known = LocalHoliday::ALL.iter().copied();
        let named = |local: &LocalHoliday| names.split('+').any(|name| name == local.code());
        let found: BTreeSet<LocalHoliday> = known.filter(named).collect();
        assert_eq!(found.is_empty(), names == "-", "{names}");
        found
    }

    fn state(code: &str) -> FederalState {
        let code = code.to_lowercase();
        let states = FederalState::ALL.iter().copied();
        states
            .into_iter()
            .find(|state| state.code() == code)
            .unwrap()
    }

    #[test]
    fn every_state_keeps_the_holidays_that_another_program_finds() {
        let mut states: BTreeMap<FederalState, usize> = BTreeMap::new();
        for line in KNOWN.lines().filter(|line| !line.starts_with('#')) {
            let cells: Vec<&str> = line.split(' ').collect();
            let (state, year) = (state(cells[0]), cells[2]);
            let known: Vec<String> = cells[3..].iter().map(|d| format!("{year}-{d}")).collect();
            let found = public_holidays(state, &local(cells[1]), year.parse().unwrap());
            let found: Vec<String> = found.iter().map(|(day, _)| day.to_string()).collect();
            assert_eq!(found, known, "{line}");
            *states.entry(state).or_default() += 1;
        }
        assert_eq!(states.len(), FederalState::ALL.len());
        // 2017 to 2035, and Bavaria twice more, Saxony and Thuringia once more.
        assert_eq!(states.values().sum::<usize>(), 20 * 19);
    }

    #[test]
    fn a_year_in_augsburg_in_berlin_and_in_saxony() {
        use Holiday as H;
        let names = |state, local: &BTreeSet<LocalHoliday>, year| -> Vec<Holiday> {
            let found = public_holidays(state, local, year);
            found.into_iter().map(|(_, holiday)| holiday).collect()
        };
        let augsburg = [LocalHoliday::Assumption, LocalHoliday::AugsburgPeace].into();
        let none = BTreeSet::new();
        assert_eq!(
            names(FederalState::Bavaria, &augsburg, 2027),
            [
                H::NewYear,
                H::Epiphany,
                H::GoodFriday,
                H::EasterMonday,
                H::LabourDay,
                H::Ascension,
                H::WhitMonday,
                H::CorpusChristi,
                H::AugsburgPeace,
                H::Assumption,
                H::GermanUnity,
                H::AllSaints,
                H::Christmas,
                H::SecondChristmas,
            ]
        );
        assert!(names(FederalState::Berlin, &augsburg, 2025).contains(&H::LiberationDay));
        assert!(!names(FederalState::Berlin, &augsburg, 2026).contains(&H::Assumption));
        let saxony = public_holidays(FederalState::Saxony, &none, 2027);
        let repentance = Date::new(2027, 11, 17).unwrap();
        assert!(saxony.contains(&(repentance, H::Repentance)));
    }

    #[test]
    fn two_holidays_on_one_day_are_both_named() {
        // Ascension fell on 1 May in 2008.
        let day = Date::new(2008, 5, 1).unwrap();
        let none = BTreeSet::new();
        let found = public_holidays(FederalState::Hesse, &none, 2008);
        assert!(found.contains(&(day, Holiday::LabourDay)));
        assert!(found.contains(&(day, Holiday::Ascension)));
        assert_eq!(public_holidays(FederalState::Hesse, &none, 1899), []);
    }

    #[test]
    fn all_are_listed_in_the_order_of_a_year() {
        let listed = Holiday::ALL.map(|holiday| holiday as usize);
        assert!(listed.iter().copied().eq(0..22));
    }
}

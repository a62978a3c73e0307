//! When and where people meet unless they agree otherwise.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::word::word_enum;
use super::{EveryWeeks, Extra, Minutes, Period, TimeOfDay, Weekday};

word_enum!(
    /// A working day of the week.
    #[derive(Default)]
    Workday {
        /// Monday.
        Monday = "monday",
        /// Tuesday.
        #[default]
        Tuesday = "tuesday",
        /// Wednesday.
        Wednesday = "wednesday",
        /// Thursday.
        Thursday = "thursday",
        /// Friday.
        Friday = "friday",
    }
);
word_enum!(
    /// A German state, whose public holidays are free.
    FederalState {
        /// Baden-Württemberg.
        BadenWuerttemberg = "bw",
        /// Bavaria.
        Bavaria = "by",
        /// Berlin.
        Berlin = "be",
        /// Brandenburg.
        Brandenburg = "bb",
        /// Bremen.
        Bremen = "hb",
        /// Hamburg.
        Hamburg = "hh",
        /// Hesse.
        Hesse = "he",
        /// Mecklenburg-Western Pomerania.
        MecklenburgVorpommern = "mv",
        /// Lower Saxony.
        LowerSaxony = "ni",
        /// North Rhine-Westphalia.
        NorthRhineWestphalia = "nw",
        /// Rhineland-Palatinate.
        RhinelandPalatinate = "rp",
        /// Saarland.
        Saarland = "sl",
        /// Saxony.
        Saxony = "sn",
        /// Saxony-Anhalt.
        SaxonyAnhalt = "st",
        /// Schleswig-Holstein.
        SchleswigHolstein = "sh",
        /// Thuringia.
        Thuringia = "th",
    }
);
word_enum!(
    /// The clock that the times of meetings are read from.
    #[derive(Default)]
    Zone {
        /// Germany.
        #[default]
        Berlin = "Europe/Berlin",
        /// Austria.
        Vienna = "Europe/Vienna",
        /// Switzerland.
        Zurich = "Europe/Zurich",
        /// The United Kingdom.
        London = "Europe/London",
        /// Universal time.
        Utc = "UTC",
    }
);

word_enum!(
    /// A holiday that a state's law leaves to some of its towns.
    LocalHoliday {
        /// Assumption of Mary in Bavaria, where more Catholics than Protestants live: in some
        /// 1,700 of 2,056 towns, Munich among them, Nuremberg not.
        Assumption = "assumption",
        /// The Peace Festival in the city of Augsburg, nowhere else.
        AugsburgPeace = "augsburg_peace",
        /// Corpus Christi in some towns of Saxony (around Bautzen) and Thuringia (in the
        /// Eichsfeld).
        CorpusChristi = "corpus_christi",
    }
);

impl LocalHoliday {
    /// Those that some of a state's towns keep and others do not, to choose from.
    #[must_use]
    pub fn of(state: FederalState) -> &'static [Self] {
        match state {
            FederalState::Bavaria => &[Self::Assumption, Self::AugsburgPeace],
            FederalState::Saxony | FederalState::Thuringia => &[Self::CorpusChristi],
            _ => &[],
        }
    }
}

impl From<Workday> for Weekday {
    fn from(day: Workday) -> Self {
        match day {
            Workday::Monday => Self::Monday,
            Workday::Tuesday => Self::Tuesday,
            Workday::Wednesday => Self::Wednesday,
            Workday::Thursday => Self::Thursday,
            Workday::Friday => Self::Friday,
        }
    }
}

/// Days on which nobody meets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DaysOff {
    /// Which.
    #[serde(flatten)]
    pub period: Period,
    /// Why, such as "company holidays"; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
}

/// When and where people meet unless they agree otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Plan {
    /// How many weeks lie between the meetings of a pair.
    pub every: EveryWeeks,
    /// The day of the week.
    pub weekday: Workday,
    /// When a meeting begins.
    pub time: TimeOfDay,
    /// How long it takes.
    pub minutes: Minutes,
    /// Where people meet; may be empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// The clock.
    pub zone: Zone,
    /// Whose public holidays are free, where that is one of the German states.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub holidays: Option<FederalState>,
    /// Which of the holidays that only some of the state's towns keep are free as well. Those
    /// of other states say nothing.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub local_holidays: BTreeSet<LocalHoliday>,
    /// Other days on which nobody meets.
    pub days_off: Vec<DaysOff>,
    /// How many weeks lie between innovation meetings.
    pub innovation_every: EveryWeeks,
    /// Fields that a newer program wrote.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Default for Plan {
    fn default() -> Self {
        Self {
            every: EveryWeeks::default(),
            weekday: Workday::default(),
            time: TimeOfDay::NOON,
            minutes: Minutes::default(),
            place: String::new(),
            zone: Zone::default(),
            holidays: None,
            local_holidays: BTreeSet::new(),
            days_off: Vec::new(),
            innovation_every: EveryWeeks::default(),
            extra: Extra::default(),
        }
    }
}

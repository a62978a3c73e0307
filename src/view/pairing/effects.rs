//! How many possible pairs each rule takes away, and how many each bonus reaches.
//!
//! Looks at every two people once, on compact copies: some twenty nanoseconds a pair, so that
//! a few hundred people are counted while a slider moves. Thousands belong in the worker.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::switches::RuleSwitch;
use crate::model::{Duo, Level, Participant};
use crate::pairing::PairingJob;

/// What the rules and bonuses do to the pairs that are possible.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Effects {
    /// How many pairs may be formed.
    pub possible: u64,
    /// For each of [`RuleSwitch::ALL`]: where it is on, how many more pairs there would be
    /// without it; where it is off, how many fewer with it.
    pub takes: [u64; 6],
    /// For each of `BonusKind::ALL`: for how many possible pairs it would be paid.
    pub reaches: [u64; 4],
}

/// Counts the effects of a job's rules.
#[must_use]
pub fn rule_effects(job: &PairingJob) -> Effects {
    let crowd = Crowd::new(job);
    let rules = job.rules();
    let on = RuleSwitch::ALL.map(|switch| switch.is_on(rules));
    let mask = (0..6).fold(0_u8, |mask, rule| mask | (u8::from(on[rule]) << rule));
    let mut effects = Effects::default();
    for (index, a) in crowd.people.iter().enumerate() {
        for (further, b) in crowd.people[index + 1..].iter().enumerate() {
            let Some(broken) = broken_rules(a, b, index + 1 + further) else {
                continue;
            };
            let stopped = broken & mask;
            if stopped == 0 {
                effects.possible += 1;
                for (rule, takes) in effects.takes.iter_mut().enumerate() {
                    *takes += u64::from(broken >> rule & 1);
                }
                for (reached, holds) in effects.reaches.iter_mut().zip(bonuses(a, b)) {
                    *reached += u64::from(holds);
                }
            } else if stopped.is_power_of_two() {
                effects.takes[stopped.trailing_zeros() as usize] += 1;
            }
        }
    }
    effects
}

/// The people of a job who may be paired at all.
struct Crowd {
    people: Vec<Compact>,
}

/// What the rules ask of a person, with numbers in the place of names. Topics that nobody
/// both offers and wants play no part.
struct Compact {
    level: Level,
    /// Where the manager stands among the people.
    manager: Option<usize>,
    place: usize,
    /// Grade of each topic known, by the topic's number.
    knows: Vec<u8>,
    /// Topics wanted, and how well they are known.
    wants: Vec<(usize, u8)>,
    languages: Vec<u16>,
    department: u32,
    location: u32,
    /// People of earlier rounds, and of barred pairs, with a larger number; in order.
    earlier: Vec<usize>,
    barred: Vec<usize>,
}

/// Gives each text a number, from 1; 0 is the empty text.
#[derive(Default)]
struct Numbers<'t>(BTreeMap<&'t str, u32>);

impl<'t> Numbers<'t> {
    fn of(&mut self, text: &'t str) -> u32 {
        let text = text.trim();
        if text.is_empty() {
            return 0;
        }
        let next = u32::try_from(self.0.len()).map_or(u32::MAX, |len| len + 1);
        *self.0.entry(text).or_insert(next)
    }
}

impl Crowd {
    fn new(job: &PairingJob) -> Self {
        let active: Vec<&Participant> = job
            .people()
            .iter()
            .map(AsRef::as_ref)
            .filter(|person| person.active)
            .collect();
        let places: BTreeMap<_, usize> = active
            .iter()
            .enumerate()
            .map(|(place, person)| (&person.id, place))
            .collect();
        let partners = |duos: &BTreeSet<Duo>| {
            let mut of = vec![Vec::new(); active.len()];
            for duo in duos {
                if let (Some(&a), Some(&b)) = (places.get(duo.a()), places.get(duo.b())) {
                    of[a.min(b)].push(a.max(b));
                }
            }
            for list in &mut of {
                list.sort_unstable();
            }
            of
        };
        let (mut earlier, mut barred) = (partners(job.earlier()), partners(job.barred()));
        let topics: BTreeSet<_> = active
            .iter()
            .flat_map(|person| person.wants.keys())
            .collect();
        let topics: BTreeMap<_, usize> = topics.into_iter().zip(0..).collect();
        let (mut departments, mut locations) = (Numbers::default(), Numbers::default());
        let mut languages = Numbers::default();
        let people = active
            .iter()
            .enumerate()
            .map(|(place, person)| {
                let mut knows = vec![0; topics.len()];
                for (topic, grade) in &person.offers {
                    if let Some(&topic) = topics.get(topic) {
                        knows[topic] = grade.get();
                    }
                }
                let wants = person.wants.keys();
                let spoken = person.languages.iter().map(|code| languages.of(code));
                Compact {
                    level: person.level,
                    manager: person
                        .manager
                        .as_ref()
                        .and_then(|id| places.get(id).copied()),
                    place,
                    wants: wants
                        .map(|topic| (topics[topic], person.knows(topic)))
                        .collect(),
                    knows,
                    languages: spoken.filter_map(|code| u16::try_from(code).ok()).collect(),
                    department: departments.of(&person.department),
                    location: locations.of(&person.location),
                    earlier: std::mem::take(&mut earlier[place]),
                    barred: std::mem::take(&mut barred[place]),
                }
            })
            .collect();
        Self { people }
    }
}

/// The rules that a pair breaks as bits in the order of [`RuleSwitch::ALL`], whether they are
/// on or not; nothing where no rule could make the pair possible.
fn broken_rules(a: &Compact, b: &Compact, place_b: usize) -> Option<u8> {
    let (a_learns, b_learns) = (learns(a, b), learns(b, a));
    if !(a_learns || b_learns) || a.barred.binary_search(&place_b).is_ok() {
        return None;
    }
    let managed = a.manager == Some(b.place) || b.manager == Some(a.place);
    let senior_learns = match a.level.cmp(&b.level) {
        std::cmp::Ordering::Greater => a_learns,
        std::cmp::Ordering::Less => b_learns,
        std::cmp::Ordering::Equal => true,
    };
    let understand = a.languages.is_empty()
        || b.languages.is_empty()
        || a.languages.iter().any(|code| b.languages.contains(code));
    let broken = [
        a.level == b.level,
        managed,
        !senior_learns,
        !(a_learns && b_learns),
        !understand,
        a.earlier.binary_search(&place_b).is_ok(),
    ];
    let bits = broken.into_iter().enumerate();
    Some(bits.fold(0, |bits, (rule, is)| bits | (u8::from(is) << rule)))
}

/// Whether a learner can learn anything from a teacher.
fn learns(learner: &Compact, teacher: &Compact) -> bool {
    learner
        .wants
        .iter()
        .any(|&(topic, own)| teacher.knows[topic] > own)
}

/// Which bonuses a possible pair would get, in the order of `BonusKind::ALL`.
fn bonuses(a: &Compact, b: &Compact) -> [bool; 4] {
    let apart = a.level.apart(b.level);
    [
        a.department > 0 && b.department > 0 && a.department != b.department,
        a.location > 0 && a.location == b.location,
        apart == 1,
        apart == 2,
    ]
}

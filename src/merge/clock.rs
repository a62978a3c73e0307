//! Which edit wrote what, and which edits a copy of a programme has seen.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Bound;
use std::str::FromStr;
use std::sync::Arc;

use super::Address;
use crate::model::Extra;

/// Where edits are made: one visit to one page. A visit ends with the page, so a copied browser
/// profile never goes on under the name of another.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Replica(Arc<str>);

/// One edit.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Dot {
    /// Where it was made.
    pub replica: Replica,
    /// The how-manieth it was there.
    pub count: u64,
}

/// The edits that wrote a field: one, or several that wrote the same without knowing of each
/// other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dots(Vec<Dot>);

/// What one copy of a programme knows of the edits that made it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clock {
    /// Up to which edit of each replica it has seen everything.
    seen: BTreeMap<Replica, u64>,
    /// What wrote what. A field without an entry was written together with the record around it,
    /// a record with the one around that; the whole always has an entry. A record or field that
    /// is not there was deleted, or never there, by the same rule.
    wrote: BTreeMap<Address, Dots>,
    /// Fields that a newer program wrote.
    extra: Extra,
}

/// The longest name of a replica that is read.
const REPLICA_LENGTH_MAX: usize = 40;

impl Replica {
    /// The visit with a random number.
    #[must_use]
    pub fn of_visit(number: u64) -> Self {
        Self(format!("{:012x}", number & 0xffff_ffff_ffff).into())
    }

    /// A name from a file; none where no program writes such a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let plain = |c: char| c.is_ascii_graphic() && c != ':';
        let fits = (1..=REPLICA_LENGTH_MAX).contains(&name.len()) && name.chars().all(plain);
        fits.then(|| Self(name.into()))
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Dot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.replica.0, self.count)
    }
}

impl Dots {
    /// One edit alone.
    #[must_use]
    pub fn one(dot: Dot) -> Self {
        Self(vec![dot])
    }

    /// The edits, in order.
    #[must_use]
    pub fn all(&self) -> &[Dot] {
        &self.0
    }

    fn of(mut dots: Vec<Dot>) -> Self {
        dots.sort();
        dots.dedup();
        Self(dots)
    }
}

impl fmt::Display for Dots {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, dot) in self.0.iter().enumerate() {
            let space = if index == 0 { "" } else { " " };
            write!(f, "{space}{dot}")?;
        }
        Ok(())
    }
}

/// A text that names no edits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoSuchEdit;

impl FromStr for Dots {
    type Err = NoSuchEdit;

    fn from_str(text: &str) -> Result<Self, NoSuchEdit> {
        let dot = |text: &str| {
            let (replica, count) = text.split_once(':')?;
            Some(Dot {
                replica: Replica::named(replica)?,
                count: count.parse().ok().filter(|count| *count > 0)?,
            })
        };
        let dots: Option<Vec<_>> = text.split(' ').map(dot).collect();
        dots.map(Self::of).ok_or(NoSuchEdit)
    }
}

impl Clock {
    /// The clock of a content that came without one, or that was just made: all of it is one
    /// edit, which is known again by the content's sum.
    #[must_use]
    pub fn of_content(sum: u64) -> Self {
        let replica = Replica(format!("={sum:016x}").into());
        let count = 1;
        Self {
            seen: BTreeMap::from([(replica.clone(), count)]),
            wrote: BTreeMap::from([(Address::default(), Dots::one(Dot { replica, count }))]),
            extra: Extra::default(),
        }
    }

    /// The clock of these parts, in the one form that equal clocks have; none where nothing says
    /// what wrote the whole.
    #[must_use]
    pub fn of_parts(
        mut seen: BTreeMap<Replica, u64>,
        wrote: BTreeMap<Address, Dots>,
        extra: Extra,
    ) -> Option<Self> {
        wrote.get(&Address::default())?;
        for dot in wrote.values().flat_map(|dots| &dots.0) {
            let known = seen.entry(dot.replica.clone()).or_default();
            *known = dot.count.max(*known);
        }
        let mut clock = Self { seen, wrote, extra };
        clock.tidy_up();
        Some(clock)
    }

    /// Up to which edit of each replica everything was seen.
    #[must_use]
    pub fn seen(&self) -> &BTreeMap<Replica, u64> {
        &self.seen
    }

    /// What wrote what; see [`Clock::dots`] for what has no entry.
    #[must_use]
    pub fn wrote(&self) -> &BTreeMap<Address, Dots> {
        &self.wrote
    }

    /// Fields that a newer program wrote.
    #[must_use]
    pub fn extra(&self) -> &Extra {
        &self.extra
    }

    /// Which edits wrote, or deleted, what stands at an address.
    #[must_use]
    pub fn dots(&self, at: &Address) -> Option<&Dots> {
        let steps = at.raw();
        (0..=steps.len())
            .rev()
            .find_map(|length| self.wrote.get(&steps[..length]))
    }

    /// Whether all of these edits were seen.
    #[must_use]
    pub fn has_seen(&self, dots: &Dots) -> bool {
        dots.0.iter().all(|dot| self.has_seen_one(dot))
    }

    fn has_seen_one(&self, dot: &Dot) -> bool {
        self.seen
            .get(&dot.replica)
            .is_some_and(|seen| *seen >= dot.count)
    }

    /// The next edit of a replica, which is seen from now on.
    pub(super) fn tick(&mut self, replica: &Replica) -> Dots {
        let count = self.seen.entry(replica.clone()).or_default();
        *count += 1;
        Dots::one(Dot {
            replica: replica.clone(),
            count: *count,
        })
    }

    /// What stands at an address was written, or deleted, by these edits. Of what is in a
    /// record that came or went, nothing more is known.
    pub(super) fn write(&mut self, at: &Address, dots: Dots) {
        if at.is_record() {
            self.forget(at);
        }
        self.wrote.insert(at.clone(), dots);
    }

    /// A decision wrote, or deleted, what stands at an address; what is in it keeps the edits
    /// that wrote it, unless it was deleted.
    pub(super) fn rewrite(&mut self, at: &Address, dots: Dots, stands: bool) {
        if stands {
            self.wrote.insert(at.clone(), dots);
        } else {
            self.write(at, dots);
        }
    }

    /// Nothing need be known any more of what stood at an address.
    pub(super) fn forget(&mut self, at: &Address) {
        let inside: Vec<_> = self.inside(at).map(|(at, _)| at.clone()).collect();
        for at in inside {
            self.wrote.remove(&at);
        }
    }

    /// The entries at an address, and of all that is in it.
    pub(super) fn inside<'c>(
        &'c self,
        at: &'c Address,
    ) -> impl Iterator<Item = (&'c Address, &'c Dots)> {
        self.wrote
            .range::<[Arc<str>], _>((Bound::Included(at.raw()), Bound::Unbounded))
            .take_while(move |(entry, _)| entry.is_in(at))
    }

    /// Takes out entries that say what is the case without them.
    pub(super) fn tidy_up(&mut self) {
        let plain = |clock: &Self, at: &Address, dots: &Dots| {
            let steps = at.raw();
            let around = (0..steps.len())
                .rev()
                .find_map(|length| clock.wrote.get(&steps[..length]));
            around == Some(dots)
        };
        let needless: Vec<_> = self
            .wrote
            .iter()
            .filter(|(at, dots)| plain(self, at, dots))
            .map(|(at, _)| at.clone())
            .collect();
        for at in needless {
            self.wrote.remove(&at);
        }
    }

    /// What is left of two sets of edits that wrote the same: those that both name, and those
    /// that the other copy has not seen. Two copies that claim to have seen each other's and
    /// still differ name them all.
    pub(super) fn joined(&self, own: &Dots, other: &Self, others: &Dots) -> Dots {
        let left = |dots: &Dots, beside: &Dots, clock: &Self| -> Vec<Dot> {
            let stays = |dot: &&Dot| beside.0.contains(dot) || !clock.has_seen_one(dot);
            dots.0.iter().filter(stays).cloned().collect()
        };
        let mut dots = left(own, others, other);
        dots.extend(left(others, own, self));
        if dots.is_empty() {
            dots.extend(own.0.iter().chain(&others.0).cloned());
        }
        Dots::of(dots)
    }

    /// All edits that this or the other clock has seen, and nothing of what they wrote.
    pub(super) fn seen_with(&self, other: &Self) -> BTreeMap<Replica, u64> {
        let mut seen = self.seen.clone();
        for (replica, count) in &other.seen {
            let known = seen.entry(replica.clone()).or_default();
            *known = (*count).max(*known);
        }
        seen
    }
}

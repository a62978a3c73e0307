//! How a solved question stood, the way back there, and what a change has changed since.

use std::ops::ControlFlow;

use crate::matching;

use super::super::Interrupt;
use super::super::edges::pair_of;
use super::super::places::SeatPair;
use super::super::search::Search;

/// A search at its end, and how it stood there.
pub(super) struct Solved<'g> {
    pub(super) search: Search<'g>,
    standing: Standing,
    /// Where attempts begin for the time being, if not where the search stood.
    start: Option<Snapshot>,
}

/// All that an attempt changes in a search.
struct Snapshot {
    session: matching::Standing,
    prices: Vec<i32>,
    settled: Vec<i32>,
    group: Vec<u8>,
    has_large_groups: bool,
    group_prices: Vec<i32>,
    /// How many candidates there were. All of them are edges.
    candidates: usize,
}

/// How a search stood at its end, beside the result.
struct Standing {
    snapshot: Snapshot,
    /// Each place's partner in the search.
    mates: Vec<Option<u32>>,
    /// The pairs of the search, in order, and what they are worth together in points.
    own: Vec<SeatPair>,
    points: i64,
    /// The pairs of the result, in order. The search's own may be others that are as good.
    result: Vec<SeatPair>,
    /// Pairs of the result that are not the search's, and the other way round.
    only_result: Vec<SeatPair>,
    only_own: Vec<SeatPair>,
}

/// How the matching of a search differs from how it stood: people who newly have a partner and
/// points, more than then, and pairs, each list in order.
#[derive(Debug, Default)]
pub(super) struct Change {
    pub(super) people: i64,
    pub(super) points: i64,
    pub(super) parted: Vec<SeatPair>,
    pub(super) formed: Vec<SeatPair>,
    /// Whether a pair is formed twice, which no pairing can.
    pub(super) twice: bool,
}

impl Snapshot {
    /// Takes all candidates of a search as edges, so that none has to be looked at again, and
    /// notes how it stands.
    fn of(search: &mut Search) -> Self {
        search.take(|_, _| true);
        Self {
            session: search.session.standing(),
            prices: search.prices.clone(),
            settled: search.settled.clone(),
            group: search.group.clone(),
            has_large_groups: search.has_large_groups,
            group_prices: search.group_prices.clone(),
            candidates: search.candidates.len(),
        }
    }

    /// Sets a search back. Edges that were added stay: they are covered as before.
    fn restore(&self, search: &mut Search) {
        search.session.restore(&self.session);
        search.prices.clone_from(&self.prices);
        search.settled.clone_from(&self.settled);
        search.group.clone_from(&self.group);
        search.has_large_groups = self.has_large_groups;
        search.group_prices.clone_from(&self.group_prices);
        search.forget_candidates_from(self.candidates);
    }
}

impl Standing {
    /// Notes how a search stands, and the pairs of the result, in order. Nothing where the search
    /// forms a pair twice.
    fn of(search: &mut Search, result: Vec<SeatPair>) -> Option<Self> {
        let snapshot = Snapshot::of(search);
        let mates: Vec<_> = (0..search.places.count())
            .map(|place| search.partner(place))
            .collect();
        let mut own = Vec::new();
        for (place, &mate) in (0..).zip(&mates) {
            own.extend(pair_formed(search, place, mate));
        }
        own.sort_unstable();
        if own.windows(2).any(|two| two[0] == two[1]) {
            return None;
        }
        let points = own
            .iter()
            .map(|&pair| search.pool.weight(pair, &mut search.space));
        let points = points.sum();
        Some(Self {
            snapshot,
            mates,
            only_result: without(&result, &own),
            only_own: without(&own, &result),
            own,
            points,
            result,
        })
    }
}

/// The pair that a place forms with its partner, seen from the smaller place; nothing with a
/// vertex beyond the places.
fn pair_formed(search: &Search, place: u32, mate: Option<u32>) -> Option<SeatPair> {
    let mate = mate.filter(|&mate| place < mate && mate < search.places.count())?;
    let seat = |place| search.places.seat(place) as usize;
    Some(pair_of(seat(place), seat(mate)))
}

/// What a list in order holds and another one does not.
fn without(list: &[SeatPair], other: &[SeatPair]) -> Vec<SeatPair> {
    let missing = |pair: &&SeatPair| other.binary_search(pair).is_err();
    list.iter().filter(missing).copied().collect()
}

/// Takes out of two lists in order what stands in both, each time once.
fn cancel(one: &mut Vec<SeatPair>, other: &mut Vec<SeatPair>) {
    let theirs = std::mem::take(other);
    let mut left = theirs.into_iter().peekable();
    one.retain(|pair| {
        while let Some(smaller) = left.next_if(|theirs| theirs < pair) {
            other.push(smaller);
        }
        left.next_if_eq(pair).is_none()
    });
    other.extend(left);
}

impl<'g> Solved<'g> {
    /// Takes a search that has come to its end, and the pairs of the result, in order. Nothing
    /// where the search forms a pair twice.
    pub(super) fn new(mut search: Search<'g>, result: Vec<SeatPair>) -> Option<Self> {
        let standing = Standing::of(&mut search, result)?;
        Some(Self {
            search,
            standing,
            start: None,
        })
    }

    /// How many people newly have a partner by the search as it stood.
    pub(super) fn people(&self) -> i64 {
        let mates = (0..).zip(&self.standing.mates);
        let newly =
            mates.filter(|&(place, mate)| mate.is_some() && self.search.places.brings_bonus(place));
        i64::try_from(newly.count()).unwrap_or(i64::MAX)
    }

    /// Makes a change, solves, reads, and sets back.
    pub(super) fn attempt(&mut self, make: impl FnOnce(&mut Search<'g>)) -> Option<Change> {
        make(&mut self.search);
        let ended = self.price_out();
        let change = self.read().filter(|_| ended);
        self.set_back();
        change
    }

    /// Solves what was changed and prices all pairs out.
    pub(super) fn price_out(&mut self) -> bool {
        let mut watch = |_: &_| ControlFlow::Continue(());
        let mut interrupt = Interrupt::unseen(&mut watch);
        self.search.price_out(&mut interrupt).is_continue()
    }

    /// Sets everything back to where attempts begin.
    pub(super) fn set_back(&mut self) {
        let start = self.start.as_ref().unwrap_or(&self.standing.snapshot);
        start.restore(&mut self.search);
    }

    /// Lets attempts begin where the search is now.
    pub(super) fn begin_here(&mut self) {
        self.start = Some(Snapshot::of(&mut self.search));
    }

    /// Lets attempts begin where the search stood at its end, and sets it back there.
    pub(super) fn begin_at_result(&mut self) {
        self.start = None;
        self.set_back();
    }

    /// What the search says now; nothing where it forms a pair twice, or where the bonus for
    /// people might no longer be enough.
    pub(super) fn read(&mut self) -> Option<Change> {
        let change = self.read_all();
        (!change.twice && self.is_bonus_enough(change.points)).then_some(change)
    }

    /// What the pairs of the search are worth together, in points, as it stood.
    pub(super) fn points(&self) -> i64 {
        self.standing.points
    }

    /// Whether the bonus for people outweighs all pairs, where they are worth so much more than
    /// they were.
    pub(super) fn is_bonus_enough(&self, more: i64) -> bool {
        let bonus = self.search.first_place;
        bonus == 0 || self.standing.points + more < bonus
    }

    /// What the search says now. Vertices beyond the places are not looked at.
    pub(super) fn read_all(&mut self) -> Change {
        let (search, standing) = (&mut self.search, &self.standing);
        let mut change = Change::default();
        for (place, &before) in (0..).zip(&standing.mates) {
            let now = search.partner(place);
            if now == before {
                continue;
            }
            if search.places.brings_bonus(place) {
                change.people += i64::from(now.is_some()) - i64::from(before.is_some());
            }
            change.parted.extend(pair_formed(search, place, before));
            change.formed.extend(pair_formed(search, place, now));
        }
        change.parted.sort_unstable();
        change.formed.sort_unstable();
        cancel(&mut change.parted, &mut change.formed);
        let mut worth = |pairs: &[SeatPair]| -> i64 {
            let weights = pairs.iter();
            weights
                .map(|&pair| search.pool.weight(pair, &mut search.space))
                .sum()
        };
        change.points = worth(&change.formed) - worth(&change.parted);
        change.twice = change.formed.windows(2).any(|two| two[0] == two[1])
            || change
                .formed
                .iter()
                .any(|pair| standing.own.binary_search(pair).is_ok());
        change
    }

    /// The pairs of the result that are gone after a change, and those that are new.
    pub(super) fn compare(&self, change: &Change) -> [Vec<SeatPair>; 2] {
        let standing = &self.standing;
        let stood = |pair: &&SeatPair| standing.result.binary_search(pair).is_ok();
        let mut parted = without(&standing.only_result, &change.formed);
        parted.extend(change.parted.iter().filter(stood));
        let mut formed = without(&standing.only_own, &change.parted);
        formed.extend(without(&change.formed, &standing.result));
        [parted, formed]
    }

    /// Whether a pair is there after a change.
    pub(super) fn holds(&self, change: &Change, pair: SeatPair) -> bool {
        change.formed.binary_search(&pair).is_ok()
            || (self.standing.own.binary_search(&pair).is_ok()
                && change.parted.binary_search(&pair).is_err())
    }
}

impl Change {
    /// Adds a pair that stands besides.
    pub(super) fn add(&mut self, pair: SeatPair) {
        if let Ok(at) = self.parted.binary_search(&pair) {
            self.parted.remove(at);
        } else if let Err(at) = self.formed.binary_search(&pair) {
            self.formed.insert(at, pair);
        }
    }
}

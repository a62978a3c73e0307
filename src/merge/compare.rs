//! Two copies of a programme compared: what each brings, and what a person has to decide.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde_json::Value;

use super::fields::{Fields, at_person};
use super::{Address, Clock, Dots};
use crate::model::{Participant, ParticipantId, Programme};

/// One of the two copies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// The one that is open.
    Mine,
    /// The one that comes in.
    Theirs,
}

impl Side {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Mine, Self::Theirs];

    /// The one that is not this one.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Mine => Self::Theirs,
            Self::Theirs => Self::Mine,
        }
    }
}

/// A difference that needs no decision: one side has seen what the other wrote, and changed it.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// Where. Of a record that came or went its own address alone.
    pub at: Address,
    /// The side whose value stands.
    pub from: Side,
}

/// What neither side knew of the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Open {
    /// Both wrote something else into a field.
    Field,
    /// One side deleted a record, the other one, which has it, changed or used it.
    Record {
        /// The side that has it.
        on: Side,
    },
    /// Both paired the people of a round anew; it is decided for the whole round.
    Pairs,
}

/// Something that a person has to decide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// Where; of pairs the address of their round.
    pub at: Address,
    /// What kind of difference.
    pub open: Open,
    /// What is decided along with it.
    pub(super) along: Vec<Address>,
}

/// One side of a merge.
#[derive(Clone, Debug)]
pub(super) struct Copy {
    pub(super) programme: Arc<Programme>,
    pub(super) clock: Clock,
    pub(super) fields: Fields,
}

/// Two copies of a programme, brought together as far as nobody has to decide.
#[derive(Clone, Debug)]
pub struct Merge {
    mine: Copy,
    theirs: Copy,
    /// Whose field or record stands, and which edits wrote it. Of records that only one side
    /// has, what is in them is not listed.
    pub(super) outcomes: BTreeMap<Address, (Outcome, Dots)>,
    /// People who are still there on the one side, while this one has erased them for good.
    leaving: BTreeMap<Address, (Side, Arc<Participant>)>,
    changes: Vec<Change>,
    conflicts: Vec<Conflict>,
}

/// What became of a field or record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// Both have the same.
    Same,
    /// This side's stands.
    Of(Side),
    /// Neither has seen the other's.
    Open,
}

impl Merge {
    /// Compares what is open with another copy of the same programme. Whoever was erased for good
    /// on one side is erased on the other one before anything is compared: what was written of
    /// them meanwhile is nothing to decide about.
    #[must_use]
    pub fn of(mine: (Arc<Programme>, Clock), theirs: (Arc<Programme>, Clock)) -> Self {
        let leaving = leaving(&mine.0, &theirs.0);
        let mine_erased = mine.0.erased().clone();
        let mine = without(mine, theirs.0.erased());
        let theirs = without(theirs, &mine_erased);
        let copy = |(programme, clock): (Arc<Programme>, Clock)| Copy {
            fields: Fields::of(&programme),
            programme,
            clock,
        };
        let mut merge = Self {
            mine: copy(mine),
            theirs: copy(theirs),
            leaving,
            outcomes: BTreeMap::new(),
            changes: Vec::new(),
            conflicts: Vec::new(),
        };
        merge.compare();
        let mut conflicts = merge.conflicts_of_pairs();
        merge.find_used(&mut conflicts);
        let settled: BTreeSet<_> = conflicts.iter().flat_map(|one| one.along.clone()).collect();
        let known: BTreeSet<_> = conflicts.iter().map(|one| one.at.clone()).collect();
        for (at, (outcome, _)) in &merge.outcomes {
            if *outcome == Outcome::Open && !settled.contains(at) && !known.contains(at) {
                conflicts.push(Conflict {
                    at: at.clone(),
                    open: merge.kind(at),
                    along: Vec::new(),
                });
            }
        }
        conflicts.sort_by(|one, other| one.at.cmp(&other.at));
        let decided = |at: &Address| settled.contains(at) || conflicts.iter().any(|c| c.at == *at);
        merge.changes = merge
            .outcomes
            .iter()
            .filter_map(|(at, (outcome, _))| match outcome {
                Outcome::Of(from) if !decided(at) => Some(Change {
                    at: at.clone(),
                    from: *from,
                }),
                _ => None,
            })
            .collect();
        merge.conflicts = conflicts;
        merge
    }

    /// What a person has to decide, by address.
    #[must_use]
    pub fn conflicts(&self) -> &[Conflict] {
        &self.conflicts
    }

    /// What differs and needs no decision, by address.
    #[must_use]
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// A side's programme.
    #[must_use]
    pub fn programme(&self, side: Side) -> &Arc<Programme> {
        &self.copy(side).programme
    }

    /// A side's value of a field; none where it is empty.
    #[must_use]
    pub fn value(&self, side: Side, at: &Address) -> Option<&Value> {
        self.copy(side).fields.get(at)
    }

    /// Whether a side has something that the other one has never seen.
    #[must_use]
    pub fn has_news(&self, side: Side) -> bool {
        let theirs = self.copy(side.other());
        let unseen = self.copy(side).clock.seen().iter().any(|(replica, count)| {
            theirs
                .clock
                .seen()
                .get(replica)
                .is_none_or(|seen| seen < count)
        });
        let differs = self.changes.iter().any(|change| change.from == side);
        unseen || differs || !self.conflicts.is_empty()
    }

    pub(super) fn copy(&self, side: Side) -> &Copy {
        match side {
            Side::Mine => &self.mine,
            Side::Theirs => &self.theirs,
        }
    }

    /// Somebody who goes for good with this merge; none at any other address.
    #[must_use]
    pub fn leaving(&self, at: &Address) -> Option<&Participant> {
        self.leaving.get(at).map(|(_, person)| &**person)
    }

    fn compare(&mut self) {
        let both = [&self.mine, &self.theirs];
        let addresses: BTreeSet<_> = both
            .iter()
            .flat_map(|copy| copy.fields.addresses().chain(copy.clock.wrote().keys()))
            .collect();
        let mut outcomes: BTreeMap<Address, (Outcome, Dots)> = BTreeMap::new();
        // The record last seen that not both have: what is in it goes with it.
        let mut around: Option<&Address> = None;
        for at in addresses {
            if around.is_some_and(|around| at.is_in(around)) {
                continue;
            }
            let [own, others] = both.map(|copy| (copy.fields.get(at), copy.clock.dots(at)));
            let (Some(own_dots), Some(other_dots)) = (own.1, others.1) else {
                continue;
            };
            let same = own.0 == others.0;
            if at.is_record() && !(same && own.0.is_some()) {
                around = Some(at);
            }
            let outcome = if let Some((from, _)) = self.leaving.get(at) {
                let dots = self
                    .mine
                    .clock
                    .joined(own_dots, &self.theirs.clock, other_dots);
                (Outcome::Of(*from), dots)
            } else if same {
                let dots = self
                    .mine
                    .clock
                    .joined(own_dots, &self.theirs.clock, other_dots);
                (Outcome::Same, dots)
            } else if at.is_record() {
                self.compare_record(at, [own_dots, other_dots])
            } else {
                let theirs_seen = self.mine.clock.has_seen(other_dots);
                let mine_seen = self.theirs.clock.has_seen(own_dots);
                self.outcome(theirs_seen, mine_seen, own_dots, other_dots)
            };
            outcomes.insert(at.clone(), outcome);
        }
        self.outcomes = outcomes;
    }

    /// Who stands where the two differ. That each claims to have seen the other's can only be
    /// where two went on under one name; then nobody can know.
    fn outcome(
        &self,
        theirs_seen: bool,
        mine_seen: bool,
        own: &Dots,
        others: &Dots,
    ) -> (Outcome, Dots) {
        match (theirs_seen, mine_seen) {
            (true, false) => (Outcome::Of(Side::Mine), own.clone()),
            (false, true) => (Outcome::Of(Side::Theirs), others.clone()),
            _ => {
                let dots = self.mine.clock.joined(own, &self.theirs.clock, others);
                (Outcome::Open, dots)
            }
        }
    }

    /// A record that one side has: whoever lacks it has to have seen all that was written in it.
    fn compare_record(&self, at: &Address, [own, others]: [&Dots; 2]) -> (Outcome, Dots) {
        let on = self.side_with(at);
        let (with, without) = (self.copy(on), self.copy(on.other()));
        let (had, gone) = match on {
            Side::Mine => (own, others),
            Side::Theirs => (others, own),
        };
        let knows_all = without.clock.has_seen(had)
            && with
                .clock
                .inside(at)
                .all(|(_, dots)| without.clock.has_seen(dots));
        let knows_gone = with.clock.has_seen(gone);
        let (theirs_seen, mine_seen) = match on {
            Side::Mine => (knows_gone, knows_all),
            Side::Theirs => (knows_all, knows_gone),
        };
        self.outcome(theirs_seen, mine_seen, own, others)
    }

    pub(super) fn side_with(&self, at: &Address) -> Side {
        match self.mine.fields.get(at) {
            Some(_) => Side::Mine,
            None => Side::Theirs,
        }
    }

    fn kind(&self, at: &Address) -> Open {
        if at.is_record() {
            Open::Record {
                on: self.side_with(at),
            }
        } else {
            Open::Field
        }
    }
}

/// Who is there in one programme and was erased in the other one, which stands.
fn leaving(mine: &Programme, theirs: &Programme) -> BTreeMap<Address, (Side, Arc<Participant>)> {
    let erased = |by: Side, erased: &Programme, there: &Programme| {
        let people = erased.erased().iter().filter_map(|id| {
            let person = there.participant(id)?;
            Some((at_person(id), (by, Arc::clone(person))))
        });
        people.collect::<Vec<_>>()
    };
    let by_me = erased(Side::Mine, mine, theirs);
    by_me
        .into_iter()
        .chain(erased(Side::Theirs, theirs, mine))
        .collect()
}

/// A copy without people who were erased in the other one.
fn without(
    (programme, clock): (Arc<Programme>, Clock),
    erased: &BTreeSet<ParticipantId>,
) -> (Arc<Programme>, Clock) {
    if erased.is_subset(programme.erased()) {
        return (programme, clock);
    }
    let programme = Programme::clone(&programme).keeping_erased(erased);
    (Arc::new(programme), clock)
}

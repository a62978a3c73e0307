//! Records that belong together when two copies are compared: a person or topic that one side
//! took out while the other went on using it, and the pairs of a round that both paired anew.

use std::collections::{BTreeMap, BTreeSet};

use super::Address;
use super::compare::{Conflict, Merge, Open, Outcome, Side};
use super::fields::{names, texts};

impl Merge {
    /// Rounds in which both sides paired the same people otherwise. Half of the one and half of
    /// the other would be nobody's result, so that such a round is decided as a whole.
    pub(super) fn conflicts_of_pairs(&self) -> Vec<Conflict> {
        let mut rounds: BTreeMap<Address, [Vec<&Address>; 2]> = BTreeMap::new();
        for (at, (outcome, _)) in &self.outcomes {
            let steps = at.steps();
            let (["rounds", round, "pairings", _], true) = (&steps[..], self.one_has(at)) else {
                continue;
            };
            let lists = rounds.entry(Address::of(&["rounds", round])).or_default();
            let [mine, theirs] = lists;
            match outcome {
                Outcome::Of(Side::Mine) => mine.push(at),
                Outcome::Of(Side::Theirs) => theirs.push(at),
                Outcome::Open => {
                    mine.push(at);
                    theirs.push(at);
                }
                Outcome::Same => {}
            }
        }
        let anew = rounds.into_iter().filter(|(_, [mine, theirs])| {
            let [mine_new, theirs_new] = [(Side::Mine, mine), (Side::Theirs, theirs)]
                .map(|(side, list)| list.iter().any(|at| self.value(side, at).is_some()));
            let people: BTreeSet<_> = mine.iter().flat_map(|at| self.people_of(at)).collect();
            let shared = theirs.iter().flat_map(|at| self.people_of(at));
            mine_new && theirs_new && shared.into_iter().any(|id| people.contains(&id))
        });
        anew.map(|(round, lists)| self.pairs_of(round, &lists.concat()))
            .collect()
    }

    fn pairs_of(&self, round: Address, pairs: &[&Address]) -> Conflict {
        let fields = self.outcomes.keys().filter(|at| {
            let own = at.is_in(&round) && at.steps().len() == 3;
            own && !matches!(self.outcomes.get(*at), Some((Outcome::Same, _)))
        });
        let along: BTreeSet<_> = fields.chain(pairs.iter().copied()).cloned().collect();
        Conflict {
            at: round,
            open: Open::Pairs,
            along: along.into_iter().collect(),
        }
    }

    /// People and topics that one side took out, and that the other one has used since without
    /// knowing: what is to be, a person decides, for the record and all that names it.
    pub(super) fn find_used(&self, conflicts: &mut Vec<Conflict>) {
        let pairs: BTreeSet<_> = conflicts.iter().flat_map(|one| one.along.clone()).collect();
        let mut users = Side::ALL.map(|side| self.users(side));
        for (at, (outcome, _)) in &self.outcomes {
            let steps = at.steps();
            let usable = matches!(steps[..], ["participants" | "topics", _]) && self.one_has(at);
            let gone = usable && *outcome != Outcome::Of(self.side_with(at));
            let on = self.side_with(at);
            if !gone {
                continue;
            }
            let mut used = *outcome == Outcome::Open;
            let mut along = Vec::new();
            for user in users[usize::from(on == Side::Theirs)]
                .remove(at)
                .unwrap_or_default()
            {
                let other = self.value(on.other(), &user);
                match self.outcomes.get(&user).map(|(outcome, _)| *outcome) {
                    Some(Outcome::Open) => {
                        used = true;
                        if user.is_record() && !pairs.contains(&user) {
                            along.push(user);
                        }
                    }
                    Some(Outcome::Of(side)) if side == on => used = true,
                    Some(Outcome::Of(_)) if other.is_none() && !pairs.contains(&user) => {
                        along.push(user);
                    }
                    // Within a record that this side alone has.
                    None if self.stands_in_new(on, &user) => used = true,
                    _ => {}
                }
            }
            if used {
                conflicts.push(Conflict {
                    at: at.clone(),
                    open: Open::Record { on },
                    along,
                });
            }
        }
    }

    /// Whether a record is on one side alone.
    fn one_has(&self, at: &Address) -> bool {
        let [mine, theirs] = Side::ALL.map(|side| self.value(side, at).is_some());
        at.is_record() && mine != theirs
    }

    /// Whether the outermost record around an address that one side alone has comes from there,
    /// or might.
    fn stands_in_new(&self, on: Side, at: &Address) -> bool {
        let steps = at.steps();
        (1..steps.len()).any(|length| {
            let around = Address::of(&steps[..length]);
            let open = self.outcomes.get(&around).is_some_and(|(outcome, _)| {
                matches!(outcome, Outcome::Open) || *outcome == Outcome::Of(on)
            });
            open && self.one_has(&around)
        })
    }

    /// The two people of a pair, from whichever side has it.
    fn people_of(&self, at: &Address) -> Vec<String> {
        let people = self.value(self.side_with(at), &at.then("a"));
        let people = people.map(texts).unwrap_or_default();
        people.into_iter().map(str::to_owned).collect()
    }

    /// The fields and records of a side that name people and topics, by whom they name.
    fn users(&self, on: Side) -> BTreeMap<Address, Vec<Address>> {
        let mut users: BTreeMap<Address, Vec<Address>> = BTreeMap::new();
        for (at, value) in self.copy(on).fields.iter() {
            // A pair goes as a whole.
            let pair = at.steps().len() == 5;
            let user = if pair { at.record() } else { Some(at.clone()) };
            for named in names(at, value) {
                users.entry(named).or_default().extend(user.clone());
            }
        }
        users
    }
}

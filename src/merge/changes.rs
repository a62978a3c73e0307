//! What one state of a programme has other than the state before, and the clock that follows.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::fields::{Fields, at_barred, at_meeting, at_pairing, at_person, at_round};
use super::{Address, Clock, Replica};
use crate::model::{Meeting, Pairing, Programme, Round};

impl Clock {
    /// The programme has become another state by one edit that was made here. Where nothing
    /// changed, there was no edit.
    pub fn follow(&mut self, before: &Programme, after: &Programme, replica: &Replica) {
        let changes = differences(before, after);
        if changes.is_empty() {
            return;
        }
        let dots = self.tick(replica);
        for at in &changes {
            self.write(at, dots.clone());
        }
        // Of whoever was erased the programme itself knows.
        for id in after.erased() {
            self.forget(&at_person(id));
        }
    }
}

/// The addresses of fields that differ, and of records that came or went; of such a record its
/// own address alone. What both states share is not looked into: this is asked at every save.
pub(super) fn differences(before: &Programme, after: &Programme) -> Vec<Address> {
    let mut found = Vec::new();
    let heads = [before, after].map(|programme| {
        let mut fields = Fields::default();
        fields.add_head(programme);
        fields
    });
    compare_fields(&heads, &mut found);
    compare_records(
        [before.topics(), after.topics()],
        Fields::add_topic,
        |id| Address::of(&["topics", id.as_str()]),
        &mut found,
    );
    compare_records(
        [before.participants(), after.participants()],
        Fields::add_person,
        at_person,
        &mut found,
    );
    compare_records(
        [before.gatherings(), after.gatherings()],
        Fields::add_gathering,
        |id| Address::of(&["meetings", id.as_str()]),
        &mut found,
    );
    let barred = before.barred().symmetric_difference(after.barred());
    found.extend(barred.map(at_barred));
    compare_rounds(before, after, &mut found);
    found
}

fn compare_fields([before, after]: &[Fields; 2], found: &mut Vec<Address>) {
    let gone = before.addresses().filter(|at| after.get(at).is_none());
    found.extend(gone.cloned());
    let other = after
        .iter()
        .filter(|(at, value)| before.get(at) != Some(value));
    found.extend(other.map(|(at, _)| at.clone()));
}

fn compare_records<Id: Ord, T: PartialEq>(
    [before, after]: [&BTreeMap<Id, Arc<T>>; 2],
    add: impl Fn(&mut Fields, &T),
    at: impl Fn(&Id) -> Address,
    found: &mut Vec<Address>,
) {
    let gone = before.keys().filter(|id| !after.contains_key(id));
    found.extend(gone.map(&at));
    for (id, now) in after {
        match before.get(id) {
            None => found.push(at(id)),
            Some(then) if Arc::ptr_eq(then, now) || then == now => {}
            Some(then) => {
                let both = [then, now].map(|record| {
                    let mut fields = Fields::default();
                    add(&mut fields, record);
                    fields
                });
                compare_fields(&both, found);
            }
        }
    }
}

fn compare_rounds(before: &Programme, after: &Programme, found: &mut Vec<Address>) {
    let known: BTreeMap<_, _> = before
        .rounds()
        .iter()
        .map(|round| (&round.id, round))
        .collect();
    for now in after.rounds() {
        match known.get(&now.id) {
            None => found.push(at_round(now)),
            Some(then) if Arc::ptr_eq(then, now) => {}
            Some(then) => compare_round(then, now, found),
        }
    }
    let stays = |round: &Round| after.rounds().iter().any(|now| now.id == round.id);
    let gone = before.rounds().iter().filter(|round| !stays(round));
    found.extend(gone.map(|round| at_round(round)));
}

fn compare_round(before: &Round, after: &Round, found: &mut Vec<Address>) {
    let both = [before, after].map(|round| {
        let mut fields = Fields::default();
        fields.add_round(round);
        fields
    });
    compare_fields(&both, found);
    let [then, now] = [before, after].map(|round| {
        let pairings = round.pairings.iter();
        pairings
            .map(|pairing| (&pairing.id, pairing))
            .collect::<BTreeMap<_, _>>()
    });
    let gone = then.iter().filter(|(id, _)| !now.contains_key(*id));
    found.extend(gone.map(|(_, pairing)| at_pairing(before, pairing)));
    for (id, pairing) in now {
        match then.get(id) {
            None => found.push(at_pairing(after, pairing)),
            Some(known) if *known == pairing => {}
            Some(known) => compare_pairing(after, known, pairing, found),
        }
    }
}

fn compare_pairing(round: &Round, before: &Pairing, after: &Pairing, found: &mut Vec<Address>) {
    let both = [before, after].map(|pairing| {
        let mut fields = Fields::default();
        fields.add_pairing(round, pairing);
        fields
    });
    compare_fields(&both, found);
    let known: BTreeMap<_, _> = before.meetings.iter().map(|one| (&one.id, one)).collect();
    for now in &after.meetings {
        match known.get(&now.id) {
            None => found.push(at_meeting(round, after, now)),
            Some(then) if *then == now => {}
            Some(then) => {
                let both = [*then, now].map(|meeting| {
                    let mut fields = Fields::default();
                    fields.add_meeting(round, after, meeting);
                    fields
                });
                compare_fields(&both, found);
            }
        }
    }
    let stays = |meeting: &Meeting| after.meetings.iter().any(|now| now.id == meeting.id);
    let gone = before.meetings.iter().filter(|meeting| !stays(meeting));
    found.extend(gone.map(|meeting| at_meeting(round, before, meeting)));
}

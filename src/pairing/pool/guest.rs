//! Somebody without a seat: a person who came later, or as they would be after a change.

use std::collections::BTreeSet;

use crate::model::{Level, Participant, ParticipantId};

use super::super::PairingJob;
use super::Pool;

impl Pool {
    /// What a person is worth with everybody who has a seat, in points; 0 where the two may not
    /// be paired. Whoever has the person's own id is nobody to them.
    pub(in super::super) fn weights_of_guest(
        &self,
        job: &PairingJob,
        guest: &Participant,
    ) -> Vec<i32> {
        let (mut own, mut other) = (vec![0; self.len()], vec![0; self.len()]);
        for (topic, interest) in &guest.wants {
            if let Some(&number) = self.numbers.get(topic) {
                let known = guest.knows(topic);
                for (seat, sum) in own.iter_mut().enumerate() {
                    let theirs = self.knowledge[number as usize].get(seat);
                    *sum += i32::from(interest.get()) * i32::from(theirs.saturating_sub(known));
                }
            }
        }
        for (topic, knowledge) in &guest.offers {
            if let Some(&number) = self.numbers.get(topic) {
                let hunger = &self.hunger[number as usize][usize::from(knowledge.get() - 1)];
                for (seat, sum) in other.iter_mut().enumerate() {
                    *sum += i32::from(hunger.get(seat));
                }
            }
        }
        let mut weights = vec![0_i32; self.len()];
        let level = Level::ALL.iter().position(|&level| level == guest.level);
        let level = level.unwrap_or(0);
        for theirs in 0..3 {
            if theirs != level || self.mixes_levels() {
                let terms = self.terms(level, theirs, 1);
                for seat in self.level_start[theirs]..self.level_start[theirs + 1] {
                    weights[seat] = terms.points(own[seat], other[seat]).unwrap_or(0);
                }
            }
        }
        self.apply_rules(job, guest, &mut weights);
        weights
    }

    /// Adds what depends on single people, and takes out who may not be the guest's partner.
    fn apply_rules(&self, job: &PairingJob, guest: &Participant, weights: &mut [i32]) {
        let rules = job.rules();
        let away = strangers(job, &guest.id);
        let (department, location) = (guest.department.trim(), guest.location.trim());
        let speaks = rules.shared_language && !guest.languages.is_empty();
        for (seat, weight) in weights.iter_mut().enumerate() {
            if *weight == 0 {
                continue;
            }
            let other = &job.people()[self.person(seat)];
            let manages = guest.manager.as_ref() == Some(&other.id)
                || other.manager.as_ref() == Some(&guest.id);
            let silent = speaks
                && !other.languages.is_empty()
                && guest.languages.is_disjoint(&other.languages);
            let out = silent
                || other.id == guest.id
                || (rules.not_with_manager && manages)
                || away.contains(&other.id);
            if out {
                *weight = 0;
                continue;
            }
            let (theirs, there) = (other.department.trim(), other.location.trim());
            if !department.is_empty() && !theirs.is_empty() && department != theirs {
                *weight += i32::from(rules.bonuses.other_department.get());
            }
            if !location.is_empty() && location == there {
                *weight += i32::from(rules.bonuses.same_location.get());
            }
        }
    }
}

/// With whom single decisions say that a person is not to be paired.
fn strangers<'j>(job: &'j PairingJob, id: &ParticipantId) -> BTreeSet<&'j ParticipantId> {
    let earlier = job.rules().no_repeats.then(|| job.earlier());
    let decided = job.barred().iter().chain(earlier.into_iter().flatten());
    decided.filter_map(|duo| duo.partner_of(id)).collect()
}

//! Changes to the open programme, steps back and forward, and the clock that follows.

use super::{ChangeRefused, Session};
use crate::merge::{Clock, Replica};
use crate::model::{Edit, Programme};
use crate::store::{Clocks, KeptClock, SaveRequest, Snapshot, checksum};

impl Session {
    /// Changes the programme.
    ///
    /// # Errors
    /// [`ChangeRefused`]; then nothing has changed.
    pub fn perform(&mut self, edit: Edit) -> Result<SaveRequest, ChangeRefused> {
        self.check_open()?;
        let next = self.present.programme.apply(edit)?;
        Ok(self.step_to(next))
    }

    /// Changes the programme with what was just typed into a field: together with the letters
    /// typed into it just before, it is one step.
    ///
    /// # Errors
    /// [`ChangeRefused`]; then nothing has changed.
    pub fn perform_typing(
        &mut self,
        edit: Edit,
        field: &str,
    ) -> Result<SaveRequest, ChangeRefused> {
        self.check_open()?;
        let next = self.present.programme.apply(edit)?;
        let goes_on = self.typing.as_deref() == Some(field);
        let request = if goes_on {
            let next = Snapshot::of(next);
            self.history.stretch(&self.present, &next);
            self.follow(next);
            self.request()
        } else {
            self.step_to(next)
        };
        self.typing = Some(field.to_owned());
        Ok(request)
    }

    /// Puts another programme, with its clock where it has one, in the place of the open one: as
    /// one step that can be undone, and after which nothing is known of what the step brought.
    /// Where it is another state of the same programme, people who were erased for good in either
    /// stay erased; somebody who was not erased here before goes from the steps back as well.
    ///
    /// # Errors
    /// [`ChangeRefused::Closed`]; then nothing has changed.
    pub fn replace(
        &mut self,
        programme: Programme,
        clock: Option<Clock>,
    ) -> Result<SaveRequest, ChangeRefused> {
        self.check_open()?;
        let brought = programme.clone();
        let kept = self.without_erased(programme);
        let clock = clock.map(|mut clock| {
            self.renew_replica();
            clock.follow(&brought, &kept, &self.replica);
            clock
        });
        let goes = kept
            .erased()
            .iter()
            .any(|id| self.programme().participant(id).is_some());
        self.exchange(kept, clock);
        if goes {
            self.forget_the_past();
        }
        self.since_file = self.since_file.saturating_add(1);
        Ok(self.request())
    }

    /// Shows a sample. It is not saved before somebody changes it, or asks for it.
    ///
    /// # Errors
    /// [`ChangeRefused::Closed`]; then nothing has changed.
    pub fn show_sample(&mut self, sample: Programme) -> Result<(), ChangeRefused> {
        self.check_open()?;
        self.exchange(sample, None);
        self.typing = None;
        self.worth_keeping = false;
        Ok(())
    }

    /// Shows the same sample in other words, as long as nobody has changed it; no step to undo.
    pub fn reword_sample(&mut self, before: &Programme, after: Programme) {
        if *self.present.programme == *before && !self.worth_keeping {
            let after = Snapshot::of(after);
            self.history.stretch(&self.present, &after);
            self.clock = clock_of(&after);
            self.present = after;
        }
    }

    /// Takes the last step back; none where there is none.
    pub fn undo(&mut self) -> Option<SaveRequest> {
        self.check_open().ok()?;
        let (before, clocks) = self.history.undo(&self.present)?;
        self.go_to(before, clocks.map(|clocks| clocks.before.clone()));
        self.since_file = self.since_file.saturating_add(1);
        Some(self.request())
    }

    /// Does the last undone step again; none where there is none.
    pub fn redo(&mut self) -> Option<SaveRequest> {
        self.check_open().ok()?;
        let (after, clocks) = self.history.redo(&self.present)?;
        self.go_to(after, clocks.map(|clocks| clocks.after.clone()));
        self.since_file = self.since_file.saturating_add(1);
        Some(self.request())
    }

    fn step_to(&mut self, next: Programme) -> SaveRequest {
        let next = Snapshot::of(next);
        self.history.push(&self.present, &next, None);
        self.follow(next);
        self.since_file = self.since_file.saturating_add(1);
        self.request()
    }

    /// The next state, by an edit that was made here.
    pub(super) fn follow(&mut self, next: Snapshot) {
        let before = &self.present.programme;
        self.clock.follow(before, &next.programme, &self.replica);
        self.present = next;
    }

    /// The state on the other side of a step: going there is an edit, unless the step was none.
    fn go_to(&mut self, next: Snapshot, clock: Option<KeptClock>) {
        match clock {
            None => self.follow(next),
            Some(clock) => {
                self.clock = clock.read().unwrap_or_else(|| clock_of(&next));
                self.present = next;
                self.renew_replica();
            }
        }
    }

    fn exchange(&mut self, programme: Programme, clock: Option<Clock>) {
        let next = Snapshot::of(programme);
        let clock = clock.unwrap_or_else(|| clock_of(&next));
        let clocks = Clocks {
            before: KeptClock::of(&self.clock),
            after: KeptClock::of(&clock),
        };
        self.history.push(&self.present, &next, Some(clocks));
        self.present = next;
        self.clock = clock;
        self.renew_replica();
    }

    /// Edits that were made before, and are no longer known, must not be counted once more.
    fn renew_replica(&mut self) {
        // An odd number close to the golden section of 2^64 (Knuth): it leads far away.
        const FAR: u64 = 0x9e37_79b9_7f4a_7c15;
        self.visit = self.visit.wrapping_add(FAR);
        self.replica = Replica::of_visit(self.visit);
    }
}

/// The clock of a state that came without one.
pub(super) fn clock_of(state: &Snapshot) -> Clock {
    Clock::of_content(checksum(state.text.as_bytes()))
}

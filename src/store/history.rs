//! Steps back and forward. States share what did not change, so that keeping them is cheap.

use std::collections::VecDeque;
use std::sync::Arc;

use crate::model::Programme;

/// How many steps back are remembered.
pub const UNDO_STEPS_MAX: usize = 50;

/// The states before and after the present one.
#[derive(Clone, Debug, Default)]
pub struct History {
    past: VecDeque<Arc<Programme>>,
    future: Vec<Arc<Programme>>,
}

impl History {
    /// Remembers the state before a change; what was undone can no longer be done again.
    pub fn push(&mut self, before: Arc<Programme>) {
        self.future.clear();
        self.push_past(before);
    }

    /// The state before, in exchange for the present one.
    pub fn undo(&mut self, present: Arc<Programme>) -> Option<Arc<Programme>> {
        let before = self.past.pop_back()?;
        self.future.push(present);
        Some(before)
    }

    /// The state after, in exchange for the present one.
    pub fn redo(&mut self, present: Arc<Programme>) -> Option<Arc<Programme>> {
        let after = self.future.pop()?;
        self.push_past(present);
        Some(after)
    }

    /// Whether there is a state before.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is a state after.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// A history of one state that can be done again.
    #[must_use]
    pub fn with_future(after: Arc<Programme>) -> Self {
        Self {
            past: VecDeque::new(),
            future: vec![after],
        }
    }

    fn push_past(&mut self, state: Arc<Programme>) {
        if self.past.len() == UNDO_STEPS_MAX {
            self.past.pop_front();
        }
        self.past.push_back(state);
    }
}

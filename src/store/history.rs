//! Steps back and forward. In memory each step remembers its state, which shares what did not
//! change; what is kept of it is the difference of two texts, so that fifty steps are small.

use std::collections::VecDeque;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{Delta, KeptClock};
use crate::files::json::write_programme_compact;
use crate::files::{Problem, read_programme};
use crate::model::Programme;

/// How many steps back are remembered.
pub const UNDO_STEPS_MAX: usize = 50;

/// A programme, and the text that is kept of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    /// The programme.
    pub programme: Arc<Programme>,
    /// The same as a compact programme file.
    pub text: Arc<str>,
}

impl Snapshot {
    /// Writes a programme's text.
    #[must_use]
    pub fn of(programme: Programme) -> Self {
        let text = write_programme_compact(&programme);
        Self {
            programme: Arc::new(programme),
            text: text.into(),
        }
    }

    /// Reads a kept text.
    ///
    /// # Errors
    /// The first [`Problem`] of the text.
    pub fn read(text: Arc<str>) -> Result<Self, Problem> {
        let programme = Arc::new(read_programme(text.as_bytes())?);
        Ok(Self { programme, text })
    }
}

/// Steps as they are kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Steps {
    /// What led to the present state, the latest last.
    #[serde(default)]
    past: Vec<KeptStep>,
    /// What was undone, the next to be done again last.
    #[serde(default)]
    future: Vec<KeptStep>,
}

/// A step as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct KeptStep {
    #[serde(flatten)]
    delta: Arc<Delta>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    clocks: Option<Arc<Clocks>>,
}

/// The clocks on both sides of a step that was no edit: another file was opened, or merged. Going
/// back over it forgets what was seen in that file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clocks {
    /// That of the state before.
    pub before: KeptClock,
    /// That of the state after.
    pub after: KeptClock,
}

/// The states before and after the present one.
#[derive(Clone, Debug, Default)]
pub struct History {
    past: VecDeque<Step>,
    future: Vec<Step>,
}

/// The way from the present state, or from the next step, to the one before or after.
#[derive(Clone, Debug)]
struct Step {
    delta: Arc<Delta>,
    clocks: Option<Arc<Clocks>>,
    /// Where it leads, as long as the page is open.
    goal: Option<Arc<Programme>>,
}

impl History {
    /// Remembers the state before a change; what was undone can no longer be done again.
    /// `clocks` are of a step that was no edit.
    pub fn push(&mut self, before: &Snapshot, after: &Snapshot, clocks: Option<Clocks>) {
        self.future.clear();
        self.push_past(Step {
            delta: Arc::new(Delta::between(&before.text, &after.text)),
            clocks: clocks.map(Arc::new),
            goal: Some(Arc::clone(&before.programme)),
        });
    }

    /// The present state has become another one, without a step of its own.
    pub fn stretch(&mut self, present: &Snapshot, other: &Snapshot) {
        self.future.clear();
        let Some(last) = self.past.back_mut() else {
            return;
        };
        match last.delta.back(&present.text) {
            Some(before) => last.delta = Arc::new(Delta::between(&before, &other.text)),
            None => self.past.clear(),
        }
    }

    /// The state before, in exchange for the present one, and the clocks of a step that was no
    /// edit.
    pub fn undo(&mut self, present: &Snapshot) -> Option<(Snapshot, Option<Arc<Clocks>>)> {
        let step = self.past.pop_back()?;
        let text = step.delta.back(&present.text);
        let Some(before) = step.arrive(text) else {
            // Damaged on the way: nothing behind it can be reached either.
            self.past.clear();
            return None;
        };
        self.future.push(Step {
            delta: step.delta,
            clocks: step.clocks.clone(),
            goal: Some(Arc::clone(&present.programme)),
        });
        Some((before, step.clocks))
    }

    /// The state after, in exchange for the present one; otherwise as [`History::undo`].
    pub fn redo(&mut self, present: &Snapshot) -> Option<(Snapshot, Option<Arc<Clocks>>)> {
        let step = self.future.pop()?;
        let text = step.delta.forward(&present.text);
        let Some(after) = step.arrive(text) else {
            self.future.clear();
            return None;
        };
        self.push_past(Step {
            delta: step.delta,
            clocks: step.clocks.clone(),
            goal: Some(Arc::clone(&present.programme)),
        });
        Some((after, step.clocks))
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

    /// How many steps there are in both directions.
    #[must_use]
    pub fn len(&self) -> usize {
        self.past.len() + self.future.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.past.is_empty() && self.future.is_empty()
    }

    /// What is to be kept of it in so much room, in bytes: the nearest steps, those back first.
    #[must_use]
    pub fn steps(&self, room: usize) -> Steps {
        let mut left = room;
        let mut nearest = |steps: &mut dyn Iterator<Item = &Step>| {
            let fits = |step: &&Step| match left.checked_sub(step.size()) {
                Some(rest) => {
                    left = rest;
                    true
                }
                None => false,
            };
            let fitting = steps.take_while(fits);
            let mut taken: Vec<_> = fitting.map(Step::kept).collect();
            taken.reverse();
            taken
        };
        Steps {
            past: nearest(&mut self.past.iter().rev()),
            future: nearest(&mut self.future.iter().rev()),
        }
    }

    fn push_past(&mut self, step: Step) {
        if self.past.len() == UNDO_STEPS_MAX {
            self.past.pop_front();
        }
        self.past.push_back(step);
    }
}

impl From<Steps> for History {
    fn from(steps: Steps) -> Self {
        let step = |kept: KeptStep| Step {
            delta: kept.delta,
            clocks: kept.clocks,
            goal: None,
        };
        let mut past: VecDeque<_> = steps.past.into_iter().map(step).collect();
        let too_many = past.len().saturating_sub(UNDO_STEPS_MAX);
        past.drain(..too_many);
        Self {
            past,
            future: steps.future.into_iter().map(step).collect(),
        }
    }
}

impl Step {
    fn kept(&self) -> KeptStep {
        KeptStep {
            delta: Arc::clone(&self.delta),
            clocks: self.clocks.clone(),
        }
    }

    fn size(&self) -> usize {
        let clocks = self.clocks.as_ref();
        let clocks = clocks.map_or(0, |clocks| clocks.before.size() + clocks.after.size());
        self.delta.size() + clocks
    }

    fn arrive(&self, text: Option<String>) -> Option<Snapshot> {
        let text: Arc<str> = text?.into();
        match &self.goal {
            Some(programme) => Some(Snapshot {
                programme: Arc::clone(programme),
                text,
            }),
            None => Snapshot::read(text).ok(),
        }
    }
}

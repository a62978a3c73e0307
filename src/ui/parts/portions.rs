//! Long lists that are drawn a few entries at a time, so that the page answers in between.

use std::collections::HashSet;
use std::hash::Hash;

use leptos::prelude::*;

/// As much of a list as can be drawn now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Portion<T> {
    /// The entries, from the first on.
    pub entries: Vec<T>,
    /// Whether these are all.
    pub is_whole: bool,
}

/// A list that is drawn over several frames: entries whose key is drawn already cost nothing, of
/// the new ones `at_once` come with each frame, from the first to the last.
pub fn in_portions<T, K>(
    entries: Signal<Vec<T>>,
    key: impl Fn(&T) -> K + Copy + Send + Sync + 'static,
    at_once: usize,
) -> Memo<Portion<T>>
where
    T: Clone + PartialEq + Send + Sync + 'static,
    K: Eq + Hash + Send + Sync + 'static,
{
    let drawn = RwSignal::new(HashSet::new());
    let shown = Memo::new(move |_| {
        let mut room = at_once;
        let entries = entries.read();
        let drawn = drawn.read();
        let ready = entries.iter().take_while(|entry| {
            let is_new = !drawn.contains(&key(entry));
            let fits = !is_new || room > 0;
            room = room.saturating_sub(usize::from(is_new));
            fits
        });
        let ready: Vec<T> = ready.cloned().collect();
        Portion {
            is_whole: ready.len() == entries.len(),
            entries: ready,
        }
    });
    Effect::new(move |_| {
        let shown = shown.read();
        let keys: HashSet<K> = shown.entries.iter().map(key).collect();
        if shown.is_whole {
            drawn.update_untracked(|drawn| *drawn = keys);
        } else {
            request_animation_frame(move || {
                drawn.try_set(keys);
            });
        }
    });
    shown
}

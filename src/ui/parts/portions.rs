//! Long lists that are drawn a few entries at a time, so that the page answers in between.

use std::collections::HashSet;
use std::hash::Hash;

use leptos::prelude::*;

/// As much of a list as can be drawn now: entries whose key is drawn already cost nothing, of the
/// new ones `at_once` come with each frame, from the first to the last.
pub fn in_portions<T, K>(
    entries: Signal<Vec<T>>,
    key: impl Fn(&T) -> K + Copy + Send + Sync + 'static,
    at_once: usize,
) -> Memo<Vec<T>>
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
        ready.cloned().collect::<Vec<T>>()
    });
    Effect::new(move |_| {
        let keys: HashSet<K> = shown.read().iter().map(key).collect();
        if keys.len() < entries.with_untracked(Vec::len) {
            request_animation_frame(move || {
                drawn.try_set(keys);
            });
        } else {
            drawn.update_untracked(|drawn| *drawn = keys);
        }
    });
    shown
}

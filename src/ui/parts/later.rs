//! What is drawn after what matters first, so that a large page comes frame by frame.

use leptos::prelude::*;

/// Draws its children so many frames after what stands around them; until then an empty element
/// of the class `later` holds their place.
///
/// ```ignore
/// <Later frames=2><LongList /></Later>
/// ```
#[component]
pub fn Later(
    /// How many frames to wait.
    frames: u8,
    /// What is drawn then.
    children: ChildrenFn,
) -> impl IntoView {
    let due = RwSignal::new(false);
    in_frames(frames, move || {
        // The page may have gone meanwhile.
        due.try_set(true);
    });
    move || {
        if due.get() {
            children()
        } else {
            view! { <span class="later" hidden></span> }.into_any()
        }
    }
}

fn in_frames(frames: u8, act: impl FnOnce() + 'static) {
    match frames.checked_sub(1) {
        None => act(),
        Some(left) => request_animation_frame(move || in_frames(left, act)),
    }
}

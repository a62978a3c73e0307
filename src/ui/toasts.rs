//! The message of the moment, at the edge of the page.

use leptos::prelude::*;

use super::desk::use_desk;
use super::parts::{Button, ButtonKind};

/// Where messages appear. The region is always there, so that screen readers read out what
/// comes into it.
#[component]
pub fn Toasts() -> impl IntoView {
    let desk = use_desk();
    let common = &desk.words().common;
    view! {
        <div class="toasts" role="status" aria-live="polite">
            {move || {
                desk.toast()
                    .map(|toast| {
                        view! {
                            <div class="toast">
                                <span class="toast-text">{toast.text}</span>
                                {toast
                                    .undo
                                    .then(|| {
                                        view! {
                                            <Button
                                                kind=ButtonKind::Quiet
                                                on_press=move |()| desk.undo()
                                            >
                                                {common.undo}
                                            </Button>
                                        }
                                    })}
                                <Button
                                    kind=ButtonKind::Quiet
                                    label=common.close
                                    on_press=move |()| desk.hide_toast()
                                >
                                    <span class="icon-close" aria-hidden="true"></span>
                                </Button>
                            </div>
                        }
                    })
            }}
        </div>
    }
}

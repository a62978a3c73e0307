//! Dialogs: the browser's own, which keep the focus inside, close on Escape and give the focus
//! back to where it came from.

use leptos::html;
use leptos::prelude::*;

use super::button::{Button, ButtonKind};
use super::element_id;

/// A dialog over the page. Its content is built when it opens and gone when it closes, so that
/// it starts afresh each time.
///
/// ```ignore
/// let open = RwSignal::new(false);
/// <Dialog title=words.title open=open on_close=move |()| open.set(false) close=words.common.close>
///     <p>…</p>
///     <div class="dialog-actions">…buttons…</div>
/// </Dialog>
/// ```
#[component]
pub fn Dialog(
    /// What it is about.
    #[prop(into)]
    title: Signal<String>,
    /// Whether it is open.
    #[prop(into)]
    open: Signal<bool>,
    /// Called when it closes, by whatever way. Has to make `open` false.
    #[prop(into)]
    on_close: Callback<()>,
    /// What the button at its corner is called.
    #[prop(into)]
    close: Signal<String>,
    /// Whether it is wide, for tables.
    #[prop(optional)]
    wide: bool,
    /// What is in it.
    children: ChildrenFn,
) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    let title_id = element_id("dialog");
    let labelled_by = title_id.clone();
    // Keeps the browser's dialog, which is open or closed by method calls, in step.
    Effect::new(move |_| {
        let open = open.get();
        let Some(dialog) = dialog.get() else { return };
        if open && !dialog.open() {
            // Fails only for a dialog that is not in the page.
            dialog.show_modal().unwrap_or_default();
        } else if !open && dialog.open() {
            dialog.close();
        }
    });
    let on_closed = move |_| {
        if open.get_untracked() {
            on_close.run(());
        }
    };
    // Escape is a wish, too: whoever opened the dialog may have to ask first.
    let on_cancel = move |event: leptos::ev::Event| {
        event.prevent_default();
        on_close.run(());
    };
    // A press on the dialog itself, and not on anything in it, is one on the backdrop.
    let on_press = move |event: leptos::ev::MouseEvent| {
        if event.target() == event.current_target() {
            on_close.run(());
        }
    };
    view! {
        <dialog
            class="dialog"
            class:dialog-wide=wide
            node_ref=dialog
            aria-labelledby=labelled_by
            on:close=on_closed
            on:cancel=on_cancel
            on:mousedown=on_press
        >
            <div class="dialog-sheet">
                <header class="dialog-head">
                    <h2 class="dialog-title" id=title_id>
                        {move || title.get()}
                    </h2>
                    <Button kind=ButtonKind::Quiet label=close on_press=on_close>
                        <span class="icon-close" aria-hidden="true"></span>
                    </Button>
                </header>
                <Show when=move || open.get()>{children()}</Show>
            </div>
        </dialog>
    }
}

/// Asks before something that cannot be undone, or replaces much.
#[component]
pub fn Confirm(
    /// The question.
    #[prop(into)]
    title: Signal<String>,
    /// What will happen, and what stays.
    #[prop(into)]
    text: Signal<String>,
    /// Whether it is asked now.
    open: RwSignal<bool>,
    /// What the button that does it is called; a verb.
    #[prop(into)]
    confirm: Signal<String>,
    /// What the button that does not is called.
    #[prop(into)]
    cancel: Signal<String>,
    /// Whether something is gone for good.
    #[prop(optional)]
    danger: bool,
    /// Called when the answer is yes.
    #[prop(into)]
    on_confirm: Callback<()>,
) -> impl IntoView {
    let kind = if danger {
        ButtonKind::Danger
    } else {
        ButtonKind::Primary
    };
    let leave = move |()| open.set(false);
    let go_on = move |()| {
        open.set(false);
        on_confirm.run(());
    };
    view! {
        <Dialog title=title open=open on_close=leave close=cancel>
            <p>{move || text.get()}</p>
            <div class="dialog-actions">
                <Button on_press=leave>{move || cancel.get()}</Button>
                <Button kind=kind on_press=go_on>
                    {move || confirm.get()}
                </Button>
            </div>
        </Dialog>
    }
}

//! The command palette and the list of keyboard shortcuts.

use leptos::ev;
use leptos::prelude::*;

use super::action::{ACTIONS, Action};
use super::desk::{Overlay, use_desk};
use super::parts::{Dialog, Field, FieldKind};
use crate::browser::screen;

const PALETTE_FIELD: &str = "palette-field";

/// All commands, to search in and to call with Enter.
#[component]
pub fn Palette() -> impl IntoView {
    let desk = use_desk();
    let common = &desk.words().common;
    let overlay = desk.overlay();
    let open = Signal::derive(move || overlay.get() == Some(Overlay::Palette));
    view! {
        <Dialog
            title=common.commands
            open=open
            on_close=move |()| overlay.set(None)
            close=common.close
        >
            <PaletteList />
        </Dialog>
    }
}

#[component]
fn PaletteList() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words();
    let common = &words.common;
    let sought = RwSignal::new(String::new());
    let marked = RwSignal::new(0_usize);
    let found = Memo::new(move |_| {
        let sought = sought.get().to_lowercase();
        let fits = |action: &&(usize, &Action)| {
            let label = (action.1.label)(words).to_lowercase();
            sought.split_whitespace().all(|word| label.contains(word))
        };
        let all: Vec<(usize, &Action)> = ACTIONS.iter().enumerate().skip(1).collect();
        let possible = all.iter().filter(fits);
        possible
            .filter(|(_, action)| (action.possible)(desk))
            .map(|(index, _)| *index)
            .collect::<Vec<usize>>()
    });
    let run = move |index: usize| {
        desk.overlay().set(None);
        // When the dialog has closed and given the focus back.
        request_animation_frame(move || (ACTIONS[index].run)(desk));
    };
    let on_key = move |event: ev::KeyboardEvent| {
        let count = found.with_untracked(Vec::len);
        let at = marked.get_untracked();
        match event.key().as_str() {
            "ArrowDown" if count > 0 => marked.set((at + 1) % count),
            "ArrowUp" if count > 0 => marked.set((at + count - 1) % count),
            "Enter" => {
                if let Some(index) = found.with_untracked(|found| found.get(at).copied()) {
                    run(index);
                }
            }
            _ => return,
        }
        event.prevent_default();
    };
    // Puts the focus where one types, once the dialog is in the page.
    request_animation_frame(|| {
        screen::focus(PALETTE_FIELD);
    });
    let item = move |(place, index): (usize, usize)| {
        let action = &ACTIONS[index];
        let keys = action.shortcut.map(|shortcut| shortcut.keys(words));
        view! {
            <li>
                <button
                    type="button"
                    class="palette-item"
                    class:palette-item-marked=move || marked.get() == place
                    on:click=move |_| run(index)
                    on:focus=move |_| marked.set(place)
                >
                    <span>{(action.label)(words)}</span>
                    {keys.map(|keys| view! { <kbd class="menu-keys">{keys.join(" + ")}</kbd> })}
                </button>
            </li>
        }
    };
    view! {
        <div class="palette" on:keydown=on_key>
            <Field
                label=common.commands_hint
                kind=FieldKind::Search
                id=PALETTE_FIELD.to_owned()
                value=sought
                on_input=move |text| {
                    sought.set(text);
                    marked.set(0);
                }
            />
            <ul class="palette-list">
                {move || found.get().into_iter().enumerate().map(item).collect_view()}
            </ul>
            <p class="palette-none" role="status">
                {move || found.with(Vec::is_empty).then_some(common.no_command)}
            </p>
        </div>
    }
}

/// The list of keyboard shortcuts.
#[component]
pub fn Shortcuts() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words();
    let common = &words.common;
    let overlay = desk.overlay();
    let open = Signal::derive(move || overlay.get() == Some(Overlay::Shortcuts));
    let row = move |action: &Action| {
        let keys = action.shortcut?.keys(words);
        Some(view! {
            <div class="shortcut">
                <dt>{(action.label)(words)}</dt>
                <dd>
                    {keys.into_iter().map(|key| view! { <kbd>{key}</kbd> }).collect_view()}
                </dd>
            </div>
        })
    };
    view! {
        <Dialog
            title=common.shortcuts
            open=open
            on_close=move |()| overlay.set(None)
            close=common.close
        >
            <dl class="shortcuts">{ACTIONS.iter().filter_map(row).collect_view()}</dl>
        </Dialog>
    }
}

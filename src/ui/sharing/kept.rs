//! What is kept in this browser, and how it is emptied.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::browser::durability;
use crate::browser::files::download;
use crate::store::Session;
use crate::ui::desk::{Desk, use_desk};
use crate::ui::parts::{Button, Confirm};

/// What is kept where.
#[component]
pub(super) fn KeptHere() -> impl IntoView {
    let words = &use_desk().words().files;
    let item = |text: &'static str| view! { <li>{text}</li> };
    let promised = RwSignal::new(None);
    spawn_local(async move {
        let answer = durability::is_promised().await;
        // Whoever asked may have gone to another page.
        promised.try_set(Some(answer));
    });
    let promise = move || {
        promised.get().map(|yes| {
            if yes {
                words.persisted
            } else {
                words.not_persisted
            }
        })
    };
    view! {
        <section class="kept">
            <h2>{words.kept_title}</h2>
            <p>{words.kept_help}</p>
            <ul class="kept-list">{words.kept_items.map(item).into_iter().collect_view()}</ul>
            <p>{promise}</p>
            <SetAside />
        </section>
    }
}

/// Copies that were damaged when they were loaded, for those who want to rescue something.
#[component]
fn SetAside() -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().files;
    let count = move || desk.with_session(|session| session.unread_texts().len());
    move || {
        let count = count();
        (count > 0).then(|| {
            view! {
                <h3>{words.aside_title}</h3>
                <p>{(words.aside_help)(count)}</p>
                <Button on_press=move |()| download_set_aside(desk)>
                    {words.aside_download}
                </Button>
            }
        })
    }
}

fn download_set_aside(desk: Desk) {
    let texts = untrack(|| desk.with_session(Session::unread_texts));
    download("vice-versa-set-aside.txt", "text/plain", &texts.join("\n"));
}

/// How many changes would be gone with this browser; nothing where there are none.
#[component]
pub(super) fn SinceFile() -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().common;
    let count = Memo::new(move |_| desk.with_session(Session::since_file));
    move || (count.get() > 0).then(|| view! { <p>{(words.since_file)(count.get())}</p> })
}

/// Empties this browser, after asking.
#[component]
pub(super) fn Wipe() -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().files;
    let asking = RwSignal::new(false);
    view! {
        <section class="sheet">
            <h2>{words.wipe_title}</h2>
            <p>{words.wipe_help}</p>
            <Button on_press=move |()| asking.set(true)>{words.wipe}</Button>
            <Confirm
                title=words.wipe_ask
                text=words.wipe_help
                open=asking
                confirm=words.wipe_confirm
                cancel=desk.words().common.cancel
                danger=true
                on_confirm=move |()| desk.wipe()
            />
        </section>
    }
}

//! What is kept in this browser, and how it is emptied.

use leptos::prelude::*;

use crate::browser::files::download;
use crate::browser::local_storage::BrowserShelf;
use crate::store::{set_aside_texts, wipe};
use crate::ui::desk::{Desk, use_desk};
use crate::ui::parts::{Button, Confirm};

/// What is kept where.
#[component]
pub(super) fn KeptHere() -> impl IntoView {
    let words = &use_desk().words().files;
    let item = |text: &'static str| view! { <li>{text}</li> };
    view! {
        <section class="kept">
            <h2>{words.kept_title}</h2>
            <p>{words.kept_help}</p>
            <ul class="kept-list">{words.kept_items.map(item).into_iter().collect_view()}</ul>
            <SetAside />
        </section>
    }
}

/// Copies that were damaged when they were loaded, for those who want to rescue something.
#[component]
fn SetAside() -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().files;
    let count = move || all_set_aside(desk).len();
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

/// Those in the store, and those that the next save will put there.
fn all_set_aside(desk: Desk) -> Vec<String> {
    let mut all = set_aside_texts(&BrowserShelf).unwrap_or_default();
    for text in desk.with_session(crate::store::Session::unread_texts) {
        if !all.contains(&text) {
            all.push(text);
        }
    }
    all
}

fn download_set_aside(desk: Desk) {
    let texts = untrack(|| all_set_aside(desk));
    download("vice-versa-set-aside.txt", "text/plain", &texts.join("\n"));
}

/// Empties this browser, after asking.
#[component]
pub(super) fn Wipe() -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().files;
    let asking = RwSignal::new(false);
    let empty = move |()| match wipe(&mut BrowserShelf) {
        Ok(()) => {
            desk.load_again();
            desk.say(words.wiped);
        }
        Err(refused) => desk.say((desk.words().common.not_saved_why)(refused)),
    };
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
                on_confirm=empty
            />
        </section>
    }
}

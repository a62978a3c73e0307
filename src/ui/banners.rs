//! What has to be known on every page: that something is not saved, that another tab is ahead,
//! that this is a sample.

use leptos::prelude::*;

use super::desk::{Desk, save_state, use_desk};
use super::parts::{Button, ButtonKind, Confirm, LinkButton, Notice, NoticeKind};
use super::privacy::RetentionBanner;
use super::route::Route;
use super::sharing::FileBanner;
use crate::browser::files::download;
use crate::store::{Closed, Kept, RecordFlaw, SaveState, Session};

/// The banners above a page.
#[component]
pub fn Banners() -> impl IntoView {
    let desk = use_desk();
    // Follows what it draws and nothing else: the session changes with every letter.
    let closed = Memo::new(move |_| {
        desk.with_session(|session| match session.closed() {
            None => None,
            Some(Closed::OtherTab) => Some(false),
            Some(Closed::Unreadable(_)) => Some(true),
        })
    });
    let state = Memo::new(move |_| save_state(desk));
    let notice = Memo::new(move |_| desk.with_session(Session::notice));
    let sample = Memo::new(move |_| desk.programme().details().sample);
    view! {
        {move || {
            closed
                .get()
                .map(|unreadable| {
                    if unreadable {
                        view! { <UnreadableBanner /> }.into_any()
                    } else {
                        view! { <OtherTabBanner /> }.into_any()
                    }
                })
        }}
        {move || match state.get() {
            SaveState::NotSaved(refused) => {
                let why = (desk.words().common.not_saved_why)(refused);
                Some(view! { <NotSavedBanner why=why /> })
            }
            SaveState::Saved(_) | SaveState::Saving | SaveState::NothingYet => None,
        }}
        <KeptAloneBanner state=state />
        <FileBanner />
        <RetentionBanner />
        {move || {
            notice.get().map(|notice| (desk.words().common.load_notice)(notice)).map(load_banner)
        }}
        {move || {
            (sample.get() && state.get() == SaveState::NothingYet)
                .then(|| view! { <SampleBanner /> })
        }}
    }
}

fn load_banner(text: &'static str) -> impl IntoView {
    let desk = use_desk();
    let close = desk.words().common.close;
    view! {
        <Notice kind=NoticeKind::Warning alert=true>
            <p>{text}</p>
            <div class="notice-actions">
                <Button on_press=move |()| desk.update_session(Session::dismiss_notice)>
                    {close}
                </Button>
            </div>
        </Notice>
    }
}

#[component]
fn NotSavedBanner(why: &'static str) -> impl IntoView {
    let desk = use_desk();
    let common = &desk.words().common;
    view! {
        <Notice kind=NoticeKind::Danger alert=true title=common.not_saved.to_owned()>
            <p>{why}</p>
            <div class="notice-actions">
                <Button kind=ButtonKind::Primary on_press=move |()| desk.save_to_file()>
                    {common.save_file}
                </Button>
                <Button on_press=move |()| desk.save_again()>{common.try_again}</Button>
            </div>
        </Notice>
    }
}

/// Says that one store alone carries the programme, until that was read.
#[component]
fn KeptAloneBanner(state: Memo<SaveState>) -> impl IntoView {
    let desk = use_desk();
    let common = &desk.words().common;
    // While a save is under way, what was said of the last one still holds.
    let kept = Memo::new(move |before: Option<&Kept>| match state.get() {
        SaveState::Saved(kept) => kept,
        SaveState::Saving => before.copied().unwrap_or(Kept::Twice),
        SaveState::NothingYet | SaveState::NotSaved(_) => Kept::Twice,
    });
    let read = desk.kept_notice_read();
    move || {
        let text = (common.kept_alone)(kept.get()).filter(|_| !read.get())?;
        Some(view! {
            <Notice>
                <p>{text}</p>
                <div class="notice-actions">
                    <Button on_press=move |()| desk.save_to_file()>{common.save_file}</Button>
                    <Button kind=ButtonKind::Quiet on_press=move |()| read.set(true)>
                        {common.close}
                    </Button>
                </div>
            </Notice>
        })
    }
}

#[component]
fn OtherTabBanner() -> impl IntoView {
    let desk = use_desk();
    let common = &desk.words().common;
    view! {
        <Notice kind=NoticeKind::Warning alert=true>
            <p>{common.other_tab}</p>
            <div class="notice-actions">
                <Button kind=ButtonKind::Primary on_press=move |()| desk.take_over()>
                    {common.continue_here}
                </Button>
                <Button on_press=move |()| desk.save_to_file()>{common.save_file}</Button>
            </div>
        </Notice>
    }
}

#[component]
fn UnreadableBanner() -> impl IntoView {
    let desk = use_desk();
    let common = &desk.words().common;
    let asking = RwSignal::new(false);
    let newer = desk.with_session(|session| match session.closed() {
        Some(Closed::Unreadable(found)) => found
            .bad
            .iter()
            .any(|bad| matches!(bad.flaw, RecordFlaw::NewerSchema(_))),
        _ => false,
    });
    let help = if newer {
        common.unreadable_newer
    } else {
        common.unreadable_help
    };
    view! {
        <Notice kind=NoticeKind::Danger alert=true title=common.unreadable_title.to_owned()>
            <p>{help}</p>
            <div class="notice-actions">
                <Button kind=ButtonKind::Primary on_press=move |()| download_unread(desk)>
                    {common.download_kept}
                </Button>
                <Button on_press=move |()| asking.set(true)>{common.start_over}</Button>
            </div>
            <Confirm
                title=common.start_over
                text=help
                open=asking
                confirm=common.start_over
                cancel=common.cancel
                danger=true
                on_confirm=move |()| desk.update_session(Session::start_over)
            />
        </Notice>
    }
}

/// Hands out the texts that could not be read, one below the other.
fn download_unread(desk: Desk) {
    let texts = desk.update_session(|session| session.unread_texts());
    download("vice-versa-kept.txt", "text/plain", &texts.join("\n"));
}

#[component]
fn SampleBanner() -> impl IntoView {
    let desk = use_desk();
    let common = &desk.words().common;
    view! {
        <Notice>
            <p>{common.sample_banner}</p>
            <div class="notice-actions">
                <LinkButton href=Route::Start.href()>{common.own_programme}</LinkButton>
                <Button kind=ButtonKind::Quiet on_press=move |()| desk.save_again()>
                    {common.keep_sample}
                </Button>
            </div>
        </Notice>
    }
}

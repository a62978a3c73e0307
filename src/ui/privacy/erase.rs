//! Asks before somebody is erased: what goes, what stays, and that there is no way back.

use std::sync::Arc;

use leptos::prelude::*;

use crate::files::Mention;
use crate::model::Participant;
use crate::store::{FileCopy, Session};
use crate::text::PrivacyWords;
use crate::ui::desk::use_desk;
use crate::ui::parts::{Button, ButtonKind, Dialog};
use crate::view::privacy::{Going, going, place_of_mention};

/// Asks before a person is erased.
#[component]
pub(super) fn EraseDialog(
    /// Who.
    person: Memo<Option<Arc<Participant>>>,
    /// Whether it is asked now.
    open: RwSignal<bool>,
) -> impl IntoView {
    let desk = use_desk();
    let all = desk.words();
    let words = &all.privacy;
    let title = move || {
        person.with(|person| {
            let name = person.as_ref().map_or("", |person| person.name.as_str());
            (words.erase_ask)(name)
        })
    };
    let close = move |()| open.set(false);
    let erase = move |()| {
        open.set(false);
        if let Some(person) = person.get_untracked() {
            desk.erase_for_good(&person);
        }
    };
    let content = move || {
        let told = going(&desk.programme_now(), &person.get()?.id)?;
        let (steps, aside) = desk
            .with_session(|session| (Session::steps_kept(session), session.unread_texts().len()));
        let file = desk.file().with(|file| {
            let name = |copy: &FileCopy| (words.stays_file)(copy.name());
            file.as_ref().map(name)
        });
        let stays = [Some(words.stays_id.to_owned())]
            .into_iter()
            .chain([
                (told.running + told.over > 0).then(|| words.stays_partner.to_owned()),
                file,
                Some(words.stays_files.to_owned()),
            ])
            .flatten();
        let item = |text: String| view! { <li>{text}</li> };
        Some(view! {
            <p>{words.goes}</p>
            <ul class="erase-list">
                {gone(words, &told, steps, aside).into_iter().map(item).collect_view()}
            </ul>
            <p>{words.stays}</p>
            <ul class="erase-list">{stays.map(item).collect_view()}</ul>
            <LookAt mentions=told.look_at />
            <p class="erase-warning">{words.cannot_undo}</p>
        })
    };
    view! {
        <Dialog title=title open=open on_close=close close=all.common.cancel>
            {content}
            <div class="dialog-actions">
                <Button on_press=close>{all.common.cancel}</Button>
                <Button kind=ButtonKind::Danger on_press=erase>
                    {words.erase_confirm}
                </Button>
            </div>
        </Dialog>
    }
}

/// What goes, as far as there is something of it.
fn gone(words: &PrivacyWords, told: &Going, steps: usize, aside: usize) -> Vec<String> {
    let counted = |count: usize, said: fn(usize) -> String| (count > 0).then(|| said(count));
    let pairs = told.running + told.over > 0;
    let all = [
        Some(words.goes_profile.to_owned()),
        pairs.then(|| (words.goes_pairs)(told.running, told.over)),
        counted(told.learnings, words.goes_learnings),
        counted(told.gatherings, words.goes_gatherings),
        counted(told.barred, words.goes_barred),
        counted(told.managed, words.goes_managed),
        counted(told.named, words.goes_names),
        told.contact.then(|| words.goes_contact.to_owned()),
        counted(steps, words.goes_steps),
        counted(aside, words.goes_aside),
    ];
    all.into_iter().flatten().collect()
}

/// Texts that somebody has to look at, since they have a part of the name only.
#[component]
fn LookAt(mentions: Vec<Mention>) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words();
    let programme = desk.programme_now();
    let count = mentions.len();
    let line = |mention: Mention| {
        let place = place_of_mention(&programme, &mention.place, words);
        view! {
            <li>
                <span class="erase-place">{place}</span>
                " "
                <q class="erase-quote">{mention.text}</q>
            </li>
        }
    };
    let lines = mentions.into_iter().map(line).collect_view();
    (count > 0).then(|| {
        view! {
            <p>{(words.privacy.look_at)(count)}</p>
            <ul class="erase-list">{lines}</ul>
        }
    })
}

//! The announcement to colleagues: suggested, changed, and passed on.

use leptos::prelude::*;

use crate::browser::screen;
use crate::model::Edit;
use crate::ui::desk::use_desk;
use crate::ui::mail::MailActions;
use crate::ui::parts::{
    Aside, Button, ButtonKind, NextStep, Notice, NoticeKind, PageHead, TextArea,
};
use crate::ui::route::Route;
use crate::view::announcement::{Announcement, to_keep};

/// The announcement's page.
#[component]
pub fn AnnouncementPage() -> impl IntoView {
    let desk = use_desk();
    let all = desk.words();
    let words = &all.announcement;
    let announcement = Memo::new(move |_| Announcement::of(desk.programme().details()));
    let other_language = move || {
        let language = desk.programme().details().language;
        (language != desk.language_now()).then(|| (words.other_language)(language))
    };
    view! {
        <PageHead title=words.title intro=words.intro />
        <div class="page-columns">
            <div class="page-work">
                <section class="sheet">
                    <Letter announcement=announcement />
                    <ToFillIn announcement=announcement />
                </section>
                <section class="sheet not-printed">
                    <div class="sheet-head">
                        <h2 class="sheet-title">{words.hand_on}</h2>
                        <p class="field-hint">{words.hand_on_hint}</p>
                    </div>
                    <MailActions
                        mail=Signal::derive(move || announcement.get().mail)
                        on_print=|()| screen::print()
                    />
                </section>
            </div>
            <Aside>
                <p class="aside-note">{words.note}</p>
                {move || other_language().map(|text| view! { <p class="aside-note">{text}</p> })}
                <NextStep
                    title=all.programme.next_title
                    text=words.next_help
                    label=words.next
                    href=Route::People.href()
                />
            </Aside>
        </div>
    }
}

/// The text to change. On paper it stands as a text and not as a field.
#[component]
fn Letter(announcement: Memo<Announcement>) -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().announcement;
    // Whoever has just emptied the field is about to write something else in it.
    let emptied = RwSignal::new(false);
    let own = Memo::new(move |_| announcement.with(|one| one.own));
    let value = move || {
        if emptied.get() {
            String::new()
        } else {
            announcement.with(|one| one.mail.body.clone())
        }
    };
    let change = move |text: String| {
        let mut details = desk.programme_now().details().clone();
        details.announcement = to_keep(&details, &text);
        emptied.set(text.is_empty());
        if let Err(refused) = desk.perform_typing(Edit::SetDetails(details), "announcement") {
            desk.say(desk.refused(&refused));
        }
    };
    let finish = move |_: String| emptied.set(false);
    let back = move |()| {
        let mut details = desk.programme_now().details().clone();
        details.announcement.clear();
        desk.perform_saying(Edit::SetDetails(details), words.back_to_suggestion_said);
    };
    let state = move || {
        if own.get() {
            words.own
        } else {
            words.suggested
        }
    };
    let paragraphs = move || {
        announcement.with(|one| {
            let paragraph =
                |text: &str| view! { <p class="letter-paragraph">{text.to_owned()}</p> };
            one.mail.body.split("\n\n").map(paragraph).collect_view()
        })
    };
    view! {
        <div class="letter-field">
            <TextArea
                label=words.text
                hint=Signal::derive(move || Some(state().to_owned()))
                rows=22
                value=value
                on_input=change
                on_change=finish
            />
        </div>
        <div class="letter-printed letter-alone" aria-hidden="true">
            <h2>{move || announcement.with(|one| one.mail.subject.clone())}</h2>
            {paragraphs}
        </div>
        <Show when=move || own.get()>
            <Button kind=ButtonKind::Quiet on_press=back>
                {words.back_to_suggestion}
            </Button>
        </Show>
    }
}

/// What only the organiser knows, as long as it stands in square brackets.
#[component]
fn ToFillIn(announcement: Memo<Announcement>) -> impl IntoView {
    let words = &use_desk().words().announcement;
    let open = Memo::new(move |_| announcement.with(|one| one.to_fill_in.clone()));
    move || {
        let open = open.get();
        (!open.is_empty()).then(|| {
            view! {
                <Notice kind=NoticeKind::Warning>
                    <p>{words.to_fill_in} " " {open.join(", ")}</p>
                </Notice>
            }
        })
    }
}

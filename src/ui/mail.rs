//! The buttons under a letter: copy it, open it in a mail program, print it.

use leptos::prelude::*;

use super::desk::{Desk, use_desk};
use super::parts::Button;
use crate::browser::clipboard;
use crate::text::{MailWords, words};
use crate::view::mail::{Mail, MailLink};

/// Puts a text into the clipboard, and says whether that worked.
pub fn copy_saying(desk: Desk, text: &str, said: &'static str) {
    clipboard::copy(text, move |copied| {
        let refused = desk.words().mail.copy_refused;
        desk.say(if copied { said } else { refused });
    });
}

/// The buttons under a letter, and what has to be pasted where it is too long for a link.
///
/// ```ignore
/// <MailActions mail=Signal::derive(move || invitation(&desk.programme())) />
/// ```
#[component]
pub fn MailActions(
    /// The letter as it is now.
    #[prop(into)]
    mail: Signal<Mail>,
    /// Prints it, where it can be printed.
    #[prop(optional, into)]
    on_print: Option<Callback<()>>,
) -> impl IntoView {
    let desk = use_desk();
    let own: &'static MailWords = &desk.words().mail;
    let link = Memo::new(move |_| {
        let language = desk.programme().details().language;
        mail.with(|mail| mail.link(words(language).mail.paste_here))
    });
    let copy_text = move |()| mail.with_untracked(|mail| copy_saying(desk, &mail.body, own.copied));
    let copy_people = move |()| {
        mail.with_untracked(|mail| copy_saying(desk, &mail.receivers(), own.addresses_copied));
    };
    // What the link cannot carry is to be pasted a moment later.
    let opened = move |_| {
        let MailLink {
            text_left_out,
            people_left_out,
            ..
        } = link.get_untracked();
        match (text_left_out, people_left_out) {
            (true, false) => copy_text(()),
            (false, true) => copy_people(()),
            _ => {}
        }
    };
    let to_paste = move || {
        link.with(|link| match (link.text_left_out, link.people_left_out) {
            (false, false) => None,
            (true, false) => Some(own.text_to_paste),
            (false, true) => Some(own.people_to_paste),
            (true, true) => Some(own.both_to_paste),
        })
    };
    let has_people = Memo::new(move |_| mail.with(|mail| !mail.receivers().is_empty()));
    view! {
        <div class="mail-actions">
            <div class="mail-buttons">
                <Button on_press=copy_text>{own.copy}</Button>
                <a class="button" href=move || link.with(|link| link.href.clone()) on:click=opened>
                    {own.open}
                </a>
                <Show when=move || has_people.get()>
                    <Button on_press=copy_people>{own.copy_addresses}</Button>
                </Show>
                {on_print.map(|on_print| view! { <Button on_press=on_print>{own.print}</Button> })}
            </div>
            {move || to_paste().map(|advice| view! { <p class="field-hint">{advice}</p> })}
        </div>
    }
}

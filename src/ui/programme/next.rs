//! What to do next, and what else belongs to a programme.

use leptos::prelude::*;

use crate::text::date;
use crate::ui::desk::use_desk;
use crate::ui::parts::NextStep;
use crate::ui::route::Route;
use crate::view::announcement::Announcement;
use crate::view::next::{KickOffState, kick_off_state};
use crate::view::{Progress, Section};

/// What to do next: people first, then pairs.
#[component]
pub(super) fn Next() -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().programme;
    let enough = Memo::new(move |_| {
        let programme = desk.programme();
        let people = Section::People.state(&programme);
        people.progress != Progress::NothingYet && people.count > 1
    });
    move || {
        if enough.get() {
            view! {
                <NextStep
                    title=words.next_title
                    text=words.next_pairing_help
                    label=words.next_pairing
                    href=Route::Pairing.href()
                />
            }
        } else {
            view! {
                <NextStep
                    title=words.next_title
                    text=words.next_people_help
                    label=words.next_people
                    href=Route::People.href()
                />
            }
        }
    }
}

/// The announcement and the kick-off, each with how far it is.
#[component]
pub fn AlsoToDo() -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().programme;
    let announcement = move || {
        let own = Announcement::of(desk.programme().details()).own;
        if own {
            words.announcement_own
        } else {
            words.announcement_suggested
        }
    };
    let kick_off = move || match kick_off_state(&desk.programme()) {
        KickOffState::NotPlanned => words.kick_off_not_planned.to_owned(),
        KickOffState::NobodyInvited(None) => words.kick_off_nobody_invited.to_owned(),
        KickOffState::NobodyInvited(Some(day)) => {
            (words.kick_off_planned)(&date(desk.language_now(), day))
        }
        KickOffState::NoExecutive(count) => (words.kick_off_no_executive)(count),
        KickOffState::Coming(count) => (words.kick_off_coming)(count),
    };
    view! {
        <nav class="also" aria-label=words.also>
            <h2 class="next-title">{words.also}</h2>
            <ul class="also-list">
                <li>
                    <a class="also-link" href=Route::Announcement.href()>
                        {words.announcement}
                    </a>
                    <p class="field-hint">{announcement}</p>
                </li>
                <li>
                    <a class="also-link" href=Route::KickOff.href()>
                        {words.kick_off}
                    </a>
                    <p class="field-hint">{kick_off}</p>
                </li>
            </ul>
        </nav>
    }
}

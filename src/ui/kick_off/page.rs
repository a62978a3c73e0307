//! The kick-off's page.

use leptos::prelude::*;

use super::agenda::Agenda;
use super::champions::Champions;
use super::guests::Guests;
use super::invitation::Invitation;
use super::numbers::{ExecutivesNotice, Numbers};
use super::state::KickOff;
use super::when::When;
use crate::ui::parts::{Aside, ButtonKind, EmptyState, LinkButton, NextStep, PageHead};
use crate::ui::route::Route;

/// The kick-off's page: from its day to who was there.
#[component]
pub fn KickOffPage() -> impl IntoView {
    let state = KickOff::new();
    let all = state.desk.words();
    let words = &all.kick_off;
    let anybody = Memo::new(move |_| !state.desk.programme().participants().is_empty());
    let empty = move || {
        view! {
            <EmptyState title=words.nobody_title text=words.nobody_text>
                <LinkButton kind=ButtonKind::Primary href=Route::People.href()>
                    {all.programme.next_people}
                </LinkButton>
            </EmptyState>
        }
    };
    view! {
        <PageHead title=words.title intro=words.intro />
        <Show when=move || anybody.get() fallback=empty>
            <div class="page-columns">
                <div class="page-work">
                    <ExecutivesNotice state=state />
                    <When state=state />
                    <Champions state=state />
                    <Agenda state=state />
                    <Guests state=state />
                    <Invitation state=state />
                </div>
                <Aside>
                    <Numbers state=state />
                    <NextStep
                        title=all.programme.next_title
                        text=words.next_help
                        label=words.next
                        href=Route::Pairing.href()
                    />
                </Aside>
            </div>
        </Show>
    }
}

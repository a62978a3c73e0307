//! The page "People from a spreadsheet".

use leptos::prelude::*;

use super::columns::Columns;
use super::levels::Levels;
use super::preview::Preview;
use super::source::{ChooseSource, WhatWasRead};
use super::state::ImportState;
use crate::ui::parts::{Button, ButtonKind, LinkButton, Notice, NoticeKind, PageHead};
use crate::ui::route::Route;

/// People from a spreadsheet.
#[component]
pub fn ImportPage() -> impl IntoView {
    let state = ImportState::new();
    let words = &state.desk.words().import;
    let has_table = Memo::new(move |_| state.source.with(Option::is_some));
    view! {
        <PageHead title=words.title intro=words.intro>
            <LinkButton href=Route::People.href()>{words.back}</LinkButton>
        </PageHead>
        <Done state=state />
        {move || {
            if has_table.get() {
                view! {
                    <WhatWasRead state=state />
                    <Columns state=state />
                    <Levels state=state />
                    <Preview state=state />
                }
                    .into_any()
            } else {
                view! { <ChooseSource state=state /> }.into_any()
            }
        }}
    }
}

/// What was done, and where to go from here.
#[component]
fn Done(state: ImportState) -> impl IntoView {
    let words = &state.desk.words().import;
    move || {
        state.done.get().map(|count| {
            view! {
                <Notice kind=NoticeKind::Success title=words.done_title>
                    <p>{(words.done_text)(count)}</p>
                    <div class="notice-actions">
                        <LinkButton kind=ButtonKind::Primary href=Route::Pairing.href()>
                            {words.next_pairing}
                        </LinkButton>
                        <LinkButton href=Route::People.href()>{words.next_people}</LinkButton>
                        <LinkButton href=Route::Topics.href()>{words.next_topics}</LinkButton>
                        <Button kind=ButtonKind::Quiet on_press=move |()| state.reset()>
                            {words.next_file}
                        </Button>
                    </div>
                </Notice>
            }
        })
    }
}

//! The page "Who takes part".

use leptos::prelude::*;

use super::filter::FilterBar;
use super::form::{PersonDialog, PersonForm};
use super::printed::PrintedPeople;
use super::selection::SelectionBar;
use super::state::PeopleState;
use super::table::PeopleTable;
use crate::sample;
use crate::ui::parts::{Button, ButtonKind, EmptyState, LinkButton, NextStep, PageHead};
use crate::ui::route::Route;

/// Who takes part.
#[component]
pub fn PeoplePage() -> impl IntoView {
    let state = PeopleState::new();
    let words = &state.desk.words().people;
    let form = PersonForm::new(state.desk);
    let is_empty = Memo::new(move |_| state.list.get().is_empty());
    view! {
        <PageHead title=words.title intro=words.intro>
            <LinkButton href=Route::Questionnaire.href()>{words.questionnaire}</LinkButton>
            <LinkButton href=Route::Import.href()>{words.import}</LinkButton>
            <Button kind=ButtonKind::Primary on_press=move |()| form.open_new()>
                <span class="icon-plus" aria-hidden="true"></span>
                {words.add}
            </Button>
        </PageHead>
        {move || {
            if is_empty.get() {
                view! { <NobodyYet form=form /> }.into_any()
            } else {
                view! { <Everybody state=state form=form /> }.into_any()
            }
        }}
        <PersonDialog form=form list=state.list />
    }
}

#[component]
fn Everybody(state: PeopleState, form: PersonForm) -> impl IntoView {
    let words = &state.desk.words().people;
    view! {
        <FilterBar state=state />
        <SelectionBar state=state />
        <PeopleTable state=state form=form />
        <PrintedPeople state=state />
        <NextStep
            title=words.next_title
            text=words.next_text
            label=words.next
            href=Route::Pairing.href()
        />
    }
}

/// Four ways to the first person.
#[component]
fn NobodyYet(form: PersonForm) -> impl IntoView {
    let desk = form.desk();
    let words = &desk.words().people;
    let show_sample = move |()| desk.show_sample(sample::programme(desk.language_now()));
    // Whoever has typed in topics or a name is not offered to lose them.
    let untouched = Memo::new(move |_| {
        let programme = desk.programme();
        programme.topics().is_empty() && programme.details().name.is_empty()
    });
    view! {
        <EmptyState title=words.empty_title text=words.empty_text>
            <LinkButton kind=ButtonKind::Primary href=Route::Import.href()>
                {words.empty_paste}
            </LinkButton>
            <Button on_press=move |()| form.open_new()>{words.empty_add}</Button>
            <Show when=move || untouched.get()>
                <Button kind=ButtonKind::Quiet on_press=show_sample>
                    {words.empty_sample}
                </Button>
            </Show>
        </EmptyState>
    }
}

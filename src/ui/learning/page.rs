//! The learning page: what is missing first, then every pair.

use std::sync::Arc;

use leptos::prelude::*;

use super::form::{LogDialog, LogForm};
use super::missing::MissingList;
use super::own_logs::OwnLogs;
use super::pair::{PairItem, pair_element};
use crate::browser::{now, screen};
use crate::model::{PairingId, Programme};
use crate::sample::half_year_on;
use crate::ui::desk::{Desk, use_desk};
use crate::ui::parts::{
    Aside, Button, ButtonKind, EmptyState, Field, FieldKind, LinkButton, NextStep, PageHead,
};
use crate::ui::route::Route;
use crate::ui::sharing::is_untouched;
use crate::view::learning::{Learning, PairLog, learning};
use crate::view::pairs::PairKey;

/// What the page's pieces work with.
#[derive(Clone, Copy)]
pub(super) struct LearningState {
    /// All that the page shows.
    pub(super) all: Memo<Arc<Learning>>,
    /// The form for a meeting.
    pub(super) form: LogForm,
}

impl LearningState {
    /// One pair, followed: whoever reads it is drawn again only when this pair changes.
    pub(super) fn pair(self, key: PairKey) -> Memo<Option<PairLog>> {
        Memo::new(move |_| {
            self.all.with(|all| {
                let mut pairs = all.running.iter().chain(&all.over);
                pairs.find(|log| log.key == key).cloned()
            })
        })
    }
}

/// What is being learned.
#[component]
pub fn LearningPage(
    /// The pair to begin at, where the address names one.
    #[prop(optional_no_strip)]
    at: Option<PairingId>,
) -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().learning;
    let all = Memo::new(move |_| Arc::new(learning(&desk.programme(), now::today())));
    let state = LearningState {
        all,
        form: LogForm::new(desk, all),
    };
    let empty = Memo::new(move |_| all.with(|all| all.running.is_empty() && all.over.is_empty()));
    if let Some(at) = at.clone() {
        // The frame puts the focus on the page's beginning first.
        request_animation_frame(move || {
            screen::focus(&pair_element(&at));
        });
    }
    view! {
        <PageHead title=words.title intro=words.intro />
        {move || {
            if empty.get() {
                view! { <NoPairs /> }.into_any()
            } else {
                view! { <WithPairs state=state at=at.clone() /> }.into_any()
            }
        }}
        <LogDialog form=state.form />
    }
}

/// Nobody is paired yet.
#[component]
fn NoPairs() -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().learning;
    view! {
        <EmptyState title=words.empty_title text=words.empty>
            <LinkButton kind=ButtonKind::Primary href=Route::Pairing.href()>
                {words.to_pairing}
            </LinkButton>
            <HalfYearSample />
        </EmptyState>
    }
}

/// Shows the sample five months on, where nothing of one's own is in its way.
#[component]
pub(crate) fn HalfYearSample() -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().learning;
    let possible = Memo::new(move |_| may_show_sample(desk, &desk.programme()));
    let show = move |()| {
        if let Some(today) = now::today() {
            desk.show_sample(half_year_on(desk.language_now(), today));
        }
    };
    move || {
        possible
            .get()
            .then(|| view! { <Button on_press=show>{words.sample}</Button> })
    }
}

/// Whether nothing gets lost: the programme is empty, or a sample that nobody has changed.
fn may_show_sample(desk: Desk, programme: &Programme) -> bool {
    let kept = desk.with_session(crate::store::Session::state);
    is_untouched(programme)
        || (programme.details().sample && kept == crate::store::SaveState::NothingYet)
}

#[component]
fn WithPairs(state: LearningState, at: Option<PairingId>) -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().learning;
    let search = RwSignal::new(String::new());
    let running = Memo::new(move |_| state.all.with(|all| found(&all.running, &search.get())));
    let over = Memo::new(move |_| state.all.with(|all| found(&all.over, &search.get())));
    let many = Memo::new(move |_| state.all.with(|all| all.running.len() + all.over.len() > 8));
    let over_at = at.clone();
    let over_is_meant = state.all.with_untracked(|all| {
        let mut over = all.over.iter();
        over.any(|log| Some(&log.key.pairing) == at.as_ref())
    });
    let item = move |key: PairKey, at: &Option<PairingId>| {
        let begins_open = Some(&key.pairing) == at.as_ref();
        view! { <PairItem key=key state=state begins_open=begins_open /> }
    };
    view! {
        <div class="page-columns">
            <div class="page-work">
                <MissingList state=state />
                <OwnLogs />
                <section class="logs" aria-labelledby="logs-title">
                    <header class="logs-head">
                        <h2 id="logs-title">{words.pairs_title}</h2>
                        <Show when=move || many.get()>
                            <Field
                                label=words.search
                                kind=FieldKind::Search
                                value=search
                                on_input=move |text| search.set(text)
                            />
                        </Show>
                    </header>
                    <ul class="log-pairs">
                        <For
                            each=move || running.get()
                            key=Clone::clone
                            children=move |key| item(key, &at)
                        />
                    </ul>
                    {move || {
                        (running.with(Vec::is_empty) && over.with(Vec::is_empty))
                            .then(|| view! { <p class="muted">{words.none_found}</p> })
                    }}
                    <Show when=move || !over.with(Vec::is_empty)>
                        <details class="logs-over" open=over_is_meant>
                            <summary class="fold">{move || (words.over_title)(over.with(Vec::len))}</summary>
                            <ul class="log-pairs">
                                <For
                                    each=move || over.get()
                                    key=Clone::clone
                                    children={
                                        let at = over_at.clone();
                                        move |key| item(key, &at)
                                    }
                                />
                            </ul>
                        </details>
                    </Show>
                </section>
            </div>
            <Aside>
                <Next state=state />
            </Aside>
        </div>
    }
}

/// The pairs whose names hold every word of a search.
fn found(logs: &[PairLog], search: &str) -> Vec<PairKey> {
    let search = search.to_lowercase();
    let words: Vec<&str> = search.split_whitespace().collect();
    let matches = |log: &&PairLog| {
        let names = log.names.join("\n").to_lowercase();
        words.iter().all(|word| names.contains(word))
    };
    logs.iter()
        .filter(matches)
        .map(|log| log.key.clone())
        .collect()
}

/// The oldest meeting that lacks a word, or the results.
#[component]
fn Next(state: LearningState) -> impl IntoView {
    let words = &use_desk().words().learning;
    let missing = Memo::new(move |_| state.all.with(|all| all.missing.first().cloned()));
    let held = Memo::new(move |_| state.all.with(|all| all.held > 0));
    move || match (missing.get(), held.get()) {
        (Some(first), _) => view! {
            <section class="next-step">
                <h2 class="next-title">{words.next_title}</h2>
                <p>{words.next_log}</p>
                <Button
                    kind=ButtonKind::Primary
                    on_press=move |()| state.form.open(&first.key, &first.meeting.id)
                >
                    {words.next_log_label}
                </Button>
            </section>
        }
        .into_any(),
        (None, true) => view! {
            <NextStep
                title=words.next_title
                text=words.next_results
                label=words.next_results_label
                href=Route::Results.href()
            />
        }
        .into_any(),
        (None, false) => ().into_any(),
    }
}

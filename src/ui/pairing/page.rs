//! The pairing page: what is missing, or the rules and the pairs.

use leptos::prelude::*;

use super::aims::AimChoice;
use super::barred::BarredPairs;
use super::compare::CompareResults;
use super::left::LeftOvers;
use super::list::PairList;
use super::proof::ProofNotice;
use super::rounds::RoundHistory;
use super::rules::RulesPanel;
use super::run::{RESULT, use_run};
use super::run_line::RunLine;
use super::swap::{SwapDialog, Swapping};
use super::two::TheseTwo;
use crate::browser::screen;
use crate::ui::desk::use_desk;
use crate::ui::parts::{Button, ButtonKind, EmptyState, Later, LinkButton, NextStep, PageHead};
use crate::ui::route::Route;
use crate::view::pairing::{Readiness, readiness};

/// Who meets whom.
#[component]
pub fn PairingPage() -> impl IntoView {
    let desk = use_desk();
    let run = use_run();
    let words = &desk.words().pairing;
    let letters = desk.words().letters.open_page;
    let state = Memo::new(move |_| {
        let programme = desk.programme();
        let newest = programme.current_round();
        let has_pairs = newest.is_some_and(|round| !round.pairings.is_empty())
            || programme.running_before().next().is_some();
        // Whatever else changes, a result that is shown is not drawn anew.
        (!has_pairs).then(|| readiness(&programme))
    });
    // Counting runs beside the page; this keeps it in step with the programme.
    let rest = StoredValue::new(None);
    Effect::new(move |_| run.count_effects(desk.programme(), rest));
    run.recall_if_unknown(desk);
    view! {
        <PageHead title=words.title intro=words.intro>
            <Show when=move || state.with(Option::is_none)>
                <LinkButton href=Route::Letters.href()>{letters}</LinkButton>
            </Show>
        </PageHead>
        {move || match state.get() {
            None => view! { <WithResult /> }.into_any(),
            Some(Readiness::Ready(people)) => view! { <BeforeResult people=people /> }.into_any(),
            Some(missing) => view! { <Missing what=missing /> }.into_any(),
        }}
    }
}

/// What has to be there first.
#[component]
fn Missing(
    /// The first thing that is missing.
    what: Readiness,
) -> impl IntoView {
    let words = &use_desk().words().pairing;
    let (title, text) = match what {
        Readiness::NoPeople => (words.no_people_title, words.no_people),
        Readiness::OnePerson => (words.one_person_title, words.one_person),
        Readiness::NoTopics => (words.no_topics_title, words.no_topics),
        Readiness::NoWishes | Readiness::Ready(_) => (words.no_wishes_title, words.no_wishes),
    };
    let (label, route) = match what {
        Readiness::NoTopics => (words.to_topics, Route::Topics),
        _ => (words.to_people, Route::People),
    };
    view! {
        <EmptyState title=title text=text>
            <LinkButton kind=ButtonKind::Primary href=route.href()>
                {label}
            </LinkButton>
        </EmptyState>
    }
}

/// Before the first run: what matters, the rules, and the button.
#[component]
fn BeforeResult(
    /// How many people take part.
    people: usize,
) -> impl IntoView {
    let words = &use_desk().words().pairing;
    view! {
        <div class="page-work pairing-before">
            <section class="sheet">
                <AimChoice />
                <div class="pairing-start">
                    <div>
                        <h2>{words.not_run_title}</h2>
                        <p class="muted">{(words.not_run)(people)}</p>
                    </div>
                    <RunLine />
                </div>
            </section>
            <RulesPanel />
            <BarredPairs />
        </div>
    }
}

/// The element with aims and rules.
const SETTINGS: &str = "pairing-settings";

/// Leads to the rules where they stand below the pairs rather than beside them.
#[component]
fn ToSettings() -> impl IntoView {
    let words = &use_desk().words().pairing;
    let go = move |()| {
        screen::focus(SETTINGS);
    };
    view! {
        <div class="to-settings">
            <Button on_press=go>{words.to_settings}</Button>
        </div>
    }
}

/// The result, with the rules beside it. It is drawn frame by frame: first what was proven and
/// what can be done, then the pairs and the rules, then what stands below, from top to bottom.
#[component]
fn WithResult() -> impl IntoView {
    let swapping = Swapping::provide();
    view! {
        <div class="page-columns pairing-columns">
            <div class="page-work" id=RESULT tabindex="-1">
                <ProofNotice />
                <ToSettings />
                <Later frames=1>
                    <PairList />
                </Later>
                <Later frames=3>
                    <LeftOvers />
                </Later>
                <Later frames=4>
                    <CompareResults />
                    <RoundHistory />
                    <TheseTwo />
                    <BarredPairs />
                </Later>
            </div>
            <div class="page-aside pairing-settings" id=SETTINGS tabindex="-1">
                <ToMeetings />
                <RunLine />
                <AimChoice />
                <Later frames=2>
                    <RulesPanel />
                </Later>
            </div>
            <SwapDialog swapping=swapping />
        </div>
    }
}

/// Pairs that have no dates yet: these are next.
#[component]
fn ToMeetings() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words();
    let undated = Memo::new(move |_| {
        let programme = desk.programme();
        let round = programme.current_round();
        round.is_some_and(|round| {
            let mut pairs = round.pairings.iter();
            !round.pairings.is_empty() && pairs.all(|pairing| pairing.meetings.is_empty())
        })
    });
    move || {
        undated.get().then(|| {
            view! {
                <NextStep
                    title=words.programme.next_title
                    text=words.pairing.next
                    label=words.pairing.to_meetings
                    href=Route::Meetings.href()
                />
            }
        })
    }
}

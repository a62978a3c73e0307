//! One round after the other: the next one once pairs have begun, and those before.

use leptos::prelude::*;

use super::run::{NextAs, RUN_BUTTON, use_run};
use crate::model::Date;
use crate::text::date;
use crate::ui::desk::use_desk;
use crate::ui::parts::{Button, ButtonKind, Confirm};
use crate::view::pairing::{NextRound, PastPair, PastRound, history, next_round};

/// How many free people are named.
const NAMED_MAX: usize = 8;

/// What a next round finds, and the two ways to make it.
#[component]
pub(super) fn NextRoundChoice() -> impl IntoView {
    let desk = use_desk();
    let run = use_run();
    let words = &desk.words().pairing.rounds;
    let next = Memo::new(move |_| next_round(&desk.programme()));
    let asking = RwSignal::new(false);
    let nobody = Signal::derive(move || next.with(|next| next.free.is_empty()));
    let names = move || {
        next.with(|next| {
            let names = next.free.iter().take(NAMED_MAX);
            let names: Vec<&str> = names.map(|person| person.name.as_str()).collect();
            let dots = if next.free.len() > NAMED_MAX {
                ", …"
            } else {
                ""
            };
            if names.is_empty() {
                words.nobody_free.to_owned()
            } else {
                let count = (words.free)(next.free.len());
                format!("{count} {}{dots}", names.join(", "))
            }
        })
    };
    let text = move || {
        let NextRound {
            running,
            unanswered,
            ..
        } = next.get();
        (words.anew_text)(running, unanswered)
    };
    view! {
        <section class="next-round">
            <h2>{words.next_title}</h2>
            <p>{move || next.with(|next| (words.next_intro)(next.running, next.unanswered))}</p>
            <p>{names}</p>
            <Button
                kind=ButtonKind::Primary
                id=RUN_BUTTON
                disabled=nobody
                on_press=move |()| run.start_next(desk, NextAs::Free)
            >
                {move || (words.pair_free)(next.with(|next| next.free.len()))}
            </Button>
            <p class="muted">{words.pair_free_help}</p>
            <Button on_press=move |()| asking.set(true)>{words.all_anew}</Button>
            <p class="muted">{words.all_anew_help}</p>
            <Confirm
                title=words.anew_title
                text=Signal::derive(text)
                open=asking
                confirm=words.anew_confirm
                cancel=desk.words().common.cancel
                on_confirm=move |()| run.start_next(desk, NextAs::Anew)
            />
        </section>
    }
}

/// All rounds, once there is something to look back upon.
#[component]
pub(super) fn RoundHistory() -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().pairing.rounds;
    let several = Memo::new(move |_| {
        let programme = desk.programme();
        let mut pairs = programme.rounds().iter().flat_map(|round| &round.pairings);
        programme.rounds().len() > 1 || pairs.any(|pairing| !pairing.status.is_running())
    });
    let open = RwSignal::new(false);
    let rounds = move || {
        let rounds = history(&desk.programme());
        let round = |round| view! { <OneRound round=round /> };
        rounds.into_iter().map(round).collect_view()
    };
    view! {
        <Show when=move || several.get()>
            <details class="two" on:toggle:target=move |event| open.set(event.target().open())>
                <summary>
                    <span class="rules-title">{words.history}</span>
                    <span class="rules-possible">{words.history_help}</span>
                </summary>
                <Show when=move || open.get()>
                    <div class="two-question">{rounds}</div>
                </Show>
            </details>
        </Show>
    }
}

#[component]
fn OneRound(
    /// The round.
    round: PastRound,
) -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().pairing.rounds;
    let language = desk.language_now();
    let day = move |day: Option<Date>| day.map(|day| date(language, day));
    let pair_of = desk.words().pairing.result.pair_of;
    let row = |pair: PastPair| {
        let [a, b] = &pair.names;
        view! {
            <tr>
                <th scope="row">{pair_of(a, b)}</th>
                <td>{(words.status)(pair.status)}</td>
                <td>{day(pair.started)}</td>
                <td>{day(pair.ended)}</td>
                <td>{pair.why}</td>
            </tr>
        }
    };
    let made = date(language, round.made);
    let title = (words.round)(round.number, &made, round.pairs.len());
    let heads = words
        .columns
        .map(|name| view! { <th scope="col">{name}</th> });
    let rows = round.pairs.into_iter().map(row).collect_view();
    view! {
        <section>
            <h3>{title}</h3>
            <div class="table-scroll">
                <table class="table">
                    <thead>
                        <tr>{heads.collect_view()}</tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
}

//! How far a pair has come, chosen on its card, and why it ended where it did.

use leptos::prelude::*;

use crate::browser::now;
use crate::model::{Edit, Pairing, PairingId, RoundId, Status};
use crate::text::date;
use crate::ui::desk::{Desk, use_desk};
use crate::ui::parts::Field;
use crate::view::pairing::with_status;

/// A pair, followed.
fn followed(desk: Desk, round: RoundId, pairing: PairingId) -> Memo<Option<Pairing>> {
    Memo::new(move |_| {
        let programme = desk.programme();
        let rounds = programme.rounds().iter();
        let mut of_round = rounds.filter(|known| known.id == round);
        let mut pairings = of_round.next()?.pairings.iter();
        pairings.find(|known| known.id == pairing).cloned()
    })
}

/// The choice, the days, and the reason of an early end.
#[component]
pub(super) fn PairStatus(
    /// The pair's round.
    round: RoundId,
    /// The pair.
    pairing: PairingId,
    /// The names of the two.
    names: [String; 2],
) -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().pairing.rounds;
    let pair = followed(desk, round.clone(), pairing.clone());
    let status = Memo::new(move |_| pair.with(|pair| pair.as_ref().map(|pair| pair.status)));
    let label = (words.status_label)(&names[0], &names[1]);
    let for_choice = round.clone();
    let choose = move |code: String| {
        let chosen = Status::ALL.into_iter().find(|status| status.code() == code);
        let (Some(chosen), Some(pair), Some(today)) = (chosen, pair.get_untracked(), now::today())
        else {
            return;
        };
        let changed = with_status(&pair, chosen, today);
        let said = (words.status_done)(&names[0], &names[1], chosen);
        desk.perform_saying(Edit::PutPairing(for_choice.clone(), changed), said);
    };
    let option = move |one: Status| {
        let selected = move || status.get() == Some(one);
        view! {
            <option value=one.code() selected=selected>
                {(words.status)(one)}
            </option>
        }
    };
    let days = move || {
        let pair = pair.get()?;
        let day = |day| date(desk.language_now(), day);
        let since = pair.started.map(|started| (words.since)(&day(started)));
        let until = pair.ended.map(|ended| (words.until)(&day(ended)));
        let days: Vec<String> = since.into_iter().chain(until).collect();
        Some(days.join(", "))
    };
    view! {
        <div class="pair-status">
            <select
                class="input select pair-status-choice"
                aria-label=label
                prop:value=move || status.get().map(Status::code)
                on:change:target=move |event| choose(event.target().value())
            >
                {Status::ALL.map(option).collect_view()}
            </select>
            <span class="pair-days">{days}</span>
            <Show when=move || status.get() == Some(Status::Ended)>
                <WhyEnded round=round.clone() pair=pair />
            </Show>
        </div>
    }
}

/// Why a pair ended early, in the organiser's words.
#[component]
fn WhyEnded(
    /// The pair's round.
    round: RoundId,
    /// The pair.
    pair: Memo<Option<Pairing>>,
) -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().pairing.rounds;
    let why = Signal::derive(move || {
        pair.with(|pair| pair.as_ref().map(|pair| pair.why_ended.clone()))
            .unwrap_or_default()
    });
    let write = move |text: String| {
        let Some(mut changed) = pair.get_untracked() else {
            return;
        };
        let field = format!("why-ended/{}", changed.id);
        changed.why_ended = text;
        let edit = Edit::PutPairing(round.clone(), changed);
        if let Err(refused) = desk.perform_typing(edit, &field) {
            desk.say(desk.refused(&refused));
        }
    };
    view! {
        <Field label=words.why_ended hint=words.why_ended_hint value=why on_input=write />
    }
}

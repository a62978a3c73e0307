//! One pair: both names, what flows each way, the reasons, and what the organiser decides.

use std::sync::Arc;

use leptos::prelude::*;

use super::end::{EndPair, ToLearning};
use super::rules::change;
use super::status::PairStatus;
use super::swap::Swapping;
use crate::model::{Duo, Edit, Participant, Status};
use crate::text::Words;
use crate::ui::desk::{Desk, use_desk};
use crate::ui::parts::{BalanceMark, Button, ButtonKind, Chip, Flow, FlowDirection};
use crate::view::pairing::{
    PairCard, PairRow, Reason, ReasonKind, Side, one_sided, pair_card, reasons,
};

/// A pair's card.
#[component]
pub fn PairCardItem(
    /// The pair.
    row: PairRow,
) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words();
    let PairRow {
        duo,
        first,
        second,
        weight_then,
        earlier,
        round,
        pairing,
        ..
    } = row;
    let of_round = earlier.map(|number| {
        view! { <p class="pair-mark pair-of-round">{(words.pairing.rounds.of_round)(number)}</p> }
    });
    let people = followed(desk, &first, &second);
    let card = Memo::new(move |_| {
        let (first, second) = people.get();
        pair_card(&desk.programme(), &first, &second)
    });
    let state = pair_state(desk, &duo);
    let barred_mark = move || {
        state
            .get()
            .barred
            .then(|| view! { <p class="pair-mark">{words.pairing.result.barred_mark}</p> })
    };
    let open = RwSignal::new(false);
    let for_end = duo.clone();
    let points = move || (words.pairing.result.points)(card.get().weight);
    view! {
        <li
            class="pair-card"
            class:pair-card-kept=move || state.get().kept
            class:pair-card-barred=move || state.get().barred
        >
            {move || view! { <CardFace card=card.get() /> }}
            {of_round}
            {barred_mark}
            <OneSidedMark people=people duo=duo.clone() />
            <div class="pair-foot">
                <details
                    class="pair-reasons"
                    on:toggle:target=move |event| open.set(event.target().open())
                >
                    <summary>
                        {words.pairing.result.reasons} " · "
                        <span class="pair-points">{points}</span>
                    </summary>
                    <Show when=move || open.get()>
                        {move || {
                            let (first, second) = people.get();
                            let found = reasons(&desk.programme(), &first, &second);
                            let total = card.get().weight;
                            view! { <Reasons found=found total=total then=weight_then /> }
                        }}
                    </Show>
                </details>
                {earlier
                    .is_none()
                    .then(|| {
                        view! {
                            <CardButtons
                                duo=duo
                                first=first.name.clone()
                                second=second.name.clone()
                                state=state
                            />
                        }
                    })}
            </div>
            <div class="pair-state">
                <PairStatus
                    round=round
                    pairing=pairing
                    names=[first.name.clone(), second.name.clone()]
                />
                {earlier
                    .is_none()
                    .then(|| {
                        view! {
                            <div class="pair-buttons">
                                <EndPair
                                    duo=for_end
                                    first=first.name.clone()
                                    second=second.name.clone()
                                />
                            </div>
                        }
                    })}
            </div>
        </li>
    }
}

/// The two people, followed; as they were where one is being taken out.
fn followed(
    desk: Desk,
    first: &Arc<Participant>,
    second: &Arc<Participant>,
) -> Memo<(Arc<Participant>, Arc<Participant>)> {
    let (first, second) = (Arc::clone(first), Arc::clone(second));
    Memo::new(move |_| {
        let programme = desk.programme();
        let now = |known: &Arc<Participant>| {
            Arc::clone(programme.participant(&known.id).unwrap_or(known))
        };
        (now(&first), now(&second))
    })
}

/// What the organiser has decided about a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct PairState {
    kept: bool,
    barred: bool,
    /// Whether nobody has agreed to it yet: then it can be exchanged.
    open: bool,
}

fn pair_state(desk: Desk, duo: &Duo) -> Memo<PairState> {
    let duo = duo.clone();
    Memo::new(move |_| {
        let programme = desk.programme();
        let pairings = programme.current_round().map(|round| &round.pairings);
        let mut pairings = pairings.into_iter().flatten();
        let own = pairings.find(|pairing| pairing.duo.0 == duo);
        PairState {
            kept: own.is_some_and(|pairing| pairing.kept),
            open: own.is_some_and(|pairing| pairing.status == Status::Proposed),
            barred: programme.barred().contains(&duo),
        }
    })
}

/// The names at the same height and size, and between them what flows each way.
#[component]
pub(super) fn CardFace(
    /// The pair.
    card: PairCard,
) -> impl IntoView {
    let words = use_desk().words();
    let [first, second] = card.sides;
    let amount = |side: &Side| {
        let points: i64 = side.learns.iter().map(|flow| flow.points).sum();
        u32::try_from(points).unwrap_or(u32::MAX)
    };
    let (there, back) = (amount(&second), amount(&first));
    view! {
        <div class="pair-face">
            <PersonSide side=first.clone() />
            <div class="pair-between">
                <BalanceMark there=there back=back />
            </div>
            <PersonSide side=second.clone() />
            <TopicsFlow learner=second direction=FlowDirection::Teaches words=words />
            <TopicsFlow learner=first direction=FlowDirection::Learns words=words />
        </div>
    }
}

/// One of the two.
#[component]
fn PersonSide(
    /// Who.
    side: Side,
) -> impl IntoView {
    let level = (use_desk().words().common.level)(side.level);
    let about = [side.role.as_str(), side.department.as_str()];
    let about: Vec<&str> = about.into_iter().filter(|part| !part.is_empty()).collect();
    let about = if about.is_empty() {
        level.to_owned()
    } else {
        about.join(", ")
    };
    view! {
        <div class="pair-person">
            <h3 class="pair-name">{side.name}</h3>
            <p class="pair-about">{about}</p>
        </div>
    }
}

/// What one of the two learns: an arrow, a word, the topics.
#[component]
fn TopicsFlow(
    /// Who learns.
    learner: Side,
    /// Which way the arrow points.
    direction: FlowDirection,
    /// The page's words.
    words: &'static Words,
) -> impl IntoView {
    let result = &words.pairing.result;
    let class = match direction {
        FlowDirection::Teaches => "pair-flow pair-flow-there",
        FlowDirection::Learns => "pair-flow pair-flow-back",
    };
    let nothing = learner.learns.is_empty();
    let word = if nothing {
        (result.learns_nothing)(&learner.name)
    } else {
        (result.learns)(&learner.name)
    };
    let chip = move |topic: String| view! { <li><Chip name=topic direction=direction /></li> };
    let topics = learner.learns.into_iter().map(|flow| chip(flow.topic));
    view! {
        <div class=class>
            <Flow direction=direction word=word />
            {(!nothing).then(|| view! { <ul class="pair-topics">{topics.collect_view()}</ul> })}
        </div>
    }
}

/// What a pair's points are made of.
#[component]
fn Reasons(
    /// Each summand.
    found: Vec<Reason>,
    /// Their sum.
    total: i64,
    /// What it was when the pair was made.
    then: i64,
) -> impl IntoView {
    let words = &use_desk().words().pairing.result;
    let row = |reason: Reason| {
        let (name, how) = match reason.kind {
            ReasonKind::Topic { learner, flow } => (
                (words.reason_topic)(&learner, &flow.topic),
                (words.reason_sum)(flow.interest, flow.knowledge, flow.own_knowledge),
            ),
            ReasonKind::Reciprocity { factor, shared } => (
                words.reason_reciprocity.to_owned(),
                (words.reason_reciprocity_sum)(factor, shared),
            ),
            ReasonKind::OtherDepartment => (words.reason_department.to_owned(), String::new()),
            ReasonKind::SameLocation => (words.reason_location.to_owned(), String::new()),
            ReasonKind::LevelsApart(apart) => {
                ((words.reason_levels)(apart).to_owned(), String::new())
            }
        };
        view! {
            <tr>
                <th scope="row">
                    {name} <span class="reason-how">{how}</span>
                </th>
                <td>{(words.points)(reason.points)}</td>
            </tr>
        }
    };
    view! {
        <table class="reasons">
            <tbody>{found.into_iter().map(row).collect_view()}</tbody>
            <tfoot>
                <tr>
                    <th scope="row">{words.reason_total}</th>
                    <td>{(words.points)(total)}</td>
                </tr>
            </tfoot>
        </table>
        {(then != total).then(|| view! { <p class="reason-then">{(words.weight_then)(then)}</p> })}
    }
}

/// Says gently that only one of the two teaches, and leads to what would balance it.
#[component]
fn OneSidedMark(
    /// The two, followed.
    people: Memo<(Arc<Participant>, Arc<Participant>)>,
    /// The pair.
    duo: Duo,
) -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().pairing.swap;
    let swapping = use_context::<Swapping>();
    let found = Memo::new(move |_| {
        let (first, second) = people.get();
        one_sided(&desk.programme(), &first, &second)
    });
    move || {
        let found = found.get()?;
        let duo = duo.clone();
        let mend = move |()| {
            if let Some(swapping) = swapping {
                swapping.0.set(Some(duo.clone()));
            }
        };
        Some(view! {
            <p class="pair-one-sided">
                <span>{(words.one_sided)(&found.other.name)}</span>
                <Button kind=ButtonKind::Quiet on_press=mend label=(words.mend_title)(&found.silent.name)>
                    {words.mend}
                </Button>
            </p>
        })
    }
}

/// Keep, another partner, and rule out.
#[component]
fn CardButtons(
    /// The pair.
    duo: Duo,
    /// The one name.
    first: String,
    /// The other name.
    second: String,
    /// What is decided now.
    state: Memo<PairState>,
) -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().pairing.result;
    let keep_label = (words.keep_label)(&first, &second);
    let bar_label = (words.bar_label)(&first, &second);
    let names = StoredValue::new((first.clone(), second.clone()));
    let for_bar = duo.clone();
    let for_learning = duo.clone();
    let swap_label =
        names.with_value(|(first, second)| (desk.words().pairing.swap.open_label)(first, second));
    let swapping = use_context::<Swapping>();
    let for_swap = duo.clone();
    let swap = move |_| {
        if let Some(swapping) = swapping {
            swapping.0.set(Some(for_swap.clone()));
        }
    };
    let keep = move |_| change(desk, Edit::Keep(duo.clone(), !state.get_untracked().kept));
    let bar = move |_| {
        let barred = !state.get_untracked().barred;
        let said = if barred {
            words.bar_done
        } else {
            words.bar_undone
        };
        let said = names.with_value(|(first, second)| said(first, second));
        desk.perform_saying(Edit::Bar(for_bar.clone(), barred), said);
    };
    view! {
        <div class="pair-buttons">
            <button
                type="button"
                class="button button-quiet pair-keep"
                aria-pressed=move || state.get().kept.to_string()
                aria-label=keep_label
                title=words.keep_help
                on:click=keep
            >
                {move || if state.get().kept { words.kept } else { words.keep }}
            </button>
            <Show when=move || state.get().open>
                <button
                    type="button"
                    class="button button-quiet"
                    aria-label=swap_label.clone()
                    on:click=swap.clone()
                >
                    {desk.words().pairing.swap.open}
                </button>
            </Show>
            <button
                type="button"
                class="button button-quiet pair-bar"
                aria-pressed=move || state.get().barred.to_string()
                aria-label=bar_label
                on:click=bar
            >
                {words.bar}
            </button>
            <ToLearning duo=for_learning />
        </div>
    }
}

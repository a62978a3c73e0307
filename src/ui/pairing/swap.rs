//! Another partner by hand: who is possible, what each would cost, and what follows.

use std::sync::Arc;

use leptos::prelude::*;

use super::mend::Mend;
use super::run::use_run;
use super::swap_best::BestWith;
use crate::model::{Duo, ParticipantId, Programme, Round};
use crate::pairing::PairingJob;
use crate::text::{LeftWords, SwapWords};
use crate::ui::desk::use_desk;
use crate::ui::parts::{Button, ButtonKind, Choice, ChoiceOption, Dialog};
use crate::view::pairing::{
    Exchange, Obstacle, OtherPartner, Outlook, begins_next_round, name_of, names_of, other_partners,
};

/// How many possible partners are shown at once.
const SHOWN_AT_ONCE: usize = 8;

/// The pair that is being thought about; any part of the page may set it.
#[derive(Clone, Copy)]
pub(super) struct Swapping(pub(super) RwSignal<Option<Duo>>);

impl Swapping {
    pub(super) fn provide() -> Self {
        let swapping = Self(RwSignal::new(None));
        provide_context(swapping);
        swapping
    }
}

/// The dialog about one pair.
#[component]
pub(super) fn SwapDialog(
    /// The pair.
    swapping: Swapping,
) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words();
    let Swapping(pair) = swapping;
    let title = Signal::derive(move || {
        let programme = desk.programme();
        pair.get().map_or_else(String::new, |duo| {
            let [a, b] = names_of(&programme, &duo);
            (words.pairing.swap.title)(&a, &b)
        })
    });
    // Once the pair has come apart there is nothing more to think about.
    let content = move || {
        let duo = pair.get()?;
        let programme = desk.programme();
        let round = Arc::clone(programme.current_round()?);
        let is_there = round.pairings.iter().any(|pairing| pairing.duo.0 == duo);
        is_there.then(|| view! { <SwapContent duo=duo round=round /> })
    };
    view! {
        <Dialog
            title=title
            open=Signal::derive(move || pair.with(Option::is_some))
            on_close=move |()| pair.set(None)
            close=words.common.close
            wide=true
        >
            {content}
        </Dialog>
    }
}

#[component]
fn SwapContent(
    /// The pair.
    duo: Duo,
    /// Its round.
    round: Arc<Round>,
) -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().pairing.swap;
    let programme = desk.programme_now();
    let job = Arc::new(PairingJob::of(&programme));
    let [a, b] = names_of(&programme, &duo);
    let options = vec![
        ChoiceOption::new(duo.a().as_str(), a),
        ChoiceOption::new(duo.b().as_str(), b),
    ];
    let chosen = RwSignal::new(duo.a().clone());
    let ids = [duo.a().clone(), duo.b().clone()];
    let choose = move |code: String| {
        if let Some(id) = ids.iter().find(|id| id.as_str() == code) {
            chosen.set(id.clone());
        }
    };
    let for_list = duo.clone();
    view! {
        <div class="swap">
            <Mend duo=duo />
            <Choice
                legend=words.for_whom
                options=options
                value=Signal::derive(move || chosen.get().to_string())
                on_change=choose
            />
            <p class="muted">{words.intro}</p>
            {move || {
                view! {
                    <Others
                        duo=for_list.clone()
                        person=chosen.get()
                        round=Arc::clone(&round)
                        job=Arc::clone(&job)
                    />
                }
            }}
        </div>
    }
}

/// Everybody who could be the partner instead, and who could not.
#[component]
fn Others(
    /// The pair.
    duo: Duo,
    /// Who gets another partner.
    person: ParticipantId,
    /// The pair's round.
    round: Arc<Round>,
    /// What the round is asked.
    job: Arc<PairingJob>,
) -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().pairing.swap;
    let programme = desk.programme_now();
    let name = name_of(&programme, &person);
    let found = other_partners(&job, &round, &duo, &person);
    let mut possible = Vec::new();
    let mut impossible = Vec::new();
    for other in found {
        match other.outlook.clone() {
            Outlook::Possible(exchange) => possible.push((other, exchange)),
            Outlook::Impossible(obstacles) => impossible.push((other, obstacles)),
        }
    }
    let title = if possible.is_empty() {
        (words.nobody)(&name)
    } else {
        (words.possible)(&name, possible.len())
    };
    let all = RwSignal::new(possible.len() <= SHOWN_AT_ONCE);
    let more = possible.len().saturating_sub(SHOWN_AT_ONCE);
    let items = move || {
        let count = if all.get() {
            possible.len()
        } else {
            SHOWN_AT_ONCE
        };
        let shown = possible.iter().take(count).cloned();
        shown
            .map(|(other, exchange)| {
                view! {
                    <Possibility
                        person=person.clone()
                        other=other
                        exchange=exchange
                        round=Arc::clone(&round)
                        job=Arc::clone(&job)
                    />
                }
            })
            .collect_view()
    };
    view! {
        <h3>{title}</h3>
        <ul class="swap-list">{items}</ul>
        <Show when=move || !all.get()>
            <Button on_press=move |()| all.set(true)>{(words.show_all)(more)}</Button>
        </Show>
        <Impossible others=impossible />
    }
}

/// Who is not possible, and why.
#[component]
fn Impossible(
    /// Each with what stands in between.
    others: Vec<(OtherPartner, Vec<Obstacle>)>,
) -> impl IntoView {
    let desk = use_desk();
    let pairing = &desk.words().pairing;
    let open = RwSignal::new(false);
    let count = others.len();
    let items = move || {
        let programme = desk.programme_now();
        let item = |(other, obstacles): &(OtherPartner, Vec<Obstacle>)| {
            let why: Vec<String> = obstacles
                .iter()
                .map(|obstacle| obstacle_words(&pairing.left, &pairing.swap, &programme, obstacle))
                .collect();
            view! {
                <li>
                    <span class="swap-name">{other.person.name.clone()}</span>
                    ": "
                    {why.join(" ")}
                </li>
            }
        };
        others.iter().map(item).collect_view()
    };
    (count > 0).then(|| {
        view! {
            <details class="swap-impossible" on:toggle:target=move |event| open.set(event.target().open())>
                <summary>{(pairing.swap.impossible)(count)}</summary>
                {move || open.get().then(|| view! { <ul class="left-reasons">{items()}</ul> })}
            </details>
        }
    })
}

fn obstacle_words(
    left: &LeftWords,
    words: &SwapWords,
    programme: &Programme,
    obstacle: &Obstacle,
) -> String {
    match obstacle {
        Obstacle::Rule(barrier) => (left.barrier)(*barrier).to_owned(),
        Obstacle::Partners => words.partners.to_owned(),
        Obstacle::Settled(partners) => {
            let names: Vec<String> = partners.iter().map(|id| name_of(programme, id)).collect();
            (words.settled)(&names.join(", "))
        }
    }
}

/// One possible partner: the cost, and when it unfolds, what follows.
#[component]
fn Possibility(
    /// Who gets another partner.
    person: ParticipantId,
    /// The partner.
    other: OtherPartner,
    /// What only exchanging would do.
    exchange: Exchange,
    /// The round.
    round: Arc<Round>,
    /// What the round is asked.
    job: Arc<PairingJob>,
) -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().pairing.swap;
    let open = RwSignal::new(false);
    // Others have agreed to their pairs: then only exchanging leaves theirs alone.
    let begun = begins_next_round(&desk.programme_now());
    let cost = (words.cost)(exchange.cost, exchange.share);
    let name = other.person.name.clone();
    let wanted = Duo::new(person, other.person.id.clone()).ok();
    let follows = move || {
        let wanted = wanted.clone()?;
        Some(view! {
            <ExchangeOnly exchange=exchange.clone() round=Arc::clone(&round) job=Arc::clone(&job) />
            {(!begun)
                .then(|| view! { <BestWith duo=wanted round=Arc::clone(&round) job=Arc::clone(&job) /> })}
        })
    };
    view! {
        <li class="swap-item">
            <details class="swap-other" on:toggle:target=move |event| open.set(event.target().open())>
                <summary>
                    <span class="swap-name">{name}</span>
                    <span class="swap-cost">{cost}</span>
                </summary>
                {move || open.get().then(|| view! { <div class="swap-follows">{follows()}</div> })}
            </details>
        </li>
    }
}

/// What follows if pairs are only exchanged, and the button that does it.
#[component]
fn ExchangeOnly(
    /// The exchange.
    exchange: Exchange,
    /// The round.
    round: Arc<Round>,
    /// What the round is asked.
    job: Arc<PairingJob>,
) -> impl IntoView {
    let desk = use_desk();
    let run = use_run();
    let swapping = expect_context::<Swapping>();
    let words = &desk.words().pairing.swap;
    let programme = desk.programme_now();
    let pairs = exchange.new.iter().map(|duo| {
        let [a, b] = names_of(&programme, duo);
        (words.then_pair)(&a, &b)
    });
    let left = exchange.left.iter();
    let left = left.map(|id| (words.then_left)(&name_of(&programme, id)));
    let lines: Vec<String> = pairs.chain(left).collect();
    let [a, b] = match exchange.new.first() {
        Some(duo) => names_of(&programme, duo),
        None => Default::default(),
    };
    let label = (words.exchange_label)(&a, &b);
    let said = (words.exchanged)(&a, &b);
    let act = move |()| {
        swapping.0.set(None);
        run.exchange(desk, &job, &round, &exchange, said.clone());
    };
    view! {
        <section class="swap-way">
            <h4>{words.exchange_title}</h4>
            <ul class="swap-lines">
                {lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}
            </ul>
            <Button kind=ButtonKind::Secondary on_press=act label=label>
                {words.exchange}
            </Button>
        </section>
    }
}

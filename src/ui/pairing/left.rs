//! Who is left over, why, and what would help.

use std::sync::Arc;

use leptos::prelude::*;

use super::left_best::BestHelp;
use super::run::{Outcome, use_run};
use crate::model::ParticipantId;
use crate::pairing::{PairingJob, Rival, WhyUnpaired};
use crate::text::LeftWords;
use crate::ui::desk::use_desk;
use crate::ui::parts::Button;
use crate::view::pairing::{Help, LeftOver, helps, left_over};

/// How many people are shown at once.
const SHOWN_AT_ONCE: usize = 20;

/// Everybody without a partner. Nothing where it is not known how the round came about.
#[component]
pub fn LeftOvers() -> impl IntoView {
    let desk = use_desk();
    let run = use_run();
    let outcome = Memo::new_with_compare(
        move |_| {
            let programme = desk.programme();
            run.outcome_of(programme.current_round()?)
        },
        |before, after| match (before, after) {
            (Some(Some(before)), Some(Some(after))) => !Arc::ptr_eq(before, after),
            (Some(None), Some(None)) => false,
            _ => true,
        },
    );
    move || {
        outcome
            .get()
            .map(|outcome| view! { <LeftList outcome=outcome /> })
    }
}

#[component]
fn LeftList(
    /// Where the round comes from.
    outcome: Arc<Outcome>,
) -> impl IntoView {
    let words = &use_desk().words().pairing.left;
    let left = left_over(&outcome.job, &outcome.proposal);
    let seated_later = left.iter().filter(|one| one.person.active).count();
    let all = RwSignal::new(left.len() <= SHOWN_AT_ONCE);
    let more = left.len().saturating_sub(SHOWN_AT_ONCE);
    let left = Arc::new(left);
    let asked = Arc::clone(&outcome);
    let nobody = left.is_empty();
    let items = move || {
        let count = if all.get() { left.len() } else { SHOWN_AT_ONCE };
        let shown = left.iter().take(count).cloned();
        shown
            .map(|one| view! { <LeftItem left=one outcome=Arc::clone(&outcome) /> })
            .collect_view()
    };
    view! {
        <section class="left">
            <h2>{(words.title)(seated_later)}</h2>
            {nobody.then(|| view! { <p class="muted">{words.nobody}</p> })}
            <ul class="left-list">{items}</ul>
            <Show when=move || !all.get()>
                <Button on_press=move |()| all.set(true)>{(words.show_all)(more)}</Button>
            </Show>
            <BestHelp outcome=asked />
        </section>
    }
}

/// A person's name in a job; the id where they are not in it.
pub(super) fn name_in(job: &PairingJob, id: &ParticipantId) -> String {
    match job.person(id) {
        Some(person) => person.name.clone(),
        None => id.to_string(),
    }
}

/// One person without a partner.
#[component]
fn LeftItem(
    /// Who, and why.
    left: LeftOver,
    /// Where the round comes from.
    outcome: Arc<Outcome>,
) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words();
    let own = &words.pairing.left;
    let about = match left.person.role.as_str() {
        "" => (words.common.level)(left.person.level),
        role => role,
    };
    let about = about.to_owned();
    let name = left.person.name.clone();
    let why = match &left.why {
        WhyUnpaired::OnBreak => view! { <p>{own.on_break}</p> }.into_any(),
        WhyUnpaired::NoEligiblePartner(blocked) => {
            let lines = blocked
                .iter()
                .map(|(&barrier, &people)| view! { <li>{(own.taken_away)(barrier, people)}</li> })
                .collect_view();
            view! {
                <p>{own.nobody_eligible}</p>
                <ul class="left-reasons">{lines}</ul>
            }
            .into_any()
        }
        WhyUnpaired::Outbid {
            eligible, rivals, ..
        } => {
            let line = |rival: &Rival| {
                let text = rival_line(own, &outcome.job, rival);
                view! { <li>{text}</li> }
            };
            let lines = rivals.iter().map(line).collect_view();
            view! {
                <p>{(own.outbid)(*eligible)}</p>
                <ul class="left-reasons">{lines}</ul>
            }
            .into_any()
        }
    };
    let can_help = left.why != WhyUnpaired::OnBreak;
    view! {
        <li class="left-person">
            <h3>{name}</h3>
            <p class="pair-about">{about}</p>
            {why}
            {can_help.then(|| view! { <Helps left=left outcome=outcome /> })}
        </li>
    }
}

/// A possible partner, with whom they are, and what this pair would cost.
fn rival_line(words: &LeftWords, job: &PairingJob, rival: &Rival) -> String {
    let partner = name_in(job, &rival.partner);
    let instead: Vec<String> = rival.instead.iter().map(|id| name_in(job, id)).collect();
    let who = if instead.is_empty() {
        (words.rival_free)(&partner)
    } else {
        (words.rival)(&partner, &instead.join(", "))
    };
    format!("{who} {}", (words.cost)(rival.at_least, false))
}

/// What would help; worked out when somebody asks.
#[component]
fn Helps(
    /// Who, and why.
    left: LeftOver,
    /// Where the round comes from.
    outcome: Arc<Outcome>,
) -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().pairing.left;
    let open = RwSignal::new(false);
    let lines = move || {
        let found = helps(&desk.programme_now(), &outcome.job, &left);
        let line = |help: Help| match help {
            Help::MoreRoom { partner } => (words.help_room)(&partner),
            Help::Teach { topic, people } => (words.help_teach)(&topic, people),
            Help::Learn { topic, people } => (words.help_learn)(&topic, people),
        };
        let item = |help| view! { <li>{line(help)}</li> };
        found.into_iter().map(item).collect_view()
    };
    view! {
        <details class="left-helps" on:toggle:target=move |event| open.set(event.target().open())>
            <summary>{words.helps}</summary>
            {move || open.get().then(|| view! { <ul class="left-reasons">{lines()}</ul> })}
        </details>
    }
}

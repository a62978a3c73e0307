//! Who leads the way, and who could.

use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;

use super::state::KickOff;
use crate::browser::screen;
use crate::model::{Edit, Participant, ParticipantId};
use crate::ui::parts::{Button, ButtonKind, element_id};
use crate::view::champions::{Suggestion, champions, suggestions};
use crate::view::people_order::sort_key;

/// Where the focus goes when the button that had it is gone.
const HEADING: &str = "champions";

/// The champions, and suggestions with their reasons.
#[component]
pub(super) fn Champions(state: KickOff) -> impl IntoView {
    let desk = state.desk;
    let words = &desk.words().kick_off;
    let all = Memo::new(move |_| champions(&desk.programme()));
    let list = move || {
        let all = all.get();
        if all.is_empty() {
            return view! { <p class="field-hint">{words.no_champions}</p> }.into_any();
        }
        let row = |person| view! { <Champion state=state person=person /> };
        view! { <ul class="champions">{all.into_iter().map(row).collect_view()}</ul> }.into_any()
    };
    view! {
        <section class="sheet">
            <div class="sheet-head">
                <h2 class="sheet-title" id=HEADING tabindex="-1">
                    {words.champions}
                </h2>
                <p class="field-hint">{words.champions_intro}</p>
            </div>
            {list}
            <Suggestions state=state />
            <Other state=state />
        </section>
    }
}

#[component]
fn Champion(state: KickOff, person: Arc<Participant>) -> impl IntoView {
    let all = state.desk.words();
    let end = {
        let id = person.id.clone();
        move |()| set_champion(state, &id, false)
    };
    view! {
        <li class="champion">
            <span class="champion-name">{person.name.clone()}</span>
            <span class="champion-about">{(all.common.level)(person.level)}</span>
            <Button
                kind=ButtonKind::Quiet
                label=(all.kick_off.end_champion)(&person.name)
                on_press=end
            >
                <span class="icon-close" aria-hidden="true"></span>
            </Button>
        </li>
    }
}

#[component]
fn Suggestions(state: KickOff) -> impl IntoView {
    let desk = state.desk;
    let all = desk.words();
    let words = &all.kick_off;
    let suggested = Memo::new(move |_| suggestions(&desk.programme()));
    let row = move |one: Suggestion| {
        let level = (all.common.level)(one.level);
        let reason = (words.suggestion)(one.offers, one.expert_in, one.wants);
        let make = {
            let id = one.id.clone();
            move |()| set_champion(state, &id, true)
        };
        view! {
            <li class="champion">
                <span class="champion-name">{one.name.clone()}</span>
                <span class="champion-about">{format!("{level}; {reason}")}</span>
                <Button
                    kind=ButtonKind::Quiet
                    label=(words.make_champion)(&one.name)
                    on_press=make
                >
                    <span class="icon-plus" aria-hidden="true"></span>
                </Button>
            </li>
        }
    };
    move || {
        let suggested = suggested.get();
        (!suggested.is_empty()).then(|| {
            view! {
                <div class="suggested not-printed">
                    <h3 class="field-label">{words.suggestions}</h3>
                    <ul class="champions">{suggested.into_iter().map(row).collect_view()}</ul>
                </div>
            }
        })
    }
}

/// Anybody else.
#[component]
fn Other(state: KickOff) -> impl IntoView {
    let desk = state.desk;
    let words = &desk.words().kick_off;
    let people = Memo::new(move |_| {
        let programme = desk.programme();
        let people = programme.participants().values();
        let mut people: Vec<_> = people.filter(|one| one.active && !one.champion).collect();
        people.sort_by_cached_key(|one| sort_key(&one.name));
        let named = people
            .into_iter()
            .map(|one| (one.id.clone(), one.name.clone()));
        named.collect::<Vec<_>>()
    });
    let options = move || {
        let option = |(id, name): (ParticipantId, String)| {
            view! { <option value=id.as_str().to_owned()>{name}</option> }
        };
        people.get().into_iter().map(option).collect_view()
    };
    let choose = move |event: ev::Targeted<ev::Event, web_sys::HtmlSelectElement>| {
        if let Ok(id) = ParticipantId::new(&event.target().value()) {
            set_champion(state, &id, true);
        }
        // Ready for the next one.
        event.target().set_value("");
    };
    let id = element_id("champion");
    view! {
        <div class="field not-printed">
            <label class="field-label" for=id.clone()>
                {words.other_champion}
            </label>
            <select class="input select" id=id on:change:target=choose>
                <option value="">{words.choose_person}</option>
                {options}
            </select>
        </div>
    }
}

fn set_champion(state: KickOff, id: &ParticipantId, champion: bool) {
    let desk = state.desk;
    let words = &desk.words().kick_off;
    let programme = desk.programme_now();
    let Some(before) = programme.participant(id) else {
        return;
    };
    let mut after = Participant::clone(before);
    after.champion = champion;
    let said = if champion {
        (words.champion_made)(&after.name)
    } else {
        (words.champion_ended)(&after.name)
    };
    desk.perform_saying(Edit::PutParticipant(after), said);
    screen::focus_if_lost(HEADING);
}

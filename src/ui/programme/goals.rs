//! The company's goals, in its own words.

use leptos::prelude::*;

use super::page::{set, set_typing};
use crate::browser::screen;
use crate::model::Edit;
use crate::ui::desk::{Desk, use_desk};
use crate::ui::parts::{Button, ButtonKind, element_id};

/// One line for each goal, one more to add, and a few ideas while there is none.
#[component]
pub(super) fn Goals() -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().programme;
    let hint_id = element_id("hint");
    let described_by = hint_id.clone();
    let count = Memo::new(move |_| desk.programme().details().goals.len());
    let new_goal = RwSignal::new(String::new());
    let new_id = element_id("goal");
    let focus_id = new_id.clone();
    let add = move || {
        let text = new_goal.get_untracked().trim().to_owned();
        if !text.is_empty() {
            new_goal.set(String::new());
            set(desk, move |details| details.goals.push(text));
        }
        screen::focus(&focus_id);
    };
    let add_by_key = {
        let add = add.clone();
        move |event: leptos::ev::KeyboardEvent| {
            if event.key() == "Enter" && !event.is_composing() {
                event.prevent_default();
                add();
            }
        }
    };
    view! {
        <fieldset class="goals" aria-describedby=described_by>
            <legend class="field-label">{words.goals}</legend>
            <p class="field-hint" id=hint_id>
                {words.goals_hint}
            </p>
            <ol class="goal-list">
                <For
                    each=move || 0..count.get()
                    key=|place| *place
                    children=move |place| view! { <GoalLine place=place /> }
                />
                <li class="goal goal-new">
                    <input
                        class="input"
                        type="text"
                        id=new_id
                        autocomplete="off"
                        aria-label=move || (words.goal_number)(count.get() + 1)
                        prop:value=move || new_goal.get()
                        on:input:target=move |event| new_goal.set(event.target().value())
                        on:keydown=add_by_key
                    />
                    <Button on_press=move |()| add()>{words.goal_add}</Button>
                </li>
            </ol>
            <Ideas />
        </fieldset>
    }
}

#[component]
fn GoalLine(place: usize) -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().programme;
    let text = move || {
        let programme = desk.programme();
        programme
            .details()
            .goals
            .get(place)
            .cloned()
            .unwrap_or_default()
    };
    let change = move |text: String| {
        // A goal is one line, however many a pasted text has.
        let text = text.replace(['\r', '\n'], " ");
        set_typing(desk, &format!("goal-{place}"), move |details| {
            if let Some(goal) = details.goals.get_mut(place) {
                *goal = text;
            }
        });
    };
    view! {
        <li class="goal">
            <textarea
                class="input input-growing"
                rows="1"
                autocomplete="off"
                aria-label=(words.goal_number)(place + 1)
                prop:value=text
                on:input:target=move |event| change(event.target().value())
            ></textarea>
            <Button
                kind=ButtonKind::Quiet
                label=(words.goal_remove)(place + 1)
                on_press=move |()| remove(desk, place)
            >
                <span class="icon-close" aria-hidden="true"></span>
            </Button>
        </li>
    }
}

fn remove(desk: Desk, place: usize) {
    let mut details = desk.programme_now().details().clone();
    if place < details.goals.len() {
        details.goals.remove(place);
        desk.perform_saying(
            Edit::SetDetails(details),
            desk.words().programme.goal_removed,
        );
    }
}

/// Goals that others have, to be taken over with one press.
#[component]
fn Ideas() -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().programme;
    let untaken = Memo::new(move |_| {
        let programme = desk.programme();
        let goals = &programme.details().goals;
        let ideas = words.ideas.into_iter();
        let untaken = ideas.filter(|idea| !goals.iter().any(|goal| goal == idea));
        untaken.collect::<Vec<&'static str>>()
    });
    let idea = move |text: &'static str| {
        let take = move |()| set(desk, move |details| details.goals.push(text.to_owned()));
        view! {
            <li>
                <Button kind=ButtonKind::Quiet on_press=take>
                    <span class="icon-plus" aria-hidden="true"></span>
                    {text}
                </Button>
            </li>
        }
    };
    // Whoever has three goals has found their own.
    let shown = move || {
        let few = desk.programme().details().goals.len() < 3;
        (few && !untaken.with(Vec::is_empty)).then(|| {
            view! {
                <p class="field-hint">{words.goal_ideas}</p>
                <ul class="ideas">{untaken.get().into_iter().map(idea).collect_view()}</ul>
            }
        })
    };
    view! { <div class="goal-ideas">{shown}</div> }
}

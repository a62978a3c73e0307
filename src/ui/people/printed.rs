//! The people on paper: all that are shown, not only those in sight.

use std::sync::Arc;

use leptos::prelude::*;

use super::state::PeopleState;
use crate::model::{Participant, Programme};
use crate::ui::parts::use_printing;
use crate::view::people::{TopicGrade, topic_grades};

/// The table of all people that are shown; in sight on paper only.
#[component]
pub(super) fn PrintedPeople(state: PeopleState) -> impl IntoView {
    let printing = use_printing();
    move || {
        printing.get().then(|| {
            let programme = state.desk.programme_now();
            let shown = state.shown.get_untracked();
            let people = shown.iter().filter_map(|id| programme.participant(id));
            let people: Vec<Arc<Participant>> = people.cloned().collect();
            view! { <PrintedTable state=state programme=programme people=people /> }
        })
    }
}

#[component]
fn PrintedTable(
    state: PeopleState,
    programme: Arc<Programme>,
    people: Vec<Arc<Participant>>,
) -> impl IntoView {
    let all = state.desk.words();
    let words = &all.people;
    let headings = [
        words.name,
        words.level,
        all.common.can_teach,
        all.common.wants_to_learn,
    ];
    let heading = |heading: &'static str| view! { <th scope="col">{heading}</th> };
    let row = |person: &Arc<Participant>| {
        let offers = topics(topic_grades(&programme, &person.offers));
        let wants = topics(topic_grades(&programme, &person.wants));
        let away = (!person.active).then_some(words.on_break);
        view! {
            <tr>
                <td>
                    <span class="printed-who">{person.name.clone()}</span>
                    <span class="printed-role">{person.role.clone()}</span>
                    {away.map(|away| view! { <span class="printed-role">{away}</span> })}
                </td>
                <td>
                    {(all.common.level)(person.level)}
                    <span class="printed-role">{person.department.clone()}</span>
                </td>
                <td>{offers}</td>
                <td>{wants}</td>
            </tr>
        }
    };
    view! {
        <table class="printed printed-table printed-people">
            <thead>
                <tr>{headings.map(heading).into_iter().collect_view()}</tr>
            </thead>
            <tbody>{people.iter().map(row).collect_view()}</tbody>
        </table>
    }
}

/// Topics with their grades as dots, separated by commas.
fn topics(topics: Vec<TopicGrade>) -> String {
    let topic = |topic: TopicGrade| {
        let dots = "\u{25cf}".repeat(usize::from(topic.grade));
        // The dots stay on the line of the name's end.
        format!("{}\u{a0}{dots}", topic.name)
    };
    let topics: Vec<String> = topics.into_iter().map(topic).collect();
    topics.join(", ")
}

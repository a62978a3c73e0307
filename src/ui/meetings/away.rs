//! Who is away, and when.

use std::sync::Arc;

use leptos::prelude::*;

use crate::model::{Date, Edit, Participant, ParticipantId, Period};
use crate::text::days;
use crate::ui::desk::use_desk;
use crate::ui::parts::{Button, ButtonKind, ChoiceOption, Field, FieldKind, Select};

/// The absences, and a form for one more.
#[component]
pub(super) fn Away() -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().meetings;
    let absences = Memo::new(move |_| {
        let programme = desk.programme();
        let people = programme.participants().values();
        let mut all: Vec<(Period, Arc<Participant>)> = people
            .flat_map(|person| {
                let periods = person.absences.iter();
                periods.map(|period| (*period, Arc::clone(person)))
            })
            .collect();
        all.sort_by(|one, other| (one.0, &one.1.name).cmp(&(other.0, &other.1.name)));
        all
    });
    let items = move || {
        let absences = absences.get().into_iter();
        absences
            .map(|(period, person)| view! { <Absence period=period person=person /> })
            .collect_view()
    };
    view! {
        <section class="sheet">
            <h2>{words.away_title}</h2>
            <p class="field-hint">{words.away_intro}</p>
            <ul class="meetings-absences">{items}</ul>
            <NewAbsence />
        </section>
    }
}

#[component]
fn Absence(period: Period, person: Arc<Participant>) -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().meetings;
    let when = days(desk.language_now(), period.from(), period.to());
    let label = (words.away_remove)(&person.name, &when);
    let id = person.id.clone();
    let remove = move |()| {
        if let Some(person) = desk.programme_now().participant(&id) {
            let mut person = Participant::clone(person);
            person.absences.retain(|one| *one != period);
            desk.perform_saying(Edit::PutParticipant(person), words.away_removed);
        }
    };
    view! {
        <li class="meetings-absence">
            <span>
                <strong>{person.name.clone()}</strong>
                " "
                {when}
            </span>
            <Button kind=ButtonKind::Quiet label=label on_press=remove>
                {desk.words().common.remove}
            </Button>
        </li>
    }
}

#[component]
fn NewAbsence() -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().meetings;
    let person = RwSignal::new(String::new());
    let from = RwSignal::new(String::new());
    let to = RwSignal::new(String::new());
    let wrong = RwSignal::new(None::<String>);
    let add = move |()| {
        let programme = desk.programme_now();
        let chosen = ParticipantId::new(&person.get_untracked()).ok();
        let chosen = chosen.and_then(|id| programme.participant(&id).cloned());
        let day = |signal: RwSignal<String>| signal.get_untracked().parse::<Date>().ok();
        let (Some(chosen), Some(first)) = (chosen, day(from)) else {
            wrong.set(Some(words.away_wrong.to_owned()));
            return;
        };
        let Ok(period) = Period::new(first, day(to).unwrap_or(first)) else {
            wrong.set(Some(words.away_ends_first.to_owned()));
            return;
        };
        wrong.set(None);
        let mut changed = Participant::clone(&chosen);
        changed.absences.push(period);
        changed.absences.sort_unstable();
        changed.absences.dedup();
        if desk.perform_saying(Edit::PutParticipant(changed), words.away_added) {
            from.set(String::new());
            to.set(String::new());
        }
    };
    view! {
        <div class="meetings-form">
            <Select
                label=words.away_person
                options=people_options()
                value=person
                on_change=move |id| person.set(id)
            />
            <Field
                label=words.away_from
                kind=FieldKind::Date
                value=from
                on_input=move |text| from.set(text)
                error=wrong
            />
            <Field
                label=words.away_to
                kind=FieldKind::Date
                value=to
                on_input=move |text| to.set(text)
            />
            <Button on_press=add>{words.away_add}</Button>
        </div>
    }
}

/// Everybody by name, after an invitation to choose.
pub(super) fn people_options() -> Signal<Vec<ChoiceOption>> {
    let desk = use_desk();
    let words = &desk.words().meetings;
    Signal::derive(move || {
        let programme = desk.programme();
        let mut people: Vec<_> = programme.participants().values().cloned().collect();
        people.sort_by_cached_key(|person| person.name.to_lowercase());
        let people = people.iter();
        let people = people.map(|one| ChoiceOption::new(one.id.as_str(), &*one.name));
        std::iter::once(ChoiceOption::new("", words.choose_person))
            .chain(people)
            .collect()
    })
}

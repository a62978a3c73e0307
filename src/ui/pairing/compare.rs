//! The results of this visit side by side, and which of them is to be in force.

use std::sync::Arc;

use leptos::prelude::*;

use super::run::use_run;
use crate::model::{Duo, Programme, Round};
use crate::text::Words;
use crate::ui::desk::use_desk;
use crate::ui::parts::{Button, ChoiceOption, Select};
use crate::view::pairing::{
    Comparison, Figures, compare, figures, names_of, same_result, take_over,
};

/// Results to choose from, once there are two.
#[component]
pub(super) fn CompareResults() -> impl IntoView {
    let desk = use_desk();
    let run = use_run();
    let words = &desk.words().pairing.compare;
    let several = Memo::new(move |_| run.tried(&desk.programme()).len() > 1);
    let open = RwSignal::new(false);
    view! {
        <Show when=move || several.get()>
            <details class="two compare" on:toggle:target=move |event| open.set(event.target().open())>
                <summary>
                    <span class="rules-title">{words.title}</span>
                    <span class="rules-possible">{words.help}</span>
                </summary>
                <Show when=move || open.get()>
                    <Compared />
                </Show>
            </details>
        </Show>
    }
}

/// A result's place in the list, as the choice writes it.
fn code(place: usize) -> String {
    place.to_string()
}

#[component]
fn Compared() -> impl IntoView {
    let desk = use_desk();
    let run = use_run();
    let words = desk.words();
    let own = &words.pairing.compare;
    let tried = Memo::new_with_compare(
        move |_| run.tried(&desk.programme()),
        |before, after| before != after,
    );
    let options = Signal::derive(move || {
        let programme = desk.programme();
        let tried = tried.get();
        let option = |(place, round): (usize, &Arc<Round>)| {
            ChoiceOption::new(code(place), result_name(words, &programme, place, round))
        };
        tried.iter().enumerate().map(option).collect::<Vec<_>>()
    });
    let last = tried.with_untracked(Vec::len).saturating_sub(1);
    let (one, other) = (
        RwSignal::new(code(last.saturating_sub(1))),
        RwSignal::new(code(last)),
    );
    let chosen = move |value: RwSignal<String>| {
        let place: usize = value.get().parse().ok()?;
        Some((place, tried.with(|tried| tried.get(place).cloned())?))
    };
    let table = move || {
        let (one, other) = (chosen(one)?, chosen(other)?);
        let programme = desk.programme();
        let compared = compare(&programme, &one.1, &other.1);
        Some(view! { <SideBySide results=[one, other] compared=compared /> })
    };
    view! {
        <div class="two-question">
            <div class="field-row">
                <Select label=own.one options=options value=one on_change=move |code| one.set(code) />
                <Select
                    label=own.other
                    options=options
                    value=other
                    on_change=move |code| other.set(code)
                />
            </div>
            <div aria-live="polite">{table}</div>
        </div>
    }
}

/// What a result is called in the lists.
fn result_name(words: &Words, programme: &Programme, place: usize, round: &Round) -> String {
    let own = &words.pairing.compare;
    let Figures { pairs, total, .. } = figures(programme, round);
    let aim = (words.pairing.rules.aim)(round.aim).name;
    let mut name = (own.name)(place + 1, aim, pairs, total);
    let in_force = programme
        .current_round()
        .is_some_and(|newest| same_result(newest, round));
    let marks = [(round.by_hand, own.by_hand), (in_force, own.in_force)];
    for (_, mark) in marks.into_iter().filter(|(holds, _)| *holds) {
        name.push_str(" · ");
        name.push_str(mark);
    }
    name
}

#[component]
fn SideBySide(
    /// The two, each with its place.
    results: [(usize, Arc<Round>); 2],
    /// What each comes to, and where they differ.
    compared: Comparison,
) -> impl IntoView {
    let words = use_desk().words();
    let own = &words.pairing.compare;
    let numbers = results.each_ref().map(|(place, _)| (place + 1).to_string());
    let aims = results
        .each_ref()
        .map(|(_, round)| (words.pairing.rules.aim)(round.aim).name.to_owned());
    let cells = figures_cells(words, &compared.figures);
    let rows = own.rows.into_iter().zip(std::iter::once(aims).chain(cells));
    let rows = rows.map(|(name, [one, other])| {
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td>{one}</td>
                <td>{other}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    let same = compared.only.iter().all(Vec::is_empty);
    let [one, other] = numbers.clone();
    let lists = numbers.into_iter().zip(compared.only);
    let lists = lists.map(|(number, pairs)| view! { <OnlyIn number=number pairs=pairs /> });
    let buttons = results.map(|(place, round)| view! { <TakeButton place=place round=round /> });
    let [take_one, take_other] = buttons;
    view! {
        <div class="table-scroll">
            <table class="table compare-table">
                <thead>
                    <tr>
                        <th scope="col">{own.what}</th>
                        <th scope="col">{one}</th>
                        <th scope="col">{other}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
                <tfoot>
                    <tr>
                        <td></td>
                        <td>{take_one}</td>
                        <td>{take_other}</td>
                    </tr>
                </tfoot>
            </table>
        </div>
        <p>{if same { own.same.to_owned() } else { (own.shared)(compared.shared) }}</p>
        {(!same).then(|| view! { <div class="compare-lists">{lists.collect_view()}</div> })}
    }
}

/// The rows of numbers below the aim.
fn figures_cells(words: &Words, figures: &[Figures; 2]) -> [[String; 2]; 6] {
    let own = &words.pairing.compare;
    let points = words.pairing.result.points;
    let number = |count: usize| crate::text::number(words.language, count);
    let each = |cell: &dyn Fn(&Figures) -> String| figures.each_ref().map(cell);
    [
        each(&|figures| number(figures.pairs)),
        each(&|figures| number(figures.people)),
        each(&|figures| points(figures.total)),
        each(&|figures| {
            figures
                .weakest
                .map_or_else(|| own.nothing.to_owned(), points)
        }),
        each(&|figures| number(figures.both_learn)),
        each(&|figures| {
            let names: Vec<&str> = figures.alone.iter().map(|p| p.name.as_str()).collect();
            if names.is_empty() {
                own.nothing.to_owned()
            } else {
                names.join(", ")
            }
        }),
    ]
}

/// The pairs that only one of the two has.
#[component]
fn OnlyIn(
    /// The number of the result.
    number: String,
    /// The pairs.
    pairs: Vec<Duo>,
) -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().pairing;
    let programme = desk.programme_now();
    let item = |duo: &Duo| {
        let [a, b] = names_of(&programme, duo);
        view! { <li>{(words.result.pair_of)(&a, &b)}</li> }
    };
    (!pairs.is_empty()).then(|| {
        view! {
            <section>
                <h3>{(words.compare.only_in)(&number)}</h3>
                <ul class="left-reasons">{pairs.iter().map(item).collect_view()}</ul>
            </section>
        }
    })
}

/// Makes a result the one in force.
#[component]
fn TakeButton(
    /// Its place in the list.
    place: usize,
    /// The result.
    round: Arc<Round>,
) -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().pairing.compare;
    let number = (place + 1).to_string();
    let (label, said) = ((words.take_label)(&number), (words.taken)(&number));
    move || {
        let programme = desk.programme();
        let newest = programme.current_round();
        if newest.is_some_and(|newest| same_result(newest, &round)) {
            return view! { <span class="muted">{words.in_force}</span> }.into_any();
        }
        let Some(edit) = take_over(&programme, &round) else {
            return view! { <span class="muted">{words.cannot_take}</span> }.into_any();
        };
        let said = said.clone();
        let act = move |()| {
            desk.perform_saying(edit.clone(), said.clone());
        };
        view! {
            <Button on_press=act label=label.clone()>
                {words.take}
            </Button>
        }
        .into_any()
    }
}

//! What a pair is worth: give and take as a slider, and the bonuses.

use leptos::prelude::*;

use super::rules::change;
use super::run::use_run;
use crate::model::{Bonus, Edit, Reciprocity, Rules};
use crate::ui::desk::use_desk;
use crate::ui::parts::{Field, FieldKind, element_id};
use crate::view::pairing::BonusKind;

/// How far one press of an arrow key moves the slider.
const RECIPROCITY_STEP: u16 = 20;

/// The weights.
#[component]
pub fn Weights(
    /// The rules now.
    rules: Memo<Rules>,
) -> impl IntoView {
    let words = &use_desk().words().pairing.rules;
    let bonuses = BonusKind::ALL.into_iter().enumerate();
    let bonuses = bonuses
        .map(|(place, kind)| view! { <BonusItem kind=kind place=place rules=rules /> })
        .collect_view();
    view! {
        <section class="weights">
            <h3 class="weights-title">{words.weights_title}</h3>
            <p>{words.learning}</p>
            <ReciprocitySlider rules=rules />
            <ul class="bonuses">{bonuses}</ul>
        </section>
    }
}

/// Give and take, from "does not count" to "counts more than all else".
#[component]
fn ReciprocitySlider(
    /// The rules now.
    rules: Memo<Rules>,
) -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().pairing.rules;
    let (id, help) = (element_id("reciprocity"), element_id("help"));
    let kept = Memo::new(move |_| rules.get().reciprocity.get());
    // While the slider moves, its words move with it; the programme changes when it rests.
    let moving = RwSignal::new(None::<u16>);
    let shown = move || moving.get().unwrap_or_else(|| kept.get());
    let said = move || format!("{} ({})", (words.reciprocity_words)(shown()), shown());
    let set = move |text: String| {
        moving.set(None);
        let value = text
            .parse()
            .ok()
            .and_then(|value| Reciprocity::new(value).ok());
        if let Some(reciprocity) = value {
            let changed = Rules {
                reciprocity,
                ..rules.get_untracked()
            };
            if changed != rules.get_untracked() {
                change(desk, Edit::SetRules(changed));
            }
        }
    };
    view! {
        <div class="reciprocity">
            <label class="field-label" for=id.clone()>{words.reciprocity}</label>
            <p class="field-hint" id=help.clone()>{words.reciprocity_help}</p>
            <input
                class="slider"
                type="range"
                id=id
                min=Reciprocity::MIN.get()
                max=Reciprocity::MAX.get()
                step=RECIPROCITY_STEP
                prop:value=move || shown().to_string()
                aria-valuetext=said
                aria-describedby=help
                on:input:target=move |event| moving.set(event.target().value().parse().ok())
                on:change:target=move |event| set(event.target().value())
            />
            <p class="slider-words" aria-hidden="true">{said}</p>
        </div>
    }
}

/// One bonus: its points, when they are paid, and for how many pairs.
#[component]
fn BonusItem(
    /// Which one.
    kind: BonusKind,
    /// Where it stands among all.
    place: usize,
    /// The rules now.
    rules: Memo<Rules>,
) -> impl IntoView {
    let desk = use_desk();
    let run = use_run();
    let words = &desk.words().pairing.rules;
    let (name, when) = words.bonuses[place];
    let draft = RwSignal::new(None::<String>);
    let value = Signal::derive(move || {
        draft
            .get()
            .unwrap_or_else(|| kind.of(&rules.get()).get().to_string())
    });
    let read = |text: &str| {
        text.trim()
            .parse()
            .ok()
            .and_then(|points| Bonus::new(points).ok())
    };
    let error = Signal::derive(move || {
        let wrong = draft.with(|draft| draft.as_deref().is_some_and(|text| read(text).is_none()));
        wrong.then(|| words.bonus_wrong.to_owned())
    });
    let set = move |text: String| {
        if let Some(bonus) = read(&text) {
            draft.set(None);
            let changed = kind.set(rules.get_untracked(), bonus);
            if changed != rules.get_untracked() {
                change(desk, Edit::SetRules(changed));
            }
        }
    };
    let reaches = move || {
        run.effects()
            .map(|effects| (words.reaches)(effects.reaches[place], effects.possible))
    };
    let bounds = FieldKind::Number {
        min: i64::from(Bonus::MIN),
        max: i64::from(Bonus::MAX),
    };
    view! {
        <li class="bonus">
            <Field
                label=name
                hint=when
                kind=bounds
                value=value
                on_input=move |text| draft.set(Some(text))
                on_change=Callback::new(set)
                error=error
            />
            <p class="rule-effect">{reaches}</p>
        </li>
    }
}

//! The rules, each with what it does to the possible pairs, and the weights.

use leptos::prelude::*;

use super::run::use_run;
use super::weights::Weights;
use crate::model::{Edit, Rules};
use crate::ui::desk::{Desk, use_desk};
use crate::ui::parts::{Button, ButtonKind, Checkbox};
use crate::view::pairing::RuleSwitch;

/// Changes the programme; where that is refused, says why.
pub(super) fn change(desk: Desk, edit: Edit) {
    if let Err(refused) = desk.perform(edit) {
        desk.say(desk.refused(&refused));
    }
}

/// The programme's rules, followed.
pub(super) fn rules_of(desk: Desk) -> Memo<Rules> {
    Memo::new(move |_| *desk.programme().rules())
}

/// All rules and weights, folded away until somebody asks for them.
#[component]
pub fn RulesPanel() -> impl IntoView {
    let desk = use_desk();
    let run = use_run();
    let words = &desk.words().pairing.rules;
    let rules = rules_of(desk);
    let possible = move || match run.effects() {
        Some(effects) => (words.possible)(effects.possible),
        None => words.counting.to_owned(),
    };
    let reset = move |()| {
        let defaults = Edit::SetRules(Rules::default());
        desk.perform_saying(defaults, words.defaults_back);
    };
    let switches = RuleSwitch::ALL.into_iter().enumerate();
    let switches = switches
        .map(|(place, switch)| view! { <RuleItem switch=switch place=place rules=rules /> })
        .collect_view();
    view! {
        <details class="rules-panel">
            <summary class="rules-summary">
                <span class="rules-title">{words.title}</span>
                <span class="rules-possible" role="status">{possible}</span>
            </summary>
            <div class="rules-body">
                <p class="rules-intro">{words.intro}</p>
                <ul class="rules-list">{switches}</ul>
                <Weights rules=rules />
                <Button
                    kind=ButtonKind::Quiet
                    on_press=reset
                    disabled=Signal::derive(move || rules.get() == Rules::default())
                >
                    {words.defaults}
                </Button>
            </div>
        </details>
    }
}

/// One rule: what it says, why, and how many pairs it takes away.
#[component]
fn RuleItem(
    /// Which one.
    switch: RuleSwitch,
    /// Where it stands among all.
    place: usize,
    /// The rules now.
    rules: Memo<Rules>,
) -> impl IntoView {
    let desk = use_desk();
    let run = use_run();
    let words = &desk.words().pairing.rules;
    let (name, why) = words.rules[place];
    let on = Signal::derive(move || switch.is_on(&rules.get()));
    let effect = move || {
        run.effects().map(|effects| {
            let taken = effects.takes[place];
            if on.get() {
                (words.takes)(taken, effects.possible + taken)
            } else {
                (words.would_take)(taken, effects.possible)
            }
        })
    };
    let set = move |on: bool| {
        let changed = switch.switched(rules.get_untracked(), on);
        change(desk, Edit::SetRules(changed));
    };
    view! {
        <li class="rule">
            <Checkbox label=name checked=on on_change=set hint=why />
            <p class="rule-effect">{effect}</p>
        </li>
    }
}

//! What the pairing aims at.

use leptos::prelude::*;

use super::rules::change;
use crate::model::{Aim, Edit};
use crate::ui::desk::use_desk;
use crate::ui::parts::{Choice, ChoiceOption};

/// The aims, each with a sentence of what it means.
#[component]
pub fn AimChoice() -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().pairing.rules;
    let option = |aim: Aim| {
        let said = (words.aim)(aim);
        ChoiceOption::new(aim.code(), said.name).with_help(said.meaning)
    };
    let options = Aim::ALL.into_iter().map(option).collect();
    let chosen = Memo::new(move |_| desk.programme().aim());
    let value = Signal::derive(move || chosen.get().code().to_owned());
    let choose = move |code: String| {
        let aim = Aim::ALL.into_iter().find(|aim| aim.code() == code);
        if let Some(aim) = aim {
            change(desk, Edit::SetAim(aim));
        }
    };
    view! {
        <div class="aims">
            <Choice legend=words.aim_title options=options value=value on_change=choose />
        </div>
    }
}

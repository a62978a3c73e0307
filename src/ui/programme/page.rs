//! What the programme is for.

use leptos::prelude::*;

use super::culture::Culture;
use super::days_off::Free;
use super::format::Format;
use super::goals::Goals;
use super::next::{AlsoToDo, Next};
use super::plan::{Meetings, Time};
use crate::model::{Details, Edit, Language};
use crate::ui::desk::{Desk, use_desk};
use crate::ui::parts::{Aside, Choice, ChoiceOption, Field, PageHead};

/// The programme's page: each change counts at once.
#[component]
pub fn ProgrammePage() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words();
    let own = &words.programme;
    let details = move || desk.programme().details().clone();
    view! {
        <PageHead title=own.title intro=own.intro />
        <div class="page-columns">
            <div class="page-work">
                <section class="sheet">
                    <Field
                        label=own.name
                        hint=own.name_hint
                        value=move || details().name
                        on_input=move |name| set_typing(desk, "name", move |details| details.name = name)
                    />
                    <Goals />
                </section>
                <Culture />
                <section class="sheet">
                    <Format />
                </section>
                <section class="sheet">
                    <Time />
                </section>
                <Meetings />
                <Free />
                <section class="sheet">
                    <Choice
                        legend=own.letters
                        options=Language::ALL
                            .map(|language| {
                                let name = (words.common.language_name)(language);
                                ChoiceOption::new(language.code(), name)
                            })
                            .into()
                        value=move || details().language.code().to_owned()
                        on_change=move |code: String| {
                            let chosen = Language::ALL.into_iter().find(|one| one.code() == code);
                            if let Some(language) = chosen {
                                set(desk, move |details| details.language = language);
                            }
                        }
                        compact=true
                    />
                    <p class="field-hint">{own.letters_hint}</p>
                </section>
            </div>
            <Aside>
                <p class="aside-note">{own.saved_as_typed}</p>
                <Next />
                <AlsoToDo />
            </Aside>
        </div>
    }
}

/// Changes what the programme says of itself; a refusal is said at the edge of the page.
pub(super) fn set(desk: Desk, change: impl FnOnce(&mut Details)) {
    let mut details = desk.programme_now().details().clone();
    change(&mut details);
    if details == *desk.programme_now().details() {
        return;
    }
    if let Err(refused) = desk.perform(Edit::SetDetails(details)) {
        desk.say(desk.refused(&refused));
    }
}

/// The same for text that comes letter by letter: undoing takes all of it back at once.
pub(super) fn set_typing(desk: Desk, field: &str, change: impl FnOnce(&mut Details)) {
    let mut details = desk.programme_now().details().clone();
    change(&mut details);
    if let Err(refused) = desk.perform_typing(Edit::SetDetails(details), field) {
        desk.say(desk.refused(&refused));
    }
}

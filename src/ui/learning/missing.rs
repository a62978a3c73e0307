//! Meetings whose day has passed without a word.

use leptos::prelude::*;

use super::line::teaches_line;
use super::page::LearningState;
use crate::model::MeetingState;
use crate::text::{date, date_and_weekday};
use crate::ui::desk::{Desk, use_desk};
use crate::ui::parts::Button;
use crate::view::learning::{MeetingDraft, MissingLog};

/// How many stand there at once; more follow when somebody asks for them.
const SHOWN_AT_ONCE: usize = 8;

/// What is missing, the oldest first, and whether nothing is.
#[component]
pub(super) fn MissingList(state: LearningState) -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().learning;
    let limit = RwSignal::new(SHOWN_AT_ONCE);
    let number = Memo::new(move |_| state.all.with(|all| all.missing.len()));
    let held = Memo::new(move |_| state.all.with(|all| all.held > 0));
    let more = Memo::new(move |_| number.get().saturating_sub(limit.get()));
    let shown = move || {
        state.all.with(|all| {
            let missing = all.missing.iter().take(limit.get());
            missing.cloned().collect::<Vec<_>>()
        })
    };
    view! {
        <Show when=move || { number.get() > 0 }>
            <section class="sheet missing" aria-labelledby="missing-title">
                <header>
                    <h2 id="missing-title">{move || (words.missing_title)(number.get())}</h2>
                    <p class="muted">{words.missing_help}</p>
                </header>
                <ul class="missing-list">
                    <For
                        each=shown
                        key=|missing| (missing.key.clone(), missing.meeting.id.clone(), missing.meeting.date)
                        children=move |missing| view! { <MissingItem missing=missing state=state /> }
                    />
                </ul>
                <Show when=move || { more.get() > 0 }>
                    <Button on_press=move |()| limit.update(|limit| *limit += 4 * SHOWN_AT_ONCE)>
                        {move || (words.more_missing)(more.get())}
                    </Button>
                </Show>
            </section>
        </Show>
        {move || {
            (number.get() == 0 && held.get())
                .then(|| view! { <p class="nothing-missing">{words.nothing_missing}</p> })
        }}
    }
}

#[component]
fn MissingItem(missing: MissingLog, state: LearningState) -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().learning;
    let language = desk.language_now();
    let [first, second] = missing.names.clone();
    let day = date(language, missing.meeting.date);
    let write_label = (words.write_label)(&first, &second, &day);
    let not_held_label = (words.not_held_label)(&first, &second, &day);
    let about = teaches_line(words, &missing.names, &missing.meeting);
    let (key, id) = (missing.key.clone(), missing.meeting.id.clone());
    view! {
        <li class="missing-item">
            <div class="missing-what">
                <p class="missing-names">{(words.pair)(&first, &second)}</p>
                <p class="missing-about">
                    {date_and_weekday(language, missing.meeting.date)} " · " {about}
                </p>
            </div>
            <div class="missing-buttons">
                <Button label=write_label on_press=move |()| state.form.open(&key, &id)>
                    {words.write}
                </Button>
                <button
                    type="button"
                    class="button button-quiet"
                    aria-label=not_held_label
                    on:click=move |_| say_not_held(desk, &missing)
                >
                    {words.not_held}
                </button>
            </div>
        </li>
    }
}

/// Notes at once that a meeting did not take place.
fn say_not_held(desk: Desk, missing: &MissingLog) {
    let words = &desk.words().learning;
    let programme = desk.programme_now();
    let today = crate::browser::now::today();
    let draft = MeetingDraft::of(&programme, &missing.key, &missing.meeting.id);
    let edit = draft.map(|mut draft| {
        draft.state = MeetingState::Cancelled;
        draft.into_edit(&programme, today)
    });
    match edit {
        Some(Ok(Some(edit))) => {
            let day = date(desk.language_now(), missing.meeting.date);
            desk.perform_saying(edit, (words.not_held_done)(&day));
        }
        _ => desk.say(words.form_gone),
    }
}

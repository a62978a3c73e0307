//! The form for one meeting.

use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;

use super::sides::Sides;
use crate::browser::{now, random, screen};
use crate::model::{MeetingId, MeetingState};
use crate::ui::desk::Desk;
use crate::ui::parts::{
    Button, ButtonKind, Choice, ChoiceOption, Confirm, Dialog, Field, FieldKind, Select, TextArea,
};
use crate::view::learning::{DraftProblem, Learning, MeetingDraft, pair_topics, remove_meeting};
use crate::view::pairs::{PairKey, Teacher};

/// Where the focus begins, and where it goes when the day is wrong.
const BEGIN: &str = "log-begin";
const DAY: &str = "log-day";

/// The form's state, whether it is open or not.
#[derive(Clone, Copy)]
pub(super) struct LogForm {
    desk: Desk,
    all: Memo<Arc<Learning>>,
    begun: RwSignal<Option<MeetingDraft>>,
    draft: RwSignal<Option<MeetingDraft>>,
    asking: RwSignal<bool>,
    /// Whether saving was tried: from then on problems are told, until they are gone.
    tried: RwSignal<bool>,
    /// Counts how often it was opened: each time its fields are drawn afresh, also where one
    /// meeting follows another without the dialog being closed.
    opened: RwSignal<usize>,
}

impl LogForm {
    pub(super) fn new(desk: Desk, all: Memo<Arc<Learning>>) -> Self {
        Self {
            desk,
            all,
            begun: RwSignal::new(None),
            draft: RwSignal::new(None),
            asking: RwSignal::new(false),
            tried: RwSignal::new(false),
            opened: RwSignal::new(0),
        }
    }

    pub(super) fn desk(self) -> Desk {
        self.desk
    }

    /// Opens the form for a meeting that is there.
    pub(super) fn open(self, key: &PairKey, id: &MeetingId) {
        match MeetingDraft::of(&self.desk.programme_now(), key, id) {
            Some(draft) => self.begin(draft),
            None => self.desk.say(self.desk.words().learning.form_gone),
        }
    }

    /// Opens the form for a meeting that nobody planned.
    pub(super) fn open_new(self, key: &PairKey) {
        let programme = self.desk.programme_now();
        let draft = MeetingDraft::unplanned(&programme, key, now::today(), random::fresh());
        if let Some(draft) = draft {
            self.begin(draft);
        }
    }

    fn begin(self, draft: MeetingDraft) {
        let is_new = draft.is_new;
        self.tried.set(false);
        self.begun.set(Some(draft.clone()));
        self.draft.set(Some(draft));
        self.opened.update(|opened| *opened += 1);
        request_animation_frame(move || {
            screen::focus(if is_new { DAY } else { BEGIN });
        });
    }

    fn close(self) {
        let changed = self
            .draft
            .with_untracked(|draft| self.begun.with_untracked(|begun| draft != begun));
        if changed {
            self.asking.set(true);
        } else {
            self.leave();
        }
    }

    fn leave(self) {
        self.draft.set(None);
    }

    /// Takes what stands in the form; then opens the oldest meeting that still lacks a word,
    /// where that is wanted.
    fn save(self, then_next: bool) {
        let Some(draft) = self.draft.get_untracked() else {
            return;
        };
        let words = &self.desk.words().learning;
        let said = (words.saved)(&draft.names[0], &draft.names[1]);
        match draft.into_edit(&self.desk.programme_now(), now::today()) {
            Err(_) => {
                self.tried.set(true);
                screen::focus(DAY);
            }
            Ok(None) => {
                self.leave();
                self.desk.say(words.form_gone);
            }
            Ok(Some(edit)) => {
                if self.desk.perform_saying(edit, said) {
                    self.leave();
                    if then_next {
                        self.open_next();
                    }
                }
            }
        }
    }

    fn open_next(self) {
        let (left, next) = self
            .all
            .with_untracked(|all| (all.missing.len(), all.missing.first().cloned()));
        self.desk.say((self.desk.words().learning.saved_next)(left));
        if let Some(next) = next {
            self.open(&next.key, &next.meeting.id);
        }
    }

    fn remove(self) {
        let Some(draft) = self.draft.get_untracked() else {
            return;
        };
        let words = &self.desk.words().learning;
        let edit = remove_meeting(&self.desk.programme_now(), &draft.key, draft.id());
        self.leave();
        if let Some(edit) = edit {
            self.desk.perform_saying(edit, words.removed);
        }
    }

    /// Something of the draft. Tracked.
    pub(super) fn get<T: Default>(self, read: impl FnOnce(&MeetingDraft) -> T) -> T {
        self.draft
            .with(|draft| draft.as_ref().map(read).unwrap_or_default())
    }

    /// Changes something of the draft.
    pub(super) fn update(self, change: impl FnOnce(&mut MeetingDraft)) {
        self.draft.update(|draft| {
            if let Some(draft) = draft {
                change(draft);
            }
        });
    }

    /// A text of the draft, and how to change it.
    fn text(
        self,
        part: fn(&mut MeetingDraft) -> &mut String,
    ) -> (Signal<String>, Callback<String>) {
        let value = Signal::derive(move || {
            let mut draft = self.draft.get();
            draft
                .as_mut()
                .map(|draft| part(draft).clone())
                .unwrap_or_default()
        });
        let set = Callback::new(move |text| self.update(|draft| *part(draft) = text));
        (value, set)
    }

    fn held(self) -> bool {
        self.draft.with(|draft| {
            let state = draft.as_ref().map(|draft| draft.state);
            state == Some(MeetingState::Held)
        })
    }
}

/// The dialog with the form.
#[component]
pub(super) fn LogDialog(form: LogForm) -> impl IntoView {
    let all = form.desk.words();
    let words = &all.learning;
    let title = move || {
        form.begun.with(|begun| {
            let begun = begun.as_ref();
            begun.map_or_else(String::new, |begun| {
                let title = if begun.is_new {
                    words.form_new
                } else {
                    words.form_title
                };
                title(&begun.names[0], &begun.names[1])
            })
        })
    };
    view! {
        <Dialog
            title=Signal::derive(title)
            open=Signal::derive(move || form.draft.with(Option::is_some))
            on_close=move |()| form.close()
            close=all.common.close
            wide=true
        >
            {move || {
                form.opened.track();
                view! { <LogFields form=form /> }
            }}
        </Dialog>
        <Confirm
            title=all.people.lose_title
            text=all.people.lose_text
            open=form.asking
            confirm=all.people.lose
            cancel=all.people.keep_typing
            on_confirm=move |()| form.leave()
        />
    }
}

/// The form itself.
#[component]
fn LogFields(form: LogForm) -> impl IntoView {
    let all = form.desk.words();
    let words = &all.learning;
    let on_submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        form.save(false);
    };
    let on_key = move |event: ev::KeyboardEvent| {
        if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
            event.prevent_default();
            form.save(true);
        }
    };
    let is_new = form
        .begun
        .with_untracked(|begun| begun.as_ref().is_some_and(|begun| begun.is_new));
    let others = move || form.all.with(|all| all.missing.len()) > usize::from(!is_new);
    view! {
        <form class="log-form" novalidate on:submit=on_submit on:keydown=on_key>
            <WhenAndWhat form=form />
            <Show when=move || form.held()>
                <Said form=form />
            </Show>
            <div class="dialog-actions log-actions">
                <Show when=move || !is_new>
                    <Button kind=ButtonKind::Quiet on_press=move |()| form.remove()>
                        {words.form_remove}
                    </Button>
                </Show>
                <Button on_press=move |()| form.close()>{all.common.cancel}</Button>
                <Show when=others>
                    <Button on_press=move |()| form.save(true)>{words.form_save_next}</Button>
                </Show>
                <button type="submit" class="button button-primary">
                    {words.form_save}
                </button>
            </div>
            <Show when=others>
                <p class="log-keys">{words.form_keys}</p>
            </Show>
        </form>
    }
}

/// Whether it was held, when, who taught, and what about.
#[component]
fn WhenAndWhat(form: LogForm) -> impl IntoView {
    let desk = form.desk;
    let words = &desk.words().learning;
    let (day, set_day) = form.text(|draft| &mut draft.date);
    let problem = move || {
        let today = now::today();
        let problem = form.draft.with(|draft| draft.as_ref()?.problem(today));
        form.tried
            .get()
            .then_some(problem)
            .flatten()
            .map(|problem| match problem {
                DraftProblem::NoDate => words.form_date_wrong.to_owned(),
                DraftProblem::HeldInFuture => words.form_date_ahead.to_owned(),
            })
    };
    let choose = move |code: String| {
        let mut states = MeetingState::ALL.iter().copied();
        if let Some(state) = states.find(|state| state.code() == code) {
            form.update(|draft| draft.state = state);
        }
    };
    let state = move || {
        form.draft.with(|draft| {
            let state = draft.as_ref().map(|draft| draft.state);
            state.map(MeetingState::code).unwrap_or_default().to_owned()
        })
    };
    view! {
        <div class="field-row">
            <div id=BEGIN tabindex="-1">
                <Choice
                    legend=words.form_held
                    options=vec![
                        ChoiceOption::new(MeetingState::Held.code(), words.form_held_yes),
                        ChoiceOption::new(MeetingState::Cancelled.code(), words.form_held_no),
                    ]
                    value=Signal::derive(state)
                    on_change=choose
                    compact=true
                />
            </div>
            <Field
                label=words.form_date
                id=DAY
                kind=FieldKind::Date
                value=day
                on_input=set_day
                error=Signal::derive(problem)
            />
        </div>
        <Show when=move || form.held()>
            <Taught form=form />
        </Show>
    }
}

/// Who taught, and what.
#[component]
fn Taught(form: LogForm) -> impl IntoView {
    let desk = form.desk;
    let words = &desk.words().learning;
    let names = form.begun.with_untracked(|begun| {
        let names = begun.as_ref().map(|begun| begun.names.clone());
        names.unwrap_or_default()
    });
    let [first, second] = names;
    let options = vec![
        ChoiceOption::new(Teacher::First.code(), first),
        ChoiceOption::new(Teacher::Second.code(), second),
        ChoiceOption::new(Teacher::Both.code(), words.both_teach),
    ];
    let teacher = move || {
        form.draft.with(|draft| {
            let teaches = draft.as_ref().map(|draft| draft.teaches);
            teaches.map(Teacher::code).unwrap_or_default().to_owned()
        })
    };
    let choose = move |code: String| {
        let chosen = Teacher::ALL.into_iter().find(|one| one.code() == code);
        if let Some(teaches) = chosen {
            form.update(|draft| draft.teaches = teaches);
        }
    };
    let topics: Vec<ChoiceOption> = {
        let key = form
            .begun
            .with_untracked(|begun| begun.as_ref().map(|b| b.key.clone()));
        let found = key.map(|key| pair_topics(&desk.programme_now(), &key));
        let none = ChoiceOption::new("", words.form_no_topic);
        let found = found.unwrap_or_default().into_iter();
        let named = found.map(|(id, name)| ChoiceOption::new(id.to_string(), name));
        std::iter::once(none).chain(named).collect()
    };
    let (topic, set_topic) = form.text(|draft| &mut draft.topic);
    let (second_topic, set_second) = form.text(|draft| &mut draft.second_topic);
    let both = move || teacher() == Teacher::Both.code();
    let more = topics.clone();
    view! {
        <Choice
            legend=words.form_teaches
            options=options
            value=Signal::derive(teacher)
            on_change=choose
            compact=true
        />
        <div class="field-row">
            <Select
                label=words.form_topic
                options=Signal::stored(topics)
                value=topic
                on_change=set_topic
            />
            <Show when=both>
                <Select
                    label=words.form_second_topic
                    options=Signal::stored(more.clone())
                    value=second_topic
                    on_change=set_second
                />
            </Show>
        </div>
    }
}

/// What was said, learned and agreed.
#[component]
fn Said(form: LogForm) -> impl IntoView {
    let words = &form.desk.words().learning;
    let (discussed, set_discussed) = form.text(|draft| &mut draft.discussed);
    let (outcome, set_outcome) = form.text(|draft| &mut draft.outcome);
    let (next_step, set_next_step) = form.text(|draft| &mut draft.next_step);
    view! {
        <TextArea
            label=words.form_discussed
            value=discussed
            on_input=set_discussed
            rows=2
        />
        <Sides form=form />
        <div class="field-row">
            <TextArea
                label=words.form_outcome
                hint=words.form_outcome_hint
                value=outcome
                on_input=set_outcome
                rows=2
            />
            <TextArea
                label=words.form_next_step
                value=next_step
                on_input=set_next_step
                rows=2
            />
        </div>
    }
}

//! The form for one person.

use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::form_topics::DraftTopics;
use crate::browser::{random, screen};
use crate::model::{Capacity, Level, ParticipantId};
use crate::ui::desk::Desk;
use crate::ui::parts::{
    Button, Checkbox, ChoiceOption, Confirm, Dialog, Field, FieldKind, FlowDirection, Select,
    TextArea,
};
use crate::view::people::PeopleList;
use crate::view::people_draft::{PersonDraft, PersonField, PersonProblem, unmistakable_name};

/// How many names a field suggests.
const SUGGESTIONS_MAX: usize = 40;

/// The form's state, whether it is open or not.
#[derive(Clone, Copy)]
pub(super) struct PersonForm {
    desk: Desk,
    open: RwSignal<bool>,
    asking: RwSignal<bool>,
    begun: RwSignal<PersonDraft>,
    draft: RwSignal<PersonDraft>,
    /// Whether saving was tried: from then on problems are told, until they are gone.
    tried: RwSignal<bool>,
    problems: Memo<Vec<PersonProblem>>,
}

impl PersonForm {
    pub(super) fn new(desk: Desk) -> Self {
        let draft = RwSignal::new(PersonDraft::default());
        let tried = RwSignal::new(false);
        let problems = Memo::new(move |_| {
            if tried.get() {
                draft.with(|draft| draft.problems(&desk.programme()))
            } else {
                Vec::new()
            }
        });
        Self {
            desk,
            open: RwSignal::new(false),
            asking: RwSignal::new(false),
            begun: RwSignal::new(PersonDraft::default()),
            draft,
            tried,
            problems,
        }
    }

    pub(super) fn desk(self) -> Desk {
        self.desk
    }

    pub(super) fn draft(self) -> RwSignal<PersonDraft> {
        self.draft
    }

    /// Opens the form for a new person.
    pub(super) fn open_new(self) {
        self.begin(PersonDraft::default());
    }

    /// Opens the form for somebody who is there.
    pub(super) fn open(self, id: &ParticipantId) {
        let programme = self.desk.programme_now();
        if let Some(person) = programme.participant(id) {
            self.begin(PersonDraft::of(person, &programme));
        }
    }

    fn begin(self, draft: PersonDraft) {
        self.begun.set(draft.clone());
        self.draft.set(draft);
        self.tried.set(false);
        self.open.set(true);
        request_animation_frame(|| {
            screen::focus(field_id(PersonField::Name));
        });
    }

    /// Closes the form, or asks first where something typed would be lost.
    fn close(self) {
        let changed = self
            .draft
            .with_untracked(|draft| self.begun.with_untracked(|begun| draft != begun));
        if changed {
            self.asking.set(true);
        } else {
            self.open.set(false);
        }
    }

    /// Saves the person; then the form closes, or begins with the next one.
    fn save(self, and_next: bool) {
        let draft = self.draft.get_untracked();
        let (is_new, name) = (draft.id.is_none(), draft.name.trim().to_owned());
        let programme = self.desk.programme_now();
        match draft.into_edit(&programme, &mut random::fresh) {
            Ok((_, edit)) => {
                let words = &self.desk.words().people;
                let said = if is_new { words.added } else { words.changed };
                if self.desk.perform_saying(edit, said(&name)) {
                    if and_next {
                        self.open_new();
                    } else {
                        self.open.set(false);
                    }
                }
            }
            Err(problems) => {
                let first = problems.iter().map(PersonProblem::field).min();
                self.tried.set(true);
                if let Some(first) = first {
                    screen::focus(field_id(first));
                }
            }
        }
    }

    /// What is wrong with a field, as a sentence. Tracked.
    fn error(self, field: PersonField) -> Signal<Option<String>> {
        let words = &self.desk.words().people;
        Signal::derive(move || {
            self.problems.with(|problems| {
                let problem = problems.iter().find(|problem| problem.field() == field);
                problem.map(|problem| problem.sentence(words))
            })
        })
    }

    /// A text of the draft, and how to change it.
    fn text(self, part: fn(&mut PersonDraft) -> &mut String) -> (Signal<String>, Callback<String>) {
        let value = Signal::derive(move || part(&mut self.draft.get()).clone());
        let set = Callback::new(move |text| self.draft.update(|draft| *part(draft) = text));
        (value, set)
    }
}

fn field_id(field: PersonField) -> &'static str {
    match field {
        PersonField::Name => "person-name",
        PersonField::Email => "person-email",
        PersonField::Level => "person-level",
        PersonField::Manager => "person-manager",
    }
}

/// The dialog with the form.
#[component]
pub(super) fn PersonDialog(form: PersonForm, list: Memo<Arc<PeopleList>>) -> impl IntoView {
    let all = form.desk.words();
    let words = &all.people;
    let is_new = move || form.begun.with(|draft| draft.id.is_none());
    let title = move || {
        if is_new() {
            words.add_title.to_owned()
        } else {
            form.begun.with(|draft| (words.edit_title)(&draft.name))
        }
    };
    let on_submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        form.save(false);
    };
    let save = move || if is_new() { words.save_new } else { words.save };
    view! {
        <Dialog
            title=Signal::derive(title)
            open=form.open
            on_close=move |()| form.close()
            close=all.common.close
            wide=true
        >
            <form class="person-form" novalidate on:submit=on_submit on:keydown=move |event| enter_saves(&event)>
                <AboutFields form=form list=list />
                <div class="person-sides">
                    <DraftTopics form=form direction=FlowDirection::Teaches />
                    <DraftTopics form=form direction=FlowDirection::Learns />
                </div>
                <MoreFields form=form list=list />
                <div class="dialog-actions">
                    <Button on_press=move |()| form.close()>{all.common.cancel}</Button>
                    <Show when=is_new>
                        <Button on_press=move |()| form.save(true)>{words.save_more}</Button>
                    </Show>
                    <button type="submit" class="button button-primary">
                        {save}
                    </button>
                </div>
            </form>
        </Dialog>
        <Confirm
            title=words.lose_title
            text=words.lose_text
            open=form.asking
            confirm=words.lose
            cancel=words.keep_typing
            on_confirm=move |()| form.open.set(false)
        />
    }
}

/// Enter in a list to choose from saves, as it does in a field; browsers leave that out.
fn enter_saves(event: &ev::KeyboardEvent) {
    let target = event.target();
    let select = target.and_then(|target| target.dyn_into::<web_sys::HtmlSelectElement>().ok());
    if let Some(form) = select
        .filter(|_| event.key() == "Enter")
        .and_then(|select| select.form())
    {
        event.prevent_default();
        form.request_submit().unwrap_or_default();
    }
}

/// Who the person is.
#[component]
fn AboutFields(form: PersonForm, list: Memo<Arc<PeopleList>>) -> impl IntoView {
    let all = form.desk.words();
    let words = &all.people;
    let (name, set_name) = form.text(|draft| &mut draft.name);
    let (email, set_email) = form.text(|draft| &mut draft.email);
    let (role, set_role) = form.text(|draft| &mut draft.role);
    let (department, set_department) = form.text(|draft| &mut draft.department);
    let levels = Level::ALL.map(|level| ChoiceOption::new(level.code(), (all.common.level)(level)));
    let please = ChoiceOption::new("", words.choose_level);
    let levels: Vec<ChoiceOption> = std::iter::once(please).chain(levels).collect();
    let level = move || {
        form.draft
            .with(|draft| draft.level.map_or("", Level::code).to_owned())
    };
    let set_level = move |code: String| {
        let level = Level::ALL.into_iter().find(|level| level.code() == code);
        form.draft.update(|draft| draft.level = level);
    };
    view! {
        <div class="field-row">
            <Field
                label=words.name
                id=field_id(PersonField::Name)
                value=name
                on_input=set_name
                error=form.error(PersonField::Name)
            />
            <Field
                label=words.email
                id=field_id(PersonField::Email)
                kind=FieldKind::Email
                value=email
                on_input=set_email
                error=form.error(PersonField::Email)
            />
        </div>
        <div class="field-row">
            <Select
                label=words.level
                id=field_id(PersonField::Level)
                options=levels
                value=level
                on_change=set_level
                error=form.error(PersonField::Level)
            />
            <Field
                label=words.role
                value=role
                on_input=set_role
                suggestions=Signal::derive(move || first_few(list.get().roles()))
            />
            <Field
                label=words.department
                value=department
                on_input=set_department
                suggestions=Signal::derive(move || first_few(list.get().departments()))
            />
        </div>
    }
}

/// What is good to know, and matters to the rules.
#[component]
fn MoreFields(form: PersonForm, list: Memo<Arc<PeopleList>>) -> impl IntoView {
    let words = &form.desk.words().people;
    let (location, set_location) = form.text(|draft| &mut draft.location);
    let (languages, set_languages) = form.text(|draft| &mut draft.languages);
    let (manager, set_manager) = form.text(|draft| &mut draft.manager);
    let (note, set_note) = form.text(|draft| &mut draft.note);
    let managers = move || {
        let programme = form.desk.programme();
        let typed = form.draft.with(|draft| draft.manager.clone());
        let fitting = list.get().named_like(&typed, SUGGESTIONS_MAX);
        let names = fitting.iter().map(|one| unmistakable_name(&programme, one));
        names.collect::<Vec<_>>()
    };
    let capacities: Vec<ChoiceOption> = Capacity::all()
        .map(|capacity| {
            ChoiceOption::new(capacity.get().to_string(), (words.places)(capacity.get()))
        })
        .collect();
    let capacity = move || form.draft.with(|draft| draft.capacity.get().to_string());
    let set_capacity = move |code: String| {
        let capacity = code
            .parse()
            .ok()
            .and_then(|number| Capacity::new(number).ok());
        form.draft
            .update(|draft| draft.capacity = capacity.unwrap_or(draft.capacity));
    };
    view! {
        <div class="field-row">
            <Select
                label=words.capacity
                options=capacities
                value=capacity
                on_change=set_capacity
            />
            <Field
                label=words.location
                value=location
                on_input=set_location
                suggestions=Signal::derive(move || first_few(list.get().locations()))
            />
        </div>
        <div class="field-row">
            <Field
                label=words.manager
                id=field_id(PersonField::Manager)
                hint=words.manager_hint
                value=manager
                on_input=set_manager
                suggestions=Signal::derive(managers)
                error=form.error(PersonField::Manager)
            />
            <Field
                label=words.languages
                hint=words.languages_hint
                value=languages
                on_input=set_languages
            />
        </div>
        <TextArea label=words.note value=note on_input=set_note rows=2 />
        <Checkbox
            label=words.on_break
            hint=words.on_break_hint
            checked=move || form.draft.with(|draft| draft.on_break)
            on_change=move |on_break| form.draft.update(|draft| draft.on_break = on_break)
        />
    }
}

fn first_few(known: &[String]) -> Vec<String> {
    // Known places and departments are few; roles can be as many as people.
    known.iter().take(5 * SUGGESTIONS_MAX).cloned().collect()
}

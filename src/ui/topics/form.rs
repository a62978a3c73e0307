//! The form for one topic.

use leptos::ev;
use leptos::prelude::*;

use crate::browser::{random, screen};
use crate::catalogue;
use crate::model::{Area, Edit, Topic, TopicId};
use crate::ui::desk::Desk;
use crate::ui::parts::{Button, ChoiceOption, Confirm, Dialog, Field, Select, TextArea};
use crate::view::topics::topic_named;

const NAME_ID: &str = "topic-name";

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct TopicDraft {
    id: Option<TopicId>,
    name: String,
    area: Area,
    note: String,
}

/// The form's state, whether it is open or not.
#[derive(Clone, Copy)]
pub(super) struct TopicForm {
    desk: Desk,
    open: RwSignal<bool>,
    asking: RwSignal<bool>,
    begun: RwSignal<TopicDraft>,
    draft: RwSignal<TopicDraft>,
    error: RwSignal<Option<String>>,
}

impl TopicForm {
    pub(super) fn new(desk: Desk) -> Self {
        Self {
            desk,
            open: RwSignal::new(false),
            asking: RwSignal::new(false),
            begun: RwSignal::new(TopicDraft::default()),
            draft: RwSignal::new(TopicDraft::default()),
            error: RwSignal::new(None),
        }
    }

    /// Opens the form for a new topic of an area.
    pub(super) fn open_new(self, area: Area) {
        self.begin(TopicDraft {
            area,
            ..TopicDraft::default()
        });
    }

    /// Opens the form for a topic that is there.
    pub(super) fn open(self, id: &TopicId) {
        let programme = self.desk.programme_now();
        if let Some(topic) = programme.topic(id) {
            self.begin(TopicDraft {
                id: Some(id.clone()),
                name: topic.name.clone(),
                area: topic.area,
                note: topic.note.clone(),
            });
        }
    }

    fn begin(self, draft: TopicDraft) {
        self.begun.set(draft.clone());
        self.draft.set(draft);
        self.error.set(None);
        self.open.set(true);
        request_animation_frame(|| {
            screen::focus(NAME_ID);
        });
    }

    /// Closes the form, or asks first where something typed would be lost.
    fn close(self) {
        if self.draft.get_untracked() == self.begun.get_untracked() {
            self.open.set(false);
        } else {
            self.asking.set(true);
        }
    }

    fn save(self) {
        let draft = self.draft.get_untracked();
        let words = &self.desk.words().topics;
        let programme = self.desk.programme_now();
        let name = draft.name.trim().to_owned();
        let problem = if name.is_empty() {
            Some(words.no_name.to_owned())
        } else {
            let other = topic_named(&programme, &name, draft.id.as_ref());
            other.map(|other| (words.name_taken)(&other.name))
        };
        if problem.is_some() {
            self.error.set(problem);
            screen::focus(NAME_ID);
            return;
        }
        let known = draft.id.as_ref().and_then(|id| programme.topic(id));
        let mut topic = known.map_or_else(
            || Topic::named(TopicId::fresh(random::fresh()), &name),
            |topic| Topic::clone(topic),
        );
        topic.name.clone_from(&name);
        topic.area = draft.area;
        draft.note.trim().clone_into(&mut topic.note);
        let said = if known.is_none() {
            words.added
        } else {
            words.changed
        };
        if self.desk.perform_saying(Edit::PutTopic(topic), said(&name)) {
            self.open.set(false);
        }
    }
}

/// The dialog with the form.
#[component]
pub(super) fn TopicDialog(form: TopicForm) -> impl IntoView {
    let all = form.desk.words();
    let words = &all.topics;
    let language = form.desk.language_now();
    let is_new = move || form.begun.with(|draft| draft.id.is_none());
    let title = move || {
        if is_new() {
            words.add_title
        } else {
            words.edit_title
        }
        .to_owned()
    };
    let areas = Area::ALL.map(|area| {
        let name = catalogue::guide(area).name.in_language(language);
        ChoiceOption::new(area.code(), name)
    });
    let areas = Signal::stored(areas.to_vec());
    let set_area = move |code: String| {
        let area = Area::ALL.into_iter().find(|area| area.code() == code);
        form.draft
            .update(|draft| draft.area = area.unwrap_or_default());
    };
    let on_submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        form.save();
    };
    view! {
        <Dialog
            title=Signal::derive(title)
            open=form.open
            on_close=move |()| form.close()
            close=all.common.close
        >
            <form class="topic-form" novalidate on:submit=on_submit>
                <Field
                    label=words.name
                    id=NAME_ID
                    hint=words.name_hint
                    value=move || form.draft.with(|draft| draft.name.clone())
                    on_input=move |name| form.draft.update(|draft| draft.name = name)
                    error=form.error
                />
                <Select
                    label=words.area
                    options=areas
                    value=move || form.draft.with(|draft| draft.area.code().to_owned())
                    on_change=set_area
                />
                <TextArea
                    label=words.note
                    hint=words.note_hint
                    value=move || form.draft.with(|draft| draft.note.clone())
                    on_input=move |note| form.draft.update(|draft| draft.note = note)
                />
                <div class="dialog-actions">
                    <Button on_press=move |()| form.close()>{all.common.cancel}</Button>
                    <button type="submit" class="button button-primary">
                        {move || if is_new() { words.save_new } else { words.save }}
                    </button>
                </div>
            </form>
        </Dialog>
        <Confirm
            title=all.people.lose_title
            text=all.people.lose_text
            open=form.asking
            confirm=all.people.lose
            cancel=all.people.keep_typing
            on_confirm=move |()| form.open.set(false)
        />
    }
}

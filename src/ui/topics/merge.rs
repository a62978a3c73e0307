//! Two topics into one, where two spellings mean the same.

use leptos::prelude::*;

use crate::model::TopicId;
use crate::ui::desk::Desk;
use crate::ui::parts::{Button, ButtonKind, ChoiceOption, Dialog, Select};
use crate::view::people_order::sort_key;
use crate::view::topics::merge_topics;

/// The dialog's state, whether it is open or not.
#[derive(Clone, Copy)]
pub(super) struct MergeForm {
    desk: Desk,
    gone: RwSignal<Option<TopicId>>,
    kept: RwSignal<Option<TopicId>>,
}

impl MergeForm {
    pub(super) fn new(desk: Desk) -> Self {
        Self {
            desk,
            gone: RwSignal::new(None),
            kept: RwSignal::new(None),
        }
    }

    /// Opens the dialog for a topic that is to go into another.
    pub(super) fn open(self, id: &TopicId) {
        self.kept.set(None);
        self.gone.set(Some(id.clone()));
    }

    fn gone_name(self) -> String {
        let programme = self.desk.programme();
        let gone = self.gone.get();
        let topic = gone.and_then(|id| programme.topic(&id).cloned());
        topic.map_or_else(String::new, |topic| topic.name.clone())
    }

    fn merge(self) {
        let programme = self.desk.programme_now();
        let (Some(gone), Some(kept)) = (self.gone.get_untracked(), self.kept.get_untracked())
        else {
            return;
        };
        let (Some(gone), Some(kept)) = (programme.topic(&gone), programme.topic(&kept)) else {
            return;
        };
        let said = (self.desk.words().topics.merged)(&gone.name, &kept.name);
        let edit = merge_topics(&programme, &gone.id, &kept.id);
        self.gone.set(None);
        self.desk.perform_saying(edit, said);
    }
}

/// The dialog in which the other topic is chosen.
#[component]
pub(super) fn MergeDialog(form: MergeForm) -> impl IntoView {
    let all = form.desk.words();
    let words = &all.topics;
    let others = move || {
        let programme = form.desk.programme();
        let gone = form.gone.get();
        let others = programme.topics().values();
        let others = others.filter(|topic| Some(&topic.id) != gone.as_ref());
        let mut others: Vec<ChoiceOption> = others
            .map(|topic| ChoiceOption::new(topic.id.as_str(), topic.name.clone()))
            .collect();
        others.sort_by_cached_key(|topic| sort_key(&topic.name));
        let choose = ChoiceOption::new("", words.merge_choose);
        std::iter::once(choose).chain(others).collect::<Vec<_>>()
    };
    let kept = move || {
        form.kept
            .with(|kept| kept.as_ref().map_or_else(String::new, TopicId::to_string))
    };
    view! {
        <Dialog
            title=Signal::derive(move || (words.merge_title)(&form.gone_name()))
            open=Signal::derive(move || form.gone.with(Option::is_some))
            on_close=move |()| form.gone.set(None)
            close=all.common.close
        >
            <p>{move || (words.merge_text)(&form.gone_name())}</p>
            <Select
                label=words.merge_into
                options=Signal::derive(others)
                value=kept
                on_change=move |id: String| form.kept.set(TopicId::new(&id).ok())
            />
            <div class="dialog-actions">
                <Button on_press=move |()| form.gone.set(None)>{all.common.cancel}</Button>
                <Button
                    kind=ButtonKind::Primary
                    disabled=Signal::derive(move || form.kept.with(Option::is_none))
                    on_press=move |()| form.merge()
                >
                    {words.merge_do}
                </Button>
            </div>
        </Dialog>
    }
}

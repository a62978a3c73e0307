//! The dialog that ends a pair or lets it rest. It opens from the learning page and from a
//! pair's card, so the page's frame holds it.

use leptos::prelude::*;

use crate::browser::{now, screen};
use crate::model::Programme;
use crate::text::date;
use crate::ui::desk::{Desk, use_desk};
use crate::ui::parts::{
    Button, ButtonKind, Checkbox, Choice, ChoiceOption, Dialog, Field, FieldKind,
};
use crate::view::learning::{EndDraft, EndKind, EndProblem};
use crate::view::pairs::PairKey;

/// Where the focus goes when the day is wrong.
const DAY: &str = "end-day";

/// The dialog's state, whether it is open or not.
#[derive(Clone, Copy)]
pub struct EndForm {
    desk: Desk,
    draft: RwSignal<Option<EndDraft>>,
    tried: RwSignal<bool>,
}

/// The dialog of this page.
#[must_use]
pub fn use_end_form() -> EndForm {
    expect_context()
}

impl EndForm {
    /// Gives the dialog to all components below.
    pub fn provide(desk: Desk) {
        provide_context(Self {
            desk,
            draft: RwSignal::new(None),
            tried: RwSignal::new(false),
        });
    }

    /// Opens it for a pair.
    pub fn open(self, key: &PairKey) {
        self.tried.set(false);
        let programme = self.desk.programme_now();
        self.draft.set(EndDraft::of(&programme, key, now::today()));
    }

    fn close(self) {
        self.draft.set(None);
    }

    fn problem(self, programme: &Programme) -> Option<EndProblem> {
        self.draft.with(|draft| draft.as_ref()?.problem(programme))
    }

    fn save(self) {
        let Some(draft) = self.draft.get_untracked() else {
            return;
        };
        let words = &self.desk.words().learning;
        let said = match draft.kind {
            EndKind::Pause => words.paused_done,
            EndKind::Early | EndKind::Completed => words.ended_done,
        };
        let said = said(&draft.names[0], &draft.names[1]);
        match draft.into_edit(&self.desk.programme_now()) {
            Err(_) => {
                self.tried.set(true);
                screen::focus(DAY);
            }
            Ok(None) => self.close(),
            Ok(Some(edit)) => {
                if self.desk.perform_saying(edit, said) {
                    self.close();
                }
            }
        }
    }

    fn get<T: Default>(self, read: impl FnOnce(&EndDraft) -> T) -> T {
        self.draft
            .with(|draft| draft.as_ref().map(read).unwrap_or_default())
    }

    fn update(self, change: impl FnOnce(&mut EndDraft)) {
        self.draft.update(|draft| {
            if let Some(draft) = draft {
                change(draft);
            }
        });
    }
}

/// The dialog.
#[component]
pub fn EndDialog() -> impl IntoView {
    let form = use_end_form();
    let all = form.desk.words();
    let words = &all.learning;
    let title = move || {
        form.draft.with(|draft| {
            let draft = draft.as_ref();
            draft.map_or_else(String::new, |draft| {
                (words.end_title)(&draft.names[0], &draft.names[1])
            })
        })
    };
    view! {
        <Dialog
            title=Signal::derive(title)
            open=Signal::derive(move || form.draft.with(Option::is_some))
            on_close=move |()| form.close()
            close=all.common.close
        >
            <EndFields form=form />
            <p class="muted">{words.end_stays}</p>
            <div class="dialog-actions">
                <Button on_press=move |()| form.close()>{all.common.cancel}</Button>
                <Button kind=ButtonKind::Primary on_press=move |()| form.save()>
                    {words.end_do}
                </Button>
            </div>
        </Dialog>
    }
}

#[component]
fn EndFields(form: EndForm) -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().learning;
    let options = EndKind::ALL.map(|kind| {
        let (name, help) = match kind {
            EndKind::Early => (words.end_early, words.end_early_help),
            EndKind::Completed => (words.end_completed, words.end_completed_help),
            EndKind::Pause => (words.end_pause, words.end_pause_help),
        };
        ChoiceOption::new(kind.code(), name).with_help(help)
    });
    let choose = move |code: String| {
        let chosen = EndKind::ALL.into_iter().find(|kind| kind.code() == code);
        form.update(|draft| draft.kind = chosen.unwrap_or_default());
    };
    let kind = move || form.get(|draft| draft.kind);
    let problem = move || {
        let problem = form.problem(&desk.programme());
        form.tried
            .get()
            .then_some(problem)
            .flatten()
            .map(|problem| match problem {
                EndProblem::NoDate => words.form_date_wrong.to_owned(),
                EndProblem::BeforeMeeting(day) => {
                    (words.end_before)(&date(desk.language_now(), day))
                }
            })
    };
    let reasons: Vec<String> = words.end_reasons.map(str::to_owned).into();
    let names = untrack(|| form.get(|draft| draft.names.clone()));
    let leaves = move |place: usize| {
        let label = (words.end_leaves)(&names[place]);
        view! {
            <Checkbox
                label=label
                checked=Signal::derive(move || form.get(|draft| draft.leaves[place]))
                on_change=move |leaves| form.update(|draft| draft.leaves[place] = leaves)
            />
        }
    };
    view! {
        <Choice
            legend=words.end_how
            options=options.into()
            value=Signal::derive(move || kind().code().to_owned())
            on_change=choose
        />
        <Show when=move || kind() != EndKind::Pause>
            <Field
                label=words.end_date
                id=DAY
                kind=FieldKind::Date
                value=Signal::derive(move || form.get(|draft| draft.date.clone()))
                on_input=move |text| form.update(|draft| draft.date = text)
                error=Signal::derive(problem)
            />
        </Show>
        <Show when=move || kind() == EndKind::Early>
            <Field
                label=words.end_reason
                hint=words.end_reason_hint
                value=Signal::derive(move || form.get(|draft| draft.reason.clone()))
                on_input=move |text| form.update(|draft| draft.reason = text)
                suggestions=Signal::stored(reasons.clone())
            />
        </Show>
        <div>
            {leaves(0)} {leaves(1)}
            <p class="field-hint">{words.end_leaves_hint}</p>
        </div>
    }
}

//! Answers that came back: bringing them, and what they change.

use leptos::prelude::*;

use super::row::Row;
use super::state::{Broken, QuestionnaireState};
use crate::browser::files::ChosenFile;
use crate::files::Standing;
use crate::ui::parts::{Button, ButtonKind, FilePicker, LinkButton, Notice, NoticeKind, TextArea};
use crate::ui::route::Route;
use crate::view::questionnaire::answer_rows;

/// The place for answers, and what they change.
#[component]
pub(super) fn Answers(state: QuestionnaireState) -> impl IntoView {
    let words = &state.desk.words().answers;
    let pasted = RwSignal::new(String::new());
    // Several words in the field can only come from a clipboard: they are read at once.
    let on_paste = move |text: String| {
        let was_empty = pasted.with_untracked(String::is_empty);
        pasted.set(text.clone());
        if was_empty && text.trim().len() > 40 && state.take_text(&text) {
            pasted.set(String::new());
        }
    };
    let read = move |()| {
        if state.take_text(&pasted.get_untracked()) {
            pasted.set(String::new());
        }
    };
    view! {
        <section class="sheet">
            <h2>{words.title}</h2>
            <p>{words.help}</p>
            <FilePicker
                label=words.choose_files
                hint=words.drop_files
                accept=".json,.txt,.eml,.html,application/json,text/plain,message/rfc822"
                multiple=true
                on_file=move |file: ChosenFile| state.take_file(file)
            />
            <TextArea
                label=words.paste
                hint=words.paste_hint
                value=pasted
                on_input=on_paste
                rows=3
            />
            <Button
                disabled=Signal::derive(move || pasted.with(|text| text.trim().is_empty()))
                on_press=read
            >
                {words.read_pasted}
            </Button>
            <BrokenOnes state=state />
            <Rows state=state />
            <Done state=state />
        </section>
    }
}

#[component]
fn BrokenOnes(state: QuestionnaireState) -> impl IntoView {
    let words = &state.desk.words().answers;
    move || {
        let broken = state.broken.get();
        let line = |Broken { place, problem }: Broken| {
            view! {
                <li>
                    <span class="problem-place">{place}</span>
                    " "
                    {problem}
                </li>
            }
        };
        (!broken.is_empty()).then(|| {
            view! {
                <Notice
                    kind=NoticeKind::Warning
                    alert=true
                    title=(words.broken_title)(broken.len())
                >
                    <ul>{broken.into_iter().map(line).collect_view()}</ul>
                    <p class="muted">{words.broken_help}</p>
                </Notice>
            }
        })
    }
}

#[component]
fn Rows(state: QuestionnaireState) -> impl IntoView {
    let desk = state.desk;
    let words = &desk.words().answers;
    let rows = Memo::new(move |_| {
        let (plan, received) = (state.plan.get(), state.received.get_untracked());
        answer_rows(&desk.programme_now(), &plan, &received, desk.words())
    });
    let any = Memo::new(move |_| rows.with(|rows| !rows.is_empty()));
    let any_open =
        Memo::new(move |_| rows.with(|rows| rows.iter().any(|row| row.standing == Standing::Open)));
    let count = Memo::new(move |_| state.to_take.with(std::collections::BTreeSet::len));
    view! {
        <Show when=move || any.get()>
            <ul class="answers">
                {move || {
                    rows.get()
                        .into_iter()
                        .map(|row| view! { <Row state=state row=row /> })
                        .collect_view()
                }}
            </ul>
            <div class="import-actions">
                <Show when=move || any_open.get()>
                    <Button
                        kind=ButtonKind::Primary
                        disabled=Signal::derive(move || count.get() == 0)
                        on_press=move |()| state.take_over()
                    >
                        {move || (words.take_all)(count.get())}
                    </Button>
                </Show>
                <Button kind=ButtonKind::Quiet on_press=move |()| state.discard()>
                    {words.discard}
                </Button>
            </div>
        </Show>
    }
}

#[component]
fn Done(state: QuestionnaireState) -> impl IntoView {
    let words = &state.desk.words().answers;
    move || {
        state.done.get().map(|count| {
            view! {
                <Notice kind=NoticeKind::Success title=words.done_title>
                    <p>{(words.taken)(count)}</p>
                    <div class="notice-actions">
                        <LinkButton href=Route::Pairing.href()>{words.to_pairing}</LinkButton>
                    </div>
                </Notice>
            }
        })
    }
}

//! Choosing a table: a file, or cells pasted from a spreadsheet.

use leptos::prelude::*;

use super::state::ImportState;
use crate::browser::files::ChosenFile;
use crate::ui::parts::{
    Aside, Button, ButtonKind, Checkbox, FilePicker, Notice, NoticeKind, TextArea,
};

/// Two ways to bring a table.
#[component]
pub(super) fn ChooseSource(state: ImportState) -> impl IntoView {
    let all = state.desk.words();
    let words = &all.import;
    let pasted = RwSignal::new(String::new());
    // Several lines in the field can only come from a clipboard: they are read at once.
    let on_paste = move |text: String| {
        let was_empty = pasted.with_untracked(String::is_empty);
        pasted.set(text.clone());
        if was_empty && text.trim().contains('\n') {
            state.take_text(text);
        }
    };
    let cannot_read = move || pasted.with(|text| text.trim().is_empty());
    view! {
        <div class="page-columns">
            <div class="page-work">
                <Problem state=state />
                <section class="sheet">
                    <FilePicker
                        label=words.choose
                        hint=all.common.drop_file
                        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
                        on_file=move |file: ChosenFile| state.take_file(file)
                    />
                </section>
                <section class="sheet">
                    <TextArea
                        label=words.paste
                        hint=words.paste_hint
                        value=pasted
                        on_input=on_paste
                        rows=6
                    />
                    <Button
                        disabled=Signal::derive(cannot_read)
                        on_press=move |()| state.take_text(pasted.get_untracked())
                    >
                        {words.read_pasted}
                    </Button>
                </section>
                <p role="status">{move || state.reading.get().then_some(words.reading)}</p>
            </div>
            <Aside>
                <h2 class="next-title">{words.what_helps_title}</h2>
                <ul class="kept-list">
                    {words.what_helps.map(|help| view! { <li>{help}</li> }).into_iter().collect_view()}
                </ul>
            </Aside>
        </div>
    }
}

#[component]
fn Problem(state: ImportState) -> impl IntoView {
    move || {
        state.problem.get().map(|problem| {
            view! {
                <Notice kind=NoticeKind::Danger alert=true>
                    <p>{problem}</p>
                </Notice>
            }
        })
    }
}

/// What was read: where from, how many rows, in which encoding.
#[component]
pub(super) fn WhatWasRead(state: ImportState) -> impl IntoView {
    let words = &state.desk.words().import;
    let summary = move || {
        state.source.with(|source| {
            let source = source.as_ref()?;
            let name = source.file_name.as_deref().unwrap_or(words.pasted);
            let (rows, columns) = (source.table.rows.len(), source.table.headings.len());
            let read = (words.read)(name, rows, columns);
            let read = format!("{read}, {}", (words.separator)(source.table.separator));
            Some(match source.encoding {
                Some(encoding) => format!("{read}, {}", (words.encoding)(encoding)),
                None => read,
            })
        })
    };
    let headless = move || {
        state
            .source
            .with(|source| source.as_ref().is_some_and(|s| s.headless))
    };
    view! {
        <section class="import-read">
            <h2 class="for-screen-readers">{words.read_title}</h2>
            <p role="status">{summary}</p>
            <Checkbox
                label=words.first_row_is_person
                hint=words.first_row_hint
                checked=headless
                on_change=move |headless| state.set_headless(headless)
            />
            <Button kind=ButtonKind::Secondary on_press=move |()| state.reset()>
                {words.other_file}
            </Button>
        </section>
    }
}

//! Choosing a table: a file, or cells pasted from a spreadsheet.

use leptos::prelude::*;

use super::state::ImportState;
use crate::browser::files::ChosenFile;
use crate::files::workbook::Places;
use crate::ui::parts::{
    Aside, Button, ButtonKind, Checkbox, ChoiceOption, FilePicker, Notice, NoticeKind, Select,
    TextArea,
};

/// What a file may be called, and what systems without endings call its kind.
const ACCEPTED: &str = ".xlsx,.xlsm,.csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain,\
    application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

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
                        accept=ACCEPTED
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

/// What was read: where from, how many rows, in which encoding or from which sheet.
#[component]
pub(super) fn WhatWasRead(state: ImportState) -> impl IntoView {
    let words = &state.desk.words().import;
    let summary = move || {
        state.source.with(|source| {
            let source = source.as_ref()?;
            let name = source.file_name.as_deref().unwrap_or(words.pasted);
            let (rows, columns) = (source.table.rows.len(), source.table.headings.len());
            let read = (words.read)(name, rows, columns);
            let more = [
                source
                    .table
                    .separator
                    .map(words.separator)
                    .map(str::to_owned),
                source.encoding.map(words.encoding).map(str::to_owned),
                source
                    .sheet
                    .as_ref()
                    .map(|sheet| (words.sheet)(sheet.name())),
            ];
            let all = std::iter::once(read).chain(more.into_iter().flatten());
            Some(all.collect::<Vec<_>>().join(", "))
        })
    };
    let headless = move || {
        state
            .source
            .with(|source| source.as_ref().is_some_and(|s| s.headless))
    };
    view! {
        <Problem state=state />
        <section class="import-read">
            <h2 class="for-screen-readers">{words.read_title}</h2>
            <p role="status">
                {move || if state.reading.get() { Some(words.reading.to_owned()) } else { summary() }}
            </p>
            <Checkbox
                label=words.first_row_is_person
                hint=words.first_row_hint
                checked=headless
                on_change=move |headless| state.set_headless(headless)
            />
            <Button kind=ButtonKind::Secondary on_press=move |()| state.reset()>
                {words.other_file}
            </Button>
            <SheetChoice state=state />
        </section>
        <Untaken state=state />
    }
}

/// Which sheet of a workbook is read, where there are several.
#[component]
fn SheetChoice(state: ImportState) -> impl IntoView {
    let words = &state.desk.words().import;
    let options = Memo::new(move |_| {
        state.source.with(|source| {
            let sheet = source.as_ref().and_then(|source| source.sheet.as_ref());
            let names = sheet.into_iter().flat_map(|sheet| sheet.workbook.sheets());
            let option = |(place, name): (usize, &str)| ChoiceOption::new(place.to_string(), name);
            names.enumerate().map(option).collect::<Vec<_>>()
        })
    });
    let several = move || options.with(|options| options.len() > 1);
    let choose = move |code: String| {
        if let Ok(place) = code.parse() {
            state.take_sheet(place);
        }
    };
    view! {
        <Show when=several>
            <div class="import-sheet">
                <Select
                    label=words.which_sheet
                    options=options
                    value=move || state.sheet.get().to_string()
                    on_change=choose
                />
            </div>
        </Show>
    }
}

/// Cells of a sheet that hold nothing to take.
#[component]
fn Untaken(state: ImportState) -> impl IntoView {
    let words = &state.desk.words().import;
    move || {
        let notes = state.source.with(|source| {
            let sheet = source.as_ref().and_then(|source| source.sheet.as_ref());
            sheet.map(|sheet| sheet.notes.clone())
        })?;
        let sentence = |say: fn(usize, &str) -> String, places: &Places| {
            (places.count > 0).then(|| say(places.count, &places.first))
        };
        let sentences = [
            sentence(words.cells_with_errors, &notes.errors),
            sentence(words.formulas_without_result, &notes.without_result),
        ];
        sentences.iter().any(Option::is_some).then(|| {
            let lines = sentences.into_iter().flatten();
            view! { <Notice>{lines.map(|line| view! { <p>{line}</p> }).collect_view()}</Notice> }
        })
    }
}

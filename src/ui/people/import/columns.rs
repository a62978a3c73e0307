//! What each column means.

use leptos::ev;
use leptos::prelude::*;

use super::state::ImportState;
use crate::files::csv::Use;
use crate::text::ImportWords;
use crate::view::import::column_sample;

/// How many texts of a column are shown.
const SAMPLE_MAX: usize = 3;

/// A line for each column: heading, sample, meaning.
#[component]
pub(super) fn Columns(state: ImportState) -> impl IntoView {
    let words = &state.desk.words().import;
    // Another table, or the same without headings, is another list of columns.
    let columns = move || {
        let source = state.source.get();
        let table = source.map(|source| source.table);
        let count = table.as_ref().map_or(0, |table| table.headings.len());
        let line = |column: usize| {
            let table = table.as_ref()?;
            let heading = table.headings.get(column)?.clone();
            let heading = if heading.is_empty() {
                (words.column_number)(column + 1)
            } else {
                heading
            };
            let sample = column_sample(table, column, SAMPLE_MAX);
            Some(view! {
                <ColumnLine state=state column=column heading=heading sample=sample />
            })
        };
        (0..count).filter_map(line).collect_view()
    };
    view! {
        <section class="sheet">
            <h2>{words.columns_title}</h2>
            <p class="field-hint">{words.columns_hint}</p>
            <table class="table import-columns">
                <thead>
                    <tr>
                        <th scope="col">{words.column}</th>
                        <th scope="col">{words.sample}</th>
                        <th scope="col">{words.used_for}</th>
                    </tr>
                </thead>
                <tbody>{columns}</tbody>
            </table>
        </section>
    }
}

#[component]
fn ColumnLine(
    state: ImportState,
    column: usize,
    heading: String,
    sample: Vec<String>,
) -> impl IntoView {
    let words = &state.desk.words().import;
    let chosen = Memo::new(move |_| {
        state.mapped(|mapping| mapping.uses.get(column).copied().unwrap_or_default())
    });
    let choose = move |event: ev::Targeted<ev::Event, web_sys::HtmlSelectElement>| {
        let wanted = code_use(&event.target().value());
        state.change(|mapping, table| mapping.set_use(table, column, wanted));
    };
    let label = (words.use_of)(&heading);
    let sample = if sample.is_empty() {
        view! { <span class="muted">{words.no_sample}</span> }.into_any()
    } else {
        let text = |text: String| view! { <span class="import-value">{text}</span> };
        sample.into_iter().map(text).collect_view().into_any()
    };
    view! {
        <tr class:import-ignored=move || chosen.get() == Use::Ignore>
            <th scope="row">{heading}</th>
            <td class="import-sample">{sample}</td>
            <td>
                <select class="input select" aria-label=label on:change:target=choose>
                    <UseOption words=words found=Use::Ignore chosen=chosen />
                    <optgroup label=words.group_people>
                        {group(words, chosen, |found| !found.is_offers() && !found.is_wants())}
                    </optgroup>
                    <optgroup label=words.group_offers>
                        {group(words, chosen, Use::is_offers)}
                    </optgroup>
                    <optgroup label=words.group_wants>
                        {group(words, chosen, Use::is_wants)}
                    </optgroup>
                </select>
            </td>
        </tr>
    }
}

fn group(
    words: &'static ImportWords,
    chosen: Memo<Use>,
    belongs: fn(Use) -> bool,
) -> impl IntoView {
    let uses = Use::ALL.into_iter();
    let uses = uses.filter(move |found| *found != Use::Ignore && belongs(*found));
    uses.map(|found| view! { <UseOption words=words found=found chosen=chosen /> })
        .collect_view()
}

#[component]
fn UseOption(words: &'static ImportWords, found: Use, chosen: Memo<Use>) -> impl IntoView {
    view! {
        <option value=use_code(found) prop:selected=move || chosen.get() == found>
            {(words.use_name)(found)}
        </option>
    }
}

/// A use as an option's value: its place in the list of all.
fn use_code(found: Use) -> String {
    let place = Use::ALL.iter().position(|one| *one == found);
    place.unwrap_or_default().to_string()
}

fn code_use(code: &str) -> Use {
    let place: Option<usize> = code.parse().ok();
    place
        .and_then(|place| Use::ALL.get(place).copied())
        .unwrap_or_default()
}

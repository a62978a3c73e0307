//! What a file would change, as a small table.

use leptos::prelude::*;

use crate::files::json::{Difference, Replacement};
use crate::text::number;
use crate::ui::desk::use_desk;

/// How many people, topics, rounds and pairs come, change, go and stay.
#[component]
pub(super) fn DifferenceTable(
    /// What would be replaced by what.
    replacement: Replacement,
) -> impl IntoView {
    let words = use_desk().words();
    let files = &words.files;
    let rows = [
        (files.people, replacement.people),
        (files.topics, replacement.topics),
        (files.rounds, replacement.rounds),
        (files.pairs, replacement.pairs),
    ];
    let cell = move |count: usize| {
        // A dash says "none" more quietly than a zero.
        let text = if count == 0 {
            "–".to_owned()
        } else {
            number(words.language, count)
        };
        view! { <td class="number" class:number-none=count == 0>{text}</td> }
    };
    let row = move |(name, difference): (&'static str, Difference)| {
        view! {
            <tr>
                <th scope="row">{name}</th>
                {cell(difference.added)}
                {cell(difference.changed)}
                {cell(difference.gone)}
                {cell(difference.same)}
            </tr>
        }
    };
    view! {
        <div class="table-scroll">
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{files.kind}</th>
                        <th scope="col" class="number">{files.added}</th>
                        <th scope="col" class="number">{files.changed}</th>
                        <th scope="col" class="number">{files.gone}</th>
                        <th scope="col" class="number">{files.same}</th>
                    </tr>
                </thead>
                <tbody>{rows.map(row).into_iter().collect_view()}</tbody>
            </table>
        </div>
    }
}

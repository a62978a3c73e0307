//! The frame of each chart: its title, what it says in a sentence, the drawing, and its numbers
//! as a table.

use leptos::prelude::*;

use crate::ui::desk::use_desk;
use crate::ui::parts::element_id;

/// A chart. The sentence says what the drawing shows, so that nobody needs to see it; the
/// numbers follow as a table.
#[component]
pub(super) fn Figure(
    /// The title.
    title: &'static str,
    /// What the drawing shows, in a sentence.
    summary: String,
    /// The numbers, as a table.
    table: AnyView,
    /// The drawing.
    children: Children,
) -> impl IntoView {
    let words = &use_desk().words().results;
    let id = element_id("figure");
    let labelled_by = id.clone();
    view! {
        <figure class="sheet chart" aria-labelledby=labelled_by>
            <figcaption class="chart-words">
                <h2 id=id>{title}</h2>
                <p class="chart-summary">{summary}</p>
            </figcaption>
            {children()}
            <details class="chart-table">
                <summary>{words.as_table}</summary>
                <div class="table-scroll">{table}</div>
            </details>
        </figure>
    }
}

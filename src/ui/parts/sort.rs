//! Columns by which a table can be sorted.

use leptos::prelude::*;

/// A column's heading that sorts the table: pressed once upwards, pressed again downwards.
#[component]
pub fn SortHeader(
    /// What the column is called.
    #[prop(into)]
    name: String,
    /// `Some(true)` where the table is sorted by it upwards, `Some(false)` downwards.
    #[prop(into)]
    sorted: Signal<Option<bool>>,
    /// Called when it is pressed.
    #[prop(into)]
    on_sort: Callback<()>,
) -> impl IntoView {
    let state = move || match sorted.get() {
        Some(true) => "ascending",
        Some(false) => "descending",
        None => "none",
    };
    view! {
        <th scope="col" role="columnheader" aria-sort=state>
            <button type="button" class="sort-button" on:click=move |_| on_sort.run(())>
                {name}
                <span class="sort-sign" aria-hidden="true"></span>
            </button>
        </th>
    }
}

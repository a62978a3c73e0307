//! The table of people. Only the rows in sight are in the page, so that ten thousand people
//! scroll as smoothly as ten.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use super::form::PersonForm;
use super::row::PersonRow;
use super::state::PeopleState;
use crate::ui::parts::SortHeader;
use crate::view::people::{PeopleColumn, rows_in_sight};

/// Rows kept beyond both edges of the window, so that arrow keys and quick scrolling find them.
const SPARE_ROWS: usize = 8;
/// A row's height before one has been measured, in pixels.
const ROW_HEIGHT: f64 = 80.0;

/// Where the list stands in the window, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Sight {
    above: f64,
    window: f64,
    row: f64,
}

/// The table of people.
#[component]
pub(super) fn PeopleTable(state: PeopleState, form: PersonForm) -> impl IntoView {
    let words = &state.desk.words().people;
    let body = NodeRef::<html::Tbody>::new();
    let sight = follow_scrolling(body);
    let range = Memo::new(move |_| {
        let Sight { above, window, row } = sight.get();
        let count = state.shown.get().len();
        rows_in_sight(above, window, row, count, SPARE_ROWS)
    });
    let rows = move || {
        let (shown, range) = (state.shown.get(), range.get());
        let ids = shown.get(range.clone()).unwrap_or_default().iter().cloned();
        range.zip(ids).collect::<Vec<_>>()
    };
    let spacer = move |rows: usize| {
        #[allow(clippy::cast_precision_loss, reason = "far fewer than 2^52 rows")]
        let height = sight.get().row * rows as f64;
        format!("{height}px")
    };
    let above = move || spacer(range.get().start);
    let below = move || spacer(state.shown.get().len().saturating_sub(range.get().end));
    view! {
        <table
            class="people-table"
            role="table"
            aria-label=words.table
            aria-rowcount=move || state.shown.get().len() + 1
        >
            <TableHead state=state />
            <tbody role="rowgroup" node_ref=body>
                <tr class="people-spacer" aria-hidden="true" style:block-size=above></tr>
                <For
                    each=rows
                    key=|(index, id)| (*index, id.clone())
                    children=move |(index, id)| {
                        view! { <PersonRow state=state form=form id=id index=index /> }
                    }
                />
                <tr class="people-spacer" aria-hidden="true" style:block-size=below></tr>
            </tbody>
        </table>
        <Show when=move || state.shown.get().is_empty()>
            <p class="people-none">{words.nobody_found}</p>
        </Show>
    }
}

#[component]
fn TableHead(state: PeopleState) -> impl IntoView {
    let all = state.desk.words();
    let words = &all.people;
    let column = move |name: &'static str, column: PeopleColumn| {
        view! {
            <SortHeader
                name=name
                sorted=Signal::derive(move || state.order.get().of(column))
                on_sort=move |()| state.order.update(|order| *order = order.pressed(column))
            />
        }
    };
    let all_selected = move || {
        let shown = state.shown.get();
        !shown.is_empty()
            && state
                .selected
                .with(|selected| shown.iter().all(|id| selected.contains(id)))
    };
    let select_all = move |event: ev::Targeted<ev::Event, web_sys::HtmlInputElement>| {
        let shown = state.shown.get_untracked();
        let checked = event.target().checked();
        state.selected.update(|selected| {
            for id in shown.iter() {
                if checked {
                    selected.insert(id.clone());
                } else {
                    selected.remove(id);
                }
            }
        });
    };
    view! {
        <thead role="rowgroup">
            <tr class="people-row people-head" role="row" aria-rowindex="1">
                <th role="columnheader" scope="col" class="people-select">
                    <input
                        type="checkbox"
                        aria-label=words.select_all
                        prop:checked=all_selected
                        on:change:target=select_all
                    />
                </th>
                {column(words.name, PeopleColumn::Name)}
                {column(words.level, PeopleColumn::Level)}
                {column(words.department, PeopleColumn::Department)}
                {column(all.common.can_teach, PeopleColumn::Offers)}
                {column(all.common.wants_to_learn, PeopleColumn::Wants)}
                {column(words.partners, PeopleColumn::Partners)}
                <td role="cell"></td>
            </tr>
        </thead>
    }
}

/// Follows where the list is, from now until the table goes.
fn follow_scrolling(body: NodeRef<html::Tbody>) -> RwSignal<Sight> {
    let sight = RwSignal::new(Sight {
        above: 0.0,
        window: window_height(),
        row: ROW_HEIGHT,
    });
    let measure = move || {
        let Some(body) = body.get_untracked() else {
            return;
        };
        // The first child is the spacer above the rows.
        let row = body.children().item(1);
        let row = row.filter(|row| row.class_name().contains("people-row"));
        let row = row.map_or(ROW_HEIGHT, |row| row.get_bounding_client_rect().height());
        let now = Sight {
            above: -body.get_bounding_client_rect().top(),
            window: window_height(),
            row: if row > 0.0 { row } else { ROW_HEIGHT },
        };
        if sight.get_untracked() != now {
            sight.set(now);
        }
    };
    let scrolled = window_event_listener(ev::scroll, move |_| measure());
    let resized = window_event_listener(ev::resize, move |_| measure());
    on_cleanup(move || {
        scrolled.remove();
        resized.remove();
    });
    // Measures the real rows once the first of them are in the page.
    body.on_load(move |_| request_animation_frame(measure));
    sight
}

fn window_height() -> f64 {
    let height = window().inner_height().ok();
    height.and_then(|height| height.as_f64()).unwrap_or(900.0)
}

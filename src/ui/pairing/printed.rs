//! The pairs as a table on paper. It is built when the browser is about to print, so that
//! thousands of rows cost nothing until then.

use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;

use crate::text::date;
use crate::ui::desk::use_desk;
use crate::view::pairing::{PairRow, Side, pair_card};

/// The table; in sight on paper only.
#[component]
pub fn PrintedPairs(
    /// The pairs.
    rows: Memo<Arc<Vec<PairRow>>>,
) -> impl IntoView {
    let printing = RwSignal::new(false);
    let before = window_event_listener(ev::Custom::<ev::Event>::new("beforeprint"), move |_| {
        printing.set(true);
    });
    let after = window_event_listener(ev::Custom::<ev::Event>::new("afterprint"), move |_| {
        printing.set(false);
    });
    on_cleanup(move || {
        before.remove();
        after.remove();
    });
    move || {
        printing
            .get()
            .then(|| view! { <PairTable rows=rows.get() /> })
    }
}

#[component]
fn PairTable(
    /// The pairs.
    rows: Arc<Vec<PairRow>>,
) -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().pairing.result;
    let programme = desk.programme_now();
    let title = (words.table_title)(&programme.details().name);
    let made = programme
        .current_round()
        .map(|round| date(desk.language_now(), round.made));
    let learns = |side: &Side| {
        let topics: Vec<&str> = side.learns.iter().map(|flow| flow.topic.as_str()).collect();
        let who = (words.learns)(&side.name);
        view! {
            <p>
                <span class="printed-who">{who}</span>
                {format!(": {}", topics.join(", "))}
            </p>
        }
    };
    let mut by_name: Vec<&PairRow> = rows.iter().collect();
    by_name.sort_by_cached_key(|row| row.first.name.to_lowercase());
    let row = |row: &PairRow| {
        let card = pair_card(&programme, &row.first, &row.second);
        let [first, second] = &card.sides;
        view! {
            <tr>
                <td class="printed-name">{first.name.clone()}</td>
                <td class="printed-name">{second.name.clone()}</td>
                <td>
                    {(!first.learns.is_empty()).then(|| learns(first))}
                    {(!second.learns.is_empty()).then(|| learns(second))}
                </td>
            </tr>
        }
    };
    view! {
        <div class="printed">
            <h1 class="printed-title">{title}</h1>
            <p class="printed-made">{made}</p>
            <table class="printed-table">
                <thead>
                    <tr>
                        <th scope="col" colspan="2">{words.printed_pair}</th>
                        <th scope="col">{words.printed_learns}</th>
                    </tr>
                </thead>
                <tbody>{by_name.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}

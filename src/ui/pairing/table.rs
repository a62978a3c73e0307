//! The pairs as a table: all that the picture says, in rows.

use leptos::prelude::*;

use crate::ui::desk::use_desk;
use crate::ui::parts::{Flow, FlowDirection};
use crate::view::pairing::{PairRow, Side, pair_card};

/// The table of some pairs.
#[component]
pub(super) fn PairTable(
    /// The pairs, in order.
    #[prop(into)]
    rows: Signal<Vec<PairRow>>,
) -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().pairing.result;
    let [one, other, one_learns, other_learns, points] = words.columns;
    // Where a narrow screen has no room for headings; those who do not see hear the headings.
    let way = |side: &Side| {
        let who = format!("{}: ", (words.learns)(&side.name));
        view! { <span class="pair-table-way" aria-hidden="true">{who}</span> }
    };
    let body = move || {
        let programme = desk.programme();
        let rows = rows.get();
        let row = |row: &PairRow| {
            let card = pair_card(&programme, &row.first, &row.second);
            let [first, second] = card.sides;
            view! {
                <tr role="row">
                    <th role="rowheader" scope="row">
                        {first.name.clone()}
                    </th>
                    <th role="rowheader" scope="row">
                        {second.name.clone()}
                    </th>
                    <td role="cell">{way(&first)} {learns(&first)}</td>
                    <td role="cell">{way(&second)} {learns(&second)}</td>
                    <td role="cell" class="number">
                        {(words.points)(card.weight)}
                    </td>
                </tr>
            }
        };
        rows.iter().map(row).collect_view()
    };
    view! {
        <div class="table-scroll" tabindex="0" role="group" aria-labelledby="pairs-title">
            <table class="table pair-table" role="table">
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col">{one}</th>
                        <th role="columnheader" scope="col">{other}</th>
                        <th role="columnheader" scope="col">
                            <Flow direction=FlowDirection::Learns word=one_learns />
                        </th>
                        <th role="columnheader" scope="col">
                            <Flow direction=FlowDirection::Teaches word=other_learns />
                        </th>
                        <th role="columnheader" scope="col" class="number">
                            {points}
                        </th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{body}</tbody>
            </table>
        </div>
    }
}

/// The topics that somebody learns; a dash where there are none.
fn learns(side: &Side) -> String {
    let topics: Vec<&str> = side.learns.iter().map(|flow| flow.topic.as_str()).collect();
    if topics.is_empty() {
        "–".to_owned()
    } else {
        topics.join(", ")
    }
}

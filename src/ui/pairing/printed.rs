//! The pairs on paper, as a table or as a picture. It is built when the browser is about to print, so that
//! thousands of rows cost nothing until then.

use std::sync::Arc;

use leptos::prelude::*;

use super::drawing::{DrawnLine, box_inside, columns_view, legend};
use crate::text::date;
use crate::ui::desk::use_desk;
use crate::ui::parts::use_printing;
use crate::view::pairing::{
    PairRow, Picture, SHEET_WIDTH, Side, pair_card, people_alone, picture_sheets,
};

/// How high a picture may be on a sheet of A4 across, in thousandths of its width: a title
/// stands above it.
const SHEET_HEIGHT: i32 = 560;

/// The table or the picture; in sight on paper only.
#[component]
pub fn PrintedPairs(
    /// The pairs.
    rows: Memo<Arc<Vec<PairRow>>>,
    /// Whether they are to be a picture.
    as_picture: Signal<bool>,
) -> impl IntoView {
    let printing = use_printing();
    move || {
        printing.get().then(|| {
            if as_picture.get_untracked() {
                view! { <PrintedPicture rows=rows.get() /> }.into_any()
            } else {
                view! { <PrintedTable rows=rows.get() /> }.into_any()
            }
        })
    }
}

/// What stands above: the programme, and the day the pairs were made.
#[component]
fn PrintedHead() -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().pairing.result;
    let programme = desk.programme_now();
    let title = (words.table_title)(&programme.details().name);
    let made = programme
        .current_round()
        .map(|round| date(desk.language_now(), round.made));
    view! {
        <h1 class="printed-title">{title}</h1>
        <p class="printed-made">{made}</p>
    }
}

/// The picture, sheet by sheet.
#[component]
fn PrintedPicture(
    /// The pairs.
    rows: Arc<Vec<PairRow>>,
) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words();
    let programme = desk.programme_now();
    let rows: Vec<PairRow> = rows
        .iter()
        .filter(|row| row.status.is_running())
        .cloned()
        .collect();
    let alone = people_alone(&programme, &rows);
    let sheet = |picture: Picture| {
        // What is narrower than the sheet stands in its middle.
        let left = (picture.width - SHEET_WIDTH).min(0) / 2;
        let width = picture.width.max(SHEET_WIDTH);
        let lines = picture.lines.iter();
        let lines = lines.map(|line| view! { <DrawnLine line=line.clone() /> });
        let lines = lines.collect_view();
        let boxes = picture.people.iter();
        let boxes = boxes.map(|figure| box_inside(words, figure, picture.dense));
        let boxes = boxes.collect_view();
        view! {
            <section class="printed-sheet">
                <PrintedHead />
                {legend(&words.pairing.picture)}
                <svg
                    class="picture-drawn"
                    viewBox=format!("{left} 0 {width} {}", picture.height)
                >
                    {columns_view(words, &picture)}
                    {lines}
                    {boxes}
                </svg>
            </section>
        }
    };
    let sheets = picture_sheets(&programme, &rows, &alone, SHEET_HEIGHT);
    view! { <div class="printed printed-picture">{sheets.into_iter().map(sheet).collect_view()}</div> }
}

#[component]
fn PrintedTable(
    /// The pairs.
    rows: Arc<Vec<PairRow>>,
) -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().pairing.result;
    let programme = desk.programme_now();
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
            <PrintedHead />
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

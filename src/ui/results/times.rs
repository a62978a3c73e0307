//! Meetings by week or month: columns, and their numbers as a table.

use leptos::prelude::*;

use super::figure::Figure;
use crate::text::{ResultsWords, Words, number};
use crate::view::results::{Column, ColumnChart, Numbers, Part, Span, Unit, columns};

/// The chart with its legend and table.
#[component]
pub(super) fn TimesFigure(
    /// The page's words.
    words: &'static Words,
    /// The meetings.
    times: (Unit, Vec<Span>),
    /// How many in all.
    numbers: Numbers,
) -> impl IntoView {
    let results = &words.results;
    let (unit, spans) = times;
    let title = match unit {
        Unit::Week => results.weeks_title,
        Unit::Month => results.months_title,
    };
    let summary = times_summary(results, &numbers);
    let table = view! { <TimesTable words=words unit=unit spans=spans.clone() /> }.into_any();
    columns(unit, &spans).map(|chart| {
        view! {
            <Figure title=title summary=summary table=table>
                <Columns words=words chart=chart unit=unit spans=spans />
                <Legend words=results numbers=numbers />
            </Figure>
        }
    })
}

/// What the chart shows, in a sentence.
pub(super) fn times_summary(results: &ResultsWords, numbers: &Numbers) -> String {
    let Numbers {
        held,
        missing,
        cancelled,
        ahead,
        ..
    } = *numbers;
    (results.weeks_summary)(held, missing, cancelled, ahead)
}

fn name_of(results: &ResultsWords, unit: Unit, span: &Span) -> String {
    match unit {
        Unit::Week => (results.week)(span.first),
        Unit::Month => (results.month)(span.first),
    }
}

/// The drawing. What it shows stands in the sentence above and in the table below.
#[component]
pub(super) fn Columns(
    /// The page's words.
    words: &'static Words,
    /// The geometry.
    chart: ColumnChart,
    /// What a column stands for.
    unit: Unit,
    /// The meetings.
    spans: Vec<Span>,
) -> impl IntoView {
    let results = &words.results;
    let view_box = format!("0 0 {} {}", chart.width, chart.height);
    let (left, right) = (chart.left, chart.width);
    let line = |(y, count): (f64, usize)| {
        view! {
            <line class="columns-line" x1=left x2=right y1=y y2=y></line>
            <text class="columns-number" x=left - 6.0 y=y>
                {number(words.language, count)}
            </text>
        }
    };
    let floor = chart.lines.first().map_or(0.0, |(y, _)| *y);
    let name = |(x, place): (f64, usize)| {
        let text = spans
            .get(place)
            .map(|span| (results.month_short)(span.first));
        view! { <text class="columns-name" x=x y=floor + 17.0>{text}</text> }
    };
    let column = |(column, span): (Column, &Span)| {
        let title = column_title(results, unit, span);
        let (x, width) = (column.x, column.width);
        let part = move |(part, y, height): (Part, f64, f64)| {
            let class = format!("part part-{}", part.code());
            // A hair of paper between two parts.
            let height = (height - 1.0).max(0.5);
            view! { <rect class=class x=x y=y + 1.0 width=width height=height></rect> }
        };
        view! {
            <g>
                <title>{title}</title>
                {column.parts.into_iter().map(part).collect_view()}
            </g>
        }
    };
    let columns = chart.columns.into_iter().zip(&spans);
    view! {
        <svg class="columns" viewBox=view_box aria-hidden="true">
            <defs>
                <pattern
                    id="called-off"
                    width="5"
                    height="5"
                    patternUnits="userSpaceOnUse"
                    patternTransform="rotate(45)"
                >
                    <line class="part-stripe" x1="0" y1="0" x2="0" y2="5"></line>
                </pattern>
            </defs>
            {chart.lines.into_iter().map(line).collect_view()}
            {columns.map(column).collect_view()}
            {chart.names.into_iter().map(name).collect_view()}
        </svg>
    }
}

/// What a column says when one points at it.
fn column_title(results: &ResultsWords, unit: Unit, span: &Span) -> String {
    let counts = Part::ALL.into_iter().zip(results.parts);
    let counts = counts.filter(|(part, _)| part.count(span) > 0);
    let counts: Vec<String> = counts
        .map(|(part, name)| format!("{} {name}", part.count(span)))
        .collect();
    format!("{}: {}", name_of(results, unit, span), counts.join(", "))
}

/// What the parts of a column mean: only those that occur.
#[component]
pub(super) fn Legend(
    /// The words of the results.
    words: &'static ResultsWords,
    /// How many of each there are.
    numbers: Numbers,
) -> impl IntoView {
    let Numbers {
        held,
        missing,
        cancelled,
        ahead,
        ..
    } = numbers;
    let counts = [held, missing, cancelled, ahead];
    let parts = Part::ALL.into_iter().zip(words.parts).zip(counts);
    let item = |((part, name), _): ((Part, &'static str), usize)| {
        let class = format!("part part-{}", part.code());
        view! {
            <li class="legend-item">
                <svg class="legend-sign" viewBox="0 0 14 14" aria-hidden="true">
                    <rect class=class x="1" y="1" width="12" height="12"></rect>
                </svg>
                {name}
            </li>
        }
    };
    view! {
        <ul class="legend">
            {parts.filter(|(_, count)| *count > 0).map(item).collect_view()}
        </ul>
    }
}

#[component]
fn TimesTable(words: &'static Words, unit: Unit, spans: Vec<Span>) -> impl IntoView {
    let results = &words.results;
    let unit_name = match unit {
        Unit::Week => results.unit_week,
        Unit::Month => results.unit_month,
    };
    let number = move |count: usize| {
        view! { <td class="number" class:number-none=count == 0>{number(words.language, count)}</td> }
    };
    let row = |span: &Span| {
        view! {
            <tr>
                <th scope="row">{name_of(results, unit, span)}</th>
                {Part::ALL.map(|part| number(part.count(span))).into_iter().collect_view()}
                {number(span.planned())}
            </tr>
        }
    };
    let heading = |name: &'static str| view! { <th scope="col" class="number">{name}</th> };
    view! {
        <table class="table">
            <thead>
                <tr>
                    <th scope="col">{unit_name}</th>
                    {results.parts.map(heading).into_iter().collect_view()}
                    {heading(results.planned)}
                </tr>
            </thead>
            <tbody>{spans.iter().map(row).collect_view()}</tbody>
        </table>
    }
}

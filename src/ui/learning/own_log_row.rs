//! One log that came back: whose it is, what it changes, and whether it is taken over.

use leptos::prelude::*;

use super::own_logs::OwnLogsState;
use crate::view::learning::{LogRow, LogRowChange, LogRowMeeting};

/// One log.
#[component]
pub(super) fn OwnLogRow(
    /// What the logs keep.
    state: OwnLogsState,
    /// The log.
    row: LogRow,
) -> impl IntoView {
    let words = &state.desk.words().returned;
    let LogRow {
        number,
        title,
        line,
        is_open,
        meetings,
    } = row;
    let head = if is_open {
        let checked = move || !state.left_out.with(|out| out.contains(&number));
        let choose = move |on: bool| {
            state.left_out.update(|out| {
                if on {
                    out.remove(&number);
                } else {
                    out.insert(number);
                }
            });
        };
        view! {
            <label class="answer-tick">
                <input
                    type="checkbox"
                    aria-label=(words.take)(&title)
                    prop:checked=checked
                    on:change:target=move |event| choose(event.target().checked())
                />
                <strong>{title}</strong>
            </label>
        }
        .into_any()
    } else {
        view! { <strong>{title}</strong> }.into_any()
    };
    let class = if is_open {
        "answer-row answer-change"
    } else {
        "answer-row answer-settled"
    };
    let meetings = meetings.into_iter();
    let meetings = meetings.map(|meeting| view! { <Changed state=state meeting=meeting /> });
    view! {
        <li class=class>
            <div class="answer-head-line">
                {head}
                <span class="muted">{line}</span>
            </div>
            {meetings.collect_view()}
        </li>
    }
}

/// What changes in a meeting, before and after; of a new one, what it says.
#[component]
fn Changed(state: OwnLogsState, meeting: LogRowMeeting) -> impl IntoView {
    let words = &state.desk.words().answers;
    let is_new = meeting.is_new;
    let or_empty = |text: String| {
        if text.is_empty() {
            words.empty_value.to_owned()
        } else {
            text
        }
    };
    let line = move |change: LogRowChange| {
        let before = (!is_new).then(|| {
            view! {
                <del aria-label=words.before>{or_empty(change.before)}</del>
                <span aria-hidden="true">" → "</span>
            }
        });
        view! {
            <div class="import-change">
                <dt>{change.field}</dt>
                <dd>
                    {before}
                    <ins aria-label=words.after>{or_empty(change.after)}</ins>
                </dd>
            </div>
        }
    };
    view! {
        <h4 class="own-log-meeting">{meeting.title}</h4>
        <dl class="import-changes">
            {meeting.changes.into_iter().map(line).collect_view()}
        </dl>
    }
}

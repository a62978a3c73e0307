//! One pair of the learning page: its state in a line, and its meetings when it is unfolded.

use leptos::prelude::*;

use super::end::use_end_form;
use super::line::MeetingItem;
use super::own_logs::save_log;
use super::page::LearningState;
use crate::model::{PairingId, Status};
use crate::text::{LearningWords, date, date_and_weekday};
use crate::ui::desk::{Desk, use_desk};
use crate::ui::parts::Button;
use crate::view::learning::{MeetingLine, PairLog, take_up_again};
use crate::view::pairs::PairKey;

/// The id of a pair's element, where an address leads.
pub(super) fn pair_element(pairing: &PairingId) -> String {
    format!("pair-{pairing}")
}

/// A pair.
#[component]
pub(super) fn PairItem(
    /// The pair.
    key: PairKey,
    /// What the page works with.
    state: LearningState,
    /// Whether its meetings are in sight from the beginning.
    begins_open: bool,
) -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().learning;
    let element = pair_element(&key.pairing);
    let log = state.pair(key.clone());
    let open = RwSignal::new(begins_open);
    let names = move || {
        let log = log.get()?;
        Some((words.pair)(&log.names[0], &log.names[1]))
    };
    let summary = move || log.get().map(|log| pair_summary(desk, &log));
    let status = move || log.get().map(|log| (words.status)(log.status));
    let calm = move || {
        let status = log.with(|log| log.as_ref().map(|log| log.status));
        status == Some(Status::Active)
    };
    view! {
        <li class="log-pair" id=element tabindex="-1">
            <details
                open=begins_open
                on:toggle:target=move |event| open.set(event.target().open())
            >
                <summary class="log-summary">
                    <span class="log-names fold">{names}</span>
                    <span class="log-status" class:log-status-calm=calm>{status}</span>
                    <span class="log-about">{summary}</span>
                </summary>
                <Show when=move || open.get()>
                    {move || {
                        log.get().map(|log| view! { <PairMeetings log=log state=state /> })
                    }}
                </Show>
            </details>
        </li>
    }
}

/// How often they met, and when they meet next or when they stopped.
fn pair_summary(desk: Desk, log: &PairLog) -> String {
    let words = &desk.words().learning;
    let language = desk.language_now();
    let met = (words.summary)(log.held, log.past.len());
    let then = match (log.status, log.ahead.first()) {
        (Status::Completed | Status::Ended, _) => {
            let status = (words.status)(log.status);
            let ended = log.ended.map(|day| date(language, day));
            let mut text = match ended {
                Some(day) => (words.ended_on)(status, &day),
                None => (words.ended_no_date)(status),
            };
            if !log.why_ended.is_empty() {
                text.push_str(": ");
                text.push_str(&log.why_ended);
            }
            text
        }
        (_, Some(next)) => (words.next)(&date_and_weekday(language, next.date)),
        (_, None) => words.no_next.to_owned(),
    };
    format!("{met} · {then}")
}

/// The meetings of a pair and what can be done with it.
#[component]
fn PairMeetings(
    /// The pair.
    log: PairLog,
    /// What the page works with.
    state: LearningState,
) -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().learning;
    let names = log.names.clone();
    let key = log.key.clone();
    let on_break = log.names.iter().zip(log.active);
    let on_break: Vec<String> = on_break
        .filter(|(_, active)| !active)
        .map(|(name, _)| (words.on_break)(name))
        .collect();
    let list = |title: &'static str, lines: Vec<MeetingLine>| {
        let (key, names) = (key.clone(), names.clone());
        let item = move |line: MeetingLine| {
            let (key, names) = (key.clone(), names.clone());
            view! { <MeetingItem key=key names=names line=line state=state /> }
        };
        (!lines.is_empty()).then(|| {
            view! {
                <h3 class="log-title">{title}</h3>
                <ul class="meetings">{lines.into_iter().map(item).collect_view()}</ul>
            }
        })
    };
    let none = log.past.is_empty() && log.ahead.is_empty();
    view! {
        <div class="log-body">
            {on_break
                .into_iter()
                .map(|text| view! { <p class="log-break">{text}</p> })
                .collect_view()}
            <PairButtons words=words log=log.clone() state=state />
            {none.then(|| view! { <p class="muted">{words.no_meetings}</p> })}
            {list(words.past, log.past)}
            {list(words.ahead, log.ahead)}
        </div>
    }
}

/// Add a meeting, end the pair, or take it up again.
#[component]
fn PairButtons(
    /// The page's words.
    words: &'static LearningWords,
    /// The pair.
    log: PairLog,
    /// What the page works with.
    state: LearningState,
) -> impl IntoView {
    let desk = use_desk();
    let end = use_end_form();
    let [first, second] = log.names;
    let add_label = (words.add_label)(&first, &second);
    let own = &desk.words().returned;
    let save_label = (own.save_for_pair_label)(&first, &second);
    let end_label = (words.end_label)(&first, &second);
    let again_label = (words.again_label)(&first, &second);
    let can_end = log.status.is_running();
    let can_go_on = matches!(
        log.status,
        Status::Paused | Status::Completed | Status::Ended
    );
    let (for_add, for_save) = (log.key.clone(), log.key.clone());
    let (for_end, for_again) = (log.key.clone(), log.key);
    let go_on = move |()| {
        if let Some(edit) = take_up_again(&desk.programme_now(), &for_again) {
            desk.perform_saying(edit, (words.again_done)(&first, &second));
        }
    };
    view! {
        <div class="log-buttons">
            <Button label=add_label on_press=move |()| state.form.open_new(&for_add)>
                {words.add}
            </Button>
            {can_end
                .then(|| {
                    view! {
                        <Button label=end_label on_press=move |()| end.open(&for_end)>
                            {words.end}
                        </Button>
                    }
                })}
            {can_go_on
                .then(|| {
                    view! {
                        <Button label=again_label on_press=go_on>
                            {words.again}
                        </Button>
                    }
                })}
            {can_end
                .then(|| {
                    view! {
                        <Button
                            label=save_label
                            on_press=move |()| save_log(desk, &for_save)
                        >
                            {own.save_for_pair}
                        </Button>
                    }
                })}
        </div>
    }
}

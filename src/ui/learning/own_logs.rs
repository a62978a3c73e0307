//! The pairs' own logs: files for them to fill in, and what comes back in those.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use super::own_log_row::OwnLogRow;
use crate::browser::files::{self, ChosenFile};
use crate::browser::now;
use crate::files::json::PairLogFile;
use crate::files::json::reply::{Found, ReplyProblem, find_logs, logs_in_file};
use crate::text::{Words, file_place, file_problem};
use crate::ui::desk::{Desk, use_desk};
use crate::ui::parts::{
    Button, ButtonKind, ChoiceOption, FilePicker, Notice, NoticeKind, Select, TextArea,
};
use crate::view::learning::{LogsToTake, ReceivedLog, log_archive, log_file, logs_to_take};
use crate::view::pairs::{PairKey, pairs};

/// What the pairs' own logs keep while the page is open.
#[derive(Clone, Copy)]
pub(super) struct OwnLogsState {
    pub(super) desk: Desk,
    /// Logs that came in.
    received: RwSignal<Arc<Vec<ReceivedLog>>>,
    /// What could not be read: where it was, and what is wrong.
    broken: RwSignal<Vec<(String, String)>>,
    /// The numbers of those that are not taken over.
    pub(super) left_out: RwSignal<BTreeSet<usize>>,
    /// What they would change now.
    to_take: Memo<Arc<LogsToTake>>,
}

impl OwnLogsState {
    fn new(desk: Desk) -> Self {
        let received = RwSignal::new(Arc::new(Vec::<ReceivedLog>::new()));
        let left_out = RwSignal::new(BTreeSet::new());
        let to_take = Memo::new(move |_| {
            let programme = desk.programme();
            let all = received.get();
            Arc::new(
                left_out.with(|left_out| logs_to_take(&programme, &all, left_out, desk.words())),
            )
        });
        Self {
            desk,
            received,
            broken: RwSignal::new(Vec::new()),
            left_out,
            to_take,
        }
    }

    fn take_file(self, file: ChosenFile) {
        if let Ok(bytes) = file.bytes {
            self.add(&file.name, logs_in_file(&bytes));
        } else {
            let problem = self.desk.words().answers.file_unread.to_owned();
            self.broken.update(|all| all.push((file.name, problem)));
        }
    }

    /// Takes a text that somebody pasted; returns whether a log was in it.
    fn take_text(self, text: &str) -> bool {
        let found = find_logs(text);
        let any = found.iter().any(|one| one.reply.is_ok());
        self.broken.set(Vec::new());
        self.add(self.desk.words().answers.pasted, found);
        any
    }

    fn add(self, source: &str, found: Vec<Found<PairLogFile>>) {
        let words = self.desk.words();
        let mut received = Vec::clone(&self.received.get_untracked());
        let (before, mut broken) = (received.len(), Vec::new());
        for Found { line, reply } in found {
            match reply {
                // The same log twice, as in a mail and a reply to it, is one.
                Ok(log) if received.iter().any(|known| known.log == log) => {}
                Ok(log) => {
                    let number = received.last().map_or(1, |last| last.number + 1);
                    let source = source.to_owned();
                    received.push(ReceivedLog {
                        number,
                        source,
                        log,
                    });
                }
                Err(problem) => {
                    let place = (words.answers.line_of)(source, line);
                    broken.push((place, problem_in_words(words, &problem)));
                }
            }
        }
        let new = received.len() - before;
        let said = match (new, broken.is_empty()) {
            (0, true) => words.returned.known_already.to_owned(),
            (new, _) => (words.returned.found)(new),
        };
        batch(move || {
            self.received.set(Arc::new(received));
            self.broken.update(|all| all.extend(broken));
        });
        self.desk.say(said);
    }

    /// Takes over what is ticked, as one step.
    fn take_over(self) {
        let all = self.to_take.get_untracked();
        if let Some(edit) = all.edit.clone() {
            let said = (self.desk.words().returned.taken)(all.count);
            self.desk.perform_saying(edit, said);
        }
    }

    fn discard(self) {
        batch(move || {
            self.received.set(Arc::default());
            self.broken.set(Vec::new());
            self.left_out.set(BTreeSet::new());
        });
    }
}

fn problem_in_words(words: &Words, problem: &ReplyProblem) -> String {
    match ((words.returned.problem)(problem), problem) {
        (None, ReplyProblem::Unreadable(problem)) => {
            let place = file_place(words.language, &problem.at);
            let said = file_problem(words.language, problem);
            if place.is_empty() {
                said
            } else {
                format!("{place}: {said}")
            }
        }
        (said, _) => said.unwrap_or_default().to_owned(),
    }
}

/// Saves the log of a pair as a form to fill in, and says how it goes on.
pub(super) fn save_log(desk: Desk, key: &PairKey) {
    if let Some(file) = log_file(&desk.programme_now(), key, now::today()) {
        files::download(&file.name, "text/html", &file.page);
        desk.say((desk.words().returned.saved)(&file.name));
    }
}

/// The pairs' own logs, out and in; folded until somebody needs them.
#[component]
pub(super) fn OwnLogs() -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().returned;
    let state = OwnLogsState::new(desk);
    view! {
        <section class="sheet own-logs">
            <details>
                <summary class="own-logs-summary">
                    <h2 class="fold">{words.title}</h2>
                    <span class="muted">{words.intro}</span>
                </summary>
                <div class="questionnaire-ways">
                    <HandOut state=state />
                    <TakeIn state=state />
                </div>
                <BrokenOnes state=state />
                <Rows state=state />
            </details>
        </section>
    }
}

#[component]
fn HandOut(state: OwnLogsState) -> impl IntoView {
    let desk = state.desk;
    let words = &desk.words().returned;
    let running = Memo::new(move |_| {
        let programme = desk.programme();
        let pairs = pairs(&programme).into_iter();
        let running = pairs.filter(|pair| pair.pairing.status.is_running());
        let named = running.map(|pair| (pair.key(), pair.names()));
        named.collect::<Vec<(PairKey, [String; 2])>>()
    });
    // A pair is chosen by its place in the list, which is the same as long as the list is.
    let chosen = RwSignal::new(String::new());
    let key = move || {
        let place: usize = chosen.get().parse().ok()?;
        running.with(|all| all.get(place).map(|(key, _)| key.clone()))
    };
    let options = Signal::derive(move || {
        let all = running.get().into_iter().enumerate();
        let all = all.map(|(place, (_, [first, second]))| {
            let name = (desk.words().learning.pair)(&first, &second);
            ChoiceOption::new(place.to_string(), name)
        });
        std::iter::once(ChoiceOption::new("", words.choose_pair))
            .chain(all)
            .collect::<Vec<_>>()
    });
    let save = move |()| {
        if let Some(key) = untrack(key) {
            save_log(desk, &key);
        }
    };
    let save_all = move |()| {
        if let Some((name, bytes)) = log_archive(&desk.programme_now(), now::today()) {
            files::download_bytes(&name, "application/zip", &bytes);
            desk.say((words.saved)(&name));
        }
    };
    view! {
        <div class="questionnaire-way">
            <h3>{words.out_title}</h3>
            <p class="field-hint">{words.out_help}</p>
            <Select
                label=words.pair
                options=options
                value=chosen
                on_change=move |place| chosen.set(place)
            />
            <div class="toolbar">
                <Button disabled=Signal::derive(move || key().is_none()) on_press=save>
                    {words.save_one}
                </Button>
                <Button
                    disabled=Signal::derive(move || running.with(Vec::is_empty))
                    on_press=save_all
                >
                    {move || (words.save_all)(running.with(Vec::len))}
                </Button>
            </div>
        </div>
    }
}

#[component]
fn TakeIn(state: OwnLogsState) -> impl IntoView {
    let all = state.desk.words();
    let words = &all.returned;
    let pasted = RwSignal::new(String::new());
    let read = move |()| {
        if state.take_text(&pasted.get_untracked()) {
            pasted.set(String::new());
        }
    };
    view! {
        <div class="questionnaire-way">
            <h3>{words.in_title}</h3>
            <p class="field-hint">{words.in_help}</p>
            <FilePicker
                label=words.choose_files
                hint=all.answers.drop_files
                accept=".json,.txt,.eml,.html,application/json,text/plain,message/rfc822"
                multiple=true
                on_file=move |file: ChosenFile| state.take_file(file)
            />
            <TextArea
                label=words.paste
                value=pasted
                on_input=move |text| pasted.set(text)
                rows=2
            />
            <Button
                disabled=Signal::derive(move || pasted.with(|text| text.trim().is_empty()))
                on_press=read
            >
                {words.read_pasted}
            </Button>
        </div>
    }
}

#[component]
fn BrokenOnes(state: OwnLogsState) -> impl IntoView {
    let all = state.desk.words();
    move || {
        let broken = state.broken.get();
        let count = broken.len();
        let line = |(place, problem): (String, String)| {
            view! {
                <li>
                    <span class="problem-place">{place}</span>
                    " "
                    {problem}
                </li>
            }
        };
        (count > 0).then(|| {
            view! {
                <Notice
                    kind=NoticeKind::Warning
                    alert=true
                    title=(all.returned.broken_title)(count)
                >
                    <ul>{broken.into_iter().map(line).collect_view()}</ul>
                    <p class="muted">{all.answers.broken_help}</p>
                </Notice>
            }
        })
    }
}

#[component]
fn Rows(state: OwnLogsState) -> impl IntoView {
    let words = &state.desk.words().returned;
    let any = Memo::new(move |_| state.to_take.with(|all| !all.rows.is_empty()));
    let count = Memo::new(move |_| state.to_take.with(|all| all.count));
    let rows = move || {
        let all = state.to_take.get();
        let rows = all.rows.iter().cloned();
        rows.map(|row| view! { <OwnLogRow state=state row=row /> })
            .collect_view()
    };
    view! {
        <Show when=move || any.get()>
            <ul class="answers">{rows}</ul>
            <div class="import-actions">
                <Button
                    kind=ButtonKind::Primary
                    disabled=Signal::derive(move || count.get() == 0)
                    on_press=move |()| state.take_over()
                >
                    {move || (words.take_all)(count.get())}
                </Button>
                <Button kind=ButtonKind::Quiet on_press=move |()| state.discard()>
                    {words.discard}
                </Button>
            </div>
        </Show>
    }
}

//! What the questionnaire's page keeps while it is open.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::files::ChosenFile;
use crate::browser::{address, now, random};
use crate::files::json::reply::{Found, ReplyProblem, find_replies, replies_in_file};
use crate::files::{AnswerPlan, Decision, Received, Who, plan_answers};
use crate::model::{Participant, ParticipantId};
use crate::text::{Words, file_place, file_problem};
use crate::ui::desk::{Desk, use_desk};
use crate::view::questionnaire::{Questionnaire, answers_to_take};

/// Something that was brought as an answer and is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Broken {
    /// Where it was found.
    pub(super) place: String,
    /// What is wrong.
    pub(super) problem: String,
}

/// What the questionnaire's page keeps while it is open.
#[derive(Clone, Copy)]
pub(super) struct QuestionnaireState {
    pub(super) desk: Desk,
    /// For whom the questionnaire is made; nobody in particular where it is empty.
    pub(super) person: RwSignal<String>,
    /// Whether it is made for one person.
    pub(super) for_one: RwSignal<bool>,
    /// People who are selected in the list.
    pub(super) selected: RwSignal<BTreeSet<ParticipantId>>,
    /// Answers that came in.
    pub(super) received: RwSignal<Arc<Vec<Received>>>,
    /// What could not be read.
    pub(super) broken: RwSignal<Vec<Broken>>,
    /// What the organiser said of answers: whose they are, which one holds, which are ticked.
    pub(super) decisions: RwSignal<BTreeMap<usize, Decision>>,
    pub(super) preferred: RwSignal<BTreeSet<usize>>,
    pub(super) ticked: RwSignal<BTreeMap<usize, bool>>,
    /// What the answers would change now.
    pub(super) plan: Memo<Arc<AnswerPlan>>,
    /// The numbers of the answers that a press on the button takes over.
    pub(super) to_take: Memo<BTreeSet<usize>>,
    /// How many were taken over last.
    pub(super) done: RwSignal<Option<usize>>,
}

impl QuestionnaireState {
    pub(super) fn new() -> Self {
        let desk = use_desk();
        let received = RwSignal::new(Arc::new(Vec::<Received>::new()));
        let decisions = RwSignal::new(BTreeMap::new());
        let preferred = RwSignal::new(BTreeSet::new());
        let ticked = RwSignal::new(BTreeMap::new());
        let plan = Memo::new_with_compare(
            move |_| {
                let programme = desk.programme();
                let received = received.get();
                let plan = decisions.with(|decisions| {
                    preferred.with(|preferred| {
                        let (today, fresh) = (now::today(), &mut random::fresh);
                        plan_answers(&programme, &received, decisions, preferred, today, fresh)
                    })
                });
                Arc::new(plan)
            },
            |_, _| true,
        );
        let to_take = Memo::new(move |_| {
            let plan = plan.get();
            ticked.with(|ticked| answers_to_take(&plan, ticked))
        });
        Self {
            desk,
            person: RwSignal::new(String::new()),
            for_one: RwSignal::new(false),
            selected: RwSignal::new(BTreeSet::new()),
            received,
            broken: RwSignal::new(Vec::new()),
            decisions,
            preferred,
            ticked,
            plan,
            to_take,
            done: RwSignal::new(None),
        }
    }

    /// The person for whom the questionnaire is made. Tracked.
    pub(super) fn chosen(self) -> Option<Arc<Participant>> {
        let id = self.for_one.get().then(|| self.person.get())?;
        let id = ParticipantId::new(&id).ok()?;
        self.desk.programme().participant(&id).cloned()
    }

    /// The link that opens a questionnaire, where it is short enough and others can follow it.
    /// Tracked.
    pub(super) fn link_to_send(self, person: Option<&Participant>) -> Option<String> {
        let link = Questionnaire::of(&self.desk.programme(), person).link(&address::page());
        (!address::is_file() && link.len() <= Questionnaire::LINK_MAX).then_some(link)
    }

    /// Takes a file that somebody brought.
    pub(super) fn take_file(self, file: ChosenFile) {
        if let Ok(bytes) = file.bytes {
            self.add(&file.name, replies_in_file(&bytes));
        } else {
            let problem = self.desk.words().answers.file_unread.to_owned();
            let place = file.name;
            self.broken
                .update(|all| all.push(Broken { place, problem }));
        }
    }

    /// Takes a text that somebody pasted; returns whether an answer was in it.
    pub(super) fn take_text(self, text: &str) -> bool {
        let found = find_replies(text);
        let any = found.iter().any(|one| one.reply.is_ok());
        self.broken.set(Vec::new());
        self.add(self.desk.words().answers.pasted, found);
        any
    }

    fn add(self, source: &str, found: Vec<Found>) {
        let words = self.desk.words();
        let mut received = Vec::clone(&self.received.get_untracked());
        let (before, mut broken) = (received.len(), Vec::new());
        for Found { line, reply } in found {
            match reply {
                // The same answer twice, as in a mail and a reply to it, is one.
                Ok(reply) if received.iter().any(|known| known.reply == reply) => {}
                Ok(reply) => {
                    let number = received.last().map_or(1, |last| last.number + 1);
                    received.push(Received { number, reply });
                }
                Err(problem) => broken.push(Broken {
                    place: (words.answers.line_of)(source, line),
                    problem: problem_in_words(words, &problem),
                }),
            }
        }
        let new = received.len() - before;
        let said = match (new, broken.is_empty()) {
            (0, true) => words.answers.known_already.to_owned(),
            (new, _) => (words.answers.found)(new),
        };
        batch(move || {
            self.done.set(None);
            self.received.set(Arc::new(received));
            self.broken.update(|all| all.extend(broken));
        });
        self.desk.say(said);
    }

    /// Takes over what is ticked, as one change.
    pub(super) fn take_over(self) {
        let (plan, numbers) = (self.plan.get_untracked(), self.to_take.get_untracked());
        let Some(edit) = plan.edit(&numbers) else {
            return;
        };
        // From now on these people are in the programme. Where the step is undone they are
        // not, and their answers are somebody new's again.
        let new = plan
            .answers
            .iter()
            .filter(|answer| numbers.contains(&answer.number) && answer.who == Who::New);
        let new: Vec<(usize, Decision)> = new
            .map(|answer| (answer.number, Decision::From(answer.after.id.clone())))
            .collect();
        let said = (self.desk.words().answers.taken)(numbers.len());
        if self.desk.perform_saying(edit, said) {
            batch(move || {
                self.decisions.update(|all| all.extend(new));
                self.done.set(Some(numbers.len()));
            });
        }
    }

    /// Empties the list of answers.
    pub(super) fn discard(self) {
        batch(move || {
            self.received.set(Arc::default());
            self.broken.set(Vec::new());
            self.decisions.set(BTreeMap::new());
            self.preferred.set(BTreeSet::new());
            self.ticked.set(BTreeMap::new());
            self.done.set(None);
        });
    }
}

fn problem_in_words(words: &Words, problem: &ReplyProblem) -> String {
    match ((words.answers.reply_problem)(problem), problem) {
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

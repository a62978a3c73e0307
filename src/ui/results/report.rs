//! The report for the management: one document, on the screen as it comes out of the printer.

use std::sync::Arc;

use leptos::prelude::*;

use super::balance::balance_summary;
use super::numbers::NumberRow;
use super::report_options::{OptionsForm, use_options};
use super::satisfaction::{SaidBars, ScoreLegend, question_words, said_line};
use super::times::{Columns, Legend, times_summary};
use super::topics::TopicBars;
use crate::browser::{now, screen};
use crate::model::{Date, Programme};
use crate::text::{Words, date};
use crate::ui::desk::use_desk;
use crate::ui::parts::{Button, ButtonKind, EmptyState, LinkButton, Mark, PageHead};
use crate::ui::route::Route;
use crate::view::results::{
    Balance, Namer, Numbers, Question, Quote, QuoteKind, Who, balances, by_time, by_topic, columns,
    fell_out, levels_of, numbers, outlook, quotes, satisfaction,
};

/// How many topics the report names.
const TOPICS: usize = 8;

/// The report.
#[component]
pub fn ReportPage() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words();
    let report = &words.report;
    let said = Memo::new(move |_| Arc::new(quotes(&desk.programme())));
    let empty = Memo::new(move |_| numbers(&desk.programme(), now::today()).is_empty());
    let document = move || {
        let programme = desk.programme();
        view! { <Document words=words programme=programme said=said /> }
    };
    view! {
        <PageHead title=report.page_title intro=report.intro>
            <LinkButton kind=ButtonKind::Quiet href=Route::Results.href()>
                {report.back}
            </LinkButton>
            <Show when=move || !empty.get()>
                <Button kind=ButtonKind::Primary on_press=move |()| screen::print()>
                    {report.print}
                </Button>
            </Show>
        </PageHead>
        {move || {
            if empty.get() {
                view! {
                    <EmptyState title=words.results.empty_title text=words.results.empty>
                        <LinkButton kind=ButtonKind::Primary href=Route::Learning.href()>
                            {words.results.to_learning}
                        </LinkButton>
                    </EmptyState>
                }
                    .into_any()
            } else {
                view! {
                    <OptionsForm words=words quotes=said />
                    {document}
                }
                    .into_any()
            }
        }}
    }
}

/// The document.
#[component]
fn Document(
    words: &'static Words,
    programme: Arc<Programme>,
    said: Memo<Arc<Vec<Quote>>>,
) -> impl IntoView {
    let today = now::today();
    let all = numbers(&programme, today);
    let answers = Question::ALL.map(|question| satisfaction(&programme, question));
    let equals = answers[1].iter().find(|said| said.who == Who::All).copied();
    let pairs = balances(&programme);
    let namer = Namer::of(&programme);
    let goals = programme.details().goals.clone();
    let lead = (words.report.lead)(all.people, all.pairs, all.learnings);
    let goal = |goal: String| view! { <li>{goal}</li> };
    view! {
        <article class="report">
            <ReportHead words=words programme=Arc::clone(&programme) today=today />
            <p class="report-lead">{lead}</p>
            <NumberRow words=words numbers=all equals=equals />
            {(!goals.is_empty())
                .then(|| {
                    view! {
                        <section class="report-part">
                            <h2>{words.report.goals}</h2>
                            <ul class="report-goals">
                                {goals.into_iter().map(goal).collect_view()}
                            </ul>
                        </section>
                    }
                })}
            <ReportMeetings words=words programme=Arc::clone(&programme) numbers=all today=today />
            <div class="report-two">
                <ReportTopics words=words programme=Arc::clone(&programme) />
                <ReportSatisfaction words=words answers=answers />
            </div>
            <ReportQuotes words=words said=said namer=namer />
            <div class="report-two">
                <ReportBalance words=words pairs=pairs.clone() />
                <ReportFellOut words=words programme=Arc::clone(&programme) />
            </div>
            <ReportNext words=words programme=programme numbers=all pairs=pairs today=today />
            <footer class="report-foot">{words.report.made_with}</footer>
        </article>
    }
}

/// What the programme is called, when it runs, and of which day this is.
#[component]
fn ReportHead(
    words: &'static Words,
    programme: Arc<Programme>,
    today: Option<Date>,
) -> impl IntoView {
    let report = &words.report;
    let ahead = outlook(&programme, today);
    let day = |day: Date| date(words.language, day);
    let period = match (ahead.first, ahead.last) {
        (Some(first), Some(last)) => Some((report.period)(&day(first), &day(last))),
        (Some(first), None) => Some((report.period_open)(&day(first))),
        (None, _) => None,
    };
    let made = today.map(|today| (report.made_on)(&day(today)));
    let about: Vec<String> = period.into_iter().chain(made).collect();
    let name = &programme.details().name;
    let name = if name.is_empty() {
        words.common.unnamed_programme.to_owned()
    } else {
        name.clone()
    };
    view! {
        <header class="report-head">
            <div class="report-mark">
                <Mark />
            </div>
            <div>
                <p class="report-kind">{report.title}</p>
                <h2 class="report-name">{name}</h2>
                <p class="report-period">{about.join(" · ")}</p>
            </div>
        </header>
    }
}

#[component]
fn ReportMeetings(
    words: &'static Words,
    programme: Arc<Programme>,
    numbers: Numbers,
    today: Option<Date>,
) -> impl IntoView {
    let (unit, spans) = by_time(&programme, today);
    columns(unit, &spans).map(|chart| {
        view! {
            <section class="report-part">
                <h2>{words.report.heading_meetings}</h2>
                <p>{times_summary(&words.results, &numbers)}</p>
                <Columns words=words chart=chart unit=unit spans=spans />
                <Legend words=&words.results numbers=numbers />
            </section>
        }
    })
}

#[component]
fn ReportTopics(words: &'static Words, programme: Arc<Programme>) -> impl IntoView {
    let topics = by_topic(&programme);
    (!topics.is_empty()).then(|| {
        view! {
            <section class="report-part">
                <h2>{words.report.heading_topics}</h2>
                <TopicBars words=words topics=topics most=TOPICS />
            </section>
        }
    })
}

#[component]
fn ReportSatisfaction(
    words: &'static Words,
    answers: [Vec<crate::view::results::Said>; 2],
) -> impl IntoView {
    let none = answers.iter().all(Vec::is_empty);
    let question = |(question, said): (Question, Vec<_>)| {
        let line = said.first().map(|first| said_line(words, first))?;
        Some(view! {
            <h3>{question_words(words, question)}</h3>
            <p class="report-small">{line}</p>
            <SaidBars words=words said=said />
        })
    };
    let questions = Question::ALL.into_iter().zip(answers);
    let questions = questions.filter_map(question).collect_view();
    (!none).then(|| {
        view! {
            <section class="report-part">
                <h2>{words.report.heading_satisfaction}</h2>
                {questions}
                <ScoreLegend words=words />
            </section>
        }
    })
}

/// The chosen quotations, with names or without.
#[component]
fn ReportQuotes(words: &'static Words, said: Memo<Arc<Vec<Quote>>>, namer: Namer) -> impl IntoView {
    let options = use_options();
    let report = &words.report;
    let namer = StoredValue::new(namer);
    let chosen = move || said.with(|said| options.quotes(said));
    let item = move |quote: Quote| {
        let named = options.names.get();
        let (text, by) = if named {
            (quote.text.clone(), (words.results.quote_by)(&quote.names))
        } else {
            let text =
                namer.with_value(|namer| namer.without_names(&quote.text, report.name_instead));
            let levels = levels_of(&quote).into_iter();
            let levels: Vec<String> = levels
                .map(|level| (report.someone)(level).to_owned())
                .collect();
            (text, (words.results.quote_by)(&levels))
        };
        let about: Vec<String> = [Some(by), quote.topic].into_iter().flatten().collect();
        let outcome = quote.kind == QuoteKind::Outcome;
        view! {
            <li class="quote" class:quote-outcome=outcome>
                {outcome.then(|| view! { <p class="quote-kind">{words.results.quote_outcome}</p> })}
                <blockquote class="quote-text">{text}</blockquote>
                <p class="quote-about">{about.join(" · ")}</p>
            </li>
        }
    };
    move || {
        let chosen = chosen();
        (!chosen.is_empty()).then(|| {
            view! {
                <section class="report-part">
                    <h2>{report.heading_quotes}</h2>
                    <ul class="report-said">{chosen.into_iter().map(item).collect_view()}</ul>
                </section>
            }
        })
    }
}

#[component]
fn ReportBalance(words: &'static Words, pairs: Vec<Balance>) -> impl IntoView {
    let report = &words.report;
    let one_sided = one_sided(&pairs);
    let more = if one_sided == 0 {
        report.all_both.to_owned()
    } else {
        (report.one_sided)(one_sided)
    };
    (!pairs.is_empty()).then(|| {
        view! {
            <section class="report-part">
                <h2>{report.heading_balance}</h2>
                <p>{balance_summary(words, &pairs)} " " {more}</p>
            </section>
        }
    })
}

fn one_sided(pairs: &[Balance]) -> usize {
    let one_sided = pairs.iter().filter(|pair| pair.one_sided.is_some());
    one_sided.count()
}

/// How many pairs stopped early; why only where people are named.
#[component]
fn ReportFellOut(words: &'static Words, programme: Arc<Programme>) -> impl IntoView {
    let report = &words.report;
    let options = use_options();
    let out = fell_out(&programme);
    let count = (report.fell_out)(out.pairs.len());
    let whys: Vec<String> = out.pairs.into_iter().map(|pair| pair.why).collect();
    let whys: Vec<String> = whys.into_iter().filter(|why| !why.is_empty()).collect();
    let whys = StoredValue::new(whys.join("; "));
    let reasons = move || {
        let whys = whys.get_value();
        (options.names.get() && !whys.is_empty())
            .then(|| format!(" {} {whys}.", report.fell_out_reasons))
    };
    view! {
        <section class="report-part">
            <h2>{report.heading_fell_out}</h2>
            <p>{count} {reasons}</p>
        </section>
    }
}

/// What lies ahead, and the organiser's own words.
#[component]
fn ReportNext(
    words: &'static Words,
    programme: Arc<Programme>,
    numbers: Numbers,
    pairs: Vec<Balance>,
    today: Option<Date>,
) -> impl IntoView {
    let report = &words.report;
    let options = use_options();
    let ahead = outlook(&programme, today);
    let day = |day: Date| date(words.language, day);
    let meetings = match ahead.next {
        Some(next) => (report.next_ahead)(numbers.ahead, &day(next)),
        None => report.next_over.to_owned(),
    };
    let last = ahead
        .last
        .filter(|last| today.is_none_or(|today| *last >= today));
    let one_sided = one_sided(&pairs);
    let lines: Vec<String> = [
        Some(meetings),
        last.map(|last| (report.next_ends)(&day(last))),
        (one_sided > 0).then(|| (report.next_balance)(one_sided)),
        (ahead.free > 0).then(|| (report.next_free)(ahead.free)),
    ]
    .into_iter()
    .flatten()
    .collect();
    let line = |line: String| view! { <li>{line}</li> };
    let own = move || {
        let text = options.own_words.get();
        (!text.trim().is_empty()).then(|| view! { <p class="report-own">{text}</p> })
    };
    view! {
        <section class="report-part">
            <h2>{report.heading_next}</h2>
            {own}
            <ul class="report-goals">{lines.into_iter().map(line).collect_view()}</ul>
        </section>
    }
}

//! The results page.

use std::sync::Arc;

use leptos::prelude::*;

use super::balance::BalanceFigure;
use super::fell_out::FellOutSection;
use super::numbers::NumberRow;
use super::quotes::QuotesSection;
use super::satisfaction::SatisfactionFigures;
use super::tables::TableButtons;
use super::times::TimesFigure;
use super::topics::TopicsFigure;
use crate::browser::now;
use crate::ui::desk::use_desk;
use crate::ui::learning::HalfYearSample;
use crate::ui::parts::{Aside, ButtonKind, EmptyState, LinkButton, NextStep, PageHead};
use crate::ui::route::Route;
use crate::view::results::{
    Question, Who, balances, by_time, by_topic, fell_out, numbers, quotes, satisfaction,
};

/// What the programme achieves.
#[component]
pub fn ResultsPage() -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().results;
    let empty = Memo::new(move |_| numbers(&desk.programme(), now::today()).is_empty());
    view! {
        <PageHead title=words.title intro=words.intro />
        {move || {
            if empty.get() {
                view! { <NoResults /> }.into_any()
            } else {
                view! { <WithResults /> }.into_any()
            }
        }}
    }
}

/// No meeting is known to have been held yet.
#[component]
fn NoResults() -> impl IntoView {
    let words = &use_desk().words().results;
    view! {
        <EmptyState title=words.empty_title text=words.empty>
            <LinkButton kind=ButtonKind::Primary href=Route::Learning.href()>
                {words.to_learning}
            </LinkButton>
            <HalfYearSample />
        </EmptyState>
    }
}

#[component]
fn WithResults() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words();
    let results = &words.results;
    let said = Memo::new(move |_| Arc::new(quotes(&desk.programme())));
    let charts = move || {
        let programme = desk.programme();
        let today = now::today();
        let all = numbers(&programme, today);
        let answers = Question::ALL.map(|question| satisfaction(&programme, question));
        let equals = answers[1].iter().find(|said| said.who == Who::All).copied();
        view! {
            <NumberRow words=words numbers=all equals=equals />
            <TimesFigure words=words times=by_time(&programme, today) numbers=all />
            <BalanceFigure words=words balances=balances(&programme) />
            <SatisfactionFigures words=words answers=answers />
            <TopicsFigure words=words topics=by_topic(&programme) />
            <FellOutSection words=words out=fell_out(&programme) />
        }
    };
    view! {
        <div class="page-columns">
            <div class="page-work results">
                {charts}
                <QuotesSection words=words quotes=said />
            </div>
            <Aside>
                <NextStep
                    title=results.next_title
                    text=results.next_report
                    label=results.next_report_label
                    href=Route::Report.href()
                />
                <TableButtons />
            </Aside>
        </div>
    }
}

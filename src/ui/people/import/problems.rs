//! What is wrong with rows: where, what, what to do.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::preview::LongList;
use super::state::ImportState;
use crate::files::csv::{ImportPlan, RowProblem};
use crate::text::{row_place, row_problem};
use crate::ui::parts::{Notice, NoticeKind};

/// Rows that are left out, then rows that come in with a remark.
pub(super) fn problems(state: ImportState, plan: &ImportPlan) -> impl IntoView + use<> {
    let words = &state.desk.words().import;
    let all = || plan.problems.iter();
    let left_out: Vec<RowProblem> = all().filter(|p| p.leaves_row_out()).cloned().collect();
    let out: BTreeSet<u32> = left_out.iter().map(|problem| problem.row).collect();
    let remarks: Vec<RowProblem> = all().filter(|p| !out.contains(&p.row)).cloned().collect();
    let left_out = (!left_out.is_empty()).then(|| {
        let title = (words.left_out)(plan.rows_left_out());
        view! {
            <Notice kind=NoticeKind::Warning>
                <ProblemList state=state title=title problems=left_out />
                <p class="muted">{words.problems_hint}</p>
            </Notice>
        }
    });
    let remarks = (!remarks.is_empty()).then(|| {
        let title = (words.with_remarks)(remarks.len());
        view! {
            <Notice>
                <ProblemList state=state title=title problems=remarks />
                <p class="muted">{words.remarks_hint}</p>
            </Notice>
        }
    });
    view! {
        {left_out}
        {remarks}
    }
}

#[component]
fn ProblemList(state: ImportState, title: String, problems: Vec<RowProblem>) -> impl IntoView {
    let words = &state.desk.words().import;
    let count = problems.len();
    let item = Callback::new(move |place: usize| {
        let Some(problem) = problems.get(place) else {
            return ().into_any();
        };
        let language = state.desk.language_now();
        view! {
            <span class="problem-place">{row_place(language, problem)}</span>
            " "
            {row_problem(language, problem)}
        }
        .into_any()
    });
    view! { <LongList title=title more=words.show_more count=count item=item /> }
}

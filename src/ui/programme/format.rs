//! The format of the programme, and beside it what the six answers recommend.

use leptos::prelude::*;

use super::page::set;
use crate::model::{CultureAnswer, CultureQuestion, Edit, Style};
use crate::ui::desk::use_desk;
use crate::ui::parts::{Button, Choice, ChoiceOption};
use crate::view::format_advice::{FormatAdvice, Lean, Outcome, Verdict, format_advice};

/// The choice of format, with the recommendation.
#[component]
pub(super) fn Format() -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().programme;
    let options = Style::ALL.map(|style| {
        ChoiceOption::new(style.code(), (words.style_name)(style))
            .with_help((words.style_help)(style))
    });
    let choose = move |code: String| {
        let chosen = Style::ALL.into_iter().find(|style| style.code() == code);
        if let Some(style) = chosen {
            set(desk, move |details| details.style = style);
        }
    };
    view! {
        <Choice
            legend=words.style
            options=options.into()
            value=move || desk.programme().details().style.code().to_owned()
            on_change=choose
        />
        <Advice />
    }
}

/// What the answers recommend, and why. Said again whenever it changes.
#[component]
fn Advice() -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().culture;
    let advice = Memo::new(move |_| format_advice(&desk.programme().details().culture));
    let style = Memo::new(move |_| desk.programme().details().style);
    let recommended = Memo::new(move |_| match advice.get().outcome {
        Outcome::Format(style, _) => Some(style),
        Outcome::TooFew(_) => None,
    });
    let take_over = move |()| {
        if let Some(style) = recommended.get_untracked() {
            let mut details = desk.programme_now().details().clone();
            details.style = style;
            desk.perform_saying(Edit::SetDetails(details), words.taken_over);
        }
    };
    let end = move || {
        recommended.get().map(|recommended| {
            if recommended == style.get() {
                view! { <p class="field-hint">{words.as_recommended}</p> }.into_any()
            } else {
                view! { <Button on_press=take_over>{words.take_over}</Button> }.into_any()
            }
        })
    };
    view! {
        <section class="advice">
            <h3 class="advice-title">{words.advice}</h3>
            <div role="status">{move || view! { <Recommendation advice=advice.get() /> }}</div>
            {end}
            {move || view! { <Reasons reasons=advice.get().reasons /> }}
        </section>
    }
}

/// The recommendation in a sentence, or what is missing for one.
#[component]
fn Recommendation(advice: FormatAdvice) -> impl IntoView {
    let words = &use_desk().words().culture;
    match advice.outcome {
        Outcome::TooFew(missing) => {
            let open = |question: CultureQuestion| (words.short_question)(question);
            let open: Vec<&str> = advice.open.into_iter().map(open).collect();
            view! {
                <p>{(words.too_few)(missing)}</p>
                <p class="field-hint">{words.open_questions} " " {open.join(", ")}</p>
            }
            .into_any()
        }
        Outcome::Format(style, verdict) => {
            let why = match verdict {
                Verdict::Clear => words.clear,
                Verdict::Balanced => words.balanced,
                Verdict::TimeForOne => words.time_for_one,
                Verdict::FirstTime => words.first_time,
            };
            view! {
                <p>
                    <strong class="advice-format">{(words.recommended)(style)}</strong>
                </p>
                <p>{why}</p>
            }
            .into_any()
        }
    }
}

/// Each answer with what it speaks for; folded away so that the page stays calm.
#[component]
fn Reasons(reasons: Vec<(CultureAnswer, Lean)>) -> impl IntoView {
    let words = &use_desk().words().culture;
    let reason = |(answer, lean): (CultureAnswer, Lean)| {
        let (class, speaks_for) = match lean {
            Lean::Partnerships => ("lean lean-pairs", words.speaks_for_pairs),
            Lean::Meetings => ("lean lean-meetings", words.speaks_for_meetings),
            Lean::Either => ("lean", words.speaks_for_either),
        };
        view! {
            <li class="advice-reason">
                <span class=class>{speaks_for}</span>
                <span>{(words.reason)(answer)}</span>
            </li>
        }
    };
    (!reasons.is_empty()).then(|| {
        view! {
            <h4 class="advice-why">{words.why}</h4>
            <ul class="advice-reasons">{reasons.into_iter().map(reason).collect_view()}</ul>
        }
    })
}

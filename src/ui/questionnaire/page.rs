//! The page "Questionnaire".

use leptos::prelude::*;

use super::answers::Answers;
use super::asked::WhoAnswered;
use super::send::Send;
use super::state::QuestionnaireState;
use crate::ui::parts::{ButtonKind, EmptyState, LinkButton, PageHead};
use crate::ui::route::Route;

/// The questionnaire: sending it, who has answered, and answers that came back.
#[component]
pub fn QuestionnairePage() -> impl IntoView {
    let state = QuestionnaireState::new();
    let desk = state.desk;
    let words = &desk.words().questionnaire;
    let has_topics = Memo::new(move |_| !desk.programme().topics().is_empty());
    view! {
        <PageHead title=words.title intro=words.intro>
            <LinkButton href=Route::People.href()>{words.back}</LinkButton>
        </PageHead>
        <div class="page-work questionnaire">
            {move || {
                if has_topics.get() {
                    view! { <Send state=state /> }.into_any()
                } else {
                    view! { <NoTopics /> }.into_any()
                }
            }}
            <WhoAnswered state=state />
            <Answers state=state />
        </div>
    }
}

/// Without topics there is nothing to ask for.
#[component]
fn NoTopics() -> impl IntoView {
    let words = &crate::ui::desk::use_desk().words().questionnaire;
    view! {
        <EmptyState title=words.no_topics_title text=words.no_topics>
            <LinkButton kind=ButtonKind::Primary href=Route::Topics.href()>
                {words.to_topics}
            </LinkButton>
        </EmptyState>
    }
}

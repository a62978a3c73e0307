//! The page "When people meet".

use leptos::prelude::*;

use super::ahead::Ahead;
use super::away::Away;
use super::calendars::Calendars;
use super::planning::PlanMeetings;
use super::stages::Stages;
use crate::model::{GatheringKind, Style};
use crate::ui::desk::use_desk;
use crate::ui::learning::HalfYearSample;
use crate::ui::parts::{Aside, ButtonKind, EmptyState, LinkButton, PageHead};
use crate::ui::route::Route;

/// When people meet.
#[component]
pub fn MeetingsPage() -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().meetings;
    let next = desk.words().results.next_title;
    let has_pairs = Memo::new(move |_| desk.programme().running().next().is_some());
    let has_stages = Memo::new(move |_| {
        let programme = desk.programme();
        let mut gatherings = programme.gatherings().values();
        programme.details().style != Style::Partnerships
            || gatherings.any(|one| one.kind == GatheringKind::Innovation)
    });
    view! {
        <PageHead title=words.title intro=words.intro />
        {move || {
            if has_pairs.get() {
                view! {
                    <div class="page-columns">
                        <div class="page-work">
                            <PlanMeetings />
                            <Show when=move || has_stages.get()>
                                <Stages />
                            </Show>
                            <Ahead />
                            <Away />
                        </div>
                        <Aside>
                            <Calendars />
                            <h2 class="next-title">{next}</h2>
                                <LinkButton href=Route::Letters.href()>
                                    {words.next_letters}
                                </LinkButton>
                                <LinkButton href=Route::Learning.href()>
                                    {words.next_learning}
                                </LinkButton>

                        </Aside>
                    </div>
                }
                    .into_any()
            } else {
                view! {
                    <EmptyState title=words.empty_title text=words.empty>
                        <LinkButton kind=ButtonKind::Primary href=Route::Pairing.href()>
                            {words.to_pairing}
                        </LinkButton>
                        <HalfYearSample />
                    </EmptyState>
                }
                    .into_any()
            }
        }}
    }
}

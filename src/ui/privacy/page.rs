//! The page about privacy.

use leptos::prelude::*;

use super::anonymous::WithoutNames;
use super::kept::KeptWhere;
use super::person::OnePerson;
use super::retention::HowLong;
use crate::ui::desk::use_desk;
use crate::ui::parts::{Aside, LinkButton, PageHead};
use crate::ui::route::Route;

/// What is kept where, one person's data, how long, a copy without names.
#[component]
pub fn PrivacyPage() -> impl IntoView {
    let words = &use_desk().words().privacy;
    view! {
        <PageHead title=words.title intro=words.intro />
        <div class="page-columns">
            <div class="page-work">
                <KeptWhere />
                <OnePerson />
                <HowLong />
                <WithoutNames />
            </div>
            <Aside>
                <section class="privacy-aside">
                    <h2>{words.cannot_talk_title}</h2>
                    <p>{words.cannot_talk}</p>
                </section>
                <section class="privacy-aside">
                    <h2>{words.protect_title}</h2>
                    <p>{words.protect_help}</p>
                    <h2>{words.wipe_title}</h2>
                    <p>{words.wipe_help}</p>
                    <LinkButton href=Route::Files.href()>{words.to_files}</LinkButton>
                </section>
            </Aside>
        </div>
    }
}

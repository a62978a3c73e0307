//! A copy without names.

use leptos::prelude::*;

use crate::browser::files::{download, file_name};
use crate::browser::random;
use crate::files::json::PROGRAMME_FILE_ENDING;
use crate::files::{Instead, anonymised, write_programme};
use crate::model::ProgrammeId;
use crate::store::ChangeRefused;
use crate::ui::desk::{Desk, use_desk};
use crate::ui::parts::Button;

/// A copy without names.
#[component]
pub(super) fn WithoutNames() -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().privacy;
    let nobody = move || desk.programme().participants().is_empty();
    view! {
        <section class="sheet">
            <h2>{words.anonymous_title}</h2>
            <p>{words.anonymous_help}</p>
            <p>{words.anonymous_stays}</p>
            <p>{words.anonymous_warning}</p>
            <Button disabled=nobody on_press=move |()| save_copy(desk)>
                {words.anonymous}
            </Button>
        </section>
    }
}

fn save_copy(desk: Desk) {
    let (words, programme) = (desk.words(), desk.programme_now());
    let privacy = &words.privacy;
    let instead = Instead {
        id: ProgrammeId::fresh(random::fresh()),
        programme: privacy.anonymous_programme,
        person: &|place| (privacy.anonymous_person)(place),
        in_topics: "…",
        seed: random::fresh(),
    };
    match anonymised(&programme, &instead) {
        Ok(copy) => {
            // Not the programme's own name: it may say whose it is.
            let title = format!(
                "{}-{}",
                words.files.file_name_fallback, privacy.anonymous_mark
            );
            let name = file_name(&title, privacy.anonymous_mark, PROGRAMME_FILE_ENDING);
            download(&name, "application/json", &write_programme(&copy));
            desk.say((words.files.saved)(&name));
        }
        Err(refused) => desk.say(desk.refused(&ChangeRefused::Edit(refused))),
    }
}

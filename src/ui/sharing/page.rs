//! The page about files.

use leptos::prelude::*;

use super::OpenFile;
use super::kept::{KeptHere, SinceFile, Wipe};
use super::kept_file::KeptFile;
use super::protect::Protect;
use crate::browser::files::{download, file_name};
use crate::files::csv::write_people_csv;
use crate::ui::desk::{Desk, use_desk};
use crate::ui::parts::{Aside, Button, ButtonKind, PageHead};

/// Files out and in, what is kept where, and how this browser is emptied.
#[component]
pub fn FilesPage() -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().files;
    let nobody = move || desk.programme().participants().is_empty();
    view! {
        <PageHead title=words.title intro=words.intro />
        <div class="page-columns">
        <div class="page-work">
            <section class="sheet">
                <h2>{words.save_title}</h2>
                <p>{words.save_help}</p>
                <SinceFile />
                <Button kind=ButtonKind::Primary on_press=move |()| desk.save_to_file()>
                    {words.save}
                </Button>
                <KeptFile />
                <Protect />
                <p class="sheet-more">{words.people_csv_help}</p>
                <Button disabled=nobody on_press=move |()| save_people(desk)>
                    {words.people_csv}
                </Button>
            </section>
            <section class="sheet">
                <h2>{words.open_title}</h2>
                <p>{words.open_help}</p>
                <OpenFile label=words.open />
            </section>
            <Wipe />
        </div>
        <Aside>
            <KeptHere />
        </Aside>
        </div>
    }
}

fn save_people(desk: Desk) {
    let words = desk.words();
    let programme = desk.programme_now();
    let fallback = words.files.file_name_fallback;
    let name = file_name(&programme.details().name, fallback, ".csv");
    let table = write_people_csv(&programme, words.language);
    download(&name, "text/csv", &table);
    desk.say((words.files.saved)(&name));
}

//! The results as tables for a spreadsheet.

use leptos::prelude::*;

use crate::browser::files::{download, file_name};
use crate::files::csv::{write_learnings_csv, write_meetings_csv, write_pairs_csv};
use crate::model::{Language, Programme};
use crate::ui::desk::{Desk, use_desk};
use crate::ui::parts::Button;

/// A button for each table.
#[component]
pub(super) fn TableButtons() -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().results;
    let button = |title: &'static str, write: fn(&Programme, Language) -> String| {
        view! { <Button on_press=move |()| save(desk, title, write)>{title}</Button> }
    };
    view! {
        <section class="table-buttons">
            <h2 class="next-title">{words.tables_title}</h2>
            <p class="aside-note">{words.tables_help}</p>
            {button(words.table_meetings, write_meetings_csv)}
            {button(words.table_learnings, write_learnings_csv)}
            {button(words.table_pairs, write_pairs_csv)}
        </section>
    }
}

fn save(desk: Desk, title: &str, write: fn(&Programme, Language) -> String) {
    let words = desk.words();
    let programme = desk.programme_now();
    let name = &programme.details().name;
    let name = if name.is_empty() {
        title.to_owned()
    } else {
        format!("{name} {title}")
    };
    let name = file_name(&name, title, ".csv");
    download(&name, "text/csv", &write(&programme, words.language));
    desk.say((words.results.table_saved)(&name));
}

//! Calendar files, of everybody or of one person.

use leptos::prelude::*;

use super::away::people_options;
use crate::browser::{files, now};
use crate::model::ParticipantId;
use crate::text::words;
use crate::ui::desk::{Desk, use_desk};
use crate::ui::parts::{Button, Select};
use crate::view::meetings::calendar;

/// The buttons that save calendar files.
#[component]
pub(super) fn Calendars() -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().meetings;
    let person = RwSignal::new(String::new());
    let nobody = Signal::derive(move || person.with(String::is_empty));
    view! {
        <h2 class="next-title">{words.calendars_title}</h2>
        <p class="field-hint">{words.calendars_intro}</p>
        <Button on_press=move |()| save(desk, None)>{words.calendar_all}</Button>
        <Select
            label=words.calendar_person
            options=people_options()
            value=person
            on_change=move |id| person.set(id)
        />
        <Button
            disabled=nobody
            on_press=move |()| {
                if let Ok(id) = ParticipantId::new(&person.get_untracked()) {
                    save(desk, Some(&id));
                }
            }
        >
            {words.calendar_one}
        </Button>
    }
}

/// Saves a calendar in the programme's language, or says that there is nothing in it.
fn save(desk: Desk, person: Option<&ParticipantId>) {
    let programme = desk.programme_now();
    let language = programme.details().language;
    let page = &desk.words().meetings;
    let Some(stamp) = now::stamp() else { return };
    let written = words(language);
    let name = person
        .and_then(|id| programme.participant(id))
        .map_or(programme.details().name.as_str(), |person| &person.name);
    // A programme may have no name yet.
    let title = match name.trim() {
        "" => written.common.app_name.to_owned(),
        name => format!("{} · {name}", written.common.app_name),
    };
    match calendar(&programme, person, written.meetings.calendar, &title, stamp) {
        Some(text) => {
            let file = files::file_name(name, written.meetings.calendar_file, ".ics");
            files::download(&file, "text/calendar", &text);
        }
        None if person.is_some() => desk.say(page.calendar_none),
        None => desk.say(page.ahead_empty),
    }
}

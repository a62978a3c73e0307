//! One person: the data out, and everything gone.

use std::sync::Arc;

use leptos::prelude::*;

use super::erase::EraseDialog;
use crate::browser::files::{download, file_name};
use crate::browser::now;
use crate::files::{PersonData, write_person};
use crate::model::{Participant, ParticipantId};
use crate::ui::desk::{Desk, use_desk};
use crate::ui::parts::{Button, ButtonKind, ChoiceOption, Select};
use crate::view::people_order::sort_key;
use crate::view::privacy::person_text;

/// One person's data.
#[component]
pub(super) fn OnePerson() -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().privacy;
    let chosen = RwSignal::new(String::new());
    let person = Memo::new(move |_| {
        let id = ParticipantId::new(&chosen.get()).ok()?;
        desk.programme().participant(&id).cloned()
    });
    let options = Memo::new(move |_| {
        let programme = desk.programme();
        let mut people: Vec<&Arc<Participant>> = programme.participants().values().collect();
        people.sort_by_cached_key(|person| sort_key(&person.name));
        let nobody = ChoiceOption::new("", words.person_none);
        let people = people.into_iter();
        let people =
            people.map(|person| ChoiceOption::new(person.id.as_str(), person.name.as_str()));
        std::iter::once(nobody).chain(people).collect::<Vec<_>>()
    });
    let anybody = Memo::new(move |_| !desk.programme().participants().is_empty());
    let erased = Memo::new(move |_| desk.programme().erased().len());
    let nobody_chosen = Signal::derive(move || person.with(Option::is_none));
    let asking = RwSignal::new(false);
    let give = move |kind: Kind| {
        if let Some(person) = person.get_untracked() {
            hand_out(desk, &person, kind);
        }
    };
    view! {
        <section class="sheet">
            <h2>{words.person_title}</h2>
            <p>{words.person_help}</p>
            <Show
                when=move || anybody.get()
                fallback=move || view! { <p class="muted">{words.nobody}</p> }
            >
                <Select
                    label=words.person
                    options=options
                    value=chosen
                    on_change=move |id| chosen.set(id)
                />
                <h3>{words.give_out}</h3>
                <p>{words.give_out_help}</p>
                <div class="toolbar">
                    <Button disabled=nobody_chosen on_press=move |()| give(Kind::Text)>
                        {words.as_text}
                    </Button>
                    <Button disabled=nobody_chosen on_press=move |()| give(Kind::Json)>
                        {words.as_json}
                    </Button>
                </div>
                <h3>{words.erase_title}</h3>
                <p>{words.erase_help}</p>
                <div class="toolbar">
                    <Button
                        kind=ButtonKind::Danger
                        disabled=nobody_chosen
                        on_press=move |()| asking.set(true)
                    >
                        {words.erase}
                    </Button>
                </div>
            </Show>
            {move || {
                let count = erased.get();
                (count > 0)
                    .then(|| view! { <p class="muted">{(words.erased_so_far)(count)}</p> })
            }}
            <EraseDialog person=person open=asking />
        </section>
    }
}

/// How the data is handed out.
#[derive(Clone, Copy)]
enum Kind {
    Text,
    Json,
}

fn hand_out(desk: Desk, person: &Participant, kind: Kind) {
    let (words, programme) = (desk.words(), desk.programme_now());
    let Some(data) = PersonData::of(&programme, &person.id) else {
        return;
    };
    let (ending, media_type, text) = match kind {
        Kind::Text => {
            let text = person_text(&programme, &data, words, now::today());
            (".txt", "text/plain", text)
        }
        Kind::Json => (".json", "application/json", write_person(&data)),
    };
    let title = format!("{} {}", words.privacy.person_file, person.name);
    let name = file_name(&title, words.privacy.person_file, ending);
    download(&name, media_type, &text);
    desk.say((words.privacy.given_out)(&name));
}

//! Sending the questionnaire: for whom, as a link or as a file, and the letter with it.

use leptos::prelude::*;

use super::state::QuestionnaireState;
use crate::browser::{address, files};
use crate::model::{Details, Edit, ParticipantId, Programme};
use crate::ui::mail::{MailActions, copy_saying};
use crate::ui::parts::{
    Button, ButtonKind, Choice, ChoiceOption, Field, FieldKind, Notice, NoticeKind, Select,
};
use crate::view::people_order::sort_key;
use crate::view::questionnaire::{Questionnaire, questionnaire_file, request};

/// For whom, and the two ways to send it.
#[component]
pub(super) fn Send(state: QuestionnaireState) -> impl IntoView {
    let words = &state.desk.words().questionnaire;
    view! {
        <section class="sheet">
            <h2>{words.send_title}</h2>
            <p>{words.send_help}</p>
            <ForWhom state=state />
            <Contact state=state />
            <div class="questionnaire-ways">
                <AsLink state=state />
                <AsFile state=state />
            </div>
            <Letter state=state />
        </section>
    }
}

#[component]
fn ForWhom(state: QuestionnaireState) -> impl IntoView {
    let desk = state.desk;
    let words = &desk.words().questionnaire;
    let options = vec![
        ChoiceOption::new("all", words.for_all).with_help(words.for_all_help),
        ChoiceOption::new("one", words.for_one).with_help(words.for_one_help),
    ];
    let value = move || if state.for_one.get() { "one" } else { "all" }.to_owned();
    let people = Signal::derive(move || people(&desk.programme(), words.choose_person));
    view! {
        <Choice
            legend=words.for_whom
            options=options
            value=Signal::derive(value)
            on_change=move |code: String| state.for_one.set(code == "one")
        />
        <Show when=move || state.for_one.get()>
            <Select
                label=words.person
                options=people
                value=state.person
                on_change=move |id| state.person.set(id)
            />
        </Show>
    }
}

/// Everybody by name, after nobody; whoever shares a name is told apart by the address.
fn people(programme: &Programme, nobody: &str) -> Vec<ChoiceOption> {
    let mut people: Vec<_> = programme.participants().values().collect();
    people.sort_by_cached_key(|person| sort_key(&person.name));
    let option = |person: &std::sync::Arc<crate::model::Participant>| {
        let name = match person.email.as_str() {
            "" => person.name.clone(),
            email => format!("{} ({email})", person.name),
        };
        ChoiceOption::new(person.id.as_str(), name)
    };
    let people = people.into_iter().map(option);
    std::iter::once(ChoiceOption::new("", nobody))
        .chain(people)
        .collect()
}

#[component]
fn Contact(state: QuestionnaireState) -> impl IntoView {
    let desk = state.desk;
    let words = &desk.words().questionnaire;
    let value = Memo::new(move |_| desk.programme().details().contact.clone());
    let on_input = move |text: String| {
        let details = Details {
            contact: text,
            ..desk.programme_now().details().clone()
        };
        if let Err(refused) = desk.perform_typing(Edit::SetDetails(details), "contact") {
            desk.say(desk.refused(&refused));
        }
    };
    view! {
        <Field
            label=words.contact
            hint=words.contact_hint
            kind=FieldKind::Email
            value=value
            on_input=on_input
        />
    }
}

/// Whether the questionnaire is for one person, who is still to be chosen. Tracked.
fn is_unchosen(state: QuestionnaireState) -> bool {
    state.for_one.get() && state.chosen().is_none()
}

#[component]
fn AsLink(state: QuestionnaireState) -> impl IntoView {
    let desk = state.desk;
    let words = &desk.words().questionnaire;
    let link = Memo::new(move |_| {
        let person = state.chosen();
        Questionnaire::of(&desk.programme(), person.as_deref()).link(&address::page())
    });
    let length = Memo::new(move |_| link.with(String::len));
    let too_long = move || length.get() > Questionnaire::LINK_MAX;
    let advice = move || {
        let length = length.get();
        if length > Questionnaire::LINK_MAX {
            warning((words.link_too_long)(length)).into_any()
        } else if address::is_file() {
            warning(words.link_needs_file.to_owned()).into_any()
        } else if length > Questionnaire::LINK_SAFE {
            warning((words.link_long)(length)).into_any()
        } else {
            view! { <p class="field-hint">{words.link_help}</p> }.into_any()
        }
    };
    view! {
        <div class="questionnaire-way">
            <h3>{words.link_title}</h3>
            <Show when=move || !too_long()>
                <input
                    class="input"
                    readonly
                    aria-label=words.link_label
                    prop:value=move || if is_unchosen(state) { String::new() } else { link.get() }
                    on:focus:target=move |event| event.target().select()
                />
                <div class="toolbar">
                    <Button
                        disabled=Signal::derive(move || is_unchosen(state))
                        on_press=move |()| {
                            copy_saying(desk, &link.get_untracked(), words.link_copied);
                        }
                    >
                        {words.copy_link}
                    </Button>
                    <a
                        class="button button-quiet"
                        target="_blank"
                        rel="noopener"
                        href=move || link.get()
                    >
                        {words.try_link}
                    </a>
                </div>
            </Show>
            {advice}
        </div>
    }
}

fn warning(text: String) -> impl IntoView {
    view! {
        <Notice kind=NoticeKind::Warning>
            <p>{text}</p>
        </Notice>
    }
}

#[component]
fn AsFile(state: QuestionnaireState) -> impl IntoView {
    let desk = state.desk;
    let words = &desk.words().questionnaire;
    let save = move |()| {
        let person = ParticipantId::new(&state.person.get_untracked()).ok();
        let person = person.filter(|_| state.for_one.get_untracked());
        let programme = desk.programme_now();
        let person = person.and_then(|id| programme.participant(&id).cloned());
        let (name, text) = questionnaire_file(&programme, person.as_deref());
        files::download(&name, "text/html", &text);
        desk.say((words.file_saved)(&name));
    };
    view! {
        <div class="questionnaire-way">
            <h3>{words.file_choice}</h3>
            <p class="field-hint">{words.file_help}</p>
            <Button
                kind=ButtonKind::Primary
                disabled=Signal::derive(move || is_unchosen(state))
                on_press=save
            >
                {words.save_file}
            </Button>
        </div>
    }
}

/// The letter that goes with it: to the person, or to all who were not asked yet.
#[component]
fn Letter(state: QuestionnaireState) -> impl IntoView {
    let desk = state.desk;
    let words = &desk.words().questionnaire;
    let mail = Memo::new(move |_| {
        let programme = desk.programme();
        let chosen = state.chosen();
        let link = state.link_to_send(chosen.as_deref());
        let people = if let Some(person) = chosen {
            vec![person]
        } else {
            let people = programme.participants().values();
            let people = people.filter(|one| one.active && one.asked.is_none());
            people
                .filter(|one| one.answered.is_none())
                .cloned()
                .collect()
        };
        request(&programme, &people, link.as_deref())
    });
    view! {
        <details class="questionnaire-letter">
            <summary class="button button-quiet">{words.letter}</summary>
            <p class="field-hint">{words.letter_help}</p>
            <pre class="letter-text" lang=move || desk.programme().details().language.code()>
                {move || mail.with(|mail| mail.body.clone())}
            </pre>
            <MailActions mail=mail />
        </details>
    }
}

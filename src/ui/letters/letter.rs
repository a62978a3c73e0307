//! One letter, as it is on paper.

use leptos::prelude::*;

use crate::ui::parts::Mark;
use crate::view::letters::Letter;

/// One letter, in its own language.
pub(super) fn letter_sheet(letter: &Letter) -> impl IntoView + use<> {
    let own = letter.words();
    let [first, second] = &letter.people;
    let greeting = (own.greeting)(&first.name, &second.name);
    let label = greeting.clone();
    let who = |place: usize| {
        let person = &letter.people[place];
        view! {
            <div class="letter-person">
                <p class="letter-name">{person.name.clone()}</p>
                <p>{letter.lines[place].clone()}</p>
                <p class="letter-address">{address(&person.email)}</p>
            </div>
        }
    };
    let flow = |place: usize| {
        let direction = &letter.directions[place];
        let topics = direction.topics.iter().cloned();
        let topics = topics
            .map(|topic| view! { <li>{topic}</li> })
            .collect_view();
        let nothing = direction.topics.is_empty();
        let class = if place == 0 {
            "letter-flow letter-there"
        } else {
            "letter-flow letter-back"
        };
        view! {
            <div class=class>
                <h3>{direction.title.clone()}</h3>
                <ul>{topics}</ul>
                {nothing.then(|| view! { <p>{own.learns_nothing}</p> })}
            </div>
        }
    };
    let met = letter.met;
    let meeting = letter.meeting.iter().cloned();
    let meeting = meeting.map(|line| view! { <p>{line}</p> }).collect_view();
    let questions = (!letter.questions.is_empty()).then(|| {
        let asked = letter.questions.iter().flat_map(|(_, questions)| questions);
        let asked = asked
            .map(|question| view! { <li>{*question}</li> })
            .collect_view();
        view! {
            <h2>{(own.questions_title)(met)}</h2>
            <ul class="letter-list">{asked}</ul>
        }
    });
    let tips = own.tips.map(|tip| view! { <li>{tip}</li> });
    let contact = (!letter.contact.is_empty()).then(|| (own.contact)(&letter.contact));
    view! {
        <article class="letter" lang=letter.language.code() aria-label=label>
            <header class="letter-head">
                <Mark />
                <p>{letter.programme.clone()}</p>
            </header>
            <p class="letter-greeting">{greeting}</p>
            <p>{(own.opening)(&letter.programme)}</p>
            <div class="letter-pair">{who(0)} {who(1)}</div>
            <h2>{own.flows_title}</h2>
            <div class="letter-pair">{flow(0)} {flow(1)}</div>
            <h2>{(own.meeting_title)(met)}</h2>
            {meeting}
            {questions}
            <h2>{own.tips_title}</h2>
            <ul class="letter-list">{tips.into_iter().collect_view()}</ul>
            <p class="letter-closing">{own.closing} " " {contact}</p>
        </article>
    }
}

/// An e-mail address that, where it needs two lines, breaks before its domain.
fn address(email: &str) -> impl IntoView + use<> {
    let at = email.rfind('@').map_or(email.len(), |at| at + 1);
    let (name, domain) = (email[..at].to_owned(), email[at..].to_owned());
    view! {
        {name}
        <wbr />
        {domain}
    }
}

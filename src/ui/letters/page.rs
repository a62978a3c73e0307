//! The page "Letters to the pairs".

use std::sync::Arc;

use leptos::prelude::*;

use super::letter::letter_sheet;
use crate::browser::{now, screen};
use crate::ui::desk::use_desk;
use crate::ui::mail::MailActions;
use crate::ui::parts::{
    Button, ButtonKind, ChoiceOption, EmptyState, LinkButton, PageHead, Select, use_printing,
};
use crate::ui::route::Route;
use crate::view::letters::{Letter, letters};

/// How many letters are on the page at first, and how many more at each press. On paper there
/// are all.
const SHOWN: usize = 10;

type Letters = Memo<Arc<Vec<Letter>>>;

/// Letters to the pairs: to look at, print, copy and mail.
#[component]
pub fn LettersPage() -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().letters;
    let all = Memo::new(move |_| Arc::new(letters(&desk.programme(), now::today())));
    let none = Memo::new(move |_| all.with(|letters| letters.is_empty()));
    view! {
        <PageHead title=words.title intro=words.intro>
            <LinkButton href=Route::Pairing.href()>{words.back}</LinkButton>
        </PageHead>
        {move || {
            if none.get() {
                view! {
                    <EmptyState title=words.empty_title text=words.empty>
                        <LinkButton kind=ButtonKind::Primary href=Route::Pairing.href()>
                            {words.to_pairing}
                        </LinkButton>
                    </EmptyState>
                }
                    .into_any()
            } else {
                view! { <Choosing all=all /> }.into_any()
            }
        }}
    }
}

#[component]
fn Choosing(all: Letters) -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().letters;
    let which = RwSignal::new(String::new());
    let options = Signal::derive(move || {
        all.with(|letters| {
            let option = |letter: &Letter| {
                let [first, second] = &letter.people;
                let name = (words.letter_of)(&first.name, &second.name);
                ChoiceOption::new(letter.pairing.as_str(), name)
            };
            let every = ChoiceOption::new("", (words.all)(letters.len()));
            std::iter::once(every)
                .chain(letters.iter().map(option))
                .collect()
        })
    });
    let language = move || {
        let language = desk.programme().details().language;
        (words.language_help)(language)
    };
    let print = move || {
        which.with(|which| {
            if which.is_empty() {
                words.print_all
            } else {
                words.print_one
            }
        })
    };
    view! {
        <section class="sheet letters-choice">
            <Select
                label=words.which
                options=options
                value=which
                on_change=move |id| which.set(id)
            />
            <Button kind=ButtonKind::Primary on_press=|()| screen::print()>{print}</Button>
            <p class="field-hint">{words.print_help} " " {language}</p>
        </section>
        <LetterList all=all which=which />
    }
}

#[component]
fn LetterList(all: Letters, which: RwSignal<String>) -> impl IntoView {
    let show_more = use_desk().words().import.show_more;
    let shown = RwSignal::new(SHOWN);
    let chosen = Memo::new(move |_| {
        let all = all.get();
        which.with(|which| {
            let is_chosen = |letter: &&Letter| which.is_empty() || letter.pairing.as_str() == which;
            let chosen: Vec<Letter> = all.iter().filter(is_chosen).cloned().collect();
            Arc::new(chosen)
        })
    });
    // On paper there are all that are chosen.
    let printing = use_printing();
    let left = move || {
        chosen
            .with(|letters| letters.len())
            .saturating_sub(shown.get())
    };
    let count = move || {
        if printing.get() {
            usize::MAX
        } else {
            shown.get()
        }
    };
    view! {
        <div class="letters">
            {move || {
                let letters = chosen.get();
                letters
                    .iter()
                    .take(count())
                    .map(one_letter)
                    .collect_view()
            }}
        </div>
        <Show when=move || { left() > 0 }>
            <Button kind=ButtonKind::Quiet on_press=move |()| shown.update(|shown| *shown += SHOWN)>
                {move || show_more(left())}
            </Button>
        </Show>
    }
}

fn one_letter(letter: &Letter) -> impl IntoView + use<> {
    let words = &use_desk().words().letters;
    let mail = letter.mail();
    let missing = letter
        .people
        .iter()
        .filter(|person| person.email.trim().is_empty());
    let missing: Vec<String> = missing
        .map(|person| (words.no_address)(&person.name))
        .collect();
    view! {
        <div class="letter-place">
            {letter_sheet(letter)}
            <div class="letter-actions">
                <MailActions mail=Signal::stored(mail) />
                {missing
                    .into_iter()
                    .map(|missing| view! { <p class="field-hint">{missing}</p> })
                    .collect_view()}
            </div>
        </div>
    }
}

//! The start page.

use leptos::prelude::*;

use crate::browser::random;
use crate::model::{Details, Programme, ProgrammeId};
use crate::sample;
use crate::ui::desk::{Desk, use_desk};
use crate::ui::parts::{Button, ButtonKind, Confirm, LinkButton, Mark};
use crate::ui::programme::AlsoToDo;
use crate::ui::route::Route;
use crate::ui::sharing::{OpenFile, is_untouched};

/// What is to take the open programme's place, once the organiser agrees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wish {
    Empty,
    Sample,
}

/// The start page: go on, or begin in one of four ways.
#[component]
pub fn StartPage() -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().start;
    let asking = RwSignal::new(false);
    let wish = RwSignal::new(Wish::Empty);
    let ask = move |wanted: Wish| {
        let programme = desk.programme_now();
        // A sample that nobody changed is no loss either.
        let kept = desk.update_session(|session| session.state());
        let unsaved_sample =
            programme.details().sample && kept == crate::store::SaveState::NothingYet;
        if is_untouched(&programme) || unsaved_sample {
            fulfil(desk, wanted);
        } else {
            wish.set(wanted);
            asking.set(true);
        }
    };
    let replace_help = move || (words.replace_help)(&name_of(desk));
    view! {
        <section class="hero">
            <div class="hero-drawing">
                <Mark />
            </div>
            <h1 class="hero-title">{words.title}</h1>
            <p class="hero-intro">{words.intro}</p>
        </section>
        <GoOn />
        <div class="ways">
            <Way title=words.begin_title text=words.begin_help>
                <Button kind=ButtonKind::Primary on_press=move |()| ask(Wish::Empty)>
                    {words.begin}
                </Button>
            </Way>
            <Way title=words.sample_title text=words.sample_help>
                <Button on_press=move |()| ask(Wish::Sample)>{words.sample}</Button>
            </Way>
            <Way title=words.spreadsheet_title text=words.spreadsheet_help>
                <LinkButton href=Route::Import.href()>{words.spreadsheet}</LinkButton>
            </Way>
            <Way title=words.file_title text=words.file_help>
                <OpenFile label=words.file />
            </Way>
        </div>
        <HowItGoes />
        <Confirm
            title=words.replace_title
            text=replace_help
            open=asking
            confirm=words.replace
            cancel=desk.words().common.cancel
            on_confirm=move |()| fulfil(desk, wish.get_untracked())
        />
    }
}

/// The open programme's name, or that it has none.
fn name_of(desk: Desk) -> String {
    let programme = desk.programme();
    let name = &programme.details().name;
    if name.is_empty() {
        desk.words().common.unnamed_programme.to_owned()
    } else {
        name.clone()
    }
}

fn fulfil(desk: Desk, wish: Wish) {
    let language = desk.language_now();
    match wish {
        Wish::Empty => {
            let id = ProgrammeId::fresh(random::fresh());
            let empty = Programme::new(Details::named(id, "", language));
            let had_something = !is_untouched(&desk.programme_now());
            if !had_something || desk.replace_saying(empty, None, desk.words().start.began) {
                desk.go(&Route::Programme);
            }
        }
        Wish::Sample => {
            desk.show_sample(sample::programme(language));
            desk.go(&Route::Programme);
        }
    }
}

/// One way to begin.
#[component]
fn Way(title: &'static str, text: &'static str, children: Children) -> impl IntoView {
    view! {
        <section class="way">
            <h2 class="way-title">{title}</h2>
            <p class="way-text">{text}</p>
            <div class="way-action">{children()}</div>
        </section>
    }
}

/// Goes on with the programme that is open, where there is one.
#[component]
fn GoOn() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words();
    let there = Memo::new(move |_| !is_untouched(&desk.programme()));
    let summary = move || {
        let programme = desk.programme();
        let people = (words.common.people_count)(programme.participants().len());
        let topics = (words.common.topics_count)(programme.topics().len());
        format!("{people} · {topics}")
    };
    move || {
        there.get().then(|| {
            view! {
                <section class="go-on">
                    <div>
                        <h2 class="way-title">
                            {move || (words.start.go_on_title)(&name_of(desk))}
                        </h2>
                        <p class="way-text">{summary}</p>
                        <AlsoToDo />
                    </div>
                    <LinkButton kind=ButtonKind::Primary href=Route::Programme.href()>
                        {words.start.go_on}
                        <span class="icon-arrow" aria-hidden="true"></span>
                    </LinkButton>
                </section>
                <h2 class="ways-title">{words.start.or_else}</h2>
            }
        })
    }
}

/// Three steps in three sentences, and where the data stays.
#[component]
fn HowItGoes() -> impl IntoView {
    let words = &use_desk().words().start;
    let step = |(title, text): (&'static str, &'static str)| {
        view! {
            <li class="how-step">
                <strong>{title}</strong>
                <span>{text}</span>
            </li>
        }
    };
    view! {
        <section class="how">
            <h2 class="ways-title">{words.how_title}</h2>
            <ol class="how-steps">{words.how.map(step).into_iter().collect_view()}</ol>
            <p class="how-private">{words.private}</p>
        </section>
    }
}

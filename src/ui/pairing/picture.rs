//! All pairs as a picture that can be pointed at, walked through by arrow keys, and pressed.

use std::sync::Arc;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::card::PairCardItem;
use super::drawing::{DrawnLine, box_inside, columns_view, legend};
use crate::browser::screen;
use crate::model::ParticipantId;
use crate::text::Words;
use crate::ui::desk::use_desk;
use crate::ui::parts::Dialog;
use crate::view::pairing::{
    Figure, PICTURE_PAIRS_MAX, PairRow, Picture, Step, Tie, people_alone, picture,
};

/// Somebody whose pairs are looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Opened {
    id: ParticipantId,
    name: String,
}

/// The picture of the pairs at some places among all.
#[component]
pub(super) fn PairPicture(
    /// All pairs.
    rows: Memo<Arc<Vec<PairRow>>>,
    /// Which of them.
    places: Memo<Vec<usize>>,
    /// Whether only some are looked for.
    searched: Signal<bool>,
) -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().pairing.picture;
    let drawn = Memo::new(move |_| {
        let (programme, rows) = (desk.programme(), rows.get());
        let places = places.get();
        let chosen: Vec<PairRow> = places
            .iter()
            .take(PICTURE_PAIRS_MAX)
            .filter_map(|&place| rows.get(place).cloned())
            .collect();
        // Whoever searches for pairs does not look for people without one.
        let alone = if searched.get() {
            Vec::new()
        } else {
            people_alone(&programme, &chosen)
        };
        Arc::new(picture(&programme, &chosen, &alone))
    });
    let opened = RwSignal::new(None::<Opened>);
    let too_many = move || {
        let all = places.with(Vec::len);
        (all > PICTURE_PAIRS_MAX).then(|| {
            view! { <p class="picture-help">{(words.too_many)(PICTURE_PAIRS_MAX, all)}</p> }
        })
    };
    view! {
        <div class="picture">
            <p class="picture-help">{words.help}</p>
            {too_many}
            {legend(words)}
            {move || view! { <Drawing picture=drawn.get() opened=opened /> }}
            <OpenedPairs rows=rows opened=opened />
        </div>
    }
}

/// Who is pointed at, and who can be reached by the tab key.
#[derive(Clone, Copy)]
struct Pointing {
    pointed: RwSignal<Option<usize>>,
    focused: RwSignal<Option<usize>>,
    current: RwSignal<usize>,
    /// Whose pairs are lit: whoever the mouse points at, else whoever has the focus.
    near: Memo<Option<usize>>,
}

impl Pointing {
    fn new() -> Self {
        let pointed = RwSignal::new(None);
        let focused = RwSignal::new(None);
        Self {
            pointed,
            focused,
            current: RwSignal::new(0),
            near: Memo::new(move |_| pointed.get().or_else(|| focused.get())),
        }
    }
}

#[component]
fn Drawing(
    /// What to draw.
    picture: Arc<Picture>,
    /// Whose pairs are looked at.
    opened: RwSignal<Option<Opened>>,
) -> impl IntoView {
    let words = use_desk().words();
    let pointing = Pointing::new();
    let near = pointing.near;
    let lines = picture.lines.iter().map(|line| {
        let (from, to) = (line.from, line.to);
        let lit = Signal::derive(move || near.get().is_some_and(|at| at == from || at == to));
        view! { <DrawnLine line=line.clone() lit=lit /> }
    });
    let lines = lines.collect_view();
    let figures = (0..picture.people.len()).map(|at| {
        view! { <Person picture=Arc::clone(&picture) at=at pointing=pointing opened=opened /> }
    });
    let figures = figures.collect_view();
    let spoken = Arc::clone(&picture);
    let says = move || {
        let at = near.get()?;
        Some(spoken_ties(words, &spoken, at))
    };
    view! {
        <p class="picture-says" aria-hidden="true">
            {says}
        </p>
        <div class="picture-scroll">
            <svg
                class="picture-drawn"
                class:picture-dense=picture.dense
                class:picture-pointing=move || near.get().is_some()
                role="group"
                aria-label=words.pairing.picture.title
                width=picture.width
                height=picture.height
                viewBox=format!("0 0 {} {}", picture.width, picture.height)
            >
                {columns_view(words, &picture)}
                <g aria-hidden="true">{lines}</g>
                {figures}
            </svg>
        </div>
    }
}

/// What goes to and fro between a person and all partners, in a line.
fn spoken_ties(words: &Words, picture: &Picture, at: usize) -> String {
    let own = &words.pairing.picture;
    let Some(figure) = picture.people.get(at) else {
        return String::new();
    };
    let ties: Vec<String> = figure
        .ties
        .iter()
        .map(|tie| tie_words(words, picture, tie))
        .collect();
    let ties = if ties.is_empty() {
        vec![own.without_partner.to_owned()]
    } else {
        ties
    };
    (own.person)(&figure.name, (words.common.level)(figure.level), &ties)
}

fn tie_words(words: &Words, picture: &Picture, tie: &Tie) -> String {
    let partner = &picture.people[tie.partner].name;
    (words.pairing.picture.tie)(partner, &tie.gives.join(", "), &tie.takes.join(", "))
}

/// The element of a person.
fn element_of(at: usize) -> String {
    format!("picture-person-{at}")
}

/// One person: a button in the picture.
#[component]
fn Person(
    /// The picture.
    picture: Arc<Picture>,
    /// Who in it.
    at: usize,
    /// Who is pointed at.
    pointing: Pointing,
    /// Whose pairs are looked at.
    opened: RwSignal<Option<Opened>>,
) -> impl IntoView {
    let words = use_desk().words();
    let Pointing {
        pointed,
        focused,
        current,
        near,
    } = pointing;
    let figure: Figure = picture.people[at].clone();
    let label = spoken_ties(words, &picture, at);
    let inside = box_inside(words, &figure, picture.dense);
    let who = Opened {
        id: figure.id.clone(),
        name: figure.name.clone(),
    };
    let open = move || opened.set(Some(who.clone()));
    let open_by_key = open.clone();
    let walk = move |event: KeyboardEvent| {
        let key = event.key();
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        if key == "Enter" || key == " " {
            event.prevent_default();
            open_by_key();
        } else if let Some(step) = Step::of_key(&key) {
            event.prevent_default();
            let to = picture.step(at, step);
            current.set(to);
            screen::focus(&element_of(to));
        }
    };
    let come = move || {
        current.set(at);
        focused.set(Some(at));
        // The keyboard moves on; a mouse that only rests on the page no longer points.
        pointed.set(None);
    };
    // A picture that scrolls below a resting mouse sends it over people, but does not move it.
    let point = move || {
        if pointed.get_untracked() != Some(at) {
            pointed.set(Some(at));
        }
    };
    view! {
        <g
            id=element_of(at)
            class="picture-person"
            class:picture-lit=move || near.get().is_some_and(|by| figure.is_near(at, by))
            role="button"
            tabindex=move || if current.get() == at { "0" } else { "-1" }
            aria-label=label
            on:focus=move |_| come()
            on:blur=move |_| focused.set(None)
            on:mousemove=move |_| point()
            on:mouseleave=move |_| pointed.set(None)
            on:click=move |_| {
                current.set(at);
                open();
            }
            on:keydown=walk
        >
            {inside}
        </g>
    }
}

/// The pairs of somebody, as cards over the page.
#[component]
fn OpenedPairs(
    /// All pairs.
    rows: Memo<Arc<Vec<PairRow>>>,
    /// Whose.
    opened: RwSignal<Option<Opened>>,
) -> impl IntoView {
    let words = use_desk().words();
    let own = &words.pairing.picture;
    let name = move || opened.with(|opened| opened.as_ref().map(|who| who.name.clone()));
    let title = Signal::derive(move || (own.pairs_of)(&name().unwrap_or_default()));
    let pairs = move || -> Vec<PairRow> {
        let Some(who) = opened.get() else {
            return Vec::new();
        };
        rows.with(|rows| {
            let of_them = rows.iter().filter(|row| row.duo.has(&who.id));
            of_them.cloned().collect()
        })
    };
    let none = move || {
        (pairs().is_empty()).then(|| {
            let name = name().unwrap_or_default();
            view! { <p>{(own.has_no_pair)(&name)}</p> }
        })
    };
    view! {
        <Dialog
            title=title
            open=Signal::derive(move || opened.with(Option::is_some))
            on_close=move |()| opened.set(None)
            close=words.common.close
            wide=true
        >
            {none}
            <ul class="pair-cards">
                <For
                    each=pairs
                    key=|row| (row.pairing.clone(), row.first.id.clone())
                    children=|row| view! { <PairCardItem row=row /> }
                />
            </ul>
        </Dialog>
    }
}

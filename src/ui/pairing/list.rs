//! The pairs: as cards, as a picture or as a table; sorted, searched, and drawn as far as
//! somebody looks.

use std::sync::Arc;

use leptos::prelude::*;

use super::card::PairCardItem;
use super::picture::PairPicture;
use super::printed::PrintedPairs;
use super::run::use_run;
use super::shown_as::{ShownAs, ShownAsChoice};
use super::table::PairTable;
use crate::browser::{files, screen};
use crate::ui::desk::use_desk;
use crate::ui::parts::{Button, ButtonKind, ChoiceOption, Field, FieldKind, Select, in_portions};
use crate::view::pairing::{PairOrder, PairRow, arrange, pairs_as_csv, rows_now};

/// How many cards or rows are drawn at once; more follow when somebody asks for them.
const CARDS_AT_ONCE: usize = 40;

/// How many new cards come with one frame.
const CARDS_PER_FRAME: usize = 4;

/// The pairs of the newest round.
#[component]
pub fn PairList() -> impl IntoView {
    let desk = use_desk();
    let run = use_run();
    let words = &desk.words().pairing.result;
    let rows = Memo::new(move |_| Arc::new(rows_now(&desk.programme())));
    let places_running = move |places: &[usize]| -> Vec<usize> {
        let running = |place: &&usize| {
            rows.with(|rows| rows.get(**place).is_some_and(|row| row.status.is_running()))
        };
        places.iter().filter(running).copied().collect()
    };
    let search = RwSignal::new(String::new());
    let order = RwSignal::new(PairOrder::default());
    let limit = RwSignal::new(CARDS_AT_ONCE);
    let places = Memo::new(move |_| {
        let (rows, search) = (rows.get(), search.get());
        arrange(&desk.programme_now(), &rows, order.get(), &search)
    });
    // A picture shows who meets; pairs that have come to their end are in list and table.
    let running = Memo::new(move |_| places.with(|places| places_running(places)));
    let shown = move || -> Vec<PairRow> {
        let rows = rows.get();
        places.with(|places| {
            let places = places.iter().take(limit.get());
            places.map(|&place| rows[place].clone()).collect()
        })
    };
    let more = Memo::new(move |_| places.with(Vec::len).saturating_sub(limit.get()));
    let summary = move || {
        let rows = rows.get();
        let running = || rows.iter().filter(|row| row.status.is_running());
        let mut people: Vec<_> = running()
            .flat_map(|row| [row.duo.a(), row.duo.b()])
            .collect();
        people.sort_unstable();
        people.dedup();
        (words.summary)(
            running().count(),
            people.len(),
            running().map(|row| row.weight).sum(),
        )
    };
    let found = move || {
        let (found, all) = (places.with(Vec::len), rows.with(|rows| rows.len()));
        (found < all).then(|| (words.shown)(found, all))
    };
    let begin_afresh = move || limit.set(CARDS_AT_ONCE);
    let shown_as = Memo::new(move |_| ShownAs::of(&desk.route()));
    let searched = Signal::derive(move || !search.with(String::is_empty));
    let body = move || match shown_as.get() {
        ShownAs::List => view! { <PairCards rows=Signal::derive(shown) /> }.into_any(),
        ShownAs::Picture => {
            view! { <PairPicture rows=rows places=running searched=searched /> }.into_any()
        }
        ShownAs::Table => view! { <PairTable rows=Signal::derive(shown) /> }.into_any(),
    };
    let is_picture = move || shown_as.get() == ShownAs::Picture;
    view! {
        <section class="pairs" aria-labelledby="pairs-title" aria-busy=move || run.is_running().to_string()>
            <header class="pairs-head">
                <div>
                    <h2 id="pairs-title">{words.title}</h2>
                    <p class="pairs-summary">{summary}</p>
                </div>
                <ListButtons rows=rows />
            </header>
            <ShownAsChoice shown_as=shown_as />
            <div class="pairs-tools">
                <Field
                    label=words.search
                    kind=FieldKind::Search
                    value=search
                    on_input=move |text| {
                        search.set(text);
                        begin_afresh();
                    }
                />
                <Show when=move || !is_picture()>
                    <OrderSelect order=order on_change=begin_afresh />
                </Show>
            </div>
            <p class="pairs-found" role="status">{found}</p>
            {body}
            {move || {
                (places.with(Vec::is_empty) && !search.with(String::is_empty))
                    .then(|| view! { <p class="pairs-none">{words.none_found}</p> })
            }}
            <Show when=move || { more.get() > 0 && !is_picture() }>
                <Button on_press=move |()| limit.update(|limit| *limit += 2 * CARDS_AT_ONCE)>
                    {move || (words.show_more)(more.get())}
                </Button>
            </Show>
            <PrintedPairs rows=rows as_picture=Signal::derive(is_picture) />
        </section>
    }
}

/// A card for each pair.
#[component]
fn PairCards(rows: Signal<Vec<PairRow>>) -> impl IntoView {
    let key = |row: &PairRow| (row.pairing.clone(), row.first.id.clone(), row.earlier);
    let drawn = in_portions(rows, key, CARDS_PER_FRAME);
    let is_busy = move || drawn.with(|portion| !portion.is_whole).to_string();
    view! {
        <ol class="pair-cards" aria-busy=is_busy>
            <For
                each=move || drawn.get().entries
                key=key
                children=|row| view! { <PairCardItem row=row /> }
            />
        </ol>
    }
}

/// In which order.
#[component]
fn OrderSelect(
    /// The order now.
    order: RwSignal<PairOrder>,
    /// Called when it has changed.
    #[prop(into)]
    on_change: Callback<()>,
) -> impl IntoView {
    let words = &use_desk().words().pairing.result;
    let named = PairOrder::ALL.into_iter().zip(words.orders);
    let options: Vec<ChoiceOption> = named
        .map(|(order, name)| ChoiceOption::new(order.code(), name))
        .collect();
    let choose = move |code: String| {
        let chosen = PairOrder::ALL
            .into_iter()
            .find(|order| order.code() == code);
        order.set(chosen.unwrap_or_default());
        on_change.run(());
    };
    view! {
        <Select
            label=words.sort
            options=Signal::stored(options)
            value=Signal::derive(move || order.get().code().to_owned())
            on_change=choose
        />
    }
}

/// Printing and copying.
#[component]
fn ListButtons(
    /// The pairs.
    rows: Memo<Arc<Vec<PairRow>>>,
) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words();
    let result = &words.pairing.result;
    let save = move |()| {
        let programme = desk.programme_now();
        let text = rows.with_untracked(|rows| pairs_as_csv(&programme, rows, words));
        let title = (result.table_title)(&programme.details().name);
        let name = files::file_name(&title, result.table_file, ".csv");
        files::download(&name, "text/csv", &text);
        desk.say((result.table_saved)(&name));
    };
    view! {
        <div class="pairs-buttons">
            <Button kind=ButtonKind::Quiet on_press=save>{result.table}</Button>
            <Button kind=ButtonKind::Quiet on_press=move |()| screen::print()>
                {result.print}
            </Button>
        </div>
    }
}

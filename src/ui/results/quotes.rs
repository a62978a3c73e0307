//! What people wrote, to read and to search.

use std::sync::Arc;

use leptos::prelude::*;

use crate::text::{Words, date};
use crate::ui::parts::{Button, Field, FieldKind};
use crate::view::results::{Quote, QuoteKind, search_quotes};

/// How many stand there at once; more follow when somebody asks for them.
const SHOWN_AT_ONCE: usize = 12;

/// All quotations, the latest first.
#[component]
pub(super) fn QuotesSection(
    /// The page's words.
    words: &'static Words,
    /// The quotations.
    quotes: Memo<Arc<Vec<Quote>>>,
) -> impl IntoView {
    let results = &words.results;
    let search = RwSignal::new(String::new());
    let limit = RwSignal::new(SHOWN_AT_ONCE);
    let places = Memo::new(move |_| quotes.with(|quotes| search_quotes(quotes, &search.get())));
    let shown = move || {
        let quotes = quotes.get();
        places.with(|places| {
            let places = places.iter().take(limit.get());
            let found = places.filter_map(|&place| quotes.get(place).cloned());
            found.collect::<Vec<_>>()
        })
    };
    let none = Memo::new(move |_| quotes.with(|quotes| quotes.is_empty()));
    let more = Memo::new(move |_| places.with(Vec::len).saturating_sub(limit.get()));
    let found = move || {
        let (found, all) = (places.with(Vec::len), quotes.with(|quotes| quotes.len()));
        if all > 0 && found == 0 {
            Some(results.quotes_none_found.to_owned())
        } else {
            (found < all).then(|| (results.quotes_found)(found, all))
        }
    };
    view! {
        <section class="sheet quotes">
            <h2>{results.quotes_title}</h2>
            <Show
                when=move || !none.get()
                fallback=move || view! { <p class="muted">{results.quotes_none}</p> }
            >
                <Field
                    label=results.quotes_search
                    kind=FieldKind::Search
                    value=search
                    on_input=move |text| {
                        search.set(text);
                        limit.set(SHOWN_AT_ONCE);
                    }
                />
                <p class="quotes-found" role="status">{found}</p>
                <ul class="quote-list">
                    <For
                        each=shown
                        key=|quote| (quote.id.clone(), quote.text.clone())
                        children=move |quote| view! { <QuoteItem words=words quote=quote /> }
                    />
                </ul>
                <Show when=move || { more.get() > 0 }>
                    <Button on_press=move |()| limit.update(|limit| *limit += 3 * SHOWN_AT_ONCE)>
                        {move || (results.quotes_more)(more.get())}
                    </Button>
                </Show>
            </Show>
        </section>
    }
}

#[component]
fn QuoteItem(words: &'static Words, quote: Quote) -> impl IntoView {
    let results = &words.results;
    let by = (results.quote_by)(&quote.names);
    let day = date(words.language, quote.date);
    let about: Vec<String> = [Some(by), quote.topic, Some(day)]
        .into_iter()
        .flatten()
        .collect();
    let outcome = quote.kind == QuoteKind::Outcome;
    view! {
        <li class="quote" class:quote-outcome=outcome>
            {outcome.then(|| view! { <p class="quote-kind">{results.quote_outcome}</p> })}
            <blockquote class="quote-text">{quote.text}</blockquote>
            <p class="quote-about">{about.join(" · ")}</p>
        </li>
    }
}

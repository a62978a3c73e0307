//! Who fell out, and why.

use leptos::prelude::*;

use crate::text::{Words, date};
use crate::ui::route::Route;
use crate::view::results::{EndedPair, FellOut};

/// Pairs that ended early, and people who take no part at present.
#[component]
pub(super) fn FellOutSection(
    /// The page's words.
    words: &'static Words,
    /// Who.
    out: FellOut,
) -> impl IntoView {
    let results = &words.results;
    let pair = |pair: EndedPair| {
        let EndedPair {
            key,
            names: [first, second],
            ended,
            why,
            held,
        } = pair;
        let on = ended.map(|day| (results.fell_out_on)(&date(words.language, day)));
        let after = (results.fell_out_after)(held);
        let how: Vec<String> = on.into_iter().chain([after]).collect();
        let why = if why.is_empty() {
            results.fell_out_no_reason.to_owned()
        } else {
            why
        };
        view! {
            <li class="out">
                <a class="out-names" href=Route::LearningPair(key.pairing).href()>
                    {(results.fell_out_pair)(&first, &second)}
                </a>
                <p class="out-why">{why}</p>
                <p class="muted">{how.join(", ")}</p>
            </li>
        }
    };
    let nobody = out.pairs.is_empty();
    let pairs = out.pairs.into_iter().map(pair).collect_view();
    let on_break = out.on_break.join(", ");
    view! {
        <section class="sheet">
            <h2>{results.fell_out_title}</h2>
            {nobody.then(|| view! { <p class="muted">{results.fell_out_none}</p> })}
            <ul class="outs">{pairs}</ul>
            {(!on_break.is_empty())
                .then(|| {
                    view! {
                        <p>
                            <span class="out-label">{results.on_break_title}": "</span>
                            {on_break}
                        </p>
                    }
                })}
        </section>
    }
}

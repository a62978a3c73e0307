//! What a report says: names or none, which quotations, and the organiser's own words. It stays
//! while the page is open, and is no part of the programme.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use crate::model::MeetingId;
use crate::text::{Words, date};
use crate::ui::parts::{Checkbox, Choice, ChoiceOption, TextArea};
use crate::view::results::{Quote, picked};

/// A quotation's own name.
type QuoteId = (MeetingId, u8);

/// What a report says.
#[derive(Clone, Copy, Debug)]
pub struct ReportOptions {
    /// Whether people are named.
    pub(super) names: RwSignal<bool>,
    /// The quotations that somebody chose; nothing while they are picked for them.
    chosen: RwSignal<Option<BTreeSet<QuoteId>>>,
    /// What the organiser has to say.
    pub(super) own_words: RwSignal<String>,
}

impl ReportOptions {
    /// Gives the options to all components below.
    pub fn provide() {
        provide_context(Self {
            names: RwSignal::new(true),
            chosen: RwSignal::new(None),
            own_words: RwSignal::new(String::new()),
        });
    }

    /// The quotations of the report, in the order of the list. Tracked.
    pub(super) fn quotes(self, quotes: &[Quote]) -> Vec<Quote> {
        let ids = self.ids(quotes);
        let chosen = quotes.iter().filter(|quote| ids.contains(&quote.id));
        chosen.cloned().collect()
    }

    fn ids(self, quotes: &[Quote]) -> BTreeSet<QuoteId> {
        self.chosen.get().unwrap_or_else(|| {
            let places = picked(quotes).into_iter();
            places.map(|place| quotes[place].id.clone()).collect()
        })
    }
}

/// The options of this page.
#[must_use]
pub(super) fn use_options() -> ReportOptions {
    expect_context()
}

/// The form beside the report.
#[component]
pub(super) fn OptionsForm(
    /// The page's words.
    words: &'static Words,
    /// All quotations there are.
    quotes: Memo<Arc<Vec<Quote>>>,
) -> impl IntoView {
    let report = &words.report;
    let options = use_options();
    let names = vec![
        ChoiceOption::new("full", report.names_full).with_help(report.names_full_help),
        ChoiceOption::new("roles", report.names_roles).with_help(report.names_roles_help),
    ];
    let named = move || if options.names.get() { "full" } else { "roles" }.to_owned();
    view! {
        <section class="sheet report-options">
            <h2>{report.options}</h2>
            <Choice
                legend=report.names
                options=names
                value=Signal::derive(named)
                on_change=move |code: String| options.names.set(code == "full")
            />
            <QuoteChoice words=words quotes=quotes />
            <TextArea
                label=report.own_words
                hint=report.own_words_hint
                value=options.own_words
                on_input=move |text| options.own_words.set(text)
                rows=3
            />
            <p class="field-hint">{report.not_kept}</p>
        </section>
    }
}

/// All quotations, each to tick.
#[component]
fn QuoteChoice(words: &'static Words, quotes: Memo<Arc<Vec<Quote>>>) -> impl IntoView {
    let options = use_options();
    let open = RwSignal::new(false);
    let ids = Memo::new(move |_| quotes.with(|quotes| options.ids(quotes)));
    let title = move || {
        let all = quotes.with(|quotes| quotes.len());
        (words.report.quotes_choose)(ids.with(BTreeSet::len), all)
    };
    let item = move |quote: &Quote| {
        let id = quote.id.clone();
        let by = (words.results.quote_by)(&quote.names);
        let hint = format!("{by}, {}", date(words.language, quote.date));
        let checked = {
            let id = id.clone();
            move || ids.with(|ids| ids.contains(&id))
        };
        let set = move |yes: bool| {
            let mut chosen = ids.get_untracked();
            if yes {
                chosen.insert(id.clone());
            } else {
                chosen.remove(&id);
            }
            options.chosen.set(Some(chosen));
        };
        view! {
            <li>
                <Checkbox
                    label=quote.text.clone()
                    hint=hint
                    checked=Signal::derive(checked)
                    on_change=set
                />
            </li>
        }
    };
    view! {
        <Show when=move || quotes.with(|quotes| !quotes.is_empty())>
            <details
                class="report-quotes"
                on:toggle:target=move |event| open.set(event.target().open())
            >
                <summary>{title}</summary>
                <Show when=move || open.get()>
                    <ul class="report-quote-list">
                        {move || quotes.with(|quotes| quotes.iter().map(item).collect_view())}
                    </ul>
                </Show>
            </details>
        </Show>
    }
}

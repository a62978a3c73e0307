//! How each pair gives and takes: two bars from the middle outwards, and what would mend a pair
//! in which only one teaches.

use leptos::prelude::*;

use super::figure::Figure;
use crate::text::Words;
use crate::ui::parts::{LinkButton, Notice, NoticeKind};
use crate::ui::route::Route;
use crate::view::results::{Balance, OneSided};

/// The chart with its table, and what would mend one-sided pairs.
#[component]
pub(super) fn BalanceFigure(
    /// The page's words.
    words: &'static Words,
    /// The pairs.
    balances: Vec<Balance>,
) -> impl IntoView {
    let results = &words.results;
    if balances.is_empty() {
        return view! {
            <section class="sheet">
                <h2>{results.balance_title}</h2>
                <p class="muted">{results.balance_none}</p>
            </section>
        }
        .into_any();
    }
    let summary = balance_summary(words, &balances);
    let table = view! { <BalanceTable words=words balances=balances.clone() /> }.into_any();
    let mends: Vec<Balance> = balances
        .iter()
        .filter(|balance| balance.one_sided.is_some())
        .cloned()
        .collect();
    view! {
        {(!mends.is_empty()).then(|| view! { <OneSidedPairs words=words pairs=mends /> })}
        <Figure title=results.balance_title summary=summary table=table>
            <p class="chart-help">{results.balance_help}</p>
            <BalanceBars words=words balances=balances />
        </Figure>
    }
    .into_any()
}

/// In how many pairs both have taught.
pub(super) fn balance_summary(words: &Words, balances: &[Balance]) -> String {
    let both = balances
        .iter()
        .filter(|balance| balance.halves.iter().all(|&half| half > 0));
    (words.results.balance_summary)(both.count(), balances.len())
}

/// The pairs in which only one teaches, and what would mend each.
#[component]
fn OneSidedPairs(words: &'static Words, pairs: Vec<Balance>) -> impl IntoView {
    let results = &words.results;
    let item = |pair: Balance| {
        let Balance {
            key,
            names,
            held,
            one_sided,
            ..
        } = pair;
        let one_sided = one_sided?;
        let silent = names[one_sided.silent].clone();
        let help = mend_words(words, &names, &one_sided);
        let label = (results.to_pair_label)(&names[0], &names[1]);
        let href = Route::LearningPair(key.pairing).href();
        Some(view! {
            <li class="one-sided">
                <p>
                    <strong>{(results.fell_out_pair)(&names[0], &names[1])}": "</strong>
                    {(results.one_sided)(&silent, held)} " " {help}
                </p>
                <p class="one-sided-links">
                    <a class="button" href=href aria-label=label>
                        {results.to_pair}
                    </a>
                    {one_sided
                        .could_teach
                        .is_empty()
                        .then(|| {
                            view! {
                                <LinkButton href=Route::People.href()>
                                    {results.to_people}
                                </LinkButton>
                            }
                        })}
                </p>
            </li>
        })
    };
    let title = (results.one_sided_title)(pairs.len());
    let items = pairs.into_iter().filter_map(item).collect_view();
    view! {
        <Notice kind=NoticeKind::Warning title=title>
            <ul class="one-sided-list">{items}</ul>
        </Notice>
    }
}

/// What would mend a pair in which only one teaches.
fn mend_words(words: &Words, names: &[String; 2], one_sided: &OneSided) -> String {
    let results = &words.results;
    let silent = &names[one_sided.silent];
    let other = &names[1 - one_sided.silent];
    if !one_sided.could_teach.is_empty() {
        (results.could_teach)(silent, other, &one_sided.could_teach.join(", "))
    } else if one_sided.offers.is_empty() {
        (results.offers_nothing)(silent)
    } else {
        (results.offers_other)(silent, other, &one_sided.offers.join(", "))
    }
}

/// A row each: the one's bar to the left, the other's to the right, as long as what they taught.
#[component]
fn BalanceBars(words: &'static Words, balances: Vec<Balance>) -> impl IntoView {
    let results = &words.results;
    let halves = balances.iter().flat_map(|balance| balance.halves);
    let longest = f64::from(halves.max().unwrap_or(1).max(1));
    let row = |balance: Balance| {
        let Balance {
            names: [first, second],
            halves: [there, back],
            status,
            ..
        } = balance;
        let width = |halves: u32| format!("{:.1}", 50.0 * f64::from(halves) / longest);
        let left = format!("{:.1}", 50.0 - 50.0 * f64::from(there) / longest);
        let over = (!status.is_running()).then_some(results.over);
        view! {
            <li class="give-row">
                <span class="give-name">{first}</span>
                <span class="give-name give-name-second">
                    {second}
                    {over.map(|over| view! { <span class="give-over">" (" {over} ")"</span> })}
                </span>
                <span class="give-count">{(results.halves)(there)}</span>
                <svg class="give" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                    <rect class="bar-track" width="100" height="8"></rect>
                    <rect class="give-there" x=left width=width(there) height="8"></rect>
                    <rect class="give-back" x="50" width=width(back) height="8"></rect>
                    <line class="give-middle" x1="50" x2="50" y1="0" y2="8"></line>
                </svg>
                <span class="give-count give-count-second">{(results.halves)(back)}</span>
            </li>
        }
    };
    view! { <ul class="gives">{balances.into_iter().map(row).collect_view()}</ul> }
}

#[component]
fn BalanceTable(words: &'static Words, balances: Vec<Balance>) -> impl IntoView {
    let results = &words.results;
    let row = |balance: Balance| {
        let [first, second] = balance.names;
        let [there, back] = balance.halves;
        view! {
            <tr>
                <th scope="row">{(results.fell_out_pair)(&first, &second)}</th>
                <td class="number">{(results.halves)(there)}</td>
                <td class="number">{(results.halves)(back)}</td>
            </tr>
        }
    };
    view! {
        <table class="table">
            <thead>
                <tr>
                    <th scope="col">{results.balance_pair}</th>
                    <th scope="col" class="number">{results.balance_first}</th>
                    <th scope="col" class="number">{results.balance_second}</th>
                </tr>
            </thead>
            <tbody>{balances.into_iter().map(row).collect_view()}</tbody>
        </table>
    }
}

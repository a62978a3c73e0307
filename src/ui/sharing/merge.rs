//! The page that brings together what was edited apart: what comes, what has to be decided, and
//! which pairs to look at afterwards, before anything changes.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;

use crate::merge::{Address, Merge, Side};
use crate::text::Words;
use crate::ui::desk::{Desk, use_desk};
use crate::ui::parts::{
    Button, ButtonKind, Choice, ChoiceOption, EmptyState, LinkButton, Notice, NoticeKind, PageHead,
};
use crate::ui::route::Route;
use crate::view::merging::{Difference, no_longer_fits, settled, to_decide};

type Decisions = RwSignal<BTreeMap<Address, Side>>;

/// The page; without a file to merge, it says where to find one.
#[component]
pub fn MergePage() -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().merging;
    let incoming = move || {
        // Followed, for a step may be taken back while this page is open.
        let id = desk.programme().details().id.clone();
        let incoming = desk.incoming().get()?;
        (incoming.programme.details().id == id).then_some(incoming)
    };
    move || match incoming() {
        None => view! {
            <PageHead title=words.title />
            <EmptyState title=words.title text=words.nothing_here>
                <LinkButton href=Route::Files.href()>{words.to_files}</LinkButton>
            </EmptyState>
        }
        .into_any(),
        Some(incoming) => {
            let (name, known) = (incoming.name.clone(), incoming.clock.is_some());
            let merge = Arc::new(desk.compare(&incoming));
            view! { <Comparison name=name known=known merge=merge /> }.into_any()
        }
    }
}

#[component]
fn Comparison(name: String, known: bool, merge: Arc<Merge>) -> impl IntoView {
    let desk = use_desk();
    let all = desk.words();
    let words = &all.merging;
    let decisions: Decisions = RwSignal::new(BTreeMap::new());
    let news = merge.has_news(Side::Theirs);
    let differences = to_decide(all, &merge);
    let open = differences.len();
    let left = Memo::new(move |_| open - decisions.with(BTreeMap::len).min(open));
    let comes = settled(all, &merge, Side::Theirs);
    let stays = settled(all, &merge, Side::Mine);
    let apply = {
        let (merge, name) = (Arc::clone(&merge), name.clone());
        move |()| desk.finish_merge(&merge, &decisions.get_untracked(), &name)
    };
    view! {
        <PageHead title=words.title intro=(words.intro)(&name) />
        <div class="merge">
            {(!known).then(|| view! { <Notice><p>{words.no_clock}</p></Notice> })}
            {(!news).then(|| view! { <Notice><p>{words.no_news}</p></Notice> })}
            <Decide differences=differences decisions=decisions />
            <section class="sheet">
                <h2>{if comes.is_empty() { words.comes_none.to_owned() } else { (words.comes_title)(comes.len()) }}</h2>
                <Lines lines=comes />
            </section>
            {(!stays.is_empty())
                .then(|| {
                    view! {
                        <details class="sheet">
                            <summary>{(words.stays_title)(stays.len())}</summary>
                            <Lines lines=stays />
                        </details>
                    }
                })}
            <Checks merge=merge decisions=decisions />
            <div class="merge-end">
                <p role="status">
                    {move || (left.get() > 0).then(|| (words.open_left)(left.get()))}
                </p>
                <LinkButton href=Route::Files.href()>{all.common.cancel}</LinkButton>
                <Button
                    kind=ButtonKind::Primary
                    disabled=move || left.get() != 0
                    on_press=apply
                >
                    {words.apply}
                </Button>
            </div>
        </div>
    }
}

/// Every decision with both sides beside each other.
#[component]
fn Decide(differences: Vec<Difference>, decisions: Decisions) -> impl IntoView {
    let words = &use_desk().words().merging;
    if differences.is_empty() {
        return view! { <p>{words.nothing_to_decide}</p> }.into_any();
    }
    let count = differences.len();
    let addresses: Vec<_> = differences.iter().map(|one| one.at.clone()).collect();
    let everywhere = move |side: Side| {
        decisions.set(addresses.iter().map(|at| (at.clone(), side)).collect());
    };
    let (mine, theirs) = (everywhere.clone(), everywhere);
    let item = move |one: Difference| view! { <Decision difference=one decisions=decisions /> };
    view! {
        <section class="sheet">
            <h2>{(words.decide_title)(count)}</h2>
            <p>{words.decide_help}</p>
            {(count > 1)
                .then(|| {
                    view! {
                        <div class="toolbar">
                            <Button on_press=move |()| mine(Side::Mine)>{words.all_mine}</Button>
                            <Button on_press=move |()| theirs(Side::Theirs)>
                                {words.all_theirs}
                            </Button>
                        </div>
                    }
                })}
            <div class="merge-decisions">{differences.into_iter().map(item).collect_view()}</div>
        </section>
    }
    .into_any()
}

#[component]
fn Decision(difference: Difference, decisions: Decisions) -> impl IntoView {
    const MINE: &str = "mine";
    const THEIRS: &str = "theirs";
    let words = &use_desk().words().merging;
    let at = difference.at.clone();
    let value = Signal::derive({
        let at = at.clone();
        move || {
            let chosen = decisions.with(|all| all.get(&at).copied());
            chosen
                .map_or("", |side| if side == Side::Mine { MINE } else { THEIRS })
                .to_owned()
        }
    });
    let options = vec![
        ChoiceOption::new(MINE, (words.mine)(&difference.mine)),
        ChoiceOption::new(THEIRS, (words.theirs)(&difference.theirs)),
    ];
    let choose = move |code: String| {
        let side = if code == MINE {
            Side::Mine
        } else {
            Side::Theirs
        };
        decisions.update(|all| {
            all.insert(at.clone(), side);
        });
    };
    view! {
        <Choice legend=difference.head() options=options value=value on_change=choose />
    }
}

#[component]
fn Lines(lines: Vec<(String, String)>) -> impl IntoView {
    let line = |(head, sentence): (String, String)| {
        view! {
            <div class="merge-line">
                <dt>{head}</dt>
                <dd>{sentence}</dd>
            </div>
        }
    };
    (!lines.is_empty()).then(|| {
        view! { <dl class="merge-lines">{lines.into_iter().map(line).collect_view()}</dl> }
    })
}

/// Pairs that no longer fit, as far as it is decided.
#[component]
fn Checks(merge: Arc<Merge>, decisions: Decisions) -> impl IntoView {
    let desk = use_desk();
    let all: &'static Words = desk.words();
    let words = &all.merging;
    move || {
        let merged = desk.merged(&merge, &decisions.get());
        let Ok(merged) = merged else {
            return view! {
                <Notice kind=NoticeKind::Danger><p>{words.failed}</p></Notice>
            }
            .into_any();
        };
        let misfits = no_longer_fits(all, merge.programme(Side::Mine), &merged.programme);
        if misfits.is_empty() {
            return view! { <p>{words.check_none}</p> }.into_any();
        }
        let item = |text: String| view! { <li>{text}</li> };
        view! {
            <Notice kind=NoticeKind::Warning title=words.check_title>
                <ul>{misfits.into_iter().map(item).collect_view()}</ul>
                <p>{words.check_help}</p>
            </Notice>
        }
        .into_any()
    }
}

/// Puts a file beside the open programme, and goes to the page that merges both.
pub(super) fn begin(desk: Desk, incoming: crate::ui::desk::Incoming) {
    desk.incoming().set(Some(incoming));
    desk.go(&Route::Merge);
}

//! Who comes, in numbers, and the warning while no executive does.

use leptos::prelude::*;

use super::state::KickOff;
use crate::model::Level;
use crate::text::number;
use crate::ui::parts::{Notice, NoticeKind};
use crate::view::kick_off::{Executives, Turnout, executives, total, turnout};

/// The warning while no executive has accepted, and that one has once one has. Read out when it
/// changes.
#[component]
pub(super) fn ExecutivesNotice(state: KickOff) -> impl IntoView {
    let words = &state.desk.words().kick_off;
    let executives = Memo::new(move |_| {
        let gathering = state.gathering.get();
        executives(&turnout(&state.desk.programme(), gathering.as_deref()))
    });
    let notice = move || {
        let text = match executives.get() {
            Executives::Coming(count) => {
                let text = (words.executives_coming)(count);
                return view! {
                    <Notice kind=NoticeKind::Success>
                        <p>{text}</p>
                    </Notice>
                }
                .into_any();
            }
            Executives::NoneThere => words.none_in_programme.to_owned(),
            Executives::NoneInvited => words.none_invited.to_owned(),
            Executives::AllDeclined => words.all_declined.to_owned(),
            Executives::NoneAccepted(open) => (words.none_accepted)(open),
        };
        view! {
            <Notice kind=NoticeKind::Warning title=words.no_executive>
                <p>{text}</p>
            </Notice>
        }
        .into_any()
    };
    view! { <div role="status">{notice}</div> }
}

/// The answers by level.
#[component]
pub(super) fn Numbers(state: KickOff) -> impl IntoView {
    let desk = state.desk;
    let all = desk.words();
    let words = &all.kick_off;
    let language = desk.language_now();
    let turnout = Memo::new(move |_| {
        let gathering = state.gathering.get();
        turnout(&desk.programme(), gathering.as_deref())
    });
    let day_has_come = Memo::new(move |_| state.day_has_come());
    let row = move |name: &'static str, one: Turnout| {
        let cell = move |value: usize| {
            let none = value == 0;
            view! {
                <td class="number" class:number-none=none>
                    {number(language, value)}
                </td>
            }
        };
        view! {
            <tr>
                <th scope="row">{name}</th>
                {cell(one.invited)}
                {cell(one.accepted)}
                {cell(one.declined)}
                {cell(one.open)}
                {day_has_come.get().then(|| cell(one.came))}
            </tr>
        }
    };
    let rows = move || {
        let turnout = turnout.get();
        let levels = Level::ALL.into_iter().zip(turnout).rev();
        let levels = levels.map(|(level, one)| row((all.common.level)(level), one));
        view! {
            {levels.collect_view()}
            {row(words.total, total(&turnout))}
        }
    };
    view! {
        <table class="table turnout">
            <caption class="turnout-title">{words.numbers}</caption>
            <thead>
                <tr>
                    <th scope="col">{words.level}</th>
                    <th scope="col" class="number">{words.invited}</th>
                    <th scope="col" class="number">{words.accepted}</th>
                    <th scope="col" class="number">{words.declined}</th>
                    <th scope="col" class="number">{words.open}</th>
                    {move || {
                        day_has_come
                            .get()
                            .then(|| view! { <th scope="col" class="number">{words.came}</th> })
                    }}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

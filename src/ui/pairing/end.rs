//! What has become of a pair, on its card: how far it is, and the way to end it.

use leptos::prelude::*;

use crate::model::{Duo, Status};
use crate::ui::desk::use_desk;
use crate::ui::learning::use_end_form;
use crate::ui::parts::{Button, ButtonKind, LinkButton};
use crate::ui::route::Route;
use crate::view::pairs::PairKey;

/// Once the two have said yes: their meetings, and a button that ends the pair. Before that,
/// there is nothing to end.
#[component]
pub(super) fn PairProgress(
    /// The pair.
    duo: Duo,
    /// The one name.
    first: String,
    /// The other name.
    second: String,
) -> impl IntoView {
    let desk = use_desk();
    let form = use_end_form();
    let words = &desk.words().learning;
    let to_learning = desk.words().meetings.next_learning;
    let here = Memo::new(move |_| {
        let programme = desk.programme();
        let round = programme.current_round()?;
        let pairing = round.pairings.iter().find(|one| one.duo.0 == duo)?;
        let key = PairKey {
            round: round.id.clone(),
            pairing: pairing.id.clone(),
        };
        (pairing.status != Status::Proposed).then_some((key, pairing.status))
    });
    let end_label = (words.end_label)(&first, &second);
    move || {
        here.get().map(|(key, status)| {
            let href = Route::LearningPair(key.pairing.clone()).href();
            let can_end = status.is_running();
            let label = end_label.clone();
            view! {
                <LinkButton kind=ButtonKind::Quiet href=href>
                    {to_learning}
                    <span class="icon-arrow" aria-hidden="true"></span>
                </LinkButton>
                {can_end
                    .then(|| {
                        view! {
                            <Button
                                kind=ButtonKind::Quiet
                                label=label
                                on_press=move |()| form.open(&key)
                            >
                                {words.end}
                            </Button>
                        }
                    })}
            }
        })
    }
}

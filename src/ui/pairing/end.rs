//! What has become of a pair, on its card: how far it is, and the way to end it.

use leptos::prelude::*;

use crate::model::{Duo, Status};
use crate::ui::desk::use_desk;
use crate::ui::learning::use_end_form;
use crate::ui::parts::{Button, ButtonKind, LinkButton};
use crate::ui::route::Route;
use crate::view::pairs::PairKey;

/// The pair in the newest round and how far it is, once the two have said yes. Before that,
/// there is nothing to read of it and nothing to end.
fn begun(duo: Duo) -> Memo<Option<(PairKey, Status)>> {
    let desk = use_desk();
    Memo::new(move |_| {
        let programme = desk.programme();
        let round = programme.current_round()?;
        let pairing = round.pairings.iter().find(|one| one.duo.0 == duo)?;
        let key = PairKey {
            round: round.id.clone(),
            pairing: pairing.id.clone(),
        };
        (pairing.status != Status::Proposed).then_some((key, pairing.status))
    })
}

/// Leads to the meetings of a pair that has begun.
#[component]
pub(super) fn ToLearning(
    /// The pair.
    duo: Duo,
) -> impl IntoView {
    let label = use_desk().words().meetings.next_learning;
    let here = begun(duo);
    move || {
        here.get().map(|(key, _)| {
            view! {
                <LinkButton kind=ButtonKind::Quiet href=Route::LearningPair(key.pairing).href()>
                    {label}
                    <span class="icon-arrow" aria-hidden="true"></span>
                </LinkButton>
            }
        })
    }
}

/// A button that ends a pair which has begun, or lets it rest.
#[component]
pub(super) fn EndPair(
    /// The pair.
    duo: Duo,
    /// The one name.
    first: String,
    /// The other name.
    second: String,
) -> impl IntoView {
    let form = use_end_form();
    let words = &use_desk().words().learning;
    let here = begun(duo);
    let label = (words.end_label)(&first, &second);
    move || {
        let (key, status) = here.get()?;
        let label = label.clone();
        status.is_running().then(|| {
            view! {
                <Button kind=ButtonKind::Quiet label=label on_press=move |()| form.open(&key)>
                    {words.end}
                </Button>
            }
        })
    }
}

//! The two arcs: what goes one way and what comes back. The logo, a pair, a balance.

use leptos::prelude::*;

/// What goes one way: a person, and an arc that leads over to the other one. Turned by half a
/// turn, it is what comes back.
const ARC: &str = "M8.6 9.2C13 3.8 21 4.2 24.6 10.8m.9-5.3-.9 5.3-5.2-1.2";

/// The mark of Vice Versa: two people facing each other, and two arcs, one each way.
#[component]
pub fn Mark() -> impl IntoView {
    view! {
        <svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
            <g class="mark-there">
                <circle cx="5.5" cy="15.5" r="3.2"></circle>
                <path d=ARC></path>
            </g>
            <g class="mark-back" transform="rotate(180 16 16)">
                <circle cx="5.5" cy="15.5" r="3.2"></circle>
                <path d=ARC></path>
            </g>
        </svg>
    }
}

/// The same two arcs as a balance: how much goes each way. Draws nothing that the words beside
/// it do not say.
#[component]
pub fn BalanceMark(
    /// What the first gives the second, in any unit.
    there: u32,
    /// What comes back, in the same unit.
    back: u32,
) -> impl IntoView {
    let most = there.max(back).max(1);
    // Thickness from a hair to a stroke of 5 units.
    let width = move |amount: u32| {
        let share = f64::from(amount) / f64::from(most);
        format!("{:.2}", 1.0 + 4.0 * share)
    };
    let dashed = |amount: u32| if amount == 0 { "2 4" } else { "none" };
    view! {
        <svg class="mark balance-mark" viewBox="0 0 64 32" aria-hidden="true">
            <path
                class="mark-there"
                d="M5 13C18 3 46 3 58 12m-1-8 1.5 8.2-8 1"
                stroke-width=width(there)
                stroke-dasharray=dashed(there)
            ></path>
            <path
                class="mark-back"
                d="M59 19C46 29 18 29 6 20m1 8-1.5-8.2 8-1"
                stroke-width=width(back)
                stroke-dasharray=dashed(back)
            ></path>
        </svg>
    }
}

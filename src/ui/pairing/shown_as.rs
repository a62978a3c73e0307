//! How the pairs are shown: the address says it, so that it can be kept and passed on.

use leptos::prelude::*;

use crate::ui::desk::use_desk;
use crate::ui::route::Route;

/// A way to show the pairs. All show the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ShownAs {
    /// Cards, one below the other.
    List,
    /// Who teaches whom what, as lines between people.
    Picture,
    /// A row for each pair.
    Table,
}

impl ShownAs {
    /// In the order in which they are offered.
    const ALL: [Self; 3] = [Self::List, Self::Picture, Self::Table];

    /// What an address asks for.
    pub(super) fn of(route: &Route) -> Self {
        match route {
            Route::PairingPicture => Self::Picture,
            Route::PairingTable => Self::Table,
            _ => Self::List,
        }
    }

    fn route(self) -> Route {
        match self {
            Self::List => Route::Pairing,
            Self::Picture => Route::PairingPicture,
            Self::Table => Route::PairingTable,
        }
    }
}

/// Links to all ways.
#[component]
pub(super) fn ShownAsChoice(
    /// The way now.
    shown_as: Memo<ShownAs>,
) -> impl IntoView {
    let words = &use_desk().words().pairing.picture;
    let link = |(way, name): (ShownAs, &'static str)| {
        view! {
            <li>
                <a
                    class="shown-as-way"
                    href=way.route().href()
                    aria-current=move || (shown_as.get() == way).then_some("page")
                >
                    {name}
                </a>
            </li>
        }
    };
    let links = ShownAs::ALL.into_iter().zip(words.ways).map(link);
    view! {
        <nav class="shown-as" aria-label=words.shown_as>
            <ul>{links.collect_view()}</ul>
        </nav>
    }
}

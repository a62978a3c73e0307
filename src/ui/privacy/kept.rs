//! What lies where, with figures.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::store::{FileCopy, Found, Loaded, Session, ShelfRefused};
use crate::ui::desk::{load_both, save_state, use_desk};

/// How long after a save the stores are measured: they have calmed down by then.
const CALM: Duration = Duration::from_millis(600);

/// What lies where.
#[component]
pub(super) fn KeptWhere() -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().privacy;
    let found = RwSignal::new(None::<Loaded>);
    let measure = move || {
        spawn_local(async move {
            let loaded = load_both().await;
            // Whoever asked may have gone to another page.
            found.try_set(Some(loaded));
        });
    };
    let state = Memo::new(move |_| save_state(desk));
    // What lies in the stores changes outside of the page's signals.
    Effect::new(move |before: Option<()>| {
        state.track();
        if before.is_none() {
            measure();
        } else {
            set_timeout(measure, CALM);
        }
    });
    let [place, what, size] = words.kept_columns;
    let file = move || {
        let name = |copy: &FileCopy| (words.kept_file)(copy.name());
        desk.file().with(|file| file.as_ref().map(name))
    };
    let has_file = move || desk.file().with(Option::is_some);
    view! {
        <section class="sheet">
            <h2>{words.kept_title}</h2>
            <p>{words.kept_help}</p>
            <div class="table-scroll">
                <table class="table kept-table">
                    <thead>
                        <tr>
                            <th scope="col">{place}</th>
                            <th scope="col">{what}</th>
                            <th scope="col" class="number">{size}</th>
                        </tr>
                    </thead>
                    <tbody>
                        <StoreRow
                            name=words.local_storage
                            found=Signal::derive(move || found.get().map(|all| all.local))
                        />
                        <StoreRow
                            name=words.database
                            found=Signal::derive(move || found.get().map(|all| all.database))
                        />
                        <tr>
                            <th scope="row">{words.file_column}</th>
                            <td>{move || file().unwrap_or_else(|| words.no_kept_file.to_owned())}</td>
                            <td class="number">
                                {move || if has_file() { words.file_size } else { "–" }}
                            </td>
                        </tr>
                        <tr>
                            <th scope="row">{words.settings}</th>
                            <td>{words.settings_text}</td>
                            <td class="number">"–"</td>
                        </tr>
                    </tbody>
                </table>
            </div>
            <p>{words.goes_out}</p>
            <p class="muted">{words.profile_files}</p>
        </section>
    }
}

/// One of the two stores.
#[component]
fn StoreRow(
    /// What it is called.
    name: &'static str,
    /// What lies in it; nothing while it is being measured.
    found: Signal<Option<Result<Found, ShelfRefused>>>,
) -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().privacy;
    let what = move || match found.get() {
        None => words.measuring.to_owned(),
        Some(Err(_)) => words.kept_blocked.to_owned(),
        Some(Ok(found)) if found.bytes() == 0 => words.kept_nothing.to_owned(),
        Some(Ok(found)) => {
            let people = desk.programme().participants().len();
            let steps = desk.with_session(Session::steps_kept);
            let programme = (words.kept_programme)(people, steps);
            match found.aside.len() {
                0 => programme,
                aside => format!("{programme}; {}", (words.kept_aside)(aside)),
            }
        }
    };
    let size = move || match found.get() {
        Some(Ok(found)) => (words.bytes)(found.bytes()),
        None | Some(Err(_)) => "–".to_owned(),
    };
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td>{what}</td>
            <td class="number">{size}</td>
        </tr>
    }
}

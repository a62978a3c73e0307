//! Asking for the passphrase of a protected file.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::browser::files::ChosenFile;
use crate::browser::sealing;
use crate::files::protected::{ProtectedProblem, Sealed, is_protected};
use crate::ui::desk::use_desk;
use crate::ui::parts::{Button, ButtonKind, Dialog, PassphraseField};

/// A protected file that waits for its passphrase.
#[derive(Clone, Debug)]
pub(super) struct Locked {
    name: String,
    sealed: Arc<Sealed>,
}

impl Locked {
    /// The file as a protected one; nothing where it is none.
    ///
    /// # Errors
    /// [`ProtectedProblem`] where no passphrase could open it.
    pub(super) fn of(file: &ChosenFile) -> Option<Result<Self, ProtectedProblem>> {
        let bytes = file.bytes.as_ref().ok()?;
        is_protected(bytes).then(|| {
            Ok(Self {
                name: file.name.clone(),
                sealed: Arc::new(Sealed::read(bytes)?),
            })
        })
    }
}

/// Asks for the passphrase, until it fits or somebody gives up.
#[component]
pub(super) fn Unlock(
    /// The file, while it is asked for.
    locked: RwSignal<Option<Locked>>,
    /// Called with what was in it.
    #[prop(into)]
    on_open: Callback<ChosenFile>,
) -> impl IntoView {
    let words = use_desk().words();
    let title = move || {
        locked.with(|file| {
            let name = file.as_ref().map_or("", |file| file.name.as_str());
            (words.protected.open_title)(name)
        })
    };
    view! {
        <Dialog
            title=title
            open=move || locked.with(Option::is_some)
            on_close=move |()| locked.set(None)
            close=words.common.cancel
        >
            <UnlockForm locked=locked on_open=on_open />
        </Dialog>
    }
}

#[component]
fn UnlockForm(locked: RwSignal<Option<Locked>>, on_open: Callback<ChosenFile>) -> impl IntoView {
    let all = use_desk().words();
    let words = &all.protected;
    let passphrase = RwSignal::new(String::new());
    let (shown, working) = (RwSignal::new(false), RwSignal::new(false));
    let wrong = RwSignal::new(None::<String>);
    let open = move |()| {
        let Some(file) = locked.get_untracked() else {
            return;
        };
        if working.get_untracked() {
            return;
        }
        working.set(true);
        spawn_local(async move {
            let opened = sealing::open(&file.sealed, &passphrase.get_untracked()).await;
            // Whoever closed the dialog meanwhile does not want the file any more.
            if working.try_set(false).is_some() {
                return;
            }
            match opened {
                Ok(bytes) => {
                    locked.set(None);
                    let name = file.name;
                    let bytes = Ok(bytes);
                    on_open.run(ChosenFile { name, bytes });
                }
                Err(problem) => wrong.set(Some((words.problem)(&problem))),
            }
        });
    };
    view! {
        <p>{words.open_help}</p>
        <PassphraseField
            label=words.passphrase
            value=passphrase
            on_input=move |text| {
                passphrase.set(text);
                wrong.set(None);
            }
            on_enter=open
            shown=shown
            error=wrong
        />
        <div class="toolbar">
            <Button kind=ButtonKind::Quiet on_press=move |()| shown.update(|shown| *shown = !*shown)>
                {move || if shown.get() { words.hide } else { words.show }}
            </Button>
        </div>
        <div class="dialog-actions">
            <Button on_press=move |()| locked.set(None)>{all.common.cancel}</Button>
            <Button kind=ButtonKind::Primary disabled=working on_press=open>
                {words.open}
            </Button>
        </div>
    }
}

//! Saving the programme so that only a passphrase opens it.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::browser::files::{download, file_name};
use crate::browser::{random, sealing};
use crate::files::protected::{PROTECTED_FILE_ENDING, PROTECTED_MEDIA_TYPE};
use crate::files::write_programme;
use crate::text::Strength;
use crate::ui::desk::{Desk, use_desk};
use crate::ui::parts::{Button, ButtonKind, Dialog, PassphraseField};
use crate::view::passphrase::{strength, suggestion};

/// The button and its dialog.
#[component]
pub(super) fn Protect() -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().protected;
    let open = RwSignal::new(false);
    let close = move |()| open.set(false);
    view! {
        <h3>{words.title}</h3>
        <p>{words.help}</p>
        <Button on_press=move |()| open.set(true)>{words.save}</Button>
        <Dialog
            title=words.dialog_title
            open=open
            on_close=close
            close=desk.words().common.cancel
        >
            <ProtectForm desk=desk open=open />
        </Dialog>
    }
}

/// Built anew each time the dialog opens, so that no passphrase stays in it.
#[component]
fn ProtectForm(desk: Desk, open: RwSignal<bool>) -> impl IntoView {
    let words = &desk.words().protected;
    let passphrase = RwSignal::new(String::new());
    let again = RwSignal::new(String::new());
    let shown = RwSignal::new(false);
    let (tried, working) = (RwSignal::new(false), RwSignal::new(false));
    let failed = RwSignal::new(None::<String>);
    let how_strong = Memo::new(move |_| passphrase.with(|text| strength(text)));
    let too_short = move || tried.get() && how_strong.get() == Strength::TooShort;
    let differs = Memo::new(move |_| passphrase.with(|one| again.with(|other| one != other)));
    let suggest = move |()| {
        passphrase.set(suggestion(random::fresh));
        again.set(passphrase.get_untracked());
        shown.set(true);
    };
    let save = move |()| {
        tried.set(true);
        let usable = how_strong.get_untracked() != Strength::TooShort && !differs.get_untracked();
        if !usable || working.get_untracked() {
            return;
        }
        working.set(true);
        failed.set(None);
        spawn_local(async move {
            let outcome = save_sealed(desk, &passphrase.get_untracked()).await;
            // The dialog may be closed by now.
            working.try_set(false);
            match outcome {
                Ok(()) => {
                    open.try_set(false);
                }
                Err(why) => {
                    failed.try_set(Some(why));
                }
            }
        });
    };
    let meter = move || {
        let empty = passphrase.with(String::is_empty);
        (!empty).then(|| (words.strength)(how_strong.get()))
    };
    view! {
        <p>{words.dialog_help}</p>
        <PassphraseField
            label=words.passphrase
            hint=words.passphrase_hint
            value=passphrase
            on_input=move |text| passphrase.set(text)
            on_enter=save
            shown=shown
            is_new=true
            error=move || {
                too_short().then(|| (words.strength)(Strength::TooShort).to_owned())
            }
        />
        <p class="passphrase-strength" role="status">
            {meter}
        </p>
        <div class="toolbar">
            <Button kind=ButtonKind::Quiet on_press=suggest>{words.suggest}</Button>
            <Button kind=ButtonKind::Quiet on_press=move |()| shown.update(|shown| *shown = !*shown)>
                {move || if shown.get() { words.hide } else { words.show }}
            </Button>
        </div>
        <PassphraseField
            label=words.again
            value=again
            on_input=move |text| again.set(text)
            on_enter=save
            shown=shown
            is_new=true
            error=move || {
                (tried.get() && differs.get()).then(|| words.not_the_same.to_owned())
            }
        />
        <p>{words.lost}</p>
        {move || failed.get().map(|why| view! { <p class="field-error" role="alert">{why}</p> })}
        <div class="dialog-actions">
            <Button on_press=move |()| open.set(false)>{desk.words().common.cancel}</Button>
            <Button kind=ButtonKind::Primary disabled=working on_press=save>
                {move || if working.get() { words.working } else { words.confirm }}
            </Button>
        </div>
    }
}

async fn save_sealed(desk: Desk, passphrase: &str) -> Result<(), String> {
    let words = desk.words();
    let programme = desk.programme_now();
    let sealed = sealing::seal(&write_programme(&programme), passphrase).await;
    let sealed = sealed.map_err(|problem| (words.protected.problem)(&problem))?;
    let name = file_name(
        &programme.details().name,
        words.files.file_name_fallback,
        PROTECTED_FILE_ENDING,
    );
    download(&name, PROTECTED_MEDIA_TYPE, &sealed);
    desk.note_file();
    desk.say((words.protected.saved)(&name));
    Ok(())
}

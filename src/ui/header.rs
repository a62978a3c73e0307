//! The header: what is open, where it is saved, and the menu.

use leptos::prelude::*;

use super::action::{ACTIONS, Action};
use super::desk::{save_state, use_desk};
use super::parts::{Button, ButtonKind, Choice, ChoiceOption, Mark, Menu};
use super::route::Route;
use crate::browser::screen;
use crate::browser::settings::Theme;
use crate::model::Language;
use crate::store::{Kept, SaveState, Session};

/// The menu's button, which gets the focus back after the language was changed.
const MENU: &str = "menu";

/// The header of the page.
#[component]
pub fn Header() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words();
    let common = &words.common;
    let name = move || {
        let programme = desk.programme();
        let name = &programme.details().name;
        if name.is_empty() {
            common.unnamed_programme.to_owned()
        } else {
            name.clone()
        }
    };
    let undo_off = move || !desk.with_session(Session::can_undo);
    let redo_off = move || !desk.with_session(Session::can_redo);
    view! {
        <header class="header">
            <a class="brand" href=Route::Start.href() title=common.step_start>
                <Mark />
                <span class="brand-name">{common.app_name}</span>
            </a>
            <div class="opened">
                <a class="opened-name" href=Route::Programme.href()>
                    {name}
                </a>
                <SaveSign />
            </div>
            <div class="header-tools">
                <Button
                    kind=ButtonKind::Quiet
                    label=common.undo
                    disabled=undo_off
                    on_press=move |()| desk.undo()
                >
                    <span class="icon-undo" aria-hidden="true"></span>
                </Button>
                <span class="header-redo">
                <Button
                    kind=ButtonKind::Quiet
                    label=common.redo
                    disabled=redo_off
                    on_press=move |()| desk.redo()
                >
                    <span class="icon-redo" aria-hidden="true"></span>
                </Button>
                </span>
                <Menu label=common.menu id=MENU>
                    <MenuItems />
                </Menu>
            </div>
        </header>
    }
}

/// Where the programme is saved. Says it is only once the browser's database has it for good.
/// It changes too often to be read out; where saving fails, a banner is.
#[component]
fn SaveSign() -> impl IntoView {
    let desk = use_desk();
    let common = &desk.words().common;
    // The session changes with every letter, the sign only now and then.
    let state = Memo::new(move |_| save_state(desk));
    let class = move || match state.get() {
        SaveState::Saved(Kept::Twice | Kept::DatabaseAlone(_)) => "save-sign save-sign-saved",
        SaveState::Saved(Kept::LocalAlone(_)) => "save-sign save-sign-for-now",
        SaveState::Saving => "save-sign save-sign-saving",
        SaveState::NothingYet => "save-sign",
        SaveState::NotSaved(_) => "save-sign save-sign-failed",
    };
    let text = move || match state.get() {
        SaveState::Saved(Kept::Twice | Kept::DatabaseAlone(_)) => common.saved_here,
        SaveState::Saved(Kept::LocalAlone(_)) => common.saved_for_now,
        SaveState::Saving => common.saving,
        SaveState::NothingYet if desk.programme().details().sample => common.sample_not_saved,
        SaveState::NothingYet => common.not_saved_yet,
        SaveState::NotSaved(_) => common.not_saved,
    };
    let since_file = move || match desk.with_session(Session::since_file) {
        0 => None,
        count => Some((common.since_file)(count)),
    };
    view! {
        <a class=class href=Route::Files.href() title=since_file>
            <span class="save-sign-dot" aria-hidden="true"></span>
            {text}
        </a>
    }
}

#[component]
fn MenuItems() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words();
    let common = &words.common;
    // What has no place of its own on the page.
    let listed = |action: &&Action| {
        let label = (action.label)(words);
        [
            common.save_file,
            common.print,
            common.commands,
            common.shortcuts,
        ]
        .contains(&label)
    };
    let item = |action: &'static Action| {
        let keys = action.shortcut.map(|shortcut| shortcut.keys(words));
        view! {
            <button type="button" class="menu-item" on:click=move |_| (action.run)(desk)>
                <span>{(action.label)(words)}</span>
                {keys.map(|keys| view! { <kbd class="menu-keys">{keys.join(" + ")}</kbd> })}
            </button>
        }
    };
    let languages = Language::ALL
        .map(|language| ChoiceOption::new(language.code(), (common.language_name)(language)));
    let themes = [
        (Theme::System, common.theme_system),
        (Theme::Light, common.theme_light),
        (Theme::Dark, common.theme_dark),
    ];
    let theme_options = themes.map(|(theme, name)| ChoiceOption::new(theme.code(), name));
    let choose_language = move |code: String| {
        let chosen = Language::ALL.into_iter().find(|one| one.code() == code);
        if let Some(language) = chosen {
            desk.set_language(language);
            // The page was drawn anew; whoever chose with the keyboard goes on from here.
            request_animation_frame(|| {
                screen::focus(MENU);
            });
        }
    };
    let choose_theme = move |code: String| {
        let chosen = Theme::ALL.into_iter().find(|one| one.code() == code);
        if let Some(theme) = chosen {
            desk.set_theme(theme);
        }
    };
    view! {
        <a class="menu-item" href=Route::Files.href()>
            {words.files.title}
        </a>
        <a class="menu-item" href=Route::Privacy.href()>
            {words.privacy.title}
        </a>
        {ACTIONS.iter().filter(listed).map(item).collect_view()}
        <div class="menu-choices">
            <Choice
                legend=common.language
                options=languages.into()
                value=move || desk.settings().language.code().to_owned()
                on_change=choose_language
                compact=true
            />
            <Choice
                legend=common.theme
                options=theme_options.into()
                value=move || desk.settings().theme.code().to_owned()
                on_change=choose_theme
                compact=true
            />
        </div>
    }
}

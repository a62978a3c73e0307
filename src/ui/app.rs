//! The page around the pages: header, path, messages, and the page that the address names.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::action::ACTIONS;
use super::announcement::AnnouncementPage;
use super::banners::Banners;
use super::desk::{Desk, use_desk};
use super::header::Header;
use super::kick_off::KickOffPage;
use super::learning::{EndDialog, EndForm, LearningPage};
use super::letters::LettersPage;
use super::meetings::MeetingsPage;
use super::overlays::{Palette, Shortcuts};
use super::pairing::{PairingPage, PairingRun};
use super::path::Path;
use super::people::{ImportPage, PeoplePage};
use super::privacy::PrivacyPage;
use super::programme::ProgrammePage;
use super::questionnaire::QuestionnairePage;
use super::results::{ReportOptions, ReportPage, ResultsPage};
use super::route::Route;
use super::sharing::{FilesPage, MergePage};
use super::start::StartPage;
use super::toasts::Toasts;
use super::topics::TopicsPage;
use crate::browser::screen;
use crate::store::{Loaded, Role};

/// The element that holds the page's content; the focus goes there on a new page.
const CONTENT: &str = "content";

/// The whole page.
#[component]
pub fn App(
    /// What loading found.
    loaded: Loaded,
    /// Whether this tab may write.
    role: Role,
) -> impl IntoView {
    let desk = Desk::provide(&loaded, role);
    PairingRun::provide();
    EndForm::provide(desk);
    ReportOptions::provide();
    listen_for_shortcuts(desk);
    keep_title(desk);
    // All of it is drawn anew in another language, so that no component has to follow words.
    let language = Memo::new(move |_| desk.settings().language);
    move || {
        language.track();
        view! { <Frame /> }
    }
}

#[component]
fn Frame() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words();
    // Followed, the link's address would take the place of the page's own.
    let skip = move |event: ev::MouseEvent| {
        event.prevent_default();
        screen::focus(CONTENT);
    };
    view! {
        <a class="skip-link" href=format!("#{CONTENT}") on:click=skip>
            {words.common.skip_to_content}
        </a>
        <div class="app">
            <Header />
            <Path />
            <main class="content" id=CONTENT tabindex="-1">
                <Banners />
                <Page />
            </main>
        </div>
        <Toasts />
        <Palette />
        <Shortcuts />
        <EndDialog />
    }
}

/// The page that the address names.
#[component]
fn Page() -> impl IntoView {
    let desk = use_desk();
    let route = Memo::new_with_compare(
        move |_| desk.route(),
        |before, after| match (before, after) {
            (Some(before), Some(after)) => !before.is_same_page(after),
            _ => true,
        },
    );
    move || match route.get() {
        Route::Start => view! { <StartPage /> }.into_any(),
        Route::Programme => view! { <ProgrammePage /> }.into_any(),
        Route::Announcement => view! { <AnnouncementPage /> }.into_any(),
        Route::KickOff => view! { <KickOffPage /> }.into_any(),
        Route::Files => view! { <FilesPage /> }.into_any(),
        Route::Merge => view! { <MergePage /> }.into_any(),
        Route::Privacy => view! { <PrivacyPage /> }.into_any(),
        Route::Topics => view! { <TopicsPage /> }.into_any(),
        Route::People => view! { <PeoplePage /> }.into_any(),
        Route::Import => view! { <ImportPage /> }.into_any(),
        Route::Questionnaire => view! { <QuestionnairePage /> }.into_any(),
        Route::Letters => view! { <LettersPage /> }.into_any(),
        Route::Meetings => view! { <MeetingsPage /> }.into_any(),
        Route::Learning => view! { <LearningPage /> }.into_any(),
        Route::LearningPair(id) => view! { <LearningPage at=Some(id) /> }.into_any(),
        Route::Results => view! { <ResultsPage /> }.into_any(),
        Route::Report => view! { <ReportPage /> }.into_any(),
        Route::Pairing | Route::PairingPicture | Route::PairingTable => {
            view! { <PairingPage /> }.into_any()
        }
        Route::Unknown(_) => view! { <UnknownPage /> }.into_any(),
    }
}

#[component]
fn UnknownPage() -> impl IntoView {
    let common = &use_desk().words().common;
    view! {
        <super::parts::PageHead title=common.page_not_found intro=common.page_not_found_help>
            <super::parts::LinkButton href=Route::Start.href()>
                {common.step_start}
            </super::parts::LinkButton>
        </super::parts::PageHead>
    }
}

/// Keeps the browser's title in step with the page, and begins each new page at its top with
/// the focus on its content.
fn keep_title(desk: Desk) {
    Effect::new(move |before: Option<Route>| {
        let route = desk.route();
        let settings = desk.settings();
        let words = crate::text::words(settings.language);
        let programme = desk.programme();
        let name = &programme.details().name;
        let title = route.title(words);
        if name.is_empty() {
            screen::set_title(&format!("{title} · {}", words.common.app_name));
        } else {
            screen::set_title(&format!("{title} · {name} · {}", words.common.app_name));
        }
        if before.is_some_and(|before| !before.is_same_page(&route)) {
            screen::scroll_to_top();
            screen::focus(CONTENT);
        }
        route
    });
}

/// Calls a command when its keys are pressed. Keys that mean something in a text field keep
/// their meaning there.
fn listen_for_shortcuts(desk: Desk) {
    let _stays = window_event_listener(ev::keydown, move |event| {
        if event.default_prevented() || event.alt_key() || event.is_composing() {
            return;
        }
        let command = event.ctrl_key() || event.meta_key();
        let key = event.key();
        let pressed = ACTIONS.iter().find(|action| {
            let shortcut = action.shortcut;
            shortcut.is_some_and(|shortcut| shortcut.is(&key, command, event.shift_key()))
        });
        let Some(action) = pressed else { return };
        let mine_while_typing = command && matches!(key.as_str(), "k" | "s");
        if is_typing(&event) && !mine_while_typing {
            return;
        }
        event.prevent_default();
        if untrack(|| (action.possible)(desk)) {
            (action.run)(desk);
        }
    });
}

/// Whether a key goes into a text field, where undoing is the field's own.
fn is_typing(event: &ev::KeyboardEvent) -> bool {
    let target = event.target();
    let target = target.and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|target| match target.tag_name().as_str() {
        "TEXTAREA" | "SELECT" => true,
        "INPUT" => !matches!(
            target.get_attribute("type").as_deref(),
            Some("checkbox" | "radio" | "button" | "file")
        ),
        _ => false,
    })
}

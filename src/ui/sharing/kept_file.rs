//! A file that is kept up to date: chosen, watched, and asked about when somebody else wrote it.

use leptos::prelude::*;

use crate::browser::file_handle;
use crate::files::read_programme;
use crate::store::{FileCopy, FileState, FileTrouble};
use crate::text::KeptFileWords;
use crate::ui::desk::use_desk;
use crate::ui::parts::{Button, ButtonKind, Notice, NoticeKind};

/// The file's place on the page about files.
#[component]
pub(super) fn KeptFile() -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().kept_file;
    let file = desk.file();
    let chosen = move || file.with(Option::is_some);
    let up_to_date = Memo::new(move |_| {
        let has = |copy: &FileCopy| desk.with_session(|session| copy.has(session.text()));
        file.with(|copy| copy.as_ref().is_some_and(has))
    });
    let line = move || {
        let copy = file.get()?;
        Some(match copy.state() {
            FileState::Kept if up_to_date.get() => (words.kept)(copy.name()),
            FileState::Kept => (words.coming)(copy.name()),
            FileState::Waits(trouble) => said_of(words, *trouble, copy.name()),
            FileState::ChangedElsewhere(_) => (words.changed_title)(copy.name()),
        })
    };
    view! {
        <h3>{words.title}</h3>
        <p>{words.help}</p>
        {if file_handle::is_offered() {
            view! {
                <p>{line}</p>
                <div class="toolbar">
                    <Button on_press=move |()| desk.choose_file()>
                        {move || if chosen() { words.choose_new } else { words.choose }}
                    </Button>
                    {move || {
                        chosen()
                            .then(|| {
                                view! {
                                    <Button
                                        kind=ButtonKind::Quiet
                                        on_press=move |()| desk.stop_file()
                                    >
                                        {words.stop}
                                    </Button>
                                }
                            })
                    }}
                </div>
            }
                .into_any()
        } else {
            view! { <p class="muted">{words.not_offered}</p> }.into_any()
        }}
    }
}

/// Why the file is not up to date, as a sentence.
fn said_of(words: &KeptFileWords, trouble: FileTrouble, name: &str) -> String {
    match trouble {
        FileTrouble::NotAllowed => (words.not_allowed)(name),
        FileTrouble::Gone => (words.gone)(name),
        FileTrouble::Failed => (words.failed)(name),
        FileTrouble::OtherProgramme => (words.other_programme)(name),
    }
}

/// What has to be known of the file on every page.
#[component]
pub(crate) fn FileBanner() -> impl IntoView {
    let desk = use_desk();
    let file = desk.file();
    let state = Memo::new(move |_| {
        file.with(|copy| {
            let copy = copy.as_ref()?;
            Some((copy.name().to_owned(), copy.state().clone()))
        })
    });
    move || match state.get()? {
        (_, FileState::Kept) => None,
        (name, FileState::Waits(trouble)) => {
            Some(view! { <WaitingFile name=name trouble=trouble /> }.into_any())
        }
        (name, FileState::ChangedElsewhere(content)) => {
            let theirs = read_programme(&content).ok();
            let own = desk.programme_now().details().id.clone();
            let same = theirs.as_ref().is_some_and(|one| one.details().id == own);
            let readable = theirs.is_some();
            Some(view! { <ChangedFile name=name readable=readable same=same /> }.into_any())
        }
    }
}

#[component]
fn WaitingFile(name: String, trouble: FileTrouble) -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().kept_file;
    let allow = trouble == FileTrouble::NotAllowed;
    let (label, act): (_, fn(crate::ui::desk::Desk)) = if allow {
        (words.allow, |desk| desk.allow_file())
    } else {
        (words.choose_new, |desk| desk.choose_file())
    };
    view! {
        <Notice kind=NoticeKind::Warning>
            <p>{said_of(words, trouble, &name)}</p>
            <div class="notice-actions">
                <Button kind=ButtonKind::Primary on_press=move |()| act(desk)>{label}</Button>
                <Button kind=ButtonKind::Quiet on_press=move |()| desk.stop_file()>
                    {words.stop}
                </Button>
            </div>
        </Notice>
    }
}

#[component]
fn ChangedFile(name: String, readable: bool, same: bool) -> impl IntoView {
    let desk = use_desk();
    let words = &desk.words().kept_file;
    let merge = desk.words().merging.merge;
    let take = if same {
        ButtonKind::Secondary
    } else {
        ButtonKind::Primary
    };
    view! {
        <Notice kind=NoticeKind::Warning alert=true title=(words.changed_title)(&name)>
            <p>
                {words.changed_help} " " {(!readable).then_some(words.changed_unreadable)}
            </p>
            <div class="notice-actions">
                {same
                    .then(|| {
                        view! {
                            <Button
                                kind=ButtonKind::Primary
                                on_press=move |()| desk.merge_theirs()
                            >
                                {merge}
                            </Button>
                        }
                    })}
                {readable
                    .then(|| {
                        view! {
                            <Button
                                kind=take
                                on_press=move |()| desk.take_theirs()
                            >
                                {words.take_theirs}
                            </Button>
                        }
                    })}
                <Button on_press=move |()| desk.keep_mine()>{words.keep_mine}</Button>
                <Button kind=ButtonKind::Quiet on_press=move |()| desk.choose_file()>
                    {words.as_new_file}
                </Button>
            </div>
        </Notice>
    }
}

//! Opening a programme file: read whole or refused, looked at, and only then put in place.

use std::sync::Arc;

use leptos::prelude::*;

use super::difference::DifferenceTable;
use super::merge::begin;
use super::unlock::{Locked, Unlock};
use crate::browser::files::ChosenFile;
use crate::files::json::{PROGRAMME_FILE_ENDING, Replacement};
use crate::files::{ProgrammeFile, read_programme_file};
use crate::merge::Clock;
use crate::model::Programme;
use crate::text::{file_place, file_problem};
use crate::ui::desk::{Desk, Incoming, use_desk};
use crate::ui::parts::{Button, ButtonKind, Dialog, FilePicker, Notice, NoticeKind};
use crate::ui::route::Route;

/// A file that cannot be opened, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Refused {
    name: String,
    /// The path in the file; empty for the whole.
    at: String,
    why: String,
}

/// A file that could be opened, and what that would change.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Readable {
    name: String,
    programme: Arc<Programme>,
    clock: Option<Clock>,
    replacement: Replacement,
    /// How many people in it were erased here since.
    erased: usize,
}

/// A place for a programme file. A file that cannot be read is refused with the place and the
/// reason; one that can is shown beside the open programme before it takes its place.
#[component]
pub fn OpenFile(
    /// What the button is called.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words();
    let refused = RwSignal::new(None::<Refused>);
    let readable = RwSignal::new(None::<Readable>);
    let on_file = move |file: ChosenFile| match read(desk, file) {
        Ok(file) => {
            refused.set(None);
            // Over an empty programme there is nothing to lose, and nothing to ask.
            if is_untouched(&desk.programme_now()) {
                put_in_place(desk, &file);
            } else {
                readable.set(Some(file));
            }
        }
        Err(problem) => refused.set(Some(problem)),
    };
    let locked = RwSignal::new(None::<Locked>);
    let on_chosen = move |file: ChosenFile| match Locked::of(&file) {
        None => on_file(file),
        Some(Ok(protected)) => {
            refused.set(None);
            locked.set(Some(protected));
        }
        Some(Err(problem)) => refused.set(Some(Refused {
            name: file.name,
            at: String::new(),
            why: (words.protected.problem)(&problem),
        })),
    };
    let accept = format!("{PROGRAMME_FILE_ENDING},.json,application/json,.jwe");
    view! {
        <FilePicker label=label hint=words.common.drop_file accept=accept on_file=on_chosen />
        <Unlock locked=locked on_open=on_file />
        {move || refused.get().map(|problem| view! { <RefusedNotice problem=problem /> })}
        <Preview readable=readable />
    }
}

fn read(desk: Desk, file: ChosenFile) -> Result<Readable, Refused> {
    let words = desk.words();
    let ChosenFile { name, bytes } = file;
    let Ok(bytes) = bytes else {
        let why = words.files.refused_unread.to_owned();
        let at = String::new();
        return Err(Refused { name, at, why });
    };
    match read_programme_file(&bytes) {
        Ok(file) => Ok(compared(desk, name, file)),
        Err(problem) => Err(Refused {
            name,
            why: file_problem(words.language, &problem),
            at: problem.at,
        }),
    }
}

/// What the file would change. Who was erased here for good does not come back with it.
fn compared(desk: Desk, name: String, file: ProgrammeFile) -> Readable {
    let ProgrammeFile { programme, clock } = file;
    let open = desk.programme_now();
    let same = open.details().id == programme.details().id;
    let there = |id: &&_| programme.participant(id).is_some();
    let erased = if same {
        open.erased().iter().filter(there).count()
    } else {
        0
    };
    let after = same.then(|| programme.clone().keeping_erased(open.erased()));
    Readable {
        name,
        replacement: Replacement::between(&open, after.as_ref().unwrap_or(&programme)),
        programme: Arc::new(programme),
        clock,
        erased,
    }
}

fn put_in_place(desk: Desk, file: &Readable) {
    let said = (desk.words().files.replaced)(&file.name);
    if desk.replace_saying(Programme::clone(&file.programme), file.clock.clone(), said) {
        desk.go(&Route::Programme);
    }
}

/// Whether nobody has put anything into a programme.
pub(crate) fn is_untouched(programme: &Programme) -> bool {
    let details = programme.details();
    programme.participants().is_empty()
        && programme.topics().is_empty()
        && programme.rounds().is_empty()
        && details.name.is_empty()
        && details.goals.is_empty()
}

#[component]
fn RefusedNotice(problem: Refused) -> impl IntoView {
    let all = use_desk().words();
    let words = &all.files;
    let place = file_place(all.language, &problem.at);
    view! {
        <Notice
            kind=NoticeKind::Danger
            alert=true
            title=(words.refused_title)(&problem.name)
        >
            <p>{problem.why}</p>
            {(!problem.at.is_empty())
                .then(|| {
                    view! { <p>{place}" " <code class="file-place">{problem.at}</code></p> }
                })}
            <p>{words.refused_safe}</p>
        </Notice>
    }
}

#[component]
fn Preview(readable: RwSignal<Option<Readable>>) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words();
    let title = move || {
        let name = readable.with(|file| file.as_ref().map(|file| file.name.clone()));
        (words.files.preview_title)(&name.unwrap_or_default())
    };
    let leave = move |()| readable.set(None);
    let open = move |()| {
        if let Some(file) = readable.get_untracked() {
            readable.set(None);
            put_in_place(desk, &file);
        }
    };
    let merge = move |()| {
        if let Some(file) = readable.get_untracked() {
            readable.set(None);
            let incoming = Incoming {
                name: file.name,
                programme: file.programme,
                clock: file.clock,
                kept: false,
            };
            begin(desk, incoming);
        }
    };
    let can_merge = move || {
        let same = |file: &Readable| file.replacement.same_programme;
        readable.with(|file| file.as_ref().is_some_and(same))
    };
    let content = move || {
        let file = readable.get()?;
        let before = &file.replacement.name_before;
        let text = if file.replacement.identical {
            words.files.preview_identical.to_owned()
        } else if file.replacement.same_programme {
            words.files.preview_same.to_owned()
        } else if before.is_empty() {
            (words.files.preview_other)(words.common.unnamed_programme)
        } else {
            (words.files.preview_other)(before)
        };
        let identical = file.replacement.identical;
        Some(view! {
            <p>{text}</p>
            {(file.erased > 0).then(|| (words.privacy.erased_in_file)(file.erased)).map(
                |said| view! { <p>{said}</p> },
            )}
            {(!identical)
                .then(|| view! { <DifferenceTable replacement=file.replacement.clone() /> })}
        })
    };
    view! {
        <Dialog
            title=title
            open=move || readable.with(Option::is_some)
            on_close=leave
            close=words.common.close
        >
            {content}
            <div class="dialog-actions">
                <Button on_press=leave>{words.common.cancel}</Button>
                {move || {
                    let kind = if can_merge() { ButtonKind::Secondary } else { ButtonKind::Primary };
                    view! {
                        <Button kind=kind on_press=open>{words.files.replace}</Button>
                        {can_merge()
                            .then(|| {
                                view! {
                                    <Button kind=ButtonKind::Primary on_press=merge>
                                        {words.merging.merge}
                                    </Button>
                                }
                            })}
                    }
                }}
            </div>
        </Dialog>
    }
}

//! A file that a person chose, kept up to date. Somebody else may write it too, a colleague or a
//! synced folder: so it is read before each writing, and what is unknown in it is never
//! overwritten unasked.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::checksum;
use crate::model::ProgrammeId;

/// By what a content is known again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fingerprint {
    length: usize,
    sum: u64,
}

impl Fingerprint {
    /// That of a content.
    #[must_use]
    pub fn of(content: &[u8]) -> Self {
        Self {
            length: content.len(),
            sum: checksum(content),
        }
    }
}

/// Why a file could not be read or written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileTrouble {
    /// The browser has to ask the person first, which takes a click.
    NotAllowed,
    /// It is no longer where it was.
    Gone,
    /// Something else: a full disk, a lost network.
    Failed,
    /// It was chosen for another programme than the one that is open.
    OtherProgramme,
}

/// How things stand with the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileState {
    /// It has what is open, or will have in a moment.
    Kept,
    /// It cannot be kept up to date at present, and why.
    Waits(FileTrouble),
    /// It holds something that this page neither read nor wrote: its content.
    ChangedElsewhere(Arc<[u8]>),
}

/// What is remembered of the file when the page is closed, beside the browser's handle of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileNote {
    programme: ProgrammeId,
    known: Option<Fingerprint>,
    /// What was about to be written: whether it was is unknown after a crash.
    coming: Option<Fingerprint>,
}

/// The chosen file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileCopy {
    name: String,
    programme: ProgrammeId,
    /// The content that was read or written here last; none before the first time.
    known: Option<Fingerprint>,
    /// The content that is being written.
    coming: Option<Fingerprint>,
    /// The compact text of the state that it has.
    has: Option<Arc<str>>,
    state: FileState,
    busy: bool,
}

/// One attempt at keeping the file up to date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Turn {
    /// There is nothing to write.
    Rest,
    /// This content is to be written.
    Write,
}

impl FileCopy {
    /// A file that was just chosen for a programme.
    #[must_use]
    pub fn chosen(name: String, programme: &ProgrammeId) -> Self {
        Self {
            name,
            programme: programme.clone(),
            known: None,
            coming: None,
            has: None,
            state: FileState::Kept,
            busy: false,
        }
    }

    /// A file that was chosen on an earlier visit.
    #[must_use]
    pub fn remembered(name: String, note: &FileNote) -> Self {
        Self {
            known: note.known,
            coming: note.coming,
            ..Self::chosen(name, &note.programme)
        }
    }

    /// What is to be remembered of it.
    #[must_use]
    pub fn note(&self) -> FileNote {
        FileNote {
            programme: self.programme.clone(),
            known: self.known,
            coming: self.coming,
        }
    }

    /// Its name, without a folder.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// How things stand.
    #[must_use]
    pub fn state(&self) -> &FileState {
        &self.state
    }

    /// Whether the file has a state for sure; `text` is its compact text.
    #[must_use]
    pub fn has(&self, text: &Arc<str>) -> bool {
        self.has.as_ref() == Some(text)
    }

    /// Whether it is time to read the file, and to write it then; `programme` is the open one's
    /// id. Where so, hand what was read
    /// to [`FileCopy::read`].
    pub fn begin(&mut self, text: &Arc<str>, programme: &ProgrammeId) -> bool {
        let may = !self.busy && !matches!(self.state, FileState::ChangedElsewhere(_));
        if may && self.programme != *programme {
            self.state = FileState::Waits(FileTrouble::OtherProgramme);
            return false;
        }
        let begins = may && !self.has(text);
        self.busy |= begins;
        begins
    }

    /// Decides on what was read: whether `content` is to be written now. Where so, remember its
    /// note first, for the page may be killed on the way, and hand the outcome to [`FileCopy::written`].
    pub fn read(
        &mut self,
        found: Result<Vec<u8>, FileTrouble>,
        content: &[u8],
        text: &Arc<str>,
    ) -> Turn {
        // Another file may have been chosen in the meantime.
        if !self.busy {
            return Turn::Rest;
        }
        let found = match found {
            Ok(found) => found,
            Err(trouble) => return self.rest(FileState::Waits(trouble)),
        };
        let there = Fingerprint::of(&found);
        if there == Fingerprint::of(content) {
            self.known = Some(there);
            self.has = Some(Arc::clone(text));
            return self.rest(FileState::Kept);
        }
        // A browser makes a new file empty.
        if [self.known, self.coming].contains(&Some(there)) || found.is_empty() {
            self.known = Some(there);
            self.coming = Some(Fingerprint::of(content));
            return Turn::Write;
        }
        self.rest(FileState::ChangedElsewhere(found.into()))
    }

    /// Takes note of how the writing went.
    pub fn written(&mut self, outcome: Result<(), FileTrouble>, content: &[u8], text: &Arc<str>) {
        if !std::mem::take(&mut self.busy) {
            return;
        }
        match outcome {
            Ok(()) => {
                self.known = Some(Fingerprint::of(content));
                self.coming = None;
                self.has = Some(Arc::clone(text));
                self.state = FileState::Kept;
            }
            Err(trouble) => self.state = FileState::Waits(trouble),
        }
    }

    /// A person has seen what the file holds, and decided: from now on it is known, and may be
    /// written over.
    pub fn accept(&mut self) {
        if let FileState::ChangedElsewhere(content) = &self.state {
            self.known = Some(Fingerprint::of(content));
            self.state = FileState::Kept;
        }
    }

    fn rest(&mut self, state: FileState) -> Turn {
        self.busy = false;
        self.state = state;
        Turn::Rest
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Arc<str> {
        text.into()
    }

    fn id(text: &str) -> ProgrammeId {
        ProgrammeId::new(text).unwrap()
    }

    fn chosen() -> FileCopy {
        FileCopy::chosen("a".into(), &id("g-1"))
    }

    /// Goes through one attempt; returns whether it wrote.
    fn attempt(file: &mut FileCopy, disk: &mut Vec<u8>, content: &str) -> bool {
        let state = text(content);
        if !file.begin(&state, &id("g-1")) {
            return false;
        }
        let turn = file.read(Ok(disk.clone()), content.as_bytes(), &state);
        if turn == Turn::Write {
            *disk = content.as_bytes().to_vec();
            file.written(Ok(()), content.as_bytes(), &state);
        }
        turn == Turn::Write
    }

    #[test]
    fn a_new_file_is_written_and_then_only_when_something_changed() {
        let (mut file, mut disk) = (chosen(), Vec::new());
        assert!(attempt(&mut file, &mut disk, "one"));
        assert!(!attempt(&mut file, &mut disk, "one"));
        assert!(attempt(&mut file, &mut disk, "two"));
        assert_eq!(disk, b"two");
    }

    #[test]
    fn what_somebody_else_wrote_is_never_written_over_unasked() {
        let (mut file, mut disk) = (chosen(), Vec::new());
        assert!(attempt(&mut file, &mut disk, "one"));
        disk = b"theirs".to_vec();
        assert!(!attempt(&mut file, &mut disk, "two"));
        assert_eq!(
            file.state(),
            &FileState::ChangedElsewhere(Arc::from(&b"theirs"[..]))
        );
        assert!(!attempt(&mut file, &mut disk, "three"));
        assert_eq!(disk, b"theirs");
        file.accept();
        // And again something new, before the decision is carried out.
        disk = b"theirs, later".to_vec();
        assert!(!attempt(&mut file, &mut disk, "three"));
        file.accept();
        assert!(attempt(&mut file, &mut disk, "three"));
    }

    #[test]
    fn a_file_that_is_chosen_with_something_in_it_is_asked_about() {
        let (mut file, mut disk) = (chosen(), b"theirs".to_vec());
        assert!(!attempt(&mut file, &mut disk, "mine"));
        assert!(matches!(file.state(), FileState::ChangedElsewhere(_)));
    }

    #[test]
    fn on_the_next_visit_the_file_is_known_again() {
        let (mut file, mut disk) = (chosen(), Vec::new());
        assert!(attempt(&mut file, &mut disk, "one"));
        let mut again = FileCopy::remembered("a".into(), &file.note());
        assert!(attempt(&mut again, &mut disk, "two"));
        let mut third = FileCopy::remembered("a".into(), &file.note());
        assert!(!attempt(&mut third, &mut disk, "three"), "it has two now");
    }

    #[test]
    fn a_page_killed_while_it_wrote_knows_its_own_content_again() {
        let (mut file, mut disk) = (chosen(), Vec::new());
        assert!(attempt(&mut file, &mut disk, "one"));
        let two = text("two");
        assert!(file.begin(&two, &id("g-1")));
        assert_eq!(file.read(Ok(disk.clone()), b"two", &two), Turn::Write);
        let note = file.note();
        for left in ["one", "two"] {
            let mut again = FileCopy::remembered("a".into(), &note);
            disk = left.as_bytes().to_vec();
            assert!(attempt(&mut again, &mut disk, "three"), "{left}");
        }
    }

    #[test]
    fn a_file_of_another_programme_is_left_alone() {
        let (mut file, mut disk) = (chosen(), Vec::new());
        assert!(attempt(&mut file, &mut disk, "one"));
        assert!(!file.begin(&text("another"), &id("g-2")));
        let waits = FileState::Waits(FileTrouble::OtherProgramme);
        assert_eq!(file.state(), &waits);
        assert!(attempt(&mut file, &mut disk, "two"), "the first one again");
    }

    #[test]
    fn trouble_is_no_end() {
        let (mut file, mut disk) = (chosen(), Vec::new());
        let state = text("one");
        assert!(file.begin(&state, &id("g-1")));
        assert!(!file.begin(&state, &id("g-1")), "one attempt at a time");
        let gone = Err(FileTrouble::Gone);
        assert_eq!(file.read(gone, b"one", &state), Turn::Rest);
        assert_eq!(file.state(), &FileState::Waits(FileTrouble::Gone));
        assert!(attempt(&mut file, &mut disk, "one"));
        assert_eq!(file.state(), &FileState::Kept);
    }
}

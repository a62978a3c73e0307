//! The archive that a workbook is: its list of parts, and each part's bytes as a stream with
//! a limit, so that a small file cannot swell without end.

use std::cell::Cell;
use std::io::{self, BufRead, ErrorKind, Read};
use std::rc::Rc;
use std::sync::Arc;

use miniz_oxide::inflate::stream::{InflateState, inflate};
use miniz_oxide::{DataFormat, MZFlush, MZStatus};

use super::checksum::Checksum;
use crate::files::csv::TableProblem;

/// The most parts that an archive may have; a large workbook has some hundred.
const PARTS_MAX: usize = 20_000;
/// How much of a part is inflated at once, in bytes.
const WINDOW_BYTES: usize = 32 << 10;
/// The end of the list of parts, and the longest comment behind it.
const LIST_END: usize = 22;
const COMMENT_MAX: usize = u16::MAX as usize;

/// How many bytes may still be inflated; shared by all parts that are read for one purpose.
#[derive(Clone, Debug)]
pub(in crate::files) struct Allowance(Rc<Cell<usize>>);

impl Allowance {
    pub(in crate::files) fn new(bytes: usize) -> Self {
        Self(Rc::new(Cell::new(bytes)))
    }

    fn take(&self, bytes: usize) -> io::Result<()> {
        let left = self.0.get().checked_sub(bytes);
        self.0.set(left.unwrap_or(0));
        left.map(|_| ())
            .ok_or_else(|| ErrorKind::OutOfMemory.into())
    }
}

/// What went wrong with reading a part: more than was allowed, or not what was packed.
pub(super) fn problem_of(error: &io::Error) -> TableProblem {
    match error.kind() {
        ErrorKind::OutOfMemory => TableProblem::WorkbookTooLarge,
        _ => TableProblem::DamagedWorkbook,
    }
}

/// An archive in memory.
#[derive(Clone, Debug)]
pub(in crate::files) struct Archive {
    bytes: Arc<[u8]>,
    entries: Vec<Entry>,
}

#[derive(Clone, Debug)]
struct Entry {
    /// Its path, made comparable by [`comparable`].
    path: String,
    method: u16,
    checksum: u32,
    packed: usize,
    header: usize,
}

/// Paths are compared without regard to case, as Office does, and with either slash.
fn comparable(path: &str) -> String {
    let path = path.replace('\\', "/");
    path.trim_start_matches('/').to_ascii_lowercase()
}

impl Archive {
    /// Reads the list of parts.
    ///
    /// # Errors
    /// Where the list is not there or leads out of the file, or a part is locked.
    pub(in crate::files) fn open(bytes: Arc<[u8]>) -> Result<Self, TableProblem> {
        let entries = list(&bytes).ok_or(TableProblem::DamagedWorkbook)?;
        let mut found = Vec::with_capacity(entries.len());
        for (entry, locked) in entries {
            if locked {
                return Err(TableProblem::LockedWorkbook);
            }
            found.push(entry);
        }
        Ok(Self {
            bytes,
            entries: found,
        })
    }

    /// Whether there is such a part.
    pub(in crate::files) fn has(&self, path: &str) -> bool {
        self.entry(path).is_some()
    }

    /// Whether a part's path ends so.
    pub(super) fn has_ending(&self, ending: &str) -> bool {
        self.entries
            .iter()
            .any(|entry| entry.path.ends_with(ending))
    }

    fn entry(&self, path: &str) -> Option<&Entry> {
        let path = comparable(path);
        self.entries.iter().find(|entry| entry.path == path)
    }

    /// A part's bytes; none where there is no such part.
    ///
    /// # Errors
    /// Where the part lies outside of the file or is packed in an unknown way.
    pub(in crate::files) fn part(
        &self,
        path: &str,
        allowance: &Allowance,
    ) -> Result<Option<Part>, TableProblem> {
        let Some(entry) = self.entry(path) else {
            return Ok(None);
        };
        let part = Part::new(Arc::clone(&self.bytes), entry, allowance.clone());
        part.map(Some).ok_or(TableProblem::DamagedWorkbook)
    }
}

/// The entries, each with whether a password locks it; nothing where the list is broken.
fn list(bytes: &[u8]) -> Option<Vec<(Entry, bool)>> {
    let (count, mut at) = list_place(bytes)?;
    if count > PARTS_MAX {
        return None;
    }
    let mut entries = Vec::new();
    for _ in 0..count {
        if four(bytes, at)? != 0x0201_4b50 {
            return None;
        }
        let [name, extra, comment] = [28, 30, 32].map(|place| two(bytes, at + place));
        let (name, extra, comment) = (name?, extra?, comment?);
        let name_bytes = bytes.get(at + 46..at + 46 + name)?;
        let extra_bytes = bytes.get(at + 46 + name..at + 46 + name + extra)?;
        let [unpacked, packed, header] = [24, 20, 42].map(|place| four(bytes, at + place));
        let sizes = large_sizes(extra_bytes, [unpacked?, packed?, header?])?;
        let entry = Entry {
            path: comparable(&String::from_utf8_lossy(name_bytes)),
            method: u16::try_from(two(bytes, at + 10)?).ok()?,
            checksum: u32::try_from(four(bytes, at + 16)?).ok()?,
            packed: sizes[1],
            header: sizes[2],
        };
        let locked = two(bytes, at + 8)? & 1 == 1;
        entries.push((entry, locked));
        at += 46 + name + extra + comment;
    }
    Some(entries)
}

/// How many entries there are, and where the first stands.
fn list_place(bytes: &[u8]) -> Option<(usize, usize)> {
    let last = bytes.len().checked_sub(LIST_END)?;
    let first = last.saturating_sub(COMMENT_MAX);
    let end = (first..=last)
        .rev()
        .find(|at| four(bytes, *at) == Some(0x0605_4b50))?;
    let (count, start) = (two(bytes, end + 10)?, four(bytes, end + 16)?);
    if count < 0xffff && start < 0xffff_ffff {
        return Some((count, start));
    }
    // A large archive says the same in a longer record, whose place stands just before.
    let locator = end.checked_sub(20)?;
    if four(bytes, locator)? != 0x0706_4b50 {
        return Some((count, start));
    }
    let end = eight(bytes, locator + 8)?;
    if four(bytes, end)? != 0x0606_4b50 {
        return None;
    }
    Some((
        eight(bytes, end.checked_add(32)?)?,
        eight(bytes, end.checked_add(48)?)?,
    ))
}

/// Sizes that do not fit into four bytes stand in an extra field, in this order.
fn large_sizes(extra: &[u8], mut sizes: [usize; 3]) -> Option<[usize; 3]> {
    if sizes.iter().all(|size| *size != 0xffff_ffff) {
        return Some(sizes);
    }
    let mut at = 0;
    while let (Some(kind), Some(length)) = (two(extra, at), two(extra, at + 2)) {
        if kind == 1 {
            let mut place = at + 4;
            for size in sizes.iter_mut().filter(|size| **size == 0xffff_ffff) {
                *size = eight(extra, place)?;
                place += 8;
            }
            return Some(sizes);
        }
        at += 4 + length;
    }
    None
}

fn two(bytes: &[u8], at: usize) -> Option<usize> {
    let found = bytes.get(at..at.checked_add(2)?)?;
    Some(usize::from(u16::from_le_bytes(found.try_into().ok()?)))
}

fn four(bytes: &[u8], at: usize) -> Option<usize> {
    let found = bytes.get(at..at.checked_add(4)?)?;
    usize::try_from(u32::from_le_bytes(found.try_into().ok()?)).ok()
}

fn eight(bytes: &[u8], at: usize) -> Option<usize> {
    let found = bytes.get(at..at.checked_add(8)?)?;
    usize::try_from(u64::from_le_bytes(found.try_into().ok()?)).ok()
}

/// A part's bytes, inflated window by window. Its end is reached only where the checksum is
/// right, so that a damaged name never passes for a whole one.
pub(in crate::files) struct Part {
    bytes: Arc<[u8]>,
    at: usize,
    end: usize,
    /// None where the part is stored as it is.
    state: Option<Box<InflateState>>,
    window: Vec<u8>,
    read: usize,
    filled: usize,
    done: bool,
    checksum: Checksum,
    wanted: u32,
    allowance: Allowance,
}

impl Part {
    fn new(bytes: Arc<[u8]>, entry: &Entry, allowance: Allowance) -> Option<Self> {
        if four(&bytes, entry.header)? != 0x0403_4b50 {
            return None;
        }
        let name = two(&bytes, entry.header + 26)?;
        let extra = two(&bytes, entry.header + 28)?;
        let at = entry.header + 30 + name + extra;
        let end = at.checked_add(entry.packed)?;
        if end > bytes.len() {
            return None;
        }
        let state = match entry.method {
            0 => None,
            8 => Some(InflateState::new_boxed(DataFormat::Raw)),
            _ => return None,
        };
        Some(Self {
            bytes,
            at,
            end,
            state,
            window: vec![0; WINDOW_BYTES],
            read: 0,
            filled: 0,
            done: false,
            checksum: Checksum::new(),
            wanted: entry.checksum,
            allowance,
        })
    }

    fn fill(&mut self) -> io::Result<()> {
        let packed = &self.bytes[self.at..self.end];
        let (consumed, written) = match &mut self.state {
            None => {
                let length = packed.len().min(WINDOW_BYTES);
                self.window[..length].copy_from_slice(&packed[..length]);
                self.done = length == 0;
                (length, length)
            }
            Some(state) => {
                let step = inflate(state, packed, &mut self.window, MZFlush::None);
                match step.status {
                    Ok(MZStatus::StreamEnd) => self.done = true,
                    // Nothing in and nothing out would go on for ever.
                    Ok(_) if step.bytes_consumed + step.bytes_written > 0 => {}
                    _ => return Err(ErrorKind::InvalidData.into()),
                }
                (step.bytes_consumed, step.bytes_written)
            }
        };
        self.allowance.take(written)?;
        self.at += consumed;
        (self.read, self.filled) = (0, written);
        self.checksum.add(&self.window[..written]);
        if self.done && self.checksum.value() != self.wanted {
            return Err(ErrorKind::InvalidData.into());
        }
        Ok(())
    }
}

impl BufRead for Part {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        while self.read == self.filled && !self.done {
            self.fill()?;
        }
        Ok(&self.window[self.read..self.filled])
    }

    fn consume(&mut self, amount: usize) {
        self.read = (self.read + amount).min(self.filled);
    }
}

impl Read for Part {
    fn read(&mut self, target: &mut [u8]) -> io::Result<usize> {
        let mut found = self.fill_buf()?;
        let count = found.read(target)?;
        self.consume(count);
        Ok(count)
    }
}

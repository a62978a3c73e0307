//! Answers and logs found within whatever somebody pastes or drops: whole mails, several at
//! once, broken into lines, quoted.

use super::super::super::problem::Problem;
use super::super::log::{PairLogFile, read_log};
use super::code::{checksum, from_base64url, is_letter};
use super::{REPLY_BYTES_MAX, REPLY_MARK, Reply, read_reply};

/// One answer that was found, or what is wrong with it: to the questionnaire, or else a pair's
/// log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found<T = Reply> {
    /// The line of the text in which it begins, from 1; none where it is a whole file.
    pub line: Option<usize>,
    /// The answer.
    pub reply: Result<T, ReplyProblem>,
}

/// Why something is no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReplyProblem {
    /// There is no answer in the text.
    Nothing,
    /// The text is larger than what is read.
    TooLarge,
    /// An answer begins, but its end is missing.
    CutOff,
    /// Letters of the answer were changed on its way.
    Damaged,
    /// It came through whole, and cannot be read.
    Unreadable(Problem),
}

/// What reads one answer.
type Read<T> = fn(&[u8]) -> Result<T, Problem>;

/// The largest text that is searched for answers, in bytes: a mailbox of some thousand mails.
const TEXT_BYTES_MAX: usize = 32 << 20;
/// How many digits the checksum has.
const SUM_DIGITS: usize = 8;

/// The answers in a file: the answer's own file, or any text with lines in it. There is always
/// at least one result.
#[must_use]
pub fn replies_in_file(bytes: &[u8]) -> Vec<Found> {
    in_file(bytes, read_reply)
}

/// All answers in a text. Line breaks, spaces and quotation marks `>` within one do no harm, and
/// what stands around it neither. There is always at least one result.
#[must_use]
pub fn find_replies(text: &str) -> Vec<Found> {
    in_text(text, read_reply)
}

/// The logs of pairs in a file, found as [`replies_in_file`] finds answers.
#[must_use]
pub fn logs_in_file(bytes: &[u8]) -> Vec<Found<PairLogFile>> {
    in_file(bytes, read_log)
}

/// All logs of pairs in a text, found as [`find_replies`] finds answers.
#[must_use]
pub fn find_logs(text: &str) -> Vec<Found<PairLogFile>> {
    in_text(text, read_log)
}

fn in_file<T>(bytes: &[u8], read: Read<T>) -> Vec<Found<T>> {
    let mark = b"\xef\xbb\xbf";
    let plain = bytes.strip_prefix(mark).unwrap_or(bytes);
    if plain.trim_ascii_start().starts_with(b"{") {
        return vec![Found {
            line: None,
            reply: read(bytes).map_err(ReplyProblem::Unreadable),
        }];
    }
    if bytes.len() > TEXT_BYTES_MAX {
        return whole(ReplyProblem::TooLarge);
    }
    // All letters of an answer's line are ASCII; what is around it may be in any encoding.
    in_text(&String::from_utf8_lossy(bytes), read)
}

fn in_text<T>(text: &str, read: Read<T>) -> Vec<Found<T>> {
    if text.len() > TEXT_BYTES_MAX {
        return whole(ReplyProblem::TooLarge);
    }
    if text.trim_start().starts_with('{') {
        let reply = read(text.as_bytes()).map_err(ReplyProblem::Unreadable);
        return vec![Found { line: None, reply }];
    }
    let mut found = Vec::new();
    let (mut from, mut line) = (0, 1);
    while let Some(at) = text[from..].find(REPLY_MARK) {
        line += text[from..from + at].matches('\n').count();
        let start = from + at + REPLY_MARK.len();
        let (reply, used) = reply_at(&text[start..], read);
        // Behind a broken one the search goes on right after its mark: the next may begin
        // where this one was cut off.
        from = if reply.is_ok() { start + used } else { start };
        found.push(Found {
            line: Some(line),
            reply,
        });
        line += text[start..from].matches('\n').count();
    }
    if found.is_empty() {
        return whole(ReplyProblem::Nothing);
    }
    found
}

fn whole<T>(problem: ReplyProblem) -> Vec<Found<T>> {
    vec![Found {
        line: None,
        reply: Err(problem),
    }]
}

/// The answer behind a mark, and how many bytes it takes.
fn reply_at<T>(text: &str, read: Read<T>) -> (Result<T, ReplyProblem>, usize) {
    let (mut letters, mut sum) = (String::new(), None::<String>);
    for (at, c) in text.char_indices() {
        if letters.len() > 2 * REPLY_BYTES_MAX {
            return (Err(ReplyProblem::TooLarge), at);
        }
        match (&mut sum, c) {
            (None, '.') => sum = Some(String::new()),
            (None, c) if is_letter(c) => letters.push(c),
            (Some(sum), c) if c.is_ascii_hexdigit() => {
                sum.push(c);
                if sum.len() == SUM_DIGITS {
                    return (decoded(&letters, sum, read), at + 1);
                }
            }
            (_, c) if is_padding(c) => {}
            _ => return (Err(ReplyProblem::CutOff), at),
        }
    }
    (Err(ReplyProblem::CutOff), text.len())
}

/// What mail and chat programs put into long lines: breaks, quotation marks, the `=` of a soft
/// line break, marks that nobody sees.
fn is_padding(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '>' | '|' | '=' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}'
        )
}

fn decoded<T>(letters: &str, sum: &str, read: Read<T>) -> Result<T, ReplyProblem> {
    let bytes = from_base64url(letters).ok_or(ReplyProblem::Damaged)?;
    if u32::from_str_radix(sum, 16) != Ok(checksum(&bytes)) {
        return Err(ReplyProblem::Damaged);
    }
    read(&bytes).map_err(ReplyProblem::Unreadable)
}

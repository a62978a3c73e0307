//! What is checked before a parser sees a file: size, encoding, depth.

use super::super::problem::{Path, Problem, ProblemKind};

/// The largest JSON file that is read, in bytes; a programme of 10,000 people with many
/// rounds has a tenth of it.
pub const JSON_BYTES_MAX: usize = 48 << 20;
/// The deepest that lists and objects may stand within each other.
pub const JSON_DEPTH_MAX: usize = 64;
/// The most rounds that a programme file may have.
pub const ROUNDS_MAX: usize = 1000;

/// The file's text, without a byte order mark.
pub(super) fn text_within_limits(bytes: &[u8]) -> Result<&str, Problem> {
    let refuse = |kind| Err(Path::ROOT.problem(kind));
    if bytes.len() > JSON_BYTES_MAX {
        return refuse(ProblemKind::TooLarge {
            bytes: bytes.len(),
            most: JSON_BYTES_MAX,
        });
    }
    let mark = b"\xef\xbb\xbf";
    let bytes = bytes.strip_prefix(mark).unwrap_or(bytes);
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(problem) => {
            return refuse(ProblemKind::NotUtf8 {
                byte: problem.valid_up_to(),
            });
        }
    };
    if text.trim().is_empty() {
        return refuse(ProblemKind::Empty);
    }
    if is_deeper_than(bytes, JSON_DEPTH_MAX) {
        return refuse(ProblemKind::TooDeep {
            most: JSON_DEPTH_MAX,
        });
    }
    Ok(text)
}

/// Whether brackets outside of texts stand within each other more often than `most`.
fn is_deeper_than(bytes: &[u8], most: usize) -> bool {
    let (mut depth, mut in_text, mut escaped) = (0_usize, false, false);
    for byte in bytes {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_text => escaped = true,
            b'"' => in_text = !in_text,
            _ if in_text => {}
            b'[' | b'{' => {
                depth += 1;
                if depth > most {
                    return true;
                }
            }
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_in_texts_do_not_count() {
        assert!(!is_deeper_than(br#"[["[[[\"[[["]]"#, 2));
        assert!(is_deeper_than(b"[[[", 2));
    }
}

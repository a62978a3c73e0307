//! What leads from one text to another and back: small where the two are alike, as the texts of
//! a programme before and after a change are.

use serde::{Deserialize, Serialize};

use super::checksum;

/// The one stretch in which two texts differ, and the sums by which both are known again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delta {
    /// How many bytes at the start are the same.
    at: usize,
    /// What stands there before.
    cut: String,
    /// What stands there after.
    put: String,
    /// The sum of the text before.
    before: u64,
    /// The sum of the text after.
    after: u64,
}

impl Delta {
    /// Compares two texts.
    #[must_use]
    pub fn between(before: &str, after: &str) -> Self {
        let mut at = same_bytes(before.bytes(), after.bytes());
        while !(before.is_char_boundary(at) && after.is_char_boundary(at)) {
            at -= 1;
        }
        let (cut, put) = (&before[at..], &after[at..]);
        let mut end = same_bytes(cut.bytes().rev(), put.bytes().rev());
        while !(cut.is_char_boundary(cut.len() - end) && put.is_char_boundary(put.len() - end)) {
            end -= 1;
        }
        Self {
            at,
            cut: cut[..cut.len() - end].to_owned(),
            put: put[..put.len() - end].to_owned(),
            before: checksum(before.as_bytes()),
            after: checksum(after.as_bytes()),
        }
    }

    /// The text after, from the text before; none where that is another text.
    #[must_use]
    pub fn forward(&self, before: &str) -> Option<String> {
        exchange(before, self.at, &self.cut, &self.put, self.after)
    }

    /// The text before, from the text after; none where that is another text.
    #[must_use]
    pub fn back(&self, after: &str) -> Option<String> {
        exchange(after, self.at, &self.put, &self.cut, self.before)
    }

    /// About how much room it takes, in bytes.
    #[must_use]
    pub fn size(&self) -> usize {
        const REST: usize = 100;
        self.cut.len() + self.put.len() + REST
    }
}

fn same_bytes(one: impl Iterator<Item = u8>, other: impl Iterator<Item = u8>) -> usize {
    one.zip(other)
        .take_while(|(one, other)| one == other)
        .count()
}

fn exchange(text: &str, at: usize, there: &str, instead: &str, sum: u64) -> Option<String> {
    let (start, rest) = text.split_at_checked(at)?;
    let end = rest.strip_prefix(there)?;
    let made = [start, instead, end].concat();
    (checksum(made.as_bytes()) == sum).then_some(made)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_leads_to_every_other_and_back() {
        let texts = [
            "", "a", "aa", "aba", "Grüße", "Größe", "ä", "ö", "日本", "日木", "abab",
        ];
        for before in texts {
            for after in texts {
                let delta = Delta::between(before, after);
                assert_eq!(delta.forward(before).as_deref(), Some(after));
                assert_eq!(delta.back(after).as_deref(), Some(before));
            }
        }
    }

    #[test]
    fn a_small_change_in_a_long_text_is_small() {
        let before = format!("{}x{}", "a".repeat(9000), "b".repeat(9000));
        let after = format!("{}y{}", "a".repeat(9000), "b".repeat(9000));
        assert!(Delta::between(&before, &after).size() < 200);
    }

    #[test]
    fn another_text_is_refused() {
        let delta = Delta::between("one two three", "one 2 three");
        assert_eq!(delta.forward("one two four"), None);
        assert_eq!(delta.back("one"), None);
        assert_eq!(delta.back(""), None);
    }
}

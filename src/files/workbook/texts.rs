//! Texts of cells: shared ones in a part of their own, rich ones in pieces, and how Office
//! writes characters that XML does not have.

use std::borrow::Cow;

use super::CELLS_MAX;
use super::xml::Node;
use crate::files::csv::TableProblem;

/// The texts that cells point to by number, one behind the other.
#[derive(Debug, Default)]
pub(super) struct SharedTexts {
    all: String,
    ends: Vec<usize>,
    item: Item,
}

impl SharedTexts {
    /// The text with this number.
    pub(super) fn get(&self, number: usize) -> Option<&str> {
        let end = *self.ends.get(number)?;
        let start = match number.checked_sub(1) {
            Some(before) => *self.ends.get(before)?,
            None => 0,
        };
        self.all.get(start..end)
    }

    /// Takes a piece of the part.
    pub(super) fn take(&mut self, node: &Node<'_>) -> Result<(), TableProblem> {
        self.item.take(node);
        if let Node::Close(ending) = node
            && ending.name() == "si"
        {
            if self.ends.len() == CELLS_MAX {
                return Err(TableProblem::TooManyCells { most: CELLS_MAX });
            }
            self.all.push_str(&self.item.text());
            self.ends.push(self.all.len());
            self.item.clear();
        }
        Ok(())
    }
}

/// A text that is being read, of one piece or of several with a font each. What only says
/// how to pronounce it is left out.
#[derive(Debug, Default)]
pub(super) struct Item {
    text: String,
    in_text: bool,
    in_pronunciation: bool,
}

impl Item {
    pub(super) fn take(&mut self, node: &Node<'_>) {
        match node {
            Node::Open(element) => match element.name() {
                "t" => self.in_text = true,
                "rPh" => self.in_pronunciation = true,
                _ => {}
            },
            Node::Close(ending) => match ending.name() {
                "t" => self.in_text = false,
                "rPh" => self.in_pronunciation = false,
                _ => {}
            },
            Node::Text(text) if self.in_text && !self.in_pronunciation => {
                self.text.push_str(text);
            }
            _ => {}
        }
    }

    pub(super) fn text(&self) -> Cow<'_, str> {
        unescaped(&self.text)
    }

    pub(super) fn clear(&mut self) {
        self.text.clear();
        self.in_text = false;
        self.in_pronunciation = false;
    }
}

/// Gives back characters that stand as `_x000D_`; `_x005F_` is the line below itself.
pub(super) fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains("_x") {
        return text.into();
    }
    let mut whole = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        whole.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some(code) = escaped_code(rest) {
            // Half of a pair from outside of the basic plane is nothing alone.
            whole.extend(char::from_u32(code));
            rest = &rest[7..];
        } else {
            whole.push_str("_x");
            rest = &rest[2..];
        }
    }
    whole.push_str(rest);
    whole.into()
}

fn escaped_code(text: &str) -> Option<u32> {
    let digits = text.get(2..6)?;
    let whole = text.as_bytes().get(6) == Some(&b'_');
    let hex = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    (whole && hex).then(|| u32::from_str_radix(digits, 16).ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escaped_characters_come_back() {
        let cases = [
            ("a_x000D_\nb", "a\r\nb"),
            ("_x005F_x000D_", "_x000D_"),
            ("my_xray_xABC", "my_xray_xABC"),
            ("_x00e4_", "ä"),
            ("_xD83D__xDE00_", ""),
            ("_x", "_x"),
            ("_x00ä_", "_x00ä_"),
            ("plain", "plain"),
        ];
        for (written, wanted) in cases {
            assert_eq!(unescaped(written), wanted, "{written}");
        }
    }
}

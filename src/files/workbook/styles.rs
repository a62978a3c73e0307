//! How the numbers of a workbook are shown: the part with its styles.

use std::collections::BTreeMap;

use super::numbers::Form;
use super::xml::{Element, Node};

/// The most styles that a workbook has; Excel ends at 65,490.
const STYLES_MAX: usize = 1 << 17;

/// What each style of a cell does to a number.
#[derive(Debug, Default)]
pub(super) struct Styles {
    codes: BTreeMap<u32, Form>,
    forms: Vec<Form>,
    among_cells: bool,
}

impl Styles {
    /// How a cell of this style shows a number.
    pub(super) fn form(&self, style: usize) -> Form {
        self.forms.get(style).copied().unwrap_or_default()
    }

    /// Takes a piece of the part. Codes stand before the styles that use them.
    pub(super) fn take(&mut self, node: &Node<'_>) {
        match node {
            Node::Open(element) => match element.name() {
                "numFmt" => {
                    let code = element.attribute("formatCode").unwrap_or_default();
                    self.codes
                        .insert(format_number(element), Form::of_code(&code));
                }
                "cellXfs" => self.among_cells = true,
                "xf" if self.among_cells && self.forms.len() < STYLES_MAX => {
                    let number = format_number(element);
                    let told = self.codes.get(&number).copied();
                    self.forms.push(told.unwrap_or(Form::of_number(number)));
                }
                _ => {}
            },
            Node::Close(ending) if ending.name() == "cellXfs" => self.among_cells = false,
            _ => {}
        }
    }
}

fn format_number(element: &Element<'_>) -> u32 {
    let number = element.attribute("numFmtId");
    number.and_then(|number| number.parse().ok()).unwrap_or(0)
}

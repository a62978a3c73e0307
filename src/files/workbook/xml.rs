//! A part's XML, one piece after the other, names without their prefixes: `x:row` and `row`
//! are the same.

use std::borrow::Cow;

use quick_xml::errors::Error;
use quick_xml::events::{BytesEnd, BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::zip::{Allowance, Archive, Part, problem_of};
use crate::files::csv::TableProblem;

/// A piece of a document.
pub(super) enum Node<'x> {
    /// An element begins. One without content ends at once.
    Open(Element<'x>),
    /// An element ends.
    Close(Ending<'x>),
    /// Text, which may come in several pieces.
    Text(Cow<'x, str>),
    /// A comment or the like.
    Other,
    /// The document is over.
    End,
}

/// The start of an element.
pub(super) struct Element<'x>(BytesStart<'x>);

impl Element<'_> {
    /// Its name without a prefix.
    pub(super) fn name(&self) -> &str {
        self.0.local_name().into_inner()
    }

    /// Calls `take` with each attribute: its name, without a prefix, and its value.
    pub(super) fn attributes(&self, mut take: impl FnMut(&str, Cow<'_, str>)) {
        for attribute in self.0.attributes().with_checks(false).flatten() {
            let name = attribute.key.local_name();
            let value = attribute.normalized_value(XmlVersion::Implicit1_0);
            if let Ok(value) = value {
                take(name.into_inner(), value);
            }
        }
    }

    /// The value of an attribute.
    pub(super) fn attribute(&self, wanted: &str) -> Option<String> {
        let mut found = None;
        self.attributes(|name, value| {
            if name == wanted {
                found = Some(value.into_owned());
            }
        });
        found
    }
}

/// The end of an element.
pub(super) struct Ending<'x>(BytesEnd<'x>);

impl Ending<'_> {
    /// The element's name without a prefix.
    pub(super) fn name(&self) -> &str {
        self.0.local_name().into_inner()
    }
}

/// Reads a document.
pub(super) struct Xml {
    reader: Reader<Part>,
    buffer: Vec<u8>,
}

impl Xml {
    /// The document in a part; none where there is no such part.
    pub(super) fn open(
        archive: &Archive,
        path: &str,
        allowance: &Allowance,
    ) -> Result<Option<Self>, TableProblem> {
        let Some(part) = archive.part(path, allowance)? else {
            return Ok(None);
        };
        let mut reader = Reader::from_reader(part);
        let config = reader.config_mut();
        config.expand_empty_elements = true;
        config.allow_dangling_amp = true;
        Ok(Some(Self {
            reader,
            buffer: Vec::new(),
        }))
    }

    /// The next piece.
    ///
    /// # Errors
    /// Where the part is damaged or larger than allowed, or the text is no XML.
    pub(super) fn next(&mut self) -> Result<Node<'_>, TableProblem> {
        self.buffer.clear();
        let event = self.reader.read_event_into(&mut self.buffer);
        Ok(match event.map_err(|error| problem(&error))? {
            Event::Start(start) | Event::Empty(start) => Node::Open(Element(start)),
            Event::End(end) => Node::Close(Ending(end)),
            Event::Text(text) => Node::Text(text.xml10_content()),
            Event::CData(text) => Node::Text(text.xml10_content()),
            Event::GeneralRef(reference) => Node::Text(resolve(&reference).into()),
            Event::Eof => Node::End,
            _ => Node::Other,
        })
    }
}

fn problem(error: &Error) -> TableProblem {
    match error {
        Error::Io(error) => problem_of(error),
        _ => TableProblem::DamagedWorkbook,
    }
}

/// The character that a reference stands for; no entity is ever expanded to more.
fn resolve(reference: &BytesRef<'_>) -> String {
    if let Ok(Some(character)) = reference.resolve_char_ref() {
        return character.to_string();
    }
    match &**reference {
        "lt" => "<",
        "gt" => ">",
        "amp" => "&",
        "quot" => "\"",
        "apos" => "'",
        _ => "",
    }
    .to_owned()
}

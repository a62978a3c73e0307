//! JSON text, written piece by piece straight into a string: a large programme is written
//! at every save.

use std::fmt::{Display, Write as _};

use serde_json::Value;

/// JSON text in the making. Fields and items are separated and indented as they come.
pub(super) struct JsonText {
    out: String,
    indented: bool,
    depth: usize,
    /// Whether the innermost list or object has nothing in it yet.
    empty: bool,
}

impl JsonText {
    /// Begins a text, with two spaces a level and line breaks, or with neither.
    pub(super) fn new(indented: bool) -> Self {
        Self {
            out: String::new(),
            indented,
            depth: 0,
            empty: true,
        }
    }

    /// The text so far.
    pub(super) fn finish(self) -> String {
        self.out
    }

    /// Writes an object whose fields `fields` writes.
    pub(super) fn object(&mut self, fields: impl FnOnce(&mut Self)) {
        self.within('{', '}', fields);
    }

    /// Writes a list whose items are written by `item`.
    pub(super) fn list<T>(
        &mut self,
        items: impl IntoIterator<Item = T>,
        mut item: impl FnMut(&mut Self, T),
    ) {
        self.within('[', ']', |json| {
            for one in items {
                json.next();
                item(json, one);
            }
        });
    }

    /// Writes the name of the next field; its value follows.
    pub(super) fn key(&mut self, name: &str) -> &mut Self {
        self.next();
        self.text(name);
        self.out.push_str(if self.indented { ": " } else { ":" });
        self
    }

    /// Writes what writes itself as JSON: numbers, `true` and `false`.
    pub(super) fn plain(&mut self, value: impl Display) {
        // Writing to a string cannot fail.
        let _ = write!(self.out, "{value}");
    }

    /// Writes a text in quotes.
    pub(super) fn text(&mut self, text: &str) {
        self.out.push('"');
        let mut rest = text;
        while let Some(at) = rest.find(|c: char| c < ' ' || c == '"' || c == '\\') {
            self.out.push_str(&rest[..at]);
            // All of these are one byte long.
            self.escape(rest.as_bytes()[at]);
            rest = &rest[at + 1..];
        }
        self.out.push_str(rest);
        self.out.push('"');
    }

    /// Writes any value, the fields of objects by name: two values that are equal may have
    /// their fields in different orders.
    pub(super) fn value(&mut self, value: &Value) {
        match value {
            Value::Object(map) => {
                let mut fields: Vec<_> = map.iter().collect();
                fields.sort_by_key(|(name, _)| *name);
                self.object(|json| {
                    for (name, value) in fields {
                        json.key(name).value(value);
                    }
                });
            }
            Value::Array(items) => self.list(items, Self::value),
            Value::String(text) => self.text(text),
            Value::Null | Value::Bool(_) | Value::Number(_) => self.plain(value),
        }
    }

    fn within(&mut self, open: char, close: char, inner: impl FnOnce(&mut Self)) {
        self.out.push(open);
        self.depth += 1;
        self.empty = true;
        inner(self);
        self.depth -= 1;
        if !self.empty {
            self.break_line();
        }
        self.empty = false;
        self.out.push(close);
    }

    /// Begins the next field or item.
    fn next(&mut self) {
        if !self.empty {
            self.out.push(',');
        }
        self.empty = false;
        self.break_line();
    }

    fn break_line(&mut self) {
        if self.indented {
            self.out.push('\n');
            for _ in 0..self.depth {
                self.out.push_str("  ");
            }
        }
    }

    fn escape(&mut self, byte: u8) {
        match byte {
            b'"' => self.out.push_str("\\\""),
            b'\\' => self.out.push_str("\\\\"),
            b'\n' => self.out.push_str("\\n"),
            b'\r' => self.out.push_str("\\r"),
            b'\t' => self.out.push_str("\\t"),
            0x08 => self.out.push_str("\\b"),
            0x0c => self.out.push_str("\\f"),
            byte => {
                let _ = write!(self.out, "\\u{byte:04x}");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_text_is_what_the_json_library_writes() {
        let every_byte: String = (0..=255_u8).map(char::from).collect();
        let value =
            json!({"a": [], "b": {}, "c": [1, -2.5, null, true, [{"d": every_byte}]], "e\n": ""});
        for indented in [true, false] {
            let mut json = JsonText::new(indented);
            json.value(&value);
            let library = if indented {
                format!("{value:#}")
            } else {
                value.to_string()
            };
            assert_eq!(json.finish(), library);
        }
    }
}

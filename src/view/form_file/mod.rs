//! A form as a file of its own: one page that people fill in without this one, and that has no
//! connection to the outside.

mod digest;

use serde_json::Value;

use self::digest::sha256_base64;
use crate::model::Language;

/// What all forms have in common, as a script.
const KIT: &str = include_str!("kit.js");
/// The page's own stylesheets that all forms begin with.
const FIRST_STYLES: [&str; 8] = [
    include_str!("../../../style/layers.css"),
    include_str!("../../../style/reset.css"),
    include_str!("../../../style/tokens.css"),
    include_str!("../../../style/base.css"),
    include_str!("../../../style/parts/button.css"),
    include_str!("../../../style/parts/field.css"),
    include_str!("../../../style/parts/choice.css"),
    include_str!("../../../style/pages/answer.css"),
];
/// And those that they end with.
const LAST_STYLES: [&str; 2] = [
    include_str!("../../../style/print.css"),
    include_str!("../../../style/pages/answer_print.css"),
];

/// What makes a form.
pub(super) struct FormFile<'f> {
    /// The language that it speaks.
    pub(super) language: Language,
    /// What stands in the window's title.
    pub(super) title: &'f str,
    /// What is said where scripts are switched off.
    pub(super) no_script: &'f str,
    /// The id of the element that holds the data.
    pub(super) data_id: &'f str,
    /// What the form carries.
    pub(super) data: &'f Value,
    /// Its scripts, in their order.
    pub(super) scripts: &'f [&'f str],
    /// Its own stylesheets, in their order.
    pub(super) styles: &'f [&'f str],
}

impl FormFile<'_> {
    /// The page. Its policy knows script and style by their fingerprints, and nothing else runs.
    pub(super) fn page(&self) -> String {
        let mut scripts = vec![KIT];
        scripts.extend(self.scripts);
        let script = short(&scripts);
        let styles: Vec<&str> = FIRST_STYLES
            .iter()
            .chain(self.styles)
            .chain(&LAST_STYLES)
            .copied()
            .collect();
        let style = short_style(&styles);
        let policy = format!(
            "default-src 'none'; script-src 'sha256-{}'; style-src 'sha256-{}'; base-uri 'none'; form-action 'none'",
            sha256_base64(&script),
            sha256_base64(&style),
        );
        // Within a script's text only `<` could end it.
        let data = self.data.to_string().replace('<', "\\u003c");
        let (code, data_id) = (self.language.code(), self.data_id);
        let (title, no_script) = (escaped(self.title), escaped(self.no_script));
        format!(
            "<!doctype html>\n<html lang=\"{code}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n\
             <title>{title}</title>\n<style>{style}</style>\n</head>\n<body>\n\
             <noscript><p>{no_script}</p></noscript>\n\
             <script id=\"{data_id}\" type=\"application/json\">{data}</script>\n\
             <script>{script}</script>\n</body>\n</html>\n"
        )
    }
}

/// Sources without indentation and lines that are comments alone: the file goes by mail.
fn short(sources: &[&str]) -> String {
    let mut text = String::new();
    let mut in_comment = false;
    for line in sources.iter().flat_map(|source| source.lines()) {
        let line = line.trim();
        in_comment |= line.starts_with("/*");
        if !in_comment && !line.is_empty() && !line.starts_with("//") {
            text.push_str(line);
            text.push('\n');
        }
        in_comment &= !line.ends_with("*/");
    }
    text
}

/// Stylesheets without the spaces that only people need.
fn short_style(sources: &[&str]) -> String {
    short(sources)
        .replace(": ", ":")
        .replace(" {\n", "{")
        .replace(";\n", ";")
        .replace("}\n", "}")
        .replace(",\n", ",")
}

/// A text that stands in HTML as it is.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

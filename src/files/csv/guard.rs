//! Cells that a spreadsheet would take for a formula: made harmless on the way out by an
//! apostrophe in front, and given back on the way in.

fn starts_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n'])
}

/// Whether the text begins like a formula, apostrophes in front not counted. Counting
/// them off lets `'=x`, which somebody wrote, survive the way out and back.
fn is_guarded_or_formula(text: &str) -> bool {
    starts_formula(text.trim_start_matches('\''))
}

/// The text with an apostrophe in front where a spreadsheet would run it.
pub(super) fn guard(text: &str) -> std::borrow::Cow<'_, str> {
    if is_guarded_or_formula(text) {
        format!("'{text}").into()
    } else {
        text.into()
    }
}

/// The text as it was before [`guard`].
pub(super) fn unguard(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if is_guarded_or_formula(rest) => rest,
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_goes_out_guarded_comes_back() {
        for text in [
            "",
            "Ann",
            "=cmd|' /C calc'!A0",
            "'=x",
            "''-",
            "+49 30",
            "@x",
            "'Ann'",
            "\tx",
        ] {
            assert!(!starts_formula(&guard(text)), "{text:?}");
            assert_eq!(unguard(&guard(text)), text);
        }
    }
}

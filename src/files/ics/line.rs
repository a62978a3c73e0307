//! Lines of a calendar file: escaped, folded, and ended as the standard asks.

use std::fmt::Write as _;

/// The most octets of a line, its end left out.
const OCTETS_MAX: usize = 75;

/// Adds a line, folded where it is too long: between characters, never within one.
pub(super) fn push_line(out: &mut String, line: &str) {
    let mut octets = 0;
    for letter in line.chars() {
        if octets + letter.len_utf8() > OCTETS_MAX {
            out.push_str("\r\n ");
            octets = 1;
        }
        out.push(letter);
        octets += letter.len_utf8();
    }
    out.push_str("\r\n");
}

/// A text as a value: line breaks and the characters that separate values escaped, other
/// control characters left out.
pub(super) fn escaped(text: &str) -> String {
    let mut value = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' | ';' | ',' => {
                value.push('\\');
                value.push(letter);
            }
            '\r' => {
                letters.next_if_eq(&'\n');
                value.push_str("\\n");
            }
            '\n' => value.push_str("\\n"),
            '\t' => value.push('\t'),
            _ if letter.is_control() => {}
            _ => value.push(letter),
        }
    }
    value
}

/// A name as a quoted parameter, which can hold neither quotation marks nor line breaks.
pub(super) fn quoted(name: &str) -> String {
    let one_line = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let kept = one_line.chars().filter(|letter| !letter.is_control());
    let kept = kept.map(|letter| if letter == '"' { '\u{2033}' } else { letter });
    format!("\"{}\"", kept.collect::<String>())
}

/// An e-mail address as an address of the web, everything unusual encoded; nothing where there
/// is none.
pub(super) fn mailto(email: &str) -> Option<String> {
    let email = email.trim();
    if email.is_empty() {
        return None;
    }
    let mut address = String::from("mailto:");
    for letter in email.chars() {
        if letter.is_ascii_alphanumeric() || "@.-_+~!$'*/=".contains(letter) {
            address.push(letter);
        } else {
            let mut octets = [0; 4];
            for octet in letter.encode_utf8(&mut octets).bytes() {
                let _ = write!(address, "%{octet:02X}");
            }
        }
    }
    Some(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(line: &str) -> Vec<String> {
        let mut out = String::new();
        push_line(&mut out, line);
        assert!(out.ends_with("\r\n"));
        out.split_terminator("\r\n").map(str::to_owned).collect()
    }

    #[test]
    fn lines_fold_at_75_octets_between_characters() {
        assert_eq!(folded(&"x".repeat(75)).len(), 1);
        let two = folded(&"x".repeat(76));
        assert_eq!((two[0].len(), two[1].as_str()), (75, " x"));
        let long = "👩🏽‍🔬ä".repeat(60);
        let lines = folded(&long);
        assert!(lines.iter().all(|line| line.len() <= 75));
        assert!(lines[1..].iter().all(|line| line.starts_with(' ')));
        let joined: String = lines[..1].iter().map(String::as_str).collect::<String>()
            + &lines[1..].iter().map(|line| &line[1..]).collect::<String>();
        assert_eq!(joined, long);
        // No fold is wasted: another character would not have fitted.
        assert!(
            lines[..lines.len() - 1]
                .iter()
                .all(|line| line.len() > 75 - 4)
        );
    }

    #[test]
    fn what_has_a_meaning_is_escaped() {
        assert_eq!(
            escaped("a,b;c\\n\r\nd\re\nf\u{0}\u{7f}\tg:\"h\""),
            "a\\,b\\;c\\\\n\\nd\\ne\\nf\tg:\"h\""
        );
        assert_eq!(quoted("Eva \"Evi\"\r\nX:1"), "\"Eva ″Evi″ X:1\"");
        assert_eq!(mailto(" a.b+c@x.de "), Some("mailto:a.b+c@x.de".to_owned()));
        let odd = mailto("ä\r\nX:1@x.de");
        assert_eq!(odd, Some("mailto:%C3%A4%0D%0AX%3A1@x.de".to_owned()));
        assert_eq!(mailto(" "), None);
    }
}

//! Words that fit into a box. How wide letters are is not known here; it is assumed that they
//! are as wide as those of a usual face are on average.

/// How wide a letter of a name and of a topic is, in tenths of a unit.
pub(super) const NAME_LETTER: i32 = 90;
pub(super) const TOPIC_LETTER: i32 = 76;

/// How many letters fit.
fn room(width: i32, letter: i32) -> usize {
    usize::try_from(width.saturating_mul(10) / letter.max(1)).unwrap_or(0)
}

/// A text, cut off where there is no room.
pub(super) fn fitted(text: &str, width: i32, letter: i32) -> String {
    let room = room(width, letter);
    if text.chars().count() <= room {
        return text.to_owned();
    }
    let cut: String = text.chars().take(room.saturating_sub(1)).collect();
    format!("{}…", cut.trim_end())
}

/// A name in the small letters of a dense picture; where there is no room, with initials for
/// all but the last part of it.
pub(super) fn short_name(name: &str, width: i32) -> String {
    if name.chars().count() <= room(width, TOPIC_LETTER) {
        return name.to_owned();
    }
    let mut parts: Vec<&str> = name.split_whitespace().collect();
    let Some(last) = parts.pop() else {
        return String::new();
    };
    let initials = parts.iter().filter_map(|part| part.chars().next());
    let mut short: String = initials
        .flat_map(|letter| [letter, '.', '\u{a0}'])
        .collect();
    short.push_str(last);
    fitted(&short, width, TOPIC_LETTER)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_shortened_only_where_they_have_to_be() {
        assert_eq!(short_name("Ada Abel", 100), "Ada Abel");
        assert_eq!(short_name("Maximiliane Abel", 100), "M.\u{a0}Abel");
        assert_eq!(
            short_name("Anna Maria Wolf-Sonnenschein", 100),
            "A.\u{a0}M.\u{a0}Wolf-S…"
        );
        assert_eq!(short_name("", 0), "");
        assert_eq!(fitted("Größere Übersicht", 64, TOPIC_LETTER), "Größere…");
    }
}

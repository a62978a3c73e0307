//! Names in the order in which people look for them, and letters as people type them.

/// A text for putting names in order and for searching: lower case, without accents, `ß` as
/// `ss`. Umlauts stand with their vowel, as in a German dictionary (DIN 5007-1).
#[must_use]
pub fn sort_key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    for c in text.trim().chars().flat_map(char::to_lowercase) {
        push_plain(&mut key, c);
    }
    key
}

/// Texts as one key to search in: [`sort_key`], and once more with `ü` as `ue`, since both
/// ways are typed.
#[must_use]
pub fn search_key(texts: &[&str]) -> String {
    let mut key = String::new();
    for text in texts.iter().filter(|text| !text.is_empty()) {
        key.push_str(&sort_key(text));
        key.push('\n');
        if text.contains(is_umlaut) {
            for c in text.chars().flat_map(char::to_lowercase) {
                push_plain(&mut key, c);
                if is_umlaut(c) {
                    key.push('e');
                }
            }
            key.push('\n');
        }
    }
    key
}

/// Whether each word of a search stands somewhere in a [`search_key`].
#[must_use]
pub fn is_found(key: &str, search: &str) -> bool {
    let search = sort_key(search);
    search.split_whitespace().all(|word| key.contains(word))
}

fn is_umlaut(c: char) -> bool {
    matches!(c, 'ä' | 'ö' | 'ü' | 'Ä' | 'Ö' | 'Ü')
}

fn push_plain(key: &mut String, c: char) {
    let plain = match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'č' => "c",
        'ď' | 'đ' => "d",
        'è'..='ë' | 'ē' | 'ę' | 'ě' => "e",
        'ğ' => "g",
        'ì'..='ï' | 'ı' => "i",
        'ł' => "l",
        'ñ' | 'ń' | 'ň' => "n",
        'ò'..='ö' | 'ø' | 'ő' => "o",
        'œ' => "oe",
        'ř' => "r",
        'ß' => "ss",
        'ś' | 'ş' | 'š' | 'ș' => "s",
        'ť' | 'ț' | 'ţ' => "t",
        'ù'..='ü' | 'ů' | 'ű' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        // Accents that stand behind their letter.
        '\u{300}'..='\u{36f}' => "",
        other => return key.push(other),
    };
    key.push_str(plain);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn umlauts_stand_with_their_vowels() {
        let mut names = [
            "Zoe", "Özlem", "Otto", "Äbbe", "Abt", "Šimon", "Sigi", "Groß",
        ];
        names.sort_by_key(|name| sort_key(name));
        assert_eq!(
            names,
            [
                "Äbbe", "Abt", "Groß", "Otto", "Özlem", "Sigi", "Šimon", "Zoe"
            ]
        );
    }

    #[test]
    fn a_search_finds_both_spellings_and_any_order() {
        let key = search_key(&["Jörg Müller", "Vertrieb"]);
        for search in ["mueller jörg", "MULLER", "joerg", "vert mü", ""] {
            assert!(is_found(&key, search), "{search}");
        }
        assert!(!is_found(&key, "muller einkauf"));
        assert!(is_found(&search_key(&["Groß"]), "GROSS"));
    }
}

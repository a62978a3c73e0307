//! Passphrases: how hard one is to guess, and suggestions that are.

use std::collections::BTreeSet;

use crate::text::{PASSPHRASE_LENGTH_MIN, Strength};

/// What a suggestion is made of: each syllable is a consonant and a vowel, so that it can be
/// spoken and written down, in German and in English.
const CONSONANTS: &[u8; 16] = b"bdfghjklmnprstvz";
const VOWELS: &[u8; 4] = b"aiou";
/// Twelve syllables of 6 bits are 72 bits: more than can be tried.
const WORDS: usize = 6;
const SYLLABLES: usize = 2;

/// How hard a passphrase is to guess, told cautiously: by its length, how many different letters
/// and words it has, and whether it is a series.
#[must_use]
pub fn strength(passphrase: &str) -> Strength {
    let letters: Vec<char> = passphrase.chars().collect();
    if letters.len() < PASSPHRASE_LENGTH_MIN {
        return Strength::TooShort;
    }
    let different: BTreeSet<char> = letters.iter().copied().collect();
    let words: BTreeSet<String> = passphrase
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| word.chars().count() >= 3)
        .map(str::to_lowercase)
        .collect();
    // Neighbours in the alphabet and repetitions add nothing to guess.
    let steps = letters.windows(2).filter(|pair| {
        let (one, other) = (u32::from(pair[0]), u32::from(pair[1]));
        one.abs_diff(other) > 1
    });
    let surprising = steps.count();
    if different.len() < 6 || surprising < PASSPHRASE_LENGTH_MIN - 2 {
        Strength::Weak
    } else if letters.len() >= 20 && (words.len() >= 4 || different.len() >= 14) {
        Strength::Strong
    } else if letters.len() >= 16 || kinds(&letters) >= 3 {
        Strength::Fair
    } else {
        Strength::Weak
    }
}

/// How many of small letters, capitals, digits and signs there are.
fn kinds(letters: &[char]) -> usize {
    let kinds: [fn(char) -> bool; 4] = [
        char::is_lowercase,
        char::is_uppercase,
        char::is_numeric,
        |letter| !letter.is_alphanumeric(),
    ];
    let there = |kind: &&fn(char) -> bool| letters.iter().any(|letter| kind(*letter));
    kinds.iter().filter(there).count()
}

/// A passphrase of six invented words, from random numbers.
#[must_use]
pub fn suggestion(mut random: impl FnMut() -> u64) -> String {
    let mut word = || {
        let mut bits = random();
        let mut take = |choices: &[u8]| {
            // The numbers of choices are powers of two: each is as likely as every other.
            let count = choices.len() as u64;
            let chosen = choices[usize::try_from(bits % count).unwrap_or(0)];
            bits /= count;
            char::from(chosen)
        };
        let mut word = String::new();
        for _ in 0..SYLLABLES {
            word.push(take(CONSONANTS));
            word.push(take(VOWELS));
        }
        word
    };
    let words: Vec<String> = (0..WORDS).map(|_| word()).collect();
    words.join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn length_and_variety_make_a_passphrase_strong() {
        for (passphrase, wanted) in [
            ("", Strength::TooShort),
            ("Passwort 12", Strength::TooShort),
            ("aaaaaaaaaaaaaaaaaaaaaaaa", Strength::Weak),
            ("abcdefghijklmnopqrstuvwxyz", Strength::Weak),
            ("123456789012345678901234", Strength::Weak),
            ("sommerurlaub", Strength::Weak),
            ("Sommer-2027-X", Strength::Fair),
            ("ein langer sommer", Strength::Fair),
            ("Kran Mohn Teller dreizehn", Strength::Strong),
            ("müßige Äpfel über Köln", Strength::Strong),
        ] {
            assert_eq!(strength(passphrase), wanted, "{passphrase}");
        }
    }

    #[test]
    fn suggestions_are_strong_and_differ() {
        let mut number = 0_u64;
        let mut random = || {
            number = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
            number ^ number >> 29
        };
        let (one, other) = (suggestion(&mut random), suggestion(&mut random));
        assert_eq!(one.len(), WORDS * 5 - 1);
        assert_ne!(one, other);
        assert_eq!(strength(&one), Strength::Strong, "{one}");
    }
}

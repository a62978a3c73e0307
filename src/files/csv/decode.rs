//! Bytes of a table to text: UTF-8, UTF-16 and Windows-1252, which Excel writes in
//! much of Europe. What is no text at all is refused, with what it seems to be.

use super::TableProblem;

/// The largest table that is read, in bytes.
pub const CSV_BYTES_MAX: usize = 32 << 20;

/// How a file's bytes stand for characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16, the smaller byte first.
    Utf16LittleEndian,
    /// UTF-16, the larger byte first.
    Utf16BigEndian,
    /// Windows-1252, taken where the bytes are no UTF-8.
    Windows1252,
}

/// A file's text, and how it was found in the bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without a byte order mark.
    pub text: String,
    /// How the bytes were read.
    pub encoding: Encoding,
}

/// What Windows-1252 has at 0x80 to 0x9F; elsewhere it is Latin-1. The five gaps are read
/// as browsers read them (WHATWG Encoding Standard, index windows-1252).
const WINDOWS_1252_HIGH: [char; 32] = [
    '\u{20ac}', '\u{81}', '\u{201a}', '\u{192}', '\u{201e}', '\u{2026}', '\u{2020}', '\u{2021}',
    '\u{2c6}', '\u{2030}', '\u{160}', '\u{2039}', '\u{152}', '\u{8d}', '\u{17d}', '\u{8f}',
    '\u{90}', '\u{2018}', '\u{2019}', '\u{201c}', '\u{201d}', '\u{2022}', '\u{2013}', '\u{2014}',
    '\u{2dc}', '\u{2122}', '\u{161}', '\u{203a}', '\u{153}', '\u{9d}', '\u{17e}', '\u{178}',
];

/// Turns a table's bytes into text.
///
/// # Errors
/// [`TableProblem`] where the file is too large or no text.
pub fn decode(bytes: &[u8]) -> Result<Decoded, TableProblem> {
    if bytes.len() > CSV_BYTES_MAX {
        return Err(TableProblem::TooLarge {
            bytes: bytes.len(),
            most: CSV_BYTES_MAX,
        });
    }
    if let Some(rest) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        return one_byte_units(rest);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        return utf16(rest, Encoding::Utf16LittleEndian);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        return utf16(rest, Encoding::Utf16BigEndian);
    }
    match utf16_without_mark(bytes) {
        Some(encoding) => utf16(bytes, encoding),
        None => one_byte_units(bytes),
    }
}

/// Text in Latin script has a zero in every other byte of UTF-16, and none elsewhere.
fn utf16_without_mark(bytes: &[u8]) -> Option<Encoding> {
    let sample = &bytes[..bytes.len().min(1024)];
    let zeros_at = |odd: usize| {
        sample
            .iter()
            .skip(odd)
            .step_by(2)
            .filter(|b| **b == 0)
            .count()
    };
    let (even, odd) = (zeros_at(0), zeros_at(1));
    let many = sample.len() / 4;
    if bytes.len() < 4 || !bytes.len().is_multiple_of(2) {
        None
    } else if even == 0 && odd > many {
        Some(Encoding::Utf16LittleEndian)
    } else if odd == 0 && even > many {
        Some(Encoding::Utf16BigEndian)
    } else {
        None
    }
}

fn one_byte_units(bytes: &[u8]) -> Result<Decoded, TableProblem> {
    if let Some(at) = bytes.iter().position(|byte| is_binary(u32::from(*byte))) {
        return Err(TableProblem::Binary { at });
    }
    Ok(match std::str::from_utf8(bytes) {
        Ok(text) => Decoded {
            text: text.to_owned(),
            encoding: Encoding::Utf8,
        },
        Err(_) => Decoded {
            text: bytes.iter().map(|byte| windows_1252(*byte)).collect(),
            encoding: Encoding::Windows1252,
        },
    })
}

fn utf16(bytes: &[u8], encoding: Encoding) -> Result<Decoded, TableProblem> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    if !rest.is_empty() {
        return Err(TableProblem::Binary {
            at: bytes.len() - 1,
        });
    }
    let units = pairs.iter().map(|pair| match encoding {
        Encoding::Utf16BigEndian => u16::from_be_bytes(*pair),
        _ => u16::from_le_bytes(*pair),
    });
    let mut text = String::with_capacity(bytes.len());
    for (index, unit) in char::decode_utf16(units).enumerate() {
        match unit {
            Ok(c) if !is_binary(u32::from(c)) => text.push(c),
            _ => return Err(TableProblem::Binary { at: 2 * index }),
        }
    }
    Ok(Decoded { text, encoding })
}

fn windows_1252(byte: u8) -> char {
    match byte {
        0x80..=0x9f => WINDOWS_1252_HIGH[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

/// Control characters that no table holds; tab, line feed, vertical tab, form feed and
/// carriage return are the exceptions.
fn is_binary(code: u32) -> bool {
    code < 0x09 || (0x0e..0x20).contains(&code)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(bytes: &[u8]) -> (String, Encoding) {
        let decoded = decode(bytes).unwrap();
        (decoded.text, decoded.encoding)
    }

    #[test]
    fn every_encoding_gives_the_same_text() {
        let wanted = "Name;Größe\nJörg;„3 €“\n";
        assert_eq!(text(wanted.as_bytes()), (wanted.to_owned(), Encoding::Utf8));
        let with_mark = [b"\xef\xbb\xbf", wanted.as_bytes()].concat();
        assert_eq!(text(&with_mark).0, wanted);
        let units: Vec<u16> = wanted.encode_utf16().collect();
        let little: Vec<u8> = units.iter().flat_map(|u| u.to_le_bytes()).collect();
        let big: Vec<u8> = units.iter().flat_map(|u| u.to_be_bytes()).collect();
        let encodings = [
            (
                [b"\xff\xfe", little.as_slice()].concat(),
                Encoding::Utf16LittleEndian,
            ),
            (
                [b"\xfe\xff", big.as_slice()].concat(),
                Encoding::Utf16BigEndian,
            ),
            (little, Encoding::Utf16LittleEndian),
            (big, Encoding::Utf16BigEndian),
            (
                b"Name;Gr\xf6\xdfe\nJ\xf6rg;\x843 \x80\x93\n".to_vec(),
                Encoding::Windows1252,
            ),
        ];
        for (bytes, encoding) in encodings {
            assert_eq!(text(&bytes), (wanted.to_owned(), encoding));
        }
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert_eq!(decode(b"Name\0,x"), Err(TableProblem::Binary { at: 4 }));
        assert_eq!(decode(&[0; 64]), Err(TableProblem::Binary { at: 0 }));
        assert_eq!(decode(b"\xff\xfea"), Err(TableProblem::Binary { at: 0 }));
        let large = vec![b'a'; CSV_BYTES_MAX + 1];
        assert!(matches!(decode(&large), Err(TableProblem::TooLarge { .. })));
    }
}

//! Files changed at random: bytes that fall over, and values that are in the wrong place.

use serde_json::{Map, Value, json};

/// Random numbers, the same for the same seed and case (`SplitMix64`).
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn of(seed: u64, case: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ case.wrapping_mul(0xd134_2543_de82_ef95))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below a limit; 0 where the limit is 0.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        let limit = u64::try_from(limit.max(1)).unwrap();
        usize::try_from(self.next() % limit).unwrap()
    }

    fn of_list<'l, T>(&mut self, list: &'l [T]) -> &'l T {
        &list[self.below(list.len())]
    }
}

/// Pieces that programs stumble over.
const PIECES: &[&[u8]] = &[
    b"\0",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\xed\xa0\x80",
    b"\xf0\x9f\x8f\xb3\xef\xb8\x8f\xe2\x80\x8d",
    b"\xe2\x80\xae",
    b"\r\n\r",
    b"\"",
    b"\"\"",
    b"\\ud800",
    b"\\u0000",
    b"1e999",
    b"-0",
    b"99999999999999999999999",
    b"[[[[[[[[[[[[[[[[[[[[",
    b"{\"\":{\"\":{\"\":",
    b"null",
    b";;;;;;;;",
    b"=cmd|' /C calc'!A0",
    b"<!DOCTYPE a [<!ENTITY b \"bbbb\">]>",
    b"]]>",
    b"..",
    b"2027-02-30",
];

/// One of the seeds with a few changes.
pub(crate) fn changed(random: &mut Random, seeds: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = random.of_list(seeds).clone();
    if random.below(3) > 0
        && let Ok(mut value) = serde_json::from_slice::<Value>(&bytes)
    {
        for _ in 0..=random.below(3) {
            change_value(random, &mut value);
        }
        bytes = serde_json::to_vec(&value).unwrap();
        if random.below(4) > 0 {
            return bytes;
        }
    }
    for _ in 0..=random.below(3) {
        change_bytes(random, &mut bytes, seeds);
    }
    bytes
}

fn change_bytes(random: &mut Random, bytes: &mut Vec<u8>, seeds: &[Vec<u8>]) {
    let at = random.below(bytes.len() + 1);
    let to = (at + random.below(64)).min(bytes.len());
    match random.below(7) {
        0 => {
            if let Some(byte) = bytes.get_mut(at) {
                *byte ^= 1 << random.below(8);
            }
        }
        1 => drop(bytes.splice(at..at, random.of_list(PIECES).iter().copied())),
        2 => drop(bytes.drain(at..to)),
        3 => {
            let again = bytes[at..to].to_vec();
            drop(bytes.splice(to..to, again));
        }
        4 => bytes.truncate(at),
        5 => {
            let other = random.of_list(seeds);
            let from = random.below(other.len());
            let until = (from + random.below(400)).min(other.len());
            drop(bytes.splice(at..to, other[from..until].iter().copied()));
        }
        _ => drop(bytes.splice(at..to, random.of_list(PIECES).iter().copied())),
    }
}

/// Changes one value somewhere within another.
pub(crate) fn change_value(random: &mut Random, value: &mut Value) {
    let number = random.below(size(value));
    let other = {
        let at = random.below(size(value));
        nth(value, &mut { at }).cloned().unwrap_or_default()
    };
    let Some(found) = nth(value, &mut { number }) else {
        return;
    };
    match random.below(4) {
        0 => *found = other,
        1 => *found = odd(random),
        _ => change_inside(random, found),
    }
}

/// Changes a value itself: a list gets longer or shorter, an object loses a name or gets one
/// twice, a text or number becomes another one.
fn change_inside(random: &mut Random, value: &mut Value) {
    match value {
        Value::Array(list) if !list.is_empty() => {
            let at = random.below(list.len());
            match random.below(3) {
                0 => drop(list.remove(at)),
                1 => list.insert(at, list[at].clone()),
                _ => list.rotate_left(at),
            }
        }
        Value::Object(object) if !object.is_empty() => change_object(random, object),
        Value::String(text) => match random.below(4) {
            0 => text.clear(),
            1 => *text = text.repeat(1 + random.below(40)),
            2 => text.push_str(&String::from_utf8_lossy(random.of_list::<&[u8]>(PIECES))),
            _ => *text = text.chars().rev().collect(),
        },
        Value::Number(number) => {
            let before = number.as_i64().unwrap_or_default();
            let odd = [0, -1, 4, 255, i64::MAX, i64::MIN, before.wrapping_add(1)];
            *value = json!(*random.of_list(&odd));
        }
        other => *other = odd(random),
    }
}

fn change_object(random: &mut Random, object: &mut Map<String, Value>) {
    let names: Vec<String> = object.keys().cloned().collect();
    let name = random.of_list(&names).clone();
    match random.below(3) {
        0 => drop(object.remove(&name)),
        1 => {
            let inner = object.remove(&name).unwrap_or_default();
            object.insert(format!("{name}~"), inner);
        }
        _ => {
            let from = random.of_list(&names).clone();
            let inner = object.get(&from).cloned().unwrap_or_default();
            object.insert(name, inner);
        }
    }
}

fn odd(random: &mut Random) -> Value {
    let values = [
        Value::Null,
        json!(true),
        json!(-1),
        json!(0.1),
        json!(u64::MAX),
        json!(""),
        json!("p-1"),
        json!("\u{202e}\u{0}\u{feff}"),
        json!("x".repeat(5000)),
        json!([]),
        json!({}),
        json!([["p-1", "p-1"]]),
        json!({"": {"": [null]}}),
    ];
    if random.below(20) == 0 {
        let depth = 1 + random.below(200);
        return (0..depth).fold(json!(1), |inner, _| json!([inner]));
    }
    random.of_list(&values).clone()
}

/// How many values there are, the outermost one included.
fn size(value: &Value) -> usize {
    let inside = match value {
        Value::Array(list) => list.iter().map(size).sum(),
        Value::Object(object) => object.values().map(size).sum(),
        _ => 0,
    };
    1 + inside
}

/// The value with a number, counted from the outermost one.
fn nth<'v>(value: &'v mut Value, number: &mut usize) -> Option<&'v mut Value> {
    if *number == 0 {
        return Some(value);
    }
    *number -= 1;
    match value {
        Value::Array(list) => list.iter_mut().find_map(|one| nth(one, number)),
        Value::Object(object) => object.values_mut().find_map(|one| nth(one, number)),
        _ => None,
    }
}

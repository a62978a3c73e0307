//! The checksum of parts in an archive: CRC-32 as zip has it.

/// What each value of a byte does to the sum.
const STEPS: [u32; 256] = steps();

const fn steps() -> [u32; 256] {
    let mut steps = [0; 256];
    let mut index = 0;
    let mut start: u32 = 0;
    while index < 256 {
        let mut step = start;
        let mut bit = 0;
        while bit < 8 {
            let carry = if step & 1 == 1 { 0xedb8_8320 } else { 0 };
            step = (step >> 1) ^ carry;
            bit += 1;
        }
        steps[index] = step;
        index += 1;
        start += 1;
    }
    steps
}

/// A sum over bytes that come piece by piece.
#[derive(Clone, Copy, Debug)]
pub(in crate::files) struct Checksum(u32);

impl Checksum {
    pub(in crate::files) fn new() -> Self {
        Self(u32::MAX)
    }

    pub(in crate::files) fn add(&mut self, bytes: &[u8]) {
        for byte in bytes {
            let low = usize::from(self.0.to_le_bytes()[0] ^ byte);
            self.0 = (self.0 >> 8) ^ STEPS[low];
        }
    }

    pub(in crate::files) fn value(self) -> u32 {
        !self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_known_sum() {
        let mut sum = Checksum::new();
        sum.add(b"1234");
        sum.add(b"56789");
        assert_eq!(sum.value(), 0xcbf4_3926);
    }
}

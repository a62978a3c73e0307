//! Random numbers for new ids.

use leptos::prelude::window;
use web_sys::js_sys::Math;

/// A number that nobody has drawn before: 64 random bits.
#[must_use]
pub fn fresh() -> u64 {
    let mut bytes = [0_u8; 8];
    let filled = window().crypto().is_ok_and(|crypto| {
        crypto
            .get_random_values_with_u8_array(&mut bytes)
            .is_ok_and(|_| true)
    });
    if filled {
        return u64::from_le_bytes(bytes);
    }
    // Only a very old browser comes here; ids have to differ, not to be secret.
    for byte in &mut bytes {
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "the product is 0 to 255"
        )]
        let random = (Math::random() * 256.0) as u8;
        *byte = random;
    }
    u64::from_le_bytes(bytes)
}

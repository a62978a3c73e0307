//! Protected files: what the browser's own cryptography does with them.

use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::js_sys::{Array, ArrayBuffer, JsString, Object, Promise, Reflect, Uint8Array};
use web_sys::{CryptoKey, SubtleCrypto};

use crate::files::protected::{
    Header, ITERATIONS, IV_BYTES, Parts, ProtectedProblem, Sealed, TAG_BYTES,
};

/// The bytes of the random salt.
const SALT_BYTES: usize = 16;
/// The bits of every key.
const KEY_BITS: u32 = 256;

/// Encrypts a text, so that only the passphrase opens it again.
///
/// # Errors
/// [`ProtectedProblem::NoCryptography`].
pub async fn seal(text: &str, passphrase: &str) -> Result<String, ProtectedProblem> {
    let sealed = async {
        let subtle = subtle()?;
        let header = Header::new(&random::<SALT_BYTES>()?, ITERATIONS);
        let wrapping = wrapping_key(&subtle, &header, passphrase, "wrapKey").await?;
        let usages = usages(&["encrypt"]);
        let key = subtle.generate_key_with_object(&aes("AES-GCM")?, true, &usages)?;
        let key: CryptoKey = done(key).await?.unchecked_into();
        let wrapped = subtle.wrap_key_with_str("raw", &key, &wrapping, "AES-KW")?;
        let wrapped = bytes(&done(wrapped).await?);
        let iv = random::<IV_BYTES>()?;
        let how = gcm(&header, &iv)?;
        let content = subtle.encrypt_with_object_and_u8_array(&how, &key, text.as_bytes())?;
        let content = bytes(&done(content).await?);
        let parts = Parts {
            key: &wrapped,
            iv: &iv,
            content: &content,
        };
        Sealed::write(&header, parts).ok_or(JsValue::NULL)
    };
    sealed
        .await
        .map_err(|_: JsValue| ProtectedProblem::NoCryptography)
}

/// Decrypts a protected file.
///
/// # Errors
/// [`ProtectedProblem::WrongPassphrase`] where the content's key does not come out of its wrap,
/// and [`ProtectedProblem::Damaged`] where it does, but the content is not what was written.
pub async fn open(sealed: &Sealed, passphrase: &str) -> Result<Vec<u8>, ProtectedProblem> {
    let subtle = subtle().map_err(|_| ProtectedProblem::NoCryptography)?;
    let wrapping = wrapping_key(&subtle, &sealed.header, passphrase, "unwrapKey").await;
    let wrapping = wrapping.map_err(|_| ProtectedProblem::NoCryptography)?;
    let key = unwrapped(&subtle, sealed, &wrapping).await;
    let key = key.map_err(|_| ProtectedProblem::WrongPassphrase)?;
    let content = async {
        let how = gcm(&sealed.header, &sealed.iv)?;
        let content = subtle.decrypt_with_object_and_u8_array(&how, &key, &sealed.content)?;
        Ok(bytes(&done(content).await?))
    };
    content
        .await
        .map_err(|_: JsValue| ProtectedProblem::Damaged)
}

/// The key that the passphrase gives, for nothing but wrapping the content's own.
async fn wrapping_key(
    subtle: &SubtleCrypto,
    header: &Header,
    passphrase: &str,
    usage: &str,
) -> Result<CryptoKey, JsValue> {
    // An ü may be one letter or two, as keyboards have it; it shall be the same passphrase.
    let letters = JsString::from(passphrase).normalize("NFC");
    let letters = String::from(letters);
    let material = Uint8Array::from(letters.as_bytes());
    let usages_of_material = usages(&["deriveKey"]);
    let material =
        subtle.import_key_with_str("raw", &material, "PBKDF2", false, &usages_of_material)?;
    let material: CryptoKey = done(material).await?.unchecked_into();
    let salt = Uint8Array::from(&header.derivation_salt()[..]);
    let how = object(&[
        ("name", "PBKDF2".into()),
        ("hash", "SHA-512".into()),
        ("salt", salt.into()),
        ("iterations", header.iterations.into()),
    ])?;
    let kind = aes("AES-KW")?;
    let key = subtle.derive_key_with_object_and_object(
        &how,
        &material,
        &kind,
        false,
        &usages(&[usage]),
    )?;
    Ok(done(key).await?.unchecked_into())
}

async fn unwrapped(
    subtle: &SubtleCrypto,
    sealed: &Sealed,
    wrapping: &CryptoKey,
) -> Result<CryptoKey, JsValue> {
    let key = subtle.unwrap_key_with_u8_array_and_str_and_object(
        "raw",
        &sealed.key,
        wrapping,
        "AES-KW",
        &aes("AES-GCM")?,
        false,
        &usages(&["decrypt"]),
    )?;
    Ok(done(key).await?.unchecked_into())
}

/// The browser's cryptography; missing on pages that came over a connection without encryption.
fn subtle() -> Result<SubtleCrypto, JsValue> {
    let subtle = window().crypto()?.subtle();
    if subtle.is_undefined() {
        Err(JsValue::NULL)
    } else {
        Ok(subtle)
    }
}

fn random<const BYTES: usize>() -> Result<[u8; BYTES], JsValue> {
    let mut bytes = [0; BYTES];
    window()
        .crypto()?
        .get_random_values_with_u8_array(&mut bytes)?;
    Ok(bytes)
}

fn aes(name: &str) -> Result<Object, JsValue> {
    object(&[("name", name.into()), ("length", KEY_BITS.into())])
}

/// AES-GCM with the header's letters in its checksum (RFC 7516, 5.1).
fn gcm(header: &Header, iv: &[u8]) -> Result<Object, JsValue> {
    let bits = u32::try_from(TAG_BYTES * 8).unwrap_or(128);
    object(&[
        ("name", "AES-GCM".into()),
        ("iv", Uint8Array::from(iv).into()),
        (
            "additionalData",
            Uint8Array::from(header.letters.as_bytes()).into(),
        ),
        ("tagLength", bits.into()),
    ])
}

fn object(fields: &[(&str, JsValue)]) -> Result<Object, JsValue> {
    let object = Object::new();
    for (name, value) in fields {
        Reflect::set(&object, &(*name).into(), value)?;
    }
    Ok(object)
}

fn usages(names: &[&str]) -> JsValue {
    let list = Array::new();
    for name in names {
        list.push(&(*name).into());
    }
    list.into()
}

async fn done(promise: Promise) -> Result<JsValue, JsValue> {
    JsFuture::from(promise).await
}

fn bytes(buffer: &JsValue) -> Vec<u8> {
    Uint8Array::new(buffer.unchecked_ref::<ArrayBuffer>()).to_vec()
}

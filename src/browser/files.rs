//! Files out and in.

use leptos::prelude::document;
use leptos::prelude::set_timeout;
use std::time::Duration;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::{Array, ArrayBuffer, Uint8Array};
use web_sys::{Blob, BlobPropertyBag, File, FileList, FileReader, HtmlAnchorElement, Url};

/// A file could not be read; it may have been moved or closed off since it was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileUnread;

/// A file that somebody chose, read.
#[derive(Clone, Debug)]
pub struct ChosenFile {
    /// Its name, without a folder.
    pub name: String,
    /// Its bytes, as they are.
    pub bytes: Result<Vec<u8>, FileUnread>,
}

/// How long a browser may take to begin a download before its source is let go.
const DOWNLOAD_START: Duration = Duration::from_secs(60);

/// Hands the person a file of text, as a download.
pub fn download(name: &str, media_type: &str, text: &str) {
    offer(name, media_type, &text.into());
}

/// The same with any bytes.
pub fn download_bytes(name: &str, media_type: &str, bytes: &[u8]) {
    offer(name, media_type, &Uint8Array::from(bytes).into());
}

fn offer(name: &str, media_type: &str, content: &JsValue) {
    if let Err(refused) = try_download(name, media_type, content) {
        web_sys::console::error_1(&refused);
    }
}

fn try_download(name: &str, media_type: &str, content: &JsValue) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = Array::of1(content);
    let blob = Blob::new_with_blob_sequence_and_options(&parts, &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    let let_go = move || Url::revoke_object_url(&address).unwrap_or_default();
    set_timeout(let_go, DOWNLOAD_START);
    Ok(())
}

/// Reads all files of a list, each as bytes: text in an unknown encoding read as text would be
/// damaged silently. `on_read` is called once for each.
pub fn read_all(files: &FileList, on_read: impl Fn(ChosenFile) + Clone + 'static) {
    for index in 0..files.length() {
        if let Some(file) = files.get(index) {
            read(&file, on_read.clone());
        }
    }
}

/// Reads one file as bytes.
pub fn read(file: &File, on_read: impl Fn(ChosenFile) + 'static) {
    let name = file.name();
    let Ok(reader) = FileReader::new() else {
        on_read(ChosenFile {
            name,
            bytes: Err(FileUnread),
        });
        return;
    };
    let on_end = {
        let reader = reader.clone();
        Closure::once_into_js(move || {
            let result = reader.result().ok();
            let buffer = result.and_then(|result| result.dyn_into::<ArrayBuffer>().ok());
            let bytes = buffer.map(|buffer| Uint8Array::new(&buffer).to_vec());
            on_read(ChosenFile {
                name,
                bytes: bytes.ok_or(FileUnread),
            });
        })
    };
    // Comes after success and after failure alike.
    reader.set_onloadend(Some(on_end.unchecked_ref()));
    if let Err(refused) = reader.read_as_array_buffer(file) {
        web_sys::console::error_1(&refused);
    }
}

/// A programme's name as the name of a file: what no system allows in one becomes `-`.
#[must_use]
pub fn file_name(name: &str, fallback: &str, ending: &str) -> String {
    const LENGTH_MAX: usize = 80;
    let safe: String = name
        .trim()
        .chars()
        .map(|c| match c {
            '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => '-',
            c if c.is_control() => '-',
            c => c,
        })
        .take(LENGTH_MAX)
        .collect();
    let safe = safe.trim_matches(['.', ' ']);
    if safe.is_empty() {
        format!("{fallback}{ending}")
    } else {
        format!("{safe}{ending}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn file_names_are_possible_everywhere() {
        let name = |text: &str| file_name(text, "programm", ".programme.json");
        assert_eq!(
            name("Vor/Zurück: 2027?"),
            "Vor-Zurück- 2027-.programme.json"
        );
        assert_eq!(name(" .. "), "programm.programme.json");
        assert!(name(&"ä".repeat(500)).chars().count() < 100);
    }
}

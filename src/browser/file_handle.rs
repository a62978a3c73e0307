//! A file that the browser lets the page write again and again, where it offers that.

use std::cell::RefCell;

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;
use web_sys::js_sys::{Array, ArrayBuffer, Object, Reflect, Uint8Array, global};

use crate::store::FileTrouble;

#[wasm_bindgen]
extern "C" {
    /// The browser's hold on a file. web-sys has parts of it among its unstable ones.
    #[derive(Clone, Debug)]
    pub type FileHandle;

    #[wasm_bindgen(method, getter)]
    fn name(this: &FileHandle) -> String;
    #[wasm_bindgen(catch, method, js_name = queryPermission)]
    async fn query_permission(this: &FileHandle, how: &Object) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, method, js_name = requestPermission)]
    async fn request_permission(this: &FileHandle, how: &Object) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, method, js_name = getFile)]
    async fn get_file(this: &FileHandle) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, method, js_name = createWritable)]
    async fn create_writable(this: &FileHandle) -> Result<JsValue, JsValue>;

    type Writable;
    #[wasm_bindgen(catch, method, js_name = write)]
    async fn put(this: &Writable, text: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, method)]
    async fn close(this: &Writable) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(catch, js_name = showSaveFilePicker)]
    async fn show_save_file_picker(options: &Object) -> Result<JsValue, JsValue>;
}

thread_local! {
    static CHOSEN: RefCell<Option<FileHandle>> = const { RefCell::new(None) };
}

/// Whether the browser offers that at all.
#[must_use]
pub fn is_offered() -> bool {
    Reflect::has(&global(), &"showSaveFilePicker".into()) == Ok(true)
}

/// Lets the person choose a file to write; none where they rather would not. From then on it is
/// the chosen one.
pub async fn choose(suggested: &str, ending: &str) -> Option<FileHandle> {
    let options = picker_options(suggested, ending).ok()?;
    let handle: FileHandle = show_save_file_picker(&options).await.ok()?.unchecked_into();
    CHOSEN.set(Some(handle.clone()));
    Some(handle)
}

/// Takes up a file that was chosen on an earlier visit; returns its name.
#[must_use]
pub fn take_up(handle: JsValue) -> String {
    let handle: FileHandle = handle.unchecked_into();
    let name = handle.name();
    CHOSEN.set(Some(handle));
    name
}

/// Lets go of the chosen file, which stays as it is.
pub fn let_go() {
    CHOSEN.set(None);
}

impl FileHandle {
    /// The file's name, without a folder.
    #[must_use]
    pub fn file_name(&self) -> String {
        self.name()
    }
}

/// The chosen file's content.
///
/// # Errors
/// [`FileTrouble`]; then nothing was read.
pub async fn read() -> Result<Vec<u8>, FileTrouble> {
    let handle = chosen()?;
    if !is_allowed(&handle).await {
        return Err(FileTrouble::NotAllowed);
    }
    let bytes = async {
        let file: Blob = handle.get_file().await?.unchecked_into();
        let buffer = JsFuture::from(file.array_buffer()).await?;
        Ok(Uint8Array::new(buffer.unchecked_ref::<ArrayBuffer>()).to_vec())
    };
    bytes.await.map_err(|error: JsValue| trouble(&error))
}

/// Writes the chosen file: the browser puts the new content in the old one's place once it is
/// whole.
///
/// # Errors
/// [`FileTrouble`]; then the old content is still there.
pub async fn write(content: &str) -> Result<(), FileTrouble> {
    let handle = chosen()?;
    let done = async {
        let writable: Writable = handle.create_writable().await?.unchecked_into();
        writable.put(content).await?;
        writable.close().await
    };
    let done = done.await.map(|_| ());
    done.map_err(|error: JsValue| trouble(&error))
}

/// Asks the person whether the page may write the file again; only after a click.
pub async fn ask() -> bool {
    let Ok(handle) = chosen() else { return false };
    let Ok(how) = for_writing() else { return false };
    handle.request_permission(&how).await == Ok("granted".into())
}

async fn is_allowed(handle: &FileHandle) -> bool {
    let Ok(how) = for_writing() else { return false };
    handle.query_permission(&how).await == Ok("granted".into())
}

fn chosen() -> Result<FileHandle, FileTrouble> {
    CHOSEN.with_borrow(Clone::clone).ok_or(FileTrouble::Gone)
}

fn for_writing() -> Result<Object, JsValue> {
    let how = Object::new();
    Reflect::set(&how, &"mode".into(), &"readwrite".into())?;
    Ok(how)
}

fn picker_options(suggested: &str, ending: &str) -> Result<Object, JsValue> {
    let (options, kind, accept) = (Object::new(), Object::new(), Object::new());
    Reflect::set(
        &accept,
        &"application/json".into(),
        &Array::of1(&ending.into()),
    )?;
    Reflect::set(&kind, &"accept".into(), &accept)?;
    Reflect::set(&options, &"suggestedName".into(), &suggested.into())?;
    Reflect::set(&options, &"types".into(), &Array::of1(&kind))?;
    Ok(options)
}

fn trouble(error: &JsValue) -> FileTrouble {
    let name = Reflect::get(error, &"name".into()).ok();
    match name.and_then(|name| name.as_string()).as_deref() {
        Some("NotFoundError") => FileTrouble::Gone,
        Some("NotAllowedError" | "SecurityError") => FileTrouble::NotAllowed,
        _ => FileTrouble::Failed,
    }
}

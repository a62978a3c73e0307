//! The browser's database: slower than local storage and larger, and what a transaction has
//! finished there survives a crash.
//!
//! Each text lies under the key that it has in local storage too, so that the same eyes can read
//! both. The connection is opened once and again where the browser has closed it.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::{set_timeout, window};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::js_sys::{Function, Object, Promise, Reflect};
use web_sys::{IdbDatabase, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransaction, console};

use crate::store::{DatabaseSave, FileNote, Found, SaveRefused, ShelfRefused, key};

/// The database. On file:// a browser may show one to all pages, so it bears our name.
const DATABASE: &str = "vice-versa";
/// Its only store of objects.
const KEPT: &str = "kept";
const VERSION: u32 = 1;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(extends = IdbDatabase)]
    type Strict;

    // web-sys has it among its unstable parts.
    #[wasm_bindgen(catch, method, js_name = transaction)]
    fn transaction(
        this: &Strict,
        store: &str,
        mode: &str,
        options: &Object,
    ) -> Result<IdbTransaction, JsValue>;
}

thread_local! {
    static CONNECTION: RefCell<Option<IdbDatabase>> = const { RefCell::new(None) };
}

/// Reads all that is kept.
///
/// # Errors
/// [`ShelfRefused::Blocked`] where the browser has no database for the page.
pub async fn load() -> Result<Found, ShelfRefused> {
    read_all().await.map_err(|error| refusal(&error))
}

/// Does not wait for ever; what was begun goes on all the same.
///
/// # Errors
/// Those of what is waited for, and [`ShelfRefused::Silent`] where no answer came in time.
pub async fn within<T: 'static>(
    patience: Duration,
    work: impl Future<Output = Result<T, ShelfRefused>> + 'static,
) -> Result<T, ShelfRefused> {
    let answer = Rc::new(RefCell::new(None));
    let mut work = Some(work);
    let first = Promise::new(&mut |resolve, _| {
        set_timeout(call(&resolve), patience);
        let Some(work) = work.take() else { return };
        let (answer, answered) = (Rc::clone(&answer), call(&resolve));
        spawn_local(async move {
            answer.replace(Some(work.await));
            answered();
        });
    });
    // It is only ever kept.
    JsFuture::from(first).await.ok();
    let answer = answer.take();
    answer.unwrap_or(Err(ShelfRefused::Silent))
}

fn call(resolve: &Function) -> impl FnOnce() + 'static {
    let resolve = resolve.clone();
    move || {
        resolve.call0(&JsValue::NULL).ok();
    }
}

/// Carries out a save, whole or not at all; done once its transaction is on the disk.
///
/// # Errors
/// [`SaveRefused`]; then nothing has changed.
pub async fn save(save: &DatabaseSave) -> Result<(), SaveRefused> {
    let refused = |error: JsValue| SaveRefused::Shelf(refusal(&error));
    let (store, end) = begin("readwrite").await.map_err(refused)?;
    let found = text(&store, DatabaseSave::CHECKED_KEY).await;
    // Left here, with nothing written, the transaction ends by itself.
    save.check(found.map_err(refused)?)?;
    for (key, text) in save.texts() {
        match text {
            Some(text) => store.put_with_key(&text.into(), &(*key).into()),
            None => store.delete(&(*key).into()),
        }
        .map_err(refused)?;
    }
    end.comes().await.map_err(refused)
}

/// Remembers the file that is kept up to date. Where that fails, it has to be chosen again
/// after the page was closed.
pub async fn remember_file(handle: &JsValue, note: &FileNote) {
    let outcome = async {
        let (store, end) = begin("readwrite").await?;
        store.put_with_key(handle, &key::FILE.into())?;
        put_note(&store, note)?;
        end.comes().await
    };
    outcome
        .await
        .unwrap_or_else(|error: JsValue| console::warn_1(&error));
}

/// Remembers what is known of the file by now, where one is remembered.
pub async fn note_file(note: &FileNote) {
    let outcome = async {
        let (store, end) = begin("readwrite").await?;
        put_note(&store, note)?;
        end.comes().await
    };
    outcome
        .await
        .unwrap_or_else(|error: JsValue| console::warn_1(&error));
}

/// The file of an earlier visit: the browser's hold on it, and what is known of it.
pub async fn remembered_file() -> Option<(JsValue, FileNote)> {
    let (store, _end) = begin("readonly").await.ok()?;
    let handle = answer(&store.get(&key::FILE.into()).ok()?).await.ok()?;
    let note = text(&store, key::FILE_NOTE).await.ok()??;
    let note = serde_json::from_str(&note).ok()?;
    (!handle.is_undefined()).then_some((handle, note))
}

/// Forgets the file.
pub async fn forget_file() {
    let outcome = async {
        let (store, end) = begin("readwrite").await?;
        store.delete(&key::FILE.into())?;
        store.delete(&key::FILE_NOTE.into())?;
        end.comes().await
    };
    outcome
        .await
        .unwrap_or_else(|error: JsValue| console::warn_1(&error));
}

fn put_note(store: &IdbObjectStore, note: &FileNote) -> Result<(), JsValue> {
    let note = serde_json::to_string(note).map_err(|_| JsValue::NULL)?;
    store.put_with_key(&note.into(), &key::FILE_NOTE.into())?;
    Ok(())
}

/// Forgets everything.
///
/// # Errors
/// [`ShelfRefused::Blocked`] where the database cannot be reached.
pub async fn wipe() -> Result<(), ShelfRefused> {
    let outcome = async {
        let (store, end) = begin("readwrite").await?;
        store.clear()?;
        end.comes().await
    };
    outcome.await.map_err(|error: JsValue| refusal(&error))
}

async fn read_all() -> Result<Found, JsValue> {
    let (store, _end) = begin("readonly").await?;
    let mut texts = Vec::new();
    for key in key::OF_THE_PROGRAMME {
        texts.push((key, text(&store, key).await?));
    }
    Found::gather(|wanted| {
        let there = texts.iter_mut().find(|(key, _)| *key == wanted);
        Ok(there.and_then(|(_, text)| text.take()))
    })
}

async fn text(store: &IdbObjectStore, key: &str) -> Result<Option<String>, JsValue> {
    Ok(answer(&store.get(&key.into())?).await?.as_string())
}

/// Begins a transaction; the second is its end.
async fn begin(mode: &str) -> Result<(IdbObjectStore, End), JsValue> {
    let mut transaction = transaction_in(&connection().await?, mode);
    if transaction.is_err() {
        // The browser has closed the connection, to repair its files or to make room.
        CONNECTION.set(None);
        transaction = transaction_in(&connection().await?, mode);
    }
    let transaction = transaction?;
    let store = transaction.object_store(KEPT)?;
    Ok((store, End::of(transaction)))
}

fn transaction_in(database: &IdbDatabase, mode: &str) -> Result<IdbTransaction, JsValue> {
    let options = Object::new();
    Reflect::set(&options, &"durability".into(), &"strict".into())?;
    let database: &Strict = database.unchecked_ref();
    database.transaction(KEPT, mode, &options)
}

async fn connection() -> Result<IdbDatabase, JsValue> {
    if let Some(open) = CONNECTION.with_borrow(Clone::clone) {
        return Ok(open);
    }
    // Where it is blocked, the mere asking is refused.
    let factory = window().indexed_db()?.ok_or(JsValue::NULL)?;
    let request: IdbOpenDbRequest = factory.open_with_u32(DATABASE, VERSION)?;
    let on_upgrade = {
        let request = request.clone();
        Closure::once_into_js(move || {
            let database = request.result().ok();
            let database = database.and_then(|result| result.dyn_into::<IdbDatabase>().ok());
            // Where it is refused, opening ends with an error.
            database.map(|database| database.create_object_store(KEPT).is_ok())
        })
    };
    request.set_onupgradeneeded(Some(on_upgrade.unchecked_ref()));
    let database: IdbDatabase = answer(&request).await?.unchecked_into();
    let give_way = {
        let database = database.clone();
        Closure::once_into_js(move || {
            // A newer version of the program wants to rebuild it.
            database.close();
            CONNECTION.set(None);
        })
    };
    database.set_onversionchange(Some(give_way.unchecked_ref()));
    CONNECTION.set(Some(database.clone()));
    Ok(database)
}

/// A request's result, once it is there.
async fn answer(request: &IdbRequest) -> Result<JsValue, JsValue> {
    let promise = Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    });
    match JsFuture::from(promise).await {
        Ok(_) => request.result(),
        Err(event) => {
            // Said here, it need not be said on the console too.
            if let Ok(event) = event.dyn_into::<web_sys::Event>() {
                event.prevent_default();
            }
            Err(request
                .error()
                .ok()
                .flatten()
                .map_or(JsValue::NULL, JsValue::from))
        }
    }
}

/// The end of a transaction.
struct End {
    transaction: IdbTransaction,
    ended: JsFuture,
}

impl End {
    fn of(transaction: IdbTransaction) -> Self {
        let ended = Promise::new(&mut |resolve, reject| {
            transaction.set_oncomplete(Some(&resolve));
            transaction.set_onabort(Some(&reject));
        });
        Self {
            transaction,
            ended: JsFuture::from(ended),
        }
    }

    /// Done once all of it is on the disk; where nothing of it is, says why.
    async fn comes(self) -> Result<(), JsValue> {
        match self.ended.await {
            Ok(_) => Ok(()),
            Err(_) => Err(self
                .transaction
                .error()
                .map_or(JsValue::NULL, JsValue::from)),
        }
    }
}

/// The browsers disagree on the error's class and code, not on its name.
fn refusal(error: &JsValue) -> ShelfRefused {
    let name = Reflect::get(error, &"name".into()).ok();
    match name.and_then(|name| name.as_string()) {
        Some(name) if name.contains("Quota") => ShelfRefused::Full,
        _ => ShelfRefused::Blocked,
    }
}

//! Long computations beside the page: the same module once more, in a worker, for one job.
//!
//! A job and its answer are text, so that what crosses the border can be kept, compared and
//! tested without a browser. A worker does one job and ends; cancelling ends it at once.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::global;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent, Worker};

/// What a worker runs: takes the job and a listener for progress, returns the answer.
pub type JobHandler = fn(&str, &mut dyn FnMut(&str)) -> String;

/// The worker could not start or broke down; no answer will come. Carries the browser's words.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct JobFailed(pub String);

/// A job under way. Dropping it ends the worker.
#[derive(Debug)]
pub struct JobHandle {
    worker: Worker,
    // Held for the worker, which calls them.
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(JsValue)>,
}

impl JobHandle {
    /// Ends the worker. Neither progress nor an answer comes any more.
    pub fn cancel(self) {
        drop(self);
    }
}

impl Drop for JobHandle {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

#[wasm_bindgen]
extern "C" {
    // In start.js, which has the compiled module.
    #[wasm_bindgen(catch, js_namespace = viceVersa, js_name = startWorker)]
    fn start_worker(job: &str) -> Result<Worker, JsValue>;
}

/// Starts a job in a worker of its own. `on_progress` gets what the handler reports, `on_done`
/// the answer or the failure, once; the worker has then ended.
///
/// # Errors
/// [`JobFailed`] where the browser refuses to start a worker.
pub fn run_job(
    job: &str,
    on_progress: impl Fn(String) + 'static,
    on_done: impl FnOnce(Result<String, JobFailed>) + 'static,
) -> Result<JobHandle, JobFailed> {
    let worker = start_worker(job).map_err(|refused| JobFailed(words_of(&refused)))?;
    let on_done = Rc::new(RefCell::new(Some(on_done)));
    let finish = {
        let worker = worker.clone();
        move |outcome| {
            worker.terminate();
            let on_done = on_done.borrow_mut().take();
            if let Some(on_done) = on_done {
                on_done(outcome);
            }
        }
    };
    let on_message = {
        let finish = finish.clone();
        Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            match Report::read(&event.data().as_string().unwrap_or_default()) {
                Some(Report::Progress(progress)) => on_progress(progress),
                Some(Report::Answer(answer)) => finish(Ok(answer)),
                None => finish(Err(JobFailed(words_of(&event.data())))),
            }
        })
    };
    let on_error = Closure::<dyn FnMut(JsValue)>::new(move |error: JsValue| {
        finish(Err(JobFailed(words_of(&error))));
    });
    worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
    Ok(JobHandle {
        worker,
        _on_message: on_message,
        _on_error: on_error,
    })
}

/// Where this is a worker, waits for its job and has it done by `handler`; returns whether.
pub fn serve(handler: JobHandler) -> bool {
    let Ok(scope) = global().dyn_into::<DedicatedWorkerGlobalScope>() else {
        return false;
    };
    let on_message = {
        let scope = scope.clone();
        Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let job = event.data().as_string().unwrap_or_default();
            let answer = handler(&job, &mut |progress| {
                post(&scope, &Report::Progress(progress.to_owned()));
            });
            post(&scope, &Report::Answer(answer));
        })
    };
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    // The worker lives for this one listener; it ends with the worker.
    on_message.forget();
    true
}

/// What a worker tells its page.
enum Report {
    Progress(String),
    Answer(String),
}

impl Report {
    fn write(&self) -> String {
        match self {
            Self::Progress(text) => format!("progress:{text}"),
            Self::Answer(text) => format!("answer:{text}"),
        }
    }

    fn read(message: &str) -> Option<Self> {
        let (kind, text) = message.split_once(':')?;
        match kind {
            "progress" => Some(Self::Progress(text.to_owned())),
            "answer" => Some(Self::Answer(text.to_owned())),
            _ => None,
        }
    }
}

fn post(scope: &DedicatedWorkerGlobalScope, report: &Report) {
    // A text can always be copied; a refusal would leave the page waiting, so it has to be seen.
    if let Err(refused) = scope.post_message(&report.write().into()) {
        web_sys::console::error_1(&refused);
    }
}

/// The browser's own words for a failure.
fn words_of(failure: &JsValue) -> String {
    let message = web_sys::js_sys::Reflect::get(failure, &"message".into());
    match message.ok().and_then(|message| message.as_string()) {
        Some(message) => message,
        None => format!("{failure:?}"),
    }
}

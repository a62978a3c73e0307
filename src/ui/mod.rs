//! The page: components that draw what the core knows and send back what people decide.

#![allow(
    unreachable_pub,
    reason = "the component macro makes a component's properties as public as itself"
)]
#![allow(
    clippy::needless_pass_by_value,
    reason = "a component takes its properties by value, whatever it does with them"
)]
#![allow(
    clippy::must_use_candidate,
    reason = "the view macro uses what a component returns"
)]

pub mod action;
pub mod announcement;
mod app;
mod banners;
pub mod desk;
mod header;
pub mod kick_off;
pub mod learning;
mod letters;
pub mod mail;
mod meetings;
mod overlays;
pub mod pairing;
pub mod parts;
mod path;
pub mod people;
pub mod privacy;
pub mod programme;
mod questionnaire;
pub mod results;
pub mod route;
pub mod sharing;
pub mod start;
mod toasts;
pub mod topics;

pub use app::App;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::browser::pen;

/// Reads what is kept, and then mounts the page in the document's body.
pub fn start() {
    spawn_local(async {
        let role = pen::take_if_free().await;
        let loaded = desk::load_both().await;
        mount_to_body(move || view! { <App loaded=loaded role=role /> });
    });
}

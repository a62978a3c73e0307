//! What the kick-off's page keeps while it is open, and how it changes the programme.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::{now, random};
use crate::model::{Edit, Gathering, ParticipantId};
use crate::ui::desk::{Desk, use_desk};
use crate::view::kick_off::{Shown, changed, guests, kick_off};

/// How many people stand in the list before one asks for more.
pub(super) const ROWS_AT_FIRST: usize = 100;

/// What the page keeps while it is open.
#[derive(Clone, Copy)]
pub(super) struct KickOff {
    pub(super) desk: Desk,
    /// The kick-off, once something of it is planned.
    pub(super) gathering: Memo<Option<Arc<Gathering>>>,
    pub(super) search: RwSignal<String>,
    pub(super) shown: RwSignal<Shown>,
    /// At most so many rows are drawn.
    pub(super) rows: RwSignal<usize>,
    /// The people of the list, in order.
    pub(super) list: Memo<Vec<ParticipantId>>,
    pub(super) selected: RwSignal<BTreeSet<ParticipantId>>,
}

impl KickOff {
    pub(super) fn new() -> Self {
        let desk = use_desk();
        let gathering = Memo::new(move |_| kick_off(&desk.programme()).cloned());
        let search = RwSignal::new(String::new());
        let shown = RwSignal::new(Shown::default());
        let list = Memo::new(move |_| {
            let gathering = gathering.get();
            search
                .with(|search| guests(&desk.programme(), gathering.as_deref(), search, shown.get()))
        });
        Self {
            desk,
            gathering,
            search,
            shown,
            rows: RwSignal::new(ROWS_AT_FIRST),
            list,
            selected: RwSignal::new(BTreeSet::new()),
        }
    }

    /// Whether the day has come, so that it can be noted who was there. Tracked.
    pub(super) fn day_has_come(self) -> bool {
        let date = self.gathering.get().and_then(|gathering| gathering.date);
        date.zip(now::today())
            .is_some_and(|(day, today)| day <= today)
    }

    /// Changes the kick-off; says so, with a button that takes it back.
    pub(super) fn change_saying(
        self,
        said: impl Into<String>,
        change: impl FnOnce(&mut Gathering),
    ) {
        if let Some(edit) = self.edit(change) {
            self.desk.perform_saying(edit, said);
        }
    }

    /// Changes the kick-off without a word, for what one sees happen.
    pub(super) fn change(self, change: impl FnOnce(&mut Gathering)) {
        if let Some(edit) = self.edit(change)
            && let Err(refused) = self.desk.perform(edit)
        {
            self.desk.say(self.desk.refused(&refused));
        }
    }

    /// The same for text that comes letter by letter.
    pub(super) fn change_typing(self, field: &str, change: impl FnOnce(&mut Gathering)) {
        if let Some(edit) = self.edit(change)
            && let Err(refused) = self.desk.perform_typing(edit, field)
        {
            self.desk.say(self.desk.refused(&refused));
        }
    }

    /// The change as an edit; none where nothing would change.
    fn edit(self, change: impl FnOnce(&mut Gathering)) -> Option<Edit> {
        let programme = self.desk.programme_now();
        let after = changed(&programme, random::fresh(), change);
        let same = kick_off(&programme).is_some_and(|before| **before == after);
        (!same).then_some(Edit::PutGathering(after))
    }
}

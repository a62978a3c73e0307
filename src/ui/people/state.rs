//! What the people's page keeps while it is open: filter, order, selection.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use crate::model::{Edit, Participant, ParticipantId};
use crate::ui::desk::{Desk, use_desk};
use crate::view::people::{PeopleFilter, PeopleList, PeopleOrder};

/// What the people's page keeps while it is open.
#[derive(Clone, Copy)]
pub(super) struct PeopleState {
    pub(super) desk: Desk,
    /// All people.
    pub(super) list: Memo<Arc<PeopleList>>,
    pub(super) filter: RwSignal<PeopleFilter>,
    pub(super) order: RwSignal<PeopleOrder>,
    /// Those that are shown, in order.
    pub(super) shown: Memo<Arc<Vec<ParticipantId>>>,
    pub(super) selected: RwSignal<BTreeSet<ParticipantId>>,
}

impl PeopleState {
    pub(super) fn new() -> Self {
        let desk = use_desk();
        let list = all_people(desk);
        let filter = RwSignal::new(PeopleFilter::default());
        let order = RwSignal::new(PeopleOrder::default());
        let shown = Memo::new(move |_| {
            let list = list.get();
            Arc::new(filter.with(|filter| list.shown(filter, order.get())))
        });
        Self {
            desk,
            list,
            filter,
            order,
            shown,
            selected: RwSignal::new(BTreeSet::new()),
        }
    }

    /// Whether somebody is selected. Tracked.
    pub(super) fn is_selected(self, id: &ParticipantId) -> bool {
        self.selected.with(|selected| selected.contains(id))
    }

    /// Those who are selected and still there. Not tracked.
    pub(super) fn selected_people(self) -> Vec<Arc<Participant>> {
        let programme = self.desk.programme_now();
        self.selected.with_untracked(|selected| {
            let people = selected.iter().filter_map(|id| programme.participant(id));
            people.cloned().collect()
        })
    }

    /// Changes one person; says so, with a button that takes it back. Does nothing where
    /// nothing changes.
    pub(super) fn change_person(self, id: &ParticipantId, change: impl FnOnce(&mut Participant)) {
        let programme = self.desk.programme_now();
        let Some(before) = programme.participant(id) else {
            return;
        };
        let mut after = Participant::clone(before);
        change(&mut after);
        if after != **before {
            let said = (self.desk.words().people.changed)(&after.name);
            self.desk.perform_saying(Edit::PutParticipant(after), said);
        }
    }

    /// Deletes one person; says so, with a button that takes it back.
    pub(super) fn delete_person(self, id: &ParticipantId) {
        let programme = self.desk.programme_now();
        if let Some(person) = programme.participant(id) {
            let said = (self.desk.words().people.deleted)(&person.name);
            let deleted = self
                .desk
                .perform_saying(Edit::RemoveParticipant(id.clone()), said);
            if deleted {
                self.selected.update(|selected| {
                    selected.remove(id);
                });
            }
        }
    }
}

/// All people of the open programme, worked out once after each change.
pub(super) fn all_people(desk: Desk) -> Memo<Arc<PeopleList>> {
    Memo::new_with_compare(
        move |_| Arc::new(PeopleList::new(&desk.programme())),
        |_, _| true,
    )
}

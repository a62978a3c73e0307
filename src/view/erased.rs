//! Somebody who was erased for good: pages that look back on a pair name the place and not the
//! person.

use std::sync::{Arc, LazyLock};

use crate::model::{Language, Level, Participant, ParticipantId, Programme};
use crate::text::words;

/// Who stands where somebody was erased, in the programme's language. The level is one for all,
/// since nothing is known of it; marks that would be counted by it are gone as well.
#[must_use]
pub fn person_or_erased<'p>(
    programme: &'p Programme,
    id: &ParticipantId,
) -> Option<&'p Arc<Participant>> {
    static ERASED: LazyLock<[Option<Arc<Participant>>; 2]> =
        LazyLock::new(|| [stand_in(Language::De), stand_in(Language::En)]);
    programme.participant(id).or_else(|| {
        let [german, english] = &*ERASED;
        let stand_in = match programme.details().language {
            Language::De => german,
            Language::En => english,
        };
        stand_in
            .as_ref()
            .filter(|_| programme.erased().contains(id))
    })
}

fn stand_in(language: Language) -> Option<Arc<Participant>> {
    let id = ParticipantId::new("erased").ok()?;
    let mut person = Participant::named(id, words(language).privacy.erased_person, Level::Middle);
    person.active = false;
    Some(Arc::new(person))
}

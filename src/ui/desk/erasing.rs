//! How the desk erases a person for good.

use super::Desk;
use crate::browser::now;
use crate::model::{Erasure, Participant};

impl Desk {
    /// Erases a person from the programme, from the steps back and from both stores, and says so.
    /// There is no way back.
    pub fn erase_for_good(self, person: &Participant) {
        let words = &self.words().privacy;
        let language = self.programme_now().details().language;
        let erasure = Erasure {
            id: person.id.clone(),
            on: now::today(),
            instead: crate::text::words(language)
                .privacy
                .erased_person
                .to_owned(),
        };
        let erased = self.update_session(|session| session.erase(&erasure));
        match erased {
            Ok(request) => {
                self.save(&request);
                self.say((words.erased)(&person.name));
            }
            Err(refused) => self.say(self.refused(&refused)),
        }
    }
}

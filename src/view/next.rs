//! What belongs to a programme beside its path: announcing it, and opening it together.

use super::kick_off::{Executives, executives, kick_off, total, turnout};
use crate::model::{Date, Programme};

/// How far the kick-off is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KickOffState {
    /// Nothing is planned.
    NotPlanned,
    /// It has a day perhaps, and nobody is invited.
    NobodyInvited(Option<Date>),
    /// So many have accepted, but no executive.
    NoExecutive(usize),
    /// So many have accepted, executives among them.
    Coming(usize),
}

/// How far the kick-off is.
#[must_use]
pub fn kick_off_state(programme: &Programme) -> KickOffState {
    let Some(gathering) = kick_off(programme) else {
        return KickOffState::NotPlanned;
    };
    let turnout = turnout(programme, Some(gathering));
    let sum = total(&turnout);
    match executives(&turnout) {
        _ if sum.invited == 0 => KickOffState::NobodyInvited(gathering.date),
        Executives::Coming(_) => KickOffState::Coming(sum.accepted),
        _ => KickOffState::NoExecutive(sum.accepted),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        Answer, Details, Edit, Language, Level, Participant, ParticipantId, ProgrammeId,
    };
    use crate::view::kick_off::{answer, changed, invite};

    #[test]
    fn the_kick_off_goes_from_nothing_to_executives_who_come() {
        let boss = ParticipantId::fresh(1);
        let details = Details::named(ProgrammeId::fresh(1), "", Language::En);
        let put = |programme: &Programme, change: &dyn Fn(&mut crate::model::Gathering)| {
            let gathering = changed(programme, 5, change);
            programme.apply(Edit::PutGathering(gathering)).unwrap()
        };
        let person = Participant::named(boss.clone(), "Boss", Level::Executive);
        let empty = Programme::new(details)
            .apply(Edit::PutParticipant(person))
            .unwrap();
        assert_eq!(kick_off_state(&empty), KickOffState::NotPlanned);
        let day = "2027-01-11".parse().ok();
        let planned = put(&empty, &|one| one.date = day);
        assert_eq!(kick_off_state(&planned), KickOffState::NobodyInvited(day));
        let invited = put(&planned, &|one| invite(one, [boss.clone()]));
        assert_eq!(kick_off_state(&invited), KickOffState::NoExecutive(0));
        let accepted = put(&invited, &|one| {
            answer(one, [boss.clone()], Answer::Accepted);
        });
        assert_eq!(kick_off_state(&accepted), KickOffState::Coming(1));
    }
}

//! People without a partner: why, and what would help.

use std::sync::Arc;

use crate::model::{Capacity, Interest, Knowledge, Participant, ParticipantId, Programme, TopicId};
use crate::pairing::{Explainer, PairingJob, Proposal, WhyUnpaired, barriers};

/// How many people who would have room for one more are named.
const ROOM_MAX: usize = 2;

/// A person without a partner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOver {
    /// Who.
    pub person: Arc<Participant>,
    /// Why.
    pub why: WhyUnpaired,
}

/// One thing that would help a person to a partner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Help {
    /// This possible partner takes one partner more.
    MoreRoom {
        /// The name of the possible partner.
        partner: String,
    },
    /// The person also teaches a topic.
    Teach {
        /// The topic's name.
        topic: String,
        /// With how many people the person could be paired then.
        people: usize,
    },
    /// The person also wants to learn a topic.
    Learn {
        /// The topic's name.
        topic: String,
        /// With how many people the person could be paired then.
        people: usize,
    },
}

/// Everybody without a partner, by name; those on a break last.
#[must_use]
pub fn left_over(job: &PairingJob, proposal: &Proposal) -> Vec<LeftOver> {
    let explainer = Explainer::new(job, proposal);
    let left = proposal.unpaired.iter().filter_map(|id| {
        Some(LeftOver {
            person: Arc::clone(job.person(id)?),
            why: explainer.why_unpaired(id)?,
        })
    });
    let mut left: Vec<LeftOver> = left.collect();
    left.sort_by_cached_key(|one| (!one.person.active, one.person.name.to_lowercase()));
    left
}

/// What would help somebody without a partner. Where possible partners are all taken, one of
/// them with room for one more is enough. Where there are none, the topics that would open
/// most doors; each is tried on everybody, so this takes time in proportion to topics times
/// people.
#[must_use]
pub fn helps(programme: &Programme, job: &PairingJob, left: &LeftOver) -> Vec<Help> {
    match &left.why {
        WhyUnpaired::OnBreak => Vec::new(),
        WhyUnpaired::Outbid { rivals, .. } => {
            let has_room = |id: &&ParticipantId| {
                let person = job.person(id);
                person.is_some_and(|person| person.capacity < Capacity::MAX)
            };
            let partners = rivals.iter().map(|rival| &rival.partner).filter(has_room);
            let partners = partners.filter_map(|id| job.person(id)).take(ROOM_MAX);
            partners
                .map(|partner| Help::MoreRoom {
                    partner: partner.name.clone(),
                })
                .collect()
        }
        WhyUnpaired::NoEligiblePartner(_) => {
            let person = &left.person;
            let teach = best_topic(programme, job, person, |changed, topic| {
                changed.offers.insert(topic, Knowledge::MAX);
                changed.offers.len() > person.offers.len()
            });
            let learn = best_topic(programme, job, person, |changed, topic| {
                changed.wants.insert(topic, Interest::default());
                changed.wants.len() > person.wants.len()
            });
            let teach = teach.map(|(topic, people)| Help::Teach { topic, people });
            let learn = learn.map(|(topic, people)| Help::Learn { topic, people });
            teach.into_iter().chain(learn).collect()
        }
    }
}

/// The topic with which most people become possible partners, and how many; `add` gives it to
/// the person and says whether it is new to them. Of equal topics the first by id.
fn best_topic(
    programme: &Programme,
    job: &PairingJob,
    person: &Participant,
    add: impl Fn(&mut Participant, TopicId) -> bool,
) -> Option<(String, usize)> {
    let mut best: Option<(String, usize)> = None;
    for (id, topic) in programme.topics() {
        let mut changed = person.clone();
        if !add(&mut changed, id.clone()) {
            continue;
        }
        let others = job.people().iter().filter(|other| other.id != person.id);
        let people = others.filter(|other| barriers(job, &changed, other).is_empty());
        let people = people.count();
        if people > best.as_ref().map_or(0, |best| best.1) {
            best = Some((topic.name.clone(), people));
        }
    }
    best
}

//! What a pair is worth: who learns what from whom, and the points for it.

use serde::{Deserialize, Serialize};

use crate::model::{Participant, Rules, TopicId};

/// How many points one unit of learning counts in a pair's weight.
pub const POINTS_PER_LEARNING: i64 = 100;

/// One topic that flows from a teacher to a learner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flow {
    /// What is learned.
    pub topic: TopicId,
    /// How much the learner wants it, 1 to 3.
    pub interest: u8,
    /// How well the teacher knows it, 1 to 3.
    pub knowledge: u8,
    /// How well the learner knows it already, 0 to 2.
    pub own_knowledge: u8,
    /// Interest times what the teacher knows more, 1 to 9: units of learning.
    pub learning: i64,
    /// The same in points of the pair's weight, without what reciprocity adds.
    pub points: i64,
}

/// What a pair is worth, part by part; `a` and `b` as they were given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Worth {
    /// What `a` learns from `b`, in units of learning.
    pub learn_a: i64,
    /// What `b` learns from `a`, in units of learning.
    pub learn_b: i64,
    /// Points because both give and both take.
    pub reciprocity: i64,
    /// Points because both departments are known and differ.
    pub other_department: i64,
    /// Points because both locations are known and the same.
    pub same_location: i64,
    /// Points because of the levels between the two.
    pub levels_apart: i64,
    /// The pair's weight: all of this together, in points.
    pub total: i64,
}

/// What `learner` learns from `teacher`, in units of learning: the sum over the wanted topics
/// of interest times what the teacher knows more.
#[must_use]
pub fn learn(learner: &Participant, teacher: &Participant) -> i64 {
    learner
        .wants
        .iter()
        .map(|(topic, interest)| {
            let gain = teacher.knows(topic).saturating_sub(learner.knows(topic));
            i64::from(interest.get()) * i64::from(gain)
        })
        .sum()
}

/// The topics that flow from `teacher` to `learner`, the weightiest first, equal ones by id.
#[must_use]
pub fn flows(learner: &Participant, teacher: &Participant) -> Vec<Flow> {
    let mut flows: Vec<Flow> = learner
        .wants
        .iter()
        .filter_map(|(topic, interest)| {
            let (knowledge, own_knowledge) = (teacher.knows(topic), learner.knows(topic));
            let gain = knowledge
                .checked_sub(own_knowledge)
                .filter(|&gain| gain > 0)?;
            let learning = i64::from(interest.get()) * i64::from(gain);
            Some(Flow {
                topic: topic.clone(),
                interest: interest.get(),
                knowledge,
                own_knowledge,
                learning,
                points: POINTS_PER_LEARNING * learning,
            })
        })
        .collect();
    flows.sort_by(|x, y| {
        y.learning
            .cmp(&x.learning)
            .then_with(|| x.topic.cmp(&y.topic))
    });
    flows
}

/// What a pair is worth under the rules, whether or not it may be paired.
#[must_use]
pub fn worth(a: &Participant, b: &Participant, rules: &Rules) -> Worth {
    let (learn_a, learn_b) = (learn(a, b), learn(b, a));
    let mut worth = Worth {
        learn_a,
        learn_b,
        reciprocity: i64::from(rules.reciprocity.get()) * learn_a.min(learn_b),
        ..Worth::default()
    };
    if learn_a + learn_b > 0 {
        let bonuses = &rules.bonuses;
        let paid = |holds: bool, points: u16| if holds { i64::from(points) } else { 0 };
        worth.other_department = paid(
            known_and(&a.department, &b.department, |a, b| a != b),
            bonuses.other_department.get(),
        );
        worth.same_location = paid(
            known_and(&a.location, &b.location, |a, b| a == b),
            bonuses.same_location.get(),
        );
        worth.levels_apart = match a.level.apart(b.level) {
            0 => 0,
            1 => i64::from(bonuses.one_level_apart.get()),
            _ => i64::from(bonuses.two_levels_apart.get()),
        };
    }
    worth.total = POINTS_PER_LEARNING * (learn_a + learn_b)
        + worth.reciprocity
        + worth.other_department
        + worth.same_location
        + worth.levels_apart;
    worth
}

/// Whether two texts, without the spaces around them, are both there and stand in a relation.
fn known_and(a: &str, b: &str, relation: impl Fn(&str, &str) -> bool) -> bool {
    let (a, b) = (a.trim(), b.trim());
    !a.is_empty() && !b.is_empty() && relation(a, b)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Bonus, Interest, Knowledge, Level, ParticipantId, Reciprocity};

    fn person(
        id: &str,
        level: Level,
        offers: &[(&str, i64)],
        wants: &[(&str, i64)],
    ) -> Participant {
        let mut person = Participant::named(ParticipantId::new(id).unwrap(), id, level);
        let topic = |t: &str| TopicId::new(t).unwrap();
        person.offers = offers
            .iter()
            .map(|&(t, k)| (topic(t), Knowledge::new(k).unwrap()))
            .collect();
        person.wants = wants
            .iter()
            .map(|&(t, i)| (topic(t), Interest::new(i).unwrap()))
            .collect();
        person
    }

    #[test]
    fn a_pair_by_hand() {
        let mut junior = person("j", Level::Junior, &[("web", 3), ("law", 1)], &[("law", 2)]);
        let mut senior = person(
            "s",
            Level::Executive,
            &[("law", 3), ("web", 1)],
            &[("web", 3)],
        );
        let mut rules = Rules::default();
        rules.bonuses.same_location = Bonus::new(7).unwrap();
        rules.bonuses.two_levels_apart = Bonus::new(9).unwrap();
        rules.reciprocity = Reciprocity::new(50).unwrap();
        // Learning 2*(3-1) and 3*(3-1); no department and no location is known.
        let found = worth(&junior, &senior, &rules);
        assert_eq!((found.learn_a, found.learn_b), (4, 6));
        assert_eq!(found.total, 100 * 10 + 50 * 4 + 9);
        junior.department = "Sales".into();
        senior.department = " Sales ".into();
        junior.location = "Ulm".into();
        senior.location = "Ulm ".into();
        assert_eq!(worth(&junior, &senior, &rules).total, 1209 + 7);
        senior.department = "Legal".into();
        assert_eq!(worth(&senior, &junior, &rules).total, 1209 + 7 + 50);
        assert_eq!(flows(&junior, &senior).len(), 1);
        assert_eq!(flows(&junior, &senior)[0].points, 400);
    }

    #[test]
    fn who_learns_nothing_brings_no_bonus() {
        let mut a = person("a", Level::Junior, &[], &[]);
        let mut b = person("b", Level::Middle, &[("x", 3)], &[]);
        a.department = "A".into();
        b.department = "B".into();
        assert_eq!(worth(&a, &b, &Rules::default()), Worth::default());
    }
}

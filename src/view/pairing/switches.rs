//! The rules and bonuses one by one, so that a list can show and change them.

use crate::model::{Bonus, Rules};

/// A rule that can be switched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleSwitch {
    /// Partners are of different levels.
    DifferentLevels,
    /// Nobody is paired with the own line manager.
    NotWithManager,
    /// The more senior one learns from the more junior one.
    SeniorLearns,
    /// Both learn from each other.
    BothLearn,
    /// Partners share a language, where both name any.
    SharedLanguage,
    /// Nobody is paired again with a partner of an earlier round.
    NoRepeats,
}

impl RuleSwitch {
    /// All rules, in the order in which the page lists them.
    pub const ALL: [Self; 6] = [
        Self::DifferentLevels,
        Self::NotWithManager,
        Self::SeniorLearns,
        Self::BothLearn,
        Self::SharedLanguage,
        Self::NoRepeats,
    ];

    /// Whether the rule holds.
    #[must_use]
    pub fn is_on(self, rules: &Rules) -> bool {
        match self {
            Self::DifferentLevels => rules.different_levels,
            Self::NotWithManager => rules.not_with_manager,
            Self::SeniorLearns => rules.senior_learns,
            Self::BothLearn => rules.both_learn,
            Self::SharedLanguage => rules.shared_language,
            Self::NoRepeats => rules.no_repeats,
        }
    }

    /// The rules with this one switched.
    #[must_use]
    pub fn switched(self, mut rules: Rules, on: bool) -> Rules {
        let field = match self {
            Self::DifferentLevels => &mut rules.different_levels,
            Self::NotWithManager => &mut rules.not_with_manager,
            Self::SeniorLearns => &mut rules.senior_learns,
            Self::BothLearn => &mut rules.both_learn,
            Self::SharedLanguage => &mut rules.shared_language,
            Self::NoRepeats => &mut rules.no_repeats,
        };
        *field = on;
        rules
    }
}

/// A bonus that can be set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BonusKind {
    /// Both departments are known and differ.
    OtherDepartment,
    /// Both locations are known and the same.
    SameLocation,
    /// One level apart.
    OneLevelApart,
    /// Two levels apart.
    TwoLevelsApart,
}

impl BonusKind {
    /// All bonuses, in the order in which the page lists them.
    pub const ALL: [Self; 4] = [
        Self::OtherDepartment,
        Self::SameLocation,
        Self::OneLevelApart,
        Self::TwoLevelsApart,
    ];

    /// How many points it brings.
    #[must_use]
    pub fn of(self, rules: &Rules) -> Bonus {
        match self {
            Self::OtherDepartment => rules.bonuses.other_department,
            Self::SameLocation => rules.bonuses.same_location,
            Self::OneLevelApart => rules.bonuses.one_level_apart,
            Self::TwoLevelsApart => rules.bonuses.two_levels_apart,
        }
    }

    /// The rules with this bonus.
    #[must_use]
    pub fn set(self, mut rules: Rules, bonus: Bonus) -> Rules {
        let field = match self {
            Self::OtherDepartment => &mut rules.bonuses.other_department,
            Self::SameLocation => &mut rules.bonuses.same_location,
            Self::OneLevelApart => &mut rules.bonuses.one_level_apart,
            Self::TwoLevelsApart => &mut rules.bonuses.two_levels_apart,
        };
        *field = bonus;
        rules
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_switch_moves_its_own_rule_alone() {
        let rules = Rules::default();
        for switch in RuleSwitch::ALL {
            let other = switch.switched(rules, !switch.is_on(&rules));
            let moved = |s: &RuleSwitch| s.is_on(&other) != s.is_on(&rules);
            let moved: Vec<RuleSwitch> = RuleSwitch::ALL.into_iter().filter(moved).collect();
            assert_eq!(moved, [switch]);
        }
        for kind in BonusKind::ALL {
            let other = kind.set(rules, Bonus::MAX);
            let moved = |k: &BonusKind| k.of(&other) != k.of(&rules);
            let moved: Vec<BonusKind> = BonusKind::ALL.into_iter().filter(moved).collect();
            assert_eq!(moved, [kind]);
        }
    }
}

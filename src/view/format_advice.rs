//! Which format of the programme fits a company, worked out from how people work together there.

use crate::model::{
    Culture, CultureAnswer, CultureQuestion, Experience, Hierarchy, Openness, Sites, Style,
    TimeToSpare, Workplace,
};

/// How many of the six answers a recommendation needs.
pub const ANSWERS_NEEDED: usize = 4;

/// What an answer speaks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lean {
    /// Two who meet among themselves.
    Partnerships,
    /// Everybody together.
    Meetings,
    /// The one as much as the other.
    Either,
}

/// Why a format is recommended, beyond what speaks for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Clearly more answers speak for it.
    Clear,
    /// Both formats have about as much for them, and there is time for both.
    Balanced,
    /// Both have about as much for them, but there is time for one only.
    TimeForOne,
    /// Both have about as much for them, and a first programme is better kept simple.
    FirstTime,
}

/// What the answers come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Too few are there; so many more are needed.
    TooFew(usize),
    /// This format, and why it rather than another.
    Format(Style, Verdict),
}

/// What the answers recommend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormatAdvice {
    /// The format, or what is missing for one.
    pub outcome: Outcome,
    /// Each answer with what it speaks for; those for the recommended format come first.
    pub reasons: Vec<(CultureAnswer, Lean)>,
    /// The questions that are open.
    pub open: Vec<CultureQuestion>,
}

/// What an answer speaks for.
#[must_use]
pub fn lean(answer: CultureAnswer) -> Lean {
    match answer {
        // Before everybody, whoever is lower in rank says less; between two, rank fades.
        CultureAnswer::Hierarchy(Hierarchy::Clear)
        | CultureAnswer::Openness(Openness::Reserved)
        // Two find a day, or a call, more easily than all do.
        | CultureAnswer::Sites(Sites::Several)
        | CultureAnswer::Workplace(Workplace::Hybrid | Workplace::Remote)
        | CultureAnswer::Time(TimeToSpare::Enough)
        // Two people and a topic: nothing has to be organised.
        | CultureAnswer::Experience(Experience::None) => Lean::Partnerships,
        CultureAnswer::Hierarchy(Hierarchy::Flat)
        | CultureAnswer::Openness(Openness::Open)
        | CultureAnswer::Sites(Sites::One)
        // One date for all, and whoever misses it once comes the next time.
        | CultureAnswer::Time(TimeToSpare::Scarce) => Lean::Meetings,
        CultureAnswer::Workplace(Workplace::OnSite)
        | CultureAnswer::Experience(Experience::Some) => Lean::Either,
    }
}

/// What the answers recommend. A lead of two answers decides. Closer than that, both formats
/// are recommended, unless executives lack the time for both or it is the first programme: then
/// it is the one with more for it, and of two equal ones the one that asks less.
#[must_use]
pub fn format_advice(culture: &Culture) -> FormatAdvice {
    let (answered, open): (Vec<_>, Vec<_>) = CultureQuestion::ALL
        .into_iter()
        .partition(|question| culture.answer(*question).is_some());
    let mut reasons: Vec<_> = answered
        .into_iter()
        .filter_map(|question| culture.answer(question))
        .map(|answer| (answer, lean(answer)))
        .collect();
    let outcome = match ANSWERS_NEEDED.saturating_sub(reasons.len()) {
        0 => decide(culture, &reasons),
        missing => Outcome::TooFew(missing),
    };
    if let Outcome::Format(style, _) = outcome {
        reasons.sort_by_key(|(_, lean)| !speaks_for(*lean, style));
    }
    FormatAdvice {
        outcome,
        reasons,
        open,
    }
}

/// Whether an answer speaks for a format at all.
#[must_use]
pub fn speaks_for(lean: Lean, style: Style) -> bool {
    match (lean, style) {
        (Lean::Either, _) | (_, Style::Both) => true,
        (Lean::Partnerships, style) => style == Style::Partnerships,
        (Lean::Meetings, style) => style == Style::InnovationMeetings,
    }
}

fn decide(culture: &Culture, reasons: &[(CultureAnswer, Lean)]) -> Outcome {
    let count = |wanted: Lean| reasons.iter().filter(|(_, lean)| *lean == wanted).count();
    let (partnerships, meetings) = (count(Lean::Partnerships), count(Lean::Meetings));
    let scarce = culture.time == Some(TimeToSpare::Scarce);
    let first = culture.experience == Some(Experience::None);
    let stronger = if partnerships > meetings || (partnerships == meetings && !scarce) {
        Style::Partnerships
    } else {
        Style::InnovationMeetings
    };
    if partnerships.abs_diff(meetings) >= 2 {
        Outcome::Format(stronger, Verdict::Clear)
    } else if scarce {
        Outcome::Format(stronger, Verdict::TimeForOne)
    } else if first {
        Outcome::Format(stronger, Verdict::FirstTime)
    } else {
        Outcome::Format(Style::Both, Verdict::Balanced)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn culture(answers: &[CultureAnswer]) -> Culture {
        let mut culture = Culture::default();
        for answer in answers {
            culture.set(*answer);
        }
        culture
    }

    const CLEAR: CultureAnswer = CultureAnswer::Hierarchy(Hierarchy::Clear);
    const FLAT: CultureAnswer = CultureAnswer::Hierarchy(Hierarchy::Flat);
    const RESERVED: CultureAnswer = CultureAnswer::Openness(Openness::Reserved);
    const OPEN: CultureAnswer = CultureAnswer::Openness(Openness::Open);
    const ONE_SITE: CultureAnswer = CultureAnswer::Sites(Sites::One);
    const SITES: CultureAnswer = CultureAnswer::Sites(Sites::Several);
    const ON_SITE: CultureAnswer = CultureAnswer::Workplace(Workplace::OnSite);
    const REMOTE: CultureAnswer = CultureAnswer::Workplace(Workplace::Remote);
    const SCARCE: CultureAnswer = CultureAnswer::Time(TimeToSpare::Scarce);
    const ENOUGH: CultureAnswer = CultureAnswer::Time(TimeToSpare::Enough);
    const FIRST: CultureAnswer = CultureAnswer::Experience(Experience::None);
    const BEFORE: CultureAnswer = CultureAnswer::Experience(Experience::Some);

    fn outcome(answers: &[CultureAnswer]) -> Outcome {
        format_advice(&culture(answers)).outcome
    }

    #[test]
    fn too_few_answers_say_what_is_missing() {
        let advice = format_advice(&culture(&[CLEAR, ENOUGH]));
        assert_eq!(advice.outcome, Outcome::TooFew(2));
        assert_eq!(advice.reasons.len(), 2);
        assert_eq!(
            advice.open,
            [
                CultureQuestion::Openness,
                CultureQuestion::Sites,
                CultureQuestion::Workplace,
                CultureQuestion::Experience
            ]
        );
    }

    #[test]
    fn a_lead_of_two_decides() {
        let strict = [CLEAR, RESERVED, SITES, SCARCE];
        let partnerships = Outcome::Format(Style::Partnerships, Verdict::Clear);
        assert_eq!(outcome(&strict), partnerships);
        let open = [FLAT, OPEN, ONE_SITE, ON_SITE, ENOUGH, BEFORE];
        let meetings = Outcome::Format(Style::InnovationMeetings, Verdict::Clear);
        assert_eq!(outcome(&open), meetings);
    }

    #[test]
    fn closer_than_that_time_and_experience_decide() {
        let close = [CLEAR, OPEN, ONE_SITE, ENOUGH];
        let both = Outcome::Format(Style::Both, Verdict::Balanced);
        assert_eq!(outcome(&close), both);
        let scarce = [CLEAR, OPEN, REMOTE, SCARCE];
        let one = Outcome::Format(Style::InnovationMeetings, Verdict::TimeForOne);
        assert_eq!(outcome(&scarce), one);
        let first = [FLAT, OPEN, ENOUGH, FIRST];
        let simple = Outcome::Format(Style::Partnerships, Verdict::FirstTime);
        assert_eq!(outcome(&first), simple);
    }

    #[test]
    fn what_speaks_for_the_format_comes_first() {
        let advice = format_advice(&culture(&[FLAT, RESERVED, SITES, REMOTE, ENOUGH]));
        assert_eq!(
            advice.outcome,
            Outcome::Format(Style::Partnerships, Verdict::Clear)
        );
        assert_eq!(advice.reasons.last(), Some(&(FLAT, Lean::Meetings)));
    }

    #[test]
    fn any_set_of_enough_answers_has_a_recommendation() {
        let mut all = vec![Culture::default()];
        for question in CultureQuestion::ALL {
            let more = all.iter().flat_map(|culture| {
                question.answers().into_iter().map(|answer| {
                    let mut more = culture.clone();
                    more.set(answer);
                    more
                })
            });
            let more: Vec<_> = more.collect();
            all.extend(more);
        }
        assert_eq!(all.len(), 3 * 3 * 3 * 4 * 3 * 3);
        for culture in all {
            let advice = format_advice(&culture);
            let too_few = matches!(advice.outcome, Outcome::TooFew(_));
            assert_eq!(too_few, culture.answered() < ANSWERS_NEEDED, "{culture:?}");
            assert_eq!(advice.reasons.len() + advice.open.len(), 6);
        }
    }
}

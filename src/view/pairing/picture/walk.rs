//! From person to person by the keyboard.

use super::Picture;

/// Where an arrow key leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the next person above in the column.
    Up,
    /// To the next person below in the column.
    Down,
    /// To the left: a partner there, else whoever stands nearest in the next column.
    Left,
    /// To the right.
    Right,
    /// To the first one of the column.
    First,
    /// To the last one of the column.
    Last,
}

impl Step {
    /// The step for a key as `KeyboardEvent.key` names it.
    #[must_use]
    pub fn of_key(key: &str) -> Option<Self> {
        Some(match key {
            "ArrowUp" => Self::Up,
            "ArrowDown" => Self::Down,
            "ArrowLeft" => Self::Left,
            "ArrowRight" => Self::Right,
            "Home" => Self::First,
            "End" => Self::Last,
            _ => return None,
        })
    }
}

impl Picture {
    /// Whom a step leads to; the same person where it leads nowhere.
    #[must_use]
    pub fn step(&self, from: usize, step: Step) -> usize {
        let Some(here) = self.people.get(from) else {
            return from;
        };
        let column = |column: usize| {
            let people = self.people.iter().enumerate();
            people.filter(move |(_, figure)| figure.column == column)
        };
        let own = column(here.column);
        let found = match step {
            Step::Up => own
                .filter(|(_, figure)| figure.top < here.top)
                .max_by_key(|(_, figure)| figure.top),
            Step::Down => own
                .filter(|(_, figure)| figure.top > here.top)
                .min_by_key(|(_, figure)| figure.top),
            Step::First => own.min_by_key(|(_, figure)| figure.top),
            Step::Last => own.max_by_key(|(_, figure)| figure.top),
            Step::Left | Step::Right => {
                return self.across(from, step == Step::Right).unwrap_or(from);
            }
        };
        found.map_or(from, |(person, _)| person)
    }

    /// The first partner on that side; without one, whoever is nearest in the next column that
    /// has anybody.
    fn across(&self, from: usize, right: bool) -> Option<usize> {
        let here = self.people.get(from)?;
        let beyond = |column: usize| {
            if right {
                column > here.column
            } else {
                column < here.column
            }
        };
        let partners = here.ties.iter().map(|tie| tie.partner);
        let mut partners = partners.filter(|&person| beyond(self.people[person].column));
        if let Some(partner) = partners.next() {
            return Some(partner);
        }
        let people = self.people.iter().enumerate();
        people
            .filter(|(_, figure)| beyond(figure.column))
            .min_by_key(|(_, figure)| {
                let columns = figure.column.abs_diff(here.column);
                (columns, figure.top.abs_diff(here.top))
            })
            .map(|(person, _)| person)
    }
}

//! In which order people stand above one another, so that few lines cross.

/// How often the columns are gone through at most.
const SWEEPS: usize = 12;

/// Items column by column, and the links between each column and the next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Layers {
    /// The items of each column, from the top to the bottom.
    pub(super) columns: Vec<Vec<usize>>,
    /// For each column but the last: links from its items to those of the next.
    pub(super) links: Vec<Vec<(usize, usize)>>,
}

impl Layers {
    /// Puts each item where its neighbours are on average (Sugiyama, Tagawa and Toda 1981), to
    /// and fro, and keeps the order with the fewest crossings; of equals the first found.
    pub(super) fn untangle(&mut self) {
        let mut best = self.columns.clone();
        let mut fewest = self.crossings();
        for sweep in 0..SWEEPS {
            if fewest == 0 {
                break;
            }
            if sweep % 2 == 0 {
                for column in 1..self.columns.len() {
                    self.settle(column, column - 1);
                }
            } else {
                for column in (0..self.columns.len().saturating_sub(1)).rev() {
                    self.settle(column, column + 1);
                }
            }
            let now = self.crossings();
            if now < fewest {
                fewest = now;
                best.clone_from(&self.columns);
            }
        }
        self.columns = best;
    }

    /// Sorts a column by the places of its items' neighbours in another one. An item without
    /// any stays about where it is.
    fn settle(&mut self, column: usize, beside: usize) {
        let places = Places::of(&self.columns[beside]);
        let links = &self.links[column.min(beside)];
        let mean = |(place, &item): (usize, &usize)| {
            let neighbours = links.iter().filter_map(|&(left, right)| {
                let (own, other) = if column > beside {
                    (right, left)
                } else {
                    (left, right)
                };
                (own == item).then(|| places.get(other))
            });
            let (sum, count) = neighbours.fold((0, 0), |(sum, count), at| (sum + at, count + 1));
            if count == 0 {
                (place, 1, item)
            } else {
                (sum, count, item)
            }
        };
        let mut means: Vec<(usize, usize, usize)> =
            self.columns[column].iter().enumerate().map(mean).collect();
        // Compared as fractions: no rounding, the same on every machine.
        means.sort_by_key(|&(sum, count, _)| sum * 5040 / count);
        self.columns[column] = means.into_iter().map(|(_, _, item)| item).collect();
    }

    /// How many pairs of lines cross.
    pub(super) fn crossings(&self) -> usize {
        let mut crossings = 0;
        for (column, links) in self.links.iter().enumerate() {
            let left = Places::of(&self.columns[column]);
            let right = Places::of(&self.columns[column + 1]);
            let ends: Vec<(usize, usize)> = links
                .iter()
                .map(|&(one, other)| (left.get(one), right.get(other)))
                .collect();
            for (index, one) in ends.iter().enumerate() {
                let cross = |other: &&(usize, usize)| {
                    (one.0 < other.0 && one.1 > other.1) || (one.0 > other.0 && one.1 < other.1)
                };
                crossings += ends[index + 1..].iter().filter(cross).count();
            }
        }
        crossings
    }
}

/// Where each item stands in its column.
struct Places(Vec<usize>);

impl Places {
    fn of(column: &[usize]) -> Self {
        let mut places = vec![0; column.iter().max().map_or(0, |most| most + 1)];
        for (place, &item) in column.iter().enumerate() {
            places[item] = place;
        }
        Self(places)
    }

    fn get(&self, item: usize) -> usize {
        self.0.get(item).copied().unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_need_not_cross_do_not() {
        // Turned over, and crossed wherever possible.
        let mut layers = Layers {
            columns: vec![vec![0, 1, 2], vec![3, 4, 5], vec![6, 7, 8]],
            links: vec![vec![(0, 5), (1, 4), (2, 3)], vec![(3, 7), (4, 8), (5, 6)]],
        };
        assert!(layers.crossings() > 0);
        layers.untangle();
        assert_eq!(layers.crossings(), 0);
        let again = layers.clone();
        layers.untangle();
        assert_eq!(layers, again);
    }

    #[test]
    fn no_order_is_worse_than_the_first() {
        // All meet all: crossings cannot be avoided, only not be made more.
        let mut layers = Layers {
            columns: vec![vec![0, 1, 2], vec![3, 4, 5]],
            links: vec![
                (0..3)
                    .flat_map(|one| (3..6).map(move |other| (one, other)))
                    .collect(),
            ],
        };
        let before = layers.crossings();
        layers.untangle();
        assert_eq!((before, layers.crossings()), (9, 9));
    }
}

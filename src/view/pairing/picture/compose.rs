//! Puts clusters below one another: boxes, and lines between their edges.

use std::sync::Arc;

use super::cluster::{Bond, Cluster};
use super::fit::{NAME_LETTER, TOPIC_LETTER, fitted, short_name};
use super::order::Layers;
use super::strokes::Route;
use super::{Column, Figure, Line, Picture, Side, Tie, Way};
use crate::model::{Level, Participant};

/// How large things are.
#[derive(Clone, Copy)]
struct Measures {
    box_width: i32,
    /// Between two columns.
    gutter: i32,
    /// A box without a partner.
    name: i32,
    /// What each partner adds, and what the first one does.
    tie: i32,
    first_tie: i32,
    /// Between boxes of a column, and between clusters.
    gap: i32,
    between: i32,
    /// A line that passes between the boxes of a column.
    passing: i32,
    /// How far the two lines of a pair are apart, by half.
    apart: i32,
}

const DETAILED: Measures = Measures {
    box_width: 244,
    gutter: 108,
    name: 32,
    tie: 18,
    first_tie: 20,
    gap: 8,
    between: 10,
    passing: 18,
    apart: 3,
};

const DENSE: Measures = Measures {
    box_width: 150,
    gutter: 140,
    name: 19,
    tie: 9,
    first_tie: 0,
    gap: 2,
    between: 3,
    passing: 9,
    apart: 2,
};

/// What the columns' headings take, and the words above people without a partner.
const HEAD: i32 = 36;
/// Between the edge of a box and the words in it.
pub(super) const INSET: i32 = 10;
/// The arrow before a topic.
const ARROW: i32 = 16;
/// How far lines between people of one column swing out.
const BOW: i32 = 44;

impl Measures {
    fn of(dense: bool) -> Self {
        if dense { DENSE } else { DETAILED }
    }

    fn box_height(&self, ties: usize) -> i32 {
        let further = ties.saturating_sub(1);
        let further = i32::try_from(further).unwrap_or(i32::MAX);
        let first = if ties > 0 { self.first_tie } else { 0 };
        self.name + first + self.tie * further
    }
}

/// Draws on as many columns as there are levels.
pub(super) fn compose(clusters: &[Cluster], alone: &[Arc<Participant>], dense: bool) -> Picture {
    let people = clusters.iter().flat_map(|cluster| &cluster.people);
    let mut levels: Vec<Level> = people.chain(alone).map(|person| person.level).collect();
    levels.sort_unstable();
    levels.dedup();
    compose_on(&levels, clusters, alone, dense)
}

/// Draws on columns of these levels.
pub(super) fn compose_on(
    levels: &[Level],
    clusters: &[Cluster],
    alone: &[Arc<Participant>],
    dense: bool,
) -> Picture {
    let measures = Measures::of(dense);
    let mut canvas = Canvas::new(levels, measures, dense);
    let mut top = HEAD;
    for cluster in clusters {
        top += canvas.draw(cluster, top) + measures.between;
    }
    canvas.place_alone(alone, top);
    canvas.picture
}

/// How high the detailed picture of some clusters and one more is.
pub(super) fn height_of(clusters: &[Cluster], more: &Cluster) -> i32 {
    let clusters = clusters.iter().chain([more]);
    let heights = clusters.map(|cluster| {
        let plan = Plan::new(cluster, &Level::ALL, &DETAILED);
        plan.height + DETAILED.between
    });
    HEAD + heights.sum::<i32>()
}

/// Where everybody of a cluster stands.
struct Plan {
    /// The people's columns; then those of lines that pass.
    columns: Vec<usize>,
    heights: Vec<i32>,
    /// The upper edges, counted from that of the cluster.
    tops: Vec<i32>,
    /// For each pair the line that passes a column, if it does.
    passing: Vec<Option<usize>>,
    height: i32,
}

impl Plan {
    fn new(cluster: &Cluster, levels: &[Level], measures: &Measures) -> Self {
        let column_of = |person: &Arc<Participant>| {
            let column = levels.iter().position(|&level| level == person.level);
            column.unwrap_or(0)
        };
        let mut columns: Vec<usize> = cluster.people.iter().map(column_of).collect();
        let mut ties = vec![0_usize; columns.len()];
        for bond in &cluster.pairs {
            ties[bond.left] += 1;
            ties[bond.right] += 1;
        }
        let mut heights: Vec<i32> = ties.iter().map(|&ties| measures.box_height(ties)).collect();
        let mut links = vec![Vec::new(); levels.len().saturating_sub(1)];
        let mut passing = Vec::with_capacity(cluster.pairs.len());
        for bond in &cluster.pairs {
            let (left, right) = (columns[bond.left], columns[bond.right]);
            passing.push((right > left + 1).then(|| {
                let item = columns.len();
                columns.push(left + 1);
                heights.push(measures.passing);
                links[left].push((bond.left, item));
                links[left + 1].push((item, bond.right));
                item
            }));
            if right == left + 1 {
                links[left].push((bond.left, bond.right));
            }
        }
        let mut layers = Layers {
            columns: (0..levels.len())
                .map(|column| {
                    let items = 0..columns.len();
                    items.filter(|&item| columns[item] == column).collect()
                })
                .collect(),
            links,
        };
        layers.untangle();
        let stack = |column: &Vec<usize>| {
            let boxes: i32 = column.iter().map(|&item| heights[item]).sum();
            let gaps = i32::try_from(column.len().saturating_sub(1)).unwrap_or(0);
            boxes + gaps * measures.gap
        };
        let height = layers.columns.iter().map(stack).max().unwrap_or(0);
        let mut tops = vec![0; columns.len()];
        for column in &layers.columns {
            let mut top = (height - stack(column)) / 2;
            for &item in column {
                tops[item] = top;
                top += heights[item] + measures.gap;
            }
        }
        Self {
            columns,
            heights,
            tops,
            passing,
            height,
        }
    }

    fn middle(&self, item: usize) -> i32 {
        self.tops[item] + self.heights[item] / 2
    }
}

/// A picture that is being drawn.
struct Canvas {
    picture: Picture,
    measures: Measures,
}

impl Canvas {
    fn new(levels: &[Level], measures: Measures, dense: bool) -> Self {
        let gutter = if levels.len() == 2 {
            2 * measures.gutter
        } else {
            measures.gutter
        };
        let mut left = 0;
        let columns: Vec<Column> = levels
            .iter()
            .map(|&level| {
                let column = Column {
                    level,
                    left,
                    width: measures.box_width,
                    people: 0,
                };
                left += measures.box_width + gutter;
                column
            })
            .collect();
        let width = match columns.as_slice() {
            [] => 0,
            [only] => only.width + BOW,
            [.., last] => last.left + last.width,
        };
        Self {
            picture: Picture {
                width,
                height: HEAD,
                dense,
                columns,
                ..Picture::default()
            },
            measures,
        }
    }

    /// Draws a cluster with its upper edge here; returns its height.
    fn draw(&mut self, cluster: &Cluster, top: i32) -> i32 {
        let plan = Plan::new(cluster, &self.levels(), &self.measures);
        let base = self.picture.people.len();
        for (at, person) in cluster.people.iter().enumerate() {
            let box_top = top + plan.tops[at];
            self.place(person, plan.columns[at], box_top, plan.heights[at]);
        }
        let mut ties: Vec<Vec<(i32, usize, usize)>> = vec![Vec::new(); cluster.people.len()];
        for (number, bond) in cluster.pairs.iter().enumerate() {
            let aim = |other: usize| plan.middle(plan.passing[number].unwrap_or(other));
            ties[bond.left].push((aim(bond.right), bond.right, number));
            ties[bond.right].push((aim(bond.left), bond.left, number));
        }
        // The height at which each pair meets its left and its right person.
        let mut meets = vec![[0; 2]; cluster.pairs.len()];
        for (at, mut own) in ties.into_iter().enumerate() {
            own.sort_unstable();
            let mut height = self.first_tie_height(base + at, own.len());
            for (_, partner, number) in own {
                let bond = &cluster.pairs[number];
                let is_left = bond.left == at;
                meets[number][usize::from(!is_left)] = height;
                let tie = self.tie(base + at, base + partner, bond, is_left, height);
                self.picture.people[base + at].ties.push(tie);
                height += self.measures.tie;
            }
        }
        for (number, bond) in cluster.pairs.iter().enumerate() {
            let passing =
                plan.passing[number].map(|item| (plan.columns[item], top + plan.middle(item)));
            self.connect(base, bond, meets[number], passing);
        }
        plan.height
    }

    fn levels(&self) -> Vec<Level> {
        self.picture
            .columns
            .iter()
            .map(|column| column.level)
            .collect()
    }

    fn place(&mut self, person: &Participant, column: usize, top: i32, height: i32) {
        let columns = &mut self.picture.columns;
        let last = columns.len() - 1;
        let Some(of) = columns.get_mut(column) else {
            return;
        };
        of.people += 1;
        let (left, width) = (of.left, of.width);
        let words = match column {
            0 if last > 0 => Side::Right,
            0 => Side::Left,
            _ if column == last => Side::Left,
            _ => Side::Middle,
        };
        let baseline = if self.picture.dense {
            top + height / 2 + 5
        } else {
            top + 21
        };
        let room = width - 2 * INSET;
        let shown = if self.picture.dense {
            short_name(&person.name, room)
        } else {
            fitted(&person.name, room, NAME_LETTER)
        };
        self.picture.people.push(Figure {
            id: person.id.clone(),
            name: person.name.clone(),
            shown,
            level: person.level,
            column,
            left,
            top,
            width,
            height,
            words,
            baseline,
            ties: Vec::new(),
        });
        self.picture.height = self.picture.height.max(top + height + 2);
    }

    /// Where the lines of a person's first partner meet the box.
    fn first_tie_height(&self, person: usize, ties: usize) -> i32 {
        let figure = &self.picture.people[person];
        if self.picture.dense {
            let further = i32::try_from(ties.saturating_sub(1)).unwrap_or(0);
            figure.top + figure.height / 2 - self.measures.tie * further / 2
        } else {
            figure.top + self.measures.name + 4
        }
    }

    fn tie(&self, own: usize, partner: usize, bond: &Bond, is_left: bool, height: i32) -> Tie {
        let (gives, takes) = if is_left {
            (&bond.there, &bond.back)
        } else {
            (&bond.back, &bond.there)
        };
        let room = self.measures.box_width - 2 * INSET - ARROW;
        let shown = if self.picture.dense {
            String::new()
        } else {
            fitted(&gives.join(", "), room, TOPIC_LETTER)
        };
        let people = &self.picture.people;
        let side = self.side(people[own].column, people[partner].column);
        Tie {
            partner,
            way: if is_left { Way::There } else { Way::Back },
            gives: gives.clone(),
            takes: takes.clone(),
            shown,
            side,
            height,
        }
    }

    /// At which edge a box in one column meets lines from another one.
    fn side(&self, own: usize, partner: usize) -> Side {
        let last = self.picture.columns.len() - 1;
        match own.cmp(&partner) {
            std::cmp::Ordering::Greater => Side::Left,
            std::cmp::Ordering::Equal if own == last && last > 0 => Side::Left,
            std::cmp::Ordering::Less | std::cmp::Ordering::Equal => Side::Right,
        }
    }

    /// Draws what goes each way; a way on which nothing goes has no line.
    fn connect(
        &mut self,
        base: usize,
        bond: &Bond,
        meets: [i32; 2],
        passing: Option<(usize, i32)>,
    ) {
        let ends = [base + bond.left, base + bond.right];
        let columns = ends.map(|end| self.picture.people[end].column);
        let edge = |column: usize, side: Side| {
            let column = &self.picture.columns[column];
            match side {
                Side::Right => column.left + column.width + 2,
                Side::Left | Side::Middle => column.left - 2,
            }
        };
        let sides = [
            self.side(columns[0], columns[1]),
            self.side(columns[1], columns[0]),
        ];
        let x = [edge(columns[0], sides[0]), edge(columns[1], sides[1])];
        let passing = passing
            .map(|(column, height)| (edge(column, Side::Left), edge(column, Side::Right), height));
        let route = Route {
            x,
            y: meets,
            passing,
            bow: (columns[0] == columns[1]).then_some(match sides[0] {
                Side::Right => BOW,
                Side::Left | Side::Middle => -BOW,
            }),
        };
        for (way, topics) in [(Way::There, &bond.there), (Way::Back, &bond.back)] {
            if topics.is_empty() {
                continue;
            }
            let [from, to] = match way {
                Way::There => ends,
                Way::Back => [ends[1], ends[0]],
            };
            let path = route.path(way, self.measures.apart);
            self.picture.lines.push(Line {
                from,
                to,
                way,
                path,
            });
        }
    }

    /// Puts people without a partner below all others, each into the own column.
    fn place_alone(&mut self, alone: &[Arc<Participant>], top: i32) {
        if alone.is_empty() {
            return;
        }
        self.picture.alone = Some(top + 22);
        let height = self.measures.box_height(0);
        let mut tops = vec![top + HEAD; self.picture.columns.len()];
        let levels = self.levels();
        for person in alone {
            let Some(column) = levels.iter().position(|&level| level == person.level) else {
                continue;
            };
            self.place(person, column, tops[column], height);
            tops[column] += height + self.measures.gap;
        }
    }
}

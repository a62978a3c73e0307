//! The lines of a picture, and their arrows, as the paths of an SVG.

use super::Way;

/// Where the lines of a pair lead.
pub(super) struct Route {
    /// At its left and its right person.
    pub(super) x: [i32; 2],
    pub(super) y: [i32; 2],
    /// The edges of a column that it passes, and at which height.
    pub(super) passing: Option<(i32, i32, i32)>,
    /// How far it swings out between two people of one column.
    pub(super) bow: Option<i32>,
}

impl Route {
    /// One line with its arrow.
    pub(super) fn path(&self, way: Way, apart: i32) -> String {
        let shift = match way {
            Way::There => -apart,
            Way::Back => apart,
        };
        let [x1, x2] = self.x;
        let [y1, y2] = self.y.map(|y| y + shift);
        let passing = self
            .passing
            .map(|(left, right, y)| (left, right, y + shift));
        if let Some(bow) = self.bow {
            let out = x1 + bow;
            let (from, to) = if way == Way::There {
                (y1, y2)
            } else {
                (y2, y1)
            };
            let towards = -bow.signum();
            return format!(
                "M{x1} {from}C{out} {from} {out} {to} {x1} {to}{}",
                arrow(x1, to, towards)
            );
        }
        match way {
            Way::There => {
                let line = match passing {
                    None => curve((x1, y1), (x2, y2)),
                    Some((left, right, y)) => format!(
                        "{}H{right}{}",
                        curve((x1, y1), (left, y)),
                        bend((right, y), (x2, y2))
                    ),
                };
                format!("{line}{}", arrow(x2, y2, 1))
            }
            Way::Back => {
                let line = match passing {
                    None => curve((x2, y2), (x1, y1)),
                    Some((left, right, y)) => format!(
                        "{}H{left}{}",
                        curve((x2, y2), (right, y)),
                        bend((left, y), (x1, y1))
                    ),
                };
                format!("{line}{}", arrow(x1, y1, -1))
            }
        }
    }
}

/// A line that begins and ends level.
fn curve(from: (i32, i32), to: (i32, i32)) -> String {
    format!("M{} {}{}", from.0, from.1, bend(from, to))
}

/// The same, going on from where a line has come to.
fn bend(from: (i32, i32), to: (i32, i32)) -> String {
    let middle = i32::midpoint(from.0, to.0);
    format!("C{middle} {} {middle} {} {} {}", from.1, to.1, to.0, to.1)
}

/// The head of an arrow whose tip is here.
fn arrow(x: i32, y: i32, towards: i32) -> String {
    let back = x - 6 * towards;
    format!("M{back} {}L{x} {y}L{back} {}", y - 3, y + 3)
}

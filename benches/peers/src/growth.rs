//! How time grows with graphs, as a drawing and a table.

use std::fmt::Write as _;

use crate::table::{Row, seconds};

/// The size of the drawing, and the room around the axes.
const WIDTH: f64 = 760.0;
const HEIGHT: f64 = 520.0;
const LEFT: f64 = 64.0;
const BELOW: f64 = 44.0;
const MARGIN: f64 = 12.0;

/// The decades that are shown, of `m log n` and of seconds.
const WORK: [i32; 2] = [3, 8];
const TIME: [i32; 2] = [-5, 2];

const OURS: &str = "#1d4ed8";
const LEMON: &str = "#d97706";

/// One size of a family: `m log n` with the logarithm to base 2, and the seconds.
struct Point {
    work: f64,
    seconds: f64,
}

/// The sizes of one family of graphs, the smallest first.
struct Line<'r> {
    name: &'r str,
    ours: Vec<Point>,
    lemon: Vec<Point>,
}

fn lines(rows: &[Row]) -> Vec<Line<'_>> {
    let point = |row: &Row, seconds: f64| Point {
        work: row.edges as f64 * (row.vertices as f64).log2(),
        seconds,
    };
    let line = |rows: &'_ [Row]| {
        let ours = rows.iter().map(|row| point(row, row.ours.seconds));
        let measured = |row: &Row| Some(point(row, row.lemon.as_ref()?.seconds));
        (ours.collect(), rows.iter().filter_map(measured).collect())
    };
    let families = rows.chunk_by(|one, other| one.name == other.name);
    let families = families.map(|rows| {
        let (ours, lemon) = line(rows);
        Line {
            name: &rows[0].name,
            ours,
            lemon,
        }
    });
    families.collect()
}

/// With which power of `m log n` the time grows between the two largest sizes.
fn power(points: &[Point]) -> Option<f64> {
    let [.., before, last] = points else {
        return None;
    };
    Some((last.seconds / before.seconds).ln() / (last.work / before.work).ln())
}

/// A table in Markdown: the families whose time grows fastest between their two largest sizes.
pub fn steepest(rows: &[Row], count: usize) -> String {
    let lines = lines(rows);
    let powers = lines
        .iter()
        .filter_map(|line| Some((power(&line.ours)?, line)));
    let mut powers: Vec<(f64, &Line)> = powers.collect();
    powers.sort_by(|one, other| other.0.total_cmp(&one.0));
    let mut text = String::from("| family | solve | LEMON |\n| --- | --- | --- |\n");
    for (ours, line) in powers.into_iter().take(count) {
        let lemon = power(&line.lemon).map_or("–".to_owned(), |power| format!("{power:.2}"));
        let _ = writeln!(text, "| {} | {ours:.2} | {lemon} |", line.name);
    }
    text
}

/// A drawing (SVG): for each family of graphs the seconds over `m log n`, both axes in decades;
/// dashed, what grows in proportion to `m log n` and to its square.
pub fn drawing(rows: &[Row]) -> String {
    let mut svg = format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="12">
<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>
"##
    );
    axes(&mut svg);
    for slope in [1, 2] {
        // Both begin where the axes meet, and end within the drawing.
        let decades = (WORK[1] - WORK[0]).min((TIME[1] - TIME[0]) / slope);
        let points = [0, decades].map(|decades| Point {
            work: 10_f64.powi(WORK[0] + decades),
            seconds: 10_f64.powi(TIME[0] + slope * decades),
        });
        polyline(&mut svg, &points, "#999", r#"stroke-dasharray="4 4""#);
    }
    for line in lines(rows) {
        polyline(&mut svg, &line.lemon, LEMON, r#"stroke-opacity="0.6""#);
        polyline(&mut svg, &line.ours, OURS, "");
    }
    let legend = [
        (OURS, "solve"),
        (LEMON, "LEMON"),
        ("#666", "dashed: m log n, and its square"),
    ];
    for (number, (colour, text)) in (0..).zip(legend) {
        let (x, y) = (LEFT + 16.0, 32 + 18 * number);
        let _ = writeln!(
            svg,
            r#"<text x="{x}" y="{y}" fill="{colour}">{text}</text>"#
        );
    }
    svg.push_str("</svg>\n");
    svg
}

fn x(work: f64) -> f64 {
    let [from, to] = WORK.map(f64::from);
    LEFT + (work.log10() - from) / (to - from) * (WIDTH - LEFT - MARGIN)
}

fn y(seconds: f64) -> f64 {
    let [from, to] = TIME.map(f64::from);
    MARGIN + (to - seconds.log10()) / (to - from) * (HEIGHT - BELOW - MARGIN)
}

fn axes(svg: &mut String) {
    let (right, bottom) = (WIDTH - MARGIN, HEIGHT - BELOW);
    for decade in WORK[0]..=WORK[1] {
        let (at, below) = (x(10_f64.powi(decade)), bottom + 18.0);
        let _ = writeln!(
            svg,
            r##"<path d="M{at:.0} {MARGIN}V{bottom}" stroke="#e5e5e5"/><text x="{at:.0}" y="{below}" text-anchor="middle">10<tspan dy="-5" font-size="9">{decade}</tspan></text>"##
        );
    }
    for decade in TIME[0]..=TIME[1] {
        let time = 10_f64.powi(decade);
        let (at, left, text) = (y(time), LEFT - 6.0, seconds(time));
        let below = at + 4.0;
        let _ = writeln!(
            svg,
            r##"<path d="M{LEFT} {at:.0}H{right}" stroke="#e5e5e5"/><text x="{left}" y="{below:.0}" text-anchor="end">{text}</text>"##
        );
    }
    let below = HEIGHT - 8.0;
    let _ = writeln!(
        svg,
        r#"<text x="{right}" y="{below}" text-anchor="end">m log n</text>"#
    );
}

fn polyline(svg: &mut String, points: &[Point], colour: &str, more: &str) {
    let at = |point: &Point| format!("{:.1},{:.1}", x(point.work), y(point.seconds));
    let places: Vec<String> = points.iter().map(at).collect();
    let places = places.join(" ");
    let _ = writeln!(
        svg,
        r#"<polyline points="{places}" fill="none" stroke="{colour}" stroke-width="1.5" {more}/>"#
    );
}

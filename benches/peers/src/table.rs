//! Rows of measurements as a table in Markdown.

use std::fmt;

use crate::peers::Outcome;

/// Headings of the table of companies.
pub const COMPANY_HEADINGS: [&str; 9] = [
    "people",
    "vertices",
    "eligible pairs",
    "people to proof",
    "solve",
    "LEMON",
    "rustworkx-core",
    "mwmatching",
    "integer-blossom",
];

/// Headings of the table of plain graphs.
pub const PLAIN_HEADINGS: [&str; 8] = [
    "family",
    "vertices",
    "edges",
    "solve",
    "LEMON",
    "rustworkx-core",
    "mwmatching",
    "integer-blossom",
];

/// What all solvers said of one graph.
pub struct Row {
    /// What the graph is.
    pub name: String,
    /// How many vertices.
    pub vertices: usize,
    /// How many edges.
    pub edges: usize,
    /// From parsed people to a proven pairing, scoring included.
    pub people_to_proof: Option<Outcome>,
    /// This project, on the plain graph.
    pub ours: Outcome,
    /// LEMON 1.3.1.
    pub lemon: Option<Outcome>,
    /// rustworkx-core.
    pub rustworkx: Option<Outcome>,
    /// mwmatching.
    pub mwmatching: Option<Outcome>,
    /// integer-blossom.
    pub integer_blossom: Option<Outcome>,
}

impl Row {
    /// Whether all who answered found the same total; names those who did not.
    pub fn agrees(&self) -> bool {
        let others = [
            ("people to proof", &self.people_to_proof),
            ("LEMON", &self.lemon),
            ("rustworkx-core", &self.rustworkx),
            ("mwmatching", &self.mwmatching),
            ("integer-blossom", &self.integer_blossom),
        ];
        let mut all = true;
        for (name, outcome) in others {
            let total = outcome
                .as_ref()
                .map_or(self.ours.total, |found| found.total);
            if total != self.ours.total {
                all = false;
                let ours = self.ours.total;
                eprintln!("{}: {name} finds {total}, we find {ours}", self.name);
            }
        }
        all
    }
}

/// A table under construction.
pub struct Table {
    headings: Vec<String>,
    rows: Vec<Row>,
}

impl Table {
    /// A table without rows.
    pub fn new(headings: &[&str]) -> Self {
        Self {
            headings: headings.iter().map(ToString::to_string).collect(),
            rows: Vec::new(),
        }
    }

    /// All rows.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// Adds a row.
    pub fn push(&mut self, row: Row) {
        self.rows.push(row);
    }
}

/// Seconds, and how many times that is of `unit`.
fn cell(outcome: Option<&Outcome>, unit: f64) -> String {
    match outcome {
        None => "–".to_owned(),
        Some(outcome) => {
            let ratio = outcome.seconds / unit;
            let ratio = if ratio < 10.0 {
                format!("{ratio:.1}")
            } else {
                format!("{ratio:.0}")
            };
            format!("{} (×{ratio})", seconds(outcome.seconds))
        }
    }
}

/// Seconds as people read them.
pub fn seconds(seconds: f64) -> String {
    if seconds < 1e-3 {
        format!("{:.0} µs", seconds * 1e6)
    } else if seconds < 1.0 {
        format!("{:.1} ms", seconds * 1e3)
    } else {
        format!("{seconds:.2} s")
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "| {} |", self.headings.join(" | "))?;
        writeln!(f, "|{}", " --- |".repeat(self.headings.len()))?;
        for row in &self.rows {
            let mut cells = vec![
                row.name.clone(),
                row.vertices.to_string(),
                row.edges.to_string(),
            ];
            // Everything is compared with what a person waits for.
            let unit = row.people_to_proof.as_ref().unwrap_or(&row.ours).seconds;
            if let Some(whole) = &row.people_to_proof {
                cells.push(seconds(whole.seconds));
            }
            let peers = [
                &row.lemon,
                &row.rustworkx,
                &row.mwmatching,
                &row.integer_blossom,
            ];
            cells.push(cell(Some(&row.ours), unit));
            cells.extend(peers.iter().map(|outcome| cell(outcome.as_ref(), unit)));
            writeln!(f, "| {} |", cells.join(" | "))?;
        }
        Ok(())
    }
}

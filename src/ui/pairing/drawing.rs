//! The parts of the picture that screen and paper share: boxes, lines, headings.

use leptos::prelude::*;

use crate::text::{PictureWords, Words};
use crate::ui::parts::{Flow, FlowDirection};
use crate::view::pairing::{BoxSide, Figure, Line, Picture, Tie, Way};

/// How round the corners of a box are.
const CORNER: i32 = 6;

fn anchor(side: BoxSide) -> &'static str {
    match side {
        BoxSide::Left => "start",
        BoxSide::Middle => "middle",
        BoxSide::Right => "end",
    }
}

fn way_class(way: Way) -> &'static str {
    match way {
        Way::There => "picture-there",
        Way::Back => "picture-back",
    }
}

/// A box with its name and topics.
pub(super) fn box_inside(words: &Words, figure: &Figure, dense: bool) -> impl IntoView + use<> {
    let silent = words.pairing.picture.gives_nothing;
    let topic = |tie: &Tie| {
        let silent_side = tie.gives.is_empty();
        let said = if silent_side {
            silent.to_owned()
        } else if tie.side == BoxSide::Left {
            format!("←\u{a0}{}", tie.shown)
        } else {
            format!("{}\u{a0}→", tie.shown)
        };
        let class = if silent_side {
            "picture-silent"
        } else {
            way_class(tie.way)
        };
        view! {
            <text
                class=format!("picture-topic {class}")
                x=figure.words_at(tie.side)
                y=tie.height + 4
                text-anchor=anchor(tie.side)
            >
                {said}
            </text>
        }
    };
    // Where names stand alone, topics are not drawn.
    let topics = figure.ties.iter().filter(|_| !dense);
    let topics = topics.map(topic).collect_view();
    view! {
        <rect
            class="picture-box"
            x=figure.left
            y=figure.top
            width=figure.width
            height=figure.height
            rx=CORNER
        ></rect>
        <text
            class="picture-name"
            x=figure.words_at(figure.words)
            y=figure.baseline
            text-anchor=anchor(figure.words)
        >
            {figure.shown.clone()}
        </text>
        {topics}
    }
}

/// One way of a pair.
#[component]
pub(super) fn DrawnLine(
    /// The line.
    line: Line,
    /// Whether it belongs to whom somebody points at.
    #[prop(optional, into)]
    lit: Signal<bool>,
) -> impl IntoView {
    view! {
        <path
            class=format!("picture-line {}", way_class(line.way))
            class:picture-lit=move || lit.get()
            d=line.path
        ></path>
    }
}

/// What the columns are, and what stands above people without a partner.
pub(super) fn columns_view(words: &Words, picture: &Picture) -> impl IntoView + use<> {
    let own = &words.pairing.picture;
    let columns = picture.columns.iter().filter(|column| column.people > 0);
    let columns = columns.map(|column| {
        view! {
            <text
                class="picture-column"
                x=column.left + column.width / 2
                y="18"
                text-anchor="middle"
            >
                {(own.column)(column.level, column.people)}
            </text>
        }
    });
    let columns = columns.collect_view();
    let alone = picture.alone.map(|height| {
        view! {
            <text class="picture-column" x="0" y=height>
                {own.alone}
            </text>
        }
    });
    view! {
        {columns}
        {alone}
    }
}

/// What the two colours and arrows mean.
pub(super) fn legend(words: &PictureWords) -> impl IntoView + use<> {
    view! {
        <p class="picture-legend">
            <Flow direction=FlowDirection::Teaches word=words.there />
            <Flow direction=FlowDirection::Learns word=words.back />
        </p>
    }
}

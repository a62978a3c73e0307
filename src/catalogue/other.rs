//! What no area of the catalogue covers.

use super::{AreaGuide, both};
use crate::model::Area;

pub(super) const GUIDE: AreaGuide = AreaGuide {
    area: Area::Other,
    name: both("Sonstiges", "Anything else"),
    description: both(
        "Alles, was in keinen der anderen Bereiche passt und sich trotzdem zu lernen lohnt.",
        "Whatever fits none of the other areas and is still worth learning.",
    ),
    questions: &[
        both(
            "Was hat Sie zu diesem Thema gebracht?",
            "What brought you to this topic?",
        ),
        both(
            "Was verstehen Außenstehende daran meistens falsch?",
            "What do outsiders usually get wrong about it?",
        ),
        both(
            "Was könnten wir davon schon nächste Woche ausprobieren?",
            "What of it could we try as early as next week?",
        ),
    ],
    topics: &[],
};

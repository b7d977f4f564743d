//! Where the panes stand, by the size of the screen.
//!
//! | columns × rows | what is shown |
//! |---|---|
//! | ≥ 170 × ≥ 24 | three lists on the left, the reader on the right |
//! | ≥ 110 × ≥ 24 | three lists, the reader below |
//! | ≤ 84 × ≥ 40 | one list, the reader below |
//! | ≥ 72 × ≥ 16 | one list, the reader beside it |
//! | less | one pane |
//! | < 24 × < 5 | one line |
use super::state::State;
use super::target::Pane;
use ratatui::layout::Rect;

/// How many columns a border between shapes may be overstepped before the shape changes.
const STICKY: u16 = 2;

/// What the screen shows at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Shape {
    /// Three lists on the left, the reader on the right.
    Wide,
    /// Three lists, the reader below.
    Full,
    /// One list, the reader below.
    Portrait,
    /// One list, the reader beside it.
    Pair,
    /// One pane.
    #[default]
    Single,
    /// One line.
    Line,
}

/// The places of everything on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Areas {
    /// The line on top: where one is, what the lists are narrowed to.
    pub top: Option<Rect>,
    /// The panes, in their order; `None` where one is not shown. The first line of each is its title.
    pub panes: [Option<Rect>; 4],
    /// The line at the bottom: what is typed, messages, hints.
    pub bottom: Option<Rect>,
}

/// The shape for a size; `before` keeps it from changing to and fro while a window is dragged.
#[must_use]
pub fn shape(width: u16, height: u16, before: Option<Shape>) -> Shape {
    let now = plain_shape(width, height);
    // A wider screen must be wider by more than a hair to look different.
    let narrower = plain_shape(width.saturating_sub(STICKY), height);
    match before {
        Some(before) if before == narrower => before,
        Some(_) | None => now,
    }
}

fn plain_shape(width: u16, height: u16) -> Shape {
    if width < 24 && height < 5 || height < 3 || width < 8 {
        Shape::Line
    } else if width <= 84 && height >= 40 {
        Shape::Portrait
    } else if width >= 170 && height >= 24 {
        Shape::Wide
    } else if width >= 110 && height >= 24 {
        Shape::Full
    } else if width >= 72 && height >= 16 {
        Shape::Pair
    } else {
        Shape::Single
    }
}

/// The places of everything for a state.
#[must_use]
pub fn areas(state: &State) -> Areas {
    let (width, height) = state.size;
    if state.shape == Shape::Line {
        let mut out = Areas::default();
        let line = Rect::new(0, 0, width, height.min(1));
        if let Some(pane) = out.panes.get_mut(state.focus.place()) {
            *pane = (height > 0 && width > 0).then_some(line);
        }
        return out;
    }
    let body = Rect::new(0, 1, width, height.saturating_sub(2));
    let mut out = Areas {
        top: Some(Rect::new(0, 0, width, 1)),
        panes: [None; 4],
        bottom: Some(Rect::new(0, height.saturating_sub(1), width, 1)),
    };
    let list = state.list_in_view().place();
    let reader = Pane::Reader.place();
    let mut put = |place: usize, area: Rect| {
        if let Some(slot) = out.panes.get_mut(place) {
            *slot = Some(area);
        }
    };
    let shape = if state.zoom {
        Shape::Single
    } else {
        state.shape
    };
    match shape {
        Shape::Single | Shape::Line => put(state.focus.place(), body),
        Shape::Pair => {
            let left = share(width, 45, state.grow, 4);
            put(
                list,
                Rect {
                    width: left,
                    ..body
                },
            );
            put(reader, right_of(body, left));
        }
        Shape::Portrait => {
            let above = share(body.height, 40, state.grow, 2);
            put(
                list,
                Rect {
                    height: above,
                    ..body
                },
            );
            put(reader, below(body, above));
        }
        Shape::Full => {
            let above = share(body.height, 45, state.grow, 2);
            let lists = Rect {
                height: above,
                ..body
            };
            let widths = [width * 27 / 100, width * 31 / 100];
            put(
                0,
                Rect {
                    width: widths[0],
                    ..lists
                },
            );
            let rest = right_of(lists, widths[0]);
            put(
                1,
                Rect {
                    width: widths[1],
                    ..rest
                },
            );
            put(2, right_of(rest, widths[1]));
            put(reader, below(body, above));
        }
        Shape::Wide => {
            let left = share(width, 45, state.grow, 4);
            let lists = Rect {
                width: left,
                ..body
            };
            let height = body.height / 3;
            put(0, Rect { height, ..lists });
            let rest = below(lists, height);
            put(1, Rect { height, ..rest });
            put(2, below(rest, height));
            put(reader, right_of(body, left));
        }
    }
    out
}

/// A part of a length in percent, moved by steps of the person.
fn share(length: u16, percent: u16, grow: i16, step: u16) -> u16 {
    let plain = i32::from(length) * i32::from(percent) / 100;
    let moved = plain + i32::from(grow) * i32::from(step);
    let (least, most) = (i32::from(length) / 5, i32::from(length) * 4 / 5);
    u16::try_from(moved.clamp(least, most.max(least))).unwrap_or(length)
}

/// What is left of an area to the right, behind a column for the border.
fn right_of(area: Rect, width: u16) -> Rect {
    let taken = (width + 1).min(area.width);
    Rect {
        x: area.x + taken,
        width: area.width - taken,
        ..area
    }
}

fn below(area: Rect, height: u16) -> Rect {
    let taken = height.min(area.height);
    Rect {
        y: area.y + taken,
        height: area.height - taken,
        ..area
    }
}

#[cfg(test)]
mod tests {
    use super::{Shape, shape};

    #[test]
    fn sizes_have_their_shapes() {
        for (width, height, expected) in [
            (200, 60, Shape::Wide),
            (120, 40, Shape::Full),
            (140, 20, Shape::Pair),
            (80, 24, Shape::Pair),
            (80, 48, Shape::Portrait),
            (60, 15, Shape::Single),
            (24, 5, Shape::Single),
            (20, 4, Shape::Line),
            (1, 1, Shape::Line),
        ] {
            assert_eq!(shape(width, height, None), expected, "{width}x{height}");
        }
    }

    #[test]
    fn a_border_is_not_crossed_by_a_hair() {
        assert_eq!(shape(111, 30, Some(Shape::Pair)), Shape::Pair);
        assert_eq!(shape(112, 30, Some(Shape::Pair)), Shape::Full);
        assert_eq!(shape(109, 30, Some(Shape::Full)), Shape::Pair);
    }
}

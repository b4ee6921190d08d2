//! Lengths on paper: points of 1/72 inch, x to the right, y downwards from the upper left corner.

/// Width and height.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Size {
    /// Width in points.
    pub width: f32,
    /// Height in points.
    pub height: f32,
}

/// A place on a page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// Distance from the left edge in points.
    pub x: f32,
    /// Distance from the upper edge in points.
    pub y: f32,
}

/// An upright rectangle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub x: f32,
    /// Upper edge.
    pub y: f32,
    /// Width, 0 or more.
    pub width: f32,
    /// Height, 0 or more.
    pub height: f32,
}

impl Point {
    /// The point at these coordinates.
    #[must_use]
    pub fn new(x: f32, y: f32) -> Self {
        Self { x, y }
    }

    /// The point moved by this much.
    #[must_use]
    pub fn moved(self, by: Self) -> Self {
        Self { x: self.x + by.x, y: self.y + by.y }
    }

    /// The point this many times as far from the origin.
    #[must_use]
    pub fn scaled(self, by: f32) -> Self {
        Self { x: self.x * by, y: self.y * by }
    }
}

impl Rect {
    /// The smallest area that holds both.
    #[must_use]
    pub fn around(self, other: Self) -> Self {
        let (x, y) = (self.x.min(other.x), self.y.min(other.y));
        let (right, bottom) = (self.right().max(other.right()), self.bottom().max(other.bottom()));
        Self::new(x, y, right - x, bottom - y)
    }

    /// The rectangle with this upper left corner and size.
    #[must_use]
    pub fn new(x: f32, y: f32, width: f32, height: f32) -> Self {
        Self { x, y, width, height }
    }

    /// Right edge.
    #[must_use]
    pub fn right(&self) -> f32 {
        self.x + self.width
    }

    /// Lower edge.
    #[must_use]
    pub fn bottom(&self) -> f32 {
        self.y + self.height
    }

    /// The rectangle moved by this much.
    #[must_use]
    pub fn moved(self, by: Point) -> Self {
        Self { x: self.x + by.x, y: self.y + by.y, ..self }
    }

    /// The rectangle with its sides drawn in by this much.
    #[must_use]
    pub fn inset(self, horizontal: f32, vertical: f32) -> Self {
        let width = (self.width - 2.0 * horizontal).max(0.0);
        let height = (self.height - 2.0 * vertical).max(0.0);
        Self { x: self.x + horizontal, y: self.y + vertical, width, height }
    }

    /// Whether the other rectangle lies inside, but for a tolerance in points.
    #[must_use]
    pub fn holds(&self, other: &Self, tolerance: f32) -> bool {
        other.x >= self.x - tolerance
            && other.y >= self.y - tolerance
            && other.right() <= self.right() + tolerance
            && other.bottom() <= self.bottom() + tolerance
    }
}

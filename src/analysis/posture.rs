//! The posture of a matrix: its internal and external position.

use super::methods::ranking::TIE;
use super::outcome::FactorAnalysis;
use crate::model::{PerQuadrant, PostureVariant, Quadrant, StrategyKind};
use serde::{Serialize, Serializer};

/// Where an organisation stands: right for strengths, left for weaknesses, up for opportunities, down for threats.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Posture {
    /// Strengths less weaknesses.
    pub x: f64,
    /// Opportunities less threats.
    pub y: f64,
    /// Direction from the origin, above −180 and up to 180, anticlockwise from the side of the strengths; none at the
    /// origin.
    pub angle_degrees: Option<f64>,
    /// Distance from the origin.
    pub length: f64,
    /// The kind of strategy the direction speaks for, written in its two letters. None on an axis (within 1e-9), where
    /// neither side prevails.
    #[serde(serialize_with = "letters")]
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub strategy: Option<StrategyKind>,
    /// How it was computed.
    pub variant: PostureVariant,
}

impl Posture {
    fn new(x: f64, y: f64, variant: PostureVariant) -> Self {
        let on_axis = |value: f64| value.abs() <= TIE;
        let at_origin = on_axis(x) && on_axis(y);
        let angle_degrees = (!at_origin).then(|| libm::atan2(y, x).to_degrees());
        let strategy = (!on_axis(x) && !on_axis(y)).then_some(match (x > 0.0, y > 0.0) {
            (true, true) => StrategyKind::So,
            (true, false) => StrategyKind::St,
            (false, true) => StrategyKind::Wo,
            (false, false) => StrategyKind::Wt,
        });
        Self { x, y, angle_degrees, length: libm::hypot(x, y), strategy, variant }
    }
}

/// The posture of the factors; none where one side has no factors, or ratings or weights are missing that it needs.
pub(super) fn posture(factors: &[FactorAnalysis], variant: PostureVariant) -> Option<Posture> {
    let has_side = |internal| factors.iter().any(|factor| factor.quadrant.is_internal() == internal);
    if !has_side(true) || !has_side(false) {
        return None;
    }
    let mut sums = PerQuadrant::<f64>::default();
    for factor in factors {
        sums[factor.quadrant] += part(factor, variant)?;
    }
    let axis = |plus: Quadrant, minus: Quadrant| {
        let difference = sums[plus] - sums[minus];
        if variant == PostureVariant::Normalised { difference / (sums[plus] + sums[minus]) } else { difference }
    };
    let x = axis(Quadrant::Strengths, Quadrant::Weaknesses);
    Some(Posture::new(x, axis(Quadrant::Opportunities, Quadrant::Threats), variant))
}

/// What a factor adds to its end of the axis.
fn part(factor: &FactorAnalysis, variant: PostureVariant) -> Option<f64> {
    let rating = factor.rating;
    let weighted = |size: f64| Some(factor.weight? * size);
    match variant {
        PostureVariant::Priorities => factor.global_priority,
        PostureVariant::Raw => weighted(rating?),
        PostureVariant::Sized | PostureVariant::Normalised if factor.quadrant.is_helpful() => weighted(rating?),
        // A rating of 1 marks the gravest weakness or threat, in both rating conventions.
        PostureVariant::Sized | PostureVariant::Normalised => weighted(5.0 - rating?),
    }
}

#[expect(clippy::ref_option, clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
fn letters<S: Serializer>(kind: &Option<StrategyKind>, serializer: S) -> Result<S::Ok, S::Error> {
    kind.map(StrategyKind::letters).serialize(serializer)
}

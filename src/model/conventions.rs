//! The choices on which the literature differs; each is stored, shown and printed, and the first is the default.

use serde::{Deserialize, Serialize};

macro_rules! choices {
    ($($(#[$doc:meta])* $name:ident {
        $(#[$fdoc:meta])* $first:ident = $flabel:literal
        $(, $(#[$vdoc:meta])* $variant:ident = $label:literal)* $(,)?
    })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(test, derive(schemars::JsonSchema))]
        #[serde(rename_all = "snake_case")]
        pub enum $name {
            $(#[$fdoc])*
            #[default]
            $first,
            $($(#[$vdoc])* $variant),*
        }

        impl $name {
            /// Every choice, the default first.
            pub const ALL: &[Self] = &[Self::$first $(, Self::$variant)*];

            /// The name of the choice, as screen and report print it.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { Self::$first => $flabel $(, Self::$variant => $label)* }
            }
        }
    )+};
}

choices! {
    /// How the priorities of a matrix come about.
    WeightingMethod {
        /// Weight and rating typed for each factor (IFE and EFE; David).
        Direct = "Direct weights",
        /// Points shared out over the factors by each participant.
        Points = "Points",
        /// Dots put on the factors by each participant.
        Dots = "Dots",
        /// Ranks turned into scores n − rank and summed (Borda).
        Borda = "Borda count",
        /// Ranks turned into weights (Barron and Barrett 1996).
        Ranks = "Ranks",
        /// Pairwise comparison within and between quadrants (A'WOT; Kurttila et al. 2000).
        Pairwise = "Pairwise comparison",
        /// Best-worst method (Rezaei 2016).
        BestWorst = "Best-worst",
    }

    /// What a rating says.
    RatingConvention {
        /// Strengths 3-4, weaknesses 1-2; opportunities and threats 1-4 by how well the organisation responds.
        David = "David",
        /// IFAS and EFAS: a grave threat or weakness rates 1, a small one 4.
        Rangkuti = "Rangkuti (IFAS/EFAS)",
    }

    /// How the posture is computed.
    PostureVariant {
        /// Weighted sizes; the size of a weakness or threat is 5 − rating.
        Sized = "by size",
        /// Weighted ratings as they are, to reproduce published work.
        Raw = "raw scores",
        /// (S − W)/(S + W) and (O − T)/(O + T) of the weighted sizes.
        Normalised = "normalised",
        /// Differences of the group priorities, for matrices without ratings.
        Priorities = "by priorities",
    }

    /// How priorities come out of pairwise judgments.
    Prioritisation {
        /// Principal right eigenvector (Saaty 1977).
        Eigenvector = "Eigenvector",
        /// Row geometric mean (Crawford and Williams 1985).
        GeometricMean = "Row geometric mean",
    }

    /// The table of random indices behind the consistency ratio.
    RandomIndex {
        /// Saaty 1980.
        #[serde(rename = "saaty_1980")]
        Saaty1980 = "Saaty 1980",
        /// Saaty 2005.
        #[serde(rename = "saaty_2005")]
        Saaty2005 = "Saaty 2005",
        /// 500,000 simulated matrices for each size (ahpsurvey).
        Simulated = "simulated (500,000 matrices)",
        /// Donegan and Dodd 1991.
        #[serde(rename = "donegan_dodd_1991")]
        DoneganDodd1991 = "Donegan and Dodd 1991",
        /// Alonso and Lamata 2006.
        #[serde(rename = "alonso_lamata_2006")]
        AlonsoLamata2006 = "Alonso and Lamata 2006",
    }

    /// Whose weights and ratings count where they are typed.
    StatedBy {
        /// People's, side by side for weights and factor by factor for ratings; the matrix's own where nobody gave any.
        People = "people, where they were asked",
        /// The matrix's own alone; what people gave stands beside.
        Matrix = "the matrix itself",
    }

    /// How the ratings of several people become one.
    PanelRating {
        /// The arithmetic mean, people counting by their weights.
        Mean = "mean",
        /// The median.
        Median = "median",
    }

    /// By how much each judgment is spread for fuzzy priorities beside the crisp ones (Buckley 1985).
    Fuzzy {
        /// There are none.
        None = "none",
        /// Half a step of the scale to each side.
        HalfStep = "half a step",
        /// A step of the scale to each side.
        OneStep = "one step",
    }

    /// How the ends of an interval are read off draws of people.
    IntervalForm {
        /// The 2.5th and the 97.5th percentile (Efron 1979), which lie too near each other for few people.
        Percentile = "percentiles",
        /// Percentiles as far out as Student's t and the number of people ask for (Hesterberg 2015).
        Expanded = "expanded percentiles",
    }

    /// What becomes of pairwise judgments that are missing.
    Incomplete {
        /// A person with a gap in a set does not count in it.
        Refuse = "refuse",
        /// Missing pairs do not count (Harker 1987).
        Harker = "Harker 1987",
        /// Logarithmic least squares over the answered pairs (Bozóki, Fülöp and Rónyai 2010).
        LeastSquares = "least squares",
        /// Each pair is the mean of what those say who answered it; a pair that nobody answered is refused.
        Pooled = "pooled over those who answered",
    }

    /// How the quadrants are compared with one another.
    BetweenConvention {
        /// By the most important factor of each (Kurttila et al. 2000).
        Kurttila = "Kurttila",
        /// By the quadrants themselves.
        Groups = "groups",
    }

    /// How the answers of several people become one.
    Aggregation {
        /// Aggregation of individual judgments (Aczél and Saaty 1983).
        Aij = "judgments (AIJ)",
        /// Weighted geometric mean of individual priorities (Forman and Peniwati 1998).
        AipGeometric = "priorities, geometric (AIP)",
        /// Weighted arithmetic mean of individual priorities (Forman and Peniwati 1998).
        AipArithmetic = "priorities, arithmetic (AIP)",
    }

    /// How ranks become weights.
    RankScheme {
        /// Rank-order centroid (Barron and Barrett 1996).
        Roc = "rank-order centroid",
        /// Rank sum.
        RankSum = "rank sum",
        /// Reciprocal of the rank.
        Reciprocal = "reciprocal",
    }

    /// Which consensus indicator is shown first.
    ConsensusForm {
        /// Goepel 2018.
        #[serde(rename = "goepel_2018")]
        Goepel2018 = "Goepel 2018",
        /// Goepel 2013.
        #[serde(rename = "goepel_2013")]
        Goepel2013 = "Goepel 2013",
        /// Relative homogeneity.
        Homogeneity = "homogeneity",
    }
}

/// What is drawn at random to see how far priorities and ranks hold.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Sampling {
    /// The first that the answers allow for: respondents, judgments, spread.
    #[default]
    Auto,
    /// People, drawn anew with replacement.
    Respondents,
    /// Each judgment, moved within its noise.
    Judgments,
    /// Each stated weight times exp(ln(1 + share)·z), z being standard normal.
    Spread {
        /// How much higher or lower a weight could be: 0.2 is a fifth. Finite and above 0.
        share: f64,
    },
    /// Weights around the priorities: Dirichlet with this concentration (60: close; 10: loose) times the priority.
    Dirichlet {
        /// Finite and above 0.
        concentration: f64,
    },
}

impl Sampling {
    /// The share that weights are taken to be uncertain by where nobody chose another.
    pub const DEFAULT_SHARE: f64 = 0.2;
}

/// Every convention a matrix uses.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Conventions {
    /// What a rating says.
    pub rating: RatingConvention,
    /// How the posture is computed.
    pub posture: PostureVariant,
    /// How priorities come out of pairwise judgments.
    pub prioritisation: Prioritisation,
    /// The table of random indices.
    pub random_index: RandomIndex,
    /// What becomes of missing judgments.
    pub incomplete: Incomplete,
    /// How quadrants are compared.
    pub between: BetweenConvention,
    /// How several people's answers become one.
    pub aggregation: Aggregation,
    /// How ranks become weights.
    pub rank_scheme: RankScheme,
    /// Which consensus indicator is shown first.
    pub consensus: ConsensusForm,
    /// Whose weights and ratings count where they are typed.
    #[serde(skip_serializing_if = "is_default")]
    pub stated_by: StatedBy,
    /// How the ratings of several people become one.
    #[serde(skip_serializing_if = "is_default")]
    pub panel_rating: PanelRating,
    /// By how much judgments are spread for fuzzy priorities.
    #[serde(skip_serializing_if = "is_default")]
    pub fuzzy: Fuzzy,
    /// What is drawn at random.
    pub sampling: Sampling,
    /// How the ends of an interval are read off draws of people.
    #[serde(skip_serializing_if = "is_default")]
    pub interval: IntervalForm,
    /// Largest judgment of the scale, above 1; 9 on Saaty's.
    pub scale_max: f64,
    /// Largest consistency ratio that is accepted, above 0.
    pub cr_threshold: f64,
    /// Influence of each quadrant (column) on each (row), columns summing to 1 (Yüksel and Dağdeviren 2007); absent
    /// when the quadrants are taken as independent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub inner_dependence: Option<[[f64; 4]; 4]>,
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

impl Fuzzy {
    /// The spread in steps of the scale; none without fuzzy priorities.
    #[must_use]
    pub fn steps(self) -> Option<f64> {
        match self {
            Self::None => None,
            Self::HalfStep => Some(0.5),
            Self::OneStep => Some(1.0),
        }
    }
}

impl Default for Conventions {
    fn default() -> Self {
        Self {
            rating: RatingConvention::default(),
            posture: PostureVariant::default(),
            prioritisation: Prioritisation::default(),
            random_index: RandomIndex::default(),
            incomplete: Incomplete::default(),
            between: BetweenConvention::default(),
            aggregation: Aggregation::default(),
            rank_scheme: RankScheme::default(),
            consensus: ConsensusForm::default(),
            stated_by: StatedBy::default(),
            panel_rating: PanelRating::default(),
            fuzzy: Fuzzy::default(),
            sampling: Sampling::default(),
            interval: IntervalForm::default(),
            scale_max: 9.0,
            cr_threshold: 0.1,
            inner_dependence: None,
        }
    }
}

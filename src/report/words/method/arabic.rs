//! The methods paragraph in Arabic.

use super::Method;
use crate::analysis::ObstacleKind;
use crate::model::{
    Aggregation, BetweenConvention, ConsensusForm, Incomplete, PostureVariant, Prioritisation, RankScheme,
    RatingConvention,
};

pub(in crate::report::words) static ARABIC: Method = Method {
    between_sentences: " ",
    separator: "؛ ",
    subject: |title, count| match count {
        0 => format!("لا عوامل في المصفوفة «{title}»."),
        count => format!("عدد عوامل المصفوفة «{title}»: {count}."),
    },
    illustration: "أوزانها وتقييماتها للتوضيح فقط.",
    equal: "لجميع العوامل أوزان متساوية.",
    weighed: |least, most| format!("أُعطيت العوامل أوزانًا مباشرة من {least} إلى {most}."),
    normalised: "عُدّلت الأوزان بحيث يكون مجموعها 1 في نقاط القوة والضعف معًا، و1 في الفرص والتهديدات معًا؛ ولكل جانب نصف \
                 الأولويات الكلية.",
    beside: |count| format!("أعطى المشاركون أوزانًا أيضًا (عددهم {count})، وهي مذكورة إلى جانب أوزان المصفوفة."),
    nobody: "لم يُدلِ أحد بأحكامه بعد.",
    judged: |count| format!("عدد المشاركين الذين أدلوا بأحكامهم: {count}."),
    round: |round, rounds| format!("الأرقام هي أرقام الجولة {round} من {rounds}."),
    groups: |groups| format!("مثّل المشاركون المجموعات الآتية: {groups}."),
    excluded: |count, reasons| format!("استُبعدت إجابات بعض المشاركين، وعددهم {count} ({reasons})."),
    own_weights: "لكل مشارك وزن خاص به.",
    points: "وُزّعت النقاط على جميع العوامل؛ والأولويات متوسط حصص المشاركين.",
    dots: "وُضعت الأصوات على العوامل؛ والأولويات حصص من مجموع الأصوات.",
    borda: "رُتّبت العوامل؛ والأولويات حصص من درجات بوردا، وتتقاسم الرتب المتساوية مواضعها.",
    ranks: |scheme| match scheme {
        RankScheme::Roc => {
            "رُتّبت العوامل، وحُوّلت الرتب إلى أوزان بطريقة مركز ثقل الرتب (Barron, Barrett 1996)، ثم أُخذ متوسط المشاركين."
        }
        RankScheme::RankSum => "رُتّبت العوامل، وحُوّلت الرتب إلى أوزان بمجموع الرتب، ثم أُخذ متوسط المشاركين.",
        RankScheme::Reciprocal => "رُتّبت العوامل، وحُوّلت الرتب إلى أوزان بمقلوب الرتب، ثم أُخذ متوسط المشاركين.",
    },
    scale: |largest| format!("قورنت العوامل زوجًا زوجًا داخل كل ربع على مقياس من 1/{largest} إلى {largest}."),
    between: |convention| match convention {
        BetweenConvention::Kurttila => {
            "قورنت الأرباع من خلال أهم عواملها، وتُقاس بأولوياتها أولويات العوامل الأخرى (Kurttila et al. 2000)."
        }
        BetweenConvention::Groups => "قورنت الأرباع بعضها ببعض مباشرة.",
    },
    prioritisation: |method| match method {
        Prioritisation::Eigenvector => "الأولويات هي المتجه الذاتي الرئيس (Saaty 1977).",
        Prioritisation::GeometricMean => "الأولويات هي المتوسطات الهندسية للصفوف (Crawford, Williams 1985).",
    },
    incomplete: |choice| match choice {
        Incomplete::Refuse => "لا تُعطي الأولويات إلا مجموعات الأحكام الكاملة.",
        Incomplete::Harker => "لم تُحتسب الأحكام الناقصة وفق طريقة Harker (1987).",
        Incomplete::LeastSquares => {
            "حيث نقصت أحكام حُسبت الأولويات بالمربعات الصغرى اللوغاريتمية من بقيتها (Bozóki, Fülöp, Rónyai 2010)."
        }
    },
    dependence: "تراعي أوزان الأرباع تأثير بعضها في بعض (Yüksel, Dağdeviren 2007).",
    aggregation: |choice| match choice {
        Aggregation::Aij => "جُمعت أحكام المشاركين بالمتوسط الهندسي الموزون (AIJ; Aczél, Saaty 1983).",
        Aggregation::AipGeometric => "جُمعت أولويات المشاركين بالمتوسط الهندسي الموزون (AIP; Forman, Peniwati 1998).",
        Aggregation::AipArithmetic => "جُمعت أولويات المشاركين بالمتوسط الحسابي الموزون (AIP; Forman, Peniwati 1998).",
    },
    random_index: |table, threshold| {
        format!("تستند نسب الاتساق إلى المؤشرات العشوائية لدى {table}؛ وتُقبل حتى {threshold}.")
    },
    largest_ratio: |ratio| format!("أكبر نسبة اتساق للأحكام: {ratio}."),
    above: |count| match count {
        0 => "لا تتجاوز نسبة أي مشارك الحد المقبول.".to_owned(),
        count => format!("عدد المشاركين الذين تتجاوز نسبتهم الحد المقبول: {count}؛ وإجاباتهم جزء من النتيجة."),
    },
    best_worst: "قورن أفضل عامل وأسوأ عامل في كل ربع، وأفضل ربع وأسوأ ربع، بالبقية على مقياس من 1 إلى 9؛ والأولويات هي الحل \
                 الخطي لطريقة الأفضل والأسوأ (Rezaei 2016).",
    best_worst_geometric: "جُمعت أولويات المشاركين بالمتوسط الهندسي الموزون.",
    best_worst_arithmetic: "جُمعت أولويات المشاركين بالمتوسط الحسابي الموزون.",
    best_worst_ratio: |ratio| format!("أكبر نسبة اتساق بحسب الإجابات (Liang, Brunelli, Rezaei 2020): {ratio}."),
    consensus: |form, value| match form {
        ConsensusForm::Goepel2018 => format!("مؤشر التوافق (Goepel 2018): {value}."),
        ConsensusForm::Goepel2013 => format!("مؤشر التوافق (Goepel 2013): {value}."),
        ConsensusForm::Homogeneity => format!("التجانس النسبي: {value}."),
    },
    kendall: |w| format!("معامل كندال W للرتب: {w}."),
    obstacle: |kind| match kind {
        ObstacleKind::ZeroWeights => "لا أولويات لجانب أوزانه كلها 0.",
        ObstacleKind::Missing => "لا أولويات بعد، لأن هناك إجابات ناقصة.",
        ObstacleKind::Loose => "لا أولويات بعد، لأن الأزواج المجاب عنها لا تربط جميع العوامل.",
        ObstacleKind::Refused => "لا أولويات، لأن الطريقة لا تستطيع استخدام الإجابات.",
    },
    unrated: "لم يُقيَّم أي عامل.",
    rated: |rated, all| match rated {
        rated if rated == all => "قُيّمت العوامل من 1 إلى 4.".to_owned(),
        rated => format!("قُيّم من 1 إلى 4 عددٌ من العوامل: {rated} من {all}."),
    },
    rating: |convention| match convention {
        RatingConvention::David => {
            "وفق اصطلاح David لنقاط القوة 3 أو 4 ولنقاط الضعف 1 أو 2، وتُقيَّم الفرص والتهديدات بمدى حسن استجابة المنظمة؛ \
             والدرجة حاصل ضرب الوزن في التقييم."
        }
        RatingConvention::Rangkuti => {
            "وفق اصطلاح Rangkuti تأخذ أشد نقطة ضعف أو أشد تهديد 1؛ والدرجة حاصل ضرب الوزن في التقييم."
        }
    },
    posture: |variant| match variant {
        PostureVariant::Sized => {
            "الموقف هو فرق المقادير الموزونة: نقاط القوة ناقص نقاط الضعف، والفرص ناقص التهديدات؛ ومقدار نقطة الضعف أو التهديد \
             5 ناقص تقييمه."
        }
        PostureVariant::Raw => "الموقف هو فرق الدرجات الأصلية: نقاط القوة ناقص نقاط الضعف، والفرص ناقص التهديدات.",
        PostureVariant::Normalised => {
            "الموقف هو (S − W)/(S + W) و(O − T)/(O + T) للمقادير الموزونة؛ ومقدار نقطة الضعف أو التهديد 5 ناقص تقييمه."
        }
        PostureVariant::Priorities => "الموقف هو فرق الأولويات: نقاط القوة ناقص نقاط الضعف، والفرص ناقص التهديدات.",
    },
    robustness: |samples, seed| {
        format!("اختُبر ثبات الرتب بمقبوليتها (SMAA-2; Lahdelma, Salminen 2001): {samples} سحبة، والبذرة {seed}.")
    },
    no_robustness: "لم يُختبر ثبات الرتب عند أوزان أخرى.",
    program: |program| format!("حُسبت الأرقام ببرنامج {program}."),
};

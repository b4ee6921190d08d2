### الاستراتيجيات مرتبة حسب جاذبيتها، والخطة.

## Ranking

ranking-heading = ترتيب الاستراتيجيات
ranking-methods = النتيجة والرتبة وفق أربع طرائق
ranking-weighted-sum = المجموع الموزون
ranking-draws = في كم من كل 100 سحب تأتي الاستراتيجية أولًا، ومتوسط رتبتها، وكم مرة تتقدم على التالية
ranking-stated = أولى بالأوزان المحددة
ranking-drawn = أولى بأوزان مسحوبة
ranking-unknown = أولى بأوزان مجهولة
ranking-weights-unknown = كل مجموعات الأوزان متساوية الاحتمال.
ranking-beats-next = تتقدم على التالية
ranking-judges = عدد المقيّمين
ranking-people = الجاذبية الكلية كما يراها المشاركون
ranking-mean = المتوسط
ranking-lowest = الأدنى
ranking-highest = الأعلى
ranking-deviation = الانحراف
ranking-first = أولى عند
ranking-central = الأوزان المركزية: الأوزان التي تأتي بها الاستراتيجية أولًا إذا لم يُعرف شيء عن الأوزان
ranking-scored-by = { $count ->
    [zero] لا درجات من المشاركين.
    [one] درجات مشارك واحد ({ $count }).
    [two] متوسط درجات مشاركَين ({ $count }).
    [few] متوسط درجات { $count } مشاركين.
    [many] متوسط درجات { $count } مشاركًا.
   *[other] متوسط درجات { $count } مشارك.
}
ranking-agree = تضع الطرائق جميعها الاستراتيجيات في الترتيب نفسه.
ranking-reversal = تتقدم { $first } على { $second } وفق: { $ahead }؛ وتتأخر عنها وفق: { $behind }.
ranking-more-reversals = { $count ->
    [zero] لا أزواج أخرى ترتبها الطرائق ترتيبًا معاكسًا.
    [one] زوج آخر ترتبه الطرائق ترتيبًا معاكسًا.
    [two] زوجان آخران ترتبهما الطرائق ترتيبًا معاكسًا.
    [few] { $count } أزواج أخرى ترتبها الطرائق ترتيبًا معاكسًا.
    [many] { $count } زوجًا آخر ترتبها الطرائق ترتيبًا معاكسًا.
   *[other] { $count } زوج آخر ترتبها الطرائق ترتيبًا معاكسًا.
}
ranking-leader-change = كانت { $strategy } ستأتي أولًا بالمجموع الموزون لو كانت أولوية { $factor } بين العوامل المقارنة { $to } بدلًا من { $from }.

## The methods paragraph

method-strategies-judged = { $count ->
    [zero] لم يقيّم أي مشارك الجاذبية.
    [one] قيّم مشارك واحد ({ $count }) الجاذبية.
    [two] قيّم مشاركان ({ $count }) الجاذبية، ويُحتسب متوسطهما.
    [few] قيّم { $count } مشاركين الجاذبية، ويُحتسب متوسطهم.
    [many] قيّم { $count } مشاركًا الجاذبية، ويُحتسب متوسطهم.
   *[other] قيّم { $count } مشارك الجاذبية، ويُحتسب متوسطهم.
}
method-strategies-agreement = واتفاقهم على ترتيب الاستراتيجيات: معامل كندال W يساوي { $value }.
method-strategies-drawn = اختُبر ثبات ترتيب الاستراتيجيات بالمجموع الموزون بسحوبات عشوائية (عدد كل منها { $samples }، والبذرة { $seed }؛ SMAA-2; Lahdelma, Salminen 2001): بالأوزان المحددة، وبأوزان مسحوبة حولها، وبأوزان متساوية الاحتمال.
method-strategies-drawn-unknown = اختُبر ثبات ترتيب الاستراتيجيات بالمجموع الموزون بسحوبات عشوائية (عددها { $samples }، والبذرة { $seed }) بأوزان متساوية الاحتمال (SMAA-2; Lahdelma, Salminen 2001).
method-strategies-resampled = وفي كل من هذه السحوبات اختير العدد نفسه من المشاركين ({ $count }) من جديد مع الإرجاع (إعادة المعاينة؛ Efron 1979).

## The plan

plan-heading = الخطة
plan-nothing = لم تُعتمد أي استراتيجية بعد.
plan-uses = تستند إلى
plan-sources = المصادر
plan-adopted = الاستراتيجيات المعتمدة
plan-became = مآل الاستراتيجيات
plan-dropped = لم يعد قائمًا
plan-added = جديد

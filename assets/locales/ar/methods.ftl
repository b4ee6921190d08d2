### The methods paragraph: how the figures of a matrix came about.

## Matrix and weights

method-subject = { $count ->
    [0] لا عوامل في المصفوفة «{ $title }».
   *[other] عدد عوامل المصفوفة «{ $title }»: { $count }.
}
method-illustration = أوزانها وتقييماتها للتوضيح فقط.
method-equal = لم يزن أحد عوامل أحد الجانبين، ومجموعه يقوم على أوزان متساوية.
method-equal-meant = تساوي الأوزان مقصود، ولا يُرتَّب بها شيء.
method-panel-weights = الأوزان متوسطات أوزان المشاركين (عددهم: { $count })، وأوزان كل منهم حصص من الجانب.
method-panel-weights-between = الأوزان متوسطات أوزان المشاركين، وأوزان كل منهم حصص من الجانب؛ عدد المشاركين في الجانبين: { $least } و{ $most }.
method-panel-ratings-mean = تقديرات العوامل (عددها: { $count }) متوسطات تقديرات المشاركين من دون تقريب (عدد المشاركين للعامل: { $people }).
method-panel-ratings-median = تقديرات العوامل (عددها: { $count }) هي الوسيط لتقديرات المشاركين (عدد المشاركين للعامل: { $people }).
method-weighed = أُعطيت العوامل أوزانًا مباشرة من { $least } إلى { $most }.
method-normalised = عُدّلت الأوزان بحيث يكون مجموعها 1 في نقاط القوة والضعف معًا، و1 في الفرص والتهديدات معًا؛ ولكل جانب نصف الأولويات الكلية.
method-normalised-one = الأوزان مطبّعة بحيث يكون مجموعها 1.
method-beside = أعطى المشاركون أوزانًا أيضًا (عددهم { $count })، وهي مذكورة إلى جانب أوزان المصفوفة.

## Participants

method-nobody = لم يُدلِ أحد بأحكامه بعد.
method-judged = سُئل المشاركون وأجابوا جميعًا، وعددهم { $count }.
method-judged-of = أجاب { $answered } من أصل { $asked } من المشاركين.
method-without-weight = وزن إجابات بعض المشاركين 0 فلا تُحسب، وعددهم { $count }.
method-unfinished = لا تعطي إجابات بعض المشاركين أولويات لأي مجموعة فلا تُحسب، وعددهم { $count }.
method-rest-on = تستند النتائج إلى إجابات مشاركين عددهم { $count }.
method-round = الأرقام هي أرقام الجولة { $round } من { $rounds }.
method-groups = مثّل المشاركون المجموعات الآتية: { $groups }.
method-excluded = استُبعدت إجابات بعض المشاركين، وعددهم { $count } ({ $reasons }).
method-own-weights = لكل مشارك وزن خاص به.

## Methods of weighting

weighting-direct = أوزان مباشرة
weighting-points = نقاط
weighting-dots = أصوات
weighting-borda = طريقة بوردا
weighting-ranks = رتب
weighting-pairwise = مقارنات زوجية
weighting-best-worst = الأفضل والأسوأ

method-points = وُزّعت النقاط على جميع العوامل؛ والأولويات متوسط حصص المشاركين.
method-dots = وُضعت الأصوات على العوامل؛ والأولويات حصص من مجموع الأصوات.
method-borda = رُتّبت العوامل؛ والأولويات حصص من درجات بوردا، وتتقاسم الرتب المتساوية مواضعها.
method-ranks-roc = رُتّبت العوامل، وحُوّلت الرتب إلى أوزان بطريقة مركز ثقل الرتب (Barron, Barrett 1996)، ثم أُخذ متوسط المشاركين.
method-ranks-rank-sum = رُتّبت العوامل، وحُوّلت الرتب إلى أوزان بمجموع الرتب، ثم أُخذ متوسط المشاركين.
method-ranks-reciprocal = رُتّبت العوامل، وحُوّلت الرتب إلى أوزان بمقلوب الرتب، ثم أُخذ متوسط المشاركين.
method-scale = قورنت العوامل زوجًا زوجًا داخل كل ربع على مقياس من 1/{ $largest } إلى { $largest }.
method-scale-of-quadrants = قورنت الأرباع على مقياس من 1/{ $largest } إلى { $largest }.
method-beyond-scale = قورنت العوامل زوجًا زوجًا داخل كل ربع؛ ينتهي المقياس عند { $largest } وتصل الأحكام إلى { $given }.
method-between-kurttila = قورنت الأرباع من خلال أهم عواملها، وتُقاس بأولوياتها أولويات العوامل الأخرى (Kurttila وآخرون 2000).
method-between-groups = قورنت الأرباع بعضها ببعض مباشرة.
method-eigenvector = الأولويات هي المتجه الذاتي الرئيس (Saaty 1977).
method-geometric-mean = الأولويات هي المتوسطات الهندسية للصفوف (Crawford, Williams 1985).
method-incomplete-refuse = لا تُحسب الأولويات إلا من مجموعات الأحكام الكاملة.
method-incomplete-harker = حيث نقصت أحكام لم تُحتسب (Harker 1987).
method-incomplete-harker-instead = حيث نقصت أحكام فالأولويات ليست المتوسطات الهندسية للصفوف بل المتجه الذاتي الرئيسي من دونها (Harker 1987).
method-incomplete-least-squares = حيث نقصت أحكام حُسبت الأولويات بالمربعات الصغرى اللوغاريتمية من بقيتها (Bozóki, Fülöp, Rónyai 2010).
method-incomplete-pooled = كل زوج هو متوسط أحكام من حكموا عليه؛ ولا يُقبل زوج لم يحكم عليه أحد.
method-fuzzy = وإلى جانبها أولويات ضبابية، هي المتوسطات الهندسية لصفوف أحكام مثلثية بمدى { $steps } من درجة السلّم في كل اتجاه، بمراكزها (Buckley 1985)؛ وهي لا تضيف شيئًا إلى ما تقوله الأحكام.
method-dependence = تراعي أوزان الأرباع تأثير بعضها في بعض (Yüksel, Dağdeviren 2007).
method-aggregation-aij = جُمّعت أحكام المشاركين بالمتوسط الهندسي الموزون (AIJ; Aczél, Saaty 1983).
method-aggregation-aip-geometric = جُمّعت أولويات المشاركين بالمتوسط الهندسي الموزون (AIP; Forman, Peniwati 1998).
method-aggregation-aip-arithmetic = جُمّعت أولويات المشاركين بالمتوسط الحسابي الموزون (AIP; Forman, Peniwati 1998).
method-random-index = تستند نسب الاتساق إلى المؤشرات العشوائية لدى { $table }؛ وتُقبل حتى { $threshold }.
method-largest-ratio = أكبر نسبة اتساق للأحكام: { $ratio } ({ $set }).
method-largest-ratio-of-all = أكبر نسبة اتساق للأحكام المجمّعة: { $ratio } ({ $set }).
method-pairs-answered-by = لم يحكم كل مشارك على كل زوج: يستند الزوج إلى عدد من المشاركين بين { $least } و{ $most }.
method-pairs-answered-by-some = لم يحكم كل مشارك على كل زوج: يستند كل زوج إلى أحكام عدد من المشاركين: { $count }.
method-untested-sets = لا شيء يختبر اتساق هذه الأحكام: { $sets }.
method-untested-people = عدد المشاركين الذين لا تسمح إجاباتهم بحساب النسبة: { $count }.
method-above = { $count ->
    [0] لا تتجاوز نسبة أي مشارك { $threshold }.
   *[other] عدد المشاركين الذين تتجاوز نسبتهم { $threshold }: { $count }؛ وإجاباتهم جزء من النتيجة.
}
method-best-worst = قورن أفضل عامل وأسوأ عامل في كل ربع، وأفضل ربع وأسوأ ربع، بالبقية على مقياس من 1 إلى 9؛ والأولويات هي الحل الخطي لطريقة الأفضل والأسوأ (Rezaei 2016).
method-best-worst-one = قورن أفضل عوامل الربع وأسوؤها بالعوامل الأخرى على سلّم من 1 إلى 9؛ والأولويات هي الحل الخطي لطريقة الأفضل والأسوأ (Rezaei 2016).
method-best-worst-geometric = جُمّعت أولويات المشاركين بالمتوسط الهندسي الموزون.
method-best-worst-arithmetic = جُمّعت أولويات المشاركين بالمتوسط الحسابي الموزون.
method-best-worst-ratio = أكبر نسبة اتساق بحسب الإجابات (Liang, Brunelli, Rezaei 2020): { $ratio }.
method-best-worst-above = عدد المشاركين الذين تتجاوز نسبهم العتبة المنشورة لهذا العدد من العوامل وهذا المدى: { $count }.

## Agreement

method-consensus-2018 = مؤشر التوافق (Goepel 2018) لكل مجموعة: { $value }.
method-consensus-2013 = مؤشر التوافق (Goepel 2013) لكل مجموعة: { $value }.
method-homogeneity = التجانس النسبي لكل مجموعة: { $value }.
method-round-moved = عدد المشاركين الذين لهم أولويات في الجولة { $round } وفي سابقتها: { $count }؛ وعدد من نقل منهم عاملًا بأكثر من مرتبة واحدة: { $moved }.
method-round-stable = تغيّر متوسط الرتب بمقدار { $places } مرتبة في المتوسط، أي أقل من { $least }: وبهذه القاعدة (ثبات متوسط الرتب؛ Schmidt 1997) يجوز إنهاء الاستطلاع.
method-round-unstable = تغيّر متوسط الرتب بمقدار { $places } مرتبة في المتوسط، أي ما لا يقل عن { $least }: وبهذه القاعدة (ثبات متوسط الرتب؛ Schmidt 1997) يستمر الاستطلاع.
method-kendall = معامل الاتفاق لكندال (W) للرتب: { $value } (χ² = { $chi }، درجات الحرية: { $freedom }، p { $p }).

## What stands in the way of priorities

method-obstacle-not-weighed = لم يزن أحد العوامل، فلا أولويات ولا رتب.
method-obstacle-zero-weights = لا أولويات لجانب أوزانه كلها 0.
method-obstacle-missing = لا أولويات بعد، لأن هناك إجابات ناقصة.
method-obstacle-loose = لا أولويات بعد، لأن الأزواج المجاب عنها لا تربط جميع العوامل.
method-obstacle-refused = لا أولويات، لأن الطريقة لا تستطيع استخدام الإجابات.

## Ratings and posture

method-rated-all = قُيّمت العوامل من 1 إلى 4.
method-rated = قُيّم من 1 إلى 4 عددٌ من العوامل: { $rated } من { $all }.
method-rating-david = وفق اصطلاح David لنقاط القوة 3 أو 4 ولنقاط الضعف 1 أو 2، وتُقيَّم الفرص والتهديدات بمدى حسن استجابة المنظمة؛ والدرجة حاصل ضرب الوزن في التقييم.
method-rating-rangkuti = وفق اصطلاح Rangkuti تأخذ أشد نقطة ضعف أو أشد تهديد 1؛ والدرجة حاصل ضرب الوزن في التقييم.
method-posture-sized = الموقف الاستراتيجي هو فرق المقادير الموزونة: نقاط القوة ناقص نقاط الضعف، والفرص ناقص التهديدات؛ ومقدار نقطة الضعف أو التهديد 5 ناقص تقييمه.
method-posture-sized-david = الموقف الاستراتيجي هو نقاط القوة ناقص نقاط الضعف موزونة بمقاديرها (لنقطة الضعف 5 ناقص تقييمها)، والفرص ناقص التهديدات موزونة بمدى استغلال الفرص ومدى تعرض المنظمة للتهديدات (5 ناقص التقييم).
method-posture-raw = الموقف الاستراتيجي هو فرق الدرجات الأصلية: نقاط القوة ناقص نقاط الضعف، والفرص ناقص التهديدات.
method-posture-normalised = الموقف الاستراتيجي هو (S − W)/(S + W) و(O − T)/(O + T) للمقادير الموزونة؛ ومقدار نقطة الضعف أو التهديد 5 ناقص تقييمه.
method-posture-normalised-david = الموقف الاستراتيجي هو (S − W)/(S + W) للمقادير الموزونة (لنقطة الضعف 5 ناقص تقييمها) و(O − T)/(O + T) بمدى استغلال الفرص ومدى تعرض المنظمة للتهديدات (5 ناقص التقييم).
method-strength = قوة الاستراتيجية هي المتوسط الهندسي لمتوسط الأولوية الكلية لعواملها الداخلية ومتوسط عواملها الخارجية، وهي مقياس لهذا البرنامج؛ وتربط الاستراتيجيات العوامل كما في مصفوفة TOWS (Weihrich 1982).
method-attractiveness = الجاذبية الكلية للاستراتيجية مجموع الوزن مضروبًا في الجاذبية، ومجموع أوزان كل جانب 1 (QSPM; David 1986).
method-ranked-beside = وإلى جانب ذلك رُتبت الاستراتيجيات وفق الأولويات الكلية بالمجاميع الموزونة، وبطريقة TOPSIS مع التطبيع المتجهي (Hwang, Yoon 1981)، وبطريقة PROMETHEE II بالمعيار المعتاد (Brans, Vincke 1985).
method-posture-priorities = الموقف الاستراتيجي هو فرق الأولويات: نقاط القوة ناقص نقاط الضعف، والفرص ناقص التهديدات.

## Robustness, and the program

method-robustness = اختُبر ثبات الأولويات والرتب بسحوبات عشوائية (عددها { $samples }، والبذرة { $seed }): فترات الأولويات بنسبة 95%، ومقبولية الرتب (Lahdelma, Salminen 2001).
drawn-respondents = في كل سحب اختير العدد نفسه من المشاركين ({ $count }) من جديد مع الإرجاع (إعادة المعاينة؛ Efron 1979).
drawn-narrow = الفترات أضيق مما ينبغي مع { $count } من المشاركين: ففي محاكاة بهذا العدد القليل احتوى نحو { $percent } منها القيمة الحقيقية.
drawn-expanded = أطرافها مئينات موسّعة إلى عرض توزيع t لستيودنت (Hesterberg 2015).
drawn-judgments = في كل سحب أُزيح كل حكم بما لا يزيد على نصف درجة من السلّم (Goepel 2018)، وبمقدار تباعد بواقي مجموعته (Crawford, Williams 1985).
drawn-answers = في كل سحب أُزيحت كل إجابة بما لا يزيد على نصف درجة من السلّم (Goepel 2018).
drawn-spread = في كل سحب عُدّت الأوزان غير مؤكدة بمقدار { $share } صعودًا أو هبوطًا (معاملات لوغاريتمية طبيعية، σ = ln { $factor }).
drawn-dirichlet = تقع الأوزان حول الأولويات المعطاة (توزيع ديريشليه، التركيز { $concentration }).
method-program = حُسبت الأرقام ببرنامج { $program }.
method-works = المراجع المنهجية: { $works }

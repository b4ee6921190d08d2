### What reports say: headings, heads of columns, results, strategies, references.

## Pages

page-of = صفحة { $page } من { $pages }
continued = تابع

## Quadrants

quadrant-strengths = نقاط القوة
quadrant-weaknesses = نقاط الضعف
quadrant-opportunities = الفرص
quadrant-threats = التهديدات
no-factors = لا توجد عوامل.
between-quadrants = بين الأرباع

## Matrices

illustration = مثال توضيحي
illustration-notice = مثال توضيحي: أوزان هذه المصفوفة وتقييماتها تبيّن فقط كيف توزن المصفوفة، ولا تعبّر عن رأي أحد.
grid-score-key = بعد كل عامل: حصة الوزن × التقييم = الدرجة
grid-weight-key = بعد كل عامل: حصة الوزن
ife = IFE
efe = EFE

## Headings

heading-context = الخلفية
heading-summary = ملخص
heading-matters = الأهم
summary-equal = جميع العوامل متساوية الأوزان.
heading-to-do = ما ينبغي فعله
heading-contents = المحتويات
skip-to-report = انتقل إلى التقرير
heading-tows = الاستراتيجيات في لمحة
heading-plan = خطة العمل
heading-result = النتيجة
heading-strategies = الاستراتيجيات
heading-findings = الملاحظات
heading-method = المنهج
heading-references = المراجع

## Heads of columns

column-label = الرمز
column-factor = العامل
column-strategy = الاستراتيجية
column-weight = الوزن
column-share = الحصة
column-rating = التقييم
column-rated-by = عدد المقيّمين
column-score = الدرجة
column-local = محلي
column-global = كلي
column-fuzzy = ضبابية
column-interval = فترة 95%
column-rank = الرتبة
column-strength = القوة
column-sum = المجموع
column-place = الموضع
column-judgments = الأحكام
column-participant = المشارك
column-answered = الإجابات

## Citations and references

reference-sources = المصادر
reference-as-cited-in = نقلًا عن
reference-others = وآخرون
reference-thesis = رسالة جامعية
reference-data-set = مجموعة بيانات
reference-software = برنامج حاسوبي
reference-film = فيلم
reference-preprint = نسخة أولية
reference-online-first = نشر إلكتروني مسبق
reference-original = نُشر العمل الأصلي
reference-accessed = تاريخ الاطلاع
reference-online = {"["}مصدر إلكتروني]
reference-article-number = المقالة { $number }
reference-report-number = { $kind } رقم { $number }
reference-report = تقرير
reference-version = الإصدار { $version }

## Strategies

strategy-key = SO: استخدام نقاط القوة لاغتنام الفرص؛ ST: استخدام نقاط القوة لمواجهة التهديدات؛ WO: معالجة نقاط الضعف باغتنام الفرص؛ WT: تقليل نقاط الضعف وتجنب التهديدات.
strategy-uses = تستند إلى{" "}
strategy-owner = المسؤول
strategy-horizon = المدى الزمني
strategy-status = الحالة
strategy-indicator = المؤشر

## Results

result-ife = العوامل الداخلية (IFE)
result-efe = العوامل الخارجية (EFE)
result-average = يقع المجموعان بين 1 و4، والمتوسط 2.5.
result-ie = المصفوفة الداخلية الخارجية (IE)، الخلية { $number } من 9: { $advice }.
ie-grow = النمو والبناء
ie-hold = الحفاظ والاستمرار
ie-harvest = الحصاد أو التصفية
result-unrated = لا مجموع ولا موقف استراتيجي: بعض العوامل بلا تقييم.
posture-balanced = على أحد المحورين: لا يغلب أي جانب
result-conventions = المنهج والاصطلاحات. { $conventions }.

## Captions

table-caption = الجدول { $number }. { $about }
figure-caption = الشكل { $number }. { $about }
strategy-grounds = الاستراتيجيات والعوامل التي تستند إليها
strategy-qspm = جاذبية الاستراتيجيات (QSPM): الدرجة (AS) والحصة مضروبة في الدرجة (TAS)
result-influence = تأثير الأرباع بعضها في بعض
result-influence-of = التأثير في
result-crossings = أوزان الربع التي تتبادل عندها العوامل مراتبها
result-crossings-cut = أوزان الربع التي تتبادل عندها العوامل مراتبها: أول { $shown } من { $all }
result-crossing-quadrant = الربع
result-crossing-from = الوزن الآن
result-crossing-at = عند الوزن
result-crossing-now = متعادلان الآن
result-crossing-change = الترتيب
result-crossing-leader = المرتبة الأولى
result-consistency = اتساق الأحكام
result-participants = المشاركون

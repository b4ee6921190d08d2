### ما يقال عن الملفات المستوردة: ما أُخذ وما تُرك ولماذا.

import-count-row = { $count ->
    [zero] لا صفوف
    [one] صف واحد
    [two] صفّان
    [few] { $count } صفوف
    [many] { $count } صفًّا
   *[other] { $count } صف
}
import-count-source = { $count ->
    [zero] لا مصادر
    [one] مصدر واحد
    [two] مصدران
    [few] { $count } مصادر
    [many] { $count } مصدرًا
   *[other] { $count } مصدر
}
import-count-factor = { $count ->
    [zero] لا عوامل
    [one] عامل واحد
    [two] عاملان
    [few] { $count } عوامل
    [many] { $count } عاملًا
   *[other] { $count } عامل
}
import-count-matrix = { $count ->
    [zero] لا مصفوفات
    [one] مصفوفة واحدة
    [two] مصفوفتان
    [few] { $count } مصفوفات
    [many] { $count } مصفوفة
   *[other] { $count } مصفوفة
}
import-count-participant = { $count ->
    [zero] لا مشاركين
    [one] مشارك واحد
    [two] مشاركان
    [few] { $count } مشاركين
    [many] { $count } مشاركًا
   *[other] { $count } مشارك
}
import-count-answer = { $count ->
    [zero] لا إجابات
    [one] إجابة واحدة
    [two] إجابتان
    [few] { $count } إجابات
    [many] { $count } إجابة
   *[other] { $count } إجابة
}
import-count-score = { $count ->
    [zero] لا درجات
    [one] درجة واحدة
    [two] درجتان
    [few] { $count } درجات
    [many] { $count } درجة
   *[other] { $count } درجة
}
import-in-tray = { $count } في الدرج
import-of-matrices = { $factors }، { $matrices }

import-note = ملاحظة: { $remark }
import-refused = رُفض: { $place }: { $reason }
import-place-whole = الملف
import-place-file = الملف { $name }
import-place-sheet = الورقة { $name }
import-place-line = السطر { $line }
import-place-column = العمود { $name }
import-more = و{ $more } غيرها
import-untold = رُفض { $more } غيرها ولم تُذكر

import-read-as = قُرئ النص بترميز { $encoding }
import-broken-signs = بعض الرموز ليست من { $encoding }، وتظهر كـ”�“
import-control-signs = حُذفت رموز التحكم
import-parted-comma = الفاصل: الفاصلة
import-parted-semicolon = الفاصل: الفاصلة المنقوطة
import-parted-tab = الفاصل: علامة الجدولة
import-parted-pipe = الفاصل: الشرطة العمودية
import-parted-other = الفاصل: رمز آخر
import-open-quotation = علامة اقتباس غير مغلقة؛ أُخذت كل الأسطر بعدها خليةً واحدة
import-table-too-large = الجدول كبير جدًّا؛ لم يُقرأ ما بعد هذا الموضع
import-text-too-long = النص طويل جدًّا؛ لم يُقرأ من السطر { $line }
import-too-many-factors = أكثر من { $most } عامل؛ تُرك هذا وما بعده
import-hidden-sheet = الورقة { $name } مخفية ولم تؤخذ؛ { $way }
import-way-sheet-option = خذها بـ --sheet "{ $name }"
import-way-sheet-window = أظهرها في برنامج الجداول واحفظ ثم اقرأ الملف من جديد
import-no-factors = لم تؤخذ: لا عوامل في الورقة { $name }
import-no-result = لم تُحسب الصيغة عند حفظ الملف؛ افتحه واحفظه في برنامج الجداول

import-foreign-table = لم يؤخذ هذا الجدول: { $reason }
import-foreign-table-under = لم يؤخذ الجدول تحت { $heading }: { $reason }
import-no-quadrants = ليس هذا جدول عوامل، إذ لا يسمّي أي ربع
import-crossed = إنه يقاطع بين الأرباع كما تفعل مصفوفة استراتيجيات TOWS
import-rows-of = عموده { $name } يسمّي في كل صف شيئًا آخر كالمنافسين؛ { $way }
import-way-rows-option = إن كانت الصفوف من هذا التحليل فاترك العمود بـ --map "{ $name }=-" أو خذه بـ "{ $name }=tags" أو "{ $name }=matrix"
import-way-rows-window = إن كانت الصفوف من هذا التحليل فاختر في المعاينة ما يحويه العمود
import-counts = تحت كل ربع فيه رقم، أي عدد لا عوامل
import-profiles = إنه يقارن منظمات أو استراتيجيات عدّة بالعوامل نفسها (CPM، QSPM)
import-repeated = تُركت الجداول التي تكرر العوامل فقط

import-above-heads = لم يؤخذ ما فوق رؤوس الأعمدة: { $texts }
import-columns-left = لم تؤخذ الأعمدة { $names }
import-same-columns = الأعمدة { $names } عن الشيء نفسه ولم يؤخذ منها شيء؛ { $way }
import-way-which-option = حدّد أيّها بـ --map
import-way-which-window = اختر في المعاينة ما يحويه كلٌّ منها
import-which-column = عدّة أعمدة عنوانها { $name }؛ اذكر رقم المقصود
import-other-scale = لم يؤخذ العمود { $name }: تقديراته على سلّم آخر، والتقديرات هنا من 1 إلى 4؛ { $way }
import-way-scale-option = حوّلها إلى ذلك، أو خذ ما يناسب بـ --map "{ $name }=rating"
import-way-scale-window = حوّلها في الملف، أو اختر ”rating“ للعمود ليؤخذ ما يناسب
import-taken-as = أُخذ العمود { $name } بوصفه { $field } لأن هذا ما يحويه؛ { $way }
import-way-other-option = إن كان غير ذلك فقله بـ --map "{ $name }=-"
import-way-other-window = إن كان غير ذلك فاختره في المعاينة
import-taken-as-head = أُخذ { $text } رأسًا للجدول
import-not-weights = لم يؤخذ العمود { $name }: لا يحوي أوزانًا؛ { $way }
import-not-ratings = لم يؤخذ العمود { $name }: لا يحوي تقديرات؛ { $way }
import-not-quadrants = لم يؤخذ العمود { $name }: لا يحوي أرباعًا؛ { $way }
import-way-holds-option = بيّن ما يحويه بـ --map
import-way-holds-window = اختر في المعاينة ما يحويه
import-days-of-entry = لم يؤخذ العمود { $name }: أيامه تختلف من صف إلى آخر، فيبعد أن تكون أيام المصفوفات؛ { $way }
import-way-days-option = إن كانت كذلك فقل --map "{ $name }=matrix_date"
import-way-days-window = إن كانت كذلك فاختر ذلك في المعاينة
import-totals = لم تؤخذ صفوف المجاميع، فهي تُحسب من جديد
import-empty-rows = { $count ->
    [zero] لا صفوف بلا عبارة
    [one] لم يؤخذ صف واحد بلا عبارة
    [two] لم يؤخذ صفّان بلا عبارة
    [few] لم تؤخذ { $count } صفوف بلا عبارة
    [many] لم يؤخذ { $count } صفًّا بلا عبارة
   *[other] لم يؤخذ { $count } صف بلا عبارة
}
import-no-statement = لا عبارة
import-no-statement-beside = لا عبارة بجانب { $texts }
import-under-no-head = بلا رأس عمود وتُرك: { $texts }
import-rows-in-tray = وُضعت العوامل التي بلا ربع في الدرج
import-no-quadrant = ليس { $text } ربعًا؛ { $way }
import-way-means-option = بيّن معناه بـ --as "{ $text }=S"
import-way-means-window = اختر معناه في قائمة العناوين
import-no-weight = ليس { $text } وزنًا: الوزن عدد من 0 فما فوق
import-no-rating = التقدير { $text } ليس من 1 إلى 4
import-no-date = ليس { $text } تاريخًا: اكتبه 2020 أو 2020-05 أو 2020-05-17
import-no-id = ليس { $text } معرّفًا: من 1 إلى 12 من الرموز a-z و0-9، ولا يبدأ بـ 0
import-short-citations = لم تؤخذ المصادر التي يذكرها التقرير باختصار؛ استورد المستند نفسه أو مصنّفه
import-shares = الأوزان هي الحصص التي يعرضها التقرير بعد كل عامل
import-fields-noted = حُفظت الحقول { $names } في الملاحظات
import-fields-left = لم تؤخذ الحقول { $names }

import-beyond = { $text } تحت { $heading } وهو ليس من تحليل SWOT: لم يؤخذ
import-under-no-quadrant = { $text } ليس تحت أي ربع
import-numbered-headings = أُخذت العناوين المرقّمة عوامل، والقوائم تحتها ملاحظات لها
import-unknown-headings = وُضعت البنود التي بلا ربع في الدرج وعناوينها وسومًا: { $names }؛ { $way }
import-way-heading-option = بيّن معنى العنوان بـ --as "{ $text }=S"
import-way-heading-window = اختر معنى كلٍّ منها في قائمة العناوين
import-entries-in-tray = وُضعت البنود التي بلا ربع في الدرج
import-label-elsewhere = { $text } تحت اسم ربع آخر؛ اعتُمدت علامته
import-nothing-below = لا بنود تحت { $text }
import-no-entry = ليس { $text } بندًا من قائمة

import-known = { $name } موجود
import-bare-sources = { $count ->
    [zero] لا مصادر بمفتاح فقط: { $names }
    [one] مصدر واحد بمفتاح فقط: { $names }
    [two] مصدران بمفتاح فقط: { $names }
    [few] { $count } مصادر بمفتاح فقط: { $names }
    [many] { $count } مصدرًا بمفتاح فقط: { $names }
   *[other] { $count } مصدر بمفتاح فقط: { $names }
}
import-worded-sources = { $count ->
    [zero] لا مصادر من كلمات الملف: { $names }
    [one] مصدر واحد من كلمات الملف: { $names }
    [two] مصدران من كلمات الملف: { $names }
    [few] { $count } مصادر من كلمات الملف: { $names }
    [many] { $count } مصدرًا من كلمات الملف: { $names }
   *[other] { $count } مصدر من كلمات الملف: { $names }
}
import-new-ids = { $count ->
    [zero] لا معرّفات
    [one] غُيّر معرّف مستعمل: { $names }
    [two] غُيّر معرّفان مستعملان: { $names }
    [few] غُيّرت { $count } معرّفات مستعملة: { $names }
    [many] غُيّر { $count } معرّفًا مستعملًا: { $names }
   *[other] غُيّر { $count } معرّف مستعمل: { $names }
}

import-entry-line = السطر { $line }، { $entry }: { $remark }
import-entry-only-line = السطر { $line }: { $remark }
import-entry-empty = لا شيء فيه
import-entry-too-many = المداخل كثيرة جدًّا
import-entry-too-many-to-read = المداخل كثيرة جدًّا؛ لم يُقرأ شيء بعد هذا الموضع
import-entry-untold = لم تُذكر { $more } ملاحظات أخرى
import-entry-unused = لا مكان في المصدر لـ: { $names }
import-entry-open = لم يُغلق
import-entry-deep = أقواسه متداخلة أعمق من { $most }
import-entry-long = أطول من { $most } بايت
import-entry-double = مذكور مرّتين وأُخذ مرّة
import-entry-value-missing = السطر { $line }: قيمة ناقصة أو غير مغلقة
import-entry-missing = السطر { $line }: ينبغي أن يكون هنا: { $token }
import-entry-unexpected = السطر { $line }: ينبغي ألّا يكون هنا: { $token }
import-entry-latex = لم يُفهم LaTeX في `{ $field }`
import-entry-no-date = ليس { $text } تاريخًا
import-entry-no-language = { $text } لغة غير معروفة هنا
import-entry-others = ينتهي `{ $field }` بـ “and others”؛ أُخذ من سُمّي
import-entry-long-value = قيمة `{ $field }` طويلة جدًّا
import-entry-abbreviation = الاختصار { $text } غير معرّف وتُرك كما هو
import-entry-long-inheritance = ما ورثه من مداخل أخرى طويل جدًّا
import-entry-no-end = ينتهي بلا ER
import-entry-many-lines = أكثر من { $most } سطر بـ { $tag }
import-entry-no-tag = لا وسم للسطر
import-entry-no-begin = لا يسبقه TY
import-entry-other-type = أُخذ النوع { $text } على أنه ”أخرى“

import-remembered = قُرئت الأعمدة كما قُرئت أعمدة هذا الاستبيان من قبل
import-foreign-key = الإجابات عن دراسة أو مصفوفة أخرى، `{ $key }`، ولم تؤخذ
import-foreign-key-fits = المفتاح `{ $key }` لدراسة أو مصفوفة أخرى؛ أُخذت الإجابات لأن رموز كل العوامل مطابقة
import-round-added = أُضيفت الجولة { $round }
import-no-method = لا شيء يبيّن ما سُئل عنه
import-which-matrix = الإجابات عن مصفوفة واحدة
import-no-question = لا عمود عن عامل أو زوج من المصفوفة
import-double-row = صف قبله بالاسم نفسه؛ لم تؤخذ إجاباته
import-last-counts = من صفوف الشخص الواحد يُعتدّ بآخر ما أُرسل: { $people }
import-settled = { $name } ({ $kept } لا { $left })
import-left-no-consent = تُرك: { $rows } بلا موافقة
import-left-test = تُرك: { $rows } من المعاينات أو التجارب أو البريد المزعج
import-left-unfinished = تُرك: { $rows } لم تُرسل
import-left-unfinished-option = تُرك: { $rows } لم تُرسل؛ تؤخذ بـ --partial
import-left-late = تُرك: { $rows } أُرسلت بعد اليوم الأخير
import-left-no-time = تُرك: { $rows } لا يُعرف يوم إرسالها
import-column-left = تُرك العمود: { $reason }
import-head-none = لا رأس له
import-head-no-pair = لا يسمّي زوجًا؛ اكتب S1:S2 لعاملين وS:W لربعين
import-head-no-end = لا يسمّي طرفًا (best of S، worst of S) ولا زوجًا معه (best:S1، S1:worst)
import-head-no-factor = لا يسمّي عاملًا أو يسمّي عدّة؛ سمّ واحدًا بعلامته (S1) أو معرّفه أو عبارته كاملة
import-head-several = يُقرأ على أزواج عدّة؛ اكتب العلامات مثل S1:S2
import-head-quadrant-itself = يقارن ربعًا بنفسه
import-head-factor-itself = يقارن عاملًا بنفسه
import-head-apart = عاملاه في ربعين مختلفين؛ قارن الربعين مثل S:W
import-head-turned = الأفضل أوّلًا والأسوأ آخرًا مثل best:S1 وS1:worst
import-unknown-tag = لا عامل في المصفوفة له الوسم { $tag } من رمزه
import-shared-tag = عدّة عوامل لها الوسم { $tag } وليس لأيّ منها علامة الرمز
import-headless-cell = لا رأس للعمود؛ سمّ فيه عاملًا أو زوجًا
import-same-question = تُرك العمود: عمود قبله عن الشيء نفسه؛ أبقِ واحدًا منهما
import-same-as-code = رمزٌ يقول ما تقوله الأعمدة { $names } فتُركت
import-no-column = لا عمود عنوانه { $name }
import-person-new = { $name } (جديد): { $answers }
import-person-known = { $name } (معروف): { $answers }
import-person-replaced = { $name } (معروف، استُبدلت هذه الإجابات): { $answers }
import-without-answers = لم يؤخذ لعدم وجود إجابات: { $names }
import-unnamed = { $rows } بلا اسم، سُمّيت “Respondent” مع رقم؛ { $way }
import-way-name-option = إن كان عمود يحوي الأسماء فحدّده بـ --map "HEAD=name"
import-way-name-window = إن كان عمود يحوي الأسماء فاجعل عنوانه “name” في المعاينة
import-anonymous = الإجابات بلا اسم لا تُربط بين الجولات
import-uncounted = المصفوفة موزونة بطريقة { $method } التي لا تعتدّ بهذه الإجابات
import-between-factors = لا تُحتسب الأحكام على العوامل الممثّلة لأرباعها لأن المصفوفة تقارن الأرباع نفسها
import-between-quadrants = لا تُحتسب الأحكام على الأرباع نفسها لأن المصفوفة تقارن العوامل الممثّلة لها
import-other-person = للمشارك في المستند غير هذا؛ أُبقي على ما فيه
import-shared-name = لعدّة مشاركين في المستند هذا الاسم؛ غيّر اسم أحدهم
import-line-end = لم يؤخذ سطر الإجابات: نهايته مفقودة
import-line-key = لم يؤخذ سطر الإجابات: لا يبدأ بمفتاح استبيان
import-line-field = لم يؤخذ سطر الإجابات: جزء منه ليس اسمًا وقيمة
import-line-no-sum = لم يؤخذ سطر الإجابات: مجموعه مفقود، فربما ضاعت نهايته
import-line-sum = لم يؤخذ سطر الإجابات: مجموعه خاطئ، فقد تغيّر شيء أو ضاع في الطريق
import-no-number = ليس { $text } عددًا
import-no-number-day = ليس { $text } عددًا؛ هو يوم تحسبه برامج الجداول من 1/3: اكتب =1/3
import-given = { $reason }، لا { $given }
import-answer-weight = الوزن عدد من 0 فما فوق، لا { $value }
import-answer-rating = التقدير 1 أو 2 أو 3 أو 4، لا { $value }
import-answer-ratio = الحكم عدد أكبر من 0، لا { $value }
import-answer-points = النقاط 0 أو أكثر، لا { $value }
import-answer-dots = الأصوات أعداد صحيحة من 0 إلى 1000000، لا { $value }
import-answer-rank = الرتب أعداد صحيحة من 1 إلى 1000000، لا { $value }
import-answer-scale = الأحكام على هذا السلّم بين 1/{ $largest } و{ $largest }
import-answer-beyond-best = لا شيء أهم من الأفضل: 1 أو أكثر
import-answer-beyond-worst = لا شيء أقل أهمية من الأسوأ: 1 أو أكثر
import-no-factor = ليس { $text } عاملًا من المصفوفة
import-twice = { $text } في الترتيب مرّتين
import-placed-before = لـ { $text } مكان قبل هذا
import-without-number = { $text } يقول المقدار بالكلمات بلا عدد
import-equal-number = { $text } يقول التساوي وعددًا غير 1
import-less = { $text } يقول أقل، فالجانب غير مؤكد
import-no-side = لا يبيّن { $text } أيّهما أهم
import-several-numbers = في { $text } عدّة أعداد
import-without-times = يبيّن أيّهما ولا يبيّن المقدار
import-no-times = ليس { $text } عدد مرّات من 1 إلى 9
import-neither = لا يسمّي { $text } أيًّا من الاثنين
import-contradicts = يناقض { $name }؛ لم يؤخذ أيّ منهما: أبقِ واحدًا
import-contradicts-same = يناقض { $name } وهو الحكم نفسه
import-ends-unknown = لم يؤخذ لأن الأفضل والأسوأ هنا غير معروفين معًا
import-beyond-span = أكثر من الأفضل مقابل الأسوأ وهو { $span }؛ لم يؤخذ شيء: { $set }
import-same-ends = الأفضل والأسوأ واحد
import-not-compared = ليس { $text } مما يقارَن: { $set }
import-within = { $quadrant }
import-between = بين الأرباع
import-itself-is-one = مقابل نفسه 1
import-doubt-off-scale = أحد أعداد هذه الأعمدة { $number } وليس نسبة: فيها منزلق أو مراتب، ولا يُعرف أيّ الجانبين قُصد؛ { $way }
import-doubt-one-sided = كل أعداد هذه الأعمدة 1 أو أكثر، أي لا أحد يرى الثاني أهم: قد تكون مراتب؛ { $way }
import-doubt-misnamed = أعداد هذه الأعمدة لا تناسب السلّم `{ $scale }`
import-way-numbers-option = بيّن معنى الأعداد بـ --scale: ratio أو places أو minus-first أو minus-second
import-way-numbers-window = اختر إلى اليسار ما تعنيه الأعداد
import-more-doubts = رُفض { $more } عددًا آخر عن الأزواج لأن سلّمها مجهول
import-places = قُرئت أعداد الأزواج مراتبَ من { $places }: 1 يعني أن الأول أهم 9 مرات، و{ $middle } أنهما سواء، و{ $places } أن الثاني أهم 9 مرات
import-slider-first = قُرئت أعداد الأزواج منزلقًا: { $equal } يعني أنهما سواء، و{"\u200E−"}{ $two } أن الأول أهم مرتين، و{ $two } أن الثاني كذلك
import-slider-second = قُرئت أعداد الأزواج منزلقًا: { $equal } يعني أنهما سواء، و{"\u200E−"}{ $two } أن الثاني أهم مرتين، و{ $two } أن الأول كذلك
import-no-strategy = لا استراتيجية { $text }
import-no-score = ليس { $text } درجة من 1 إلى 4

import-error-stopped = أُلغيت القراءة
import-error-nothing = لم يمكن أخذ شيء من الملف
import-hint-nothing = يحتاج الجدول إلى عمود للأرباع وآخر للعبارات، والقائمة إلى عناوين مثل ”نقاط القوة“؛ انظر docs/import.md.
import-error-workbook = لا يمكن قراءة المصنّف: { $reason }
import-hint-workbook = احفظه من جديد بصيغة .xlsx أو .csv.
import-error-word = لا يمكن قراءة مستند Word: { $reason }
import-hint-word = احفظه من جديد بصيغة .docx أو .txt.
import-broken-contradictory = أجزاؤه متناقضة
import-broken-no-text = لا نص فيه
import-broken-sheets = أوراقه أكثر من { $most }
import-broken-elements = عناصره أكثر من { $most }
import-broken-elements-of = جزؤه { $part } عناصره أكثر من { $most }
import-broken-unpacked = حجمه بعد فكّ الضغط أكثر من { $most } م.ب
import-broken-unpacked-of = جزؤه { $part } بعد فكّ الضغط أكثر من { $most } م.ب
import-error-whole-document = الملف مستند كامل
import-hint-whole-document = استورده مستندًا مستقلًّا.
import-error-several-matrices = { $count ->
    [zero] لا مصفوفات في الملف
    [one] في الملف مصفوفة واحدة
    [two] في الملف مصفوفتان
    [few] في الملف { $count } مصفوفات
    [many] في الملف { $count } مصفوفة
   *[other] في الملف { $count } مصفوفة
}
import-hint-several-matrices = استوردها مصفوفاتٍ جديدة.
import-error-no-table = تأتي الإجابات جدولًا أو أسطر إجابات
import-hint-no-table = احفظها بصيغة .csv أو .tsv أو .xlsx أو .txt.
import-hint-method-option = أضف --survey بإحدى القيم { $methods }.
import-hint-method-window = اختر إلى اليسار ما سُئل عنه.
import-hint-matrix-option = سمّها بـ --matrix.
import-hint-matrix-window = اخترها إلى اليسار.
import-error-no-matrix = لا مصفوفة `{ $id }`
import-error-other-method = سأل الاستبيان عن { $key } لا عن { $asked }
import-hint-other-method-option = احذف --survey؛ فالإجابات تبيّن ما سُئل عنه.
import-hint-other-method-window = اختر ذلك إلى اليسار.
import-error-other-key = الإجابات عن الجولة { $round } من المصفوفة `{ $matrix }`
import-hint-other-key-option = احذف --matrix و--round؛ فالإجابات تبيّنهما.
import-hint-other-key-window = اختر تلك المصفوفة والجولة إلى اليسار.
import-error-round = لا جولة { $named }
import-hint-round = تُعدّ الجولات من 1؛ المصفوفة في الجولة { $current } وتُضاف التالية.
import-error-no-answer = لم يمكن أخذ أي إجابة من الملف
import-hint-no-answer = صف لكل مشارك، وعمود للأسماء، وعمود لكل عامل (S1) أو زوج (S1:S2، best:S1).
import-line-too-wide = في السطر أكثر من { $most } عمود؛ لم يُقرأ شيء من الجدول
import-long-cell = خلية أطول من 1 م.ب؛ تُرك الصف
import-head-only-by-code = رمز الاستبيان وحده يسمّي استراتيجية وعاملًا
import-no-attractiveness = ليس { $text } درجة من 0 إلى 4
import-unknown-strategy = لا استراتيجية لها الوسم { $tag } وعلامة رمزها

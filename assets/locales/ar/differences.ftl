diff-nothing = لا فرق.
diff-document = المستند
diff-consequences = ما يترتب على ذلك
diff-matrix = المصفوفة «{ $title }»
diff-factor = { $label } «{ $text }»
diff-answers = إجابات { $name }
diff-round = الجولة { $number }
diff-strategy = الاستراتيجية «{ $text }»
diff-source = المصدر «{ $title }»
diff-person = المشارك { $name }
diff-section = القسم «{ $heading }»
diff-match = مطابقة عوامل
diff-set-aside = ملاحظة منحّاة
diff-added = إضافة: { $thing }
diff-added-to = إضافة إلى { $place }: { $thing }
diff-removed = حذف: { $thing }
diff-moved = نقل إلى { $place }: { $thing }
diff-reworded = { $thing }: إعادة صياغة ({ $count ->
    [zero] دون كلمات
    [one] كلمة واحدة
    [two] كلمتان
    [few] { $count } كلمات
    [many] { $count } كلمة
   *[other] { $count } كلمة
})
diff-altered = { $thing }: تغيّر الحقل «{ $field }»
diff-field = { $thing }: { $field } { $change }
diff-reordered = { $thing }: ترتيب آخر
diff-empty = لا شيء
diff-rank = رتبة { $factor } { $change }
diff-posture = الموقع الاستراتيجي { $change }
diff-internal = المجموع الداخلي (IFE) { $change }
diff-external = المجموع الخارجي (EFE) { $change }
diff-leader = يتصدر { $after } بدلًا من { $before }
diff-more = و{ $count } أخرى
diff-decisions = { $count ->
    [zero] لا خلافات مفتوحة.
    [one] خلاف واحد مفتوح.
    [two] خلافان مفتوحان.
    [few] { $count } خلافات مفتوحة.
    [many] { $count } خلافًا مفتوحًا.
   *[other] { $count } خلاف مفتوح.
}
finding-open-decision = تختلف النسخ المدموجة في { $what }: { $alternatives }.
finding-open-decision-why = في المستند أحد المضامين، اختارته قاعدة ولم يختره أحد.
finding-open-decision-mend = احسم الأمر: أبقِ أحدها، أو كليهما إن كانا نصين.
decision-says = { $what } ({ $copies })
decision-deleted = محذوف
decision-empty = فارغ
decision-kept = مُبقى
field-statement = الصياغة
field-note = الملاحظة
field-tags = الوسوم
field-weight = الوزن
field-rating = التقييم
field-evidence = الأدلة
field-title = العنوان
field-date = التاريخ
field-authors = المؤلفون
field-affiliation = الجهة
field-language = اللغة
field-text = النص
field-heading = العنوان الفرعي
field-kind = النوع
field-factors = العوامل
field-owner = المسؤول
field-horizon = الأفق الزمني
field-indicator = المؤشر
field-status = الحالة
field-attractiveness = الجاذبية
field-weighting = طريقة الترجيح
field-conventions = الأعراف
field-seed = البذرة
field-samples = عدد السحوبات
field-question = السؤال الإرشادي
field-illustration = وسم المثال
field-name = الاسم
field-group = المجموعة
field-excluded = سبب الاستبعاد
field-answers = الإجابات
field-place = الموضع
field-verdict = الحكم
field-details = البيانات

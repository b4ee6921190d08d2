label-edit-title = تعديل العنوان
label-edit-authors = تعديل المؤلفين
label-edit-affiliation = تعديل المقرر أو الجهة
label-edit-date = تعديل التاريخ
label-change-language = تغيير لغة المستند
label-edit-context = تعديل السياق
label-change-matches = تغيير التطابقات
label-refuse-match = رفض التطابق
label-match-factors = مطابقة العوامل
label-part-match = فك التطابق
label-set-finding-aside = تأجيل الملاحظة
label-keep-survey-reading = حفظ طريقة قراءة الإجابات
label-repeat-matrix = نسخ كمصفوفة العام التالي
label-delete-matrix = حذف المصفوفة
label-move-matrix = نقل المصفوفة
label-take-version = أخذ نسخة أخرى
label-rename-matrix = إعادة تسمية المصفوفة
label-edit-matrix-date = تعديل تاريخ المصفوفة
label-mark-illustration = وسم المصفوفة كمثال أو إلغاؤه
label-mean-equal-weights = التصريح بأن تساوي الأوزان مقصود أو إلغاؤه
label-change-conventions = تغيير قواعد الحساب
label-edit-rounds = تعديل الجولات
label-change-seed = تغيير بذرة العشوائية
label-change-samples = تغيير عدد العينات
label-edit-statement = تعديل النص
label-edit-note = تعديل التعليق
label-edit-tags = تعديل الوسوم
label-change-weight = تغيير الوزن
label-change-weights = تغيير الأوزان
label-change-rating = تغيير التقييم
label-change-ratings = تغيير التقييمات
label-clear-rating = مسح التقييم
label-edit-evidence = تعديل الأدلة
label-take-over-factor = أخذ العامل
label-take-over-weight = أخذ الوزن
label-take-over-sources = أخذ المصادر
label-take-over-all = أخذ كل الفروق
label-answer = إجابة
label-choose-best-and-worst = اختيار الأفضل والأسوأ
label-judge-against-best-and-worst = المقارنة بالأفضل والأسوأ
label-delete-answers = حذف الإجابات
label-add-source = إضافة مصدر
label-delete-source = حذف المصدر
label-edit-source = تعديل المصدر
label-join-sources = دمج مصادر مكررة: { $count }
label-add-person = إضافة مشارك
label-delete-person = حذف المشارك
label-edit-person = تعديل المشارك
label-add-strategy = إضافة استراتيجية
label-delete-strategy = حذف الاستراتيجية
label-edit-strategy = تعديل الاستراتيجية
label-move-strategy = نقل الاستراتيجية
label-tray = الدرج
label-add-matrix = إضافة المصفوفة «{ $title }»
label-edit-head = تعديل عنوان «{ $quadrant }»
label-weigh-by = طريقة الوزن: { $method }
label-add-factor-to = إضافة عامل إلى: { $place }
label-rate = التقييم { $rating }
label-give-number = { $method }: { $factor }، { $person }
label-judge = مقارنة { $first } و{ $second }
label-include-person = احتساب إجابات { $name }
label-exclude-person = استبعاد إجابات { $name }
label-confirm-matches = تأكيد التطابقات: { $count }
label-add-factors = إضافة عوامل: { $count }
label-delete-factors = حذف عوامل: { $count }
label-move-factors = نقل عوامل ({ $count }) إلى: { $place }
label-duplicate-factors = تكرار عوامل: { $count }
label-import-factors = استيراد عوامل: { $count }
label-import-sources = استيراد مصادر: { $count }
label-import-answers = استيراد إجابات مشاركين: { $count }
label-join-copies = { $count ->
    [zero] دمج النسخ
    [one] دمج نسخة
    [two] دمج نسختين
    [few] دمج { $count } نسخ
    [many] دمج { $count } نسخة
   *[other] دمج { $count } نسخة
}
label-settle-decisions = { $count ->
    [zero] حسم الخلافات
    [one] حسم خلاف
    [two] حسم خلافين
    [few] حسم { $count } خلافات
    [many] حسم { $count } خلافًا
   *[other] حسم { $count } خلاف
}
label-set-fields = { $count ->
    [zero] ضبط الحقول
    [one] ضبط حقل
    [two] ضبط حقلين
    [few] ضبط { $count } حقول
    [many] ضبط { $count } حقلًا
   *[other] ضبط { $count } حقل
}

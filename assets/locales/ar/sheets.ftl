### Names of sheets and heads of columns in workbooks.

sheet-matrix = مصفوفة
sheet-unsorted = غير مصنف
sheet-quadrant-priority = أولوية الربع
sheet-note = تعليق
sheet-tags = وسوم
sheet-evidence = الأدلة
sheet-kind = النوع
sheet-factors = العوامل
sheet-key = المفتاح
sheet-authors = المؤلفون
sheet-date = التاريخ
sheet-title = العنوان
sheet-container = نُشر في
sheet-publisher = الناشر
sheet-participants = المشاركون
sheet-judgments = الأحكام
sheet-compared-with = مقارنةً بـ
sheet-answer = الإجابة
sheet-about = عن المستند
sheet-organisation = المؤسسة
sheet-program = البرنامج

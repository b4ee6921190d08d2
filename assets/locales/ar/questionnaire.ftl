questionnaire-title = { $study }: ما الأهم؟
questionnaire-title-strategies = { $study }: ما مدى جاذبية الاستراتيجيات؟
questionnaire-purpose = تُستعمل إجاباتكم في دراسة { $study }.
questionnaire-asked-by = يُجري الدراسة { $people }.
questionnaire-pairs = { $count ->
    [zero] لا مقارنات
    [one] مقارنة واحدة
    [two] مقارنتان
    [few] { $count } مقارنات
    [many] { $count } مقارنة
   *[other] { $count } مقارنة
}، نحو { $minutes } دقيقة.
questionnaire-numbers = { $count ->
    [zero] لا أسئلة
    [one] سؤال واحد
    [two] سؤالان
    [few] { $count } أسئلة
    [many] { $count } سؤالاً
   *[other] { $count } سؤال
}، نحو { $minutes } دقيقة.
questionnaire-experience = لا توجد إجابة صحيحة، فالمهم خبرتكم.
questionnaire-leave-open = اتركوا السؤال فارغاً بدلاً من التخمين.
questionnaire-consent = أشارك بمحض إرادتي، ويجوز استعمال إجاباتي في هذه الدراسة.
questionnaire-yes = نعم
questionnaire-no = لا
questionnaire-about = عنكم
questionnaire-name = اسمكم أو الرمز الذي أُعطي لكم
questionnaire-group = منظمتكم أو مجموعتكم
questionnaire-key = لا تغيّروا هذا
questionnaire-pair = أيهما أهم، وبكم؟
questionnaire-pair-help = A 9: الأول أهم بدرجة قصوى. 1: متساويان. B 9: الثاني.
questionnaire-pair-title = A: { $first } — B: { $second }. { questionnaire-pair }
questionnaire-which = أي الاثنين أهم؟
questionnaire-times = كم مرة أهم؟
questionnaire-both = متساويان
questionnaire-step = { $number } – { $word }
questionnaire-step-1 = متساويان في الأهمية
questionnaire-step-3 = أهم بدرجة معتدلة
questionnaire-step-5 = أهم بدرجة قوية
questionnaire-step-7 = أهم بدرجة قوية جداً
questionnaire-step-9 = أهم بدرجة قصوى
questionnaire-quadrants = الأرباع الأربعة
questionnaire-leaders = الأول في كل ربع
questionnaire-weights = ما أهمية كل عامل، من 0 (غير مهم إطلاقاً) إلى 10 (مهم للغاية)؟
questionnaire-ratings = كيف تقيّمون كل عامل، من 1 إلى 4؟
questionnaire-attractiveness = ما مدى جاذبية كل استراتيجية في ضوء هذا العامل؟ 1 غير جذابة، 4 جذابة جدًا؛ و0 لجميعها إذا لم يكن للعامل أثر في الاختيار.
questionnaire-points = وزّعوا { $budget } نقطة على كل العوامل.
questionnaire-dots = { $budget ->
    [zero] لا نقاط للتوزيع.
    [one] ضعوا نقطة واحدة على عامل.
    [two] ضعوا نقطتين على العوامل.
    [few] ضعوا { $budget } نقاط على العوامل؛ وقد يأخذ العامل أكثر من نقطة.
    [many] ضعوا { $budget } نقطة على العوامل؛ وقد يأخذ العامل أكثر من نقطة.
   *[other] ضعوا { $budget } نقطة على العوامل؛ وقد يأخذ العامل أكثر من نقطة.
}
questionnaire-ranks = رتّبوا كل العوامل: 1 للأهم، و2 للذي يليه، وهكذا.
questionnaire-order = رتّبوا العوامل، الأهم أولاً.
questionnaire-rating-strength = 4 نقطة قوة رئيسية، 3 ثانوية
questionnaire-rating-weakness = 1 نقطة ضعف رئيسية، 2 ثانوية
questionnaire-rating-response = مدى استجابة المنظمة: 4 ممتازة، 3 فوق المتوسط، 2 متوسطة، 1 ضعيفة
questionnaire-rating-helps = 4 يساعد كثيراً، 1 يساعد قليلاً
questionnaire-rating-harms = 1 يضر كثيراً، 4 يضر قليلاً
questionnaire-total = المجموع
questionnaire-best = ما الأهم؟
questionnaire-worst = ما الأقل أهمية؟
questionnaire-over = كم مرة يفوق الأهم كلاً من هذه في الأهمية؟ 1 متساويان، 9 أهم بدرجة قصوى
questionnaire-under = كم مرة يفوق كل من هذه الأقل أهمية؟ 1 متساويان، 9 أهم بدرجة قصوى
questionnaire-over-one = كم مرة يفوق «{ $best }» (الأهم) في أهميته «{ $thing }»؟
questionnaire-under-one = كم مرة يفوق «{ $thing }» في أهميته «{ $worst }» (الأقل أهمية)؟
questionnaire-leave-ends = اتركوا صفه نفسه فارغاً.
questionnaire-hint = الجولة { $round }: الإجابة الوسطى { $median }، ونصف الإجابات من { $low } إلى { $high }.
questionnaire-no-script = تحتاج هذه الصفحة إلى متصفح. احفظوا الملف وافتحوه في Firefox أو Chrome أو Edge أو Safari.
questionnaire-begin = ابدأ
questionnaire-back = السابق
questionnaire-next = التالي
questionnaire-finish = إلى النهاية
questionnaire-kept = تُحفظ إجاباتكم في هذا المتصفح إلى أن ترسلوها.
questionnaire-not-kept = لا يحفظ هذا المتصفح شيئاً: لا تغلقوا الصفحة قبل حفظ إجاباتكم.
questionnaire-clear = امسح إجاباتي من هذا المتصفح
questionnaire-clear-sure = أتُمسح كل إجاباتكم؟
questionnaire-tick = ضعوا علامة في المربع الأول إن أردتم المشاركة؛ وإلا فأغلقوا الصفحة.
questionnaire-needs-name = اكتبوا اسمكم أو رمزكم.
questionnaire-progress = { $at } من { $all }
questionnaire-left = بقي { $left }
questionnaire-sum-off = وزّعتم { $given } من { $budget }. أتتابعون مع ذلك؟
questionnaire-range = اكتبوا رقماً من { $low } إلى { $high }.
questionnaire-places-twice = تكرر: { $places }. المراتب المتساوية مسموح بها.
questionnaire-ends-same = يجب أن يختلف الاثنان.
questionnaire-end = أرسلوا إجاباتكم
questionnaire-open-left = أسئلة بلا إجابة: { $count }
questionnaire-first-open = إلى أولها
questionnaire-how-to-send = لا يُرسل شيء تلقائياً. احفظوا إجاباتكم وأعطوا الملف لمن سألكم، أو انسخوا النص أدناه إلى رسالة.
questionnaire-save = احفظ إجاباتي
questionnaire-copy = انسخ
questionnaire-copied = نُسخ
questionnaire-mail = بريد إلكتروني
questionnaire-line = إجاباتكم نصاً
questionnaire-agreement = مدى اتساق إجاباتكم
questionnaire-ratio = نسبة الاتساق { $ratio }
questionnaire-look-again = قد تودون النظر ثانية في { $pair }: وفق إجاباتكم الأخرى تكون { $fitting }.
questionnaire-mark-one = ضعوا دائرة حول رقم واحد في كل صف من جهة الأهم، وحول 1 في الوسط إن تساويا.
questionnaire-mark-row = ضعوا دائرة حول رقم واحد في كل صف.
questionnaire-write-number = اكتبوا رقماً في كل صف.
questionnaire-workbook-help = املأوا الخلايا الصفراء وأعيدوا الملف.
questionnaire-sum-by-hand = لا يستطيع هذا الملف ضبط المجموع { $budget }: افتحوا { $steps }.
questionnaire-paste = سؤال واحد لكل بند. أبقوا الرمز بين القوسين في آخر كل سؤال: به تجد الإجابات مكانها.
questionnaire-number-answer = الإجابة: رقم
questionnaire-text-answer = الإجابة: نص

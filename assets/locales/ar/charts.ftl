### Captions of charts, and the words in them.

chart-star-key = الأولويات الكلية: لكل ربع محور، وأولوية الربع في زاويته؛ ويصل الخط بين أعلاها (Kurttila وآخرون 2000).
chart-bars-key = الأولويات الكلية من الأعلى إلى الأدنى.
chart-interval-respondents = الخط على الشريط هو فترة الأولوية بنسبة 95% عند سحب المشاركين من جديد.
chart-interval-judgments = الخط على الشريط هو فترة الأولوية بنسبة 95% عند إزاحة الأحكام.
chart-interval-spread = الخط على الشريط هو فترة الأولوية بنسبة 95% عند عدّ الأوزان غير مؤكدة بمقدار { $share }.
chart-interval-dirichlet = الخط على الشريط هو فترة الأولوية بنسبة 95% عند سحب الأوزان حول الأولويات المعطاة.
chart-acceptability-key = مقبولية الرتب: عدد مرات الحصول على كل رتبة من كل 100 سحب، ومتوسط الرتبة (SMAA-2; Lahdelma, Salminen 2001)؛ عدد السحوبات: { $samples }، البذرة: { $seed }.
chart-mean-rank = المتوسط
chart-weighting = الترجيح: { $method }.
chart-posture = الموقف الاستراتيجي ({ $variant }): x = { $x } (S − W)، y = { $y } (O − T)؛ الطول { $length }، الاتجاه { $angle }°: { $verdict }.
chart-posture-origin = الموقف الاستراتيجي ({ $variant }): x = { $x } (S − W)، y = { $y } (O − T)؛ الطول { $length }: { $verdict }.
chart-posture-verdict = { $letters }، { $kind }
chart-path = الموقف الاستراتيجي. { $places }
chart-path-place = { $number }: x = { $x }، y = { $y }
chart-ie = المصفوفة الداخلية الخارجية (IE)، الخلية { $number } من 9 (David): IFE { $ife }، EFE { $efe }؛ { $advice }.
chart-spoken-rank = { $label } في { $title }: الرتبة { $rank }، { $text }
chart-spoken-priority = { $label } في { $title }: الأولوية { $priority }
chart-sensitivity = الأولويات الكلية بحسب وزن «{ $quadrant }»، وهو الآن { $now }؛ وتتقاسم الأرباع الأخرى الباقي كما كانت. عدد الأوزان التي تتبدل عندها المراتب: { $count }، ومنها ما يغيّر المرتبة الأولى: { $first }.
chart-sensitivity-key = الخط العمودي هو الوزن الحالي، والنقاط الممتلئة تغيّر المرتبة الأولى. عدد العوامل المعروضة من الأولى رتبةً: { $count }.
chart-sensitivity-axis = الأولوية الكلية

### People and their answers.

judging-appendix = ملحق: الأحكام
judging-group = المجموعة
judging-excluded = سبب الاستبعاد
judging-round = الجولة
judging-priorities = الأولويات الكلية للجميع ولكل مشارك
judging-all = الجميع
judging-without = بدون
judging-attractiveness = الجاذبية
judging-points = النقاط
judging-dots = الأصوات
judging-pairwise-key = كم مرة يفوق عاملُ الصف عاملَ العمود أهميةً؛ – تعني: بلا إجابة. وفي العمود الأخير الأولويات الناتجة.
judging-best-to = الأفضل مقابل العامل
judging-to-worst = العامل مقابل الأسوأ
judging-without-key = بدون: النتيجة بدون من تتجاوز نسبة اتساقهم { $threshold } (عددهم { $count }).
judging-agreement = اتفاق المشاركين ({ $count }): { $figures }.
judging-consensus-2018 = توافق الآراء (Goepel 2018) { $value }
judging-consensus-2013 = توافق الآراء (Goepel 2013) { $value }
judging-homogeneity = التجانس النسبي { $value }
judging-kendall = معامل كندال W { $value } (χ² = { $chi }، درجات الحرية: { $freedom }، p = { $p })
judging-moved = نقلوا
judging-rank-change = متوسط الرتب
judging-rounds-key = W وp: معامل كندال للاتفاق. نقلوا: عدد من غيّر رتبة أحد العوامل بأكثر من مرتبة واحدة، ممن لهم أولويات في هذه الجولة وسابقتها. متوسط الرتب: مقدار تغيّره في المتوسط؛ فإن قلّ عن { $least } جاز إنهاء الاستطلاع (ثبات متوسط الرتب؛ Schmidt 1997). في الأسفل: الوسيط والربيعان لأولويات المشاركين في كل جولة.
judging-left-out = المستبعدون في { $round }: { $people }.
judging-round-number = الجولة { $round }
judging-set = { $set }: CR { $ratio }
judging-best-worst = { $set }: الأفضل { $best }، الأسوأ { $worst }
judging-without-nobody = لا نتيجة من دون المشاركين الذين تتجاوز أحكامهم العتبة (عددهم { $count }): لن يبقى أحد.
judging-without-other-tops = لا نتيجة من دون المشاركين الذين تتجاوز أحكامهم العتبة (عددهم { $count }): ستمثل الأرباع عوامل أخرى لم يُسأل عنها أحد.
judging-without-missing = لا نتيجة من دون المشاركين الذين تتجاوز أحكامهم العتبة (عددهم { $count }): لم يجب الآخرون عن كل شيء.

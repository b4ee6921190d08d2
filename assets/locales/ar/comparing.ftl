### The comparison of matrices.

## Headings and heads of columns

comparing-title = مقارنة المصفوفات
comparing-summary = أبرز ما تغيّر
comparing-matched = العوامل المتقابلة
comparing-added = أضيفت
comparing-dropped = حذفت
comparing-moved = انتقلت إلى ربع آخر
comparing-suggested = ربما هي نفسها
comparing-statistics = مدى تقارب الأولويات
comparing-caveats = ما لا تصح مقارنته
comparing-ranks = من رتبة إلى رتبة
comparing-matrices = المصفوفات
comparing-factors = العوامل
comparing-then = لاحقًا
comparing-priority = الأولوية
comparing-places = المراتب
comparing-variation = التباين
comparing-top = أهم { $count }
comparing-alike = التشابه
comparing-earlier = سابقًا
comparing-evidence-changed = تستشهد بأدلة أخرى

## Keys and notes

comparing-key = الكلمات بالخط العريض جديدة، والكلمات بين [قوسين] محذوفة. ± هو التغير في الأولوية، و+ مراتب مكتسبة و− مراتب مفقودة.
comparing-suggested-note = هذه الصياغات متشابهة، لكن لم يؤكد أحد أن معناها واحد. وهي لا تدخل في أي حساب: فهي ترد أعلاه بين العوامل المضافة والمحذوفة.
comparing-statistics-over = للعوامل المتقابلة، بعد جعل مجموع أولوياتها 1؛ ولا قيمة لأقل من ثلاثة عوامل.
comparing-statistics-key = يقع معاملا كندال τ-b وسبيرمان ρ بين −1 و1. والتباين نصف مجموع الفروق المطلقة، ويساوي 0 عند تساوي الأولويات. و«أهم k» هو تداخل قوائم أهم العوامل (جاكار).
comparing-same-priorities = لم تتغير أولوية أي من العوامل المتقابلة.
comparing-no-priorities = لا يذكر شيء عن الأولويات، لأن بعض العوامل بلا أولوية.
comparing-slopes-key = العامل الأهم في الأعلى. الخط العريض يصعد، والمتقطع يهبط، والرفيع يثبت؛ والنقطة المفرغة لا مقابل لها بجانبها.

## Sentences

comparing-matrix = { $number }. { $title }
comparing-matrix-dated = { $number }. { $title }، { $date }
comparing-counts = من «{ $from }» إلى «{ $to }»: العوامل المشتركة { $matched } (المنتقلة إلى ربع آخر: { $moved }، المعادة صياغتها: { $reworded })، المضافة: { $added }، المحذوفة: { $dropped }.
comparing-largest = أكثر الأولويات تغيرًا أولوية { $factor }: من { $before } إلى { $after }.
comparing-rank-change = رتبته: من { $before } إلى { $after }.
comparing-agreement = اتفاق الترتيبين: معامل كندال τ-b يساوي { $tau }، وعدد العوامل { $count }.
comparing-too-few = عدد العوامل المتقابلة { $count }، وهو لا يكفي للإحصاء.
comparing-shift = الموقف الاستراتيجي: من { $before } إلى { $after }.
comparing-posture = ({ $x }؛ { $y }) { $strategy }
comparing-moved-from = انتقل من { $before } إلى { $after }
comparing-cut = الرتب الأولى، وعددها { $count }.
comparing-differs-weighting = تختلف المصفوفات في طريقة الترجيح ({ $names }): قارن الرتب لا الأولويات.
comparing-differs-rating = تختلف المصفوفات في اصطلاح التقييم ({ $names }): لا تقارن التقييمات والمجاميع.
comparing-differs-posture = تختلف المصفوفات في حساب الموقف الاستراتيجي ({ $names }): لا تقارن الإحداثيات؛ فلا خريطة مشتركة لها.
comparing-differs-between = تختلف المصفوفات في المقارنة بين الأرباع ({ $names }): الإجابات نفسها تعطي أولويات أخرى.
comparing-differs-prioritisation = تختلف المصفوفات في حساب الأولويات ({ $names }): قد تختلف الرتب بسبب ذلك.
comparing-unweighed = ليس لـ«{ $title }» أولويات بعد، فلا يذكر عنها شيء.
comparing-refused = تجوز المقارنة بين 2 و{ $limit } من المصفوفات، وعددها هنا { $count }.

### Groups of participants against each other.

groups-title = بين مجموعات المشاركين
groups-head = المجموعات
groups-participants = عدد المشاركين
groups-statistics-over = لجميع عوامل المصفوفة؛ ولا قيمة لأقل من ثلاثة عوامل.
groups-unanswered = لم تجب إحدى المجموعتين عن كل الأسئلة، فليست لها أولويات بعد.
groups-no-intervals = لا توجد فترات: تحتاج كل مجموعة إلى شخصين، وإلى إجابات تكفي أي سحب منها.
groups-largest = أكثر ما تختلفان فيه { $factor }: أولويته { $first } في الأولى و{ $second } في الثانية.
groups-firm = عدد الفروق التي لا تشمل فتراتها الصفر: { $firm } من { $all }.
groups-picture-key = أولوية المجموعة الثانية ناقص أولوية الأولى، وأكبر فرق في الأعلى. يضم الخط 95% من إعادات معاينة الأشخاص داخل كل مجموعة (bootstrap, Efron 1979)، عدد العينات: { $samples }، البذرة: { $seed }؛ والنقطة مملوءة حيث لا يلامس الخط الصفر.
groups-cut = أكبر الفروق، وعددها { $count }.
groups-pairs-cut = تُعرض أدناه الأزواج الأكثر تباعدًا في الأولويات بمقياس التباين الكلي: { $told } من { $all }.

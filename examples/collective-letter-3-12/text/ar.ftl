### Names, the draft agenda and the request for a fellowship, Arabic.

person-wanjiru = غريس وانجيرو
person-mensah = السيد كوفي منساه

draft-agenda = مشروع جدول الأعمال
agenda-opening = افتتاح الاجتماع
agenda-adoption = اعتماد جدول الأعمال
agenda-documents = وثائق الاجتماع وتنظيم العمل
agenda-parties = تقارير فرق العمل وأفرقة المقررين
agenda-approval = قبول مشاريع التوصيات والموافقة عليها
agenda-liaison = الاتصال بالأفرقة والمنظمات الأخرى
agenda-future = برنامج العمل والاجتماعات المقبلة
agenda-closing = اختتام الاجتماع

fellowship = طلب الحصول على منحة
fellowship-instructions = تملأ الإدارة هذه الاستمارة لكل مرشح وتعيدها إلى مكتب تقييس الاتصالات.
fellowship-administration = الإدارة
fellowship-name = اسم المرشح
fellowship-mail = البريد الإلكتروني
fellowship-phone = الهاتف
fellowship-award = المنحة المطلوبة
    .full = منحة كاملة
    .air-ticket = منحة جزئية: تذكرة سفر بالطائرة بالدرجة الاقتصادية
    .allowance = منحة جزئية: بدل الإقامة اليومي
fellowship-registered = المرشح مسجل للمشاركة في الاجتماع.
fellowship-visa = يحتاج المرشح إلى رسالة لدعم طلب التأشيرة.
fellowship-reasons = أسباب الطلب

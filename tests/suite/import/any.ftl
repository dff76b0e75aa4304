### en
further = The tutorial opens on { $opening } at { $start }.<note>It is about Recommendation ITU-T { $paper }.</note>
points =
    It is of use to:

    • regulators,
    •• national ones,
    • operators.
plan-head =
    .am = Morning
    .pm = Afternoon
plan-monday =
    .am = Opening
    .pm = Tutorial
plan-tuesday =
    .am = Drafting
    .pm = Closing
practical = Practical information
venue = The hall has { $seats } seats, of which { $share } are free.
    .heading = Venue
rooms = Write to { $mailbox } or call { $desk }.

### fr
further = L'atelier s'ouvrira le { $opening } à { $start }.<note>Il porte sur la Recommandation UIT-T { $paper }.</note>
points =
    Il s'adresse:

    • aux régulateurs,
    •• nationaux,
    • aux opérateurs.
plan-head =
    .am = Matin
    .pm = Après-midi
plan-monday =
    .am = Ouverture
    .pm = Atelier
plan-tuesday =
    .am = Rédaction
    .pm = Clôture
practical = Informations pratiques
venue = La salle compte { $seats } places, dont { $share } sont libres.
    .heading = Lieu
rooms = Écrire à { $mailbox } ou appeler le { $desk }.

### es
further = El taller se inaugurará el { $opening } a las { $start }.<note>Trata de la Recomendación UIT-T { $paper }.</note>
points =
    Se dirige a:

    • los reguladores,
    •• nacionales,
    • los operadores.
plan-head =
    .am = Mañana
    .pm = Tarde
plan-monday =
    .am = Apertura
    .pm = Taller
plan-tuesday =
    .am = Redacción
    .pm = Clausura
practical = Información práctica
venue = La sala tiene { $seats } asientos, de los que { $share } están libres.
    .heading = Lugar
rooms = Escriba a { $mailbox } o llame al { $desk }.

### ru
further = Семинар откроется { $opening } в { $start }<note>Он посвящен Рекомендации МСЭ-T { $paper }.</note>
points =
    Он будет полезен:

    • регуляторным органам,
    •• национальным,
    • операторам.
plan-head =
    .am = Утро
    .pm = День
plan-monday =
    .am = Открытие
    .pm = Семинар
plan-tuesday =
    .am = Редакция
    .pm = Закрытие
practical = Практическая информация
venue = В зале { $seats } мест, из которых { $share } свободны.
    .heading = Место
rooms = Пишите на { $mailbox } или звоните { $desk }.

### zh
further = 讲习班将于{ $opening }{ $start }开幕。<note>内容涉及ITU-T { $paper }建议书。</note>
points =
    讲习班面向：

    • 监管机构，
    •• 国家监管机构，
    • 运营商。
plan-head =
    .am = 上午
    .pm = 下午
plan-monday =
    .am = 开幕
    .pm = 讲习班
plan-tuesday =
    .am = 起草
    .pm = 闭幕
practical = 实用信息
venue = 会场共有{ $seats }个座位，其中{ $share }可用。
    .heading = 地点
rooms = 请致函{ $mailbox }或致电{ $desk }。

### ar
further = تفتتح ورشة العمل في { $opening } في { $start }.<note>موضوعها التوصية ITU-T { $paper }.</note>
points =
    وهي موجهة إلى:

    • الهيئات التنظيمية،
    •• الوطنية منها،
    • المشغلين.
plan-head =
    .am = الصباح
    .pm = بعد الظهر
plan-monday =
    .am = الافتتاح
    .pm = ورشة العمل
plan-tuesday =
    .am = الصياغة
    .pm = الاختتام
practical = معلومات عملية
venue = تضم القاعة { $seats } مقعداً، منها { $share } متاحة.
    .heading = المكان
rooms = راسلوا { $mailbox } أو اتصلوا بالرقم { $desk }.

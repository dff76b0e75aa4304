### Letterhead and header table, Russian. Words as issued in Russian circulars.

union = МЕЖДУНАРОДНЫЙ СОЮЗ ЭЛЕКТРОСВЯЗИ
bureau = БЮРО СТАНДАРТИЗАЦИИ ЭЛЕКТРОСВЯЗИ
author = Бюро стандартизации электросвязи МСЭ
logo-alt = Логотип Международного союза электросвязи
second-alt = Второй логотип бланка
header-alt = Номер письма, контактные данные, адресаты и предмет
place-date = { $place }, { $date }
label-ref = Осн.:
label-contact = Контактное лицо:
label-tel = Тел.:
label-fax = Факс:
label-email = Эл. почта:
label-web = Веб-сайт:
# The addressees stand in the dative, without a label.
label-to = { "" }
label-copy-to = Копии:
label-subject = Предмет:
circular-name = Циркуляр { $circular } БСЭ
page = - { $page } -

## Addressees: as they stand among the addressees, and as they stand under Копии. Dative in both.

to-member-states = Администрациям Государств – Членов Союза
    .copy = Администрациям Государств – Членов Союза
to-observers-res-99 = Государству Палестина в соответствии с Резолюцией { $resolution } ({ $revision })
    .copy = Государству Палестина в соответствии с Резолюцией { $resolution } ({ $revision })
to-sector-members = Членам Сектора МСЭ-T
    .copy = Членам Сектора МСЭ-T
to-associates = Ассоциированным членам МСЭ-T, участвующим в работе { $group }-й Исследовательской комиссии
    .copy = Ассоциированным членам МСЭ-T, участвующим в работе { $group }-й Исследовательской комиссии
to-academia = Академическим организациям – Членам МСЭ
    .copy = Академическим организациям – Членам МСЭ
to-study-group-chairs = Председателю и заместителям председателя { $group }-й Исследовательской комиссии МСЭ-T
    .copy = Председателю и заместителям председателя { $group }-й Исследовательской комиссии МСЭ-T
to-tsag-chairs = Председателю и заместителям председателя КГСЭ
    .copy = Председателю и заместителям председателя КГСЭ
to-director-bdt = Директору Бюро развития электросвязи
    .copy = Директору Бюро развития электросвязи
to-director-br = Директору Бюро радиосвязи
    .copy = Директору Бюро радиосвязи
to-regional-offices = Региональным отделениям МСЭ
    .copy = Региональным отделениям МСЭ

### Letterhead and header table, Russian. Words as issued in Russian circulars.

union = МЕЖДУНАРОДНЫЙ СОЮЗ ЭЛЕКТРОСВЯЗИ
bureau = БЮРО СТАНДАРТИЗАЦИИ ЭЛЕКТРОСВЯЗИ
author = Бюро стандартизации электросвязи МСЭ
logo-alt = Логотип Международного союза электросвязи
second-alt = Второй логотип бланка
header-alt = Номер письма, контактные данные, адресаты и предмет
place-date = { $place }, { $date }
label-ref = Осн.:
label-contact = Для контактов:
label-tel = Тел.:
label-fax = Факс:
label-email = Эл. почта:
label-web = Веб-сайт:
# The addressees stand in the dative, without a label.
label-to = { "" }
label-copy-to = Копии:
label-subject = Предмет:
circular-name = Циркуляр { $circular } БСЭ
collective-letter-name = Коллективное письмо { $letter } БСЭ
# What corrects a letter or adds to it.
corrigendum-name = Исправление { $number } к Циркуляру { $circular } БСЭ
    .letter = Исправление { $number } к Коллективному письму { $letter } БСЭ
addendum-name = Дополнительный документ { $number } к Циркуляру { $circular } БСЭ
    .letter = Дополнительный документ { $number } к Коллективному письму { $letter } БСЭ
# The title of a document whose kind has none of its own.
letter-title = { $name } – { $subject }
page = - { $page } -

## Addressees: as they stand among the addressees, and as they stand under Копии. Dative in both.

to-member-states = Администрациям Государств – Членов Союза
    .copy = Администрациям Государств – Членов Союза
to-observers-res-99 = Государству Палестина в соответствии с Резолюцией { $resolution } ({ $revision })
    .copy = Государству Палестина в соответствии с Резолюцией { $resolution } ({ $revision })
to-sector-members = Членам Сектора МСЭ-T
    .copy = Членам Сектора МСЭ-T
# A study group in a list of several.
listed-group = { $group }-й
to-associates =
    { $body ->
        [one] Ассоциированным членам МСЭ-T, принимающим участие в работе { $group }-й Исследовательской комиссии
        [two] Ассоциированным членам МСЭ-T, принимающим участие в работе { $groups } Исследовательских комиссий
       *[several] Ассоциированным членам МСЭ-T, принимающим участие в работе { $groups } Исследовательских комиссий
        [tsag] Ассоциированным членам МСЭ-T, принимающим участие в работе КГСЭ
    }
    .copy =
        { $body ->
            [one] Ассоциированным членам МСЭ-T, принимающим участие в работе { $group }-й Исследовательской комиссии
            [two] Ассоциированным членам МСЭ-T, принимающим участие в работе { $groups } Исследовательских комиссий
           *[several] Ассоциированным членам МСЭ-T, принимающим участие в работе { $groups } Исследовательских комиссий
            [tsag] Ассоциированным членам МСЭ-T, принимающим участие в работе КГСЭ
        }
to-academia = Академическим организациям – Членам МСЭ
    .copy = Академическим организациям – Членам МСЭ
to-study-group-chairs =
    { $body ->
        [one] Председателю и заместителям председателя { $group }-й Исследовательской комиссии МСЭ-T
        [two] Председателям и заместителям председателей { $groups } Исследовательских комиссий МСЭ-T
       *[several] Председателям и заместителям председателей { $groups } Исследовательских комиссий МСЭ-T
    }
    .copy =
        { $body ->
            [one] Председателю и заместителям председателя { $group }-й Исследовательской комиссии МСЭ-T
            [two] Председателям и заместителям председателей { $groups } Исследовательских комиссий МСЭ-T
           *[several] Председателям и заместителям председателей { $groups } Исследовательских комиссий МСЭ-T
        }
to-tsag-chairs = Председателю и заместителям председателя КГСЭ
    .copy = Председателю и заместителям председателя КГСЭ
to-director-bdt = Директору Бюро развития электросвязи
    .copy = Директору Бюро развития электросвязи
to-director-br = Директору Бюро радиосвязи
    .copy = Директору Бюро радиосвязи
to-regional-offices = Региональным отделениям МСЭ
    .copy = Региональным отделениям МСЭ

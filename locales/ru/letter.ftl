### What letters of all kinds say alike, Russian.

salutation =
    Уважаемая госпожа,
    уважаемый господин,
note-label = ПРИМЕЧАНИЕ { $number } БСЭ. –
    .alone = ПРИМЕЧАНИЕ БСЭ. –
valediction = С уважением,
original-signed = (подпись)
signature =
    { $name }
    { $office }
# Not `Подпись { $name }`: the name would have to be declined.
signature-alt = Подпись: { $name }
office-director-tsb =
    Директор Бюро
    стандартизации электросвязи
office-deputy-director-tsb =
    Заместитель Директора Бюро
    стандартизации электросвязи
office-acting-director-tsb =
    { $gender ->
        [f] Исполняющая
       *[m] Исполняющий
    } обязанности Директора Бюро
    стандартизации электросвязи
office-for-director-tsb =
    За Директора Бюро
    стандартизации электросвязи
enclosures =
    { $count ->
        [1] Приложение: { $total }
        [one] Приложения: { $total }
        [few] Приложения: { $total }
       *[many] Приложения: { $total }
    }
revision = Пересм. { $place }, { $year } г.
place-country = { $place }, { $country }

## Annexes of the circular's own; one that the edition has not says where it is.

annex-mark = Приложение { $mark }
annex-elsewhere =
    { $count ->
        [one] Настоящее приложение имеется на { $languages } языке.
        [few] Настоящее приложение имеется на { $languages } языках.
        [many] Настоящее приложение имеется на { $languages } языках.
       *[other] Настоящее приложение имеется на { $languages } языках.
    }
language-en = английском
language-fr = французском
language-es = испанском
language-ru = русском
language-zh = китайском
language-ar = арабском

## Beside a form that is filled in on a page, and nowhere else.

page-fill = Просьба заполнить эту форму и сохранить ответ в виде файла; с этой страницы ничего не отправляется.
page-send = Просьба направить файл по электронной почте по адресу: { $email }.
page-save = Сохранить ответ
page-saved = Ответ сохранен: { $file }

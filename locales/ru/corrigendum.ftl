### Corrigenda and addenda to letters, Russian. Dated wording is in corrigendum/.

document-title = { $name }

## The versions of a letter, by their languages; the prepositional case, behind "на".

version-en = английском
version-fr = французском
version-es = испанском
version-ru = русском
version-zh = китайском
version-ar = арабском

## Annex 1, the table of the passages.

table-alt = Исправленные или добавленные фрагменты письма
head-item = Место
head-old = Вместо
head-new = Следует читать
head-added = Добавленный текст
item =
    .subject = Позиция { $item }: предмет
    .form = Позиция { $item }: форма для ответа
    .key-dates = Позиция { $item }: таблица основных предельных сроков
    .paragraph = Позиция { $item }: пункт { $paragraph } письма
    .annex = Позиция { $item }: Приложение { $annex }
    .section = Позиция { $item }: Приложение { $annex }, раздел { $section }

### The outcome of a consultation, Russian. Dated wording is in approval/.

document-title = { $name } – решения по проектам Рекомендаций

## Annex 1.

# A corrigendum or amendment in words stands in the genitive, which "Проект" before it asks for.
item =
    .new = Проект новой Рекомендации МСЭ-T { $draft }
    .revised = Проект пересмотренной Рекомендации МСЭ-T { $draft }
    .corrigendum = Проект { $draft }
    .amendment = Проект { $draft }
former-number = Обозначение на момент представления: проект Рекомендации МСЭ-T { $designation }
    .part = Обозначение на момент представления: проект { SHOW($designation, form: "of") }
former-title = Название на момент представления:
# Short forms agree with "текст" or "решение": the item may be a Рекомендация, an Исправление or a Поправка.
decision =
    .approved = Решение: текст утвержден
    .not-approved = Решение: текст не утвержден
    .not-considered = Решение: текст не рассматривался ввиду недостаточной поддержки в ходе консультаций
    .deferred = Решение: отложено до одного из последующих собраний
    .reflection = Решение: ожидается по истечении четырех недель, запрошенных для определения позиции
referred = Текст передан { $group }-й Исследовательской комиссии МСЭ-T

### Recommendations and drafts by name, Russian.

draft-named = { $designation } ({ $working-name })
    .of = { SHOW($designation, form: "of") } ({ $working-name })
working-name-brackets = {" "}({ $working-name })
recommendation = Рекомендация МСЭ-T { $recommendation }
edition = { $recommendation } ({ $year })

## Parts of a Recommendation: in words, behind the word for draft, and in lists.

# Behind "проект" they stand in the genitive.
corrigendum = Исправление { $number } к Рекомендации МСЭ-T { $recommendation }
    .of = Исправления { $number } к Рекомендации МСЭ-T { $recommendation }
    .short = { $recommendation } Испр.{ $number }
amendment = Поправка { $number } к Рекомендации МСЭ-T { $recommendation }
    .of = Поправки { $number } к Рекомендации МСЭ-T { $recommendation }
    .short = { $recommendation } Попр.{ $number }
supplement = Добавление { $number } к Рекомендации МСЭ-T { $recommendation }
    .of = Добавления { $number } к Рекомендации МСЭ-T { $recommendation }
    .short = { $recommendation } Доб.{ $number }

## Marks of drafts: before passages that are missing or left behind, and at the head of the letter.

missing-prose = [еще не переведено]
stale-prose = [оригинал изменен]
draft-head = ПРОЕКТ
draft-name = { $draft } – { $name }

## What a print of two languages side by side is called, and what is marked in it.

parallel-head = ДВУЯЗЫЧНЫЙ РАБОЧИЙ ВАРИАНТ
parallel-facts = данные, общие для всех версий

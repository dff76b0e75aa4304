### Corrigenda and addenda to letters, English. Dated wording is in corrigendum/.

document-title = { $name }

## The versions of a letter, by their languages.

version-en = English
version-fr = French
version-es = Spanish
version-ru = Russian
version-zh = Chinese
version-ar = Arabic

## Annex 1, the table of the passages.

table-alt = Passages of the letter that are corrected or added
head-item = Place
head-old = Instead of
head-new = Read
head-added = Text added
item =
    .subject = Item { $item }: subject
    .form = Item { $item }: reply form
    .key-dates = Item { $item }: table of key deadlines
    .paragraph = Item { $item }: paragraph { $paragraph } of the letter
    .annex = Item { $item }: Annex { $annex }
    .section = Item { $item }: Annex { $annex }, section { $section }

### Corrigenda and addenda to letters, French. Dated wording is in corrigendum/.

document-title = { $name }

## The versions of a letter, by their languages; feminine, as "version" is.

version-en = anglaise
version-fr = française
version-es = espagnole
version-ru = russe
version-zh = chinoise
version-ar = arabe

## Annex 1, the table of the passages.

table-alt = Passages de la lettre corrigés ou ajoutés
head-item = Emplacement
head-old = Au lieu de
head-new = Lire
head-added = Texte ajouté
item =
    .subject = Point { $item }: objet
    .form = Point { $item }: formulaire de réponse
    .key-dates = Point { $item }: tableau des principales échéances
    .paragraph = Point { $item }: paragraphe { $paragraph } de la lettre
    .annex = Point { $item }: Annexe { $annex }
    .section = Point { $item }: Annexe { $annex }, section { $section }

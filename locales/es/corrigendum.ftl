### Corrigenda and addenda to letters, Spanish. Dated wording is in corrigendum/.

document-title = { $name }

## The versions of a letter, by their languages.

version-en = inglés
version-fr = francés
version-es = español
version-ru = ruso
version-zh = chino
version-ar = árabe

## Annex 1, the table of the passages.

table-alt = Pasajes de la carta que se corrigen o se añaden
head-item = Ubicación
head-old = En lugar de
head-new = Léase
head-added = Texto añadido
item =
    .subject = Punto { $item }: asunto
    .form = Punto { $item }: formulario de respuesta
    .key-dates = Punto { $item }: cuadro de los plazos principales
    .paragraph = Punto { $item }: párrafo { $paragraph } de la carta
    .annex = Punto { $item }: Anexo { $annex }
    .section = Punto { $item }: Anexo { $annex }, sección { $section }

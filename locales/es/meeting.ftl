### Meetings convened, Spanish. Dated wording is in meeting/.

document-title = { $name } – Invitación a una reunión
key-dates-alt = Plazos principales: cada fecha con las medidas que deben tomarse
head-when = Fecha límite
head-action = Medida

## Annex A, the heads of its sections.

head-documents = Presentación de documentos
head-ties = Acceso a los documentos
head-interpretation = Interpretación
head-wireless = Red inalámbrica y equipos
head-accessibility = Accesibilidad
head-remote = Participación a distancia
head-registration = Inscripción
head-newcomers = Nuevos delegados
head-women = Presencia de mujeres en las delegaciones
head-fellowships = Becas
head-visas = Visados
head-hotels = Hoteles

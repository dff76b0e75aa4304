### Meetings convened, Russian. Dated wording is in meeting/.

document-title = { $name } – приглашение на собрание
key-dates-alt = Основные предельные сроки: даты и необходимые действия
head-when = Предельный срок
head-action = Действие

## Annex A, the heads of its sections.

head-documents = Представление документов
head-ties = Доступ к документам
head-interpretation = Устный перевод
head-wireless = Беспроводная сеть и оборудование
head-accessibility = Доступность
head-remote = Дистанционное участие
head-registration = Регистрация
head-newcomers = Новые делегаты
head-women = Участие женщин в делегациях
head-fellowships = Стипендии
head-visas = Визы
head-hotels = Гостиницы

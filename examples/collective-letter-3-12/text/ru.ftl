### Names, the draft agenda and the request for a fellowship, Russian.

person-wanjiru = Грейс Ванджиру
person-mensah = г-н Кофи Менса

draft-agenda = Проект повестки дня
agenda-opening = Открытие собрания
agenda-adoption = Принятие повестки дня
agenda-documents = Документы собрания и организация работы
agenda-parties = Отчеты рабочих групп и групп Докладчиков
agenda-approval = Получение согласия по проектам Рекомендаций и их утверждение
agenda-liaison = Взаимодействие с другими группами и организациями
agenda-future = Программа работы и будущие собрания
agenda-closing = Закрытие собрания

fellowship = Запрос на предоставление стипендии
fellowship-instructions = Администрация заполняет настоящую форму для каждого кандидата и возвращает ее в БСЭ.
fellowship-administration = Администрация
fellowship-name = Фамилия и имя кандидата
fellowship-mail = Эл. почта
fellowship-phone = Телефон
fellowship-award = Запрашиваемая стипендия
    .full = полная стипендия
    .air-ticket = частичная стипендия: авиабилет экономического класса
    .allowance = частичная стипендия: суточные
fellowship-registered = Кандидат зарегистрирован для участия в собрании.
fellowship-visa = Кандидату необходимо письмо для содействия в получении визы.
fellowship-reasons = Обоснование запроса

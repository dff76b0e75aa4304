### The letter, Russian: what all issued circulars say alike. Dated wording is in formulary/.

salutation =
    Уважаемая госпожа,
    уважаемый господин,
note-label = ПРИМЕЧАНИЕ { $number } БСЭ. –
consultation = В соответствии с п. { $clause } Резолюции { $resolution } настоящим Циркуляром начинаются официальные консультации с Государствами – Членами МСЭ по вопросу о том, могут ли эти тексты быть рассмотрены с целью утверждения на предстоящем собрании. Государствам-Членам предлагается заполнить форму, содержащуюся в Приложении { $annex }, и вернуть ее не позднее { $deadline }.
threshold = Если в { $percentage } или более ответов, полученных от Государств-Членов, будет поддержано рассмотрение с целью утверждения, применению процедуры утверждения будет посвящено одно пленарное заседание. Государствам-Членам, не предоставляющим полномочий на продолжение процедуры, следует сообщить Директору БСЭ причины такого мнения и указать возможные изменения, которые позволили бы продолжить работу.
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
enclosures = Приложения: { $total }
revision = Пересм. { $place }, { $year } г.
place-country = { $place }, { $country }
draft-named = { $designation } ({ $working-name })
working-name-brackets = {" "}({ $working-name })

### Names, the draft agenda and the request for a fellowship, Spanish.

person-wanjiru = Grace Wanjiru
person-mensah = Sr. Kofi Mensah

draft-agenda = Proyecto de orden del día
agenda-opening = Apertura de la reunión
agenda-adoption = Adopción del orden del día
agenda-documents = Documentos de la reunión y organización de los trabajos
agenda-parties = Informes de los Grupos de Trabajo y de los Grupos de Relator
agenda-approval = Consentimiento y aprobación de proyectos de Recomendación
agenda-liaison = Coordinación con otros grupos y organizaciones
agenda-future = Programa de trabajo y futuras reuniones
agenda-closing = Clausura de la reunión

fellowship = Solicitud de beca
fellowship-instructions = La administración cumplimenta este formulario para cada candidato y lo devuelve a la TSB.
fellowship-administration = Administración
fellowship-name = Nombre del candidato
fellowship-mail = Correo-e
fellowship-phone = Teléfono
fellowship-award = Beca solicitada
    .full = beca completa
    .air-ticket = beca parcial: billete de avión en clase económica
    .allowance = beca parcial: dietas
fellowship-registered = El candidato se ha inscrito en la reunión.
fellowship-visa = El candidato necesita una carta de apoyo a la solicitud de visado.
fellowship-reasons = Motivos de la solicitud

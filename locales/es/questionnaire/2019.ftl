### Dated wording of 2019, Spanish, in the manner of the circulars issued that year.

subject = Cuestionario de la Comisión de Estudio { $group } del UIT-T: { $title }
prepared =
    .meeting = Deseo informarle de que la Comisión de Estudio { $group } del UIT-T ({ $group-title }), en su { $meeting }, acordó distribuir un cuestionario.
    .resolution = De conformidad con la Resolución { $resolution } ({ $revision }) de la AMNT, la Comisión de Estudio { $group } del UIT-T ({ $group-title }) ha elaborado un cuestionario.
basis = El cuestionario se enmarca en la aplicación de la Resolución { $resolution } ({ $revision }) de la AMNT.
purpose = La finalidad del cuestionario es la siguiente:
answer =
    .online = Se le invita a responder al cuestionario en línea en la dirección { $url } a más tardar a las { $deadline }.
    .form = Se le invita a cumplimentar el cuestionario que figura en el Anexo { $annex } y a enviarlo por correo electrónico a la dirección { $email } a más tardar a las { $deadline }.
copy = Si no le es posible responder en línea, puede cumplimentar el formulario que figura en el Anexo { $annex } y enviarlo por correo electrónico a la dirección { $email } dentro del mismo plazo.
# Who is invited stands first: "responder a todos los destinatarios" would be to send the reply to all of them.
replies =
    .consolidated = Se ruega a cada Estado Miembro que presente una única respuesta consolidada, previa consulta con los organismos nacionales interesados.
    .each = Se invita a todos los destinatarios de la presente carta a responder, cada uno con independencia de los demás.
use =
    .published = Las respuestas recibidas se publicarán con el nombre de quienes las hayan presentado.
    .confidential = Las respuestas recibidas se tratarán de forma confidencial; solo se publicarán los resultados agregados.
results = Los resultados se presentarán a la reunión de la Comisión de Estudio { $group } que se celebrará { $event }.
help = Las consultas relativas al cuestionario pueden dirigirse a { $email }.
thanks = Le agradezco de antemano su colaboración al responder al cuestionario.

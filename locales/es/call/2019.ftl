### Dated wording of 2019, Spanish, in the manner of the circulars issued that year.

subject-input = Invitación a presentar aportaciones a los trabajos de la Comisión de Estudio { $group } del UIT-T
subject-candidates = Invitación a presentar candidaturas a cargos en las Comisiones de Estudio del UIT-T
input = La Comisión de Estudio { $group } del UIT-T ({ $group-title }) invita a presentar aportaciones a sus trabajos sobre el tema que se describe a continuación.
candidates = De conformidad con la Resolución { $resolution } ({ $revision }) de la AMNT, se invita a los Estados Miembros y a los Miembros del Sector a presentar candidatos a los cargos que se indican a continuación.
candidate = Cada candidatura debería ir acompañada del currículum vítae del candidato o candidata, en el que se exponga la experiencia que le capacita para el cargo.
term = Las personas que ya hayan cumplido en uno de estos cargos la duración máxima del mandato no podrán ser propuestas de nuevo para el mismo cargo.
send-input = Las aportaciones deberían enviarse por correo electrónico a la dirección { $email } a más tardar a las { $deadline }, indicando el nombre del remitente y la organización a la que representa.
send-candidates = Las candidaturas deberían enviarse por correo electrónico a la dirección { $email } a más tardar a las { $deadline }.
use = Las aportaciones recibidas se someterán a la consideración de la Comisión de Estudio y podrán reflejarse en sus Recomendaciones y otras publicaciones.
page-input = Las aportaciones recibidas se publicarán en { $url }.
page-candidates = Las candidaturas recibidas se publicarán en { $url }.
remote = Quienes hayan presentado aportaciones podrán participar a distancia en los debates sobre ellas.

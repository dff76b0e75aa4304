### Dated wording of 2019, French, in the manner of the collective letters issued in those years.

subject = Réunion de la Commission d'études { $group }; { $headed }
subject-tsag = Réunion du Groupe consultatif de la normalisation des télécommunications (GCNT); { $headed }
subject-regional = Réunion du Groupe régional de la Commission d'études { $group } { SHOW($region, form: "to") } (SG{ $group }RG‑{ SHOW($region, form: "code") }); { $headed }
headed =
    .physical = { $place }, { $dates }
    .hybrid = { $place }, avec participation à distance, { $dates }
    .virtual = réunion virtuelle, { $dates }
    .physical-seminar = { $place }, { $dates }, précédée d'un séminaire
    .hybrid-seminar = { $place }, avec participation à distance, { $dates }, précédée d'un séminaire
invitation = J'ai le plaisir de vous inviter à participer à la réunion de la Commission d'études { $group } ({ $group-title }) de l'UIT-T, qui se tiendra { $convened }.
invitation-tsag = J'ai le plaisir de vous inviter à participer à la réunion du Groupe consultatif de la normalisation des télécommunications (GCNT), qui se tiendra { $convened }.
invitation-regional = J'ai le plaisir de vous inviter à participer à la réunion du Groupe régional de la Commission d'études { $group } de l'UIT-T { SHOW($region, form: "to") } (SG{ $group }RG‑{ SHOW($region, form: "code") }), qui se tiendra { $convened }.
convened =
    .physical = { $place } { SHOW($dates, form: "text") }
    .physical-headquarters = au siège de l'UIT { $place } { SHOW($dates, form: "text") }
    .hybrid = { $place }, avec participation à distance, { SHOW($dates, form: "text") }
    .hybrid-headquarters = au siège de l'UIT { $place }, avec participation à distance, { SHOW($dates, form: "text") }
    .virtual = en mode virtuel { SHOW($dates, form: "text") }
seminar = La réunion sera précédée d'un séminaire, qui se tiendra au même endroit { SHOW($dates, form: "text") } et débutera à { $opening }.
host = La réunion se tiendra à l'aimable invitation { $country }.
venue = Des précisions concernant le lieu de la réunion seront communiquées dans un addendum à la présente lettre.
opening = La réunion s'ouvrira le { $opening }.
opening-registration = La réunion s'ouvrira le { $opening }; l'enregistrement des participants débutera à { $registration }.
opening-virtual = La réunion s'ouvrira le { $opening } (heure de Genève).
rooms = La répartition quotidienne des salles sera affichée sur les écrans disposés dans l'ensemble du siège de l'UIT, ainsi que sur la page web de la réunion.
restriction = Conformément au paragraphe { $clause } de la Résolution { $resolution } ({ $revision }) de l'AMNT, la participation à la réunion est réservée aux délégués et représentants des États Membres, des Membres de Secteur et des Associés de la région.
restriction-agencies = Conformément au paragraphe { $clause } de la Résolution { $resolution } ({ $revision }) de l'AMNT, la participation à la réunion est réservée aux délégués et représentants des États Membres et des exploitations de la région.
questions =
    { $count ->
        [one] La Question { $list } sera examinée au cours de la réunion.
       *[other] Les Questions suivantes seront examinées au cours de la réunion: { $list }.
    }

key-dates = Principales échéances:
action-translated = Soumission des contributions des membres de l'UIT-T pour lesquelles une traduction est demandée
action-captioning = Soumission des demandes de sous-titrage en temps réel ou d'interprétation en langue des signes
action-fellowships = Soumission des demandes de bourse
action-interpretation = Soumission des demandes d'interprétation
action-pre-registration = Préinscription des participants (en ligne)
action-visas = Soumission des demandes de lettres à l'appui d'une demande de visa
action-contributions = Soumission des contributions des membres de l'UIT-T (par publication directe des documents)

practical = Des informations pratiques concernant la réunion figurent dans l'Annexe { $annex }.
agenda = Le projet d'ordre du jour de la réunion figure dans l'Annexe { $annex }.
agenda-chair =
    { $gender ->
        [f] Le projet d'ordre du jour de la réunion, établi par la Présidente, { $person } ({ $country }), figure dans l'Annexe { $annex }.
       *[m] Le projet d'ordre du jour de la réunion, établi par le Président, { $person } ({ $country }), figure dans l'Annexe { $annex }.
    }
time-plan = Le projet de calendrier des travaux figure dans l'Annexe { $annex }.
latest = Les informations les plus récentes concernant la réunion sont disponibles à l'adresse { $url }.
wish = Je vous souhaite une réunion constructive et agréable.

## Annex A.

practical-title = Informations pratiques concernant la réunion
documents = La réunion se déroulera sans documents papier. Les contributions doivent être soumises au plus tard le { $date } au moyen du système de publication directe des documents, qui permet aux membres de réserver des numéros de contribution ainsi que de publier et de réviser eux-mêmes leurs contributions. Il convient d'utiliser les gabarits disponibles sur la page web de la réunion.
ties = L'accès aux documents de la réunion est réservé aux membres de l'UIT-T titulaires d'un compte utilisateur de l'UIT donnant accès au service TIES. Les délégués qui n'en ont pas peuvent en faire la demande auprès du coordonnateur de leur organisation.
interpretation = L'interprétation sera assurée pendant les séances plénières d'ouverture et de clôture si un État Membre en fait la demande au plus tard le { $date }, sur le formulaire d'inscription ou par écrit auprès du TSB.
wireless = Un réseau sans fil est à la disposition des délégués sur le lieu de la réunion. Des imprimantes et un nombre limité d'ordinateurs portables de prêt sont à la disposition de ceux qui en ont besoin.
accessibility = Le sous-titrage en temps réel ou l'interprétation en langue des signes peuvent être assurés, sur demande, pour les personnes qui en ont besoin, sous réserve de la disponibilité des interprètes et des fonds. Les demandes doivent parvenir au TSB au plus tard le { $date }.
remote = La participation à distance sera assurée dans toute la mesure possible. Les participants à distance doivent savoir que la réunion ne sera ni retardée ni interrompue si l'un d'entre eux ne parvient pas à se connecter, à suivre les débats ou à se faire entendre.
registration = L'inscription est obligatoire et s'effectue en ligne sur la page web de la réunion. Les participants sont invités à se préinscrire au plus tard le { $date }. Chaque inscription doit être approuvée par le coordonnateur de l'administration ou de l'organisation concernée.
newcomers = Les nouveaux délégués sont invités à suivre un programme d'accompagnement, qui comprend une réunion d'accueil à leur arrivée et une séance d'orientation sur les travaux de l'UIT-T.
women = Les membres sont invités à inclure des femmes dans leurs délégations chaque fois que cela est possible.
fellowships = Une bourse complète ou deux bourses partielles par administration peuvent être accordées, sous réserve des fonds disponibles, afin de faciliter la participation des pays remplissant les conditions requises. Lorsque deux bourses partielles sont demandées, l'une au moins doit correspondre à un billet d'avion en classe économique. Les demandes doivent parvenir au TSB au plus tard le { $date }; les candidats doivent s'être inscrits au préalable à la réunion.
fellowship-form = Les demandes de bourse sont présentées sur le formulaire figurant dans l'Annexe { $annex }.
visas = Les ressortissants de certains pays doivent obtenir un visa pour entrer et séjourner dans le pays où se tient la réunion; ce visa doit être demandé au moins quatre semaines avant l'arrivée. Une lettre à l'appui de la demande de visa peut être demandée au TSB au plus tard le { $date }.
hotels = La liste des hôtels proposant des tarifs préférentiels aux délégués est disponible sur la page web de la réunion.

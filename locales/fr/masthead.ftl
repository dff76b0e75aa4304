### Letterhead and header table, French. Addressees stand in the dative, so no label precedes them.

union = UNION INTERNATIONALE DES TÉLÉCOMMUNICATIONS
bureau = BUREAU DE LA NORMALISATION DES TÉLÉCOMMUNICATIONS
author = Bureau de la normalisation des télécommunications de l'UIT
logo-alt = Logo de l'Union internationale des télécommunications
second-alt = Second logo de l'en-tête
header-alt = Référence, coordonnées, destinataires et objet de la lettre
place-date = { $place }, le { $date }
label-ref = Réf.:
label-contact = Contact:
label-tel = Tél.:
label-fax = Fax:
label-email = E-mail:
label-web = Web:
label-to = { "" }
label-copy-to = Copie:
label-subject = Objet:
circular-name = Circulaire TSB { $circular }
collective-letter-name = Lettre collective TSB { $letter }
# What corrects a letter or adds to it.
corrigendum-name = Corrigendum { $number } à la Circulaire TSB { $circular }
    .letter = Corrigendum { $number } à la Lettre collective TSB { $letter }
addendum-name = Addendum { $number } à la Circulaire TSB { $circular }
    .letter = Addendum { $number } à la Lettre collective TSB { $letter }
# The title of a document whose kind has none of its own.
letter-title = { $name } – { $subject }
page = - { $page } -

## Addressees: as they stand under To, and as they stand under Copy to.

to-member-states = Aux Administrations des États Membres de l'Union
    .copy = Aux Administrations des États Membres de l'Union
to-observers-res-99 = À l'État de Palestine, participant aux travaux de l'UIT au titre de la Résolution { $resolution } ({ $revision })
    .copy = À l'État de Palestine, participant aux travaux de l'UIT au titre de la Résolution { $resolution } ({ $revision })
to-sector-members = Aux Membres du Secteur UIT-T
    .copy = Aux Membres du Secteur UIT-T
# A study group in a list of several.
listed-group = { $group }
to-associates =
    { $body ->
        [one] Aux Associés de l'UIT-T participant aux travaux de la Commission d'études { $group }
        [two] Aux Associés de l'UIT-T participant aux travaux des Commissions d'études { $groups }
       *[several] Aux Associés de l'UIT-T participant aux travaux des Commissions d'études { $groups }
        [tsag] Aux Associés de l'UIT-T participant aux travaux du GCNT
    }
    .copy =
        { $body ->
            [one] Aux Associés de l'UIT-T participant aux travaux de la Commission d'études { $group }
            [two] Aux Associés de l'UIT-T participant aux travaux des Commissions d'études { $groups }
           *[several] Aux Associés de l'UIT-T participant aux travaux des Commissions d'études { $groups }
            [tsag] Aux Associés de l'UIT-T participant aux travaux du GCNT
        }
to-regional-group = Aux États Membres, aux Membres du Secteur UIT-T et aux Associés participant aux travaux du Groupe régional de la Commission d'études { $group } { SHOW($region, form: "to") }
    .copy = Aux États Membres, aux Membres du Secteur UIT-T et aux Associés participant aux travaux du Groupe régional de la Commission d'études { $group } { SHOW($region, form: "to") }
to-academia = Aux établissements universitaires participant aux travaux de l'UIT
    .copy = Aux établissements universitaires participant aux travaux de l'UIT
to-study-group-chairs =
    { $gender ->
        [f]
            { $body ->
                [one] À la Présidente et aux Vice-Présidents de la Commission d'études { $group } de l'UIT-T
                [two] Aux Présidentes et aux Vice-Présidents des Commissions d'études { $groups } de l'UIT-T
               *[several] Aux Présidentes et aux Vice-Présidents des Commissions d'études { $groups } de l'UIT-T
            }
       *[m]
            { $body ->
                [one] Au Président et aux Vice-Présidents de la Commission d'études { $group } de l'UIT-T
                [two] Aux Présidents et aux Vice-Présidents des Commissions d'études { $groups } de l'UIT-T
               *[several] Aux Présidents et aux Vice-Présidents des Commissions d'études { $groups } de l'UIT-T
            }
    }
    .copy =
        { $gender ->
            [f]
                { $body ->
                    [one] À la Présidente et aux Vice-Présidents de la Commission d'études { $group } de l'UIT-T
                    [two] Aux Présidentes et aux Vice-Présidents des Commissions d'études { $groups } de l'UIT-T
                   *[several] Aux Présidentes et aux Vice-Présidents des Commissions d'études { $groups } de l'UIT-T
                }
           *[m]
                { $body ->
                    [one] Au Président et aux Vice-Présidents de la Commission d'études { $group } de l'UIT-T
                    [two] Aux Présidents et aux Vice-Présidents des Commissions d'études { $groups } de l'UIT-T
                   *[several] Aux Présidents et aux Vice-Présidents des Commissions d'études { $groups } de l'UIT-T
                }
        }
to-tsag-chairs =
    { $gender ->
        [f] À la Présidente et aux Vice-Présidents du GCNT
       *[m] Au Président et aux Vice-Présidents du GCNT
    }
    .copy =
        { $gender ->
            [f] À la Présidente et aux Vice-Présidents du GCNT
           *[m] Au Président et aux Vice-Présidents du GCNT
        }
to-director-bdt =
    { $gender ->
        [f] À la Directrice du Bureau de développement des télécommunications
       *[m] Au Directeur du Bureau de développement des télécommunications
    }
    .copy =
        { $gender ->
            [f] À la Directrice du Bureau de développement des télécommunications
           *[m] Au Directeur du Bureau de développement des télécommunications
        }
to-director-br =
    { $gender ->
        [f] À la Directrice du Bureau des radiocommunications
       *[m] Au Directeur du Bureau des radiocommunications
    }
    .copy =
        { $gender ->
            [f] À la Directrice du Bureau des radiocommunications
           *[m] Au Directeur du Bureau des radiocommunications
        }
to-regional-offices = Aux bureaux régionaux de l'UIT
    .copy = Aux bureaux régionaux de l'UIT

### Dated wording of 2019, French, in the manner of the circulars issued that year.

subject =
    Atelier de l'UIT sur le thème "{ $title }"
    { $event }
invitation = J'ai le plaisir de vous informer qu'un atelier de l'UIT sur le thème "{ $title }" se tiendra { $event }.
# $host begins with its preposition: "du Ministère des communications du Kenya".
invitation-by =
    .country = L'atelier est organisé à l'aimable invitation du Gouvernement { SHOW($country, form: "of") }.
    .named = L'atelier est organisé à l'aimable invitation { $host }.
opening = L'atelier s'ouvrira le { $opening }.
desk = L'enregistrement des participants sur place débutera le { $desk }.
held-at = L'atelier se tiendra dans les locaux suivants: { $venue }.
beside = Les réunions suivantes se tiendront conjointement avec l'atelier:
aims = Les objectifs de l'atelier sont les suivants:
programme-web = Le projet de programme de l'atelier est disponible à l'adresse { $url }.
programme-annex = Le projet de programme de l'atelier figure dans l'Annexe { $annex }.
languages =
    .only = { $count ->
            [one] Les débats de l'atelier se dérouleront en { $languages } uniquement.
           *[other] Les débats de l'atelier se dérouleront uniquement dans les langues suivantes: { $languages }.
        }
    .interpreted = Un service d'interprétation sera assuré pendant l'atelier dans { $count ->
            [one] la langue suivante
           *[other] les langues suivantes
        }: { $languages }.
participation =
    .open = L'atelier est ouvert aux États Membres, aux Membres de Secteur, aux Associés et aux établissements universitaires participant aux travaux de l'UIT, ainsi qu'à toute personne issue d'un pays membre de l'UIT qui souhaite contribuer aux travaux, y compris aux personnes qui sont également membres d'organisations internationales, régionales et nationales. La participation est gratuite.
    .members = L'atelier est réservé aux États Membres, aux Membres de Secteur, aux Associés et aux établissements universitaires participant aux travaux de l'UIT. La participation est gratuite.
remote =
    .hybrid = Il sera possible de participer à l'atelier à distance; les modalités de connexion seront communiquées aux participants inscrits.
    .virtual = L'atelier se tiendra entièrement en ligne; les modalités de connexion seront communiquées aux participants inscrits.
fellowships =
    .none = Aucune bourse ne sera accordée pour cet atelier.
    .some = Le nombre de bourses accordées pour faciliter la participation à l'atelier de personnes venant de pays remplissant les conditions requises est limité à { $number }.
    .until = Le nombre de bourses accordées pour faciliter la participation à l'atelier de personnes venant de pays remplissant les conditions requises est limité à { $number }. Les demandes de bourse devraient parvenir au TSB au plus tard le { $date }.
visa = Je vous rappelle que les ressortissants de certains pays doivent obtenir un visa pour entrer et séjourner dans le pays hôte. Ce visa doit être demandé au moins { $weeks } { $count ->
        [one] semaine
       *[other] semaines
    } avant le début de l'atelier et obtenu auprès de la représentation (ambassade ou consulat) du pays hôte dans votre pays ou, à défaut, dans le pays le plus proche du pays de départ.
hotels = Une liste d'hôtels est disponible à l'adresse { $url }.
annex-number = ANNEXE { $annex }
programme-title = Projet de programme de l'atelier

### What letters of all kinds say alike, French.

salutation = Madame, Monsieur,
note-label = NOTE { $number } DU TSB –
    .alone = NOTE DU TSB –
# Used under the letter and under the reply form alike.
valediction = Veuillez agréer, Madame, Monsieur, l'assurance de ma considération distinguée.
original-signed = (signé)
signature =
    { $name }
    { $office }
signature-alt = Signature de { $name }
office-director-tsb =
    { $gender ->
        [f]
            Directrice du Bureau
            de la normalisation des télécommunications
       *[m]
            Directeur du Bureau
            de la normalisation des télécommunications
    }
office-deputy-director-tsb =
    { $gender ->
        [f]
            Directrice adjointe du Bureau
            de la normalisation des télécommunications
       *[m]
            Directeur adjoint du Bureau
            de la normalisation des télécommunications
    }
office-acting-director-tsb =
    { $gender ->
        [f]
            Directrice par intérim du Bureau
            de la normalisation des télécommunications
       *[m]
            Directeur par intérim du Bureau
            de la normalisation des télécommunications
    }
office-for-director-tsb =
    { $gender ->
        [f]
            Pour la Directrice du Bureau
            de la normalisation des télécommunications
       *[m]
            Pour le Directeur du Bureau
            de la normalisation des télécommunications
    }
enclosures =
    { $count ->
        [one] Annexe: { $total }
       *[other] Annexes: { $total }
    }
revision = Rév. { $place }, { $year }
place-country = { $place }, { $country }

## Annexes of the circular's own; one that the edition has not says where it is.

annex-mark = Annexe { $mark }
annex-elsewhere =
    { $count ->
        [one] La présente annexe est disponible dans la langue suivante: { $languages }.
       *[other] La présente annexe est disponible dans les langues suivantes: { $languages }.
    }
language-en = anglais
language-fr = français
language-es = espagnol
language-ru = russe
language-zh = chinois
language-ar = arabe

## Beside a form that is filled in on a page, and nowhere else.

page-fill = Veuillez remplir ce formulaire et enregistrer votre réponse dans un fichier; aucune donnée n'est envoyée depuis cette page.
page-send = Veuillez envoyer le fichier par courrier électronique à l'adresse { $email }.
page-save = Enregistrer la réponse
page-saved = Réponse enregistrée: { $file }

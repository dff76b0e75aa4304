### The letter, French: what all issued circulars say alike. Dated wording is in formulary/.

salutation = Madame, Monsieur,
note-label = NOTE { $number } DU TSB –
# The deadline's pattern begins with the day: "au plus tard le 29 février 2020 à 23 h 59 UTC".
consultation = La présente Circulaire a pour objet d'engager la consultation formelle des États Membres de l'UIT sur la question de savoir si ces textes peuvent être examinés en vue de leur approbation à la prochaine réunion, conformément au paragraphe { $clause } de la Résolution { $resolution }. Les États Membres sont priés de bien vouloir remplir le formulaire de l'Annexe { $annex } et le renvoyer au plus tard le { $deadline }.
threshold = Si au moins { $percentage } des réponses des États Membres sont favorables à l'examen des textes en vue de leur approbation, une séance plénière sera consacrée à l'application de la procédure d'approbation. Les États Membres qui n'autorisent pas la poursuite de la procédure devraient informer le Directeur du TSB des motifs de leur opinion et indiquer les modifications éventuelles qui permettraient de faire avancer les travaux.
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
            Directrice du Bureau de la
            normalisation des télécommunications
       *[m]
            Directeur du Bureau de la
            normalisation des télécommunications
    }
enclosures = Annexes: { $total }
revision = Rév. { $place }, { $year }
place-country = { $place }, { $country }
draft-named = { $designation } ({ $working-name })
working-name-brackets = {" "}({ $working-name })

### Annex 1, French.

item =
    .new = Projet de nouvelle Recommandation UIT-T { $draft } [{ $symbol }]
    .revised = Projet de Recommandation révisée UIT-T { $draft } [{ $symbol }]
    .corrigendum = Projet de { $draft } [{ $symbol }]
    .amendment = Projet d'{ $draft } [{ $symbol }]
summary-head = Résumé
a5-sentence = Ce projet de texte déterminé contient des références normatives qui nécessitent une justification au titre de la Recommandation UIT-T { $a5 }; celle-ci figure dans le document { $symbol }.
corrigendum = Corrigendum { $number } à la Recommandation UIT-T { $recommendation }
# Begins with a vowel: item.amendment and form-row.amendment elide before it.
amendment = Amendement { $number } à la Recommandation UIT-T { $recommendation }
missing-prose = [non encore traduit]

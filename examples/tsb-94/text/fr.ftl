### Titles of the Questions, French.

q8-12-title = Mesure de la qualité de fonctionnement des réseaux pour les services en nuage
q21-12-title = Modèles perceptuels et paramétriques pour l'évaluation de la qualité multimédia
q22-12-title = Qualité d'expérience des services conversationnels immersifs

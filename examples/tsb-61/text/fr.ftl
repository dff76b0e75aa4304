### What is asked, French.

scope = La Commission d'études élabore des orientations sur les jumeaux numériques pour l'approvisionnement urbain en eau et recueille des cas d'utilisation auprès des villes et des entreprises de distribution: ce qui a été construit, avec quelles données, et ce que cela a changé pour les exploitants du réseau.
shape = Chaque cas d'utilisation devrait indiquer la ville ou l'entreprise, les capteurs et plates-formes utilisés, les normes appliquées et les obstacles rencontrés. Les schémas et les mesures sont les bienvenus, à l'exclusion des offres commerciales.

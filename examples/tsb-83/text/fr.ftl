### Titles of the Recommendations, and the reasons for their deletion, French.

g-981-title = Systèmes de ligne optique PDH pour le réseau local
g-981-reason = Les systèmes de ce type ne sont plus fabriqués, et les opérateurs indiquent que les derniers ont été mis hors service.
g-982-title = Réseaux d'accès optiques pour la prise en charge de services jusqu'au débit primaire du RNIS ou à des débits équivalents
g-982-reason = Les services pour lesquels ces réseaux ont été spécifiés sont en cours de retrait. Aucune contribution n'a été reçue à ce sujet depuis dix ans.
g-983-1-title = Systèmes d'accès optique large bande fondés sur un réseau optique passif (PON)
g-983-1-reason =
    Les générations ultérieures de réseaux optiques passifs offrent des débits plus élevés sur la même fibre.

    Les nouveaux réseaux ne sont plus construits selon cette Recommandation.
g-992-2-title = Émetteurs-récepteurs de ligne d'abonné numérique asymétrique (ADSL) sans filtre séparateur
g-992-2-reason = Le mode à faible débit qu'elle décrit est repris dans la Recommandation qui la remplace.

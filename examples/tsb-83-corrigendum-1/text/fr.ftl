### What the corrected letter is about, why a text is withdrawn, and the passages, French.

person-lindqvist = Ingrid Lindqvist
title = Proposition de suppression de Recommandations de la Commission d'études 15
reason = Un opérateur a informé le TSB que des réseaux construits selon la Recommandation UIT-T G.982 sont toujours en service et que leur remplacement n'est pas encore prévu.
item-1-old = au plus tard le { $former-deadline }
item-1-new = au plus tard le { $deadline }
item-2-old = Les systèmes de ce type ne sont plus fabriqués, et les opérateurs indiquent que les derniers ont été mis hors service.
item-2-new = Les systèmes de ce type ne sont plus fabriqués, et aucun opérateur n'a indiqué qu'il en restait en service.

### Prose of TSB Circular 42, French: titles after the forms ITU uses, summaries in our own words.

x-1353-title = Méthodologie de sécurité fondée sur la chaîne de blocs pour le déploiement sans intervention dans l'IoT massif
x-1353-summary =
    Souvent, les fabricants ne peuvent pas savoir à quel opérateur ou à quel service aura recours un dispositif de l'Internet des objets massif (mIoT), et la configuration manuelle de ces dispositifs est lente, coûteuse et fastidieuse.

    La présente Recommandation spécifie une méthodologie de sécurité pour le déploiement sans intervention, dans lequel un système de gestion décentralisée des identités permet aux dispositifs mIoT de trouver leur opérateur de réseau mobile et leur fournisseur de services, d'obtenir des justificatifs d'identité et de se connecter, le tout sans aucune action de l'utilisateur. Elle traite de l'architecture de sécurité, des considérations de sécurité et de procédures de sécurité telles que l'attestation des dispositifs, l'authentification et la fourniture de justificatifs d'identité.

x-1380-title = Lignes directrices relatives à la sécurité des enregistreurs de données en nuage dans les environnements automobiles
x-1380-summary =
    Les enregistreurs de données d'événement (EDR) classiques conservent toutes leurs données dans le véhicule, où elles risquent d'être perdues ou détruites. Le recours à des services en nuage est envisagé pour les enregistreurs EDR et pour les systèmes de stockage de données destinés à la conduite automatisée, mais il existe des vulnérabilités partout où les données enregistrées sont collectées, transférées, stockées, gérées ou utilisées.

    La présente Recommandation donne des orientations sur la sécurité des enregistreurs de données en nuage dans les environnements automobiles. Elle traite des menaces, des vulnérabilités, des exigences de sécurité et des cas d'utilisation.

x-1381-title = Lignes directrices relatives à la sécurité des réseaux embarqués fondés sur Ethernet
x-1381-summary =
    Ethernet répond au besoin croissant de largeur de bande des réseaux embarqués (IVN), mais les contre-mesures connues pour les réseaux informatiques ordinaires ne sont pas adaptées aux exigences de l'automobile. La présente Recommandation fournit un modèle de référence de l'Ethernet automobile et analyse les menaces qui pèsent sur les réseaux IVN fondés sur Ethernet, ainsi que les vulnérabilités de ces réseaux. Elle spécifie également des exigences de sécurité et décrit des cas d'utilisation.

x-1382-title = Lignes directrices relatives au partage d'informations sur les menaces de sécurité visant les véhicules connectés
x-1382-summary =
    La présente Recommandation donne des orientations quant à la façon dont les organisations partagent des informations sur les menaces de sécurité visant les véhicules connectés, et indique les principes, les règles, la méthodologie et les procédures à appliquer. Elle décrit aussi dans leurs grandes lignes le champ d'action, le rôle et l'efficacité des diverses organisations tout au long du cycle de vie de ce partage.

    L'objectif est d'aider les organisations à faire bénéficier la communauté d'informations sur les menaces et de limiter les dommages que les cyberattaques peuvent causer aux véhicules connectés.

x-1383-title = Exigences de sécurité applicables aux données catégorisées dans les communications entre le véhicule et son environnement (V2X)
x-1383-summary =
    La sécurité des données est essentielle aux communications entre le véhicule et son environnement (V2X), mais la protection cryptographique consomme beaucoup de ressources là où celles-ci sont rares, comme c'est le cas à bord des véhicules. La présente Recommandation répartit les données utilisées dans les communications V2X en plusieurs types, tels que les données d'état du véhicule, les données personnelles de l'utilisateur et les données de commande du véhicule, et attribue à chaque type l'un des trois niveaux de sécurité. Elle spécifie des exigences de sécurité en fonction de ces types et de ces niveaux.

x-1410-title = Architecture de sécurité pour la gestion du partage de données reposant sur la technologie des registres distribués
x-1410-summary =
    Les modes actuels de partage des données d'entreprise et des informations d'identification personnelle (PII) rendent la vie privée vulnérable aux attaques et à une mauvaise gestion des données. Grâce à la technologie des registres distribués (DLT), les informations PII peuvent être stockées en dehors de la chaîne et seules d'autres données, telles que des valeurs de hachage, le sont dans la chaîne, ce qui laisse aux particuliers et aux entreprises un contrôle plus direct sur leurs données.

    La présente Recommandation spécifie une architecture de sécurité pour la gestion du partage de données reposant sur la technologie DLT, ainsi que les interfaces entre ses entités fonctionnelles et les procédures à suivre.

x-1411-title = Lignes directrices relatives à la sécurité de la chaîne de blocs en tant que service (BaaS)
x-1411-summary =
    La chaîne de blocs en tant que service (BaaS) est confrontée à des problèmes de sécurité qui tiennent à la technologie de la chaîne de blocs elle-même et aux plates-formes en nuage qui fournissent ce service. La présente Recommandation analyse les menaces qui pèsent sur le service BaaS et les vulnérabilités de celui-ci, et présente des lignes directrices génériques relatives à la sécurité ainsi que des mesures de sécurité. Elle traite également des exigences de sécurité applicables à toutes les activités de mise en place, d'exploitation et d'utilisation du service BaaS.

x-1454-title = Mesures de sécurité applicables aux services de bureau intelligent fondés sur la localisation
x-1454-summary =
    De nombreux services de bureau intelligent, tels que le stationnement intelligent et la gestion intelligente des salles de réunion, sont tributaires des données de localisation fournies par l'opérateur de télécommunication. La présente Recommandation analyse des scénarios d'application types des services fondés sur la localisation et spécifie les menaces et les exigences de sécurité correspondantes. Elle établit des mesures de sécurité grâce auxquelles l'opérateur et les autres parties prenantes essentielles peuvent protéger ces services.

x-1644-title = Lignes directrices relatives à la sécurité du nuage distribué
x-1644-summary =
    La présente Recommandation fournit des lignes directrices relatives à la sécurité du nuage distribué, à l'issue d'une analyse des menaces et des problèmes auxquels celui-ci est confronté. Ces lignes directrices portent sur le nuage central, le nuage régional et le nuage en périphérie.

x-1815-title = Lignes directrices et exigences relatives à la sécurité des services d'informatique en périphérie dans les IMT-2020
x-1815-summary =
    L'informatique en périphérie place les services à proximité du point d'accès de l'utilisateur, ce qui réduit le temps de latence et la charge du réseau de transport et favorise ainsi le large bande mobile évolué (eMBB) et les communications ultra-fiables à faible latence (URLLC) dans les réseaux IMT-2020.

    La présente Recommandation analyse le déploiement et les applications types des services d'informatique en périphérie, et spécifie les menaces et les exigences de sécurité qui leur sont propres. Elle établit des capacités de sécurité permettant à l'opérateur de protéger ses applications.

x-1816-title = Lignes directrices et exigences relatives à la classification des capacités de sécurité des tranches de réseau IMT-2020
x-1816-summary =
    Les tranches de réseau IMT-2020 peuvent offrir différents degrés de sécurité, mais le choix des capacités de sécurité appropriées pose problème tant aux clients de tranches qu'aux opérateurs de tranches, en raison notamment du coût de gestion et du manque de cohérence des définitions.

    La présente Recommandation décrit les capacités de sécurité différenciées des tranches de réseau IMT-2020 et donne des orientations sur leur classification, afin que les intéressés puissent sélectionner les capacités dont ils ont besoin.

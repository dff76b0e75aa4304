### Prose of TSB Circular 79, French: titles after the forms ITU uses, summaries in our own words.

x-1333-cor-1-title = Lignes directrices relatives à la sécurité de l'utilisation d'outils d'accès à distance dans les systèmes de contrôle connectés à l'Internet

x-1353-title = Méthodologie de sécurité fondée sur la chaîne de blocs pour le déploiement sans intervention dans l'IoT massif
x-1353-summary =
    Souvent, les fabricants ne peuvent pas savoir à quel opérateur ou à quel service aura recours un dispositif de l'Internet des objets massif (mIoT), et la configuration manuelle de ces dispositifs est lente, coûteuse et fastidieuse.

    La présente Recommandation spécifie une méthodologie de sécurité pour le déploiement sans intervention, dans lequel un système de gestion décentralisée des identités permet aux dispositifs mIoT de trouver leur opérateur de réseau mobile et leur fournisseur de services, d'obtenir des justificatifs d'identité et de se connecter, le tout sans aucune action de l'utilisateur. Elle traite de l'architecture de sécurité, des considérations de sécurité et de procédures de sécurité telles que l'attestation des dispositifs, l'authentification et la fourniture de justificatifs d'identité.

x-1471-title = Moniteur de référence pour les services d'analyse en ligne
x-1471-summary =
    L'analyse de mégadonnées fait appel à des données non structurées concernant les utilisateurs, par exemple leur comportement, leurs achats et leur localisation, et des données non autorisées peuvent être utilisées à des fins malveillantes au cours de ce processus. La présente Recommandation décrit un moniteur de référence qui détecte l'utilisation non autorisée de données dans l'analyse et l'exploitation de mégadonnées. Elle analyse les menaces et les problèmes de sécurité, et fournit une méthodologie fondée sur le contrôle d'accès pour déterminer les capacités de sécurité requises.

x-1645-title = Exigences applicables à la plate-forme de connaissance de la situation en matière de sécurité des réseaux pour l'informatique en nuage
x-1645-summary =
    La connaissance de la situation en matière de sécurité des réseaux (NSSA) associe l'acquisition de données à l'analyse et à l'évaluation de la situation de sécurité ainsi qu'à la projection de ses tendances. Elle aide les fournisseurs de services d'informatique en nuage à détecter les atteintes à la sécurité et les comportements anormaux, à prendre des décisions, à intervenir en cas d'urgence et à lancer des alertes précoces.

    La présente Recommandation expose le concept et l'évolution de la NSSA, analyse les avantages qu'elle offre face aux problèmes de sécurité de l'informatique en nuage et spécifie les exigences applicables aux plates-formes NSSA pour l'informatique en nuage.

x-1771-title = Exigences relatives à la garantie de désidentification des données
x-1771-summary =
    Les données désidentifiées comportent un risque de réidentification des personnes. La présente Recommandation définit la garantie de désidentification des données et spécifie les exigences relatives à la gestion de cette garantie, qui comprennent:

    • l'évaluation des risques liés aux données, qui porte sur la composition et la répartition des données et sur la possession d'autres données;
    • l'évaluation des risques liés à l'environnement d'utilisation des données, qui porte sur la confiance accordée au destinataire et sur les conséquences d'une réidentification; et
    • l'utilisation et la gestion des données désidentifiées, y compris les mesures de sécurité, la surveillance des possibilités de réidentification et le respect des contrats.

    Les méthodes de désidentification peuvent être choisies sur la base des mêmes considérations.

x-1817-title = Exigences de sécurité applicables au service de messagerie 5G
x-1817-summary =
    La présente Recommandation spécifie les exigences de sécurité auxquelles doit satisfaire le service de messagerie 5G. Ces exigences portent sur la sécurité de l'utilisation, la sécurité de la gestion et la sécurité du contrôle.

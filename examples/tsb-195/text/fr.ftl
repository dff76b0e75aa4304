### Prose of TSB Circular 195, French: titles after the forms ITU uses, summaries in our own words.

x-1332-title = Lignes directrices relatives à la sécurité des services de comptage intelligent dans les réseaux électriques intelligents
x-1332-summary =
    Les services de comptage intelligent rendent les réseaux électriques plus efficaces, mais de fausses données de comptage peuvent conduire à de mauvaises décisions concernant la demande, et une utilisation abusive de la commande de charge peut causer aux clients des dommages économiques et physiques.

    La présente Recommandation identifie les menaces qui pèsent sur ces services et les méthodes d'attaque employées contre eux, et spécifie des exigences et des capacités de sécurité permettant de parer aux unes comme aux autres. Elle est destinée à aider les fournisseurs de services à choisir des mesures de sécurité appropriées.

x-1365-title = Méthodologie de sécurité pour l'utilisation de la cryptographie fondée sur l'identité à l'appui des services de l'Internet des objets sur les réseaux de télécommunication
x-1365-summary =
    La sécurité fondée sur les certificats exige une lourde gestion des clés et s'adapte mal à l'augmentation du nombre de dispositifs de l'Internet des objets (IoT). La cryptographie fondée sur l'identité (IBC) se passe de certificats, l'identificateur unique d'un dispositif lui servant de clé publique.

    La présente Recommandation spécifie une méthodologie permettant de sécuriser, au moyen de la cryptographie IBC, les services IoT fournis sur les réseaux de télécommunication. Elle porte sur la gestion des identités, l'architecture et les opérations de gestion des clés, ainsi que l'authentification.

x-1372-title = Lignes directrices relatives à la sécurité des communications entre le véhicule et son environnement (V2X)
x-1372-summary =
    La présente Recommandation donne des orientations sur la sécurisation des communications entre le véhicule et son environnement (V2X), qu'il s'agisse de communications de véhicule à véhicule (V2V), de véhicule à piéton (V2P), de véhicule à infrastructure (V2I) ou de véhicule à dispositif nomade (V2D). Elle identifie les menaces qui apparaissent dans les environnements de communication V2X, spécifie des exigences de sécurité propres à les atténuer et décrit les modalités possibles d'une mise en œuvre sécurisée des communications V2X.

x-1604-title = Exigences de sécurité applicables au réseau en tant que service (NaaS) dans l'informatique en nuage
x-1604-summary =
    La présente Recommandation spécifie les exigences de sécurité applicables au réseau en tant que service (NaaS), à l'issue d'une analyse des menaces et des problèmes auxquels le service NaaS est confronté dans l'informatique en nuage. Ces exigences concernent l'application NaaS, la plate-forme NaaS et la connectivité NaaS, conformément aux types de capacités en nuage correspondants.

x-1605-title = Exigences de sécurité applicables à l'infrastructure en tant que service (IaaS) publique dans l'informatique en nuage
x-1605-summary =
    Les plates-formes d'infrastructure en tant que service (IaaS) mutualisent des services de calcul, de stockage et de réseau et sont, de ce fait, exposées à des menaces différentes de celles qui pèsent sur les technologies de l'information traditionnelles, et parfois plus nombreuses. La présente Recommandation spécifie les exigences de sécurité applicables à l'infrastructure IaaS publique, afin d'aider les fournisseurs à mieux protéger leurs plates-formes lors de leur planification, de leur construction et de leur exploitation.

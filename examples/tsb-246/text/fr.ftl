### Prose of TSB Circular 246, French: titles after the forms ITU uses, summaries in our own words.

x-1054-title = Sécurité de l'information, cybersécurité et protection de la vie privée – Gouvernance de la sécurité de l'information
x-1054-summary =
    La présente Recommandation porte sur la gouvernance de la sécurité de l'information, c'est-à-dire sur l'utilisation des ressources de telle sorte que la sécurité de l'information soit mise en œuvre avec efficacité et que sa stratégie serve les objectifs généraux de l'organisation. Cette gouvernance donne l'assurance que:

    • les directives relatives à la sécurité de l'information sont appliquées; et
    • les rapports adressés à l'organe directeur sur les activités liées à la sécurité de l'information sont fiables et pertinents.

    Cette gouvernance éclaire les décisions stratégiques de l'organe directeur; les cadres et les autres membres du personnel doivent, quant à eux, comprendre quelles exigences de gouvernance ont une incidence sur leur travail et comment satisfaire à celles qui appellent une action de leur part.

x-1148-title = Cadre du processus de désidentification pour les fournisseurs de services de télécommunication
x-1148-summary =
    Les organisations de télécommunication utilisent des techniques de désidentification pour protéger les personnes dont elles collectent, gèrent, utilisent et partagent les données. La présente Recommandation décrit, à l'intention des fournisseurs de services de télécommunication, un cadre du processus de désidentification, ainsi que les étapes opérationnelles de ce processus. Sur la base d'un modèle de cycle de vie des données et des rôles des parties prenantes, elle spécifie les modèles de diffusion des données et les stades par lesquels passent les données au cours du processus.

x-1216-title = Exigences relatives à la collecte et à la conservation des preuves d'incidents de cybersécurité
x-1216-summary =
    La présente Recommandation spécifie les capacités requises des outils qui servent à collecter et à conserver les preuves d'incidents de cybersécurité au cours d'une enquête. Elle décrit une procédure générale d'intervention et d'enquête en cas d'incident de ce type, et analyse les sources de preuves. Elle énonce aussi, à l'intention des développeurs, des exigences propres à garantir la fiabilité de ces outils.

x-1254-title = Cadre de garantie d'authentification des entités
x-1254-summary =
    La présente Recommandation définit trois niveaux de garantie d'authentification des entités (AAL1 à AAL3), ainsi que les critères et les menaces propres à chacun d'eux. En outre, elle:

    • établit un cadre pour la gestion de ces niveaux;
    • donne des conseils sur les technologies de contrôle qui permettent d'atténuer les menaces pesant sur l'authentification et qui sont choisies à l'issue d'une évaluation des risques;
    • explique comment ces niveaux peuvent être mis en correspondance avec d'autres schémas de garantie d'authentification; et
    • donne des conseils sur la manière d'échanger les résultats d'authentification fondés sur ces niveaux.

x-1279-title = Cadre de l'authentification renforcée utilisant la télébiométrie avec des mécanismes de détection d'usurpation d'identité
x-1279-summary =
    La présente Recommandation spécifie un cadre architectural pour l'authentification utilisant la télébiométrie, renforcée par des mécanismes de détection d'usurpation d'identité. Elle analyse les menaces qui pèsent sur les solutions télébiométriques traditionnelles et expose les flux du processus d'authentification et les considérations de sécurité applicables aux solutions renforcées.

x-1366-title = Schémas d'authentification agrégée de messages pour l'Internet des objets (IoT)
x-1366-summary =
    La présente Recommandation spécifie deux schémas d'authentification des messages dans l'Internet des objets (IoT): l'authentification agrégée de messages (AMA), qui constitue le mécanisme de base, et l'authentification agrégée interactive de messages (IAMA), qui y ajoute un protocole interactif léger et sécurisé permettant d'identifier les messages non valides. Ces deux schémas peuvent assurer l'authentification des entités aussi bien que celle des messages.

    Ils conviennent aux cas où l'authentification des messages est nécessaire pour un nombre de dispositifs allant de plusieurs dizaines à plusieurs dizaines de milliers et où les données sont traitées de manière fréquente et intermittente, par exemple la surveillance au moyen de données d'image et la télémesure.

x-1367-title = Format normalisé des journaux d'erreurs de l'Internet des objets pour les opérations liées aux incidents de sécurité
x-1367-summary =
    Les incidents de sécurité dans l'Internet des objets (IoT) sont difficiles à traiter, car les dispositifs en périphérie et les réseaux informatiques utilisent des protocoles incompatibles et les codes d'erreur diffèrent d'un fabricant à l'autre.

    La présente Recommandation spécifie un format normalisé de journal d'erreurs, qui peut être transporté dans la charge utile d'un protocole tel que syslog (IETF RFC 5424) et dans lequel sont convertis les journaux d'erreurs des dispositifs en périphérie. Elle spécifie également un tableau normalisé de codes d'erreur, afin que les incidents puissent être gérés conjointement dans les réseaux informatiques et dans les réseaux de dispositifs IoT en périphérie.

x-1403-title = Lignes directrices relatives à la sécurité de l'utilisation de la technologie des registres distribués (DLT) pour la gestion décentralisée des identités
x-1403-summary =
    La technologie des registres distribués (DLT), dont la chaîne de blocs est une forme de mise en œuvre, peut servir d'infrastructure de confiance à des fédérations qui échangent des attributs d'identité et d'autres informations d'identité. La présente Recommandation expose les considérations relatives à la sécurité et à la protection de la vie privée qui s'appliquent dans le domaine des télécommunications lorsque des données DLT sont utilisées pour la gestion des identités.

x-1606-title = Exigences de sécurité applicables aux environnements d'application des communications en tant que service
x-1606-summary =
    La présente Recommandation énonce les exigences de sécurité recommandées pour les environnements d'application des communications en tant que service (CaaS). Elle décrit des scénarios et des caractéristiques des services CaaS offrant plusieurs capacités de communication, et identifie les menaces particulières qui découlent de ces caractéristiques et auxquelles répondent les exigences.

x-1750-title = Lignes directrices relatives à la sécurité des mégadonnées en tant que service pour les fournisseurs de services de mégadonnées
x-1750-summary =
    Les mégadonnées en tant que service (BDaaS), catégorie de services en nuage spécifiée dans la Recommandation UIT-T Y.3600, posent d'importants problèmes de sécurité: les logiciels à code source ouvert peuvent avoir été conçus sans souci de la sécurité, et les nouvelles technologies d'analyse peuvent mettre en échec les mesures de protection traditionnelles.

    La présente Recommandation analyse ces problèmes, identifie les rôles et les responsabilités en matière de sécurité dans la fourniture des services BDaaS et décrit un cadre de sécurité pour l'infrastructure de mégadonnées. Elle spécifie également les mesures de protection que devraient appliquer les services et les composants liés aux BDaaS.

x-1751-title = Lignes directrices relatives à la sécurité de la gestion du cycle de vie des mégadonnées pour les opérateurs de télécommunication
x-1751-summary =
    Les opérateurs de télécommunication fusionnent de plus en plus souvent des données auparavant gérées séparément dans différents systèmes de service, et ces données sont exposées à diverses vulnérabilités aux différents stades de leur cycle de vie. La présente Recommandation décrit les caractéristiques et les catégories de données des services de mégadonnées de télécommunication, analyse les vulnérabilités de la gestion du cycle de vie des mégadonnées et spécifie des lignes directrices relatives à la sécurité à l'intention des opérateurs.

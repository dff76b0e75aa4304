### Titles of the texts that TSB Circular 195 put forward, French.

x-1332-title = Lignes directrices relatives à la sécurité des services de comptage intelligent dans les réseaux électriques intelligents
x-1369-title = Méthodologie de sécurité pour la cryptographie fondée sur l'identité à l'appui des services de l'Internet des objets
x-1369-former = Méthodologie de sécurité pour l'utilisation de la cryptographie fondée sur l'identité à l'appui des services de l'Internet des objets sur les réseaux de télécommunication
x-1372-title = Lignes directrices relatives à la sécurité des communications entre le véhicule et son environnement (V2X)
x-1604-title = Exigences de sécurité applicables au réseau en tant que service (NaaS) dans l'informatique en nuage
x-1605-title = Exigences de sécurité applicables à l'infrastructure en tant que service (IaaS) publique dans l'informatique en nuage

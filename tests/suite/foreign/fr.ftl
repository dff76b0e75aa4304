document-title = { $name } – Gazette
reply-title = { $name } – Bordereau
subject = Inscription à la gazette de la Commission d'études { $group } des projets UIT-T { $list }
purpose = La Commission d'études { $group } inscrit à sa gazette les projets énumérés ci-dessous et prie chaque Administration de renvoyer son bordereau au plus tard le { $due }.
roll = Inscrits sous leur nom de travail: UIT-T { $list }.
remark-scope = L'inscription ne règle pas les frais, qui sont convenus avec l'imprimeur à l'adresse { $url }.
annex-number = FEUILLE { $annex }
sheet-title = Projets de la gazette: UIT-T { $list }
sheet-item = Projet de gazette UIT-T { $draft }, conservé sous { $symbol }
slip-subject = Bordereau relatif à l'inscription à la gazette, Circulaire TSB { $circular }
slip-choose = Cocher un carré pour chaque projet
slip-row = Le projet UIT-T { $designation }{ $brackets }
slip-endorse = approuve volontiers son inscription auprès de la Commission d'études { $group }
slip-plain = approuvé tel quel
slip-noted = approuvé avec un mémorandum
slip-decline = n'approuve pas son inscription auprès de la Commission d'études { $group }
slip-signed =
    { $name }
    { $state }
    { $day }
field-name = Nom sur le bordereau
    .placeholder = [Nom ici]
field-state = État sur le bordereau
    .placeholder = [État ici]
field-day = Jour du bordereau
    .placeholder = [Jour ici]

### Name, leadership and terms of reference of the group, French.

title = sur la détection par les réseaux pour l'alerte avancée en cas de catastrophe
management =
    • Présidente: Mme Nino Beridze (Géorgie);
    • Vice-Présidents: M. Kofi Mensah (Ghana) et Mme Hana Sato (Association of Radio Industries).
terms-of-reference =
    Le groupe étudie comment les réseaux existants peuvent détecter les séismes, les inondations et les glissements de terrain, et comment les alertes parviennent aux personnes concernées.

    Il est chargé:

    • de recueillir des cas d'utilisation et de décrire ce qu'ils exigent des réseaux;
    • de comparer les moyens de détection le long des câbles et par ondes radioélectriques;
    • de recenser les lacunes des Recommandations existantes.

    Le groupe rend compte au groupe dont il relève à chacune des réunions de ce dernier et présente ses rapports finals avant la fin de son mandat.

### Title, objectives and programme of the workshop, English.

to-own-1 = The Permanent Mission of Uruguay to the United Nations Office at Geneva
title = Digital twins for water management in cities
venue = Intendencia de Montevideo, Salón Azul, Avenida 18 de Julio
meetings =
    • meeting of the ITU-T Study Group 20 Regional Group for the Americas, { $regional };
    • training for city planners, { $training }.
objectives =
    • to exchange experience of digital twins in water supply and drainage;
    • to identify what existing Recommendations do not cover;
    • to prepare proposals for new work in Study Group 20.
programme =
    Tuesday, { $day-one }

    • opening and keynote addresses;
    • models of drinking water networks.

    Wednesday, { $day-two }

    • early warning of floods in cities;
    • round table: from pilot projects to standards.

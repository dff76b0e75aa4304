### Name, leadership and terms of reference of the group, Spanish.

title = sobre la detección mediante redes para la alerta temprana de catástrofes
management =
    • Presidenta: Sra. Nino Beridze (Georgia);
    • Vicepresidentes: Sr. Kofi Mensah (Ghana) y Sra. Hana Sato (Association of Radio Industries).
terms-of-reference =
    El grupo estudia el modo en que las redes existentes pueden detectar terremotos, inundaciones y deslizamientos de tierra, y en que las alertas llegan a las personas afectadas.

    Sus tareas son las siguientes:

    • recopilar casos de uso y describir lo que exigen de las redes;
    • comparar los medios de detección a lo largo de los cables y por radio;
    • señalar las lagunas de las Recomendaciones existentes.

    El grupo rinde cuentas a su grupo rector en cada una de las reuniones de este y presenta sus informes finales antes de que finalice el periodo para el que se ha creado.

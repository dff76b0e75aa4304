### Title, objectives and programme of the workshop, Spanish.

to-own-1 = A la Misión Permanente del Uruguay ante la Oficina de las Naciones Unidas en Ginebra
title = Gemelos digitales para la gestión del agua en las ciudades
venue = Intendencia de Montevideo, Salón Azul, Avenida 18 de Julio
meetings =
    • reunión del Grupo Regional de la Comisión de Estudio 20 del UIT-T para las Américas, { $regional };
    • formación para urbanistas, { $training }.
objectives =
    • intercambiar experiencias sobre los gemelos digitales en el abastecimiento de agua y el drenaje;
    • determinar lo que no abarcan las Recomendaciones existentes;
    • preparar propuestas de nuevos trabajos en la Comisión de Estudio 20.
programme =
    Martes, { $day-one }

    • apertura y ponencias principales;
    • modelos de redes de agua potable.

    Miércoles, { $day-two }

    • alerta temprana de inundaciones en las ciudades;
    • mesa redonda: de los proyectos piloto a las normas.

### Titles of the Recommendations, and the reasons for their deletion, Spanish.

g-981-title = Sistemas de línea óptica de la jerarquía digital plesiócrona (PDH) para la red local
g-981-reason = Los sistemas de este tipo ya no se fabrican, y los operadores señalan que los últimos se han retirado del servicio.
g-982-title = Redes de acceso óptico para el soporte de servicios que alcanzan la velocidad primaria de la RDSI o velocidades binarias equivalentes
g-982-reason = Los servicios para los que se especificaron estas redes están en proceso de retirada. No se ha recibido ninguna contribución sobre el tema desde hace diez años.
g-983-1-title = Sistemas de acceso óptico de banda ancha basados en redes ópticas pasivas (PON)
g-983-1-reason =
    Las generaciones posteriores de redes ópticas pasivas ofrecen velocidades binarias más altas en la misma fibra.

    Las nuevas redes ya no se construyen conforme a esta Recomendación.
g-992-2-title = Transceptores de línea de abonado digital asimétrica (ADSL) sin divisor
g-992-2-reason = El modo de baja velocidad que describe está incluido en la Recomendación que la sustituye.

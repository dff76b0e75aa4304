### Titles of the Questions, Spanish.

q8-12-title = Medición de la calidad de funcionamiento de la red para los servicios en la nube
q21-12-title = Modelos perceptuales y paramétricos para la evaluación de la calidad multimedios
q22-12-title = Calidad percibida de los servicios conversacionales inmersivos

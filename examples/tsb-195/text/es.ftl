### Prose of TSB Circular 195, Spanish: titles and summaries translated from the English file.

x-1332-title = Directrices de seguridad para los servicios de medición inteligente en las redes eléctricas inteligentes
x-1332-summary =
    Los servicios de medición inteligente aumentan la eficiencia de las redes eléctricas, pero los datos de medición falsos pueden dar lugar a decisiones erróneas sobre la demanda, y el uso indebido del control de la carga puede causar daños económicos y físicos a los clientes.

    En esta Recomendación se identifican las amenazas a las que están expuestos estos servicios y los métodos de ataque contra ellos, y se especifican los requisitos y las capacidades de seguridad que permiten contrarrestar unas y otros. Su finalidad es orientar a los proveedores de servicios en la elección de las medidas de seguridad adecuadas.

x-1365-title = Metodología de seguridad para la utilización de la criptografía basada en la identidad en apoyo de los servicios de la Internet de las cosas a través de redes de telecomunicaciones
x-1365-summary =
    La seguridad basada en certificados exige una gestión de claves muy laboriosa y se adapta mal al creciente número de dispositivos de la Internet de las cosas (IoT). La criptografía basada en la identidad (IBC) no necesita certificados, puesto que el identificador único de cada dispositivo hace las veces de clave pública.

    En esta Recomendación se especifica una metodología para proteger mediante la IBC los servicios de la IoT prestados a través de redes de telecomunicaciones, que abarca la gestión de identidad, la arquitectura y las operaciones de la gestión de claves, y la autenticación.

x-1372-title = Directrices de seguridad para las comunicaciones de vehículo a todo (V2X)
x-1372-summary =
    En esta Recomendación se ofrecen orientaciones para proteger las comunicaciones de vehículo a todo (V2X), ya sean de vehículo a vehículo (V2V), de vehículo a peatón (V2P), de vehículo a infraestructura (V2I) o de vehículo a dispositivo nómada (V2D). Se identifican las amenazas que surgen en los entornos de comunicaciones V2X, se especifican los requisitos de seguridad para mitigarlas y se describe cómo pueden implementarse comunicaciones V2X seguras.

x-1604-title = Requisitos de seguridad de la red como servicio (NaaS) en la computación en la nube
x-1604-summary =
    En esta Recomendación se especifican los requisitos de seguridad de la red como servicio (NaaS), tras analizar las amenazas y los desafíos a los que esta se enfrenta en la computación en la nube. Los requisitos se refieren a la aplicación NaaS, la plataforma NaaS y la conectividad NaaS, en consonancia con los correspondientes tipos de capacidades de la nube.

x-1605-title = Requisitos de seguridad de la infraestructura como servicio (IaaS) pública en la computación en la nube
x-1605-summary =
    Las plataformas de infraestructura como servicio (IaaS) comparten servicios de computación, almacenamiento y redes, por lo que se enfrentan a amenazas distintas de las que afectan a las tecnologías de la información tradicionales, y quizá más numerosas. En esta Recomendación se especifican los requisitos de seguridad de la IaaS pública, con el fin de ayudar a los proveedores a proteger mejor sus plataformas durante la planificación, la construcción y la explotación.

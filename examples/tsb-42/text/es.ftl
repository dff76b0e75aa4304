### Prose of TSB Circular 42, Spanish: titles and summaries translated from the English file.

x-1353-title = Metodología de seguridad basada en la cadena de bloques para el despliegue sin intervención en la IoT masiva
x-1353-summary =
    Con frecuencia los fabricantes no pueden saber de qué operador o servicio hará uso un dispositivo de la Internet de las cosas masiva (mIoT), y la configuración manual de estos dispositivos es lenta, costosa y engorrosa.

    En esta Recomendación se especifica una metodología de seguridad para el despliegue sin intervención, en el que un sistema de gestión de identidad descentralizada permite a los dispositivos de la mIoT encontrar a su operador de red móvil y a su proveedor de servicios, obtener credenciales y conectarse, todo ello sin la participación del usuario. La metodología abarca la arquitectura de seguridad, las consideraciones de seguridad y procedimientos de seguridad tales como la atestación de dispositivos, la autenticación y la provisión de credenciales.

x-1380-title = Directrices de seguridad para los registradores de datos basados en la nube en entornos de automoción
x-1380-summary =
    Los registradores de datos de eventos (EDR) convencionales conservan todos sus datos en el vehículo, donde pueden perderse o destruirse. Se está estudiando la utilización de servicios en la nube para los EDR y los sistemas de almacenamiento de datos para la conducción automatizada, pero existen vulnerabilidades allí donde los datos registrados se recopilan, transfieren, almacenan, gestionan o utilizan.

    En esta Recomendación se ofrecen orientaciones sobre la seguridad de los registradores de datos basados en la nube en entornos de automoción, que abarcan las amenazas, las vulnerabilidades, los requisitos de seguridad y los casos de uso.

x-1381-title = Directrices de seguridad para las redes a bordo de vehículos basadas en Ethernet
x-1381-summary =
    Ethernet satisface la creciente necesidad de ancho de banda de las redes a bordo de vehículos (IVN), pero las contramedidas propias de las redes informáticas ordinarias no se adecuan a los requisitos de la automoción. En esta Recomendación se proporciona un modelo de referencia de Ethernet de automoción y se analizan las amenazas a las IVN basadas en Ethernet y las vulnerabilidades de estas. También se especifican requisitos de seguridad y se describen casos de uso.

x-1382-title = Directrices para compartir información sobre las amenazas a la seguridad de los vehículos conectados
x-1382-summary =
    En esta Recomendación se ofrecen orientaciones sobre la manera en que las organizaciones comparten información sobre las amenazas a la seguridad de los vehículos conectados, con los principios, las reglas, la metodología y los procedimientos que han de aplicarse. También se describen sucintamente el ámbito, la función y la eficacia de las distintas organizaciones a lo largo del ciclo de vida de dicha compartición.

    El objetivo es ayudar a las organizaciones a aportar a la comunidad información sobre amenazas y limitar los daños que los ciberataques pueden causar a los vehículos conectados.

x-1383-title = Requisitos de seguridad para los datos categorizados en las comunicaciones de vehículo a todo (V2X)
x-1383-summary =
    La seguridad de los datos es esencial para las comunicaciones de vehículo a todo (V2X); sin embargo, la protección criptográfica consume una cantidad considerable de recursos allí donde estos son escasos, como ocurre en los vehículos. En esta Recomendación se dividen en tipos los datos utilizados en las comunicaciones V2X, como los datos sobre el estado del vehículo, los datos personales del usuario y los datos de control del vehículo, y se asigna a cada tipo uno de tres niveles de seguridad. Los requisitos de seguridad se especifican en función de esos tipos y niveles.

x-1410-title = Arquitectura de seguridad para la gestión de la compartición de datos basada en la tecnología de libro mayor distribuido
x-1410-summary =
    Las formas actuales de compartir datos empresariales e información de identificación personal (PII) dejan la privacidad expuesta a los ataques y a una gestión deficiente de los datos. Con la tecnología de libro mayor distribuido (DLT), es posible almacenar la PII fuera de la cadena y dejar en la cadena únicamente otros datos, como los valores hash, con lo que las personas y las empresas ejercen un control más directo.

    En esta Recomendación se especifica una arquitectura de seguridad para la gestión de la compartición de datos basada en la DLT, con las interfaces entre sus entidades funcionales y los procedimientos que han de seguirse.

x-1411-title = Directrices sobre la seguridad de la cadena de bloques como servicio (BaaS)
x-1411-summary =
    La cadena de bloques como servicio (BaaS) se enfrenta a desafíos de seguridad derivados tanto de la propia tecnología de cadena de bloques como de las plataformas en la nube que prestan el servicio. En esta Recomendación se analizan las amenazas a la BaaS y sus vulnerabilidades, y se ofrecen directrices de seguridad genéricas y medidas de seguridad. También se abordan los requisitos de seguridad de todas las actividades de construcción, explotación y utilización de la BaaS.

x-1454-title = Medidas de seguridad para los servicios de oficina inteligente basados en la localización
x-1454-summary =
    Muchos servicios de oficina inteligente, como el estacionamiento inteligente y la gestión inteligente de salas de reuniones, dependen de los datos de localización que facilita el operador de telecomunicaciones. En esta Recomendación se analizan escenarios típicos de aplicación de los servicios basados en la localización y se especifican las amenazas a la seguridad y los requisitos de seguridad correspondientes. Se establecen medidas de seguridad con las que el operador y otras partes interesadas clave pueden proteger estos servicios.

x-1644-title = Directrices de seguridad para la nube distribuida
x-1644-summary =
    En esta Recomendación se ofrecen directrices de seguridad para la nube distribuida, tras analizar las amenazas y los desafíos a los que esta se enfrenta. Las directrices abarcan la nube central, la nube regional y la nube de borde.

x-1815-title = Directrices y requisitos de seguridad para los servicios de computación en el borde en las redes IMT-2020
x-1815-summary =
    La computación en el borde sitúa los servicios cerca del punto de acceso del usuario, lo que reduce la latencia y la carga de la red de transporte y favorece así la banda ancha móvil mejorada (eMBB) y las comunicaciones ultrafiables y de baja latencia (URLLC) en las redes IMT-2020.

    En esta Recomendación se analiza cómo se despliegan y cómo se aplican habitualmente los servicios de computación en el borde, y se especifican las amenazas a la seguridad y los requisitos de seguridad propios de estos servicios. Se establecen capacidades de seguridad con las que el operador puede proteger sus aplicaciones.

x-1816-title = Directrices y requisitos para la clasificación de las capacidades de seguridad en los segmentos de red de las IMT-2020
x-1816-summary =
    Los segmentos de red de las IMT-2020 pueden ofrecer distintos grados de seguridad, pero elegir las capacidades de seguridad adecuadas constituye un desafío tanto para los clientes de segmentos como para los operadores de segmentos, debido, entre otros motivos, al coste de la gestión y a la falta de coherencia de las definiciones.

    En esta Recomendación se describen las capacidades de seguridad diferenciadas de los segmentos de red de las IMT-2020 y se ofrecen orientaciones para clasificarlas, de manera que los interesados puedan seleccionar las capacidades que necesitan.

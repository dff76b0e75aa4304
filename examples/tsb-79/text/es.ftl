### Prose of TSB Circular 79, Spanish: titles and summaries translated from the English file.

x-1333-cor-1-title = Directrices de seguridad para la utilización de herramientas de acceso a distancia en sistemas de control conectados a Internet

x-1353-title = Metodología de seguridad basada en la cadena de bloques para el despliegue sin intervención en la IoT masiva
x-1353-summary =
    Con frecuencia los fabricantes no pueden saber de qué operador o servicio hará uso un dispositivo de la Internet de las cosas masiva (mIoT), y la configuración manual de estos dispositivos es lenta, costosa y engorrosa.

    En esta Recomendación se especifica una metodología de seguridad para el despliegue sin intervención, en el que un sistema de gestión de identidad descentralizada permite a los dispositivos de la mIoT encontrar a su operador de red móvil y a su proveedor de servicios, obtener credenciales y conectarse, todo ello sin la participación del usuario. La metodología abarca la arquitectura de seguridad, las consideraciones de seguridad y procedimientos de seguridad tales como la atestación de dispositivos, la autenticación y la provisión de credenciales.

x-1471-title = Monitor de referencia para los servicios de análisis en línea
x-1471-summary =
    El análisis de macrodatos se nutre de datos no estructurados sobre los usuarios, como su comportamiento, sus compras y su localización, y en el proceso pueden utilizarse con fines maliciosos datos no autorizados. En esta Recomendación se describe un monitor de referencia que detecta la utilización no autorizada de datos en el análisis de macrodatos y en las operaciones con macrodatos. Se analizan las amenazas a la seguridad y los desafíos de seguridad, y se proporciona una metodología basada en el control de acceso para determinar qué capacidades de seguridad son necesarias.

x-1645-title = Requisitos de la plataforma de conocimiento de la situación de seguridad de la red para la computación en la nube
x-1645-summary =
    El conocimiento de la situación de seguridad de la red (NSSA) combina la adquisición de datos con el análisis y la evaluación de la situación de seguridad y la proyección de sus tendencias. Ayuda a los proveedores de servicios de computación en la nube a detectar violaciones de la seguridad y comportamientos anómalos, tomar decisiones, responder a emergencias y emitir alertas tempranas.

    En esta Recomendación se presentan el concepto y la evolución del NSSA, se analizan sus ventajas ante los desafíos de seguridad de la computación en la nube y se especifican los requisitos de las plataformas de NSSA para la computación en la nube.

x-1771-title = Requisitos para la garantía de la desidentificación de datos
x-1771-summary =
    Los datos desidentificados entrañan el riesgo de que las personas sean reidentificadas. En esta Recomendación se define la garantía de la desidentificación de datos y se especifican los requisitos para su gestión, entre los que figuran:

    • la evaluación de riesgos de los datos, es decir, de su composición y distribución y de la posesión de otros datos;
    • la evaluación de riesgos del entorno de utilización de los datos, es decir, de la confianza depositada en el destinatario y de las repercusiones de la reidentificación; y
    • la utilización y la gestión de los datos desidentificados, con medidas de seguridad, supervisión de las posibles reidentificaciones y cumplimiento de los contratos.

    Los métodos de desidentificación pueden seleccionarse sobre la base de estas mismas consideraciones.

x-1817-title = Requisitos de seguridad del servicio de mensajería 5G
x-1817-summary =
    En esta Recomendación se especifican los requisitos de seguridad que debe cumplir el servicio de mensajería 5G. Estos se refieren a la seguridad de utilización, la seguridad de gestión y la seguridad de control.

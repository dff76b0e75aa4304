### Prose of TSB Circular 246, Spanish: titles and summaries translated from the English file.

x-1054-title = Seguridad de la información, ciberseguridad y protección de la privacidad – Gobernanza de la seguridad de la información
x-1054-summary =
    Esta Recomendación trata de la gobernanza de la seguridad de la información, es decir, de la utilización de los recursos de manera que la seguridad de la información se implante con eficacia y su estrategia respalde los objetivos generales de la organización. Esta gobernanza ofrece garantías de que:

    • se cumplen las directivas sobre seguridad de la información; y
    • los informes sobre las actividades de seguridad de la información que se presentan al órgano de gobierno son fiables y pertinentes.

    Dicha gobernanza sirve asimismo de base a las decisiones estratégicas del órgano de gobierno; por su parte, el personal directivo y el resto del personal han de comprender qué requisitos de gobernanza afectan a su trabajo y cómo cumplir los que les exigen actuar.

x-1148-title = Marco del proceso de desidentificación para los proveedores de servicios de telecomunicaciones
x-1148-summary =
    Las organizaciones de telecomunicaciones utilizan técnicas de desidentificación para proteger a las personas cuyos datos recopilan, gestionan, utilizan y comparten. En esta Recomendación se describe un marco del proceso de desidentificación para los proveedores de servicios de telecomunicaciones, con sus pasos operativos. Sobre la base de un modelo del ciclo de vida de los datos y de las funciones de las partes interesadas, se especifican los modelos de divulgación de datos y las fases por las que pasan los datos en el proceso.

x-1216-title = Requisitos para la recopilación y la conservación de pruebas relativas a incidentes de ciberseguridad
x-1216-summary =
    En esta Recomendación se especifican las capacidades que han de reunir las herramientas con las que se recopilan y conservan pruebas relativas a incidentes de ciberseguridad en el curso de una investigación. Se describe un procedimiento general para responder a tales incidentes e investigarlos, y se analizan las fuentes de las pruebas. Asimismo, se enuncian requisitos para garantizar la fiabilidad, dirigidos a los desarrolladores de estas herramientas.

x-1254-title = Marco de garantía de autenticación de entidad
x-1254-summary =
    En esta Recomendación se definen tres niveles de garantía de autenticación de entidad (AAL1 a AAL3), cada uno con sus propios criterios y amenazas. Además:

    • se establece un marco para la gestión de los niveles;
    • se dan orientaciones sobre las tecnologías de control que, seleccionadas tras una evaluación de riesgos, mitigan las amenazas a la autenticación;
    • se explica cómo establecer correspondencias entre los niveles y otros esquemas de garantía de autenticación; y
    • se dan orientaciones sobre cómo intercambiar resultados de autenticación basados en los niveles.

x-1279-title = Marco de autenticación mejorada mediante telebiometría con mecanismos de detección antisuplantación
x-1279-summary =
    En esta Recomendación se especifica un marco arquitectónico para la autenticación mediante telebiometría, mejorada con mecanismos de detección antisuplantación. Se analizan las amenazas a las soluciones telebiométricas tradicionales y se exponen los flujos del proceso de autenticación y las consideraciones de seguridad aplicables a las soluciones mejoradas.

x-1366-title = Esquemas de autenticación agregada de mensajes para la Internet de las cosas (IoT)
x-1366-summary =
    En esta Recomendación se especifican dos esquemas para autenticar mensajes en la Internet de las cosas (IoT): la autenticación agregada de mensajes (AMA), como mecanismo básico, y la autenticación agregada interactiva de mensajes (IAMA), que añade un protocolo interactivo ligero y seguro para identificar los mensajes no válidos. Ambos esquemas permiten garantizar la autenticación tanto de las entidades como de los mensajes.

    Son adecuados para aplicaciones en las que el número de dispositivos que requieren la autenticación de mensajes va de unas decenas a decenas de miles y los datos se tratan de manera frecuente e intermitente, como la vigilancia mediante datos de imagen y la telemetría.

x-1367-title = Formato normalizado de los registros de errores de la Internet de las cosas para las operaciones relativas a incidentes de seguridad
x-1367-summary =
    Los incidentes de seguridad en la Internet de las cosas (IoT) son difíciles de gestionar, porque los dispositivos de borde y las redes informáticas utilizan protocolos incompatibles y porque los códigos de error varían de un fabricante a otro.

    En esta Recomendación se especifica un formato normalizado de registro de errores, que puede transportarse en la carga útil de un protocolo como syslog (IETF RFC 5424) y al que se convierten los registros de errores de los dispositivos de borde. También se especifica una tabla normalizada de códigos de error, de manera que los incidentes puedan gestionarse conjuntamente en las redes informáticas y en las redes de dispositivos de borde de la IoT.

x-1403-title = Directrices de seguridad para la utilización de la DLT en la gestión de identidad descentralizada
x-1403-summary =
    La tecnología de libro mayor distribuido (DLT), una de cuyas implementaciones es la cadena de bloques, puede servir de infraestructura de confianza para las federaciones que intercambian atributos de identidad y otra información de identidad. En esta Recomendación se exponen las consideraciones de seguridad y privacidad que se aplican en las telecomunicaciones cuando se utilizan datos de la DLT para la gestión de identidad.

x-1606-title = Requisitos de seguridad de los entornos de aplicación de las comunicaciones como servicio
x-1606-summary =
    En esta Recomendación se enuncian los requisitos de seguridad recomendados para los entornos de aplicación de las comunicaciones como servicio (CaaS). Se describen escenarios y características de las CaaS con múltiples capacidades de comunicación, y se identifican las amenazas específicas a las que dan lugar dichas características y a las que responden los requisitos.

x-1750-title = Directrices sobre la seguridad de los macrodatos como servicio para los proveedores de servicios de macrodatos
x-1750-summary =
    Los macrodatos como servicio (BDaaS), una categoría de servicios en la nube especificada en la Recomendación UIT-T Y.3600, plantean importantes problemas de seguridad: es posible que los programas informáticos de código abierto se hayan diseñado sin tener en cuenta la seguridad, y las nuevas tecnologías de análisis pueden hacer ineficaces las medidas de protección tradicionales.

    En esta Recomendación se analizan estos desafíos, se determinan las funciones y las responsabilidades en materia de seguridad en la prestación de los BDaaS y se describe un marco de seguridad para la infraestructura de macrodatos. También se especifican las medidas de protección que deberían aplicar los servicios y componentes relacionados con los BDaaS.

x-1751-title = Directrices de seguridad sobre la gestión del ciclo de vida de los macrodatos para los operadores de telecomunicaciones
x-1751-summary =
    Los operadores de telecomunicaciones fusionan cada vez con mayor frecuencia datos que antes se gestionaban por separado en distintos sistemas de servicio, y esos datos están expuestos a diversas vulnerabilidades en las diferentes fases de su ciclo de vida. En esta Recomendación se describen las características y las categorías de datos de los servicios de macrodatos de telecomunicaciones, se analizan las vulnerabilidades de la gestión del ciclo de vida de los macrodatos y se especifican directrices de seguridad para los operadores.

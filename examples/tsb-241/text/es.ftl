### Titles of the texts that TSB Circular 195 put forward, Spanish.

x-1332-title = Directrices de seguridad para los servicios de medición inteligente en las redes eléctricas inteligentes
x-1369-title = Metodología de seguridad para la criptografía basada en la identidad en apoyo de los servicios de la Internet de las cosas
x-1369-former = Metodología de seguridad para la utilización de la criptografía basada en la identidad en apoyo de los servicios de la Internet de las cosas a través de redes de telecomunicaciones
x-1372-title = Directrices de seguridad para las comunicaciones de vehículo a todo (V2X)
x-1604-title = Requisitos de seguridad de la red como servicio (NaaS) en la computación en la nube
x-1605-title = Requisitos de seguridad de la infraestructura como servicio (IaaS) pública en la computación en la nube

### What is asked, Spanish.

scope = La Comisión de Estudio está elaborando orientaciones sobre los gemelos digitales para el abastecimiento urbano de agua y recopila casos de uso de ciudades y empresas de suministro: qué se construyó, con qué datos y qué cambió para quienes explotan la red.
shape = Cada caso de uso debería indicar la ciudad o empresa, los sensores y plataformas utilizados, las normas aplicadas y los obstáculos encontrados. Se agradecerán los planos y las mediciones, pero no las ofertas comerciales.

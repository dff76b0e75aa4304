### Titles of the texts that TSB Circular 195 put forward, English.

x-1332-title = Security guidelines for smart metering services in smart grids
x-1369-title = Security methodology for identity-based cryptography in support of Internet of things services
x-1369-former = Security methodology for the use of identity-based cryptography in support of Internet of things services over telecommunication networks
x-1372-title = Security guidelines for Vehicle-to-Everything (V2X) communication
x-1604-title = Security requirements of network as a service (NaaS) in cloud computing
x-1605-title = Security requirements of public infrastructure as a service (IaaS) in cloud computing

### Prose of TSB Circular 195, English: titles as issued, summaries in our own words.

x-1332-title = Security guidelines for smart metering services in smart grids
x-1332-summary =
    Smart metering services make electricity grids more efficient, but false metering data can lead to wrong decisions on demand, and misuse of load control can cause customers economic and physical damage.

    This Recommendation identifies the threats to such services and the methods of attack against them, and specifies security requirements and capabilities that counter both. It is intended to guide service providers in choosing appropriate security measures.

x-1365-title = Security methodology for the use of identity-based cryptography in support of Internet of things services over telecommunication networks
x-1365-summary =
    Security based on certificates requires heavy key management and keeps up poorly with the growing number of devices in the Internet of things (IoT). Identity-based cryptography (IBC) needs no certificates, since the unique identifier of a device serves as its public key.

    This Recommendation specifies a methodology for securing IoT services over telecommunication networks with IBC, covering identity management, the architecture and operations of key management, and authentication.

x-1372-title = Security guidelines for Vehicle-to-Everything (V2X) communication
x-1372-summary =
    This Recommendation gives guidance on securing vehicle-to-everything (V2X) communication, whether it is vehicle-to-vehicle (V2V), vehicle-to-pedestrian (V2P), vehicle-to-infrastructure (V2I) or vehicle-to-nomadic devices (V2D) communication. It identifies the threats that arise in V2X communication environments, specifies security requirements to mitigate them and describes how secure V2X communication may be implemented.

x-1604-title = Security requirements of network as a service (NaaS) in cloud computing
x-1604-summary =
    This Recommendation specifies security requirements for network as a service (NaaS), following an analysis of the threats and challenges that NaaS faces in cloud computing. The requirements concern the NaaS application, the NaaS platform and NaaS connectivity, in line with the corresponding cloud capability types.

x-1605-title = Security requirements of public infrastructure as a service (IaaS) in cloud computing
x-1605-summary =
    Platforms for infrastructure as a service (IaaS) share computing, storage and networking services, and so face threats that differ from, and may outnumber, those to traditional information technology. This Recommendation specifies security requirements of public IaaS, to help providers protect their platforms better while planning, building and operating them.

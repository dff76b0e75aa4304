### Prose of TSB Circular 42, English: titles as issued, summaries in our own words.

x-1353-title = Security methodology for zero-touch deployment in massive IoT based on blockchain
x-1353-summary =
    Manufacturers often cannot know which operator or service a device of the massive Internet of things (mIoT) will use, and configuring such devices by hand is slow, costly and cumbersome.

    This Recommendation specifies a security methodology for zero-touch deployment, in which a decentralized identity management system enables mIoT devices to find their mobile network operator and service provider, obtain credentials and connect, all without user involvement. It covers the security architecture, security considerations and security procedures such as device attestation, authentication and credential provisioning.

x-1380-title = Security guidelines for cloud-based data recorders in automotive environments
x-1380-summary =
    Conventional event data recorders (EDRs) keep all their data in the vehicle, where it may be lost or destroyed. Cloud services are being considered for EDRs and for data storage systems for automated driving, but vulnerabilities exist wherever recorded data is collected, transferred, stored, managed or used.

    This Recommendation gives guidance on the security of cloud-based data recorders in automotive environments, covering threats, vulnerabilities, security requirements and use cases.

x-1381-title = Security guidelines for Ethernet-based in-vehicle networks
x-1381-summary =
    Ethernet meets the growing need of in-vehicle networks (IVNs) for bandwidth, but countermeasures known from ordinary computer networks do not suit automotive requirements. This Recommendation provides a reference model of automotive Ethernet and analyses the threats to, and vulnerabilities of, Ethernet-based IVNs. It also specifies security requirements and describes use cases.

x-1382-title = Guidelines for sharing security threat information on connected vehicles
x-1382-summary =
    This Recommendation provides guidance on how organizations share information on security threats to connected vehicles, with the principles, rules, methodology and procedures to be applied. It also outlines the scope, role and effectiveness of the various organizations throughout the lifecycle of such sharing.

    The aim is to help organizations contribute threat information to the community and to limit the harm that cybersecurity attacks may cause to connected vehicles.

x-1383-title = Security requirements for categorized data in vehicle-to-everything (V2X) communication
x-1383-summary =
    Data security is essential to vehicle-to-everything (V2X) communication, yet cryptographic protection consumes considerable resources where these are scarce, as they are in vehicles. This Recommendation divides the data used in V2X communication into types, such as vehicle status data, user personal data and vehicle control data, and assigns each type one of three security levels. It specifies security requirements on the basis of these types and levels.

x-1410-title = Security architecture for data-sharing management based on distributed ledger technology
x-1410-summary =
    Current ways of sharing business data and personally identifiable information (PII) leave privacy vulnerable to attacks and poor data management. With distributed ledger technology (DLT), PII can be stored off-chain and only other data, such as hash values, on-chain, which leaves individuals and companies in more direct control.

    This Recommendation specifies a security architecture for data-sharing management based on DLT, with the interfaces between its functional entities and the procedures to be followed.

x-1411-title = Guideline on blockchain as a service (BaaS) security
x-1411-summary =
    Blockchain as a service (BaaS) faces security challenges from blockchain technology itself and from the cloud platforms that provide it. This Recommendation analyses the threats to BaaS and its vulnerabilities, and provides generic security guidelines and security measures. It also addresses security requirements for all activities in constructing, operating and using BaaS.

x-1454-title = Security measures for location enabled smart office services
x-1454-summary =
    Many smart office services, such as smart parking and smart meeting room management, depend on location data provided by the telecommunication operator. This Recommendation analyses typical application scenarios of location enabled services and specifies the related security threats and requirements. It establishes security measures by which the operator and other key stakeholders can protect these services.

x-1644-title = Security Guidelines for distributed cloud
x-1644-summary =
    This Recommendation provides security guidelines for distributed cloud, following an analysis of the threats and challenges that it faces. The guidelines cover the core cloud, the regional cloud and the edge cloud.

x-1815-title = Security guidelines and requirements for IMT-2020 edge computing services
x-1815-summary =
    Edge computing places services close to the access point of the user, which reduces latency and the load on the transport network and so supports enhanced mobile broadband (eMBB) and ultra-reliable low latency communications (URLLC) in IMT-2020 networks.

    This Recommendation analyses how edge computing services are deployed and typically applied, and specifies the security threats and requirements that are particular to them. It establishes security capabilities with which the operator can protect its applications.

x-1816-title = Guidelines and requirements for classifying security capabilities in IMT-2020 network slice
x-1816-summary =
    Network slices in IMT-2020 can offer different degrees of security, but choosing the right security capabilities is a challenge for slice customers and slice operators alike, owing to management cost and inconsistent definitions, among other reasons.

    This Recommendation describes the differentiated security capabilities of IMT-2020 network slices and provides guidance on classifying them, so that those concerned can select the capabilities they need.

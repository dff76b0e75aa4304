### Prose of TSB Circular 79, English: titles as issued, summaries in our own words.

x-1333-cor-1-title = Security guidelines for use of remote access tools in Internet-connected control systems

x-1353-title = Security methodology for zero-touch deployment in massive IoT based on blockchain
x-1353-summary =
    Manufacturers often cannot know which operator or service a device of the massive Internet of things (mIoT) will use, and configuring such devices by hand is slow, costly and cumbersome.

    This Recommendation specifies a security methodology for zero-touch deployment, in which a decentralized identity management system enables mIoT devices to find their mobile network operator and service provider, obtain credentials and connect, all without user involvement. It covers the security architecture, security considerations and security procedures such as device attestation, authentication and credential provisioning.

x-1471-title = Reference Monitor for Online Analytics Services
x-1471-summary =
    Big data analytics draws on unstructured data about users, such as their behaviour, purchases and location, and unauthorized data may be used maliciously in the process. This Recommendation describes a reference monitor that detects the unauthorized use of data in big data analytics and operations. It analyses the security threats and challenges, and provides a methodology based on access control for determining which security capabilities are required.

x-1645-title = Requirements of network security situational awareness platform for cloud computing
x-1645-summary =
    Network security situational awareness (NSSA) combines data acquisition with the analysis and assessment of the security situation and the projection of its trends. It helps cloud computing service providers to detect breaches and anomalous behaviour, to take decisions, to respond to emergencies and to give early warning.

    This Recommendation introduces the concept and the development of NSSA, analyses its advantages in view of the security challenges of cloud computing and specifies requirements for NSSA platforms for cloud computing.

x-1771-title = Requirements for data de-identification assurance
x-1771-summary =
    De-identified data carries the risk that individuals are re-identified. This Recommendation defines data de-identification assurance and specifies requirements for managing it, which include:

    • data risk assessment, that is, of the composition and distribution of the data and of the possession of other data;
    • risk assessment of the data use environment, that is, of the confidence placed in the recipient and of the impact of re-identification; and
    • the use and management of de-identified data, with security measures, monitoring of possible re-identification and compliance with contracts.

    De-identification methods may be selected on the basis of the same considerations.

x-1817-title = Security requirements for 5G messaging service
x-1817-summary =
    This Recommendation specifies the security requirements that the 5G messaging service is to meet. These concern use security, management security and control security.

# only: as issued in English; the register has the official short name
place-korea = Korea
    .in = in Korea

### Prose of TSB Circular 246, English: titles as issued, summaries in our own words.

x-1054-title = Information security, cybersecurity and privacy protection - Governance of information security
x-1054-summary =
    This Recommendation deals with the governance of information security, that is, with the use of resources so that information security is implemented effectively and its strategy supports the overall objectives of the organization. Such governance provides assurance that:

    • directives on information security are carried out; and
    • reports to the governing body on information security activities are reliable and relevant.

    It informs the strategic decisions of the governing body, while managers and other staff need to understand which governance requirements affect their work and how to meet those that call for action on their part.

x-1148-title = Framework of de-identification process for telecommunication service providers
x-1148-summary =
    Telecommunication organizations use de-identification techniques to protect the individuals whose data they collect, manage, use and share. This Recommendation describes a framework of the de-identification process for telecommunication service providers, with its operational steps. On the basis of a data lifecycle model and the roles of stakeholders, it specifies data release models and the stages of data in the process.

x-1216-title = Requirements for collection and preservation of cybersecurity incident evidence
x-1216-summary =
    This Recommendation specifies the capabilities required of tools that collect and preserve evidence of cybersecurity incidents in the course of an investigation. It describes a general procedure for responding to such incidents and investigating them, and analyses the sources of evidence. For the developers of these tools, it also sets out requirements that assure reliability.

x-1254-title = Entity authentication assurance framework
x-1254-summary =
    This Recommendation defines three entity authentication assurance levels (AAL1 to AAL3), each with its own criteria and threats. It also:

    • establishes a framework for the management of the levels;
    • advises on control technologies that mitigate authentication threats, chosen after a risk assessment;
    • explains how the levels can be mapped to other authentication assurance schemas; and
    • advises on how to exchange authentication results that rest on the levels.

x-1279-title = Framework of enhanced authentication using telebiometrics with anti-spoofing detection mechanisms
x-1279-summary =
    This Recommendation specifies an architectural framework for authentication using telebiometrics, enhanced by mechanisms for anti-spoofing detection. It analyses the threats to traditional telebiometric solutions, and sets out the authentication process flows and security considerations that apply to the enhanced ones.

x-1366-title = Aggregate message authentication schemes for Internet of things (IoT)
x-1366-summary =
    This Recommendation specifies two schemes for authenticating messages in the Internet of things (IoT): aggregate message authentication (AMA), as a basic mechanism, and interactive aggregate message authentication (IAMA), which adds a lightweight and secure interactive protocol to identify invalid messages. Both schemes can ensure the authentication of entities as well as of messages.

    They are suited to uses in which tens to tens of thousands of devices need message authentication and data is handled frequently and intermittently, such as surveillance with image data and remote telemetry.

x-1367-title = Standard format for Internet of things error logs for security incident operations
x-1367-summary =
    Security incidents in the Internet of things (IoT) are hard to handle, because edge devices and computer networks use incompatible protocols and because error codes differ from one manufacturer to another.

    This Recommendation specifies a standard error log format, which can be carried in the payload of a protocol such as syslog (IETF RFC 5424) and to which the error logs of edge devices are converted. It also specifies a standard table of error codes, so that incidents can be managed jointly across computer networks and the networks of IoT edge devices.

x-1403-title = Security guidelines for using DLT for decentralized identity management
x-1403-summary =
    Distributed ledger technology (DLT), of which blockchain is one implementation, can serve as a trust infrastructure for federations that exchange identity attributes and other identity information. This Recommendation sets out the security and privacy considerations that apply in telecommunications when DLT data is used for identity management.

x-1606-title = Security requirements for communications as a service application environments
x-1606-summary =
    This Recommendation sets out security requirements recommended for communications as a service (CaaS) application environments. It describes scenarios and features of CaaS with multiple communication capabilities, and identifies the specific threats to which these features give rise and which the requirements address.

x-1750-title = Guidelines on security of big data as a service for Big Data Service Providers
x-1750-summary =
    Big data as a service (BDaaS), a cloud service category specified in Recommendation ITU-T Y.3600, raises significant security issues: open source software may have been designed without regard to security, and new analytics technologies may defeat traditional protection measures.

    This Recommendation analyses these challenges, identifies security roles and responsibilities in the provision of BDaaS and describes a security framework for big data infrastructure. It also specifies the protection measures that services and components related to BDaaS should meet.

x-1751-title = Security guidelines on big data lifecycle management for telecommunication operators
x-1751-summary =
    Telecommunication operators increasingly merge data that used to be managed separately in different service systems, and such data is exposed to various vulnerabilities at the different stages of its lifecycle. This Recommendation describes the characteristics and the data categories of telecommunication big data services, analyses the vulnerabilities of big data lifecycle management and specifies security guidelines for operators.

### Titles of the Recommendations, and the reasons for their deletion, English.

g-981-title = PDH optical line systems for the local network
g-981-reason = Systems of this kind are no longer manufactured, and operators report that the last of them have been taken out of service.
g-982-title = Optical access networks to support services up to the ISDN primary rate or equivalent bit rates
g-982-reason = The services for which these networks were specified are being withdrawn. No contribution on the subject has been received for ten years.
g-983-1-title = Broadband optical access systems based on Passive Optical Networks (PON)
g-983-1-reason =
    Later generations of passive optical networks offer higher bit rates on the same fibre.

    New networks are no longer built to this Recommendation.
g-992-2-title = Splitterless asymmetric digital subscriber line (ADSL) transceivers
g-992-2-reason = The low-rate mode that it describes is included in the Recommendation that supersedes it.

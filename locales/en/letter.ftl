### The letter, English: what all issued circulars say alike. Dated wording is in formulary/.

salutation = Dear Sir/Madam,
note-label = TSB NOTE { $number } –
consultation = This Circular initiates the formal consultation with ITU Member States on whether these texts may be considered for approval at the upcoming meeting, in accordance with clause { $clause } of Resolution { $resolution }. Member States are kindly requested to complete and return the form in Annex { $annex } by { $deadline }.
threshold = If { $percentage } or more of the replies from Member States support consideration for approval, one Plenary session will be devoted to apply the approval procedure. Member States that do not assign authority to proceed should inform the Director of TSB of the reasons for this opinion and indicate the possible changes that would enable the work to progress.
valediction = Yours faithfully,
original-signed = (original signed)
signature =
    { $name }
    { $office }
signature-alt = Signature of { $name }
office-director-tsb =
    Director of the Telecommunication
    Standardization Bureau
enclosures = Annexes: { $total }
revision = Rev. { $place }, { $year }
place-country = { $place }, { $country }
draft-named = { $designation } ({ $working-name })
working-name-brackets = {" "}({ $working-name })

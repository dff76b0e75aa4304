document-title = { $name } – Gazette
reply-title = { $name } – Slip
subject = Gazette entry of Study Group { $group } on drafts ITU-T { $list }
purpose = Study Group { $group } enters the drafts below in its gazette, and asks every Administration to return its slip by { $due }.
roll = Entered under their working names: ITU-T { $list }.
remark-scope = The entry does not settle the fees, which are agreed with the printer at { $url }.
annex-number = SHEET { $annex }
sheet-title = Drafts of the gazette: ITU-T { $list }
sheet-item = Gazette draft ITU-T { $draft }, kept as { $symbol }
slip-subject = Slip on the gazette entry, TSB Circular { $circular }
slip-choose = Strike one square for each draft
slip-row = The draft ITU-T { $designation }{ $brackets }
slip-endorse = gladly endorses its entry before Study Group { $group }
slip-plain = endorsed as it stands
slip-noted = endorsed with a memorandum
slip-decline = does not endorse its entry before Study Group { $group }
slip-signed =
    { $name }
    { $state }
    { $day }
field-name = Name on the slip
    .placeholder = [Name here]
field-state = State on the slip
    .placeholder = [State here]
field-day = Day of the slip
    .placeholder = [Day here]

//! Letterhead, header table, running head and foot.

use crate::compose::{Composer, lines};
use crate::document::{Addressees, Entry, Header, Item, Line, Masthead, Role, RunningHead, Text, Value, key};
use crate::locale::registers::{Office, holder};
use crate::locale::{Arg, Args, neutral};
use crate::model::{Addressee, CopyPlace, Footer, HeaderRows};

impl Composer<'_> {
    /// The head of page 1, with place, date and header table where there is a subject.
    pub(in crate::kinds) fn masthead(&self, subject: Option<Line>) -> Masthead {
        let none = Args::none();
        Masthead {
            mark_alt: self.plain("mark-alt", &none),
            logo_alt: self.plain("logo-alt", &none),
            union: self.say("union", &none),
            bureau: self.say("bureau", &none),
            header: subject.map(|subject| self.header(subject)),
        }
    }

    fn header(&self, subject: Line) -> Header {
        let head = self.head;
        let args =
            Args::none().fact("place", Value::Place(head.place.clone())).fact("date", Value::Date(head.date));
        let contacts = self.contacts();
        let copy_row = match head.header.copy_to {
            CopyPlace::BelowTo => 0,
            CopyPlace::BesideEmail => contacts.len() - 1,
        };
        let mut addressees = vec![self.addressees("to", &head.to, 0)];
        if !head.copy_to.is_empty() {
            addressees.push(self.addressees("copy-to", &head.copy_to, copy_row));
        }
        Header {
            place_date: self.paragraph(key("place-date"), Role::Body, "place-date", &args),
            alt: self.plain("header-alt", &Args::none()),
            contacts,
            addressees,
            subject,
        }
    }

    /// Reference, telephone, fax and e-mail, in rows of their own or the last two in one.
    fn contacts(&self) -> Vec<Entry> {
        let contact = &self.head.contact;
        let reference = Value::Reference(self.head.reference.clone());
        let line = |id: &str, label: &str, value: Text| Line {
            key: key(id),
            label: self.say(label, &Args::none()),
            value,
        };
        let name = self.letter_name();
        let reference = self.value(Arg::Fact { value: reference, written: None, link: None }, None);
        let ref_line = line("ref", "label-ref", lines([name, reference]));
        let tel = line("tel", "label-tel", self.value(self.telephone(&contact.tel), None));
        let fax = line("fax", "label-fax", self.value(self.telephone(&contact.fax), None));
        let email = line("email", "label-email", self.email(&contact.email));
        let entry = |lines: Vec<Line>| Entry { lines };
        match self.head.header.rows {
            HeaderRows::Separate => {
                vec![entry(vec![ref_line]), entry(vec![tel]), entry(vec![fax]), entry(vec![email])]
            }
            HeaderRows::Stacked => vec![entry(vec![ref_line]), entry(vec![tel]), entry(vec![fax, email])],
        }
    }

    /// A list of addressees, punctuated as the language punctuates lists.
    fn addressees(&self, list: &str, who: &[Addressee], row: usize) -> Addressees {
        let list_key = key(list);
        let separator = &self.lang.rules().addressees.separator;
        let label = self.say(&format!("label-{list}"), &Args::none());
        let items = who
            .iter()
            .enumerate()
            .map(|(index, addressee)| {
                let mut text = self.addressee(*addressee, list == "copy-to");
                if index + 1 < who.len() {
                    text.extend(Text::words(separator.clone()));
                }
                Item { key: list_key.child(addressee.key()), text }
            })
            .collect();
        let label = Some(label).filter(|label| !label.plain().is_empty());
        Addressees { key: list_key, label, items, row }
    }

    /// What the letter is called: `TSB Circular 195`.
    pub(in crate::kinds) fn letter_name(&self) -> Text {
        self.say("circular-name", &Args::none().fact("circular", Value::Circular(self.head.number)))
    }

    fn addressee(&self, addressee: Addressee, copy: bool) -> Text {
        let director = |office| {
            let gender = holder(office, self.head.date).map_or("m", |officer| officer.gender);
            Args::none().choice("gender", gender)
        };
        let args = match addressee {
            Addressee::Associates | Addressee::StudyGroupChairs => {
                Args::none().fact("group", Value::StudyGroup(self.head.study_group))
            }
            Addressee::DirectorBdt => director(Office::DirectorBdt),
            Addressee::DirectorBr => director(Office::DirectorBr),
            Addressee::MemberStates | Addressee::SectorMembers | Addressee::Academia => Args::none(),
        };
        let attribute = if copy { ".copy" } else { "" };
        self.say(&format!("to-{}{attribute}", addressee.key()), &args)
    }

    pub(in crate::kinds) fn running_head(&self) -> RunningHead {
        const PAGE: &str = "\u{fffc}";
        let page = self.plain("page", &Args::none().text("page", Text::words(PAGE)));
        let (before, after) = page.split_once(PAGE).unwrap_or((&page, ""));
        RunningHead { before: before.to_owned(), after: after.to_owned(), name: self.letter_name() }
    }

    pub(in crate::kinds) fn footer(&self) -> Vec<Text> {
        let mut out = vec![neutral("footer-address", self.lang)];
        if self.head.footer == Footer::Full {
            out.push(neutral("footer-contacts", self.lang));
        }
        out
    }
}

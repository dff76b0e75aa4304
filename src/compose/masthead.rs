//! Letterhead, header table, running head and foot.

use super::{Composer, lines};
use crate::document::{
    Addressees, Block, Content, Entry, Header, Item, Line, Masthead, Origin, Role, RunningHead, Text, Value,
    key,
};
use crate::locale::{Arg, Args, neutral};
use crate::model::officers::{Office, holder};
use crate::model::{Addressee, CopyPlace, Day, Footer, HeaderRows, MeetingMode};

impl Composer<'_> {
    /// The head of page 1, with or without place, date and header table.
    pub(super) fn masthead(&self, header: bool) -> Masthead {
        let none = Args::none();
        Masthead {
            mark_alt: self.plain("mark-alt", &none),
            logo_alt: self.plain("logo-alt", &none),
            union: self.say("union", &none),
            bureau: self.say("bureau", &none),
            header: header.then(|| self.header()),
        }
    }

    fn header(&self) -> Header {
        let circular = self.circular;
        let args = Args::none()
            .fact("place", Value::Place(circular.place.clone()))
            .fact("date", Value::Date(circular.date));
        let contacts = self.contacts();
        let copy_row = match circular.header.copy_to {
            CopyPlace::BelowTo => 0,
            CopyPlace::BesideEmail => contacts.len() - 1,
        };
        let mut addressees = vec![self.addressees("to", &circular.to, 0)];
        if !circular.copy_to.is_empty() {
            addressees.push(self.addressees("copy-to", &circular.copy_to, copy_row));
        }
        Header {
            place_date: self.paragraph(key("place-date"), Role::Body, "place-date", &args),
            alt: self.plain("header-alt", &Args::none()),
            contacts,
            addressees,
            subject: Line {
                key: key("subject"),
                label: self.say("label-subject", &Args::none()),
                value: self.subject(),
            },
        }
    }

    /// Reference, telephone, fax and e-mail, in rows of their own or the last two in one.
    fn contacts(&self) -> Vec<Entry> {
        let contact = &self.circular.contact;
        let reference = Value::Reference(self.circular.reference.clone());
        let line = |id: &str, label: &str, value: Text| Line {
            key: key(id),
            label: self.say(label, &Args::none()),
            value,
        };
        let name = self.say("circular-name", &Args::none().fact("circular", self.number()));
        let reference = self.value(Arg::Fact { value: reference, written: None, link: None }, None);
        let ref_line = line("ref", "label-ref", lines([name, reference]));
        let tel = line("tel", "label-tel", self.value(self.telephone(&contact.tel), None));
        let fax = line("fax", "label-fax", self.value(self.telephone(&contact.fax), None));
        let email = line("email", "label-email", self.email(&contact.email));
        let entry = |lines: Vec<Line>| Entry { lines };
        match self.circular.header.rows {
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

    fn addressee(&self, addressee: Addressee, copy: bool) -> Text {
        let director = |office| {
            let gender = holder(office, self.circular.date).map_or("m", |officer| officer.gender);
            Args::none().choice("gender", gender)
        };
        let args = match addressee {
            Addressee::Associates | Addressee::StudyGroupChairs => {
                Args::none().fact("group", Value::StudyGroup(self.circular.study_group))
            }
            Addressee::DirectorBdt => director(Office::DirectorBdt),
            Addressee::DirectorBr => director(Office::DirectorBr),
            Addressee::MemberStates | Addressee::SectorMembers | Addressee::Academia => Args::none(),
        };
        let attribute = if copy { ".copy" } else { "" };
        self.say(&format!("to-{}{attribute}", addressee.key()), &args)
    }

    /// The subject: all texts by status, and the meeting.
    fn subject(&self) -> Text {
        let circular = self.circular;
        let args = self
            .listed(&circular.texts)
            .text("groups", self.groups())
            .fact("group", Value::StudyGroup(circular.study_group))
            .text("place", self.meeting_place(None))
            .fact("dates", self.meeting_dates())
            .choice("precision", self.precision());
        let id = match circular.meeting.mode {
            MeetingMode::Physical => "subject.physical",
            MeetingMode::Virtual => "subject.virtual",
        };
        self.say(id, &args)
    }

    /// Where the meeting takes place: city and country; with a `form`, the country where it is named, else the city.
    pub(super) fn meeting_place(&self, form: Option<&'static str>) -> Text {
        let place = |key: &String| Value::Place(key.clone());
        let show = |key| self.value(Arg::Fact { value: place(key), written: None, link: None }, form);
        match (&self.circular.meeting.place, &self.circular.meeting.country) {
            (Some(city), Some(country)) if form.is_none() => {
                let args = Args::none().fact("place", place(city)).fact("country", place(country));
                self.say("place-country", &args)
            }
            (_, Some(country)) => show(country),
            (Some(city), None) => show(city),
            (None, None) => Text::default(),
        }
    }

    pub(super) fn meeting_dates(&self) -> Value {
        match (self.circular.meeting.from, self.circular.meeting.to) {
            (Day::Day(from), Day::Day(to)) => Value::Dates(from, to),
            (Day::Month(from), Day::Month(to)) => Value::Months(from, to),
            _ => unreachable!("the reader refuses days mixed with months"),
        }
    }

    pub(super) fn precision(&self) -> &'static str {
        if matches!(self.circular.meeting.from, Day::Day(_)) { "days" } else { "months" }
    }

    pub(super) fn running_head(&self) -> RunningHead {
        const PAGE: &str = "\u{fffc}";
        let page = self.plain("page", &Args::none().text("page", Text::words(PAGE)));
        let (before, after) = page.split_once(PAGE).unwrap_or((&page, ""));
        RunningHead {
            before: before.to_owned(),
            after: after.to_owned(),
            name: self.say("circular-name", &Args::none().fact("circular", self.number())),
        }
    }

    pub(super) fn footer(&self) -> Vec<Text> {
        let mut out = vec![neutral("footer-address", self.lang)];
        if self.circular.footer == Footer::Full {
            out.push(neutral("footer-contacts", self.lang));
        }
        out
    }

    /// A block of a text that is composed from several messages.
    pub(super) fn block(&self, key: crate::document::Key, id: &str, args: &Args, content: Content) -> Block {
        Block { key, origin: Origin::Message { id: id.to_owned(), arguments: args.canonical() }, content }
    }
}

//! Letterhead, header table, running head and foot.

use jiff::civil::{Date, date};

use crate::compose::{Composer, lines};
use crate::document::{
    Addressees, Entry, Header, Item, Line, Masthead, Role, Run, RunningHead, Text, Value, key,
};
use crate::lang::{Direction, Lang};
use crate::locale::registers::{Office, holder, plenipotentiary};
use crate::locale::{Arg, Args, neutral};
use crate::model::{Addressee, CopyPlace, Footer, HeaderRows, Series, Supplement};

/// The first day on which ITU's English says chair; before, it says chairman.
const CHAIR: Date = date(2023, 8, 1);

/// The message of a study group in a list of several.
pub(super) const LISTED_GROUP: &str = "listed-group";

/// The Resolution of the Plenipotentiary Conference on the status of Palestine.
const OBSERVERS: u16 = 99;

/// The message in the circular's own prose that names an addressee.
pub(crate) fn own_addressee(id: &str) -> String {
    format!("to-{id}")
}

/// The message of what a letter is called that goes with another.
fn supplement_name(supplement: Supplement, series: Series) -> &'static str {
    match (supplement, series) {
        (Supplement::Corrigendum(_), Series::Circular) => "corrigendum-name",
        (Supplement::Corrigendum(_), Series::CollectiveLetter) => "corrigendum-name.letter",
        (Supplement::Addendum(_), Series::Circular) => "addendum-name",
        (Supplement::Addendum(_), Series::CollectiveLetter) => "addendum-name.letter",
    }
}

impl Composer<'_> {
    /// The head of page 1, with place, date and header table where there is a subject.
    pub(in crate::kinds) fn masthead(&self, subject: Option<Line>) -> Masthead {
        let none = Args::none();
        Masthead {
            logo_alt: self.plain("logo-alt", &none),
            second_alt: self.plain("second-alt", &none),
            union: self.say("union", &none),
            bureau: self.say("bureau", &none),
            draft: None,
            header: subject.map(|subject| self.header(subject)),
        }
    }

    fn header(&self, subject: Line) -> Header {
        let head = self.head;
        let args = Args::none().fact("place", Value::Place(head.place.clone())).with("date", self.day());
        let (contacts, email) = self.contacts();
        let copy_row = match head.header.copy_to {
            CopyPlace::BelowTo => 0,
            CopyPlace::BesideEmail => email.unwrap_or(contacts.len() - 1),
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

    /// Reference, name, telephone, fax, e-mail and web page, as far as they are given, with the row of the e-mail
    /// address; fax and e-mail in rows of their own or in one.
    fn contacts(&self) -> (Vec<Entry>, Option<usize>) {
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
        let number = |number: &String| self.value(self.telephone(number), None);
        let named =
            contact.name.as_ref().map(|name| line("contact", "label-contact", self.contact_name(name)));
        let tel = contact.tel.as_ref().map(|tel| line("tel", "label-tel", number(tel)));
        let fax = contact.fax.as_ref().map(|fax| line("fax", "label-fax", number(fax)));
        let email = contact.email.as_ref().map(|email| line("email", "label-email", self.email(email)));
        let web = contact.web.as_ref().map(|web| line("web", "label-web", self.web(web)));
        let mailed = email.is_some();
        let mut rows: Vec<Vec<Line>> = vec![vec![ref_line]];
        rows.extend(named.into_iter().chain(tel).map(|line| vec![line]));
        match self.head.header.rows {
            HeaderRows::Separate => rows.extend(fax.into_iter().chain(email).map(|line| vec![line])),
            HeaderRows::Stacked => rows.extend(Some(fax.into_iter().chain(email).collect())),
        }
        rows.retain(|lines| !lines.is_empty());
        let email_row = mailed.then_some(rows.len() - 1);
        rows.extend(web.map(|line| vec![line]));
        (rows.into_iter().map(|lines| Entry { lines }).collect(), email_row)
    }

    /// Whom to ask, written as it is in every language.
    fn contact_name(&self, name: &str) -> Text {
        let foreign = self.lang != Lang::En && name.chars().all(|c| c < '\u{370}');
        let mut out = Text::default();
        out.push_words(Run {
            lang: foreign.then_some(Lang::En),
            ltr: foreign && self.lang.direction() == Direction::Rtl,
            ..Run::new(name)
        });
        out
    }

    /// A page on the web, with the scheme where it would not be known for an address without.
    fn web(&self, url: &str) -> Text {
        let bare = url.trim_start_matches("https://");
        let known = bare.starts_with("www.") || bare.starts_with("itu.int/");
        let written = (!known).then(|| url.to_owned());
        self.value(Arg::Fact { value: Value::Url(url.to_owned()), written, link: Some(url.to_owned()) }, None)
    }

    /// A list of addressees, punctuated as the language punctuates lists.
    fn addressees(&self, list: &str, who: &[Addressee], row: usize) -> Addressees {
        let list_key = key(list);
        // What parts them is locked with the words before it.
        let separator = Run { formula: true, ..Run::new(self.lang.rules().addressees.separator.clone()) };
        let label = self.say(&format!("label-{list}"), &Args::none());
        let items = who
            .iter()
            .enumerate()
            .map(|(index, addressee)| {
                let mut text = self.addressee(addressee, list == "copy-to");
                if index + 1 < who.len() {
                    text.push_words(separator.clone());
                }
                Item { key: list_key.child(addressee.key()), text, items: Vec::new() }
            })
            .collect();
        let label = Some(label).filter(|label| !label.plain().is_empty());
        Addressees { key: list_key, label, items, row }
    }

    /// What the letter is called: `TSB Circular 195`, `TSB Collective letter 7/17`, `Corrigendum 1 to TSB Circular 195`.
    pub(in crate::kinds) fn letter_name(&self) -> Text {
        let (number, series) = (self.number(), self.head.series);
        let args = match series {
            Series::Circular => Args::none().with("circular", number),
            Series::CollectiveLetter => Args::none().with("letter", number),
        };
        let (id, args) = match (self.head.supplement, series) {
            (None, Series::Circular) => ("circular-name", args),
            (None, Series::CollectiveLetter) => ("collective-letter-name", args),
            (Some(supplement), series) => {
                let args = args.fact("number", Value::Number(supplement.number().into()));
                (supplement_name(supplement, series), args)
            }
        };
        self.say(id, &args)
    }

    fn addressee(&self, addressee: &Addressee, copy: bool) -> Text {
        let director = |office| {
            let gender = holder(office, self.head.day()).map_or("m", |officer| officer.gender);
            Args::none().choice("gender", gender)
        };
        let presides = |args: Args| {
            args.choice("style", self.chair_style()).choice("gender", self.head.chairs_gender.word())
        };
        let args = match addressee {
            Addressee::Associates => self.addressed_groups(),
            Addressee::RegionalGroup => self.regional_group(Args::none()),
            Addressee::StudyGroupChairs => presides(self.addressed_groups()),
            Addressee::TsagChairs => presides(Args::none()),
            Addressee::ObserversRes99 => self.observers(),
            Addressee::Own(id) => return self.own_addressee(id),
            Addressee::DirectorBdt => director(Office::DirectorBdt),
            Addressee::DirectorBr => director(Office::DirectorBr),
            Addressee::MemberStates
            | Addressee::SectorMembers
            | Addressee::Academia
            | Addressee::RegionalOffices => Args::none(),
        };
        let attribute = if copy { ".copy" } else { "" };
        self.say(&format!("to-{}{attribute}", addressee.key()), &args)
    }

    /// The study group, and the region for which a group of it is spoken of.
    pub(in crate::kinds) fn regional_group(&self, args: Args) -> Args {
        let args = args.fact("group", self.group());
        match &self.head.regional_group {
            Some(region) => args.fact("region", Value::Region(region.clone())),
            None => args,
        }
    }

    /// How whoever presides is styled on the day of the letter.
    pub(in crate::kinds) fn chair_style(&self) -> &'static str {
        if self.head.day() < CHAIR { "chairman" } else { "chair" }
    }

    /// The study groups whose members are addressed.
    fn addressed_groups(&self) -> Args {
        let numbers = self.head.study_group.numbers();
        let body = match numbers {
            [] => "tsag",
            [_] => "one",
            [_, _] => "two",
            _ => "several",
        };
        let listed =
            |group: &u8| self.say(LISTED_GROUP, &Args::none().fact("group", Value::StudyGroup(*group)));
        let args = Args::none().choice("body", body);
        match numbers {
            [] => args,
            [group] => args.fact("group", Value::StudyGroup(*group)),
            _ => args.text("groups", self.join(numbers.iter().map(listed).collect())),
        }
    }

    /// The Resolution under which observers take part, as it stood on the day of the letter.
    fn observers(&self) -> Args {
        let args = Args::none().fact("resolution", Value::Resolution(OBSERVERS));
        match plenipotentiary(OBSERVERS, self.head.day()) {
            Some(revised) => {
                args.fact("revision", Value::Revision { place: revised.place.clone(), year: revised.year })
            }
            None => args,
        }
    }

    /// An addressee in words of the circular's own, in one line.
    fn own_addressee(&self, id: &str) -> Text {
        self.prose_line(&own_addressee(id)).unwrap_or_default()
    }

    pub(in crate::kinds) fn running_head(&self) -> RunningHead {
        const PAGE: &str = "\u{fffc}";
        let page = self.plain("page", &Args::none().text("page", Text::words(PAGE)));
        let (before, after) = page.split_once(PAGE).unwrap_or((&page, ""));
        RunningHead { before: before.to_owned(), after: after.to_owned(), name: self.letter_name() }
    }

    /// The lines of the foot: those of the house, else the Union's address.
    pub(in crate::kinds) fn footer(&self) -> Vec<Text> {
        if let Some(lines) = self.house_foot() {
            return lines;
        }
        let mut out = vec![neutral("footer-address", self.lang)];
        if self.head.footer == Footer::Full {
            out.push(neutral("footer-contacts", self.lang));
        }
        out
    }
}

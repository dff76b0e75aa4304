//! The head taken from editions made elsewhere: in comes the evidence, out go the fields that letters of all kinds
//! have.
//!
//! A field stands there because an edition says so; what no edition says takes the format's default
//! or, where there is none, is an error.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};

use super::signature::TITLES;
use crate::declared::Declaration;
use crate::diag::{Code, Diagnostic, Place};
use crate::document::layout::{Counted, Node, Trait};
use crate::document::{BLANK, Sort, TSAG, Value};
use crate::lang::Lang;
use crate::locale::registers::gender;
use crate::model::{
    Addressee, AnnexMarks, CollectiveLetter, Contact, CopyPlace, Enclosures, Facts, Footer, Gender, Groups,
    Head, Header, HeaderRows, Series, Signature, SignatureStyle, SignsAs, Supplement,
};
use crate::recognise::{Evidence, Input, Recognition, at};

/// The first days of study periods with their first years: a period begins when the assembly has met.
const PERIODS: [(Date, i16); 4] = [
    (date(2012, 12, 1), 2013),
    (date(2016, 11, 4), 2017),
    (date(2022, 3, 10), 2022),
    (date(2024, 10, 25), 2025),
];

/// Where letters are written that do not say it.
const SEAT: &str = "geneva";
/// What stands for a reference that no edition has.
const NO_REFERENCE: &str = "–";
/// The slug of whoever signs a letter that names nobody, or nobody in Latin letters.
const UNSIGNED: &str = "signatory";

/// What must be found: a value that no edition gives is an error.
pub struct Need<'e, 'a> {
    /// The editions.
    pub evidence: &'e Evidence<'a>,
    /// What was not found.
    pub errors: Vec<Diagnostic>,
    /// What was put in where nothing was found.
    pub told: Vec<Diagnostic>,
}

impl<'e, 'a> Need<'e, 'a> {
    /// Looks for values in these editions.
    pub fn new(evidence: &'e Evidence<'a>) -> Self {
        Self { evidence, errors: Vec::new(), told: Vec::new() }
    }

    /// A value, or an error that says what nobody says.
    pub fn value<T>(&mut self, what: &str, value: Option<T>) -> Option<T> {
        if value.is_none() {
            let message = format!("no edition says {what}");
            let place = Place::file(&self.evidence.sources[0].recognition.edition.path);
            let hint = "add an edition that does, or correct the line that should say it";
            self.errors.push(Diagnostic::error(Code::MissingField, message).at(place).hint(hint));
        }
        value
    }

    /// A value; where no edition says it, one to be corrected if the words of the letter are all its own, else an error.
    fn or<T>(&mut self, what: &str, value: Option<T>, shown: &str, other: T) -> Option<T> {
        if value.is_some() || !self.evidence.declaration.says_no_words() {
            return self.value(what, value);
        }
        let place = Place::file(&self.evidence.sources[0].recognition.edition.path);
        let message = format!("no edition says {what}: `{shown}` is put in");
        let hint = "correct it in circular.toml";
        self.told.push(Diagnostic::warning(Code::Corrected, message).at(place).hint(hint));
        Some(other)
    }

    /// Nothing, for the number or the day of a draft that leaves it open; else an error that says what nobody says.
    fn issued(&mut self, what: &str, path: &str) -> Option<Value> {
        let layout = &self.evidence.declaration.layout;
        let home = |known| matches!(known, Trait::Home(home, _) if home == path).then_some(());
        let open = |source: &Input<'_>| {
            source.recognition.edition.texts.iter().any(|text| {
                let here = text.key.as_ref().is_some_and(|key| layout.find(key.as_str(), home).is_some());
                here && text.text.plain().contains(BLANK)
            })
        };
        if self.evidence.sources.iter().any(open) {
            return None;
        }
        self.or(what, None, BLANK, None).flatten()
    }

    /// The value of a field by its path, spelt.
    pub fn home(&mut self, what: &str, path: &str) -> Option<Value> {
        let value = self.evidence.home(path);
        self.value(what, value)
    }
}

/// Reads the head.
pub fn head(need: &mut Need, declaration: &Declaration) -> Option<Head> {
    let evidence = need.evidence;
    let letter = match evidence.home("/number") {
        Some(Value::CollectiveLetter { number, group }) => Some(CollectiveLetter { number, group }),
        _ => None,
    };
    let number = if letter.is_some() {
        None
    } else {
        match evidence.one(Sort::Circular).or_else(|| need.issued("the circular's number", "/number")) {
            Some(Value::Circular(number)) => Some(number),
            _ => None,
        }
    };
    let day = match evidence.home("/date").or_else(|| need.issued("the day of the letter", "/date")) {
        Some(Value::Date(day)) => Some(day),
        _ => None,
    };
    let place = evidence.home("/place").map(|value| value.to_string());
    let place = need.or("where the letter is written", place, SEAT, SEAT.to_owned());
    // The group of a Collective letter stands behind the stroke of its number.
    let behind = |letter: &CollectiveLetter| match letter.group {
        TSAG => Groups::Tsag,
        group => Groups::One(group),
    };
    let named = groups(evidence).or(letter.as_ref().map(behind));
    let group = need.or("the study group", named.clone(), "tsag", Groups::Tsag);
    // Those who preside over a group that nobody names are no class.
    let named = |list: &str| -> Vec<Addressee> {
        let mut all = members(evidence, list);
        all.retain(|it| named.is_some() || !it.is_chairs());
        all
    };
    let reference = evidence.home("/reference").map(|value| value.to_string());
    let reference = need.or("the Bureau's reference", reference, NO_REFERENCE, NO_REFERENCE.to_owned());
    let signed = address(declaration, |node| node.has(Trait::Signs));
    let signatory = evidence.value(&signed, |value| match value {
        Value::Person(person) => Some(person.clone()),
        _ => None,
    });
    // Whoever signs and is in no register is named by the circular's own prose.
    let unknown =
        || evidence.sources.iter().find_map(|source| unknown_signatory(source.recognition, declaration));
    let signatory =
        signatory.or_else(|| unknown().map(|name| slug(&name).unwrap_or_else(|| UNSIGNED.to_owned())));
    let signatory = need.or("who signs", signatory, UNSIGNED, UNSIGNED.to_owned());
    let signatory = need.value("who signs", signatory);
    let years = declaration.contract.formularies();
    let formulary = evidence.sources[0].recognition.formulary.or(years.last().copied());
    Some(Head {
        format: 1,
        kind: declaration.name().to_owned(),
        series: if letter.is_some() { Series::CollectiveLetter } else { Series::Circular },
        number,
        letter,
        supplement: None,
        corrigenda: Vec::new(),
        study_period: period(day.unwrap_or_else(|| worded(formulary))),
        date: day,
        place: place?,
        original_language: evidence.original(),
        formulary: formulary.unwrap_or_default().to_owned(),
        study_group: group?,
        regional_group: evidence.one(Sort::Region).map(|region| region.to_string()),
        reference: reference?,
        contact: contact(evidence, declaration),
        to: named("to/"),
        copy_to: named("copy-to/"),
        chairs_gender: chairs_gender(evidence),
        signature: signature(evidence, &signed, &signatory?),
        enclosures: enclosures(evidence, declaration),
        header: header(evidence),
        footer: footer(evidence),
        typography: BTreeMap::new(),
        annex_marks: AnnexMarks::default(),
        facts: Facts::default(),
        blocks: Vec::new(),
        annexes: Vec::new(),
    })
}

/// The name of whoever signs an edition, where no register has it.
pub fn unknown_signatory(recognition: &Recognition, declaration: &Declaration) -> Option<String> {
    let signed = address(declaration, |node| node.has(Trait::Signs));
    unknown_person(recognition, declaration, &signed, Sort::Person)
}

/// The name of a person of this sort at an address of an edition, where no register has it.
pub fn unknown_person(
    recognition: &Recognition,
    declaration: &Declaration,
    key: &str,
    sort: Sort,
) -> Option<String> {
    let person = |formula: &str| {
        let variable = formula.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
        variable.and_then(|variable| declaration.contract.sort(variable)) == Some(sort)
    };
    let names = recognition.edition.trace.unread.iter();
    let mut named = names.filter(|name| name.key.as_str() == key && person(&name.formula));
    named.next().map(|name| name.text.trim().to_owned())
}

/// The slug of a name: its Latin letters and digits; none where it has none.
pub fn slug(name: &str) -> Option<String> {
    let plain: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { ' ' }).collect();
    let parts: Vec<&str> = plain.split_whitespace().collect();
    let begins = parts.first().is_some_and(|part| part.starts_with(|c: char| c.is_ascii_lowercase()));
    begins.then(|| parts.join("-"))
}

/// The contacts that most editions give.
fn contact(evidence: &Evidence<'_>, declaration: &Declaration) -> Contact {
    let named = address(declaration, |node| node.has(Trait::Beside(Sort::Words)));
    let words = |source: &Input<'_>| -> Vec<String> {
        let beside = at(source, &named).into_iter().filter(|(text, _)| text.message.is_none());
        beside.map(|(text, _)| text.text.plain()).collect()
    };
    let home = |path: &str| evidence.home(path).map(|value| value.to_string());
    Contact {
        name: evidence
            .most(words)
            .into_iter()
            .next()
            .or_else(|| evidence.sources.iter().flat_map(words).next()),
        tel: evidence.telephone("/contact/tel"),
        fax: evidence.telephone("/contact/fax"),
        email: home("/contact/email"),
        web: home("/contact/web"),
    }
}

/// The first address of which this holds.
fn address(declaration: &Declaration, holds: impl Fn(&Node) -> bool) -> String {
    let addresses = declaration.layout.addresses();
    let found = addresses.into_iter().find(|(_, found)| holds(found.node()));
    found.map(|(address, _)| address).unwrap_or_default()
}

/// A day on which letters were worded so: the last of the formulary's year.
fn worded(formulary: Option<&str>) -> Date {
    let year = formulary.and_then(|year| year.parse().ok());
    year.and_then(|year| Date::new(year, 12, 31).ok()).unwrap_or(Date::MAX)
}

/// The first year of the study period of a day.
fn period(day: Date) -> i16 {
    PERIODS.iter().rev().find(|(from, _)| day >= *from).map_or(2013, |(_, year)| *year)
}

/// The members of a list of addressees, in the order of the original, that most editions have.
fn members(evidence: &Evidence<'_>, list: &str) -> Vec<Addressee> {
    let named = evidence.most(|source| {
        let keys = source.recognition.edition.texts.iter().filter_map(|text| text.key.as_ref());
        keys.filter_map(|key| key.as_str().strip_prefix(list)).map(str::to_owned).collect()
    });
    named.into_iter().map(|key| Addressee::class(&key).unwrap_or(Addressee::Own(key))).collect()
}

/// The gender that the texts with such keys tell: a language whose words do not tell has both.
fn gender_told(evidence: &Evidence<'_>, asked: impl Fn(&str) -> bool) -> Option<Gender> {
    let texts = evidence.sources.iter().flat_map(|source| {
        let recognition = source.recognition;
        recognition.edition.texts.iter().zip(&recognition.matches)
    });
    let asked = texts.filter(|(text, _)| text.key.as_ref().is_some_and(|key| asked(key.as_str())));
    asked.into_iter().find_map(|(_, matched)| match matched.as_ref()?.selected("gender").as_slice() {
        ["f"] => Some(Gender::F),
        ["m"] => Some(Gender::M),
        _ => None,
    })
}

/// The gender of whoever chairs the study groups addressed.
fn chairs_gender(evidence: &Evidence<'_>) -> Gender {
    let addressed = |key: &str| {
        let name = key.strip_prefix("to/").or_else(|| key.strip_prefix("copy-to/"));
        name.and_then(Addressee::class).is_some_and(|class| class.is_chairs())
    };
    gender_told(evidence, addressed).unwrap_or_default()
}

/// The study groups whose letter it is: the one that the letter names throughout, several that an addressee is of, or
/// the advisory group.
fn groups(evidence: &Evidence<'_>) -> Option<Groups> {
    let texts = evidence.sources.iter().flat_map(|source| {
        let recognition = source.recognition;
        recognition.edition.texts.iter().zip(&recognition.matches)
    });
    let mut advisory = false;
    for (text, matched) in texts {
        let of = |value: &Value| match value {
            Value::StudyGroup(group) => Some(*group),
            _ => None,
        };
        let numbers: Vec<u8> = text.text.facts().filter_map(|fact| of(&fact.value)).collect();
        let body = matched.as_ref().map(|matched| matched.selected("body")).unwrap_or_default();
        if numbers.len() > 1 && !body.is_empty() && !body.contains(&"one") {
            return Some(Groups::Several(numbers));
        }
        advisory |= body == ["tsag"];
    }
    match evidence.one(Sort::StudyGroup) {
        Some(Value::StudyGroup(group)) => Some(Groups::One(group)),
        _ => advisory.then_some(Groups::Tsag),
    }
}

/// Which corrigendum or addendum the letter is, by what it is called.
pub fn supplement(evidence: &Evidence<'_>) -> Option<Supplement> {
    let number = evidence.value("ref", |value| match value {
        Value::Number(number) => u16::try_from(*number).ok(),
        _ => None,
    })?;
    let says = |id: &str| evidence.message("ref", id).is_some();
    match (says("corrigendum-name"), says("addendum-name")) {
        (true, _) => Some(Supplement::Corrigendum(number)),
        (false, true) => Some(Supplement::Addendum(number)),
        (false, false) => None,
    }
}

/// Who signs, and how in each language.
fn signature(evidence: &Evidence<'_>, signed: &str, signatory: &str) -> Signature {
    let style = |source: &Input<'_>| {
        let words = at(source, signed)
            .iter()
            .any(|(_, matched)| matched.is_some_and(|m| m.message == "original-signed"));
        let body = source.reading.parts.iter().flat_map(|part| &part.paragraphs);
        let picture =
            body.clone().any(|paragraph| paragraph.text().contains("[image:"))
                || source.reading.skipped.keys().any(|kind| {
                    kind.contains("picture") || kind.contains("image") || kind.contains("drawing")
                });
        // In Word, white space may wait for the picture that only a letterhead brings.
        let waits = source.recognition.edition.lang == evidence.original()
            && source.reading.parts.first().is_some_and(|part| part.name != "body");
        if words {
            SignatureStyle::OriginalSigned
        } else if picture || waits {
            SignatureStyle::Image
        } else {
            SignatureStyle::Blank
        }
    };
    let original = style(&evidence.sources[0]);
    let others: Vec<(Lang, SignatureStyle)> =
        evidence.sources[1..].iter().map(|source| (source.recognition.edition.lang, style(source))).collect();
    let translations = others.first().map_or(SignatureStyle::OriginalSigned, |(_, style)| *style);
    let by_language = others.into_iter().filter(|(_, style)| *style != translations).collect();
    let titles = evidence.most(|source| {
        let inner = at(source, signed).into_iter().flat_map(|(text, _)| text.inner.clone());
        inner.take(1).collect()
    });
    let office = TITLES.iter().find(|(_, id)| titles.iter().any(|title| title == id));
    let office = office.map_or_else(SignsAs::default, |(office, _)| *office);
    let told = gender_told(evidence, |key| key == signed);
    let own = |told: &Gender| office != SignsAs::ForDirector && gender(signatory) != Some(told.word());
    Signature {
        signatory: signatory.to_owned(),
        office,
        gender: told.filter(own),
        original,
        translations,
        by_language,
    }
}

/// Whether the annexes are counted, by language where the editions differ.
fn enclosures(evidence: &Evidence<'_>, declaration: &Declaration) -> Enclosures {
    let counted = address(declaration, |node| node.has(Trait::Counts(Counted::Annexes)));
    let has = |source: &Input<'_>| !at(source, &counted).is_empty();
    let first = has(&evidence.sources[0]);
    if evidence.sources.iter().all(|source| has(source) == first) {
        return Enclosures { default: first, ..Enclosures::default() };
    }
    let lacking = evidence.sources.iter().filter(|source| !has(source));
    let by_language = lacking.map(|source| (source.recognition.edition.lang, false)).collect();
    Enclosures { default: true, by_language }
}

/// The shape of the header table, as the original has it.
fn header(evidence: &Evidence<'_>) -> Header {
    let source = &evidence.sources[0];
    let line = |key: &str, label: &str| {
        let labelled = at(source, key);
        labelled
            .iter()
            .find(|(_, matched)| matched.is_some_and(|m| m.message == label))
            .and_then(|(text, _)| text.line)
    };
    let cell = |line: Option<usize>| {
        let line = line?;
        let body = source.reading.parts.first()?;
        body.paragraphs.iter().find(|paragraph| paragraph.line == line)?.cell
    };
    let (fax, email, copy) =
        (line("fax", "label-fax"), line("email", "label-email"), line("copy-to", "label-copy-to"));
    let stacked = cell(fax).is_some() && cell(fax) == cell(email);
    // Without an e-mail address the list stands beside the last row.
    let others = [line("web", "label-web"), fax, line("tel", "label-tel"), line("contact", "label-contact")];
    let last = email.or_else(|| others.into_iter().flatten().next());
    let beside = copy.zip(last).is_some_and(|(copy, last)| copy > last);
    Header {
        rows: if stacked { HeaderRows::Stacked } else { HeaderRows::Separate },
        copy_to: if beside { CopyPlace::BesideEmail } else { CopyPlace::BelowTo },
    }
}

fn footer(evidence: &Evidence<'_>) -> Footer {
    let says = |id: &str| {
        let texts = evidence.sources.iter().flat_map(|source| &source.recognition.edition.texts);
        texts.into_iter().any(|text| text.message.as_deref() == Some(id))
    };
    if says("footer-address") && !says("footer-contacts") { Footer::Address } else { Footer::Full }
}

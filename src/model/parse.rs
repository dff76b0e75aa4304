//! `circular.toml` into a [`Circular`]: in comes the text, out goes the model or every error in it.

use std::collections::BTreeMap;

use jiff::civil::Date;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::check;
use super::circular::*;
use super::read::{Fields, FromToml, Reader, words};
use crate::diag::{Code, Diagnostic, Source, has_errors};
use crate::document::{Key, Month};
use crate::locale::{FORMULARIES, Lang};

/// The format this version reads.
const FORMAT: u8 = 1;

/// Reads a model: the circular, and what else there is to say of it.
pub fn parse(source: &Source) -> (Option<Circular>, Vec<Diagnostic>) {
    let mut reader = Reader { source, diagnostics: Vec::new() };
    let (table, errors) = DeTable::parse_recoverable(&source.text);
    for error in errors {
        let span = error.span().unwrap_or(0..0);
        reader.error(Code::TomlSyntax, span, error.message().to_lowercase(), None);
    }
    if has_errors(&reader.diagnostics) {
        return (None, reader.diagnostics);
    }
    let fields = Fields::new(table.get_ref(), 0..source.text.len(), "the circular");
    let circular = circular(fields, &mut reader);
    (circular.filter(|_| !has_errors(&reader.diagnostics)), reader.diagnostics)
}

fn circular(mut fields: Fields, reader: &mut Reader) -> Option<Circular> {
    let format = fields.required::<u8>("format", reader)?;
    if format != FORMAT {
        let message = format!("format {format} is not known; this version reads format {FORMAT}");
        reader.error(Code::Unsupported, fields.span("format"), message, None);
        return None;
    }
    let kind = fields.required("kind", reader);
    let number = fields.required("number", reader);
    let study_period = fields.required("study-period", reader);
    let date = fields.required("date", reader);
    let place = fields.required::<Slug>("place", reader);
    let original_language = fields.required("original-language", reader);
    let formulary = fields.required::<FormularyYear>("formulary", reader);
    let study_group = fields.required("study-group", reader);
    let reference = fields.required("reference", reader);
    let contact = fields.required("contact", reader);
    let reply_to = fields.required("reply-to", reader);
    let to = fields.required("to", reader);
    let copy_to = fields.or("copy-to", Vec::new(), reader);
    let resolution = fields.required("resolution", reader);
    let deadline = fields.required("deadline", reader);
    let collective_letter = fields.required("collective-letter", reader);
    let notes = fields.or("notes", Notes::default(), reader);
    let ipr = fields.or("ipr", Vec::new(), reader);
    let signature = fields.required("signature", reader);
    let enclosures = fields.or("enclosures", Enclosures::default(), reader);
    let header = fields.or("header", Header::default(), reader);
    let footer = fields.or("footer", Footer::default(), reader);
    let form = fields.or("form", Form::default(), reader);
    let typography =
        fields.optional::<Typography>("typography", reader).map_or_else(BTreeMap::new, |found| found.0);
    let meeting = fields.required("meeting", reader);
    let texts = fields.required("texts", reader);
    let paragraphs = fields.or("paragraphs", Vec::new(), reader);
    let circular = Circular {
        format,
        kind: kind?,
        number: number?,
        study_period: study_period?,
        date: date?,
        place: place?.0,
        original_language: original_language?,
        formulary: formulary?.0,
        study_group: study_group?,
        reference: reference?,
        contact: contact?,
        reply_to: reply_to?,
        to: to?,
        copy_to,
        resolution: resolution?,
        deadline: deadline?,
        collective_letter: collective_letter?,
        notes,
        ipr,
        signature: signature?,
        enclosures,
        header,
        footer,
        form,
        typography,
        meeting: meeting?,
        texts: texts?,
        paragraphs,
    };
    check::consistency(&circular, &fields, reader);
    fields.finish(reader);
    Some(circular)
}

words!(Kind { "tap-consultation" => Kind::TapConsultation });
words!(Addressee {
    "member-states" => Addressee::MemberStates,
    "sector-members" => Addressee::SectorMembers,
    "associates" => Addressee::Associates,
    "academia" => Addressee::Academia,
    "study-group-chairs" => Addressee::StudyGroupChairs,
    "director-bdt" => Addressee::DirectorBdt,
    "director-br" => Addressee::DirectorBr,
});
words!(Note { "ipr" => Note::Ipr, "a5" => Note::A5 });
words!(Anchor {
    "intent" => Anchor::Intent,
    "texts" => Anchor::Texts,
    "consultation" => Anchor::Consultation,
    "threshold" => Anchor::Threshold,
});
words!(SignatureStyle {
    "image" => SignatureStyle::Image,
    "original-signed" => SignatureStyle::OriginalSigned,
    "blank" => SignatureStyle::Blank,
});
words!(HeaderRows { "separate" => HeaderRows::Separate, "stacked" => HeaderRows::Stacked });
words!(CopyPlace { "below-to" => CopyPlace::BelowTo, "beside-email" => CopyPlace::BesideEmail });
words!(Footer { "address" => Footer::Address, "full" => Footer::Full });
words!(MeetingMode { "physical" => MeetingMode::Physical, "virtual" => MeetingMode::Virtual });
words!(NoSummary { "none" => NoSummary::None });

/// A text of a checked shape.
fn shaped(
    value: &Spanned<DeValue<'_>>,
    reader: &mut Reader,
    what: &str,
    fits: impl Fn(&str) -> bool,
) -> Option<String> {
    let text = String::from_toml(value, reader)?;
    if fits(&text) {
        return Some(text);
    }
    reader.invalid(value.span(), what, None);
    None
}

/// A key segment.
struct Slug(String);

impl FromToml for Slug {
    fn from_toml(value: &Spanned<DeValue<'_>>, reader: &mut Reader) -> Option<Self> {
        let what = "small letters, digits and single hyphens, beginning with a letter";
        let fits = |text: &str| !text.contains('/') && Key::new(text).is_ok();
        shaped(value, reader, what, fits).map(Slug)
    }
}

/// A year that has a formulary.
struct FormularyYear(String);

impl FromToml for FormularyYear {
    fn from_toml(value: &Spanned<DeValue<'_>>, reader: &mut Reader) -> Option<Self> {
        let what = format!("a year in quotation marks that has a formulary: {}", FORMULARIES.join(", "));
        shaped(value, reader, &what, |text| FORMULARIES.contains(&text)).map(FormularyYear)
    }
}

/// A telephone number in international form.
struct Telephone(String);

impl FromToml for Telephone {
    fn from_toml(value: &Spanned<DeValue<'_>>, reader: &mut Reader) -> Option<Self> {
        let fits = |text: &str| {
            text.strip_prefix('+').is_some_and(|rest| {
                rest.split(' ').all(|group| !group.is_empty() && group.chars().all(|c| c.is_ascii_digit()))
            })
        };
        shaped(value, reader, "a number in international form, as +41 22 730 6206", fits).map(Telephone)
    }
}

/// An e-mail address.
struct Email(String);

impl FromToml for Email {
    fn from_toml(value: &Spanned<DeValue<'_>>, reader: &mut Reader) -> Option<Self> {
        let fits = |text: &str| {
            text.is_ascii()
                && !text.contains(char::is_whitespace)
                && text.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
        };
        shaped(value, reader, "an e-mail address", fits).map(Email)
    }
}

impl FromToml for Contact {
    fn from_toml(value: &Spanned<DeValue<'_>>, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(value, "`contact`", reader)?;
        let tel = fields.required::<Telephone>("tel", reader);
        let fax = fields.required::<Telephone>("fax", reader);
        let email = fields.required::<Email>("email", reader);
        fields.finish(reader);
        Some(Self { tel: tel?.0, fax: fax?.0, email: email?.0 })
    }
}

impl FromToml for ReplyTo {
    fn from_toml(value: &Spanned<DeValue<'_>>, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(value, "`reply-to`", reader)?;
        let fax = fields.required::<Telephone>("fax", reader);
        let email = fields.required::<Email>("email", reader);
        fields.finish(reader);
        Some(Self { fax: fax?.0, email: email?.0 })
    }
}

/// A number of parts: `9`, `9.4`.
struct Clause(String);

impl FromToml for Clause {
    fn from_toml(value: &Spanned<DeValue<'_>>, reader: &mut Reader) -> Option<Self> {
        let fits = |text: &str| {
            text.split('.').all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit()))
        };
        shaped(value, reader, "a number of parts in quotation marks, as \"9.4\"", fits).map(Clause)
    }
}

impl FromToml for Resolution {
    fn from_toml(value: &Spanned<DeValue<'_>>, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(value, "`resolution`", reader)?;
        let number = fields.required("number", reader);
        let section = fields.required::<Clause>("section", reader);
        let clause = fields.required::<Clause>("clause", reader);
        let revised = fields.required("revised", reader);
        fields.finish(reader);
        Some(Self { number: number?, section: section?.0, clause: clause?.0, revised: revised? })
    }
}

impl FromToml for Revised {
    fn from_toml(value: &Spanned<DeValue<'_>>, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(value, "`revised`", reader)?;
        let place = fields.required::<Slug>("place", reader);
        let year = fields.required("year", reader);
        fields.finish(reader);
        Some(Self { place: place?.0, year: year? })
    }
}

impl FromToml for CollectiveLetter {
    fn from_toml(value: &Spanned<DeValue<'_>>, reader: &mut Reader) -> Option<Self> {
        let text = String::from_toml(value, reader)?;
        let read = text.split_once('/').and_then(|(number, group)| {
            Some(Self { number: number.parse().ok()?, group: group.parse().ok()? })
        });
        if read.is_none() {
            reader.invalid(value.span(), "a letter's number and its study group, as \"7/17\"", None);
        }
        read
    }
}

impl FromToml for Notes {
    fn from_toml(value: &Spanned<DeValue<'_>>, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(value, "`notes`", reader)?;
        let order: Vec<Note> = fields.or("order", Self::default().order, reader);
        let after = fields.or("after", Anchor::default(), reader);
        if order.iter().enumerate().any(|(at, note)| order[..at].contains(note)) {
            reader.error(Code::Duplicate, fields.span("order"), "a note stands twice".into(), None);
        }
        fields.finish(reader);
        Some(Self { order, after })
    }
}

impl FromToml for Signature {
    fn from_toml(value: &Spanned<DeValue<'_>>, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(value, "`signature`", reader)?;
        let signatory = fields.required::<Slug>("signatory", reader);
        let original = fields.required("original", reader);
        let translations = fields.required("translations", reader);
        let by_language = Lang::ALL
            .into_iter()
            .filter_map(|lang| Some((lang, fields.optional(lang.code(), reader)?)))
            .collect();
        fields.finish(reader);
        Some(Self { signatory: signatory?.0, original: original?, translations: translations?, by_language })
    }
}

impl FromToml for Enclosures {
    fn from_toml(value: &Spanned<DeValue<'_>>, reader: &mut Reader) -> Option<Self> {
        if let Some(default) = value.get_ref().as_bool() {
            return Some(Self { default, ..Self::default() });
        }
        let mut fields = Fields::of(value, "`enclosures`: true, false or by language", reader)?;
        let by_language = Lang::ALL
            .into_iter()
            .filter_map(|lang| Some((lang, fields.optional(lang.code(), reader)?)))
            .collect();
        fields.finish(reader);
        Some(Self { default: true, by_language })
    }
}

/// Profiles of punctuation, by language.
struct Typography(BTreeMap<Lang, String>);

impl FromToml for Typography {
    fn from_toml(value: &Spanned<DeValue<'_>>, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(value, "`typography`", reader)?;
        let mut out = BTreeMap::new();
        for lang in Lang::ALL {
            let Some(profile) = fields.optional::<String>(lang.code(), reader) else { continue };
            let known: Vec<&str> =
                lang.rules().typography.keys().map(String::as_str).chain(["itu"]).collect();
            if known.contains(&profile.as_str()) {
                out.insert(lang, profile);
            } else {
                let what = format!("a profile of {}: {}", lang.name(), known.join(", "));
                reader.invalid(fields.span(lang.code()), &what, None);
            }
        }
        fields.finish(reader);
        Some(Self(out))
    }
}

impl FromToml for Header {
    fn from_toml(value: &Spanned<DeValue<'_>>, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(value, "`header`", reader)?;
        let rows = fields.or("rows", HeaderRows::default(), reader);
        let copy_to = fields.or("copy-to", CopyPlace::default(), reader);
        fields.finish(reader);
        Some(Self { rows, copy_to })
    }
}

impl FromToml for Form {
    fn from_toml(value: &Spanned<DeValue<'_>>, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(value, "`form`", reader)?;
        let date_row = fields.or("date-row", false, reader);
        fields.finish(reader);
        Some(Self { date_row })
    }
}

impl FromToml for Day {
    fn from_toml(value: &Spanned<DeValue<'_>>, reader: &mut Reader) -> Option<Self> {
        if let Some(text) = value.get_ref().as_str().filter(|text| text.len() == 7) {
            let month = text.split_once('-').and_then(|(year, month)| {
                let month = Month { year: year.parse().ok()?, month: month.parse().ok()? };
                Date::new(month.year, month.month, 1).ok().map(|_| month)
            });
            if month.is_none() {
                reader.invalid(value.span(), "a month that exists, as \"2020-08\"", None);
            }
            return month.map(Day::Month);
        }
        Date::from_toml(value, reader).map(Day::Day)
    }
}

impl FromToml for Meeting {
    fn from_toml(value: &Spanned<DeValue<'_>>, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(value, "`meeting`", reader)?;
        let mode = fields.required("mode", reader);
        let planned = fields.or("planned", false, reader);
        let place = fields.optional::<Slug>("place", reader).map(|slug| slug.0);
        let country = fields.optional::<Slug>("country", reader).map(|slug| slug.0);
        let from = fields.required("from", reader);
        let to = fields.required("to", reader);
        let meeting = Self { mode: mode?, planned, place, country, from: from?, to: to? };
        check::meeting(&meeting, &fields, reader);
        fields.finish(reader);
        Some(meeting)
    }
}

impl FromToml for Status {
    fn from_toml(value: &Spanned<DeValue<'_>>, reader: &mut Reader) -> Option<Self> {
        if value.get_ref().as_table().is_none() {
            return super::read::word(value, &[("new", Status::New), ("revised", Status::Revised)], reader);
        }
        let mut fields = Fields::of(value, "`status`", reader)?;
        let corrigendum = fields.optional("corrigendum", reader).map(Status::Corrigendum);
        let amendment = fields.optional("amendment", reader).map(Status::Amendment);
        fields.finish(reader);
        if corrigendum.is_some() == amendment.is_some() {
            let what = "\"new\", \"revised\", { corrigendum = 1 } or { amendment = 1 }";
            reader.invalid(value.span(), what, None);
            return None;
        }
        corrigendum.or(amendment)
    }
}

/// A Recommendation's designation.
struct Designated(String);

impl FromToml for Designated {
    fn from_toml(value: &Spanned<DeValue<'_>>, reader: &mut Reader) -> Option<Self> {
        let fits = |text: &str| {
            text.split_once('.').is_some_and(|(series, number)| {
                series.len() == 1
                    && series.chars().all(|c| c.is_ascii_uppercase())
                    && number.split('.').all(|n| !n.is_empty() && n.chars().all(|c| c.is_ascii_digit()))
            })
        };
        let what = "a designation: series letter, full stop, number, as X.1332, without ITU-T";
        shaped(value, reader, what, fits).map(Designated)
    }
}

impl FromToml for A5 {
    fn from_toml(value: &Spanned<DeValue<'_>>, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(value, "`a5`", reader)?;
        let document = fields.optional("document", reader);
        fields.finish(reader);
        Some(Self { document })
    }
}

impl FromToml for DraftText {
    fn from_toml(value: &Spanned<DeValue<'_>>, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(value, "a text", reader)?;
        let id = fields.required::<Slug>("id", reader);
        let designation = fields.required::<Designated>("designation", reader);
        let working_name = fields.optional("working-name", reader);
        let status = fields.required("status", reader);
        let document = fields.required("document", reader);
        let a5 = fields.optional("a5", reader);
        let summary = fields.optional("summary", reader);
        let reason = fields.optional("reason", reader);
        if summary.is_some() != reason.is_some() {
            let message = "`summary = \"none\"` and its `reason` go together".into();
            let hint = "Resolution 1, 9.3.3 wants a summary: say why there is none";
            let span = fields.span(if summary.is_some() { "summary" } else { "reason" });
            reader.error(Code::Inconsistent, span, message, Some(hint.into()));
        }
        fields.finish(reader);
        Some(Self {
            id: id?.0,
            designation: designation?.0,
            working_name,
            status: status?,
            document: document?,
            a5,
            summary,
            reason,
        })
    }
}

impl FromToml for OwnParagraph {
    fn from_toml(value: &Spanned<DeValue<'_>>, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(value, "a paragraph", reader)?;
        let id = fields.required::<Slug>("id", reader);
        let after = fields.required("after", reader);
        let numbered = fields.or("numbered", true, reader);
        fields.finish(reader);
        Some(Self { id: id?.0, after: after?, numbered })
    }
}

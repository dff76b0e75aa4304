//! What a circular says, in no language: the types of `circular.toml`.
//!
//! The one rule: each fact stands once; whatever follows from facts is derived by `compose` and never typed.

use std::collections::BTreeMap;

use jiff::civil::{Date, DateTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::document::{Designation, Month, Part};
use crate::locale::Lang;

/// A TSB Circular.
#[derive(Debug, Clone, PartialEq, JsonSchema)]
#[schemars(rename_all = "kebab-case", deny_unknown_fields, title = "circular.toml")]
pub struct Circular {
    /// The number of this format: 1.
    pub format: u8,
    /// The kind of circular.
    pub kind: Kind,
    /// The circular's number; numbers restart with each study period.
    pub number: u16,
    /// The first year of the study period.
    pub study_period: i16,
    /// The day of the letter.
    #[schemars(with = "String", extend("format" = "date"))]
    pub date: Date,
    /// Where it is written: a key of the catalogs' place names.
    pub place: String,
    /// The language it was written in; the other editions are translations.
    pub original_language: Lang,
    /// The year whose wording is used: 2019, 2020, 2022 or 2023.
    pub formulary: String,
    /// The study group whose texts are put forward.
    pub study_group: u8,
    /// The Bureau's reference.
    pub reference: String,
    /// The contacts of the header table.
    pub contact: Contact,
    /// Where replies go.
    pub reply_to: ReplyTo,
    /// Who it is addressed to.
    pub to: Vec<Addressee>,
    /// Who gets a copy.
    #[schemars(default)]
    pub copy_to: Vec<Addressee>,
    /// The Resolution the consultation rests on.
    pub resolution: Resolution,
    /// Until when Member States may reply, in UTC.
    #[schemars(with = "String", extend("format" = "date-time"))]
    pub deadline: DateTime,
    /// The Collective letter that convenes the meeting, as number/group.
    #[schemars(with = "String", extend("pattern" = "^[0-9]+/[0-9]+$"))]
    pub collective_letter: CollectiveLetter,
    /// The TSB NOTEs.
    #[schemars(default)]
    pub notes: Notes,
    /// Ids of the texts for which statements on intellectual property were received.
    #[schemars(default)]
    pub ipr: Vec<String>,
    /// Who signs, and what stands in the place of the hand.
    pub signature: Signature,
    /// Whether the line that counts the annexes stands, for all languages or by language.
    #[schemars(default)]
    pub enclosures: Enclosures,
    /// The shape of the header table.
    #[schemars(default)]
    pub header: Header,
    /// The foot of the first page.
    #[schemars(default)]
    pub footer: Footer,
    /// The shape of the reply form.
    #[schemars(default)]
    pub form: Form,
    /// How punctuation is set, by language: `itu` (the default), or a profile of the language, such as `fr-typo`.
    #[schemars(default, with = "BTreeMap<String, String>")]
    pub typography: BTreeMap<Lang, String>,
    /// The meeting that is to approve the texts.
    pub meeting: Meeting,
    /// The draft texts, in the order of Annex 1.
    pub texts: Vec<DraftText>,
    /// Paragraphs of this circular alone.
    #[schemars(default)]
    pub paragraphs: Vec<OwnParagraph>,
}

impl Circular {
    /// The circular's name in no language: `tsb-circular-195`.
    pub fn name(&self) -> String {
        format!("tsb-circular-{}", self.number)
    }
}

/// The kind of a circular.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A Member State consultation under WTSA Resolution 1, section 9 (traditional approval).
    TapConsultation,
}

/// Contacts of the header table.
#[derive(Debug, Clone, PartialEq, Eq, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Contact {
    /// Telephone, in international form with spaces.
    pub tel: String,
    /// Fax, in international form with spaces.
    pub fax: String,
    /// E-mail.
    pub email: String,
}

/// Where replies go.
#[derive(Debug, Clone, PartialEq, Eq, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ReplyTo {
    /// Fax, in international form with spaces; the form prints it with hyphens.
    pub fax: String,
    /// E-mail.
    pub email: String,
}

/// A class of addressee.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum Addressee {
    MemberStates,
    SectorMembers,
    Associates,
    Academia,
    StudyGroupChairs,
    DirectorBdt,
    DirectorBr,
}

impl Addressee {
    /// The key of its words in the catalogs.
    pub const fn key(self) -> &'static str {
        match self {
            Addressee::MemberStates => "member-states",
            Addressee::SectorMembers => "sector-members",
            Addressee::Associates => "associates",
            Addressee::Academia => "academia",
            Addressee::StudyGroupChairs => "study-group-chairs",
            Addressee::DirectorBdt => "director-bdt",
            Addressee::DirectorBr => "director-br",
        }
    }
}

/// The Resolution a consultation rests on.
#[derive(Debug, Clone, PartialEq, Eq, JsonSchema)]
#[schemars(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Resolution {
    /// Its number.
    pub number: u16,
    /// The section that describes the procedure.
    pub section: String,
    /// The clause on the consultation.
    pub clause: String,
    /// Where and when it was last revised.
    pub revised: Revised,
}

/// Where and when a Resolution was revised.
#[derive(Debug, Clone, PartialEq, Eq, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Revised {
    /// A key of the catalogs' place names.
    pub place: String,
    /// The year.
    pub year: i16,
}

/// A TSB Collective letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CollectiveLetter {
    /// The letter's number.
    pub number: u16,
    /// The study group.
    pub group: u8,
}

/// The TSB NOTEs: which, in what order, and after which paragraph.
#[derive(Debug, Clone, PartialEq, Eq, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Notes {
    /// The order.
    #[schemars(default)]
    pub order: Vec<Note>,
    /// The paragraph they follow.
    #[schemars(default)]
    pub after: Anchor,
}

impl Default for Notes {
    fn default() -> Self {
        Self { order: vec![Note::Ipr, Note::A5], after: Anchor::Texts }
    }
}

/// A TSB NOTE.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Note {
    /// On statements about intellectual property (Resolution 1, 9.4.2).
    Ipr,
    /// On justifications of normative references (Rec. ITU-T A.5).
    A5,
}

/// A paragraph of the letter after which others may stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum Anchor {
    Intent,
    #[default]
    Texts,
    Consultation,
    Threshold,
}

impl Anchor {
    /// The paragraphs every letter has, in order.
    pub const ALL: [Anchor; 4] = [Anchor::Intent, Anchor::Texts, Anchor::Consultation, Anchor::Threshold];

    /// The paragraph's key below `letter/`.
    pub const fn key(self) -> &'static str {
        match self {
            Anchor::Intent => "intent",
            Anchor::Texts => "texts",
            Anchor::Consultation => "consultation",
            Anchor::Threshold => "threshold",
        }
    }
}

/// Who signs, and what stands in the place of the hand.
#[derive(Debug, Clone, PartialEq, Eq, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Signature {
    /// A key of the catalogs' names of persons.
    pub signatory: String,
    /// In the original language.
    pub original: SignatureStyle,
    /// In translations.
    pub translations: SignatureStyle,
    /// In these languages, whatever stands above.
    #[schemars(flatten, with = "BTreeMap<String, SignatureStyle>")]
    pub by_language: BTreeMap<Lang, SignatureStyle>,
}

/// What stands in the place of the hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SignatureStyle {
    /// The picture of the signature.
    Image,
    /// Words that say the original is signed.
    OriginalSigned,
    /// White space.
    Blank,
}

/// Whether the line that counts the annexes stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enclosures {
    /// In languages not named.
    pub default: bool,
    /// By language.
    pub by_language: BTreeMap<Lang, bool>,
}

impl Default for Enclosures {
    fn default() -> Self {
        Self { default: true, by_language: BTreeMap::new() }
    }
}

impl JsonSchema for Enclosures {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Enclosures".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let by_language = generator.subschema_for::<BTreeMap<String, bool>>();
        schemars::json_schema!({ "anyOf": [{ "type": "boolean" }, by_language] })
    }
}

/// The shape of the header table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, JsonSchema)]
#[schemars(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Header {
    /// Fax and E-mail in rows of their own, or stacked in one.
    #[schemars(default)]
    pub rows: HeaderRows,
    /// Where the Copy list begins.
    #[schemars(default)]
    pub copy_to: CopyPlace,
}

/// How Fax and E-mail stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum HeaderRows {
    /// In rows of their own.
    #[default]
    Separate,
    /// Stacked in one row.
    Stacked,
}

/// Where the Copy list begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum CopyPlace {
    /// Right under the To list.
    #[default]
    BelowTo,
    /// Beside the row of the e-mail address.
    BesideEmail,
}

/// The foot of the first page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Footer {
    /// The Union's address alone.
    Address,
    /// The address, and the Union's contacts under it.
    #[default]
    Full,
}

/// The shape of the reply form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, JsonSchema)]
#[schemars(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Form {
    /// Whether the address grid has a row for place and date.
    #[schemars(default)]
    pub date_row: bool,
}

/// The meeting that is to approve the texts.
#[derive(Debug, Clone, PartialEq, Eq, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Meeting {
    /// In a place or virtual.
    pub mode: MeetingMode,
    /// Whether it is only planned.
    #[schemars(default)]
    pub planned: bool,
    /// The city, a key of the catalogs' place names; not for a virtual meeting.
    pub place: Option<String>,
    /// The country, where the letter names it.
    pub country: Option<String>,
    /// The first day, or the first month as `2020-08`.
    #[schemars(with = "String")]
    pub from: Day,
    /// The last day, or the last month.
    #[schemars(with = "String")]
    pub to: Day,
}

impl Meeting {
    /// The last day of the meeting; the end of the month where only months are known.
    pub fn last_day(&self) -> Date {
        match self.to {
            Day::Day(day) => day,
            Day::Month(month) => first_of(month).last_of_month(),
        }
    }

    /// The first day of the meeting, or of its first month.
    pub fn first_day(&self) -> Date {
        match self.from {
            Day::Day(day) => day,
            Day::Month(month) => first_of(month),
        }
    }
}

fn first_of(month: Month) -> Date {
    Date::new(month.year, month.month, 1).expect("months are checked where they are read")
}

/// How a meeting takes place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum MeetingMode {
    /// In a place.
    Physical,
    /// On line only.
    Virtual,
}

/// A day, or a month where days are not settled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Day {
    /// A day.
    Day(Date),
    /// A month.
    Month(Month),
}

/// A draft text.
#[derive(Debug, Clone, PartialEq, Eq, JsonSchema)]
#[schemars(rename_all = "kebab-case", deny_unknown_fields)]
pub struct DraftText {
    /// The text's name in keys and messages: small letters, digits and single hyphens.
    pub id: String,
    /// The Recommendation's designation: `X.1332`.
    pub designation: String,
    /// The working name of the draft, where it has one.
    pub working_name: Option<String>,
    /// What it is.
    pub status: Status,
    /// The symbol of the document that holds the text: `R046`.
    pub document: String,
    /// That the text needs a justification under Rec. ITU-T A.5, and where it is.
    pub a5: Option<A5>,
    /// `none` where the circular carries no summary; needs a `reason`.
    pub summary: Option<NoSummary>,
    /// Why there is no summary (Resolution 1, 9.3.3 wants one).
    pub reason: Option<String>,
}

impl DraftText {
    /// The designation as a value, with the part that the status names.
    pub fn value(&self) -> Designation {
        let part = match self.status {
            Status::Corrigendum(number) => Some(Part::Corrigendum(number)),
            Status::Amendment(number) => Some(Part::Amendment(number)),
            Status::New | Status::Revised => None,
        };
        Designation { number: self.designation.clone(), part }
    }
}

/// What a draft text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// A revision of a Recommendation in force. Stands first in lists, as issued in 2020.
    Revised,
    /// A new Recommendation.
    New,
    /// A corrigendum, with its number.
    Corrigendum(u16),
    /// An amendment, with its number.
    Amendment(u16),
}

impl Status {
    /// The word by which catalogs select.
    pub const fn word(self) -> &'static str {
        match self {
            Status::New => "new",
            Status::Revised => "revised",
            Status::Corrigendum(_) => "corrigendum",
            Status::Amendment(_) => "amendment",
        }
    }
}

/// A justification under Rec. ITU-T A.5.
#[derive(Debug, Clone, PartialEq, Eq, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct A5 {
    /// The document that holds it, where there is one.
    pub document: Option<String>,
}

/// That there is no summary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum NoSummary {
    /// None.
    None,
}

/// A paragraph of this circular alone; its words are the message of its id in `text/<lang>.ftl`.
#[derive(Debug, Clone, PartialEq, Eq, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct OwnParagraph {
    /// The message and the last part of the key.
    pub id: String,
    /// The paragraph it follows.
    pub after: Anchor,
    /// Whether it is numbered with the others.
    #[schemars(default)]
    pub numbered: bool,
}

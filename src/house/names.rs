//! Names of a house: in comes `names/<lang>.toml`, out go its places, countries and persons.
//!
//! Entries have the shape of the registers' and are keyed by slug; one that registers know under an
//! alias is theirs, so two entries of one thing are seen.

use std::collections::BTreeMap;
use std::ops::Range;

use jiff::civil::Date;
use toml::de::DeValue;

use super::table;
use crate::diag::{Code, Diagnostic, Source};
use crate::document::Key;
use crate::lang::Lang;
use crate::locale::registers::{self, Entry, Family, Former, Forms, Own, Unsure};
use crate::model::read::{Fields, FromToml, Reader, Toml, one_of};

/// The forms that may be marked as unsure.
const UNSURE: [&str; 4] = ["name", "in", "of", "to"];

/// Reads the names of a language.
pub(super) fn read(lang: Lang, source: &Source, own: &mut Own) -> Vec<Diagnostic> {
    table(source, "the file of names", |mut fields, reader| {
        let mut seen = BTreeMap::new();
        for (name, family) in
            [("places", Family::Place), ("countries", Family::Place), ("persons", Family::Person)]
        {
            let Some(value) = fields.value(name) else { continue };
            let DeValue::Table(entries) = value.get_ref() else {
                let hint = format!("write `[{name}.SLUG]`, with the fields below it");
                reader.invalid(value.span(), &format!("a table of {name}"), Some(hint));
                continue;
            };
            for (slug, value) in entries {
                let Some(entry) = Entry::from_toml(value, reader) else { continue };
                keyed(slug.get_ref(), slug.span(), family, &mut seen, reader).into_iter().for_each(|slug| {
                    own.add(lang, family, slug, entry.clone());
                });
            }
        }
        fields.finish(reader);
    })
}

/// The slug of an entry, where it is one and nothing else has it.
fn keyed(
    slug: &str,
    span: Range<usize>,
    family: Family,
    seen: &mut BTreeMap<(Family, String), String>,
    reader: &mut Reader,
) -> Option<String> {
    if slug.contains('/') || Key::new(slug).is_err() {
        let what = "a slug: lower-case letters, digits and single hyphens, beginning with a letter";
        let message = format!("{what}, not `{slug}`");
        reader.invalid(span, &message, Some("write it as `new-delhi`".to_owned()));
        return None;
    }
    let canonical = match family {
        Family::Place => registers::canonical(slug),
        Family::Person | Family::Group | Family::Region => slug,
    };
    if let Some(other) = seen.insert((family, canonical.to_owned()), slug.to_owned()) {
        let message = if other == slug {
            format!("`{slug}` appears twice")
        } else {
            format!("`{slug}` and `{other}` are the same: the registers have both as `{canonical}`")
        };
        let hint = "take one of them out; other spellings go into its `also`".to_owned();
        reader.error(Code::Duplicate, span, message, Some(hint));
        return None;
    }
    Some(canonical.to_owned())
}

/// Words that are not blank.
struct Words(String);

impl FromToml for Words {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let text = String::from_toml(value, reader)?;
        if text.trim().is_empty() {
            reader.invalid(
                value.span(),
                "words that are not blank",
                Some("write the name, or leave the field out".into()),
            );
            return None;
        }
        Some(Self(text.trim().to_owned()))
    }
}

/// The forms that an entry has; none where it lacks its name.
fn read_forms(fields: &mut Fields, reader: &mut Reader) -> Option<Forms> {
    let mut form = |name, reader: &mut Reader| fields.optional::<Words>(name, reader).map(|words| words.0);
    let (within, of, to) = (form("in", reader), form("of", reader), form("to", reader));
    let also: Vec<Words> = fields.or("also", Vec::new(), reader);
    let name = fields.required::<Words>("name", reader);
    let unsure = fields.or("unsure", Unsure::None, reader);
    let also = also.into_iter().map(|words| words.0).collect();
    Some(Forms { name: name?.0, within, of, to, also, unsure })
}

impl FromToml for Unsure {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        if let Some(all) = value.get_ref().as_bool() {
            return Some(Self::All(all));
        }
        let Some(items) = value.get_ref().as_array() else {
            reader.invalid(value.span(), "true, or a list of forms", None);
            return None;
        };
        let forms: Option<Vec<&str>> = items.iter().map(|item| one_of(item, UNSURE, reader)).collect();
        forms.map(|forms| Self::Forms(forms.into_iter().map(str::to_owned).collect()))
    }
}

impl FromToml for Entry {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(value, "a name", reader)?;
        let forms = read_forms(&mut fields, reader);
        let former = fields.or("former", Vec::new(), reader);
        let indeclinable = fields.or("indeclinable", false, reader);
        fields.finish(reader);
        Some(Self { forms: forms?, short: None, cldr: None, why: None, indeclinable, former })
    }
}

impl FromToml for Former {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(value, "a former name", reader)?;
        let until: Option<Date> = fields.required("until", reader);
        let forms = read_forms(&mut fields, reader);
        fields.finish(reader);
        Some(Self { until: until?.to_string().parse().ok()?, forms: forms? })
    }
}

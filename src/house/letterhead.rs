//! The letterheads of a house: in comes `[[letterhead]]` of `house.toml`, out goes the one that holds on a letter's day.
//!
//! What an entry names is there, or is said with its line; pictures are opened when a letter wants them.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::path::{Component, Path, PathBuf};

use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use toml::de::DeValue;

use crate::diag::{Code, Diagnostics, nearest};
use crate::files::Files;
use crate::lang::Lang;
use crate::letterhead::{self, Face, Letterhead, Picture};
use crate::model::read::{Fields, FromToml, Reader, Toml};
use crate::theme::THEME;

/// The letterhead of a house from a day on.
#[derive(Debug, Clone)]
pub struct Dated {
    /// The first day on which it holds; none where it held from the beginning.
    pub from: Option<Date>,
    /// The files of emblem, second picture and signature.
    pictures: [Option<PathBuf>; 3],
    /// The lines of the foot.
    foot: Option<Foot>,
    /// Faces in place of the theme's, by their role there.
    faces: BTreeMap<String, Face>,
}

/// The lines of a foot.
#[derive(Debug, Clone)]
enum Foot {
    /// In every language the same, as the Union's address is.
    Alike(Vec<String>),
    /// In words of their own; other languages keep the Union's address.
    ByLanguage(BTreeMap<Lang, Vec<String>>),
}

/// The lines of a foot as they stand in a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FootLines<'a> {
    /// The lines.
    pub lines: &'a [String],
    /// Whether they are the same in every language, and not in this one's words.
    pub alike: bool,
}

impl Dated {
    /// Its pictures and faces.
    pub(super) fn read(&self, files: &Files) -> Result<Letterhead, Diagnostics> {
        let mut diagnostics = Diagnostics::new();
        let mut open = |path: &PathBuf| -> Option<Picture> {
            letterhead::picture_in(files, path).map_err(|error| diagnostics.extend(error)).ok()
        };
        let [logo, second, signature] =
            self.pictures.each_ref().map(|path| path.as_ref().and_then(&mut open));
        let letterhead = Letterhead { logo, second, signature, faces: self.faces.clone() };
        if diagnostics.is_empty() { Ok(letterhead) } else { Err(diagnostics) }
    }

    /// Its faces.
    #[cfg(feature = "batch")]
    pub(super) fn faces(&self) -> &BTreeMap<String, Face> {
        &self.faces
    }

    /// The lines of its foot in all languages.
    #[cfg(feature = "serve")]
    pub(super) fn feet(&self) -> Vec<&String> {
        match &self.foot {
            None => Vec::new(),
            Some(Foot::Alike(lines)) => lines.iter().collect(),
            Some(Foot::ByLanguage(by)) => by.values().flatten().collect(),
        }
    }

    /// The lines of its foot in a language, where it has any there.
    pub(super) fn foot(&self, lang: Lang) -> Option<FootLines<'_>> {
        match self.foot.as_ref()? {
            Foot::Alike(lines) => Some(FootLines { lines, alike: true }),
            Foot::ByLanguage(by) => by.get(&lang).map(|lines| FootLines { lines, alike: false }),
        }
    }
}

/// The entry that holds on a day: the newest that does not begin after it.
pub(super) fn holding(all: &[Dated], day: Date) -> Option<&Dated> {
    all.iter().filter(|dated| dated.from.is_none_or(|from| from <= day)).max_by_key(|dated| dated.from)
}

/// Reads the letterheads of a house; no two begin on one day, and the pictures that they name are there.
pub(super) fn read(fields: &mut Fields, reader: &mut Reader, files: &Files) -> Vec<Dated> {
    let mut placed: Vec<Placed> = fields.or("letterhead", Vec::new(), reader);
    for placed in &mut placed {
        placed.dated.pictures =
            std::mem::take(&mut placed.pictures).map(|picture| picture?.found(reader, files));
    }
    let mut begun: BTreeSet<Option<Date>> = BTreeSet::new();
    let days: BTreeSet<Date> = placed.iter().filter_map(|placed| placed.dated.from).collect();
    for Placed { dated, span, .. } in &placed {
        if begun.insert(dated.from) {
            continue;
        }
        let (told, mut free) = match dated.from {
            Some(day) => (day.to_string(), day),
            None => ("the beginning".to_owned(), date(2020, 1, 1)),
        };
        while days.contains(&free) {
            free = free.saturating_add(1.day());
        }
        let message = format!("two letterheads apply from {told}");
        let hint = format!("give this one the day from which it applies, as `from = {free}`, or take it out");
        reader.error(Code::Duplicate, span.clone(), message, Some(hint));
    }
    placed.into_iter().map(|placed| placed.dated).collect()
}

/// An entry, and where its day stands.
struct Placed {
    dated: Dated,
    /// The pictures that it names.
    pictures: [Option<PictureFile>; 3],
    span: Range<usize>,
}

impl FromToml for Placed {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(value, "a letterhead", reader)?;
        let from = fields.optional("from", reader);
        let undated = from.is_none() && fields.value("from").is_some();
        let pictures =
            ["logo", "second", "signature"].map(|name| fields.optional::<PictureFile>(name, reader));
        let foot = fields.optional("foot", reader);
        let faces =
            fields.optional::<FacesByRole>("faces", reader).map_or_else(BTreeMap::new, |faces| faces.0);
        let span = fields.span("from");
        fields.finish(reader);
        let dated = Dated { from, pictures: [None, None, None], foot, faces };
        (!undated).then_some(Self { dated, pictures, span })
    }
}

/// A picture's file, below the house, as it is named there.
struct PictureFile {
    name: String,
    span: Range<usize>,
}

impl PictureFile {
    /// Its path, where the house has it.
    fn found(self, reader: &mut Reader, files: &Files) -> Option<PathBuf> {
        let house = reader.source.path.parent().unwrap_or(Path::new("")).to_owned();
        let file = house.join(&self.name);
        if files.has(&file) {
            return Some(file);
        }
        let known = letterhead::pictures_in(files, &house);
        let hint = nearest(&self.name, known.iter().map(String::as_str)).map_or_else(
            || "put the picture there, inside the house folder, or take the field out".to_owned(),
            |near| format!("did you mean `{near}`?"),
        );
        let message = format!("the house has no picture `{}`", self.name);
        reader.error(Code::Letterhead, self.span, message, Some(hint));
        None
    }
}

impl FromToml for PictureFile {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let name = String::from_toml(value, reader)?;
        let path = Path::new(&name);
        let below = path.components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
        if !below || name.is_empty() {
            let hint = match path.file_name() {
                Some(file) => format!("copy it into the house folder and write `{}`", file.display()),
                None => "write it as `letterhead/logo.svg`, or take the field out".to_owned(),
            };
            reader.invalid(value.span(), "the path of a picture inside the house folder", Some(hint));
            return None;
        }
        Some(Self { name, span: value.span() })
    }
}

impl FromToml for Foot {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        if let DeValue::Table(table) = value.get_ref() {
            let mut by = BTreeMap::new();
            for (name, lines) in table {
                let lang: Option<Lang> =
                    name.get_ref().parse().ok().filter(|lang: &Lang| lang.code() == name.get_ref());
                let Some(lang) = lang else {
                    let codes = Lang::ALL.map(|lang| format!("`{}`", lang.code())).join(", ");
                    let message = format!("`{}` is not a language", name.get_ref());
                    let hint = format!("the languages are {codes}");
                    reader.error(Code::UnknownField, name.span(), message, Some(hint));
                    continue;
                };
                by.extend(Lines::from_toml(lines, reader).map(|lines| (lang, lines.0)));
            }
            return Some(Self::ByLanguage(by));
        }
        Lines::from_toml(value, reader).map(|lines| Self::Alike(lines.0))
    }
}

/// Lines that are not blank.
struct Lines(Vec<String>);

impl FromToml for Lines {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        if let DeValue::String(text) = value.get_ref() {
            let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
            let hint = format!("write `{lines:?}`");
            reader.invalid(value.span(), "a list of lines, not text", Some(hint));
            return None;
        }
        let lines: Vec<Line> = Vec::from_toml(value, reader)?;
        Some(Self(lines.into_iter().map(|line| line.0).collect()))
    }
}

/// A line that is not blank.
struct Line(String);

impl FromToml for Line {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let text = String::from_toml(value, reader)?;
        let line = text.trim();
        if line.is_empty() || line.contains(['\n', '\r', '\t']) {
            let hint = "each text is one line: take out blank texts, line breaks and tabs".to_owned();
            reader.invalid(value.span(), "a line that is not blank", Some(hint));
            return None;
        }
        Some(Self(line.to_owned()))
    }
}

/// Faces by their role in the theme.
struct FacesByRole(BTreeMap<String, Face>);

impl FromToml for FacesByRole {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let DeValue::Table(table) = value.get_ref() else {
            let hint = "write it as `{ latin = { pdf = \"Carlito\", docx = \"Calibri\" } }`".to_owned();
            reader.invalid(value.span(), "a table of faces by role", Some(hint));
            return None;
        };
        let roles: Vec<&str> = THEME.faces.keys().map(String::as_str).collect();
        let mut out = BTreeMap::new();
        for (role, face) in table {
            let name = role.get_ref().as_ref();
            if !roles.contains(&name) {
                let hint = nearest(name, roles.iter().copied()).map_or_else(
                    || format!("the roles are `{}`", roles.join("`, `")),
                    |near| format!("did you mean `{near}`?"),
                );
                reader.error(
                    Code::UnknownField,
                    role.span(),
                    format!("no face has the role `{name}`"),
                    Some(hint),
                );
                continue;
            }
            out.extend(Face::from_toml(face, reader).map(|face| (name.to_owned(), face)));
        }
        Some(Self(out))
    }
}

impl FromToml for Face {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(value, "a face", reader)?;
        let (pdf, docx) = (fields.optional::<Line>("pdf", reader), fields.optional::<Line>("docx", reader));
        let place = pdf.is_some().then(|| reader.source.place(fields.span("pdf")));
        fields.finish(reader);
        Some(Self { pdf: pdf.map(|face| face.0), docx: docx.map(|face| face.0), place })
    }
}

//! Translations out to the tools of translators and back, as XLIFF 2.1 or 1.2.
//!
//! [`export`] makes a file of a circular and a language: a unit for each message and a segment for each sentence, in the
//! order in which the letter prints them. Facts are codes that show their values, which tools protect; of a message that
//! selects by a count there is a unit for each plural form that the *translation* needs; formulae stand between, not to be
//! translated. [`import`] takes the file back, whatever tool has written it: unit by unit, and refuses what it would have to
//! guess.
//!
//! ```
//! use tsb_circular::diag::Source;
//! use tsb_circular::kinds::{self, Folder};
//! use tsb_circular::lang::Lang;
//! use tsb_circular::xliff::{self, Version};
//!
//! let (folder, _) = Folder::read("examples/letter".as_ref(), &kinds::ALL);
//! let folder = folder.expect("a sound letter");
//! let file = xliff::export(&folder, Lang::Fr, Version::V2)?;
//! assert!(file.contains("<unit id=\"questions\" name=\"questions\">"));
//! let file = file.replace("Les questions peuvent être", "Toute question peut être");
//! let taken = xliff::import(&folder, &Source::new("letter.fr.xlf", file), None)?;
//! assert!(taken.refused.is_empty());
//! # Ok::<(), tsb_circular::diag::Error>(())
//! ```
//!
//! The standards: XLIFF 2.1 (OASIS Standard, 13 February 2018), XLIFF 1.2 (OASIS Standard, 1 February 2008), SRX 2.0.

mod coded;
mod content;
mod entry;
mod read;
mod segments;
mod state;
mod take;
mod units;
mod write;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use content::Content;
use read::Returned;
use state::Progress;
use take::Refused;
use units::{Entry, Message, Units, whole};

use crate::diag::{Code, Diagnostic, Error, Place, Severity, Source, has_errors};
use crate::kinds::Folder;
use crate::lang::Lang;
use crate::locale::Given;
use crate::status::{self, Pen, Stage, Standing, State, Status};

/// A version of XLIFF.
///
/// ```
/// use tsb_circular::xliff::Version;
///
/// assert_eq!(Version::default(), Version::V2);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum Version {
    /// XLIFF 2.1.
    #[default]
    V2,
    /// XLIFF 1.2, for tools that know no other.
    V1,
}

/// A circular as a file to be translated into a language, with the translation that there is.
///
/// # Errors
/// When the language is the original's, or the original cannot be composed.
///
/// ```
/// use tsb_circular::lang::Lang;
/// use tsb_circular::xliff::{Version, export};
/// # use tsb_circular::kinds::{self, Folder};
/// # let (folder, _) = Folder::read("examples/letter".as_ref(), &kinds::ALL);
/// # let folder = folder.unwrap();
///
/// let file = export(&folder, Lang::Ru, Version::V1)?;
/// assert!(file.contains("source-language=\"en\" target-language=\"ru\""));
/// assert!(file.contains("<trans-unit id=\"grants:few\""), "Russian has more plural forms than English");
/// assert!(export(&folder, Lang::En, Version::V1).is_err());
/// # Ok::<(), tsb_circular::diag::Error>(())
/// ```
pub fn export(folder: &Folder, lang: Lang, version: Version) -> Result<String, Error> {
    let units = to_translate(folder, lang)?;
    Ok(write::write(&units, &folder.circular.name(), version))
}

fn to_translate(folder: &Folder, lang: Lang) -> Result<Units, Error> {
    let original = folder.circular.head.original_language;
    if lang == original {
        let message = format!("{} is the original of this circular", lang.name());
        let others: Vec<&str> = Lang::ALL.iter().filter(|it| **it != original).map(|it| it.code()).collect();
        let hint = format!("name the language to translate into: {}", others.join(", "));
        return Err(Diagnostic::error(Code::InvalidValue, message).hint(hint).into());
    }
    if let Some(faults) = folder.faults.get(&original).or_else(|| folder.faults.get(&lang)) {
        return Err(faults.clone().into());
    }
    units::units(folder, lang)
}

/// A translation that came back.
#[derive(Debug)]
#[non_exhaustive]
pub struct Imported {
    /// The language.
    pub lang: Lang,
    /// The file below the circular's folder: `text/fr.ftl`.
    pub path: PathBuf,
    /// What the file must say.
    pub text: String,
    /// The messages that change, in the order of the letter.
    pub changed: Vec<String>,
    /// The messages that the file calls translated or reviewed, and that nobody has signed so far.
    pub ready: Vec<String>,
    /// The state of the language with those signed, where somebody signs.
    pub state: Option<State>,
    /// The units that are not taken, each with the reason.
    pub refused: Vec<Diagnostic>,
}

/// Takes a translation back: the units that are sound, into the messages that they change. With a pen, messages that the
/// file calls translated, or reviewed, are signed so.
///
/// # Errors
/// When the file is no XLIFF, of another original or into a language that is not known.
///
/// ```
/// use tsb_circular::diag::Source;
/// use tsb_circular::lang::Lang;
/// use tsb_circular::xliff::{Version, export, import};
/// # use tsb_circular::kinds::{self, Folder};
/// # let (folder, _) = Folder::read("examples/letter".as_ref(), &kinds::ALL);
/// # let folder = folder.unwrap();
///
/// let file = export(&folder, Lang::Fr, Version::V2)?;
/// let taken = import(&folder, &Source::new("letter.fr.xlf", file), None)?;
/// assert!(taken.changed.is_empty(), "nobody has translated anything");
/// assert_eq!(taken.text, &*folder.prose[&Lang::Fr].source.text);
/// # Ok::<(), tsb_circular::diag::Error>(())
/// ```
pub fn import(folder: &Folder, file: &Source, pen: Option<&Pen>) -> Result<Imported, Error> {
    let read = read::read(file)?;
    let lang = languages(folder, file, &read)?;
    let units = to_translate(folder, lang)?;
    let mut desk = Desk::new(folder, lang, read.units);
    for message in units.all.iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message),
        Entry::Formula { .. } => None,
    }) {
        desk.message(message);
    }
    desk.write();
    desk.strangers();
    desk.done(pen)
}

/// The language of the translation in a file, whose original is that of the circular.
fn languages(folder: &Folder, file: &Source, read: &read::File) -> Result<Lang, Diagnostic> {
    let named = |tag: &str| tag.split(['-', '_']).next().unwrap_or(tag).parse::<Lang>();
    let fail = |message: String, hint: String| {
        Diagnostic::error(Code::InvalidValue, message).at(Place::file(&file.path)).hint(hint)
    };
    let original = folder.circular.head.original_language;
    if named(&read.source) != Ok(original) {
        let message =
            format!("the file is made from `{}`, and the original is {}", read.source, original.name());
        return Err(fail(message, "is it of this circular? export it again".to_owned()));
    }
    named(&read.target).map_err(|error| {
        let hint = "name the language of the translation in the file, as `trgLang=\"fr\"`".to_owned();
        fail(format!("the file does not say into which language it is translated: {error}"), hint)
    })
}

/// A message that says something else.
struct Translated<'a> {
    message: &'a Message,
    /// What its variants say.
    contents: Vec<Content>,
    /// Where it stands in the file.
    place: Option<Place>,
}

/// A translation being taken back.
struct Desk<'a> {
    folder: &'a Folder,
    lang: Lang,
    given: Given,
    /// The units of the file by their ids; several of one id are ambiguous.
    units: BTreeMap<String, Vec<Returned>>,
    known: BTreeSet<String>,
    text: String,
    translated: Vec<Translated<'a>>,
    changed: Vec<String>,
    /// How far the file calls each message.
    progress: Vec<(String, Option<Progress>)>,
    refused: Vec<Diagnostic>,
}

impl<'a> Desk<'a> {
    fn new(folder: &'a Folder, lang: Lang, returned: Vec<Returned>) -> Self {
        let mut units: BTreeMap<String, Vec<Returned>> = BTreeMap::new();
        for unit in returned {
            units.entry(unit.id.clone()).or_default().push(unit);
        }
        let text = match folder.prose.get(&lang) {
            Some(prose) => prose.source.text.to_string(),
            None => format!("### Prose of {}, {}.\n", folder.circular.name(), lang.name()),
        };
        Self {
            folder,
            lang,
            given: folder.given(lang),
            units,
            known: BTreeSet::new(),
            text,
            translated: Vec::new(),
            changed: Vec::new(),
            progress: Vec::new(),
            refused: Vec::new(),
        }
    }

    fn refuse(&mut self, id: &str, place: Option<Place>, refused: Refused) {
        let message = format!("`{id}` is not taken: {}", refused.what);
        let told = Diagnostic::error(Code::Inconsistent, message).hint(refused.hint);
        self.refused.push(match place {
            Some(place) => told.at(place),
            None => told,
        });
    }

    fn message(&mut self, message: &'a Message) {
        let mut contents = Vec::new();
        let (mut sound, mut returned, mut progress) = (true, false, Some(Progress::Final));
        let mut place = None;
        for variant in &message.variants {
            let mut own = variant.target.clone();
            for (at, unit) in variant.units.iter().enumerate() {
                self.known.insert(unit.id.clone());
                let taken = match self.units.get(&unit.id).map(Vec::as_slice) {
                    None | Some([]) => continue,
                    Some([only]) => unit.taken(only, self.lang).map(|taken| (taken, only.progress)),
                    Some(several) => Err(Refused {
                        what: format!("the file has {} units of this id", several.len()),
                        hint: "leave the one that is meant".to_owned(),
                    }),
                };
                let here = self.units[&unit.id].first().map(|unit| unit.place.clone());
                match taken {
                    Ok((lines, far)) => {
                        returned = true;
                        place = place.or(here);
                        progress = progress.min(far);
                        let Some(lines) = lines else { continue };
                        let content = own.get_or_insert_with(Content::default);
                        match at {
                            0 => {
                                let line = |(level, pieces)| content::Line { level, pieces };
                                content.lines = lines.into_iter().map(line).collect();
                            }
                            _ => {
                                let note =
                                    lines.into_iter().next().map(|(_, pieces)| pieces).unwrap_or_default();
                                content.notes.resize_with(content.notes.len().max(at), Vec::new);
                                content.notes[at - 1] = note;
                            }
                        }
                    }
                    Err(refused) => {
                        sound = false;
                        self.refuse(&unit.id, here, refused);
                    }
                }
            }
            contents.push(own);
        }
        if !sound || !returned {
            return;
        }
        self.progress.push((message.id.clone(), progress));
        let was: Vec<Option<&Content>> =
            message.variants.iter().map(|variant| variant.target.as_ref()).collect();
        if contents.iter().map(Option::as_ref).eq(was) {
            return;
        }
        let lacks = |content: &Option<Content>, at: usize| match content {
            None => true,
            Some(content) => {
                let asked = message.variants[at].source.notes.len();
                let empty = |at: usize| content.notes.get(at).is_none_or(Vec::is_empty);
                content.lines.is_empty() || (0..asked).any(empty)
            }
        };
        let lacking: Vec<String> = contents
            .iter()
            .enumerate()
            .filter(|(at, content)| lacks(content, *at))
            .map(|(at, _)| format!("`{}`", message.variants[at].units[0].id))
            .collect();
        if !lacking.is_empty() {
            let what = format!("{} is not translated, or a footnote of it", lacking.join(", "));
            let hint = "translate all variants of a message, and all its footnotes".to_owned();
            self.refuse(&message.id, place, Refused { what, hint });
            return;
        }
        let contents = contents.into_iter().flatten().collect();
        self.translated.push(Translated { message, contents, place });
    }

    /// Writes what was translated into the prose: all at once or, where the prose would then not say it, message by message,
    /// so that the others are taken.
    fn write(&mut self) {
        let translated = std::mem::take(&mut self.translated);
        let text = translated.iter().fold(self.text.clone(), |text, it| self.rewritten(&text, it));
        if self.say(&text, &translated).is_ok() {
            self.text = text;
            self.changed.extend(translated.iter().map(|it| it.message.id.clone()));
            return;
        }
        for one in &translated {
            let text = self.rewritten(&self.text, one);
            match self.say(&text, std::slice::from_ref(one)) {
                Ok(()) => {
                    self.text = text;
                    self.changed.push(one.message.id.clone());
                }
                Err(refused) => self.refuse(&one.message.id, one.place.clone(), refused),
            }
        }
    }

    fn rewritten(&self, text: &str, translated: &Translated<'_>) -> String {
        let original = &self.folder.prose[&self.folder.circular.head.original_language].source.text;
        entry::rewritten(text, original, translated.message, &translated.contents, self.lang)
    }

    /// Whether the prose of this text says what was translated.
    fn say(&self, text: &str, translated: &[Translated<'_>]) -> Result<(), Refused> {
        let mut folder = self.folder.clone();
        let source = Source::new(folder.path.join("text").join(format!("{}.ftl", self.lang)), text);
        let told = folder.read_prose(self.lang, source);
        if let Some(error) = told.iter().find(|told| told.severity == Severity::Error) {
            let hint = error.hints.first().cloned().unwrap_or_default();
            return Err(Refused { what: error.message.clone(), hint });
        }
        let prose = &folder.prose[&self.lang];
        let said = translated
            .iter()
            .flat_map(|it| it.message.variants.iter().zip(&it.contents).map(move |said| (it, said)));
        for (Translated { message, .. }, (variant, content)) in said {
            let keys: Vec<(String, String)> =
                message.selectors.iter().cloned().zip(variant.keys.iter().cloned()).collect();
            let lines = prose.variant(&message.id, &self.given, &keys);
            if lines.is_none_or(|lines| Content::of(&lines) != *content) {
                let what = "the prose would read its words as marks, or as points of a list".to_owned();
                let hint = "take `<` and the `•` at the beginning of a line out of its words".to_owned();
                return Err(Refused { what, hint });
            }
        }
        Ok(())
    }

    /// Units that the circular does not have.
    fn strangers(&mut self) {
        let strange = |id: &&String| !self.known.contains(*id) && !id.starts_with(write::FORMULA);
        let strange: Vec<(String, Place)> = self
            .units
            .iter()
            .filter(|(id, _)| strange(id))
            .filter_map(|(id, units)| Some((id.clone(), units.first()?.place.clone())))
            .collect();
        for (id, place) in strange {
            let what = "the circular asks for no such message".to_owned();
            let hint = "it was taken out since the export, or the file is of another circular".to_owned();
            self.refuse(&id, Some(place), Refused { what, hint });
        }
    }

    fn done(self, pen: Option<&Pen>) -> Result<Imported, Error> {
        let Desk { folder, lang, text, changed, progress, refused, .. } = self;
        let mut after = folder.clone();
        let path = PathBuf::from("text").join(format!("{lang}.ftl"));
        let told = after.read_prose(lang, Source::new(folder.path.join(&path), text.as_str()));
        if has_errors(&told) {
            return Err(told.into());
        }
        // How far a message is: as far as the least of what it says and of its attributes.
        let mut far: BTreeMap<&str, Option<Progress>> = BTreeMap::new();
        for (id, progress) in &progress {
            let known = far.entry(whole(id)).or_insert(*progress);
            *known = (*known).min(*progress);
        }
        let ready = |after: &Folder, stage: Stage| -> Vec<String> {
            let status = Status::of(after);
            let cells = status.rows.iter().filter_map(|row| {
                let (_, standing) = row.cells.iter().find(|(own, _)| *own == lang)?;
                let signed = matches!(standing, Standing::Signed(signature) if signature.state >= stage);
                (!signed).then_some(row.id.as_str())
            });
            let is_so_far = |id: &&str| {
                let stands = far.get(id).copied().flatten().and_then(Progress::stage);
                stands.is_some_and(|own| own >= stage)
            };
            cells.filter(is_so_far).map(str::to_owned).collect()
        };
        let translated = ready(&after, Stage::Translated);
        let mut all = translated.clone();
        let mut state = None;
        for stage in [Stage::Translated, Stage::Revised] {
            let ids = ready(&after, stage);
            all.extend(ids.iter().filter(|id| !translated.contains(id)).cloned());
            if let Some(pen) = pen.filter(|_| !ids.is_empty()) {
                let signed = status::sign(&after, lang, stage, pen, &ids)?;
                after.states.insert(lang, signed.clone());
                state = Some(signed);
            }
        }
        Ok(Imported { lang, path, text, changed, ready: all, state, refused })
    }
}

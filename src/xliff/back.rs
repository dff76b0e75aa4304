//! A translation taken back: in come a circular's units and those of a file, out goes the prose of the language, message by
//! message; what is not sound is told.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use super::content::{Content, Line};
use super::read::{Open, Returned};
use super::state::Progress;
use super::take::Refused;
use super::units::{Message, whole};
use super::unsigned::{Far, Left};
use super::{Imported, entry, write};
use crate::diag::{Code, Diagnostic, Error, Place, Severity, Source, has_errors};
use crate::kinds::Folder;
use crate::lang::Lang;
use crate::locale::Given;
use crate::status::{self, Pen, Stage, Standing, Status};

/// The language of the translation in a file whose original is that of the circular: both as the file names them.
pub(super) fn language(folder: &Folder, at: &Place, named: [&str; 2]) -> Result<Lang, Diagnostic> {
    let read = |tag: &str| tag.split(['-', '_']).next().unwrap_or(tag).parse::<Lang>();
    let fail = |message: String, hint: &str| {
        Diagnostic::error(Code::InvalidValue, message).at(at.clone()).hint(hint)
    };
    let original = folder.circular.head.original_language;
    if read(named[0]) != Ok(original) {
        let message =
            format!("the file is made from `{}`, and the original is {}", named[0], original.name());
        return Err(fail(message, "is it of this circular? export it again"));
    }
    read(named[1]).map_err(|error| {
        let hint = "name the language of the translation in the file, as `trgLang=\"fr\"`";
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
pub(super) struct Desk<'a> {
    folder: &'a Folder,
    lang: Lang,
    given: Given,
    /// The units of the file by their ids; several of one id are ambiguous.
    units: BTreeMap<String, Vec<Returned>>,
    known: BTreeSet<String>,
    text: String,
    translated: Vec<Translated<'a>>,
    changed: Vec<String>,
    /// How far the file calls each message, and what of it is still to be done.
    progress: Vec<Far>,
    refused: Vec<Diagnostic>,
}

impl<'a> Desk<'a> {
    /// A translation into this language, of these units.
    pub fn new(folder: &'a Folder, lang: Lang, returned: Vec<Returned>) -> Self {
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

    /// What the file says of a message.
    pub fn message(&mut self, message: &'a Message) {
        let mut contents = Vec::new();
        let (mut sound, mut returned, mut progress) = (true, false, Some(Progress::Final));
        let (mut place, mut open) = (None, Open::default());
        for variant in &message.variants {
            let mut own = variant.target.clone();
            for (at, unit) in variant.units.iter().enumerate() {
                self.known.insert(unit.id.clone());
                let taken = match self.units.get(&unit.id).map(Vec::as_slice) {
                    None | Some([]) => {
                        progress = None;
                        open.add(unit.parts.len(), Some("not in the file".to_owned()));
                        continue;
                    }
                    Some([only]) => {
                        open.join(&only.open);
                        unit.taken(only, self.lang).map(|taken| (taken, only.progress))
                    }
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
                                let line = |(level, pieces)| Line { level, pieces };
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
        self.progress.push(Far { id: message.id.clone(), progress, open, place: place.clone() });
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
    pub fn write(&mut self) {
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
    pub fn strangers(&mut self) {
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

    /// What came of it.
    pub fn done(self, pen: Option<&Pen>) -> Result<Imported, Error> {
        let Desk { folder, lang, text, changed, progress, refused, .. } = self;
        let mut after = folder.clone();
        let path = PathBuf::from("text").join(format!("{lang}.ftl"));
        let told = after.read_prose(lang, Source::new(folder.path.join(&path), text.as_str()));
        if has_errors(&told) {
            return Err(told.into());
        }
        // How far a message is: as far as the least of what it says and of its attributes.
        let mut far: BTreeMap<&str, Option<Progress>> = BTreeMap::new();
        for own in &progress {
            let known = far.entry(whole(&own.id)).or_insert(own.progress);
            *known = (*known).min(own.progress);
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
        let taken = |id: &str| changed.iter().any(|changed| whole(changed) == id);
        let left = Left { after: &after, lang, taken: &taken, ready: &all, pen };
        let unsigned = left.told(&progress);
        Ok(Imported { lang, path, text, changed, ready: all, unsigned, state, refused })
    }
}

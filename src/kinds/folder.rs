//! The folder of a circular: in comes its path, out go the model and the prose of each language, with every
//! diagnostic of all its files at once.
//!
//! Files are read within bounds, and what the folder holds beyond the format is named.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::corrected::{self, Correction};
use super::{Circular, Form, Kind, Kinds, own_addressee, prose, usual};
use crate::diag::{Code, Diagnostic, Error, Place, Severity, Source};
use crate::files::{Files, language_files};
use crate::house::House;
use crate::letterhead::{self, Letterhead};
use crate::limits::Limits;
use crate::locale::given::Fact;
use crate::locale::prose::syntax;
use crate::locale::registers::Name;
use crate::locale::{Given, Lang, Prose};
use crate::model::Addressee;
use crate::model::blocks::{Asked, OwnAnnex, Usual};
use crate::model::read::{Fields, FromToml, Reader, Toml};
use crate::status::State;

/// The facts of the head, and of kinds, that prose may print, with the paths of their fields.
const HEAD_FACTS: &[(&str, &str)] = &[
    ("circular", "/number"),
    ("date", "/date"),
    ("place", "/place"),
    ("group", "/study-group"),
    ("signatory", "/signature/signatory"),
    ("meeting-dates", "/meeting"),
    ("meeting-place", "/meeting/place"),
    ("meeting-country", "/meeting/country"),
    ("deadline", "/deadline"),
];

/// The fields that a letter has when it is issued.
const ISSUED: [&str; 2] = ["/number", "/date"];

/// The prose of a letter in memory, by language.
#[derive(Debug, Default)]
pub(super) struct Proses(BTreeMap<Lang, String>);

impl FromToml for Proses {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(value, "the prose", reader)?;
        let mut all = BTreeMap::new();
        for lang in Lang::ALL {
            all.extend(fields.optional(lang.code(), reader).map(|text| (lang, text)));
        }
        fields.finish(reader);
        Some(Self(all))
    }
}

/// What the prose of a language is called in a letter from memory: the letter, and where in it the prose stands.
fn prose_in_memory(letter: &Path, lang: Lang) -> PathBuf {
    PathBuf::from(format!("{}#/text/{lang}", letter.display()))
}

/// A circular's folder, read.
///
/// ```
/// use tsb_circular::kinds::{self, Folder};
///
/// let (folder, diagnostics) = Folder::read("examples/tsb-195".as_ref(), &kinds::ALL);
/// let folder = folder.expect("a sound circular");
/// assert_eq!((folder.circular.name().as_str(), folder.complete().len()), ("tsb-circular-195", 6));
/// # drop(diagnostics);
/// ```
#[derive(Debug, Clone)]
pub struct Folder {
    /// Its path, as the user named it; of a letter from memory, none.
    pub path: PathBuf,
    /// Whether it came from memory: no file beside it is read then, whatever it names.
    #[doc(hidden)]
    pub in_memory: bool,
    /// The kind of the letter.
    #[doc(hidden)]
    pub kind: &'static Kind,
    /// The model.
    pub circular: Circular,
    /// The prose, by language.
    #[doc(hidden)]
    pub prose: BTreeMap<Lang, Prose>,
    /// What is wrong with the prose of a language, and stops its edition.
    pub(crate) faults: BTreeMap<Lang, Vec<Diagnostic>>,
    /// The source of the model, for places.
    pub source: Source,
    /// The house of the desk that writes it.
    pub house: Option<Arc<House>>,
    /// How far each edition is, where somebody signed it.
    pub states: BTreeMap<Lang, State>,
    /// What its corrigenda and addenda change, in the order in which it names them.
    pub(crate) corrections: Vec<Correction>,
    /// Within what bounds it is read, and its editions are made.
    pub limits: Limits,
}

impl Folder {
    /// Reads a folder of one of these kinds; errors and warnings of all files come beside it.
    ///
    /// ```
    /// use tsb_circular::kinds::{self, Folder};
    ///
    /// let (folder, diagnostics) = Folder::read("examples".as_ref(), &kinds::ALL);
    /// assert!(folder.is_none(), "{}", diagnostics[0]);
    /// ```
    pub fn read(path: &Path, kinds: &Kinds) -> (Option<Self>, Vec<Diagnostic>) {
        Self::read_within(path, kinds, &Limits::default())
    }

    /// The same within limits, which hold for its pictures and its editions too.
    ///
    /// ```
    /// use tsb_circular::kinds::{self, Folder};
    /// use tsb_circular::limits::Limits;
    ///
    /// let mut limits = Limits::default();
    /// limits.set("text=100").unwrap();
    /// let (folder, _) = Folder::read_within("examples/tsb-195".as_ref(), &kinds::ALL, &limits);
    /// assert!(folder.is_none(), "`circular.toml` has more than 100 bytes");
    /// ```
    pub fn read_within(path: &Path, kinds: &Kinds, limits: &Limits) -> (Option<Self>, Vec<Diagnostic>) {
        let mut diagnostics = Vec::new();
        let files = Files::disk(limits);
        let file = path.join("circular.toml");
        let text = match files.text(&file) {
            Ok(text) => text,
            Err(diagnostic) => {
                let hint =
                    "a circular is a folder with `circular.toml` and `text/<lang>.ftl`; `new` makes one";
                return (None, vec![diagnostic.hint(hint)]);
            }
        };
        let source = Source::new(&file, text);
        let (read, found) = kinds.parse(&source);
        diagnostics.extend(found);
        let folder = read.map(|(kind, circular)| Self {
            limits: *limits,
            ..Self::new(path.to_path_buf(), kind, circular, source)
        });
        let mut prose = Vec::new();
        for (lang, file) in language_files(&files, &path.join("text"), "ftl", &mut diagnostics) {
            match files.text(&file) {
                Ok(text) => prose.push((lang, Source::new(&file, text))),
                Err(diagnostic) => diagnostics.push(diagnostic),
            }
        }
        let mut folder = Self::with_prose(folder, prose, kinds, &mut diagnostics);
        if let Some(folder) = &mut folder {
            folder.read_states(&files, &mut diagnostics);
        }
        (folder, diagnostics)
    }

    /// Reads the states of its languages; what is wrong with one stops its edition alone.
    fn read_states(&mut self, files: &Files, diagnostics: &mut Vec<Diagnostic>) {
        for lang in Lang::ALL {
            let path = State::new(lang, &self.path).path;
            if !files.has(&path) {
                continue;
            }
            let (state, found) = match files.text(&path) {
                Ok(text) => State::read(lang, &Source::new(&path, text)),
                Err(diagnostic) => (None, vec![diagnostic]),
            };
            found.into_iter().for_each(|diagnostic| self.fault(lang, diagnostic, diagnostics));
            self.states.extend(state.map(|state| (lang, state)));
        }
    }

    /// The same as nobody signed it: nothing in it is stale then, and nothing is frozen.
    ///
    /// ```
    /// # use tsb_circular::kinds::{self, Folder};
    /// # let (folder, _) = Folder::read("examples/letter".as_ref(), &kinds::ALL);
    /// # let folder = folder.unwrap();
    /// assert!(folder.unsigned().states.is_empty());
    /// ```
    #[must_use]
    pub fn unsigned(self) -> Self {
        Self { states: BTreeMap::new(), ..self }
    }

    /// Reads a letter of one of these kinds from memory: a text of JSON with the fields of `circular.toml` and the prose
    /// of each language, `{ "circular": { … }, "text": { "fr": "…" } }`. Days and hours are texts there. No file is read.
    ///
    /// ```
    /// use tsb_circular::diag::Source;
    /// use tsb_circular::kinds::{self, Folder};
    ///
    /// let letter = Source::new("letter.json", r#"{ "circular": { "kind": "letter" }, "text": {} }"#);
    /// let (folder, diagnostics) = Folder::from_json(&letter, &kinds::ALL);
    /// assert!(folder.is_none(), "it lacks nearly everything");
    /// let place = diagnostics[0].place.as_ref().unwrap();
    /// assert_eq!(place.pointer.as_deref(), Some("/circular"));
    /// ```
    pub fn from_json(source: &Source, kinds: &Kinds) -> (Option<Self>, Vec<Diagnostic>) {
        let (read, prose, mut diagnostics) = kinds.letter(source);
        let folder = read.map(|(kind, circular)| {
            let folder = Self::new(PathBuf::new(), kind, circular, source.clone());
            Self { in_memory: true, ..folder }
        });
        let prose = prose
            .0
            .into_iter()
            .map(|(lang, text)| (lang, Source::new(prose_in_memory(&source.path, lang), text)));
        (Self::with_prose(folder, prose.collect(), kinds, &mut diagnostics), diagnostics)
    }

    /// A letter with the prose of its languages, where there is one; what is wrong with it all is noted.
    fn with_prose(
        mut folder: Option<Self>,
        prose: Vec<(Lang, Source)>,
        kinds: &Kinds,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<Self> {
        for (lang, source) in prose {
            match &mut folder {
                Some(folder) => diagnostics.extend(folder.read_prose(lang, source)),
                // What it may say follows from the model; without one, only what is no Fluent at all is told.
                None => diagnostics.extend(syntax(&source)),
            }
        }
        let mut folder = folder?;
        for (lang, diagnostic) in prose::check(&folder) {
            folder.fault(lang, diagnostic, diagnostics);
        }
        folder.corrections = corrected::read(&folder, kinds, diagnostics);
        Some(folder)
    }

    /// A folder without prose.
    pub(crate) fn new(path: PathBuf, kind: &'static Kind, circular: Circular, source: Source) -> Self {
        let (prose, faults) = (BTreeMap::new(), BTreeMap::new());
        let (states, house) = (BTreeMap::new(), None);
        let (corrections, limits) = (Vec::new(), Limits::default());
        Self {
            path,
            in_memory: false,
            kind,
            circular,
            prose,
            faults,
            source,
            house,
            states,
            corrections,
            limits,
        }
    }

    /// Takes the prose of a language, in the place of what it had; its errors stop the edition in that language alone.
    ///
    /// ```
    /// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
    /// # let folder = folder.unwrap();
    /// use tsb_circular::diag::{Code, Source};
    /// use tsb_circular::lang::Lang;
    ///
    /// let mut folder = folder;
    /// let told = folder.read_prose(Lang::Fr, Source::new("fr.ftl", "no message"));
    /// assert_eq!(told[0].code, Code::FtlSyntax);
    /// ```
    pub fn read_prose(&mut self, lang: Lang, source: Source) -> Vec<Diagnostic> {
        let contract = &self.kind.declaration.contract;
        self.faults.remove(&lang);
        let (prose, found) = Prose::parse(lang, contract, &self.given(lang), source);
        let mut told = Vec::new();
        for diagnostic in found {
            self.fault(lang, diagnostic, &mut told);
        }
        self.prose.insert(lang, prose);
        told
    }

    /// Tells what is wrong with the prose of a language; an error stops its edition.
    fn fault(&mut self, lang: Lang, diagnostic: Diagnostic, out: &mut Vec<Diagnostic>) {
        if diagnostic.severity == Severity::Error {
            self.faults.entry(lang).or_default().push(diagnostic.clone());
        }
        out.push(diagnostic);
    }

    /// What the prose of a language may print, and the ids of its own messages.
    pub(crate) fn given(&self, lang: Lang) -> Given {
        let head = &self.circular.head;
        let named = named(self.kind, &self.circular);
        let ids = self.asked(lang).into_iter().map(|asked| first(&asked.id).to_owned()).collect();
        Given::new(ids, head.facts.given(lang, named))
    }

    /// A letterhead with the pictures that the circular brings in its own `assets/`.
    ///
    /// ```
    /// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
    /// # let folder = folder.unwrap();
    /// use tsb_circular::letterhead::Letterhead;
    ///
    /// assert!(folder.letterhead(&Letterhead::default())?.logo.is_none());
    /// # Ok::<(), tsb_circular::diag::Error>(())
    /// ```
    ///
    /// # Errors
    /// When one of them cannot be used.
    pub fn letterhead(&self, house: &Letterhead) -> Result<Letterhead, Error> {
        match self.in_memory {
            true => Ok(house.clone()),
            false => letterhead::for_circular(house, &self.path, &self.limits),
        }
    }

    /// The same, written in a house.
    ///
    /// ```
    /// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
    /// # let folder = folder.unwrap();
    /// use std::sync::Arc;
    /// use tsb_circular::house::House;
    /// use tsb_circular::kinds;
    ///
    /// let (house, _) = House::read("examples/house".as_ref(), &kinds::ALL);
    /// let folder = folder.with_house(house.map(Arc::new));
    /// assert!(folder.house.is_some());
    /// ```
    #[must_use]
    pub fn with_house(mut self, house: Option<Arc<House>>) -> Self {
        self.house = house;
        self
    }

    /// Whether among these is an error that is not of the prose of one language alone.
    ///
    /// ```
    /// use tsb_circular::kinds::{self, Folder};
    ///
    /// let (folder, diagnostics) = Folder::read("examples/tsb-195".as_ref(), &kinds::ALL);
    /// assert!(!folder.unwrap().is_unsound(&diagnostics));
    /// ```
    pub fn is_unsound(&self, diagnostics: &[Diagnostic]) -> bool {
        let in_prose = |found: &Diagnostic| self.faults.values().any(|faults| faults.contains(found));
        diagnostics.iter().any(|found| found.severity == Severity::Error && !in_prose(found))
    }

    /// Whether a diagnostic is about the prose of a language, or its state.
    ///
    /// ```
    /// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
    /// # let folder = folder.unwrap();
    /// use tsb_circular::diag::{Code, Diagnostic, Place};
    /// use tsb_circular::lang::Lang;
    ///
    /// let found = Diagnostic::note(Code::Override, "a message").at(Place::file("examples/tsb-195/text/fr.ftl"));
    /// assert!(folder.is_in_prose(Lang::Fr, &found) && !folder.is_in_prose(Lang::En, &found));
    /// ```
    pub fn is_in_prose(&self, lang: Lang, diagnostic: &Diagnostic) -> bool {
        let path = diagnostic.place.as_ref().map(|place| place.path.as_path());
        let is_of = |file: &Path| path == Some(file);
        let in_state = is_of(&State::new(lang, &self.path).path);
        in_state || self.prose.get(&lang).is_some_and(|prose| is_of(&prose.source.path))
    }

    /// The names of a language that are the circular's own.
    pub(crate) fn names(&self, lang: Lang) -> Vec<Name> {
        let contract = &self.kind.declaration.contract;
        self.prose.get(&lang).map(|prose| prose.names(contract)).unwrap_or_default()
    }

    /// The messages that the prose of a language needs, or may have.
    pub(crate) fn asked(&self, lang: Lang) -> Vec<Asked> {
        let head = &self.circular.head;
        let own = head.to.iter().chain(&head.copy_to).filter_map(|addressee| match addressee {
            Addressee::Own(id) => Some(own_addressee(id)),
            _ => None,
        });
        let kind = (self.kind.prose)(&self.circular.matter);
        let needed = own.chain(kind).map(|id| Asked { id, optional: false, usual: None });
        let blocks = head.blocks.iter().flat_map(|block| block.asked(None));
        let annexes = head.annexes.iter().filter(|annex| annex.is_in(lang)).flat_map(OwnAnnex::asked);
        let contract = &self.kind.declaration.contract;
        let said = |words: &Usual| contract.message(&usual(words)).is_some();
        let own = blocks.chain(annexes);
        let own = own.map(|asked| Asked {
            optional: asked.optional || asked.usual.as_ref().is_some_and(said),
            ..asked
        });
        needed.chain(own).collect()
    }

    /// The form that is sent back.
    ///
    /// # Errors
    /// When letters of this kind have none.
    pub(crate) fn form(&self) -> Result<&'static Form, Error> {
        // A letter of a kind that has one may ask about nothing.
        let asks = |form: &&Form| !(form.texts)(&self.circular.matter).is_empty();
        self.kind.form.as_ref().filter(asks).ok_or_else(|| {
            let message = format!("a letter of the kind `{}` has no form to reply with", self.kind.name());
            let place = Place::file(&self.source.path);
            Diagnostic::error(Code::Unsupported, message).at(place).into()
        })
    }

    /// The messages that a language lacks.
    ///
    /// ```
    /// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
    /// # let folder = folder.unwrap();
    /// use tsb_circular::diag::Source;
    /// use tsb_circular::lang::Lang;
    ///
    /// let mut folder = folder;
    /// folder.read_prose(Lang::Ru, Source::new("ru.ftl", ""));
    /// assert!(folder.missing(Lang::Ru).contains(&"x-1332-title".to_owned()));
    /// ```
    pub fn missing(&self, lang: Lang) -> Vec<String> {
        let has = |id: &str| self.prose.get(&lang).is_some_and(|prose| prose.has(id));
        let needed = self.asked(lang).into_iter().filter(|asked| !asked.optional);
        needed.map(|asked| asked.id).filter(|id| !has(id)).collect()
    }

    /// The prose that the edition of a language may print: its own, and the original's where that says what its own
    /// does not.
    #[cfg(feature = "batch")]
    pub(crate) fn printed(&self, lang: Lang) -> Vec<&Prose> {
        let own = self.prose.get(&lang);
        let original = self.prose.get(&self.circular.head.original_language);
        let lacks = |original: &Prose, id: &str| original.has(id) && !own.is_some_and(|own| own.has(id));
        let leans = original.filter(|original| {
            original.messages.keys().any(|id| {
                let attributes = original.attributes(id).into_iter().map(|name| format!("{id}.{name}"));
                lacks(original, id) || attributes.into_iter().any(|id| lacks(original, &id))
            })
        });
        own.into_iter().chain(leans).collect()
    }

    /// The languages whose prose is complete, in ITU's order.
    ///
    /// ```
    /// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
    /// # let folder = folder.unwrap();
    /// use tsb_circular::lang::Lang;
    ///
    /// assert_eq!(folder.complete(), Lang::ALL);
    /// ```
    pub fn complete(&self) -> Vec<Lang> {
        Lang::ALL.into_iter().filter(|lang| self.missing(*lang).is_empty()).collect()
    }

    /// That a language's prose is not complete, message by message.
    ///
    /// ```
    /// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
    /// # let folder = folder.unwrap();
    /// use tsb_circular::lang::Lang;
    ///
    /// assert!(folder.incomplete(Lang::En).is_empty());
    /// ```
    pub fn incomplete(&self, lang: Lang) -> Vec<Diagnostic> {
        let file = match self.in_memory {
            true => prose_in_memory(&self.source.path, lang),
            false => self.path.join("text").join(format!("{lang}.ftl")),
        };
        if !self.prose.contains_key(&lang) {
            let message = format!("there is no {} prose", lang.name());
            let hint = format!("write {}, or name other languages with --lang", file.display());
            return vec![Diagnostic::error(Code::MissingMessage, message).at(Place::file(file)).hint(hint)];
        }
        self.missing(lang)
            .into_iter()
            .map(|id| {
                // An attribute that is missing is not there at all.
                let prose = self.prose.get(&lang).filter(|_| !id.contains('.'));
                let blank = prose.and_then(|prose| prose.place(&id));
                let message = match &blank {
                    Some(_) => format!("`{id}` of the {} prose is empty", lang.name()),
                    None => format!("the {} prose lacks the message `{id}`", lang.name()),
                };
                let hint = match &blank {
                    Some(_) => "write words: spaces, no-break ones too, are none",
                    None => "render with --draft to show the original there",
                };
                let place = blank.unwrap_or_else(|| Place::file(&file));
                Diagnostic::error(Code::MissingMessage, message).at(place).hint(hint)
            })
            .collect()
    }
}

/// The id of a message, without its attribute.
pub(super) fn first(id: &str) -> &str {
    id.split('.').next().unwrap_or(id)
}

/// The facts of the head and of the kind.
fn named(kind: &Kind, circular: &Circular) -> impl Iterator<Item = Fact> {
    let home = |path: &str| (kind.home)(&circular.matter, path).or_else(|| circular.head.home(path));
    HEAD_FACTS.iter().filter_map(move |(name, path)| match home(path) {
        Some(value) => Some(Fact::new(*name, value)),
        // A letter that is not issued has a blank there.
        None if ISSUED.contains(path) => Some(Fact::blank(*name)),
        None => None,
    })
}

/// Whether prose of any letter may print a fact of this name, whatever the circular declares.
pub(crate) fn is_of_head(name: &str) -> bool {
    HEAD_FACTS.iter().any(|(known, _)| *known == name)
}

/// The names of all facts that prose may print.
pub(super) fn facts(kind: &Kind, circular: &Circular) -> Vec<String> {
    let own = circular.head.facts.0.iter().map(|fact| fact.name.clone());
    own.chain(named(kind, circular).map(|fact| fact.name)).collect()
}

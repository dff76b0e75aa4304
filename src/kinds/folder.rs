//! The folder of a circular: in comes its path, out go the model and the prose of each language, with every
//! diagnostic of all its files at once.
//!
//! The one rule: files are read within bounds, and what the folder holds beyond the format is named.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{Circular, Form, Kind, Kinds, own_addressee};
use crate::diag::{Code, Diagnostic, Place, Source, nearest};
use crate::files::{language_files, read_text};
use crate::house::House;
use crate::locale::registers::Name;
use crate::locale::{Lang, Prose, registers};
use crate::model::Addressee;

/// A circular's folder, read.
#[derive(Debug, Clone)]
pub struct Folder {
    /// Its path, as the user named it.
    pub path: PathBuf,
    /// The kind of the letter.
    pub kind: &'static Kind,
    /// The model.
    pub circular: Circular,
    /// The prose, by language.
    pub prose: BTreeMap<Lang, Prose>,
    /// The source of the model, for places.
    pub source: Source,
    /// The house of the desk that writes it.
    pub house: Option<Arc<House>>,
}

impl Folder {
    /// Reads a folder of one of these kinds; errors and warnings of all files come beside it.
    pub fn read(path: &Path, kinds: &Kinds) -> (Option<Self>, Vec<Diagnostic>) {
        let mut diagnostics = Vec::new();
        let file = path.join("circular.toml");
        let text = match read_text(&file) {
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
        let contract = read.as_ref().map_or(kinds.head.contract, |(kind, _)| kind.declaration.contract);
        let mut prose = BTreeMap::new();
        for (lang, file) in language_files(&path.join("text"), "ftl", &mut diagnostics) {
            match read_text(&file) {
                Ok(text) => {
                    let (read, found) = Prose::parse(lang, &contract, Source::new(&file, text));
                    diagnostics.extend(found);
                    prose.insert(lang, read);
                }
                Err(diagnostic) => diagnostics.push(diagnostic),
            }
        }
        let folder = read.map(|(kind, circular)| {
            let path = path.to_path_buf();
            Self { path, kind, circular, prose, source, house: None }
        });
        if let Some(folder) = &folder {
            folder.check_prose(&mut diagnostics);
        }
        (folder, diagnostics)
    }

    /// The same, written in a house.
    #[must_use]
    pub fn with_house(mut self, house: Option<Arc<House>>) -> Self {
        self.house = house;
        self
    }

    /// The names of a language that are the circular's own.
    pub fn names(&self, lang: Lang) -> Vec<Name> {
        let contract = &self.kind.declaration.contract;
        self.prose.get(&lang).map(|prose| prose.names(contract)).unwrap_or_default()
    }

    /// The messages that every language's prose needs.
    pub fn needed(&self) -> Vec<String> {
        let head = &self.circular.head;
        let own = head.to.iter().chain(&head.copy_to).filter_map(|addressee| match addressee {
            Addressee::Own(id) => Some(own_addressee(id)),
            _ => None,
        });
        own.chain((self.kind.prose)(&self.circular.matter)).collect()
    }

    /// The form that is sent back.
    ///
    /// # Errors
    /// When letters of this kind have none.
    pub fn form(&self) -> Result<&'static Form, Diagnostic> {
        self.kind.form.as_ref().ok_or_else(|| {
            let message = format!("a letter of the kind `{}` has no form to reply with", self.kind.name());
            let place = Place::file(self.path.join("circular.toml"));
            Diagnostic::error(Code::Unsupported, message).at(place)
        })
    }

    /// The messages that a language lacks.
    pub fn missing(&self, lang: Lang) -> Vec<String> {
        let has = |id: &String| self.prose.get(&lang).is_some_and(|prose| prose.messages.contains_key(id));
        self.needed().into_iter().filter(|id| !has(id)).collect()
    }

    /// The languages whose prose is complete, in ITU's order.
    pub fn complete(&self) -> Vec<Lang> {
        Lang::ALL.into_iter().filter(|lang| self.missing(*lang).is_empty()).collect()
    }

    /// That a language's prose is not complete, message by message.
    pub fn incomplete(&self, lang: Lang) -> Vec<Diagnostic> {
        let file = self.path.join("text").join(format!("{lang}.ftl"));
        if !self.prose.contains_key(&lang) {
            let message = format!("there is no {} prose", lang.name());
            let hint = format!("write {}, or name other languages with --lang", file.display());
            return vec![Diagnostic::error(Code::MissingMessage, message).at(Place::file(file)).hint(hint)];
        }
        self.missing(lang)
            .into_iter()
            .map(|id| {
                let message = format!("the {} prose lacks the message `{id}`", lang.name());
                let hint = "render with --draft to show the original there";
                Diagnostic::error(Code::MissingMessage, message).at(Place::file(&file)).hint(hint)
            })
            .collect()
    }

    /// Messages nobody asks for, and overrides that do not stand in every language.
    fn check_prose(&self, diagnostics: &mut Vec<Diagnostic>) {
        let needed: BTreeSet<String> = self.needed().into_iter().collect();
        for prose in self.prose.values() {
            for (id, entry) in &prose.messages {
                let place = prose.source.place(entry.span.clone());
                if needed.contains(id) {
                    continue;
                }
                if !entry.overrides {
                    let hint = nearest(id, needed.iter().map(String::as_str)).map_or_else(
                        || {
                            "a circular's own messages are `<id>-title`, `<id>-summary` and its paragraphs"
                                .to_owned()
                        },
                        |near| format!("did you mean `{near}`?"),
                    );
                    let message = format!("nothing asks for the message `{id}`");
                    diagnostics.push(Diagnostic::error(Code::UnknownMessage, message).at(place).hint(hint));
                    continue;
                }
                if self.kind.declaration.contract.family(id).is_some() && !registers::knows(id) {
                    let message = format!("`{id}` is a name of the circular's own, which no register has");
                    diagnostics.push(Diagnostic::note(Code::Override, message).at(place));
                    continue;
                }
                let lacking: Vec<&str> = self
                    .prose
                    .values()
                    .filter(|other| !other.messages.contains_key(id))
                    .map(|other| other.lang.code())
                    .collect();
                if lacking.is_empty() || entry.only.is_some() {
                    let why = entry
                        .only
                        .as_deref()
                        .map_or(String::new(), |reason| format!(" (only {}: {reason})", prose.lang));
                    let family = self.kind.declaration.contract.family(id).is_some();
                    let what = if family { "the register's name" } else { "the catalog's message" };
                    let message = format!("`{id}` overrides {what}{why}");
                    diagnostics.push(Diagnostic::note(Code::Override, message).at(place));
                } else {
                    let message = format!("the override `{id}` does not stand in {}", lacking.join(", "));
                    let hint =
                        "override it there too, or say why not in a comment before it: `# only: reason`";
                    diagnostics.push(Diagnostic::error(Code::Parity, message).at(place).hint(hint));
                }
            }
        }
    }
}

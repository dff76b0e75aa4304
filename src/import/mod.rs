//! Import: in come recognised editions of one circular, out goes the circular's folder, from which `render` gives
//! those editions back.
//!
//! What is understood becomes model; wording that differs becomes an override; what says no formula becomes prose
//! or a paragraph of the circular's own. What the folder does not give back is listed, each with its
//! line: corrected slips, facts that disagree with the rest of the edition, and words without a home.

mod addressed;
mod addressing;
mod compared;
mod conditions;
mod conflict;
mod declared;
mod declaring;
mod factual;
mod formulae;
mod found;
mod gaps;
mod glyphs;
mod inferred;
mod into;
mod keyless;
mod lines;
mod links;
mod listed;
mod lost;
mod marks;
mod merge;
mod names;
pub(crate) mod passages;
mod pieces;
mod prose;
mod review;
mod rows;
mod shape;
mod shaping;
mod sorts;
mod spelling;
mod strays;
mod stretches;
mod worded;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::compose;
use crate::declared::Declaration;
use crate::diag::{Code, Diagnostic, Place, Source, has_errors};
use crate::document::layout::Trait;
use crate::document::{Sort, Value, settle};
use crate::house::House;
use crate::kinds::{Circular, Folder, Kind, Kinds, edition, unknown_person, unknown_signatory};
use crate::lang::Lang;
use crate::locale::registers::{Family, entry};
use crate::model::Addressee;
pub use crate::recognise::Input;
use crate::recognise::{Evidence, Recognition, composed, own};
use addressed::applied;
pub use factual::with_facts;
pub use formulae::Proposal;
pub use inferred::{Inferred, infer};
pub use into::{Change, Edited, into};
pub use keyless::with_addresses;
use listed::{not_taken, returned, slips, unplaced};
pub use names::{Unknown, unknown};
pub use review::{commented, comments, tracked};

/// The files of a circular's folder.
///
/// ```
/// use tsb_circular::editions::Imported;
///
/// let imported = Imported { name: "tsb-circular-58".into(), circular: "number = 58\n".into(), prose: Default::default() };
/// assert_eq!(imported.files().len(), 1);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// The name of the circular in no language: `tsb-circular-195`.
    pub name: String,
    /// `circular.toml`.
    pub circular: String,
    /// `text/<lang>.ftl`, by language.
    pub prose: BTreeMap<Lang, String>,
}

impl Imported {
    /// The files, by their paths in the folder.
    ///
    /// ```
    /// use tsb_circular::editions::Imported;
    /// use tsb_circular::lang::Lang;
    ///
    /// let prose = [(Lang::Fr, "subject = Inscription\n".to_owned())].into();
    /// let imported = Imported { name: "tsb-circular-58".into(), circular: "number = 58\n".into(), prose };
    /// let paths: Vec<_> = imported.files().into_keys().collect();
    /// assert_eq!(paths, ["circular.toml", "text/fr.ftl"].map(std::path::PathBuf::from));
    /// ```
    pub fn files(&self) -> BTreeMap<PathBuf, &str> {
        let prose =
            self.prose.iter().map(|(lang, text)| (PathBuf::from(format!("text/{lang}.ftl")), text.as_str()));
        prose.chain([(PathBuf::from("circular.toml"), self.circular.as_str())]).collect()
    }

    /// The folder as it would be read back.
    fn folder(&self, kinds: &Kinds) -> Result<Folder, Vec<Diagnostic>> {
        let source = Source::new("circular.toml", self.circular.as_str());
        let (read, mut diagnostics) = kinds.parse(&source);
        let Some((kind, circular)) = read else { return Err(diagnostics) };
        let mut folder = Folder::new(PathBuf::new(), kind, circular, source);
        for (lang, text) in &self.prose {
            let source = Source::new(format!("text/{lang}.ftl"), text.as_str());
            diagnostics.extend(folder.read_prose(*lang, source));
        }
        if has_errors(&diagnostics) {
            return Err(diagnostics);
        }
        Ok(folder)
    }
}

/// Whose names the editions are read and written with.
#[derive(Debug, Clone, Default)]
pub struct Around<'a> {
    /// The house: what it names, the folder need not.
    pub house: Option<Arc<House>>,
    /// The circular as it stands elsewhere: the names of its own come along.
    pub circular: Option<&'a Folder>,
    /// The messages that name what no register has, by language.
    pub names: BTreeMap<Lang, String>,
}

impl Around<'_> {
    /// The messages of names that come along in a language, and that its prose lacks.
    fn names(&self, lang: Lang, prose: &str) -> String {
        let unknown = self.names.get(&lang).cloned().unwrap_or_default();
        let Some(folder) = self.circular else { return unknown };
        let naming = folder.prose.get(&lang).map(|prose| prose.naming(&folder.kind.declaration.contract));
        let has =
            |id: &str| prose.lines().any(|line| line.strip_prefix(id).is_some_and(|it| it.starts_with(" =")));
        let lacking = naming.into_iter().flatten().filter(|(id, _)| !has(id));
        lacking.map(|(_, message)| format!("\n{message}")).collect::<String>() + &unknown
    }
}

/// Imports editions of one circular; what the folder does not give back comes beside it.
pub fn folder(kinds: &Kinds, editions: &[Input<'_>]) -> (Option<Imported>, Vec<Diagnostic>) {
    folder_in(kinds, editions, &Around::default())
}

/// As [`folder`], in a house and beside a circular.
pub fn folder_in(
    kinds: &Kinds,
    editions: &[Input<'_>],
    around: &Around<'_>,
) -> (Option<Imported>, Vec<Diagnostic>) {
    // A name that two places have is settled by what the other editions say.
    let mut settled: Vec<Recognition> = editions.iter().map(|edition| edition.recognition.clone()).collect();
    settle(settled.iter_mut().map(|recognition| &mut recognition.edition));
    let editions = editions.iter().zip(&settled);
    let editions: Vec<Input<'_>> =
        editions.map(|(edition, recognition)| Input { reading: edition.reading, recognition }).collect();
    let evidence = match Evidence::new(kinds, &editions) {
        Ok(evidence) => evidence,
        Err(diagnostics) => return (None, diagnostics),
    };
    let Some(kind) = kinds.kind(evidence.declaration.name()) else { return (None, Vec::new()) };
    let (circular, mut diagnostics) = match Circular::from_editions(kind, &evidence) {
        Ok(circular) => circular,
        Err(diagnostics) => return (None, diagnostics),
    };
    let Some(text) = circular.to_toml() else { return (None, diagnostics) };
    let mut imported = Imported { name: circular.name(), circular: text, prose: BTreeMap::new() };
    let declaration = &kind.declaration;
    let ids = (kind.texts)(&circular.matter);
    let head = &circular.head;
    let named: Vec<&Addressee> = head.to.iter().chain(&head.copy_to).collect();
    let declares = head.declares();
    let mut keys = Vec::new();
    let paragraphs = own(evidence.sources[0].recognition, declaration).len();
    for source in &evidence.sources {
        let overrides = prose::overrides(source.recognition, declaration);
        let lang = source.recognition.edition.lang;
        let mut text = prose::write(source.recognition, declaration, &ids, paragraphs, &overrides);
        text += &worded::write(source.recognition, declaration);
        let own = declared::write(source.reading, &declares, lang, declaration.own_subject());
        text += &own.text;
        text += &no_subject(source.recognition, declaration, &own.text, &mut diagnostics);
        text += &prose::addressees(&source.recognition.edition, declaration, &named);
        text += &around.names(lang, &text);
        text += &signatory(source.recognition, declaration, &head.signature.signatory, &text);
        for person in persons(source.recognition, kind, &circular) {
            text += &naming(lang, person, &text);
        }
        imported.prose.insert(lang, text);
        slips(source.recognition, &overrides, &mut diagnostics);
        unplaced(*source, declaration, paragraphs, &own.notes, &mut diagnostics);
        keys.push(own.keys);
    }
    // Where the original lacks a block, its words are yet to be written.
    let original = head.original_language;
    let (text, lacking) =
        imported.folder(kinds).map_or_else(|_| Default::default(), |it| gaps::filled(&it, NO_WORDS));
    if let Some(prose) = imported.prose.get_mut(&original).filter(|_| !lacking.is_empty()) {
        *prose += &text;
        let message = format!("`{NO_WORDS}` is put in for {}", lacking.join(", "));
        let hint = format!("write the words of the original in text/{original}.ftl");
        diagnostics.push(Diagnostic::warning(Code::Corrected, message).hint(hint));
    }
    match imported.folder(kinds) {
        Ok(folder) => {
            let folder = folder.with_house(around.house.clone());
            for (source, keys) in evidence.sources.iter().zip(&keys) {
                returned(kinds, &folder, source.recognition, keys, &mut diagnostics);
                not_taken(&folder, *source, &mut diagnostics);
                let lang = source.recognition.edition.lang;
                let options = compose::Options { draft: true, ..compose::Options::default() };
                if let Ok(document) = edition(&folder, lang, &options) {
                    lost::lost(&document, &composed(kinds, &document, ""), *source, &mut diagnostics);
                }
            }
        }
        Err(found) => diagnostics.extend(found),
    }
    (Some(imported), diagnostics)
}

/// The message that names whoever signs, where no register and no name that came along does.
fn signatory(recognition: &Recognition, declaration: &Declaration, slug: &str, prose: &str) -> String {
    let name = unknown_signatory(recognition, declaration).unwrap_or_else(|| slug.to_owned());
    naming(recognition.edition.lang, (slug.to_owned(), name), prose)
}

/// Whom else an edition names, by slug, as it names them: those whom no register need know.
fn persons(recognition: &Recognition, kind: &Kind, circular: &Circular) -> Vec<(String, String)> {
    let declaration = &kind.declaration;
    let homes = declaration.layout.fixed(|known| match known {
        Trait::Home(path, Sort::Named) => Some(path),
        _ => None,
    });
    let person = |(key, path): (String, &str)| match (kind.home)(&circular.matter, path)? {
        Value::Person(slug) => {
            let name = unknown_person(recognition, declaration, &key, Sort::Named);
            Some((slug.clone(), name.unwrap_or(slug)))
        }
        _ => None,
    };
    homes.into_iter().filter_map(person).collect()
}

/// The message that names a person, where no register and no name that came along does.
fn naming(lang: Lang, (slug, name): (String, String), prose: &str) -> String {
    let id = Family::Person.message(&slug);
    let known = entry(lang, Family::Person, &slug).is_some();
    let named = prose.lines().any(|line| line.strip_prefix(&id).is_some_and(|it| it.starts_with(" =")));
    if known || named {
        return String::new();
    }
    format!("\n{id} = {}\n", name.replace(['{', '}', '\n'], " "))
}

/// The message of the subject of an edition that says none, in letters whose words are all their own.
fn no_subject(
    recognition: &Recognition,
    declaration: &Declaration,
    prose: &str,
    out: &mut Vec<Diagnostic>,
) -> String {
    let Some(id) = declaration.own_subject() else { return String::new() };
    if prose.lines().any(|line| line.strip_prefix(id).is_some_and(|it| it.starts_with(" ="))) {
        return String::new();
    }
    let lang = recognition.edition.lang;
    let message = format!("the {} edition says no subject: `{NO_WORDS}` is put in", lang.name());
    let (place, _) = place(recognition, None);
    let hint = format!("write `{id} = …` in text/{lang}.ftl");
    out.push(Diagnostic::warning(Code::Corrected, message).at(place).hint(hint));
    format!("\n{id} = {NO_WORDS}\n")
}

/// What stands for words that no edition has.
const NO_WORDS: &str = "–";

/// A place in an edition that was read: by its line in a text, by the words of its paragraph in Word, which shows no
/// number of it.
fn place(recognition: &Recognition, line: Option<usize>) -> (Place, String) {
    let edition = &recognition.edition;
    let place = Place::file(&edition.path);
    let Some(line) = line else { return (place, String::new()) };
    let ending = Path::new(&edition.path).extension().unwrap_or_default().to_ascii_lowercase();
    let is_word = ["docx", "docm", "dotx", "dotm"].iter().any(|word| ending == *word);
    let words = edition.texts.iter().find(|text| text.part == "body" && text.line == Some(line));
    let words = words.filter(|_| is_word).map(|text| review::excerpt(&text.text.plain()));
    let shown = match words.filter(|words| !words.is_empty()) {
        Some(words) => format!("in “{words}”: "),
        None => format!("line {line}: "),
    };
    (place, shown)
}

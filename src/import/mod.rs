//! Import: in come recognised editions of one circular, out goes the circular's folder, from which `render` gives
//! those editions back.
//!
//! What is understood becomes model; wording that differs becomes an override; what says no formula becomes prose
//! or a paragraph of the circular's own. What the folder does not give back is listed, each with its
//! line: corrected slips, facts that disagree with the rest of the edition, and words without a home.

mod addressed;
mod declared;
mod factual;
mod glyphs;
mod inferred;
mod into;
mod keyless;
mod links;
mod lost;
mod marks;
mod merge;
mod names;
mod passages;
mod prose;
mod review;
mod shape;
mod spelling;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::compose;
use crate::declared::Declaration;
use crate::diag::{Code, Diagnostic, Place, Source, has_errors};
use crate::document::layout::{Found, Segment};
use crate::document::{Edition, Located, Value, settle};
use crate::house::House;
use crate::kinds::{Circular, Folder, Kinds, edition, unknown_signatory};
use crate::lang::Lang;
use crate::locale::registers::{Family, entry};
use crate::model::Addressee;
use crate::reading::PartKind;
pub use crate::recognise::Input;
use crate::recognise::{Evidence, Kind, Recognition, composed, folded, own, own_texts};
pub use factual::with_facts;
pub use inferred::{Inferred, infer};
pub use into::{Change, Edited, into};
pub use keyless::with_addresses;
pub use names::{Unknown, unknown};
pub use review::{commented, comments, tracked};

/// The files of a circular's folder.
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
        let own = declared::write(source.reading, &declares, lang, declaration.own_subject());
        text += &own.text;
        text += &prose::addressees(&source.recognition.edition, declaration, &named);
        text += &around.names(lang, &text);
        text += &signatory(source.recognition, declaration, &head.signature.signatory, &text);
        imported.prose.insert(lang, text);
        slips(source.recognition, &overrides, &mut diagnostics);
        unplaced(*source, declaration, paragraphs, &own.notes, &mut diagnostics);
        keys.push(own.keys);
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
    let id = Family::Person.message(slug);
    let known = entry(recognition.edition.lang, Family::Person, slug).is_some();
    let named = prose.lines().any(|line| line.strip_prefix(&id).is_some_and(|it| it.starts_with(" =")));
    if known || named {
        return String::new();
    }
    let name = unknown_signatory(recognition, declaration).unwrap_or_else(|| slug.to_owned());
    format!("\n{id} = {}\n", name.replace(['{', '}', '\n'], " "))
}

/// What the folder does not say of the circular's own as the edition has it.
fn not_taken(folder: &Folder, source: Input<'_>, out: &mut Vec<Diagnostic>) {
    let lang = source.recognition.edition.lang;
    let options = compose::Options { draft: true, ..compose::Options::default() };
    let (Some(prose), Ok(document)) = (folder.prose.get(&lang), edition(folder, lang, &options)) else {
        return;
    };
    if folder.circular.head.declares().is_empty() {
        return;
    }
    // Titles and summaries of texts have no addresses of the circular's own.
    let declared = folder.circular.head.declares().messages();
    let taken = addressed::take(folder, prose, &document, source, &|id| declared.contains(id));
    out.extend(taken.diagnostics);
    let (place, _) = place(source.recognition, None);
    for Change { id, was, is, .. } in taken.changes {
        let message = format!("`{id}` says `{is}`, but the circular says `{was}`");
        out.push(Diagnostic::warning(Code::Corrected, message).at(place.clone()));
    }
}

/// The part that no circular has: the foot is the Union's, or the house's.
const FOOT: &str = "footer";

/// The part of footnotes.
const NOTES: &str = "footnotes";

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

/// Slips that the formula corrects, and wordings that override it.
fn slips(
    recognition: &Recognition,
    overrides: &BTreeMap<String, prose::Override>,
    out: &mut Vec<Diagnostic>,
) {
    for note in recognition.notes.iter().filter(|note| overrides.contains_key(&note.message)) {
        let (place, line) = place(recognition, Some(note.line));
        let message = format!("{line}`{}` says `{}`: kept as an override", note.message, note.slip.found);
        out.push(Diagnostic::note(Code::Override, message).at(place));
    }
    listed_slips(recognition, &|message| overrides.contains_key(message), out);
}

/// Slips that the formula corrects, but for messages said in own words.
fn listed_slips(recognition: &Recognition, own: &dyn Fn(&str) -> bool, out: &mut Vec<Diagnostic>) {
    for note in recognition.notes.iter().filter(|note| !own(&note.message)) {
        let (place, line) = place(recognition, Some(note.line));
        let slip = &note.slip;
        let message = match slip.kind {
            Kind::Unread => format!("{line}`{}` cannot be read as {}", slip.found, slip.expected),
            Kind::Merged => format!("{line}two blocks are in one paragraph: `{}`", slip.found),
            _ if slip.expected.is_empty() => format!("{line}`{}` is left out", slip.found),
            _ if slip.found.is_empty() => format!("{line}`{}` is put in", slip.expected),
            _ => format!("{line}`{}` becomes `{}`", slip.found, slip.expected),
        };
        out.push(Diagnostic::warning(Code::Corrected, message).at(place));
    }
}

/// Words that have no home in a folder: those that say nothing known, and paragraphs of a translation's own.
fn unplaced(
    source: Input<'_>,
    declaration: &Declaration,
    paragraphs: usize,
    notes: &BTreeSet<usize>,
    out: &mut Vec<Diagnostic>,
) {
    let Input { reading, recognition } = source;
    // A footnote of what was taken stands in its message.
    let noted: BTreeSet<usize> = reading
        .parts
        .iter()
        .filter(|part| part.kind == PartKind::Footnotes)
        .flat_map(|part| &part.paragraphs)
        .filter(|it| it.note.is_some_and(|note| notes.contains(&note)))
        .map(|it| it.line)
        .collect();
    let is_noted = |text: &Located| text.part == NOTES && text.line.is_some_and(|line| noted.contains(&line));
    let own = own_texts(recognition, declaration);
    let kept = |text: &Located| own.iter().take(paragraphs).any(|(_, own)| std::ptr::eq(*own, text));
    for text in &recognition.edition.texts {
        if text.key.is_none() && text.message.is_none() && !text.furniture && !kept(text) && !is_noted(text) {
            if text.part == FOOT {
                foot(recognition, text, out);
                continue;
            }
            let (place, line) = place(recognition, text.line);
            let message = format!("{line}no place in a circular for `{}`", text.text.plain());
            out.push(Diagnostic::warning(Code::Corrected, message).at(place));
        }
    }
    for index in own.len()..paragraphs {
        let (place, _) = place(recognition, None);
        let message = format!("the edition lacks the paragraph `own-{}`, which the original has", index + 1);
        out.push(Diagnostic::warning(Code::Corrected, message).at(place));
    }
}

/// A line of a foot that is not the Union's, said once for all editions that carry it: a house has it, no circular.
fn foot(recognition: &Recognition, text: &Located, out: &mut Vec<Diagnostic>) {
    let line = text.text.plain();
    let message = format!("the foot says `{line}`, which belongs in a house, not in a circular");
    if out.iter().any(|known| known.message == message) {
        return;
    }
    let hint = format!("write it under `[[letterhead]]` in house.toml: `foot = [{line:?}]`");
    let (place, _) = place(recognition, None);
    out.push(Diagnostic::note(Code::Corrected, message).at(place).hint(hint));
}

/// What the folder does not give back as the edition has it: facts, blocks and words, beside what is listed already.
fn returned(
    kinds: &Kinds,
    folder: &Folder,
    recognition: &Recognition,
    addressed: &BTreeSet<String>,
    out: &mut Vec<Diagnostic>,
) {
    let lang = recognition.edition.lang;
    let document =
        match edition(folder, lang, &compose::Options { draft: true, ..compose::Options::default() }) {
            Ok(document) => document,
            Err(found) => return out.extend(found),
        };
    let (given, read) = (composed(kinds, &document, ""), &recognition.edition);
    let mut listed: BTreeSet<String> =
        recognition.notes.iter().filter_map(|note| Some(note.key.as_ref()?.to_string())).collect();
    let (given_facts, read_facts) = (facts(&given), facts(read));
    let line_of = |key: &str| {
        let at = read.texts.iter().find(|text| text.key.as_ref().is_some_and(|at| at.as_str() == key));
        place(recognition, at.and_then(|text| text.line))
    };
    let mut list = |key: &str, message: String| {
        let (place, line) = line_of(key);
        out.push(Diagnostic::warning(Code::Corrected, format!("{line}{message}")).at(place));
    };
    // A paragraph of its own has its number before it in the edition, not at its key.
    let layout = &folder.kind.declaration.layout;
    let taken = |key: &str| {
        let own = |at: &Found| at.path.iter().any(|node| node.is_own());
        let below = |at: &String| key.strip_prefix(at.as_str()).is_some_and(|rest| rest.starts_with('/'));
        !addressed.is_empty()
            && (addressed.contains(key)
                || addressed.iter().any(below)
                || layout.at(key).is_some_and(|at| own(&at)))
    };
    let own = |key: &str| taken(key) || layout.at(key).is_some_and(|at| at.node().segment == Segment::Own);
    for (key, value) in read_facts.difference(&given_facts).filter(|(key, _)| !taken(key)) {
        list(
            key,
            format!("`{key}` has the {} {value}, which the circular does not have there", value.kind()),
        );
        listed.insert(key.clone());
    }
    for (key, value) in given_facts.difference(&read_facts).filter(|(key, _)| !own(key)) {
        list(key, format!("`{key}` lacks the {} {value}, which the circular has there", value.kind()));
        listed.insert(key.clone());
    }
    let (given, read) = (words(&given), words(read));
    for (key, text) in read.iter().filter(|(key, _)| !listed.contains(*key) && !taken(key)) {
        match given.get(key) {
            None => list(key, format!("`{key}` is not in the circular: `{text}`")),
            Some(other) if folded(text) != folded(other) => {
                let (ours, theirs) = apart(other, text);
                list(key, format!("`{key}` says `{theirs}`, but the circular says `{ours}`"));
            }
            Some(_) => {}
        }
    }
    for key in given.keys().filter(|key| !read.contains_key(*key) && !own(key)) {
        list(key, format!("`{key}` is in the circular but not in the edition"));
    }
}

/// The words at each key.
fn words(edition: &Edition) -> BTreeMap<String, String> {
    let mut out: BTreeMap<String, String> = BTreeMap::new();
    for text in &edition.texts {
        if let Some(key) = &text.key {
            let words = out.entry(key.to_string()).or_default();
            // Joiners hold pages together and mean nothing here.
            words.push_str(&text.text.plain().replace('\u{2060}', ""));
            words.push(' ');
        }
    }
    out
}

/// The words in which two texts differ, without what they share at both ends.
fn apart(a: &str, b: &str) -> (String, String) {
    let (a, b): (Vec<&str>, Vec<&str>) = (a.split_whitespace().collect(), b.split_whitespace().collect());
    let head = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let tail = a[head..].iter().rev().zip(b[head..].iter().rev()).take_while(|(a, b)| a == b).count();
    (a[head..a.len() - tail].join(" "), b[head..b.len() - tail].join(" "))
}

fn facts(edition: &Edition) -> BTreeSet<(String, Value)> {
    let keyed = edition.texts.iter().filter_map(|text| Some((text.key.as_ref()?, &text.text)));
    keyed
        .flat_map(|(key, text)| text.facts().map(move |fact| (key.to_string(), fact.value.clone())))
        .collect()
}

//! A letter and its corrigenda: in come the folders that it names, out goes what they change, and the letter as it
//! stands now. The editions of the letter stay as they were issued.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::{Date, DateTime};

use super::corrigendum::{Corrigendum, Replies};
use super::{Circular, Folder, Kinds, Matter};
use crate::diag::{Code, Diagnostic, Place, Source, has_errors};
use crate::document::Designation;
use crate::files::Files;
use crate::model::Supplement;

/// A corrigendum or an addendum that a letter names.
#[derive(Debug, Clone, PartialEq)]
pub struct Correction {
    /// Its folder, as the letter names it.
    pub path: String,
    /// What it is called in no language: `Corrigendum 1`.
    pub name: String,
    /// Its day, where it has one.
    pub date: Option<Date>,
    /// What it says.
    pub matter: Corrigendum,
    /// The text of its `circular.toml`.
    pub text: Arc<str>,
}

/// A letter as its corrigenda leave it.
#[derive(Debug, Clone)]
pub struct Corrected {
    /// The letter without the texts that were withdrawn, with the deadline of today.
    pub folder: Folder,
    /// The ids of the texts that were withdrawn, each with what withdrew it.
    pub withdrawn: Vec<(String, String)>,
    /// What asks for replies anew, and the day from which they count.
    pub anew: Option<(String, Date)>,
}

impl Corrected {
    /// What withdrew a text.
    #[cfg(feature = "collect")]
    pub fn withdrawn_by(&self, id: &str) -> Option<&str> {
        self.withdrawn.iter().find(|(text, _)| text == id).map(|(_, by)| by.as_str())
    }
}

impl Folder {
    /// The letter as it was issued, whatever corrected it since.
    pub(crate) fn issued(&self) -> Self {
        Self { corrections: Vec::new(), ..self.clone() }
    }

    /// The letter as its corrigenda leave it, where they change what is replied to it.
    pub(crate) fn corrected(&self) -> Option<Corrected> {
        if self.corrections.is_empty() {
            return None;
        }
        let mut out = Corrected { folder: self.issued(), withdrawn: Vec::new(), anew: None };
        let mut changed = false;
        for Correction { name, date, matter, .. } in &self.corrections {
            let texts = asked(&self.circular.matter).into_iter();
            let withdrawn = texts.filter(|(_, text)| matter.withdrawn().contains(text));
            out.withdrawn.extend(withdrawn.map(|(id, _)| (id, name.clone())));
            if let Some(deadline) = matter.deadline {
                changed |= extend(&mut out.folder.circular.matter, deadline);
            }
            if let (Some(Replies::Anew), Some(date)) = (matter.replies, date) {
                out.anew = Some((name.clone(), *date));
            }
        }
        let ids: Vec<&String> = out.withdrawn.iter().map(|(id, _)| id).collect();
        withdraw(&mut out.folder.circular.matter, &ids);
        (changed || !out.withdrawn.is_empty() || out.anew.is_some()).then_some(out)
    }
}

/// The texts on which a letter is answered: the id and the designation of each, or the number of a Question.
fn asked(matter: &Matter) -> Vec<(String, String)> {
    let of = |id: &String, text: Designation| (id.clone(), text.to_string());
    match matter {
        Matter::TapConsultation(own) => own.texts.iter().map(|text| of(&text.id, text.value())).collect(),
        Matter::Deletion(own) => own.texts.iter().map(|text| of(&text.id, text.value())).collect(),
        Matter::Questions(own) if own.reply_to.is_some() => {
            own.questions.iter().map(|question| (question.id(), question.number.clone())).collect()
        }
        _ => Vec::new(),
    }
}

/// Takes texts out of a letter.
fn withdraw(matter: &mut Matter, ids: &[&String]) {
    match matter {
        Matter::TapConsultation(own) => own.texts.retain(|text| !ids.contains(&&text.id)),
        Matter::Deletion(own) => own.texts.retain(|text| !ids.contains(&&text.id)),
        Matter::Questions(own) => own.questions.retain(|question| !ids.contains(&&question.id())),
        _ => {}
    }
}

/// Changes the deadline of a letter, where it has one; whether it has.
fn extend(matter: &mut Matter, deadline: DateTime) -> bool {
    match matter {
        Matter::TapConsultation(own) => own.deadline = deadline,
        Matter::Deletion(own) if own.proposal.is_none() => own.deadline = Some(deadline),
        Matter::Questions(own) if own.reply_to.is_some() => own.deadline = Some(deadline),
        Matter::Call(own) => own.deadline = deadline,
        _ => return false,
    }
    true
}

/// The most corrigenda and addenda of a letter: each is a folder that is read.
const MOST: usize = 100;

/// Reads the corrigenda of a letter; what is wrong with them, and what the letter still says the old way, is told.
pub(super) fn read(folder: &Folder, kinds: &Kinds, diagnostics: &mut Vec<Diagnostic>) -> Vec<Correction> {
    let mut out: Vec<Correction> = Vec::new();
    let mut whole = true;
    let named = &folder.circular.head.corrigenda;
    if folder.in_memory && !named.is_empty() {
        let message = "a letter from memory cannot name the folders of its corrigenda".to_owned();
        let error = Diagnostic::error(Code::Unsupported, message).at(place(folder, &named[0]));
        diagnostics.push(error.hint("take `corrigenda` out, or read the letter from its folder"));
        return out;
    }
    if let Some(beyond) = named.get(MOST) {
        let message = format!("a letter with more than {MOST} corrigenda and addenda is refused");
        let error = Diagnostic::error(Code::TooLarge, message).at(place(folder, beyond));
        diagnostics.push(error.hint("take out those that changed nothing"));
        return out;
    }
    for path in named {
        let place = place(folder, path);
        match correction(folder, path, kinds) {
            Ok(correction) => out.push(correction),
            Err(diagnostic) => {
                whole = false;
                diagnostics.push(diagnostic.at(place));
            }
        }
    }
    if whole {
        diagnostics.extend(numbers(folder, &out));
    }
    for correction in &out {
        diagnostics.extend(changes(folder, correction));
    }
    out
}

/// Where the letter names a corrigendum.
fn place(folder: &Folder, path: &str) -> Place {
    let named = folder.source.text.find(&format!("\"{path}\""));
    match named {
        Some(at) => folder.source.place(at..at + path.len() + 2),
        None => Place::file(&folder.source.path),
    }
}

/// The corrigendum in a folder, held against the letter.
fn correction(folder: &Folder, path: &str, kinds: &Kinds) -> Result<Correction, Diagnostic> {
    let error = |message: String, hint: &str| Diagnostic::error(Code::Inconsistent, message).hint(hint);
    if Path::new(path).is_absolute() {
        let hint = "name the folder relative to this one, as \"../tsb-83-corrigendum-1\"";
        return Err(error(format!("`{path}` is not a relative path"), hint));
    }
    let file: PathBuf = folder.path.join(path).join("circular.toml");
    let text = Files::disk(&folder.limits).text(&file).map_err(|_| {
        let hint = "name the folder of the corrigendum relative to this one, or make it with `new --kind corrigendum`";
        Diagnostic::error(Code::Io, format!("there is no circular in `{path}`")).hint(hint)
    })?;
    let source = Source::new(&file, text);
    let (read, found) = kinds.parse(&source);
    let Some((kind, Circular { head, matter })) = read.filter(|_| !has_errors(&found)) else {
        return Err(error(format!("the circular in `{path}` has errors"), "run `check` on it"));
    };
    let (Some(supplement), Matter::Corrigendum(matter)) = (head.supplement, matter) else {
        let message = format!("the circular in `{path}` is of the kind `{}`", kind.name());
        return Err(error(message, "only a corrigendum or an addendum corrects a letter"));
    };
    let own = &folder.circular.head;
    let same = head.number_value() == own.number_value() && head.study_period == own.study_period;
    if !same || Some(matter.letter_date) != own.date {
        let (name, letter) = (head.name(), own.name());
        let day = own.date.map_or_else(|| "no day yet".to_owned(), |date| date.to_string());
        let message = format!(
            "`{path}` is {name}, which goes with a letter of {}; this is {letter} of {day}",
            matter.letter_date
        );
        return Err(error(
            message,
            "correct `number`, `study-period` or `letter-date` in it, or take it out here",
        ));
    }
    let texts = asked(&folder.circular.matter);
    let unknown = matter.withdrawn().iter().find(|text| !texts.iter().any(|(_, known)| known == *text));
    if let Some(text) = unknown.filter(|_| !texts.is_empty()) {
        let known: Vec<&str> = texts.iter().map(|(_, text)| text.as_str()).collect();
        let message = format!("`{path}` withdraws {text}, which this letter does not put forward");
        return Err(error(message, &format!("its texts are {}", known.join(", "))));
    }
    let name = match supplement {
        Supplement::Corrigendum(number) => format!("Corrigendum {number}"),
        Supplement::Addendum(number) => format!("Addendum {number}"),
    };
    Ok(Correction { path: path.to_owned(), name, date: head.date, matter: *matter, text: source.text })
}

/// Numbers that are there twice, out of order, or left out.
fn numbers(folder: &Folder, all: &[Correction]) -> Vec<Diagnostic> {
    let mut out = Vec::new();
    for own in [|it: &Corrigendum| it.corrigendum, |it: &Corrigendum| it.addendum] {
        let numbered = all.iter().filter_map(|it| Some((it, own(&it.matter)?)));
        for (expected, (correction, number)) in (1..).zip(numbered) {
            if number != expected {
                let message = format!("{} stands where number {expected} is due", correction.name);
                let hint = "name them in order, each once and none left out";
                let error = Diagnostic::error(Code::Duplicate, message).hint(hint);
                out.push(error.at(place(folder, &correction.path)));
                break;
            }
        }
    }
    out
}

/// What a corrigendum changes that the letter still says the old way, and versions that it corrects and are not there.
fn changes(folder: &Folder, correction: &Correction) -> Vec<Diagnostic> {
    let Correction { name, matter, path, .. } = correction;
    let mut told: Vec<Diagnostic> = Vec::new();
    let mut note = |message: String, hint: &str| {
        told.push(Diagnostic::note(Code::Corrected, message).hint(hint).at(place(folder, path)));
    };
    let kept = "the editions stay as they were issued; `reply` and `collect` go by the corrigendum";
    if !matter.withdrawn().is_empty() {
        note(
            format!("{name} withdraws {}, which this letter puts forward", matter.withdrawn().join(", ")),
            kept,
        );
    }
    let mut after = folder.circular.matter.clone();
    if let Some(deadline) = matter.deadline
        && extend(&mut after, deadline)
        && after != folder.circular.matter
    {
        note(format!("{name} changes the deadline to {}", deadline.date()), kept);
    }
    if !matter.items.is_empty() {
        let count = matter.items.len();
        let passages = if count == 1 { "passage" } else { "passages" };
        note(format!("{name} corrects or adds {count} {passages}"), "the editions stay as they were issued");
    }
    for lang in matter.languages.iter().filter(|lang| !folder.prose.contains_key(lang)) {
        let message = format!("{name} corrects the {} version, of which there is no prose", lang.name());
        let hint = format!("write text/{lang}.ftl, or correct `languages` in {path}");
        let warning = Diagnostic::warning(Code::Inconsistent, message).hint(hint);
        told.push(warning.at(place(folder, path)));
    }
    told
}

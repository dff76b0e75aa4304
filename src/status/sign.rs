//! Signing: in comes a folder, a stage and whose initials, out goes the state of the language, to be written. Only the
//! original is final, and nothing is revised that is not translated.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::issue::quoted;
use super::standing::{Standing, Status};
use super::{
    Cleared, Grade, Issued, Made, Signature, Stage, State, changed_facts, fingerprint, stale_messages, told,
};
use crate::compose::Options;
use crate::diag::{Code, Diagnostic, Error, Place, nearest};
use crate::kinds::{self, Folder};
use crate::lang::Lang;

/// How many of the messages are named that nobody has signed yet.
const FEW: usize = 3;

/// Who signs, and when.
///
/// ```
/// use tsb_circular::status::Pen;
///
/// let pen = Pen { by: "MD".to_owned(), date: jiff::civil::date(2026, 2, 1) };
/// assert_eq!(pen.by, "MD");
/// ```
#[derive(Debug, Clone)]
pub struct Pen {
    /// Initials.
    pub by: String,
    /// The day.
    pub date: Date,
}

/// Signs the edition of a language, or these of its messages alone: from now on they are made from the original as it
/// is. What is signed higher already, and has not changed since, keeps its signature. A stale message whose translation is
/// the one that was signed is signed by name alone.
///
/// # Errors
/// When there is no prose or no such message; when the stage is not one of the language, or the one before it is
/// lacking; when messages are stale that nobody has translated since, and none is named; when what is to be issued lacks
/// words, a number or a date, or has words or facts that changed.
///
/// ```
/// use tsb_circular::kinds::{self, Folder};
/// use tsb_circular::lang::Lang;
/// use tsb_circular::status::{Pen, Stage, sign};
///
/// let (folder, _) = Folder::read("examples/letter".as_ref(), &kinds::ALL);
/// let folder = folder.expect("a sound letter");
/// let pen = Pen { by: "MD".to_owned(), date: jiff::civil::date(2026, 2, 1) };
/// let state = sign(&folder, Lang::Fr, Stage::Translated, &pen, &[])?;
/// assert_eq!(state.stage(), Stage::Translated);
/// assert!(sign(&folder, Lang::Fr, Stage::Final, &pen, &[]).is_err(), "French is not the original");
/// # Ok::<(), tsb_circular::diag::Error>(())
/// ```
pub fn sign(folder: &Folder, lang: Lang, stage: Stage, pen: &Pen, only: &[String]) -> Result<State, Error> {
    let original = folder.circular.head.original_language;
    let mut state = folder.states.get(&lang).cloned().unwrap_or_else(|| State::new(lang, &folder.path));
    let fail = |code, message: String, hint: String| -> Error {
        Diagnostic::error(code, message).at(Place::file(&state.path)).hint(hint).into()
    };
    if let Some(faults) = folder.faults.get(&lang) {
        return Err(faults.clone().into());
    }
    let Some(prose) = folder.prose.get(&lang) else { return Err(folder.incomplete(lang).into()) };
    match stage {
        Stage::Final if lang != original => {
            let hint = format!("sign it `{lang}=translated`, or the original `{original}=final`");
            return Err(fail(Code::InvalidValue, format!("{} is not the original", lang.name()), hint));
        }
        Stage::Translated | Stage::Revised if lang == original => {
            let hint = format!("sign it `{lang}=final`");
            return Err(fail(Code::InvalidValue, format!("{} is the original", lang.name()), hint));
        }
        Stage::Draft | Stage::Issued if !only.is_empty() => {
            let message = format!("only an edition is signed as {stage}, not a message of it");
            return Err(fail(Code::InvalidValue, message, "leave --message out".to_owned()));
        }
        _ => {}
    }
    let status = Status::of(folder);
    let standing = |id: &str| {
        let row = status.rows.iter().find(|row| row.id == id);
        row.and_then(|row| row.cells.iter().find(|(own, _)| *own == lang)).map(|(_, standing)| standing)
    };
    let is_there = |id: &str| {
        !matches!(standing(id), None | Some(Standing::Absent | Standing::Missing | Standing::Unused))
    };
    let present: BTreeSet<&String> = prose.messages.keys().filter(|id| is_there(id)).collect();
    if let Some(strange) = only.iter().find(|id| !present.contains(id)) {
        let hint = match nearest(strange, present.iter().map(|id| id.as_str())) {
            Some(near) => format!("did you mean `--message {near}`?"),
            None => format!("`tsb-circular status {}` lists the messages", folder.path.display()),
        };
        let message = format!("the {} prose has no message `{strange}` that is printed", lang.name());
        return Err(fail(Code::UnknownMessage, message, hint));
    }
    let named = |id: &&String| only.is_empty() || only.contains(id);
    let own = |id: &str| prose.normal(id).filter(|_| lang != original).map(|own| fingerprint(&own));
    let as_it_was = |id: &str| state.messages.get(id).is_some_and(|made| made.own == own(id));
    let unfit = present.iter().copied().filter(named).filter(|id| match (stage, standing(id)) {
        (Stage::Revised, Some(Standing::Stale(_))) => true,
        (Stage::Revised, Some(Standing::Unreviewed)) => !state.messages.contains_key(*id),
        // That a translation still stands somebody says of it by name.
        (Stage::Translated, Some(Standing::Stale(_))) => only.is_empty() && as_it_was(id),
        _ => false,
    });
    let unfit: Vec<String> = unfit.cloned().collect();
    if !unfit.is_empty() {
        let is_stale = |id: &String| matches!(standing(id), Some(Standing::Stale(_)));
        let by_name = !only.is_empty() || unfit.iter().any(is_stale);
        return Err(refused(folder, lang, stage, pen, &unfit, by_name).into());
    }
    if stage == Stage::Issued {
        state.issued = Some(issued(folder, lang)?);
        // What the letter has no more was not sent out.
        state.messages.retain(|id, _| present.contains(id));
    }
    if stage == Stage::Draft {
        state.issued = None;
        state.messages.retain(|_, made| made.signed.state != Stage::Issued);
    } else {
        let source = folder.prose.get(&original);
        for id in present.iter().copied().filter(named) {
            let signed = match standing(id) {
                Some(Standing::Signed(_)) => state.messages.get(id).map(|made| made.signed.state),
                _ => None,
            };
            if signed.is_some_and(|signed| only.is_empty() && (stage == Stage::Issued || signed >= stage)) {
                continue;
            }
            let own = own(id);
            let words = source.and_then(|source| source.normal(id));
            let signed = Signature { state: stage, by: pen.by.clone(), date: pen.date };
            state.messages.insert(id.clone(), Made { signed, words, own, cleared: None });
        }
    }
    if only.is_empty() {
        state.signed.push(Signature { state: stage, by: pen.by.clone(), date: pen.date });
    }
    Ok(state)
}

/// That messages are not such as could be signed, and how they become so, by name or with the whole edition.
fn refused(
    folder: &Folder,
    lang: Lang,
    stage: Stage,
    pen: &Pen,
    unfit: &[String],
    named: bool,
) -> Diagnostic {
    let path = quoted(&folder.path.display().to_string());
    let ids: String = unfit.iter().filter(|_| named).map(|id| format!(" --message {id}")).collect();
    let by = quoted(&pen.by);
    let command = format!("`tsb-circular status {path} --sign {lang}=translated --by {by}{ids}`");
    let shown = if named { unfit.len() } else { FEW.min(unfit.len()) };
    let mut all = unfit[..shown].iter().map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", ");
    if shown < unfit.len() {
        all.push_str(&format!(" and {} more", unfit.len() - shown));
    }
    let (are, their) = if unfit.len() == 1 { ("is", "its") } else { ("are", "their") };
    let told = match stage {
        Stage::Revised => {
            let message = format!("{all} {are} not translated from the original as it is");
            Diagnostic::error(Code::Inconsistent, message).hint(format!("first: {command}"))
        }
        _ => {
            let message = format!("{all} {are} stale, and {their} words are still those that were signed");
            let edit =
                format!("translate in text/{lang}.ftl what changed: `tsb-circular status {path}` shows it");
            let by_name = format!("or sign by name what still stands as it is: {command}");
            Diagnostic::error(Code::Stale, message).hint(edit).hint(by_name)
        }
    };
    let place = folder.prose.get(&lang).and_then(|prose| prose.place(unfit.first()?));
    told.at(place.unwrap_or_else(|| Place::file(folder.path.join(State::file(lang)))))
}

/// What an edition is that is issued now.
fn issued(folder: &Folder, lang: Lang) -> Result<Issued, Error> {
    let head = &folder.circular.head;
    let lacks = [("number", head.number_value().is_none()), ("date", head.date.is_none())];
    if let Some((what, _)) = lacks.into_iter().find(|(_, lacks)| *lacks) {
        let message = format!("a letter without a {what} is not issued");
        let error = Diagnostic::error(Code::Draft, message).at(Place::file(&folder.source.path));
        return Err(error.hint(format!("write `{what} = …` into circular.toml")).into());
    }
    let errors = [changed_facts(folder), told(folder, lang)].concat();
    if !errors.is_empty() {
        return Err(errors.into());
    }
    let document = kinds::edition(folder, lang, &Options::default())?;
    Ok(Issued::now(&folder.circular, &document))
}

/// Lets pass, in all languages, the changes of the original that are of punctuation alone: the states that change.
///
/// ```
/// # use tsb_circular::diag::Source;
/// use tsb_circular::lang::Lang;
/// use tsb_circular::status::{Pen, Stage, clear_typography, sign};
/// # use tsb_circular::kinds::{self, Folder};
/// # let (folder, _) = Folder::read("examples/letter".as_ref(), &kinds::ALL);
/// # let mut folder = folder.unwrap();
/// # let pen = Pen { by: "MD".to_owned(), date: jiff::civil::date(2026, 2, 1) };
/// # folder.states.insert(Lang::Fr, sign(&folder, Lang::Fr, Stage::Translated, &pen, &[]).unwrap());
/// # let english = std::fs::read_to_string("examples/letter/text/en.ftl").unwrap();
/// # let english = english.replace("Questions may be put", "Questions, may be put");
/// # folder.read_prose(Lang::En, Source::new("examples/letter/text/en.ftl", english));
///
/// let cleared = clear_typography(&folder, &pen);
/// assert_eq!(cleared[0].lang, Lang::Fr);
/// assert!(cleared[0].messages["questions"].cleared.is_some());
/// ```
pub fn clear_typography(folder: &Folder, pen: &Pen) -> Vec<State> {
    let mut out = Vec::new();
    let original = folder.prose.get(&folder.circular.head.original_language);
    for state in folder.states.values() {
        let stale = stale_messages(folder, state.lang).into_iter();
        let mut new = state.clone();
        for (id, _) in stale.filter(|(_, change)| change.grade == Grade::Typography) {
            if let Some(made) = new.messages.get_mut(&id) {
                made.words = original.and_then(|original| original.normal(&id));
                made.cleared = Some(Cleared { by: pen.by.clone(), date: pen.date });
            }
        }
        out.extend((new != *state).then_some(new));
    }
    out
}

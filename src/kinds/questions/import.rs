//! The letter on Questions taken from editions made elsewhere: what no trait inverts, over the evidence.

use super::law::REPLIES;
use super::model::{Question, Questions, Standing};
use crate::document::Value;
use crate::kinds::approval::Earlier;
use crate::kinds::deletion::Process;
use crate::kinds::evidence::{held, resolution, texts};
use crate::kinds::{Matter, Need};
use crate::model::ReplyTo;
use crate::recognise::Evidence;

/// The section of the Resolution, which the letter does not print.
const SECTION: &str = "7";

/// Reads a letter on Questions.
pub(super) fn write(need: &mut Need) -> Option<Matter> {
    let evidence = need.evidence;
    let says = |key: &str, id: &str| evidence.message(key, id).is_some();
    let date = |path: &str| match evidence.home(path) {
        Some(Value::Date(day)) => Some(day),
        _ => None,
    };
    let selected = [("selection.aap", Process::Aap), ("selection.tap", Process::Tap)];
    let selected = selected.into_iter().find(|(id, _)| says("letter/selection", id));
    let mut out = Questions {
        consultation: None,
        reply_to: None,
        resolution: resolution(need, SECTION)?,
        deadline: None,
        dated: date("/date"),
        in_force: date("/in-force"),
        selection: selected.map(|(_, process)| process),
        meeting: None,
        questions: Vec::new(),
    };
    if evidence.has("letter/link") {
        let circular = need.home("which circular consulted the Member States", "/consultation/circular");
        let day = need.home("the day of that circular", "/consultation/date");
        let (Value::Circular(circular), Value::Date(day)) = (circular?, day?) else { return None };
        out.consultation = Some(Earlier { circular, date: day });
    } else {
        let dates = need.home("when the meeting was", "/meeting");
        let said = ["approval", "no-consensus", "agreement"].into_iter();
        let said = said.into_iter().find(|id| says("letter/decision", id)).unwrap_or("approval");
        out.meeting = Some(held(evidence, "letter/decision", said, &dates?)?);
    }
    if evidence.has("letter/request") {
        let fax = evidence.telephone("/reply-to/fax");
        let email = need.home("the e-mail address for replies", "/reply-to/email");
        let deadline = need.home("the deadline", "/deadline");
        let Value::Deadline(deadline) = deadline? else { return None };
        out.reply_to = Some(ReplyTo { fax, email: email?.to_string() });
        // What follows from the day of the letter is not set.
        out.deadline =
            Some(deadline).filter(|deadline| out.dated.map(|day| REPLIES.due(day)) != Some(*deadline));
    }
    out.questions = texts(evidence).iter().map(|id| question(evidence, id)).collect();
    Some(Matter::Questions(Box::new(out)))
}

/// A Question of Annex 1.
fn question(evidence: &Evidence<'_>, id: &str) -> Question {
    let key = format!("annex-1/{id}");
    let number = |value: &Value| match value {
        Value::Question(number) => Some(number.clone()),
        _ => None,
    };
    let word = |column: &str| {
        let said = evidence.message(&format!("{key}/{column}"), &format!("{column}."))?.message;
        Standing::ALL.into_iter().find(|it| said.split_once('.').is_some_and(|(_, word)| word == it.word()))
    };
    let replaces = evidence.most(|source| {
        let texts = source.recognition.edition.texts.iter();
        let at =
            texts.filter(|text| text.key.as_ref().is_some_and(|at| at.as_str() == format!("{key}/replaces")));
        at.flat_map(|text| text.text.facts()).filter_map(|fact| number(&fact.value)).collect()
    });
    Question {
        number: evidence.value(&key, number).unwrap_or_default(),
        status: word("status").or(word("decision")).unwrap_or(Standing::Deleted),
        replaces,
    }
}

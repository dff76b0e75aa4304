//! Formulae in other words: in comes an edition in Word that was edited, out go the messages of the catalogs that it says
//! otherwise, each whole as its reviser would have it: a proposal to the house.
//!
//! Words alone are proposed: a value in a formula that was edited is a conflict, and stays. Of a message with variants, the
//! one that the edition shows changes.

mod texts;

use std::collections::{BTreeMap, BTreeSet};

use self::texts::{Before, Formula, behind, formulae, parts};
use super::glyphs::{self, Glyph};
use super::into::settled;
use super::merge::{Compared, Edit, Merged};
use super::{Change, Input, applied, conflict, place};
use crate::compose::{Composer, Said};
use crate::diag::{Code, Diagnostic, Place, Severity, Source, has_errors};
use crate::document::{Document, Key};
use crate::kinds::{Folder, Kinds};
use crate::lang::Lang;
use crate::locale::contract::FORMS;
use crate::locale::{Arg, Args, Given, HouseWords, Prose, formula};
use crate::reading::{Paragraph, PartKind};
use crate::recognise::own_values;

/// How alike words must be to what a message inside another says to be that, edited; from 0 to 1.
const ALIKE: f64 = 0.5;

/// A message of the catalogs in other words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// What changes, and where.
    pub change: Change,
    /// The message whole, as a file has it.
    pub entry: String,
}

/// The formulae of an edition that were edited.
#[derive(Default)]
pub(super) struct Found {
    /// What is proposed.
    pub proposals: Vec<Proposal>,
    /// The messages that were settled here, with `.attribute` where one was said.
    pub ids: BTreeSet<String>,
    /// Their addresses.
    pub keys: BTreeSet<String>,
    /// All addresses that were compared.
    pub compared: BTreeSet<Key>,
    /// What was edited so that no message says it: the address, and what changes there.
    pub unsettled: Vec<(String, Change)>,
    /// What one place says otherwise than another that says the same message.
    pub others: Vec<Change>,
    /// What there is to say of it.
    pub diagnostics: Vec<Diagnostic>,
}

/// The message as it is written, what changes in it, and how that reads.
struct Edited {
    written: Prose,
    edits: Vec<Edit>,
    change: Change,
    /// What changes in other places that say it.
    more: Vec<Change>,
}

/// What a line of an edition is compared with.
struct Desk<'a> {
    folder: &'a Folder,
    lang: Lang,
    given: Given,
    composer: Composer<'a>,
    edited: Input<'a>,
    record: &'a [Said],
    messages: BTreeMap<String, Edited>,
    found: Found,
}

/// Whether an edition says how its paragraphs look: formulae of a text are another matter.
pub(super) fn is_word(edited: Input<'_>) -> bool {
    let body = edited.reading.parts.iter().filter(|part| part.kind == PartKind::Body);
    body.flat_map(|part| &part.paragraphs).any(|paragraph| paragraph.style.is_some())
}

/// The formulae that an edition in Word says otherwise than the document, of which this is the record; what stands at
/// the addresses of prose of the circular's own is prose.
pub(super) fn take(
    kinds: &Kinds,
    folder: &Folder,
    (document, record): (&Document, &[Said]),
    edited: Input<'_>,
    own: &BTreeSet<String>,
) -> Found {
    let lang = document.lang;
    let mut desk = Desk {
        folder,
        lang,
        given: folder.given(lang),
        composer: crate::kinds::composer(folder, lang),
        edited,
        record,
        messages: BTreeMap::new(),
        found: Found::default(),
    };
    for formula in formulae(folder, document) {
        if let Some(paragraph) = glyphs::paragraph(edited.reading, formula.0) {
            desk.paragraph(formula, paragraph);
        }
    }
    // What no message says by itself, such as a label, is told.
    let all: Vec<&Paragraph> = edited.reading.parts.iter().flat_map(|part| &part.paragraphs).collect();
    let words = |paragraph: &&Paragraph| settled(&paragraph.text());
    let keyless: Vec<String> = all.iter().filter(|it| it.keys.is_empty()).map(words).collect();
    for (key, said) in
        parts(document, &|key| !desk.found.compared.contains(key) && !own.contains(key.as_str()))
    {
        let has = |at: &usize| all[*at].keys.contains(key);
        let places: Vec<usize> = (0..all.len()).filter(has).collect();
        let here: Vec<String> = places.iter().map(|at| words(&all[*at])).collect();
        let was = settled(&said);
        // A label may stand before the paragraph that bears its address.
        let before = places.iter().filter_map(|at| at.checked_sub(1)).map(|at| words(&all[at]));
        let is_said = here.join(" ").contains(&was)
            || keyless.iter().any(|it| it.contains(&was))
            || before.into_iter().any(|it| it.starts_with(&was));
        if is_said {
            continue;
        }
        let alike = |it: &String| strsim::sorensen_dice(it, &was);
        if let Some(is) = here.iter().max_by(|one, other| alike(one).total_cmp(&alike(other))) {
            desk.found.unsettled.push((key.to_string(), Change::of("", &was, is)));
        }
    }
    desk.done(kinds)
}

impl Desk<'_> {
    fn paragraph(&mut self, (key, id, text, before): Formula<'_>, paragraph: &Paragraph) {
        let led = before != Before::Nothing;
        let mut theirs = glyphs::of_paragraph(self.edited.reading, paragraph, led, &self.given);
        // Behind a tab stands what the label leads: a number there is the formula's own.
        if let Before::Number(number) = before
            && !paragraph.text().contains('\t')
        {
            theirs = behind(theirs, &settled(&number.plain()));
        }
        let words = text.plain();
        self.found.compared.insert(key.clone());
        if settled(&glyphs::words(&theirs)) == settled(&words) {
            return;
        }
        if self.message(id, &words, &theirs, paragraph.line) {
            self.found.keys.insert(key.to_string());
        } else {
            let change = Change::of(id, &settled(&words), &settled(&glyphs::words(&theirs)));
            self.found.unsettled.push((key.to_string(), change));
        }
    }

    /// What was said in these words: by the message, else by any.
    fn said(&self, id: &str, words: &str) -> Option<Said> {
        let same = |said: &&Said| settled(&said.text.plain()) == settled(words);
        let of = |said: &&Said| said.id == id && same(said);
        self.record.iter().find(of).or_else(|| self.record.iter().find(same)).cloned()
    }

    /// The words of an argument in a form.
    fn shows(&self, args: &Args, name: &str) -> String {
        let (name, form) = name.split_once('.').map_or((name, None), |(name, form)| (name, Some(form)));
        let form = form.and_then(|form| FORMS.iter().copied().find(|known| *known == form));
        args.arg(name).map_or(String::new(), |arg| self.composer.value(arg.clone(), form).plain())
    }

    /// Takes what stands in the place of the words of a message; whether it is settled how.
    fn message(&mut self, id: &str, words: &str, theirs: &[Glyph], line: usize) -> bool {
        let Some(said) = self.said(id, words) else { return false };
        let id = said.id.as_str();
        let house = self.folder.house.as_deref().and_then(|house| house.words.get(&self.lang));
        let contract = &self.folder.kind.declaration.contract;
        let formulary = &self.folder.circular.head.formulary;
        let Some(written) = formula::written(self.lang, contract, formulary, house, id) else { return false };
        let Some([ours]) =
            written.placed_with(id, &said.args).and_then(|lines| <[_; 1]>::try_from(lines).ok())
        else {
            return false;
        };
        let shown = |name: &str, _: Option<&str>| self.shows(&said.args, name);
        let glyphs_of = glyphs::of_line(&ours, &shown, &self.given);
        // Where a value changes the words beside it, the line does not say what stands where.
        if settled(&glyphs::words(glyphs_of.iter().map(|(glyph, _)| glyph))) != settled(words) {
            return false;
        }
        let values = |name: &str, words: &str| {
            let name = name.split('.').next().unwrap_or(name);
            let Some(Arg::Fact { value, .. } | Arg::Dated { value, .. }) = said.args.arg(name) else {
                return Vec::new();
            };
            let found = own_values(words, self.lang, &self.folder.kind.declaration);
            found.into_iter().filter(|(_, other)| value.kind() == other.kind()).map(|(at, _)| at).collect()
        };
        let compared = Compared {
            file: &written.source.text,
            plain: true,
            spaced: self.folder.circular.head.typography.contains_key(&self.lang),
            values: &values,
            knows: &|_| true,
        };
        let Merged { edits, conflicts, lost, .. } = compared.merge(&ours, &glyphs_of, theirs);
        let (at, prefix) = place(self.edited.recognition, Some(line));
        let (mut settles, mut is_value) = (true, false);
        // What changes in phrases inside it alone changes nothing of the message.
        let within = conflicts.iter().fold(settled(&glyphs::words(theirs)), |said, found| {
            said.replacen(&settled(&found.theirs), &settled(&found.ours), 1)
        });
        let is_within = within == settled(words);
        for found in conflicts {
            let name = found.fact.split('.').next().unwrap_or(&found.fact);
            match said.args.arg(name) {
                Some(Arg::Fact { value, .. } | Arg::Dated { value, .. }) => {
                    let what = format!("{prefix}`{id}`");
                    let values = [found.ours.as_str(), found.theirs.as_str()];
                    let told = conflict::of_value(self.folder, at.clone(), &what, value, values);
                    self.found.diagnostics.push(told);
                    is_value = true;
                }
                // A phrase that another message says.
                Some(Arg::Text(_)) if strsim::sorensen_dice(&found.ours, &found.theirs) >= ALIKE => {
                    settles &= self.message("", &found.ours, &glyphs::of_words(&found.theirs), line);
                }
                _ => settles = false,
            }
        }
        for name in lost {
            let name = name.split('.').next().unwrap_or(&name);
            let message =
                format!("{prefix}`{id}` no longer prints `{name}`: “{}”", self.shows(&said.args, name));
            let hint = "put it back in the edition: letters of this kind say it";
            let told = Diagnostic::error(Code::Inconsistent, message).at(at.clone()).hint(hint);
            self.found.diagnostics.push(told);
        }
        if settles {
            self.found.ids.insert(id.to_owned());
            // Where a value is to be put back, the words around it are told another time.
            if !edits.is_empty() && !is_value && !is_within {
                self.note(
                    id,
                    written,
                    edits,
                    Change::of(id, &settled(words), &settled(&glyphs::words(theirs))),
                );
            }
        }
        settles
    }

    /// Keeps the changes to a message, which several paragraphs may say; of two wordings, the first is proposed.
    fn note(&mut self, id: &str, written: Prose, edits: Vec<Edit>, change: Change) {
        let base = id.split('.').next().unwrap_or(id).to_owned();
        let others = &mut self.found.others;
        let first = || Edited { written, edits: Vec::new(), change: change.clone(), more: Vec::new() };
        let known = self.messages.entry(base).or_insert_with(first);
        if known.change != change {
            known.more.push(change.clone());
        }
        for edit in edits {
            let over = known.edits.iter().find(|(at, _)| at.start < edit.0.end && edit.0.start < at.end);
            match over {
                Some(known) if *known == edit => {}
                Some(_) => others.push(change.clone()),
                None => known.edits.push(edit),
            }
        }
    }

    fn done(self, kinds: &Kinds) -> Found {
        let Self { folder, lang, messages, mut found, .. } = self;
        for (id, Edited { written, mut edits, change, more }) in messages {
            let entry = applied(&written.source.text, &mut edits);
            let before = found.proposals.len();
            found.propose(kinds, folder, lang, Proposal { change, entry });
            if found.proposals.len() == before {
                found.unsettled.extend(more.into_iter().map(|change| (id.clone(), change)));
            }
        }
        found
    }
}

impl Found {
    /// What is told of formulae that were edited so that no message says it, where nothing else tells of them.
    pub fn left(&self, folder: &Folder, told: &[Diagnostic]) -> Vec<Diagnostic> {
        // A value that somebody edited is a conflict, and tells enough.
        let is_told = |key: &str, is: &str| {
            let says = |it: &&Diagnostic| it.severity == Severity::Error || it.message.contains(is);
            told.iter().filter(says).any(|it| it.message.contains(&format!("`{key}`")))
        };
        let is_proposed = |is: &str| !is.is_empty() && self.proposals.iter().any(|it| it.entry.contains(is));
        let left = self.unsettled.iter();
        let left = left.filter(|(key, change)| !is_told(key, &change.is) && !is_proposed(&change.is));
        let others = self.others.iter().map(|Change { id, was, is, .. }| {
            let message = format!("the formula `{id}` says “{is}” in the place of “{was}”, but in another place otherwise; that is proposed");
            let hint = "what a house proposes has one wording: give it the same words wherever it stands";
            Diagnostic::warning(Code::Corrected, message).at(Place::file(&folder.path)).hint(hint)
        });
        let told = left.map(|(key, Change { was, is, .. })| {
            let message =
                format!("the formula at `{key}` says “{is}” in the place of “{was}”, and stays as it is");
            let hint = "for other words in every letter, write its message into text/ of the house";
            Diagnostic::warning(Code::Corrected, message).at(Place::file(&folder.path)).hint(hint)
        });
        told.chain(others).collect()
    }

    /// Takes a message that a house may have in these words.
    pub fn propose(&mut self, kinds: &Kinds, folder: &Folder, lang: Lang, proposal: Proposal) {
        let contracts: Vec<_> = kinds.iter().map(|kind| kind.declaration.contract).collect();
        let source = Source::new(format!("proposed/{lang}.ftl"), proposal.entry.as_str());
        let (_, told) = HouseWords::parse(lang, &contracts, source);
        if !has_errors(&told) {
            self.proposals.push(proposal);
            return;
        }
        // Words that letters cannot be made of are told, so that they are not lost.
        let Change { id, was, is, .. } = &proposal.change;
        let message =
            format!("the formula `{id}` says “{is}” in the place of “{was}”, which no house can have");
        let warning = Diagnostic::warning(Code::Corrected, message).at(Place::file(&folder.path));
        let hints = told.into_iter().map(|it| it.message);
        self.diagnostics.push(hints.fold(warning, Diagnostic::hint));
    }
}

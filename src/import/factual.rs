//! Facts found in words: in comes an imported folder whose prose holds values as words, out goes the same with those on
//! which its languages agree as facts of the circular, which the prose prints by name.
//!
//! No edition says another word for it: what no form of a fact shows is bound to it as it stands. A value that one
//! language has and another has not stays in words in both.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::found::Found;
use super::glyphs::typed;
use super::links::{holds, parted};
use super::sorts::{Years, agree, said_in, sorted};
use super::spelling::placeable;
use super::stretches::{Said, Seen, Stretch, beside_country, settle, stretches};
use super::{Around, Imported};
use crate::compose::Composer;
use crate::diag::{Code, Diagnostic};
use crate::document::{Value, WITHOUT_YEAR};
use crate::kinds::{self, Folder, Kinds, own_addressee};
use crate::lang::Lang;
use crate::locale::given::{Fact, Given};
use crate::locale::placed::SAID;
use crate::model::facts::OwnFact;
use crate::recognise::{own_names, own_values};

/// How often messages that would say something else are spared and the others tried again.
const ROUNDS: usize = 4;
/// The most facts that a message of an imported folder prints: Fluent allows a hundred placeables.
const MOST: usize = 60;
/// The folder with the values on which its languages agree as facts, where it says the same with them, and what was put in
/// that no edition says.
pub fn with_facts(kinds: &Kinds, imported: Imported, around: &Around<'_>) -> (Imported, Vec<Diagnostic>) {
    let read = |imported: &Imported| {
        imported.folder(kinds).map(|folder| folder.with_house(around.house.clone())).ok()
    };
    let Some(folder) = read(&imported) else { return (imported, Vec::new()) };
    let mut spared = BTreeSet::new();
    for _ in 0..ROUNDS {
        let Some((out, told)) = Desk::new(&folder, &spared).done(&imported) else { break };
        let Some(after) = read(&out) else { break };
        let broken = differing(&folder, &after);
        if broken.is_empty() {
            return (out, told);
        }
        spared.extend(broken);
    }
    (imported, Vec::new())
}

/// The messages in which two folders do not say the same.
fn differing(before: &Folder, after: &Folder) -> BTreeSet<String> {
    let mut out = BTreeSet::new();
    for lang in before.prose.keys() {
        let (one, other) = (kinds::composer(before, *lang), kinds::composer(after, *lang));
        let said = |composer: &Composer<'_>, id: &str| {
            composer.prose_line(id).map(|text| squeezed(&text.plain())).unwrap_or_default()
        };
        out.extend(ids(before, *lang).into_iter().filter(|id| said(&one, id) != said(&other, id)));
    }
    out
}

fn squeezed(words: &str) -> String {
    typed(words).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The messages of the circular's own structure; titles and summaries of texts are not.
fn ids(folder: &Folder, lang: Lang) -> Vec<String> {
    let head = &folder.circular.head;
    let addressees = head.to.iter().chain(&head.copy_to).filter_map(|it| it.own()).map(own_addressee);
    let addressees: BTreeSet<String> = addressees.collect();
    let texts = (folder.kind.texts)(&folder.circular.matter);
    let of_text = |id: &str| texts.iter().any(|text| id.starts_with(&format!("{text}-")));
    let asked = folder.asked(lang).into_iter().map(|asked| asked.id);
    let mut out: Vec<String> = asked.filter(|id| !addressees.contains(id) && !of_text(id)).collect();
    out.extend((folder.kind.own)(&folder.circular.matter).into_iter().map(|own| own.id));
    out
}

/// What takes the place of words of a message: in which of its languages, which stretch, which bytes.
struct Put {
    said: usize,
    stretch: usize,
    range: Range<usize>,
    text: String,
}

/// A folder being given facts.
struct Desk<'a> {
    folder: &'a Folder,
    spared: &'a BTreeSet<String>,
    composers: BTreeMap<Lang, Composer<'a>>,
    given: BTreeMap<Lang, Given>,
    /// Whose years days are of that are said without them.
    years: Years,
    /// The days and spans of days that editions say, as they say them.
    read: BTreeSet<Value>,
    found: Found,
    /// The days among them that no edition says with their years.
    undated: BTreeSet<String>,
    /// What takes the place of which bytes of each language's file.
    edits: BTreeMap<Lang, Vec<(Range<usize>, String)>>,
}

impl<'a> Desk<'a> {
    fn new(folder: &'a Folder, spared: &'a BTreeSet<String>) -> Self {
        let langs = || folder.prose.keys().copied();
        Self {
            folder,
            spared,
            composers: langs().map(|lang| (lang, kinds::composer(folder, lang))).collect(),
            given: langs().map(|lang| (lang, folder.given(lang))).collect(),
            years: Years { letter: folder.circular.head.date, said: Vec::new() },
            read: BTreeSet::new(),
            found: Found::new(folder),
            undated: BTreeSet::new(),
            edits: BTreeMap::new(),
        }
    }

    /// The folder with facts; nothing where it has none.
    fn done(mut self, imported: &Imported) -> Option<(Imported, Vec<Diagnostic>)> {
        let original = self.folder.circular.head.original_language;
        let mut langs: Vec<Lang> = self.folder.prose.keys().copied().collect();
        langs.sort_by_key(|lang| *lang != original);
        let mut known = BTreeSet::new();
        let mut all: Vec<String> = langs.iter().flat_map(|lang| ids(self.folder, *lang)).collect();
        all.retain(|id| !self.spared.contains(id) && known.insert(id.clone()));
        let said = |desk: &Self, id: &str| -> Vec<Said> {
            langs.iter().filter_map(|lang| desk.said(id, *lang)).collect()
        };
        let mut all: Vec<Vec<Said>> = all.iter().map(|id| said(&self, id)).collect();
        let values = all.iter().flatten().flat_map(|said| &said.seen).map(|seen| &seen.value);
        let days = values.filter(|value| matches!(value, Value::Date(_) | Value::Dates(..)));
        self.read = days.cloned().collect();
        let with_year = |value: &Value| match value {
            Value::Date(day) if day.year() != WITHOUT_YEAR => Some(*day),
            _ => None,
        };
        self.years.said = self.read.iter().filter_map(with_year).collect();
        for said in &mut all {
            for seen in said.iter_mut().flat_map(|said| &mut said.seen) {
                seen.value = self.years.dated(seen.value.clone());
            }
            settle(said);
            self.message(said);
        }
        if self.edits.is_empty() {
            return None;
        }
        let facts = self.found.into_facts();
        let told = facts.iter().filter(|fact| self.undated.contains(&fact.name)).map(|fact| {
            let message = format!("no edition says the year of `{}`: {} is put in", fact.name, fact.value);
            Diagnostic::warning(Code::Corrected, message).hint("correct it under [facts] in circular.toml")
        });
        let told = told.collect();
        let mut circular = self.folder.circular.clone();
        circular.head.facts.0.extend(facts);
        let mut prose = imported.prose.clone();
        for (lang, mut edits) in self.edits {
            edits.sort_by_key(|(range, _)| std::cmp::Reverse(range.start));
            let file = prose.get_mut(&lang)?;
            edits.into_iter().for_each(|(range, text)| file.replace_range(range, &text));
        }
        Some((Imported { name: imported.name.clone(), circular: circular.to_toml()?, prose }, told))
    }

    /// What a message says in a language, with the values in it.
    fn said(&self, id: &str, lang: Lang) -> Option<Said> {
        let prose = self.folder.prose.get(&lang)?;
        let lines = prose.placed(id, &self.given[&lang])?;
        let stretches: Vec<Stretch> = lines.iter().flat_map(stretches).collect();
        let declaration = &self.folder.kind.declaration;
        let mut seen = Vec::new();
        for (stretch, Stretch { words, .. }) in stretches.iter().enumerate() {
            let mut found = own_values(words, lang, declaration);
            let free = |range: &Range<usize>, found: &[(Range<usize>, Value)]| {
                found.iter().all(|(other, _)| other.end <= range.start || range.end <= other.start)
            };
            for (range, value) in own_names(words, lang, declaration) {
                if free(&range, &found) {
                    found.push((range, value));
                }
            }
            found.sort_by_key(|(range, _)| range.start);
            seen.extend(found.into_iter().map(|(range, value)| Seen { stretch, range, value }));
        }
        Some(Said { lang, stretches, seen })
    }

    /// Puts facts in the places of the values that a message says in all its languages.
    fn message(&mut self, said: &[Said]) {
        let Some(first) = said.first() else { return };
        let own = self.found.len();
        let mut put: Vec<Put> = Vec::new();
        // A letter and its day are one, where they stand together.
        let mut values: Vec<&Value> = Vec::new();
        for seen in &first.seen {
            if !values.contains(&&seen.value) {
                values.push(&seen.value);
            }
        }
        let is_letter = |value: &Value| matches!(value, Value::Circular(_) | Value::CollectiveLetter { .. });
        let (letters, others): (Vec<&Value>, Vec<&Value>) =
            values.iter().copied().partition(|value| is_letter(value));
        for letter in letters {
            let dates = others.iter().filter_map(|value| match value {
                Value::Date(date) => Some(Some(*date)),
                _ => None,
            });
            for date in dates.chain([None]) {
                let Some(mut fact) = sorted(letter.clone()) else { break };
                fact.date = date;
                if self.fact(said, letter, fact, &mut put, own) {
                    break;
                }
            }
        }
        for value in others {
            // An address may name the language that it is in.
            let all = match value {
                Value::Url(url) => parted(url, first.lang).into_iter().map(Value::Url).collect(),
                other => vec![other.clone()],
            };
            for value in all {
                let Some(fact) = sorted(value.clone()) else { break };
                if self.fact(said, &value, fact, &mut put, own) {
                    break;
                }
            }
        }
        for Put { said: index, stretch, range, text } in put {
            let place = said[index].stretches[stretch].in_file(&range);
            self.edits.entry(said[index].lang).or_default().push((place, text));
        }
    }

    /// Puts a fact in the places of a value, if every language says it; whether it does.
    fn fact(&mut self, said: &[Said], value: &Value, fact: OwnFact, put: &mut Vec<Put>, own: usize) -> bool {
        let mut fact = fact;
        if fact.sort == "telephone" {
            let seen = said[0].seen.iter().find(|seen| seen.value == *value);
            fact.written =
                seen.map(|seen| squeezed(&said[0].stretches[seen.stretch].words[seen.range.clone()]));
        }
        let known = self.found.known(&fact, own).map(str::to_owned);
        fact.name = known.clone().unwrap_or_else(|| self.found.name(fact.sort));
        if known.is_none() && !holds(&fact) {
            return false;
        }
        let mut new = Vec::new();
        for (index, one) in said.iter().enumerate() {
            let given = match &known {
                Some(name) => self.given[&one.lang].fact(name).cloned(),
                None => None,
            };
            let given = given.unwrap_or_else(|| fact.given(one.lang));
            let here: Vec<Put> = one
                .seen
                .iter()
                .filter(|seen| agree(&said_in(value, one.lang), &seen.value))
                .filter_map(|seen| {
                    let taken = |range: &Range<usize>| {
                        put.iter().any(|it| {
                            it.said == index
                                && it.stretch == seen.stretch
                                && it.range.start < range.end
                                && range.start < it.range.end
                        })
                    };
                    let (range, text) = self.shown(one, seen, &given, fact.date.is_some())?;
                    let stretch = seen.stretch;
                    (!taken(&range)).then_some(Put { said: index, stretch, range, text })
                })
                .collect();
            // A name that only one language could say is one by chance, unless words around it tell.
            let sure = said.len() > 1
                || !matches!(value, Value::Place(_))
                || here.iter().any(|it| it.text.contains("form:"))
                || one.seen.iter().any(|seen| agree(value, &seen.value) && beside_country(one, seen));
            if here.is_empty() || !sure {
                return false;
            }
            new.extend(here);
        }
        if (0..said.len()).any(|index| put.iter().chain(&new).filter(|it| it.said == index).count() > MOST) {
            return false;
        }
        put.extend(new);
        if known.is_none() {
            let of_letter = self.years.letter.map(Value::Date);
            let is_day = matches!(value, Value::Date(_) | Value::Dates(..));
            if is_day && !self.read.contains(value) && of_letter.as_ref() != Some(value) {
                self.undated.insert(fact.name.clone());
            }
            self.found.push(fact);
        }
        true
    }

    /// Which words show a fact where a value was read, and how prose prints them.
    fn shown(&self, said: &Said, seen: &Seen, fact: &Fact, dated: bool) -> Option<(Range<usize>, String)> {
        let stretch = &said.stretches[seen.stretch];
        let composer = &self.composers[&said.lang];
        let forms = fact.forms.iter().copied().map(Some).chain((!dated).then_some(None));
        let forms = forms.filter(|form| !dated || *form == Some("dated"));
        let mut best: Option<(Range<usize>, String)> = None;
        for form in forms {
            let words = composer.value(fact.arg.clone(), form).plain();
            let Some(range) = stretch.find(&words, &seen.range) else { continue };
            let name = form.map_or_else(|| fact.name.clone(), |form| format!("{}.{form}", fact.name));
            if best.as_ref().is_none_or(|(other, _)| range.len() > other.len()) {
                best = Some((range, placeable(&name, None)));
            }
        }
        if best.is_none() && !dated {
            let words = typed(&stretch.words[seen.range.clone()]);
            let fits = !words.trim().is_empty() && !words.contains(['<', '>', '\n']);
            let name = format!("{}{SAID}", fact.name);
            best = fits.then(|| (seen.range.clone(), placeable(&name, Some(words.as_str()))));
        }
        best.filter(|(range, _)| !stretch.cuts.iter().any(|cut| range.start < *cut && *cut < range.end))
    }
}

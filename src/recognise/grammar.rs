//! Facts by grammar: in comes prose in a language, out go the values in it.
//!
//! Where two readings overlap, the one listed first wins: addresses, dates, parts of Recommendations,
//! designations, and last the numbers that a word beside them explains.

use std::collections::BTreeMap;
use std::ops::Range;

use super::align::{Step, beginning};
use super::company::{CLAUSE, Company, KEPT, KEPT_KINDS, ends_with};
use super::fold::{Gap, fold, folded_text, is_dash, is_invisible};
use super::language::Language;
use super::number;
use super::pattern::Element;
use super::tokens::{self, Found, Reading};
use crate::declared::Texts;
use crate::document::{Sort, TSAG, Value};
use crate::locale::registers::Family;

impl Language {
    /// Every value in prose, in order.
    pub(super) fn facts(&self, text: &str) -> Vec<Found> {
        let mut out = Vec::new();
        keep(&mut out, tokens::emails(text));
        keep(&mut out, tokens::urls(text));
        keep(&mut out, tokens::telephones(text));
        let values = |found: Vec<(Range<usize>, Value)>| -> Vec<Found> {
            found.into_iter().map(|(range, value)| Found::new(range, value)).collect()
        };
        // The number of a part is no day: Corrigendum 1 and 3 March 2026.
        let parts = self.parts_in(text);
        let designations = tokens::designations(text, Reading::Strict);
        let with_part = designations.iter().filter(|found| match &found.value {
            Value::Designation(designation) => designation.part.is_some(),
            _ => false,
        });
        let dated = without(text, out.iter().chain(&parts).chain(with_part).map(|found| &found.range));
        keep(&mut out, values(self.dates.find_timed(&dated)));
        keep(&mut out, values(self.dates.hours(&dated)));
        keep(&mut out, parts);
        keep(&mut out, tokens::symbols(text));
        keep(&mut out, designations);
        keep(&mut out, self.after_sector(text));
        keep(&mut out, self.quantities.measured(text));
        keep(&mut out, self.numbers(text));
        out.sort_by_key(|found| found.range.start);
        out
    }

    /// Every value in words of the circular's own, and the numbers beside them: hours of the day as one, `0930` and
    /// `9 h 30`; nothing of days whose year is not said, which languages write with other numbers.
    pub(super) fn own_facts(&self, text: &str) -> Vec<Found> {
        let mut out = self.facts(text);
        keep(&mut out, self.annexes(text));
        let covered = |at: usize| out.iter().any(|found| found.range.contains(&at));
        if self.dates.is_open(text, &covered) {
            return out;
        }
        keep(&mut out, self.quantities.all(text));
        let mut numbers = self.cardinals.all(text);
        if !numbers.is_empty() {
            let weekdays = self.dates.weekdays(text);
            numbers.retain(|found| !weekdays.iter().any(|day| day.contains(&found.range.start)));
        }
        // Seventy per cent.
        for found in &mut numbers {
            let Value::Count(number) = found.value else { continue };
            if let Some((value, end)) = self.quantities.part_of(text, found.range.end, number) {
                *found = Found::new(found.range.start..end, value);
            }
        }
        keep(&mut out, numbers);
        out.sort_by_key(|found| found.range.start);
        out
    }

    /// The annexes that a text names by their letters, as numbers: `Annex B`, `Annexes A and B`.
    fn annexes(&self, text: &str) -> Vec<Found> {
        /// What may stand between two letters: a comma, `and`.
        const BETWEEN: usize = 5;
        let mut out: Vec<Found> = Vec::new();
        for (at, _) in text.match_indices(|c: char| c.is_ascii_uppercase()) {
            let joined = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '\u{2011}';
            let (before, after) = (&text[..at], &text[at + 1..]);
            let dotted = after.strip_prefix('.').is_some_and(|rest| rest.starts_with(joined));
            if before.ends_with(joined) || after.starts_with(joined) || dotted {
                continue;
            }
            let goes_on = out.last().is_some_and(|last| {
                let between = &text[last.range.end..at];
                between.chars().count() <= BETWEEN && !between.contains(['.', ';', ':', '(', ')', '\n'])
            });
            if goes_on || self.before_annexes.iter().any(|word| word.follows(before)) {
                let mark = text.as_bytes()[at];
                out.push(Found::new(at..at + 1, Value::Number(u32::from(mark - b'A') + 1)));
            }
        }
        out
    }

    /// The annexes that a text names by numbers and letters, but for those of the document named behind: `Annex 2 to
    /// Resolution 1`.
    pub(super) fn annexes_named(&self, text: &str) -> Vec<(Range<usize>, u32)> {
        /// How far behind the mark of an annex its document is named.
        const NEAR: usize = 60;
        let mut out: Vec<(Range<usize>, u32)> = Vec::new();
        for found in self.annexes(text) {
            if let Value::Number(number) = found.value {
                out.push((found.range, number));
            }
        }
        for (number, range) in number::all(text) {
            let after = &text[range.end..];
            let joined = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '-' | '\u{2011}');
            let dotted = after
                .strip_prefix('.')
                .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphanumeric()));
            let named = self.before_annexes.iter().any(|word| word.follows(&text[..range.start]));
            if named && !after.starts_with(joined) && !dotted {
                out.push((range, number));
            }
        }
        if out.is_empty() {
            return out;
        }
        let documents: Vec<usize> = self
            .facts(text)
            .into_iter()
            .filter(|found| {
                matches!(
                    found.value,
                    Value::Designation(_)
                        | Value::Resolution(_)
                        | Value::Circular(_)
                        | Value::CollectiveLetter { .. }
                        | Value::Symbol(_)
                        | Value::Reference(_)
                )
            })
            .map(|found| found.range.start)
            .collect();
        let another = |end: usize| {
            documents.iter().any(|at| {
                *at >= end
                    && text[end..*at].chars().count() <= NEAR
                    && !text[end..*at].contains(['.', ';', ',', '。', '；', '，', '،', '؛'])
            })
        };
        out.retain(|(range, _)| !another(range.end));
        out.sort_by_key(|(range, _)| range.start);
        out
    }

    /// Texts in a list, however they are spelt.
    pub(super) fn drafts(&self, text: &str) -> Vec<Found> {
        if self.declaration.texts == Texts::Questions {
            return tokens::questions(text);
        }
        let mut out = Vec::new();
        keep(&mut out, self.parts_in(text));
        keep(&mut out, tokens::designations(text, Reading::Loose));
        out.sort_by_key(|found| found.range.start);
        out
    }

    /// Corrigenda and amendments in words: `Corrigendum 1 to Recommendation ITU-T X.1333`.
    fn parts_in(&self, text: &str) -> Vec<Found> {
        let mut out = Vec::new();
        let glyphs = fold(text);
        for pattern in self.parts() {
            let Some(Element::Glyph(first)) = pattern.elements.first() else { continue };
            for start in (0..glyphs.len()).filter(|start| glyphs[*start].c == first.c) {
                let Some((alignment, _)) = beginning(pattern, &glyphs[start..]) else { continue };
                let (mut number, mut base, mut end) = (None, None, 0);
                for step in &alignment.steps {
                    let (hole, range) = match step {
                        Step::Hole(hole, range) => (*hole, range.start + start..range.end + start),
                        Step::Pair(_, at) => {
                            let glyph = glyphs[at + start];
                            end = end.max(glyph.at + glyph.len);
                            continue;
                        }
                        _ => continue,
                    };
                    let (from, to) =
                        (glyphs[range.start].at, glyphs[range.end - 1].at + glyphs[range.end - 1].len);
                    if pattern.holes[hole][0].name == "number" {
                        number = number::leading(&text[from..to]).map(|(value, _)| value);
                        end = end.max(to);
                    } else if let Some(found) =
                        tokens::designations(&text[from..to], Reading::Loose).into_iter().next()
                    {
                        end = end.max(from + found.range.end);
                        base = Some(found);
                    }
                }
                if let (Some(number), Some(base)) = (number.and_then(|n| u16::try_from(n).ok()), base)
                    && let Value::Designation(designation) = base.value
                {
                    let parts = self.declaration.contract.means.parts;
                    let part = parts.iter().find(|(id, _)| pattern.id == *id).map(|(_, of)| of(number));
                    let value = designation.with_part(part);
                    out.push(Found {
                        fact: None,
                        range: glyphs[start].at..end,
                        value: Value::Designation(value),
                        meant: base.meant,
                    });
                }
            }
        }
        // Behind the word for draft a part may bring a preposition, which is of it.
        out.sort_by_key(|found| std::cmp::Reverse(found.range.len()));
        out
    }

    /// Near-designations that the Sector's name introduces: `ITU-T X1332`.
    fn after_sector(&self, text: &str) -> Vec<Found> {
        let sector: Vec<String> =
            self.lang.rules().no_break.words.iter().map(|word| folded_text(word)).collect();
        tokens::designations(text, Reading::Loose)
            .into_iter()
            .filter(|found| found.meant.is_some())
            .filter(|found| sector.iter().any(|word| ends_with(&text[..found.range.start], word)))
            .collect()
    }

    /// Numbers that a word beside them explains: `Study Group 17`, `第1号决议`.
    fn numbers(&self, text: &str) -> Vec<Found> {
        let mut out = Vec::new();
        let mut skip = 0;
        for (at, c) in text.char_indices() {
            if at < skip || !(number::digit(c).is_some() || number::is_numeral(c)) {
                continue;
            }
            let digits = number::digit(c).is_some();
            let len: usize = text[at..]
                .chars()
                .take_while(|c| {
                    if digits {
                        number::digit(*c).is_some() || matches!(c, '.' | '/' | '\u{2060}')
                    } else {
                        number::is_numeral(*c)
                    }
                })
                .map(char::len_utf8)
                .sum();
            let shown = text[at..at + len].trim_end_matches(['.', '/', '\u{2060}']);
            skip = at + len;
            let after: String = folded_text(&text[at + shown.len()..].chars().take(12).collect::<String>());
            let before = without_acronym(&text[..at]);
            let opening = self.opening(&text[..at]);
            let fits = |company: &&Company| {
                (company.follows(&text[..at])
                    || before.is_some_and(|before| company.follows(before))
                    || (!company.after.is_empty() && opening.is_some_and(|before| company.follows(before))))
                    && after.starts_with(&company.after)
            };
            let length = |company: &Company| company.before.len() + company.after.len();
            let fitting: Vec<&Company> = self.company().filter(fits).collect();
            let longest = fitting.iter().map(|company| length(company)).max();
            // A number of parts behind a word for provisions.
            let provision = || {
                let parts =
                    shown.split('.').filter(|part| !part.is_empty()).count() == 2 && !shown.contains('/');
                let words = &self.lang.values().provision;
                parts && words.iter().any(|word| Company::listed(CLAUSE, word).follows(&text[..at]))
            };
            if fitting.is_empty() && provision() {
                let value = self.numeric(Sort::Clause, shown);
                out.extend(value.map(|value| Found::new(at..at + shown.len(), value)));
                continue;
            }
            // Q4/17 is said in every language.
            if text[..at].ends_with('Q') && shown.contains('/') {
                let value = self.numeric(Sort::Question, shown);
                out.extend(value.map(|value| Found::new(at..at + shown.len(), value)));
                continue;
            }
            let company = fitting
                .into_iter()
                .filter(|company| Some(length(company)) == longest)
                // Where one word serves for both, a clause has parts.
                .max_by_key(|company| (KEPT[company.sort] == Sort::Clause) == shown.contains('.'));
            if let Some(company) = company
                && let Some(value) = self.numeric(KEPT[company.sort], shown)
            {
                let several = self.several(company, text, at);
                out.extend(self.before_it(company, text, at));
                out.push(Found::new(at..at + shown.len(), value));
                if several {
                    let (more, end) = self.listed(KEPT[company.sort], text, at + shown.len());
                    out.extend(more);
                    skip = skip.max(end);
                }
            }
        }
        out
    }

    /// What stands before the first number of a list, at its second: 第 in 第13和17.
    fn opening<'t>(&self, before: &'t str) -> Option<&'t str> {
        let before = before.trim_end();
        let and = self.lang.values().and.iter().find(|word| before.ends_with(word.as_str()))?;
        let number = before[..before.len() - and.len()].trim_end();
        let bare = number.trim_end_matches(|c| number::digit(c).is_some());
        (bare.len() < number.len()).then_some(bare)
    }

    /// Whether the word before a number speaks of several: `Study Groups 13 and 17`.
    fn several(&self, company: &Company, text: &str, at: usize) -> bool {
        let words = self.lang.values().several.get(KEPT_KINDS[company.sort]);
        words.into_iter().flatten().any(|word| ends_with(&text[..at], &folded_text(word)))
    }

    /// The numbers of a list from a place on, and where it ends.
    fn listed(&self, sort: Sort, text: &str, mut at: usize) -> (Vec<Found>, usize) {
        let mut out = Vec::new();
        while let Some((start, shown)) = self.joined_number(&text[at..]) {
            let start = at + start;
            let Some(value) = self.numeric(sort, shown) else { break };
            at = start + shown.len();
            out.push(Found::new(start..at, value));
        }
        (out, at)
    }

    /// A number that follows a comma or the word that joins lists.
    fn joined_number<'t>(&self, text: &'t str) -> Option<(usize, &'t str)> {
        let start = text.find(|c| number::digit(c).is_some())?;
        let between: String =
            text[..start].chars().filter(|c| !c.is_whitespace() && !is_invisible(*c)).collect();
        let between = between.trim_start_matches([',', '،', '，']);
        let joins = self.lang.values().and.iter().any(|word| word == between);
        let comma = between.is_empty() && text[..start].contains([',', '،', '，']);
        let rest = &text[start..];
        let len =
            rest.find(|c: char| number::digit(c).is_none() && !matches!(c, '.' | '/')).unwrap_or(rest.len());
        (joins || comma).then(|| (start, rest[..len].trim_end_matches(['.', '/'])))
    }

    /// The number before the last one of a list whose kind is said behind it: `13-я и 17-я`, 第13和17.
    fn before_it(&self, company: &Company, text: &str, at: usize) -> Option<Found> {
        if company.after.is_empty() {
            return None;
        }
        let before = text[..at].trim_end();
        // What opens each of them may be said again: 第13和第17.
        let before = before.strip_suffix(company.before.as_str()).unwrap_or(before).trim_end();
        let and = self.lang.values().and.iter().find(|word| before.ends_with(word.as_str()))?;
        let before = before[..before.len() - and.len()].trim_end();
        let bare =
            before.trim_end_matches(|c: char| !c.is_ascii_digit() && (c.is_alphabetic() || is_dash(c)));
        // Only the ending of an ordinal may stand between.
        let ending = folded_text(&before[bare.len()..]);
        if !ending.is_empty() && !company.after.starts_with(&ending) {
            return None;
        }
        let digits = bare.len() - bare.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        let range = bare.len() - digits..bare.len();
        let value = (digits > 0).then(|| self.numeric(KEPT[company.sort], &text[range.clone()]))??;
        Some(Found::new(range, value))
    }

    /// A number as a value of a sort.
    pub(super) fn numeric(&self, sort: Sort, text: &str) -> Option<Value> {
        let whole = || number::first(text).map(|(value, _)| value);
        Some(match sort {
            Sort::StudyGroup => Value::StudyGroup(u8::try_from(whole()?).ok()?),
            Sort::Resolution => Value::Resolution(u16::try_from(whole()?).ok()?),
            Sort::Circular => Value::Circular(u16::try_from(whole()?).ok()?),
            Sort::Count => Value::Count(whole()?),
            Sort::Number => Value::Number(whole()?),
            Sort::Section => Value::Section(self.clause(text)?),
            Sort::Clause => Value::Clause(self.clause(text)?),
            Sort::CollectiveLetter => {
                let (number, group) = text.split_once(['/', '／'])?;
                Value::CollectiveLetter {
                    number: u16::try_from(number::first(number)?.0).ok()?,
                    group: match number::first(group) {
                        Some((group, _)) => u8::try_from(group).ok()?,
                        None if group.trim().eq_ignore_ascii_case("tsag") => TSAG,
                        None => return None,
                    },
                }
            }
            Sort::Question => {
                let (number, group) = text.split_once(['/', '／'])?;
                Value::Question(format!("{}/{}", number::first(number)?.0, number::first(group)?.0))
            }
            _ => return None,
        })
    }

    /// The Questions of a list of nothing else: `1/12, 2/12 and 14/12`.
    pub(super) fn questions(&self, text: &str) -> Vec<Found> {
        let part = |c: char| number::digit(c).is_some() || matches!(c, '/' | '／');
        let mut out = Vec::new();
        let mut at = 0;
        while let Some(start) = text[at..].find(part).map(|start| at + start) {
            at = text[start..].find(|c| !part(c)).map_or(text.len(), |end| start + end);
            let value = self.numeric(Sort::Question, &text[start..at]);
            out.extend(value.map(|value| Found::new(start..at, value)));
        }
        out
    }

    /// A number of several parts, in the order of the other languages.
    fn clause(&self, text: &str) -> Option<String> {
        let text = number::european(text);
        let start = text.find(|c: char| c.is_ascii_digit() || number::is_numeral(c))?;
        let Some(shown) =
            text[start..].split(|c: char| !c.is_ascii_digit() && c != '.').next().filter(|s| !s.is_empty())
        else {
            return number::leading(&text[start..]).map(|(value, _)| value.to_string());
        };
        let parts: Vec<&str> = shown.trim_matches('.').split('.').filter(|part| !part.is_empty()).collect();
        Some(if self.lang.rules().numbers.reversed {
            parts.into_iter().rev().collect::<Vec<_>>().join(".")
        } else {
            parts.join(".")
        })
    }

    /// Names of a family, with their slugs, in order: at word boundaries, and of two at one place the longer.
    pub(super) fn named(&self, family: Family, text: &str) -> Vec<(std::ops::Range<usize>, String)> {
        let glyphs = fold(text);
        let chars: Vec<char> = glyphs.iter().map(|glyph| glyph.c).collect();
        let bounded = |at: usize| match (at.checked_sub(1).map(|before| glyphs[before]), glyphs.get(at)) {
            (Some(before), Some(after)) => {
                // An article is elided before a name: l'Uruguay.
                let elided = text[before.at..after.at].contains(['\'', '’']);
                elided || after.gap != Gap::None || !(joins(before.c) && joins(after.c))
            }
            _ => true,
        };
        let mut out = Vec::new();
        let mut at = 0;
        while at < chars.len() {
            // What is joined before a name in Arabic, as in "and Geneva", is no part of it.
            let begins = bounded(at) || joined_before(&chars[..at]);
            match self.name_at(family, &chars, at, bounded).filter(|_| begins) {
                Some((key, length)) => {
                    let last = glyphs[at + length - 1];
                    out.push((glyphs[at].at..last.at + last.len, key));
                    at += length;
                }
                None => at += 1,
            }
        }
        out
    }
}

/// A text in which these places say nothing.
fn without<'r>(text: &str, places: impl Iterator<Item = &'r Range<usize>>) -> String {
    let mut out = text.to_owned();
    for place in places {
        out.replace_range(place.clone(), &"_".repeat(place.len()));
    }
    out
}

/// Whether two such characters beside one another are of one word.
fn joins(c: char) -> bool {
    c.is_alphanumeric() && !matches!(c, '\u{2e80}'..='\u{9fff}')
}

/// Whether what stands before is a letter that Arabic joins to the word after it.
fn joined_before(before: &[char]) -> bool {
    matches!(before.last(), Some('\u{648}' | '\u{628}' | '\u{644}' | '\u{641}'))
}

/// A text without the acronym of the Bureau at its end: `Lettre collective TSB`.
fn without_acronym(text: &str) -> Option<&str> {
    let text = text.trim_end();
    let bare = text.trim_end_matches(char::is_uppercase);
    let letters = text[bare.len()..].chars().count();
    ((2..=4).contains(&letters) && bare.ends_with(char::is_whitespace)).then(|| bare.trim_end())
}

/// Adds what does not overlap with what is there.
pub(super) fn keep(out: &mut Vec<Found>, more: Vec<Found>) {
    let mut taken: BTreeMap<usize, usize> =
        out.iter().map(|found| (found.range.start, found.range.end)).collect();
    for found in more {
        let before = taken.range(..found.range.end).next_back();
        if before.is_none_or(|(_, end)| *end <= found.range.start) {
            taken.insert(found.range.start, found.range.end);
            out.push(found);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Lang;

    fn facts(lang: Lang, text: &str) -> Vec<String> {
        let found = Language::of(lang, &crate::kinds::tap_consultation::KIND.declaration).facts(text);
        found.into_iter().map(|found| format!("{} {}", found.value.kind(), found.value)).collect()
    }

    #[test]
    fn letters_behind_annex_are_its_number() {
        let marks = |lang, text: &str| -> Vec<String> {
            let found = Language::of(lang, &crate::kinds::letter::KIND.declaration).own_facts(text);
            found.iter().map(|found| format!("{} {}", &text[found.range.clone()], found.value)).collect()
        };
        for (lang, text) in [
            (Lang::En, "the form in Annex B and the list in Annexes A and C."),
            (Lang::Fr, "le formulaire de l'Annexe\u{a0}B et la liste des Annexes A et C."),
            (Lang::Es, "el formulario del Anexo B y la lista de los Anexos A y C."),
            (Lang::Ru, "форму в Приложении B и перечень в Приложениях A и C."),
            (Lang::Zh, "附件B中的表格以及附件A和C中的清单。"),
            (Lang::Ar, "الاستمارة الواردة في الملحق B والقائمة الواردة في الملحقين A وC."),
        ] {
            let all = marks(lang, text);
            let letters: Vec<&str> = all.iter().map(|it| &it[..1]).collect();
            assert_eq!(letters, ["B", "A", "C"], "{all:?}");
        }
        // A designation is none, nor is a letter that begins a sentence.
        assert_eq!(marks(Lang::En, "See the annex. A form is in Annex X.509"), ["X.509 X.509"]);
    }

    #[test]
    fn numbers_mean_what_the_word_beside_them_says() {
        let expected = ["study-group 17", "resolution 1", "clause 9.4"];
        assert_eq!(
            facts(Lang::En, "ITU-T Study Group 17 under Resolution 1, clause 9.4, has 12 members"),
            expected
        );
        assert_eq!(facts(Lang::Zh, "第十七研究组按照第1号决议第9.4节"), expected);
        assert_eq!(facts(Lang::Ar, "لجنة الدراسات 17 بموجب القرار 1 الفقرة 4.9"), expected);
        assert_eq!(facts(Lang::Ru, "17-я Исследовательская комиссия, Резолюции 1, п. 9.4"), expected);
    }

    /// One sentence a language, with a value of every kind that prose may name.
    const SENTENCES: [(Lang, &str); 6] = [
        (
            Lang::En,
            "Write to tsbsg17@itu.int or call +41 22 730 6206 and see www.itu.int/ipr/. As TSB Circular 195 and TSB Collective letter 7/17 say, under section 9 and clause 9.4 of Resolution 1 of Study Group 17, 70 % replied by 29 February 2020 for 17 – 26 March 2020: Recommendations ITU-T X1332 and ITU-T X.1365 (X.ibc-iot) [R043], with SG17-TD2366.",
        ),
        (
            Lang::Fr,
            "Écrire à tsbsg17@itu.int, appeler le +41 22 730 6206 ou consulter www.itu.int/ipr/. Selon la Circulaire TSB 195 et la Lettre collective TSB 7/17, en vertu de la section 9 et du § 9.4 de la Résolution 1 de la Commission d'études 17, 70% ont répondu au 29 février 2020 pour la période du 17 au 26 mars 2020: Recommandations UIT-T X1332 et UIT-T X.1365 (X.ibc-iot) [R043], avec SG17-TD2366.",
        ),
        (
            Lang::Es,
            "Escriba a tsbsg17@itu.int, llame al +41 22 730 6206 o consulte www.itu.int/ipr/. Según la Circular TSB 195 y la Carta Colectiva TSB 7/17, en virtud de la Sección 9 y de la cláusula 9.4 de la Resolución 1 de la Comisión de Estudio 17, el 70 % respondió al 29 de febrero de 2020 para los días 17 a 26 de marzo de 2020: Recomendaciones UIT-T X1332 y UIT-T X.1365 (X.ibc-iot) [R043], con SG17-TD2366.",
        ),
        (
            Lang::Ru,
            "Пишите на tsbsg17@itu.int, звоните +41 22 730 6206, см. www.itu.int/ipr/. Согласно Циркуляру БСЭ 195 и Коллективному письму 7/17 БСЭ, по разделу 9 и пункту 9.4 Резолюции 1 17-й Исследовательской комиссии 70% ответили к 29 февраля 2020 года на 17–26 марта 2020 года: Рекомендации МСЭ-Т X1332 и МСЭ-Т X.1365 (X.ibc-iot) [R043], с SG17-TD2366.",
        ),
        (
            Lang::Zh,
            "请致函tsbsg17@itu.int或致电+41 22 730 6206，并见www.itu.int/ipr/。按照电信标准化局第195号通函和第7/17号集体函，根据第1号决议第9节和第9.4节，第十七研究组有百分之七十在2020年2月29日前答复，二〇二〇年三月十七日至二十六日：ITU-T X1332和ITU-T X.1365 (X.ibc-iot)建议书[R043]，见SG17-TD2366。",
        ),
        (
            Lang::Ar,
            "راسلوا tsbsg17@itu.int أو اتصلوا بالرقم +41 22 730 6206 وانظروا www.itu.int/ipr/. وفقاً للرسالة المعممة 195 الصادرة عن مكتب تقييس الاتصالات وللرسالة الجماعية TSB 7/17 وبموجب القسم 9 والفقرة 4.9 من القرار 1 للجنة الدراسات 17، أجاب 70% بحلول 29 فبراير 2020 للفترة 26-17 مارس 2020: التوصيتان ITU-T X1332 و ITU-T X.1365 (X.ibc-iot) [R043]، مع SG17-TD2366.",
        ),
    ];

    #[test]
    fn every_kind_of_value_is_found_in_prose_of_every_language() {
        let mut expected = vec![
            "circular 195",
            "clause 9.4",
            "collective-letter 7/17",
            "date 2020-02-29",
            "dates 2020-03-17/2020-03-26",
            "designation X.1332",
            "designation X.1365",
            "email tsbsg17@itu.int",
            "percentage 70%",
            "resolution 1",
            "section 9",
            "study-group 17",
            "symbol R043",
            "symbol SG17-TD2366",
            "telephone +41227306206",
            "url https://www.itu.int/ipr/",
            "working-name X.ibc-iot",
        ];
        expected.sort_unstable();
        for (lang, sentence) in SENTENCES {
            let mut found = facts(lang, sentence);
            found.sort_unstable();
            assert_eq!(found, expected, "{lang}");
        }
    }

    #[test]
    fn a_corrigendum_in_words_is_one_fact() {
        assert_eq!(
            facts(Lang::En, "Corrigendum 1 to Recommendation ITU-T X.1333 [R34]"),
            ["designation X.1333 Cor.1", "symbol R34"]
        );
        assert_eq!(facts(Lang::Zh, "ITU-T X.1333建议书勘误1草案"), ["designation X.1333 Cor.1"]);
        assert_eq!(facts(Lang::Ar, "التصويب 1 للتوصية ITU-T X.1333"), ["designation X.1333 Cor.1"]);
    }

    #[test]
    fn a_lost_dot_after_the_sector_is_seen() {
        let found = Language::of(Lang::En, &crate::kinds::tap_consultation::KIND.declaration)
            .facts("Recommendation ITU-T X1332");
        assert_eq!(found[0].meant.as_deref(), Some("X.1332"));
    }
}

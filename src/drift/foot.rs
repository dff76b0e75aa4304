//! The foot of the pages: its telephone numbers, addresses and lines, which are the same in every edition.
//!
//! A foot may be translated. What no language writes otherwise is compared: numbers, addresses, and words that are
//! added to those of another edition.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::Code;
use super::canonical::bare_url;
use super::context::Context;
use super::finding::Finding;
use super::letterhead::is_file;
use super::plain::{letters, loose, short};
use super::view::View;
use crate::diag::Severity;
use crate::document::Located;
use crate::lang::Lang;
use crate::locale::neutral;

/// The part in which a foot stands.
const FOOT: &str = "footer";
/// How many lines may be added to it.
const ADDED: usize = 3;

/// What stands in a foot in every language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Sort {
    Telephone,
    Email,
    Url,
    /// A postal code and the like.
    Code,
}

const SORTS: [Sort; 4] = [Sort::Telephone, Sort::Email, Sort::Url, Sort::Code];

impl Sort {
    const fn name(self) -> &'static str {
        match self {
            Sort::Telephone => "telephone number",
            Sort::Email => "e-mail address",
            Sort::Url => "web address",
            Sort::Code => "postal code",
        }
    }

    const fn code(self) -> Code {
        match self {
            Sort::Telephone => Code::TelephoneMismatch,
            Sort::Email => Code::EmailMismatch,
            Sort::Url => Code::UrlMismatch,
            Sort::Code => Code::FormulaDrift,
        }
    }
}

/// A value in a foot: its sort, its comparable form, and how it is written.
type Stated = (Sort, String, String);

/// A line of a foot.
struct Line<'a> {
    located: &'a Located,
    values: Vec<Stated>,
}

/// The foot of an edition.
struct Foot<'c, 'a> {
    view: &'c View<'a>,
    lines: Vec<Line<'a>>,
}

/// Compares the feet of the editions.
pub(super) fn foot(context: &mut Context) {
    // What the circular makes of itself has the foot of its house.
    let read = context.views.iter().filter(|view| is_file(view) && !has_own(view));
    let feet: Vec<Foot> = read.map(Foot::of).collect();
    // The running feet of other documents name page and section, and are no foot of a letter.
    let Some(model) = model(&feet).filter(|model| !model.values().is_empty()) else { return };
    let mut findings = Vec::new();
    for foot in &feet {
        if std::ptr::eq(foot, model) {
            continue;
        }
        if foot.lines.is_empty() {
            findings.extend(foot.lost(&feet, model));
            continue;
        }
        findings.extend(SORTS.into_iter().filter_map(|sort| foot.differs(model, sort)));
        findings.extend(foot.lines(model));
    }
    findings.into_iter().for_each(|finding| context.found(finding));
}

/// Whether a house has lines of its own in the foot of this edition: it knows them, and they are compared with nothing.
fn has_own(view: &View) -> bool {
    let worded = |located: &Located| located.text.plain().chars().filter(|c| c.is_alphanumeric()).count() > 3;
    view.edition.texts.iter().any(|located| located.part == FOOT && located.furniture && worded(located))
}

/// The foot that the others are held against: one that says what most say, the house's before others.
fn model<'f, 'c, 'a>(feet: &'f [Foot<'c, 'a>]) -> Option<&'f Foot<'c, 'a>> {
    let house = ["footer-address", "footer-contacts"].map(|id| neutral(id, Lang::En).plain());
    let known: Vec<Stated> = house.iter().flat_map(|line| values(line)).collect();
    let rank = |foot: &Foot| {
        let own = foot.values();
        let alike = feet.iter().filter(|other| other.values() == own).count();
        let of_house =
            |(sort, value): &&(Sort, &str)| known.iter().any(|it| (it.0, &*it.1) == (*sort, *value));
        let exact = |line: &&Line| house.iter().any(|it| letters(it) == letters(&line.located.text.plain()));
        let exact = foot.lines.iter().filter(exact).count();
        (alike, own.iter().filter(of_house).count(), exact, Reverse(foot.lines.len()))
    };
    // Of equals the first.
    feet.iter().rev().filter(|foot| !foot.lines.is_empty()).max_by_key(|foot| rank(foot))
}

impl<'c, 'a> Foot<'c, 'a> {
    fn of(view: &'c View<'a>) -> Self {
        let mut lines: Vec<Line> = Vec::new();
        let texts = &view.edition.texts;
        let last = texts.iter().rposition(|located| located.part == FOOT);
        // A text has no pages: what is added to its foot stands at its end.
        let after = last.map_or(&[][..], |last| &texts[last + 1..]);
        let added = after.iter().filter(|_| after.len() <= ADDED).filter(|located| located.key.is_none());
        let feet = texts.iter().filter(|located| located.part == FOOT);
        for located in feet.chain(added.filter(|located| located.part == "body")).filter(|it| !it.furniture) {
            let plain = located.text.plain();
            // A foot is written once for each kind of page.
            let again = lines.iter().any(|line| line.located.text.plain() == plain);
            if !again && plain.chars().filter(|c| c.is_alphabetic()).count() > 1 {
                lines.push(Line { located, values: values(&plain) });
            }
        }
        Self { view, lines }
    }

    fn values(&self) -> BTreeSet<(Sort, &str)> {
        self.lines
            .iter()
            .flat_map(|line| &line.values)
            .map(|(sort, value, _)| (*sort, value.as_str()))
            .collect()
    }

    /// The first value of a sort that the other does not have.
    fn beside(&self, other: &Foot, sort: Sort) -> Option<(&'a Located, &Stated)> {
        let theirs = other.values();
        let stated = self.lines.iter().flat_map(|line| line.values.iter().map(|value| (line.located, value)));
        stated.filter(|(_, it)| it.0 == sort).find(|(_, it)| !theirs.contains(&(sort, &*it.1)))
    }

    /// A value of a sort that differs from the model's; a foot that has none of the sort is told by its lines.
    fn differs(&self, model: &Foot, sort: Sort) -> Option<Finding> {
        let of_sort = |foot: &Foot| foot.values().iter().any(|(known, _)| *known == sort);
        if !of_sort(self) || !of_sort(model) {
            return None;
        }
        let (here, there) = (self.beside(model, sort), model.beside(self, sort));
        let spot = |foot: &Foot, (located, it): (&Located, &Stated)| {
            foot.view.spot(located, &*it.2, Some(it.1.clone()))
        };
        let what = sort.name();
        let message = match (here, there) {
            (Some((_, own)), Some((_, right))) => {
                format!(
                    "{} has the {what} {} in its foot where the others have {}",
                    self.view.id(),
                    own.2,
                    right.2
                )
            }
            (Some((_, own)), None) => {
                format!("{} alone has the {what} {} in its foot", self.view.id(), own.2)
            }
            (None, Some((_, right))) => {
                format!("{} lacks the {what} {} in its foot", self.view.id(), right.2)
            }
            (None, None) => return None,
        };
        let at = here.map_or_else(|| self.view.spot(self.lines[0].located, "", None), |it| spot(self, it));
        let finding =
            Finding::new(sort.code(), None, message).at(at).against(there.map(|it| spot(model, it)));
        // Of a web address the host is the house's.
        Some(if sort == Sort::Url { finding.at_most(Severity::Warning) } else { finding })
    }

    /// Lines that only one of the two has, and words that one adds.
    fn lines(&self, model: &Foot) -> Vec<Finding> {
        let mut out = Vec::new();
        let (own, theirs) = (self.loose(model), model.loose(self));
        let id = self.view.id();
        for line in own.iter().skip(theirs.len()) {
            let words = short(&line.located.text.plain());
            let message = format!("{id} alone has “{words}” in its foot");
            let spot = self.view.spot(line.located, words, None);
            out.push(Finding::new(Code::BlockExtra, None, message).at(spot).at_most(Severity::Warning));
        }
        for line in theirs.iter().skip(own.len()) {
            let words = short(&line.located.text.plain());
            let message = format!("{id} lacks “{words}” in its foot");
            let mut spot = self.view.nowhere();
            (spot.part, spot.line) = (FOOT.to_owned(), self.lines.last().and_then(|line| line.located.line));
            let finding = Finding::new(Code::BlockMissing, None, message).at(spot).at_most(Severity::Warning);
            out.push(finding.against([model.view.spot(line.located, words, None)]));
        }
        for line in &self.lines {
            let Some(other) = model.lines.iter().find(|other| line.is_of(other)) else { continue };
            let Some(added) = added(&line.located.text.plain(), &other.located.text.plain()) else {
                continue;
            };
            let message = format!("{id}: “{added}” is not in the foot of the others");
            let against = model.view.spot(other.located, short(&other.located.text.plain()), None);
            let finding = Finding::new(Code::FormulaDrift, None, message);
            out.push(finding.at(self.view.spot(line.located, added, None)).against([against]));
        }
        out
    }

    /// The lines that have no like in the other.
    fn loose(&self, other: &Foot) -> Vec<&Line<'a>> {
        self.lines.iter().filter(|line| !other.lines.iter().any(|it| line.is_of(it))).collect()
    }

    /// A foot that is gone, where a file of the same format has one.
    fn lost(&self, feet: &[Foot], model: &Foot) -> Option<Finding> {
        let format = |foot: &Foot| {
            foot.view.edition.path.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase())
        };
        let alike = feet
            .iter()
            .any(|other| !other.lines.is_empty() && is_file(other.view) && format(other) == format(self));
        if !is_file(self.view) || !alike {
            return None;
        }
        let mut spot = self.view.nowhere();
        spot.part = FOOT.to_owned();
        let message = format!("{} has no foot, which the other editions have", self.view.id());
        let against = model
            .lines
            .first()
            .map(|line| model.view.spot(line.located, short(&line.located.text.plain()), None));
        let finding = Finding::new(Code::BlockMissing, None, message).at(spot).against(against);
        Some(finding.at_most(Severity::Warning))
    }
}

impl Line<'_> {
    /// Whether two lines are one, in whatever language and with whatever fault.
    fn is_of(&self, other: &Line) -> bool {
        let message = |line: &Line| line.located.message.clone();
        let shared = || {
            self.values
                .iter()
                .any(|(sort, value, _)| other.values.iter().any(|it| (it.0, &it.1) == (*sort, value)))
        };
        let sorts = |line: &Line| line.values.iter().map(|(sort, ..)| *sort).collect::<BTreeSet<_>>();
        message(self).is_some() && message(self) == message(other)
            || shared()
            || !self.values.is_empty() && sorts(self) == sorts(other)
            || letters(&self.located.text.plain()) == letters(&other.located.text.plain())
    }
}

/// The words of a line that another, whose words it has all, lacks.
fn added(line: &str, other: &str) -> Option<String> {
    let is_value = |word: &str| word.contains(['@', '+', '.']) || word.chars().any(|c| c.is_ascii_digit());
    let words = |text: &str| -> Vec<String> {
        let text = loose(text);
        let words =
            text.split_whitespace().filter(|word| !is_value(word) && word.chars().any(char::is_alphabetic));
        words.map(str::to_owned).collect()
    };
    let mut own = words(line);
    for word in words(other) {
        let at = own.iter().position(|it| letters(it) == letters(&word))?;
        own.remove(at);
    }
    // A line of a form that ran into the foot is no word of it.
    let blank = own.iter().any(|word| word.contains('['));
    (!own.is_empty() && !blank).then(|| own.join(" "))
}

/// The values of a line.
fn values(line: &str) -> Vec<Stated> {
    let line = loose(line);
    let mut out = Vec::new();
    for word in
        line.split(|c: char| c.is_whitespace() || matches!(c, '•' | '·' | '|' | ',' | ';' | '，' | '；'))
    {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        let digits = word.chars().filter(char::is_ascii_digit).count();
        let stated = if word.contains('@') {
            (Sort::Email, word.to_lowercase())
        } else if word.contains("://") || word.starts_with("www.") || word.starts_with("WWW.") {
            (Sort::Url, bare_url(&word.to_lowercase()))
        } else if digits >= 3
            && word.chars().any(|c| c.is_ascii_uppercase())
            && word.is_ascii()
            && !word.contains(['.', '/'])
        {
            (Sort::Code, word.chars().filter(char::is_ascii_alphanumeric).collect())
        } else {
            continue;
        };
        out.push((stated.0, stated.1, word.to_owned()));
    }
    for (at, _) in line.match_indices('+') {
        let rest = &line[at..];
        let end = rest[1..]
            .find(|c: char| !(c.is_ascii_digit() || matches!(c, ' ' | '-' | '.' | '(' | ')')))
            .map_or(rest.len(), |end| end + 1);
        let written = rest[..end].trim_end_matches(|c: char| !c.is_ascii_digit());
        let digits: String = written.chars().filter(char::is_ascii_digit).collect();
        if digits.len() >= 7 {
            out.push((Sort::Telephone, format!("+{digits}"), written.to_owned()));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_addresses_of_a_foot_are_read() {
        let read = |line: &str| values(line).into_iter().map(|(_, value, _)| value).collect::<Vec<_>>();
        assert_eq!(read("Place des Nations • CH-1211 Geneva 20 • Switzerland"), ["CH1211"]);
        let contacts = "Tel: +41 22 730 5111 • Fax: +41 22 733 7256 • E-mail: itumail@itu.int • www.itu.int";
        assert_eq!(read(contacts), ["itumail@itu.int", "itu.int", "+41227305111", "+41227337256"]);
    }

    #[test]
    fn a_translated_foot_adds_nothing() {
        assert_eq!(added("Tel: 1 • Fax: 2 DRAFT", "Tel: 1 • Fax: 2").as_deref(), Some("DRAFT"));
        assert_eq!(added("Tél.: 1 • Fax: 2", "Tel: 1 • Fax: 2"), None);
    }
}

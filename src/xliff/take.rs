//! A translation that came back, unit by unit: in come a unit of the circular and the same unit of a file, out goes what the
//! translation says, or why it is not taken.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use regex::Regex;

use super::coded::{Coded, What};
use super::content::{Code, Mark, Piece};
use super::read::{Returned, Token};
use super::units::Unit;
use crate::lang::Lang;
use crate::locale::forbidden;
use crate::segments::between;

/// Why a unit is not taken, and how to mend it.
pub(super) struct Refused {
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub hint: String,
}

/// The lines of a translation, each with its level.
pub(super) type Lines = Vec<(usize, Vec<Piece>)>;

impl Unit {
    /// Whether a translation may go without a code: with the fact by which it selects, and with what it goes without
    /// already.
    pub fn may_lack(&self, id: &str) -> bool {
        let Some(numbered) = self.codes.get(id) else { return true };
        let selects = match &numbered.source {
            Some(What::Alone(Code::Fact(name))) => self.optional.contains(super::coded::plain(name)),
            _ => false,
        };
        let translated = self.parts.iter().any(|part| part.target.is_some());
        selects || numbered.source.is_none() || translated && numbered.target.is_none()
    }

    /// What the translation of this unit says; none where there is none.
    pub fn taken(&self, returned: &Returned, target: Lang) -> Result<Option<Lines>, Refused> {
        self.same_source(&returned.source)?;
        let Some(tokens) = &returned.target else { return Ok(None) };
        // Where a translation is parted otherwise, all of it stands in the first sentence.
        let parted = self.target_levels.as_ref().is_none_or(|levels| *levels == self.levels);
        if !returned.whole && parted {
            let what = "some of its sentences are not translated".to_owned();
            let hint = "translate them all; where two became one, join them in the tool".to_owned();
            return Err(Refused { what, hint });
        }
        let stray =
            |token: &&Token| matches!(token, Token::Gap(words) if words.contains(char::is_alphanumeric));
        if let Some(Token::Gap(words)) = tokens.iter().find(stray) {
            let what = format!("“{}” stands outside its segments", words.trim());
            let hint = "a tool has put words beside the segments: leave each sentence in its segment once"
                .to_owned();
            return Err(Refused { what, hint });
        }
        self.codes_are_there(tokens)?;
        let mut lines = Vec::new();
        for (level, tokens) in lines_of(tokens, target) {
            lines.push((level, self.pieces(&tokens)?));
        }
        let levels: Vec<usize> = lines.iter().map(|(level, _)| *level).collect();
        let expected = &self.levels;
        if levels != *expected && Some(&levels) != self.target_levels.as_ref() {
            let hint = "part it as the original is parted: a paragraph for a paragraph, a point for a point";
            let what = format!("it has {}, the original has {}", counted(&levels), counted(expected));
            return Err(Refused { what, hint: hint.to_owned() });
        }
        Ok(Some(lines))
    }

    /// Whether the original in the file is that of the circular.
    fn same_source(&self, tokens: &[Token]) -> Result<(), Refused> {
        let ours: String = self.parts.iter().map(|part| compared_codes(&part.source)).collect();
        if ours == compared(tokens) {
            return Ok(());
        }
        let what = "the original in the file is not that of the circular".to_owned();
        let hint = "it was changed in the tool, or the circular since the export: export again, and translate what is new";
        Err(Refused { what, hint: hint.to_owned() })
    }

    /// Whether every code is there once, and no other.
    fn codes_are_there(&self, tokens: &[Token]) -> Result<(), Refused> {
        let (mut found, mut twice) = (BTreeSet::new(), BTreeSet::new());
        for token in tokens {
            if let Token::Code(id) | Token::Open(id) = token
                && !found.insert(id.as_str())
            {
                twice.insert(id.as_str());
            }
        }
        let strange: Vec<&str> = found.iter().copied().filter(|id| !self.codes.contains_key(*id)).collect();
        let missing: Vec<&str> = self
            .codes
            .keys()
            .map(String::as_str)
            .filter(|id| !found.contains(*id) && !self.may_lack(id))
            .collect();
        let named = |ids: &[&str]| {
            let all: Vec<String> = ids.iter().map(|id| self.named(id)).collect();
            all.join(", ")
        };
        let hint = |what: &str| format!("{what} in the tool, and export it again");
        if !missing.is_empty() {
            let what = format!("it lacks {}", named(&missing));
            return Err(Refused { what, hint: hint("copy the code from the original") });
        }
        if !strange.is_empty() {
            let what = format!("it has {}, which the original has not", named(&strange));
            return Err(Refused { what, hint: hint("take the code out") });
        }
        if !twice.is_empty() {
            let twice: Vec<&str> = twice.into_iter().collect();
            let what = format!("it has {} twice", named(&twice));
            return Err(Refused { what, hint: hint("leave it in one place") });
        }
        Ok(())
    }

    /// A code by its id and what it is.
    fn named(&self, id: &str) -> String {
        let known =
            self.codes.get(id).and_then(|numbered| numbered.source.as_ref().or(numbered.target.as_ref()));
        match known {
            Some(what) => {
                let [opens, closes] = super::coded::written(what);
                let shown =
                    if opens == "\n" { "the line break".to_owned() } else { format!("`{opens}{closes}`") };
                format!("the code {id} ({shown})")
            }
            None => format!("a code {id}"),
        }
    }

    /// A line of a translation as the prose has it.
    fn pieces(&self, tokens: &[Token]) -> Result<Vec<Piece>, Refused> {
        let mut out = Vec::new();
        let mut open: Vec<&str> = Vec::new();
        for token in tokens {
            match token {
                Token::Words(words) | Token::Gap(words) => {
                    if let Some((c, why)) = words.chars().find_map(|c| Some((c, forbidden(c)?))) {
                        let what = format!("it has U+{:04X}, {why}", u32::from(c));
                        return Err(Refused { what, hint: "take the character out".to_owned() });
                    }
                    match out.last_mut() {
                        Some(Piece::Words(last)) => last.push_str(words),
                        _ => out.push(Piece::Words(words.clone())),
                    }
                }
                Token::Code(id) => match self.what(id) {
                    Some(What::Alone(code)) => out.push(Piece::Code(code)),
                    _ => return Err(self.broken(id)),
                },
                Token::Open(id) => match self.what(id) {
                    Some(What::Pair(mark)) => {
                        open.push(id);
                        out.push(Piece::Open(mark));
                    }
                    _ => return Err(self.broken(id)),
                },
                Token::Close(id) => {
                    if open.pop() != Some(id.as_str()) {
                        return Err(self.broken(id));
                    }
                    out.push(Piece::Close);
                }
            }
        }
        if let Some(id) = open.last() {
            return Err(self.broken(id));
        }
        // Words that say a fact are words alone.
        let mut within = false;
        for (at, piece) in out.iter().enumerate() {
            match piece {
                Piece::Open(Mark::Said(_)) => within = true,
                Piece::Close if within => within = false,
                Piece::Words(_) => {}
                _ if within => {
                    let what = "a code stands within words that say a fact".to_owned();
                    return Err(Refused { what, hint: "take it out of the mark".to_owned() });
                }
                _ => {}
            }
            let empty =
                matches!(piece, Piece::Open(_)) && matches!(out.get(at + 1), Some(Piece::Close) | None);
            if empty {
                let what = "a mark stands around no words".to_owned();
                return Err(Refused { what, hint: "put it around the words that it is for".to_owned() });
            }
        }
        Ok(out)
    }

    /// What a code is in the translation.
    fn what(&self, id: &str) -> Option<What> {
        let numbered = self.codes.get(id)?;
        numbered.target.clone().or_else(|| numbered.source.clone())
    }

    fn broken(&self, id: &str) -> Refused {
        let what = format!("{} does not open and close in one paragraph", self.named(id));
        Refused { what, hint: "put the mark around words of one paragraph, within no other's end".to_owned() }
    }
}

/// What parts paragraphs and points where a tool has put sentences together.
static PARTING: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\s*\n\s*(?:\n\s*|(?:•))").expect("an expression"));

/// The lines of a translation: gaps with the end of a line, or with the mark of a point, part them.
fn lines_of(tokens: &[Token], lang: Lang) -> Vec<(usize, Vec<Token>)> {
    let mut out: Vec<(usize, Vec<Token>)> = Vec::new();
    let mut level = 0;
    let mut fresh = true;
    let mut push = |token: Token, fresh: &mut bool, level: usize| {
        if *fresh {
            out.push((level, Vec::new()));
            *fresh = false;
        }
        out.last_mut().expect("one").1.push(token);
    };
    for token in tokens {
        let (words, is_gap) = match token {
            Token::Words(words) => (words, false),
            Token::Gap(words) => (words, true),
            other => {
                push(other.clone(), &mut fresh, level);
                continue;
            }
        };
        let points = |text: &str| text.chars().filter(|c| *c == '•').count();
        if is_gap {
            if words.contains('\n') || words.contains('•') {
                (fresh, level) = (true, points(words));
            } else if !words.is_empty() {
                push(Token::Words(between(lang).to_owned()), &mut fresh, level);
            }
            continue;
        }
        let mut rest = words.as_str();
        while let Some(found) = PARTING.find(rest) {
            push(Token::Words(flat(&rest[..found.start()])), &mut fresh, level);
            let begins = &rest[found.start()..];
            let lead =
                begins.len() - begins.trim_start_matches(|c: char| c.is_whitespace() || c == '•').len();
            (fresh, level) = (true, points(&begins[..lead]));
            rest = &begins[lead..];
        }
        if !rest.is_empty() {
            push(Token::Words(flat(rest)), &mut fresh, level);
        }
    }
    out.retain(|(_, tokens)| !is_blank(tokens));
    for (_, tokens) in &mut out {
        if let Some(Token::Words(first)) = tokens.first_mut() {
            *first = first.trim_start().to_owned();
        }
        if let Some(Token::Words(last)) = tokens.last_mut() {
            *last = last.trim_end().to_owned();
        }
        tokens.retain(|token| !matches!(token, Token::Words(words) if words.is_empty()));
    }
    out
}

/// The end of a line that a tool put in is a space.
fn flat(words: &str) -> String {
    static ENDS: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\s*\n\s*").expect("an expression"));
    ENDS.replace_all(words, " ").into_owned()
}

/// What a text of a file says, as texts are compared: words and the ids of codes, without what parts sentences.
pub(super) fn compared(tokens: &[Token]) -> String {
    let said = tokens.iter().map(|token| match token {
        Token::Words(words) | Token::Gap(words) => words.clone(),
        Token::Code(id) | Token::Open(id) | Token::Close(id) => format!("\u{fffc}{id}\u{fffc}"),
    });
    bare(&said.collect::<String>())
}

/// The same of a sentence of the circular.
pub(super) fn compared_codes(sentence: &[Coded]) -> String {
    let said = sentence.iter().map(|piece| match piece {
        Coded::Words(words) => words.clone(),
        Coded::Code { id, .. } | Coded::Open { id, .. } | Coded::Close { id, .. } => {
            format!("\u{fffc}{id}\u{fffc}")
        }
    });
    bare(&said.collect::<String>())
}

/// Characters without what parts sentences and points, by which tools differ.
fn bare(words: &str) -> String {
    words.chars().filter(|c| !c.is_whitespace() && *c != '•').collect()
}

fn is_blank(tokens: &[Token]) -> bool {
    tokens.iter().all(|token| matches!(token, Token::Words(words) if words.trim().is_empty()))
}

/// How many paragraphs and points there are.
fn counted(levels: &[usize]) -> String {
    let points = levels.iter().filter(|level| **level > 0).count();
    let paragraphs = levels.len() - points;
    let of =
        |count: usize, one: &str| if count == 1 { format!("1 {one}") } else { format!("{count} {one}s") };
    match points {
        0 => of(paragraphs, "paragraph"),
        _ => format!("{} and {}", of(paragraphs, "paragraph"), of(points, "point")),
    }
}

//! XLIFF written: in come the units of a translation, out goes the file, as XLIFF 2.1 (OASIS Standard, 2018) or 1.2 (2008).

use super::Version;
use super::coded::{Coded, What, written};
use super::content::{Code, Mark};
use super::offers::{alternatives, asked, matches};
use super::state::Progress;
use super::units::{Entry, Message, Part, Unit, Units, Variant};
use crate::markup::{direction, escaped};
use crate::memory::{Index, Offer};

/// What the ids of formulae begin with.
pub(super) const FORMULA: &str = "formula:";

/// A file being written.
struct Writer<'u> {
    units: &'u Units,
    /// What the letter is called.
    name: &'u str,
    /// What is known of its sentences.
    memory: Option<&'u Index<'u>>,
    out: String,
}

/// The file.
pub(super) fn write(units: &Units, name: &str, version: Version, memory: Option<&Index>) -> String {
    let mut writer = Writer { units, name, memory, out: String::new() };
    match version {
        Version::V2 => writer.two(),
        Version::V1 => writer.one(),
    }
    writer.out
}

impl<'u> Writer<'u> {
    /// A line, so many levels in.
    fn line(&mut self, level: usize, text: &str) {
        self.out.push_str(&"  ".repeat(level));
        self.out.push_str(text);
        self.out.push('\n');
    }

    /// What is known of the sentences of a unit.
    fn offers(&self, unit: &Unit) -> Vec<Vec<Offer<'u>>> {
        let of = |sentence| self.memory.map(|index| index.offers(&asked(sentence))).unwrap_or_default();
        unit.parts.iter().map(|part| of(&part.source)).collect()
    }

    fn original(&self) -> String {
        format!("{}/text/{}.ftl", self.name, self.units.source)
    }

    /// All entries, so many levels in: variants of one message in a group, whose name stands in this attribute.
    fn entries(
        &mut self,
        level: usize,
        name: &str,
        formula: impl Fn(&mut Self, &str, &str, &str),
        units: impl Fn(&mut Self, usize, &Message, &Variant),
    ) {
        let all = self.units;
        for entry in &all.all {
            match entry {
                Entry::Formula { at, source, target } => formula(self, at, source, target),
                Entry::Message(message) if message.selectors.is_empty() => {
                    message.variants.iter().for_each(|variant| units(self, level, message, variant));
                }
                Entry::Message(message) => {
                    self.line(level, &format!("<group id=\"{0}\" {name}=\"{0}\">", message.id));
                    message.variants.iter().for_each(|variant| units(self, level + 1, message, variant));
                    self.line(level, "</group>");
                }
            }
        }
    }

    fn two(&mut self) {
        let (source, target) = (self.units.source, self.units.target);
        let module =
            if self.memory.is_some() { " xmlns:mtc=\"urn:oasis:names:tc:xliff:matches:2.0\"" } else { "" };
        self.line(0, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        self.line(
            0,
            &format!(
                "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\"{module} version=\"2.1\" srcLang=\"{source}\" \
                 trgLang=\"{target}\" xml:space=\"preserve\">"
            ),
        );
        let directions = format!("srcDir=\"{}\" trgDir=\"{}\"", direction(source), direction(target));
        self.line(1, &format!("<file id=\"prose\" original=\"{}\" {directions}>", escaped(&self.original())));
        self.entries(2, "name", Self::formula_two, Self::units_two);
        self.line(1, "</file>");
        self.line(0, "</xliff>");
    }

    fn units_two(&mut self, level: usize, message: &Message, variant: &Variant) {
        for unit in &variant.units {
            self.line(level, &format!("<unit id=\"{}\" name=\"{}\">", unit.id, named(message, variant)));
            let offers = self.offers(unit);
            let offered: Vec<bool> = offers.iter().map(|offers| !offers.is_empty()).collect();
            for line in matches(unit, &offers) {
                self.line(level + 1, &line);
            }
            let notes = notes(message, variant, unit);
            if !notes.is_empty() {
                self.line(level + 1, "<notes>");
                for (category, note) in notes {
                    self.line(level + 2, &format!("<note category=\"{category}\">{}</note>", text(&note)));
                }
                self.line(level + 1, "</notes>");
            }
            if !unit.codes.is_empty() {
                self.line(level + 1, "<originalData>");
                for (id, written) in data(unit) {
                    self.line(level + 2, &format!("<data id=\"{id}\">{}</data>", text(&written)));
                }
                self.line(level + 1, "</originalData>");
            }
            for (at, part) in unit.parts.iter().enumerate() {
                if !part.gap.is_empty() {
                    let target = match &part.target {
                        Some(_) => format!("<target>{}</target>", text(&part.target_gap)),
                        None => String::new(),
                    };
                    let source = text(&part.gap);
                    self.line(
                        level + 1,
                        &format!("<ignorable><source>{source}</source>{target}</ignorable>"),
                    );
                }
                let state = match part.progress {
                    (progress, Some(sub)) => format!("state=\"{}\" subState=\"tsb:{sub}\"", progress.two()),
                    (progress, None) => format!("state=\"{}\"", progress.two()),
                };
                self.line(level + 1, &format!("<segment id=\"s{}\" {state}>", at + 1));
                let source = two(&part.source, unit);
                // What a match is of is marked.
                let source = match offered[at] {
                    true => format!("<mrk id=\"m{}\" type=\"mtc:match\">{source}</mrk>", at + 1),
                    false => source,
                };
                self.line(level + 2, &format!("<source>{source}</source>"));
                if let Some(target) = &part.target {
                    self.line(level + 2, &format!("<target>{}</target>", two(target, unit)));
                }
                self.line(level + 1, "</segment>");
            }
            self.line(level, "</unit>");
        }
    }

    fn formula_two(&mut self, at: &str, source: &str, target: &str) {
        let (id, name) = (formula_id(at), escaped(at));
        self.line(2, &format!("<unit id=\"{id}\" name=\"{name}\" translate=\"no\">"));
        self.line(3, "<segment state=\"final\">");
        self.line(4, &format!("<source>{}</source>", text(source)));
        if !target.is_empty() {
            self.line(4, &format!("<target>{}</target>", text(target)));
        }
        self.line(3, "</segment>");
        self.line(2, "</unit>");
    }

    fn one(&mut self) {
        let (source, target) = (self.units.source, self.units.target);
        self.line(0, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        self.line(0, "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:1.2\" version=\"1.2\">");
        self.line(
            1,
            &format!(
                "<file original=\"{}\" source-language=\"{source}\" target-language=\"{target}\" \
                 datatype=\"plaintext\">",
                escaped(&self.original())
            ),
        );
        self.line(2, "<body>");
        self.entries(3, "resname", Self::formula_one, Self::units_one);
        self.line(2, "</body>");
        self.line(1, "</file>");
        self.line(0, "</xliff>");
    }

    fn units_one(&mut self, level: usize, message: &Message, variant: &Variant) {
        for unit in &variant.units {
            let (progress, sub) = unit.progress();
            let approved = if progress >= Progress::Reviewed { " approved=\"yes\"" } else { "" };
            self.line(
                level,
                &format!(
                    "<trans-unit id=\"{}\" resname=\"{}\"{approved} xml:space=\"preserve\">",
                    unit.id,
                    named(message, variant)
                ),
            );
            let (mut source, mut segments, mut target) = (String::new(), String::new(), String::new());
            let mut translated = false;
            for (at, part) in unit.parts.iter().enumerate() {
                let (gap, own) = (text(&part.gap), one(&part.source));
                source.push_str(&format!("{gap}{own}"));
                let mark = |text: &str| format!("<mrk mtype=\"seg\" mid=\"{}\">{text}</mrk>", at + 1);
                segments.push_str(&format!("{gap}{}", mark(&own)));
                let theirs = part.target.as_ref().map(|target| one(target));
                translated |= theirs.is_some();
                let gap = text(&part.target_gap);
                target.push_str(&format!("{gap}{}", mark(&theirs.unwrap_or_default())));
            }
            self.line(level + 1, &format!("<source>{source}</source>"));
            self.line(level + 1, &format!("<seg-source>{segments}</seg-source>"));
            if translated {
                let state = progress.one(sub);
                self.line(level + 1, &format!("<target state=\"{state}\">{target}</target>"));
            }
            for line in alternatives(unit, &self.offers(unit)) {
                self.line(level + 1, &line);
            }
            for (category, note) in notes(message, variant, unit) {
                self.line(level + 1, &format!("<note from=\"{category}\">{}</note>", text(&note)));
            }
            self.line(level, "</trans-unit>");
        }
    }

    fn formula_one(&mut self, at: &str, source: &str, target: &str) {
        let (id, name) = (formula_id(at), escaped(at));
        self.line(
            3,
            &format!("<trans-unit id=\"{id}\" resname=\"{name}\" translate=\"no\" xml:space=\"preserve\">"),
        );
        self.line(4, &format!("<source>{}</source>", text(source)));
        if !target.is_empty() {
            self.line(4, &format!("<target state=\"final\">{}</target>", text(target)));
        }
        self.line(3, "</trans-unit>");
    }
}

/// A message with the keys of a variant, as people write it.
fn named(message: &Message, variant: &Variant) -> String {
    let keys: String = variant.keys.iter().map(|key| format!("[{key}]")).collect();
    format!("{}{keys}", message.id)
}

/// What a translator should know of a unit, each with what it is about.
fn notes(message: &Message, variant: &Variant, unit: &Unit) -> Vec<(&'static str, String)> {
    let plural = plurals(message, variant).into_iter().map(|note| ("plural", note));
    let facts = unit.parts.iter().filter_map(prints).map(|note| ("fact", note));
    plural.chain(facts).chain(unit.parts.iter().filter_map(stale).map(|note| ("stale", note))).collect()
}

/// For which numbers a variant is.
pub(super) fn plurals(message: &Message, variant: &Variant) -> Vec<String> {
    let each = message.selectors.iter().zip(&variant.keys).zip(&variant.numbers);
    each.map(|((selector, key), numbers)| format!("{key}: where ${selector} is {numbers}")).collect()
}

/// What the original said of a sentence that has changed.
pub(super) fn stale(part: &Part) -> Option<String> {
    let was = part.was.as_ref().filter(|was| !was.is_empty())?;
    Some(format!("the original said: {was}"))
}

/// What facts will say in the translation of a sentence, where that is not what they say in the original.
pub(super) fn prints(part: &Part) -> Option<String> {
    let facts = part.prints.iter().map(|[ours, theirs]| format!("“{ours}” will be “{theirs}”"));
    (!part.prints.is_empty()).then(|| facts.collect::<Vec<_>>().join("; "))
}

/// The id of a formula's unit: an NMTOKEN.
fn formula_id(at: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() || "-_.:".contains(c) { c } else { ':' };
    format!("{FORMULA}{}", at.chars().map(plain).collect::<String>())
}

/// Words between tags, in which quotation marks are none of markup.
pub(super) fn text(words: &str) -> String {
    escaped(words).replace("&#39;", "'").replace("&quot;", "\"")
}

/// What the codes of a unit are in the prose: in the original `d1`, in the translation `x1` where that differs; the end of
/// a mark has an `e` behind it.
fn data(unit: &Unit) -> Vec<(String, String)> {
    let mut out = Vec::new();
    for (id, numbered) in &unit.codes {
        let theirs = numbered.target.as_ref().filter(|what| numbered.source.as_ref() != Some(what));
        for (letter, what) in [("d", numbered.source.as_ref()), ("x", theirs)] {
            let Some(what) = what else { continue };
            let [opens, closes] = written(what);
            out.push((format!("{letter}{id}"), opens));
            if matches!(what, What::Pair(_)) {
                out.push((format!("{letter}{id}e"), closes));
            }
        }
    }
    out
}

/// The data of a code.
fn data_of(unit: &Unit, id: &str, what: &What) -> String {
    let is_theirs = unit.codes[id].source.as_ref() != Some(what);
    format!("{}{id}", if is_theirs { "x" } else { "d" })
}

/// A sentence as XLIFF 2 has it.
fn two(sentence: &[Coded], unit: &Unit) -> String {
    let mut out = String::new();
    for piece in sentence {
        match piece {
            Coded::Words(words) => out.push_str(&text(words)),
            Coded::Code { id, code, shown, below } => {
                let data = data_of(unit, id, &What::Alone(code.clone()));
                let kept = if unit.may_lack(id) { "" } else { " canDelete=\"no\"" };
                let what = match code {
                    Code::Fact(_) => "type=\"other\" subType=\"tsb:fact\"",
                    Code::Break => "type=\"fmt\" subType=\"xlf:lb\"",
                    Code::Note(_) => "type=\"other\" subType=\"tsb:note\"",
                };
                let below = below.as_ref().map(|unit| format!(" subFlows=\"{unit}\"")).unwrap_or_default();
                let shown = escaped(shown);
                let shown = if shown.is_empty() {
                    String::new()
                } else {
                    format!(" equiv=\"{shown}\" disp=\"{shown}\"")
                };
                out.push_str(&format!(
                    "<ph id=\"{id}\" canCopy=\"no\"{kept} dataRef=\"{data}\"{shown}{below} {what}/>"
                ));
            }
            Coded::Open { id, mark } => {
                let data = data_of(unit, id, &What::Pair(mark.clone()));
                let what = match mark {
                    Mark::Bold => "type=\"fmt\" subType=\"xlf:b\"",
                    Mark::Italic => "type=\"fmt\" subType=\"xlf:i\"",
                    Mark::Link(_) => "type=\"link\"",
                    Mark::Said(_) => "type=\"other\" subType=\"tsb:said\"",
                };
                let kept = if unit.may_lack(id) { "" } else { " canDelete=\"no\"" };
                out.push_str(&format!(
                    "<pc id=\"{id}\" canCopy=\"no\"{kept} dataRefEnd=\"{data}e\" dataRefStart=\"{data}\" {what}>"
                ));
            }
            Coded::Close { .. } => out.push_str("</pc>"),
        }
    }
    out
}

/// A sentence as XLIFF 1.2 has it.
fn one(sentence: &[Coded]) -> String {
    let mut out = String::new();
    for piece in sentence {
        match piece {
            Coded::Words(words) => out.push_str(&text(words)),
            Coded::Code { id, code, shown, below } => {
                let what = match code {
                    Code::Fact(_) => "x-tsb-fact",
                    Code::Break => "lb",
                    Code::Note(_) => "x-tsb-note",
                };
                let shown = escaped(shown);
                let shown = if shown.is_empty() { String::new() } else { format!(" equiv-text=\"{shown}\"") };
                let below = below.as_ref().map(|unit| format!(" xid=\"{unit}\"")).unwrap_or_default();
                out.push_str(&format!("<x id=\"{id}\" ctype=\"{what}\" clone=\"no\"{shown}{below}/>"));
            }
            Coded::Open { id, mark } => {
                let what = match mark {
                    Mark::Bold => "bold",
                    Mark::Italic => "italic",
                    Mark::Link(_) => "link",
                    Mark::Said(_) => "x-tsb-said",
                };
                out.push_str(&format!("<g id=\"{id}\" ctype=\"{what}\" clone=\"no\">"));
            }
            Coded::Close { .. } => out.push_str("</g>"),
        }
    }
    out
}

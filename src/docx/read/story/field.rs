//! Fields: results are text, instructions are not; a link is kept with its target, a legacy form field with its
//! state.
//!
//! What counts is what a field shows.

use super::super::xml::{Ns, Tag};
use super::control::Sdt;
use super::{Frame, Story};
use crate::diag::Diagnostic;
use crate::reading::{Control, PartKind, State, skipped};

/// Links longer than this are not addresses.
const LINK: usize = 4096;

/// A field being read.
#[derive(Debug, Default)]
pub(super) struct Field {
    instruction: String,
    /// Whether its result has begun.
    shows: bool,
    /// The target that its result links to.
    link: Option<String>,
    /// The form field that it is, if any.
    form: Option<Form>,
    /// The ordinal of its paragraph.
    line: usize,
}

/// A legacy form field (ISO/IEC 29500-1, 17.16.17).
#[derive(Debug, Default)]
pub(super) struct Form {
    name: String,
    kind: Kind,
    /// Whether the box is marked, or marked by default.
    checked: Option<bool>,
    default: String,
    /// The entries of a list, and the one chosen.
    entries: Vec<String>,
    chosen: usize,
    /// The result so far.
    result: String,
}

#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Kind {
    #[default]
    Text,
    Box,
    List,
}

impl Story<'_, '_> {
    pub(super) fn field_character(&mut self, tag: &Tag) -> Result<Option<Frame>, Diagnostic> {
        match tag.get("fldCharType").as_deref() {
            Some("begin") => self.begin_field()?,
            Some("separate") => self.separate(),
            Some("end") => self.end_field(),
            _ => {}
        }
        Ok(Some(Frame::Through))
    }

    fn begin_field(&mut self) -> Result<(), Diagnostic> {
        if self.open.fields.len() >= self.shared.limits.depth {
            let message =
                format!("`{}` nests fields deeper than {}", self.open.part.name, self.shared.limits.depth);
            return Err(self.shared.limits.exceeded("depth", message));
        }
        self.open.fields.push(Field { line: self.open.ordinal, ..Field::default() });
        self.open.codes += 1;
        Ok(())
    }

    /// The result of the innermost field begins.
    fn separate(&mut self) {
        let Some(field) = self.open.fields.last_mut().filter(|field| !field.shows) else { return };
        field.shows = true;
        field.link = hyperlink(&field.instruction);
        self.open.codes -= 1;
        if self.open.fields.last().and_then(|field| field.link.as_ref()).is_some_and(|link| link.len() > LINK)
        {
            self.count(skipped::LINKS);
            self.open.fields.last_mut().expect("just seen").link = None;
        }
    }

    /// A field in a single element: its instruction is known, its result follows.
    pub(super) fn simple_field(&mut self, instruction: &str) -> Result<(), Diagnostic> {
        self.begin_field()?;
        if let Some(field) = self.open.fields.last_mut() {
            field.instruction = instruction.to_owned();
        }
        self.separate();
        Ok(())
    }

    /// Part of an instruction.
    pub(super) fn instruction(&mut self) {
        if let Some(field) = self.open.fields.last_mut().filter(|field| !field.shows) {
            field.instruction.push_str(&self.text);
        }
        self.text.clear();
    }

    pub(super) fn end_field(&mut self) {
        let Some(field) = self.open.fields.pop() else { return };
        self.open.codes -= usize::from(!field.shows);
        let Some(form) = field.form else { return };
        if self.deleted > 0 {
            return;
        }
        let state = match form.kind {
            Kind::Box => {
                let checked = form.checked.unwrap_or(false);
                self.say(if checked { "\u{2612}" } else { "\u{2610}" });
                State::Box(checked)
            }
            Kind::Text => {
                let result = form.result.trim_matches(|c: char| c.is_whitespace());
                State::Text(if result == form.default.trim() { String::new() } else { result.to_owned() })
            }
            Kind::List => {
                let mut entry = form.entries.get(form.chosen).cloned().unwrap_or_default();
                if entry.chars().any(|c| c != '\u{2002}') {
                    self.say(&entry);
                }
                // The first entry of a list of ours is its placeholder.
                if form.chosen == 0 && self.shared.stamp.ours {
                    entry.clear();
                }
                State::Choice { value: entry.clone(), words: entry }
            }
        };
        let key = self.shared.stamp.key(&form.name);
        let part = self.open.part.name.clone();
        // The first entry of a list of ours is its placeholder, and none has a name.
        let ours = form.kind == Kind::List && self.shared.stamp.ours;
        let (first, others) = form.entries.split_at(usize::from(ours).min(form.entries.len()));
        let options = others.iter().map(|words| (String::new(), words.clone())).collect();
        let shown = first.first().cloned().unwrap_or_default();
        let placeholder = if form.kind == Kind::Text { form.default } else { shown };
        let title = String::new();
        let line = field.line;
        let control = Control {
            tag: form.name,
            title,
            key,
            part,
            line,
            options,
            placeholder,
            state,
            contradicted: false,
        };
        self.shared.reading.controls.push(control);
    }

    /// What `w:ffData` and its content say about the innermost field.
    pub(super) fn form_property(&mut self, tag: &Tag) -> Option<Frame> {
        let field = self.open.fields.last_mut().filter(|_| tag.ns == Ns::W)?;
        let form = field.form.get_or_insert_default();
        let value = || tag.val().unwrap_or_default();
        match tag.name() {
            "name" => form.name = value().into_owned(),
            "checkBox" => {
                form.kind = Kind::Box;
                return Some(Frame::FormData);
            }
            "textInput" => return Some(Frame::FormData),
            "ddList" => {
                form.kind = Kind::List;
                return Some(Frame::FormData);
            }
            "checked" => form.checked = Some(tag.is_on()),
            "default" if form.kind == Kind::Box => form.checked = form.checked.or(Some(tag.is_on())),
            "default" if form.kind == Kind::List => {}
            "default" => form.default = value().into_owned(),
            "listEntry" => form.entries.push(value().into_owned()),
            "result" => form.chosen = value().parse().unwrap_or(0),
            _ => {}
        }
        None
    }

    /// Whether the text being read is the result of a form field or the placeholder of a control.
    pub(super) fn is_blank(&self) -> bool {
        self.controls.last().is_some_and(Sdt::is_blank)
            || self.open.fields.last().is_some_and(|field| field.form.is_some())
    }

    /// Keeps what the form field being read shows.
    pub(super) fn keep_result(&mut self, text: &str) {
        if let Some(form) = self.open.fields.last_mut().and_then(|field| field.form.as_mut()) {
            form.result.push_str(text);
        }
    }

    /// The target of a `w:hyperlink`.
    pub(super) fn target(&mut self, tag: &Tag) -> Option<String> {
        let anchor = tag.get("anchor").filter(|anchor| !anchor.is_empty());
        let mut link = String::new();
        if let Some(id) = tag.get("id").filter(|id| !id.is_empty()) {
            match self.relationships.get(&id) {
                Some(relationship) => link.push_str(&relationship.target),
                None => self.count(skipped::REFERENCES),
            }
        }
        if let Some(anchor) = anchor {
            link.push('#');
            link.push_str(&anchor);
        }
        if link.len() > LINK {
            self.count(skipped::LINKS);
            return None;
        }
        Some(link).filter(|link| !link.is_empty())
    }

    /// Whether the part being read is the body.
    pub(super) fn is_body(&self) -> bool {
        self.open.part.kind == PartKind::Body
    }
}

/// Where text inside these fields and links leads: a field takes precedence over a link.
pub(super) fn link<'a>(fields: &'a [Field], links: &'a [Option<String>]) -> Option<&'a str> {
    let of_field = fields.iter().rev().find_map(|field| field.link.as_deref());
    of_field.or_else(|| links.iter().rev().find_map(Option::as_deref))
}

/// The target of `HYPERLINK "address" \l "place"`.
fn hyperlink(instruction: &str) -> Option<String> {
    let mut words = words(instruction).into_iter();
    if !words.next()?.eq_ignore_ascii_case("HYPERLINK") {
        return None;
    }
    let mut link = String::new();
    while let Some(word) = words.next() {
        match word.as_str() {
            "\\l" => {
                link.push('#');
                link.push_str(&words.next().unwrap_or_default());
            }
            "\\o" | "\\t" => drop(words.next()),
            switch if switch.starts_with('\\') && switch.len() == 2 => {}
            address if link.is_empty() => link.push_str(address),
            _ => {}
        }
    }
    Some(link).filter(|link| !link.is_empty())
}

/// The words of an instruction; a quoted one is kept whole, and `\\` in it is one backslash.
fn words(instruction: &str) -> Vec<String> {
    let mut out = Vec::new();
    let mut chars = instruction.chars().peekable();
    while let Some(first) = chars.next() {
        if first.is_whitespace() {
            continue;
        }
        let quoted = first == '"';
        let mut word = if quoted { String::new() } else { first.to_string() };
        while let Some(c) = chars.next_if(|c| if quoted { true } else { !c.is_whitespace() }) {
            match c {
                '"' if quoted => break,
                '\\' if quoted && chars.next_if(|c| matches!(c, '\\' | '"')).is_some() => word.push('\\'),
                c => word.push(c),
            }
        }
        out.push(word);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::hyperlink;

    #[test]
    fn a_hyperlink_says_where_it_leads() {
        let target = |instruction| hyperlink(instruction);
        assert_eq!(
            target(r#" HYPERLINK "https://www.itu.int/ipr/" "#).as_deref(),
            Some("https://www.itu.int/ipr/")
        );
        assert_eq!(target(r#"HYPERLINK "a.htm" \l "b c" \o "tip""#).as_deref(), Some("a.htm#b c"));
        assert_eq!(target(r#"HYPERLINK \l "_Toc1""#).as_deref(), Some("#_Toc1"));
        assert_eq!(target("HYPERLINK mailto:tsbsg17@itu.int").as_deref(), Some("mailto:tsbsg17@itu.int"));
        assert_eq!(target(" PAGE "), None);
        assert_eq!(target("HYPERLINK \"unclosed").as_deref(), Some("unclosed"));
    }
}

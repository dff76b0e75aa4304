//! The fields of a form: reads its dictionary as controls.
//!
//! The tree is walked once, each object once, and no deeper or further than the limits allow.

use std::collections::BTreeSet;

use hayro_syntax::object::String as PdfString;
use hayro_syntax::object::{Array, Dict, Name, Object, ObjectIdentifier, Stream};

use super::drawn::Widgets;
use super::string::decode;
use crate::diag::{Code, Diagnostic};
use crate::document::Key;
use crate::reading::{Control, Limits, State};

/// How deep fields may nest; ours do not.
const DEPTH: usize = 32;
/// The flag of a push button, which keeps no state.
const PUSH_BUTTON: i32 = 1 << 16;
/// The flag of radio buttons, which exclude one another.
const RADIO: i32 = 1 << 15;
/// The state of a mark that is not set.
const OFF: &str = "Off";

/// The controls of a form, in the order of its tree, and what shows them.
pub(super) fn controls(form: &Dict<'_>, limits: &Limits) -> Result<(Vec<Control>, Widgets), Diagnostic> {
    let mut walk =
        Walk { limits, seen: BTreeSet::new(), nodes: 0, controls: Vec::new(), widgets: Widgets::new() };
    if let Some(fields) = form.get::<Array<'_>>("Fields") {
        walk.children(&fields, &Inherited::default(), 0)?;
    }
    Ok((walk.controls, walk.widgets))
}

/// What a field inherits from those above it.
#[derive(Clone, Default)]
struct Inherited<'a> {
    name: String,
    kind: Option<String>,
    flags: i32,
    value: Option<Object<'a>>,
    options: Option<Array<'a>>,
}

struct Walk<'a> {
    limits: &'a Limits,
    seen: BTreeSet<ObjectIdentifier>,
    nodes: usize,
    controls: Vec<Control>,
    widgets: Widgets,
}

impl Walk<'_> {
    fn children(&mut self, kids: &Array<'_>, above: &Inherited<'_>, depth: usize) -> Result<(), Diagnostic> {
        if depth > DEPTH {
            return Err(beyond(format!("fields nest deeper than {DEPTH}")));
        }
        for kid in dicts(kids) {
            self.field(&kid, above, depth)?;
        }
        Ok(())
    }

    fn field(&mut self, dict: &Dict<'_>, above: &Inherited<'_>, depth: usize) -> Result<(), Diagnostic> {
        self.nodes += 1;
        if self.nodes > self.limits.controls {
            return Err(beyond(format!("the form has more than {} fields", self.limits.controls)));
        }
        if dict.obj_id().is_some_and(|id| !self.seen.insert(id)) {
            return Ok(());
        }
        let mut here = above.clone();
        if let Some(part) = dict.get::<PdfString<'_>>("T") {
            if part.len() > self.limits.entry || here.name.len() > self.limits.entry {
                return Err(beyond("a field has an endless name".to_owned()));
            }
            if !here.name.is_empty() {
                here.name.push('.');
            }
            here.name.push_str(&decode(&part));
        }
        here.kind = dict.get::<Name<'_>>("FT").map(|kind| kind.as_str().to_owned()).or(here.kind);
        here.flags = dict.get::<i32>("Ff").unwrap_or(here.flags);
        here.value = dict.get::<Object<'_>>("V").or(here.value);
        here.options = dict.get::<Array<'_>>("Opt").or(here.options);
        let kids = dict.get::<Array<'_>>("Kids");
        if let Some(kids) = &kids
            && dicts(kids).any(|kid| kid.contains_key("T"))
        {
            return self.children(kids, &here, depth + 1);
        }
        let widgets: Vec<Dict<'_>> = match &kids {
            Some(kids) => dicts(kids).take(self.limits.controls).collect(),
            None => vec![dict.clone()],
        };
        self.nodes += widgets.len().saturating_sub(1);
        match here.kind.as_deref() {
            Some("Btn") if here.flags & PUSH_BUTTON == 0 => self.marks(&here, &widgets),
            Some("Tx" | "Ch") => {
                self.blank(&here)?;
                widgets.iter().for_each(|widget| self.shows(widget, here.name.clone()));
            }
            _ => {}
        }
        Ok(())
    }

    /// A control for each state of a group, marked where the value or the appearance of a widget says so. A check
    /// box with one state is a control by its own name.
    fn marks(&mut self, field: &Inherited<'_>, widgets: &[Dict<'_>]) {
        let mut states: Vec<(String, bool)> = Vec::new();
        let mut shown: Vec<(&Dict<'_>, String)> = Vec::new();
        let mut state = |name: String, marked: bool| {
            if name == OFF {
                return;
            }
            match states.iter_mut().find(|(known, _)| *known == name) {
                Some((_, known)) => *known |= marked,
                None => states.push((name, marked)),
            }
        };
        for widget in widgets {
            let drawn = widget.get::<Dict<'_>>("AP").and_then(|drawn| drawn.get::<Dict<'_>>("N"));
            let mut drawn: Vec<String> =
                drawn.iter().flat_map(Dict::keys).map(|name| name.as_str().to_owned()).collect();
            drawn.sort();
            for name in drawn {
                let name = option(field, name);
                if name != OFF {
                    shown.push((widget, name.clone()));
                }
                state(name, false);
            }
            if let Some(shown) = widget.get::<Name<'_>>("AS") {
                state(option(field, shown.as_str().to_owned()), true);
            }
        }
        match &field.value {
            Some(Object::Name(name)) => state(option(field, name.as_str().to_owned()), true),
            // Some programs write the value of a group as a text string, with the stroke of a name or without.
            Some(Object::String(text)) => {
                let text = decode(text);
                let name = text.trim().trim_start_matches('/');
                if !name.is_empty() {
                    state(option(field, name.to_owned()), true);
                }
            }
            _ => {}
        }
        if let ([(_, marked)], 0) = (states.as_slice(), field.flags & RADIO) {
            shown.iter().for_each(|(widget, _)| self.shows(widget, field.name.clone()));
            return self.push(field.name.clone(), State::Box(*marked));
        }
        for (widget, name) in shown {
            self.shows(widget, format!("{}/{name}", field.name));
        }
        for (name, marked) in states {
            self.push(format!("{}/{name}", field.name), State::Box(marked));
        }
    }

    /// A place to write, or to choose from a list.
    fn blank(&mut self, field: &Inherited<'_>) -> Result<(), Diagnostic> {
        let text = match &field.value {
            Some(Object::String(text)) => self.entry(field, text)?,
            Some(Object::Stream(stream)) => self.stream(field, stream)?,
            Some(Object::Array(values)) => {
                let mut texts = Vec::new();
                for value in values.iter::<PdfString<'_>>().take(self.limits.controls) {
                    texts.push(self.entry(field, &value)?);
                }
                texts.join("\n")
            }
            Some(Object::Name(name)) => name.as_str().to_owned(),
            _ => String::new(),
        };
        let text = chosen(field, text.trim().to_owned(), self.limits);
        self.push(field.name.clone(), State::Text(text));
        Ok(())
    }

    fn stream(&self, field: &Inherited<'_>, stream: &Stream<'_>) -> Result<String, Diagnostic> {
        let bytes = stream.decoded().map_err(|_| {
            Diagnostic::error(Code::Io, format!("the entry of `{}` is damaged", field.name))
                .hint("open the file in a PDF viewer and save it again")
        })?;
        self.entry(field, &bytes)
    }

    fn entry(&self, field: &Inherited<'_>, bytes: &[u8]) -> Result<String, Diagnostic> {
        if bytes.len() > self.limits.entry {
            return Err(beyond(format!("`{}` contains more than {} bytes", field.name, self.limits.entry)));
        }
        Ok(decode(bytes))
    }

    /// Keeps what shows a control on a page.
    fn shows(&mut self, widget: &Dict<'_>, tag: String) {
        if let Some(id) = widget.obj_id() {
            self.widgets.entry(id).or_default().push(tag);
        }
    }

    fn push(&mut self, tag: String, state: State) {
        let key = Key::new(tag.as_str()).ok();
        // A PDF form is not in any paragraph.
        let (title, part) = (String::new(), String::new());
        self.controls.push(Control { tag, title, key, part, line: 0, state, ..Control::default() });
    }
}

/// The state that a name stands for: itself, or the option with that number.
fn option(field: &Inherited<'_>, name: String) -> String {
    let (Some(options), Ok(index)) = (&field.options, name.parse::<usize>()) else { return name };
    let chosen = options.iter::<Object<'_>>().nth(index);
    match chosen {
        Some(Object::String(text)) => decode(&text),
        Some(Object::Array(pair)) => pair.iter::<PdfString<'_>>().next().map_or(name, |text| decode(&text)),
        _ => name,
    }
}

/// What an entry of a list stands for: the id of the option, even if a program has written its words instead.
fn chosen(field: &Inherited<'_>, text: String, limits: &Limits) -> String {
    let Some(options) = field.options.as_ref().filter(|_| field.kind.as_deref() == Some("Ch")) else {
        return text;
    };
    let pairs: Vec<[String; 2]> = options
        .iter::<Array<'_>>()
        .take(limits.controls)
        .filter_map(|pair| {
            let mut parts = pair.iter::<PdfString<'_>>().map(|part| decode(&part).trim().to_owned());
            Some([parts.next()?, parts.next()?])
        })
        .collect();
    let is_id = pairs.iter().any(|[id, _]| *id == text);
    let by_words = || pairs.iter().find(|[_, words]| *words == text);
    if is_id { text } else { by_words().map_or(text.clone(), |[id, _]| id.clone()) }
}

/// The dictionaries of an array, direct or by reference.
fn dicts<'a>(array: &Array<'a>) -> impl Iterator<Item = Dict<'a>> {
    array.iter::<Dict<'a>>()
}

fn beyond(message: String) -> Diagnostic {
    Diagnostic::error(Code::TooLarge, message).hint("ask for the form as it was sent out, filled in")
}

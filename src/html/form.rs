//! Forms: fields with their keys, marks in groups, and what is said beside them on how the reply goes back.

use super::{Page, edition, group};
use crate::document::{Choice, Field, FieldKind, Inline, Return};
use crate::theme::THEME;

impl<'a> Page<'a> {
    /// Begins a form.
    pub fn open_form(&mut self, back: &Return) {
        let document = self.document;
        self.tags.open(
            "form",
            &[
                ("data-circular", &document.name),
                ("data-lang", document.lang.code()),
                ("data-edition", &edition(document).to_string()),
                ("data-file", &back.file),
                ("data-saved", &back.saved),
            ],
        );
    }

    /// Ends it: what is to be done, and what saves the reply. Without its script a page can save nothing, and says
    /// nothing of it.
    pub fn close_form(&mut self, back: &'a Return) {
        self.tags.open("div", &[("class", "return"), ("hidden", "hidden")]);
        for step in &back.steps {
            self.tags.open("p", &[]);
            self.text(step);
            self.tags.close();
        }
        self.tags.open("p", &[]);
        self.tags.leaf("button", &[("type", "button")], &back.save);
        self.tags.words(" ");
        self.tags.leaf("output", &[("role", "status")], "");
        self.tags.close();
        self.tags.close();
        self.tags.close();
    }

    /// The id that a field has where it comes next.
    pub fn next_id(&self, field: &Field) -> String {
        match self.written.get(&field.key) {
            None => format!("field:{}", field.key),
            Some(times) => format!("field:{}:{}", field.key, times + 1),
        }
    }

    fn field_id(&mut self, field: &'a Field) -> String {
        let id = self.next_id(field);
        *self.written.entry(&field.key).or_default() += 1;
        id
    }

    /// A field in a text, with its name for those who hear it.
    pub fn blank(&mut self, field: &'a Field) {
        if field.kind.is_mark() {
            self.mark(field, Some(&field.label));
        } else {
            self.entry(field);
        }
    }

    /// A place to write, or to choose from a list.
    fn entry(&mut self, field: &'a Field) {
        let id = self.field_id(field);
        if !self.named.remove(&id) {
            self.tags.leaf("label", &[("for", &id), ("class", "hidden")], &field.label);
        }
        let required = if field.required { "required" } else { "" };
        let key = field.key.as_str();
        let common = [("id", id.as_str()), ("data-key", key), ("required", required)];
        match field.kind {
            FieldKind::Lines => {
                let rows = THEME.blanks.lines.to_string();
                let more = [("rows", rows.as_str()), ("placeholder", &field.placeholder)];
                self.tags.leaf("textarea", &[&common[..], &more].concat(), "");
            }
            FieldKind::List => {
                self.tags.open("select", &common);
                self.tags.leaf("option", &[("value", "")], &field.placeholder);
                for option in &field.options {
                    self.tags.leaf("option", &[("value", &option.id)], &option.label);
                }
                self.tags.close();
            }
            kind => {
                let kind = match kind {
                    FieldKind::Date => "date",
                    FieldKind::Number => "number",
                    FieldKind::Email => "email",
                    _ => "text",
                };
                let step = if kind == "number" { "any" } else { "" };
                let more = [("type", kind), ("step", step), ("placeholder", &*field.placeholder)];
                self.tags.void("input", &[&common[..], &more].concat());
            }
        }
    }

    /// A mark by itself, called this where no words beside it say so; the id that those words need.
    fn mark(&mut self, field: &'a Field, label: Option<&str>) -> String {
        let id = self.field_id(field);
        let group = group(&field.key);
        let exclusive = self.groups.get(group).is_some_and(|marks| *marks > 1)
            && matches!(field.kind, FieldKind::Box | FieldKind::Radio);
        let (kind, name) = if exclusive { ("radio", group) } else { ("checkbox", "") };
        let attributes = [
            ("id", id.as_str()),
            ("type", kind),
            ("name", name),
            ("class", if field.kind == FieldKind::Box { "box" } else { "" }),
            ("data-key", field.key.as_str()),
            ("required", if field.required { "required" } else { "" }),
            ("aria-label", label.unwrap_or_default()),
        ];
        self.tags.void("input", &attributes);
        id
    }

    /// Marks below one another; several have a name together.
    pub fn choices(&mut self, id: &str, label: &str, choices: &'a [Choice]) {
        if let [only] = choices
            && only.options.is_empty()
        {
            return self.choice(only, id);
        }
        self.tags.open("fieldset", &[("id", id)]);
        self.tags.leaf("legend", &[("class", "hidden")], label);
        choices.iter().for_each(|choice| self.choice(choice, ""));
        self.tags.close();
    }

    /// A mark with its words, and the options inside it.
    fn choice(&mut self, choice: &'a Choice, id: &str) {
        self.tags.open("div", &[("id", id), ("class", "choice")]);
        // A name holds no other field.
        let apart = choice.text.0.iter().any(|inline| matches!(inline, Inline::Blank(_)));
        let field = self.mark(&choice.field, apart.then_some(&choice.field.label));
        self.tags.words(" ");
        if apart {
            self.tags.open("span", &[]);
            self.text(&choice.text);
            self.tags.close();
        } else {
            self.label = Some(field);
            self.text(&choice.text);
        }
        if !choice.options.is_empty() {
            self.tags.open("fieldset", &[("class", "options"), ("data-of", choice.field.key.as_str())]);
            self.tags.leaf("legend", &[("class", "hidden")], &choice.field.label);
            choice.options.iter().for_each(|option| self.choice(option, ""));
            self.tags.close();
        }
        self.tags.close();
    }
}

//! Model and catalogs joined: in come a circular's folder and a language, out goes the edition as a document.
//!
//! The one rule: order is here, words are in `locales/`, looks in `layouts/`. Whatever follows from facts is
//! derived: lists, numbers, notes, counts, office-holders, links.

mod annexes;
mod form;
mod letter;
mod links;
mod lists;
mod masthead;

use std::cell::RefCell;
use std::collections::BTreeSet;

use crate::diag::{Code, Diagnostic, has_errors};
use crate::document::{Block, Content, Document, Inline, Key, Origin, Role, Text, Value};
use crate::locale::{Arg, Args, Catalog, Direction, Lang, Prose};
use crate::model::{Circular, Folder};

/// The typography of ITU's own files, the default in every language.
const ITU: &str = "itu";

/// How much of a circular is composed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Extent {
    /// The letter with its annexes.
    #[default]
    Whole,
    /// The reply form alone, under the letterhead's banner. It needs no prose: titles and summaries stand elsewhere.
    Reply,
}

/// How an edition is composed.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options {
    /// How much of it; the whole circular by default.
    pub extent: Extent,
    /// Show the original, marked, where prose is missing; without it missing prose is an error.
    pub draft: bool,
}

/// Composes one edition.
pub fn edition(folder: &Folder, lang: Lang, options: &Options) -> Result<Document, Vec<Diagnostic>> {
    with_messages(folder, lang, options).map(|(document, _)| document)
}

/// Composes one edition, and names the messages of the catalogs that it says.
pub fn with_messages(
    folder: &Folder,
    lang: Lang,
    options: &Options,
) -> Result<(Document, BTreeSet<String>), Vec<Diagnostic>> {
    if !options.draft && options.extent == Extent::Whole {
        let missing = folder.incomplete(lang);
        if !folder.missing(lang).is_empty() {
            return Err(missing);
        }
    }
    let circular = &folder.circular;
    let prose = folder.prose.get(&lang);
    let composer = Composer {
        circular,
        lang,
        catalog: Catalog::new(lang, &circular.formulary, prose.map(Prose::resource))
            .typography(circular.typography.get(&lang).map_or(ITU, String::as_str)),
        prose,
        original: folder.prose.get(&circular.original_language),
        diagnostics: RefCell::new(Vec::new()),
    };
    let document = match options.extent {
        Extent::Whole => composer.document(),
        Extent::Reply => composer.reply(),
    };
    let used = composer.catalog.used();
    let diagnostics = composer.diagnostics.into_inner();
    if has_errors(&diagnostics) { Err(diagnostics) } else { Ok((document, used)) }
}

/// What every part is composed with.
struct Composer<'a> {
    circular: &'a Circular,
    lang: Lang,
    catalog: Catalog,
    prose: Option<&'a Prose>,
    original: Option<&'a Prose>,
    diagnostics: RefCell<Vec<Diagnostic>>,
}

impl Composer<'_> {
    /// The letter with its annexes.
    fn document(&self) -> Document {
        Document {
            masthead: self.masthead(true),
            letter: self.letter(),
            annexes: vec![self.texts_annex(), self.form_annex()],
            ..self.sheet("document-title")
        }
    }

    /// The reply form alone.
    fn reply(&self) -> Document {
        Document { annexes: vec![self.form_annex()], ..self.sheet("reply-title") }
    }

    /// A document of this circular with nothing on its pages but banner, running head and foot.
    fn sheet(&self, title: &str) -> Document {
        let name = self.say("circular-name", &Args::none().fact("circular", self.number()));
        Document {
            lang: self.lang,
            name: self.circular.name(),
            title: self.plain(title, &Args::none().text("name", name)),
            author: self.plain("author", &Args::none()),
            date: self.circular.date,
            masthead: self.masthead(false),
            running_head: self.running_head(),
            footer: self.footer(),
            letter: Vec::new(),
            annexes: Vec::new(),
        }
    }

    fn number(&self) -> Value {
        Value::Circular(self.circular.number)
    }

    /// Says a message; what goes wrong is noted and leaves the text empty.
    fn say(&self, id: &str, args: &Args) -> Text {
        self.catalog.say(id, args).unwrap_or_else(|diagnostic| {
            self.note(diagnostic);
            Text::default()
        })
    }

    /// Says a message as plain characters.
    fn plain(&self, id: &str, args: &Args) -> String {
        self.say(id, args).plain()
    }

    fn note(&self, diagnostic: Diagnostic) {
        let diagnostic = match (&diagnostic.place, self.prose.and_then(|prose| named_in(&diagnostic, prose)))
        {
            (None, Some(place)) => diagnostic.at(place),
            _ => diagnostic,
        };
        self.diagnostics.borrow_mut().push(diagnostic);
    }

    /// A paragraph of a message.
    fn paragraph(&self, key: Key, role: Role, id: &str, args: &Args) -> Block {
        let text = self.say(id, args);
        Block {
            key,
            origin: Origin::Message { id: id.to_owned(), arguments: args.canonical() },
            content: Content::Paragraph { role, number: None, text },
        }
    }

    /// Words that the circular brings itself, with the language's typography.
    fn own_words(&self, words: &str) -> Text {
        self.catalog.finish(Text::words(words))
    }

    /// A fact as it stands in a message: with its link and as the model wrote it.
    fn written(&self, value: Value, written: &str, link: Option<String>) -> Arg {
        Arg::Fact { value, written: Some(written.to_owned()), link }
    }

    /// A telephone number.
    fn telephone(&self, number: &str) -> Arg {
        let digits = number.chars().filter(|c| !c.is_whitespace()).collect();
        self.written(Value::Telephone(digits), number, None)
    }

    /// A value alone, as a text.
    fn value(&self, arg: Arg, form: Option<&'static str>) -> Text {
        self.catalog.show(&arg, form).unwrap_or_else(|diagnostic| {
            self.note(diagnostic);
            Text::default()
        })
    }

    /// An e-mail address that can be written to.
    fn email(&self, address: &str) -> Text {
        let link = Some(format!("mailto:{address}"));
        self.value(Arg::Fact { value: Value::Email(address.to_owned()), written: None, link }, None)
    }

    /// The prose of a message, or in a draft the original's with a mark; the language it is in.
    fn prose(&self, id: &str) -> Option<(Lang, Vec<crate::locale::prose::Part>)> {
        if let Some(parts) = self.prose.and_then(|prose| prose.parts(id)) {
            return Some((self.lang, parts));
        }
        let original = self.original?;
        Some((original.lang, original.parts(id)?))
    }

    /// Words of prose in the language they are in, marked where they are not translated.
    fn prose_text(&self, words: &str, lang: Lang) -> Text {
        if lang == self.lang {
            return self.own_words(words);
        }
        let mut out = self.say("missing-prose", &Args::none());
        out.push_words(crate::document::Run::new(" "));
        out.push_words(crate::document::Run {
            lang: Some(lang),
            ltr: self.lang.direction() == Direction::Rtl && lang.direction() == Direction::Ltr,
            ..crate::document::Run::new(words)
        });
        out
    }
}

/// Where a message that a diagnostic names stands in the circular's own prose.
fn named_in(diagnostic: &Diagnostic, prose: &Prose) -> Option<crate::diag::Place> {
    if diagnostic.code != Code::UnknownVariable {
        return None;
    }
    let id = diagnostic.message.split('`').nth(1)?;
    prose.place(id.split('.').next().unwrap_or(id))
}

/// Text pieces joined by a line break.
fn lines(texts: impl IntoIterator<Item = Text>) -> Text {
    let mut out = Text::default();
    for (index, text) in texts.into_iter().enumerate() {
        if index > 0 {
            out.0.push(Inline::Break);
        }
        out.extend(text);
    }
    out
}

//! The file of a language's state, `text/fr.state.toml`: who signed its edition, and from which words each message was
//! made. People read it and merge it, so that every message is a small table of its own, in the order of their ids.

use std::collections::BTreeMap;
use std::fmt::{self, Write as _};
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Issued;
use crate::diag::{Code, Diagnostic, Source, has_errors};
use crate::digest::Digest;
use crate::lang::Lang;
use crate::model::read::{Fields, FromToml, Reader, Toml, words};

/// The form in which states are written.
const FORMAT: u8 = 1;
/// How many digits of a digest tell two messages apart.
const DIGITS: usize = 16;

/// How far an edition, or a message of it, is.
///
/// ```
/// use tsb_circular::status::Stage;
///
/// assert!(Stage::Translated < Stage::Revised);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Stage {
    /// It is being written; what was issued is taken back.
    Draft,
    /// The original is settled: translations may be made from it.
    Final,
    /// It says what the original says.
    Translated,
    /// Somebody else has read it against the original.
    Revised,
    /// It was sent out, and is frozen.
    Issued,
}

words!(Stage {
    "draft" => Stage::Draft,
    "final" => Stage::Final,
    "translated" => Stage::Translated,
    "revised" => Stage::Revised,
    "issued" => Stage::Issued,
});

impl Stage {
    /// All of them, in order.
    pub const ALL: [Stage; 5] =
        [Stage::Draft, Stage::Final, Stage::Translated, Stage::Revised, Stage::Issued];

    /// The word for it, as in files, flags and reports.
    ///
    /// ```
    /// use tsb_circular::status::Stage;
    ///
    /// assert_eq!(Stage::ALL.map(Stage::name), ["draft", "final", "translated", "revised", "issued"]);
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
            Stage::Draft => "draft",
            Stage::Final => "final",
            Stage::Translated => "translated",
            Stage::Revised => "revised",
            Stage::Issued => "issued",
        }
    }
}

impl fmt::Display for Stage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// That somebody stands for a stage.
///
/// ```
/// use tsb_circular::status::{Signature, Stage};
///
/// let signature = Signature { state: Stage::Revised, by: "XY".to_owned(), date: jiff::civil::date(2026, 2, 5) };
/// assert_eq!(signature.to_string(), "revised by XY on 2026-02-05");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Signature {
    /// The stage.
    pub state: Stage,
    /// Whose initials.
    pub by: String,
    /// The day.
    pub date: Date,
}

impl FromToml for Signature {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(value, "a signature", reader)?;
        let (state, by) = (fields.required("state", reader), fields.required("by", reader));
        let date = fields.required("date", reader);
        fields.finish(reader);
        Some(Self { state: state?, by: by?, date: date? })
    }
}

impl fmt::Display for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} by {} on {}", self.state, self.by, self.date)
    }
}

/// That an editor let a change of punctuation alone pass for all languages.
///
/// ```
/// use tsb_circular::status::Cleared;
///
/// let cleared = Cleared { by: "AB".to_owned(), date: jiff::civil::date(2026, 2, 6) };
/// assert_eq!(cleared.by, "AB");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cleared {
    /// Whose initials.
    pub by: String,
    /// The day.
    pub date: Date,
}

impl FromToml for Cleared {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(value, "a clearance", reader)?;
        let (by, date) = (fields.required("by", reader), fields.required("date", reader));
        fields.finish(reader);
        Some(Self { by: by?, date: date? })
    }
}

/// From what a message was made.
///
/// ```
/// use tsb_circular::lang::Lang;
/// use tsb_circular::status::{Pen, Stage, sign};
/// # use tsb_circular::kinds::{self, Folder};
/// # let (folder, _) = Folder::read("examples/letter".as_ref(), &kinds::ALL);
/// # let folder = folder.unwrap();
/// # let pen = Pen { by: "MD".to_owned(), date: jiff::civil::date(2026, 2, 1) };
///
/// let state = sign(&folder, Lang::Fr, Stage::Translated, &pen, &[])?;
/// let words = state.messages["questions"].words.as_ref();
/// assert!(words.is_some_and(|words| words.starts_with("questions = Questions may be put")));
/// # Ok::<(), tsb_circular::diag::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// Who stands for it.
    pub signed: Signature,
    /// The message of the original as it then was, in one spelling; none where the original had none.
    pub words: Option<String>,
    /// The fingerprint of the translation that was signed; none of the original itself.
    pub own: Option<String>,
    /// Who let a change of punctuation pass since.
    pub cleared: Option<Cleared>,
}

impl FromToml for Made {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(value, "a message's state", reader)?;
        let signed = fields.required("signed", reader);
        let print: Option<String> = fields.optional("fingerprint", reader);
        let words: Option<String> = fields.optional("words", reader);
        let own = fields.optional("translation", reader);
        let cleared = fields.optional("cleared", reader);
        let span = fields.span("fingerprint");
        fields.finish(reader);
        if print != words.as_deref().map(fingerprint) {
            let message = "the fingerprint is not that of the words".to_owned();
            let hint =
                "take both from one side of the merge; or delete the table: the message is unreviewed then";
            reader.error(Code::Inconsistent, span, message, Some(hint.to_owned()));
            return None;
        }
        Some(Self { signed: signed?, words, own, cleared })
    }
}

/// The fingerprint of a message in one spelling: the first 16 digits of its SHA-256.
///
/// ```
/// use tsb_circular::status::fingerprint;
///
/// assert_eq!(fingerprint("subject = Forum").len(), 16);
/// assert_ne!(fingerprint("subject = Forum"), fingerprint("subject = Fora"));
/// ```
pub fn fingerprint(normal: &str) -> String {
    Digest::of(normal).to_string().chars().take(DIGITS).collect()
}

/// The state of a language.
///
/// ```
/// use tsb_circular::lang::Lang;
/// use tsb_circular::status::{Pen, Stage, sign};
/// # use tsb_circular::kinds::{self, Folder};
/// # let (folder, _) = Folder::read("examples/letter".as_ref(), &kinds::ALL);
/// # let mut folder = folder.unwrap();
/// # let pen = Pen { by: "MD".to_owned(), date: jiff::civil::date(2026, 2, 1) };
///
/// let state = sign(&folder, Lang::Fr, Stage::Translated, &pen, &[])?;
/// assert!(state.path.ends_with("text/fr.state.toml"));
/// folder.states.insert(Lang::Fr, state);
/// # Ok::<(), tsb_circular::diag::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// The language.
    pub lang: Lang,
    /// Its file.
    pub path: PathBuf,
    /// Who signed the edition, the last at the end.
    pub signed: Vec<Signature>,
    /// From what its messages were made, by their ids.
    pub messages: BTreeMap<String, Made>,
    /// The edition as it was issued.
    pub issued: Option<Issued>,
}

impl State {
    /// The state of a language that nobody signed yet, of the circular in this folder.
    pub(crate) fn new(lang: Lang, folder: &Path) -> Self {
        let path = folder.join(Self::file(lang));
        Self { lang, path, signed: Vec::new(), messages: BTreeMap::new(), issued: None }
    }

    /// Where the file of a language stands in the folder of its circular.
    pub(crate) fn file(lang: Lang) -> PathBuf {
        PathBuf::from(format!("text/{lang}.state.toml"))
    }

    /// Reads a file.
    pub(crate) fn read(lang: Lang, source: &Source) -> (Option<Self>, Vec<Diagnostic>) {
        let mut reader = Reader { source, diagnostics: Vec::new() };
        let table = reader.table();
        if has_errors(&reader.diagnostics) {
            // What a merge leaves behind is nothing that anybody typed.
            let conflict = source.text.lines().any(|line| line.starts_with("<<<<<<< "));
            let hint = "settle the merge: a table is one message, and where both sides added one, both stay";
            let told = reader.diagnostics.into_iter().map(|it| if conflict { it.hint(hint) } else { it });
            return (None, told.collect());
        }
        let mut fields = Fields::new(table.get_ref(), 0..source.text.len(), "the state of a language");
        let format = fields.required::<u8>("format", &mut reader);
        if format.is_some_and(|format| format != FORMAT) {
            let hint = "use the version of this program that wrote it";
            let message = format!("a state of another form; this program knows {FORMAT}");
            reader.error(Code::Unsupported, fields.span("format"), message, Some(hint.to_owned()));
        }
        let signed = fields.or("signed", Vec::new(), &mut reader);
        let messages = fields.or("made-from", BTreeMap::new(), &mut reader);
        let issued = fields.optional("issued", &mut reader);
        fields.finish(&mut reader);
        let path = source.path.clone();
        let read = !has_errors(&reader.diagnostics);
        (read.then_some(Self { lang, path, signed, messages, issued }), reader.diagnostics)
    }

    /// What the next letter keeps of it that begins with the same words: who translated and revised each of them, from
    /// what. That edition is a draft again, and what nobody signed before the edition was issued counts as translated.
    #[cfg(feature = "cli")]
    pub(crate) fn of_next_letter(&self) -> Self {
        let kept = self.messages.iter().filter(|(_, made)| made.signed.state >= Stage::Translated);
        let messages = kept.map(|(id, made)| {
            let state = if made.signed.state == Stage::Revised { Stage::Revised } else { Stage::Translated };
            (id.clone(), Made { signed: Signature { state, ..made.signed.clone() }, ..made.clone() })
        });
        Self { messages: messages.collect(), signed: Vec::new(), issued: None, ..self.clone() }
    }

    /// How far the edition is, by who signed it last.
    ///
    /// ```
    /// use tsb_circular::lang::Lang;
    /// use tsb_circular::status::{Pen, Stage, sign};
    /// # use tsb_circular::kinds::{self, Folder};
    /// # let (folder, _) = Folder::read("examples/letter".as_ref(), &kinds::ALL);
    /// # let folder = folder.unwrap();
    /// # let pen = Pen { by: "MD".to_owned(), date: jiff::civil::date(2026, 2, 1) };
    ///
    /// let state = sign(&folder, Lang::En, Stage::Final, &pen, &[])?;
    /// assert_eq!(state.stage(), Stage::Final);
    /// # Ok::<(), tsb_circular::diag::Error>(())
    /// ```
    pub fn stage(&self) -> Stage {
        self.signed.last().map_or(Stage::Draft, |last| last.state)
    }

    /// The file: the same state gives the same text.
    ///
    /// ```
    /// use tsb_circular::lang::Lang;
    /// use tsb_circular::status::{Pen, Stage, sign};
    /// # use tsb_circular::kinds::{self, Folder};
    /// # let (folder, _) = Folder::read("examples/letter".as_ref(), &kinds::ALL);
    /// # let folder = folder.unwrap();
    /// # let pen = Pen { by: "MD".to_owned(), date: jiff::civil::date(2026, 2, 1) };
    ///
    /// let state = sign(&folder, Lang::En, Stage::Final, &pen, &[])?;
    /// assert!(state.to_toml().contains("[[signed]]\nstate = \"final\"\nby = \"MD\"\ndate = 2026-02-01\n"));
    /// # Ok::<(), tsb_circular::diag::Error>(())
    /// ```
    pub fn to_toml(&self) -> String {
        let mut out = format!(
            "# How far the {} edition is, and from which words of the original each message was made.\n\
             # `tsb-circular status CIRCULAR` shows it, `--sign` writes it. Each message is a table of its own:\n\
             # where a merge finds two people at one place, keep the tables of both.\n\
             format = {FORMAT}\n",
            self.lang.name()
        );
        for signature in &self.signed {
            let Signature { state, by, date } = signature;
            let _ = write!(out, "\n[[signed]]\nstate = \"{state}\"\nby = {}\ndate = {date}\n", quoted(by));
        }
        for (id, made) in &self.messages {
            let Signature { state, by, date } = &made.signed;
            let _ = write!(
                out,
                "\n[made-from.{}]\nsigned = {{ state = \"{state}\", by = {}, date = {date} }}\n",
                key(id),
                quoted(by)
            );
            if let Some(words) = &made.words {
                let _ = write!(out, "fingerprint = \"{}\"\nwords = {}\n", fingerprint(words), lines(words));
            }
            if let Some(own) = &made.own {
                let _ = writeln!(out, "translation = \"{own}\"");
            }
            if let Some(Cleared { by, date }) = &made.cleared {
                let _ = writeln!(out, "cleared = {{ by = {}, date = {date} }}", quoted(by));
            }
        }
        if let Some(Issued { version, document, facts }) = &self.issued {
            let _ = write!(
                out,
                "\n# As it was sent out: the digest of the document that `render --to json` writes, and the facts.\n\
                 [issued]\nversion = {}\ndocument = \"{document}\"\n\n[issued.facts]\n",
                quoted(version)
            );
            for (pointer, value) in facts {
                let _ = writeln!(out, "{} = {}", quoted(pointer), quoted(value));
            }
        }
        out
    }
}

/// A name as TOML has it: of a message, as it is; what else somebody typed there, in quotation marks.
fn key(id: &str) -> String {
    let bare = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    if !id.is_empty() && id.chars().all(bare) { id.to_owned() } else { quoted(id) }
}

/// A text in quotation marks.
fn quoted(text: &str) -> String {
    toml::Value::from(text).to_string()
}

/// A text in lines of its own, where it has several.
fn lines(text: &str) -> String {
    match text.contains("'''") || !text.contains('\n') {
        true => quoted(text),
        false => format!("'''\n{text}'''"),
    }
}

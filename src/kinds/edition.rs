//! A circular's folder joined with the catalogs of a language: the edition as a document.

use std::collections::BTreeSet;

use super::Folder;
use super::blocks::{annex_key, own_keys};
use crate::compose::{Composer, Extent, Options, Said, Words};
use crate::diag::{Code, Diagnostic, Error, Place, Severity};
use crate::document::{Annex, Block, Content, Document, Line, Parallel, Side, Text};
use crate::lang::Lang;
use crate::locale::Args;
use crate::status;

/// The message of the document's title, in kinds that have one.
const TITLE: &str = "document-title";
/// The message of the title of the form alone.
const REPLY_TITLE: &str = "reply-title";
/// The title of an edition that has none of its kind.
const LETTER_TITLE: &str = "letter-title";
/// What marks prose that is not translated.
const UNTRANSLATED: &str = "missing-prose";
/// What marks prose that is made from other words than the original has now.
const STALE: &str = "stale-prose";
/// What stands at the head of the pages of a draft.
const DRAFT: &str = "draft-head";
/// The name of a draft, in the running head and as its title.
const DRAFT_NAME: &str = "draft-name";

/// What a print of two languages is called.
const PARALLEL_HEAD: &str = "parallel-head";
/// What is marked in it.
const PARALLEL_FACTS: &str = "parallel-facts";

/// Composes one edition.
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// use tsb_circular::kinds::{self, Options};
/// use tsb_circular::lang::Lang;
///
/// let document = kinds::edition(&folder, Lang::Ar, &Options::default())?;
/// assert_eq!((document.lang, document.name.as_str()), (Lang::Ar, "tsb-circular-195"));
/// # Ok::<(), tsb_circular::diag::Error>(())
/// ```
///
/// # Errors
/// When the prose of the language is not complete, is stale, or is no longer as it was issued, and no draft is asked for;
/// when a message cannot be said, or when
/// the form alone is asked for and letters of this kind have none.
pub fn edition(folder: &Folder, lang: Lang, options: &Options) -> Result<Document, Error> {
    with_messages(folder, lang, options).map(|(document, _)| document)
}

/// Composes a letter in two languages side by side.
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// use tsb_circular::document::Parallel;
/// use tsb_circular::kinds::{self, Options};
/// use tsb_circular::lang::Lang;
///
/// let parallel = kinds::parallel(&folder, [Lang::En, Lang::Zh], &Options::default())?;
/// let marked = Parallel { shows_facts: true, ..parallel };
/// assert!(marked.rows().len() > 40);
/// # Ok::<(), tsb_circular::diag::Error>(())
/// ```
///
/// # Errors
/// When both languages are the same; else as [`edition`], of either.
pub fn parallel(folder: &Folder, langs: [Lang; 2], options: &Options) -> Result<Parallel, Error> {
    let [first, second] = langs;
    if first == second {
        let message = format!("both languages of a bilingual edition are {}", first.name());
        let error = Diagnostic::error(Code::InvalidValue, message);
        let other = folder.prose.keys().chain(&Lang::ALL).find(|lang| **lang != first).unwrap_or(&first);
        return Err(error.hint(format!("name another beside it: `--parallel {first},{other}`")).into());
    }
    let side = |lang| -> Result<Side, Error> {
        let composer = composer(folder, lang);
        let say = |message| composer.say(message, &Args::none());
        Ok(Side {
            head: say(PARALLEL_HEAD),
            facts: say(PARALLEL_FACTS),
            document: edition(folder, lang, options)?,
        })
    };
    let sides = langs.map(side);
    if let [Err(one), Err(other)] = &sides {
        return Err([one.diagnostics(), other.diagnostics()].concat().into());
    }
    let [first, second] = sides;
    Ok(Parallel { sides: [first?, second?], shows_facts: false })
}

/// Composes one edition, and names the messages of the catalogs that it says.
///
/// # Errors
/// As [`edition`].
pub fn with_messages(
    folder: &Folder,
    lang: Lang,
    options: &Options,
) -> Result<(Document, BTreeSet<String>), Error> {
    composed(folder, lang, options, composer_with(folder, lang, options))
        .map(|(document, messages, _)| (document, messages))
}

/// Composes a draft, and tells each message of the catalogs that it says with what it is said.
///
/// # Errors
/// As [`edition`].
pub fn with_record(folder: &Folder, lang: Lang) -> Result<(Document, Vec<Said>), Error> {
    composed(folder, lang, &DRAFTED, composer(folder, lang).recording())
        .map(|(document, _, record)| (document, record))
}

/// A draft of a whole circular.
const DRAFTED: Options = Options { extent: Extent::Whole, draft: true };

fn composed(
    folder: &Folder,
    lang: Lang,
    options: &Options,
    composer: Composer,
) -> Result<(Document, BTreeSet<String>, Vec<Said>), Error> {
    let whole = options.extent != Extent::Reply;
    if let Some(faults) = folder.faults.get(&lang).filter(|_| whole) {
        return Err(faults.clone().into());
    }
    if !options.draft && whole {
        let missing = folder.incomplete(lang);
        if !folder.missing(lang).is_empty() {
            return Err(missing.into());
        }
    }
    if !options.draft {
        let stale = if whole { status::told(folder, lang) } else { Vec::new() };
        let errors = [status::changed_facts(folder), stale].concat();
        if !errors.is_empty() {
            return Err(errors.into());
        }
    }
    let (kind, circular) = (folder.kind, &folder.circular);
    let contract = kind.declaration.contract;
    let composer = match options.draft {
        true => composer.marking(STALE, status::stale_ids(folder, lang)),
        false => composer,
    };
    let document = match options.extent {
        Extent::Whole => {
            let body = composer.with_own(kind, (kind.compose)(&composer, &circular.matter));
            let title = if contract.message(TITLE).is_some() {
                composer.plain(
                    composer.titled().unwrap_or(TITLE),
                    &Args::none().text("name", composer.letter_name()),
                )
            } else {
                let subject = Text::words(body.subject.value.plain());
                let args = Args::none().text("name", composer.letter_name()).text("subject", subject);
                composer.plain(LETTER_TITLE, &args)
            };
            sheet(folder, &composer, title, Some(body.subject), body.letter, body.annexes)
        }
        Extent::Reply => {
            let form = folder.form()?;
            // The form of the letter as its corrigenda leave it.
            let corrected = folder.corrected();
            let current = corrected.as_ref().map_or(circular, |it| &it.folder.circular);
            let annex = (form.compose)(&composer, &current.matter);
            let title = composer.plain(
                composer.titled().unwrap_or(REPLY_TITLE),
                &Args::none().text("name", composer.letter_name()),
            );
            sheet(folder, &composer, title, None, Vec::new(), vec![annex])
        }
        Extent::Annex(at) => {
            let body = composer.with_own(kind, (kind.compose)(&composer, &circular.matter));
            let own = circular.head.annexes.get(usize::from(at)).map(annex_key);
            let mut annex = body.annexes.into_iter().find(|annex| Some(&annex.key) == own.as_ref());
            // What comes back alone says of which letter it is.
            if let Some(annex) = &mut annex {
                let args = Args::none().text("name", composer.letter_name());
                annex.number = composer.say(LETTER_TITLE, &args.text("subject", annex.number.clone()));
            }
            let heading = annex.as_ref().and_then(|annex| match &annex.title.as_ref()?.content {
                Content::Paragraph { text, .. } | Content::Heading { text, .. } => Some(text.plain()),
                _ => None,
            });
            let subject = Text::words(heading.unwrap_or_default());
            let args = Args::none().text("name", composer.letter_name()).text("subject", subject);
            let title = composer.plain(LETTER_TITLE, &args);
            sheet(folder, &composer, title, None, Vec::new(), annex.into_iter().collect())
        }
    };
    let record = composer.take_record();
    let (marked, named) = (composer.is_marked(), options.draft.then(|| Named::of(&document, &composer)));
    let (document, said) = composer.finish(document).map_err(|found| located(folder, found))?;
    let document = as_issued(folder, document, options, marked, named)?;
    within(folder, &document)?;
    Ok((document, said, record))
}

/// How a draft says that it is one.
struct Named {
    head: Text,
    running_head: Text,
    title: String,
}

impl Named {
    fn of(document: &Document, composer: &Composer<'_>) -> Self {
        let head = composer.say(DRAFT, &Args::none());
        let before = |name: Text| Args::none().text("draft", head.clone()).text("name", name);
        Self {
            running_head: composer.say(DRAFT_NAME, &before(document.running_head.name.clone())),
            title: composer.plain(DRAFT_NAME, &before(Text::words(document.title.clone()))),
            head,
        }
    }
}

/// An edition that is as it was issued; in a draft one that is not, and says so.
fn as_issued(
    folder: &Folder,
    mut document: Document,
    options: &Options,
    marked: bool,
    named: Option<Named>,
) -> Result<Document, Diagnostic> {
    // Only a whole edition is issued.
    let changed = match options.extent {
        Extent::Whole => status::changed_words(folder, &document),
        _ => None,
    };
    let changed = changed.filter(|found| found.severity == Severity::Error);
    match changed {
        Some(changed) if !options.draft => return Err(changed),
        changed => {
            document.draft =
                options.draft && (marked || changed.is_some() || !status::changed_facts(folder).is_empty());
        }
    }
    if document.draft
        && let Some(Named { head, running_head, title }) = named
    {
        document.masthead.draft = Some(head);
        document.running_head.name = running_head;
        document.title = title;
    }
    Ok(document)
}

/// Nothing, where an edition is no longer than the limits take.
fn within(folder: &Folder, document: &Document) -> Result<(), Diagnostic> {
    let (limits, texts) = (&folder.limits, document.texts());
    let notes: usize = texts.iter().map(|(_, text)| text.notes().count()).sum();
    let found = match () {
        () if texts.len() > limits.paragraphs => {
            let (count, most) = (texts.len(), limits.paragraphs);
            limits.exceeded("paragraphs", format!("an edition of {count} paragraphs has more than {most}"))
        }
        () if notes > limits.notes => {
            let most = limits.notes;
            limits.exceeded("notes", format!("an edition of {notes} footnotes has more than {most}"))
        }
        () => return Ok(()),
    };
    Err(found.at(Place::file(&folder.source.path)))
}

/// A composer for a draft in a language, which shows values as its editions do.
pub(crate) fn composer(folder: &Folder, lang: Lang) -> Composer<'_> {
    composer_with(folder, lang, &DRAFTED)
}

/// What stands before stale passages of drafts in a language.
pub(crate) fn stale_mark(folder: &Folder, lang: Lang) -> String {
    composer(folder, lang).plain(STALE, &Args::none())
}

/// What stands before passages of drafts in a language that are not translated.
#[cfg(all(feature = "cli", feature = "docx"))]
pub(crate) fn untranslated_mark(folder: &Folder, lang: Lang) -> String {
    composer(folder, lang).plain(UNTRANSLATED, &Args::none())
}

fn composer_with<'f>(folder: &'f Folder, lang: Lang, options: &Options) -> Composer<'f> {
    Composer::new(
        &folder.circular.head,
        folder.kind.declaration.contract,
        lang,
        Words { prose: &folder.prose, given: folder.given(lang), house: folder.house.as_deref() },
        UNTRANSLATED,
        *options,
    )
}

/// Each error once, at the name in `circular.toml` that it is about, where it has no place of its own.
fn located(folder: &Folder, found: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let mut out: Vec<Diagnostic> = Vec::new();
    for diagnostic in found {
        let about = diagnostic.message.split('`').nth(1).map(|name| format!("\"{name}\""));
        let at = about.and_then(|name| Some((folder.source.text.find(&name)?, name.len())));
        // The title of a study group is about its number.
        let at = at.or_else(|| {
            let titled = diagnostic.hints.iter().any(|hint| hint.contains("`group-"));
            let names = ["study-group =", "\"study-group\":"];
            let at = names.into_iter().find_map(|name| folder.source.text.find(name)).filter(|_| titled)?;
            Some((at, folder.source.text[at..].lines().next().map_or(0, str::len)))
        });
        let located = match (&diagnostic.place, at) {
            (None, Some((at, length))) => diagnostic.at(folder.source.place(at..at + length)),
            _ => diagnostic,
        };
        if !out.contains(&located) {
            out.push(located);
        }
    }
    // A name that is not there lacks its forms too.
    let told: Vec<String> = out.iter().map(|found| found.message.clone()).collect();
    let is_form = |found: &Diagnostic| {
        told.iter()
            .any(|other| found.message.len() > other.len() && found.message.starts_with(other.as_str()))
    };
    out.retain(|found| !is_form(found));
    out
}

/// A document of this circular: banner, running head and foot around what is given.
fn sheet(
    folder: &Folder,
    composer: &Composer,
    title: String,
    subject: Option<Line>,
    letter: Vec<Block>,
    annexes: Vec<Annex>,
) -> Document {
    Document {
        lang: composer.lang,
        kind: Some(folder.kind.name().to_owned()),
        name: folder.circular.name(),
        title,
        author: composer.plain("author", &Args::none()),
        date: composer.head.date,
        masthead: composer.masthead(subject),
        running_head: composer.running_head(),
        footer: composer.footer(),
        returns: composer.returns(&folder.circular.name(), &letter, &annexes),
        letter,
        annexes,
        facts: composer.head.facts.written(),
        declares: composer.head.declares().to_toml(),
        own: own_keys(composer.head),
        draft: false,
    }
}

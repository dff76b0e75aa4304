//! Catalogs: in come the `.ftl` files of a language, a formulary's year and a circular's own texts; out go
//! formatted messages with their facts.
//!
//! Nothing is lenient: a missing message, an unknown variable or any other complaint of Fluent's is an error, never
//! a hole in a letter.

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock, Mutex};

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource};
use jiff::civil::Date;

use super::contract::{Contract, Means};
use super::prose::{Part, Point, Prose};
use super::registers::{self, Entry, Family, Own};
use super::rules::Profile;
use super::say::{Arg, Args, END, Shown, counted, marker, said, show};
use super::surface::Words;
use super::typography::finish;
use super::{Given, Lang, embedded, markup, surface};
use crate::diag::{Code, Diagnostic, nearest};
use crate::document::{Fact, Inline, Note, Run, Text, Value, key};
use crate::memo::Memo;

/// The catalogs that all kinds share: their names below a language's folder.
const COMMON: [&str; 4] = ["facts.ftl", "letter.ftl", "masthead.ftl", "texts.ftl"];

/// A file of a catalog, parsed once.
pub(super) struct CatalogFile {
    /// Its path below `locales/`.
    pub path: &'static str,
    /// Its text.
    pub text: &'static str,
    /// Its messages.
    pub resource: Arc<FluentResource>,
    /// The formulary's year, where it is one.
    pub formulary: Option<&'static str>,
}

/// The files that letters of a kind are said with in a language: those of all kinds and those that some share, then the
/// kind's own, then its formularies by year. Parsed when first asked for.
pub(super) fn files(contract: &Contract, lang: Lang) -> &'static [CatalogFile] {
    static FILES: Memo<(Lang, &str, usize), Vec<CatalogFile>> = Memo::new();
    FILES.get((lang, contract.name, contract.own.as_ptr() as usize), || read(contract, lang))
}

/// A catalog parsed; those that kinds share, once for all.
fn parsed(path: &str, text: &'static str) -> Arc<FluentResource> {
    static PARSED: Memo<usize, Arc<FluentResource>> = Memo::new();
    let parse = || {
        let resource = FluentResource::try_new(text.to_owned());
        Arc::new(resource.unwrap_or_else(|(_, errors)| panic!("locales/{path}: {errors:?}")))
    };
    PARSED.get(text.as_ptr() as usize, parse).clone()
}

fn read(contract: &Contract, lang: Lang) -> Vec<CatalogFile> {
    let folder = format!("{lang}/");
    let below = |path: &'static str| path.strip_prefix(&folder).filter(|name| name.ends_with(".ftl"));
    let shared = |name: &str| contract.shared.iter().any(|it| name.strip_suffix(".ftl") == Some(it.name));
    let common = embedded::FILES
        .iter()
        .filter(|(path, _)| below(path).is_some_and(|name| COMMON.contains(&name) || shared(name)));
    let base = format!("{}.ftl", contract.name);
    let years = format!("{}/", contract.name);
    let own = contract.catalogs.unwrap_or(embedded::FILES);
    let own = own
        .iter()
        .filter(|(path, _)| below(path).is_some_and(|name| *name == base || name.starts_with(&years)));
    let mut files: Vec<CatalogFile> = common
        .chain(own)
        .map(|(path, text)| {
            let formulary = below(path)
                .and_then(|name| name.strip_prefix(&years))
                .and_then(|name| name.strip_suffix(".ftl"));
            CatalogFile { path, text, resource: parsed(path, text), formulary }
        })
        .collect();
    files.sort_by_key(|file| file.formulary);
    files
}

/// The years of a kind's formularies, the earliest first.
pub(super) fn years(contract: &Contract, lang: Lang) -> Vec<&'static str> {
    files(contract, lang).iter().filter_map(|file| file.formulary).collect()
}

impl Contract {
    /// The years whose wording the kind has, the earliest first.
    ///
    /// A formulary holds what changed in its year; what it does not hold it takes from the year before.
    pub fn formularies(&self) -> Vec<&'static str> {
        years(self, Lang::En)
    }
}

/// What an edition is said with.
pub struct Catalog {
    /// The language.
    pub lang: Lang,
    /// The messages of the kind.
    pub contract: Contract,
    bundle: FluentBundle<Arc<FluentResource>>,
    profile: Option<&'static Profile>,
    /// The day of the letter, by which names are those that held.
    day: Option<Date>,
    /// Names of a house, before the registers'.
    names: Option<Arc<Own>>,
    /// Whether names that nobody knows are shown by their slugs.
    draft: bool,
    used: Mutex<BTreeSet<String>>,
}

impl Catalog {
    /// What letters of a kind are said with in a language, with a formulary's wording and, over it, a circular's own
    /// messages.
    pub fn new(lang: Lang, contract: Contract, formulary: &str, own: Option<Arc<FluentResource>>) -> Self {
        Self::layered(lang, contract, formulary, own)
    }

    /// The same with several layers of words over the catalogs', each over those before it.
    pub fn layered(
        lang: Lang,
        contract: Contract,
        formulary: &str,
        layers: impl IntoIterator<Item = Arc<FluentResource>>,
    ) -> Self {
        let mut bundle = bundle(lang);
        for file in files(&contract, lang) {
            if file.formulary.is_none_or(|year| year <= formulary) {
                bundle.add_resource_overriding(file.resource.clone());
            }
        }
        for layer in layers {
            bundle.add_resource_overriding(layer);
        }
        let used = Mutex::default();
        Self { lang, contract, bundle, profile: None, day: None, names: None, draft: false, used }
    }

    /// The same with punctuation set by a profile of the language's `rules.toml`; `itu` and unknown names change nothing.
    #[must_use]
    pub fn typography(mut self, profile: &str) -> Self {
        self.profile = self.lang.rules().typography.get(profile);
        self
    }

    /// The same for a letter of a day: names of countries are those that held on it.
    #[must_use]
    pub fn on(mut self, day: Date) -> Self {
        self.day = Some(day);
        self
    }

    /// The same with names of a house, which go before the registers'.
    #[must_use]
    pub fn named(mut self, names: Option<Arc<Own>>) -> Self {
        self.names = names;
        self
    }

    /// The same for a draft: a name that nobody knows is shown by its slug, in brackets.
    #[must_use]
    pub fn draft(mut self, draft: bool) -> Self {
        self.draft = draft;
        self
    }

    /// The messages said so far, by id with attribute.
    pub fn used(&self) -> BTreeSet<String> {
        self.used.lock().map(|used| used.clone()).unwrap_or_default()
    }

    /// Whether there is such a message or attribute.
    pub fn has(&self, id: &str) -> bool {
        self.pattern(id).is_some()
    }

    /// Says a message: the words of the language, with the facts among them.
    pub fn say(&self, id: &str, args: &Args) -> Result<Text, Diagnostic> {
        self.assemble(id, args).map(|text| finish(text, self.lang, self.profile))
    }

    /// A value alone, in a form, as a text.
    pub fn show(&self, arg: &Arg, form: Option<&'static str>) -> Result<Text, Diagnostic> {
        Ok(finish(self.show_raw(arg, form)?, self.lang, self.profile))
    }

    /// Words from outside the catalogs, with the language's typography.
    pub fn finish(&self, text: Text) -> Text {
        finish(text, self.lang, self.profile)
    }

    fn fact(
        &self,
        value: &Value,
        form: Option<&str>,
        written: Option<&str>,
        link: Option<&String>,
    ) -> Result<Inline, Diagnostic> {
        let mut runs = surface::show(self, value, form, written)?;
        runs.iter_mut().for_each(|run| run.link = link.cloned());
        Ok(Inline::Fact(Fact { value: value.clone(), runs }))
    }

    /// Says a message without the finishing touches, for a surface that becomes part of a longer text.
    pub(super) fn assemble(&self, id: &str, args: &Args) -> Result<Text, Diagnostic> {
        debug_assert!(
            self.contract.message(id).is_none_or(|message| args
                .all
                .iter()
                .all(|(name, _)| message.variables.iter().any(|(known, _)| known == name))),
            "`{id}` is given a variable that the contract does not name"
        );
        let formatted = self.format(id, args)?;
        self.fill(&formatted, args)
    }

    /// The text of a formatted message: its words, and its arguments in the place of their markers.
    pub(super) fn fill(&self, formatted: &str, args: &Args) -> Result<Text, Diagnostic> {
        self.filled(formatted, args, false)
    }

    /// The same; the characters of each argument bear its name where it is a fact of the circular's own prose, and other
    /// words are a formula where they are not.
    fn filled(&self, formatted: &str, args: &Args, named: bool) -> Result<Text, Diagnostic> {
        let mut out = Text::default();
        let mut words = String::new();
        let mut chars = formatted.chars();
        // Words of a message with names are the letter's own.
        let run = |words: String| Run { formula: !named, ..Run::new(words) };
        while let Some(c) = chars.next() {
            match marker(c) {
                None if c == '\n' => {
                    out.push_words(run(std::mem::take(&mut words)));
                    out.0.push(Inline::Break);
                }
                None => words.push(c),
                Some((index, shown)) => {
                    out.push_words(run(std::mem::take(&mut words)));
                    let (name, arg) = &args.all[index];
                    let mut text = match shown {
                        Shown::Form(form) => self.show_raw(arg, form)?,
                        Shown::Said => {
                            let said: String = chars.by_ref().take_while(|c| *c != END).collect();
                            let (Arg::Fact { value, .. } | Arg::Dated { value, .. }) = arg else { continue };
                            let runs = vec![Run::new(said)];
                            Text(vec![Inline::Fact(Fact { value: value.clone(), runs })])
                        }
                    };
                    if named {
                        text.runs_mut().for_each(|run| run.fact = Some(shown.of(name)));
                    }
                    out.extend(text);
                }
            }
        }
        out.push_words(run(words));
        Ok(out)
    }

    /// An argument in a form, without the finishing touches.
    fn show_raw(&self, arg: &Arg, form: Option<&'static str>) -> Result<Text, Diagnostic> {
        Ok(match arg {
            Arg::Fact { value, written, link } => {
                Text(vec![self.fact(value, form, written.as_deref(), link.as_ref())?])
            }
            Arg::Dated { value, .. } if form.is_none() => Text(vec![self.fact(value, None, None, None)?]),
            Arg::Dated { value, date } => {
                let args = Args::none().fact("letter", value.clone()).fact("date", Value::Date(*date));
                self.assemble(self.contract.means.dated, &args)?
            }
            Arg::Text(text) => text.clone(),
            Arg::Number(_) | Arg::Choice(_) => Text::default(),
        })
    }

    /// Says a message as plain characters, for labels and alternative texts.
    pub fn say_plain(&self, id: &str, args: &Args) -> Result<String, Diagnostic> {
        Ok(self.say(id, args)?.plain())
    }

    /// The message as Fluent gives it, markers and all.
    pub(super) fn format(&self, id: &str, args: &Args) -> Result<String, Diagnostic> {
        if let Ok(mut used) = self.used.lock()
            && !used.contains(id)
        {
            used.insert(id.to_owned());
        }
        self.format_with(id, &args.fluent())
    }

    /// The same with arguments as Fluent takes them; what is said so does not count as used.
    pub(super) fn format_with(&self, id: &str, args: &FluentArgs) -> Result<String, Diagnostic> {
        format(&self.bundle, self.lang, id, args)
    }

    fn pattern(&self, id: &str) -> Option<&fluent_syntax::ast::Pattern<&str>> {
        pattern(&self.bundle, id)
    }

    /// A message of a circular's own prose, with the facts that it names, parted; none where there is none.
    pub fn prose(&self, prose: &Prose, id: &str, given: &Given) -> Option<Result<Vec<Part>, Diagnostic>> {
        let args = given.args(&prose.named(id));
        let parts = |formatted: String| {
            let read = markup::parts(&formatted).map_err(|fault| {
                let message = format!("`{id}`: `{}` {}", fault.mark, fault.what);
                let diagnostic = Diagnostic::error(Code::Markup, message).hint(&fault.hint);
                match prose.place_of(id, &fault) {
                    Some(place) => diagnostic.at(place),
                    None => diagnostic,
                }
            })?;
            if let Some(name) = unleading(&read, &args) {
                let message = format!("`{id}`: a link leads to ${name}, which is not an address");
                let hint = "declare one under [facts], as `page = { url = \"https://www.itu.int/\" }`, and link to it";
                let diagnostic = Diagnostic::error(Code::Markup, message).hint(hint);
                return Err(match prose.place(id) {
                    Some(place) => diagnostic.at(place),
                    None => diagnostic,
                });
            }
            let found = read.iter().map(|part| self.part(part, &args)).collect::<Result<Vec<_>, _>>();
            found.map(|parts| counted_alone(parts, &args)).map_err(|diagnostic| {
                match (&diagnostic.place, prose.place(id)) {
                    (None, Some(place)) => diagnostic.at(place),
                    _ => diagnostic,
                }
            })
        };
        Some(prose.format(id, &args)?.and_then(parts))
    }

    fn part(&self, part: &markup::Part, args: &Args) -> Result<Part, Diagnostic> {
        Ok(match part {
            markup::Part::Paragraph(pieces) => Part::Paragraph(self.pieces(pieces, args)?),
            markup::Part::List(points) => Part::List(self.points(points, 1, args)?),
        })
    }

    /// The points of a level, each with those of the next level that follow it.
    fn points(
        &self,
        points: &[(usize, Vec<markup::Piece>)],
        level: usize,
        args: &Args,
    ) -> Result<Vec<Point>, Diagnostic> {
        let mut out = Vec::new();
        let mut rest = points;
        while let [(_, pieces), after @ ..] = rest {
            let below = after.iter().take_while(|(other, _)| *other > level).count();
            let (below, others) = after.split_at(below);
            let points = self.points(below, level + 1, args)?;
            out.push(Point { text: self.pieces(pieces, args)?, points });
            rest = others;
        }
        Ok(out)
    }

    fn pieces(&self, pieces: &[markup::Piece], args: &Args) -> Result<Text, Diagnostic> {
        let mut out = Text::default();
        for piece in pieces {
            match piece {
                markup::Piece::Words { text, look } => {
                    let link = look.link.and_then(|index| leads(&args.all[index].1));
                    let mut text = self.filled(text, args, true)?;
                    for run in text.runs_mut() {
                        run.bold |= look.bold;
                        run.italic |= look.italic;
                        run.link = link.clone().or(run.link.take());
                    }
                    out.extend(text);
                }
                markup::Piece::Note(pieces) => {
                    // Whoever composes knows the address of the paragraph.
                    let text = finish(self.pieces(pieces, args)?, self.lang, self.profile);
                    out.0.push(Inline::Note(Note { key: key("footnote"), text }));
                }
            }
        }
        Ok(out)
    }
}

/// The parts with the counts by which a message selects and that it does not print: said without a character.
fn counted_alone(mut parts: Vec<Part>, args: &Args) -> Vec<Part> {
    fn texts<'p>(point: &'p Point, out: &mut Vec<&'p Text>) {
        out.push(&point.text);
        point.points.iter().for_each(|point| texts(point, out));
    }
    let mut all = Vec::new();
    for part in &parts {
        match part {
            Part::Paragraph(text) => all.push(text),
            Part::List(points) => points.iter().for_each(|point| texts(point, &mut all)),
        }
    }
    let printed: Vec<&Value> = all.iter().flat_map(|text| text.facts()).map(|fact| &fact.value).collect();
    let silent: Vec<Value> = args
        .all
        .iter()
        .filter_map(|(_, arg)| match arg {
            Arg::Fact { value: value @ Value::Count(_), .. } if !printed.contains(&value) => {
                Some(value.clone())
            }
            _ => None,
        })
        .collect();
    let first = parts.iter_mut().find_map(|part| match part {
        Part::Paragraph(text) => Some(text),
        Part::List(points) => points.first_mut().map(|point| &mut point.text),
    });
    if let Some(text) = first {
        text.0.extend(silent.into_iter().map(|value| Inline::Fact(Fact { value, runs: Vec::new() })));
    }
    parts
}

/// The first argument that a link should lead to and that is no address.
fn unleading<'a>(parts: &[markup::Part], args: &'a Args) -> Option<&'a str> {
    fn links(pieces: &[markup::Piece], out: &mut Vec<usize>) {
        for piece in pieces {
            match piece {
                markup::Piece::Words { look, .. } => out.extend(look.link),
                markup::Piece::Note(pieces) => links(pieces, out),
            }
        }
    }
    let mut found = Vec::new();
    for part in parts {
        match part {
            markup::Part::Paragraph(pieces) => links(pieces, &mut found),
            markup::Part::List(points) => points.iter().for_each(|(_, pieces)| links(pieces, &mut found)),
        }
    }
    let unleading = found.into_iter().find(|index| leads(&args.all[*index].1).is_none());
    unleading.map(|index| args.all[index].0.as_ref())
}

/// Where an argument leads as the target of a link.
fn leads(arg: &Arg) -> Option<String> {
    match arg {
        Arg::Fact { link: Some(link), .. } => Some(link.clone()),
        Arg::Fact { value: Value::Url(url), .. } => Some(url.clone()),
        Arg::Fact { value: Value::Email(email), .. } => Some(format!("mailto:{email}")),
        _ => None,
    }
}

/// A bundle of a language without messages, with the functions that messages may use.
pub(super) fn bundle(lang: Lang) -> FluentBundle<Arc<FluentResource>> {
    let mut bundle = FluentBundle::new_concurrent(vec![lang.id()]);
    bundle.set_use_isolating(false);
    bundle.add_function("SHOW", show).expect("added once");
    bundle.add_function("SAID", said).expect("added once");
    bundle.set_formatter(Some(counted));
    bundle
}

fn pattern<'b>(
    bundle: &'b FluentBundle<Arc<FluentResource>>,
    id: &str,
) -> Option<&'b fluent_syntax::ast::Pattern<&'b str>> {
    match id.split_once('.') {
        None => bundle.get_message(id)?.value(),
        Some((id, attribute)) => Some(bundle.get_message(id)?.get_attribute(attribute)?.value()),
    }
}

/// A message as a bundle gives it, markers and all.
pub(super) fn format(
    bundle: &FluentBundle<Arc<FluentResource>>,
    lang: Lang,
    id: &str,
    args: &FluentArgs,
) -> Result<String, Diagnostic> {
    let pattern = pattern(bundle, id).ok_or_else(|| {
        Diagnostic::error(Code::MissingMessage, format!("the {} catalog has no message `{id}`", lang.name()))
            .hint(format!("add it under `locales/{lang}/` or to the circular's `text/{lang}.ftl`"))
    })?;
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(args), &mut errors).into_owned();
    let Some(error) = errors.first() else { return Ok(text) };
    let given: Vec<_> = args.iter().map(|(name, _)| format!("${name}")).collect();
    let message = format!("the {} message `{id}` cannot be formatted: {error}", lang.name());
    Err(Diagnostic::error(Code::UnknownVariable, message).hint(if given.is_empty() {
        "it is given no variables".to_owned()
    } else {
        format!("it is given {}", given.join(", "))
    }))
}

impl Words for Catalog {
    fn lang(&self) -> Lang {
        self.lang
    }

    fn means(&self) -> &'static Means {
        self.contract.means
    }

    fn day(&self) -> Option<Date> {
        self.day
    }

    fn is_draft(&self) -> bool {
        self.draft
    }

    fn own_entry(&self, family: Family, key: &str) -> Option<&Entry> {
        self.names.as_ref()?.entry(self.lang, family, key)
    }

    fn nearest_name(&self, family: Family, key: &str) -> Option<&str> {
        let own = self.names.iter().flat_map(|names| names.slugs(family)).filter(|slug| *slug != key);
        nearest(key, own).or_else(|| registers::nearest(family, key))
    }

    fn has(&self, id: &str) -> bool {
        self.has(id)
    }

    fn assemble(&self, id: &str, args: &Args) -> Result<Text, Diagnostic> {
        self.assemble(id, args)
    }
}

/// What is one in all languages, such as the Union's address: English, and marked so elsewhere.
///
/// # Panics
/// When `locales/neutral/` has no such message, which a test proves it has.
pub fn neutral(id: &str, lang: Lang) -> Text {
    static NEUTRAL: LazyLock<FluentBundle<Arc<FluentResource>>> = LazyLock::new(|| {
        let mut bundle = FluentBundle::new_concurrent(vec![Lang::En.id()]);
        bundle.set_use_isolating(false);
        for (path, text) in embedded::FILES.iter().filter(|(path, _)| path.starts_with("neutral/")) {
            if path.ends_with(".ftl") {
                bundle.add_resource_overriding(parsed(path, text));
            }
        }
        bundle
    });
    let message = NEUTRAL.get_message(id).unwrap_or_else(|| panic!("locales/neutral has no `{id}`"));
    let pattern = message.value().expect("neutral messages have values");
    let text = NEUTRAL.format_pattern(pattern, None, &mut Vec::new()).into_owned();
    let mut out = Text::default();
    for (index, line) in text.lines().enumerate() {
        if index > 0 {
            out.0.push(Inline::Break);
        }
        out.push_words(Run {
            lang: (lang != Lang::En).then_some(Lang::En),
            ltr: lang.direction() == super::Direction::Rtl,
            ..Run::new(line)
        });
    }
    out
}

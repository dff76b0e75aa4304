//! Catalogs: in come the `.ftl` files of a language, a formulary's year and a circular's own texts; out go
//! formatted messages with their facts.
//!
//! The one rule: strict. A missing message, an unknown variable, any complaint of Fluent's is an error, never
//! a hole in a letter.

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock, Mutex};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use jiff::civil::Date;

use super::contract::{Contract, Means};
use super::registers::{self, Entry, Family, Own};
use super::rules::Profile;
use super::say::{Arg, Args, marker, show};
use super::surface::Words;
use super::typography::finish;
use super::{Lang, embedded, surface};
use crate::diag::{Code, Diagnostic, nearest};
use crate::document::{Fact, Inline, Run, Text, Value};
use crate::memo::Memo;

/// The catalogs that all kinds share: their names below a language's folder.
const COMMON: [&str; 3] = ["letter.ftl", "masthead.ftl", "texts.ftl"];

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

/// The files that letters of a kind are said with in a language: those of all kinds, then the kind's own, then its
/// formularies by year. Parsed when first asked for.
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
    let common =
        embedded::FILES.iter().filter(|(path, _)| below(path).is_some_and(|it| COMMON.contains(&it)));
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
    /// The formulary's year.
    pub formulary: String,
    bundle: FluentBundle<Arc<FluentResource>>,
    profile: Option<&'static Profile>,
    /// The day of the letter, by which names are those that held.
    day: Option<Date>,
    /// Names of a house, before the registers'.
    names: Option<Arc<Own>>,
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
        let mut bundle = FluentBundle::new_concurrent(vec![lang.id()]);
        bundle.set_use_isolating(false);
        bundle.add_function("SHOW", show).expect("added once");
        for file in files(&contract, lang) {
            if file.formulary.is_none_or(|year| year <= formulary) {
                bundle.add_resource_overriding(file.resource.clone());
            }
        }
        for layer in layers {
            bundle.add_resource_overriding(layer);
        }
        let formulary = formulary.to_owned();
        let used = Mutex::default();
        Self { lang, contract, formulary, bundle, profile: None, day: None, names: None, used }
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
        match arg {
            Arg::Fact { value, written, link } => {
                let fact = self.fact(value, form, written.as_deref(), link.as_ref())?;
                Ok(finish(Text(vec![fact]), self.lang, self.profile))
            }
            Arg::Text(text) => Ok(text.clone()),
            Arg::Number(_) | Arg::Choice(_) => Ok(Text::default()),
        }
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
        let mut out = Text::default();
        let mut words = String::new();
        for c in formatted.chars() {
            match marker(c) {
                None if c == '\n' => {
                    out.push_words(Run::new(std::mem::take(&mut words)));
                    out.0.push(Inline::Break);
                }
                None => words.push(c),
                Some((index, form)) => {
                    out.push_words(Run::new(std::mem::take(&mut words)));
                    match &args.all[index].1 {
                        Arg::Fact { value, written, link } => {
                            out.0.push(self.fact(value, form, written.as_deref(), link.as_ref())?);
                        }
                        Arg::Text(text) => out.extend(text.clone()),
                        Arg::Number(_) | Arg::Choice(_) => unreachable!("these print no markers"),
                    }
                }
            }
        }
        out.push_words(Run::new(words));
        Ok(out)
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
        let pattern = self.pattern(id).ok_or_else(|| {
            Diagnostic::error(
                Code::MissingMessage,
                format!("the {} catalog has no message `{id}`", self.lang.name()),
            )
            .hint(format!(
                "add it under `locales/{}/` or to the circular's `text/{}.ftl`",
                self.lang, self.lang
            ))
        })?;
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(args), &mut errors).into_owned();
        match errors.first() {
            None => Ok(text),
            Some(error) => {
                let given: Vec<_> = args.iter().map(|(name, _)| format!("${name}")).collect();
                Err(Diagnostic::error(
                    Code::UnknownVariable,
                    format!("the {} message `{id}` cannot be formatted: {error}", self.lang.name()),
                )
                .hint(if given.is_empty() {
                    "it is given no variables".to_owned()
                } else {
                    format!("it is given {}", given.join(", "))
                }))
            }
        }
    }

    fn pattern(&self, id: &str) -> Option<&fluent_syntax::ast::Pattern<&str>> {
        match id.split_once('.') {
            None => self.bundle.get_message(id)?.value(),
            Some((id, attribute)) => Some(self.bundle.get_message(id)?.get_attribute(attribute)?.value()),
        }
    }
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

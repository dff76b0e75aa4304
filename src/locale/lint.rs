//! The lint of catalogs and prose: in comes a parsed message, out goes what strict catalogs refuse.
//!
//! Fluent 0.16 has silent holes: a variable inside a term prints itself, a value as selector takes the default,
//! a missing variant goes unseen. What could go wrong silently is refused here, by the syntax tree.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::LazyLock;

use fluent::FluentResource;
use fluent_syntax::ast;
use fluent_syntax::parser;
use icu_plurals::{PluralCategory, PluralRules};
use rustc_hash::FxHashMap;

use super::contract::{Contract, FORMS, Kind};
use super::given::{Given, MOST};
use super::{Lang, braces, forbidden};
use crate::diag::{self, Code, Diagnostic, Place, Source, nearest};
use crate::folding::is_invisible;

/// Numbers that a `$count` can be; plural categories that none of them has need no variant.
const COUNTS: Range<u32> = 0..1000;
/// Fluent's own limit of placeables in a message.
const PLACEABLES: usize = 100;

/// A file's messages, and its errors of syntax; what the parser cannot be given has none.
pub(super) fn parsed(source: &Source) -> (FluentResource, Vec<Diagnostic>) {
    let text = if braces::too_many(&source.text).is_some() { "" } else { &*source.text };
    let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(parsed, _)| parsed);
    (resource, syntax(source))
}

/// Errors of syntax, with hints for the traps of the format.
pub(super) fn syntax(source: &Source) -> Vec<Diagnostic> {
    let text: &str = &source.text;
    if let Some(id) = braces::too_many(text) {
        let message = format!("`{}` has more braces and brackets than a message can", &text[id.clone()]);
        let error = Diagnostic::error(Code::FtlSyntax, message).at(source.place(id));
        return vec![error.hint("close the braces, or make several messages of it")];
    }
    let mut out = Vec::new();
    if let Err((_, errors)) = parser::parse(text) {
        for error in errors {
            let start = error.pos.start.min(text.len());
            let slice = error.slice.clone().and_then(|slice| text.get(slice)).unwrap_or("");
            let mut diagnostic = Diagnostic::error(
                Code::FtlSyntax,
                format!("not Fluent: {}", error.kind.to_string().to_lowercase()),
            )
            .at(source.place(start..(start + 1).min(text.len())));
            // The parser stops where the message ended for it: the trap is in that line or in what follows.
            let from = text[..start].rfind('\n').map_or(0, |at| at + 1);
            let trap =
                text[from..].lines().take(2).chain(slice.lines()).find(|line| {
                    line.starts_with(' ') && line.trim_start().starts_with(['[', '*', '.', '}'])
                });
            diagnostic = match trap {
                Some(line) => diagnostic.hint(format!(
                    "a continuation line may not begin with `{}`: put it in braces and quotation marks, {{\"{}\"}}",
                    &line.trim_start()[..1],
                    &line.trim_start()[..1]
                )),
                None if slice.contains('{') || slice.contains('}') => {
                    diagnostic.hint("a literal brace is written {\"{\"} or {\"}\"}")
                }
                None => diagnostic.hint("a message is `id = text`; further lines are indented"),
            };
            diag::tell(&mut out, diagnostic);
        }
    }
    for (at, c, why) in text.char_indices().filter_map(|(at, c)| Some((at, c, forbidden(c)?))) {
        let message = format!("U+{:04X} cannot appear in an edition: it is {why}", u32::from(c));
        let place = source.place(at..at + c.len_utf8());
        diag::tell(
            &mut out,
            Diagnostic::error(Code::ForbiddenCharacter, message).at(place).hint("take it out"),
        );
    }
    out
}

/// Where the ids of messages stand, each where it stands first.
pub(super) struct Spans<'t>(FxHashMap<&'t str, Range<usize>>);

impl<'t> Spans<'t> {
    /// Those of a file's text: an id begins its line (Fluent 1.0, 3.2).
    pub(super) fn of(text: &'t str) -> Self {
        let mut spans = FxHashMap::default();
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            let len =
                line.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))).unwrap_or(0);
            if line[len..].trim_start().starts_with('=') {
                spans.entry(&line[..len]).or_insert(at..at + len);
            }
            at += line.len();
        }
        Self(spans)
    }

    /// That of an id; the beginning of the file where it is none.
    pub(super) fn at(&self, id: &str) -> Range<usize> {
        self.0.get(id).cloned().unwrap_or_default()
    }
}

/// What is wrong with a message that may name these.
pub(super) fn message(
    message: &ast::Message<&str>,
    lang: Lang,
    variables: Variables<'_>,
    place: &dyn Fn(&str) -> Place,
) -> Vec<Diagnostic> {
    let mut lint = Lint {
        lang,
        place,
        variables,
        out: Vec::new(),
        id: String::new(),
        used: BTreeSet::new(),
        placeables: 0,
    };
    for (id, pattern) in patterns(message) {
        lint.placeables = 0;
        lint.used.clear();
        lint.id = id;
        lint.pattern(pattern);
        if lint.placeables > PLACEABLES {
            let hint = "Fluent allows no more: split the message".to_owned();
            lint.refuse(Code::FtlLint, format!("more than {PLACEABLES} placeables"), Some(hint));
        }
        if lint.used.len() > MOST {
            let hint = "split the message".to_owned();
            lint.refuse(Code::FtlLint, format!("more than {MOST} facts"), Some(hint));
        }
    }
    lint.out
}

/// The texts of a message: its value and its attributes, by id.
pub(super) fn patterns<'m, 's>(
    message: &'m ast::Message<&'s str>,
) -> impl Iterator<Item = (String, &'m ast::Pattern<&'s str>)> {
    let id = message.id.name;
    let value = message.value.iter().map(move |pattern| (id.to_owned(), pattern));
    value.chain(message.attributes.iter().map(move |a| (format!("{id}.{}", a.id.name), &a.value)))
}

/// The variables that a text prints, as against those that only select.
pub(super) fn printed(pattern: &ast::Pattern<&str>) -> BTreeSet<String> {
    let mut out = BTreeSet::new();
    walk(pattern, &mut |expression| match expression {
        ast::InlineExpression::VariableReference { id } => {
            out.insert(id.name.to_owned());
        }
        ast::InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                if let ast::InlineExpression::VariableReference { id } = argument {
                    out.insert(id.name.to_owned());
                }
            }
        }
        _ => {}
    });
    out
}

/// The variables that a text prints or selects by.
pub(super) fn named(pattern: &ast::Pattern<&str>) -> BTreeSet<String> {
    let mut out = printed(pattern);
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression: ast::Expression::Select { selector, variants } } =
            element
        {
            if let ast::InlineExpression::VariableReference { id } = selector {
                out.insert(id.name.to_owned());
            }
            out.extend(variants.iter().flat_map(|variant| named(&variant.value)));
        }
    }
    out
}

/// The words of a text in all its variants, without what stands in its placeables.
pub(super) fn words(pattern: &ast::Pattern<&str>, out: &mut Vec<String>) {
    for element in &pattern.elements {
        match element {
            ast::PatternElement::TextElement { value } => out.push((*value).to_owned()),
            ast::PatternElement::Placeable { expression: ast::Expression::Select { variants, .. } } => {
                variants.iter().for_each(|variant| words(&variant.value, out));
            }
            ast::PatternElement::Placeable { .. } => {}
        }
    }
}

/// Whether a text is nothing but spaces and what nobody sees, typed or in quotes.
pub(super) fn is_blank(pattern: &ast::Pattern<&str>) -> bool {
    let blank = |value: &str| value.chars().all(|c| c.is_whitespace() || is_invisible(c));
    pattern.elements.iter().all(|element| match element {
        ast::PatternElement::TextElement { value } => blank(value),
        // Only what stands in quotes has escapes.
        ast::PatternElement::Placeable {
            expression: ast::Expression::Inline(ast::InlineExpression::StringLiteral { value }),
        } => blank(&fluent_syntax::unicode::unescape_unicode_to_string(value)),
        ast::PatternElement::Placeable { .. } => false,
    })
}

/// Calls back for every inline expression that prints.
fn walk<'m>(pattern: &'m ast::Pattern<&str>, call: &mut dyn FnMut(&'m ast::InlineExpression<&str>)) {
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            match expression {
                ast::Expression::Inline(ast::InlineExpression::Placeable { .. }) => {}
                ast::Expression::Inline(inline) => call(inline),
                ast::Expression::Select { variants, .. } => {
                    variants.iter().for_each(|variant| walk(&variant.value, call));
                }
            }
        }
    }
}

struct Lint<'p> {
    lang: Lang,
    place: &'p dyn Fn(&str) -> Place,
    variables: Variables<'p>,
    out: Vec<Diagnostic>,
    id: String,
    used: BTreeSet<String>,
    placeables: usize,
}

/// What a message may name.
#[derive(Clone, Copy)]
pub(super) enum Variables<'g> {
    /// What a contract gives to its messages.
    Contract(&'g Contract),
    /// The facts of a circular.
    Given(&'g Given),
}

/// What a variable is, as far as a message can do something with it.
#[derive(Clone, Copy)]
enum Is {
    /// A value that is printed, in one of these forms too.
    Fact(&'static [&'static str]),
    /// A count, which is printed and selects.
    Count,
    /// A phrase, which is printed.
    Phrase,
    /// A number that selects.
    Number,
    /// One of these words, which selects.
    Choice(&'static [&'static str]),
}

impl Is {
    fn prints(self) -> bool {
        !matches!(self, Is::Number | Is::Choice(_))
    }
}

impl<'g> Variables<'g> {
    /// What a name is to a message; none where it may not use it.
    fn is(self, id: &str, name: &str) -> Option<Is> {
        match self {
            Variables::Contract(contract) => {
                let mut variables = contract.message(id)?.variables.iter();
                Some(match variables.find(|(known, _)| *known == name)?.1 {
                    Kind::Fact(_) => Is::Fact(FORMS),
                    Kind::Text(_) | Kind::Maybe(_) => Is::Phrase,
                    Kind::Number => Is::Number,
                    Kind::Choice(words) => Is::Choice(words),
                })
            }
            Variables::Given(given) => {
                given.fact(name).map(|fact| if fact.counts() { Is::Count } else { Is::Fact(fact.forms) })
            }
        }
    }

    /// The names that a message may use.
    fn names(self, id: &str) -> Vec<&'g str> {
        match self {
            Variables::Contract(contract) => {
                let variables = contract.message(id).into_iter().flat_map(|message| message.variables.iter());
                variables.map(|(name, _)| *name).collect()
            }
            Variables::Given(given) => given.facts().iter().map(|fact| fact.name.as_str()).collect(),
        }
    }

    /// Whether it is prose, which may bind words of its own to a fact.
    fn of_prose(self) -> bool {
        matches!(self, Variables::Given(_))
    }
}

impl Lint<'_> {
    fn refuse(&mut self, code: Code, what: String, hint: Option<String>) {
        let mut diagnostic =
            Diagnostic::error(code, format!("`{}`: {what}", self.id)).at((self.place)(&self.id));
        diagnostic.hints.extend(hint);
        self.out.push(diagnostic);
    }

    fn pattern(&mut self, pattern: &ast::Pattern<&str>) {
        for element in &pattern.elements {
            let ast::PatternElement::Placeable { expression } = element else { continue };
            self.placeables += 1;
            match expression {
                ast::Expression::Inline(inline) => self.inline(inline),
                ast::Expression::Select { selector, variants } => {
                    self.select(selector, variants);
                    variants.iter().for_each(|variant| self.pattern(&variant.value));
                }
            }
        }
    }

    fn inline(&mut self, inline: &ast::InlineExpression<&str>) {
        match inline {
            ast::InlineExpression::StringLiteral { value } => self.literal(value),
            ast::InlineExpression::VariableReference { id } => {
                if let Some(is) = self.variable(id.name)
                    && !is.prints()
                {
                    self.refuse(Code::FtlLint, format!("${} selects and cannot be printed", id.name), None);
                }
            }
            ast::InlineExpression::FunctionReference { id, arguments } => self.function(id.name, arguments),
            other => {
                let what = match other {
                    ast::InlineExpression::NumberLiteral { .. } => "a number in braces",
                    ast::InlineExpression::MessageReference { .. } => "a reference to another message",
                    ast::InlineExpression::TermReference { .. } => "a term",
                    _ => "a placeable inside a placeable",
                };
                let hint = "write the words out: whole sentences keep their grammar".to_owned();
                self.refuse(Code::FtlLint, format!("{what} is not allowed"), Some(hint));
            }
        }
    }

    /// A text in quotation marks, whose escapes are characters as well.
    fn literal(&mut self, value: &str) {
        let said = fluent_syntax::unicode::unescape_unicode_to_string(value);
        if let Some((c, why)) = said.chars().find_map(|c| Some((c, forbidden(c)?))) {
            let message = format!("U+{:04X} cannot appear in an edition: it is {why}", u32::from(c));
            self.refuse(Code::ForbiddenCharacter, message, Some("take it out".to_owned()));
        }
    }

    /// `SHOW($fact, form: "short")`, in prose `SAID($fact, "words")` too, and nothing else.
    fn function(&mut self, name: &str, arguments: &ast::CallArguments<&str>) {
        match name {
            "SHOW" => self.show(arguments),
            "SAID" if self.variables.of_prose() => self.said(arguments),
            _ => {
                let hint = if self.variables.of_prose() {
                    "the functions are SHOW and SAID"
                } else {
                    "the only function is SHOW"
                };
                self.refuse(Code::FtlLint, format!("the function {name} is not known"), Some(hint.into()));
            }
        }
    }

    fn show(&mut self, arguments: &ast::CallArguments<&str>) {
        let mut forms = FORMS;
        let mut shown = "";
        match arguments.positional.as_slice() {
            [ast::InlineExpression::VariableReference { id }] => match self.variable(id.name) {
                Some(Is::Fact(own)) => (forms, shown) = (own, id.name),
                Some(Is::Count) => (forms, shown) = (&[], id.name),
                Some(_) => {
                    self.refuse(
                        Code::FtlLint,
                        format!("SHOW takes a fact, but ${} is not one", id.name),
                        None,
                    );
                }
                None => {}
            },
            _ => self.refuse(Code::FtlLint, "SHOW takes one variable".into(), None),
        }
        let form = match arguments.named.as_slice() {
            [ast::NamedArgument { name, value: ast::InlineExpression::StringLiteral { value } }]
                if name.name == "form" =>
            {
                Some(*value)
            }
            _ => None,
        };
        if form.is_none_or(|form| !forms.contains(&form)) {
            let hint = match forms {
                [] => format!("it has only the plain one: `{{ ${shown} }}`"),
                forms => format!("the forms are {}", forms.join(", ")),
            };
            let message = match form {
                Some(form) if FORMS.contains(&form) => format!("${shown} has no form \"{form}\""),
                _ => "SHOW takes a known form".into(),
            };
            self.refuse(Code::FtlLint, message, Some(hint));
        }
    }

    fn said(&mut self, arguments: &ast::CallArguments<&str>) {
        let words = match (arguments.positional.as_slice(), arguments.named.as_slice()) {
            (
                [
                    ast::InlineExpression::VariableReference { id },
                    ast::InlineExpression::StringLiteral { value },
                ],
                [],
            ) => {
                self.variable(id.name);
                Some(*value)
            }
            _ => None,
        };
        words.into_iter().for_each(|words| self.literal(words));
        let unescaped = words.map(|words| fluent_syntax::unicode::unescape_unicode_to_string(words));
        if unescaped.is_some_and(|words| words.contains(['<', '>', '\n', '\u{2028}', '\u{2029}'])) {
            let hint = "write the marks around SAID, and a line break before or after it".to_owned();
            self.refuse(Code::FtlLint, "the words of SAID contain marks or a line break".into(), Some(hint));
        }
        if words.is_none_or(|words| words.trim().is_empty()) {
            let hint = "write `SAID($fact, \"words\")`: the words replace the fact".to_owned();
            self.refuse(Code::FtlLint, "SAID takes a fact and the words for it".into(), Some(hint));
        }
    }

    fn variable(&mut self, name: &str) -> Option<Is> {
        self.used.insert(name.to_owned());
        let is = self.variables.is(&self.id, name);
        if is.is_none() {
            let known = self.variables.names(&self.id);
            let hint = match nearest(name, known.iter().copied()) {
                Some(near) => format!("did you mean ${near}?"),
                None if self.variables.of_prose() => {
                    format!("declare it in `circular.toml` under [facts], as `{name} = {{ … }}`")
                }
                None if known.is_empty() => "this message is given no variables".to_owned(),
                None => {
                    let names: Vec<_> = known.iter().map(|name| format!("${name}")).collect();
                    format!("it is given {}", names.join(", "))
                }
            };
            self.refuse(Code::UnknownVariable, format!("unknown variable ${name}"), Some(hint));
        }
        is
    }

    /// Selectors: a declared word or number, with every variant that its domain needs.
    fn select(&mut self, selector: &ast::InlineExpression<&str>, variants: &[ast::Variant<&str>]) {
        let ast::InlineExpression::VariableReference { id } = selector else {
            self.refuse(Code::FtlLint, "a selector must be a plain variable".into(), None);
            return;
        };
        let Some(is) = self.variable(id.name) else { return };
        let domain: Vec<&str> = match is {
            Is::Choice(words) => words.to_vec(),
            Is::Number | Is::Count => plural_categories(self.lang),
            Is::Fact(_) | Is::Phrase => {
                self.refuse(Code::FtlLint, format!("${} cannot select: it is a value", id.name), None);
                return;
            }
        };
        let keys: Vec<&str> = variants
            .iter()
            .map(|variant| match variant.key {
                ast::VariantKey::Identifier { name } => name,
                ast::VariantKey::NumberLiteral { value } => value,
            })
            .collect();
        // A word that a later version adds to a domain falls to `*[other]`: what was written before stays valid.
        let default = variants.iter().zip(&keys).find(|(variant, _)| variant.default);
        let rest = matches!(is, Is::Choice(_)) && default.is_some_and(|(_, key)| *key == "other");
        for missing in domain.iter().filter(|word| !rest && !keys.contains(word)) {
            self.refuse(Code::FtlLint, format!("${} lacks the variant [{missing}]", id.name), None);
        }
        let number = matches!(is, Is::Number | Is::Count);
        for extra in keys.iter().filter(|key| {
            let other = (number || rest) && **key == "other";
            !(domain.contains(key) || other || number && key.parse::<u32>().is_ok())
        }) {
            let hint = format!("its domain is {}", domain.join(", "));
            self.refuse(Code::FtlLint, format!("${} is never [{extra}]", id.name), Some(hint));
        }
    }
}

/// The plural categories that whole numbers in [`COUNTS`] have in a language (CLDR, cardinal).
pub(super) fn plural_categories(lang: Lang) -> Vec<&'static str> {
    let rules = cardinal(lang);
    let found: BTreeSet<&str> = COUNTS.map(|number| category(&rules, number)).collect();
    found.into_iter().collect()
}

/// The plural category of a number in a language.
pub(super) fn plural_category(lang: Lang, number: u32) -> &'static str {
    static RULES: LazyLock<BTreeMap<Lang, PluralRules>> =
        LazyLock::new(|| Lang::ALL.into_iter().map(|lang| (lang, cardinal(lang))).collect());
    category(&RULES[&lang], number)
}

fn cardinal(lang: Lang) -> PluralRules {
    let locale: icu_locale_core::Locale = lang.id().to_string().parse().expect("a language tag is a locale");
    PluralRules::try_new_cardinal(locale.into()).expect("CLDR has the six languages")
}

fn category(rules: &PluralRules, number: u32) -> &'static str {
    match rules.category_for(number) {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Sort;
    use crate::locale::contract::Message;

    const SAMPLE: Contract = Contract {
        name: "sample",
        own: &[
            Message::fixed("salutation", &[]),
            Message::fixed("threshold", &[("percentage", Kind::Fact(Sort::Percentage))]),
            Message::fixed("letter", &[("circular", Kind::Fact(Sort::Circular))]),
            Message::fixed("office", &[("gender", Kind::Choice(&["f", "m"]))]),
        ],
        ..Contract::EMPTY
    };

    /// The complaints about a catalog text.
    fn complaints(text: &str) -> Vec<String> {
        let source = Source::new("x.ftl", text);
        let resource = parser::parse(text).unwrap_or_else(|(resource, _)| resource);
        let mut out = syntax(&source);
        for entry in &resource.body {
            if let ast::Entry::Message(entry) = entry {
                out.extend(message(entry, Lang::En, Variables::Contract(&SAMPLE), &|_| source.place(0..0)));
            }
        }
        out.into_iter().map(|diagnostic| diagnostic.message).collect()
    }

    #[test]
    fn a_term_with_a_variable_would_print_itself_and_is_refused() {
        assert_eq!(complaints("salutation = { -x(case: \"a\") }\n"), ["`salutation`: a term is not allowed"]);
    }

    #[test]
    fn a_value_as_selector_would_take_the_default_and_is_refused() {
        let text = "threshold = { $percentage ->\n   *[x] y\n }\n";
        assert_eq!(complaints(text), ["`threshold`: $percentage cannot select: it is a value"]);
    }

    #[test]
    fn an_unknown_variable_is_named_with_the_nearest() {
        assert_eq!(complaints("letter = { $circula }\n"), ["`letter`: unknown variable $circula"]);
    }

    #[test]
    fn what_a_domain_gains_later_falls_to_other() {
        assert!(complaints("office = { $gender ->\n    [m] a\n   *[other] b\n }\n").is_empty());
        let idle = complaints("office = { $gender ->\n    [other] a\n    [f] b\n   *[m] c\n }\n");
        assert_eq!(idle, ["`office`: $gender is never [other]"]);
    }

    #[test]
    fn a_missing_or_idle_variant_is_seen() {
        let text = "office = { $gender ->\n    [x] a\n   *[m] b\n }\n";
        assert_eq!(
            complaints(text),
            ["`office`: $gender lacks the variant [f]", "`office`: $gender is never [x]"]
        );
    }

    #[test]
    fn plural_categories_are_those_of_whole_numbers() {
        assert_eq!(plural_categories(Lang::En), ["one", "other"]);
        assert_eq!(plural_categories(Lang::Fr), ["one", "other"]);
        assert_eq!(plural_categories(Lang::Ru), ["few", "many", "one"]);
        assert_eq!(plural_categories(Lang::Zh), ["other"]);
        assert_eq!(plural_categories(Lang::Ar), ["few", "many", "one", "other", "two", "zero"]);
    }

    #[test]
    fn the_traps_of_the_format_have_hints() {
        let source = Source::new("x.ftl", "a = one\n    [two\n");
        assert!(syntax(&source)[0].hints[0].contains("may not begin with `[`"), "{:?}", syntax(&source));
    }
}

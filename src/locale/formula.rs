//! A formula as it is written: in comes the id of a message, out goes its text in the words with which letters say it: the
//! house's, else those of the catalogs.

use fluent::FluentResource;

use super::catalog::files;
use super::contract::Contract;
use super::{HouseWords, Lang, Prose, rewrite};

/// A message whole, with its attributes and variants, as letters of a formulary say it; alone in a file of its own.
pub fn written(
    lang: Lang,
    contract: &Contract,
    formulary: &str,
    house: Option<&HouseWords>,
    id: &str,
) -> Option<Prose> {
    let id = id.split('.').next().unwrap_or(id);
    let of = |resource: &FluentResource| {
        let source = resource.source();
        Some(Prose::of_formula(lang, &source[rewrite::extent(source, 0, id)?]))
    };
    let house = house.and_then(|words| of(&*words.resource(contract)?));
    house.or_else(|| Some(Prose::of_formula(lang, &formula(contract, lang, formulary, id)?.1)))
}

/// The path below `locales/` of the catalog that says a message in letters of a kind, and the message as it stands there;
/// of formularies, the newest not after this one.
pub fn formula(contract: &Contract, lang: Lang, formulary: &str, id: &str) -> Option<(&'static str, String)> {
    let message = id.split('.').next().unwrap_or(id);
    let mut held =
        files(contract, lang).iter().rev().filter(|file| file.formulary.is_none_or(|year| year <= formulary));
    held.find_map(|file| Some((file.path, file.text[rewrite::extent(file.text, 0, message)?].to_owned())))
}

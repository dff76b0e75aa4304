//! Messages as the catalogs write them: in comes an id, out go its lines and the catalog that has them.

use super::Lang;
use super::catalog::files;
use super::contract::Contract;
use super::rewrite;

/// The path below `locales/` of the catalog that says a message in letters of a kind, and the message as it stands there;
/// of formularies, the newest not after this one.
pub fn formula(contract: &Contract, lang: Lang, formulary: &str, id: &str) -> Option<(&'static str, String)> {
    let message = id.split('.').next().unwrap_or(id);
    let held =
        files(contract, lang).iter().filter(|file| file.formulary.is_none_or(|year| year <= formulary));
    let found =
        held.filter_map(|file| Some((file.path, &file.text[rewrite::extent(file.text, 0, message)?])));
    found.last().map(|(path, text)| (path, text.to_owned()))
}

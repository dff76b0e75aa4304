//! Words that are proposed to a house: messages in `proposed/<lang>.ftl`, each with a comment that says where it comes from
//! and what it changes, until somebody adopts them.
//!
//! Letters do not say what is only proposed.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::{House, sources};
use crate::declared::Declared;
use crate::diag::{Code, Diagnostic, Source, has_errors};
use crate::lang::Lang;
use crate::locale::{HouseWords, rewrite};

/// The folder of what is proposed.
const FOLDER: &str = "proposed";

/// A message that is proposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposed {
    /// The language.
    pub lang: Lang,
    /// Its id.
    pub id: String,
    /// Where it comes from, and what it changes.
    pub note: String,
    /// The message whole.
    pub entry: String,
}

/// What is adopted.
#[derive(Debug, Default)]
pub struct Adopted {
    /// The messages.
    pub messages: Vec<Proposed>,
    /// The files of the house as they are to be, by their paths from its folder; one without text goes.
    pub files: BTreeMap<PathBuf, String>,
}

/// The path of a language's file from the folder of the house.
fn path(folder: &str, lang: Lang) -> PathBuf {
    PathBuf::from(folder).join(format!("{lang}.ftl"))
}

/// A file of proposals with these beside those that it has; each stands there once.
pub fn with(file: &str, proposals: &[Proposed]) -> String {
    let mut out = file.to_owned();
    for Proposed { note, entry, .. } in proposals {
        if rewrite::entries(&out).iter().any(|known| out[known.at.clone()].trim_end() == entry.trim_end()) {
            continue;
        }
        if out.is_empty() {
            out.push_str("### Proposed: `tsb-circular adopt` takes these words over into text/. What is not wanted, delete here.\n");
        }
        out.push_str(&format!("\n# {}\n{}\n", note.replace('\n', " "), entry.trim_end()));
    }
    out
}

impl House {
    /// The path of the file of proposals of a language, and the file as it is; empty where there is none.
    ///
    /// # Errors
    /// When it cannot be read.
    pub(crate) fn proposed_in(&self, lang: Lang) -> Result<(PathBuf, String), Diagnostic> {
        let file = self.path.join(path(FOLDER, lang));
        let text = if self.home.has(&file) { self.home.text(&file)?.to_string() } else { String::new() };
        Ok((file, text))
    }

    /// What is proposed, in every language.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub(crate) fn proposed(&self) -> Result<Vec<Proposed>, Vec<Diagnostic>> {
        let mut diagnostics = Vec::new();
        let mut out = Vec::new();
        for (lang, Source { text, .. }) in
            sources(&self.home, &self.path.join(FOLDER), "ftl", &mut diagnostics)
        {
            let all = rewrite::entries(&text).into_iter();
            out.extend(all.map(|it| Proposed {
                lang,
                id: it.id.to_owned(),
                note: it.comment,
                entry: text[it.at].to_owned(),
            }));
        }
        if has_errors(&diagnostics) { Err(diagnostics) } else { Ok(out) }
    }

    /// Takes over what is proposed and wanted: into the words of each language, and out of what is proposed.
    ///
    /// # Errors
    /// When a message is proposed in two wordings, or is none that letters of these kinds can say.
    pub(crate) fn adopt(
        &self,
        declared: &Declared,
        wanted: &dyn Fn(&Proposed) -> bool,
    ) -> Result<Adopted, Vec<Diagnostic>> {
        let messages: Vec<Proposed> = self.proposed()?.into_iter().filter(|it| wanted(it)).collect();
        let mut out = Adopted::default();
        for (at, Proposed { lang, id, .. }) in messages.iter().enumerate() {
            if messages[..at].iter().any(|other| (other.lang, &other.id) == (*lang, id)) {
                let message = format!("`{id}` is proposed in two wordings");
                let hint = "keep one of them in the file, and adopt again";
                let place = crate::diag::Place::file(self.path.join(path(FOLDER, *lang)));
                return Err(vec![Diagnostic::error(Code::Duplicate, message).at(place).hint(hint)]);
            }
        }
        let contracts: Vec<_> =
            declared.kinds.iter().copied().chain([&declared.head]).map(|it| it.contract).collect();
        for lang in Lang::ALL {
            let own: Vec<&Proposed> = messages.iter().filter(|it| it.lang == lang).collect();
            if own.is_empty() {
                continue;
            }
            let (_, left) = self.proposed_in(lang).map_err(|found| vec![found])?;
            let file = self.path.join(path("text", lang));
            let words = if self.home.has(&file) {
                self.home.text(&file).map_err(|found| vec![found])?.to_string()
            } else {
                String::new()
            };
            let words = own.iter().fold(words, |words, it| rewrite::replaced(&words, &it.id, &it.entry));
            let (_, told) = HouseWords::parse(lang, &contracts, Source::new(&file, words.as_str()));
            if has_errors(&told) {
                return Err(told);
            }
            out.files.insert(path("text", lang), words);
            out.files.insert(path(FOLDER, lang), without(&left, &own));
        }
        out.messages = messages;
        Ok(out)
    }
}

/// A file of proposals without these; empty where none is left.
fn without(file: &str, adopted: &[&Proposed]) -> String {
    let mut out = file.to_owned();
    for entry in rewrite::entries(file).into_iter().rev() {
        if adopted.iter().any(|it| it.id == entry.id && it.entry == file[entry.at.clone()]) {
            out.replace_range(entry.whole, "");
        }
    }
    if rewrite::entries(&out).is_empty() {
        return String::new();
    }
    while out.contains("\n\n\n") {
        out = out.replace("\n\n\n", "\n\n");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn proposed(id: &str, words: &str) -> Proposed {
        let note = format!("From x.docx: {words}");
        Proposed { lang: Lang::Fr, id: id.to_owned(), note, entry: format!("{id} = {words}\n") }
    }

    #[test]
    fn what_is_proposed_stands_once_and_goes_when_it_is_adopted() {
        let (one, two) = (proposed("one", "Un"), proposed("two", "Deux"));
        let file = with("", &[one.clone(), two.clone()]);
        assert_eq!(with(&file, std::slice::from_ref(&one)), file);
        let left = without(&file, &[&one]);
        assert!(left.contains("\n# From x.docx: Deux\ntwo = Deux\n") && !left.contains("Un"), "{left}");
        assert_eq!(without(&left, &[&two]), "");
    }
}

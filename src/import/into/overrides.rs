//! Formulae in other words, as they are recognised: overrides of the letter where it has them or where nothing locks them,
//! else proposals to the house.

use std::collections::BTreeSet;

use super::{Change, Desk, is_number, settled, with_prose};
use crate::diag::Diagnostic;
use crate::import::formulae::Proposal;
use crate::import::prose::{self, Override};
use crate::lang::Lang;
use crate::locale::backwards::outcomes;
use crate::locale::{formula, rewrite};

impl Desk<'_> {
    /// Formulae in other words: those that the folder words otherwise already, and those reworded since.
    pub(super) fn overrides(&mut self) -> Result<(), Vec<Diagnostic>> {
        let lang = self.recognition.edition.lang;
        let mut wanted = prose::overrides(self.recognition, &self.folder.kind.declaration);
        let (_, overridden) = with_prose(self.folder, lang, &self.file)?;
        for message in overridden {
            if !wanted.contains_key(&message)
                && let Some(own) = self.said(&message)
            {
                wanted.insert(message, own);
            }
        }
        for (message, own) in wanted {
            let (was, is) = self.both(&message);
            if settled(&was) == settled(&is) || self.formulae.ids.contains(&message) {
                continue;
            }
            let id = message.split('.').next().unwrap_or(&message);
            let there = self.folder.prose.get(&lang).is_some_and(|prose| prose.messages.contains_key(id));
            if self.is_word && !there {
                if self.is_compared(&message) {
                    continue;
                }
                self.propose(&message, &own, (&was, &is));
                continue;
            }
            let elsewhere = |other: &Lang| {
                *other == lang
                    || self.folder.prose.get(other).is_some_and(|prose| prose.messages.contains_key(id))
            };
            let entry = own.entry(&message);
            let entry = if there || self.folder.complete().iter().all(elsewhere) {
                entry
            } else {
                format!("# only: as edited in {}\n{entry}", lang.name())
            };
            self.file = rewrite::replaced(&self.file, &message, &entry);
            self.changed(&message, &was, &is);
        }
        Ok(())
    }

    /// Whether what stands wherever a message is said was compared with it by its address.
    fn is_compared(&self, message: &str) -> bool {
        let texts = self.recognition.edition.texts.iter().zip(&self.recognition.matches);
        let mut said = texts.filter(|(_, it)| it.as_ref().is_some_and(|it| it.message == message));
        said.all(|(text, _)| text.key.as_ref().is_some_and(|key| self.formulae.compared.contains(key)))
    }

    /// Proposes a formula in the words of the edition, where it has one wording alone.
    fn propose(&mut self, message: &str, own: &Override, (was, is): (&str, &str)) {
        let (lang, contract) = (self.recognition.edition.lang, &self.folder.kind.declaration.contract);
        let house = self.folder.house.as_deref().and_then(|house| house.words.get(&lang));
        let formulary = &self.folder.circular.head.formulary;
        let written = formula::written(lang, contract, formulary, house, message);
        // What has variants is not told by one of them.
        let Some(written) = written.filter(|it| !it.source.text.contains("->")) else { return };
        let own = own.entry(message);
        let entry = match message.contains('.') {
            true => rewrite::replaced(&written.source.text, message, &own),
            // Its attributes stand below the words of a message.
            false => rewrite::replaced_value(&written.source.text, message, &own),
        };
        // What differs in its values, or in what typography does, is no other wording.
        if settled(&entry) == settled(&written.source.text) {
            return;
        }
        let change = Change::of(message, &settled(was), &settled(is));
        self.formulae.ids.insert(message.to_owned());
        self.formulae.propose(self.kinds, self.folder, lang, Proposal { change, entry });
    }

    /// How the edition says a message: in its own words, or in the catalog's.
    fn said(&self, message: &str) -> Option<Override> {
        let matched = self.recognition.matches.iter().flatten().find(|matched| matched.message == message)?;
        if !matched.wording.is_empty() {
            return Some(Override { pieces: matched.wording.clone() });
        }
        let year = matched.years.first()?;
        outcomes(self.recognition.edition.lang, &self.folder.kind.declaration.contract)
            .into_iter()
            .find(|outcome| {
                outcome.id == message && outcome.years.contains(year) && outcome.choices == matched.choices
            })
            .map(|outcome| Override { pieces: outcome.pieces })
    }

    /// What stands where a message is said: in the folder's edition, and in the edited one.
    fn both(&self, message: &str) -> (String, String) {
        let recognition = self.recognition;
        let said = recognition.edition.texts.iter().zip(&recognition.matches);
        let (mut keys, mut is, mut others) = (BTreeSet::new(), Vec::new(), BTreeSet::new());
        for (text, matched) in said {
            if matched.as_ref().is_some_and(|it| it.message == message) {
                keys.extend(text.key.clone());
                is.push(text.text.plain());
            } else {
                others.insert((text.key.clone(), text.text.plain()));
            }
        }
        // A label has the address of what it stands before.
        let is_other =
            |text: &crate::document::Located| others.contains(&(text.key.clone(), text.text.plain()));
        let at = |text: &&crate::document::Located| {
            let here = text.key.as_ref().is_some_and(|key| keys.contains(key));
            here && !is_number(&text.text) && !is_other(text)
        };
        let was: Vec<String> = self.now.texts.iter().filter(at).map(|text| text.text.plain()).collect();
        (was.join("\n"), is.join("\n"))
    }
}

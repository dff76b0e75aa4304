//! How forms go back that are filled in on a page: what is said beside each, and what its file is called.

use super::blocks::annex_key;
use crate::compose::{Arg, Args, Composer};
use crate::document::{Annex, Block, Key, Return, Text, Value, key};

impl Composer<'_> {
    /// How the forms go back that stand in a letter of this name and in its annexes.
    pub(super) fn returns(&self, name: &str, letter: &[Block], annexes: &[Annex]) -> Vec<Return> {
        let letter = (key("letter"), letter);
        let parts = annexes.iter().map(|annex| (annex.key.clone(), annex.blocks.as_slice()));
        let parts = std::iter::once(letter).chain(parts);
        let asks = |(_, blocks): &(Key, &[Block])| blocks.iter().any(|block| !block.fields().is_empty());
        parts.filter(asks).map(|(part, blocks)| self.returned(name, part, blocks)).collect()
    }

    fn returned(&self, name: &str, part: Key, blocks: &[Block]) -> Return {
        let none = Args::none();
        // A form alone is called alike.
        let own = self.head.annexes.iter().find(|own| annex_key(own) == part);
        let own = own.map_or_else(String::new, |own| format!("-{}", own.id));
        let file = format!("{name}-reply{own}.{}.json", self.lang);
        let send = address(blocks).or_else(|| self.head.contact.email.clone()).map(|address| {
            let link = Some(format!("mailto:{address}"));
            let email = Arg::Fact { value: Value::Email(address), written: None, link };
            self.say("page-send", &Args::none().with("email", email))
        });
        Return {
            part,
            steps: std::iter::once(self.say("page-fill", &none)).chain(send).collect(),
            save: self.plain("page-save", &none),
            saved: self.plain("page-saved", &Args::none().text("file", Text::words(file.clone()))),
            file,
        }
    }
}

/// The address to which a form says that it goes.
fn address(blocks: &[Block]) -> Option<String> {
    let texts = blocks.iter().flat_map(Block::texts);
    texts.flat_map(|(_, text)| text.facts()).find_map(|fact| match &fact.value {
        Value::Email(address) => Some(address.clone()),
        _ => None,
    })
}

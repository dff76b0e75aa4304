//! Which messages say a passage: in comes a composed edition, out go the messages at each of its addresses.

use std::collections::BTreeMap;

use crate::document::{Block, Choice, Content, Document, Inline, Item, Key, Origin};
use crate::kinds::{Folder, own_addressee};
use crate::lang::Lang;

/// The messages of an edition by the addresses that they are read at, each once, and the words that stand there.
#[derive(Debug, Default)]
pub(super) struct Said {
    /// The messages of each address.
    pub messages: BTreeMap<String, Vec<String>>,
    /// The words of each address.
    pub words: BTreeMap<String, String>,
    /// The facts of the circular's own that are printed there, by name, each as it is printed first.
    pub facts: BTreeMap<String, BTreeMap<String, String>>,
}

impl Said {
    /// Those of an edition of a folder.
    pub(super) fn of(folder: &Folder, document: &Document) -> Self {
        let mut out = Found { folder, lang: document.lang, said: Self::default() };
        for (key, text) in document.texts() {
            let words = out.said.words.entry(key.to_string()).or_default();
            if !words.is_empty() {
                words.push(' ');
            }
            words.push_str(text.plain().trim());
            let facts = out.said.facts.entry(key.to_string()).or_default();
            let mut last = None;
            for run in text.runs() {
                let name = run.fact.as_deref().and_then(|fact| fact.split('.').next());
                if let Some(name) = name {
                    // A fact may be set in several runs.
                    if last == Some(name) {
                        facts.entry(name.to_owned()).or_default().push_str(&run.text);
                    } else {
                        facts.entry(name.to_owned()).or_insert_with(|| run.text.clone());
                    }
                }
                last = name;
            }
        }
        if let Some(header) = &document.masthead.header {
            out.block(&header.place_date);
            if let Some(subject) = folder.kind.declaration.own_subject() {
                out.push(&header.subject.key, subject);
            }
        }
        document.letter.iter().for_each(|block| out.block(block));
        for annex in &document.annexes {
            annex.title.iter().chain(&annex.blocks).for_each(|block| out.block(block));
        }
        // What composing does not tell, the layout of the kind does.
        let keys: Vec<String> = out.said.words.keys().cloned().collect();
        for key in keys {
            let node = folder.kind.declaration.layout.node(&key);
            for id in node.iter().flat_map(|node| node.messages) {
                if !out.said.messages.contains_key(&key) || node.is_some_and(|node| node.messages.len() == 1)
                {
                    out.add(&key, id);
                }
            }
            let own =
                key.rsplit('/').next().and_then(|last| last.strip_prefix(crate::document::OWN_ADDRESSEE));
            if let Some(own) = own {
                out.add(&key, &own_addressee(own));
            }
        }
        out.said
    }

    /// The first address at which a message is read.
    pub(super) fn key_of(&self, id: &str) -> Option<&str> {
        let message = id.split('.').next().unwrap_or(id);
        let says = |whole: bool| {
            let is = move |own: &&String| {
                if whole { own.as_str() == id } else { own.split('.').next() == Some(message) }
            };
            self.messages.iter().find(|(_, ids)| ids.iter().any(|own| is(&own))).map(|(key, _)| key.as_str())
        };
        says(true).or_else(|| says(false))
    }

    /// The address on the pages that is nearest to one: itself, one below it, or one above.
    pub(super) fn nearest(&self, key: &str) -> Option<&str> {
        let below = format!("{key}/");
        let mut above = key;
        if let Some((own, _)) = self.words.get_key_value(key) {
            return Some(own);
        }
        if let Some(own) = self.words.keys().find(|own| own.starts_with(&below)) {
            return Some(own);
        }
        while let Some((parent, _)) = above.rsplit_once('/') {
            if let Some((own, _)) = self.words.get_key_value(parent) {
                return Some(own);
            }
            above = parent;
        }
        None
    }
}

struct Found<'f> {
    folder: &'f Folder,
    lang: Lang,
    said: Said,
}

impl Found<'_> {
    /// Whether there is such a message, in the prose or for it to have, or in the catalogs.
    fn knows(&self, id: &str) -> bool {
        let message = id.split('.').next().unwrap_or(id);
        let asked = || self.folder.asked(self.lang).iter().any(|asked| asked.id == id);
        self.folder.prose.get(&self.lang).is_some_and(|prose| prose.has(id))
            || (!id.contains('.')
                && self.folder.prose.get(&self.lang).is_some_and(|prose| prose.has(message)))
            || self.folder.kind.declaration.contract.message(id).is_some()
            || asked()
    }

    fn push(&mut self, key: &Key, id: &str) {
        self.add(key.as_str(), id);
    }

    fn add(&mut self, key: &str, id: &str) {
        if self.knows(id) {
            let ids = self.said.messages.entry(key.to_owned()).or_default();
            if !ids.iter().any(|own| own == id) {
                ids.push(id.to_owned());
            }
        }
    }

    fn items(&mut self, ids: &[&str], items: &[Item]) {
        for item in items {
            ids.iter().for_each(|id| self.push(&item.key, id));
            self.items(ids, &item.items);
        }
    }

    fn choices(&mut self, id: &str, choices: &[Choice]) {
        for choice in choices {
            let option = format!("{id}.{}", choice.field.key.last());
            let said = if self.knows(&option) { &option } else { id };
            self.push(&choice.field.key, said);
            self.choices(id, &choice.options);
        }
    }

    fn block(&mut self, block: &Block) {
        if let Content::Table(table) = &block.content {
            table.caption.iter().for_each(|caption| self.block(caption));
            block.cells().flat_map(|cell| &cell.blocks).for_each(|block| self.block(block));
        }
        let Origin::Message { id, inner, .. } = &block.origin else { return };
        // What a message says in another's words comes first: it is what a circular has of its own.
        let ids: Vec<&str> = inner.iter().map(String::as_str).chain([id.as_str()]).collect();
        match &block.content {
            Content::Paragraph { text, .. } | Content::Heading { text, .. } => {
                if let [Inline::Blank(_)] = text.0.as_slice() {
                    self.push(&block.key, &format!("{id}.placeholder"));
                }
                ids.iter().for_each(|id| self.push(&block.key, id));
                for note in text.notes() {
                    ids.iter().for_each(|id| self.push(&note.key, id));
                }
            }
            Content::List { items } => self.items(&ids, items),
            Content::Choices { choices, .. } => self.choices(id, choices),
            _ => {
                for (key, _) in block.texts() {
                    ids.iter().for_each(|id| self.push(key, id));
                }
            }
        }
    }
}

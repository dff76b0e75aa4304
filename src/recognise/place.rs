//! Places: in comes a block, out goes its key, and what the rest of the edition may be after it.
//!
//! A key says where a text stands in every language, whatever its number.

use super::block::Block;
use super::matching::Hit;
use super::sites::fixed;
use super::state::{Item, Walk};
use crate::document::layout::{Node, PartRole, Segment, Trait};
use crate::document::{Inline, Key, Sort, Text, Value, key};

impl Walk<'_> {
    /// Gives a block its key and moves on.
    pub(super) fn place(&mut self, block: Block) {
        let id = self.language.pattern(block.hit.pattern).id;
        let sites = &self.language.sites;
        let Some(site) = sites.find(self.region, id) else { return self.emit(None, &block) };
        let node = site.node();
        let Some(region) = site.region else {
            // What furnishes pages stands where it stands, in the body as well.
            let part = self.part;
            if node.has(Trait::Anywhere) {
                self.part = "footer";
            }
            self.emit(None, &block);
            self.part = part;
            return;
        };
        if node.has(Trait::AnnexNumber) {
            return self.annex(&block);
        }
        if node.segment == Segment::Addressee {
            let who = id.split('.').next().and_then(|id| id.split_once('-')).map_or(id, |(_, who)| who);
            // Without a kind, only what stands in the header table is surely of its lists.
            let listed = self.known || self.lines[block.lines[0]].cell.is_some();
            let home = self.list.filter(|_| listed).and_then(fixed).map(|list| list.child(who));
            return self.emit(home, &block);
        }
        self.enter(region, node);
        if self.role() == PartRole::Head && node.messages.first() == Some(&id) {
            self.label(node);
        }
        if node.segment == Segment::Each {
            return self.item(region, site.path[0], node, &block);
        }
        if let [above @ .., row, _] = site.path.as_slice()
            && let Some(sort) = row.find(|known| match known {
                Trait::Row(sort) => Some(sort),
                _ => None,
            })
        {
            let home = self.key(region, &site.path[..=above.len()]);
            self.row(home, sort);
        }
        let home = self.key(region, &site.path);
        if site.each().is_none() {
            self.section(region, home.as_ref(), node);
        }
        if let Some(known) = node.traits.iter().find(|known| matches!(known, Trait::Twice { .. })) {
            return self.twice(*known, &block);
        }
        if node.has(Trait::Mark) {
            return self.choice(home, node.has(Trait::Exclusive), &block);
        }
        if let Some(prefix) = node.find(|known| match known {
            Trait::LinesByField(prefix) => Some(prefix),
            _ => None,
        }) {
            let root = key(self.language.sites.regions[region].root.unwrap_or_default());
            return self.emit_lines(&block, &|text: &Text| {
                let blank = text.0.iter().find_map(|inline| match inline {
                    Inline::Blank(field) => Some(field.key.last().to_owned()),
                    _ => None,
                });
                root.child(format!("{prefix}{}", blank.as_deref().unwrap_or("line")))
            });
        }
        if let (Some(item), Some(_)) = (&mut self.items[region], site.each()) {
            item.filled.push(node);
        }
        match home {
            Some(home) if node.has(Trait::Lines) => self.emit_lines(&block, &|_| home.clone()),
            Some(home) if node.has(Trait::Numbered) => self.emit_numbered(home, &block),
            home => self.emit(home, &block),
        }
    }

    /// The key of an address; below an item, where one is open.
    pub(super) fn key(&self, region: usize, path: &[&'static Node]) -> Option<Key> {
        let mut home: Option<Key> = None;
        for node in path {
            home = Some(match (node.segment, home) {
                (Segment::Fixed(segment), None) => Key::new(segment).ok()?,
                (Segment::Fixed(segment), Some(home)) => home.child(segment),
                (Segment::Each, _) => self.items[region].as_ref()?.key.clone(),
                (Segment::Addressee | Segment::Own | Segment::Annex(_), _) => return None,
            });
        }
        home
    }

    /// Moves on to a region.
    fn enter(&mut self, region: usize, node: &Node) {
        self.region = self.region.max(region);
        match self.role() {
            _ if node.has(Trait::Closes) => self.signing = true,
            PartRole::Annex | PartRole::Form => self.signing = false,
            _ if node.has(Trait::Courtesy) && node.has(Trait::Opens) && !node.has(Trait::Signs) => {
                self.signing = false;
            }
            _ => {}
        }
    }

    /// A formula over prose of the circular's own opens it, and what follows that closes it.
    fn section(&mut self, region: usize, home: Option<&Key>, node: &'static Node) {
        let is_section = |node: &Node| node.segment != Segment::Each;
        let opens = node.children.iter().any(Node::is_own);
        if let Some(home) = home.filter(|_| opens) {
            let (key, filled) = (home.clone(), Vec::new());
            self.items[region] = Some(Item { key, node, filled, parts: 0, points: 0 });
        } else if self.items[region].as_ref().is_some_and(|item| is_section(item.node)) {
            self.items[region] = None;
        }
    }

    /// The value before what stands in a row has the row's address.
    fn row(&mut self, home: Option<Key>, sort: Sort) {
        let Some(last) = self.out.edition.texts.last_mut() else { return };
        let mut facts = last.text.facts();
        let alone = matches!((facts.next(), facts.next()), (Some(fact), None) if sort.is_of(&fact.value));
        if alone && last.key.is_none() && last.message.is_none() {
            last.key = home;
        }
    }

    /// The number of an annex begins the region that has so many annexes before it.
    fn annex(&mut self, block: &Block) {
        let number = block.hit.found.iter().find_map(|found| match found.value {
            Value::Number(number) => usize::try_from(number).ok(),
            _ => None,
        });
        let regions = self.language.sites.regions.iter().enumerate();
        let annexes: Vec<usize> = regions
            .filter(|(_, region)| matches!(region.role, PartRole::Annex | PartRole::Form))
            .map(|(at, _)| at)
            .collect();
        let meant = number.and_then(|number| annexes.get(number.checked_sub(1)?)).or(annexes.last());
        let Some(meant) = meant.copied() else { return self.emit(None, block) };
        self.region = self.region.max(meant);
        self.signing = false;
        let root = self.language.sites.regions[self.region].root;
        self.emit(root.map(key), block);
    }

    /// A label of the header: what it is of follows.
    pub(super) fn label(&mut self, node: &'static Node) {
        // What the kind says of the address goes before what all letters have there.
        let node = node.spelt().and_then(|spelt| self.declaration.layout.node(spelt)).unwrap_or(node);
        if node.has(Trait::Addressees) {
            self.list = Some(node);
        } else if node.has(Trait::Beside(Sort::Telephone)) {
            self.telephone_labels.push(node);
        } else if node.has(Trait::Beside(Sort::Words)) {
            self.words_due = Some(node);
        }
    }

    /// The head of an item, which names a text.
    fn item(&mut self, region: usize, root: &'static Node, node: &'static Node, block: &Block) {
        let home = fixed(root).and_then(|root| text_id(&block.hit).map(|id| root.child(id)));
        self.items[region] =
            home.clone().map(|key| Item { key, node, filled: Vec::new(), parts: 0, points: 0 });
        match home {
            Some(home) if node.has(Trait::Numbered) => self.emit_numbered(home, block),
            home => self.emit(home, block),
        }
    }
}

/// The text's id as the examples have it: that of the first that is named, or of the first number where none is.
pub(super) fn text_id(hit: &Hit) -> Option<String> {
    let (numbers, names): (Vec<_>, Vec<_>) =
        hit.found.iter().map(|found| &found.value).partition(|value| matches!(value, Value::Number(_)));
    names.into_iter().chain(numbers).find_map(Value::text_id)
}

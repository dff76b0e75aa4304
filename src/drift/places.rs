//! Places: what the layout says about the addresses in the editions.
//!
//! Each address is looked up once, because checks ask thousands of times. A check asks here what belongs at an
//! address; it never compares an address with a spelling of its own.

use rustc_hash::FxHashMap;

use super::view::View;
use crate::document::layout::{Found, Layout, Listing, Node, PartRole, Said, Segment, Trait};
use crate::document::{Sort, Value};

/// What the layout says about the addresses of a comparison.
pub(super) struct Places {
    layout: Layout,
    known: FxHashMap<String, Place>,
    /// The addresses without wild segments, in order.
    fixed: Vec<Fixed>,
    /// The items of annexes and the rows of forms, in order.
    pub items: Vec<Items>,
}

/// What the layout says about one address.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Place {
    /// The node there; below prose, the prose.
    pub node: Option<&'static Node>,
    /// The node directly above.
    pub above: Option<&'static Node>,
    /// The role of its part; an address that is not in the layout takes it from the one above.
    pub role: Option<PartRole>,
    /// The part, by index.
    pub part: Option<usize>,
    /// How many segments lead to the node, or to the nearest one above.
    depth: usize,
    /// How many of them lead to the item or row it belongs to.
    item: Option<usize>,
    /// Whether the circular's own words are there.
    pub own: bool,
}

/// An address without wild segments.
struct Fixed {
    address: String,
    node: &'static Node,
    role: PartRole,
}

/// The items of an annex, or the rows of a form: an address for each text.
#[derive(Debug)]
pub(super) struct Items {
    /// The address that they are below.
    pub home: String,
    /// The role of the part they are in.
    pub role: PartRole,
    /// The children of which one identifies it: an item has a title; a row has a box, the first of those that stand
    /// together, as forms of one kind may ask in more than one way.
    heads: Vec<&'static str>,
    /// The segments beside them that are not items or rows.
    others: Vec<&'static str>,
    /// The sentences below an item, with what each says applies to it.
    sentences: Vec<(&'static str, &'static str)>,
    /// The part of an item that says that its text is of a set of its own.
    apart: Option<&'static str>,
    /// The part of an item whose message says what was decided on it.
    pub says: Option<&'static str>,
}

impl Place {
    fn of(layout: &Layout, key: &str) -> Self {
        let mut address = key;
        loop {
            if let Some(Found { part, role, path }) = layout.at(address) {
                let item = path.iter().position(|node| node.segment == Segment::Each).map(|at| at + 1);
                let (node, above) = match key.strip_prefix(address) {
                    Some("") => (path.last(), path.iter().rev().nth(1)),
                    Some(rest) if rest.matches('/').count() == 1 => (None, path.last()),
                    _ => (None, None),
                };
                let (node, above) = (node.copied(), above.copied());
                let own = path.iter().any(|node| node.is_own());
                return Self {
                    node,
                    above,
                    role: Some(role),
                    part: Some(part),
                    depth: path.len(),
                    item,
                    own,
                };
            }
            match address.rsplit_once('/') {
                Some((above, _)) => address = above,
                None => return Self::default(),
            }
        }
    }

    /// Whether it has this trait.
    pub fn has(self, known: Trait) -> bool {
        self.node.is_some_and(|node| node.has(known))
    }

    /// Whether a formula stands in the head beside its label, as the subject does.
    pub fn is_labelled(self) -> bool {
        let beside = self.find(|known| matches!(known, Trait::Beside(_)).then_some(())).is_some();
        self.role == Some(PartRole::Head) && !beside && self.node.is_some_and(|node| node.messages.len() > 1)
    }

    /// The first answer that a question finds among its traits.
    pub fn find<T>(self, question: impl Fn(Trait) -> Option<T>) -> Option<T> {
        self.node?.find(question)
    }

    /// Whether it is in an annex, including one to fill in.
    pub fn in_annex(self) -> bool {
        matches!(self.role, Some(PartRole::Annex | PartRole::Form))
    }
}

impl Places {
    /// What a layout says.
    pub fn new(layout: Layout) -> Self {
        let addresses = layout.addresses();
        let items = items(&addresses);
        let fixed = addresses.into_iter().filter_map(|(address, found)| {
            // What a kind says about an address takes precedence over what all letters have there.
            let own = || layout.at(&address).is_some_and(|last| last.part == found.part);
            let fixed = !address.contains('*') && own();
            fixed.then(|| Fixed { node: found.node(), role: found.role, address })
        });
        Self { layout, known: FxHashMap::default(), fixed: fixed.collect(), items }
    }

    /// Looks up these addresses once and for all.
    pub fn learn<'a>(&mut self, keys: impl Iterator<Item = &'a str>) {
        for key in keys {
            if !self.known.contains_key(key) {
                self.known.insert(key.to_owned(), Place::of(&self.layout, key));
            }
        }
    }

    /// What is known about an address.
    pub fn at(&self, key: &str) -> Place {
        self.known.get(key).copied().unwrap_or_else(|| Place::of(&self.layout, key))
    }

    /// Whether an address has this trait.
    pub fn is(&self, key: &str, known: Trait) -> bool {
        self.at(key).has(known)
    }

    /// Whether languages have freedom here: titles, summaries and the like.
    pub fn lenient(&self, key: &str) -> bool {
        self.is(key, Trait::Lenient)
    }

    /// The address of the summary that a text belongs to: prose in which languages have freedom.
    pub fn summary<'k>(&self, key: &'k str) -> Option<&'k str> {
        let place = self.at(key);
        (place.has(Trait::Prose) && place.has(Trait::Lenient)).then(|| head(key, place.depth))
    }

    /// Whether the title of a text stands here, in words of the circular's own.
    pub fn is_title(&self, key: &str) -> bool {
        let titled =
            |node: &Node| node.has(Trait::Title) && node.has(Trait::Lenient) && node.messages.is_empty();
        self.at(key).node.is_some_and(titled)
    }

    /// The address of the prose that a paragraph here belongs to; the points of one are mere numbers.
    pub fn paragraph_of<'k>(&self, key: &'k str) -> Option<&'k str> {
        let place = self.at(key);
        let stem = head(key, place.depth);
        let rest = key[stem.len()..].strip_prefix('/')?;
        let paragraph = !rest.contains('/') && !rest.starts_with(|c: char| c.is_ascii_digit());
        (place.has(Trait::Prose) && paragraph).then_some(stem)
    }

    /// The address of the item or row that an address belongs to.
    pub fn item<'k>(&self, key: &'k str) -> Option<&'k str> {
        Some(head(key, self.at(key).item?))
    }

    /// The position of an address among its neighbours in the layout.
    pub fn rank(&self, key: &str) -> Option<usize> {
        let (_, last) = key.rsplit_once('/')?;
        self.at(key).above?.children.iter().position(|node| spelt(node) == Some(last))
    }

    /// Whether an address is below a row of a form: a box, an option or the like.
    pub fn below_row(&self, key: &str) -> bool {
        self.at(key).role == Some(PartRole::Form) && self.item(key).is_some_and(|row| row != key)
    }

    /// Where all texts are listed, with how they are listed and the role of the part.
    pub fn lists(&self) -> impl Iterator<Item = (&str, Listing, PartRole)> {
        self.fixed.iter().filter_map(|fixed| {
            let listing = |known| match known {
                Trait::Lists(listing) => Some(listing),
                _ => None,
            };
            Some((fixed.address.as_str(), fixed.node.find(listing)?, fixed.role))
        })
    }

    /// Whether there is a list of all or some of the texts at this address.
    pub fn is_list(&self, key: &str) -> bool {
        let list = |known| matches!(known, Trait::Lists(_) | Trait::Names(_)).then_some(());
        self.at(key).find(list).is_some()
    }

    /// The addresses without wild segments for which a question finds an answer, with the answer.
    pub fn fixed<T>(&self, question: impl Fn(Trait) -> Option<T>) -> impl Iterator<Item = (&str, T)> {
        self.fixed.iter().filter_map(move |fixed| Some((fixed.address.as_str(), fixed.node.find(&question)?)))
    }

    /// The messages of the letterhead that every edition has.
    pub fn letterhead(&self) -> impl Iterator<Item = &'static str> {
        let furniture = self
            .fixed
            .iter()
            .filter(|fixed| fixed.node.has(Trait::Furniture) && !fixed.node.has(Trait::Optional));
        furniture.flat_map(|fixed| fixed.node.messages.iter().copied())
    }

    /// If this states something that has one value in the whole letter, its sort.
    pub fn one(&self, key: &str, value: &Value) -> Option<Sort> {
        self.at(key).find(|known| match known {
            Trait::One(sort) if sort.is_of(value) => Some(sort),
            _ => None,
        })
    }

    /// Where a value of this sort, the same in the whole letter, is stated, with the role of the part.
    pub fn statements(&self, sort: Sort) -> impl Iterator<Item = (&str, PartRole)> {
        let stating = move |fixed: &&Fixed| fixed.node.has(Trait::One(sort));
        self.fixed.iter().filter(stating).map(|fixed| (fixed.address.as_str(), fixed.role))
    }

    /// The home of the model field at this path, with the sort of its value.
    pub fn homes(&self, path: &str) -> impl Iterator<Item = (&str, Sort)> {
        self.fixed(move |known| match known {
            Trait::Home(home, sort) if home == path => Some(sort),
            _ => None,
        })
    }

    /// If there is an addressee here, the list it is in, and which addressee it is.
    pub fn addressees<'k>(&self, key: &'k str) -> Option<(&'k str, &'k str)> {
        let above = self.at(key).above?;
        above.has(Trait::Addressees).then(|| key.rsplit_once('/')).flatten()
    }

    /// The list of addressees: those addressed, or those who get a copy.
    pub fn list_of_addressees(&self, copies: bool) -> Option<&str> {
        let list =
            |fixed: &&Fixed| fixed.node.has(Trait::Addressees) && fixed.node.has(Trait::Copies) == copies;
        self.fixed.iter().find(list).map(|fixed| fixed.address.as_str())
    }

    /// The same addressee in the other list.
    pub fn other_list(&self, key: &str) -> Option<String> {
        let (list, name) = self.addressees(key)?;
        let other = self.list_of_addressees(!self.is(list, Trait::Copies))?;
        Some(format!("{other}/{name}"))
    }

    /// Whether this says that a text is new or revised.
    pub fn says_status(&self, view: &View, key: &str) -> bool {
        let place = self.at(key);
        let each = place.node.is_some_and(|node| node.segment == Segment::Each);
        place.has(Trait::Status) && (!each || self.items.iter().any(|items| items.holds(view, key)))
    }
}

/// What is conveyed by which message is used.
pub(super) fn says(known: Trait) -> Option<Said> {
    match known {
        Trait::Says(said) => Some(said),
        _ => None,
    }
}

/// The items of annexes and the rows of forms among all addresses, in order.
fn items(addresses: &[(String, Found)]) -> Vec<Items> {
    let mut out = Vec::new();
    for (address, found) in addresses {
        let home = address.strip_suffix("/*").filter(|home| !home.contains('*'));
        let (Some(home), Segment::Each) = (home, found.node().segment) else { continue };
        let known = match found.role {
            PartRole::Annex => Trait::Title,
            PartRole::Form => Trait::Mark,
            _ => continue,
        };
        let node = found.node();
        let beside = found.path.iter().rev().nth(1).map_or(&[][..], |above| above.children);
        let applies = |child: &Node| {
            let what = child.find(|known| match known {
                Trait::Applies(what) => Some(what),
                _ => None,
            });
            Some((spelt(child)?, what?))
        };
        out.push(Items {
            home: home.to_owned(),
            role: found.role,
            heads: heads(node, known),
            others: beside.iter().filter_map(spelt).collect(),
            sentences: node.children.iter().filter_map(applies).collect(),
            apart: node.children.iter().filter(|child| child.has(Trait::Apart)).find_map(spelt),
            says: node.children.iter().filter(|child| child.find(says).is_some()).find_map(spelt),
        });
    }
    out
}

/// The first of the children that stand together and have a trait; of titles the first of all.
fn heads(node: &Node, known: Trait) -> Vec<&'static str> {
    let together = node.children.chunk_by(|a, b| a.has(known) == b.has(known));
    let first = together.filter_map(|children| children.first().filter(|child| child.has(known)));
    let all = first.filter_map(spelt);
    if known == Trait::Mark { all.collect() } else { all.take(1).collect() }
}

impl Items {
    /// The id of the text whose item would be at this address.
    pub fn id<'k>(&self, key: &'k str) -> Option<&'k str> {
        self.below(key).filter(|id| self.is_id(id))
    }

    /// Whether what is below the home is the id of a text.
    pub fn is_id(&self, below: &str) -> bool {
        !below.contains('/') && !self.others.contains(&below)
    }

    /// The part of an address that is below the home.
    pub fn below<'k>(&self, key: &'k str) -> Option<&'k str> {
        key.strip_prefix(self.home.as_str())?.strip_prefix('/')
    }

    /// Whether this is the part that identifies an item; `None`, if the item itself is enough.
    pub fn is_head(&self, part: Option<&str>) -> bool {
        part.map_or(self.heads.is_empty(), |part| self.heads.contains(&part))
    }

    /// Whether the head of an item or row is here in an edition.
    pub fn holds(&self, view: &View, key: &str) -> bool {
        let is_there = |head: &&str| view.find(&format!("{key}/{head}")).is_some();
        self.id(key).is_some() && (self.heads.is_empty() || self.heads.iter().any(is_there))
    }

    /// Whether texts can be of a set of their own here.
    pub fn has_apart(&self) -> bool {
        self.apart.is_some()
    }

    /// Whether an item says in an edition that its text is of a set of its own.
    pub fn is_apart(&self, view: &View, key: &str) -> bool {
        self.apart.is_some_and(|part| self.id(key).is_some() && view.at(&format!("{key}/{part}")).is_some())
    }

    /// Whether an item of this kind is among these addresses, judged by what identifies it.
    pub fn among(&self, keys: &[String], key: &str) -> bool {
        let is_head = |known: &String| {
            let part = known.strip_prefix(key).and_then(|rest| rest.strip_prefix('/'));
            part.is_some_and(|part| self.heads.contains(&part))
        };
        self.id(key).is_some() && keys.iter().any(is_head)
    }

    /// The item whose sentence here says that this applies to it.
    pub fn applying<'k>(&self, key: &'k str, what: &str) -> Option<&'k str> {
        let (item, sentence) = key.rsplit_once('/')?;
        let own = self.id(item).is_some() && self.sentence(what) == Some(sentence);
        own.then_some(item)
    }

    /// The part of an item that says that this applies to it.
    pub fn sentence(&self, what: &str) -> Option<&'static str> {
        self.sentences.iter().find(|(_, known)| *known == what).map(|(sentence, _)| *sentence)
    }
}

/// The spelling of a node's segment, if it has one.
fn spelt(node: &Node) -> Option<&'static str> {
    match node.segment {
        Segment::Fixed(segment) => Some(segment),
        _ => None,
    }
}

/// The first segments of an address.
fn head(key: &str, segments: usize) -> &str {
    let end = key.match_indices('/').nth(segments.saturating_sub(1)).map_or(key.len(), |(at, _)| at);
    &key[..end]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::layout::Part;

    const PARTS: &[Part] = &[
        Part {
            role: PartRole::Head,
            nodes: &[
                Node::fixed("whom").is(&[Trait::Addressees]).with(&[Node::at(Segment::Addressee)]),
                Node::fixed("others")
                    .is(&[Trait::Addressees, Trait::Copies])
                    .with(&[Node::at(Segment::Addressee)]),
            ],
        },
        Part {
            role: PartRole::Annex,
            nodes: &[Node::fixed("list").with(&[
                Node::fixed("head").is(&[Trait::Lists(Listing::Flat)]),
                Node::each().is(&[Trait::Status]).with(&[
                    Node::fixed("name").is(&[Trait::Title, Trait::Lenient]),
                    Node::fixed("gist").is(&[Trait::Prose, Trait::Lenient]),
                    Node::fixed("why").is(&[Trait::Applies("reason")]),
                ]),
            ])],
        },
        Part {
            role: PartRole::Form,
            nodes: &[Node::fixed("reply").with(&[
                Node::fixed("to"),
                Node::each()
                    .with(&[Node::fixed("yes").is(&[Trait::Mark]), Node::fixed("no").is(&[Trait::Mark])]),
            ])],
        },
    ];

    fn places() -> Places {
        let mut places = Places::new(Layout::new(&[], PARTS, &[]));
        places.learn(["list/x-1/gist/p2/1", "list/x-1/other", "reply/x-1/yes"].into_iter());
        places
    }

    #[test]
    fn a_summary_is_known_by_whatever_stands_below_it() {
        let places = places();
        assert_eq!(places.summary("list/x-1/gist/p2/1"), Some("list/x-1/gist"));
        assert_eq!(places.summary("list/x-1/name"), None);
        assert_eq!(places.paragraph_of("list/x-1/gist/p2"), Some("list/x-1/gist"));
        for point in ["list/x-1/gist", "list/x-1/gist/1", "list/x-1/gist/p2/1"] {
            assert_eq!(places.paragraph_of(point), None, "{point}");
        }
        assert_eq!(places.item("list/x-1/gist/p2/1"), Some("list/x-1"));
    }

    #[test]
    fn what_the_layout_lacks_belongs_to_what_stands_above_it() {
        let places = places();
        assert!(places.at("list/x-1/other").in_annex() && places.at("list/x-1/other").node.is_none());
        assert!(places.below_row("reply/x-1/other") && !places.below_row("reply/x-1"));
        assert_eq!(places.at("elsewhere/x").role, None);
    }

    #[test]
    fn items_and_rows_are_told_from_what_stands_beside_them() {
        let places = places();
        let [items, rows] = places.items.as_slice() else { panic!("{:?}", places.items) };
        assert_eq!(
            (items.id("list/x-1"), items.id("list/head"), items.id("list/x-1/name")),
            (Some("x-1"), None, None)
        );
        assert_eq!(items.applying("list/x-1/why", "reason"), Some("list/x-1"));
        assert!(rows.among(&["reply/x-1/yes".into()], "reply/x-1"));
        assert!(!rows.among(&["reply/x-1/no".into()], "reply/x-1"));
        assert!(places.rank("reply/x-1/yes") < places.rank("reply/x-1/no"));
    }

    #[test]
    fn an_addressee_has_a_twin_in_the_other_list() {
        let places = places();
        assert_eq!(places.other_list("whom/all").as_deref(), Some("others/all"));
        assert_eq!(places.other_list("others/all").as_deref(), Some("whom/all"));
        assert_eq!(places.other_list("list/x-1"), None);
    }
}

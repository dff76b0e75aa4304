//! The layout of a kind of letter: every address its editions can hold, and what is known of each.
//!
//! The types stand here, their values in `kinds`. A room that must know what stands at an address
//! asks its traits; it never compares the address with a spelling of its own.

use super::sort::Sort;

/// A part of a letter, in the order in which the parts stand.
#[derive(Debug, Clone, Copy)]
pub struct Part {
    /// Which part it is.
    pub role: PartRole,
    /// What can stand in it.
    pub nodes: &'static [Node],
}

/// What a part of a letter is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartRole {
    /// What furnishes the pages and has no address: banner, running head, foot.
    Page,
    /// Letterhead, header table and subject.
    Head,
    /// The letter itself.
    Letter,
    /// An annex that informs.
    Annex,
    /// An annex that is filled in and sent back.
    Form,
}

/// An address that a letter of a kind can hold, with the addresses below it.
#[derive(Debug, Clone, Copy)]
pub struct Node {
    /// Its last segment.
    pub segment: Segment,
    /// The messages that are said there.
    pub messages: &'static [&'static str],
    /// What is known of it.
    pub traits: &'static [Trait],
    /// What stands below it.
    pub children: &'static [Node],
}

/// The last segment of an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Segment {
    /// Spelt so.
    Fixed(&'static str),
    /// The id of one of the texts, from the model or, in a foreign file, from its designation.
    Each,
    /// The id of a class of addressee.
    Addressee,
    /// The id of a block that the circular declares itself.
    Own,
    /// An annex that the circular declares itself: what begins its key, and its id.
    Annex(&'static str),
}

/// What is known of an address; `src/kinds/README.md` says which room does what with each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trait {
    /// Begins its part: it may be met before anything of the part was.
    Opens,
    /// The number of an annex: it tells which annex begins.
    AnnexNumber,
    /// A number is printed before it.
    Numbered,
    /// Every line is a text of its own.
    Lines,
    /// Every line is a text of its own, at an address beside this one that is spelt so with the field it holds.
    LinesByField(&'static str),
    /// The value that stands beside the label is of this sort.
    Beside(Sort),
    /// A row of a table: what stands in the cell before those below it is a value of this sort, at the address of the row.
    Row(Sort),
    /// Of two equal labels the first leads to one of these addresses beside this one, the second to the other.
    Twice {
        /// The Bureau's.
        ours: &'static str,
        /// The sender's.
        theirs: &'static str,
        /// The blank that the sender's holds.
        field: &'static str,
    },
    /// What the sort says has one value in the whole letter.
    One(Sort),
    /// The values of these sorts fill the field of the model at this path.
    Home(&'static str, Sort),
    /// A list of all texts: in one row, or grouped by status.
    Lists(Listing),
    /// A list of some of the texts: those to which this applies.
    Names(&'static str),
    /// A sentence below the item of a text, which says that this applies to it.
    Applies(&'static str),
    /// A part of the item of a text: where it stands, the text is of a set of its own, and in no list of all the others.
    Apart,
    /// Which of its messages is said, or which inside it, tells this and must agree.
    Says(Said),
    /// A count in it is the number of these.
    Counts(Counted),
    /// It says that texts are new or revised.
    Status,
    /// Its negations and exceptions carry the meaning.
    Turns,
    /// It is negated, or is not, in every language.
    Negated(bool),
    /// Prose of the circular's own: languages part and word it freely, and paragraphs and points stand below it.
    Prose,
    /// Languages have freedom here: what differs is told mildly.
    Lenient,
    /// A formula of courtesy or a title: as long as a language likes.
    Courtesy,
    /// Languages may do without it.
    Optional,
    /// The order in which it stands is the language's business.
    Unordered,
    /// It is not held to the language of the edition.
    Neutral,
    /// The title of a text or of an annex in words of the circular's own.
    Title,
    /// A box of the form.
    Mark,
    /// A round mark of the form, one of several.
    Exclusive,
    /// After it the signature is due.
    Closes,
    /// The words of the signatory: a name here is who signs.
    Signs,
    /// Its message stands before the words of one of those below it, as the label of a note does.
    Label,
    /// It may stand in any part.
    Anywhere,
    /// It furnishes pages and says nothing about the letter.
    Furniture,
    /// A list of addressees; who they are follows the first hyphen of their message.
    Addressees,
    /// Addressees who get a copy; those of the list before are addressed.
    Copies,
    /// It says that its annex is in other languages.
    Elsewhere,
    /// It speaks of another letter: the annexes that it names are not those of this one.
    OfAnother,
}

/// What is told by which message is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// What was decided on a text.
    Decision,
    /// How a meeting takes place.
    Mode,
    /// The office in which somebody signs.
    Office,
    /// In which languages something is held.
    Languages,
}

/// How all texts are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Listing {
    /// By status, each group with its head noun.
    Grouped,
    /// In the order of the model.
    Flat,
}

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    /// The annexes.
    Annexes,
    /// The texts.
    Texts,
}

impl Node {
    /// An address that is spelt so.
    pub const fn fixed(segment: &'static str) -> Self {
        Self::at(Segment::Fixed(segment))
    }

    /// An address for each text.
    pub const fn each() -> Self {
        Self::at(Segment::Each)
    }

    /// An address of this segment.
    pub const fn at(segment: Segment) -> Self {
        Self { segment, messages: &[], traits: &[], children: &[] }
    }

    /// Whether words of the circular's own stand here: its blocks and annexes, and what has prose and no message.
    pub fn is_own(&self) -> bool {
        let prose = self.has(Trait::Prose) && self.messages.is_empty();
        matches!(self.segment, Segment::Own | Segment::Annex(_)) || prose
    }

    /// The same, said by these messages.
    #[must_use]
    pub const fn says(mut self, messages: &'static [&'static str]) -> Self {
        self.messages = messages;
        self
    }

    /// The same, of which this is known.
    #[must_use]
    pub const fn is(mut self, traits: &'static [Trait]) -> Self {
        self.traits = traits;
        self
    }

    /// The same, with these below it.
    #[must_use]
    pub const fn with(mut self, children: &'static [Node]) -> Self {
        self.children = children;
        self
    }

    /// How its last segment is spelt, where it is not an id.
    pub fn spelt(&self) -> Option<&'static str> {
        match self.segment {
            Segment::Fixed(segment) => Some(segment),
            Segment::Each | Segment::Addressee | Segment::Own | Segment::Annex(_) => None,
        }
    }

    /// Its address below another, an id spelt `*`.
    fn below(&self, above: &str) -> String {
        let segment = self.spelt().unwrap_or("*");
        if above.is_empty() { segment.to_owned() } else { format!("{above}/{segment}") }
    }

    /// Whether this is known of it.
    pub fn has(&self, known: Trait) -> bool {
        self.traits.contains(&known)
    }

    /// The first that a question finds among what is known of it.
    pub fn find<T>(&self, question: impl Fn(Trait) -> Option<T>) -> Option<T> {
        self.traits.iter().find_map(|known| question(*known))
    }
}

/// The layout of a kind: the parts with which all letters begin, its own, and those with which all may end.
#[derive(Debug, Clone, Copy, Default)]
pub struct Layout {
    parts: [&'static [Part]; 3],
}

/// A node with the way that leads to it.
#[derive(Debug, Clone)]
pub struct Found {
    /// The part it stands in, by index.
    pub part: usize,
    /// The part's role.
    pub role: PartRole,
    /// The nodes from the part's own down to this one.
    pub path: Vec<&'static Node>,
}

impl Found {
    /// The node itself.
    pub fn node(&self) -> &'static Node {
        self.path.last().expect("a path has an end")
    }
}

impl Layout {
    /// The parts with which all letters begin, a kind's own, and those with which all may end.
    pub const fn new(head: &'static [Part], own: &'static [Part], end: &'static [Part]) -> Self {
        Self { parts: [head, own, end] }
    }

    /// Where the parts of its kind stand in memory: two layouts of one place are one.
    pub fn place(&self) -> usize {
        self.parts[1].as_ptr() as usize
    }

    /// The parts in order.
    pub fn parts(&self) -> impl Iterator<Item = &'static Part> {
        self.parts.into_iter().flatten()
    }

    /// What stands at an address; below prose, the prose.
    pub fn at(&self, key: &str) -> Option<Found> {
        let mut segments = key.split('/');
        let first = segments.next()?;
        // What a kind spells is no annex of the circular's own.
        let spelt = |part: &Part| part.nodes.iter().any(|node| node.spelt() == Some(first));
        let is_spelt = self.parts().any(spelt);
        let parts = self.parts().enumerate().filter(|(_, part)| !is_spelt || spelt(part));
        let found = parts.filter_map(|(index, part)| {
            let mut path = vec![child(part.nodes, first)?];
            for segment in segments.clone() {
                let last = path.last().expect("begun above");
                match child(last.children, segment) {
                    Some(node) => path.push(node),
                    None if last.has(Trait::Prose) => break,
                    None => return None,
                }
            }
            Some(Found { part: index, role: part.role, path })
        });
        // What a kind says of an address goes before what all letters have there.
        found.last()
    }

    /// The node at an address.
    pub fn node(&self, key: &str) -> Option<&'static Node> {
        Some(self.at(key)?.node())
    }

    /// Whether this is known of an address.
    pub fn is(&self, key: &str, known: Trait) -> bool {
        self.node(key).is_some_and(|node| node.has(known))
    }

    /// The first that a question finds among what is known of an address.
    pub fn find<T>(&self, key: &str, question: impl Fn(Trait) -> Option<T>) -> Option<T> {
        self.node(key)?.find(question)
    }

    /// Every address with its node, wild segments spelt `*`, in order.
    pub fn addresses(&self) -> Vec<(String, Found)> {
        let mut out = Vec::new();
        for (index, part) in self.parts().enumerate() {
            for node in part.nodes {
                walk(node, "", &Found { part: index, role: part.role, path: Vec::new() }, &mut out);
            }
        }
        out
    }

    /// The addresses without wild segments of which a question finds something, with what it finds.
    pub fn fixed<T>(&self, question: impl Fn(Trait) -> Option<T>) -> Vec<(String, T)> {
        let addresses = self.addresses().into_iter().filter(|(key, _)| !key.contains('*'));
        addresses.filter_map(|(key, found)| Some((key, found.node().find(&question)?))).collect()
    }

    /// What is spelt beside the nodes of this segment: an id that is declared there must not be spelt so.
    pub fn beside(&self, segment: Segment) -> Vec<&'static str> {
        fn within(nodes: &'static [Node], segment: Segment, out: &mut Vec<&'static str>) {
            if nodes.iter().any(|node| node.segment == segment) {
                out.extend(nodes.iter().filter_map(Node::spelt));
            }
            for node in nodes {
                within(node.children, segment, out);
            }
        }
        let mut out = Vec::new();
        for part in self.parts() {
            within(part.nodes, segment, &mut out);
        }
        out
    }

    /// What is spelt right below the texts where words of the circular's own stand: their messages end so, after the
    /// text's id.
    pub fn prose_of_texts(&self) -> Vec<&'static str> {
        let below = |found: &Found| {
            found.path.iter().rev().nth(1).is_some_and(|above| above.segment == Segment::Each)
        };
        let own =
            |node: &Node| node.messages.is_empty() && (node.has(Trait::Title) || node.has(Trait::Prose));
        let addresses = self.addresses().into_iter().filter(|(_, found)| below(found) && own(found.node()));
        addresses.filter_map(|(_, found)| found.node().spelt()).collect()
    }

    /// The addresses at which two nodes stand, in the parts that all letters share or in a kind's own.
    pub fn twins(&self) -> Vec<String> {
        fn within(nodes: &[&'static Node], above: &str, out: &mut Vec<String>) {
            let keys: Vec<String> = nodes.iter().map(|node| node.below(above)).collect();
            for (index, (node, key)) in nodes.iter().zip(&keys).enumerate() {
                if keys[..index].contains(key) {
                    out.push(key.clone());
                }
                within(&node.children.iter().collect::<Vec<_>>(), key, out);
            }
        }
        let mut out = Vec::new();
        for parts in self.parts {
            within(&parts.iter().flat_map(|part| part.nodes).collect::<Vec<_>>(), "", &mut out);
        }
        out
    }

    /// The messages that stand somewhere, each once.
    pub fn messages(&self) -> Vec<&'static str> {
        let mut out: Vec<&str> = Vec::new();
        for (_, found) in self.addresses() {
            for message in found.node().messages {
                if !out.contains(message) {
                    out.push(message);
                }
            }
        }
        out
    }
}

fn child(nodes: &'static [Node], segment: &str) -> Option<&'static Node> {
    let spelt = |node: &&Node| matches!(node.segment, Segment::Fixed(own) if own == segment);
    let wild = |node: &&Node| match node.segment {
        Segment::Fixed(_) => false,
        Segment::Annex(begins) => segment.starts_with(begins),
        Segment::Each | Segment::Addressee | Segment::Own => true,
    };
    nodes.iter().find(spelt).or_else(|| nodes.iter().find(wild))
}

fn walk(node: &'static Node, above: &str, path: &Found, out: &mut Vec<(String, Found)>) {
    let key = node.below(above);
    let mut found = path.clone();
    found.path.push(node);
    out.push((key.clone(), found.clone()));
    for child in node.children {
        walk(child, &key, &found, out);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PARTS: &[Part] = &[Part {
        role: PartRole::Letter,
        nodes: &[Node::fixed("a").with(&[
            Node::fixed("b").is(&[Trait::Numbered]),
            Node::each().with(&[Node::fixed("c").is(&[Trait::Prose])]),
        ])],
    }];

    #[test]
    fn an_address_is_found_by_its_spelling_or_in_the_place_of_an_id() {
        let layout = Layout::new(&[], PARTS, &[]);
        assert!(layout.is("a/b", Trait::Numbered));
        assert_eq!(layout.node("a/x-1").unwrap().segment, Segment::Each);
        assert!(layout.is("a/x-1/c/p2/3", Trait::Prose));
        assert!(layout.node("a/x-1/d").is_none() && layout.node("b").is_none());
        assert_eq!(layout.addresses().len(), 4);
    }
}

//! Sites: where in a letter of a kind each message can stand.
//!
//! In comes a layout, out go its regions (the head, the letter, each annex) and for each message the addresses at
//! which it is said. What begins a later region ends the one before.

use std::collections::BTreeMap;

use crate::document::layout::{Layout, Node, PartRole, Segment, Trait};
use crate::document::{Key, Sort};

/// A stretch of a letter that follows another.
#[derive(Debug)]
pub(super) struct Region {
    /// What it is.
    pub role: PartRole,
    /// The first segment of the addresses in it, where they share one.
    pub root: Option<&'static str>,
}

/// An address at which a message is said.
#[derive(Debug)]
pub(super) struct Site {
    /// The region, by index; none for what furnishes pages.
    pub region: Option<usize>,
    /// The nodes from the region's own down to this one.
    pub path: Vec<&'static Node>,
}

impl Site {
    /// The node itself.
    pub fn node(&self) -> &'static Node {
        self.path.last().expect("a path has an end")
    }

    /// The node with an id from the model on the way to this one, or this one itself.
    pub fn each(&self) -> Option<&'static Node> {
        self.path.iter().copied().find(|node| node.segment == Segment::Each)
    }
}

/// Where messages stand.
#[derive(Debug)]
pub(super) struct Sites {
    /// The regions in order: the head first.
    pub regions: Vec<Region>,
    /// Every address.
    pub all: Vec<Site>,
    /// The addresses of each message.
    by_message: BTreeMap<&'static str, Vec<usize>>,
}

impl Sites {
    /// The sites of a layout.
    pub fn new(layout: &Layout) -> Self {
        let mut regions = vec![Region { role: PartRole::Head, root: None }];
        let mut of_part = Vec::new();
        for part in layout.parts() {
            of_part.push(match part.role {
                PartRole::Page => None,
                PartRole::Head => Some(0),
                role => {
                    let root = part.nodes.first().and_then(|node| match node.segment {
                        Segment::Fixed(root) => Some(root),
                        _ => None,
                    });
                    regions.push(Region { role, root });
                    Some(regions.len() - 1)
                }
            });
        }
        let sites = layout.addresses().into_iter();
        let all: Vec<Site> =
            sites.map(|(_, found)| Site { region: of_part[found.part], path: found.path }).collect();
        let mut by_message: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (at, site) in all.iter().enumerate() {
            for message in site.node().messages {
                by_message.entry(message).or_default().push(at);
            }
        }
        Self { regions, all, by_message }
    }

    /// The addresses of a message.
    pub fn of(&self, message: &str) -> impl Iterator<Item = &Site> {
        self.by_message.get(message).into_iter().flatten().map(|at| &self.all[*at])
    }

    /// Whether a message may stand in a region, or begin a later one.
    pub fn allows(&self, region: usize, message: &str) -> bool {
        self.of(message).any(|site| self.fits(site, region))
    }

    fn fits(&self, site: &Site, region: usize) -> bool {
        let node = site.node();
        let Some(own) = site.region else { return node.has(Trait::Anywhere) || region == 0 };
        if node.has(Trait::AnnexNumber) {
            return region != 0;
        }
        // The head is followed by the letter, and by nothing else.
        own == region || (own > region && node.has(Trait::Opens) && (region != 0 || own == 1))
    }

    /// The address of a message that is said in a region or begins a later one: its own region's first.
    pub fn find(&self, region: usize, message: &str) -> Option<&Site> {
        let here = self.of(message).find(|site| site.region == Some(region));
        here.or_else(|| self.of(message).find(|site| self.fits(site, region)))
            .or_else(|| self.of(message).next())
    }

    /// Whether a message furnishes pages.
    pub fn furnishes(&self, message: &str) -> bool {
        self.of(message).any(|site| site.region.is_none())
    }

    /// Whether this is known of an address of a message.
    pub fn has(&self, message: &str, known: Trait) -> bool {
        self.of(message).any(|site| site.node().has(known))
    }

    /// The addresses of the head beside whose label a value of this sort stands.
    pub fn beside(&self, sort: Sort) -> impl Iterator<Item = &'static Node> {
        let head = self.all.iter().filter(|site| site.region == Some(0)).map(Site::node);
        head.filter(move |node| node.has(Trait::Beside(sort)))
    }
}

/// The address of a node that is spelt out.
pub(super) fn fixed(node: &Node) -> Option<Key> {
    match node.segment {
        Segment::Fixed(segment) => Key::new(segment).ok(),
        _ => None,
    }
}

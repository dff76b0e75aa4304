//! A parallel edition: a letter in two languages side by side, address against address.
//!
//! It is a working print, for those who translate and revise: nothing in it is sent, and its form is drawn.

// Writers ask for more of it than those who look at its rows.
#![cfg_attr(not(all(feature = "pdf", feature = "docx")), allow(dead_code))]

use std::collections::{BTreeMap, BTreeSet};

use super::{Annex, Ballot, Block, Content, Document, Header, Item, Key, Note, Role, Table, Text, Working};
use crate::lang::{Direction, Lang};

/// A letter in two languages.
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// use tsb_circular::document::Parallel;
/// use tsb_circular::kinds;
/// use tsb_circular::lang::Lang;
///
/// let parallel: Parallel = kinds::parallel(&folder, [Lang::En, Lang::Zh], &Default::default())?;
/// let row = parallel.rows().into_iter().find(|row| row.keys[0].as_str() == "letter/salutation").unwrap();
/// let said: Vec<String> = row.sides.iter().flatten().map(|it| it.texts()[0].1.plain()).collect();
/// assert_eq!(said, ["Dear Sir/Madam,", "尊敬的先生/女士："]);
/// # Ok::<(), tsb_circular::diag::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parallel {
    /// The languages, the first where reading begins: a print whose first language is Arabic begins at the right.
    pub sides: [Side; 2],
    /// Whether values of the model are marked.
    pub shows_facts: bool,
}

/// One of the two languages.
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// use tsb_circular::document::Side;
/// use tsb_circular::kinds;
/// use tsb_circular::lang::Lang;
///
/// let parallel = kinds::parallel(&folder, [Lang::En, Lang::Ar], &Default::default())?;
/// let first: &Side = &parallel.sides[0];
/// assert_eq!((first.document.lang, first.head.plain().as_str()), (Lang::En, "BILINGUAL WORKING PRINT"));
/// # Ok::<(), tsb_circular::diag::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// The edition.
    pub document: Document,
    /// What says that this is a working print.
    pub head: Text,
    /// What the facts are that are marked.
    pub facts: Text,
}

/// What stands in both languages at the same addresses.
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// use tsb_circular::document::Row;
/// use tsb_circular::kinds;
/// use tsb_circular::lang::Lang;
///
/// let parallel = kinds::parallel(&folder, [Lang::En, Lang::Fr], &Default::default())?;
/// let rows: Vec<Row<'_>> = parallel.rows();
/// assert_eq!(rows[0].keys[0].as_str(), "place-date");
/// assert!(rows.iter().any(|row| row.sides.iter().all(Option::is_some)));
/// # Ok::<(), tsb_circular::diag::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row<'d> {
    /// The addresses: one, or of the table at the head of the letter those of its lines.
    pub keys: Vec<&'d Key>,
    /// What stands there; nothing in a language that lacks it.
    pub sides: [Option<Passage<'d>>; 2],
}

/// What stands at an address in one language.
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// use tsb_circular::document::Passage;
/// use tsb_circular::kinds;
/// use tsb_circular::lang::Lang;
///
/// let parallel = kinds::parallel(&folder, [Lang::En, Lang::Fr], &Default::default())?;
/// let annexes = parallel.rows().into_iter().filter(|row| matches!(row.sides[0], Some(Passage::Annex(_))));
/// assert_eq!(annexes.count(), 2);
/// # Ok::<(), tsb_circular::diag::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Passage<'d> {
    /// Place and date.
    PlaceDate(&'d Block),
    /// Contacts, addressees and subject.
    Header(&'d Header),
    /// The number of an annex, which begins with it.
    Annex(&'d Annex),
    /// The title of an annex.
    Title(&'d Block),
    /// A block.
    Block(&'d Block),
    /// Rows of a table, or texts of a ballot: from this one up to, and without, that one. The first have its head with them.
    Rows(&'d Block, usize, usize),
    /// A point of a list, with those below it.
    Item(&'d Item),
    /// A footnote, with its number in its language.
    Note(usize, &'d Note),
}

impl Parallel {
    /// What stands side by side, in the order of the first language; what the second alone has follows what it follows
    /// there.
    ///
    /// ```
    /// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/letter".as_ref(), &tsb_circular::kinds::ALL);
    /// # let folder = folder.unwrap();
    /// use tsb_circular::kinds;
    /// use tsb_circular::lang::Lang;
    ///
    /// let parallel = kinds::parallel(&folder, [Lang::En, Lang::Ar], &Default::default())?;
    /// assert_eq!(parallel.rows()[0].keys[0].as_str(), "place-date");
    /// # Ok::<(), tsb_circular::diag::Error>(())
    /// ```
    pub fn rows(&self) -> Vec<Row<'_>> {
        let sides = self.sides.each_ref().map(|side| Column::of(&side.document));
        let [first, second] = &sides;
        merged(&first.order, &second.order)
            .into_iter()
            .map(|place| {
                let passages = sides.each_ref().map(|side| side.passages.get(&place).copied());
                let [own, other] = &passages;
                let mut keys = own.as_ref().map(Passage::keys).unwrap_or_default();
                let further = other.as_ref().map(Passage::keys).unwrap_or_default();
                keys.extend(further.into_iter().filter(|key| !keys.contains(key)).collect::<Vec<_>>());
                Row { keys, sides: passages }
            })
            .collect()
    }

    /// The languages.
    ///
    /// ```
    /// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
    /// # let folder = folder.unwrap();
    /// use tsb_circular::kinds;
    /// use tsb_circular::lang::Lang;
    ///
    /// let parallel = kinds::parallel(&folder, [Lang::Ar, Lang::Fr], &Default::default())?;
    /// assert_eq!(parallel.langs(), [Lang::Ar, Lang::Fr]);
    /// # Ok::<(), tsb_circular::diag::Error>(())
    /// ```
    pub fn langs(&self) -> [Lang; 2] {
        self.sides.each_ref().map(|side| side.document.lang)
    }

    /// The title for document properties: that of both languages.
    ///
    /// ```
    /// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
    /// # let folder = folder.unwrap();
    /// use tsb_circular::kinds;
    /// use tsb_circular::lang::Lang;
    ///
    /// let parallel = kinds::parallel(&folder, [Lang::En, Lang::Zh], &Default::default())?;
    /// let titles = parallel.sides.each_ref().map(|side| side.document.title.as_str());
    /// assert_eq!(parallel.title(), titles.join(" | "));
    /// # Ok::<(), tsb_circular::diag::Error>(())
    /// ```
    pub fn title(&self) -> String {
        self.sides.each_ref().map(|side| side.document.title.as_str()).join(" | ")
    }

    /// The keywords for document properties: what it is, and whether it is a draft.
    ///
    /// ```
    /// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
    /// # let folder = folder.unwrap();
    /// use tsb_circular::kinds;
    /// use tsb_circular::lang::Lang;
    ///
    /// let parallel = kinds::parallel(&folder, [Lang::En, Lang::Zh], &Default::default())?;
    /// assert_eq!(parallel.keywords(), ["Parallel edition en-zh"]);
    /// # Ok::<(), tsb_circular::diag::Error>(())
    /// ```
    pub fn keywords(&self) -> Vec<String> {
        let draft = self.is_draft().then(|| "Draft".to_owned());
        std::iter::once(Working::Parallel.keyword(self.langs())).chain(draft).collect()
    }

    /// Whether either edition shows what is not settled.
    ///
    /// ```
    /// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
    /// # let folder = folder.unwrap();
    /// use tsb_circular::kinds;
    /// use tsb_circular::lang::Lang;
    ///
    /// let parallel = kinds::parallel(&folder, [Lang::En, Lang::Zh], &Default::default())?;
    /// assert!(!parallel.is_draft());
    /// # Ok::<(), tsb_circular::diag::Error>(())
    /// ```
    pub fn is_draft(&self) -> bool {
        self.sides.iter().any(|side| side.document.draft)
    }

    /// Whether something in it runs from right to left.
    pub(crate) fn has_rtl(&self) -> bool {
        self.langs().iter().any(|lang| lang.direction() == Direction::Rtl)
    }
}

impl<'d> Row<'d> {
    /// The numbers of the footnotes of one language: they stand below their passages.
    pub(crate) fn signs(rows: &[Self], side: usize) -> BTreeMap<&'d Key, usize> {
        let passages = rows.iter().filter_map(|row| row.sides[side]);
        let notes = passages.filter_map(|passage| match passage {
            Passage::Note(number, note) => Some((&note.key, number)),
            _ => None,
        });
        notes.collect()
    }

    /// Whether an annex begins with it.
    pub(crate) fn begins(&self) -> bool {
        self.sides.iter().flatten().any(|passage| matches!(passage, Passage::Annex(_)))
    }

    /// Whether it is a table that wants the whole width: its languages stand below one another.
    pub(crate) fn is_wide(&self) -> bool {
        self.sides.iter().flatten().any(|passage| match passage {
            Passage::Block(block) => is_wide(block),
            _ => false,
        })
    }

    /// Whether it stays on the page of the row after it.
    pub(crate) fn leads(&self) -> bool {
        self.sides.iter().flatten().any(|passage| match passage {
            Passage::Annex(_) | Passage::Title(_) => true,
            Passage::Block(block) => match &block.content {
                Content::Heading { .. } => true,
                Content::Paragraph { role, .. } => matches!(role, Role::ItemTitle | Role::Valediction),
                _ => false,
            },
            _ => false,
        })
    }

    /// Whether a page can hold it whole: it has no more characters than these.
    pub(crate) fn is_short(&self, most: usize) -> bool {
        let length = |text: &Text| text.plain().chars().count();
        let lengths =
            |passage: &Passage<'_>| passage.texts().iter().map(|(_, text)| length(text)).sum::<usize>();
        !self.is_wide() && self.sides.iter().flatten().all(|passage| lengths(passage) <= most)
    }
}

impl<'d> Passage<'d> {
    /// The addresses at which it stands.
    fn keys(&self) -> Vec<&'d Key> {
        match self {
            Self::PlaceDate(block) | Self::Title(block) | Self::Block(block) => vec![&block.key],
            Self::Header(header) => {
                let lines = header.contacts.iter().flat_map(|entry| &entry.lines);
                let lists = header.addressees.iter().map(|list| &list.key);
                lines.map(|line| &line.key).chain(lists).chain([&header.subject.key]).collect()
            }
            Self::Annex(annex) => vec![&annex.key],
            Self::Item(item) => vec![&item.key],
            Self::Rows(block, from, to) => {
                let block_key = (*from == 0).then_some(&block.key);
                let keys = rows_of(block).into_iter().skip(*from).take(to - from);
                let mut out: Vec<&Key> = block_key.into_iter().chain(keys).collect();
                out.dedup();
                out
            }
            Self::Note(_, note) => vec![&note.key],
        }
    }

    /// The address by which its partner is found: of rows that of the last, which is none of the head.
    fn at(&self) -> Option<&'d Key> {
        match self {
            Self::Rows(..) => self.keys().last().copied(),
            _ => self.keys().first().copied(),
        }
    }

    /// A block with these rows alone; the first have the head and the caption.
    pub(crate) fn part(block: &Block, from: usize, to: usize) -> Block {
        let content = match &block.content {
            Content::Table(table) => {
                let (first, head) = (from == 0, table.head_rows);
                let placed = table.placed();
                Content::Table(Table {
                    alt: if first { table.alt.clone() } else { String::new() },
                    caption: table.caption.clone().filter(|_| first),
                    columns: table.shares(&placed),
                    head_rows: if first { head } else { 0 },
                    rows: table.rows[from..to].to_vec(),
                    ..*table
                })
            }
            Content::Ballot(ballot) => {
                let first = from == 0;
                Content::Ballot(Ballot {
                    alt: if first { ballot.alt.clone() } else { String::new() },
                    head: if first { ballot.head.clone() } else { Text::default() },
                    first_head: ballot.first_head.clone(),
                    rows: ballot.rows[from..to].to_vec(),
                })
            }
            other => other.clone(),
        };
        Block { key: block.key.clone(), origin: block.origin.clone(), content }
    }

    /// What tells it from others at the same address.
    fn sort(&self) -> u8 {
        match self {
            Self::PlaceDate(_) => 0,
            Self::Header(_) => 1,
            Self::Annex(_) => 2,
            Self::Title(_) => 3,
            Self::Block(_) => 4,
            Self::Item(_) => 5,
            Self::Rows(..) => 6,
            Self::Note(..) => 7,
        }
    }

    /// Every text in it with its address, in reading order; footnotes are passages of their own.
    ///
    /// ```
    /// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
    /// # let folder = folder.unwrap();
    /// use tsb_circular::kinds;
    /// use tsb_circular::lang::Lang;
    ///
    /// let parallel = kinds::parallel(&folder, [Lang::En, Lang::Fr], &Default::default())?;
    /// let rows = parallel.rows();
    /// let (key, text) = rows[0].sides[1].unwrap().texts()[0];
    /// assert_eq!((key.as_str(), text.plain().starts_with("Genève, le 29")), ("place-date", true));
    /// # Ok::<(), tsb_circular::diag::Error>(())
    /// ```
    pub fn texts(&self) -> Vec<(&'d Key, &'d Text)> {
        let mut out = Vec::new();
        let mut notes = BTreeSet::new();
        match self {
            Self::PlaceDate(block) | Self::Title(block) | Self::Block(block) => out = block.texts(),
            Self::Header(header) => out = header.texts(),
            Self::Annex(annex) => out.push((&annex.key, &annex.number)),
            Self::Item(item) => super::item_texts(std::slice::from_ref(*item), &mut out),
            Self::Rows(block, from, to) => super::rows_texts(block, *from..*to, &mut out),
            Self::Note(_, note) => return vec![(&note.key, &note.text)],
        }
        notes.extend(out.iter().flat_map(|(_, text)| text.notes()).map(|note| &note.key));
        out.retain(|(key, _)| !notes.contains(key));
        out
    }
}

/// Where a passage stands: its address, what it is, and which of those at that address.
type Place<'d> = (&'d Key, u8, usize);

/// The passages of one language.
#[derive(Default)]
struct Column<'d> {
    order: Vec<Place<'d>>,
    passages: BTreeMap<Place<'d>, Passage<'d>>,
    /// How many passages of a sort stand at an address so far.
    times: BTreeMap<(&'d Key, u8), usize>,
    notes: usize,
}

impl<'d> Column<'d> {
    fn of(document: &'d Document) -> Self {
        let mut out = Self::default();
        if let Some(header) = &document.masthead.header {
            out.add(Passage::PlaceDate(&header.place_date));
            out.add(Passage::Header(header));
        }
        out.blocks(&document.letter);
        for annex in &document.annexes {
            out.add(Passage::Annex(annex));
            if let Some(title) = &annex.title {
                out.add(Passage::Title(title));
            }
            out.blocks(&annex.blocks);
        }
        out
    }

    fn blocks(&mut self, blocks: &'d [Block]) {
        for block in blocks {
            match &block.content {
                Content::List { items } => items.iter().for_each(|item| self.add(Passage::Item(item))),
                Content::Table(_) | Content::Ballot(_) if !is_wide(block) && !rows_of(block).is_empty() => {
                    let mut from = 0;
                    for to in ends(block) {
                        self.add(Passage::Rows(block, from, to));
                        from = to;
                    }
                }
                _ => self.add(Passage::Block(block)),
            }
        }
    }

    /// A passage, and its footnotes after it.
    fn add(&mut self, passage: Passage<'d>) {
        let Some(key) = passage.at() else { return };
        let time = self.times.entry((key, passage.sort())).or_default();
        let place = (key, passage.sort(), *time);
        *time += 1;
        self.order.push(place);
        self.passages.insert(place, passage);
        if matches!(passage, Passage::Note(..)) {
            return;
        }
        for note in passage.texts().into_iter().flat_map(|(_, text)| text.notes()) {
            self.notes += 1;
            self.add(Passage::Note(self.notes, note));
        }
    }
}

/// Whether a block is a table that wants a page on its side.
fn is_wide(block: &Block) -> bool {
    matches!(&block.content, Content::Table(table) if table.landscape)
}

/// The addresses of the rows of a table, or of the texts of a ballot.
fn rows_of(block: &Block) -> Vec<&Key> {
    match &block.content {
        Content::Table(table) => table.rows.iter().map(|row| &row.key).collect(),
        Content::Ballot(ballot) => ballot.rows.iter().map(|row| &row.key).collect(),
        _ => Vec::new(),
    }
}

/// Where a table may be parted: behind rows from which no cell reaches down, and not behind its head.
fn ends(block: &Block) -> Vec<usize> {
    let Content::Table(table) = &block.content else { return (1..=rows_of(block).len()).collect() };
    let placed = table.placed();
    let reaches = |end: usize| placed.iter().any(|(place, _)| place.y < end && place.y + place.rows > end);
    let last = table.rows.len();
    (1..=last).filter(|end| *end == last || *end > table.head_rows && !reaches(*end)).collect()
}

/// What two orders have: in the order of the first, what the second alone has behind what it stands behind there.
pub(crate) fn merged<T: Ord + Copy>(first: &[T], second: &[T]) -> Vec<T> {
    let known: BTreeSet<T> = first.iter().copied().collect();
    let mut further: BTreeMap<Option<T>, Vec<T>> = BTreeMap::new();
    let mut last = None;
    for place in second {
        if known.contains(place) {
            last = Some(*place);
        } else {
            further.entry(last).or_default().push(*place);
        }
    }
    let mut out = further.remove(&None).unwrap_or_default();
    for place in first {
        out.push(*place);
        out.extend(further.remove(&Some(*place)).into_iter().flatten());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::merged;

    #[test]
    fn what_one_order_lacks_stands_behind_what_it_follows() {
        assert_eq!(merged(&[1, 2, 3], &[9, 1, 8, 3, 7]), [9, 1, 8, 2, 3, 7]);
        assert_eq!(merged(&[], &[2, 1]), [2, 1]);
        assert_eq!(merged(&[1, 2], &[2, 5, 1]), [1, 2, 5], "an order of its own is that of the first");
    }
}

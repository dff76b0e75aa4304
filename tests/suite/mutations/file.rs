//! Faults planted in rendered files: in come the bytes of an edition and the edition that was recognised in them,
//! changed; out come bytes that say the change, for the readers to find it in.
//!
//! The one rule: what cannot be said in the file is not planted; nothing that the change does not name moves.

use std::collections::BTreeMap;
#[cfg(feature = "docx")]
use std::io::{Cursor, Read as _, Write as _};

use tsb_circular::document::{Edition, Located};
#[cfg(feature = "docx")]
use tsb_circular::docx;
use tsb_circular::inside;
use tsb_circular::inside::recognise;
use tsb_circular::kinds::Folder;
use tsb_circular::lang::Lang;
use tsb_circular::limits::Limits;
use tsb_circular::text;

use super::super::examples::{edition_of, folder};

/// How an edition is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    Txt,
    #[cfg(feature = "docx")]
    Docx,
}

impl Format {
    /// Every format that this build reads.
    pub const ALL: &'static [Format] = &[
        Format::Txt,
        #[cfg(feature = "docx")]
        Format::Docx,
    ];

    /// The ending of its files.
    pub fn name(self) -> &'static str {
        match self {
            Format::Txt => "txt",
            #[cfg(feature = "docx")]
            Format::Docx => "docx",
        }
    }
}

/// An edition as a file, and as it is recognised.
pub struct Rendered {
    format: Format,
    bytes: Vec<u8>,
    pub edition: Edition,
}

impl Rendered {
    /// The edition of an example, written and read again.
    pub fn new(number: u16, lang: Lang, format: Format) -> Self {
        Self::of(folder(number), lang, format)
    }

    /// The edition of a circular, written and read again.
    pub fn of(folder: &Folder, lang: Lang, format: Format) -> Self {
        let document = edition_of(folder, lang);
        let bytes = match format {
            Format::Txt => text::write(&document).into_bytes(),
            #[cfg(feature = "docx")]
            Format::Docx => docx::write(&document, &docx::DocxOptions::default()).unwrap(),
        };
        let edition = recognised(&bytes, lang, format);
        Self { format, bytes, edition }
    }

    /// The edition of a file that says what the changed edition says; none where the file cannot say it.
    pub fn changed(&self, changed: &Edition) -> Option<Edition> {
        let bytes = match self.format {
            Format::Txt => self.txt(changed)?,
            #[cfg(feature = "docx")]
            Format::Docx => self.docx(changed)?,
        };
        (bytes != self.bytes).then(|| recognised(&bytes, changed.lang, self.format))
    }

    fn txt(&self, changed: &Edition) -> Option<Vec<u8>> {
        let text = String::from_utf8(self.bytes.clone()).ok()?;
        let lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
        let groups = Groups::new(&self.edition, lines.len());
        let say = |group: &[usize], edits: &[(String, String)]| {
            let mut raw = group.iter().map(|at| lines[*at].as_str()).collect::<Vec<_>>().join("\n");
            for (old, new) in edits {
                let at = raw.find(old.as_str())?;
                raw.replace_range(at..at + old.len(), new);
            }
            Some(raw)
        };
        let mut out = vec![groups.head.iter().map(|at| lines[*at].clone()).collect::<Vec<_>>().join("\n")];
        for (group, edits) in groups.edits(&self.edition, changed) {
            out.push(say(&groups.members[group], &edits)?);
        }
        if groups.head.is_empty() {
            out.remove(0);
        }
        Some(out.join("\n").into_bytes())
    }
}

fn recognised(bytes: &[u8], lang: Lang, format: Format) -> Edition {
    let path = format!("{lang}.{}", format.name());
    let limits = Limits::default();
    let reading = match format {
        Format::Txt => inside::text::read(bytes, path.as_ref(), &limits),
        #[cfg(feature = "docx")]
        Format::Docx => inside::docx::read(bytes, path.as_ref(), &limits),
    };
    recognise::edition(&tsb_circular::kinds::ALL, &reading.unwrap(), Some(lang)).edition
}

/// The lines of a file's body in groups: from where a text begins to where the next does.
struct Groups {
    /// Lines before the first text.
    head: Vec<usize>,
    /// The lines of each group, from 0.
    members: Vec<Vec<usize>>,
    /// The group of each line at which a text begins, from 1.
    of: BTreeMap<usize, usize>,
}

impl Groups {
    fn new(edition: &Edition, lines: usize) -> Self {
        let mut starts: Vec<usize> = in_file(edition).filter_map(|located| located.line).collect();
        starts.sort_unstable();
        starts.dedup();
        let end = |at: usize| starts.get(at + 1).map_or(lines, |next| next - 1);
        Self {
            head: (0..starts[0] - 1).collect(),
            members: (0..starts.len()).map(|at| (starts[at] - 1..end(at)).collect()).collect(),
            of: starts.iter().enumerate().map(|(at, line)| (*line, at)).collect(),
        }
    }

    /// The groups in their new order, each with the stretches to change in it.
    fn edits(&self, original: &Edition, changed: &Edition) -> Vec<(usize, Vec<(String, String)>)> {
        let mut order: Vec<usize> = Vec::new();
        for located in in_file(changed) {
            let group = self.of[&located.line.expect("it was read")];
            if !order.contains(&group) {
                order.push(group);
            }
        }
        order.into_iter().map(|group| (group, self.edits_of(group, original, changed))).collect()
    }

    fn edits_of(&self, group: usize, original: &Edition, changed: &Edition) -> Vec<(String, String)> {
        let here = |edition: &Edition| -> Vec<(Option<String>, String)> {
            in_file(edition)
                .filter(|located| self.of[&located.line.expect("it was read")] == group)
                .map(|located| {
                    (
                        located.key.as_ref().map(ToString::to_string),
                        located.text.plain().replace('\u{2060}', ""),
                    )
                })
                .collect()
        };
        let (mut old, mut new) = (here(original), here(changed));
        old.retain(|text| match new.iter().position(|other| other.1 == text.1) {
            Some(at) => {
                new.remove(at);
                false
            }
            None => true,
        });
        old.into_iter()
            .map(|(key, text)| {
                let at = new.iter().position(|(other, _)| *other == key).or((!new.is_empty()).then_some(0));
                let said = at.map(|at| new.remove(at).1).unwrap_or_default();
                (text, said)
            })
            .collect()
    }
}

/// The texts whose words stand in the body of the file.
fn in_file(edition: &Edition) -> impl Iterator<Item = &Located> {
    edition.texts.iter().filter(|located| located.part == "body" && located.line.is_some())
}

#[cfg(feature = "docx")]
impl Rendered {
    fn docx(&self, changed: &Edition) -> Option<Vec<u8>> {
        let mut parts = open(&self.bytes);
        let part = |parts: &BTreeMap<String, String>, name: &str| parts.get(name).cloned();
        let document = part(&parts, "word/document.xml")?;
        let document = self.body(&document, changed)?;
        let document = self.marks(document, changed)?;
        let document = self.controls(document, changed)?;
        parts.insert("word/document.xml".into(), document);
        self.links(&mut parts, changed)?;
        self.header(&mut parts, changed)?;
        let (before, after) = (&self.edition.trace, &changed.trace);
        if let Some(title) =
            after.properties.get("title").filter(|title| before.properties.get("title") != Some(title))
        {
            let core = part(&parts, "docProps/core.xml")?;
            let (from, to) = (core.find("<dc:title>")? + "<dc:title>".len(), core.find("</dc:title>")?);
            parts.insert(
                "docProps/core.xml".into(),
                format!("{}{}{}", &core[..from], escaped(title), &core[to..]),
            );
        }
        if let Some(declared) = after.declared.filter(|declared| before.declared != Some(*declared)) {
            for name in ["docProps/core.xml", "word/styles.xml", "word/settings.xml", "word/document.xml"] {
                let own = tag(changed.lang);
                let Some(xml) = part(&parts, name) else { continue };
                parts.insert(name.into(), xml.replace(own, tag(declared)));
            }
        }
        Some(close(&self.bytes, &parts))
    }

    /// The paragraphs of the body, reworded, taken out and moved.
    fn body(&self, xml: &str, changed: &Edition) -> Option<String> {
        let places = paragraphs(xml);
        let groups = Groups::new(&self.edition, places.len());
        let mut said: Vec<String> = places.iter().map(|(from, to)| xml[*from..*to].to_owned()).collect();
        let edits = groups.edits(&self.edition, changed);
        for (group, edits) in &edits {
            for (old, new) in edits {
                let members = &groups.members[*group];
                let whole = members.iter().find_map(|at| Some((*at, reworded(&said[*at], old, new)?)));
                match whole {
                    Some((at, paragraph)) => said[at] = paragraph,
                    None if old.matches('\n').count() == new.matches('\n').count() => {
                        for (old, new) in old.split('\n').zip(new.split('\n')).filter(|(old, new)| old != new)
                        {
                            let (at, paragraph) =
                                members.iter().find_map(|at| Some((*at, reworded(&said[*at], old, new)?)))?;
                            said[at] = paragraph;
                        }
                    }
                    None => return None,
                }
            }
        }
        let order: Vec<usize> = edits.iter().map(|(group, _)| *group).collect();
        for group in (0..groups.members.len()).filter(|group| !order.contains(group)) {
            let filled = groups.members[group].iter().filter(|at| !stream(&said[**at]).is_empty());
            for at in filled.copied().collect::<Vec<_>>() {
                let alone =
                    !xml[..places[at].0].ends_with("</w:p>") && !xml[places[at].1..].starts_with("<w:p");
                said[at] = if alone { "<w:p/>".into() } else { String::new() };
            }
        }
        let mut sorted = order.clone();
        sorted.sort_unstable();
        let moved: Vec<usize> = (0..order.len()).filter(|at| order[*at] != sorted[*at]).collect();
        let head = |group: usize| groups.members[group][0];
        if let [first, .., last] = moved[..] {
            let range = &order[first..=last];
            let one = (range[1..].windows(2).all(|pair| pair[0] + 1 == pair[1])).then(|| (range[0], None));
            let one = one.filter(|(group, _)| *group == sorted[last] && range.len() > 2).or_else(|| {
                let back = range[..range.len() - 1].windows(2).all(|pair| pair[0] + 1 == pair[1]);
                (back && range[range.len() - 1] == sorted[first] && range.len() > 2)
                    .then(|| (range[range.len() - 1], Some(range[range.len() - 2])))
            });
            match one {
                // One paragraph stands elsewhere.
                Some((group, after)) => {
                    let paragraph = std::mem::take(&mut said[head(group)]);
                    let after = after.or_else(|| first.checked_sub(1).map(|at| order[at]))?;
                    said[head(after)].push_str(&paragraph);
                }
                // As many stand in each other's places.
                None => {
                    let style = |group: usize| {
                        let (from, to) = places[head(group)];
                        xml[from..to].split("</w:pPr>").next().unwrap_or_default().to_owned()
                    };
                    if sorted.iter().zip(&order).any(|(slot, group)| style(*slot) != style(*group)) {
                        return None;
                    }
                    let held: Vec<String> = order.iter().map(|group| said[head(*group)].clone()).collect();
                    for (slot, paragraph) in sorted.iter().zip(held) {
                        said[head(*slot)] = paragraph;
                    }
                }
            }
        }
        let mut out = String::new();
        let mut end = 0;
        for ((from, to), paragraph) in places.iter().zip(said) {
            out.push_str(&xml[end..*from]);
            out.push_str(&paragraph);
            end = *to;
        }
        out.push_str(&xml[end..]);
        Some(out)
    }

    /// Traces of work put into the paragraphs that the change names.
    fn marks(&self, mut xml: String, changed: &Edition) -> Option<String> {
        use tsb_circular::document::MarkKind;
        for mark in changed.trace.marks.iter().filter(|mark| !self.edition.trace.marks.contains(mark)) {
            let (from, to) = *paragraphs(&xml).get(mark.line?.checked_sub(1)?)?;
            let run = format!("<w:r><w:t>{}</w:t></w:r>", mark.text);
            let looks = |look: &str| format!("<w:r><w:rPr>{look}</w:rPr><w:t>{}</w:t></w:r>", mark.text);
            let put = match mark.kind {
                MarkKind::Inserted => format!("<w:ins w:id=\"901\" w:author=\"a\">{run}</w:ins>"),
                MarkKind::Deleted => {
                    format!(
                        "<w:del w:id=\"901\" w:author=\"a\">{}</w:del>",
                        run.replace("w:t>", "w:delText>")
                    )
                }
                MarkKind::Highlighted => looks("<w:highlight w:val=\"yellow\"/>"),
                MarkKind::Hidden => looks("<w:vanish/>"),
                _ => return None,
            };
            let end = from + xml[from..to].rfind("</w:p>")?;
            xml.insert_str(end, &put);
        }
        Some(xml)
    }

    /// Content controls taken away, their words left.
    fn controls(&self, mut xml: String, changed: &Edition) -> Option<String> {
        for field in self.edition.fields.iter().filter(|field| !changed.fields.contains(field)) {
            let Some(at) = xml.find(&format!("<w:tag w:val=\"{}\"/>", field.key)) else { continue };
            let start = xml[..at].rfind("<w:sdt>")?;
            let from = start + xml[start..].find("<w:sdtContent>")?;
            let to = from + xml[from..].find("</w:sdtContent>")?;
            let words = xml[from + "<w:sdtContent>".len()..to].to_owned();
            let end = to + xml[to..].find("</w:sdt>")? + "</w:sdt>".len();
            xml.replace_range(start..end, &words);
        }
        Some(xml)
    }

    /// The targets of links whose words stay.
    fn links(&self, parts: &mut BTreeMap<String, String>, changed: &Edition) -> Option<()> {
        let targets = |edition: &Edition| -> Vec<String> {
            edition
                .texts
                .iter()
                .flat_map(|located| located.text.runs().filter_map(|run| run.link.clone()))
                .collect()
        };
        let (old, new) = (targets(&self.edition), targets(changed));
        let rels = parts.get_mut("word/_rels/document.xml.rels")?;
        let gone: Vec<&String> = old.iter().filter(|link| !new.contains(link)).collect();
        let come: Vec<&String> = new.iter().filter(|link| !old.contains(link)).collect();
        for (old, new) in gone.iter().zip(come) {
            let target = |link: &str| format!("Target=\"{}\"", escaped(link));
            if rels.contains(&target(old)) {
                *rels = rels.replace(&target(old), &target(new));
            }
        }
        Some(())
    }

    fn header(&self, parts: &mut BTreeMap<String, String>, changed: &Edition) -> Option<()> {
        let heads = |edition: &Edition| -> Vec<String> {
            let outside = edition.texts.iter().filter(|located| located.part == "header");
            outside.map(|located| located.text.plain().replace('\u{2060}', "")).collect()
        };
        for (old, new) in heads(&self.edition).iter().zip(heads(changed)).filter(|(old, new)| *old != new) {
            let mut said = false;
            for (_, xml) in parts.iter_mut().filter(|(name, _)| name.starts_with("word/header")) {
                for (from, to) in paragraphs(xml).into_iter().rev() {
                    if let Some(paragraph) = reworded(&xml[from..to], old, &new) {
                        xml.replace_range(from..to, &paragraph);
                        said = true;
                    }
                }
            }
            said.then_some(())?;
        }
        Some(())
    }
}

/// The language tag of our own files.
#[cfg(feature = "docx")]
fn tag(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "en-GB",
        Lang::Fr => "fr-FR",
        Lang::Es => "es-ES",
        Lang::Ru => "ru-RU",
        Lang::Zh => "zh-CN",
        Lang::Ar => "ar-SA",
    }
}

/// The parts of a package that are text.
#[cfg(feature = "docx")]
fn open(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = BTreeMap::new();
    for index in 0..zip.len() {
        let mut file = zip.by_index(index).unwrap();
        let mut content = String::new();
        if file.read_to_string(&mut content).is_ok() {
            parts.insert(file.name().unwrap().into_owned(), content);
        }
    }
    parts
}

/// The package with these parts in the place of its own.
#[cfg(feature = "docx")]
fn close(bytes: &[u8], parts: &BTreeMap<String, String>) -> Vec<u8> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let stored = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for index in 0..zip.len() {
        let mut file = zip.by_index(index).unwrap();
        let name = file.name().unwrap().into_owned();
        out.start_file(name.as_str(), stored).unwrap();
        match parts.get(&name) {
            Some(text) => out.write_all(text.as_bytes()).unwrap(),
            None => {
                std::io::copy(&mut file, &mut out).unwrap();
            }
        }
    }
    out.finish().unwrap().into_inner()
}

/// Where the paragraphs stand; ours hold no others.
#[cfg(feature = "docx")]
fn paragraphs(xml: &str) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(found) = xml[at..].find("<w:p") {
        let from = at + found;
        at = from + 4;
        if !xml[at..].starts_with(['>', ' ', '/']) {
            continue;
        }
        let tag = from + xml[from..].find('>').expect("a tag ends");
        let empty = xml[..tag].ends_with('/');
        let to = if empty { tag + 1 } else { from + xml[from..].find("</w:p>").expect("it ends") + 6 };
        out.push((from, to));
        at = to;
    }
    out
}

/// A piece of a paragraph that shows characters: where it stands in the XML, and what it shows.
#[cfg(feature = "docx")]
struct Piece {
    from: usize,
    to: usize,
    shown: String,
    words: bool,
}

#[cfg(feature = "docx")]
fn pieces(xml: &str) -> Vec<Piece> {
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(found) = xml[at..].find('<') {
        let from = at + found;
        let end = from + xml[from..].find('>').expect("a tag ends") + 1;
        let tag = &xml[from..end];
        at = end;
        let mark = match tag {
            "<w:br/>" => "\n",
            "<w:noBreakHyphen/>" => "\u{2011}",
            "<w:tab/>" => "\t",
            _ => "",
        };
        if !mark.is_empty() {
            out.push(Piece { from, to: end, shown: mark.into(), words: false });
        } else if tag == "<w:t>" || tag.starts_with("<w:t ") {
            let to = end + xml[end..].find('<').expect("a text ends");
            // A mark of direction at either end is nothing that a reader sees.
            let from = to - xml[end..to].trim_start_matches('\u{200e}').len();
            let until = from + xml[from..to].trim_end_matches('\u{200e}').len();
            out.push(Piece { from, to: until, shown: plain(&xml[from..until]), words: true });
            at = to;
        }
    }
    out
}

/// The characters that a paragraph shows.
#[cfg(feature = "docx")]
fn stream(xml: &str) -> String {
    pieces(xml).into_iter().map(|piece| piece.shown).collect()
}

/// A paragraph with other words in the place of these; none where it does not show them.
#[cfg(feature = "docx")]
fn reworded(xml: &str, old: &str, new: &str) -> Option<String> {
    let pieces = pieces(xml);
    let shown: Vec<char> = pieces.iter().flat_map(|piece| piece.shown.chars()).collect();
    let (old, new): (Vec<char>, Vec<char>) = (old.chars().collect(), new.chars().collect());
    let at = (0..=shown.len().checked_sub(old.len())?).find(|at| shown[*at..].starts_with(&old))?;
    let common = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let most = old.len().min(new.len()) - common;
    let tail = old.iter().rev().zip(new.iter().rev()).take(most).take_while(|(a, b)| a == b).count();
    let (from, to) = (at + common, at + old.len() - tail);
    let put: String = new[common..new.len() - tail].iter().collect();
    let mut out = String::new();
    let (mut end, mut count, mut written) = (0, 0, false);
    let last = pieces.len().checked_sub(1)?;
    for (index, piece) in pieces.iter().enumerate() {
        let length = piece.shown.chars().count();
        let (first, past) = (count, count + length);
        count = past;
        out.push_str(&xml[end..piece.from]);
        end = piece.to;
        // Where nothing is taken away, what is put in goes with the words before it.
        let takes = first < to && past > from;
        let puts = !written
            && piece.words
            && (takes || (from == to && first <= from && from <= past) || index == last);
        if !takes && !puts {
            out.push_str(&xml[piece.from..piece.to]);
            continue;
        }
        let before: String = piece.shown.chars().take(from.saturating_sub(first)).collect();
        let after: String = piece.shown.chars().skip(to.saturating_sub(first)).collect();
        if piece.words {
            let middle = if puts { put.as_str() } else { "" };
            written |= puts;
            let words = format!("{}{}{}", escaped(&before), escaped(middle), escaped(&after));
            out.push_str(&words.replace('\n', "</w:t><w:br/><w:t xml:space=\"preserve\">"));
        } else if !written && index < last && !pieces[index + 1..].iter().any(|next| next.words) {
            out.push_str(&xml[piece.from..piece.to]);
        }
    }
    out.push_str(&xml[end..]);
    // Spaces at the ends of pieces count from now on.
    Some(out.replace("<w:t>", "<w:t xml:space=\"preserve\">"))
}

#[cfg(feature = "docx")]
fn plain(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&")
}

#[cfg(feature = "docx")]
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

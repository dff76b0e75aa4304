//! The markup of a Word body, edited as Word and LibreOffice edit it.

use std::ops::Range;

/// Where the paragraphs stand; ours hold no others.
pub fn paragraphs(xml: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(found) = xml[at..].find("<w:p") {
        let from = at + found;
        at = from + 4;
        if !xml[at..].starts_with(['>', ' ', '/']) {
            continue;
        }
        let tag = from + xml[from..].find('>').unwrap();
        let to =
            if xml[..tag].ends_with('/') { tag + 1 } else { from + xml[from..].find("</w:p>").unwrap() + 6 };
        out.push(from..to);
        at = to;
    }
    out
}

/// Characters of a run.
pub struct Words {
    /// Where they stand in the markup.
    pub at: Range<usize>,
    /// Where their run stands.
    pub run: Range<usize>,
    /// The tags of the controls around them, outermost first; empty where a control has none.
    pub tags: Vec<String>,
}

/// The characters of runs.
pub fn words(xml: &str) -> Vec<Words> {
    let (mut out, mut tags, mut run): (Vec<Words>, Vec<String>, usize) = Default::default();
    let mut at = 0;
    while let Some(found) = xml[at..].find('<') {
        let from = at + found;
        let end = from + xml[from..].find('>').unwrap() + 1;
        at = end;
        match &xml[from..end] {
            "<w:sdt>" => {
                let properties = &xml[end..end + xml[end..].find("</w:sdtPr>").unwrap()];
                let tag =
                    properties.split_once("<w:tag w:val=\"").and_then(|(_, rest)| rest.split('"').next());
                tags.push(tag.unwrap_or_default().to_owned());
            }
            "</w:sdt>" => drop(tags.pop()),
            "<w:r>" => run = from,
            tag if tag == "<w:t>" || tag.starts_with("<w:t ") => {
                let to = end + xml[end..].find('<').unwrap();
                let run = run..to + xml[to..].find("</w:r>").unwrap() + 6;
                out.push(Words { at: end..to, run, tags: tags.clone() });
            }
            _ => {}
        }
    }
    out
}

/// The markup with something in the place of a stretch.
pub fn spliced(xml: &str, at: &Range<usize>, put: &str) -> String {
    format!("{}{put}{}", &xml[..at.start], &xml[at.end..])
}

/// The markup with several stretches replaced, none of which holds another.
pub fn all_spliced(xml: &str, mut edits: Vec<(Range<usize>, String)>) -> String {
    edits.sort_by_key(|(at, _)| at.start);
    edits.iter().rev().fold(xml.to_owned(), |xml, (at, put)| spliced(&xml, at, put))
}

/// The first word in some characters that is whole and made of letters: of Chinese, two characters.
pub fn word_in(text: &str) -> Option<Range<usize>> {
    let han = |c: char| matches!(c, '\u{3400}'..='\u{9fff}');
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let inside =
            text[..at].rsplit('&').next().is_some_and(|it| text[..at].contains('&') && !it.contains(';'));
        match start {
            None if c.is_alphabetic() && !inside => start = Some(at),
            Some(from) if han(c) && text[from..at].chars().count() == 2 => return Some(from..at),
            Some(from) if !c.is_alphabetic() => {
                if text[from..at].chars().count() > 1
                    && !text[at..].starts_with(['.', '\'', '’', '@', '/', '-'])
                {
                    return Some(from..at);
                }
                start = None;
            }
            _ => {}
        }
    }
    None
}

/// Every run parted into runs of a few characters, as Word leaves them that checks spelling and counts revisions.
pub fn split(xml: &str) -> String {
    let mut out = xml.to_owned();
    for Words { at, run, .. } in words(xml).into_iter().rev() {
        let text = &xml[at.clone()];
        // A run with tabs, breaks or hyphens has several stretches.
        if xml[run.clone()].matches("<w:t").count() > 1 {
            continue;
        }
        // Entities stay whole, and what shows in an empty field.
        if text.contains('&') || text.chars().count() < 2 || !text.contains(char::is_alphanumeric) {
            continue;
        }
        let open = &xml[run.start..at.start];
        let properties = open.split_once("<w:rPr>").and_then(|(_, rest)| rest.split_once("</w:rPr>"));
        let properties = properties.map_or(String::new(), |(inner, _)| format!("<w:rPr>{inner}</w:rPr>"));
        let chars: Vec<char> = text.chars().collect();
        let between = "</w:t></w:r><w:proofErr w:type=\"spellStart\"/>";
        let parted: Vec<String> = chars.chunks(3).map(|it| it.iter().collect()).collect();
        let begin = format!("<w:r w:rsidR=\"00AB12CD\">{properties}<w:t xml:space=\"preserve\">");
        let parted = parted.join(&format!("{between}{begin}"));
        let rest = xml[at.end..run.end].to_owned();
        let open = match open.rfind("<w:t") {
            Some(text) => format!("{}<w:t xml:space=\"preserve\">", &open[..text]),
            None => open.to_owned(),
        };
        out.replace_range(run, &format!("{open}{parted}{rest}"));
    }
    out
}

/// Comments on every run, and a tracked change that is still to be accepted: the words of every other run put in, with
/// others taken out before them.
pub fn reviewed(xml: &str) -> String {
    let mut out = xml.to_owned();
    let mut last = usize::MAX;
    for (index, Words { at, run, tags }) in words(xml).into_iter().enumerate().rev() {
        let whole = &xml[run.clone()];
        let free = tags.is_empty() && run.end <= last && xml[at].contains(char::is_alphanumeric);
        if !free || whole.contains("fldChar") {
            continue;
        }
        last = run.start;
        let author = format!("w:id=\"{}\" w:author=\"AB\" w:date=\"2026-02-01T10:00:00Z\"", 9000 + index);
        let tracked = format!(
            "<w:del {author}><w:r><w:delText xml:space=\"preserve\">Unsinn </w:delText></w:r></w:del><w:ins {author}>{whole}</w:ins>"
        );
        let words = if index % 2 == 0 { tracked } else { whole.to_owned() };
        let commented = format!(
            "<w:commentRangeStart w:id=\"{index}\"/>{words}<w:commentRangeEnd w:id=\"{index}\"/><w:r><w:commentReference w:id=\"{index}\"/></w:r>"
        );
        out.replace_range(run, &commented);
    }
    out
}

//! Our own editions, written and read back: the texts of the document, in order, with keys and controls.

use tsb_circular::document::{
    Block, Choice, Content, Document, Entry, FieldKind, Inline, Item, Role, SignatureMark, Text,
};
use tsb_circular::inside;
use tsb_circular::inside::methods::OfLang as _;
use tsb_circular::inside::reading::{PartKind, Reading, State};
use tsb_circular::limits::Limits;
use tsb_circular::text;

use super::super::examples::editions;

/// How an edition lays out its tables.
#[derive(Clone, Copy, PartialEq)]
enum Layout {
    /// A row a line, labels beside their values.
    #[cfg(feature = "docx")]
    Word,
    /// Labels in one cell, values in the next; a line a line.
    Text,
}

/// The texts of an edition as a reader meets them: those of the masthead, and those after it.
struct Texts {
    layout: Layout,
    out: Vec<String>,
}

impl Texts {
    fn of(document: &Document, layout: Layout) -> (Vec<String>, Vec<String>) {
        let mut head = Self { layout, out: Vec::new() };
        let masthead = &document.masthead;
        [&masthead.union, &masthead.bureau].into_iter().for_each(|text| head.text(text));
        let header = masthead.header.as_ref().unwrap();
        head.block(&header.place_date);
        for entry in &header.contacts {
            head.entry(entry);
        }
        for list in &header.addressees {
            list.label.iter().for_each(|label| head.text(label));
            list.items.iter().for_each(|item| head.text(&item.text));
        }
        head.text(&header.subject.label);
        head.text(&header.subject.value);
        let mut rest = Self { layout, out: Vec::new() };
        document.letter.iter().for_each(|block| rest.block(block));
        for annex in &document.annexes {
            rest.text(&annex.number);
            annex.title.iter().chain(&annex.blocks).for_each(|block| rest.block(block));
        }
        (head.out, rest.out)
    }

    fn text(&mut self, text: &Text) {
        self.line(&shown(text));
    }

    fn line(&mut self, line: &str) {
        let line = line.replace('\u{2060}', "");
        match self.layout {
            Layout::Text => self.out.extend(line.split('\n').map(str::to_owned)),
            #[cfg(feature = "docx")]
            Layout::Word => self.out.push(line),
        }
        self.out.retain(|line| !line.is_empty());
    }

    fn entry(&mut self, entry: &Entry) {
        entry.lines.iter().for_each(|line| self.text(&line.label));
        entry.lines.iter().for_each(|line| self.text(&line.value));
    }

    fn block(&mut self, block: &Block) {
        match &block.content {
            Content::Heading { number, text, .. } => self.numbered(number.as_ref(), '\t', text),
            Content::Paragraph { role, number, text } => {
                let parting = if *role == Role::Note { ' ' } else { '\t' };
                self.numbered(number.as_ref(), parting, text);
            }
            Content::List { items } => self.items(items),
            Content::Signature(signature) => {
                if let SignatureMark::Words(words) = &signature.mark {
                    self.text(words);
                }
                signature.lines.iter().for_each(|line| self.text(line));
            }
            Content::Grid(grid) => {
                for row in &grid.rows {
                    match self.layout {
                        Layout::Text => row.iter().for_each(|entry| self.entry(entry)),
                        #[cfg(feature = "docx")]
                        Layout::Word => {
                            let most = row.iter().map(|entry| entry.lines.len()).max().unwrap_or(0);
                            for line in
                                (0..most).flat_map(|at| row.iter().filter_map(move |it| it.lines.get(at)))
                            {
                                self.text(&line.label);
                                self.text(&line.value);
                            }
                        }
                    }
                }
            }
            Content::Ballot(ballot) => {
                self.text(&ballot.head);
                for row in &ballot.rows {
                    self.text(&row.text);
                    row.choices.iter().for_each(|choice| self.choice(choice));
                }
            }
            Content::Table(table) => {
                table.caption.iter().for_each(|caption| self.block(caption));
                let cells = table.rows.iter().flat_map(|row| &row.cells);
                cells.flat_map(|cell| &cell.blocks).for_each(|block| self.block(block));
            }
            Content::Choices { choices, .. } => choices.iter().for_each(|choice| self.choice(choice)),
            Content::EndRule if self.layout == Layout::Text => self.line("______________"),
            Content::EndRule => {}
            other => panic!("a content that is not known here: {other:?}"),
        }
    }

    fn items(&mut self, items: &[Item]) {
        for item in items {
            self.text(&item.text);
            self.items(&item.items);
        }
    }

    fn numbered(&mut self, number: Option<&Text>, parting: char, text: &Text) {
        match number {
            Some(number) => self.line(&format!("{}{parting}{}", number.plain(), text.plain())),
            None => self.text(text),
        }
    }

    fn choice(&mut self, choice: &Choice) {
        self.line(&format!("{}\t{}", mark(choice.field.kind), shown(&choice.text)));
        choice.options.iter().for_each(|option| self.choice(option));
    }
}

/// The words of a text, with its marks.
fn shown(text: &Text) -> String {
    let piece = |inline: &Inline| match inline {
        Inline::Blank(field) if field.kind.is_mark() => mark(field.kind).to_string(),
        other => Text(vec![other.clone()]).plain(),
    };
    text.0.iter().map(piece).collect()
}

/// A mark that is not set.
fn mark(kind: FieldKind) -> char {
    if kind == FieldKind::Radio { '○' } else { '☐' }
}

/// The paragraphs of the body that say something.
fn said(reading: &Reading) -> Vec<String> {
    let body = reading.part(PartKind::Body).unwrap();
    let texts = body.paragraphs.iter().map(|it| it.text().replace('\u{2060}', ""));
    texts.filter(|text| !text.is_empty()).collect()
}

fn sorted(mut texts: Vec<String>) -> Vec<String> {
    texts.sort();
    texts
}

#[cfg(feature = "docx")]
mod word {
    use std::collections::{BTreeMap, BTreeSet};

    use tsb_circular::docx::{self, DocxOptions, Form};
    use tsb_circular::inside::document::key;
    use tsb_circular::lang::Lang;

    use super::super::super::waist::everything;
    use super::*;

    fn written(document: &Document, form: Form) -> Reading {
        let options = DocxOptions { form, ..DocxOptions::default() };
        let bytes = docx::write(document, &options).unwrap();
        inside::docx::read(&bytes, "a.docx".as_ref(), &Limits::default()).unwrap()
    }

    /// The examples, and the document that has everything.
    fn all() -> impl Iterator<Item = Document> {
        editions().chain(Lang::ALL.map(everything))
    }

    /// What Word has of a text: no joiners, and in Arabic spaces where names may be parted.
    fn in_word(lang: Lang, text: &str) -> String {
        let text = text.replace('\u{2060}', "");
        if lang == Lang::Ar { text.replace('\u{a0}', " ") } else { text }
    }

    #[test]
    fn a_word_edition_reads_back_word_for_word() {
        for document in all() {
            let reading = written(&document, Form::Open);
            let spaced = |texts: Vec<String>| -> Vec<String> {
                texts.iter().map(|text| in_word(document.lang, text)).collect()
            };
            let (head, rest) = Texts::of(&document, Layout::Word);
            let (head, rest, said) = (spaced(head), spaced(rest), spaced(said(&reading)));
            let (read_head, read_rest) = said.split_at(said.len() - rest.len());
            assert_eq!(read_rest, rest, "{} {}", document.name, document.lang);
            assert_eq!(sorted(read_head.to_vec()), sorted(head));
            assert!(reading.skipped.is_empty(), "{:?}", reading.skipped);
        }
    }

    #[test]
    fn every_text_is_found_under_its_key() {
        for document in all() {
            let reading = written(&document, Form::Open);
            let mut keyed: BTreeMap<&str, String> = BTreeMap::new();
            let mut within: Vec<&str> = Vec::new();
            let parts = [PartKind::Body, PartKind::Footnotes].into_iter().filter_map(|it| reading.part(it));
            for paragraph in parts.flat_map(|part| &part.paragraphs) {
                if !paragraph.keys.is_empty() {
                    within = paragraph.keys.iter().map(|key| key.as_str()).collect();
                }
                for key in &within {
                    keyed.entry(key).or_default().push_str(&paragraph.text());
                }
            }
            for (key, text) in document.texts() {
                let found = keyed.get(key.as_str()).unwrap_or_else(|| panic!("{}: no {key}", document.lang));
                // Labels of grids stand in cells of their own, before the key's.
                let is_label = key.as_str().starts_with("annex-2/") || !key.as_str().contains('/');
                let expected = in_word(document.lang, &text.plain());
                assert!(is_label || in_word(document.lang, found).contains(&expected), "{key}: {found}");
            }
        }
    }

    #[test]
    fn every_cell_comes_back_under_its_key_as_far_as_it_reaches() {
        for lang in Lang::ALL {
            let document = everything(lang);
            let reading = written(&document, Form::Open);
            let body = &reading.part(PartKind::Body).unwrap().paragraphs;
            let mut count = 0;
            for block in document.letter.iter().chain(document.annexes.iter().flat_map(|it| &it.blocks)) {
                let Content::Table(table) = &block.content else { continue };
                for cell in table.rows.iter().flat_map(|row| &row.cells) {
                    let paragraph = body.iter().find(|it| it.keys.contains(&cell.key)).unwrap();
                    let found = (paragraph.reach, paragraph.shaded);
                    assert_eq!(found, (Some((cell.columns, cell.rows)), cell.shaded), "{}", cell.key);
                    assert!(paragraph.cell.is_some());
                    count += 1;
                }
            }
            assert_eq!(count, 3 * 10 + 16);
        }
    }

    #[test]
    fn points_come_back_on_their_levels() {
        let reading = written(&everything(Lang::Ar), Form::Open);
        let level = |at: &str| {
            let body = &reading.part(PartKind::Body).unwrap().paragraphs;
            body.iter().find(|it| it.keys.contains(&key(at))).unwrap().level
        };
        for list in ["letter/points", "letter/table/second/list"] {
            let levels = ["1", "1/1", "1/1/1", "1/2", "2"].map(|it| level(&format!("{list}/{it}")));
            assert_eq!(levels, [0, 1, 2, 1, 0].map(Some), "{list}");
        }
        assert_eq!(level("letter/styled"), None);
    }

    #[test]
    fn emphasis_and_footnotes_come_back_in_their_places() {
        for lang in Lang::ALL {
            let document = everything(lang);
            let reading = written(&document, Form::Open);
            let body = &reading.part(PartKind::Body).unwrap().paragraphs;
            let notes = &reading.part(PartKind::Footnotes).unwrap().paragraphs;
            let texts = document.texts().into_iter().filter(|(_, text)| text.notes().next().is_some());
            for (key, text) in texts {
                let paragraph = body.iter().find(|it| it.keys.contains(key)).unwrap();
                let mut spans = paragraph.spans.iter();
                for inline in &text.0 {
                    if let Inline::Note(note) = inline {
                        let sign = spans.next().unwrap().note.unwrap();
                        let words = notes.iter().find(|it| it.note == Some(sign)).unwrap();
                        assert_eq!(words.keys, std::slice::from_ref(&note.key));
                        assert_eq!(words.text(), format!("\t{}", note.text.plain()));
                        assert!(words.spans.last().unwrap().italic);
                        continue;
                    }
                    for run in Text(vec![inline.clone()]).runs() {
                        let mut rest = run.text.as_str();
                        // A number that keeps its order, or words of another language, may be pieces of their own.
                        while !rest.is_empty() {
                            let span = spans.next().unwrap();
                            let apart = (span.bold, span.italic, &span.link);
                            assert_eq!(
                                apart,
                                (run.bold, run.italic, &run.link),
                                "{lang} {key}: {}",
                                span.text
                            );
                            rest = rest.strip_prefix(span.text.as_str()).unwrap();
                        }
                    }
                }
                assert_eq!(spans.next(), None);
            }
            assert_eq!(notes.len(), 10, "two in each of five paragraphs");
        }
    }

    #[test]
    fn every_field_comes_back_with_its_key_and_state() {
        for form in [Form::Open, Form::Protected, Form::Legacy] {
            let examples = editions().filter(|it| it.name.ends_with("-79"));
            for document in examples.chain(Lang::ALL.map(everything)) {
                let reading = written(&document, form);
                let fields: Vec<&str> = document.fields().iter().map(|field| field.key.as_str()).collect();
                let keys: Vec<&str> =
                    reading.controls.iter().map(|it| it.key.as_ref().expect(&it.tag).as_str()).collect();
                if form == Form::Legacy {
                    // Of a legacy field that appears twice, the second is a reference.
                    let once: BTreeSet<&str> = fields.iter().copied().collect();
                    assert_eq!(keys.iter().copied().collect::<BTreeSet<_>>(), once);
                    assert_eq!(keys.len(), once.len());
                } else {
                    assert_eq!(keys, fields);
                }
                for control in &reading.controls {
                    let paragraph = &reading.parts[0].paragraphs[control.line - 1];
                    assert_eq!(paragraph.line, control.line);
                    let field =
                        document.fields().into_iter().find(|it| Some(&it.key) == control.key.as_ref());
                    let kind = field.unwrap().kind;
                    match &control.state {
                        State::Box(marked) => {
                            assert!(kind.is_mark() && !marked);
                            assert!(paragraph.text().contains(['☐', '○']), "{}", paragraph.text());
                        }
                        State::Choice { value, words } => {
                            assert!(kind == FieldKind::List && value.is_empty() && words.is_empty());
                        }
                        State::Date { day, words } => {
                            assert!(kind == FieldKind::Date && day.is_none() && words.is_empty());
                        }
                        State::Text(text) => assert_eq!((text.as_str(), kind.is_mark()), ("", false)),
                    }
                }
            }
        }
    }

    #[test]
    fn a_legacy_form_says_the_same() {
        for document in editions().filter(|it| it.name.ends_with("-79")) {
            // Controls around values tell which of their spaces part no line; a legacy form has none.
            let plain = |it: &String| it.replace('○', "☐").replace('\u{a0}', " ");
            let one = |it: Vec<String>| -> Vec<String> { it.iter().map(plain).collect() };
            let open = one(said(&written(&document, Form::Open)));
            for (legacy, open) in one(said(&written(&document, Form::Legacy))).into_iter().zip(open) {
                assert_eq!(legacy, open);
            }
        }
    }

    #[test]
    fn language_title_head_and_foot_are_those_of_the_document() {
        for document in editions() {
            let reading = written(&document, Form::Open);
            assert_eq!(reading.declared, Some(document.lang));
            assert_eq!(reading.properties["title"], document.title.replace('\u{2011}', "-"));
            let header: Vec<String> =
                reading.part(PartKind::Header).unwrap().paragraphs.iter().map(|it| it.text()).collect();
            let head = &document.running_head;
            // Word files have no joiners.
            let name = head.name.plain().replace('\u{2060}', "");
            assert_eq!(header, [format!("{}2{}", head.before, head.after), name]);
            let footer = reading.part(PartKind::Footer).unwrap();
            let lines: Vec<String> = footer.paragraphs.iter().map(|it| it.text()).collect();
            assert_eq!(lines, document.footer.iter().map(|line| line.plain()).collect::<Vec<_>>());
        }
    }

    #[test]
    fn links_lead_where_the_document_says() {
        for document in editions() {
            let targets = |reading: &Reading| -> BTreeSet<String> {
                let spans = reading.parts.iter().flat_map(|part| &part.paragraphs).flat_map(|it| &it.spans);
                spans.filter_map(|span| span.link.clone()).collect()
            };
            let found = targets(&written(&document, Form::Open));
            for (key, text) in document.texts() {
                for link in text.runs().filter_map(|run| run.link.as_ref()) {
                    assert!(found.contains(link), "{key}: {link}");
                }
            }
        }
    }
}

#[test]
fn a_text_edition_reads_back_word_for_word() {
    for document in editions() {
        let written = text::write(&document);
        let reading = inside::text::read(written.as_bytes(), "a.txt".as_ref(), &Limits::default()).unwrap();
        let (head, rest) = Texts::of(&document, Layout::Text);
        let own = format!("{}\t", document.lang.rules().addressees.mark);
        let marks = [own.as_str(), "•\t", "  –\t", "    –\t"];
        let plain =
            |text: String| marks.iter().find_map(|it| text.strip_prefix(it)).unwrap_or(&text).to_owned();
        let footer = document.footer.iter().map(|line| line.plain());
        let mut said = said(&reading).into_iter().map(plain);
        let read_head: Vec<String> = said.by_ref().take(head.len()).collect();
        assert_eq!(sorted(read_head), sorted(head));
        let rest: Vec<String> = rest.into_iter().chain(footer).collect();
        assert_eq!(said.collect::<Vec<_>>(), rest, "{} {}", document.name, document.lang);
        let boxes = document.fields().iter().filter(|it| it.kind.is_mark()).count();
        assert_eq!(reading.controls.len(), boxes);
        assert!(reading.controls.iter().all(|control| control.state == State::Box(false)));
        for (line, words) in written.lines().enumerate() {
            let paragraph = reading.parts[0].paragraphs.iter().find(|it| it.line == line + 1);
            let text = paragraph.map(|it| it.text()).unwrap_or_default();
            // The sign of a footnote is no text, and the footnote stands in a part of its own.
            let noted = words.contains("[1]");
            assert!(
                text == words.strip_prefix('\t').unwrap_or(words) || words.starts_with("[image:") || noted
            );
        }
    }
}

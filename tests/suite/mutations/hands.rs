//! What a hand does to a Word edition: paragraphs, points, rows, columns, cells, annexes, fields and links lost, doubled,
//! exchanged, emptied or reworded, each with the addresses that it touches and the codes that fit it.

use tsb_circular::drift::Code;
use tsb_circular::inside::reading::{Paragraph, PartKind, Reading, Span};
use tsb_circular::lang::Lang;

/// The addresses at which a fault may be told; those below them count too.
pub type Keys = Vec<String>;

/// How a fault is planted in a Word edition; nothing where the edition has no place for it.
pub type Plant = fn(&mut Reading, &Reading) -> Option<Keys>;

/// A kind of fault done to paragraphs, with the codes that fit it.
pub const HANDS: &[(&str, &[Code], Plant)] = &[
    ("numbered paragraph lost", &[Code::BlockMissing], |r, _| lost(r, numbered, 1)),
    ("first numbered paragraph lost", &[Code::BlockMissing], |r, _| lost(r, numbered, 0)),
    ("paragraph of an annex lost", &[Code::BlockMissing], |r, _| lost(r, plain_in_annex, 0)),
    ("point lost", &[Code::BlockMissing], |r, _| lost(r, |p| level(p) == 1, 1)),
    ("last point lost", &[Code::BlockMissing], |r, _| last_lost(r, |p| level(p) == 1)),
    ("point below a point lost", &[Code::BlockMissing], |r, _| lost(r, |p| level(p) == 2, 0)),
    ("points below a point exchanged", &[Code::BlockOrder], |r, _| exchanged(r, |p| level(p) == 2)),
    ("points exchanged", &[Code::BlockOrder], |r, _| exchanged(r, |p| level(p) == 1 && facts(p) > 0)),
    ("paragraphs of the letter exchanged", &[Code::BlockOrder, Code::NumberMismatch], |r, _| {
        exchanged(r, numbered)
    }),
    ("heading lost", &[Code::BlockMissing], |r, _| lost(r, |p| ends(p, "/heading"), 0)),
    ("head of a table lost", &[Code::BlockMissing], |r, _| row_lost(r, 0)),
    ("row lost", &[Code::BlockMissing], |r, _| row_lost(r, 2)),
    ("rows exchanged", &[Code::BlockOrder], |r, _| rows_exchanged(r)),
    ("columns exchanged", &[Code::BlockOrder], |r, _| columns_exchanged(r)),
    ("cell emptied", &[Code::BlockMissing, Code::TextLost], |r, _| emptied(r, word_cell)),
    ("cell of a fact emptied", &[Code::BlockMissing, Code::FactMissing, Code::TextLost], |r, _| {
        emptied(r, |p| in_table(p) && facts(p) > 0)
    }),
    ("values of two rows exchanged", &[Code::DateMismatch, Code::FactMissing, Code::FactExtra], |r, _| {
        words_exchanged(r, |p| in_table(p) && facts(p) > 0)
    }),
    ("words of two paragraphs exchanged", VALUES, |r, _| words_exchanged(r, |p| numbered(p) && facts(p) > 1)),
    ("caption lost", &[Code::BlockMissing], |r, _| lost(r, |p| ends(p, "/caption"), 0)),
    ("footnote lost", &[Code::BlockMissing], |r, _| note_lost(r)),
    ("annex lost", &[Code::AnnexMissing, Code::BlockMissing], |r, _| annex_lost(r)),
    ("annexes exchanged", &[Code::BlockOrder, Code::NumberMismatch], |r, _| annexes_exchanged(r)),
    ("title of an annex lost", &[Code::BlockMissing], |r, _| lost(r, |p| ends(p, "/title"), 0)),
    ("field lost", &[Code::BlockMissing, Code::FormRowMissing, Code::FormOptionMissing], |r, _| {
        field_lost(r)
    }),
    ("name of a field lost", &[Code::BlockMissing, Code::TextLost], |r, _| emptied(r, |p| ends(p, "/label"))),
    ("option lost", &[Code::BlockMissing, Code::FormOptionMissing], |r, _| option_lost(r)),
    ("options exchanged", &[Code::BlockOrder, Code::FormOptionOrder], |r, _| exchanged(r, is_option)),
    ("blank lost", &[Code::BlockMissing, Code::FormOptionMissing], |r, _| blank_lost(r)),
    ("subject lost", &[Code::BlockMissing, Code::FactMissing, Code::TextLost], |r, _| {
        emptied(r, |p| p.keys.iter().any(|key| key.as_str() == "subject"))
    }),
    ("fact taken out", &[Code::FactMissing], |r, _| fact_lost(r, 0)),
    ("last fact taken out", &[Code::FactMissing], |r, _| fact_lost(r, usize::MAX)),
    ("number put in", &[Code::FactExtra, Code::CountMismatch], |r, _| {
        put_in(r, |lang| if lang == Lang::Zh { "15项".into() } else { " 15 ".into() })
    }),
    ("percentage put in", &[Code::FactExtra, Code::PercentageMismatch], |r, _| put_in(r, |_| " 35% ".into())),
    ("Recommendation put in", &[Code::FactExtra, Code::DesignationMismatch], |r, _| {
        put_in(r, |_| " ITU-T X.509 ".into())
    }),
    ("e-mail address put in", &[Code::FactExtra, Code::EmailMismatch], |r, _| {
        put_in(r, |_| " tsbtest@itu.int ".into())
    }),
    ("paragraph left in another language", &[Code::Untranslated], untranslated),
    ("paragraph doubled", &[Code::BlockExtra, Code::FactExtra, Code::PhraseDoubled], |r, _| doubled(r)),
    ("paragraph cut short", &[Code::TextLost, Code::FactMissing], |r, _| cut(r)),
    ("two paragraphs run together", &[Code::BlockMissing, Code::BlockMerged], |r, _| run_together(r)),
    ("link taken away", &[Code::UrlMismatch, Code::FactMissing, Code::LinkMismatch], |r, _| {
        linked(r, |span| span.link = None)
    }),
    ("link leads elsewhere", &[Code::UrlMismatch, Code::LinkMismatch, Code::FactMissing], |r, _| {
        linked(r, |span| span.link = Some("https://example.org/elsewhere".into()))
    }),
    ("number of the letter", &[Code::LetterMismatch], |r, _| digit(r, "ref")),
    ("day of the letter", &[Code::DateMismatch], |r, _| digit(r, "place-date")),
    ("number of an annex", &[Code::NumberMismatch, Code::BlockMissing], |r, _| annex_number(r)),
    ("annex that prose sends to", &[Code::NumberMismatch], |r, _| sent_elsewhere(r)),
    ("day of the week beside a day", &[Code::FactMissing, Code::DateMismatch], |r, _| another_weekday(r)),
];

/// What two paragraphs whose words changed places give.
const VALUES: &[Code] = &[
    Code::FactMissing,
    Code::FactExtra,
    Code::DateMismatch,
    Code::CountMismatch,
    Code::TimeMismatch,
    Code::LetterMismatch,
    Code::GroupMismatch,
    Code::TextLost,
];

// What a paragraph is.

fn key(paragraph: &Paragraph) -> &str {
    paragraph.keys.last().map_or("", |key| key.as_str())
}

fn is_own(paragraph: &Paragraph) -> bool {
    let layout = &tsb_circular::inside::kinds::letter::KIND.declaration.layout;
    let found = layout.at(key(paragraph));
    found.is_some_and(|found| found.path.iter().any(|node| node.is_own()))
}

fn ends(paragraph: &Paragraph, with: &str) -> bool {
    is_own(paragraph) && key(paragraph).ends_with(with)
}

fn numbered(paragraph: &Paragraph) -> bool {
    let text = paragraph.text();
    let number = text.split('\t').next().unwrap_or_default();
    is_own(paragraph)
        && text.contains('\t')
        && !number.is_empty()
        && number.chars().all(|c| c.is_ascii_digit())
}

/// The level of a point; 0 of what is none.
fn level(paragraph: &Paragraph) -> usize {
    let numbers = key(paragraph).rsplit('/').take_while(|it| it.chars().all(|c| c.is_ascii_digit())).count();
    if is_own(paragraph) && paragraph.cell.is_none() { numbers } else { 0 }
}

fn facts(paragraph: &Paragraph) -> usize {
    paragraph.spans.iter().filter(|span| span.fact.is_some()).count()
}

fn plain_in_annex(paragraph: &Paragraph) -> bool {
    let key = key(paragraph);
    is_own(paragraph)
        && paragraph.cell.is_none()
        && key.starts_with("annex-")
        && key.contains('/')
        && !["/title", "/heading", "/elsewhere"].iter().any(|end| key.ends_with(end))
        && level(paragraph) == 0
}

fn in_table(paragraph: &Paragraph) -> bool {
    let form = ["/label", "/value"].iter().any(|end| key(paragraph).ends_with(end)) || is_option(paragraph);
    is_own(paragraph) && paragraph.cell.is_some() && !form && !paragraph.text().trim().is_empty()
}

fn word_cell(paragraph: &Paragraph) -> bool {
    in_table(paragraph) && facts(paragraph) == 0 && !key(paragraph).contains("/head/")
}

fn is_option(paragraph: &Paragraph) -> bool {
    let text = paragraph.text();
    is_own(paragraph) && text.starts_with(['☐', '○']) && key(paragraph).matches('/').count() == 2
}

// What is done to them.

fn body(reading: &mut Reading) -> &mut Vec<Paragraph> {
    &mut reading.parts.iter_mut().find(|part| part.kind == PartKind::Body).unwrap().paragraphs
}

fn places(paragraphs: &[Paragraph], which: fn(&Paragraph) -> bool) -> Vec<usize> {
    (0..paragraphs.len()).filter(|at| which(&paragraphs[*at])).collect()
}

fn keys_of(paragraph: &Paragraph) -> Keys {
    vec![key(paragraph).to_owned()]
}

fn lost(reading: &mut Reading, which: fn(&Paragraph) -> bool, at: usize) -> Option<Keys> {
    let paragraphs = body(reading);
    let at = *places(paragraphs, which).get(at)?;
    Some(keys_of(&paragraphs.remove(at)))
}

fn last_lost(reading: &mut Reading, which: fn(&Paragraph) -> bool) -> Option<Keys> {
    let paragraphs = body(reading);
    let at = *places(paragraphs, which).last()?;
    Some(keys_of(&paragraphs.remove(at)))
}

/// Two that follow one another change places, addresses and all.
fn exchanged(reading: &mut Reading, which: fn(&Paragraph) -> bool) -> Option<Keys> {
    let paragraphs = body(reading);
    let all = places(paragraphs, which);
    let above = |at: usize| key(&paragraphs[at]).rsplit_once('/').map(|(above, _)| above.to_owned());
    let pair = all.windows(2).find(|pair| above(pair[0]) == above(pair[1]))?;
    let (one, other) = (pair[0], pair[1]);
    let mut keys: Keys = [one, other].iter().flat_map(|at| keys_of(&paragraphs[*at])).collect();
    keys.extend(above(one));
    let lines = (paragraphs[one].line, paragraphs[other].line);
    paragraphs.swap(one, other);
    (paragraphs[one].line, paragraphs[other].line) = lines;
    Some(keys)
}

/// The words of two change places, and their addresses stay.
fn words_exchanged(reading: &mut Reading, which: fn(&Paragraph) -> bool) -> Option<Keys> {
    let paragraphs = body(reading);
    let all = places(paragraphs, which);
    let (one, other) = (*all.first()?, *all.get(1)?);
    let first = paragraphs[one].spans.clone();
    paragraphs[one].spans = paragraphs[other].spans.clone();
    paragraphs[other].spans = first;
    Some([one, other].iter().flat_map(|at| keys_of(&paragraphs[*at])).collect())
}

fn emptied(reading: &mut Reading, which: fn(&Paragraph) -> bool) -> Option<Keys> {
    let paragraphs = body(reading);
    let at = *places(paragraphs, which).first()?;
    paragraphs[at].spans.clear();
    Some(keys_of(&paragraphs[at]))
}

/// The first table of the circular's own.
fn table(paragraphs: &[Paragraph]) -> Option<usize> {
    paragraphs.iter().find(|it| in_table(it)).and_then(|it| it.cell).map(|(table, ..)| table)
}

fn row_lost(reading: &mut Reading, row: usize) -> Option<Keys> {
    let paragraphs = body(reading);
    let table = table(paragraphs)?;
    let here = |it: &Paragraph| it.cell.is_some_and(|(own, at, _)| (own, at) == (table, row));
    let keys: Keys = paragraphs.iter().filter(|it| here(it)).flat_map(keys_of).collect();
    let row_key = keys.first()?.rsplit_once('/').map(|(row, _)| row.to_owned());
    paragraphs.retain(|it| !here(it));
    for paragraph in paragraphs.iter_mut() {
        if let Some((own, at, _)) = &mut paragraph.cell
            && *own == table
            && *at > row
        {
            *at -= 1;
        }
    }
    Some(keys.into_iter().chain(row_key).collect())
}

fn rows_exchanged(reading: &mut Reading) -> Option<Keys> {
    let paragraphs = body(reading);
    let table = table(paragraphs)?;
    let row = |it: &Paragraph| it.cell.filter(|(own, ..)| *own == table).map(|(_, row, _)| row);
    let of = |wanted: usize| {
        (0..paragraphs.len()).filter(|at| row(&paragraphs[*at]) == Some(wanted)).collect::<Vec<_>>()
    };
    let (one, other) = (of(1), of(2));
    if one.len() != other.len() || one.is_empty() {
        return None;
    }
    let keys: Keys = one.iter().chain(&other).flat_map(|at| keys_of(&paragraphs[*at])).collect();
    for (one, other) in one.iter().zip(&other) {
        let (cells, lines) = (
            [paragraphs[*one].cell, paragraphs[*other].cell],
            [paragraphs[*one].line, paragraphs[*other].line],
        );
        paragraphs.swap(*one, *other);
        (paragraphs[*one].cell, paragraphs[*other].cell) = (cells[0], cells[1]);
        (paragraphs[*one].line, paragraphs[*other].line) = (lines[0], lines[1]);
    }
    let above =
        keys.iter().filter_map(|key| key.rsplit_once('/').map(|(row, _)| row.to_owned())).collect::<Vec<_>>();
    Some(keys.into_iter().chain(above).collect())
}

fn columns_exchanged(reading: &mut Reading) -> Option<Keys> {
    let paragraphs = body(reading);
    let table = table(paragraphs)?;
    let mut keys = Vec::new();
    let mut at = 0;
    while at + 1 < paragraphs.len() {
        let cell = |it: &Paragraph| it.cell.filter(|(own, ..)| *own == table);
        let pair = (cell(&paragraphs[at]), cell(&paragraphs[at + 1]));
        if let (Some((_, one, 0)), Some((_, other, 1))) = pair
            && one == other
        {
            keys.extend([at, at + 1].iter().flat_map(|at| keys_of(&paragraphs[*at])));
            let (lines, reach) = (
                [paragraphs[at].line, paragraphs[at + 1].line],
                [paragraphs[at].reach, paragraphs[at + 1].reach],
            );
            paragraphs.swap(at, at + 1);
            (paragraphs[at].cell, paragraphs[at + 1].cell) = pair;
            (paragraphs[at].line, paragraphs[at + 1].line) = (lines[0], lines[1]);
            (paragraphs[at].reach, paragraphs[at + 1].reach) = (reach[0], reach[1]);
            at += 1;
        }
        at += 1;
    }
    let above =
        keys.iter().filter_map(|key| Some(key.rsplit_once('/')?.0.rsplit_once('/')?.0.to_owned())).next();
    (!keys.is_empty()).then(|| keys.into_iter().chain(above).collect())
}

fn note_lost(reading: &mut Reading) -> Option<Keys> {
    let notes = reading.parts.iter_mut().find(|part| part.kind == PartKind::Footnotes)?;
    let note = notes.paragraphs.iter().position(|it| !it.keys.is_empty())?;
    let note = notes.paragraphs.remove(note);
    let number = note.note;
    for paragraph in body(reading) {
        paragraph.spans.retain(|span| span.note.is_none() || span.note != number);
    }
    Some(keys_of(&note))
}

/// The places of the paragraphs of each annex.
fn annexes(paragraphs: &[Paragraph]) -> Vec<(usize, usize)> {
    let starts: Vec<usize> = places(paragraphs, |it| {
        is_own(it)
            && it.keys.iter().any(|key| key.as_str().starts_with("annex-") && !key.as_str().contains('/'))
    });
    let ends = starts.iter().skip(1).copied().chain([paragraphs.len()]);
    starts.iter().copied().zip(ends).collect()
}

fn annex_lost(reading: &mut Reading) -> Option<Keys> {
    let paragraphs = body(reading);
    let (start, end) = *annexes(paragraphs).first()?;
    let keys = keys_of(&paragraphs[start]);
    paragraphs.drain(start..end);
    reading.controls.retain(|control| {
        control.key.as_ref().is_none_or(|key| !key.as_str().starts_with(&format!("{}/", keys[0])))
    });
    // The line that counts them is wrong then, too.
    Some(keys.into_iter().chain(["letter/enclosures".to_owned()]).collect())
}

fn annexes_exchanged(reading: &mut Reading) -> Option<Keys> {
    let paragraphs = body(reading);
    let all = annexes(paragraphs);
    let ((one, middle), (_, end)) = (*all.first()?, *all.get(1)?);
    let keys: Keys = [one, middle].iter().flat_map(|at| keys_of(&paragraphs[*at])).collect();
    paragraphs[one..end].rotate_left(middle - one);
    Some(keys)
}

fn annex_number(reading: &mut Reading) -> Option<Keys> {
    let paragraphs = body(reading);
    let (start, _) = *annexes(paragraphs).first()?;
    let span = paragraphs[start].spans.iter_mut().find(|span| span.text.contains('A'))?;
    let at = span.text.rfind('A')?;
    span.text.replace_range(at..=at, "C");
    Some(keys_of(&paragraphs[start]))
}

fn field_lost(reading: &mut Reading) -> Option<Keys> {
    let paragraphs = body(reading);
    let label = *places(paragraphs, |it| ends(it, "/label")).first()?;
    let (table, row, _) = paragraphs[label].cell?;
    let name = key(&paragraphs[label]).rsplit('/').nth(1)?.to_owned();
    let annex = key(&paragraphs[label]).split('/').next()?.to_owned();
    paragraphs.retain(|it| it.cell.is_none_or(|(own, at, _)| (own, at) != (table, row)));
    let field = reading.controls.iter().position(|control| {
        control
            .key
            .as_ref()
            .is_some_and(|key| key.as_str().starts_with(&annex) && key.as_str().contains(&format!("/{name}")))
    })?;
    let control = reading.controls.remove(field);
    let field = control.key?.to_string();
    Some(vec![field, format!("{annex}/{name}"), format!("{annex}/fields/{name}")])
}

fn option_lost(reading: &mut Reading) -> Option<Keys> {
    let paragraphs = body(reading);
    let at = *places(paragraphs, is_option).get(1)?;
    let paragraph = paragraphs.remove(at);
    let keys = keys_of(&paragraph);
    reading.controls.retain(|control| control.key.as_ref().is_none_or(|key| key.as_str() != keys[0]));
    Some(keys)
}

fn blank_lost(reading: &mut Reading) -> Option<Keys> {
    let blank = |state: &tsb_circular::inside::reading::State| state.words().is_some();
    let at = reading.controls.iter().position(|control| control.key.is_some() && blank(&control.state))?;
    let control = reading.controls.remove(at);
    let key = control.key?.to_string();
    let (annex, name) = key.split_once('/')?;
    Some(vec![key.clone(), format!("{annex}/fields/{name}")])
}

fn fact_lost(reading: &mut Reading, which: usize) -> Option<Keys> {
    let paragraphs = body(reading);
    // A fact that stands there once: of one that is said twice, the set stays.
    let name = |span: &Span| Some(span.fact.as_ref()?.split('.').next()?.to_owned());
    let once = |paragraph: &Paragraph| -> Vec<String> {
        let names: Vec<String> = paragraph.spans.iter().filter_map(name).collect();
        let times = |one: &String| names.iter().filter(|other| *other == one).count();
        names.iter().filter(|one| times(one) == 1).cloned().collect()
    };
    let all = places(paragraphs, |it| is_own(it) && it.cell.is_none() && facts(it) > 1);
    let all: Vec<usize> = all.into_iter().filter(|at| !once(&paragraphs[*at]).is_empty()).collect();
    let at = *all.get(which.min(all.len().checked_sub(1)?))?;
    let names = once(&paragraphs[at]);
    let gone = if which == 0 { names.first()? } else { names.last()? };
    let spans = &mut paragraphs[at].spans;
    spans.retain(|span| name(span).as_ref() != Some(gone));
    Some(keys_of(&paragraphs[at]))
}

/// A value that no other edition has, put into a paragraph without any.
fn put_in(reading: &mut Reading, words: fn(Lang) -> String) -> Option<Keys> {
    let lang = reading.declared?;
    let paragraphs = body(reading);
    let at = *places(paragraphs, |it| numbered(it) || plain_in_annex(it))
        .iter()
        .find(|at| facts(&paragraphs[**at]) == 0 && paragraphs[**at].text().chars().count() > 20)?;
    let span = paragraphs[at].spans.last_mut()?;
    let end = span.text.trim_end_matches(['.', '。', ':', '：', '،']).len();
    span.text.insert_str(end, &words(lang));
    Some(keys_of(&paragraphs[at]))
}

fn untranslated(reading: &mut Reading, other: &Reading) -> Option<Keys> {
    let paragraphs = body(reading);
    let at = *places(paragraphs, |it| numbered(it) && it.text().chars().count() > 60).last()?;
    let key = key(&paragraphs[at]).to_owned();
    let theirs = other.parts[0].paragraphs.iter().find(|it| self::key(it) == key)?;
    paragraphs[at].spans.clone_from(&theirs.spans);
    Some(vec![key])
}

fn doubled(reading: &mut Reading) -> Option<Keys> {
    let paragraphs = body(reading);
    let at = *places(paragraphs, |it| numbered(it) && facts(it) > 0).first()?;
    let mut copy = paragraphs[at].clone();
    copy.keys.clear();
    copy.bookmarks.clear();
    let keys = keys_of(&paragraphs[at]);
    paragraphs.insert(at + 1, copy);
    Some(keys.into_iter().chain([String::new()]).collect())
}

fn cut(reading: &mut Reading) -> Option<Keys> {
    let paragraphs = body(reading);
    let longest = places(paragraphs, |it| is_own(it) && it.cell.is_none());
    let at = *longest.iter().max_by_key(|at| paragraphs[**at].text().chars().count())?;
    let spans = &mut paragraphs[at].spans;
    spans.truncate(1);
    let span: &mut Span = spans.first_mut()?;
    let cut = span.text.chars().count() / 3;
    span.text = span.text.chars().take(cut.max(8)).collect();
    Some(keys_of(&paragraphs[at]))
}

fn run_together(reading: &mut Reading) -> Option<Keys> {
    let paragraphs = body(reading);
    let all = places(paragraphs, numbered);
    let at = *all.get(1)?;
    let next = all
        .get(2)
        .copied()
        .filter(|next| *next == at + 1)
        .or_else(|| all.windows(2).find(|pair| pair[0] + 1 == pair[1]).map(|pair| pair[1]))?;
    let second = paragraphs.remove(next);
    let keys = [keys_of(&second), keys_of(&paragraphs[next - 1])].concat();
    let mut spans = second.spans;
    if let Some(first) = spans.first_mut() {
        first.text = first.text.split_once('\t').map_or(first.text.clone(), |(_, rest)| format!(" {rest}"));
    }
    paragraphs[next - 1].spans.extend(spans);
    Some(keys)
}

fn linked(reading: &mut Reading, change: fn(&mut Span)) -> Option<Keys> {
    let paragraphs = body(reading);
    let is =
        |span: &Span| span.fact.is_none() && span.link.as_ref().is_some_and(|it| it.starts_with("https:"));
    let at =
        (0..paragraphs.len()).find(|at| is_own(&paragraphs[*at]) && paragraphs[*at].spans.iter().any(is))?;
    paragraphs[at].spans.iter_mut().filter(|span| is(span)).for_each(change);
    Some(keys_of(&paragraphs[at]))
}

/// The first digit of a line of the head, by one.
fn digit(reading: &mut Reading, at: &str) -> Option<Keys> {
    let paragraphs = body(reading);
    let here = |it: &&mut Paragraph| {
        it.keys.iter().any(|key| key.as_str() == at) && it.text().chars().any(|c| c.is_ascii_digit())
    };
    let paragraph = paragraphs.iter_mut().find(here)?;
    let span = paragraph.spans.iter_mut().find(|span| span.text.chars().any(|c| c.is_ascii_digit()))?;
    let place = span.text.find(|c: char| ('0'..='8').contains(&c))?;
    let digit = span.text.as_bytes()[place] + 1;
    span.text.replace_range(place..=place, &char::from(digit).to_string());
    Some(vec![at.to_owned(), "running-head".to_owned()])
}

/// The letter of an annex in a paragraph that sends its reader there.
fn sent_elsewhere(reading: &mut Reading) -> Option<Keys> {
    let paragraphs = body(reading);
    let alone = |text: &str, at: usize| {
        let beside = |c: char| c.is_ascii_alphanumeric();
        !text[..at].ends_with(beside) && !text[at + 1..].starts_with(beside)
    };
    let letter = |span: &Span| {
        let at = span.text.match_indices('B').find(|(at, _)| alone(&span.text, *at)).map(|(at, _)| at);
        at.filter(|_| span.fact.is_none())
    };
    let title = |it: &Paragraph| it.keys.iter().any(|key| key.as_str().starts_with("annex-"));
    for paragraph in paragraphs.iter_mut().filter(|it| is_own(it) && !title(it)) {
        if let Some((span, at)) =
            paragraph.spans.iter_mut().find_map(|span| letter(span).map(|at| (span, at)))
        {
            span.text.replace_range(at..=at, "A");
            return Some(keys_of(paragraph));
        }
    }
    None
}

/// The name of the day of the week beside a day, and the day stays.
fn another_weekday(reading: &mut Reading) -> Option<Keys> {
    let names = |lang| tsb_circular::inside::locale::backwards::weekday_names(lang);
    let names = names(reading.declared?);
    for paragraph in body(reading).iter_mut().filter(|it| is_own(it)) {
        for span in paragraph.spans.iter_mut().filter(|span| span.fact.is_some()) {
            if let Some(at) = names.iter().position(|(name, _)| span.text.contains(name.as_str())) {
                let next = &names[(at + 1) % names.len()].0;
                span.text = span.text.replacen(names[at].0.as_str(), next, 1);
                return Some(keys_of(paragraph));
            }
        }
    }
    None
}

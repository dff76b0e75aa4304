//! Two languages side by side: hands over the rows in which they are aligned.

use serde_json::{Value, json};

use super::{Family, Sheet, UNDATED, face, tag};
use crate::document::{Parallel, Passage, Row, Side};
use crate::theme::THEME;

/// A parallel edition as JSON, with the faces that each language is set in.
pub(in crate::pdf) fn parallel(parallel: &Parallel, chains: &[Vec<Family>; 2]) -> String {
    let rows = parallel.rows();
    let sheets = [0, 1].map(|side| Sheet {
        signs: Row::signs(&rows, side),
        marks_facts: parallel.shows_facts,
        ..Sheet::new(parallel.sides[side].document.lang)
    });
    let [first, _] = &parallel.sides;
    let date = first.document.date.unwrap_or(UNDATED);
    let sides = parallel.sides.iter().zip(&sheets).zip(chains);
    json!({
        "title": parallel.title(),
        "author": first.document.author,
        "keywords": parallel.keywords(),
        "date": { "year": date.year(), "month": date.month(), "day": date.day() },
        "shows-facts": parallel.shows_facts,
        "sides": sides.map(|((side, sheet), chain)| sheet.side(side, chain)).collect::<Vec<_>>(),
        "rows": rows.iter().map(|row| self::row(row, &sheets)).collect::<Vec<_>>(),
    })
    .to_string()
}

/// What stands at the same addresses.
fn row(row: &Row<'_>, sheets: &[Sheet<'_>; 2]) -> Value {
    let sides = row.sides.iter().zip(sheets);
    json!({
        "at": row.keys,
        "begins": row.begins(),
        "wide": row.is_wide(),
        "keep": row.leads(),
        "whole": row.is_short(THEME.parallel.whole),
        "sides": sides.map(|(passage, sheet)| passage.as_ref().map(|it| sheet.passage(it))).collect::<Vec<_>>(),
    })
}

impl Sheet<'_> {
    fn side(&self, side: &Side, chain: &[Family]) -> Value {
        let document = &side.document;
        let (lang, region) = tag(document.lang);
        let head = &document.masthead;
        json!({
            "lang": lang,
            "region": region,
            "dir": document.lang.direction(),
            "script": document.lang.rules().script,
            "faces": chain.iter().map(face).collect::<Vec<_>>(),
            "name": document.lang.rules().name,
            "union": self.text(&head.union),
            "bureau": self.text(&head.bureau),
            "draft": head.draft.as_ref().map(|draft| self.text(draft)),
            "head": self.text(&side.head),
            "facts": self.text(&side.facts),
            "running-head": self.running_head(&document.running_head),
        })
    }

    fn passage(&self, passage: &Passage<'_>) -> Value {
        match passage {
            Passage::PlaceDate(block) => {
                let mut out = self.block(block);
                out["kind"] = json!("dateline");
                out
            }
            Passage::Header(header) => {
                let mut out = self.header(header);
                out["kind"] = json!("header");
                out
            }
            Passage::Annex(annex) => json!({ "kind": "annex", "number": self.text(&annex.number) }),
            Passage::Title(block) => {
                let mut out = self.block(block);
                out["kind"] = json!("title");
                out
            }
            Passage::Block(block) => self.block(block),
            Passage::Rows(block, from, to) => self.block(&Passage::part(block, *from, *to)),
            Passage::Item(item) => {
                json!({ "kind": "list", "items": self.items(std::slice::from_ref(*item)) })
            }
            Passage::Note(sign, note) => {
                json!({ "kind": "footnote", "sign": sign.to_string(), "text": self.text(&note.text) })
            }
        }
    }
}

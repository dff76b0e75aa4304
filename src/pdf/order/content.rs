//! What a page draws: its pieces of content in the order of the stream, with the number of glyphs in each.

use hayro_syntax::object::Object;
use hayro_syntax::page::Page;

/// A stretch of drawing with one mark, or with none.
pub(super) struct Piece {
    /// Its number in the structure tree; furniture has none.
    pub mark: Option<i32>,
    /// How many glyphs are drawn in it.
    pub glyphs: usize,
}

/// The pieces of a page that draw text.
pub(super) fn pieces(page: &Page<'_>) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::new();
    let mut open: Vec<Option<i32>> = Vec::new();
    let mut operations = page.operations();
    while let Some(operation) = operations.next() {
        let name: &[u8] = operation.operator;
        match name {
            b"BDC" => {
                let mark = operation.operands().find_map(|operand| match operand {
                    Object::Dict(dict) => dict.get::<i32>("MCID"),
                    _ => None,
                });
                open.push(mark);
                if let Some(mark) = mark {
                    out.push(Piece { mark: Some(mark), glyphs: 0 });
                }
            }
            b"BMC" => open.push(None),
            b"EMC" => drop(open.pop()),
            b"Tj" | b"TJ" => {
                let glyphs: usize = operation.operands().map(glyphs).sum();
                let mark = open.iter().rev().find_map(|mark| *mark);
                match out.last_mut() {
                    Some(last) if last.mark == mark => last.glyphs += glyphs,
                    _ => out.push(Piece { mark, glyphs }),
                }
            }
            _ => {}
        }
    }
    out.retain(|piece| piece.glyphs > 0);
    out
}

/// The glyphs of a string or an array of strings: two bytes each, as typst writes every face.
fn glyphs(operand: &Object<'_>) -> usize {
    match operand {
        Object::String(codes) => codes.as_bytes().len() / 2,
        Object::Array(parts) => parts.iter::<Object<'_>>().map(|part| glyphs(&part)).sum(),
        _ => 0,
    }
}

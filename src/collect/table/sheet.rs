//! The tables of a collection, and both as one CSV.
//!
//! A cell that a spreadsheet would take for a formula begins with an apostrophe in CSV, which has no
//! other way to say that it is text.

use super::Table;
use crate::collect::{Answers, Collection, Position, Reply, TextCount};

/// The column of replies on the form of the edition before.
const BEFORE: &str = "edition-before";

/// The count of each text: a row a text.
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// use tsb_circular::collect::{self, Gathered, table};
///
/// let count = collect::collect(&folder, &Gathered::default(), &Default::default())?;
/// assert_eq!(table::counts(&count).head, ["text", "replies", "support", "share", "proceeds"]);
/// # Ok::<(), tsb_circular::diag::Error>(())
/// ```
pub fn counts(collection: &Collection) -> Table {
    if collection.texts.iter().any(|text| text.objections.is_some()) {
        return objected(collection);
    }
    // How many replies are needed is said where a majority decides.
    let majority = collection.texts.iter().any(|text| text.needed.is_some());
    let rows = collection.texts.iter().map(|text| {
        let mut row = vec![
            text.name.clone(),
            text.replies.to_string(),
            text.support.to_string(),
            text.share.map_or_else(String::new, |share| format!("{share:.3}")),
            result(text),
        ];
        row.extend(text.needed.map(|needed| needed.to_string()));
        row.extend(text.before.map(|before| before.to_string()));
        row
    });
    let mut head = ["text", "replies", "support", "share", "proceeds"].map(str::to_owned).to_vec();
    head.extend(majority.then(|| "needed".to_owned()));
    head.extend(corrected(collection).then(|| BEFORE.to_owned()));
    Table { head, rows: rows.collect() }
}

/// The objections to each text: a row a text, with who objects.
fn objected(collection: &Collection) -> Table {
    // Where one chooses, those who approve are told as well.
    let positions = collection.replies.iter().flat_map(|reply| &reply.positions);
    let chosen =
        positions.map(|(_, it)| *it).any(|it| matches!(it, Position::Approves | Position::DoesNotApprove));
    let rows = collection.texts.iter().map(|text| {
        let objections = text.objections.iter().flatten();
        let who =
            objections.map(|it| it.member_state.clone().unwrap_or_else(|| it.path.display().to_string()));
        let who: Vec<String> = who.collect();
        let support = chosen.then_some(text.support);
        let numbers = [text.replies].into_iter().chain(support).chain([who.len()]);
        let before = text.before.map(|before| before.to_string());
        [
            vec![text.name.clone()],
            numbers.map(|number| number.to_string()).collect(),
            vec![result(text), who.join("; ")],
            before.into_iter().collect(),
        ]
        .concat()
    });
    let names = ["text", "replies", "approvals", "objections", "proceeds", "objected-by"];
    let names = names.into_iter().filter(|name| chosen || *name != "approvals");
    let mut head: Vec<String> = names.map(str::to_owned).collect();
    head.extend(corrected(collection).then(|| BEFORE.to_owned()));
    Table { head, rows: rows.collect() }
}

/// The objections with their reasons: a row an objection; none where no objection decides.
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-83".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// use tsb_circular::collect::{self, Gathered, table};
///
/// let count = collect::collect(&folder, &Gathered::default(), &Default::default())?;
/// assert!(table::objections(&count).rows.is_empty(), "nobody objects");
/// # Ok::<(), tsb_circular::diag::Error>(())
/// ```
pub fn objections(collection: &Collection) -> Table {
    let rows = collection.texts.iter().flat_map(|text| {
        text.objections.iter().flatten().map(|it| {
            vec![
                text.name.clone(),
                it.member_state.clone().unwrap_or_default(),
                it.path.display().to_string(),
                it.reasons.clone().unwrap_or_default(),
            ]
        })
    });
    Table {
        head: ["text", "member-state", "path", "reasons"].map(str::to_owned).to_vec(),
        rows: rows.collect(),
    }
}

/// The replies: a row a file, a column a text.
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// use tsb_circular::collect::{self, Gathered, table};
///
/// let files = Gathered::held(vec![("kenya.txt".into(), b"We agree.".to_vec())]);
/// let count = collect::collect(&folder, &files, &Default::default())?;
/// assert_eq!(table::replies(&count).rows[0][0], "kenya.txt");
/// # Ok::<(), tsb_circular::diag::Error>(())
/// ```
pub fn replies(collection: &Collection) -> Table {
    let mut head: Vec<String> =
        ["path", "member-state", "name", "date", "language", "counted"].map(str::to_owned).to_vec();
    head.extend(collection.texts.iter().map(|text| text.name.clone()));
    head.push("problems".to_owned());
    let rows = collection.replies.iter().map(|reply| {
        let mut row = vec![
            reply.path.display().to_string(),
            reply.member_state.clone().unwrap_or_default(),
            reply.name.clone().unwrap_or_default(),
            reply.date.map_or_else(String::new, |date| date.to_string()),
            reply.language.map_or_else(String::new, |lang| lang.code().to_owned()),
            yes(reply.counted),
        ];
        let position = |id: &str| reply.position(id).map_or("", |position| position.name()).to_owned();
        row.extend(collection.texts.iter().map(|text| position(&text.id)));
        row.push(collection.named(&problems(reply)));
        row
    });
    Table { head, rows: rows.collect() }
}

/// Both as one CSV (RFC 4180, UTF-8): the column `row` says what a row is. The rows of the count have their numbers
/// in the columns of the texts.
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// use tsb_circular::collect::{self, Gathered, table};
///
/// let count = collect::collect(&folder, &Gathered::default(), &Default::default())?;
/// assert!(String::from_utf8(table::csv(&count)).unwrap().contains("member-state"));
/// # Ok::<(), tsb_circular::diag::Error>(())
/// ```
pub fn csv(collection: &Collection) -> Vec<u8> {
    let replies = replies(collection);
    let counts = counts(collection);
    let before = replies.head.len() - 1 - collection.texts.len();
    let mut out = csv::Writer::from_writer(Vec::new());
    let mut write = |kind: &str, cells: &mut dyn Iterator<Item = &str>| {
        let record = std::iter::once(kind.to_owned()).chain(cells.map(as_text));
        out.write_record(record).expect("memory takes what is written");
    };
    write("row", &mut replies.head.iter().map(String::as_str));
    for row in &replies.rows {
        write("reply", &mut row.iter().map(String::as_str));
    }
    for (reply, row) in
        collection.replies.iter().zip(&replies.rows).filter(|(reply, _)| !reply.reasons.is_empty())
    {
        let given =
            |id: &str| reply.reasons.iter().find(|(text, _)| text == id).map_or("", |(_, words)| words);
        let given = collection.texts.iter().map(|text| given(&text.id));
        write("reasons", &mut row[..before].iter().map(String::as_str).chain(given).chain([""]));
    }
    for (column, name) in counts.head.iter().enumerate().skip(1) {
        let empty = std::iter::repeat_n("", before);
        let cells = counts.rows.iter().map(|row| row[column].as_str());
        write(name, &mut empty.chain(cells).chain([""]));
    }
    out.into_inner().expect("memory takes what is written")
}

/// Replies to forms of a circular's own as one CSV: the replies of each form under a head of their own, then what was
/// chosen how often. The first two columns say of which form a row is and what it is.
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/letter".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// use tsb_circular::collect::{self, Gathered, table};
///
/// let answers = collect::answers(&folder, &Gathered::default(), &Default::default())?;
/// assert!(String::from_utf8(table::answers_csv(&answers)).unwrap().contains("organization"));
/// # Ok::<(), tsb_circular::diag::Error>(())
/// ```
pub fn answers_csv(answers: &Answers) -> Vec<u8> {
    let mut out = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
    for form in &answers.forms {
        for (kind, table) in [("reply", form.table()), ("tally", form.tally())] {
            let mut write = |kind: &str, cells: &[String]| {
                let cells = cells.iter().map(|cell| as_text(cell));
                let record = [form.form.to_string(), kind.to_owned()].into_iter().chain(cells);
                out.write_record(record).expect("memory takes what is written");
            };
            write("head", &table.head);
            table.rows.iter().for_each(|row| write(kind, row));
        }
    }
    out.into_inner().expect("memory takes what is written")
}

/// A cell that no spreadsheet takes for a formula.
fn as_text(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

fn problems(reply: &Reply) -> String {
    let said: Vec<String> = reply
        .problems
        .iter()
        .map(|problem| format!("{}: {}", problem.code.name(), problem.message))
        .collect();
    said.join("; ")
}

/// Whether texts were withdrawn since.
fn corrected(collection: &Collection) -> bool {
    collection.texts.iter().any(|text| text.before.is_some())
}

/// What becomes of a text.
pub(super) fn result(text: &TextCount) -> String {
    if text.withdrawn.is_some() { "withdrawn".to_owned() } else { yes(text.proceeds) }
}

fn yes(it: bool) -> String {
    if it { "yes" } else { "no" }.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collect::Position;

    #[test]
    fn what_looks_like_a_formula_is_text() {
        let reply = Reply {
            name: Some("=HYPERLINK(\"http://example.org\")".to_owned()),
            member_state: Some("@SUM(A1)".to_owned()),
            counted: true,
            positions: vec![("x-1".to_owned(), Position::Assigns)],
            ..Reply::new("a,b.pdf".into())
        };
        let text = TextCount {
            id: "x-1".to_owned(),
            name: "X.1 (X.a)".to_owned(),
            replies: 1,
            support: 1,
            needed: None,
            share: Some(1.0),
            proceeds: true,
            withdrawn: None,
            before: None,
            objections: None,
        };
        let collection =
            Collection { schema: 1, circular: "c".to_owned(), texts: vec![text], replies: vec![reply] };
        let text = String::from_utf8(csv(&collection)).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[0], "row,path,member-state,name,date,language,counted,X.1 (X.a),problems");
        assert_eq!(
            lines[1],
            "reply,\"a,b.pdf\",'@SUM(A1),\"'=HYPERLINK(\"\"http://example.org\"\")\",,,yes,assigns,"
        );
        assert_eq!(lines[2], "replies,,,,,,,1,");
        assert_eq!(lines[4], "share,,,,,,,1.000,");
        assert_eq!(lines.len(), 6);
    }
}

//! The report as one HTML file: editions in parallel columns, block by block, with findings beside them.
//!
//! The file is self-contained: style and script are inside, nothing is fetched, and every character of an edition
//! is escaped.

use std::fmt::Write as _;

use super::{Report, ReportRow};
use crate::diag::Severity;
use crate::drift::{Finding, Spot};
use crate::lang::Lang;
use crate::markup::{direction, escaped};

const STYLE: &str = include_str!("report.css");
const SCRIPT: &str = include_str!("report.js");

/// Writes the report as one HTML page.
///
/// ```
/// # // The Chinese edition lacks its greeting.
/// # use tsb_circular::{document, kinds, lang::Lang};
/// # let (folder, _) = kinds::Folder::read("examples/tsb-195".as_ref(), &kinds::ALL);
/// # let folder = folder.unwrap();
/// # let mut editions = [Lang::En, Lang::Fr, Lang::Zh].map(|lang| {
/// #     let document = kinds::edition(&folder, lang, &Default::default()).unwrap();
/// #     document::Edition::of(&document, "examples/tsb-195")
/// # });
/// # editions[2].texts.retain(|text| text.message.as_deref() != Some("salutation"));
/// # let report = tsb_circular::drift::compare(&kinds::ALL, &editions, &Default::default());
/// assert!(tsb_circular::drift::report::html(&report).contains("block-missing"));
/// ```
pub fn html(report: &Report) -> String {
    let mut page = Page { report, out: String::new() };
    page.head();
    page.bar();
    page.table();
    page.coverage();
    page.out
}

struct Page<'a> {
    report: &'a Report,
    out: String,
}

/// A message, with what is between backticks marked as code.
fn coded(message: &str) -> String {
    let parts = escaped(message);
    let mut out = String::new();
    for (at, part) in parts.split('`').enumerate() {
        out.push_str(if at == 0 {
            ""
        } else if at % 2 == 1 {
            "<code>"
        } else {
            "</code>"
        });
        out.push_str(part);
    }
    if parts.matches('`').count() % 2 == 1 {
        out.push_str("</code>");
    }
    out
}

/// A text as the columns show it: without the joiners that prevent line breaks.
fn even(text: &str) -> String {
    text.replace('\u{2060}', "")
}

/// Whether there is something to show.
fn shows(spot: &Spot) -> bool {
    !spot.text.is_empty() || spot.value.is_some()
}

/// Spots with something to show, grouped by value.
fn together(spots: &[Spot]) -> Vec<Vec<&Spot>> {
    let mut out: Vec<Vec<&Spot>> = Vec::new();
    for spot in spots.iter().filter(|spot| shows(spot)) {
        match out.iter_mut().find(|group| group[0].value == spot.value) {
            Some(group) => group.push(spot),
            None => out.push(vec![spot]),
        }
    }
    out
}

impl Page<'_> {
    fn put(&mut self, text: &str) {
        self.out.push_str(text);
    }

    fn head(&mut self) {
        let names: Vec<&str> = self.report.editions.iter().map(|edition| edition.id.as_str()).collect();
        let title = format!("Drift: {}: {}", names.join(", "), self.report.verdict());
        let _ = write!(
            self.out,
            "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n<title>{}</title>\n<style>\n{STYLE}</style>\n\
             </head>\n<body>\n<a class=\"skip\" href=\"#blocks\">Skip to the editions</a>\n",
            escaped(&title)
        );
    }

    /// Title, counts and filters.
    fn bar(&mut self) {
        self.put("<header>\n<div class=\"title\">\n<h1>Drift report</h1>\n<ul class=\"counts\">\n");
        for level in [Severity::Error, Severity::Warning, Severity::Note] {
            let (name, count) = (level.name(), self.report.count(level));
            let plural = if count == 1 { "" } else { "s" };
            let _ = writeln!(self.out, "<li class=\"{name}\"><b>{count}</b> {name}{plural}</li>");
        }
        self.put("</ul>\n</div>\n");
        let _ = writeln!(self.out, "<p class=\"letter\">{}</p>", escaped(&self.report.letter.line()));
        if let Some(line) = self.report.base_line() {
            let _ = writeln!(self.out, "<p class=\"letter\">{}</p>", escaped(&line));
        }
        self.put("<form class=\"filters\" aria-label=\"Filters\">\n<fieldset><legend>Severity</legend>\n");
        for level in [Severity::Error, Severity::Warning, Severity::Note] {
            let name = level.name();
            let _ = writeln!(
                self.out,
                "<label><input type=\"checkbox\" name=\"severity\" value=\"{name}\" checked> {name}</label>"
            );
        }
        self.put("</fieldset>\n<label>Code <select name=\"code\"><option value=\"\">all</option>\n");
        let mut codes: Vec<&str> = self.report.findings.iter().map(|finding| finding.code.name()).collect();
        codes.sort_unstable();
        codes.dedup();
        for code in codes {
            let _ = writeln!(self.out, "<option>{code}</option>");
        }
        self.put("</select></label>\n");
        if self.report.editions.len() > 1 {
            self.put("<fieldset><legend>Editions</legend>\n");
            for (side, label) in [("a", "one"), ("b", "and")] {
                let _ = write!(
                    self.out,
                    "<label>{label} <select name=\"{side}\"><option value=\"\">any</option>"
                );
                for edition in &self.report.editions {
                    let _ = write!(self.out, "<option>{}</option>", escaped(&edition.id));
                }
                self.put("</select></label>\n");
            }
            self.put("</fieldset>\n");
        }
        let checked = if self.report.findings.is_empty() { "" } else { " checked" };
        let _ = write!(
            self.out,
            "<label><input type=\"checkbox\" name=\"only\"{checked}> only blocks with findings</label>\n\
             <button type=\"reset\">Reset</button>\n</form>\n\
             <p class=\"keys\"><kbd>j</kbd> next finding, <kbd>k</kbd> previous, <kbd>f</kbd> filters, \
             <kbd>a</kbd> all blocks. <output role=\"status\"></output></p>\n</header>\n"
        );
    }

    fn table(&mut self) {
        let count = self.report.editions.len();
        let _ = write!(
            self.out,
            "<main id=\"blocks\" tabindex=\"-1\">\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" \
             aria-label=\"Editions side by side\">\n<table style=\"--editions:{count}\">\n\
             <caption>Blocks of the editions, aligned, with the findings on each</caption>\n<thead><tr>\
             <th scope=\"col\" class=\"key\">Block</th>"
        );
        for edition in &self.report.editions {
            let _ = write!(
                self.out,
                "<th scope=\"col\" data-edition=\"{0}\"><b>{0}</b> <span>{1}</span> <small>{2}</small> \
                 <small>{3}</small></th>",
                escaped(&edition.id),
                edition.language.name(),
                escaped(&edition.path),
                coded(&edition.in_words())
            );
        }
        self.put("<th scope=\"col\" class=\"findings\">Findings</th></tr></thead>\n<tbody>\n");
        for (at, row) in self.report.rows.iter().enumerate() {
            self.row(row, at);
        }
        let last = self.report.rows.len();
        let whole: Vec<&Finding> =
            self.report.findings.iter().filter(|finding| finding.row >= last).collect();
        if !whole.is_empty() {
            let _ = write!(
                self.out,
                "<tr class=\"found\"><th scope=\"row\" class=\"key\">whole edition</th><td colspan=\"{count}\"></td>"
            );
            self.findings(&whole);
            self.put("</tr>\n");
        }
        self.put("</tbody>\n</table>\n</div>\n<p class=\"empty\" hidden>No block has such a finding.</p>\n");
    }

    fn row(&mut self, row: &ReportRow, at: usize) {
        let findings: Vec<&Finding> =
            self.report.findings.iter().filter(|finding| finding.row == at).collect();
        let class = if findings.is_empty() { "" } else { " class=\"found\"" };
        let key = row.key.as_deref().unwrap_or(if row.part == "body" { "no key" } else { &row.part });
        let address = escaped(key).replace('/', "/<wbr>");
        let words = row.place.as_deref().filter(|words| *words != key);
        let words = words.map_or_else(String::new, |words| format!("{}<br>", escaped(words)));
        let _ =
            write!(self.out, "<tr{class}><th scope=\"row\" class=\"key\">{words}<code>{address}</code></th>");
        for (edition, cell) in self.report.editions.iter().zip(&row.cells) {
            let _ = write!(
                self.out,
                "<td data-edition=\"{}\" lang=\"{}\" dir=\"{}\">",
                escaped(&edition.id),
                edition.language.tag(),
                direction(edition.language)
            );
            let marks: Vec<(String, &str)> = findings
                .iter()
                .flat_map(|finding| {
                    let wrong = finding.at.iter().map(|spot| (spot, "wrong"));
                    wrong.chain(finding.against.iter().map(|spot| (spot, "right")))
                })
                .filter(|(spot, _)| spot.edition == edition.id && !spot.text.is_empty())
                .map(|(spot, class)| (even(&spot.text), class))
                .collect();
            for (line, text) in cell {
                let number =
                    line.map(|line| format!("<small class=\"line\">{line}</small> ")).unwrap_or_default();
                let _ = write!(self.out, "<p>{number}{}</p>", marked(text, &marks));
            }
            if cell.is_empty() {
                self.put("<p class=\"none\" lang=\"en\" dir=\"ltr\">not there</p>");
            }
            self.put("</td>");
        }
        self.findings(&findings);
        self.put("</tr>\n");
    }

    fn findings(&mut self, findings: &[&Finding]) {
        self.put("<td class=\"findings\">");
        for finding in findings {
            let level = finding.severity.name();
            let of = |spots: &[Spot]| {
                let ids: std::collections::BTreeSet<&str> =
                    spots.iter().map(|spot| spot.edition.as_str()).collect();
                ids.into_iter().collect::<Vec<_>>().join(" ")
            };
            let _ = write!(
                self.out,
                "<article class=\"{level}\" id=\"f-{}\" tabindex=\"-1\" data-severity=\"{level}\" data-code=\"{}\" \
                 data-at=\"{}\" data-against=\"{}\"><h2><span class=\"level\">{level}</span> <code>{}</code></h2>\
                 <p>{}</p>",
                finding.id,
                finding.code,
                escaped(&of(&finding.at)),
                escaped(&of(&finding.against)),
                finding.code,
                coded(&self.report.said(finding))
            );
            let shown = finding.at.iter().chain(&finding.against).any(shows);
            self.put(if shown { "<dl>" } else { "" });
            for (class, spots) in [("wrong", &finding.at), ("right", &finding.against)] {
                for alike in together(spots) {
                    self.spots(&alike, class);
                }
            }
            self.put(if shown { "</dl>" } else { "" });
            for (edition, reading) in &finding.write {
                let lang = self.language(edition);
                let of =
                    if finding.write.len() > 1 { format!(" in {}", escaped(edition)) } else { String::new() };
                let _ = write!(
                    self.out,
                    "<p class=\"write\"><b>write{of}:</b> <bdi lang=\"{}\" dir=\"{}\">{}</bdi></p>",
                    lang.tag(),
                    direction(lang),
                    escaped(reading)
                );
            }
            if let Some(hint) = &finding.hint {
                let _ = write!(self.out, "<p class=\"hint\">{}</p>", coded(hint));
            }
            let _ = write!(self.out, "<p class=\"id\">id <code>{}</code></p></article>", finding.id);
        }
        self.put("</td>");
    }

    /// Spots that show one value: their editions, the words if there is only one edition, and the value.
    fn spots(&mut self, spots: &[&Spot], class: &str) {
        let first = spots[0];
        let ids: Vec<String> = spots.iter().map(|spot| escaped(&spot.edition)).collect();
        let _ = write!(self.out, "<div class=\"{class}\"><dt>{}</dt><dd>", ids.join(" "));
        if spots.len() == 1 || first.value.is_none() {
            let lang = self.language(&first.edition);
            let _ = write!(
                self.out,
                "<span lang=\"{}\" dir=\"{}\">{}</span> ",
                lang.tag(),
                direction(lang),
                escaped(&even(&first.text))
            );
        }
        if let Some(value) = first.value.as_ref().filter(|value| spots.len() > 1 || **value != first.text) {
            let _ = write!(self.out, "<code>{}</code>", escaped(value));
        }
        self.put("</dd></div>");
    }

    fn coverage(&mut self) {
        self.put("<section aria-labelledby=\"coverage\">\n<h2 id=\"coverage\">Coverage</h2>\n<ul>\n");
        for line in self.report.coverage.lines() {
            let _ = writeln!(self.out, "<li>{}</li>", escaped(&line));
        }
        self.put("</ul>\n");
        self.passages();
        let _ = write!(self.out, "</section>\n</main>\n<script>\n{SCRIPT}</script>\n</body>\n</html>\n");
    }
}

impl Page<'_> {
    /// What was compared with nothing, passage by passage.
    fn passages(&mut self) {
        let report = self.report;
        if report.coverage.passages().next().is_none() {
            return;
        }
        self.put("<h3>Compared with nothing</h3>\n<ul>\n");
        for (what, edition, passage) in report.coverage.passages() {
            let lang = self.language(edition);
            let line = passage.line.map(|line| format!(":{line}")).unwrap_or_default();
            let place =
                passage.place.as_ref().map_or_else(String::new, |place| format!(", {}", escaped(place)));
            let _ = writeln!(
                self.out,
                "<li>{what}: {}{line}{place}: <bdi lang=\"{}\" dir=\"{}\">{}</bdi></li>",
                escaped(edition),
                lang.tag(),
                direction(lang),
                escaped(&passage.text)
            );
        }
        self.put("</ul>\n");
    }

    fn language(&self, edition: &str) -> Lang {
        self.report.edition(edition).map_or(Lang::En, |edition| edition.language)
    }
}

/// A text with the excerpts of findings marked; if two overlap, the first is kept.
fn marked(text: &str, marks: &[(String, &str)]) -> String {
    let mut spans: Vec<(usize, usize, &str)> = Vec::new();
    for (excerpt, class) in marks {
        let Some(start) = text.find(excerpt.as_str()) else { continue };
        let end = start + excerpt.len();
        if spans.iter().all(|(from, to, _)| end <= *from || start >= *to) {
            spans.push((start, end, class));
        }
    }
    spans.sort_unstable();
    let mut out = String::new();
    let mut at = 0;
    for (start, end, class) in spans {
        out.push_str(&escaped(&text[at..start]));
        let _ = write!(out, "<mark class=\"{class}\">{}</mark>", escaped(&text[start..end]));
        at = end;
    }
    out.push_str(&escaped(&text[at..]));
    out.replace('\n', "<br>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_edition_says_is_never_markup() {
        assert_eq!(
            marked("a <b> & c", &[("<b>".into(), "wrong")]),
            "a <mark class=\"wrong\">&lt;b&gt;</mark> &amp; c"
        );
    }

    #[test]
    fn grave_accents_set_off_code() {
        assert_eq!(coded("in `a/b` <"), "in <code>a/b</code> &lt;");
    }

    #[test]
    fn marks_do_not_overlap() {
        assert_eq!(
            marked("abc", &[("ab".into(), "wrong"), ("bc".into(), "right")]),
            "<mark class=\"wrong\">ab</mark>c"
        );
    }
}

//! The matrix as one HTML file: editions, messages and languages, and what changed in the original. The file holds all
//! that it shows, and runs nothing.

use std::fmt::Write as _;

use super::text::{counts, edition, graded};
use crate::html::allowed;
use crate::lang::Lang;
use crate::markup::{direction, escaped};
use crate::status::{Side, Standing, Status};

const STYLE: &str = include_str!("status.css");

/// Writes the matrix as one HTML page.
///
/// ```
/// use tsb_circular::status::{Status, report};
/// # use tsb_circular::kinds::{self, Folder};
/// # let (folder, _) = Folder::read("examples/letter".as_ref(), &kinds::ALL);
/// # let folder = folder.unwrap();
///
/// assert!(report::html(&Status::of(&folder)).starts_with("<!doctype html>"));
/// ```
pub fn html(status: &Status<'_>) -> String {
    let mut page = Page { status, out: String::new() };
    page.head();
    page.editions();
    page.matrix();
    page.changes();
    page.out.push_str("</main>\n</body>\n</html>\n");
    page.out
}

struct Page<'a> {
    status: &'a Status<'a>,
    out: String,
}

/// The address of a message's changes on the page.
fn anchor(id: &str) -> String {
    format!("change-{id}")
}

impl Page<'_> {
    fn head(&mut self) {
        let folder = self.status.folder;
        let name = escaped(&folder.circular.name());
        let style = format!("\n{STYLE}");
        let _ = write!(
            self.out,
            "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '{}'; \
             base-uri 'none'; form-action 'none'\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n<title>Status of {name}</title>\n\
             <style>{style}</style>\n</head>\n<body>\n<main>\n<h1>Status of {name}</h1>\n\
             <p class=\"letter\">{}, original {}</p>\n",
            allowed(&style),
            escaped(&folder.path.display().to_string()),
            folder.circular.head.original_language.name()
        );
    }

    /// Who signed each edition, and how many messages of it stand in which way.
    fn editions(&mut self) {
        self.out.push_str(
            "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Editions\">\n<table>\n\
             <caption>Editions: who signed them last, and their messages</caption>\n\
             <thead><tr><th scope=\"col\">Language</th><th scope=\"col\">Signed</th><th scope=\"col\">Messages</th></tr></thead>\n<tbody>\n",
        );
        for lang in Lang::ALL {
            let _ = writeln!(
                self.out,
                "<tr><th scope=\"row\">{lang} {}</th><td>{}</td><td>{}</td></tr>",
                lang.name(),
                escaped(&edition(self.status, lang)),
                counts(self.status, lang)
            );
        }
        self.out.push_str("</tbody>\n</table>\n</div>\n");
    }

    fn matrix(&mut self) {
        self.out.push_str(
            "<h2>Messages</h2>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Messages\">\n<table>\n\
             <caption>How each message stands in each language</caption>\n<thead><tr><th scope=\"col\">Message</th>",
        );
        for lang in Lang::ALL {
            let _ = write!(self.out, "<th scope=\"col\">{lang}<small>{}</small></th>", lang.name());
        }
        self.out.push_str("</tr></thead>\n<tbody>\n");
        for row in &self.status.rows {
            let _ = write!(self.out, "<tr><th scope=\"row\">{}</th>", escaped(&row.id));
            for (_, standing) in &row.cells {
                self.cell(&row.id, standing);
            }
            self.out.push_str("</tr>\n");
        }
        self.out.push_str("</tbody>\n</table>\n</div>\n");
    }

    fn cell(&mut self, id: &str, standing: &Standing) {
        let word = standing.word();
        let _ = match standing {
            Standing::Absent => write!(self.out, "<td></td>"),
            Standing::Stale(change) => write!(
                self.out,
                "<td><span class=\"{word}\"><a href=\"#{}\">{word}</a></span><small>{}</small></td>",
                escaped(&anchor(id)),
                change.grade.name()
            ),
            Standing::Signed(signature) => write!(
                self.out,
                "<td><span class=\"{word}\">{word}</span><small>{} {}</small></td>",
                escaped(&signature.by),
                signature.date
            ),
            _ => write!(self.out, "<td><span class=\"{word}\">{word}</span></td>"),
        };
    }

    fn changes(&mut self) {
        let original = self.status.folder.circular.head.original_language;
        let mut titled = false;
        for row in &self.status.rows {
            for (at, (change, langs)) in row.changes().into_iter().enumerate() {
                let langs: Vec<&str> = langs.into_iter().map(Lang::name).collect();
                if !std::mem::replace(&mut titled, true) {
                    self.out.push_str("<h2>What changed in the original</h2>\n");
                }
                let id =
                    if at == 0 { format!(" id=\"{}\"", escaped(&anchor(&row.id))) } else { String::new() };
                let _ = write!(
                    self.out,
                    "<article{id}>\n<h3><code>{}</code> since it was put into {}</h3>\n<p class=\"grade\">{}</p>\n\
                     <p lang=\"{}\" dir=\"{}\">",
                    escaped(&row.id),
                    langs.join(", "),
                    escaped(&graded(change)),
                    original.tag(),
                    direction(original)
                );
                for stretch in &change.words {
                    let text = escaped(&stretch.text);
                    self.out.push_str(&match stretch.side {
                        Side::Same => text,
                        Side::Was => format!("<del>{text}</del>"),
                        Side::Now => format!("<ins>{text}</ins>"),
                    });
                }
                self.out.push_str("</p>\n</article>\n");
            }
        }
    }
}

//! The masthead: the banner with the names of Union and Bureau, place and date, and the table of contacts, addressees
//! and subject.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::Page;
use super::inline::tag;
use crate::document::{Addressees, Content, Header, Line};
use crate::letterhead::{Picture, PictureFormat};
use crate::markup::direction;

impl<'a> Page<'a> {
    /// What stands at the head of the page: the editions in other languages, and the banner.
    pub fn banner(&mut self) {
        let masthead = &self.document.masthead;
        let letterhead = self.options.letterhead.as_ref();
        self.tags.open("header", &[]);
        self.editions();
        if let Some(draft) = &masthead.draft {
            self.tags.open("p", &[("class", "draft")]);
            self.text(draft);
            self.tags.close();
        }
        self.tags.open("div", &[("class", "banner")]);
        if let Some(logo) = letterhead.and_then(|it| it.logo.as_ref()) {
            self.picture(logo, &masthead.logo_alt);
        }
        self.tags.open("div", &[("class", "names")]);
        for name in [&masthead.union, &masthead.bureau] {
            self.tags.open("p", &[]);
            self.text(name);
            self.tags.close();
        }
        self.tags.close();
        if let Some(second) = letterhead.and_then(|it| it.second.as_ref()) {
            self.picture(second, &masthead.second_alt);
        }
        self.tags.close();
        self.tags.close();
    }

    /// The languages, each called what it calls itself.
    fn editions(&mut self) {
        let own = self.document.lang;
        if self.options.siblings.is_empty() {
            return;
        }
        self.tags.open("nav", &[]);
        self.tags.open("ul", &[]);
        let others = self.options.siblings.iter().map(|page| (page.lang, Some(&page.name)));
        let mut all: Vec<_> = others.chain([(own, None)]).collect();
        all.sort_unstable();
        for (lang, name) in all {
            let (code, dir) = (tag(lang), direction(lang));
            self.tags.open("li", &[]);
            match name {
                Some(name) => {
                    let attributes = [
                        ("href", name.as_str()),
                        ("hreflang", &code),
                        ("lang", &code),
                        ("dir", dir),
                        ("rel", "alternate"),
                    ];
                    self.tags.leaf("a", &attributes, &lang.rules().name);
                }
                None => self.tags.leaf("span", &[("aria-current", "page")], &lang.rules().name),
            }
            self.tags.close();
        }
        self.tags.close();
        self.tags.close();
    }

    /// A picture, in the page itself.
    pub fn picture(&mut self, picture: &Picture, alt: &str) {
        let kind = match picture.format {
            PictureFormat::Png => "png",
            PictureFormat::Jpeg => "jpeg",
            PictureFormat::Svg => "svg+xml",
        };
        let source = format!("data:image/{kind};base64,{}", STANDARD.encode(&picture.bytes));
        let (width, height) = (picture.width.to_string(), picture.height.to_string());
        self.tags.void("img", &[("src", &source), ("alt", alt), ("width", &width), ("height", &height)]);
    }

    /// Place and date, contacts with the addressees beside them, and the subject under both: the head of the whole page.
    /// On a narrow screen the table is laid out as a list; its roles stay.
    pub fn header(&mut self, header: &'a Header) {
        if let Content::Paragraph { text, .. } = &header.place_date.content {
            let id = self.id(&header.place_date.key);
            self.tags.open("p", &[("id", &id), ("class", "dateline")]);
            self.text(text);
            self.tags.close();
        }
        self.tags.open("table", &[("class", "head pairs"), ("role", "table"), ("aria-label", &header.alt)]);
        self.tags.open("tbody", &[("role", "rowgroup")]);
        let lines: Vec<&Line> = header.contacts.iter().flat_map(|entry| &entry.lines).collect();
        let lists: Vec<(usize, &Addressees)> =
            header.addressees.iter().map(|list| (header.first_line(list.row), list)).collect();
        let rows = lists.iter().map(|(row, _)| row + 1).chain([lines.len()]).max().unwrap_or(0);
        for row in 0..rows {
            let begins = |row: usize| lists.iter().any(|(at, _)| *at == row);
            // Where a list is higher than the lines beside it, the last of them has room below it.
            let held = row + 1 < rows && !begins(row + 1);
            self.tags.open("tr", &[("role", "row"), ("class", if held { "tight" } else { "" })]);
            match lines.get(row) {
                Some(line) => self.pair(line),
                None => self.tags.leaf("td", &[("colspan", "2"), ("role", "cell")], ""),
            }
            if begins(row) || row == 0 {
                let reach = 1 + (row + 1..rows).take_while(|row| !begins(*row)).count();
                let attributes = [("rowspan", &*reach.to_string()), ("role", "cell"), ("class", "to")];
                self.tags.open("td", &attributes);
                lists.iter().filter(|(at, _)| *at == row).for_each(|(_, list)| self.addressees(list));
                self.tags.close();
            }
            self.tags.close();
        }
        self.tags.open("tr", &[("role", "row"), ("class", "subject")]);
        self.pair_with(&header.subject, "2", "h1");
        self.tags.close();
        self.tags.close();
        self.tags.close();
    }

    /// A label and the value beside it, as cells.
    pub fn pair(&mut self, line: &'a Line) {
        self.pair_with(line, "", "div");
    }

    fn pair_with(&mut self, line: &'a Line, columns: &str, element: &'static str) {
        self.label = self.only_blank(&line.value);
        self.tags.open("th", &[("scope", "row"), ("role", "rowheader")]);
        self.text(&line.label);
        self.label = None;
        self.tags.close();
        self.tags.open("td", &[("colspan", columns), ("role", "cell")]);
        let id = self.id(&line.key);
        self.tags.open(element, &[("id", &id)]);
        self.text(&line.value);
        self.tags.close();
        self.tags.close();
    }

    /// A list of addressees, each with the mark of the language.
    fn addressees(&mut self, list: &'a Addressees) {
        let id = self.id(&list.key);
        if let Some(label) = &list.label {
            self.tags.open("p", &[("class", "label")]);
            self.text(label);
            self.tags.close();
        }
        self.tags.open("ul", &[("id", &id)]);
        for item in &list.items {
            let id = self.id(&item.key);
            self.tags.open("li", &[("id", &id)]);
            self.text(&item.text);
            self.tags.close();
        }
        self.tags.close();
    }
}

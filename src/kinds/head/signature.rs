//! The end of every letter: who signs, what stands in the place of the hand, and the count of the annexes.

use crate::compose::Composer;
use crate::document::{Block, Content, Key, Role, Signature, SignatureMark, Value};
use crate::locale::Args;
use crate::locale::registers::{Office, gender, holder};
use crate::model::{Gender, SignatureStyle, SignsAs};

/// The titles of office under a signature.
pub(super) const TITLES: [(SignsAs, &str); 4] = [
    (SignsAs::Director, "office-director-tsb"),
    (SignsAs::Deputy, "office-deputy-director-tsb"),
    (SignsAs::Acting, "office-acting-director-tsb"),
    (SignsAs::ForDirector, "office-for-director-tsb"),
];

/// The message of a title of office.
fn title(office: SignsAs) -> &'static str {
    TITLES.iter().find(|(known, _)| *known == office).map_or(TITLES[0].1, |(_, id)| id)
}

impl Composer<'_> {
    /// Valediction, signature and, where the model wants it, the line that counts the annexes, so many of the kind and those of the circular's own,
    /// below an address.
    pub fn closing(&self, home: &Key, annexes: u32) -> Vec<Block> {
        let none = Args::none();
        let valediction = self.paragraph(home.child("valediction"), Role::Valediction, "valediction", &none);
        let mut blocks = vec![valediction, self.signature(home.child("signature"))];
        let annexes = annexes + u32::try_from(self.head.annexes.len()).unwrap_or(u32::MAX);
        if annexes > 0 && self.enclosures() {
            let args = Args::none().fact("total", Value::Count(annexes)).number("count", annexes as usize);
            blocks.push(self.paragraph(home.child("enclosures"), Role::Enclosures, "enclosures", &args));
        }
        blocks
    }

    fn enclosures(&self) -> bool {
        let enclosures = &self.head.enclosures;
        enclosures.by_language.get(&self.lang).copied().unwrap_or(enclosures.default)
    }

    fn signature(&self, key: Key) -> Block {
        let head = self.head;
        let person = Value::Person(head.signature.signatory.clone());
        let name = Args::none().fact("name", person);
        let style = head.signature.by_language.get(&self.lang).copied().unwrap_or(
            if self.lang == head.original_language {
                head.signature.original
            } else {
                head.signature.translations
            },
        );
        let mark = match style {
            SignatureStyle::Image => SignatureMark::Image { alt: self.plain("signature-alt", &name) },
            SignatureStyle::OriginalSigned => {
                SignatureMark::Words(self.say("original-signed", &Args::none()))
            }
            SignatureStyle::Blank => SignatureMark::Blank,
        };
        let title = title(head.signature.office);
        let mut gendered = Args::none().choice("gender", self.gender());
        // The title of a deputy names two persons.
        if head.signature.office == SignsAs::Deputy {
            gendered = gendered.choice("director", self.director_gender());
        }
        let office = self.say(title, &gendered);
        let args = name.said("office", title, office);
        let text = self.say("signature", &args);
        let content = Content::Signature(Signature { mark, lines: text.lines() });
        self.block(key, "signature", &args, content)
    }

    /// The gender of the Director of TSB: of the signatory who is that, else of the register's.
    pub fn director_gender(&self) -> &'static str {
        match self.head.signature.office {
            SignsAs::Director => self.gender(),
            _ => holder(Office::DirectorTsb, self.head.day()).map_or("m", |officer| officer.gender),
        }
    }

    /// The gender of whom the title of office names: the signatory, or the Director in whose stead somebody signs.
    fn gender(&self) -> &'static str {
        let signature = &self.head.signature;
        let director = || holder(Office::DirectorTsb, self.head.day()).map(|officer| officer.gender);
        let own = || signature.gender.map(Gender::word).or_else(|| gender(&signature.signatory));
        let named = match signature.office {
            SignsAs::ForDirector => director(),
            SignsAs::Director => own().or_else(director),
            SignsAs::Deputy | SignsAs::Acting => own(),
        };
        named.unwrap_or("m")
    }
}

//! Names of files: in come a circular, how much of it, a language and a format, out goes the stem.

use crate::compose::Extent;
use crate::kinds::Circular;
use crate::lang::Lang;

/// How files are named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Naming {
    /// `tsb-circular-195.en`
    #[default]
    Plain,
    /// `T17-TSB-CIR-0195!!MSW-E`, as ITU names documents: study period, number, format, language.
    Itu,
}

impl Naming {
    /// The name without its ending. A reply form alone says so: `tsb-circular-195-reply.en`.
    pub fn stem(self, circular: &Circular, extent: Extent, lang: Lang, ending: &str) -> String {
        let part = match extent {
            Extent::Whole => "",
            Extent::Reply => "-reply",
        };
        match self {
            Naming::Plain => format!("{}{part}.{lang}", circular.name()),
            Naming::Itu => {
                let format = match ending {
                    "docx" => "MSW",
                    other => &other.to_uppercase(),
                };
                let period = circular.head.study_period % 100;
                // A letter that has no number yet is refused before.
                let number = circular.head.number.unwrap_or_default();
                format!("T{period:02}-TSB-CIR-{number:04}{part}!!{format}-{}", lang.itu_letter())
            }
        }
    }
}

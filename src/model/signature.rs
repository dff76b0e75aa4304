//! Who signs a letter: the person, the office, and what stands in the place of the hand.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::read::{Fields, FromToml, Reader, Toml, words};
use super::shapes::Slug;
use crate::lang::Lang;

/// Who signs, and what stands in the place of the hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Signature {
    /// A key of the catalogs' names of persons.
    pub signatory: String,
    /// In which office; as the Director, by default.
    #[serde(rename = "as", skip_serializing_if = "SignsAs::is_director")]
    #[schemars(default, rename = "as")]
    pub office: SignsAs,
    /// The signatory's gender, by which titles of office are chosen; the register's, by default.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gender: Option<Gender>,
    /// In the original language; the picture where nothing is said.
    #[schemars(default = "SignatureStyle::image")]
    pub original: SignatureStyle,
    /// In translations; the words that the original is signed where nothing is said.
    #[schemars(default = "SignatureStyle::original_signed")]
    pub translations: SignatureStyle,
    /// In these languages, whatever stands above.
    #[serde(flatten)]
    #[schemars(with = "BTreeMap<String, SignatureStyle>")]
    pub by_language: BTreeMap<Lang, SignatureStyle>,
}

/// In which office somebody signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SignsAs {
    /// As the Director of the Bureau.
    #[default]
    Director,
    /// As the Deputy Director.
    Deputy,
    /// As the Director, while there is none.
    Acting,
    /// In the Director's stead.
    ForDirector,
}

impl SignsAs {
    /// Whether it is the Director who signs, as in most letters.
    fn is_director(&self) -> bool {
        *self == SignsAs::Director
    }
}

/// A gender, as titles of office have it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Gender {
    /// Feminine.
    F,
    /// Masculine, which also stands for both.
    #[default]
    M,
}

impl Gender {
    /// Whether it is the one that also stands for both.
    pub fn is_masculine(&self) -> bool {
        *self == Self::M
    }

    /// The word of the model, by which messages select.
    pub fn word(self) -> &'static str {
        match self {
            Gender::F => "f",
            Gender::M => "m",
        }
    }
}

/// What stands in the place of the hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SignatureStyle {
    /// The picture of the signature.
    Image,
    /// Words that say the original is signed.
    OriginalSigned,
    /// White space.
    Blank,
}

impl SignatureStyle {
    fn image() -> Self {
        Self::Image
    }

    fn original_signed() -> Self {
        Self::OriginalSigned
    }
}

words!(SignatureStyle {
    "image" => SignatureStyle::Image,
    "original-signed" => SignatureStyle::OriginalSigned,
    "blank" => SignatureStyle::Blank,
});
words!(SignsAs {
    "director" => SignsAs::Director,
    "deputy" => SignsAs::Deputy,
    "acting" => SignsAs::Acting,
    "for-director" => SignsAs::ForDirector,
});
words!(Gender { "f" => Gender::F, "m" => Gender::M });

impl FromToml for Signature {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(value, "`signature`", reader)?;
        let signatory = fields.required::<Slug>("signatory", reader);
        let office = fields.or("as", SignsAs::default(), reader);
        let gender = fields.optional("gender", reader);
        let original = fields.or("original", SignatureStyle::Image, reader);
        let translations = fields.or("translations", SignatureStyle::OriginalSigned, reader);
        let by_language = Lang::ALL
            .into_iter()
            .filter_map(|lang| Some((lang, fields.optional(lang.code(), reader)?)))
            .collect();
        fields.finish(reader);
        Some(Self { signatory: signatory?.0, office, gender, original, translations, by_language })
    }
}

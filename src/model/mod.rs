//! What letters say, in no language: the head that all kinds share, the things that letters speak of, and the
//! reader that takes them from TOML with places.
//!
//! Nothing here knows how a language says it or how a page looks, and no kind of letter.

mod addressee;
pub mod blocks;
pub(crate) mod check;
mod declares;
pub mod facts;
mod groups;
mod head;
mod json;
mod meeting;
pub mod read;
mod references;
mod shapes;
mod signature;
mod texts;
pub mod write;

pub use addressee::Addressee;
pub use declares::Declares;
pub use facts::{Address, Facts, Local, Question};
pub use groups::Groups;
pub use head::{
    AnnexMarks, Contact, CopyPlace, Enclosures, Footer, Head, Header, HeaderRows, Series, Supplement,
};
pub use meeting::{Day, Meeting, MeetingMode, OPEN};
pub use references::{CollectiveLetter, ReplyTo, Resolution, Revised};
pub use shapes::{Email, PlaceName, Slug, Telephone, Web};
pub use signature::{Gender, Signature, SignatureStyle, SignsAs};
pub use texts::{A5, Designated, DraftText, NoSummary, QuestionNumber, Status};

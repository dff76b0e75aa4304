//! Reading: our own editions come back word for word, Word's own ways are read as Word shows them, and what is
//! no document says so at once.

#[cfg(feature = "docx")]
mod fields;
#[cfg(feature = "docx")]
mod hostile;
mod issued;
mod nodes;
mod round_trip;
#[cfg(feature = "docx")]
pub mod specimen;
#[cfg(feature = "docx")]
mod word;

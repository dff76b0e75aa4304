//! Kinds keep their room: no other spells an address or a message, every trait is asked for, declarations are sound,
//! and an id that a circular declares never hides what its kind has.

mod declarations;
mod ids;
mod scan;
mod traits;

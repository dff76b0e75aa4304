//! A document as a Word package.

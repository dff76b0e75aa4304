//! A document as PDF.

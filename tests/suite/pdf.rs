//! The PDF writer: what a reader of any kind gets out of the file.

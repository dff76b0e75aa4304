//! Placeholder until compose and the writers exist.
fn main() {}

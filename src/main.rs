//! The command `tsb-circular`; all it does is in the library.

#![allow(clippy::disallowed_methods, clippy::disallowed_macros)]

/// Catalogs and texts are many small strings, made by several threads at once: an eighth of the time of `drift`.
#[cfg(feature = "cli")]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[cfg(feature = "cli")]
fn main() -> std::process::ExitCode {
    tsb_circular::command()
}

#[cfg(not(feature = "cli"))]
fn main() {
    eprintln!("tsb-circular was built without its command: build it with the feature `cli`");
}

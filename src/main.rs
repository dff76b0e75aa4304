//! The command `tsb-circular`; all it does is in the library.

#[cfg(feature = "cli")]
fn main() -> std::process::ExitCode {
    tsb_circular::cli::main()
}

#[cfg(not(feature = "cli"))]
fn main() {
    eprintln!("tsb-circular was built without its command: build it with the feature `cli`");
}

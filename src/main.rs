//! scratch
use tsb_circular::{compose, model::Folder, text};
fn main() {
    let a: Vec<String> = std::env::args().collect();
    if a[1] == "parity" {
        for d in tsb_circular::locale::parity() {
            println!("{d}");
        }
        return;
    }
    let (folder, d) = Folder::read(a[1].as_ref());
    for x in d {
        eprintln!("{x}");
    }
    let Some(folder) = folder else { return };
    match compose::edition(&folder, a[2].parse().unwrap(), &Default::default()) {
        Ok(doc) => print!("{}", text::write(&doc)),
        Err(d) => {
            for x in d {
                eprintln!("{x}");
            }
        }
    }
}

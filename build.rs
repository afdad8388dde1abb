//! Builds again when a file is added to the built-in theme; the compiler itself follows only the files it knows.

fn main() {
    println!("cargo::rerun-if-changed=themes/kommune");
    println!("cargo::rerun-if-changed=build.rs");
}

//! Builds again when a file is added to the built-in theme; the compiler itself follows only the files it knows. Tells the program
//! which engine prints: documents kept by another one are not used.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// What decides how a document comes out, beside the document and the theme: how Typst is used, and every version of what
/// it is made of.
const ENGINE: [&str; 2] = ["src/render/pdf", "Cargo.lock"];

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=themes/kommune");
    println!("cargo::rerun-if-changed=build.rs");
    let mut digest = Fnv::new();
    for path in ENGINE {
        println!("cargo::rerun-if-changed={path}");
        for file in files(Path::new(path))? {
            let bytes = fs::read(&file)?;
            // A checkout may write other line ends and other slashes.
            digest.add(file.to_string_lossy().replace('\\', "/").as_bytes());
            digest.add(&bytes.into_iter().filter(|byte| *byte != b'\r').collect::<Vec<u8>>());
        }
    }
    println!("cargo::rustc-env=PLANVAERK_PRINT_ENGINE={:032x}", digest.0);
    Ok(())
}

/// A file, or all files in a folder, by name.
fn files(path: &Path) -> io::Result<Vec<PathBuf>> {
    if !path.is_dir() {
        return Ok(if path.exists() { vec![path.to_owned()] } else { Vec::new() });
    }
    let mut entries =
        fs::read_dir(path)?.map(|entry| entry.map(|entry| entry.path())).collect::<io::Result<Vec<_>>>()?;
    entries.sort();
    let mut found = Vec::new();
    for entry in entries {
        found.extend(files(&entry)?);
    }
    Ok(found)
}

/// FNV-1a with 128 bits: tells one's own versions apart, which needs no more, and needs no library here.
struct Fnv(u128);

impl Fnv {
    fn new() -> Self {
        Self(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d)
    }

    /// Adds a piece with its length, so that pieces do not run together.
    fn add(&mut self, bytes: &[u8]) {
        for byte in (bytes.len() as u64).to_le_bytes().iter().chain(bytes) {
            self.0 = (self.0 ^ u128::from(*byte)).wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b);
        }
    }
}

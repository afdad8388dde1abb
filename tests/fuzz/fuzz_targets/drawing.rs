//! Any text as a drawing: no panic, every place inside the text and between characters, and what is written anew is a drawing.
#![no_main]

use libfuzzer_sys::fuzz_target;
use planvaerk::svg::Drawing;

fuzz_target!(|text: &str| {
    let drawing = Drawing::read(text);
    for fault in &drawing.faults {
        assert!(text.get(fault.range.clone()).is_some(), "{fault:?}");
    }
    assert!(drawing.still.is_some() || !drawing.faults.is_empty());
    if let Some(still) = drawing.still {
        let again = Drawing::read(&still);
        assert!(again.faults.is_empty(), "{still}");
    }
});

use qrcode::{Color, EcLevel, QrCode as Encoded};

/// White around a code, in modules, as the standard asks (ISO/IEC 18004, 9.1).
const QUIET: usize = 4;

/// A QR code as a drawing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct QrCode {
    /// One unit a module, the white around it included.
    pub svg: String,
    /// Modules across the code itself.
    pub modules: usize,
    /// Modules across the drawing.
    pub side: usize,
}

impl QrCode {
    /// At error level Q: a quarter of it may be dirt. `None` for a text longer than a code can hold, some 1,600 bytes.
    pub(crate) fn of(text: &str) -> Option<Self> {
        let code = Encoded::with_error_correction_level(text, EcLevel::Q).ok()?;
        let modules = code.width();
        let colours = code.to_colors();
        let mut path = String::new();
        for (y, row) in (QUIET..).zip(colours.chunks(modules)) {
            let mut x = QUIET;
            for run in row.chunk_by(|a, b| a == b) {
                if run.first() == Some(&Color::Dark) {
                    path.push_str(&format!("M{x} {y}h{0}v1h-{0}z", run.len()));
                }
                x += run.len();
            }
        }
        let side = modules + 2 * QUIET;
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\">\
             <path fill=\"#fff\" d=\"M0 0h{side}v{side}h-{side}z\"/><path d=\"{path}\"/></svg>"
        );
        Some(Self { svg, modules, side })
    }
}

#[cfg(test)]
mod tests {
    use super::{QUIET, QrCode};

    /// The drawing as dark and light, one dot a module, read from the path alone.
    fn dots(code: &QrCode) -> Vec<Vec<bool>> {
        let mut dots = vec![vec![false; code.side]; code.side];
        let (_, path) = code.svg.rsplit_once("<path d=\"").unwrap();
        for run in path.split('M').skip(1) {
            let (start, rest) = run.split_once('h').unwrap();
            let (x, y) = start.split_once(' ').unwrap();
            let (x, y): (usize, usize) = (x.parse().unwrap(), y.parse().unwrap());
            let length: usize = rest.split_once('v').unwrap().0.parse().unwrap();
            dots[y][x..x + length].fill(true);
        }
        dots
    }

    #[test]
    fn another_reader_reads_what_was_drawn() {
        for text in ["https://beredskab.example/k/7f3k9q2m/", "https://a.dk/k/0/", &"æ".repeat(400)] {
            let code = QrCode::of(text).unwrap();
            let dots = dots(&code);
            let scale = 4;
            let mut image =
                rqrr::PreparedImage::prepare_from_greyscale(code.side * scale, code.side * scale, |x, y| {
                    if dots[y / scale][x / scale] { 0 } else { 255 }
                });
            let grids = image.detect_grids();
            let [grid] = grids.as_slice() else { panic!("{text}: {} codes", grids.len()) };
            let (meta, read) = grid.decode().unwrap();
            assert_eq!(read, text);
            // The standard's bits for level Q are 11.
            assert_eq!(meta.ecc_level, 0b11, "{text}");
            let edge = |at: usize| at < QUIET || at >= QUIET + code.modules;
            let dark = |(y, x): &(usize, usize)| dots[*y][*x];
            let all = (0..code.side).flat_map(|y| (0..code.side).map(move |x| (y, x)));
            assert_eq!(all.filter(|(y, x)| edge(*y) || edge(*x)).filter(dark).count(), 0, "{text}");
        }
        assert_eq!(QrCode::of(&"x".repeat(2000)), None);
    }
}

//! Bars as pictures (PNG), for a program that draws nothing itself. Each says in words what it shows, for whoever cannot see it;
//! and the same figures stand beside it.

use std::io::Write as _;

use flate2::write::ZlibEncoder;
use flate2::{Compression, Crc};
use quick_xml::escape::escape;

use super::super::printable::printable;
use super::body::Body;
use super::colour::BarColour;
use crate::report::document::{Chart, MomentShares};

/// How many points a bar is wide and high.
const WIDTH: usize = 600;
const HEIGHT: usize = 24;
/// How many units of the format there are in a twentieth of a point (ECMA-376, part 1, 20.1.10.16).
const UNITS: u32 = 635;
/// How high a bar stands in the text, in twentieths of a point.
const HIGH: u32 = 150;
/// How wide the picture of a shift is at most in them: wider than this its circles would be lost.
const SHIFT: u32 = 2_600;
/// How high it is.
const SHIFT_HIGH: u32 = 200;

/// Adds a piece to a line: from and to, each from 0 to 1.
fn fill(line: &mut [BarColour], paint: BarColour, from: f64, to: f64) {
    let place = |share: f64| ((share.clamp(0.0, 1.0) * line.len() as f64).round() as usize).min(line.len());
    let (from, to) = (place(from), place(to));
    line.iter_mut().take(to).skip(from).for_each(|point| *point = paint);
}

/// A chart as one line of points; nothing for what is no bar.
fn line(chart: &Chart) -> Option<Vec<BarColour>> {
    let mut line = vec![BarColour::Track; WIDTH];
    match chart {
        Chart::Score(percent) => fill(&mut line, BarColour::Helps, 0.0, percent / 100.0),
        Chart::Unfavourable(share) => fill(&mut line, BarColour::Hinders, 0.0, *share),
        Chart::Diverging(shares) => {
            let half = shares.neutral / 4.0;
            fill(&mut line, BarColour::Hinders, 0.5 - half - shares.unfavourable / 2.0, 0.5 - half);
            fill(&mut line, BarColour::Middle, 0.5 - half, 0.5 + half);
            fill(&mut line, BarColour::Helps, 0.5 + half, 0.5 + half + shares.favourable / 2.0);
            fill(&mut line, BarColour::Axis, 0.497, 0.503);
        }
        Chart::Strip(labels) => {
            let step = 1.0 / labels.len().max(1) as f64;
            for (at, label) in labels.iter().enumerate() {
                fill(&mut line, BarColour::from_label(*label), at as f64 * step, (at + 1) as f64 * step);
                fill(&mut line, BarColour::Paper, (at + 1) as f64 * step - 0.15 * step, (at + 1) as f64 * step);
            }
        }
        Chart::Weighing(_) | Chart::Shift(_) => return None,
    }
    Some(line)
}

/// A chart as lines of points, for a place so many twentieths of a point wide; nothing for what is no bar.
fn points(chart: &Chart, width: u32) -> Option<Vec<Vec<BarColour>>> {
    match chart {
        Chart::Shift(shares) => Some(circles(*shares, width)),
        other => line(other).map(|line| vec![line; HEIGHT]),
    }
}

/// An open circle where something was, and a full one where it is, the further to the right the more unfavourable. The open
/// one is the larger, so that it shows where nothing changed.
fn circles(shares: MomentShares, width: u32) -> Vec<Vec<BarColour>> {
    // As high as its place is, so that circles are round.
    let high = (WIDTH as u32 * SHIFT_HIGH / width.max(SHIFT_HIGH)).max(12) as f64;
    let (middle, room) = (high / 2.0, WIDTH as f64 - high);
    let place = |share: f64| middle + share.clamp(0.0, 1.0) * room;
    let (before, after) = (place(shares.before), place(shares.after));
    let point = |x: usize, y: usize| {
        let (x, y) = (x as f64 + 0.5, y as f64 + 0.5);
        let from = |place: f64| (x - place).hypot(y - middle) / middle;
        match (from(before), from(after)) {
            (_, after) if after < 0.58 => BarColour::Hinders,
            (before, _) if (0.78..1.0).contains(&before) => BarColour::Axis,
            (before, _) if before < 0.78 => BarColour::Paper,
            _ if (y - middle).abs() < high * 0.07 && x > before.min(after) && x < before.max(after) => BarColour::Axis,
            _ if (y - middle).abs() < high * 0.04 && x > middle && x < WIDTH as f64 - middle => BarColour::Middle,
            _ => BarColour::Paper,
        }
    };
    (0..high as usize).map(|y| (0..WIDTH).map(|x| point(x, y)).collect()).collect()
}

/// A PNG (ISO/IEC 15948) of lines of points.
fn png(lines: &[Vec<BarColour>]) -> Vec<u8> {
    let mut data = ZlibEncoder::new(Vec::new(), Compression::best());
    for line in lines {
        // A row begins with the filter that it has: none. Writing to memory cannot fail.
        let row: Vec<u8> = std::iter::once(0).chain(line.iter().map(|paint| *paint as u8)).collect();
        let _ = data.write_all(&row);
    }
    let data = data.finish().unwrap_or_default();
    let size = |size: usize| u32::try_from(size).unwrap_or_default().to_be_bytes();
    // Eight bits to a point, each a place in the list of colours.
    let head = [&size(WIDTH)[..], &size(lines.len())[..], &[8, 3, 0, 0, 0]].concat();
    let mut made = b"\x89PNG\r\n\x1a\n".to_vec();
    for (name, part) in [
        (b"IHDR", head),
        (b"PLTE", BarColour::ALL.map(BarColour::channels).concat()),
        (b"IDAT", data),
        (b"IEND", Vec::new()),
    ] {
        let named = [&name[..], &part].concat();
        let mut check = Crc::new();
        check.update(&named);
        made.extend(size(part.len()));
        made.extend(&named);
        made.extend(check.sum().to_be_bytes());
    }
    made
}

impl Body<'_> {
    /// A bar as it stands in a paragraph, so many twentieths of a point wide, with what it says in words; nothing for what is
    /// no bar.
    pub fn bar(&mut self, chart: &Chart, width: u32, said: &str) -> String {
        let (width, high) =
            if matches!(chart, Chart::Shift(_)) { (width.min(SHIFT), SHIFT_HIGH) } else { (width, HIGH) };
        let Some(points) = points(chart, width) else { return String::new() };
        let made = png(&points);
        let number = self.pictures.iter().position(|other| *other == made).unwrap_or_else(|| {
            self.pictures.push(made);
            self.pictures.len() - 1
        }) + 1;
        self.drawn += 1;
        let (drawn, wide, high) = (self.drawn, width * UNITS, high * UNITS);
        let said = printable(said);
        let said = escape(&said);
        format!(
            r#"<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{wide}" cy="{high}"/><wp:docPr id="{drawn}" name="bar {drawn}" descr="{said}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="{drawn}" name="bar {drawn}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="picture{number}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"#
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::Label;
    use crate::assessment::Shares;

    fn painted(chart: &Chart, paint: BarColour) -> usize {
        line(chart).unwrap().iter().filter(|point| **point == paint).count()
    }

    #[test]
    fn a_bar_is_as_full_as_its_figure() {
        assert_eq!(painted(&Chart::Score(25.0), BarColour::Helps), WIDTH / 4);
        assert_eq!(painted(&Chart::Score(250.0), BarColour::Helps), WIDTH);
        assert_eq!(painted(&Chart::Unfavourable(0.5), BarColour::Hinders), WIDTH / 2);
        let shares = Shares { unfavourable: 0.5, neutral: 0.2, favourable: 0.3 };
        assert_eq!(painted(&Chart::Diverging(shares), BarColour::Hinders), WIDTH / 4);
        assert!(painted(&Chart::Strip(vec![Label::Barrier, Label::Facilitator]), BarColour::Helps) > WIDTH / 3);
    }

    #[test]
    fn a_shift_has_an_open_circle_where_it_was_and_a_full_one_where_it_is() {
        let made = points(&Chart::Shift(MomentShares { before: 0.75, after: 0.25 }), 2_000).unwrap();
        let across = &made[made.len() / 2];
        let at = |share: f64| {
            let half = made.len() as f64 / 2.0;
            let place = (half + share * (WIDTH as f64 - 2.0 * half)) as usize;
            across[place]
        };
        assert_eq!([at(0.75), at(0.5), at(0.25)], [BarColour::Paper, BarColour::Axis, BarColour::Hinders]);
        assert_eq!([at(0.05), at(0.95)], [BarColour::Middle; 2], "the scale");
        let same = points(&Chart::Shift(MomentShares { before: 0.5, after: 0.5 }), 2_000).unwrap();
        let across = &same[same.len() / 2];
        assert_eq!(across[WIDTH / 2], BarColour::Hinders);
        assert!(across.contains(&BarColour::Axis), "the open circle is seen around the full one");
    }

    #[test]
    fn a_picture_is_a_png_whose_parts_are_as_long_as_they_say() {
        let made = png(&points(&Chart::Score(40.0), 2_000).unwrap());
        assert!(made.starts_with(b"\x89PNG\r\n\x1a\n"));
        let (mut rest, mut names) = (&made[8..], Vec::new());
        while let [a, b, c, d, after @ ..] = rest {
            let size = u32::from_be_bytes([*a, *b, *c, *d]) as usize;
            names.push(String::from_utf8(after[..4].to_vec()).unwrap());
            let mut check = Crc::new();
            check.update(&after[..4 + size]);
            assert_eq!(after[4 + size..8 + size], check.sum().to_be_bytes());
            rest = &after[8 + size..];
        }
        assert_eq!(names, ["IHDR", "PLTE", "IDAT", "IEND"]);
    }
}

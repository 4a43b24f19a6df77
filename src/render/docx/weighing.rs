//! What a team weighed, drawn with shapes (DrawingML in a group, as Word writes them since 2010): the letters are those of the
//! document, and it can be changed. A program that does not know shapes has the table below it, which says the same.

use quick_xml::escape::escape;

use super::super::printable::printable;
use super::body::{Body, Style};
use super::colour::BarColour;
use crate::report::document::Weighed;
use crate::report::weighing::{WeighingDrawing, weighing_in_words};

/// How many units of the format (ECMA-376, part 1, 20.1.10.16) there are in a unit of the drawing: ten centimetres in all.
const UNIT: f64 = 10_500.0;
/// The ground of the quadrant that comes first, and of the others.
const GROUNDS: [&str; 2] = ["DCEEF0", "EEF2F3"];
/// How high a line of small letters is, in units of the drawing.
const LINE: f64 = 16.0;

/// A shape: which, where, how it is filled and outlined, and what is in it.
struct DrawnShape<'a> {
    form: &'static str,
    /// Left, top, width and height.
    area: (f64, f64, f64, f64),
    fill: Option<&'a str>,
    line: Option<&'a str>,
    text: ShapeText<'a>,
}

/// What stands in a shape.
#[derive(Clone, Copy, Default)]
struct ShapeText<'a> {
    text: &'a str,
    /// In half points.
    size: u32,
    strong: bool,
    colour: &'a str,
    /// Whether it stands at the top, from the left; else in the middle.
    at_top: bool,
}

impl Body<'_> {
    /// Adds the drawing of what was weighed.
    pub fn weighing(&mut self, weighed: &[Weighed]) {
        let drawing = WeighingDrawing::new(weighed, self.language);
        let (ink, paper, dot, line) = (
            BarColour::Axis.digits(),
            BarColour::Paper.digits(),
            BarColour::Hinders.digits(),
            BarColour::Middle.digits(),
        );
        let nothing = ShapeText::default();
        let mut shapes = Vec::new();
        for field in &drawing.fields {
            shapes.push(DrawnShape {
                form: "rect",
                area: field.area,
                fill: Some(GROUNDS[usize::from(!field.is_first)]),
                line: None,
                text: ShapeText { text: field.name, size: 18, strong: true, colour: &ink, at_top: true },
            });
        }
        for [x1, y1, x2, y2] in drawing.lines {
            let area = (x1.min(x2), y1.min(y2), (x2 - x1).abs(), (y2 - y1).abs());
            shapes.push(DrawnShape { form: "line", area, fill: None, line: Some(&line), text: nothing });
        }
        for label in &drawing.labels {
            let (x, y) = label.at;
            // The base line of a text lies a quarter of its line above its foot.
            let area = (x - label.room / 2.0, y - 0.75 * LINE, label.room, LINE);
            let (size, colour) = (if label.is_axis { 17 } else { 16 }, ink.as_str());
            let text = ShapeText { text: &label.text, size, colour, ..nothing };
            shapes.push(DrawnShape { form: "rect", area, fill: None, line: None, text });
        }
        for one in &drawing.dots {
            let (x, y) = one.at;
            let area = (x - one.radius, y - one.radius, 2.0 * one.radius, 2.0 * one.radius);
            let size = (one.radius * 1.6).round() as u32;
            let text = ShapeText { text: &one.mark, size, strong: true, colour: &paper, ..nothing };
            shapes.push(DrawnShape { form: "ellipse", area, fill: Some(&dot), line: None, text });
        }
        let said = printable(&weighing_in_words(weighed, self.language));
        let said = escape(&said);
        self.drawn += 1;
        let number = self.drawn;
        let inside: String = shapes.iter().map(|shape| self.shape(shape)).collect();
        let [wide, high] = [drawing.width, drawing.height].map(units);
        self.drawn_paragraph(
            Style::Text,
            &format!(
                r#"<w:r><mc:AlternateContent><mc:Choice Requires="wpg"><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{wide}" cy="{high}"/><wp:docPr id="{number}" name="weighing {number}" descr="{said}"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"><wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{wide}" cy="{high}"/><a:chOff x="0" y="0"/><a:chExt cx="{wide}" cy="{high}"/></a:xfrm></wpg:grpSpPr>{inside}</wpg:wgp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback/></mc:AlternateContent></w:r>"#
            ),
        );
    }

    fn shape(&mut self, shape: &DrawnShape<'_>) -> String {
        self.drawn += 1;
        let number = self.drawn;
        let (x, y, width, height) = shape.area;
        let [x, y, width, height] = [x, y, width, height].map(units);
        let form = shape.form;
        let fill = shape.fill.map_or_else(
            || "<a:noFill/>".to_owned(),
            |colour| format!(r#"<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>"#),
        );
        let line = shape.line.map_or_else(
            || "<a:ln><a:noFill/></a:ln>".to_owned(),
            |colour| {
                format!(
                    r#"<a:ln w="9525"><a:solidFill><a:srgbClr val="{colour}"/></a:solidFill><a:prstDash val="dash"/></a:ln>"#
                )
            },
        );
        let (text, body) = (shape.text.paragraph(), shape.text.body());
        format!(
            r#"<wps:wsp><wps:cNvPr id="{number}" name="shape {number}"/><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom prst="{form}"><a:avLst/></a:prstGeom>{fill}{line}</wps:spPr>{text}{body}</wps:wsp>"#
        )
    }
}

impl ShapeText<'_> {
    /// Its paragraph; nothing in a shape without a text.
    fn paragraph(&self) -> String {
        if self.text.is_empty() {
            return String::new();
        }
        let text = printable(self.text);
        let (text, size, colour) = (escape(&text), self.size, self.colour);
        let side = if self.at_top { "left" } else { "center" };
        let strong = if self.strong { "<w:b/>" } else { "" };
        format!(
            r#"<wps:txbx><w:txbxContent><w:p><w:pPr><w:suppressAutoHyphens/><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="{side}"/></w:pPr><w:r><w:rPr>{strong}<w:color w:val="{colour}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr><w:t>{text}</w:t></w:r></w:p></w:txbxContent></wps:txbx>"#
        )
    }

    /// How it stands in its shape.
    fn body(&self) -> String {
        let (anchor, inset) = if self.at_top { ("t", units(5.0)) } else { ("ctr", 0) };
        let top = inset / 2;
        format!(
            r#"<wps:bodyPr rot="0" vert="horz" wrap="square" lIns="{inset}" tIns="{top}" rIns="0" bIns="0" anchor="{anchor}" anchorCtr="0"><a:noAutofit/></wps:bodyPr>"#
        )
    }
}

/// A length of the drawing in units of the format.
fn units(length: f64) -> u64 {
    (length * UNIT).round() as u64
}

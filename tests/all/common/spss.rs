//! Writes SPSS system files, byte by byte, in every form that the reader knows.

use std::io::Write as _;

/// A file to be written. `Default` gives an empty little-endian one without packing.
#[derive(Clone, Debug, Default)]
pub struct Spss {
    /// The highest byte of a number first.
    pub big: bool,
    /// 0 none, 1 codes, 2 blocks.
    pub packing: i32,
    /// What the header says about the number of rows; the truth without it.
    pub promised: Option<i32>,
    /// The name of the encoding (record 20).
    pub encoding: Option<&'static str>,
    /// The code page (record 3).
    pub code_page: Option<i32>,
    pub variables: Vec<Variable>,
    /// Extension records: kind and content.
    pub extensions: Vec<(i32, Vec<u8>)>,
    pub rows: Vec<Vec<Value>>,
}

/// A variable, with everything the dictionary says about it.
#[derive(Clone, Debug, Default)]
pub struct Variable {
    pub name: &'static str,
    /// Bytes of text; 0 for a number.
    pub width: usize,
    pub label: &'static [u8],
    /// The count as it stands in the file: below zero for a range.
    pub missing_count: i32,
    pub missing: Vec<Value>,
    pub labels: Vec<(Value, &'static [u8])>,
}

/// What stands in a cell.
#[derive(Clone, Debug)]
pub enum Value {
    Number(f64),
    Text(&'static [u8]),
    None,
}

impl Variable {
    pub fn number(name: &'static str) -> Self {
        Self { name, ..Self::default() }
    }

    pub fn text(name: &'static str, width: usize) -> Self {
        Self { name, width, ..Self::default() }
    }
}

impl Spss {
    /// The whole file.
    pub fn bytes(&self) -> Vec<u8> {
        let mut out = self.dictionary();
        match self.packing {
            0 => out.extend(self.rows.iter().flat_map(|row| self.elements(row)).flatten()),
            1 => out.extend(self.codes()),
            _ => self.blocks(&mut out),
        }
        out
    }

    /// The file up to its data.
    pub fn dictionary(&self) -> Vec<u8> {
        let mut out = if self.packing == 2 { b"$FL3".to_vec() } else { b"$FL2".to_vec() };
        out.extend(padded(b"@(#) SPSS DATA FILE written by hand", 60));
        let rows = self.promised.unwrap_or(self.rows.len() as i32);
        for number in [2, -1, self.packing, 0, rows] {
            out.extend(self.int(number));
        }
        out.extend(self.float(100.0));
        out.extend(padded(b"21 Nov 2612:00:00", 9 + 8 + 64 + 3));
        for variable in &self.variables {
            out.extend(self.variable(variable));
        }
        out.extend(self.labels());
        // Documents: one line.
        out.extend([self.int(6), self.int(1)].concat());
        out.extend(padded(b"Invented answers.", 80));
        if let Some(code) = self.code_page {
            out.extend([7, 3, 4, 8, 1, 0, 0, 0, 0, 1, 2, code].map(|number| self.int(number)).concat());
        }
        for (kind, content) in &self.extensions {
            out.extend([7, *kind, 1, content.len() as i32].map(|number| self.int(number)).concat());
            out.extend(content);
        }
        if let Some(name) = self.encoding {
            out.extend([7, 20, 1, name.len() as i32].map(|number| self.int(number)).concat());
            out.extend(name.as_bytes());
        }
        out.extend([self.int(999), self.int(0)].concat());
        out
    }

    fn variable(&self, variable: &Variable) -> Vec<u8> {
        let head = [2, variable.width as i32, i32::from(!variable.label.is_empty()), variable.missing_count, 0, 0];
        let mut out = head.map(|number| self.int(number)).concat();
        out.extend(padded(variable.name.as_bytes(), 8));
        if !variable.label.is_empty() {
            out.extend(self.int(variable.label.len() as i32));
            out.extend(padded(variable.label, variable.label.len().next_multiple_of(4)));
        }
        out.extend(variable.missing.iter().flat_map(|value| self.element(value)));
        for _ in 1..variable.width.div_ceil(8) {
            out.extend([2, -1, 0, 0, 0, 0].map(|number| self.int(number)).concat());
            out.extend([b' '; 8]);
        }
        out
    }

    fn labels(&self) -> Vec<u8> {
        let mut out = Vec::new();
        let mut slot = 1;
        for variable in &self.variables {
            if !variable.labels.is_empty() {
                out.extend([self.int(3), self.int(variable.labels.len() as i32)].concat());
                for (value, label) in &variable.labels {
                    out.extend(self.element(value));
                    out.push(label.len() as u8);
                    out.extend(padded(label, (label.len() + 1).next_multiple_of(8) - 1));
                }
                out.extend([4, 1, slot].map(|number| self.int(number)).concat());
            }
            slot += variable.width.div_ceil(8).max(1) as i32;
        }
        out
    }

    /// Rows in codes of one byte.
    pub fn codes(&self) -> Vec<u8> {
        let mut out = Vec::new();
        let elements: Vec<[u8; 8]> = self.rows.iter().flat_map(|row| self.elements(row)).collect();
        for group in elements.chunks(8) {
            let code = |element: &[u8; 8]| {
                let small = (1..=251_u8).find(|code| self.float(f64::from(*code) - 100.0) == *element);
                match element {
                    b"        " => 254,
                    none if *none == self.float(f64::MIN) => 255,
                    _ => small.unwrap_or(253),
                }
            };
            let codes: Vec<u8> = group.iter().map(code).collect();
            out.extend(&codes);
            out.extend(vec![0; 8 - codes.len()]);
            for (element, _) in group.iter().zip(&codes).filter(|(_, code)| **code == 253) {
                out.extend(element);
            }
        }
        out
    }

    /// The codes in blocks that are smaller than a group of codes, so that every seam is tried.
    fn blocks(&self, out: &mut Vec<u8>) {
        let start = out.len() as i64;
        let blocks: Vec<Vec<u8>> = self.codes().chunks(5).map(deflated).collect();
        let length: usize = blocks.iter().map(Vec::len).sum();
        out.extend([start, start + 24 + length as i64, 24 + 24 * blocks.len() as i64].map(|n| self.long(n)).concat());
        out.extend(blocks.concat());
        out.extend([self.long(-100), self.long(0)].concat());
        out.extend([self.int(5), self.int(blocks.len() as i32)].concat());
        out.extend(vec![0; 24 * blocks.len()]);
    }

    fn elements(&self, row: &[Value]) -> Vec<[u8; 8]> {
        let wide = |(value, variable): (&Value, &Variable)| match value {
            Value::Text(text) => {
                let whole = padded(text, variable.width.next_multiple_of(8).max(8));
                whole.chunks(8).map(|part| part.try_into().unwrap()).collect()
            }
            _ => vec![self.element(value)],
        };
        row.iter().zip(&self.variables).flat_map(wide).collect()
    }

    fn element(&self, value: &Value) -> [u8; 8] {
        match value {
            Value::Number(number) => self.float(*number),
            Value::Text(text) => padded(text, 8).try_into().unwrap(),
            Value::None => self.float(f64::MIN),
        }
    }

    /// A number of four bytes.
    pub fn int(&self, value: i32) -> Vec<u8> {
        if self.big { value.to_be_bytes().to_vec() } else { value.to_le_bytes().to_vec() }
    }

    /// A number of eight bytes.
    pub fn long(&self, value: i64) -> Vec<u8> {
        if self.big { value.to_be_bytes().to_vec() } else { value.to_le_bytes().to_vec() }
    }

    fn float(&self, value: f64) -> [u8; 8] {
        if self.big { value.to_be_bytes() } else { value.to_le_bytes() }
    }
}

/// One ZLIB block.
pub fn deflated(content: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(content).unwrap();
    encoder.finish().unwrap()
}

/// Filled up with spaces.
fn padded(text: &[u8], length: usize) -> Vec<u8> {
    let mut out = text.to_vec();
    out.resize(length, b' ');
    out
}

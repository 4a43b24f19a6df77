//! What a field of the plan can hold, and how each type of it is kept: in a line, and in a file.

use jiff::civil::Date;
use serde::{Serialize, Serializer};

use super::plan::Status;

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanFieldKind {
    /// A text.
    Text,
    /// A day.
    Day,
    /// How far the line is.
    Status,
}

/// What a field of a line holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanFieldValue<'a> {
    /// A text, if it was filled in.
    Text(Option<&'a str>),
    /// A day, if it was filled in.
    Day(Option<Date>),
    /// How far the line is.
    Status(Status),
}

impl Serialize for PlanFieldValue<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => text.serialize(serializer),
            Self::Day(day) => day.map(|day| day.to_string()).serialize(serializer),
            Self::Status(status) => status.serialize(serializer),
        }
    }
}

/// Where what a field holds is kept, to change it.
#[derive(Debug)]
pub enum PlanFieldSlot<'a> {
    /// That of a text.
    Text(&'a mut Option<String>),
    /// That of a day.
    Day(&'a mut Option<Date>),
    /// That of how far the line is.
    Status(&'a mut Status),
}

/// What checks the texts and days of a file while they are read.
pub(super) trait PartReader {
    fn text(&mut self, path: &str, text: Option<String>) -> Option<String>;
    fn day(&mut self, path: &str, text: Option<String>) -> Option<Date>;
}

/// How a type of field is kept in a file and in a line.
pub(super) trait Held: Sized {
    const KIND: PlanFieldKind;
    type Part: Default;

    fn value(&self) -> PlanFieldValue<'_>;
    fn slot(&mut self) -> PlanFieldSlot<'_>;
    fn part(&self) -> Self::Part;
    fn read(part: Self::Part, reader: &mut impl PartReader, path: &str) -> Self;
}

impl Held for Option<String> {
    const KIND: PlanFieldKind = PlanFieldKind::Text;
    type Part = Self;

    fn value(&self) -> PlanFieldValue<'_> {
        PlanFieldValue::Text(self.as_deref())
    }

    fn slot(&mut self) -> PlanFieldSlot<'_> {
        PlanFieldSlot::Text(self)
    }

    fn part(&self) -> Self {
        self.clone()
    }

    fn read(part: Self, reader: &mut impl PartReader, path: &str) -> Self {
        reader.text(path, part)
    }
}

impl Held for Option<Date> {
    const KIND: PlanFieldKind = PlanFieldKind::Day;
    type Part = Option<String>;

    fn value(&self) -> PlanFieldValue<'_> {
        PlanFieldValue::Day(*self)
    }

    fn slot(&mut self) -> PlanFieldSlot<'_> {
        PlanFieldSlot::Day(self)
    }

    fn part(&self) -> Self::Part {
        self.map(|day| day.to_string())
    }

    fn read(part: Self::Part, reader: &mut impl PartReader, path: &str) -> Self {
        reader.day(path, part)
    }
}

impl Held for Status {
    const KIND: PlanFieldKind = PlanFieldKind::Status;
    type Part = Self;

    fn value(&self) -> PlanFieldValue<'_> {
        PlanFieldValue::Status(*self)
    }

    fn slot(&mut self) -> PlanFieldSlot<'_> {
        PlanFieldSlot::Status(self)
    }

    fn part(&self) -> Self {
        *self
    }

    fn read(part: Self, _: &mut impl PartReader, _: &str) -> Self {
        part
    }
}

/// A part of a file that is left out where there is nothing in it. How far a line is, is always said.
pub(super) trait LeftOut {
    fn is_left_out(&self) -> bool;
}

impl LeftOut for Option<String> {
    fn is_left_out(&self) -> bool {
        self.is_none()
    }
}

impl LeftOut for Status {
    fn is_left_out(&self) -> bool {
        false
    }
}

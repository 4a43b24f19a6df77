//! The colours of bars, as in the other documents.

use crate::assessment::Label;

/// What a piece of a bar is drawn in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BarColour {
    Paper,
    Track,
    Hinders,
    Middle,
    Helps,
    Axis,
}

impl BarColour {
    /// All colours, in the order in which a picture lists them.
    pub const ALL: [Self; 6] = [Self::Paper, Self::Track, Self::Hinders, Self::Middle, Self::Helps, Self::Axis];

    /// Red, green and blue.
    pub const fn channels(self) -> [u8; 3] {
        match self {
            Self::Paper => [255, 255, 255],
            Self::Track => [228, 233, 235],
            Self::Hinders => [168, 71, 26],
            Self::Middle => [185, 194, 198],
            Self::Helps => [11, 97, 104],
            Self::Axis => [28, 36, 38],
        }
    }

    /// The colour as six digits.
    pub fn digits(self) -> String {
        let [red, green, blue] = self.channels();
        format!("{red:02X}{green:02X}{blue:02X}")
    }

    /// The colour of a judgement.
    pub const fn from_label(label: Label) -> Self {
        match label {
            Label::Barrier => Self::Hinders,
            Label::Facilitator => Self::Helps,
            Label::Neither => Self::Middle,
            Label::NotMeasured | Label::NotClassed => Self::Track,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::BarColour;

    #[test]
    fn the_list_of_a_picture_is_in_the_order_of_the_colours() {
        assert!(BarColour::ALL.iter().enumerate().all(|(place, colour)| *colour as usize == place));
    }
}

//! How the document looks: on screen in light and dark, on a narrow screen, and on paper.

/// The style sheet, which stands in the document itself.
pub(super) const STYLE: &str = include_str!("style.css");

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::STYLE;

    /// Text and what it stands on.
    const TEXTS: [(&str, &str); 14] = [
        ("ink", "paper"),
        ("ink", "raised"),
        ("ink", "note"),
        ("ink", "hinder-soft"),
        ("ink", "accent-soft"),
        ("soft", "paper"),
        ("soft", "raised"),
        ("accent", "paper"),
        ("accent", "raised"),
        ("hinder", "paper"),
        ("hinder", "raised"),
        ("paper", "accent"),
        ("accent", "note"),
        ("paper", "hinder"),
    ];
    /// Parts of drawings that must be told apart, and the line around what has the focus.
    const DRAWINGS: [(&str, &str); 6] = [
        ("accent", "paper"),
        ("hinder", "paper"),
        ("hinder", "line"),
        ("accent", "raised"),
        ("hinder", "raised"),
        ("hinder", "accent-soft"),
    ];

    /// The colours of a scheme by name: those of the first block with colours, or of the second.
    fn colours(block: usize) -> BTreeMap<&'static str, &'static str> {
        let block = STYLE.split(":root {").nth(block).unwrap().split('}').next().unwrap();
        let lines = block.lines().filter_map(|line| line.trim().strip_prefix("--")?.strip_suffix(';'));
        lines.map(|line| line.split_once(": ").unwrap()).collect()
    }

    /// The contrast of two colours, 1 to 21 (WCAG 2.2, contrast ratio and relative luminance).
    fn contrast(one: &str, other: &str) -> f64 {
        let luminance = |colour: &str| {
            let part = |at: usize| {
                let value = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
                if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
            };
            0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
        };
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn contrast_follows_the_definition() {
        assert!((contrast("#ffffff", "#000000") - 21.0).abs() < 1e-9);
        assert!((contrast("#777777", "#ffffff") - 4.48).abs() < 0.01, "the known grey that is just too light");
    }

    #[test]
    fn texts_and_drawings_stand_out_in_light_and_in_dark() {
        for scheme in [1, 2] {
            let colours = colours(scheme);
            for (least, pairs) in [(4.5, &TEXTS[..]), (3.0, &DRAWINGS[..])] {
                for (front, behind) in pairs {
                    let found = contrast(colours[front], colours[behind]);
                    assert!(found >= least, "scheme {scheme}: {front} on {behind} has {found:.2}");
                }
            }
        }
    }

    #[test]
    fn light_and_dark_name_the_same_colours_and_every_name_is_known() {
        let (light, dark) = (colours(1), colours(2));
        assert!(light.keys().eq(dark.keys()));
        let used = STYLE.split("var(--").skip(1).map(|rest| rest.split(')').next().unwrap());
        for name in used {
            assert!(light.contains_key(name), "{name}");
        }
    }

    #[test]
    fn the_style_sheet_loads_nothing_and_cannot_end_early() {
        for loads in ["url(", "@import", "@font-face", "image-set(", "</"] {
            assert!(!STYLE.contains(loads), "{loads}");
        }
    }
}

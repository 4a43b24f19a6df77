/// The first letter in upper case, for names that open a line. Of the Dutch number *één* the capital goes without its accent.
#[must_use]
pub fn capital(text: &str) -> String {
    if let Some(rest) = text.strip_prefix("één") {
        return format!("Eén{rest}");
    }
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

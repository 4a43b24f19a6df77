//! What the user chooses and says of a survey before it is read.

use super::map_file::Map;
use crate::answers::Code;
use crate::answers::wording::words::Polarity;
use crate::tables::CsvOptions;

/// How to read a survey; what is left out is as [`Options::default`] has it.
///
/// ```
/// use strategiewijzer::content::bundled_questionnaire;
/// use strategiewijzer::survey::{Opened, Options, Polarity};
///
/// # fn main() -> Result<(), strategiewijzer::fault::Faults> {
/// let questionnaire = bundled_questionnaire()?;
/// let options = Options { reversed: Some(Polarity::AsWorded), ..Options::default() };
/// let table = b"time,knowledge\n1,4\n2,5\n".to_vec();
/// let opened = Opened::from_bytes(vec![("team.csv".to_owned(), table)], &questionnaire, &options)?;
/// let survey = opened.read(&questionnaire, &options)?;
/// assert_eq!(survey.whole.tally().respondents, 2);
/// # Ok(())
/// # }
/// ```
pub struct Options<'a> {
    /// What the user says of columns.
    pub map: Option<&'a Map>,
    /// How the numbers of reversed items run, where the map does not say so; `None` when the user has not said.
    pub reversed: Option<Polarity>,
    /// What texts stand for yes and no where numbers do not say it themselves, as positions as worded.
    pub yes_no: &'a [(String, Code)],
    /// Whether those who did not send the survey in count.
    pub keep_unfinished: bool,
    /// The sheet of a spreadsheet.
    pub sheet: Option<&'a str>,
    /// What the user says of CSV files.
    pub csv: CsvOptions,
    /// The headings of the columns that divide the respondents.
    pub groups: &'a [String],
    /// The heading of the column that tells respondents apart.
    pub pair: Option<&'a str>,
    /// Whether the forms themselves are kept.
    pub keep: bool,
    /// How many threads may read.
    pub threads: usize,
    /// Is told how many bytes of how many have been read.
    pub progress: &'a (dyn Fn(u64, u64) + Sync),
}

/// Everything recognised as the files say it, read by one thread.
impl Default for Options<'_> {
    fn default() -> Self {
        const QUIET: fn(u64, u64) = |_, _| ();
        Self {
            map: None,
            reversed: None,
            yes_no: &[],
            keep_unfinished: false,
            sheet: None,
            csv: CsvOptions::default(),
            groups: &[],
            pair: None,
            keep: false,
            threads: 1,
            progress: &QUIET,
        }
    }
}

impl Options<'_> {
    /// Whether forms are kept: they are needed themselves, or to find the same respondents in another survey.
    pub(super) const fn keeps(&self) -> bool {
        self.keep || self.pair.is_some()
    }
}

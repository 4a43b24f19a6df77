//! Words of which there is one for each of a few things, by name: a new thing does not compile until it has its word.

/// One text for each field that is asked before the questions.
#[derive(Clone, Copy, Debug)]
pub struct FieldTexts {
    /// For the name of the innovation.
    pub innovation: &'static str,
    /// For the word for the client.
    pub client: &'static str,
    /// For the organisation.
    pub organisation: &'static str,
    /// For the team.
    pub team: &'static str,
    /// For the phase of the introduction.
    pub phase: &'static str,
    /// For the role of the respondent.
    pub role: &'static str,
}

/// One text for each kind of element that questions are asked per.
#[derive(Clone, Copy, Debug)]
pub struct ElementTexts {
    /// For what working with the innovation is.
    pub activity: &'static str,
    /// For what it should bring the client.
    pub goal: &'static str,
    /// For what it brings the professional.
    pub benefit: &'static str,
    /// For what it costs the professional.
    pub drawback: &'static str,
    /// For whose opinion or support counts.
    pub referent: &'static str,
}

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
pub struct ElementTexts<T = &'static str> {
    /// For what working with the innovation is.
    pub activity: T,
    /// For what it should bring the client.
    pub goal: T,
    /// For what it brings the professional.
    pub benefit: T,
    /// For what it costs the professional.
    pub drawback: T,
    /// For whose opinion or support counts.
    pub referent: T,
}

/// One text for each state of a line of the plan.
#[derive(Clone, Copy, Debug)]
pub struct StatusTexts<T = &'static str> {
    /// Not begun yet.
    pub planned: T,
    /// Begun.
    pub busy: T,
    /// Finished.
    pub done: T,
    /// Given up, for a reason.
    pub stopped: T,
}

/// One text for each degree in which a barrier is weighed.
#[derive(Clone, Copy, Debug)]
pub struct DegreeTexts<T = &'static str> {
    /// 1: hinders a little; hardly changeable.
    pub low: T,
    /// 2: hinders quite a bit; partly changeable.
    pub middle: T,
    /// 3: hinders a lot; largely changeable.
    pub high: T,
}

/// One text for each quadrant of weighed barriers.
#[derive(Clone, Copy, Debug)]
pub struct QuadrantTexts<T = &'static str> {
    /// It hinders, and the team can change it.
    pub do_now: T,
    /// It hinders, and needs others and time.
    pub plan_ahead: T,
    /// It hinders little, and the team can change it in passing.
    pub take_along: T,
    /// It hinders little, and would cost much.
    pub let_rest: T,
}

/// One text for each kind of thing that a link rests on.
#[derive(Clone, Copy, Debug)]
pub struct BackingTexts<T = &'static str> {
    /// A panel that was asked about just this.
    pub panel: T,
    /// A choice of experts.
    pub experts: T,
    /// A measured effect.
    pub effect: T,
    /// A behaviour-change method.
    pub method: T,
    /// The project's own judgement.
    pub judgement: T,
}

/// One text for each effort that a strategy asks.
#[derive(Clone, Copy, Debug)]
pub struct EffortTexts<T = &'static str> {
    /// A few hours, no money.
    pub low: T,
    /// Days, some money, or several people.
    pub medium: T,
    /// Weeks, real money, or decisions above the team.
    pub high: T,
}

/// One text for each phase of the introduction.
#[derive(Clone, Copy, Debug)]
pub struct PhaseTexts<T = &'static str> {
    /// Before the start.
    pub preparation: T,
    /// The first period of use.
    pub introduction: T,
    /// Making it last.
    pub embedding: T,
}

/// One text for each kind of person who carries a strategy out.
#[derive(Clone, Copy, Debug)]
pub struct ActorTexts<T = &'static str> {
    /// The professional who works with the innovation.
    pub practitioner: T,
    /// Who coordinates the introduction.
    pub coordinator: T,
    /// The liaison officer, who connects the team with others.
    pub liaison: T,
    /// The manager of the team.
    pub line_manager: T,
    /// The board of the organisation.
    pub board: T,
    /// Somebody outside the organisation, such as a trainer or a chain partner.
    pub external_partner: T,
    /// A municipality, region, ministry or national body.
    pub policy_maker: T,
}

/// One text for each role of a respondent.
#[derive(Clone, Copy, Debug)]
pub struct RoleTexts<T = &'static str> {
    /// Works with the innovation, or will; the one the questions are meant for.
    pub practitioner: T,
    /// Coordinates the introduction.
    pub coordinator: T,
    /// Leads the team.
    pub line_manager: T,
    /// Somebody else.
    pub other: T,
}

/// One text for each reason why a row is left out.
#[derive(Clone, Copy, Debug)]
pub struct ExclusionTexts<T = &'static str> {
    /// The maker of the survey tried it out.
    pub preview: T,
    /// It was not sent in.
    pub unfinished: T,
    /// The tool took it for spam.
    pub spam: T,
    /// It explains or adds up the table, and is nobody's.
    pub legend: T,
    /// It holds no answer to any question.
    pub no_answers: T,
}

/// One text for each kind of column that is no answer.
#[derive(Clone, Copy, Debug)]
pub struct AsideTexts<T = &'static str> {
    /// A number or code of the response.
    pub identifier: T,
    /// When it was begun, sent in or changed.
    pub moment: T,
    /// How long it took.
    pub duration: T,
    /// How far the respondent came.
    pub progress: T,
    /// The language of the form.
    pub language: T,
    /// How the response came in, and other bookkeeping of the tool.
    pub technical: T,
    /// Points and feedback of a quiz.
    pub score: T,
    /// An e-mail address.
    pub email: T,
    /// An IP address.
    pub network: T,
    /// A name.
    pub name: T,
    /// Where somebody is or lives.
    pub location: T,
    /// A telephone number.
    pub phone: T,
    /// A date of birth, or a number that the state or employer gave.
    pub identity: T,
}

/// One text for each kind of file that is known and not read.
#[derive(Clone, Copy, Debug)]
pub struct ForeignFileTexts<T = &'static str> {
    /// A web page, which some programs call a spreadsheet.
    pub html: T,
    /// A spreadsheet of Excel 2003 as XML.
    pub spreadsheet_xml: T,
    /// An OpenDocument spreadsheet as one piece of XML.
    pub flat_spreadsheet: T,
    /// Any other XML.
    pub xml: T,
    /// JSON, also with an object on each line.
    pub json: T,
    /// Parquet.
    pub parquet: T,
    /// Feather, of either version, and other files of Arrow.
    pub feather: T,
    /// Stata.
    pub stata: T,
    /// SAS, as its data set or in transport form.
    pub sas: T,
    /// R, as one object or several.
    pub r: T,
    /// Something compressed that is no ZIP.
    pub compressed: T,
    /// PDF.
    pub pdf: T,
    /// A text of a word processor.
    pub document: T,
    /// Slides.
    pub slides: T,
    /// A spreadsheet, text or slides of Apple.
    pub apple: T,
    /// A picture.
    pub picture: T,
    /// A database.
    pub database: T,
    /// SPSS in its portable form.
    pub portable: T,
}

/// One text for each thing that can have become of a determinant.
#[derive(Clone, Copy, Debug)]
pub struct VerdictTexts<T = &'static str> {
    /// It was a barrier, and clearly fell to the limit or below it.
    pub solved: T,
    /// It was a barrier and is now under the limit, which may be chance.
    pub under_limit: T,
    /// It was no barrier, is one now, and clearly rose.
    pub new: T,
    /// It was no barrier and is now over the limit, which may be chance.
    pub over_limit: T,
    /// It was a barrier, and still is.
    pub still: T,
    /// It was no barrier, and is none now.
    pub not_barrier: T,
    /// It was not measured at both moments, or what made it a barrier was asked at one of them only.
    pub not_comparable: T,
}

/// One text for each band of answers.
#[derive(Clone, Copy, Debug)]
pub struct BandTexts<T = &'static str> {
    /// It hinders the introduction.
    pub unfavourable: T,
    /// It counts for neither side.
    pub neutral: T,
    /// It helps the introduction.
    pub favourable: T,
}

/// One text for each form that a value in YAML can have.
#[derive(Clone, Copy, Debug)]
pub struct YamlFormTexts<T = &'static str> {
    /// Nothing at all.
    pub nothing: T,
    /// Yes or no.
    pub yes_no: T,
    /// A number, whole or not.
    pub number: T,
    /// A whole number.
    pub whole_number: T,
    /// Text.
    pub text: T,
    /// A list.
    pub list: T,
    /// A group of fields.
    pub fields: T,
    /// One word of a few.
    pub word: T,
    /// Anything else.
    pub other: T,
}

/// One text for each thing that a person does wrong in YAML.
#[derive(Clone, Copy, Debug)]
pub struct YamlSlipTexts<T = &'static str> {
    /// A tab where spaces indent.
    pub tab: T,
    /// A quotation mark that is never closed.
    pub open_quote: T,
    /// Text after a closing quotation mark.
    pub after_quote: T,
    /// A code that does not exist, between double quotation marks.
    pub code: T,
    /// A bracket that is not closed, or a comma that is missing.
    pub bracket: T,
    /// A colon where there can be none.
    pub colon: T,
    /// A field without its colon.
    pub no_colon: T,
    /// A character with which text cannot begin.
    pub first_character: T,
    /// A line that is not indented as those above it.
    pub indent: T,
    /// An invisible control character.
    pub control: T,
    /// Anything else.
    pub other: T,
}

/// One text for each thing that can be done with an intake that is finished.
#[derive(Clone, Copy, Debug)]
pub struct WayTexts<T = &'static str> {
    /// See the answers and change them.
    pub go_on: T,
    /// Read the advice.
    pub advice: T,
    /// Work on the plan.
    pub plan: T,
    /// Make documents.
    pub documents: T,
    /// Ask the same questions once more, in another file.
    pub again: T,
    /// Begin a new intake about something else.
    pub new: T,
}

/// One text for each strength of what a link rests on.
#[derive(Clone, Copy, Debug)]
pub struct StrengthTexts<T = &'static str> {
    /// Only the project's own reasoning.
    pub judgement: T,
    /// Publications about something close: a panel that was asked about another matter, a method that is like it.
    pub nearby: T,
    /// Publications about this very link.
    pub direct: T,
}

//! What the audit of the catalogue is made from: the published facts, and the document that sets the links beside them.

pub mod document;
pub mod facts;

//! All tests from outside, as one program: it is linked once, and what no test uses is found by the compiler.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod accessibility;
mod adding_strategies;
mod advice_marks;
mod advise_documents;
mod advise_errors;
mod advise_screen;
mod analyse_bootstrap;
mod analyse_counts;
mod analyse_encodings;
mod analyse_exports;
mod analyse_faults;
mod analyse_files;
mod analyse_groups;
mod analyse_maps;
mod analyse_other_forms;
mod analyse_people;
mod analyse_queries;
mod analyse_random_exports;
mod analyse_same_answers;
mod analyse_shapes;
mod analyse_wordings;
mod analyse_yes_no;
mod assessment_rules;
mod backing_told;
mod bibliography;
mod browse;
mod browse_output;
mod budgets;
mod bundle_rules;
mod catalogue_audit;
mod cause_faults;
mod causes;
mod check;
mod claims;
mod common;
mod compare;
mod comparison_output;
mod comparison_rules;
mod content;
mod content_faults;
mod counted_rules;
mod dependencies;
mod documents;
mod errors_page;
mod explain;
mod formats;
mod former_wordings;
mod given_away;
mod group_reports;
#[cfg(unix)]
mod guide;
mod handouts;
mod hostile;
mod house;
mod html_browser;
mod intake_stories;
#[cfg(unix)]
mod interview_breaking_off;
mod interview_files;
#[cfg(unix)]
mod interview_keys;
mod interview_plain;
#[cfg(unix)]
mod interview_screens;
#[cfg(unix)]
mod interview_terminal;
mod interview_words;
mod languages;
mod manual;
mod named_files;
mod office_documents;
mod output_files;
mod own_content;
mod plain_words;
mod plan;
#[cfg(unix)]
mod planning;
mod published_figures;
mod questions;
mod ranking_rules;
mod readme;
#[cfg(target_os = "linux")]
mod reliability;
mod report;
mod road;
mod schema;
#[cfg(unix)]
mod session_by_hand;
mod shells;
mod start;
mod survey_bytes;
mod survey_columns;
mod survey_spss;
mod template;
mod understanding;
mod voices;

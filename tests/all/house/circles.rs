//! Circles between files: those of which each knows the next, and so itself.
//!
//! A module and the files in it belong together: they may use what the module's own file keeps for them all, while that calls
//! on them. So what a file knows of the modules that it is in makes no circle.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::arrows::{Arrow, Why};

/// The groups of files that can only be understood together, each with the arrows within it.
pub fn circles(arrows: &BTreeSet<Arrow>) -> Vec<Vec<&Arrow>> {
    let arrows: Vec<&Arrow> = arrows.iter().filter(|arrow| arrow.why == Why::Uses && !is_above(arrow)).collect();
    let mut known: BTreeMap<&Path, BTreeSet<&Path>> = BTreeMap::new();
    for arrow in &arrows {
        known.entry(&arrow.file).or_default().insert(&arrow.target);
    }
    let reached: BTreeMap<&Path, BTreeSet<&Path>> = known.keys().map(|file| (*file, reach(&known, file))).collect();
    let reaches = |one: &Path, other: &Path| reached.get(one).is_some_and(|all| all.contains(other));
    let mut done: BTreeSet<PathBuf> = BTreeSet::new();
    let mut found = Vec::new();
    for file in known.keys().filter(|file| reaches(file, file)) {
        if done.contains(*file) {
            continue;
        }
        let together = |other: &Path| reaches(file, other) && reaches(other, file);
        done.extend(known.keys().filter(|other| together(other)).map(|other| other.to_path_buf()));
        found.push(arrows.iter().copied().filter(|arrow| together(&arrow.file) && together(&arrow.target)).collect());
    }
    found
}

/// Whether it leads to a module that the file itself is in.
fn is_above(arrow: &Arrow) -> bool {
    arrow.from.starts_with(&arrow.to)
}

/// Everything that a file knows, directly or through others.
fn reach<'a>(known: &BTreeMap<&'a Path, BTreeSet<&'a Path>>, start: &'a Path) -> BTreeSet<&'a Path> {
    let (mut found, mut next) = (BTreeSet::new(), vec![start]);
    while let Some(file) = next.pop() {
        for target in known.get(file).into_iter().flatten() {
            if found.insert(*target) {
                next.push(target);
            }
        }
    }
    found
}

/// A circle as its reader needs it: who knows whom, and where that is first seen.
pub fn told(circle: &[&Arrow]) -> String {
    let mut first: BTreeMap<(&Path, &Path), usize> = BTreeMap::new();
    for arrow in circle {
        let line = first.entry((&arrow.file, &arrow.target)).or_insert(arrow.line);
        *line = arrow.line.min(*line);
    }
    let lines =
        first.iter().map(|((file, target), line)| format!("  {}:{line} knows {}", file.display(), target.display()));
    format!("a circle:\n{}", lines.collect::<Vec<_>>().join("\n"))
}

//! Which file knows which: every path in the source, by `use` and in bodies, followed to the file in which its name is
//! written. What exists only in tests may use anything, and is left out.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use proc_macro2::{TokenStream, TokenTree};
use syn::spanned::Spanned as _;
use syn::visit::{self, Visit};
use syn::{Attribute, File, Item, ItemMod, ItemUse, Macro, Meta, UseTree, Visibility};

/// A module by its names from the root of the crate, which has none itself.
pub type ModulePath = Vec<String>;

/// A file that names something in another.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Arrow {
    /// The file, and the module in it.
    pub file: PathBuf,
    pub from: ModulePath,
    pub line: usize,
    /// The module that is named, and the file it is in. A name that is passed on (`pub use`) leads to where it is written
    /// and to the module that passes it on.
    pub to: ModulePath,
    pub target: PathBuf,
    pub why: Why,
}

/// Why a file knows another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// It uses what is written there.
    Uses,
    /// It uses what is passed on there.
    Door,
    /// It passes on what is written there.
    PassesOn,
}

/// Whether something exists only in tests: `cfg(test)`, also with a further condition.
pub fn only_in_tests(attributes: &[Attribute]) -> bool {
    fn means_test(meta: &Meta) -> bool {
        match meta {
            Meta::Path(path) => path.is_ident("test"),
            Meta::List(list) if list.path.is_ident("all") => list
                .parse_args_with(syn::punctuated::Punctuated::<Meta, syn::Token![,]>::parse_terminated)
                .is_ok_and(|all| all.iter().any(means_test)),
            _ => false,
        }
    }
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("cfg") && attribute.parse_args::<Meta>().is_ok_and(|meta| means_test(&meta))
    })
}

/// A `use` of one name, flattened.
struct Import {
    segments: Vec<String>,
    /// What it is called here; `*` for all there is.
    name: String,
    passes_on: bool,
    line: usize,
}

/// A module with what is named in it.
struct Module {
    path: ModulePath,
    file: PathBuf,
    /// What is written in it.
    own: BTreeSet<String>,
    imports: Vec<Import>,
    /// Paths in its code: the names between `::`, and the line.
    used: Vec<(Vec<String>, usize)>,
}

/// The modules of a crate.
pub struct House {
    modules: Vec<Module>,
}

impl House {
    /// Reads a crate from its sources by path. `root` is its first file.
    pub fn read(sources: &BTreeMap<PathBuf, String>, root: &str) -> Self {
        let mut house = Self { modules: Vec::new() };
        house.file(sources, Path::new(root), &[]);
        house
    }

    fn file(&mut self, sources: &BTreeMap<PathBuf, String>, file: &Path, path: &[String]) {
        let text = sources.get(file).unwrap_or_else(|| panic!("no {}", file.display()));
        let File { items, .. } = syn::parse_file(text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let folder = file.parent().unwrap();
        let own = file.file_stem().unwrap().to_str().unwrap();
        let inside = if ["mod", "lib", "main"].contains(&own) { folder.to_owned() } else { folder.join(own) };
        self.module(sources, file, &inside, path, &items);
    }

    fn module(
        &mut self,
        sources: &BTreeMap<PathBuf, String>,
        file: &Path,
        inside: &Path,
        path: &[String],
        items: &[Item],
    ) {
        let mut seen = Seen::default();
        items.iter().for_each(|item| seen.visit_item(item));
        let Seen { own, imports, used, modules } = seen;
        self.modules.push(Module { path: path.to_vec(), file: file.to_owned(), own, imports, used });
        for ItemMod { ident, attrs, content, .. } in modules {
            let name = ident.to_string();
            let path = [path, std::slice::from_ref(&name)].concat();
            let stated = attrs.iter().find_map(|attribute| match &attribute.meta {
                Meta::NameValue(pair) if pair.path.is_ident("path") => {
                    Some(quote::ToTokens::to_token_stream(&pair.value))
                }
                _ => None,
            });
            let stated = stated.map(|stated| file.with_file_name(stated.to_string().trim_matches('"')));
            match content {
                Some((_, items)) => self.module(sources, file, &inside.join(&name), &path, &items),
                None => {
                    let candidates = [inside.join(format!("{name}.rs")), inside.join(&name).join("mod.rs")];
                    let found = stated.or_else(|| candidates.into_iter().find(|file| sources.contains_key(file)));
                    let found = found.unwrap_or_else(|| panic!("no file for {} in {}", name, file.display()));
                    self.file(sources, &found, &path);
                }
            }
        }
    }

    /// The modules of this path: more than one where a condition decides which it is.
    fn all(&self, path: &[String]) -> impl Iterator<Item = &Module> {
        self.modules.iter().filter(move |module| module.path == path)
    }

    fn exists(&self, path: &[String]) -> bool {
        self.all(path).next().is_some()
    }

    /// Where a path in a module starts: at the root, above, or at something that the module has or imports.
    fn start(&self, module: &Module, segments: &[String]) -> Option<(ModulePath, usize)> {
        let mut path = module.path.clone();
        match segments.first()?.as_str() {
            "crate" | env!("CARGO_PKG_NAME") => Some((Vec::new(), 1)),
            "self" => Some((path, 1)),
            "super" => {
                let above = segments.iter().take_while(|segment| *segment == "super").count();
                path.truncate(path.len().checked_sub(above)?);
                Some((path, above))
            }
            first => {
                let child = [path.clone(), vec![first.to_owned()]].concat();
                let known = self.exists(&child) || module.imports.iter().any(|import| import.name == first);
                known.then_some((path, 0))
            }
        }
    }

    /// The modules in which a name may be written, each with whether it was passed on by another.
    fn follow(&self, start: ModulePath, segments: &[String], steps: usize) -> BTreeSet<(ModulePath, bool)> {
        let mut at = start;
        for (place, segment) in segments.iter().enumerate() {
            let child = [at.clone(), vec![segment.clone()]].concat();
            if self.exists(&child) {
                at = child;
                continue;
            }
            let mut found = BTreeSet::from([(at.clone(), false)]);
            // A circle of names that are passed on ends somewhere.
            for module in self.all(&at).filter(|_| steps < 20) {
                if module.own.contains(segment) {
                    continue;
                }
                let named = module.imports.iter().filter(|import| import.name == *segment || import.name == "*");
                for import in named {
                    let mut whole = import.segments.clone();
                    if import.name == "*" {
                        whole.push(segment.clone());
                    }
                    whole.extend_from_slice(&segments[place + 1..]);
                    let Some((start, passed)) = self.start(module, &whole) else { continue };
                    if start == at && passed == 0 && whole[0] == *segment {
                        continue;
                    }
                    let ends = self.follow(start, &whole[passed..], steps + 1);
                    let written = |path: &ModulePath| self.all(path).any(|module| module.own.contains(segment));
                    if import.name != "*" || ends.iter().any(|(path, _)| written(path)) {
                        found = std::iter::once((at.clone(), true)).chain(ends).collect();
                    }
                }
            }
            return found;
        }
        BTreeSet::from([(at, false)])
    }

    /// All arrows between files.
    pub fn arrows(&self) -> BTreeSet<Arrow> {
        let mut arrows = BTreeSet::new();
        for module in &self.modules {
            let mut add = |segments: &[String], line: usize, passes_on: bool| {
                let Some((start, passed)) = self.start(module, segments) else { return };
                for (to, is_door) in self.follow(start, &segments[passed..], 0) {
                    let why = match (is_door, passes_on) {
                        (true, _) => Why::Door,
                        (false, true) => Why::PassesOn,
                        (false, false) => Why::Uses,
                    };
                    for target in self.all(&to).filter(|target| target.file != module.file) {
                        let (file, target) = (module.file.clone(), target.file.clone());
                        arrows.insert(Arrow { file, from: module.path.clone(), line, to: to.clone(), target, why });
                    }
                }
            };
            for import in &module.imports {
                add(&import.segments, import.line, import.passes_on);
            }
            for (segments, line) in &module.used {
                add(segments, *line, false);
            }
        }
        arrows
    }
}

/// What one module holds, and the modules in it.
#[derive(Default)]
struct Seen {
    own: BTreeSet<String>,
    imports: Vec<Import>,
    used: Vec<(Vec<String>, usize)>,
    modules: Vec<ItemMod>,
}

impl Seen {
    fn tree(&mut self, tree: &UseTree, before: &[String], passes_on: bool) {
        let line = tree.span().start().line;
        let mut add = |segments: Vec<String>, name: String| {
            self.imports.push(Import { segments, name, passes_on, line });
        };
        match tree {
            UseTree::Path(path) => self.tree(&path.tree, &joined(before, &path.ident), passes_on),
            UseTree::Name(name) if name.ident == "self" => {
                add(before.to_vec(), before.last().cloned().unwrap_or_default());
            }
            UseTree::Name(name) => add(joined(before, &name.ident), name.ident.to_string()),
            UseTree::Rename(renamed) => add(joined(before, &renamed.ident), renamed.rename.to_string()),
            UseTree::Glob(_) => add(before.to_vec(), "*".to_owned()),
            UseTree::Group(group) => group.items.iter().for_each(|tree| self.tree(tree, before, passes_on)),
        }
    }

    /// The paths in a macro, which is a row of tokens.
    fn tokens(&mut self, tokens: TokenStream) {
        let (mut path, mut line, mut colons) = (Vec::new(), 0, 0);
        for token in tokens {
            match token {
                TokenTree::Ident(name) => {
                    if colons != 2 {
                        self.path(std::mem::take(&mut path), line);
                        line = name.span().start().line;
                    }
                    path.push(name.to_string());
                    colons = 0;
                }
                TokenTree::Punct(sign) if sign.as_char() == ':' && !path.is_empty() => colons += 1,
                other => {
                    self.path(std::mem::take(&mut path), line);
                    colons = 0;
                    if let TokenTree::Group(group) = other {
                        self.tokens(group.stream());
                    }
                }
            }
        }
        self.path(path, line);
    }

    /// A path; not one that only says where, as in `pub(super)`.
    fn path(&mut self, segments: Vec<String>, line: usize) {
        if segments.iter().any(|segment| !["crate", "self", "super"].contains(&segment.as_str())) {
            self.used.push((segments, line));
        }
    }
}

fn joined(before: &[String], name: &syn::Ident) -> Vec<String> {
    [before.to_vec(), vec![name.to_string()]].concat()
}

/// What an item is called, where that can be named from elsewhere.
fn name_of(item: &Item) -> Option<String> {
    Some(match item {
        Item::Const(item) => item.ident.to_string(),
        Item::Enum(item) => item.ident.to_string(),
        Item::Fn(item) => item.sig.ident.to_string(),
        Item::Macro(item) => item.ident.as_ref()?.to_string(),
        Item::Static(item) => item.ident.to_string(),
        Item::Struct(item) => item.ident.to_string(),
        Item::Trait(item) => item.ident.to_string(),
        Item::Type(item) => item.ident.to_string(),
        Item::Union(item) => item.ident.to_string(),
        _ => return None,
    })
}

fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::ExternCrate(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Macro(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Trait(item) => &item.attrs,
        Item::Type(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        _ => &[],
    }
}

impl Visit<'_> for Seen {
    fn visit_item(&mut self, item: &Item) {
        if only_in_tests(attributes(item)) {
            return;
        }
        self.own.extend(name_of(item));
        match item {
            Item::Mod(module) => self.modules.push(module.clone()),
            _ => visit::visit_item(self, item),
        }
    }

    fn visit_impl_item_fn(&mut self, function: &syn::ImplItemFn) {
        if !only_in_tests(&function.attrs) {
            visit::visit_impl_item_fn(self, function);
        }
    }

    fn visit_item_use(&mut self, item: &ItemUse) {
        self.tree(&item.tree, &[], !matches!(item.vis, Visibility::Inherited));
    }

    fn visit_path(&mut self, path: &syn::Path) {
        let segments = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        self.path(segments, path.span().start().line);
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, called: &Macro) {
        self.tokens(called.tokens.clone());
    }

    fn visit_attribute(&mut self, attribute: &Attribute) {
        if let Meta::List(list) = &attribute.meta {
            self.tokens(list.tokens.clone());
        }
    }

    /// Who may see something says nothing of who is known.
    fn visit_visibility(&mut self, _: &Visibility) {}
}

#!/usr/bin/env python3
"""Prints the licence texts of the crates that are in the program, each text once, with the crates it belongs to.

    .ci/third-party.py TARGET > THIRD-PARTY.txt

Most licences ask that their text goes along with the program. A crate without a text of its own is named with the licence
that it states.
"""
import json
import pathlib
import subprocess
import sys

target = sys.argv[1]


def cargo(*arguments):
    return subprocess.run(["cargo", *arguments], check=True, capture_output=True, encoding="utf-8").stdout


tree = cargo("tree", "--locked", "--target", target, "--edges", "normal,no-proc-macro", "--prefix", "none", "--format", "{p}")
# "serde v1.0.0": what follows, such as a path, belongs to our own package.
inside = {tuple(line.split(" ")[:2]) for line in tree.splitlines() if line.strip()}
metadata = json.loads(cargo("metadata", "--locked", "--format-version", "1", "--filter-platform", target))
packages = [package for package in metadata["packages"]
            if package["source"] and (package["name"], "v" + package["version"]) in inside]

crates_by_text, stated = {}, []
for package in sorted(packages, key=lambda package: package["name"]):
    name = f"{package['name']} {package['version']} ({package['license']})"
    folder = pathlib.Path(package["manifest_path"]).parent
    files = [file for file in sorted(folder.iterdir())
             if file.is_file() and file.name.upper().startswith(("LICENSE", "LICENCE", "COPYING", "NOTICE", "UNLICENSE"))]
    for file in files:
        text = file.read_text(encoding="utf-8", errors="replace").replace("\r\n", "\n").strip()
        crates_by_text.setdefault(text, []).append(name)
    if not files:
        stated.append(name)

sys.stdout.reconfigure(encoding="utf-8", newline="\n")
print("Strategiewijzer contains the following Rust packages, under the licences below.")
for text, crates in crates_by_text.items():
    print("\n" + "=" * 80)
    print("\n".join(dict.fromkeys(crates)) + "\n\n" + text)
if stated:
    print("\n" + "=" * 80)
    print("These bring no text of their own, and state the licence between brackets:\n")
    print("\n".join(stated))

#!/usr/bin/env python3
"""Counts instructions with callgrind and holds them against the budgets; see benches/instructions.sh."""
import argparse
import os
import re
import subprocess
import sys
import tempfile

import tables

# Nothing of this computer: where the home is, which language and which time zone must not be counted.
ENVIRONMENT = {"LC_ALL": "C", "TZ": "UTC", "PATH": os.environ["PATH"]}
COLLECTED = re.compile(r"Collected : (\d+)")


def count(program, command):
    """Instructions of one run, its threads together."""
    valgrind = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", program, *command.split()]
    run = subprocess.run(valgrind, env=ENVIRONMENT, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    found = COLLECTED.search(run.stderr)
    if run.returncode or not found:
        sys.exit(f"{command} ended with {run.returncode}\n{run.stderr}")
    return int(found[1])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--turns", type=int, default=1)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    budgets = tables.budgets()
    rows = [["what", "instructions", "budget", "of budget", "spread"]]
    over = []

    def row(what, turns, budget):
        # The highest of the turns: a budget that is kept by luck is not kept.
        most, least = max(turns), min(turns)
        figure = thousands if budget >= 1000 else "{:.1f}".format
        ratio, spread = most / budget, (most - least) / most
        rows.append([what, figure(most), thousands(budget), f"{ratio:.2f}", f"{spread:.3%}"])
        if most > budget:
            over.append(what)

    thousands = tables.thousands
    with tempfile.TemporaryDirectory() as folder:
        def runs(command, file=""):
            command = command.replace("FOLDER", folder).replace("FILE", file)
            return [count(options.program, command) for _ in range(options.turns)]

        for entry in budgets["instructions"]:
            row(entry["name"], runs(entry["command"]), entry["most"])

        # What is the same for any size falls out of the difference of two sizes.
        cell = budgets["cell"]
        counted = []
        for size in cell["rows"]:
            file = f"{folder}/{size:06}.csv"
            subprocess.run([sys.executable, "benches/likert.py", str(size), file], check=True)
            counted.append(runs(cell["command"], file))
        few, many = cell["rows"]
        with open(file, encoding="utf-8") as survey:
            columns = survey.readline().count(",") + 1
        cells = (many - few) * columns
        row(cell["name"], [(high - low) / cells for low, high in zip(*counted)], cell["most"])

    tables.screen(rows)
    if options.write:
        tables.write("instructions", rows)
    if over:
        sys.exit(f"over budget: {', '.join(over)}")


if __name__ == "__main__":
    main()

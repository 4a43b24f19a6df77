#!/usr/bin/env python3
"""Times the commands beside `true`, polars and DuckDB, and holds them against the budgets; see benches/all.sh."""
import argparse
import json
import os
import subprocess
import sys
import tempfile
import time

import tables

ENGINES = {"polars": "polars", "duckdb": "DuckDB"}
# Both read the cells as text, as the program does, and as numbers, which may be easier for them; the faster one counts.
FORMS = ["text", "numbers"]
SMALL = 1000


class Timed:
    """What several runs of one command took."""

    def __init__(self, command):
        self.command = command
        self.best = self.work = self.query = float("inf")
        self.peak = 0.0

    def run(self, folder):
        """Runs it once and gives what it printed."""
        with open(f"{folder}/output", "w+b") as output:
            start = time.perf_counter()
            process = subprocess.Popen(self.command, stdout=output, stderr=subprocess.DEVNULL)
            _, status, usage = os.wait4(process.pid, 0)
            seconds = time.perf_counter() - start
            process.returncode = os.waitstatus_to_exitcode(status)
            if process.returncode:
                sys.exit(f"{' '.join(self.command)} ended with {process.returncode}")
            output.seek(0)
            printed = output.read()
        self.best = min(self.best, seconds)
        # What the processors did for it, threads together: hardly changed by what else the machine is doing.
        self.work = min(self.work, usage.ru_utime + usage.ru_stime)
        # No less than what this script takes, since a process starts as its copy.
        self.peak = max(self.peak, usage.ru_maxrss / 1024)
        return printed


def counted(program, survey, folder):
    """Our counts per column. The questionnaire is without its gate: with it, answers about an innovation that somebody
    does not know are left out, as they should be, and the others count them."""
    with open("data/midi-questions.yaml", encoding="utf-8") as file:
        paragraphs = file.read().split("\n\n")
    with open(f"{folder}/questions.yaml", "w", encoding="utf-8") as file:
        file.write("\n\n".join(part for part in paragraphs if not part.startswith("gate:")))
    options = ["--dry-run", "--format", "json", "--questions", f"{folder}/questions.yaml"]
    items = json.loads(Timed([program, "analyse", survey, *options]).run(folder))["items"]
    counts = {item["id"]: {str(value): count for value, count in enumerate(item["counts"], 1)} for item in items}
    for item in items:
        counts[item["id"]][""] = item["missing"]
    return counts


def agree(name, counts, truth):
    # A place without a column is no count of the file, and a value that nobody gave is no count either.
    for column, values in truth.items():
        if {value: count for value, count in counts[column].items() if count} != values:
            sys.exit(f"{name} counts {column} otherwise than the survey was made")


def invented(folder, name, rows, seed):
    """The path of a survey of so many rows, and how often each value stands in each column."""
    survey, counts = f"{folder}/{name}.csv", f"{folder}/{name}.json"
    make = [sys.executable, "benches/likert.py", str(rows), survey, "--seed", str(seed), "--counts", counts]
    subprocess.run(make, check=True)
    with open(counts, encoding="utf-8") as file:
        truth = json.load(file)
    return survey, {column: {value: count for value, count in found.items() if count} for column, found in truth.items()}


def turns(times, commands, folder):
    """Runs commands in turns, so that a busy moment of the machine hits all alike."""
    for _ in range(times):
        for timed in commands.values():
            printed = timed.run(folder)
            if timed.command[1:2] and timed.command[1].startswith("benches/count_"):
                timed.query = min(timed.query, json.loads(printed)["seconds"])


def milliseconds(seconds):
    return f"{seconds * 1000:.1f}" if seconds < 0.1 else f"{seconds * 1000:,.0f}"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("python", help="of a place that has polars and DuckDB; empty where there is none")
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--starts", type=int, default=50)
    parser.add_argument("--turns", type=int, default=5)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    program, engines = options.program, ENGINES if options.python else {}
    budgets = tables.budgets()["times"]
    broken = []

    def budget(what, found, unit):
        most = budgets[what]
        kept = found <= most
        print(f"{what:28} {found:7.2f} {unit:14} budget {most:<6} {'kept' if kept else 'BROKEN'}")
        if not kept:
            broken.append(what)

    with tempfile.TemporaryDirectory() as folder:
        small, small_truth = invented(folder, "small", SMALL, 29)
        later, _ = invented(folder, "later", SMALL, 30)
        large, large_truth = invented(folder, "large", options.rows, 29)
        advise = [program, "advise", "examples/liso-intake.yaml"]
        analyse = [program, "analyse", small]
        short = {
            "`true`": ["true"],
            "`--version`": [program, "--version"],
            "`--help`": [program, "--help"],
            "`determinants`": [program, "determinants"],
            "`advise`, on screen": advise,
            "`advise`, as JSON": [*advise, "--format", "json"],
            "`advise`, as HTML": [*advise, "--format", "html"],
            f"`analyse`, {SMALL:,} rows": analyse,
            f"`compare`, two of {SMALL:,} rows": [program, "compare", small, later],
        }
        short = {name: Timed(command) for name, command in short.items()}
        turns(options.starts, short, folder)
        bootstrap = f"`analyse --bootstrap 1000`, {SMALL:,} rows"
        long = {bootstrap: Timed([*analyse, "--bootstrap", "1000"])}
        turns(options.turns, long, folder)

        start = short["`true`"]

        def peak(timed):
            """What `true` shows is this script's: of a command that shows no more, only that is known."""
            return f"{timed.peak:.0f}" if timed.peak > start.peak + 1 else f"under {start.peak + 1:.0f}"

        rows = [[f"best of {options.starts}", "ms", "more than true", "times true", "CPU ms", "MB"]]
        for name, timed in {**short, **long}.items():
            more, ratio = timed.best - start.best, timed.best / start.best
            name = name if timed is not long.get(name) else f"{name}, best of {options.turns}"
            rows.append([name, milliseconds(timed.best), milliseconds(more), f"{ratio:,.1f}", milliseconds(timed.work), peak(timed)])
        tables.screen(rows)
        if options.write:
            tables.write("commands", rows)

        rows = [[f"best of {options.turns}", "ms", "times ours", "query alone", "times ours", "CPU ms", "MB"]]
        sizes = [(SMALL, small, small_truth), (options.rows, large, large_truth)]
        fastest = {}
        for size, survey, truth in sizes:
            commands = {"ours": Timed([program, "analyse", survey, "--format", "json"])}
            agree("ours", counted(program, survey, folder), truth)
            for engine, named in engines.items():
                for form in FORMS:
                    command = [options.python, f"benches/count_{engine}.py", survey, form]
                    commands[f"{named}, {form}"] = Timed(command)
                    agree(engine, json.loads(Timed(command).run(folder))["counts"], truth)
            turns(options.turns, commands, folder)
            ours = commands["ours"]
            for name, timed in commands.items():
                others = ["", "", ""]
                if timed is not ours:
                    others = [f"{timed.best / ours.best:.1f}", milliseconds(timed.query), f"{timed.query / ours.best:.1f}"]
                figures = [milliseconds(timed.best), *others, milliseconds(timed.work), peak(timed)]
                rows.append([f"{size:,} rows, {name}", *figures])
            for engine, named in engines.items():
                fastest[engine] = min(commands[f"{named}, {form}"].best for form in FORMS)
        tables.screen(rows)
        print(f"{os.path.getsize(large) / 1e6:.0f} MB of CSV; all counts agree with how the surveys were made")
        if options.write:
            tables.write("surveys", rows)

        print()
        more = {name: (timed.best - start.best) * 1000 for name, timed in short.items()}
        budget("help", max(more["`--help`"], more["`--version`"]), "ms over true")
        budget("advise", max(more[name] for name in more if "advise" in name), "ms over true")
        budget("advise memory", max(short[name].peak for name in short if "advise" in name), "MB")
        for engine in engines:
            budget(f"of {engine}", ours.best / fastest[engine], "times its time")
        budget("survey memory", ours.peak, "MB")
        budget("program", os.path.getsize(program) / 1e6, "MB")
    if broken:
        sys.exit(f"broken: {', '.join(broken)}")


if __name__ == "__main__":
    main()

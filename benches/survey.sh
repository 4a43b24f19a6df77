#!/usr/bin/env bash
# How fast a survey is counted, beside polars and duckdb counting the same values per column of the same file. Prints the
# best of five runs of the whole process, and for polars and duckdb of the query alone; the peak memory; the ratios.
#
#   benches/survey.sh [rows]
#
# Budgets, for the whole process: at most half of what polars takes, a fifth of what duckdb takes, and 32 MB.
#
# Our counts are held against the truth in a run of their own, with a questionnaire without its gate: with the gate, answers
# of those who do not know the innovation are left out, as they should be.
#
# PROGRAM and ARGUMENTS (FILE stands for the survey) say what is measured.
set -euo pipefail
cd "$(dirname "$0")/.."
rows=${1:-1000000}
if [ -z "${PROGRAM:-}" ]; then
    cargo build --release --locked --quiet
    PROGRAM=target/release/strategiewijzer
fi
export PROGRAM ARGUMENTS="${ARGUMENTS:-analyse FILE --format json}"

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 benches/likert.py "$rows" "$folder/survey.csv" --counts "$folder/counts.json"
sed '/^gate:/,/^$/d' data/midi-questions.yaml >"$folder/questions.yaml"
python="$folder/python/bin/python"
if ! { python3 -m venv "$folder/python" && "$python" -m pip install --quiet polars duckdb; } >"$folder/pip.log" 2>&1; then
    echo "skipped polars and duckdb: they cannot be installed here ($(tail -n 1 "$folder/pip.log"))"
    python=
fi

# Both read the cells as text, as the program does, and as numbers, which may be easier for them; the faster one counts.
cat >"$folder/count-polars.py" <<'PYTHON'
import json, sys, time
import polars

file, form = sys.argv[1:]
names = open(file).readline().strip().split(",")
types = polars.String if form == "text" else polars.UInt8
start = time.perf_counter()
table = polars.scan_csv(file, schema=dict.fromkeys(names, types))
found = table.select(polars.col(name).value_counts().implode() for name in names).collect()
seconds = time.perf_counter() - start
value = lambda found: "" if found is None else str(found)
counts = {name: {value(entry[name]): entry["count"] for entry in found[name][0].to_list()} for name in names}
print(json.dumps({"seconds": seconds, "counts": counts}))
PYTHON

cat >"$folder/count-duckdb.py" <<'PYTHON'
import json, sys, time
import duckdb

file, form = sys.argv[1:]
names = open(file).readline().strip().split(",")
columns = {name: "VARCHAR" if form == "text" else "UTINYINT" for name in names}
blank = "''" if form == "text" else "0"
start = time.perf_counter()
histograms = ", ".join(f'histogram(coalesce("{name}", {blank}))' for name in names)
found = duckdb.sql(f"SELECT {histograms} FROM read_csv('{file}', header = true, delim = ',', columns = {columns})").fetchall()[0]
seconds = time.perf_counter() - start
counts = {name: {str(value or ""): count for value, count in values.items()} for name, values in zip(names, found)}
print(json.dumps({"seconds": seconds, "counts": counts}))
PYTHON

python3 - "$folder" "$python" <<'PYTHON'
import json, os, subprocess, sys, time

folder, python = sys.argv[1:]
survey = f"{folder}/survey.csv"
with open(f"{folder}/counts.json") as file:
    truth = json.load(file)
truth = {column: {value: count for value, count in found.items() if count} for column, found in truth.items()}
commands = {"ours": [os.environ["PROGRAM"], *os.environ["ARGUMENTS"].replace("FILE", survey).split()]}
engines = ["polars", "duckdb"] if python else []
forms = ["text", "numbers"]
for engine in engines:
    for form in forms:
        commands[f"{engine} ({form})"] = [python, f"{folder}/count-{engine}.py", survey, form]

def run(command):
    """Seconds, megabytes at the peak (no less than what this script takes, some 14), and what was printed."""
    with open(f"{folder}/output", "w+b") as output:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            sys.exit(f"{command[0]} ended with {process.returncode}")
        output.seek(0)
        return seconds, usage.ru_maxrss / 1024, output.read()

def counted(name, printed):
    if name != "ours":
        return json.loads(printed)["counts"]
    options = ["--dry-run", "--format", "json", "--questions", f"{folder}/questions.yaml"]
    items = json.loads(run([os.environ["PROGRAM"], "analyse", survey, *options])[2])["items"]
    counts = {item["id"]: {str(value): count for value, count in enumerate(item["counts"], 1)} for item in items}
    for item in items:
        counts[item["id"]][""] = item["missing"]
    # A place without a column is no count of the file.
    return {column: {value: count for value, count in counts[column].items() if count} for column in truth}

best, alone, peak, checked = {}, {}, {}, set()
# Taken in turns, so that a busy moment of the machine hits all alike.
for _ in range(5):
    for name, command in commands.items():
        seconds, megabytes, printed = run(command)
        best[name] = min(seconds, best.get(name, seconds))
        peak[name] = max(megabytes, peak.get(name, 0))
        if name != "ours":
            query = json.loads(printed)["seconds"]
            alone[name] = min(query, alone.get(name, query))
        if name not in checked:
            if counted(name, printed) != truth:
                sys.exit(f"{name} counts otherwise than the survey was made")
            checked.add(name)

print(f"{os.path.getsize(survey) / 1e6:.0f} MB, best of 5")
for name in commands:
    query = f"{alone[name] * 1000:8.0f} ms query" if name in alone else " " * 17
    print(f"{name:17} {best[name] * 1000:8.0f} ms {query} {peak[name]:8.1f} MB   counts agree")

failed = False
def budget(what, found, most):
    global failed
    failed |= found > most
    print(f"{what:25} {found:6.2f}   budget {most:.2f}   {'kept' if found <= most else 'BROKEN'}")
for engine in engines:
    fastest = lambda times: min(times[f"{engine} ({form})"] for form in forms)
    budget(f"of {engine}", best["ours"] / fastest(best), {"polars": 1 / 2, "duckdb": 1 / 5}[engine])
    print(f"{f'of the query of {engine}':25} {best['ours'] / fastest(alone):6.2f}")
budget("MB at the peak", peak["ours"], 32)
sys.exit(failed)
PYTHON

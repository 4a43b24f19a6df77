#!/usr/bin/env bash
# How long a command takes beside `true`, which only starts a process: the difference is ours. Prints the median of many
# runs in milliseconds, the peak memory of the advice, and the size of the program.
#
#   benches/startup.sh [runs]
#
# Budgets: advice at most 12 ms more than true and under 20 MB; --help and --version at most 3 ms more; the stripped
# program under 12 MB, of which the workbook writer takes the most.
set -euo pipefail
cd "$(dirname "$0")/.."
runs=${1:-200}
cargo build --release --locked --quiet
program=target/release/strategiewijzer

python3 - "$runs" "$program" <<'PYTHON'
import os, resource, subprocess, sys, time

runs, program = int(sys.argv[1]), sys.argv[2]
commands = {
    "true": ["true"],
    "--help": [program, "--help"],
    "--version": [program, "--version"],
    "advise (screen)": [program, "advise", "examples/liso-intake.yaml"],
    "advise (json)": [program, "advise", "examples/liso-intake.yaml", "--format", "json"],
    "advise (markdown)": [program, "advise", "examples/liso-intake.yaml", "--format", "markdown"],
}

def milliseconds(command):
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return (time.perf_counter() - start) * 1000

# Taken in turns, so that a busy moment of the machine hits all commands alike.
times = {name: [] for name in commands}
for _ in range(runs):
    for name, command in commands.items():
        times[name].append(milliseconds(command))
median = {name: sorted(found)[len(found) // 2] for name, found in times.items()}
for name, found in median.items():
    print(f"{name:20} {found:6.2f} ms   {found - median['true']:+6.2f} ms")

peak = subprocess.run(
    [sys.executable, "-c",
     "import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL);"
     "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)", *commands["advise (screen)"]],
    capture_output=True, text=True, check=True).stdout
print(f"{'peak memory':20} {int(peak) / 1024:6.1f} MB")
print(f"{'program':20} {os.path.getsize(program) / 1e6:6.2f} MB")
PYTHON

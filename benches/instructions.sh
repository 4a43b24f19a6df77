#!/usr/bin/env bash
# How many instructions the commands take, counted by callgrind: a measure that a busy machine does not change. Holds them
# against benches/budgets.json, and ends with 1 when one is over. Without valgrind it says so, and ends with 0.
#
#   benches/instructions.sh [--turns N] [--write]
#
# --turns counts every command so often, to see the spread (1). --write puts the table in docs/speed.md.
# PROGRAM counts that program instead of the one built here.
set -euo pipefail
cd "$(dirname "$0")/.."

if ! command -v valgrind >/dev/null; then
  echo "valgrind is not installed: instructions are not counted"
  exit 0
fi
if [ -z "${PROGRAM:-}" ]; then
  cargo build --profile dist --locked --quiet
  PROGRAM=${CARGO_TARGET_DIR:-target}/dist/strategiewijzer
fi
exec python3 benches/instructions.py "$PROGRAM" "$@"

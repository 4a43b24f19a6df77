#!/usr/bin/env bash
# How long the commands take: beside `true`, which only starts a process, and for counting a survey beside polars and
# DuckDB. Prints a table, checks the budgets in benches/budgets.json, and ends with 1 when one is broken.
#
#   benches/all.sh [--rows N] [--starts N] [--turns N] [--write]
#
# --rows is the size of the large survey (1000000), --starts how often a short command is run (50), --turns how often a
# long one is (5). --write puts the table in docs/speed.md.
#
# PROGRAM measures that program instead of the one built here. polars and DuckDB are installed in target/venv; where they
# cannot be had, the rest is still measured.
set -euo pipefail
cd "$(dirname "$0")/.."

if [ -z "${PROGRAM:-}" ]; then
  cargo build --profile dist --locked --quiet
  PROGRAM=${CARGO_TARGET_DIR:-target}/dist/strategiewijzer
fi

# The tests of the example queries use DuckDB from the same place: the version is theirs.
duckdb=$(sed -n 's/^duckdb=//p' .ci/run)
polars=2.1.0
python=target/venv/bin/python
[ -x "$python" ] || python3 -m venv target/venv || true
if ! "$python" -c "import duckdb, polars; assert (duckdb.__version__, polars.__version__) == ('$duckdb', '$polars')" 2>/dev/null; then
  "$python" -m pip install --quiet --disable-pip-version-check "duckdb==$duckdb" "polars==$polars" || {
    echo "polars and DuckDB cannot be installed: measuring without them" >&2
    python=
  }
fi

exec python3 benches/times.py "$PROGRAM" "$python" "$@"

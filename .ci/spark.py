"""Holds what Spark counts with the example query against the program's own reading of the same survey."""
import csv
import json
import pathlib
import subprocess
import sys
import tempfile

from pyspark.sql import SparkSession

QUERY = pathlib.Path("examples/queries/counts-spark.sql").read_text(encoding="utf-8")
LAST = "`legislation`"
MORE = ["self-efficacy[2]", "professional-obligation[2]", "social-support[2]"]
PLAIN = "  SELECT monotonically_increasing_id() AS respondent, CAST(NULL AS STRING) AS the_group, * FROM survey\n"
GROUPED = "  SELECT monotonically_increasing_id() AS respondent, CAST(`Team` AS STRING) AS the_group, * EXCEPT (`Team`) FROM survey\n"


def query(grouped):
    """The query with further elements, and with groups as its comment says."""
    assert QUERY.count(LAST) == 1 and PLAIN in QUERY and "--" + GROUPED[1:] in QUERY, "the query has changed"
    text = QUERY.replace(LAST, ", ".join([LAST, *(f"`{item}`" for item in MORE)]))
    return text.replace(PLAIN, GROUPED) if grouped else text


def analysed(program, *arguments):
    ran = subprocess.run([program, "analyse", *arguments, "--format", "json"], capture_output=True, text=True, check=False)
    if ran.returncode:
        raise SystemExit(f"{' '.join(arguments)}: {ran.stderr}")
    advice = json.loads(ran.stdout)
    # The files are not the same; what they say must be.
    for part in ("input", "doubts"):
        del advice[part]
    return json.dumps(advice, indent=1).replace('"Team"', '"group"').splitlines()


def main(program):
    spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", False).config("spark.sql.shuffle.partitions", 4)
    spark = spark.getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        survey, counts = (str(pathlib.Path(folder, name)) for name in ("survey.csv", "counts.csv"))
        subprocess.run([sys.executable, "benches/likert.py", "700", survey], check=True)
        rows = list(csv.reader(open(survey, encoding="utf-8")))
        for name, doubles, grouped in (("text", False, False), ("doubles", True, False), ("groups", False, True)):
            teams = [["Team"], *([f"T{row % 6}"] for row in range(len(rows) - 1))]
            with open(survey, "w", encoding="utf-8", newline="") as file:
                table = ([*row, *team] for row, team in zip(rows, teams)) if grouped else rows
                csv.writer(file).writerows(table)
            frame = spark.read.csv(survey, header=True)
            if doubles:
                frame = frame.select(*(frame[f"`{column}`"].cast("double").alias(column) for column in frame.columns))
            frame.createOrReplaceTempView("survey")
            found = spark.sql(query(grouped)).collect()
            with open(counts, "w", encoding="utf-8", newline="") as file:
                csv.writer(file).writerows([["item", "value", "count", "group"], *found])
            said = ("--reversed", "as-worded")
            ours = analysed(program, survey, *said, *(("--group", "Team") if grouped else ()))
            theirs = analysed(program, "--counts", counts, *(("--group", "group") if grouped else ()))
            different = [pair for pair in zip(ours, theirs) if pair[0] != pair[1]]
            equal = ours == theirs
            wrong += not equal
            print(f"{name}: {len(found)} rows of counts, {'the same advice' if equal else f'not the same: {different[:3]}'}")
    spark.stop()
    return wrong


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

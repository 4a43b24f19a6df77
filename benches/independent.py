#!/usr/bin/env python3
"""The figures of the program beside those of numpy, scipy and statsmodels: nothing of ours is used but the questions.

    benches/independent.py PROGRAM [--seed N]

Makes invented surveys, lets PROGRAM analyse and compare them, works the same out anew and says what differs. Needs numpy, scipy
and statsmodels (tried with 2.4, 1.18 and 0.14). Ends with 1 when a figure differs by more than rounding.
"""
import argparse
import csv
import itertools
import json
import math
import pathlib
import subprocess
import sys
import tempfile
from fractions import Fraction

import numpy
from scipy.stats import norm
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

# Items with the points of their scale, and whether agreeing is unfavourable.
ITEMS = {
    "complexity": (5, True), "time": (5, False), "knowledge": (5, False), "formal-ratification": (2, False),
    "descriptive-norm": (7, False), "outcome-expectations.importance": (5, False),
    "outcome-expectations.probability": (5, False), "self-efficacy": (5, False), "self-efficacy[2]": (5, False),
    "materials": (5, False), "legislation": (5, False),
}
# Of these scales the first answers are unfavourable, and those from the second number on are favourable.
SIDES = {2: (1, 2), 5: (2, 4), 7: (3, 5)}
NOT_CLASSED = set()
LEVEL = 0.025


def survey(random, rows, lower):
    """Answers as worded, about a twentieth blank; the last team is so much lower on time."""
    usual = {item: random.uniform(1, points) for item, (points, _) in ITEMS.items()}
    table = []
    for row in range(rows):
        team = f"T{row * 6 // rows}"
        answers = {}
        for item, (points, _) in ITEMS.items():
            answer = int(min(points, max(1, round(random.normal(usual[item], 1.2)))))
            if item == "time" and team == "T5":
                answer = max(1, answer - lower)
            answers[item] = None if random.random() < 0.05 else answer
        table.append({"code": f"c{row}", "Team": team, **answers})
    return table


def write(path, table):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, ["code", "Team", *ITEMS])
        writer.writeheader()
        writer.writerows(table)


def run(program, *arguments):
    ran = subprocess.run([program, *arguments, "--format", "json"], capture_output=True, text=True, check=False)
    if ran.returncode:
        raise SystemExit(f"{' '.join(arguments)}: {ran.stderr}")
    return json.loads(ran.stdout)


def scored(table, item):
    """The answers with unfavourable low, None where there is none."""
    points, reversed_item = ITEMS[item]
    turned = (lambda answer: points + 1 - answer) if reversed_item else (lambda answer: answer)
    return [None if row[item] is None else turned(row[item]) for row in table]


def unfavourable(item, answer):
    return answer <= SIDES[ITEMS[item][0]][0]


class Differences:
    def __init__(self):
        self.found, self.looked_at = [], 0

    def equal(self, what, ours, theirs):
        self.looked_at += 1
        pair = [numpy.atleast_1d(numpy.array(value, dtype=float)) for value in (ours, theirs)]
        if pair[0].shape != pair[1].shape or not numpy.allclose(*pair, rtol=1e-9, atol=1e-9, equal_nan=True):
            self.found.append(f"{what}: program {theirs}, independent {ours}")


def alpha(columns):
    """Cronbach's alpha of two items over those who answered both."""
    both = numpy.array([pair for pair in zip(*columns) if None not in pair], dtype=float)
    k = both.shape[1]
    variances = both.var(axis=0, ddof=1).sum()
    return k / (k - 1) * (1 - variances / both.sum(axis=1).var(ddof=1))


def look_at_items(differ, table, advice):
    items = {item["id"]: item for found in advice["determinants"] for item in found["items"]}
    for item, (points, _) in ITEMS.items():
        answers = [answer for answer in scored(table, item) if answer is not None]
        theirs, n = items[item], len(answers)
        differ.equal(f"{item} n", n, theirs["n"])
        differ.equal(f"{item} missing", len(table) - n, theirs["missing"])
        differ.equal(f"{item} counts", numpy.bincount(answers, minlength=points + 1)[1:], theirs["counts"])
        differ.equal(f"{item} mean", numpy.mean(answers), theirs["mean"])
        differ.equal(f"{item} sd", numpy.std(answers, ddof=1), theirs["sd"])
        if item in NOT_CLASSED:
            continue
        low, high = SIDES[points]
        bad, good = sum(answer <= low for answer in answers), sum(answer >= high for answer in answers)
        differ.equal(f"{item} unfavourable", bad / n, theirs["unfavourable"]["share"])
        differ.equal(f"{item} favourable", good / n, theirs["favourable"]["share"])
        differ.equal(f"{item} Wilson", proportion_confint(bad, n, method="wilson"), theirs["unfavourable"]["interval"])
        label = "barrier" if bad * 5 >= n else "facilitator" if good * 5 >= n * 4 else "neither"
        differ.equal(f"{item} label", label == theirs["label"], True)
        differ.equal(f"{item} divided", bad * 3 >= n and good * 3 >= n, theirs["divided"])


def look_at_determinants(differ, table, advice):
    determinants = {found["id"]: found for found in advice["determinants"]}
    for name, found in determinants.items():
        own = [item for item in ITEMS if item.split("[")[0].split(".")[0] == name and item not in NOT_CLASSED]
        if own:
            scores = []
            for item in own:
                answers = [answer for answer in scored(table, item) if answer is not None]
                scores.append((numpy.mean(answers) - 1) / (ITEMS[item][0] - 1) * 100)
            differ.equal(f"{name} score", numpy.mean(scores), found["score"])
    sets = determinants["self-efficacy"]["alpha"]
    differ.equal("alpha", alpha([scored(table, item) for item in ("self-efficacy", "self-efficacy[2]")]), sets[0]["alpha"])
    importance, chance = (scored(table, f"outcome-expectations.{part}") for part in ("importance", "probability"))
    products = [(one - 1) * other for one, other in zip(importance, chance) if None not in (one, other)]
    composite = determinants["outcome-expectations"]["composite"]
    differ.equal("product score", numpy.mean(products), composite["mean"])
    differ.equal("product n", len(products), composite["n"])


def look_at_order(differ, table, advice):
    """Shares and favourabilities as exact fractions; ranks are those of the program, so only what comes before them counts."""
    keys = []
    for barrier in advice["barriers"]:
        worst = None
        for item in ITEMS:
            if item.split("[")[0].split(".")[0] != barrier["determinant"] or item in NOT_CLASSED:
                continue
            points = ITEMS[item][0]
            answers = [answer for answer in scored(table, item) if answer is not None]
            weigh = {1: Fraction(1, 8), 2: Fraction(7, 8)}
            value = [weigh[one] if points == 2 else Fraction(one - 1, points - 1) for one in answers]
            key = (-Fraction(sum(unfavourable(item, one) for one in answers), len(answers)), sum(value) / len(value))
            worst = key if worst is None else min(worst, key)
        keys.append(worst)
    differ.equal("order of barriers", keys == sorted(keys), True)


def chances(counts, drawn):
    """In exact whole numbers: how many of the ways to draw so many answers give each sum."""
    ways = {(0, 0): 1}
    for value, count in enumerate(counts):
        following = {}
        for (taken, total), number in ways.items():
            for more in range(min(count, drawn - taken) + 1):
                key = (taken + more, total + more * value)
                following[key] = following.get(key, 0) + number * math.comb(count, more)
        ways = following
    return {total: number for (taken, total), number in ways.items() if taken == drawn}


def look_at_groups(differ, table, advice):
    """The exact test of every group against the others, with Holm's correction over questions."""
    teams = sorted({row["Team"] for row in table})
    smallest = {}
    for item, (points, _) in ITEMS.items():
        if item in NOT_CLASSED:
            continue
        answers = scored(table, item)
        whole = numpy.bincount([answer for answer in answers if answer is not None], minlength=points + 1)[1:].tolist()
        found = []
        for team in teams:
            own = [answer - 1 for answer, row in zip(answers, table) if row["Team"] == team and answer is not None]
            ways = chances(whole, len(own))
            every = sum(ways.values())
            low = Fraction(sum(number for total, number in ways.items() if total <= sum(own)), every)
            high = Fraction(sum(number for total, number in ways.items() if total >= sum(own)), every)
            found.append(min(1, 2 * min(low, high)))
        smallest[item] = min(1.0, float(min(found)) * len(teams))
    corrected, named = 0.0, {}
    for at, (item, chance) in enumerate(sorted(smallest.items(), key=lambda pair: pair[1])):
        corrected = max(corrected, min(1.0, chance * (len(smallest) - at)))
        if corrected > LEVEL:
            break
        named[item] = corrected
    theirs = {found["item"]: found["chance"] for found in advice["differences"]}
    differ.equal("questions on which groups differ", sorted(named) == sorted(theirs), True)
    for item in named.keys() & theirs.keys():
        differ.equal(f"{item} chance", named[item], theirs[item])
    return len(named)


def paired(table):
    """Newcombe's interval for pairs (1998, method 10), from a two by two table: both, after only, before only, neither."""
    a, b, c, d = table
    n, z = sum(table), norm.ppf(0.975)

    def score(share):
        middle, half = share + z * z / (2 * n), z * math.sqrt(share * (1 - share) / n + z * z / (4 * n * n))
        return share, (middle - half) / (1 + z * z / n), (middle + half) / (1 + z * z / n)

    (after, low_after, high_after), (before, low_before, high_before) = score((a + b) / n), score((a + c) / n)
    margins = (a + b) * (c + d) * (a + c) * (b + d)
    product = a * d - b * c
    product = max(product - n / 2, 0) if product > 0 else product
    phi = product / math.sqrt(margins) if margins else 0.0

    def distance(one, other):
        return math.sqrt(max(0, one * one + other * other - 2 * phi * one * other))

    shift = after - before
    return (
        shift - distance(after - low_after, high_before - before),
        shift + distance(high_after - after, before - low_before),
    )


def look_at_shifts(differ, before, after, comparison, with_pairs):
    items = {item["id"]: item for found in comparison["determinants"] for item in found["items"]}
    for item in ITEMS:
        if item in NOT_CLASSED:
            continue
        found = items[item]
        sides = [[one for one in scored(table, item) if one is not None] for table in (before, after)]
        bad = [sum(unfavourable(item, one) for one in side) for side in sides]
        n = [len(side) for side in sides]
        differ.equal(f"{item} shift", bad[1] / n[1] - bad[0] / n[0], found["shift"]["unfavourable"])
        if with_pairs and found["paired_shift"]:
            cells = [0, 0, 0, 0]
            for one, other in zip(scored(before, item), scored(after, item)):
                if None not in (one, other):
                    first, second = unfavourable(item, one), unfavourable(item, other)
                    cells[{(1, 1): 0, (0, 1): 1, (1, 0): 2, (0, 0): 3}[(int(first), int(second))]] += 1
            differ.equal(f"{item} pairs", sum(cells), found["paired_shift"]["pairs"])
            differ.equal(f"{item} paired interval", paired(cells), found["paired_shift"]["interval"])
        elif not with_pairs:
            interval = confint_proportions_2indep(bad[1], n[1], bad[0], n[0], method="newcomb", compare="diff")
            differ.equal(f"{item} interval", interval, found["shift"]["interval"])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--seed", type=int, default=29)
    arguments = parser.parse_args()
    random, program = numpy.random.default_rng(arguments.seed), str(pathlib.Path(arguments.program).resolve())
    differ, named = Differences(), 0
    with tempfile.TemporaryDirectory() as folder:
        first, second = pathlib.Path(folder, "first.csv"), pathlib.Path(folder, "second.csv")
        for rows, lower in itertools.product((12, 37, 72, 150), (0, 2, 3)):
            before, after = survey(random, rows, lower), survey(random, rows, 0)
            write(first, before)
            write(second, after)
            said = ("--reversed", "as-worded")
            advice = run(program, "analyse", str(first), *said, *(("--group", "Team") if rows >= 36 else ()))
            look_at_items(differ, before, advice)
            look_at_determinants(differ, before, advice)
            look_at_order(differ, before, advice)
            if rows >= 36:
                hidden = {item for held in advice["withheld"] for item in held["items"]}
                if not hidden:
                    named += look_at_groups(differ, before, advice)
            for pair in (False, True):
                more = ("--pair", "code") if pair else ()
                comparison = run(program, "compare", str(first), str(second), *said, *more)
                look_at_shifts(differ, before, after, comparison, pair)
    print(f"{differ.looked_at} figures looked at, {named} questions on which groups differ, {len(differ.found)} not equal")
    print("\n".join(differ.found[:40]))
    sys.exit(bool(differ.found))


if __name__ == "__main__":
    main()

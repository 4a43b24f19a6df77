#!/usr/bin/env python3
"""Writes an invented survey as CSV: 35 columns of answers on the scales of the questionnaire, about three blanks in a hundred.

    benches/likert.py ROWS FILE [--seed N] [--counts FILE]

The same arguments give the same bytes. --counts writes how often each value stands in each column, as JSON; "" is blank.
Only the standard library is used.
"""
import argparse
import collections
import json
import random

# Items of data/midi-questions.yaml with the number of answers on their scale.
AGREEMENT = 5
ITEMS = {
    "procedural-clarity": AGREEMENT, "correctness": AGREEMENT, "completeness": AGREEMENT, "complexity": AGREEMENT,
    "compatibility": AGREEMENT, "observability": AGREEMENT, "client-relevance": AGREEMENT,
    "personal-benefits.benefit": AGREEMENT, "personal-benefits.drawback": AGREEMENT,
    "outcome-expectations.importance": AGREEMENT, "outcome-expectations.probability": 5,
    "professional-obligation": AGREEMENT, "client-satisfaction": AGREEMENT, "client-cooperation": AGREEMENT,
    "social-support": AGREEMENT, "descriptive-norm": 7, "subjective-norm.belief": 5, "subjective-norm.motivation": 5,
    "self-efficacy": 5, "knowledge": AGREEMENT, "awareness": 4, "formal-ratification": 2,
    "staff-replacement": AGREEMENT, "staff-capacity": AGREEMENT, "financial-resources": AGREEMENT, "time": AGREEMENT,
    "materials": AGREEMENT, "coordinator": 2, "unsettled-organisation": 2, "information-access": AGREEMENT,
    "performance-feedback": AGREEMENT, "legislation": AGREEMENT,
    "self-efficacy[2]": 5, "professional-obligation[2]": AGREEMENT, "social-support[2]": AGREEMENT,
}
BLANK = 0.03
BLOCK = 10_000


def shares(chance, points):
    """How often each answer is given, and the blank last: one answer is the most usual, others less the further away."""
    usual = chance.uniform(1, points)
    weights = [1 / (1 + (value - usual) ** 2) for value in range(1, points + 1)]
    return [weight / sum(weights) * (1 - BLANK) for weight in weights] + [BLANK]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", type=int)
    parser.add_argument("file")
    parser.add_argument("--seed", type=int, default=29)
    parser.add_argument("--counts")
    arguments = parser.parse_args()

    chance = random.Random(arguments.seed)
    columns = [([*map(str, range(1, points + 1)), ""], shares(chance, points)) for points in ITEMS.values()]
    counts = [collections.Counter() for _ in columns]
    with open(arguments.file, "w", encoding="utf-8", newline="") as file:
        file.write(",".join(ITEMS) + "\n")
        for start in range(0, arguments.rows, BLOCK):
            size = min(BLOCK, arguments.rows - start)
            block = [chance.choices(values, weights, k=size) for values, weights in columns]
            for counter, column in zip(counts, block):
                counter.update(column)
            file.write("".join(",".join(row) + "\n" for row in zip(*block)))
    if arguments.counts:
        with open(arguments.counts, "w", encoding="utf-8") as file:
            json.dump({item: dict(sorted(found.items())) for item, found in zip(ITEMS, counts)}, file, indent=1)


if __name__ == "__main__":
    main()

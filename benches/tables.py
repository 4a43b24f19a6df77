"""Tables on screen and in docs/speed.md, and the budgets. Only the standard library is used."""
import json
import re

BUDGETS = "benches/budgets.json"
PAGE = "docs/speed.md"


def budgets():
    with open(BUDGETS, encoding="utf-8") as file:
        return json.load(file)


def thousands(number):
    return f"{number:,.0f}"


def screen(rows):
    """Rows of text as columns; the first row is the heading, the first column stands left and the others right."""
    widths = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))]
    for row in rows:
        cells = [cell.rjust(width) for cell, width in zip(row, widths)]
        print("  ".join([row[0].ljust(widths[0]), *cells[1:]]).rstrip())
    print()


def markdown(rows):
    heading, *rest = rows
    rule = ["---", *["--:"] * (len(heading) - 1)]
    return "\n".join("| " + " | ".join(row) + " |" for row in [heading, rule, *rest])


def write(name, rows):
    """Puts a table between the comments of this name in docs/speed.md."""
    with open(PAGE, encoding="utf-8") as file:
        page = file.read()
    place = re.compile(rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", re.DOTALL)
    page, found = place.subn(lambda match: f"{match[1]}\n{markdown(rows)}\n\n{match[2]}", page)
    if found != 1:
        raise SystemExit(f"{PAGE} has no place for {name}")
    with open(PAGE, "w", encoding="utf-8") as file:
        file.write(page)

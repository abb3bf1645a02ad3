"""Compares what parley printed with the sample, and the scripts' commands with the READMEs.

    python3 check.py rows SAMPLE.csv COUNT LISTING     a listing of COUNT rows, in text or JSON Lines
    python3 check.py documented ROOT SCRIPT …          the READMEs under ROOT show the scripts' commands

Prints what is wrong, a line each, and exits 1.
"""

import collections
import csv
import json
import re
import sys
import textwrap


def record(sample):
    """What parley's JSON Lines must say of a row of the sample that was asked for by day."""
    return {
        "kind": "statement",
        "id": sample["id"],
        "date": sample["said"][:10],
        "speakerName": sample["speaker"],
        "title": sample["quotation"],
        "sources": [sample["outlet"] or "standard input"],
    }


def line(sample):
    """How parley's text shows a row of the sample: what breaks a line is a blank there."""
    words = re.sub(r"[\t\n]", " ", sample["quotation"])
    return f"{sample['said'][:10]}  {sample['speaker']}: “{words}”"


def read(path):
    """The rows of a listing, in JSON Lines or text, and how a row of the sample looks in it."""
    with open(path, encoding="utf-8") as listing:
        lines = listing.read().removesuffix("\n").split("\n")
    if path.endswith(".txt"):
        return lines, line
    keys = ("kind", "id", "date", "speakerName", "title", "sources")
    records = [json.loads(text) for text in lines]
    return (
        [json.dumps({key: row[key] for key in keys}) for row in records],
        lambda sample: json.dumps(record(sample)),
    )


def rows(sample_path, count, listing_path):
    """What is wrong with a listing."""
    with open(sample_path, encoding="utf-8", newline="") as table:
        sample = list(csv.DictReader(table))
    printed, shown = read(listing_path)
    if len(printed) != count:
        yield f"the engine counts {count} rows, parley prints {len(printed)}"
    if not printed:
        yield "no row at all: the check would show nothing"
    strange = collections.Counter(printed) - collections.Counter(map(shown, sample))
    for row in list(strange)[:3]:
        yield f"not a row of the sample, or printed twice: {row}"


def commands(path):
    """A script's commands, each with the file that shows it; of Python the whole."""
    with open(path, encoding="utf-8") as script:
        text = script.read()
    if path.endswith(".py"):
        return [("README.md", text)]
    marked = re.findall(r"^ *# Shown in (\S+)\n(.*?)^ *# end\n", text, re.DOTALL | re.MULTILINE)
    return [(shown_in, textwrap.dedent(command)) for shown_in, command in marked]


def documented(root, *scripts):
    """What a README does not show as it is run."""
    for script in scripts:
        found = commands(script)
        if not found:
            yield f"{script} marks no command as shown in a README"
        for shown_in, command in found:
            with open(f"{root}/{shown_in}", encoding="utf-8") as readme:
                blocks = re.findall(r"^```(?:sh|python)\n(.*?)^```\n", readme.read(), re.DOTALL | re.MULTILINE)
            if not any(command in block for block in blocks):
                yield f"{shown_in} does not show this command of {script}:\n{command}"


if __name__ == "__main__":
    what, *arguments = sys.argv[1:]
    if what == "rows":
        wrong = list(rows(arguments[0], int(arguments[1]), arguments[2]))
    else:
        wrong = list(documented(*arguments))
    for problem in wrong:
        print(problem)
    sys.exit(1 if wrong else 0)

"""Makes the table of quotations that every engine loads: the same bytes every time.

    python3 sample.py FOLDER

writes FOLDER/quotations.csv and FOLDER/quotations.jsonl, the same rows: id, said (UTC), speaker,
quotation, outlet, url. The columns are named as in a corpus, not as Parley wants them: naming them
is the query's work. Some texts hold what pipes and quoting stumble over; some rows have no outlet.
"""

import csv
import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "Benchmarks"))
import rows  # noqa: E402

COUNT = 5000
COLUMNS = ("id", "said", "speaker", "quotation", "outlet", "url")
# Said in turn by every fiftieth speaker.
AWKWARD = (
    'A backslash \\, two \\\\, a \\n that is none, a \\t, and C:\\new\\table.',
    "A line feed\nin the middle,\nand two.",
    "A tab\tand a comma, a semicolon; a bar | a dollar $HOME a `tick`.",
    'She said "no", he said ""yes"", and \'both\' of it\'s true.',
    '{"date": "2022-01-12", "looks": ["like", "JSON"]}',
    "Été, Žižek, Мир, 平和, שלום, 🕊️ and e\u0301.",
    "-- DROP TABLE quotations; /* 100 % of it */ \\.",
    "NULL",
)


def quotations():
    """Yields the rows as dictionaries; what a row does not have is None."""
    for number, line in enumerate(rows.lines(COUNT)):
        row = json.loads(line)
        said = row["date"].replace("T", " ").removesuffix("Z")
        awkward = number % 50 == 7
        nameless = number % 40 == 3
        yield {
            "id": f"{said[:10]}-{number:06d}",
            "said": said,
            "speaker": row["speaker"],
            "quotation": AWKWARD[number // 50 % len(AWKWARD)] if awkward else row["text"],
            "outlet": None if nameless else row["source"],
            "url": None if nameless else row["url"],
        }


def write(folder):
    with (
        open(folder / "quotations.csv", "w", encoding="utf-8", newline="") as table,
        open(folder / "quotations.jsonl", "w", encoding="utf-8") as lines,
    ):
        writer = csv.DictWriter(table, COLUMNS, lineterminator="\n")
        writer.writeheader()
        for row in quotations():
            writer.writerow(row)
            lines.write(json.dumps(row, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    write(pathlib.Path(sys.argv[1]))

"""Makes feeds of any size for the benchmarks: the same bytes for the same seed and number.

    python3 rows.py COUNT > rows.jsonl

A row of JSON Lines has about 280 bytes: date, speaker, text, source, url, id. Dates ascend, but
one row in fifty comes late; one text in ten has typographic quotation marks, one in twenty an
accent. The word “zugzwang” comes in one row of 200,000, at a place that depends on the count.
"""

import random
import sys

WORDS = (
    "the of and to in a that for is on with as by at from security talks agreement missiles troops "
    "border guarantees alliance dialogue exercise deployment sanctions negotiation delegation "
    "statement council minister ambassador proposal treaty verification transparency de-escalation "
    "sovereignty territory partners concerns response measures diplomacy expansion commitment "
    "principle consultation working group written answers progress difference substance military "
    "risk reduction arms control intermediate range strategic stability open door policy not will "
    "would should must we they it he she this there has have been are was were can could said"
).split()
FIRST = "Alex Maria Jean Olga Ivan Petra Sven Aino Pál Zoë Marek Irina Hans José Anna Igor".split()
LAST = (
    "Novak Lind Moreau Petrov Keller Silva Horvath Virtanen Costa Weber Ivanova Dahl Rossi Kovacs "
    "Marin Schmidt Larsen Popov Fischer Nagy Berg Fontaine Kuznetsov Haas Ferrari Dubois Orlov"
).split()
RARE = "zugzwang"


def lines(count, seed=2022):
    """Yields the lines of a feed of so many rows, without their ends."""
    rng = random.Random(seed)
    people = [f"{first} {last}" for last in LAST for first in FIRST]
    sources = [f"Gazette {number}" for number in range(200)]
    rare = {int((position + 0.77) * 200_000) % max(1, count) for position in range(max(1, count // 200_000))}
    phrases = [" ".join(rng.choices(WORDS, k=rng.randint(4, 9))) for _ in range(4000)]
    seconds = 0
    step = 1_000_000_000 // max(1, count) / 10
    for number in range(count):
        seconds += step * rng.random() * 2
        late = 86_400 * 3 if rng.random() < 0.02 else 0
        text = rng.choice(phrases) + ", " + rng.choice(phrases) + " " + rng.choice(phrases)
        while len(text) < 125:
            text += " " + rng.choice(phrases)
        kind = rng.random()
        if number in rare:
            text += " " + RARE
        if kind < 0.1:
            text = "“" + text[:40] + "” " + text[40:]
        elif kind < 0.15:
            text = text.replace("de", "dé", 1)
        elif kind < 0.17:
            text = text.replace(" ", ' \\"', 1).replace(",", '\\",', 1)
        yield (
            f'{{"date":"{stamp(seconds - late)}","speaker":"{rng.choice(people)}","text":"{text}",'
            f'"source":"{rng.choice(sources)}","url":"https://example.org/{number:07d}","id":"s{number}"}}'
        )


DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def stamp(seconds):
    """An RFC 3339 time so many seconds after the beginning of 2020, in years of 365 days."""
    seconds = max(0, int(seconds))
    days, rest = divmod(seconds, 86_400)
    year, day = divmod(days, 365)
    month = 0
    while day >= DAYS[month]:
        day -= DAYS[month]
        month += 1
    return (
        f"{2020 + year:04d}-{month + 1:02d}-{day + 1:02d}T"
        f"{rest // 3600:02d}:{rest // 60 % 60:02d}:{rest % 60:02d}Z"
    )


def write(count, path, seed=2022):
    """Writes a feed to a file."""
    with open(path, "w", encoding="utf-8") as file:
        for line in lines(count, seed):
            file.write(line + "\n")


if __name__ == "__main__":
    for line in lines(int(sys.argv[1])):
        print(line)

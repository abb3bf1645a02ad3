#!/usr/bin/env python3
"""Writes FoldingTable.swift from the Unicode Character Database.

    generate-folding-table.py [UCD-DIRECTORY] > FoldingTable.swift

The directory (default: /usr/share/unicode, Debian's `unicode-data`) holds UnicodeData.txt,
CaseFolding.txt, DerivedCoreProperties.txt and PropList.txt. The output depends on these alone.

Two maps from code point to text are written. `marks` takes away what never matters to a search:
accents, typography, the kind of white space. `cases` folds the case of what `marks` leaves.
Hangul syllables are decomposed by the arithmetic of UAX #15 and stand in neither.
"""

import re
import sys
from pathlib import Path

UCD = Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode")
LIMIT = 0x110000

TYPOGRAPHY = {
    # Apostrophes and single quotation marks, the prime and the acute accent used as such.
    "'": "‘’‚‛‹›′ʼ´＇",
    '"': "“”„‟«»″＂",
    "-": "‐‑‒–—―−﹘﹣－",
    "...": "…",
}

# Letters that Unicode does not decompose, because a stroke is no mark, and that those who lack
# them on their keyboard replace: Wałęsa, Støre, Đilas, Þórdís, Ağrı.
LETTERS = {
    "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ŧ": "t", "ı": "i",
    "þ": "th", "æ": "ae", "œ": "oe",
    "Ł": "L", "Ø": "O", "Đ": "D", "Ð": "D", "Ħ": "H", "Ŧ": "T",
    "Þ": "TH", "Æ": "AE", "Œ": "OE",
    # Its folding by the standard is "ss", which would lose its case.
    "ẞ": "SS",
}  # fmt: skip


def rows(name):
    for line in (UCD / name).read_text(encoding="utf-8").splitlines():
        fields = [field.strip() for field in line.split("#")[0].split(";")]
        if len(fields) > 1:
            yield fields


def span(field):
    first, _, last = field.partition("..")
    return range(int(first, 16), int(last or first, 16) + 1)


def members(name, wanted):
    return {c for row in rows(name) if row[1] == wanted for c in span(row[0])}


def points(text):
    return [int(point, 16) for point in text.split()]


category, combining, decomposition = {}, {}, {}
first = None
for fields in rows("UnicodeData.txt"):
    point = int(fields[0], 16)
    if fields[1].endswith(", First>"):
        first = point
        continue
    for each in range(point if first is None else first, point + 1):
        category[each] = fields[2]
        combining[each] = int(fields[3])
    first = None
    if fields[5] and not fields[5].startswith("<"):
        decomposition[point] = points(fields[5])

folding = {int(row[0], 16): points(row[2]) for row in rows("CaseFolding.txt") if row[1] in "CF"}
ignorable = members("DerivedCoreProperties.txt", "Default_Ignorable_Code_Point")
space = members("PropList.txt", "White_Space")
substitute = {ord(c): [ord(t) for t in text] for text, cs in TYPOGRAPHY.items() for c in cs}
substitute |= {ord(c): [ord(t) for t in text] for c, text in LETTERS.items()}


def each(function, sequence):
    return [result for point in sequence for result in function(point)]


def unmarked(point):
    """What is left of a code point without accents and typography, its case kept."""
    if point in space:
        return [0x20]
    if point in substitute:
        return substitute[point]
    if point in decomposition:
        return each(unmarked, decomposition[point])
    kind = category.get(point, "Cn")
    # What has a combining class goes too, so that the order of marks cannot matter.
    if kind == "Mn" or combining.get(point) or (point in ignorable and kind != "Lo"):
        return []
    # ß, ſ, ς, ligatures: small letters that fold to other small letters, which is not case.
    if kind == "Ll" and point in folding:
        if all(category[to] != "Lu" for to in folding[point]):
            return each(unmarked, folding[point])
    return [point]


def uncased(point):
    if point in folding:
        return each(uncased, each(unmarked, folding[point]))
    return [point]


def check(marks, cases):
    def kept(point):
        return marks.get(point, [point])

    def folded(point):
        return each(lambda p: cases.get(p, [p]), kept(point))

    for point in range(LIMIT):
        assert each(kept, kept(point)) == kept(point), hex(point)
        assert each(folded, folded(point)) == folded(point), hex(point)
        assert each(folded, kept(point)) == folded(point), hex(point)


SAME, SHIFT, ALTERNATE = 0, 1, 2
pool = []


def pooled(text):
    at = next((i for i in range(len(pool)) if pool[i : i + len(text)] == text), len(pool))
    if at == len(pool):
        pool.extend(text)
    return at << 5 | len(text)


def runs(table):
    """Runs of code points with one rule: [first, count, kind, payload]."""
    result = []
    for point in sorted(table):
        to = table[point]
        last = result[-1] if result else None
        if last and last[1] < 2047:
            begin, count, kind, payload = last
            offset = point - begin
            shifted = kind != SAME and to == [payload + offset]
            if offset == count and (shifted and kind == SHIFT or to == payload):
                last[1] += 1
                continue
            # Capital and small letters in turn; a run of one may still become such.
            if offset == count + 1 and shifted and (kind == ALTERNATE or count == 1):
                last[1:3] = [offset + 1, ALTERNATE]
                continue
            if offset == count == 1 and to == [payload]:
                last[1:] = [2, SAME, to]
                continue
        if len(to) == 1:
            result.append([point, 1, SHIFT, to[0]])
        else:
            result.append([point, 1, SAME, to])
    return result


def encoded(table):
    keys, rules = [], []
    for begin, count, kind, payload in runs(table):
        keys.append(begin << 11 | count)
        if kind == SAME:
            payload = pooled(payload)
        rules.append(kind << 30 | payload)
    return keys, rules


def literal(name, comment, values):
    lines, line = [], "   "
    for cell in map(hex, values):
        if len(line) + len(cell) + 2 > 100:
            lines.append(line)
            line = "   "
        line += f" {cell},"
    lines.append(line)
    body = "\n".join(lines)
    return f"\n  /// {comment}\n  static let {name}: [UInt32] = [\n{body}\n  ]\n"


def main():
    marks = {p: unmarked(p) for p in range(LIMIT) if unmarked(p) != [p]}
    cases = {p: uncased(p) for p in range(LIMIT) if p not in marks and uncased(p) != [p]}
    check(marks, cases)
    header = (UCD / "CaseFolding.txt").read_text(encoding="utf-8").splitlines()[0]
    version = re.search(r"-([0-9.]+)\.txt", header).group(1)
    mark_keys, mark_rules = encoded(marks)
    case_keys, case_rules = encoded(cases)
    print(
        f"""// Generated by generate-folding-table.py from the Unicode Character Database {version}.
// Do not edit: run the generator again.
// swift-format-ignore-file

/// The code points that folding changes, in runs that `FoldingRule` reads (UAX #15, UAX #44).
enum FoldingTable {{
  /// The version of the Unicode Character Database that the table was made from.
  static let unicodeVersion = "{version}\""""
    )
    print(
        literal("markKeys", "The runs of marks: first × 2048 + count.", mark_keys)
        + literal("markRules", "What `markKeys` become.", mark_rules)
        + literal("caseKeys", "The runs of cased letters: first × 2048 + count.", case_keys)
        + literal("caseRules", "What `caseKeys` become.", case_rules)
        + literal("pool", "The code points that rules point into.", pool)
        + "}"
    )


main()

"""What a terminal shows: enough of ECMA-48 and xterm for what the measured programs send.

A program sends only what changes, so that the words on the screen need not be in its output as they
stand. Colours are left out, and every character takes one column: no row of the benchmark has others.
"""

import codecs
import re

TOKEN = re.compile(
    r"(?P<text>[^\x00-\x1f\x7f]+)"
    r"|\x1b\[(?P<private>[<=>?]?)(?P<parameters>[\d;:]*)(?P<between>[ -/]*)(?P<final>[@-~])"
    r"|\x1b[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)"
    r"|\x1b[ -/]+[0-~]"
    r"|\x1b(?P<escape>[0-OQ-WYZ`-~\\=>])"
    r"|(?P<control>[\x00-\x1a\x1c-\x1f\x7f])"
)
TAB_COLUMNS = 8


class Screen:
    """The characters on a terminal's screen."""

    def __init__(self, columns: int, rows: int) -> None:
        self._columns, self._rows = columns, rows
        self._decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")
        self._rest = ""
        self._cells = [self._blank() for _ in range(rows)]
        self._row = self._column = 0
        self._saved = (0, 0)
        self._top, self._bottom = 0, rows - 1
        self._last = " "

    @property
    def text(self) -> str:
        """The rows from the top on, without spaces at their ends; none ends the last one."""
        return "\n".join("".join(row).rstrip() for row in self._cells)

    def feed(self, output: bytes) -> None:
        """Does what a program sends. What is sent in part is done once the other part is there."""
        sent = self._rest + self._decoder.decode(output)
        position = 0
        while position < len(sent):
            token = TOKEN.match(sent, position)
            if token is None:
                break
            position = token.end()
            if token["text"] is not None:
                self._write(token["text"])
            elif token["control"] is not None:
                self._control(token["control"])
            elif token["final"] is not None:
                self._sequence(token["private"] + token["between"], token["final"], token["parameters"])
            elif token["escape"] is not None:
                self._escape(token["escape"])
        self._rest = sent[position:]

    def _blank(self) -> list[str]:
        return [" "] * self._columns

    def _write(self, text: str) -> None:
        for character in text:
            # The cursor stays beyond the last column until something more is written.
            if self._column == self._columns:
                self._column = 0
                self._line_feed()
            self._cells[self._row][self._column] = character
            self._column += 1
        self._last = text[-1]

    def _control(self, control: str) -> None:
        match control:
            case "\r":
                self._column = 0
            case "\n" | "\v" | "\f":
                self._line_feed()
            case "\b":
                self._column = max(0, min(self._column, self._columns - 1) - 1)
            case "\t":
                stop = (self._column // TAB_COLUMNS + 1) * TAB_COLUMNS
                self._column = min(stop, self._columns - 1)

    def _escape(self, final: str) -> None:
        match final:
            case "7":
                self._saved = (self._row, self._column)
            case "8":
                self._row, self._column = self._saved
            case "D":
                self._line_feed()
            case "E":
                self._column = 0
                self._line_feed()
            case "M" if self._row == self._top:
                self._insert_rows(self._top, 1)
            case "M":
                self._row = max(0, self._row - 1)
            case "c":
                self._cells = [self._blank() for _ in range(self._rows)]
                self._row = self._column = 0

    def _sequence(self, kind: str, final: str, parameters: str) -> None:
        numbers = [int(number) if number.isdigit() else 0 for number in parameters.split(";")]
        if kind:
            # The alternate screen is another one; what was on this one is not wanted back.
            if kind == "?" and final in "hl" and {47, 1047, 1049}.intersection(numbers):
                self._cells = [self._blank() for _ in range(self._rows)]
            return
        count = max(1, numbers[0])
        column = min(self._column, self._columns - 1)
        row = self._cells[self._row]
        match final:
            case "A" | "F":
                self._go(self._row - count, 0 if final == "F" else column)
            case "B" | "e" | "E":
                self._go(self._row + count, 0 if final == "E" else column)
            case "C" | "a":
                self._go(self._row, column + count)
            case "D":
                self._go(self._row, column - count)
            case "G" | "`":
                self._go(self._row, count - 1)
            case "d":
                self._go(count - 1, column)
            case "H" | "f":
                self._go(count - 1, max(1, numbers[1] if len(numbers) > 1 else 1) - 1)
            case "J":
                self._erase_display(numbers[0], column)
            case "K":
                self._erase(self._row, *self._part(numbers[0], column))
            case "X":
                self._erase(self._row, column, min(column + count, self._columns))
            case "@":
                row[column:] = ([" "] * count + row[column:])[: self._columns - column]
            case "P":
                row[column:] = (row[column + count :] + self._blank())[: self._columns - column]
            case "L":
                self._insert_rows(self._row, count)
            case "M":
                self._delete_rows(self._row, count)
            case "S":
                self._delete_rows(self._top, count)
            case "T":
                self._insert_rows(self._top, count)
            case "b":
                self._write(self._last * count)
            case "r":
                last = numbers[1] if len(numbers) > 1 and numbers[1] > 0 else self._rows
                self._top, self._bottom = count - 1, min(last, self._rows) - 1
                self._go(0, 0)
            case "s":
                self._saved = (self._row, column)
            case "u":
                self._row, self._column = self._saved

    def _go(self, row: int, column: int) -> None:
        self._row = max(0, min(row, self._rows - 1))
        self._column = max(0, min(column, self._columns - 1))

    def _part(self, which: int, column: int) -> tuple[int, int]:
        """The columns that an erasing sequence means: to the end, from the beginning, or all."""
        return (0 if which else column, column + 1 if which == 1 else self._columns)

    def _erase(self, row: int, start: int, end: int) -> None:
        self._cells[row][start:end] = [" "] * (end - start)

    def _erase_display(self, which: int, column: int) -> None:
        self._erase(self._row, *self._part(which, column))
        rows = {0: range(self._row + 1, self._rows), 1: range(self._row)}
        for row in rows.get(which, range(self._rows)):
            self._erase(row, 0, self._columns)

    def _line_feed(self) -> None:
        if self._row == self._bottom:
            self._delete_rows(self._top, 1)
        else:
            self._row = min(self._row + 1, self._rows - 1)

    def _insert_rows(self, row: int, count: int) -> None:
        part = self._cells[row : self._bottom + 1]
        blank = [self._blank() for _ in range(min(count, len(part)))]
        self._cells[row : self._bottom + 1] = (blank + part)[: len(part)]

    def _delete_rows(self, row: int, count: int) -> None:
        part = self._cells[row : self._bottom + 1]
        blank = [self._blank() for _ in range(min(count, len(part)))]
        self._cells[row : self._bottom + 1] = part[count:] + blank

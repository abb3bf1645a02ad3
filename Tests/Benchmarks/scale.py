"""How parley does with a feed of a million rows, beside what else opens as many.

parley opens the feed as JSON Lines, and so do visidata and jq; less, fzf and ripgrep have it as text,
a line for each row. The files are in memory by the time that anything counts.
"""

import math
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import feeds
import keys
import processes
import report
from commands import executable
from errors import MeasurementError
from peers import Program
from rows import RARE
from table import Row
from terminal import Frame, Size, Terminal
from turns import taking_turns

SIZE = Size(80, 24)
#: How many rows the feeds have that a million are compared with.
FEW, MANY = 1_000, 10_000
#: How often the two small feeds are read while the large one is read once.
SMALL_READS = 3

FIRST_FRAME_LIMITS = {"less": 2.0}
LOADED_LIMITS = {"fzf": 1.0, "vd": 0.2, "jq -c .": 0.3}
MEMORY_LIMITS = {"fzf": 1.0, "vd": 0.33}
FIND_LIMITS = {"less": 0.05, "rg": 1.0}
SEARCH_LIMITS = {"jq": 0.1}
ITS_FEW = f"its {FEW:,} rows"
KEY_LIMITS = {"less": 1.0, ITS_FEW: 1.2}
GROWTH_LIMIT = 1.1


@dataclass(frozen=True)
class Effort:
    """How often everything is done."""

    rows: int
    starts: int
    presses: int
    #: Loads, and runs of what takes seconds.
    loads: int
    #: Searches in a program that was opened for it.
    searches: int


class Scale:
    """The measurements of one feed, each a method that makes the rows under a name."""

    def __init__(
        self, parley: Path, scratch: Path, environment: Mapping[str, str], effort: Effort
    ) -> None:
        self.parley = str(parley)
        self.scratch = scratch
        self.environment = environment
        self.effort = effort
        #: What is to be said beneath the table.
        self.notes: list[str] = []

    @cached_property
    def feed(self) -> feeds.Feed:
        return feeds.make(self.effort.rows, self.scratch)

    @cached_property
    def rare_count(self) -> int:
        """How many rows have the rare word."""
        with self.feed.text.open(encoding="utf-8") as text:
            return sum(RARE in line for line in text)

    def measurements(self) -> Iterator[tuple[str, Callable[[str], list[Row]]]]:
        """The name of each measurement, and what makes its rows."""
        rows = f"{self.effort.rows:,} rows"
        yield f"{rows}: first frame, {SIZE}", self.first_frame_rows
        yield f"{rows}: all loaded", self.loaded_rows
        yield f"{rows}: find {RARE}, last letter", self.find_last_letter_rows
        yield f"{rows}: find {RARE}, pasted", self.find_pasted_rows
        yield f"{rows}: search {RARE}, process", self.search_rows
        yield f"{rows}: key j, {SIZE}", self.key_rows
        yield f"load, {MANY:,} to {rows}", self.growth_rows

    # What is opened.

    def opened(self, feed: feeds.Feed, name: str = "parley") -> Program:
        """parley with a feed; it is loaded when its status says so, or has the number of rows."""
        # Large numbers are grouped by threes.
        count = f"(?:{feed.count}|{feed.count:,})"
        loaded = re.compile(rf"\b{count} items, all|\bof {count}\b")
        command = [self.parley, str(feed.json_lines)]
        return Program(name, command, re.compile(rb"\bquit\b"), loaded)

    def less(self, feed: feeds.Feed) -> Program:
        """less with the text; its prompt names the file at first."""
        prompt = feed.text.name
        return Program(
            "less",
            [executable("less"), str(feed.text)],
            re.compile(re.escape(prompt).encode()),
            re.compile(re.escape(prompt)),
        )

    # What is measured.

    def first_frame_rows(self, name: str) -> list[Row]:
        """Until the hints or the prompt, which come last, are on the screen: one that loads is
        never quiet, and less is timed alike."""
        parley = self.opened(self.feed)
        shown = {parley.name: re.compile(r"\bquit\b"), "less": self.less(self.feed).loaded}

        def started(program: Program) -> Frame:
            with Terminal(program.command, self.environment, SIZE) as terminal:
                return terminal.words_from_start(shown[program.name])

        programs = [parley, self.less(self.feed)]
        measured = taking_turns(
            {program.name: lambda program=program: started(program) for program in programs},
            self.effort.starts,
        )
        return report.timing_rows(name, measured, report.Quantile.MEDIAN, FIRST_FRAME_LIMITS)

    def loaded_rows(self, name: str) -> list[Row]:
        """The time until everything is loaded, and the memory that took."""
        count = self.feed.count
        programs = [
            self.opened(self.feed),
            # The number that match, all as nothing is asked for, of those that were read.
            Program(
                "fzf",
                [executable("fzf"), "--no-sort"],
                re.compile(b""),
                re.compile(rf"(?m)^ *{count}/{count}\b"),
                self.feed.text,
            ),
        ]
        visidata = processes.visidata(self.scratch)
        if visidata.exists():
            # Without an address it asks nobody for a message of the day.
            command = [str(visidata), "--motd-url=", str(self.feed.json_lines)]
            loaded = re.compile(rf"\b{count} rows")
            programs.append(Program("vd", command, re.compile(b""), loaded))
        else:
            self.notes.append(f"{name}: without visidata, which is not in {visidata.parent}")
        peaks: dict[str, int] = {}

        def load(program: Program) -> Frame:
            with Terminal(
                program.command, self.environment, SIZE, program.standard_input
            ) as terminal:
                frame = terminal.words_from_start(program.loaded)
                peaks[program.name] = max(peaks.get(program.name, 0), terminal.peak_bytes())
                return frame

        jq = [executable("jq"), "-c", ".", str(self.feed.json_lines)]
        loads: dict[str, Callable[[], Frame]] = {
            program.name: lambda program=program: load(program) for program in programs
        }
        loads["jq -c ."] = lambda: processes.whole(jq, self.environment, reads_output=False)
        measured = taking_turns(loads, self.effort.loads, warms_up=False)
        return report.timing_rows(
            name, measured, report.Quantile.MEDIAN, LOADED_LIMITS
        ) + report.memory_rows(f"{self.effort.rows:,} rows: peak memory", peaks, MEMORY_LIMITS)

    def find_last_letter_rows(self, name: str) -> list[Row]:
        """From the last letter of the word, when the ones before have been searched for."""
        return self.find_rows(name, RARE[:-1], RARE[-1], FIND_LIMITS)

    def find_pasted_rows(self, name: str) -> list[Row]:
        """From the whole word at once, before anything else was searched for. For information."""
        return self.find_rows(name, "", RARE, {})

    def find_rows(
        self, name: str, before: str, sent: str, limits: Mapping[str, float]
    ) -> list[Row]:
        """Each search is in a process of its own: parley knows what its last queries matched, and
        a search that is repeated would be a look-up."""
        # Above the last row, which in less is where the word is typed.
        highlighted = re.compile(rf"{RARE}[^\n]*\n")
        counted = re.compile(rf"\b1 of {self.rare_count} matching {RARE}\b")
        rg = [executable("rg"), RARE, str(self.feed.text)]

        def find_in_parley() -> Frame:
            program = self.opened(self.feed)
            with Terminal(program.command, self.environment, SIZE) as terminal:
                terminal.words_from_start(program.loaded)
                terminal.send(b"g")
                terminal.words_after(b"/", re.compile("(?m)^/ "))
                for end in range(1, len(before) + 1):
                    # Until all is searched for it, not "so far": else the last letter waits for it.
                    found = re.compile(rf"(?<!so far )\bmatching {before[:end]}\b")
                    terminal.words_after(before[end - 1 : end].encode(), found)
                return terminal.words_after(sent.encode(), counted)

        def find_in_less() -> Frame:
            program = self.less(self.feed)
            with Terminal(program.command, self.environment, SIZE) as terminal:
                terminal.words_from_start(program.loaded)
                return terminal.words_after(f"/{RARE}\r".encode(), highlighted)

        measured = taking_turns(
            {
                "parley": find_in_parley,
                "less": find_in_less,
                "rg": lambda: processes.whole(rg, self.environment, lines=self.rare_count),
            },
            self.effort.searches,
        )
        return report.timing_rows(name, measured, report.Quantile.MEDIAN, limits)

    def search_rows(self, name: str) -> list[Row]:
        """Whole processes that print what has the word."""
        file = str(self.feed.json_lines)
        commands = {
            "parley": [self.parley, "search", RARE, "--format", "jsonl", file],
            "jq": [executable("jq"), "-c", f'select(.text|test("{RARE}"))', file],
            "rg": [executable("rg"), RARE, file],
        }
        measured = taking_turns(
            {
                program: lambda command=command: processes.whole(
                    command, self.environment, lines=self.rare_count
                )
                for program, command in commands.items()
            },
            self.effort.loads,
            warms_up=False,
        )
        return report.timing_rows(name, measured, report.Quantile.MEDIAN, SEARCH_LIMITS)

    def key_rows(self, name: str) -> list[Row]:
        """A row down, as keys.py measures it, once everything is loaded."""
        few = feeds.make(FEW, self.scratch)
        measured = keys.measure(
            [self.opened(self.feed), self.less(self.feed), self.opened(few, ITS_FEW)],
            self.environment,
            SIZE,
            keys.ROW_DOWN,
            FEW,
            self.effort.presses,
        )
        self.notes += report.late_notes(name, measured)
        return report.timing_rows(name, measured, report.Quantile.P99, KEY_LIMITS)

    def growth_rows(self, name: str) -> list[Row]:
        """How much longer a row takes in the large feed than in a small one, by the shortest reads,
        without what parley takes for a feed of one row."""

        shortest: dict[int, float] = {}
        least_cpu: dict[int, float] = {}
        for _ in range(self.effort.loads + 1):
            for count, reads in ((1, SMALL_READS), (MANY, SMALL_READS), (self.effort.rows, 1)):
                file = feeds.make(count, self.scratch).json_lines
                command = [self.parley, "validate", str(file)]
                for _ in range(reads):
                    frame = processes.whole(command, self.environment)
                    shortest[count] = min(frame.milliseconds, shortest.get(count, math.inf))
                    least_cpu[count] = min(frame.cpu_milliseconds, least_cpu.get(count, math.inf))
        # On a busy machine a short run finds a quiet moment and a long one none: the processor's
        # time is beside it for that.
        return self.growth(name, shortest, GROWTH_LIMIT) + self.growth(f"{name}, cpu", least_cpu)

    def growth(
        self, name: str, taken: Mapping[int, float], limit: float | None = None
    ) -> list[Row]:
        """What a row takes in the large feed and in the small one, by the times of all three."""
        many, few = ((taken[count] - taken[1]) / (count - 1) for count in (self.effort.rows, MANY))
        if min(many, few) <= 0:
            raise MeasurementError("more rows took no longer than one")
        return report.growth_rows(name, many, few, limit)

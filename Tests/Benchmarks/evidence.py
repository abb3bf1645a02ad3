"""From a key press to its complete frame, for the keys that show evidence: wordings, contradictions."""

import json
import subprocess
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import keys
from errors import MeasurementError
from peers import Program
from samples import Samples
from terminal import Size, Terminal

#: How often c finds another contradiction before all start again from the top.
CONTRADICTIONS = 20


@dataclass(frozen=True)
class EvidenceKey:
    """A key of parley's own, compared with its key for the next row, and with a page of less: that
    puts as much on the screen."""

    name: str
    sent: bytes
    #: What leads to where it is pressed; {longest} is the id of the statement with the most words.
    way: str
    #: What takes its frame away again; nothing where it can be pressed again at once.
    undone_by: bytes = b""


WORDINGS = EvidenceKey("v", b"v", way="/{longest}\r", undone_by=b"q")
CONTRADICTION = EvidenceKey("c", b"c", way="g")


def longest_statement(executable: Path, environment: Mapping[str, str]) -> str:
    """The id of the statement whose reports have the most words together.

    Raises MeasurementError if parley does not tell.
    """
    listed = subprocess.run(
        [str(executable), "quotes", "--format", "json"],
        env=dict(environment), capture_output=True, check=False,
    )
    if listed.returncode != 0:
        raise MeasurementError(f"parley quotes exits with {listed.returncode}")
    words: dict[str, int] = {}
    for report in json.loads(listed.stdout):
        statement = report["statement"]
        words[statement] = words.get(statement, 0) + len(report["text"].split())
    return max(words, key=lambda statement: words[statement])


def measure(
    program: Program,
    less: Program,
    environment: Mapping[str, str],
    size: Size,
    key: EvidenceKey,
    longest: str,
    items: int,
    runs: int,
) -> dict[str, Samples]:
    """Presses `key` and the key for the next row in turn, each in a copy of `program` of its own, and
    the key for a page in `less`, which has `items` lines.

    Raises MeasurementError if a program shows no frame.
    """
    way = key.way.format(longest=longest).encode()
    samples = {"parley": Samples(), "its j": Samples(), "less, a page": Samples()}
    page_count = keys.PAGE_DOWN.presses(items, size)
    with ExitStack() as stack:
        pressed = stack.enter_context(Terminal(program.command, environment, size))
        rows = stack.enter_context(Terminal(program.command, environment, size))
        pages = stack.enter_context(Terminal(less.command, environment, size))
        for terminal in (pressed, rows):
            terminal.first_frame(program.marker)
        pages.first_frame(less.marker)
        for number in range(runs):
            if key.undone_by:
                pressed.send(key.undone_by if number > 0 else way)
            elif number % CONTRADICTIONS == 0:
                pressed.send(way)
            samples["parley"].frames.append(pressed.press(key.sent))
            if number % CONTRADICTIONS == 0:
                rows.send(keys.TO_THE_TOP)
            samples["its j"].frames.append(rows.press(keys.ROW_DOWN.sent))
            if number % page_count == 0:
                pages.send(keys.TO_THE_TOP)
            samples["less, a page"].frames.append(pages.press(keys.PAGE_DOWN.sent))
    return samples

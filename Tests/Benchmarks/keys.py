"""From a key press to its complete frame."""

from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass

from errors import MeasurementError
from peers import Program
from samples import Samples
from terminal import Size, Terminal

TO_THE_TOP = b"g"


@dataclass(frozen=True)
class Key:
    """A key that means the same in parley and in less."""

    name: str
    sent: bytes
    #: Whether it goes on by a page, not by a row.
    is_page: bool

    def presses(self, items: int, size: Size) -> int:
        """How often, from the top on, it is sure to change the screen.

        less stops once the last line is on it; an item takes a row or more.
        """
        rows_below = items - size.rows
        return rows_below // size.rows if self.is_page else rows_below


ROW_DOWN = Key("j", b"j", is_page=False)
PAGE_DOWN = Key("Space", b" ", is_page=True)


def measure(
    programs: Sequence[Program],
    environment: Mapping[str, str],
    size: Size,
    key: Key,
    items: int,
    runs: int,
) -> dict[str, Samples]:
    """Presses `key` in one program after the other, each time once the last frame is complete.

    All programs run at the same time, but only one has something to do. Where the end of the
    timeline is near, all go back to its top, which does not count.

    Raises MeasurementError if a program shows no frame or the timeline is too short.
    """
    presses = key.presses(items, size)
    if presses < 1:
        raise MeasurementError(f"{items} items are too few to press {key.name} at {size}")
    samples = {program.name: Samples() for program in programs}
    with ExitStack() as stack:
        terminals = [
            stack.enter_context(Terminal(program.command, environment, size))
            for program in programs
        ]
        for program, terminal in zip(programs, terminals):
            if program.loaded is None:
                terminal.first_frame(program.marker)
            else:
                terminal.words_from_start(program.loaded)
        for number in range(runs):
            for program, terminal in zip(programs, terminals):
                measured = samples[program.name]
                if terminal.discard_output() > 0:
                    measured.late_count += 1
                if number % presses == 0:
                    terminal.send(TO_THE_TOP)
                measured.frames.append(terminal.press(key.sent))
    return samples

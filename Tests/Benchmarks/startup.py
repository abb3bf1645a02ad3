"""From exec to the complete first frame."""

from collections.abc import Mapping, Sequence
from functools import partial

from peers import Program
from samples import Samples
from terminal import Frame, Size, Terminal
from turns import taking_turns


def measure(
    programs: Sequence[Program], environment: Mapping[str, str], size: Size, runs: int
) -> dict[str, Samples]:
    """Starts every program in every round; one before the first does not count."""
    return taking_turns(
        {program.name: partial(start, program, environment, size) for program in programs}, runs
    )


def start(program: Program, environment: Mapping[str, str], size: Size) -> Frame:
    """Starts a program once and ends it after its first frame."""
    with Terminal(program.command, environment, size) as terminal:
        return terminal.first_frame(program.marker)

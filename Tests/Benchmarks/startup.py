"""From exec to the complete first frame."""

from collections.abc import Mapping, Sequence

from errors import MeasurementError
from peers import Program
from samples import Samples
from terminal import Frame, Size, Terminal


def measure(
    programs: Sequence[Program], environment: Mapping[str, str], size: Size, runs: int
) -> dict[str, Samples]:
    """Starts every program in every round, so that drift of the machine hits all alike.

    Every other round goes backwards: what ran before a program, and left the processor's caches
    cold for it, is not always the same. A round before the first brings files into memory and does
    not count.
    """
    samples = {program.name: Samples() for program in programs}
    for number in range(runs + 1):
        for program in programs if number % 2 == 0 else reversed(programs):
            measured = samples[program.name]
            if measured.problem is not None:
                continue
            try:
                frame = start(program, environment, size)
            except MeasurementError as error:
                measured.problem = str(error)
                continue
            if number > 0:
                measured.frames.append(frame)
    return samples


def start(program: Program, environment: Mapping[str, str], size: Size) -> Frame:
    """Starts a program once and ends it after its first frame."""
    with Terminal(program.command, environment, size) as terminal:
        return terminal.first_frame(program.marker)

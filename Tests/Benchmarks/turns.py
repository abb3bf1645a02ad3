"""Measures several things by turns, so that drift of the machine hits all alike."""

from collections.abc import Callable, Mapping

from errors import MeasurementError
from samples import Samples
from terminal import Frame


def taking_turns(
    measured: Mapping[str, Callable[[], Frame]], rounds: int, warms_up: bool = True
) -> dict[str, Samples]:
    """Measures each once in every round; what fails is not measured again.

    Every other round goes backwards: what ran before a program, and left the processor's caches
    cold for it, is not always the same. Where it `warms_up`, a round before the first brings files
    into memory and does not count.
    """
    samples = {name: Samples() for name in measured}
    for number in range(rounds + warms_up):
        names = list(measured)
        for name in names if number % 2 == 0 else reversed(names):
            if samples[name].problem is not None:
                continue
            try:
                frame = measured[name]()
            except MeasurementError as error:
                samples[name].problem = str(error)
                continue
            if number > 0 or not warms_up:
                samples[name].frames.append(frame)
    return samples

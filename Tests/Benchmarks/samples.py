"""What was measured of one program, and its quantiles."""

import math
import statistics
from collections.abc import Sequence
from dataclasses import dataclass, field

from terminal import Frame


def percentile(values: Sequence[float], percent: float) -> float:
    """The least value that `percent` per cent of the values do not exceed (nearest rank)."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(len(ordered) * percent / 100) - 1)]


@dataclass
class Samples:
    """One program's frames, as many as were measured before a problem ended it."""

    frames: list[Frame] = field(default_factory=list)
    #: Why it could not be measured.
    problem: str | None = None
    #: After how many frames more output came than was counted.
    late_count: int = 0

    @property
    def milliseconds(self) -> list[float]:
        return [frame.milliseconds for frame in self.frames]

    @property
    def median(self) -> float:
        """The median time in milliseconds."""
        return statistics.median(self.milliseconds)

    @property
    def p99(self) -> float:
        """The 99th percentile of the times in milliseconds."""
        return percentile(self.milliseconds, 99)

    @property
    def cpu(self) -> float:
        """The median of the processor's time in milliseconds."""
        return statistics.median(frame.cpu_milliseconds for frame in self.frames)

    @property
    def byte_count(self) -> int:
        """The median number of bytes of a frame."""
        return round(statistics.median(frame.byte_count for frame in self.frames))

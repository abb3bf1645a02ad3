"""The table: what was measured, beside what is required."""

from collections.abc import Sequence
from dataclasses import dataclass

from samples import Samples

HEADINGS = ("", "program", "median", "p99", "cpu", "bytes", "ratio", "required", "")
LEFT_ALIGNED = (0, 1, 7, 8)


@dataclass(frozen=True)
class Requirement:
    """A limit on a figure: on parley's divided by a peer's, or on one of parley's own."""

    figure: float
    limit: float
    #: How the limit is written.
    text: str
    #: Whether it is the least that the figure may be; else it is the most.
    is_least: bool = False

    @property
    def is_met(self) -> bool:
        return self.figure >= self.limit if self.is_least else self.figure <= self.limit

    @property
    def verdict(self) -> str:
        return "met" if self.is_met else "MISSED"


@dataclass(frozen=True)
class Row:
    """What was measured of one program: times, one other figure, or a problem instead."""

    measurement: str
    program: str
    times: Samples | None = None
    #: A figure that is no time, as it is printed.
    figure: str = ""
    #: parley's figure divided by this program's.
    ratio: float | None = None
    requirement: Requirement | None = None
    #: Why there is nothing.
    problem: str | None = None

    def cells(self) -> tuple[str, ...]:
        """The row's cells, under HEADINGS."""
        figures = ("not measured" if self.problem else self.figure, "", "", "")
        if self.times is not None:
            figures = (
                f"{self.times.median:.2f} ms",
                f"{self.times.p99:.2f} ms",
                f"{self.times.cpu:.2f} ms",
                str(self.times.byte_count),
            )
        ratio = ""
        if self.ratio is not None:
            # Of a small one two places say too little.
            ratio = f"{self.ratio:.{2 if self.ratio >= 0.1 else 3}f}"
        limits = ("", "")
        if self.requirement is not None:
            limits = (self.requirement.text, self.requirement.verdict)
        return (self.measurement, self.program, *figures, ratio, *limits)

    def record(self) -> dict[str, object]:
        """The row for JSON: what does not apply is left out."""
        record: dict[str, object] = {"measurement": self.measurement, "program": self.program}
        if self.times is not None:
            record["medianMilliseconds"] = self.times.median
            record["p99Milliseconds"] = self.times.p99
            record["cpuMilliseconds"] = self.times.cpu
            record["bytes"] = self.times.byte_count
            record["samplesMilliseconds"] = self.times.milliseconds
        if self.figure:
            record["figure"] = self.figure
        if self.ratio is not None:
            record["ratio"] = self.ratio
        if self.requirement is not None:
            record["required"] = self.requirement.text
            record["isMet"] = self.requirement.is_met
        if self.problem is not None:
            record["problem"] = self.problem
        return record


def render(rows: Sequence[Row]) -> str:
    """The rows as aligned columns, numbers at the right, a measurement's name only once."""
    lines: list[tuple[str, ...]] = [HEADINGS]
    previous = None
    for row in rows:
        cells = row.cells()
        lines.append(cells if row.measurement != previous else ("", *cells[1:]))
        previous = row.measurement
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEADINGS))]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if column in LEFT_ALIGNED else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(line, widths))
        ).rstrip()
        for line in lines
    )

"""Turns what was measured into the table's rows, with the requirements on each."""

from collections.abc import Mapping
from enum import Enum

from binary import Binary
from samples import Samples
from table import Requirement, Row
from throughput import Throughput

#: The most that parley's median start may take, in median starts of each peer.
STARTUP_LIMITS = {"less": 1.5, "tig": 0.5, "newsboat": 0.5}
#: The most that parley's 99th percentile of a key may be, in less's.
KEY_LIMITS = {"less": 1.0}
#: The most that the 99th percentile of a key that shows evidence may be, in that of the next row's and
#: in that of less's key for a page.
EVIDENCE_LIMITS = {"its j": 1.0, "less, a page": 1.0}
SIZE_LIMIT_MB = 20.0
#: The least that parley must read of texts in a second.
THROUGHPUT_LIMIT_MB = 200.0


class Quantile(Enum):
    """Which quantile of two programs' times is compared."""

    MEDIAN = "median"
    P99 = "p99"

    def of(self, samples: Samples) -> float:
        """The quantile in milliseconds."""
        return samples.median if self is Quantile.MEDIAN else samples.p99


def timing_rows(
    measurement: str,
    samples: Mapping[str, Samples],
    compared: Quantile,
    limits: Mapping[str, float],
) -> list[Row]:
    """A row for each program; parley's `compared` may be that of each peer in `limits` so often."""
    parley = samples["parley"]
    rows = []
    for name, measured in samples.items():
        ratio = None
        requirement = None
        if name != "parley" and parley.problem is None and measured.problem is None:
            ratio = compared.of(parley) / compared.of(measured)
            if name in limits:
                text = f"{compared.value} <= {times(limits[name])} x {name}"
                requirement = Requirement(ratio, limits[name], text)
        if measured.problem is None:
            rows.append(Row(measurement, name, measured, ratio=ratio, requirement=requirement))
        else:
            rows.append(Row(measurement, name, problem=measured.problem))
    return rows


def times(limit: float) -> str:
    """A limit on a ratio, as it is printed: with a decimal place, or two where it needs them."""
    one_place = f"{limit:.1f}"
    return one_place if float(one_place) == limit else f"{limit:.2f}"


def late_notes(measurement: str, samples: Mapping[str, Samples]) -> list[str]:
    """Which programs wrote more after their frames had seemed complete."""
    return [
        f"{measurement}: after {measured.late_count} frames of {program} more came than was counted"
        for program, measured in samples.items()
        if measured.late_count > 0
    ]


def memory_rows(
    measurement: str, peaks: Mapping[str, int], limits: Mapping[str, float]
) -> list[Row]:
    """A row for each program with the most memory, in bytes, that it had."""
    rows = []
    for name, peak in peaks.items():
        ratio = peaks["parley"] / peak if name != "parley" and "parley" in peaks else None
        requirement = None
        if ratio is not None and name in limits:
            requirement = Requirement(ratio, limits[name], f"<= {times(limits[name])} x {name}")
        rows.append(
            Row(measurement, name, figure=f"{peak / 1e6:.0f} MB", ratio=ratio, requirement=requirement)
        )
    return rows


def growth_rows(
    measurement: str, many: float, few: float, limit: float | None
) -> list[Row]:
    """What a row takes, in milliseconds, among many and among few; were it the same, time would
    grow as the rows do."""
    growth = many / few
    requirement = None
    if limit is not None:
        requirement = Requirement(growth, limit, f"<= {times(limit)} x linear")
    return [
        Row(measurement, "parley", figure=f"{many * 1e6:.0f} ns a row"),
        Row(
            measurement,
            "linear",
            figure=f"{few * 1e6:.0f} ns a row",
            ratio=growth,
            requirement=requirement,
        ),
    ]


def binary_rows(measurement: str, binary: Binary) -> list[Row]:
    """What is in the executable: its size, no ICU, no library of the Swift runtime."""
    megabytes = binary.stripped_bytes / 1e6
    size = Requirement(megabytes, SIZE_LIMIT_MB, f"< {SIZE_LIMIT_MB:.0f} MB")
    return [
        figure_row(f"{measurement}: size, stripped", f"{megabytes:.1f} MB", size),
        absence_row(f"{measurement}: traces of ICU", binary.icu_traces),
        absence_row(f"{measurement}: shared Swift libraries", binary.swift_libraries),
    ]


def absence_row(measurement: str, found: list[str]) -> Row:
    """A row for what must not be there."""
    figure = f"{len(found)} found" if found else "none"
    return figure_row(measurement, figure, Requirement(len(found), 0, "none"))


def figure_row(measurement: str, figure: str, requirement: Requirement) -> Row:
    """A row for a figure of parley alone."""
    return Row(measurement, "parley", figure=figure, requirement=requirement)


def instruction_rows(measurement: str, counts: Mapping[str, int]) -> list[Row]:
    """A row for each program, listing the timeline into nothing."""
    return [
        Row(
            measurement,
            name,
            figure=f"{count / 1e6:.2f} M",
            ratio=None if name == "parley" else counts["parley"] / count,
        )
        for name, count in counts.items()
    ]


def throughput_rows(measurement: str, measured: Mapping[str, Throughput]) -> list[Row]:
    """A row for each program that read the texts; parley alone has a limit."""
    speed = measured["parley"].megabytes_per_second
    text = f">= {THROUGHPUT_LIMIT_MB:.0f} MB/s"
    limit = Requirement(speed, THROUGHPUT_LIMIT_MB, text, is_least=True)
    return [
        Row(
            measurement,
            name,
            figure=f"{throughput.megabytes_per_second:.0f} MB/s",
            # Of the times, as everywhere: below 1 parley is the faster.
            ratio=None if name == "parley" else throughput.megabytes_per_second / speed,
            requirement=limit if name == "parley" else None,
        )
        for name, throughput in measured.items()
    ]

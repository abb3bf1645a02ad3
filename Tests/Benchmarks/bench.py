#!/usr/bin/env python3
"""Measures parley against less, tig and newsboat, which open the same timeline, and prints a table.

Programs take turns, run by run, so that a busy machine slows all alike: trust the ratios more than
the times. A figure that misses its limit does not fail the benchmark.

Exit status: 0 all was measured; 1 something was not; 2 wrong usage; 130 or 143 interrupted.
"""

import argparse
import gc
import os
import signal
import sys
import tempfile
from functools import partial
from pathlib import Path

import binary
import evidence
import instructions
import keys
import peers
import report
import startup
import throughput
from errors import MeasurementError
from results import Results
from table import Row
from terminal import Size

COMMON, LARGE = Size(80, 24), Size(200, 60)
SIZES = (COMMON, LARGE)
EVIDENCE = (evidence.WORDINGS, evidence.CONTRADICTION)
KEYS = ((keys.ROW_DOWN, COMMON), (keys.ROW_DOWN, LARGE), (keys.PAGE_DOWN, COMMON))


class Benchmark:
    """Everything that is measured, of the same programs with the same timeline."""

    def __init__(self, options: argparse.Namespace, directory: Path) -> None:
        """Makes what the programs open, in `directory`. Raises MeasurementError if that fails."""
        self.options = options
        self.directory = directory
        self.environment = peers.environment(directory)
        self.items = peers.items(options.parley, self.environment)
        self.parley = peers.parley(options.parley)
        self.less = peers.less(self.items, directory)
        self.tig = peers.tig(self.items, directory, self.environment)
        self.newsboat = peers.newsboat(self.items, directory, self.environment)
        self.results = Results()

    def run(self) -> Results:
        """Measures everything; what fails is in the results, too."""
        add = self.results.add
        for size in SIZES:
            add(f"first frame, {size}", partial(self.startup_rows, size))
        for key, size in KEYS:
            add(f"key {key.name}, {size}", partial(self.key_rows, key, size))
        for shown in EVIDENCE:
            for size in SIZES:
                add(f"key {shown.name}, {size}", partial(self.evidence_rows, shown, size))
        add("verify: throughput of texts", self.throughput_rows)
        add("executable", self.binary_rows)
        add("instructions", self.instruction_rows)
        return self.results

    def startup_rows(self, size: Size, name: str) -> list[Row]:
        programs = [self.parley, self.less, self.tig, self.newsboat]
        samples = startup.measure(programs, self.environment, size, self.options.runs)
        return report.timing_rows(name, samples, report.Quantile.MEDIAN, report.STARTUP_LIMITS)

    def key_rows(self, key: keys.Key, size: Size, name: str) -> list[Row]:
        samples = keys.measure(
            [self.parley, self.less],
            self.environment,
            size,
            key,
            len(self.items),
            self.options.presses,
        )
        self.results.notes += [
            f"{name}: after {measured.late_count} frames of {program} more came than was counted"
            for program, measured in samples.items()
            if measured.late_count > 0
        ]
        # The times of a page are for information.
        limits = {} if key.is_page else report.KEY_LIMITS
        return report.timing_rows(name, samples, report.Quantile.P99, limits)

    def evidence_rows(self, key: evidence.EvidenceKey, size: Size, name: str) -> list[Row]:
        samples = evidence.measure(
            self.parley,
            self.environment,
            size,
            key,
            evidence.longest_statement(self.options.parley, self.environment),
            self.options.presses,
        )
        return report.timing_rows(name, samples, report.Quantile.P99, report.EVIDENCE_LIMITS)

    def throughput_rows(self, name: str) -> list[Row]:
        options = self.options
        texts = throughput.make_texts(self.directory, options.megabytes)
        measured = throughput.measure(options.parley, texts, self.environment, options.rounds)
        return report.throughput_rows(name, measured)

    def binary_rows(self, name: str) -> list[Row]:
        found = binary.examine(self.options.parley, self.directory, self.environment)
        self.results.notes += [
            f"{name}: found {trace}" for trace in found.icu_traces + found.swift_libraries
        ]
        return report.binary_rows(name, found)

    def instruction_rows(self, name: str) -> list[Row]:
        commands = {"parley": [*self.parley.command, "list"], "less": self.less.command}
        counts: dict[str, int] = {}
        for program, command in commands.items():
            count = instructions.count(command, self.environment)
            if count is None:
                self.results.notes.append(f"{name}: not counted; perf cannot count them here")
                return []
            counts[program] = count
        return report.instruction_rows(name, counts)


def parse_options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(
        description="Measures parley against less, tig and newsboat with the same timeline."
    )
    parser.add_argument(
        "--parley",
        type=Path,
        default=Path(".build/release/parley"),
        metavar="PATH",
        help="the executable to measure (default: %(default)s)",
    )
    parser.add_argument(
        "--runs",
        type=positive,
        default=40,
        metavar="N",
        help="starts of each program at each size (default: %(default)s)",
    )
    parser.add_argument(
        "--presses",
        type=positive,
        default=300,
        metavar="N",
        help="presses of each key in each program at each size (default: %(default)s)",
    )
    parser.add_argument(
        "--megabytes",
        type=positive,
        default=200,
        metavar="N",
        help="how much text is verified (default: %(default)s)",
    )
    parser.add_argument(
        "--rounds",
        type=positive,
        default=7,
        metavar="N",
        help="how often it is verified (default: %(default)s)",
    )
    parser.add_argument(
        "--quick", action="store_true", help="a few runs only, to see that the benchmark works"
    )
    parser.add_argument(
        "--json", type=Path, metavar="FILE", help="also write every figure and sample to FILE"
    )
    options = parser.parse_args()
    if options.quick:
        options.runs, options.presses = 3, 12
        options.megabytes, options.rounds = 20, 3
    options.parley = options.parley.resolve()
    return options


def positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return number


def main() -> int:
    options = parse_options()
    # An exception, so that every program that was started is ended.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    # A collection in the middle of a frame would count as the program's time.
    gc.disable()
    try:
        with tempfile.TemporaryDirectory(prefix="parley-bench-") as directory:
            results = Benchmark(options, Path(directory)).run()
    except MeasurementError as error:
        print(f"bench.py: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 128 + signal.SIGINT
    load = ", ".join(f"{average:.1f}" for average in os.getloadavg())
    print(
        f"{options.runs} starts and {options.presses} presses of each key; "
        f"{os.cpu_count()} processors, load {load}\n"
    )
    print(results.text())
    if options.json is not None:
        results.write(options.json)
    return 1 if results.problems else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Measures parley against programs that open the same timeline or the same rows, and prints a table.

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
from collections.abc import Callable
from functools import cached_property, partial
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
from scale import Effort, Scale
from table import Row
from terminal import Size

PARTS = ("start", "keys", "evidence", "verify", "binary", "instructions", "scale")
COMMON, LARGE = Size(80, 24), Size(200, 60)
SIZES = (COMMON, LARGE)
EVIDENCE = (evidence.WORDINGS, evidence.CONTRADICTION)
KEYS = ((keys.ROW_DOWN, COMMON), (keys.ROW_DOWN, LARGE), (keys.PAGE_DOWN, COMMON))


class Benchmark:
    """Everything that is measured, part by part."""

    def __init__(self, options: argparse.Namespace, directory: Path) -> None:
        """What is measured is opened in `directory`."""
        self.options = options
        self.directory = directory
        self.environment = peers.environment(directory)
        self.parley = peers.parley(options.parley)
        self.results = Results()
        self.parts: dict[str, Callable[[], None]] = {
            "start": self.measure_starts,
            "keys": self.measure_keys,
            "evidence": self.measure_evidence,
            "verify": lambda: self.results.add("verify: throughput of texts", self.throughput_rows),
            "binary": lambda: self.results.add("executable", self.binary_rows),
            "instructions": lambda: self.results.add("instructions", self.instruction_rows),
            "scale": self.measure_scale,
        }

    # What the peers open is made once, and only for the parts that need it.

    @cached_property
    def items(self) -> list[str]:
        return peers.items(self.options.parley, self.environment)

    @cached_property
    def less(self) -> peers.Program:
        return peers.less(self.items, self.directory)

    @cached_property
    def tig(self) -> peers.Program:
        return peers.tig(self.items, self.directory, self.environment)

    @cached_property
    def newsboat(self) -> peers.Program:
        return peers.newsboat(self.items, self.directory, self.environment)

    def run(self) -> Results:
        """Measures the parts that are asked for; what fails is in the results, too."""
        for part in self.options.only or PARTS:
            if part not in self.options.skip:
                self.parts[part]()
        return self.results

    def measure_starts(self) -> None:
        for size in SIZES:
            self.results.add(f"first frame, {size}", partial(self.startup_rows, size))

    def measure_keys(self) -> None:
        for key, size in KEYS:
            self.results.add(f"key {key.name}, {size}", partial(self.key_rows, key, size))

    def measure_evidence(self) -> None:
        for shown in EVIDENCE:
            for size in SIZES:
                rows = partial(self.evidence_rows, shown, size)
                self.results.add(f"key {shown.name}, {size}", rows)

    def measure_scale(self) -> None:
        options = self.options
        effort = Effort(
            options.rows, options.runs, options.presses, options.loads, options.searches
        )
        measured = Scale(options.parley, options.scratch, self.environment, effort)
        for name, rows in measured.measurements():
            self.results.add(name, rows)
        self.results.notes += measured.notes

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
        self.results.notes += report.late_notes(name, samples)
        # The times of a page are for information.
        limits = {} if key.is_page else report.KEY_LIMITS
        return report.timing_rows(name, samples, report.Quantile.P99, limits)

    def evidence_rows(self, key: evidence.EvidenceKey, size: Size, name: str) -> list[Row]:
        samples = evidence.measure(
            self.parley,
            self.less,
            self.environment,
            size,
            key,
            evidence.longest_statement(self.options.parley, self.environment),
            len(self.items),
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
        description="Measures parley against programs that open the same timeline or the same rows."
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
        default=1000,
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
        "--rows",
        type=positive,
        default=1_000_000,
        metavar="N",
        help="how many rows the large feed has (default: %(default)s)",
    )
    parser.add_argument(
        "--loads",
        type=positive,
        default=3,
        metavar="N",
        help="how often it is loaded by each program (default: %(default)s)",
    )
    parser.add_argument(
        "--searches",
        type=positive,
        default=9,
        metavar="N",
        help="how often a word is looked for in it, each time in a new process (default: %(default)s)",
    )
    parser.add_argument(
        "--scratch",
        type=Path,
        default=Path(".build/benchmarks"),
        metavar="DIR",
        help="where feeds are kept for the next time (default: %(default)s)",
    )
    for option, meaning in (("--only", "measure only this part"), ("--skip", "leave it out")):
        parser.add_argument(
            option,
            action="append",
            choices=PARTS,
            default=[],
            metavar="PART",
            help=f"{meaning}: {', '.join(PARTS)}; can be repeated",
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
        options.rows, options.loads, options.searches = 50_000, 1, 2
    options.scratch = options.scratch.resolve()
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

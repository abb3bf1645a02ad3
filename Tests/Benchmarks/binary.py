"""What is in the release binary: its size, and what must not be in it."""

import os
import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from commands import executable, run

#: Of Foundation's ICU: its module, its data and one of its functions.
ICU_TRACES = (b"_FoundationICU", b"icudt", b"ucol_open")


@dataclass(frozen=True)
class Binary:
    """What was found in an executable."""

    stripped_bytes: int
    #: Those of ICU_TRACES that are among its symbols or strings.
    icu_traces: list[str]
    #: The libraries of the Swift runtime that it needs at run time.
    swift_libraries: list[str]


def examine(path: Path, directory: Path, environment: Mapping[str, str]) -> Binary:
    """Examines the executable at `path`; `directory` is for a copy.

    Raises MeasurementError if a tool is missing or fails.
    """
    stripped = directory / "stripped"
    shutil.copyfile(path, stripped)
    run([executable("strip"), str(stripped)], environment)
    contents = path.read_bytes()
    return Binary(
        stripped_bytes=os.path.getsize(stripped),
        icu_traces=[trace.decode() for trace in ICU_TRACES if trace in contents],
        swift_libraries=[name for name in needed(path, environment) if "libswift" in name],
    )


def needed(path: Path, environment: Mapping[str, str]) -> list[str]:
    """The names of the shared libraries that the executable is linked against."""
    listing = run([executable("readelf"), "--wide", "--dynamic", str(path)], environment)
    return re.findall(r"\(NEEDED\).*\[(.*)\]", listing.decode())

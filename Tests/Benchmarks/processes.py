"""What a program takes from its start to its end."""

import os
import resource
import subprocess
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from errors import MeasurementError
from terminal import Frame

TIMEOUT_S = 240


def whole(
    command: Sequence[str],
    environment: Mapping[str, str],
    lines: int | None = None,
    reads_output: bool = True,
) -> Frame:
    """Runs a program to its end; what it prints is counted, or discarded unread.

    Raises MeasurementError if it fails, or `lines` are expected and it does not print as many.
    """
    name = os.path.basename(command[0])
    cpu_before = children_seconds()
    started = time.monotonic_ns()
    try:
        ended = subprocess.run(
            command,
            env=dict(environment),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE if reads_output else subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            timeout=TIMEOUT_S,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise MeasurementError(f"{name} failed: {error}") from None
    milliseconds = (time.monotonic_ns() - started) / 1e6
    cpu = (children_seconds() - cpu_before) * 1e3
    if ended.returncode != 0:
        message = ended.stderr.decode(errors="replace").strip()[-200:]
        raise MeasurementError(f"{name} failed: {message or ended.returncode}")
    output = ended.stdout or b""
    printed = output.count(b"\n")
    if lines is not None and printed != lines:
        raise MeasurementError(f"{name} prints {printed} lines, not {lines}")
    return Frame(milliseconds, cpu, len(output))


def children_seconds() -> float:
    """How long processors have worked for what this process started and has seen the end of."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def visidata(scratch: Path) -> Path:
    """Where visidata is installed: `make bench` installs it there, in an environment of its own."""
    return scratch / "visidata" / "bin" / "vd"

"""Runs programs that only have to end."""

import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence

from errors import MeasurementError

TIMEOUT_S = 60


def executable(name: str) -> str:
    """The path of the program `name`. Raises MeasurementError where there is none."""
    path = shutil.which(name)
    if path is None:
        raise MeasurementError(f"{name} is not installed")
    return path


def run(command: Sequence[str], environment: Mapping[str, str], given: bytes = b"") -> bytes:
    """Runs a program to its end and returns its output. Raises MeasurementError if it fails."""
    name = os.path.basename(command[0])
    try:
        ended = subprocess.run(
            command,
            env=dict(environment),
            input=given,
            capture_output=True,
            check=True,
            timeout=TIMEOUT_S,
        )
    except subprocess.CalledProcessError as error:
        message = error.stderr.decode(errors="replace").strip()
        raise MeasurementError(f"{name} failed: {message or error.returncode}") from None
    except (OSError, subprocess.TimeoutExpired) as error:
        raise MeasurementError(f"{name} failed: {error}") from None
    return ended.stdout

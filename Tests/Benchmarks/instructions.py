"""How many instructions a program executes, where the machine counts them. For information."""

import shutil
import subprocess
from collections.abc import Mapping, Sequence


def count(command: Sequence[str], environment: Mapping[str, str]) -> int | None:
    """The instructions in user mode until `command`, whose output is discarded, ends.

    `None` where they are not counted: there is no perf, or the machine does not let it.
    """
    perf = shutil.which("perf")
    if perf is None:
        return None
    try:
        counted = subprocess.run(
            [perf, "stat", "--field-separator=,", "--event=instructions:u", "--", *command],
            env=dict(environment),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            timeout=60,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    for line in counted.stderr.splitlines():
        fields = line.split(",")
        if len(fields) > 2 and fields[2].startswith("instructions") and fields[0].isdigit():
            return int(fields[0])
    return None

"""Runs a program in a pseudo-terminal and measures when its frames are complete.

A frame is complete when the program has been quiet for a while and, where a marker is asked for,
the marker has been on the screen. The frame's time is that of the last byte before the quiet; the
quiet itself is not counted. The method is the same for every program.

Bytes are read as soon as they are there and the time is taken right after each read. Questions that
a program asks the terminal are answered at once. A program is started by `posix_spawn`, which does
not copy this interpreter as `fork` would; the clock starts right before it.

What draws for seconds on end, as a program does that shows how far it has come, is never quiet. Of
such a one it is measured when words are on its screen for the first time, however many frames came
before.
"""

import fcntl
import os
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

import queries
from errors import MeasurementError
from screen import Screen

START_QUIET_MS = 60
KEY_QUIET_MS = 20
START_TIMEOUT_MS = 15_000
KEY_TIMEOUT_MS = 5_000
#: How long words may take to come: visidata reads a million rows for most of a minute.
WORDS_TIMEOUT_MS = 240_000
#: How long a program must be quiet until its screen is looked at, which takes this process as long
#: as a frame takes the program; and how long it is not looked at if the program never is.
LOOK_QUIET_MS = 4
LOOK_AFTER_MS = 200

# How long one wait for output lasts; a wait ends at once when there is some.
WAIT_MS = 1
READ_SIZE = 1 << 16

# What places, colours and switches, in ECMA-48's and xterm's control sequences.
CONTROL_SEQUENCE = re.compile(
    rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|[\]P][^\x07\x1b]*(?:\x07|\x1b\\)|[ -/]+[0-~]|[0-OQ-Z\\^-~])"
)


@dataclass(frozen=True)
class Size:
    """The size of a terminal in cells."""

    columns: int
    rows: int

    def __str__(self) -> str:
        return f"{self.columns}x{self.rows}"


@dataclass(frozen=True)
class Frame:
    """What a frame took."""

    #: From the start or the key press to the last byte.
    milliseconds: float
    #: How long a processor worked for it, in the program and the kernel. What the program itself
    #: started is not in it, nor is waiting for a busy processor.
    cpu_milliseconds: float
    #: What the terminal was sent.
    byte_count: int


class Terminal:
    """A program in a terminal of its own. Leaving the context ends it and all that it started."""

    def __init__(
        self,
        command: list[str],
        environment: Mapping[str, str],
        size: Size,
        standard_input: Path | None = None,
    ) -> None:
        """Starts `command`, which reads the terminal or, where there is one, `standard_input`."""
        self.name = os.path.basename(command[0])
        self._screen = Screen(size.columns, size.rows)
        self._master, slave = os.openpty()
        try:
            fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("4H", size.rows, size.columns, 0, 0))
            actions = [
                # The first terminal that the leader of a new session opens is its own.
                (os.POSIX_SPAWN_OPEN, 0, os.ttyname(slave), os.O_RDWR, 0),
                (os.POSIX_SPAWN_DUP2, 0, 1),
                (os.POSIX_SPAWN_DUP2, 0, 2),
            ]
            if standard_input is not None:
                actions.append((os.POSIX_SPAWN_OPEN, 0, str(standard_input), os.O_RDONLY, 0))
            self._started = time.monotonic_ns()
            # This interpreter ignores SIGPIPE and SIGXFSZ; what it starts must not.
            self._process = os.posix_spawn(
                command[0],
                command,
                environment,
                file_actions=actions,
                setsid=True,
                setsigdef=[signal.SIGPIPE, signal.SIGXFSZ],
            )
        except OSError as error:
            os.close(self._master)
            raise MeasurementError(f"{self.name} does not start: {error}") from None
        finally:
            os.close(slave)
        self._poll = select.poll()
        self._poll.register(self._master, select.POLLIN)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with suppress(ProcessLookupError):
            os.killpg(self._process, signal.SIGKILL)
        os.waitpid(self._process, 0)
        os.close(self._master)

    def first_frame(self, marker: re.Pattern[bytes]) -> Frame:
        """Waits for the first frame, on which `marker` stands in one of the last rows to be drawn.

        Raises MeasurementError if it does not come.
        """
        return self._frame(self._started, 0, START_QUIET_MS, START_TIMEOUT_MS, marker)

    def press(self, key: bytes) -> Frame:
        """Sends `key` and waits for the frame that follows.

        Raises MeasurementError if none does.
        """
        cpu_before = self._cpu_nanoseconds()
        started = time.monotonic_ns()
        os.write(self._master, key)
        return self._frame(started, cpu_before, KEY_QUIET_MS, KEY_TIMEOUT_MS)

    def send(self, key: bytes) -> None:
        """Sends `key` and waits until nothing more comes of it, if anything does."""
        os.write(self._master, key)
        while self._poll.poll(START_QUIET_MS):
            self._screen.feed(self._read())

    def words_from_start(self, words: re.Pattern[str]) -> Frame:
        """Waits until `words` are on the screen: rows, each but the last with a line feed after it.

        Raises MeasurementError if they do not come.
        """
        return self._words(self._started, 0, words)

    def words_after(self, sent: bytes, words: re.Pattern[str]) -> Frame:
        """Sends `sent` and waits until `words` are on the screen, where they must not be before.

        Raises MeasurementError if they are, or do not come.
        """
        if words.search(self._screen.text):
            raise MeasurementError(f"{self.name} shows {words.pattern} before it is looked for")
        cpu_before = self._cpu_nanoseconds()
        started = time.monotonic_ns()
        os.write(self._master, sent)
        return self._words(started, cpu_before, words)

    def peak_bytes(self) -> int:
        """The most memory that the program itself has had so far (VmHWM of proc_pid_status(5))."""
        status = Path(f"/proc/{self._process}/status").read_text(encoding="ascii")
        found = re.search(r"^VmHWM:\s*(\d+) kB$", status, re.MULTILINE)
        if found is None:
            raise MeasurementError(f"the system does not tell how much memory {self.name} has had")
        return int(found[1]) * 1024

    def discard_output(self) -> int:
        """Reads what came after the last frame was thought complete; returns how many bytes."""
        count = 0
        while self._poll.poll(0):
            count += len(self._read())
        return count

    def _words(self, started: int, cpu_before: int, words: re.Pattern[str]) -> Frame:
        output = bytearray()
        answered = 0
        # Up to where the output was when it was read; the screen has what is before `seen`.
        reads: list[tuple[int, int]] = []
        seen = 0
        while True:
            if self._poll.poll(LOOK_QUIET_MS):
                output += self._read(output)
                reads.append((time.monotonic_ns(), len(output)))
                answered = self._answer(output, answered)
                if reads[-1][0] - reads[0][0] < LOOK_AFTER_MS * 1_000_000:
                    continue
            found: Frame | None = None
            for moment, end in reads:
                self._screen.feed(bytes(output[seen:end]))
                seen = end
                if found is None and words.search(self._screen.text):
                    cpu = self._cpu_nanoseconds() - cpu_before
                    found = Frame((moment - started) / 1e6, cpu / 1e6, end)
            reads = []
            if found is not None:
                return found
            if time.monotonic_ns() - started > WORDS_TIMEOUT_MS * 1_000_000:
                raise MeasurementError(
                    f"{self.name} did not show {words.pattern} in {WORDS_TIMEOUT_MS} ms"
                    f"{ending(output)}"
                )

    def _frame(
        self,
        started: int,
        cpu_before: int,
        quiet_ms: int,
        timeout_ms: int,
        marker: re.Pattern[bytes] | None = None,
    ) -> Frame:
        output = bytearray()
        answered = 0
        last = started
        while True:
            if self._poll.poll(0):
                output += self._read(output)
                last = time.monotonic_ns()
                continue
            answered = self._answer(output, answered)
            # Quiet is only what was quiet when looked at after that long: this process may have
            # been kept from running while output came.
            if self._poll.poll(WAIT_MS):
                continue
            now = time.monotonic_ns()
            is_quiet = bool(output) and now - last >= quiet_ms * 1_000_000
            if is_quiet and (marker is None or shows(output, marker)):
                cpu = self._cpu_nanoseconds() - cpu_before
                return Frame((last - started) / 1e6, cpu / 1e6, len(output))
            if now - started > timeout_ms * 1_000_000:
                raise MeasurementError(
                    f"{self.name} showed no complete frame in {timeout_ms} ms{ending(output)}"
                )

    def _cpu_nanoseconds(self) -> int:
        """How long processors have worked for the process, by Linux's CPU-time clock of another."""
        return time.clock_gettime_ns(~self._process << 3 | 2)

    def _read(self, before: bytes | bytearray = b"") -> bytes:
        try:
            return os.read(self._master, READ_SIZE)
        except OSError:  # EIO: nobody has the terminal open any more.
            raise MeasurementError(f"{self.name} ended{ending(before)}") from None

    def _answer(self, output: bytearray, start: int) -> int:
        """Answers what the program asked in `output` from `start` on; returns how far that is."""
        answers, end = queries.answers(output, start)
        if answers:
            os.write(self._master, answers)
        return end


def shows(output: bytes | bytearray, marker: re.Pattern[bytes]) -> bool:
    """Whether `marker` is in what the terminal was sent, apart from control sequences."""
    return marker.search(CONTROL_SEQUENCE.sub(b"", output)) is not None


def ending(output: bytes | bytearray) -> str:
    """The last words of `output`, for a message."""
    text = CONTROL_SEQUENCE.sub(b" ", output).decode(errors="replace").split()
    return f", after: … {' '.join(text)[-200:]}" if text else ", without a word"

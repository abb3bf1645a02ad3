"""How each program opens the same timeline, and how one knows that its first frame is there."""

import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from commands import executable, run
from errors import MeasurementError


@dataclass(frozen=True)
class Program:
    """A program that is measured."""

    name: str
    #: The program's path and its arguments.
    command: list[str]
    #: What stands on one of the last rows that its first frame draws.
    marker: re.Pattern[bytes]
    #: What is on its screen once everything is read, where it reads on after the first frame.
    loaded: re.Pattern[str] | None = None
    #: What it reads instead of the terminal.
    standard_input: Path | None = None


def environment(home: Path) -> dict[str, str]:
    """The same for every program. Nothing of the user's own, such as LESS or LESSOPEN, is in it."""
    return {
        "PATH": os.environ.get("PATH", os.defpath),
        "TERM": "xterm-256color",
        "LANG": "C.UTF-8",
        "HOME": str(home),
        "XDG_STATE_HOME": str(home / "state"),
        "GIT_CONFIG_NOSYSTEM": "1",
    }


def items(parley: Path, environment: Mapping[str, str]) -> list[str]:
    """The bundled timeline: a line for each item. Raises MeasurementError if it is not listed."""
    lines = run([str(parley), "list"], environment).decode().splitlines()
    if not lines:
        raise MeasurementError("parley list printed nothing")
    return lines


def parley(path: Path) -> Program:
    """parley with its bundled timeline; the last row has the hints."""
    return Program("parley", [str(path)], re.compile(rb"\bquit\b"))


def less(items: Sequence[str], directory: Path) -> Program:
    """less with the items as text; its prompt, the last row, names the file at first."""
    file = directory / "talks.txt"
    file.write_text("".join(item + "\n" for item in items), encoding="utf-8")
    return Program("less", [executable("less"), str(file)], re.compile(rb"talks\.txt"))


def tig(items: Sequence[str], directory: Path, environment: Mapping[str, str]) -> Program:
    """tig with a repository that has one commit an item; its last row but one counts them."""
    repository = directory / "repository"
    git = executable("git")
    run([git, "init", "--quiet", "--initial-branch=main", str(repository)], environment)
    commits = b"".join(
        b"commit refs/heads/main\n"
        b"committer Parley <parley@example.org> %d +0000\n"
        b"data %d\n%b\n" % (1_641_772_800 + minute * 60, len(subject), subject)
        # tig shows the latest first.
        for minute, subject in enumerate(item.encode() for item in reversed(items))
    )
    run([git, "-C", str(repository), "fast-import", "--quiet"], environment, commits)
    command = [executable("tig"), "-C", str(repository)]
    return Program("tig", command, re.compile(rb"commit \d+ of \d+"))


def newsboat(items: Sequence[str], directory: Path, environment: Mapping[str, str]) -> Program:
    """newsboat, offline, with the items in its cache as one feed.

    Its first frame is the list of feeds: less to draw than the items would be. The last row but one
    has the hints.
    """
    entries = "".join(
        f"<item><title>{escape(item)}</title><guid>{number}</guid></item>"
        for number, item in enumerate(items)
    )
    feed = directory / "feed.xml"
    feed.write_text(
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Talks</title>'
        f"<link>https://example.org/</link>{entries}</channel></rss>",
        encoding="utf-8",
    )
    urls, config, cache = (directory / name for name in ("urls", "config", "cache"))
    urls.write_text(f"{feed.as_uri()}\n", encoding="utf-8")
    config.write_text("auto-reload no\n", encoding="utf-8")
    command = [executable("newsboat"), "-u", str(urls), "-C", str(config), "-c", str(cache)]
    run([*command, "-x", "reload"], environment)
    return Program("newsboat", command, re.compile(rb"q:Quit"))

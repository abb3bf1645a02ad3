"""Feeds of many rows, as JSON Lines and as text, made once and kept for the next run."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import rows


@dataclass(frozen=True)
class Feed:
    """One feed in its two forms."""

    count: int
    json_lines: Path
    #: A line for each row: date, speaker, text, source. What a program shows that reads text.
    text: Path

    @property
    def megabytes(self) -> float:
        return self.json_lines.stat().st_size / 1e6


def make(count: int, scratch: Path) -> Feed:
    """A feed of so many rows in a folder of `scratch`, named after what makes it: a file that is
    there is what would be made."""
    makers = b"".join(Path(file).read_bytes() for file in (rows.__file__, __file__))
    folder = scratch / f"feeds-{hashlib.sha256(makers).hexdigest()[:12]}"
    folder.mkdir(parents=True, exist_ok=True)
    feed = Feed(count, folder / f"{count}.jsonl", folder / f"{count}.txt")
    write(feed.json_lines, lambda path: rows.write(count, path))
    write(feed.text, lambda path: write_text(feed.json_lines, path))
    return feed


def write(path: Path, made: Callable[[Path], None]) -> None:
    """Has a file made where there is none: whole, or not at all where that is interrupted."""
    if path.exists():
        return
    partial = path.with_name(path.name + ".partial")
    made(partial)
    partial.rename(path)


def write_text(json_lines: Path, path: Path) -> None:
    """Writes the text of a feed."""
    with json_lines.open(encoding="utf-8") as feed, path.open("w", encoding="utf-8") as text:
        for line in feed:
            row = json.loads(line)
            text.write(f"{row['date']}  {row['speaker']}  {row['text']}  {row['source']}\n")

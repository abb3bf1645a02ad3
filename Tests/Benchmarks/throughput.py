"""How fast parley verify reads texts, beside sha256sum, which reads the same bytes.

The texts are in several scripts and the same in every run. Of each one's reports most stand where
their selectors say; the others make parley search the whole text, once or several times. Every
source names the SHA-256 of its text, so that all bytes are hashed, too.
"""

import hashlib
import json
import random
import statistics
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from commands import TIMEOUT_S, executable
from errors import MeasurementError

SEED = 2022
MEGABYTE = 1_000_000
TEXT_BYTES = 5 * MEGABYTE
#: In words of a text; a fifth of the bytes or so are not ASCII.
WORDS = (
    "the security guarantees that were asked for negociación données Verhandlungen übermäßig "
    "переговоры безопасность гарантии 会谈 安全 “principled” — talks on missiles and exercises, "
    "a deployment. Żółć naïve façade 😀 moratorium"
).split()

#: How many reports of a text come to each status.
STATUSES = {"verified": 8, "moved": 1, "missing": 1}


@dataclass(frozen=True)
class Texts:
    """A folder of texts with a timeline of reports in them."""

    folder: Path
    timeline: Path
    files: list[Path]
    byte_count: int
    #: How many reports there are of each status.
    statuses: dict[str, int]


@dataclass(frozen=True)
class Throughput:
    """How fast a program read the texts, in each round."""

    seconds: list[float]
    byte_count: int

    @property
    def megabytes_per_second(self) -> float:
        """By the median of the rounds."""
        return self.byte_count / MEGABYTE / statistics.median(self.seconds)


def make_texts(directory: Path, megabytes: int) -> Texts:
    """Makes texts of about that size in `directory`, and their timeline."""
    folder = directory / "texts"
    folder.mkdir()
    generator = random.Random(SEED)
    # To join paragraphs is many times as fast as to join words.
    paragraphs = [
        " ".join(generator.choices(WORDS, k=generator.randrange(20, 120))) for _ in range(2000)
    ]
    sizes = [len(paragraph.encode()) + 1 for paragraph in paragraphs]
    count = round(TEXT_BYTES / (sum(sizes) / len(sizes)))
    sources, statements, files = [], [], []
    for number in range(max(1, megabytes * MEGABYTE // TEXT_BYTES)):
        lines = generator.choices(paragraphs, k=count)
        # Reports are looked for throughout the text.
        quotations = [f"Quotation {number}.{place}, до слова" for place in range(10)]
        places = sorted(generator.sample(range(count), len(quotations)))
        for place, quotation in zip(places, quotations):
            lines[place] = f"He said: “{quotation}”, and left."
        text = "\n".join(lines)
        path = folder / f"{number}.txt"
        content = text.encode()
        path.write_bytes(content)
        files.append(path)
        sha256 = hashlib.sha256(content).hexdigest()
        custom = {"text": path.name, "sha256": sha256}
        sources.append({"id": f"source-{number}", "title": "A text", "custom": custom})
        statements += [
            statement(f"{number}-{place}", number, selector(place, quotation, text))
            for place, quotation in enumerate(quotations)
        ]
    timeline = directory / "texts.json"
    contents = {
        "version": 1,
        "title": "Texts",
        "people": [{"id": "he", "name": "He"}],
        "sources": sources,
        "statements": statements,
    }
    timeline.write_text(json.dumps(contents, ensure_ascii=False), encoding="utf-8")
    return Texts(
        folder,
        timeline,
        files,
        sum(path.stat().st_size for path in files),
        {status: number * len(files) for status, number in STATUSES.items()},
    )


def selector(place: int, quotation: str, text: str) -> dict[str, object]:
    """The selector of a text's report: of ten, two have no offsets and two have wrong ones."""
    start = text.index(quotation)
    match place:
        case 6 | 7:
            offsets = {}
        case 8:
            start += 1000
            offsets = {"start": start, "end": start + len(quotation)}
        case 9:
            quotation = quotation.replace("Quotation", "Quotatian")
            offsets = {"start": start, "end": start + len(quotation)}
        case _:
            offsets = {"start": start, "end": start + len(quotation)}
    return {"prefix": "He said: “", "exact": quotation, "suffix": "”, and", **offsets}


def statement(name: str, number: int, selector: Mapping[str, object]) -> dict[str, object]:
    """A statement with one report, in the text of that number."""
    report = {
        "id": f"report-{name}",
        "source": f"source-{number}",
        "quotationType": "direct",
        "text": selector["exact"],
        "selector": selector,
    }
    return {
        "id": f"statement-{name}",
        "speaker": "he",
        "when": {"edtf": "2022-01-12"},
        "reports": [report],
    }


def measure(
    parley: Path, texts: Texts, environment: Mapping[str, str], rounds: int
) -> dict[str, Throughput]:
    """Runs parley and sha256sum in turns. A round before the first, which brings the files into
    memory, does not count.

    Raises MeasurementError if a program fails, or parley does not find what is there.
    """
    commands = {
        "parley": [str(parley), "verify", "--texts", str(texts.folder), str(texts.timeline)],
        "sha256sum": [executable("sha256sum"), *map(str, texts.files)],
    }
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    for number in range(rounds + 1):
        for name, command in commands.items():
            taken, output = timed(command, environment, ending=1 if name == "parley" else 0)
            if name == "parley":
                check(output, texts)
            if number > 0:
                seconds[name].append(taken)
    return {name: Throughput(taken, texts.byte_count) for name, taken in seconds.items()}


def timed(
    command: Sequence[str], environment: Mapping[str, str], ending: int
) -> tuple[float, bytes]:
    """The seconds that a program takes, which must end with that status, and what it prints."""
    started = time.monotonic()
    try:
        ended = subprocess.run(
            command, env=dict(environment), capture_output=True, timeout=TIMEOUT_S, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise MeasurementError(str(error)) from None
    taken = time.monotonic() - started
    if ended.returncode != ending:
        message = ended.stderr.decode(errors="replace").strip()
        raise MeasurementError(message or f"ended with {ended.returncode}")
    return taken, ended.stdout


def check(output: bytes, texts: Texts) -> None:
    """That parley's last line counts what there is: else it was fast at something else."""
    expected = ", ".join(f"{count} {status}" for status, count in texts.statuses.items())
    found = output.decode().splitlines()[-1:]
    if found != [expected]:
        raise MeasurementError(f"parley verify found {found}, not “{expected}”")

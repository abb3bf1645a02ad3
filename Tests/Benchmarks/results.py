"""What the benchmark has to say: the table's rows, notes beneath it, and what went wrong."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from errors import MeasurementError
from table import Row, render


@dataclass
class Results:
    """Collects rows while the benchmark runs."""

    rows: list[Row] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def add(self, name: str, measure: Callable[[str], Sequence[Row]]) -> None:
        """Adds the rows that `measure` makes under `name` or, where it fails, one that says why."""
        try:
            self.rows += measure(name)
        except MeasurementError as error:
            self.rows.append(Row(name, "", problem=str(error)))

    @property
    def problems(self) -> list[str]:
        """What could not be measured, and why."""
        return [
            ", ".join(filter(None, (row.measurement, row.program))) + f": {row.problem}"
            for row in self.rows
            if row.problem is not None
        ]

    def text(self) -> str:
        """The table, with what is to be said about it beneath."""
        problems = [f"not measured: {problem}" for problem in self.problems]
        return "\n".join([render(self.rows), "", *self.notes, *problems])

    def write(self, path: Path) -> None:
        """Writes the rows and notes as JSON."""
        contents = {"rows": [row.record() for row in self.rows], "notes": self.notes}
        path.write_text(json.dumps(contents, indent=2) + "\n", encoding="utf-8")

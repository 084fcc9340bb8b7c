"""The answer file of a sample company: what lies in which file, as a scan must find it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from morenashi.samples.marks import Span

# Raised whenever the same seed gives other files or answers.
VERSION = 3


@dataclass(frozen=True, slots=True)
class FileAnswer:
    """What one file holds.

    `counts` by kind, the parts of a mail or archive included; `spans` in code points of the decoded
    text (without a byte order mark), only for small plain files; `unread` the cause (a name of
    `model.finding.Cause`) where a scan must say that it could not read the file.
    """

    counts: dict[str, int]
    spans: tuple[Span, ...] = ()
    unread: str | None = None


@dataclass(frozen=True, slots=True)
class Answers:
    """The whole answer file; `files` by the path below 共有, with slashes on every system."""

    seed: int
    size: int
    people: int
    exit_code: int
    files: dict[str, FileAnswer] = field(default_factory=dict)
    version: int = VERSION

    def counts(self) -> dict[str, int]:
        """The counts of all files together."""
        total: dict[str, int] = {}
        for answer in self.files.values():
            for kind, count in answer.counts.items():
                total[kind] = total.get(kind, 0) + count
        return dict(sorted(total.items()))

    def write(self, path: Path) -> None:
        """Writes the answers as JSON, the same bytes on every system."""
        told = asdict(self)
        # one line a file: short enough to be read, and to be compared line by line
        files = ",\n".join(
            f"{_json(name)}: {_json(told['files'][name])}" for name in sorted(self.files)
        )
        head = ", ".join(
            f"{_json(key)}: {_json(told[key])}" for key in sorted(told) if key != "files"
        )
        path.write_bytes(f'{{{head}, "files": {{\n{files}\n}}}}\n'.encode())


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def read(path: Path) -> Answers:
    """The answers of a sample made earlier."""
    told: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    files = {
        name: FileAnswer(
            counts=file["counts"],
            spans=tuple(Span(**span) for span in file["spans"]),
            unread=file["unread"],
        )
        for name, file in told.pop("files").items()
    }
    return Answers(**told, files=files)

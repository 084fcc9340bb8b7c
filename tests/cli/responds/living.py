"""A case on disk and an installation that may hold it."""

from __future__ import annotations

from pathlib import Path

from click.testing import Result

from tests.cli.program import call
from tests.incidents import MINATO

KEY = "minato-2026-01"
KEPT = MINATO.replace("due = 2026-05-31", "due = 2026-05-31\nkept_on = 2026-05-30")


class Desk:
    """A folder with case files and a home."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.home = folder / "home"

    def file(self, text: str = MINATO, name: str = "case.toml") -> Path:
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def respond(self, *arguments: str | Path, lang: str = "en") -> Result:
        return call("respond", *arguments, home=self.home, lang=lang)

    def takes(self, text: str = MINATO, *arguments: str) -> Result:
        return self.respond("import", self.file(text), *arguments)

    def ledger(self) -> Path:
        return self.home / "ledger" / f"{KEY}.jsonl"

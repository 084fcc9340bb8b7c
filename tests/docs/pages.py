"""What the tests of the documents share: the pages and the generator."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"


def pages() -> list[Path]:
    """Every Markdown page people read, those at the top of the checkout included."""
    return sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md"), *ROOT.glob("LICENSES/*.md")])


def name_of(path: Path) -> str:
    """The path below the checkout."""
    return path.relative_to(ROOT).as_posix()


def script(name: str) -> ModuleType:
    """A script of docs/ as a module; the scripts find each other beside them."""
    if str(DOCS) not in sys.path:
        sys.path.append(str(DOCS))
    return import_module(name)

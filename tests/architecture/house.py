"""What the tests of the house share: where its files lie and how their syntax is read."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src"
PACKAGE = SOURCE / "morenashi"

# Rooms whose parts are found by the catalogue: folder of the parts, room.
PART_FOLDERS = {
    "cli/audits": "cli",
    "cli/commands": "cli",
    "cli/ledgers": "cli",
    "cli/responds": "cli",
    "detect/companions": "detect",
    "detect/recognizers": "detect",
    "drill/acts": "drill",
    "extract/formats": "extract",
    "notice/lint/rules": "notice",
    "policy/rules": "policy",
    "report/formats": "report",
    "report/form_formats": "report",
    "report/list_formats": "report",
    "sources/list_exports": "sources",
    "sources/schemes": "sources",
    "trace/signs": "trace",
}

Function = ast.FunctionDef | ast.AsyncFunctionDef


def modules() -> list[Path]:
    """Every Python file of the package, migrations (written by Django) left out."""
    return sorted(p for p in PACKAGE.rglob("*.py") if "migrations" not in p.parts)


def name_of(path: Path) -> str:
    """The path below src/, as people write it."""
    return path.relative_to(SOURCE).as_posix()


@cache
def tree(path: Path) -> ast.Module:
    """The syntax of a file."""
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def functions(path: Path) -> Iterator[Function]:
    """Every function and method of a file, inner ones too."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def public(body: list[ast.stmt], prefix: str = "") -> Iterator[tuple[str, Function | ast.ClassDef]]:
    """Public functions, classes and methods, by their dotted names."""
    for node in body:
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            continue
        if node.name.startswith("_"):
            continue
        yield f"{prefix}{node.name}", node
        if isinstance(node, ast.ClassDef):
            yield from public(node.body, f"{node.name}.")

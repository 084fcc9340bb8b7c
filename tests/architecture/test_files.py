"""Holds the habits of style: short files, short functions, one plain sentence at the top of each."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tests.architecture.house import (
    PACKAGE,
    PART_FOLDERS,
    ROOT,
    Function,
    functions,
    modules,
    name_of,
    public,
    tree,
)

MOST_LINES_OF_A_FILE = 500
MOST_LINES_OF_A_FUNCTION = 50

# Longer than the rule, each for the reason beside it. An entry that is no longer needed fails.
LONG_FILES: dict[str, str] = {}
LONG_FUNCTIONS: dict[str, str] = {}

# Django's inner Meta is a form to fill in; what a stream's methods do, the library's pages say.
SAID_ELSEWHERE = {"Meta", "read", "readinto", "readable", "seekable", "tell", "seek", "close"}

files = pytest.mark.parametrize("path", modules(), ids=name_of)


def length(function: Function) -> int:
    """Lines of a function without its docstring."""
    first = function.body[0]
    told = ast.get_docstring(function, clean=False) is not None
    skipped = (first.end_lineno or 0) - first.lineno + 1 if told else 0
    return (function.end_lineno or 0) - function.lineno + 1 - skipped


def long_functions(path: Path) -> set[str]:
    return {
        f"{name_of(path)}:{function.name}"
        for function in functions(path)
        if length(function) > MOST_LINES_OF_A_FUNCTION
    }


@files
def test_a_file_is_short(path: Path) -> None:
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert (lines > MOST_LINES_OF_A_FILE) == (name_of(path) in LONG_FILES), f"{lines} lines"


@files
def test_functions_are_short(path: Path) -> None:
    excused = {name for name in LONG_FUNCTIONS if name.startswith(f"{name_of(path)}:")}
    assert long_functions(path) == excused


def test_exceptions_name_files_that_exist() -> None:
    names = {name_of(path) for path in modules()}
    assert {name.partition(":")[0] for name in (*LONG_FILES, *LONG_FUNCTIONS)} <= names


@files
def test_the_first_line_is_one_plain_sentence(path: Path) -> None:
    text = ast.get_docstring(tree(path))
    assert text, "no docstring"
    first = text.splitlines()[0]
    assert first[-1] in ".?。", first
    assert not re.search(r"(?<!e\.g|i\.e|etc)[.。] +[A-Z]", first), first


@files
def test_public_things_say_what_they_are(path: Path) -> None:
    silent = [
        name
        for name, node in public(tree(path).body)
        if ast.get_docstring(node) is None and name.rpartition(".")[2] not in SAID_ELSEWHERE
    ]
    assert silent == []


@files
def test_names_are_words_of_the_trade(path: Path) -> None:
    vague = r"(Manager|Helper|Provider|Util)s?$"
    classes = [n.name for n in ast.walk(tree(path)) if isinstance(n, ast.ClassDef)]
    assert not [name for name in classes if re.search(vague, name)]
    assert not re.fullmatch(r"(utils?|helpers?|misc|common)\d*", path.stem)


def parts_with_tests(folder: str) -> set[str]:
    """Parts with a test file of their own, or a place in the one table of the whole folder."""
    room, inner = ROOT / "tests" / PART_FOLDERS[folder], ROOT / "tests" / folder
    files = [*room.glob("test_*.py"), *inner.glob("test_*.py")]
    own = {path.stem.removeprefix("test_").rstrip("_") for path in files}
    tables = [path for path in files if path.stem == f"test_{Path(folder).name}"]
    named = {
        word for path in tables for word in re.findall(r"[a-z_]+", path.read_text(encoding="utf-8"))
    }
    return own | named


@pytest.mark.parametrize("folder", PART_FOLDERS)
def test_every_part_has_its_mirrored_test(folder: str) -> None:
    parts = {p.stem for p in (PACKAGE / folder).glob("*.py") if not p.stem.startswith("_")}
    assert parts, "a folder of parts without parts"
    assert {part.rstrip("_") for part in parts} - parts_with_tests(folder) == set()


def test_every_folder_of_parts_is_known_here() -> None:
    """A folder whose parts the catalogue finds needs its contract and its line above."""
    text = (ROOT / ".importlinter").read_text(encoding="utf-8")
    named = set(re.findall(r"^    morenashi\.([a-z_.]+)\.\*$", text, re.MULTILINE))
    assert {folder.replace("/", ".") for folder in PART_FOLDERS} == named
    asked = {
        found
        for path in modules()
        for found in re.findall(
            r'(?<!files\()"morenashi\.([a-z_]+\.[a-z_]+)"', path.read_text(encoding="utf-8")
        )
        if (PACKAGE / found.replace(".", "/")).is_dir()
    }
    assert asked <= named

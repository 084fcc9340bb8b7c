"""Reads an invented export as the program would, from a file of the given name."""

from __future__ import annotations

from pathlib import Path

from morenashi.model.mailing_list import Member
from morenashi.sources.list_export import ExportFile, ExportRead
from morenashi.sources.list_reading import part_for, read_file


def read(folder: Path, name: str, text: str, part: str, **beside: str) -> ExportRead:
    """What the file says; it must be `part` that reads it. `beside` are other files' texts by name."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    for other, content in beside.items():
        (path.parent / other).write_text(content, encoding="utf-8")
    found = part_for(ExportFile(path.absolute(), text))
    assert found is not None
    assert found.name == part
    return read_file(path)


def told(read: ExportRead) -> dict[str, list[str]]:
    """The lists with their addresses; owners, moderators and those without mail are marked."""
    return {one.address: [marked(member) for member in one.members] for one in read.lists}


def marked(member: Member) -> str:
    """For instance taro@example.jp, owner:hanako@example.jp, stopped:jiro@example.jp."""
    if member.role != "member":
        return f"{member.role}:{member.address}"
    return member.address if member.receives else f"stopped:{member.address}"


def lines_of_problems(read: ExportRead) -> list[int]:
    """The lines that were not understood."""
    return [problem.line for problem in read.problems]

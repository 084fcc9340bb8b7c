"""Reads the conversations of texts/: who writes to whom about what, turn by turn.

A conversation begins with "@ title", then come `with`, `from`, `subject`, `weight`, `people` and `also`;
a line "<" begins what the others wrote, ">" what the company wrote, "+ kind" attaches a file.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Turn:
    """What one side wrote; `attached` names a kind of file, or nothing."""

    ours: bool
    text: str
    attached: str


@dataclass(frozen=True, slots=True)
class Conversation:
    """A conversation with its turns in order; `partner` and `sort` say which receiver.

    `people` says that several of both sides take part, `also` that people of a firm of another kind do.
    """

    title: str
    partner: str
    sort: str
    group: str
    subject: str
    weight: int
    people: bool
    also: str
    turns: tuple[Turn, ...]

    @property
    def own_turns(self) -> tuple[int, ...]:
        """The places of the turns that the company wrote."""
        return tuple(i for i, turn in enumerate(self.turns) if turn.ours)


def _turns(lines: list[str]) -> tuple[Turn, ...]:
    turns: list[Turn] = []
    text: list[str] = []
    ours, attached = False, ""
    for line in [*lines, "<"]:
        if line in ("<", ">"):
            if text:
                turns.append(Turn(ours, "\n".join(text).strip("\n"), attached))
            ours, attached, text = line == ">", "", []
        elif line.startswith("+ "):
            attached = line[2:]
        else:
            text.append(line)
    return tuple(turns)


def _conversation(block: str) -> Conversation:
    lines = block.rstrip("\n").split("\n")
    first = next(i for i, line in enumerate(lines) if line in ("<", ">"))
    head = dict(line.split(": ", 1) for line in lines[1:first])
    partner, _, sort = head["with"].partition("/")
    return Conversation(
        title=lines[0], partner=partner, sort=sort, group=head["from"], subject=head["subject"],
        weight=int(head["weight"]), people=head.get("people") == "yes",
        also=head.get("also", ""), turns=_turns(lines[first:]),
    )  # fmt: skip


@cache
def conversations() -> tuple[Conversation, ...]:
    """All conversations, by the names of their files."""
    folder = files("morenashi.samples.month").joinpath("texts")
    found: list[Conversation] = []
    for path in sorted(folder.iterdir(), key=lambda path: path.name):
        if path.name.endswith(".txt"):
            blocks = ("\n" + path.read_text(encoding="utf-8")).split("\n@ ")[1:]
            found += [_conversation(block) for block in blocks]
    return tuple(found)

"""Letter: the text of one kind in one language, as its file in letters/ holds it: sentences with named facts."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

from morenashi.errors import NoticeError
from morenashi.model.draft import LetterKind, LetterLang, Shape
from morenashi.model.words import Words

HEAD = ("on", "number", "to", "sender")
PLACE = re.compile(r"\{([a-z_]+)\}")


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence, a list line or a row, with `{names}` of facts; `when` are conditions that must all hold.

    `each` names a list: the line is said once for each of its things. `cells` make it a row of a table.
    """

    say: str = ""
    shape: Shape = Shape.PROSE
    when: tuple[str, ...] = ()
    each: str = ""
    cells: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    gap: bool = False

    @property
    def places(self) -> tuple[str, ...]:
        """The names it mentions."""
        return tuple(PLACE.findall(" ".join((self.say, *self.cells))))


@dataclass(frozen=True, slots=True)
class Part:
    """What stands below one heading."""

    heading: str
    when: tuple[str, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Then:
    """Another letter whose headed parts follow, where the conditions hold."""

    kind: LetterKind
    when: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter. Of `title`, `subject` and the places of `head` the first line whose conditions hold is taken.

    Of the sender every line stands.
    """

    kind: LetterKind
    lang: LetterLang
    subject: tuple[Line, ...]
    title: tuple[Line, ...]
    head: Mapping[str, tuple[Line, ...]] = field(repr=False)
    parts: tuple[Part, ...]
    then: tuple[Then, ...] = ()


@cache
def letter(kind: LetterKind, lang: LetterLang) -> Letter | None:
    """The letter of this kind; None where it is not written in this language."""
    name = f"{kind.key}.{lang.value}.toml"
    file = files("morenashi.notice") / "letters" / name
    if not file.is_file():
        return None
    data = tomllib.loads(file.read_text("utf-8"))
    return Letter(
        kind,
        lang,
        subject=_lines(name, data.get("subject", data["title"])),
        title=_lines(name, data["title"]),
        head={key: _lines(name, data["head"].get(key, "")) for key in HEAD},
        parts=tuple(_part(name, part) for part in data["part"]),
        then=tuple(
            Then(LetterKind[one["kind"].upper()], _names(one.get("if", ())))
            for one in data.get("then", ())
        ),
    )


def languages(kind: LetterKind) -> tuple[LetterLang, ...]:
    """The languages in which a kind is written."""
    return tuple(lang for lang in LetterLang if letter(kind, lang) is not None)


def _part(name: str, data: Mapping[str, Any]) -> Part:
    return Part(data.get("heading", ""), _names(data.get("if", ())), _lines(name, data["body"]))


def _lines(name: str, data: Any) -> tuple[Line, ...]:
    return tuple(_line(name, one) for one in ([data] if isinstance(data, str) else data))


def _line(name: str, data: str | Mapping[str, Any]) -> Line:
    """A text is a sentence, an empty one ends the paragraph; a table says what else it is."""
    if isinstance(data, str):
        return Line(data, gap=not data)
    shapes = [shape for shape in Shape if shape.value in data] or [Shape.PROSE]
    shape = shapes[0]
    said = data.get("say", data.get(shape.value, ""))
    known = {"say", "if", "each", "columns", *(one.value for one in Shape)}
    if data.keys() - known or len(shapes) > 1:
        raise NoticeError(
            where=name,
            why=Words(
                ja=f"文案の行の書き方が分かりません: {', '.join(data)}",
                en=f"holds a line that cannot be read: {', '.join(data)}",
            ),
            todo=Words(ja="ほかの行にならってください。", en="Write it like the other lines."),
        )
    return Line(
        said if isinstance(said, str) else "",
        shape,
        _names(data.get("if", ())),
        data.get("each", ""),
        tuple(said) if isinstance(said, list) else (),
        tuple(data.get("columns", ())),
    )


def _names(data: Any) -> tuple[str, ...]:
    return (data,) if isinstance(data, str) else tuple(data)

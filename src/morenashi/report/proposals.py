"""Proposed duplicates side by side for the officer: reasons, differences marked, a column to decide in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import BinaryIO

from morenashi.model.person import Person, Proposal, Verdict
from morenashi.model.words import Words
from morenashi.report.workbook import write_sheet

DECISION = Words(ja="判断", en="decision")
_HEAD = (
    DECISION,
    Words(ja="点", en="score"),
    Words(ja="同じ人だと思われる理由", en="why they may be one"),
    Words(ja="違う人かもしれない理由", en="why they may be two"),
)


def _texts(name: str) -> Callable[[Person], str]:
    return lambda person: " / ".join(person.all(name))


_FIELDS: tuple[tuple[Words, Callable[[Person], str]], ...] = (
    (Words(ja="氏名", en="name"), _texts("name")),
    (Words(ja="フリガナ", en="reading"), _texts("kana")),
    (Words(ja="生年月日", en="date of birth"), _texts("birthdate")),
    (Words(ja="住所", en="address"), _texts("address")),
    (Words(ja="メール", en="e-mail"), lambda person: " / ".join(person.emails)),
    (Words(ja="電話", en="telephone"), lambda person: " / ".join(person.phones)),
    (Words(ja="会員番号", en="member number"), _texts("member")),
    (Words(ja="グループ", en="group"), lambda person: " / ".join(person.groups)),
)
_SIDES = (
    Words(ja="1人目（≠ は2人目と違うところ）", en="first (≠ differs from the second)"),
    Words(ja="2人目（≠ は1人目と違うところ）", en="second (≠ differs from the first)"),
)
_FOR_PROGRAMS = (
    Words(ja="行A", en="row A"),
    Words(ja="行B", en="row B"),
    Words(ja="照合A", en="check A"),
    Words(ja="照合B", en="check B"),
)


def write(proposals: Sequence[Proposal], out: BinaryIO, *, lang: str) -> None:
    """Writes the workbook; it comes back decided through `--decided`."""
    headers = [words.said(lang) for words in (*_HEAD, *_SIDES, *_FOR_PROGRAMS)]
    offered = [Verdict.SAME.value.said(lang), Verdict.DIFFERENT.value.said(lang)]
    first = len(_HEAD) + len(_SIDES)
    write_sheet(
        out,
        headers,
        (_line(one, lang) for one in proposals),
        choices={0: offered},
        hidden=range(first, first + len(_FOR_PROGRAMS)),
    )


def _line(one: Proposal, lang: str) -> list[str]:
    reasons = [
        "\n".join(why.said(lang) for why in whys) for whys in (one.speaks_for, one.speaks_against)
    ]
    sides = [_side(one.one, one.other, lang), _side(one.other, one.one, lang)]
    return ["", str(one.score), *reasons, *sides, one.one.key, one.other.key, *one.marks]


def _side(person: Person, other: Person, lang: str) -> str:
    """All that is known of one, a line a field; what both have and is not the same is marked."""
    lines = []
    for words, value in _FIELDS:
        text, against = value(person), value(other)
        if text:
            sign = "≠ " if against and against != text else ""
            lines.append(f"{sign}{words.said(lang)}: {text}")
    return "\n".join(lines)

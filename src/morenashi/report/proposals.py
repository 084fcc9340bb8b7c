"""Proposed duplicates side by side for the officer: reasons, differences marked, a column to decide in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
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
    return lambda person: "\n".join(person.all(name))


_FIELDS: tuple[tuple[Words, Callable[[Person], str]], ...] = (
    (Words(ja="氏名", en="name"), _texts("name")),
    (Words(ja="フリガナ", en="reading"), _texts("kana")),
    (Words(ja="生年月日", en="date of birth"), _texts("birthdate")),
    (Words(ja="住所", en="address"), _texts("address")),
    (Words(ja="メールアドレス", en="e-mail"), lambda person: "\n".join(person.emails)),
    (Words(ja="電話番号", en="telephone"), lambda person: "\n".join(person.phones)),
    (Words(ja="会員番号", en="member number"), _texts("member")),
    (Words(ja="まとまり", en="group"), lambda person: "\n".join(person.groups)),
)
_ROW, _CHECK = Words(ja="行", en="row"), Words(ja="照合", en="check")


def write(proposals: Sequence[Proposal], out: BinaryIO, *, lang: str) -> None:
    """Writes the workbook; it comes back decided through `--decided`."""
    rows = [_line(one, lang) for one in proposals]
    first = len(_HEAD)
    marked = {
        (number, at + side)
        for number, row in enumerate(rows)
        for at in range(first, first + 2 * len(_FIELDS), 2)
        for side in (0, 1)
        if row[at] != row[at + 1]
    }
    offered = [Verdict.SAME.value.said(lang), Verdict.DIFFERENT.value.said(lang)]
    write_sheet(out, list(_headers(lang)), rows, choices={0: offered}, marked=marked)


def _headers(lang: str) -> Iterator[str]:
    yield from (words.said(lang) for words in _HEAD)
    for words in (*(words for words, _ in _FIELDS), _ROW, _CHECK):
        yield from (f"{words.said(lang)}A", f"{words.said(lang)}B")


def _line(one: Proposal, lang: str) -> list[str]:
    cells = ["", str(one.score)]
    cells += [
        "\n".join(why.said(lang) for why in whys) for whys in (one.speaks_for, one.speaks_against)
    ]
    for _, value in _FIELDS:
        cells += [value(one.one), value(one.other)]
    return [*cells, one.one.key, one.other.key, *one.marks]

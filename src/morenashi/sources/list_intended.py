"""Reads what the organisation itself says of its lists: intended outsiders, and addresses of the same person."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from morenashi.errors import DirectoryError
from morenashi.model.directory import Problem
from morenashi.model.list_audit import Intended
from morenashi.model.mailing_list import Target, target_of
from morenashi.model.words import Words
from morenashi.sources.list_tables import Row, header_of, rows_of
from morenashi.values.days import day_of
from morenashi.values.decode import decode

_LIST = ("リスト", "リスト名", "メーリングリスト", "list", "listaddress", "mailinglist")
_ADDRESS = ("アドレス", "メールアドレス", "address", "email", "mailaddress")
_REASON = ("理由", "reason")
_UNTIL = ("期限", "有効期限", "until", "expires", "expiry")
_BY = ("承認者", "承認した人", "approvedby", "approver")
_PERSON = ("本人のアドレス", "社内のアドレス", "社内アドレス", "同じ人", "sameas", "person", "inside", "insideaddress")  # fmt: skip
_NO_END = frozenset({"", "なし", "無期限", "none"})

_NO_DAY = Words(
    ja="期限を読めません。2027-03-31 の形で書いてください。この行は認めたことになりません。",
    en="has an expiry that cannot be read. Write it like 2027-03-31. The line does not count.",
)
_HALF = Words(
    ja="リストかアドレスが空です。この行は認めたことになりません。",
    en="lacks the list or the address. The line does not count.",
)
_ALL = Words(
    ja="リストとアドレスの両方を * にはできません。この行は認めたことになりません。",
    en="has * for both list and address. The line does not count.",
)
_NO_PAIR = Words(ja="アドレスが二つそろっていません。", en="does not hold two addresses.")


def read_intended(path: Path) -> tuple[tuple[Intended, ...], tuple[Problem, ...]]:
    """Intended outsiders: リスト, アドレス, 理由, 期限, 承認者 (list, address, reason, until, approved_by).

    A line without an expiry never ends; one without a reason is kept and does not count.
    """
    found: list[Intended] = []
    problems: list[Problem] = []
    for row in _rows(path, _LIST, _ADDRESS):
        where, address = row.first(*_LIST).lower(), row.first(*_ADDRESS).lower()
        written = row.first(*_UNTIL)
        until = None if written.lower() in _NO_END else day_of(written)
        wrong = (
            _HALF if not where or not address
            else _ALL if where == address == "*"
            else _NO_DAY if until is None and written.lower() not in _NO_END
            else None
        )  # fmt: skip
        if wrong is not None:
            problems.append(Problem(str(path), row.line, wrong))
            continue
        found.append(
            Intended(where, address, row.first(*_REASON), until, row.first(*_BY), row.line)
        )
    return tuple(found), tuple(problems)


def read_same(path: Path) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """Addresses of the same person: アドレス, 本人のアドレス (address, same_as), the second one ours."""
    same: dict[str, str] = {}
    problems: list[Problem] = []
    for row in _rows(path, _ADDRESS, _PERSON):
        address, person = row.first(*_ADDRESS).lower(), row.first(*_PERSON).lower()
        both = all(target_of(one) is Target.ADDRESS and "@" in one for one in (address, person))
        if both:
            same[address] = person
        else:
            problems.append(Problem(str(path), row.line, _NO_PAIR))
    return same, tuple(problems)


def _rows(path: Path, *needed: tuple[str, ...]) -> Iterator[Row]:
    """The rows; DirectoryError where the file cannot be read or one of the needed columns is missing."""
    try:
        text = decode(path.read_bytes()).text
    except OSError as error:
        raise _refused(
            path, f"読み取れません（{error.strerror}）。", f"cannot be read ({error.strerror})."
        ) from None
    headers = set(header_of(text))
    for names in needed:
        if not headers & set(names):
            raise _refused(
                path,
                f"「{names[0]}」の列がありません。",
                f'has no column "{next(n for n in names if n.isascii())}".',
            )
    try:
        yield from rows_of(text)
    except csv.Error:
        raise _refused(path, "表として読めません。", "cannot be read as a table.") from None


def _refused(path: Path, ja: str, en: str) -> DirectoryError:
    return DirectoryError(
        where=str(path),
        why=Words(ja=ja, en=en),
        todo=Words(
            ja="書き方は docs/how-to/audit-lists.ja.md にあります。",
            en="docs/how-to/audit-lists.md shows how it is written.",
        ),
    )

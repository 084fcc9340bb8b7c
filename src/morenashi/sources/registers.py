"""Two records people keep by hand: where their addresses were given, and which leaks were made public."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TypeVar

from morenashi.errors import DirectoryError
from morenashi.model.directory import Problem
from morenashi.model.received import Leak, Use
from morenashi.model.words import Words
from morenashi.sources.directory_columns import plain
from morenashi.sources.records import records, text_of
from morenashi.values import email
from morenashi.values.days import day_of

Made = TypeVar("Made")

_USE_HEADERS = {
    "address": "アドレス メールアドレス 宛先 address email",
    "given_to": "渡した先 登録先 使い先 相手 会社名 サイト名 サービス名 givento company site service",
    "domain": "ドメイン 相手のドメイン domain",
    "purpose": "用途 目的 purpose",
    "since": "渡した日 登録日 日付 since date",
    "public": "公開 公開の有無 public",
}
_LEAK_HEADERS = {
    "company": "会社名 企業名 組織名 名称 company organisation organization",
    "domain": "ドメイン domain",
    "published": "公表日 発表日 日付 published date",
    "note": "内容 漏えいした情報 備考 note what",
}
_YES = frozenset("はい あり 有 有り 公開 公開中 yes true 1 y ○ 〇 ◯".split())
_NO = frozenset("いいえ なし 無 無し 非公開 no false 0 n × ✕ - ー".split())
_HEADER_WITHIN = 20  # rows; above the headers there may be a title
_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]{2,}")


def read_uses(path: Path) -> tuple[tuple[Use, ...], tuple[Problem, ...]]:
    """The uses of our addresses (アドレス, 渡した先, ドメイン, 用途, 渡した日, 公開), and what could not be used.

    DirectoryError where the file cannot be opened or has no column of addresses.
    """
    return _read(path, _USE_HEADERS, "address", _use)


def read_leaks(path: Path) -> tuple[tuple[Leak, ...], tuple[Problem, ...]]:
    """Leaks made public (会社名, ドメイン, 公表日, 内容), and what could not be used.

    DirectoryError where the file cannot be opened or has no column of companies.
    """
    return _read(path, _LEAK_HEADERS, "company", _leak)


@dataclass(frozen=True, slots=True)
class _Row:
    """One line by column, and where what is wrong with it is told. No value is ever told."""

    file: str
    number: int
    headers: Mapping[str, str] = field(repr=False)
    cells: Mapping[str, str] = field(repr=False)
    problems: list[Problem]

    def __getitem__(self, name: str) -> str:
        return self.cells[name]

    def wrong(self, name: str, ja: str, en: str) -> None:
        """Says what is wrong with the column `name`."""
        column = self.headers[name].split()[0]
        why = Words(ja=f"「{column}」の列{ja}", en=f'the column "{column}" {en}')
        self.problems.append(Problem(self.file, self.number, why))


def _use(row: _Row) -> Use | None:
    if not row["address"]:
        row.wrong("address", "が空です。この行は使いません。", "is empty: the line is not used.")
        return None
    address = email.normal(row["address"])
    if address is None:
        row.wrong(
            "address",
            "がメールアドレスの形になっていません。この行は使いません。",
            "is not shaped like a mail address: the line is not used.",
        )
        return None
    return Use(
        address=address,
        given_to=row["given_to"],
        domain=_domain(row),
        purpose=row["purpose"],
        since=_day(row, "since"),
        public=_public(row),
    )


def _leak(row: _Row) -> Leak | None:
    if not row["company"]:
        row.wrong("company", "が空です。この行は使いません。", "is empty: the line is not used.")
        return None
    return Leak(row["company"], _domain(row), _day(row, "published"), row["note"])


def _public(row: _Row) -> bool:
    said = unicodedata.normalize("NFKC", row["public"]).strip().lower()
    if said and said not in _YES and said not in _NO:
        row.wrong(
            "public",
            "は「はい」か「いいえ」で書いてください。公開していないものとして扱います。",
            "must say はい (yes) or いいえ (no): taken as not public.",
        )
    return said in _YES


def _domain(row: _Row) -> str:
    """The domain, also out of a web or mail address."""
    said = unicodedata.normalize("NFKC", row["domain"]).strip().lower()
    host = re.sub(r"^[a-z]+://", "", said).partition("/")[0].rpartition("@")[2]
    host = host.removeprefix("www.").rstrip(".")
    if not host or _HOST.fullmatch(host):
        return host
    row.wrong(
        "domain",
        "がドメインの形になっていません。空として扱います。",
        "is not shaped like a domain: taken as empty.",
    )
    return ""


def _day(row: _Row, name: str) -> date | None:
    day = day_of(row[name]) if row[name] else None
    if row[name] and day is None:
        row.wrong(name, "の日付を読み取れません。空として扱います。", "is no date: taken as empty.")
    return day


def _read(
    path: Path, headers: Mapping[str, str], needed: str, make: Callable[[_Row], Made | None]
) -> tuple[tuple[Made, ...], tuple[Problem, ...]]:
    problems: list[Problem] = []
    rows = list(records(path.name, text_of(path, problems), problems))
    start, at = _header(rows, headers, needed)
    if rows and needed not in at:
        raise _no_column(path, headers[needed].split()[0], rows[0][1])
    made: list[Made] = []
    for number, cells in rows[start + 1 :]:
        named = {name: _cell(cells, at.get(name)) for name in headers}
        one = make(_Row(path.name, number, headers, named, problems))
        if one is not None:
            made.append(one)
    return tuple(made), tuple(sorted(problems, key=lambda problem: problem.line))


def _header(
    rows: Sequence[tuple[int, list[str]]], headers: Mapping[str, str], needed: str
) -> tuple[int, dict[str, int]]:
    """The row of headers and its columns; of the first row, if no row has the one that is needed."""
    for position, (_, cells) in enumerate(rows[:_HEADER_WITHIN]):
        at = _columns(cells, headers)
        if needed in at:
            return position, at
    return 0, _columns(rows[0][1], headers) if rows else {}


def _columns(row: Sequence[str], headers: Mapping[str, str]) -> dict[str, int]:
    seen = [plain(cell) for cell in row]
    return {
        name: next(i for i, header in enumerate(seen) if header in words.split())
        for name, words in headers.items()
        if set(seen) & set(words.split())
    }


def _cell(cells: Sequence[str], at: int | None) -> str:
    return " ".join(cells[at].split()) if at is not None and at < len(cells) else ""


def _no_column(path: Path, wanted: str, row: Sequence[str]) -> DirectoryError:
    # A row with an address is somebody's data and no row of headers.
    data = any("@" in cell for cell in row)
    headers = "" if data else "、".join(cell.strip() for cell in row if cell.strip())
    return DirectoryError(
        where=str(path),
        why=Words(
            ja=f"「{wanted}」の列がありません（見出し: {headers or '見つかりません'}）。",
            en=f'has no column "{wanted}" (headers: {headers or "none found"}).',
        ),
        todo=Words(ja="1行目に見出しを付けてください。", en="Give it a first line of headers."),
    )

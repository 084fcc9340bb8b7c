"""Two records people keep by hand: where their addresses were given, and which leaks were made public."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TypeVar

from morenashi.errors import DirectoryError
from morenashi.model.directory import Problem
from morenashi.model.received import Leak, Use
from morenashi.model.words import Words
from morenashi.sources.directory_columns import plain
from morenashi.sources.records import records
from morenashi.values import email
from morenashi.values.days import day_of
from morenashi.values.decode import decode

Made = TypeVar("Made")
Row = Mapping[str, str]

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
_YES = frozenset("はい あり 有 有り 公開 yes true 1 y ○ 〇".split())


def read_uses(path: Path) -> tuple[tuple[Use, ...], tuple[Problem, ...]]:
    """The uses of our addresses (アドレス, 渡した先, ドメイン, 用途, 渡した日, 公開), and what could not be used."""
    return _read(path, _USE_HEADERS, "address", _use)


def read_leaks(path: Path) -> tuple[tuple[Leak, ...], tuple[Problem, ...]]:
    """Leaks made public (会社名, ドメイン, 公表日, 内容), and what could not be used."""
    return _read(path, _LEAK_HEADERS, "company", _leak)


def _use(row: Row) -> Use | None:
    address = email.normal(row["address"])
    if address is None:
        return None
    return Use(
        address=address,
        given_to=row["given_to"],
        domain=_domain(row["domain"]),
        purpose=row["purpose"],
        since=_day(row["since"]),
        public=unicodedata.normalize("NFKC", row["public"]).strip().lower() in _YES,
    )


def _leak(row: Row) -> Leak | None:
    if not row["company"]:
        return None
    return Leak(row["company"], _domain(row["domain"]), _day(row["published"]), row["note"])


def _domain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip().lower().lstrip("@")


def _day(text: str) -> date | None:
    return day_of(text) if text else None


def _read(
    path: Path, headers: Mapping[str, str], needed: str, make: Callable[[Row], Made | None]
) -> tuple[tuple[Made, ...], tuple[Problem, ...]]:
    problems: list[Problem] = []
    rows = list(records(path.name, _text(path), problems))
    at = _columns(rows[0][1], headers) if rows else {}
    if rows and needed not in at:
        raise _no_column(path, headers[needed].split()[0], rows[0][1])
    made: list[Made] = []
    for number, cells in rows[1:]:
        row = {name: _cell(cells, at.get(name)) for name in headers}
        one = make(row)
        if one is None:
            why = Words(ja="この行は使えません。", en="this line cannot be used.")
            problems.append(Problem(path.name, number, why))
        else:
            made.append(one)
    return tuple(made), tuple(problems)


def _text(path: Path) -> str:
    try:
        return decode(path.read_bytes()).text.removeprefix("\ufeff")
    except OSError as error:
        raise DirectoryError(
            where=str(path),
            why=Words(
                ja=f"ファイルを開けません（{error.strerror}）。",
                en=f"cannot be opened ({error.strerror}).",
            ),
            todo=Words(
                ja="読み取りの権限を確かめてください。", en="Check the permission to read it."
            ),
        ) from error


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
    headers = "、".join(cell.strip() for cell in row if cell.strip() and "@" not in cell)
    return DirectoryError(
        where=str(path),
        why=Words(
            ja=f"「{wanted}」の列がありません（見出し: {headers}）。",
            en=f'has no column "{wanted}" (headers: {headers}).',
        ),
        todo=Words(ja="1行目に見出しを付けてください。", en="Give it a first line of headers."),
    )

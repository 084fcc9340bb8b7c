"""Reads the directory, a folder of CSV files: who works here, with whom we work, who has left, whom we wrote to."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from morenashi.errors import DirectoryError
from morenashi.model.directory import Directory, Entry, Problem
from morenashi.model.words import Words
from morenashi.sources.directory_columns import columns, is_heading
from morenashi.sources.records import records, text_of
from morenashi.values import email
from morenashi.values.days import day_of
from morenashi.values.free_mail import is_free_mail, is_provider_mail

_PERSON = ("name", "surname", "given")
_KANA = ("kana", "surname_kana", "given_kana")
_OFFICE = ("department", "title")
_SUFFIXES = (".csv", ".tsv", ".txt")
_HEADER_WITHIN = 20  # rows; above the header there may be a title
_SHARE = 10  # a domain is ours from one tenth of the employees on
_NO_END = frozenset(("", "-", "ー", "－", "なし", "無し", "無期限", "期限なし", "none", "never"))

_YES = frozenset(("はい", "○", "〇", "◯", "●", "◎", "レ", "✓", "✔", "☑", "可", "有", "あり", "有り", "取扱い可", "取扱可",
                  "yes", "y", "true", "ok", "1"))  # fmt: skip
_NO = frozenset(("", "いいえ", "×", "✕", "✗", "☐", "不可", "無", "なし", "無し", "-", "ー", "取扱い不可", "取扱不可",
                 "no", "n", "false", "0"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class _File:
    """One of the files: the names it goes by, without suffix, and its columns."""

    names: tuple[str, ...]
    fields: tuple[str, ...]

    @property
    def usual(self) -> str:
        """The name we write."""
        return f"{self.names[0]}.csv"


_EMPLOYEES = _File(
    ("employees", "employee", "社員", "社員名簿", "従業員", "従業員名簿", "職員", "職員名簿"),
    ("private", "aliases", "address", *_PERSON, *_KANA, *_OFFICE, "note"),
)
_PARTNERS = _File(
    ("partners", "partner", "取引先", "委託先", "取引先一覧", "委託先一覧"),
    ("address", "company", *_PERSON, *_KANA, *_OFFICE, "until", "care", "note"),
)
_LEAVERS = _File(
    ("leavers", "leaver", "退職者", "退職者名簿", "退職者一覧"),
    ("private", "aliases", "address", *_PERSON, *_KANA, *_OFFICE, "left", "note"),
)
_CONTACTS = _File(
    ("contacts", "contact", "連絡先", "送信済み", "連絡先一覧"),
    ("address", *_PERSON, *_KANA, "company", *_OFFICE, "last_contact", "note"),
)


def read_directory(place: Path, *, domains: Iterable[str] = ()) -> Directory:
    """The directory in the folder `place`; `domains` are our own beside those employees write from.

    Any of employees.csv, partners.csv, leavers.csv and contacts.csv may be missing, but not all.
    A line that cannot be used is told in `problems`, and the rest is read. DirectoryError where
    nothing is found, or where a file has no column of addresses.
    """
    problems: list[Problem] = []
    found = {
        file: _rows(path, file, problems)
        for file in (_EMPLOYEES, _PARTNERS, _LEAVERS, _CONTACTS)
        if (path := _find(place, file)) is not None
    }
    if not found:
        raise _nothing(place)
    employees = list(found.get(_EMPLOYEES, ()))
    leavers = list(found.get(_LEAVERS, ()))
    contacts = found.get(_CONTACTS)
    by_address = _keyed(employees, problems)
    partners = _keyed(found.get(_PARTNERS, ()), problems)
    given = {domain.lower().lstrip("@") for domain in domains}
    directory = Directory(
        domains=_own(employees, partners, problems) | given,
        employees=by_address,
        partners=partners,
        leavers={**_keyed(leavers, problems, private=True), **_keyed(leavers, problems)},
        private=_keyed(employees, problems, private=True),
        contacts=None if contacts is None else _keyed(contacts, problems),
    )
    _tell_twice(directory, leavers, problems)
    return replace(directory, problems=tuple(problems))


def files_of(place: Path) -> tuple[Path, ...]:
    """The files of the folder that `read_directory` reads."""
    found = (_find(place, file) for file in (_EMPLOYEES, _PARTNERS, _LEAVERS, _CONTACTS))
    return tuple(path for path in found if path is not None)


@dataclass(frozen=True, slots=True)
class _Line:
    """One line that could be used."""

    file: str
    number: int
    entry: Entry = field(repr=False)


def _find(place: Path, file: _File) -> Path | None:
    """The file in the folder, by any of its names."""
    try:
        paths = sorted(place.iterdir())
    except OSError as error:
        raise DirectoryError(
            where=str(place),
            why=Words(
                ja=f"名簿のフォルダを開けません（{error.strerror}）。",
                en=f"the folder of the directory cannot be opened ({error.strerror}).",
            ),
            todo=Words(
                ja="employees.csv などを置いたフォルダを指定してください。",
                en="Name the folder that holds employees.csv and its kin.",
            ),
        ) from error
    by_name = {path.name.lower(): path for path in paths if path.is_file()}
    wanted = (name + suffix for name in file.names for suffix in _SUFFIXES)
    return next((by_name[name] for name in wanted if name in by_name), None)


def _nothing(place: Path) -> DirectoryError:
    names = [file.usual for file in (_EMPLOYEES, _PARTNERS, _LEAVERS, _CONTACTS)]
    return DirectoryError(
        where=str(place),
        why=Words(ja="名簿のファイルが一つもありません。", en="holds no file of a directory."),
        todo=Words(
            ja=f"{'、'.join(names)} のどれかを置いてください。Excelのファイルは、CSVで保存し直してください。",
            en=f"Put one of {', '.join(names)} there; save Excel files as CSV.",
        ),
    )


def _rows(path: Path, file: _File, problems: list[Problem]) -> list[_Line]:
    lines = records(path.name, text_of(path, problems), problems)
    at = _header(path, file, lines)
    return [
        _Line(path.name, number, entry)
        for number, cells in lines
        if (entry := _entry(_Cells(path.name, number, cells, at), problems)) is not None
    ]


def _header(path: Path, file: _File, records: Iterator[tuple[int, list[str]]]) -> Mapping[str, int]:
    """The columns; reads up to the row of headers. A title may stand above it."""
    seen: list[str] = []
    for count, (_, cells) in enumerate(records, 1):
        found = columns(cells, file.fields)
        if "address" in found and is_heading(cells):
            return found
        if not seen and is_heading(cells):  # what is no row of headers may be somebody's data
            seen = [cell.strip() for cell in cells if cell.strip()]
        if count >= _HEADER_WITHIN:
            break
    else:
        if not seen and path.stat().st_size == 0:
            return {}
    headers = "、".join(seen)
    raise DirectoryError(
        where=str(path),
        why=Words(
            ja=f"メールアドレスの列がありません（見出し: {headers or '見つかりません'}）。",
            en=f"has no column of mail addresses (headers: {headers or 'none found'}).",
        ),
        todo=Words(
            ja="1行目に「メールアドレス」という見出しを付けてください。",
            en='Write the header "メールアドレス" or "Email" over that column.',
        ),
    )


class _Cells:
    """One record by column."""

    def __init__(self, file: str, number: int, cells: list[str], at: Mapping[str, int]) -> None:
        self.file, self.number = file, number
        self._cells, self._at = cells, at

    def get(self, field: str) -> str:
        """The cell with its spaces as one, or ""."""
        at = self._at.get(field)
        return " ".join(self._cells[at].split()) if at is not None and at < len(self._cells) else ""

    def whole(self, field: str, first: str, second: str) -> str:
        """A name written in one column or in two."""
        return self.get(field) or f"{self.get(first)} {self.get(second)}".strip()

    def problem(self, ja: str, en: str) -> Problem:
        """What is wrong with this line."""
        return Problem(self.file, self.number, Words(ja=ja, en=en))


def _entry(cells: _Cells, problems: list[Problem]) -> Entry | None:
    addresses = (*_addresses(cells, "address", problems), *_addresses(cells, "aliases", problems))
    private = _addresses(cells, "private", problems)
    if not addresses and not private:
        if not any(cells.get(field) for field in ("address", "aliases", "private")):
            problems.append(cells.problem("メールアドレスがありません。", "has no mail address."))
        return None
    return Entry(
        addresses=tuple(dict.fromkeys(addresses)),
        name=cells.whole("name", "surname", "given"),
        kana=cells.whole("kana", "surname_kana", "given_kana"),
        company=cells.get("company"),
        department=cells.get("department"),
        title=cells.get("title"),
        private=tuple(dict.fromkeys(private)),
        until=_until(cells, problems),
        left=_left(cells, problems),
        note=cells.get("note"),
        care=_care(cells, problems),
    )


def _addresses(cells: _Cells, field: str, problems: list[Problem]) -> tuple[str, ...]:
    """All addresses of a cell, as they are compared; `@domain` stands for a whole firm."""
    text = unicodedata.normalize("NFKC", cells.get(field))
    # 田中 <a@b.example> brings its own separators
    written = re.findall(r"<([^<>]*@[^<>]*)>", text) or re.split(r"[;,、\s]+", text)
    found: list[str] = []
    for one in filter(None, written):
        address = _address(one)
        if address is None:
            ja, en = "メールアドレスの形になっていません。", "is not shaped like a mail address."
            problems.append(cells.problem(ja, en))
        else:
            found.append(address)
    return tuple(found)


def _address(text: str) -> str | None:
    local, at, domain = text.strip("\"'<>()（）").rpartition("@")
    if not at:
        return None
    try:
        latin = domain if domain.isascii() else domain.encode("idna").decode()
    except UnicodeError:
        return None
    if not local:  # everybody there
        return at + latin.lower() if email.valid("a@" + latin) else None
    return email.normal(f"{local}@{latin}")


def _until(cells: _Cells, problems: list[Problem]) -> date | None:
    text = cells.get("until")
    if text.lower() in _NO_END:
        return None
    day = day_of(text)
    if day is None:
        ja, en = (
            "期限の日付を読み取れません。期限切れとして扱います。",
            "the expiry is no date: taken as expired.",
        )
        problems.append(cells.problem(ja, en))
    return day or date.min


def _care(cells: _Cells, problems: list[Problem]) -> bool:
    """Whether the cell says yes; what says neither is told and taken for no."""
    text = unicodedata.normalize("NFKC", cells.get("care")).lower()
    if text not in _YES | _NO:
        ja = "要配慮個人情報を渡せるかどうかを読み取れません（「はい」か空欄）。渡せないとして扱います。"
        en = (
            "whether special care-required data may go there is neither yes nor empty: taken as no."
        )
        problems.append(cells.problem(ja, en))
    return text in _YES


def _left(cells: _Cells, problems: list[Problem]) -> date | None:
    text = cells.get("left")
    day = day_of(text) if text.lower() not in _NO_END else None
    if day is None and text.lower() not in _NO_END:
        ja, en = (
            "退職日の日付を読み取れません。退職済みとして扱います。",
            "the last day is no date: taken as past.",
        )
        problems.append(cells.problem(ja, en))
    return day


def _keyed(
    lines: Iterable[_Line], problems: list[Problem], *, private: bool = False
) -> dict[str, Entry]:
    """The entries by each of their addresses; the first line that has an address keeps it."""
    found: dict[str, Entry] = {}
    first: dict[str, int] = {}
    for line in lines:
        for address in line.entry.private if private else line.entry.addresses:
            if address in found:
                ja = f"同じメールアドレスが{first[address]}行目にもあります。"
                en = f"the address stands on line {first[address]}, too."
                problems.append(Problem(line.file, line.number, Words(ja=ja, en=en)))
                continue
            found[address], first[address] = line.entry, line.number
    return found


def _own(
    lines: Sequence[_Line], partners: Mapping[str, Entry], problems: list[Problem]
) -> frozenset[str]:
    """The domains employees write from, except those that are anybody's.

    Who is sent by another firm may write from there, and that firm is not ours: a domain of one
    person, or of less than a tenth of all, is told instead, unless there is no other.
    """
    people = Counter(
        domain
        for line in lines
        for domain in {address.rpartition("@")[2] for address in line.entry.addresses}
        if not is_free_mail(domain) and not is_provider_mail(domain)
    )
    most = max(people.values(), default=0)
    own = {
        domain
        for domain, count in people.items()
        if "@" + domain not in partners
        and (count == most or (count > 1 and count * _SHARE >= len(lines)))
    }
    for domain in sorted(people.keys() - own):
        why = Words(
            ja=f"{domain} を使う人が少ないか、取引先の名簿にあるため、自社のドメインとみなしませんでした。"
            "自社のものなら、設定の domains に書いてください。",
            en=f"{domain} is not taken for our own: few write from it, or it is a partner's. If it is "
            "ours, name it in the setting `domains`.",
        )
        problems.append(Problem(lines[0].file, 0, why))
    return frozenset(own)


def _tell_twice(directory: Directory, leavers: list[_Line], problems: list[Problem]) -> None:
    """Says which leavers are still among the employees."""
    for line in leavers:
        if any(address in directory.employees for address in line.entry.addresses):
            ja, en = "社員の名簿にも同じアドレスがあります。", "is among the employees, too."
            problems.append(Problem(line.file, line.number, Words(ja=ja, en=en)))

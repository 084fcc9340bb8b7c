"""Reads a list of people concerned (CSV, TSV, xlsx); what cannot be used of it is told line by line."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from morenashi.model.directory import Problem
from morenashi.model.items_of_data import BY_KEY, ITEMS
from morenashi.model.person import Columns, PeopleList, PersonRow, Place
from morenashi.model.words import Words
from morenashi.sources.people_columns import THIRD, columns, is_heading
from morenashi.sources.people_tables import Table, tables
from morenashi.values import email, phone, postal_code

_HEADING_WITHIN = 10  # titles and dates stand above a table, not a page of text
_YES = frozenset({"1", "true", "yes", "y", "○", "〇", "◯", "はい", "x", "おとり", "canary"})
_LABELS = {item.label.ja: item.key for item in ITEMS}
_BETWEEN = "、,;／/\n"

_NO_HEADING = Words(
    ja="見出しの行（氏名、メールアドレス、電話番号など）が見つかりません。",
    en="no row of headers was found (name, e-mail, telephone ...).",
)
_NOBODY = Words(
    ja="氏名も連絡先も会員番号もありません。", en="has no name, no contact and no number."
)
_NO_EMAIL = Words(ja="メールアドレスとして読めません。", en="the e-mail address is none.")
_NO_PHONE = Words(ja="電話番号として読めません。", en="the telephone number is none.")
_NO_ITEM = Words(ja="知らない項目が{n}個あります。", en="{n} unknown items.")
_NO_GROUP = Words(
    ja="どのグループの人か分かりません（グループの列か --group が要ります）。",
    en="says no group of the case (a column `group` or --group is needed).",
)
_NO_THIRD = Words(
    ja="記録の中の第三者（配偶者、受取人など）のグループが事案にありません（within）。",
    en="holds a third person, for whom the case has no group (`within`).",
)


@dataclass(frozen=True, slots=True)
class Groups:
    """The groups a list may name: `labels` by key, `third` the group of third persons within another,
    `default` for rows that name none. `fixed`: every row is in `default`, whatever it names.
    """

    labels: Mapping[str, str]
    third: Mapping[str, str]
    default: str = ""
    fixed: bool = False

    def of(self, text: str) -> str:
        """The key of the group a cell names, by key or label; the default for an empty one."""
        plain = text.strip()
        if not plain or self.fixed:
            return self.default
        if plain in self.labels:
            return plain
        return next((key for key, label in self.labels.items() if label == plain), "")


def read_people(path: Path, *, number: int, groups: Groups) -> PeopleList:
    """The people of one list; `number` is its place among the lists. AffectedError if it cannot be opened."""
    problems: list[Problem] = []
    rows: list[PersonRow] = []
    taken: list[Columns] = []
    for sheet, file, table in tables(path, problems):
        reader = _Reader(Place(number, sheet, 0, file=file), groups, problems)
        rows += reader.people(table)
        if reader.columns is not None:
            taken.append(reader.columns)
    return PeopleList(path.name, tuple(rows), tuple(problems), tuple(taken))


class _Reader:
    """Reads one table: looks for its headers, then takes row by row."""

    def __init__(self, at: Place, groups: Groups, problems: list[Problem]) -> None:
        self._at = at
        self._groups = groups
        self._problems = problems
        self.columns: Columns | None = None

    def people(self, table: Table) -> Iterator[PersonRow]:
        """The people of the rows below the headers."""
        places: dict[str, int] = {}
        looked_at = 0
        for line, cells in table:
            if not places:
                looked_at += 1
                if is_heading(cells):
                    places = self._headed(cells)
                elif looked_at == _HEADING_WITHIN:
                    break
                continue
            named = {name: _of(cells, i) for name, i in places.items()}
            yield from _row(replace(self._at, line=line), named, self._groups, self._problems)
        if not places:
            self._problems.append(Problem(self._at.file, 0, _NO_HEADING))

    def _headed(self, headers: list[str]) -> dict[str, int]:
        places = columns(headers)
        read = tuple((name, headers[at].strip()) for name, at in places.items())
        rest = (cell.strip() for at, cell in enumerate(headers) if at not in places.values())
        self.columns = Columns(self._at.file, read, tuple(cell for cell in rest if cell))
        return places


def _of(cells: list[str], at: int) -> str:
    return cells[at].strip() if at < len(cells) else ""


def _row(
    at: Place, cells: dict[str, str], groups: Groups, problems: list[Problem]
) -> Iterator[PersonRow]:
    """The person of one row, then the third persons inside it."""

    def problem(why: Words) -> None:
        problems.append(Problem(at.file, at.line, why))

    row = PersonRow(
        place=at,
        group=groups.of(cells.get("group", "")),
        name=_joined(cells, "name", ("surname", "given")),
        kana=_joined(cells, "kana", ("surname_kana", "given_kana")),
        postal_code=_postal_code(cells.get("postal_code", "")),
        address=_address(cells),
        emails=_emails(cells, problem),
        phones=_phones(cells, ("phone", "phone2", "phone3"), problem),
        member=cells.get("member", ""),
        birthdate=cells.get("birthdate", ""),
        items=_items(cells.get("items", ""), problem),
        canary=unicodedata.normalize("NFKC", cells.get("canary", "")).lower() in _YES,
    )
    if not (row.name or row.kana or row.emails or row.phones or row.address or row.member):
        problem(_NOBODY)
        return
    if not row.group:
        problem(_NO_GROUP)
    yield row
    yield from _third(row, cells, groups, problem)


def _third(
    row: PersonRow, cells: dict[str, str], groups: Groups, problem: Callable[[Words], None]
) -> Iterator[PersonRow]:
    for part in THIRD:
        name = cells.get(part, "")
        phones = _phones(cells, (f"{part}_phone",), problem)
        if not name and not phones:
            continue
        group = groups.third.get(row.group, row.group if groups.fixed else "")
        if not group:
            problem(_NO_THIRD)
        place = replace(row.place, part=part)
        yield PersonRow(place, group, name, phones=phones, within=row.place, canary=row.canary)


def _joined(cells: dict[str, str], whole: str, parts: tuple[str, str]) -> str:
    if found := cells.get(whole, ""):
        return found
    return " ".join(text for part in parts if (text := cells.get(part, "")))


def _address(cells: dict[str, str]) -> str:
    parts = (cells.get(name, "") for name in ("prefecture", "city", "address", "address2"))
    return "".join(parts)


def _emails(cells: dict[str, str], problem: Callable[[Words], None]) -> tuple[str, ...]:
    """As written, those that are addresses; one that is none is a problem."""
    written = [text for name in ("email", "email2") if (text := cells.get(name, ""))]
    found = [text for text in written if email.normal(text)]
    if len(found) < len(written):
        problem(_NO_EMAIL)
    return tuple(dict.fromkeys(found))


def _phones(
    cells: dict[str, str], names: tuple[str, ...], problem: Callable[[Words], None]
) -> tuple[str, ...]:
    """As written, those that are numbers; a spreadsheet may have eaten the 0 in front."""
    written = [text for name in names if (text := cells.get(name, ""))]
    found = []
    for text in written:
        number = next((form for form in (text, f"0{text}") if phone.valid(form)), None)
        if number is None:
            problem(_NO_PHONE)
        else:
            found.append(number)
    return tuple(dict.fromkeys(found))


def _postal_code(text: str) -> str:
    """As written; filled up where a spreadsheet has eaten zeros in front."""
    if text.isdigit() and len(text) < postal_code.WIDTH:
        return text.zfill(postal_code.WIDTH)
    return text


def _items(text: str, problem: Callable[[Words], None]) -> tuple[str, ...]:
    """Keys of the vocabulary, written as keys or labels."""
    for sign in _BETWEEN:
        text = text.replace(sign, "\t")
    words = [word.strip() for word in text.split("\t") if word.strip()]
    found = [_LABELS.get(word, word) for word in words]
    unknown = [word for word in found if word not in BY_KEY]
    if unknown:
        problem(_NO_ITEM.filled(n=len(unknown)))
    return tuple(word for word in found if word in BY_KEY)

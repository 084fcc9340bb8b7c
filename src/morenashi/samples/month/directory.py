"""What the company knows of people: staff, partners, leavers, earlier contacts, lists (CSV as Excel saves it)."""

from __future__ import annotations

import random
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

from morenashi.samples.month import lists
from morenashi.samples.month.firms import Firm
from morenashi.samples.month.world import KNOWN_CUSTOMERS, World, invent_world
from morenashi.samples.office import csv_row

_NOTES = {
    "client": "売買基本契約", "supplier": "仕入先", "carrier": "配送委託（個人データの取り扱いあり）", "vendor": "業務委託",
    "labor": "人事業務の委託", "agency": "人材紹介", "insurer": "保険代理店契約", "caremanager": "福祉用具の連携先",
}  # fmt: skip
_APPLICANTS_BEFORE = 360
_LATEST = date(2026, 10, 31)


def write_directory(folder: Path, seed: int = 1) -> None:
    """Writes employees.csv, partners.csv, leavers.csv, contacts.csv and lists/aliases into `folder`."""
    world = invent_world(seed)
    (folder / "lists").mkdir(parents=True, exist_ok=True)
    _write(
        folder / "employees.csv",
        "氏名,フリガナ,部署,役職,メールアドレス,別名アドレス,私用メールアドレス",
        _employees(world),
    )
    _write(folder / "partners.csv", "会社名,氏名,メールアドレス,期限,備考", _partners(world))
    _write(
        folder / "leavers.csv",
        "氏名,部署,メールアドレス,退職日,私用メールアドレス",
        _leavers(world),
    )
    _write(folder / "contacts.csv", "メールアドレス,氏名,会社名,最終連絡日", _known(world))
    (folder / "lists" / "aliases").write_bytes(lists.written(world).encode())


def _write(path: Path, head: str, rows: Iterable[tuple[str, ...]]) -> None:
    lines = [head, *(csv_row(row) for row in rows)]
    path.write_bytes(b"\xef\xbb\xbf" + "".join(f"{line}\r\n" for line in lines).encode())


def _day(day: date) -> str:
    return f"{day.year}/{day.month:02}/{day.day:02}"


def _employees(world: World) -> Iterable[tuple[str, ...]]:
    for m in world.staff:
        yield (
            m.name,
            m.kana,
            m.unit,
            m.title,
            m.address,
            world.aliases.get(m.address, ""),
            world.private.get(m.address, ""),
        )


def whole_firm(firm: Firm) -> bool:
    """Whether the contract lets the company write to everybody of the firm."""
    return len(firm.name) % 3 != 0


def _partners(world: World) -> Iterable[tuple[str, ...]]:
    for i, firm in enumerate(world.firms):
        rng = random.Random(f"{world.seed}/partner/{i}")  # noqa: S311 - invented, and must be repeatable
        if firm.kind == "authority":
            yield (firm.name, "", f"@{firm.domain}", "", "官公庁・学校")
            continue
        if not firm.approved:
            # an old contract that nobody renewed, or nothing at all
            if rng.random() < 0.4:
                yield (
                    firm.name,
                    "",
                    f"@{firm.domain}",
                    _day(date(2025, 4, 1) + timedelta(days=rng.randrange(500))),
                    "期限切れ・更新確認中",
                )
            continue
        until = _day(date(2027, rng.randrange(1, 13), 28)) if rng.random() < 0.6 else ""
        if whole_firm(firm):
            yield (firm.name, "", f"@{firm.domain}", until, _NOTES[firm.kind])
        else:
            for contact in firm.contacts:
                yield (firm.name, contact.name, contact.address, until, _NOTES[firm.kind])


def _leavers(world: World) -> Iterable[tuple[str, ...]]:
    for i, leaver in enumerate(world.leavers):
        private = leaver.private.address if i % 5 != 4 else ""
        yield (
            leaver.contact.name,
            leaver.contact.unit,
            leaver.contact.address,
            _day(leaver.left),
            private,
        )


def _known(world: World) -> Iterable[tuple[str, ...]]:
    rng = random.Random(f"{world.seed}/contacts")  # noqa: S311 - as above
    for firm in world.firms:
        for contact in firm.contacts:
            # some colleagues of known contacts have never been written to
            if rng.random() < 0.985:
                yield (
                    contact.address,
                    contact.name,
                    firm.name,
                    _day(_LATEST - timedelta(days=rng.randrange(400))),
                )
    people = [world.customer(n) for n in range(KNOWN_CUSTOMERS)]
    people += [world.customer(n, "応募者") for n in range(_APPLICANTS_BEFORE)]
    for person in people:
        yield (person.address, person.name, "", _day(_LATEST - timedelta(days=rng.randrange(700))))

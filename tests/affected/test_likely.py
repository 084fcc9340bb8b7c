"""Likely duplicates: proposed with reasons, households never, and nobody is merged by it."""

from __future__ import annotations

import pytest

from morenashi.affected.keys import merged
from morenashi.affected.likely import LEAST, likely
from morenashi.model.person import Person, PersonRow, Place, Proposal
from tests.affected.rows import row

SAME = {"phone": "090-0123-4567"}


def proposals(*rows: PersonRow) -> tuple[Proposal, ...]:
    return likely(merged(rows)).proposals


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (row(2, "髙橋 花子", **SAME), row(3, "高橋 花子", **SAME), "字体だけ違う"),
        (row(2, "斉藤 花子", **SAME), row(3, "斎藤 花子", **SAME), "字体だけ違う"),
        (row(2, "渡邊 健", email="w@example.jp"), row(3, "渡辺 健", email="w@example.jp"), "字体だけ違う"),
        (row(2, "高橋 花子", **SAME), row(3, "タカハシ ハナコ", **SAME), "読みが同じ"),
        (row(2, "河野 健", kana="カワノ ケン", **SAME), row(3, "川野 健", kana="かわの けん", **SAME), "読みが同じ"),
        (
            row(2, "高橋 花子", address="東京都港区海岸一丁目2番3号"),
            row(3, "高橋 花子", address="港区海岸1-2-3"),
            "住所が同じ",
        ),
        (row(2, "高橋 花子", email="hanako@example.jp"), row(3, "高橋 花子", email="hanak@example.jp"), "1字だけ違う"),
        (
            row(2, "高橋 花子", birthdate="1978-04-01", **SAME),
            row(3, "鈴木 花子", birthdate="1978-04-01", **SAME),
            "改姓",
        ),
        (row(2, "高橋 花子", birthdate="1978-04-01", address="港区海岸9-9001", **SAME), row(3, "高橋 花子", birthdate="1978-04-11", address="港区海岸9-9001", **SAME), "電話番号が同じ"),
        (row(2, "高橋 花子", **SAME), row(3, **SAME), "片方に氏名がない"),
        (row(2, "高橋 花子", member="1", **SAME), row(3, "高橋 花実", member="1", **SAME), "会員番号が同じ"),
    ],
)  # fmt: skip
def test_proposed(one: PersonRow, other: PersonRow, reason: str) -> None:
    (found,) = proposals(one, other)
    assert reason in "、".join(why.ja for why in found.speaks_for)
    assert LEAST <= found.score <= 100
    assert (found.one.key, found.other.key) == ("1:2", "1:3")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (row(2, "高橋 花子", **SAME), row(3, "高橋 太郎", **SAME)),
        (row(2, "高橋 健太", address="海岸1-2", **SAME), row(3, "高橋 健一", address="海岸1-2", **SAME)),
        (row(2, "高橋 花子"), row(3, "髙橋 花子")),
        (row(2, "高橋 花子", address="港区海岸1-2-3 ハイツ桜201"), row(3, "髙橋 花子", address="港区海岸1-2-3 ハイツ桜202")),
        (row(2, "高橋 花子", birthdate="1978-04-01"), row(3, "髙橋 花子", birthdate="1990-12-24")),
        (row(2, "高橋 花子", email="a@example.jp"), row(3, "高橋 花子", email="zzz@example.jp")),
    ],
)  # fmt: skip
def test_not_proposed(one: PersonRow, other: PersonRow) -> None:
    assert proposals(one, other) == ()


def test_a_household_is_counted() -> None:
    rows = [
        row(2, "高橋 花子", **SAME),
        row(3, "高橋 太郎", **SAME),
        row(4, "山田 一郎", phone="090-0123-9999"),
    ]
    assert likely(merged(rows)).households == 1


def test_twins_are_a_question() -> None:
    born = {"birthdate": "2001-01-01", "email": "ie@example.jp"}
    (found,) = proposals(row(2, "高橋 凜々子", **born), row(3, "高橋 凜香子", **born))
    assert any("双子" in why.ja for why in found.speaks_against)


def test_a_spouse_may_be_a_customer_too_but_not_the_holder() -> None:
    taro = row(2, "高橋 太郎", address="港区海岸9-9001-2")
    spouse = PersonRow(Place(1, 0, 2, "spouse"), "spouses", "高橋 花子", within=taro.place)
    hanako = row(3, "高橋 花子", address="東京都港区海岸九丁目9001-2")
    (found,) = proposals(taro, spouse, hanako)
    assert {found.one.key, found.other.key} == {"1:2:spouse", "1:3"}


def test_what_was_told_apart_is_not_asked_again() -> None:
    people = merged([row(2, "髙橋 花子", **SAME), row(3, "高橋 花子", **SAME)])
    assert likely(people, decided=[frozenset(("1:2", "1:3"))]).proposals == ()


def test_an_offices_telephone_leads_to_nobody() -> None:
    surnames = ["高橋", "山田", "佐藤", "鈴木", "田中", "伊藤"]
    office = [row(2 + at, f"{name} 花子", **SAME) for at, name in enumerate(surnames)]
    assert proposals(*office[:4], row(99, **SAME)) != ()
    assert proposals(*office, row(99, **SAME)) == ()


def test_large_blocks_are_told_not_compared() -> None:
    people = [Person((row(line, phone="090-0123-4567", email=f"p{line}@example.jp"),)) for line in range(2, 450)]  # fmt: skip
    found = likely(people)
    assert found.skipped >= 1
    assert found.proposals == ()


def test_proposals_show_no_value() -> None:
    found = likely(merged([row(2, "髙橋 花子", **SAME), row(3, "高橋 花子", **SAME)]))
    shown = repr(found) + repr(found.proposals)
    assert "橋" not in shown
    assert "0123" not in shown


def test_a_third_person_of_the_holders_name_is_another() -> None:
    taro = row(2, "高橋 太郎", **SAME)
    contact = PersonRow(Place(1, 0, 2, "emergency"), "contacts", "髙橋 太郎", phones=("090-0123-4567",), within=taro.place)  # fmt: skip
    assert proposals(taro, contact) == ()
    assert proposals(contact, taro) == ()

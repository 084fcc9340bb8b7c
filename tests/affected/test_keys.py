"""Merging: equal keys become one person, every doubt stays two, and nobody is ever lost."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from morenashi.affected.forms import normal
from morenashi.affected.keys import merged
from morenashi.model.person import PersonRow, Place
from tests.affected.invented import invented
from tests.affected.rows import row

HANAKO = {"email": "hanako@example.jp", "phone": "090-0123-4567", "address": "港区海岸9-9001-2"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (row(2, "高橋 花子", email="hanako@example.jp"), row(3, "高橋　花子", email="HANAKO@example.jp")),
        (row(2, "高橋花子", phone="090-0123-4567"), row(3, "高橋花子", phone="+81 90 0123 4567")),
        (row(2, "高橋花子", address="海岸9-9001-2"), row(3, "高橋花子", address="海岸９－９００１－２")),
        (row(2, "高橋花子", birthdate="1978-04-01"), row(3, "高橋花子", birthdate="昭和53年4月1日")),
        (row(2, "高橋花子", member="A-1"), row(3, "高橋花子", member="Ａ-1")),
        (row(2, "高橋花子", email="hanako@example.jp"), row(3, email="hanako@example.jp")),
        (row(2, email="hanako@example.jp"), row(3, email="hanako@example.jp")),
        (row(2, phone="09001234567"), row(3, phone="090-0123-4567")),
    ],
)  # fmt: skip
def test_one_person(one: PersonRow, other: PersonRow) -> None:
    assert len(merged([one, other])) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (row(2, "高橋 花子", **HANAKO), row(3, "髙橋 花子", **HANAKO)),  # a variant: a human decides
        (row(2, "高橋 花子", **HANAKO), row(3, "高橋 太郎", **HANAKO)),  # a household
        (row(2, "高橋 花子", **HANAKO, birthdate="1978-04-01"), row(3, "高橋 花子", **HANAKO, birthdate="1978-04-02")),
        (row(2, "高橋 洋子", **HANAKO, kana="ヨウコ"), row(3, "高橋 洋子", **HANAKO, kana="ヒロコ")),
        (row(2, "高橋 花子"), row(3, "高橋 花子")),  # a name alone
        (row(2, "高橋 花子", phone="090-0123-4567"), row(3, phone="090-0123-4567")),
        (row(2, email="a@example.jp", phone="090-0123-4567"), row(3, email="b@example.jp", phone="090-0123-4567")),
        (row(2, email="a@example.jp", member="1"), row(3, email="a@example.jp", member="2")),
        (row(2, "高橋 花子", member="1"), row(3, "山田 太郎", member="1")),
        (
            row(2, "佐藤 健", birthdate="1990-01-01", email="a@example.jp", address="港区海岸1-2"),
            row(3, "佐藤 健", birthdate="1990-01-01", email="b@example.jp", address="札幌市北区1-2"),
        ),
    ],
)  # fmt: skip
def test_two_persons(one: PersonRow, other: PersonRow) -> None:
    assert len(merged([one, other])) == 2


def test_a_row_without_a_name_at_a_shared_mailbox_is_nobodys() -> None:
    rows = [row(2, "高橋 花子", email="ie@example.jp"), row(3, "高橋 太郎", email="ie@example.jp"), row(4, email="ie@example.jp")]  # fmt: skip
    assert len(merged(rows)) == 3


def test_contradictions_within_a_chain_part_all_but_the_identical() -> None:
    first = row(2, "高橋 花子", email="a@example.jp", birthdate="1978-04-01")
    between = row(3, "高橋 花子", email="a@example.jp")
    last = row(4, "高橋 花子", email="a@example.jp", birthdate="1979-04-01")
    again = replace(last, place=Place(1, 0, 5))
    assert [len(person.rows) for person in merged([first, between, last, again])] == [1, 1, 2]


def test_numbers_of_two_clients_say_nothing_of_each_other() -> None:
    rows = [row(2, "高橋 花子", member="1", group="a"), row(3, "高橋 花子", member="1", group="b")]
    assert len(merged(rows, owners={"a": "kitahama", "b": "sakura"})) == 2
    assert len(merged(rows, owners={"a": "kitahama", "b": "kitahama"})) == 1


def test_nothing_of_a_row_is_lost() -> None:
    one = row(2, "高橋 花子", member="1", email="a@example.jp", phone="090-0123-4567", group="a")
    other = row(3, "高橋 花子", member="1", email="b@example.jp", address="海岸1-2", group="b")
    (person,) = merged([one, other])
    assert person.emails == ("a@example.jp", "b@example.jp")
    assert person.phones == ("090-0123-4567",)
    assert person.first("address") == "海岸1-2"
    assert person.groups == ("a", "b")


def spouse(line: int, name: str) -> PersonRow:
    return PersonRow(Place(1, 0, line, "spouse"), "spouses", name, within=Place(1, 0, line))


def test_third_persons_are_persons_of_their_own() -> None:
    rows = [
        row(2, "高橋 太郎", **HANAKO), spouse(2, "高橋 花子"),
        row(3, "高橋 太郎", **HANAKO), spouse(3, "高橋　花子"),
        row(4, "山田 一郎", email="ichiro@example.jp"), spouse(4, "高橋 花子"),
    ]  # fmt: skip
    people = merged(rows)
    assert len(people) == 4, "one spouse in two rows of one man, another in another's"
    assert sum(person.within is not None for person in people) == 2


names = st.sampled_from(["高橋 花子", "髙橋花子", "高橋　花子", "高橋 太郎", "佐藤 健", ""])
some = st.sampled_from
rows_of_people = st.lists(
    st.builds(
        lambda name, email, phone, address, born, member, group: (name, email, phone, address, born, member, group),
        names,
        some(["", "a@example.jp", "A@example.jp", "b@example.jp"]),
        some(["", "090-0123-4567", "+819001234567", "03-0123-4567"]),
        some(["", "海岸1-2-3", "海岸１－２－３", "海岸一丁目2番3号"]),
        some(["", "1990-01-01", "平成2年1月1日", "1991-01-01"]),
        some(["", "1", "2"]),
        some(["x", "y"]),
    ),
    max_size=9,
)  # fmt: skip


def built(cells: list[tuple[str, ...]]) -> list[PersonRow]:
    return [
        PersonRow(
            Place(1, 0, line), group, name, emails=(email,) if email else (), phones=(number,) if number else (),
            address=address, birthdate=born, member=member,
        )
        for line, (name, email, number, address, born, member, group) in enumerate(cells, 2)
    ]  # fmt: skip


@given(rows_of_people)
def test_every_row_belongs_to_exactly_one_person(cells: list[tuple[str, ...]]) -> None:
    rows = built(cells)
    found = [one for person in merged(rows) for one in person.rows]
    assert sorted(one.place for one in found) == [one.place for one in rows]


@given(rows_of_people, st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(
    cells: list[tuple[str, ...]], rng: random.Random
) -> None:
    rows = built(cells)
    shuffled = list(rows)
    rng.shuffle(shuffled)
    assert merged(rows) == merged(shuffled)


@given(rows_of_people)
def test_no_person_has_two_names_readings_or_days_of_birth(cells: list[tuple[str, ...]]) -> None:
    for person in merged(built(cells)):
        forms = [normal(one) for one in person.rows]
        for name in ("name", "kana", "birthdate"):
            assert len({getattr(form, name) for form in forms} - {""}) <= 1


@given(rows_of_people)
def test_whoever_shares_no_key_is_never_merged(cells: list[tuple[str, ...]]) -> None:
    rows = built(cells)
    for person in merged(rows):
        for one in person.rows:
            rest = [normal(other) for other in person.rows if other is not one]
            form = normal(one)
            shared = [
                form.emails & other.emails or form.phones & other.phones
                or (form.name == other.name and form.name and (
                    (form.address and form.address == other.address)
                    or (form.birthdate and form.birthdate == other.birthdate)))
                or (form.member and form.member == other.member)
                for other in rest
            ]  # fmt: skip
            assert not rest or any(shared)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_no_two_invented_people_become_one(seed: int) -> None:
    told = invented(seed)
    who = {one.row.place: one.who for one in told}
    for person in merged(one.row for one in told):
        assert len({who[found.place] for found in person.rows}) == 1

"""The way to each person: mail, post, SMS, call, publication; the group's own order first."""

from __future__ import annotations

import pytest

from morenashi.affected.ways import reached, ways
from morenashi.model.group import Channel
from tests.affected.rows import person, row

EMAIL, POST, SMS, CALL, CLIENT, NONE = Channel


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ({"email": "a@example.jp", "address": "海岸1-2", "phone": "090-0123-4567"}, EMAIL),
        ({"address": "海岸1-2", "phone": "090-0123-4567"}, POST),
        ({"phone": "090-0123-4567"}, SMS),
        ({"phone": "03-0123-4567"}, CALL),
        ({"phone": "020-1234-5678"}, NONE),
        ({"member": "1"}, NONE),
    ],
)
def test_the_first_way(given: dict[str, str], found: Channel) -> None:
    (one,) = reached([person(row(2, "高橋 花子", **given))])
    assert one.channel is found


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ((POST, EMAIL), POST),
        ((CALL,), CALL),
        ((CLIENT,), CLIENT),
        ((), EMAIL),
    ],
)
def test_the_groups_own_order(wanted: tuple[Channel, ...], found: Channel) -> None:
    hanako = person(row(2, "高橋 花子", email="a@example.jp", address="海岸1-2", phone="090-0123-4567"))  # fmt: skip
    (one,) = reached([hanako], {"customers": wanted})
    assert one.channel is found


def test_a_way_that_is_not_there_falls_to_the_next() -> None:
    (one,) = reached([person(row(2, email="a@example.jp"))], {"customers": (POST, SMS)})
    assert one.channel is EMAIL


def test_one_entry_for_each_group() -> None:
    both = person(
        row(2, "高橋 花子", email="a@example.jp", group="a"), row(3, "高橋 花子", group="b")
    )
    assert [(one.group, one.channel) for one in reached([both])] == [("a", EMAIL), ("b", EMAIL)]
    assert ways(both) == {EMAIL}

"""The size of attached lists."""

from __future__ import annotations

import pytest

from tests.policy.said import COLLEAGUE, CUSTOMER, PARTNER, contacts, customers, level, person, said


@pytest.mark.parametrize(
    ("expected", "to", "count"),
    [
        ("pass", PARTNER, 19),
        ("ask", PARTNER, 20),
        ("ask", PARTNER, 99),
        ("hold", PARTNER, 100),
        ("hold", CUSTOMER, 100),
        ("pass", COLLEAGUE, 500),
    ],
)
@pytest.mark.parametrize("rows", [customers, contacts])
def test_by_rows(expected: str, to: str, count: int, rows: object) -> None:
    """Private customers and business contacts alike; a partner's approval has its limit, too."""
    assert callable(rows)
    assert level("list_size", to, attached={"名簿.csv": rows(count)}) == expected


def test_lists_are_added_up() -> None:
    """Two lists of 60 are one of 120."""
    files = {"東.csv": customers(60), "西.csv": contacts(60)}
    (reason,) = said("list_size", PARTNER, attached=files)
    assert reason.level.key == "hold"
    assert reason.people == 120


def test_what_is_no_list_of_people() -> None:
    """A price list has rows, and no people."""
    rows = "".join(f"株式会社{i}商店,A-{i},1000\n" for i in range(200))
    assert (
        level("list_size", CUSTOMER, attached={"価格表.csv": "会社名,品番,単価\n" + rows}) == "pass"
    )


def test_a_pasted_list_is_a_list() -> None:
    """Business cards in the text of a mail, twenty or more; fewer are those who come to a meeting."""
    cards = [f"株式会社東海物産 営業部長 {person(i)}様\n" for i in range(100)]
    body = "田辺様\n\n{}\n"
    assert level("list_size", CUSTOMER, body=body.format("".join(cards[:15]))) == "pass"
    assert level("list_size", CUSTOMER, body=body.format("".join(cards[:40]))) == "ask"

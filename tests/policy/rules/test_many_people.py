"""Personal data of many people: whose counts, and from how many on."""

from __future__ import annotations

import pytest

from tests.policy.said import (
    COLLEAGUE,
    CUSTOMER,
    EVERYBODY,
    PARTNER,
    contacts,
    customers,
    level,
    person,
    said,
)


@pytest.mark.parametrize(
    ("expected", "to", "count"),
    [
        ("pass", CUSTOMER, 4),
        ("ask", CUSTOMER, 5),
        ("ask", CUSTOMER, 9),
        ("hold", CUSTOMER, 10),
        ("hold", CUSTOMER, 60),  # more rows than are kept one by one
        ("pass", PARTNER, 9),
        ("ask", PARTNER, 10),
        ("ask", PARTNER, 60),
        ("pass", COLLEAGUE, 150),
        ("pass", EVERYBODY, 99),
        ("ask", EVERYBODY, 100),
    ],
)
def test_by_how_many_there_are(expected: str, to: str, count: int) -> None:
    """The limit is in people; partners and our own lists are asked about."""
    assert level("many_people", to, attached={"名簿.csv": customers(count)}) == expected


@pytest.mark.parametrize(
    ("expected", "body"),
    [
        # pasted lines count as an attached list does
        ("hold", "".join(f"{person(i)} 090-{1000 + i}-{3000 + i}\n" for i in range(12))),
        ("hold", "".join(f"user{i}@gmail.com\n" for i in range(12))),
        # those who come to a meeting
        ("pass", "".join(f"株式会社東海物産 営業部長 {person(i)}様\n" for i in range(15))),
        # names alone
        ("pass", "".join(f"{person(i)}様\n" for i in range(15))),
        # one delivery
        ("pass", "お届け先\n山田 太郎 様\n大阪府大阪市北区梅田1-2-3\n電話 090-1234-5678\n"),
    ],
)
def test_running_text(expected: str, body: str) -> None:
    """Business cards and names are no leak of many people."""
    assert level("many_people", CUSTOMER, body="田辺様\n\n" + body) == expected


@pytest.mark.parametrize(
    "table",
    [
        "店舗名,住所,電話\n"
        + "".join(f"港店{i},東京都港区虎ノ門1-2-{i},03-1234-{5000 + i}\n" for i in range(1, 30)),
        "日付,商品コード,数量,単価\n"
        + "".join(f"2026/11/{i},A-{i},3,1000\n" for i in range(1, 30)),
        contacts(30),
    ],
)
def test_tables_without_private_data(table: str) -> None:
    """Shops, sales and business cards are not private persons' data."""
    assert level("many_people", CUSTOMER, attached={"表.csv": table}) == "pass"


def test_the_recipients_own_staff_are_not_others() -> None:
    """A list of those who work where the recipient does goes back to where it is from."""
    rows = "".join(f"{person(i)},090-{1000 + i}-2000,u{i}@aoba-foods.example\n" for i in range(30))
    table = "氏名,電話,メール\n" + rows
    assert level("many_people", CUSTOMER, attached={"参加者.csv": table}) == "pass"
    assert level("list_size", CUSTOMER, attached={"参加者.csv": table}) == "pass"


def test_the_reason_counts_and_names_a_few() -> None:
    """How many, who (masked), which items."""
    (reason,) = said("many_people", CUSTOMER, attached={"名簿.csv": customers(12)})
    assert reason.people == 12
    assert len(reason.whose) == 3
    assert "約12人" in reason.message.ja
    assert "ほか9人" in reason.message.ja
    assert person(0) not in str(reason)


def test_limits_are_set() -> None:
    """Options move the limits."""
    files = {"名簿.csv": customers(4)}
    assert level("many_people", CUSTOMER, attached=files, options={"people": 4}) == "hold"
    assert level("many_people", CUSTOMER, attached=files, options={"people_ask": 4}) == "ask"
    options = {"people": 4, "level_partner": "hold"}
    assert level("many_people", PARTNER, attached=files, options=options) == "hold"


@pytest.mark.parametrize(("expected", "count"), [("pass", 9), ("ask", 10)])
def test_what_only_claims_to_be_a_quote_is_asked_about(expected: str, count: int) -> None:
    """Whether the recipient really wrote what hangs below cannot be seen."""
    quoted = "".join(f"> {person(i)} 090-{1000 + i}-2000\n" for i in range(count))
    body = f"田辺様\n\n承知しました。\n\n2026年11月19日(木) 10:00 {CUSTOMER}:\n{quoted}"
    assert level("many_people", CUSTOMER, subject="Re: 名簿", body=body) == expected

"""Addresses that stand in the records of many identify none of them."""

from __future__ import annotations

import pytest

from tests.policy.said import CUSTOMER, level, person

US, THEM, COLLEAGUE = (
    "kimura.mio@minato-shoji.example",
    "tanabe@aoba-foods.example",
    "saeki.wataru@minato-shoji.example",
)


def rows(last: str, count: int = 12) -> str:
    """A table of customers whose last column is the same in every row."""
    lines = (
        f"{person(i)},090-{1000 + i}-2000,大阪府大阪市北区梅田1-2-{i},{last}\n"
        for i in range(count)
    )
    return "氏名,電話,住所,担当\n" + "".join(lines)


@pytest.mark.parametrize("last", [US, THEM, COLLEAGUE, "木村 美緒", "田辺 悠斗", "担当者"])
def test_who_looks_after_the_customers_is_not_the_customer(last: str) -> None:
    """The sender's, the recipient's or a colleague's address in every row makes no row theirs."""
    assert level("many_people", CUSTOMER, attached={"名簿.csv": rows(last)}) == "hold"


@pytest.mark.parametrize("last", [US, THEM, COLLEAGUE])
def test_the_same_in_running_text(last: str) -> None:
    """Forms pasted one below the other."""
    forms = "".join(
        f"氏名: {person(i)}\n電話: 090-{1000 + i}-2000\n住所: 大阪府大阪市北区梅田1-2-{i}\n連絡先: {last}\n\n"
        for i in range(12)
    )
    assert level("many_people", CUSTOMER, body="田辺様\n\n" + forms) in ("ask", "hold")


@pytest.mark.parametrize("address", [US, THEM])
def test_an_address_is_no_proof_beside_another_name(address: str) -> None:
    """One record is enough where the name is plainly somebody else's."""
    body = f"田辺様\n\n氏名: 山田 太郎\n病名: 統合失調症\n連絡先: {address}\n"
    assert level("special_care", CUSTOMER, body=body) == "hold"


@pytest.mark.parametrize(
    ("sender", "to"),
    [
        ("{names} <kimura.mio@minato-shoji.example>", CUSTOMER),
        ("木村 美緒 <kimura.mio@minato-shoji.example>", "{names} <info@firm.example>"),
    ],
)
def test_a_mailbox_named_like_a_list_makes_nobody_a_party(sender: str, to: str) -> None:
    """Only what begins or ends the name of a mailbox is its owner's."""
    names = "".join(person(i).replace(" ", "") for i in range(9))
    found = level(
        "many_people", to.format(names=names), sender=sender.format(names=names),
        attached={"名簿.csv": rows("", 11)},
    )  # fmt: skip
    assert found in ("ask", "hold")

"""Our own people by surname and title, department or 弊社; nobody else's."""

from __future__ import annotations

import pytest

from tests.policy.said import CUSTOMER, OTHER_CUSTOMER
from tests.policy.test_about import about


@pytest.mark.parametrize(
    ("ours", "line"),
    [
        (True, "部長の佐伯が伺います。"),
        (True, "佐伯部長が伺います。"),
        (True, "営業部 佐伯、中村が伺います。"),
        (True, "担当：部長 佐伯"),
        (True, "弊社の佐伯が伺います。"),
        (True, "佐伯 航が伺います。"),
        # nothing says that it is ours
        (False, "佐伯様にお伝えください。"),
        (False, "部長の佐伯様にお伝えください。"),
        (False, "佐伯部長様にお伝えください。"),
        (False, "課長の佐伯が伺います。"),
        (False, "御社の佐伯が伺います。"),
        (False, "株式会社東海物産 部長 佐伯"),
        (False, "部長の渡辺が伺います。"),
    ],
)
def test_who_is_ours(ours: bool, line: str) -> None:
    found = about("田辺様\n\n" + line + "\n", CUSTOMER)
    people = [one for one in found.third_people() if one.name]
    assert all(one.colleague for one in people) is ours


def test_what_is_quoted_is_not_our_word() -> None:
    body = "承知しました。\n\n2026年11月19日 大西 香織 <onishi.kaori@kitayama-works.example>:\n> 部長の佐伯です。\n"
    found = about(body, OTHER_CUSTOMER, subject="Re: x")
    assert not any(one.colleague for one in found.third_people() if one.name == "佐伯")


@pytest.mark.parametrize(
    ("has", "name"),
    [(True, "佐伯"), (True, "佐伯 航"), (True, "佐伯航"), (False, "佐伯 健"), (False, "渡辺")],
)
def test_names(has: bool, name: str) -> None:
    assert about("", CUSTOMER).ours.has(name) is has

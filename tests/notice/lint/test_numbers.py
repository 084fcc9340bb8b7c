"""Numbers: counts as notices write them."""

from __future__ import annotations

import pytest

from morenashi.notice.lint.numbers import COUNT, PERSONS, UNKNOWN


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("対象は1,204人です", "1,204人"), ("約15万人", "約15万人"), ("最大で16万2,830件", "最大で16万2,830件"),
        ("618 名分", "618 名"), ("三十七名様", "三十七名"), ("うち41人分", "うち41人"), ("64通を回収", "64通"),
    ],
)  # fmt: skip
def test_counts(text: str, count: str) -> None:
    found = COUNT.search(text)
    assert found is not None
    assert found.group().strip() == count


@pytest.mark.parametrize("text", ["お名前", "1人目", "2026年", "第3者", "一人の職員", "件名"])
def test_what_is_no_count(text: str) -> None:
    assert COUNT.search(text) is None


def test_people_and_the_unknown() -> None:
    assert PERSONS.search("30件と5名") is not None
    assert PERSONS.search("30件") is None
    assert UNKNOWN.search("人数は調査中です。") is not None

"""Damage: states of harm that followed, and what they rest on."""

from __future__ import annotations

import pytest

from morenashi.model.incident import DamageState
from morenashi.notice.lint.damage import DAMAGE, basis_and_day, states
from morenashi.notice.lint.passages import passages
from morenashi.notice.lint.reading import read

NONE, FOUND, UNKNOWN = DamageState.NONE_FOUND, DamageState.FOUND, DamageState.UNKNOWN


def _states(text: str, *, feared: bool = False) -> list[DamageState]:
    found = passages(read(text), DAMAGE)
    return [state for passage in found for _, state in states(passage, feared=feared)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("悪用は見つかっていません。", [NONE]),
        ("二次的被害は承知いたしておりません。", [NONE]),
        ("悪用:0 件", [NONE]),
        ("2次被害 なし", [NONE]),
        ("悪用された形跡は認められない。", [NONE]),
        ("9人のカードに不正利用がありました。", [FOUND]),
        ("3件のなりすましを確認しました。", [FOUND]),
        ("悪用されたかどうかは分かりません。", [UNKNOWN]),
        ("悪用されるおそれがあります。", []),
        ("悪用のおそれはありません。", []),
        ("悪用を止めることはできません。", []),
        ("不正利用があった場合はご連絡ください。", []),
        ("漏えいはありません。", []),
    ],
)
def test_a_state(text: str, expected: list[DamageState]) -> None:
    assert _states(text) == expected


def test_a_report_may_state_the_risk() -> None:
    text = "(5) 二次被害又はそのおそれの有無\n悪用されるおそれがある。"
    assert _states(text) == []
    assert _states(text, feared=True) == [UNKNOWN]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("悪用は見つかっていません。6月3日にSNSを調べました。", (True, True)),
        ("悪用は見つかっていません。SNSを調べました。", (True, False)),
        ("6月3日現在、悪用は確認していません。", (False, True)),
        ("悪用は確認されていません。", (False, False)),
        ("悪用は確認されていません。8月1日までSNSの監視を続けます。", (False, False)),
        ("悪用されたとの報告は、6月3日までお客様から受けていません。", (True, True)),
    ],
)
def test_basis_and_day(text: str, expected: tuple[bool, bool]) -> None:
    assert basis_and_day(passages(read(text), DAMAGE), dated=False) == expected


def test_today_is_a_day_in_a_dated_text() -> None:
    said = passages(read("本日まで、悪用は見つかっていません。"), DAMAGE)
    assert basis_and_day(said, dated=True)[1]
    assert not basis_and_day(said, dated=False)[1]

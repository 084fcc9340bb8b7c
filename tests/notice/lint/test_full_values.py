"""Full values: numbers by check digit or label, and names of others."""

from __future__ import annotations

import random

import pytest

from morenashi.notice.lint.full_values import numbers, other_names
from morenashi.notice.lint.reading import read
from morenashi.values import corporate_number, credit_card, my_number


def _values(text: str) -> list[str]:
    reading = read(text)
    return [reading.folded[slice(*span)] for span in numbers(reading)]


def _names(text: str) -> list[str]:
    reading = read(text)
    return [reading.folded[slice(*span)] for span in other_names(reading)]


@pytest.mark.parametrize("seed", range(5))
def test_numbers_with_a_check_digit(seed: int) -> None:
    rng = random.Random(seed)
    for number in (my_number.make(rng), credit_card.make(rng)):
        assert _values(f"書類に{number}とありました。") == [number]
        wrong = number[:-1] + str((int(number[-1]) + 1) % 10)
        assert _values(f"書類に{wrong}とありました。") == []


def test_numbers_of_the_desk_are_nobodys() -> None:
    company = corporate_number.make(random.Random(1))
    assert _values(f"法人番号 {company}") == []
    assert _values("窓口 0120-000-418、03-0000-1234(毎日9時から)") == []
    assert _values("登録番号 T1234567890123") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("■ 漏れた情報\n証券番号は MS-2047-118 です。", "証券番号は MS-2047-118"),
        ("■ 漏れた情報\n年収 620万円", "年収 620万円"),
        ("■ 漏れた情報\n病名「気管支喘息", "病名「気管支喘息"),
        ("■ 漏れた情報\nhanako@example.jp", "hanako@example.jp"),
        ("1985年4月3日生まれの方として登録されていました。", "1985年4月3日生まれ"),
        ("普通 0001234 の口座が見られました。", "普通 0001234"),
    ],
)
def test_values_of_a_person(text: str, value: str) -> None:
    assert _values(text) == [value]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("山田 太郎様\n\n山田太郎様の情報が漏れました。", []),
        ("山田 太郎様\n\n高瀬 実様の情報も漏れました。", ["高瀬 実様"]),
        ("佐々木さん、田村さんの分も漏れました。", ["佐々木さん、田村さん"]),
        ("同じ部署の林さんにも送りました。", ["林さん"]),
        ("配偶者の佐藤花子様のお名前も載っていました。", ["佐藤花子様"]),
        ("お客様、契約者様、受取人様、保護者様、取引先企業様、在園児様", []),
        ("患者さん、看護師さん、学生さん、子どもさん、皆様、お子様", []),
        ("同様に、お客様の多様な仕様と様式", []),
        ("〇〇 〇〇 様", []),
    ],
)
def test_names(text: str, names: list[str]) -> None:
    assert _names(text) == names

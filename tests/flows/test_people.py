"""The same value written in different ways has one fingerprint; different values have different ones."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from morenashi.flows.people import fingerprints
from morenashi.model.items_of_data import KINDS, NEVER_FINGERPRINTED

KEY = bytes(range(32))


def of(kind: str, *values: str, key: bytes = KEY) -> list[int]:
    codes = np.frombuffer("".join(values).encode("utf-32-le"), np.uint32)
    lengths = np.array([len(value) for value in values], np.int64)
    ends = np.cumsum(lengths)
    return [int(h) for h in fingerprints(kind, codes, ends - lengths, ends, key)]


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        (
            "PHONE",
            [
                "090-0000-1234", "09000001234", "(090)0000-1234", "０９０－００００－１２３４",
                "〇九〇－〇〇〇〇－一二三四", "090ー0000ー1234", "090ｰ0000ｰ1234", "090 0000 1234",
                "+81-90-0000-1234", "+81 (0)90 0000 1234", "８１90-0000-1234", "090—0000―1234",
            ],
        ),
        ("PHONE", ["03-0000-1234", "+81-3-0000-1234", "(03)0000-1234"]),
        ("EMAIL", ["Hanako@Mail.example.jp", "hanako@mail.example.jp", "ｈａｎａｋｏ@ｍａｉｌ．example.jp"]),
        ("PASSPORT", ["tz1234567", "TZ1234567", "ＴＺ１２３４５６７", "TZ 1234567"]),
        ("CREDIT_CARD", ["4000-0000-0000-0002", "4000000000000002", "4000 0000 0000 0002"]),
        ("IP_ADDRESS", ["2001:DB8::1", "2001:db8::1"]),
        ("COMPANY", ["株式会社みの", "株式会社 みの", "株式会社　みの"]),
        ("POLICY_NUMBER", ["472-9081563", "４７２－９０８１５６３", "4729081563"]),
        ("INCOME", ["620万円", "６２０万円"]),
    ],
)  # fmt: skip
def test_one_value_many_forms(kind: str, values: list[str]) -> None:
    assert len(set(of(kind, *values))) == 1


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        ("PHONE", ["090-0000-1234", "090-0000-1235", "03-0000-1234", "0120-000-123", "81-0000-1234"]),
        ("EMAIL", ["a@b.example", "ab@.example", "山a@b.example", "𠮷a@b.example", "𠮸a@b.example", "あ@b", "か@b"]),
        ("IP_ADDRESS", ["192.0.2.1", "19.20.2.1", "192.0.21"]),
        ("COMPANY", ["一ノ関商店", "1ノ関商店", "アーク", "アク"]),
        ("FAMILY", ["長男", "二男", "次男", "父", "義父"]),
    ],
)  # fmt: skip
def test_different_values(kind: str, values: list[str]) -> None:
    assert len(set(of(kind, *values))) == len(values)


def test_another_key_another_fingerprint() -> None:
    assert of("PHONE", "090-0000-1234") != of("PHONE", "090-0000-1234", key=bytes(32))


@given(st.lists(st.text(max_size=40), max_size=20))
def test_each_value_by_itself_as_in_company(values: list[str]) -> None:
    values = [v.encode("utf-8", "ignore").decode() for v in values]
    for kind in ("EMAIL", "PHONE"):
        assert of(kind, *values) == [of(kind, value)[0] for value in values]


def test_many_at_once() -> None:
    values = [f"user{i}@example.jp" for i in range(10_000)]
    assert len(set(of("EMAIL", *values))) == 10_000


@pytest.mark.parametrize("kind", sorted(NEVER_FINGERPRINTED))
def test_never(kind: str) -> None:
    assert kind in KINDS
    with pytest.raises(AssertionError):
        of(kind, "x")

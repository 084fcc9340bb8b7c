"""Tokens: the same for the same value, of no use without the key, and never found again."""

from __future__ import annotations

import hashlib
import re

import numpy as np
import pytest
from hypothesis import given, settings

from morenashi.detect import find_entities
from morenashi.detect.chain import view_of
from morenashi.detect.fold import PAD
from morenashi.detect.persons import persons
from morenashi.flows.masking import mask_text
from morenashi.keys import throwaway_keys
from morenashi.mask.tokens import TELLING, tokens
from morenashi.model.items_of_data import BY_KIND, KINDS, NEVER_FINGERPRINTED
from tests.detect.person_layouts import KIND_OF, read_layout
from tests.mask.invented import texts

KEYS = throwaway_keys()
TOKEN = re.compile(r"\[([^\[\]]+)-([0-9a-f]{8})\]")


def fingerprint(kind: str, value: str) -> bytes:
    return hashlib.blake2b(f"{kind}/{value}".encode(), key=b"k", digest_size=32).digest()


def tokened(marked: str, *, lang: str = "ja") -> list[str]:
    text, spans, _ = read_layout(marked)
    groups = persons(view_of(text), spans).tolist()
    return tokens(text, spans, groups, fingerprint, lang=lang)


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("N", "髙橋　花子", "高橋花子"), ("N", "ﾀｶﾊｼ ﾊﾅｺ", "たかはし はなこ"), ("N", "YAMADA TARO", "Taro Yamada"),
        ("N", "渡邉 悠", "渡辺　悠"), ("T", "090-0123-4567", "+81 90 0123 4567"), ("T", "０３（０１２３）４５６７", "03-0123-4567"),
        ("E", "Hanako@Example.jp", "ｈａｎａｋｏ＠ｅｘａｍｐｌｅ．ｊｐ"), ("B", "S53.4.1", "1978年4月1日"), ("Z", "154-0017", "１５４００１７"),
        ("A", "東京都世田谷区世田谷四丁目７番８号", "東京都世田谷区世田谷4-7-8"), ("A", "埼玉県 越谷市弥生町９９－７", "埼玉県越谷市弥生町99番地7"),
        ("D", "4111 1111 1111 1111", "4111-1111-1111-1111"), ("K", "０１２３４５６", "0123456"), ("C", "㈱みどり", "（株）みどり"),
    ],
)  # fmt: skip
def test_two_spellings_of_one_value_get_one_token(kind: str, one: str, other: str) -> None:
    first, second = tokened(f"⟦{kind}-:{one}⟧\n\n。\n\n⟦{kind}-:{other}⟧")
    assert first == second
    assert TOKEN.fullmatch(first)


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("N", "高橋 花子", "高橋 花江"), ("T", "090-0123-4567", "090-0123-4568"), ("Z", "154-0017", "154-0018"),
        ("A", "東京都世田谷区世田谷4-7-8", "東京都世田谷区世田谷4-78"), ("B", "S53.4.1", "H53.4.1"),
    ],
)  # fmt: skip
def test_two_values_get_two_tokens(kind: str, one: str, other: str) -> None:
    first, second = tokened(f"⟦{kind}-:{one}⟧\n\n。\n\n⟦{kind}-:{other}⟧")
    assert first != second


def test_all_names_of_a_person_get_the_token_of_the_whole_name() -> None:
    found = tokened("⟦N1:髙橋 花子⟧（⟦N1:ﾀｶﾊｼ ﾊﾅｺ⟧）様。⟦N1:高橋⟧さん、⟦N1:花子⟧さん。")
    assert len(set(found)) == 1
    assert found[0] == tokened("⟦N1:高橋花子⟧")[0]


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "CORPORATE_NUMBER"])
def test_every_kind_has_a_token_or_its_label_for_a_reason(kind: str) -> None:
    letter = next((letter for letter, name in KIND_OF.items() if name == kind), None)
    if letter is None:
        assert kind in ("APPLICATION_HISTORY", "CREDENTIAL")
        return
    (found,) = tokened(f"⟦{letter}-:1985年4月1日⟧")
    plain = f"[{BY_KIND[kind].label.ja}]"
    assert (found == plain) == (kind in NEVER_FINGERPRINTED | TELLING)


def test_my_numbers_and_secrets_cannot_be_compared() -> None:
    one, other = tokened("⟦M-:983205673214⟧ ⟦M-:543169606971⟧")
    assert one == other == "[マイナンバー(個人番号)]"
    assert tokened("⟦W-:hana⟧", lang="en") == ["[password, PIN or secret answer]"]


def test_another_key_gives_other_tokens() -> None:
    text, spans, _ = read_layout("⟦T-:090-0123-4567⟧")

    def other(kind: str, value: str) -> bytes:
        return hashlib.blake2b(f"{kind}/{value}".encode(), key=b"j", digest_size=32).digest()

    assert tokens(text, spans, [-1], other) != tokens(text, spans, [-1], fingerprint)


def test_no_token_holds_four_digits_in_a_row() -> None:
    marked = "、".join(f"⟦T-:090-0000-{i:04}⟧" for i in range(3_000))
    found = tokened(marked)
    assert len(set(found)) == 3_000
    assert not any(re.search(r"\d{4}", token) for token in found)


@settings(max_examples=150, deadline=None)
@given(texts())
def test_nothing_is_found_in_what_is_masked(text: str) -> None:
    for lang in ("ja", "en"):
        assert find_entities(mask_text(text, lang=lang)) == []
        clean = mask_text(text, lang=lang, by="token", keys=KEYS)
        assert find_entities(clean) == [], clean


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_token_is_known_as_a_mask_whatever_it_looks_like(kind: str, lang: str) -> None:
    label = BY_KIND[kind].label.said(lang)
    for digest in ("12345678", "0312345678"[:8], "3f9a2c1b"):
        assert find_entities(f"電話番号 保険者番号 口座番号 [{label}-{digest}] です") == []


def test_the_hash_belongs_to_the_mask() -> None:
    view = view_of("[氏名-3f9a2c1b]、[氏名-謎の文字列]")
    inside = np.array([4, 10, 13, 19], np.int64) + PAD
    assert view.unmasked(inside, inside + 1).tolist() == [False, False, True, True]

"""Names in comparable form: width, old kanji, kana, and where the surname ends."""

from __future__ import annotations

import pytest

from morenashi.values.name_forms import _VARIANTS, KANA, KANJI, LATIN, name_of, read_alike, usual


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("髙橋 花子", "高橋　花子"), ("渡邊 恵", "渡辺恵"), ("ﾀｶﾊｼ ﾊﾅｺ", "たかはし　はなこ"), ("ｷﾖｳｺ", "キョウコ"),
        ("YAMADA TARO", "Taro Yamada"), ("Ｙａｍａｄａ", "yamada"), ("グエン・ヴァン・ミン", "グエン ヴァン ミン"),
    ],
)  # fmt: skip
def test_two_spellings_are_one(one: str, other: str) -> None:
    assert name_of(one).whole == name_of(other).whole
    assert name_of(one).script == name_of(other).script


@pytest.mark.parametrize(
    ("text", "script", "surname", "given"),
    [
        ("松岡　朋美", KANJI, "松岡", "朋美"), ("松岡朋美", KANJI, "松岡", "朋美"), ("三枝 タカ", KANJI, "三枝", "タカ"),
        ("高橋", KANJI, "", ""), ("花子", KANJI, "", ""), ("長谷川", KANJI, "", ""), ("森田太郎", KANJI, "森田", "太郎"),
        ("タカハシ ハナコ", KANA, "タカハシ", "ハナコ"), ("タカハシハナコ", KANA, "タカハシ", "ハナコ"), ("タカハシ", KANA, "", ""),
        ("Taro Yamada", LATIN, "", ""), ("グエン・ヴァン・ミン", KANA, "", ""),
    ],
)  # fmt: skip
def test_where_the_surname_ends(text: str, script: str, surname: str, given: str) -> None:
    name = name_of(text)
    assert (name.script, name.surname, name.given) == (script, surname.replace("ャ", "ヤ"), given)


@pytest.mark.parametrize(
    ("text", "full"), [("高橋", False), ("ハナコ", False), ("Yamada", False), ("勅使河原圭", True), ("髙橋 花", True)]
)  # fmt: skip
def test_whole_names_are_told_from_parts(text: str, full: bool) -> None:
    assert name_of(text).full is full


def test_readings() -> None:
    kanji = name_of("髙橋 花子")
    assert read_alike(kanji, name_of("ﾀｶﾊｼ ﾊﾅｺ")) is True
    assert read_alike(kanji, name_of("スズキ ハナコ")) is False
    assert read_alike(name_of("蛯原 花子"), name_of("エビハラ")) is None


def test_no_usual_form_is_another_ones_old_form() -> None:
    assert all(usual(group[0]) == group[0] for group in _VARIANTS)
    assert all(usual(sign) == group[0] for group in _VARIANTS for sign in group)
    assert len({group[0] for group in _VARIANTS}) == len(_VARIANTS)
    assert all(len(set(group)) == len(group) > 1 for group in _VARIANTS)


def test_nothing_is_a_name_too() -> None:
    assert name_of("").whole == name_of("・").whole == ""

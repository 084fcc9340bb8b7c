"""Marks, old encodings, archives and readings that the sample company is built from."""

from __future__ import annotations

import io
import random
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from morenashi.model.items_of_data import KINDS
from morenashi.samples.address import invent_address
from morenashi.samples.cast import Cast, invent_person
from morenashi.samples.marks import Span, kinds, mark, plain, unmarked
from morenashi.samples.office import csv_row
from morenashi.samples.old_encodings import cp932, encode, euc_jp, iso_2022_jp
from morenashi.samples.zips import Member, archive
from morenashi.values import lists
from morenashi.values.half_width import half_width
from morenashi.values.romaji import romaji

PIECES = st.lists(
    st.tuples(
        st.text("あ漢a1 ,\n", max_size=5), st.sampled_from(KINDS), st.text("髙𠮷b2", min_size=1)
    )
)


@given(PIECES)
def test_spans_point_at_the_marked_values(pieces: list[tuple[str, str, str]]) -> None:
    marked = "".join(before + mark(kind, value) for before, kind, value in pieces)
    text, spans = unmarked(marked)
    assert text == plain(marked) == "".join(before + value for before, _, value in pieces)
    assert [(span.kind, text[span.start : span.end]) for span in spans] == [
        (kind, value) for _, kind, value in pieces
    ]
    assert kinds(marked) == [kind for _, kind, _ in pieces]


def test_marks_survive_quoting() -> None:
    row = csv_row((mark("PERSON", "佐藤　太郎"), "1,000円", 'a"b'))
    assert unmarked(row) == ('佐藤　太郎,"1,000円","a""b"', (Span("PERSON", 0, 5),))


@pytest.mark.parametrize(
    ("text", "euc", "jis"),
    [
        ("a", b"a", b"a"),
        ("あ", b"\xa4\xa2", b"\x1b$B$\x22\x1b(B"),
        ("①", b"\xad\xa1", b"\x1b$B-!\x1b(B"),
        ("㈱", b"\xad\xea", b"\x1b$B-j\x1b(B"),
        ("髙", b"\xfc\xe2", b"\x1b$B|b\x1b(B"),
        ("ｱ", b"\x8e\xb1", b"\x1b(I1\x1b(B"),
        ("aあｱb", b"a\xa4\xa2\x8e\xb1b", b"a\x1b$B$\x22\x1b(I1\x1b(Bb"),
        ("あ\nあ", b"\xa4\xa2\n\xa4\xa2", b"\x1b$B$\x22\x1b(B\n\x1b$B$\x22\x1b(B"),
        ("鷗", b"\xa2\xae", b"\x1b$B\x22.\x1b(B"),
    ],
)
def test_old_encodings(text: str, euc: bytes, jis: bytes) -> None:
    assert euc_jp(text) == euc
    assert iso_2022_jp(text) == jis


def test_euc_is_what_python_writes_where_python_can() -> None:
    compared = 0
    for lead in range(0xA1, 0xF5):
        for trail in range(0xA1, 0xFF):
            cell = bytes((lead, trail))
            sign = cell.decode("euc_jp", "ignore")
            if sign and cp932(sign) != b"?":
                compared += 1
                assert euc_jp(sign) == cell
    assert compared > 6800


def test_signs_that_were_not_known_then() -> None:
    assert euc_jp("☺") == euc_jp("〓")
    assert encode("𠮷田", "cp932") == "吉田".encode("cp932")
    assert encode("𠮷", "utf-8") == "𠮷".encode()


def test_all_names_and_towns_are_known_to_cp932() -> None:
    words = [name.kanji for name in (*lists.surnames(), *lists.given_names())]
    words += [town.prefecture + town.city + town.town for town in lists.towns()]
    lost = {word for word in words if b"?" in cp932(word.replace("𠮷", "吉"))}
    assert not lost


@pytest.mark.parametrize(
    ("kana", "letters"),
    [
        ("サトウ", "sato"), ("リョウスケ", "ryosuke"), ("ハットリ", "hattori"), ("ジュンイチ", "junichi"),
        ("ショウコ", "shoko"), ("チヅコ", "chizuko"), ("オオノ", "ono"), ("キヨシ", "kiyoshi"),
        ("キャン", "kyan"),
    ],
)  # fmt: skip
def test_romaji(kana: str, letters: str) -> None:
    assert romaji(kana) == letters


def test_all_readings_become_letters() -> None:
    for name in (*lists.surnames(), *lists.given_names()):
        assert romaji(name.kana).isascii()
        assert romaji(name.kana).isalpha()


def test_half_width() -> None:
    assert half_width("ガ パー ッョ漢") == "ｶﾞ ﾊﾟｰ ｯｮ漢"


def test_archive_is_read_by_others() -> None:
    data = archive([Member(b"a.txt", b"one"), Member(b"b/c.txt", b"two" * 1000)])
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        assert opened.testzip() is None
        assert opened.read("b/c.txt") == b"two" * 1000
        assert opened.infolist()[0].date_time == (2019, 3, 29, 18, 4, 0)


def test_the_same_number_is_the_same_person() -> None:
    cast = Cast(5)
    assert cast.person("社員", 3) == cast.person("社員", 3) != cast.person("社員", 4)
    assert cast.person("顧客", 3) != cast.person("社員", 3)
    assert Cast(6).person("社員", 3) != cast.person("社員", 3)
    assert cast.used() == 3


def test_people_are_as_frequent_as_in_japan() -> None:
    people = [invent_person(f"test/{i}") for i in range(2000)]
    sato = sum(person.surname == "佐藤" for person in people)
    assert 20 < sato < 120
    assert len({person.address.prefecture for person in people}) == 47
    assert all(1935 <= person.birth.year <= 2005 for person in people)


def test_ways_of_writing_addresses() -> None:
    rng = random.Random(1)
    lines = [invent_address(rng)[0].line for _ in range(3000)]
    for way in ("条", "通", "ケ", "大字", "番地", "号室", "丁目", "　"):
        assert any(way in line for line in lines), way
    assert any("９" in line for line in lines)

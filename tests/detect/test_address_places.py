"""Where addresses may lie: numbers behind a municipality, the folded text, ends of postal codes."""

from __future__ import annotations

import pytest

from morenashi.detect.address_places import PlainText, anchors, place_before, postal_ends
from morenashi.detect.chain import view_of
from morenashi.detect.fold import PAD


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("港区芝9-8", [3]),
        ("港区芝九丁目", [3]),
        ("港区。芝9-8", []),
        ("芝9-8", []),
        ("港区は9日", []),
        ("港区" + "芝" * 60 + "9", []),
    ],
)
def test_anchors(text: str, places: list[int]) -> None:
    assert (anchors(view_of(text)) - PAD).tolist() == places


def test_many_numbers_are_sought_otherwise_but_alike() -> None:
    text = "港区芝9-8、"
    many = (anchors(view_of(text * 100)) - PAD).tolist()
    few = [at + len(text) * i for i in range(100) for at in [3]]
    assert many == few
    spaced = (anchors(view_of((text + "あ" * 500) * 3)) - PAD).tolist()
    assert spaced == [3 + i * (len(text) + 500) for i in range(3)]


def test_places_before_a_number() -> None:
    text = "横浜市と高松市寿町8-91"
    assert [text[start : place.end] for start, place in place_before(text, 9)] == [
        "横浜市",
        "高松市",
    ]


def test_the_folded_text_keeps_its_places() -> None:
    text = "鎌ケ谷市𠮷９－８ \ud800ＡＢ"
    view = view_of(text)
    folded, begin = PlainText(view, 100).around(0)
    assert (begin, len(folded)) == (0, len(text))
    assert folded.startswith("鎌ヶ谷市々9-8 ")
    far = "あ" * 5000 + text
    window, begin = PlainText(view_of(far), 1).around(5000)
    assert window[5000 - begin :] == folded


def test_postal_codes_with_letters_behind() -> None:
    marked, unmarked = postal_ends(view_of("〒100-0001 東京都 2000002 京都 300-0003,a"))
    assert (marked - PAD).tolist() == [9]
    assert (unmarked - PAD).tolist() == [21]


def test_a_window_is_a_piece_of_the_text_however_many_are_asked_for() -> None:
    text = "".join(chr(0x4E00 + i) for i in range(5000))
    view = view_of(text)
    for at in (0, 10, 2500, 4990, 5000):
        few, many = (PlainText(view, wanted).around(at) for wanted in (1, 1000))
        assert few == many
        window, begin = many
        assert (begin, begin + len(window)) == (max(0, at - 64), min(at + 600, 5000))


def test_the_folded_text_holds_ascii_kana_and_kanji_only() -> None:
    every = "".join(map(chr, range(0x10000)))
    plain, folded = PlainText(view_of(every), 1 << 20), ""
    while len(folded) < len(every):
        window, begin = plain.around(len(folded))
        folded += window[len(folded) - begin :]
    assert len(folded) == len(every)
    assert all(
        c < "\x80" or "ぁ" <= c <= "ゖ" or "゛" <= c <= "ー" or "㐀" <= c < "ꀀ" or c in "々〆〇"
        for c in folded
    )
    assert folded[ord("、")] == "\x11"
    assert folded[ord("Ａ")] == "a"
    assert folded[ord("Ⅱ")] == "i"

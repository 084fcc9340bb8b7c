"""Labels: the longest word wins, words have borders, camel case begins a word."""

from __future__ import annotations

import pytest

from morenashi.detect.fold import PAD, Buffer
from morenashi.detect.labels import Vocabulary
from morenashi.detect.parts import vocabulary


def labels(text: str) -> list[tuple[str, str]]:
    buffer = Buffer(text)
    found = vocabulary().find(buffer)
    return [
        (buffer.raw(start, end), vocabulary().topics[topic])
        for start, end, topic in zip(
            found.start.tolist(), found.end.tolist(), found.topic.tolist(), strict=True
        )
    ]


@pytest.mark.parametrize(
    ("text", "label", "topic"),
    [
        ("電話", "電話", "phone"),
        ("電話番号", "電話番号", "phone"),
        ("ＴＥＬ", "ＴＥＬ", "phone"),
        ("tel03", "tel", "phone"),
        ("ﾃﾞﾝﾜ", "ﾃﾞﾝﾜ", "phone"),
        ("電　話", "電　話", "phone"),
        ("電   話", "電   話", "phone"),
        ("法人番号", "法人番号", "corporate number"),
        ("個人番号", "個人番号", "my number"),
        ("運転免許証番号", "運転免許証番号", "driver's licence"),
        ("userPhone", "Phone", "phone"),
        ("phoneNumber", "phoneNumber", "phone"),
        ("生年月日", "生年月日", "birthdate"),
    ],
)
def test_a_word_and_what_it_says(text: str, label: str, topic: str) -> None:
    assert (label, topic) in labels(text)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("hotel", "phone"),
        ("telephoto", "phone"),
        ("shipping", "ip address"),
        ("zipper", "postal code"),
        ("サポート", "other number"),
        ("ホテル", "phone"),
        ("スポットライト", "other number"),
        ("compass", "password"),
        ("HOTEL", "phone"),
    ],
)
def test_a_word_within_a_word_is_none(text: str, topic: str) -> None:
    assert topic not in [said for _, said in labels(text)]


def test_labels_do_not_overlap_and_are_sorted() -> None:
    found = vocabulary().find(Buffer("法人番号電話番号個人番号メールアドレス携帯電話番号"))
    assert (found.end[:-1] <= found.start[1:]).all()
    assert (found.start >= PAD).all()


def test_a_label_of_two_topics_is_refused() -> None:
    with pytest.raises(ValueError, match="two topics"):
        Vocabulary({"a": ["電話"], "b": ["電話"]})


def test_no_text() -> None:
    assert labels("") == []

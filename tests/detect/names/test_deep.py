"""The deep reading: positions hold, other kinds stay as they are, and sentences without a name cost nothing."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from morenashi.detect import find_entities
from morenashi.detect.names import deep
from morenashi.detect.names.morphology import available, morphemes

pytestmark = pytest.mark.skipif(not available(), reason="the extra `names` is not installed")

SENTENCES = st.lists(
    st.sampled_from(
        ["担当の佐伯が伺います。", "電話は03-1234-5678です", "\n", "本日は晴れ。", "氏名：辻󠄀 花子", "👍", "カタカナ", " ", "\x1e", "。。"]
    ),
    max_size=8,
).map("".join)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(SENTENCES | st.text(max_size=60))
def test_any_text_is_read_with_offsets_that_hold(text: str) -> None:
    last = 0
    for entity in find_entities(text, depth="deep"):
        assert last <= entity.start < entity.end <= len(text)
        last = entity.end


@settings(max_examples=40, deadline=None)
@given(SENTENCES)
def test_numbers_are_found_as_fast_finds_them(text: str) -> None:
    def numbers(depth: str) -> list[tuple[str, int, int]]:
        return [
            (e.type, e.start, e.end) for e in find_entities(text, depth=depth) if e.type == "PHONE"
        ]

    assert numbers("deep") == numbers("fast")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("総務部の佐伯 洋子さんに連絡した。", "佐伯 洋子"),
        ("担当は髙橋です。", "髙橋"),
        ("作家の夏目漱石は東京に生まれた。", "夏目漱石"),
    ],
)
def test_names_are_found(text: str, name: str) -> None:
    found = [text[e.start : e.end] for e in find_entities(text, depth="deep") if e.type == "PERSON"]
    assert found == [name]


def test_every_feature_covers_every_character() -> None:
    text = "佐伯が対応します。\n本日は👍です。\r\n終わり"
    features = list(morphemes(text))
    assert len(features) == 6
    assert {len(places) for places in features} == {len(text)}


def test_sentences_without_a_question_are_not_analysed(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []
    original = deep.morphemes
    monkeypatch.setattr(deep, "morphemes", lambda text: seen.append(text) or original(text))
    find_entities("1, 2, 3。\n総務部の佐伯 洋子さんに連絡した。\n", depth="deep")
    assert seen == ["総務部の佐伯 洋子さんに連絡した。\n"]


@pytest.mark.parametrize("text", ["山田太郎\udc80様", "\ud800", "a\udfff田中花子"])
def test_a_lone_surrogate_is_read_like_any_letter(text: str) -> None:
    """The analyser refuses it, and what it says of the refusal would show the text."""
    assert all(0 <= e.start < e.end <= len(text) for e in find_entities(text, depth="deep"))

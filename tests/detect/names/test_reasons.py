"""What --explain says of a name: the lexicon, the signs, the weight; in both languages, and never the name."""

from __future__ import annotations

import re

import pytest

from morenashi.detect import find_entities
from morenashi.detect.fold import PAD, Buffer
from morenashi.detect.names.reader import read_names
from morenashi.detect.names.reasons import reasons
from morenashi.detect.names.tagger import load

TEXT = "総務部の佐伯 洋子さんに連絡した。\n氏名：髙橋"


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_a_name_has_reasons(lang: str) -> None:
    (first, second) = find_entities(TEXT, explain=True)
    said = "\n".join(note.said(lang) for note in first.why.notes) if first.why else ""
    assert ("姓" if lang == "ja" else "surname") in said
    assert re.search(r"[+-]\d+", said)
    assert "佐伯" not in said
    assert "洋子" not in said
    assert "Words(" not in said
    assert second.why is not None
    assert len(second.why.notes) >= 3


def test_the_weight_is_the_models() -> None:
    buffer = Buffer(TEXT)
    inner = slice(PAD, PAD + buffer.n)
    codes, wide = buffer.codes[inner], buffer.wide[inner]
    reading = read_names(codes, wide, load("fast"), wide == 0x0A)
    weight = float(reading.weight(reading.start, reading.end)[0])
    told = reasons(buffer, int(reading.start[0]), int(reading.end[0]))[-1].en
    assert int(re.findall(r"-?\d+", told)[0]) == pytest.approx(weight, abs=1)


def test_a_word_of_no_list_says_so() -> None:
    assert any("no word of the lexicon" in note.en for note in reasons(Buffer("〓〓さん"), 0, 2))

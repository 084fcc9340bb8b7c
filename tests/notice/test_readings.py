"""Readings: put above the listed words, shown and taken out again; and none of our words lacks one."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from morenashi.model.draft import LetterKind, LetterLang
from morenashi.model.items_of_data import ITEMS
from morenashi.notice.facts.story import ACCESSED, EXPOSED, PLAIN_CAUSES
from morenashi.notice.facts.whole import VERBS
from morenashi.notice.letter import letter
from morenashi.notice.plain_advice import dead_ends, harms, steps
from morenashi.notice.readings import KANJI, bare, dated, read_out, runs, with_readings


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("住所", "住所（じゅうしょ）"),
        ("お知らせ", "お知（し）らせ"),
        ("個人情報の 番号", "個人情報（こじんじょうほう）の 番号（ばんごう）"),
        ("かな だけ", "かな だけ"),
        ("｜人《ひと》に 聞いて", "人（ひと）に 聞（き）いて"),
    ],
)
def test_a_listed_word_gets_its_reading(text: str, shown: str) -> None:
    assert read_out(with_readings(text)) == shown
    assert bare(with_readings(text)) == bare(text)


def _ours() -> list[str]:
    written = letter(LetterKind.INDIVIDUAL, LetterLang.PLAIN)
    assert written is not None
    lines = [line for part in written.parts for line in part.lines]
    return [
        *(part.heading for part in written.parts),
        *(said for line in (*lines, *written.title) for said in (line.say, *line.cells)),
        *steps().values(),
        *dead_ends().values(),
        *(said for several in harms().values() for said in several),
        *(item.label.ja.replace("(", "（").replace(")", "）") for item in ITEMS),
        *PLAIN_CAUSES.values(),
        ACCESSED[LetterLang.PLAIN],
        EXPOSED[LetterLang.PLAIN],
        *(
            said
            for (lang, _), verbs in VERBS.items()
            if lang == "ja_plain"
            for said in verbs.values()
        ),
    ]


def test_no_word_of_ours_in_plain_japanese_lacks_its_reading() -> None:
    lacking = [
        said
        for said in _ours()
        if any(KANJI.search(piece) and not reading for piece, reading in runs(with_readings(said)))
    ]
    assert len(_ours()) > 300
    assert lacking == []


@given(st.text(alphabet="住所人番号あいう。1x", max_size=30))
def test_readings_change_nothing_but_the_readings(text: str) -> None:
    assert bare(with_readings(text)) == text
    assert "".join(piece for piece, _ in runs(with_readings(text))) == text


def test_days_have_their_own_readings() -> None:
    assert read_out(dated(date(2026, 4, 20))) == "2026年（ねん）4月（がつ）20日（はつか）"
    assert bare(dated(date(2026, 12, 31))) == "2026年12月31日"

"""Readings above characters: ｜漢字《かんじ》 in a text, put there from a list of words, taken out again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from importlib.resources import files

_RUBY = re.compile(r"｜([^｜《》]+)《([^《》]+)》")
_DAYS = (
    "ついたち", "ふつか", "みっか", "よっか", "いつか", "むいか", "なのか", "ようか", "ここのか", "とおか",
    "じゅういちにち", "じゅうににち", "じゅうさんにち", "じゅうよっか", "じゅうごにち", "じゅうろくにち",
    "じゅうしちにち", "じゅうはちにち", "じゅうくにち", "はつか", "にじゅういちにち", "にじゅうににち",
    "にじゅうさんにち", "にじゅうよっか", "にじゅうごにち", "にじゅうろくにち", "にじゅうしちにち",
    "にじゅうはちにち", "にじゅうくにち", "さんじゅうにち", "さんじゅういちにち",
)  # fmt: skip
KANJI = re.compile(r"[一-龥々〆]")


def dated(day: date) -> str:
    """A day with its readings.

    >>> dated(date(2026, 4, 20))
    '2026｜年《ねん》4｜月《がつ》｜20日《はつか》'
    """
    return f"{day.year}｜年《ねん》{day.month}｜月《がつ》｜{day.day}日《{_DAYS[day.day - 1]}》"


def read_out(text: str) -> str:
    """The text with readings in brackets behind: what plain text can show.

    >>> read_out("｜住所《じゅうしょ》です")
    '住所（じゅうしょ）です'
    """
    return _RUBY.sub(r"\1（\2）", text)


def bare(text: str) -> str:
    """The text without readings."""
    return _RUBY.sub(r"\1", text)


def runs(text: str) -> Iterator[tuple[str, str]]:
    """The text in pieces, each with its reading, or ""."""
    end = 0
    for found in _RUBY.finditer(text):
        if found.start() > end:
            yield text[end : found.start()], ""
        yield found[1], found[2]
        end = found.end()
    if end < len(text):
        yield text[end:], ""


def with_readings(text: str) -> str:
    """A text of ours with the readings of every listed word, the longest word first.

    Only for texts written for this project: in a foreign text a listed word could be part of another.
    """
    known = _known()
    return "".join(
        f"｜{piece}《{reading}》" if reading else _annotated(piece, known)
        for piece, reading in runs(text)
    )


def _annotated(text: str, known: tuple[re.Pattern[str], dict[str, str]]) -> str:
    pattern, readings = known
    return pattern.sub(lambda found: _over_kanji(found[0], readings[found[0]]), text)


def _over_kanji(word: str, reading: str) -> str:
    """The reading above the characters only: kana at both ends of a word stand for themselves."""
    head = 0
    while head < len(word) and not KANJI.match(word[head]) and word[head] == reading[head]:
        head += 1
    tail = 0
    while not KANJI.match(word[-1 - tail]) and word[-1 - tail] == reading[-1 - tail]:
        tail += 1
    end, last = len(word) - tail, len(reading) - tail
    return f"{word[:head]}｜{word[head:end]}《{reading[head:last]}》{word[end:]}"


@cache
def _known() -> tuple[re.Pattern[str], dict[str, str]]:
    lines = (files("morenashi.notice") / "letters" / "readings.tsv").read_text("utf-8").splitlines()
    readings = dict(line.split("\t") for line in lines if line and not line.startswith("#"))
    words = sorted(readings, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words))), readings

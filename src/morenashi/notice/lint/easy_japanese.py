"""Easy Japanese: where a text promises it, its kanji carry readings (在留支援のためのやさしい日本語ガイドライン)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from morenashi.notice.lint.passages import Section, sections
from morenashi.notice.lint.reading import Reading, fold

_EASY = re.compile(r"やさしい(?:日本語|にほんご|ことば|言葉)")
_KANJI = re.compile(r"[一-龠々]+")
_READ = re.compile(
    r"[一-龠々]+[ぁ-ん]{0,2}\s?[(〔\[《][ぁ-んー・ ]+[)〕\]》]|<ruby>|[|][一-龠々]+《[ぁ-ん]+》"
)
_SHARE = 0.5  # of the runs of kanji, each of which may be said again without its reading


def lacks_readings(reading: Reading) -> Iterator[Section]:
    """Sections in easy Japanese with kanji of which too few have a reading."""
    found = sections(reading)
    whole = bool(_EASY.search(reading.title))
    for section in found[1:] if not whole else found:
        if not whole and not _EASY.search(section.head):
            continue
        if not section.sentences:
            continue
        start, end = reading.place(section.sentences[0].start), reading.place(section.end)
        text = fold(reading.raw[start:end])
        runs = {run for run in _KANJI.findall(_EASY.sub("", text)) if len(run) < 12}
        read = len(_READ.findall(text))
        if runs and read < _SHARE * len(runs):
            yield section
            return

"""Slips of the hand in a case file: each line of its own, what to write instead, and nothing of a good file."""

from __future__ import annotations

import tomllib

import pytest

from morenashi.sources.toml_slips import slips
from tests.architecture.house import PACKAGE
from tests.incidents import MINATO

GOOD = [MINATO, *(path.read_text("utf-8") for path in (PACKAGE / "drill/cases").glob("*/*.toml"))]

SLIPS = [
    ("name = みなと商事", "引用符（\"）で囲んで"),
    ("at = 令和8年11月20日18時20分", "日付は"),
    ("at = 2026/11/20", "日付は"),
    ("at = ２０２６－１１－２０", "日付は"),
    ("at = 2026年11月20日", "日付は"),
    ("at = 2026-11-20T18:20", "日付は"),
    ("at = 11/20", "日付は"),
    ("at = 20 November 2026", "日付は"),
    ("persons = 430名", "数は"),
    ("persons = 1,200", "数は"),
    ("persons = 最大1200人", "数は"),
    ("persons = 約430人くらい", "数は"),
    ('by = “営業部”', "引用符が全角"),
    ("title = 「ノートPCの盗難」", "引用符が全角"),
    ('key ＝ "a"', "全角の記号"),
    ('kinds = ["stolen"、"lost"]', "全角の記号"),
    ('title = "営業部', "片方"),
    ('title = "「盗難」について" です', "後ろに"),
    ("chosen = はい", "true か false"),
    ("chosen = True", "true か false"),
    ("title =", "何もありません"),
    ("盗まれたのは金曜日です。", "項目 ="),
    ("[[known]", "見出し"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "says"), SLIPS, ids=[line for line, _ in SLIPS])
def test_each_slip_is_told_with_its_line(line: str, says: str) -> None:
    text = f'first = "x"\n{line}\n# remark ＝ 「x」\nlast = """\nlong ＝ text\n"""\n'
    with pytest.raises(tomllib.TOMLDecodeError):
        tomllib.loads(text)
    ((number, _, words),) = slips(text)
    assert number == 2
    assert says in words.ja
    assert words.en
    assert not any(told in words.ja for told in ("みなと", "営業部", "ノート", "金曜日"))


def test_inside_a_list_signs_are_looked_at() -> None:
    text = (
        'items = [\n  { item ＝ "name" },\n  { item = “name” },\n  { item = "name" },\n]\nx = 1\n'
    )
    assert [line for line, *_ in slips(text)] == [2, 3]


@pytest.mark.parametrize("text", GOOD, ids=range(len(GOOD)))
def test_a_good_file_has_none(text: str) -> None:
    tomllib.loads(text)
    assert list(slips(text)) == []

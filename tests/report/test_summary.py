"""Order, sums and folders, which all formats share."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from morenashi.model.finding import Cause
from morenashi.report.causes import CAUSES
from morenashi.report.columns import folded, wrapped
from morenashi.report.summary import (
    by_cause,
    by_folder,
    by_kind,
    duration_words,
    folder_of,
    harm_of,
    label_of,
    lines_words,
    place_of,
    shade,
    worst_first,
)

from .office import UNREAD, finding, office


def test_every_cause_has_words_and_advice() -> None:
    assert CAUSES.keys() == set(Cause)
    for words in CAUSES.values():
        assert words.advice.ja.endswith("。")
        assert words.advice.en.endswith(".")


def test_worst_first_does_not_depend_on_the_order_of_finding() -> None:
    findings = list(office().findings)
    ordered = worst_first(findings)
    random.shuffle(findings)
    assert worst_first(findings) == ordered
    harms = [harm_of(f.kind) for f in ordered]
    assert harms == sorted(harms, reverse=True)


def test_values_of_organisations_come_after_those_of_persons() -> None:
    firm, person = finding("a", count=90, business=90), finding("b", count=1)
    assert worst_first([firm, person]) == [person, firm]


def test_sums_by_kind() -> None:
    rows = by_kind(
        [finding("a", count=3, business=1), finding("b", count=4), finding("c", kind="MY_NUMBER")]
    )
    assert [(r.kind, r.places, r.count, r.business) for r in rows] == [
        ("MY_NUMBER", 1, 1, 0),
        ("PHONE", 2, 7, 1),
    ]


def test_a_kind_of_a_later_version_is_shown_by_its_name() -> None:
    assert label_of("FUTURE").ja == "FUTURE"
    assert harm_of("FUTURE") == 0


def test_folders_are_ordered_by_the_gravest_kind() -> None:
    rows = by_folder(
        [finding("a/x", count=9999), finding("b/x", kind="MY_NUMBER"), finding("top")], ("r",)
    )
    assert [row.name for row in rows] == ["b", "a", ""]


@pytest.mark.parametrize(
    ("name", "url", "roots", "folder"),
    [
        ("a/b/c/d.csv", "file:///r/a/b/c/d.csv", ("file:///r",), "a/b"),
        ("d.csv", "file:///r/d.csv", ("file:///r",), ""),
        ("a/d.csv", "file:///rr/a/d.csv", ("file:///r", "file:///rr"), "rr/a"),
        ("d.csv", "file:///%E5%96%B6/d.csv", ("file:///r/", "file:///%E5%96%B6/"), "営"),
        ("d.csv", "file:///elsewhere/d.csv", ("file:///r", "file:///s"), ""),
    ],
)
def test_folder(name: str, url: str, roots: tuple[str, ...], folder: str) -> None:
    assert folder_of(replace(finding(name), url=url), roots) == folder


@pytest.mark.parametrize(
    ("url", "place"),
    [
        ("file:///srv/%E5%85%B1%E6%9C%89", "/srv/共有"),
        ("file:///C:/%E5%85%B1%E6%9C%89", "C:/共有"),
        ("file:///a%81", "/a\udc81"),
        ("s3://bucket/a", "s3://bucket/a"),
    ],
)
def test_place(url: str, place: str) -> None:
    assert place_of(url) == place


def test_causes_most_frequent_first() -> None:
    groups = by_cause(UNREAD)
    assert groups[0][0] is Cause.ENCRYPTED
    assert [p.name for p in groups[0][1]] == sorted(p.name for p in groups[0][1])


@pytest.mark.parametrize(
    ("count", "step"),
    [(0, 0), (1, 1), (9, 1), (10, 2), (99, 2), (100, 3), (999, 3), (1000, 4), (10**6, 4)],
)
def test_shade(count: int, step: int) -> None:
    assert shade(count) == step


def test_lines() -> None:
    assert lines_words(finding("a", first=3, last=3)).ja == "3行目"
    assert lines_words(finding("a", first=3, last=1200)).ja == "3～1,200行目"
    assert lines_words(finding("a", first=3, last=1200)).ja.encode("cp932")


@pytest.mark.parametrize(
    ("seconds", "ja"), [(0.04, "0.0秒"), (59.94, "59.9秒"), (60, "1分0秒"), (3600 + 62, "1時間1分")]
)
def test_duration(seconds: float, ja: str) -> None:
    assert duration_words(seconds).ja == ja


def test_folding_keeps_both_ends_within_the_width() -> None:
    from rich.cells import cell_len

    path = "総務部/" * 30 + "名簿.csv"
    for width in range(1, 90):
        assert cell_len(folded(path, width)) <= width
    assert folded(path, 40).endswith("名簿.csv")
    assert folded(path, 40).startswith("総務部")


def test_no_line_begins_with_a_closing_mark() -> None:
    lines = wrapped("個人情報保護法26条、規則7条2号・4号）。" * 9, 21)
    assert len(lines) > 9
    assert not any(line.startswith(("、", "。", "）", "・")) for line in lines)
    assert wrapped("a report to the Commission", 12) == ["a report to", "the", "Commission"]

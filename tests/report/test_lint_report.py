"""The report on a notice: the line with the place marked, what is wrong, what to write, and the JSON."""

from __future__ import annotations

import json
import time

import pytest
from rich.cells import cell_len

from morenashi.model.lint import LintFinding, LintLevel, LintReport, NoticeKind, NotRun
from morenashi.model.words import Words
from morenashi.report.lint_report import _window, as_json, as_text

TEXT = "お客様各位\n\nなお、どうぞご安心ください。以上です。\n"
START = TEXT.index("ご安心")
FINDING = LintFinding(
    "R06", LintLevel.E, START, START + 7, Words(ja="根拠がありません。", en="No basis."), Words(ja="事実を書く。", en="Write facts.")
)  # fmt: skip
MISSING = LintFinding("R16", LintLevel.W, 0, 0, Words(ja="窓口がない。", en="No desk."), Words(ja="書く。", en="Write."))  # fmt: skip
REPORT = LintReport(("R06", "R16"), (NotRun("R04", Words(ja="事案がない。", en="no case.")),), (FINDING, MISSING))  # fmt: skip
LABELS = {"R06": Words(ja="安心", en="reassurance")}


def text(lang: str = "ja", width: int = 60, finding: LintFinding | None = None) -> str:
    report = REPORT if finding is None else LintReport(("R06",), (), (finding,))
    return as_text(report, TEXT, NoticeKind.PUBLIC, LABELS, lang=lang, width=width, guessed=True)


def test_the_place_is_marked_below_its_line() -> None:
    lines = text().splitlines()
    at = next(i for i, line in enumerate(lines) if "ご安心ください" in line)
    assert "3行目" in lines[at]
    before = lines[at][: lines[at].index("ご安心")]
    assert lines[at + 1] == " " * cell_len(before) + "^" * cell_len("ご安心ください")


def test_what_is_said_and_in_what_order() -> None:
    said = text()
    parts = ["「公表文」とみなして", "E R06 安心 [送れません]", "根拠がありません。", "書き方: 事実を書く。", "W R16", "文中にありません",
             "送れない点が1件、答えが要る点が1件あります。", "このまま送らないで", "R04: 事案がない。"]  # fmt: skip
    places = [said.index(part) for part in parts]
    assert places == sorted(places)


def test_english() -> None:
    said = text("en")
    assert "Write: Write facts." in said
    assert "line 3" in said
    assert "1 block sending, 1 must be answered." in said


def test_no_line_is_wider_than_the_page() -> None:
    long = "あ" * 200 + "ご安心ください" + "い" * 200
    place = long.index("ご安心")
    finding = LintFinding("R06", LintLevel.W, place, place + 7, Words(ja="だめ。", en="No."), Words(ja="書く。", en="Do."))  # fmt: skip
    said = as_text(LintReport((), (), (finding,)), long, NoticeKind.PUBLIC, {}, lang="ja", width=60)
    assert all(cell_len(line) <= 62 for line in said.splitlines())  # a full stop may hang over
    assert "ご安心ください" in said
    assert "送れますが" in said


def test_nothing_in_it_acts_on_the_terminal() -> None:
    hostile = "\x1b[31mご安心ください"
    finding = LintFinding(
        "R06", LintLevel.I, 5, 12, Words(ja="だめ。", en="No."), Words(ja="書く。", en="Do.")
    )
    said = as_text(
        LintReport((), (), (finding,)), hostile, NoticeKind.PUBLIC, {}, lang="ja", width=60
    )
    assert "\x1b" not in said


def test_without_findings() -> None:
    assert "指摘はありません" in as_text(LintReport(("R06",), (), ()), "あ", NoticeKind.PUBLIC, {}, lang="ja", width=60)  # fmt: skip


def test_json() -> None:
    assert json.loads(json.dumps(as_json(REPORT, "en"))) == {
        "ran": ["R06", "R16"],
        "not_run": [{"rule": "R04", "why": "no case."}],
        "findings": [
            {"rule": "R06", "level": "E", "start": START, "end": START + 7, "message": "No basis.", "suggestion": "Write facts."},
            {"rule": "R16", "level": "W", "start": 0, "end": 0, "message": "No desk.", "suggestion": "Write."},
        ],
    }  # fmt: skip


@pytest.mark.parametrize("before", ["", "あ" * 90_000, "\x1b" * 90_000])
@pytest.mark.parametrize("after", ["", "い" * 90_000])
@pytest.mark.parametrize("length", [3, 90_000])
def test_a_notice_in_one_line_is_shown_at_once(before: str, after: str, length: int) -> None:
    began = time.process_time()
    line, head, marked = _window(
        before + "漏" * length + after, len(before), len(before) + length, 60
    )
    assert time.process_time() - began < 1
    assert cell_len(line) <= 60
    assert line.startswith(head + marked[:3])
    assert marked.startswith("漏")

"""Remarks on a notice are shown at once, however long the line is they are about."""

from __future__ import annotations

import time

import pytest
from rich.cells import cell_len

from morenashi.report.lint_report import _window


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

"""Results of health checks in tables: which cells are results, and which tables only look alike."""

from __future__ import annotations

import numpy as np
import pytest

from morenashi.detect.chain import view_of
from morenashi.detect.fold import PAD
from morenashi.detect.sensitive_checks import results_in

TABLES = [
    ("氏名,BMI,血圧,総合判定\n砧 透,27.9,152/96,D 要治療\n", ["27.9", "152/96", "D 要治療"]),
    ("氏名\tHbA1c\t所見\n砧 透\t6.8\t脂肪肝\n", ["6.8"]),
    ("氏名,判定,所見\n砧 透,A,異常なし\n", ["A"]),
    ("氏名,判定,備考\n砧 透,A,合格\n", []),  # judged, but what?
    ("検査,BMI,血圧\n基準,25.0,140/90\n", []),  # nobody's
    ("氏名,BMI,血圧\n砧 透,未測定,欠席\n", []),
    ("砧 透 BMI 27.9", []),
]


@pytest.mark.parametrize(("text", "results"), TABLES)
def test_results(text: str, results: list[str]) -> None:
    view = view_of(text)
    people = np.array([text.index("砧") + PAD] if "砧" in text else [], np.int64)
    found = results_in(view, people, view.topic("illness"))
    assert [text[a - PAD : b - PAD] for a, b in found] == results

"""Values behind labels and in named columns: where they begin and end, and what is none."""

from __future__ import annotations

import numpy as np
import pytest

from morenashi.detect.chain import view_of
from morenashi.detect.labelled import held, holding, places, values_of
from morenashi.detect.vocabulary import COMPANY_LABEL


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("会社名：みの商店", ["みの商店"]),
        ("会社名　みの商店　電話 03-1234-5678", ["みの商店"]),
        ("会社名：みの商店、営業部", ["みの商店"]),
        ("会社名\nみの商店\n", ["みの商店"]),
        ("会社名（みの商店）", ["みの商店"]),
        ('{"company":"みの商店","n":1}', ["みの商店"]),
        ("会社名,電話番号\nみの商店,03-1234-5678\nあか屋,03-1234-5679", ["みの商店", "あか屋"]),
        ("会社名　役職　氏名", []),
        ("会社名は不明", []),
        ("会社名：\n\n\nみの商店", []),
        ("会社名\x1eみの商店", []),
        ("会社名", []),
    ],
)
def test_values_of_a_label(text: str, values: list[str]) -> None:
    view = view_of(text)
    found = [view.buffer.raw(*pair) for pair in values_of(view, COMPANY_LABEL)]
    assert found == values


def test_places_that_lie_in_others() -> None:
    start, end = places([(10, 14), (20, 21), (10, 14)])
    assert (start.tolist(), end.tolist()) == ([10, 20], [14, 21])
    inner = np.array([9, 10, 13, 14, 21])
    assert held(inner, start, end).tolist() == [False, True, True, False, False]
    assert holding(start, end, inner).tolist() == [True, False]
    none = np.empty(0, np.int64)
    assert not held(inner, none, none).any()
    assert not holding(start, end, none).any()

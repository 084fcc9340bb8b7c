"""Finds results of health checks in tables: cells under 血圧, BMI, 判定 in the row of a person.

Patterns are written for folded text (half-width, lower case, see fold.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np

from morenashi.detect.fold import Ints
from morenashi.detect.view import View

CHECK = "health_check"
HEADERS = tuple(
    """BMI 血圧 最高血圧 最低血圧 収縮期血圧 拡張期血圧 HbA1c ヘモグロビンA1c 空腹時血糖 血糖 血糖値 中性脂肪 LDL HDL LDL-C HDL-C LDLコレステロール
    HDLコレステロール 総コレステロール γ-GTP γGTP AST GOT ALT GPT eGFR クレアチニン 尿酸 尿酸値 尿蛋白 尿糖 尿潜血 便潜血 ヘモグロビン
    腹囲 総合判定 健診判定 メタボ判定 判定 心電図 胸部X線 視力 聴力 眼底""".split()
)
_VALUE = re.compile(
    r"[0-9]{1,3}(?:\.[0-9]{1,2})?(?:[ ]?/[ ]?[0-9]{2,3})?(?:[ ]?(?:%|mmhg|mg/dl|g/dl|u/l|iu/l|cm|kg/m2))?|"
    r"\(?[0-9]?[+±-]{1,3}\)?|陽性|陰性|"
    "(?:[a-e][1-3]?)?[ :]?(?:要(?:精密検査|精検|再検査?|治療|医療|経過観察|観察|受診|指導)|異常なし|異常あり|所見なし|所見あり|有所見|"
    "軽度異常|経過観察|治療中|保健指導)|[a-e][1-3]?"
)
_BLANK = " \t"


def results_in(view: View, people: Ints, others: int) -> Iterator[tuple[int, int]]:
    """Start and end of each result.

    `people`: where spans of persons begin, sorted; `others`: the topic of columns of illness. A row
    must name a person and have two cells of these, for 判定 alone may judge anything.
    """
    cells, wide = view.cells, view.buffer.wide
    check = cells.topic == view.topic(CHECK)
    if not check.any() or not len(people):
        return
    health = np.flatnonzero(check | (cells.topic == others))
    place = cells.start[health]
    line = view.lines_between(np.zeros_like(place), place)
    rows, counts = np.unique(line, return_counts=True)
    named = np.unique(view.lines_between(np.zeros_like(people), people))
    wanted = np.isin(line, rows[counts >= 2]) & np.isin(line, named) & check[health]
    for i in health[wanted].tolist():
        start, end = int(cells.start[i]), int(cells.end[i])
        text = wide[start:end].tobytes().decode("utf-16-le", "surrogatepass")
        value = text.strip(_BLANK)
        if _VALUE.fullmatch(value):
            begin = start + text.index(value)
            yield begin, begin + len(value)

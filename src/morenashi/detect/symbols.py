"""記号 and 番号: of a health insurance card or of a ゆうちょ account? The words around decide, else the shape."""

from __future__ import annotations

import re

import numpy as np

from morenashi.detect.fold import Ints, Mask
from morenashi.detect.numbers import DASH
from morenashi.detect.view import View
from morenashi.detect.vocabulary import BANK, INSURANCE, PLAIN_NUMBER, SYMBOL, YUCHO

PAIR = "insurance pair"
YUCHO_PAIR = "yucho pair"
_REACH = 90
# 記号・番号 12-34・567: a symbol of letters, digits, dashes; a sign between; a number.
_PAIR = re.compile(
    r"\s*([0-9０-９A-Za-z]{1,8}(?:[-‐－ー−][0-9０-９]{1,6})?)\s*(?:[・･/／,、\s]|[-‐－ー−](?=[0-9０-９]+(?![-‐－ー−0-9０-９])))\s*([0-9０-９]{1,8})(?![0-9０-９])"
)


def _side(view: View, places: Ints) -> tuple[Mask, Mask]:
    """Which places stand in words of health insurance, and which in words of ゆうちょ or banks."""
    insurance = [view.topic(name) for name in (INSURANCE, "insurer number", "insured number",
                                               "insurance card number", PAIR)]  # fmt: skip
    money = [view.topic(name) for name in (YUCHO, BANK, "bank account", YUCHO_PAIR)]
    nearest = view.nearest(places, [*insurance, *money], left=_REACH, back=10)
    return np.isin(nearest, insurance), np.isin(nearest, money)


def _extent(view: View, run: Ints) -> Ints:
    """The last run of a value that begins with `run`: up to two more, linked by dashes."""
    numbers = view.numbers
    last = run.copy()
    for _ in range(2):
        more = numbers.gap[last] == DASH
        last = np.where(more, np.minimum(last + 1, len(numbers) - 1), last)
    return last


def symbol_values(view: View) -> tuple[Ints, Ints, Mask]:
    """Values of 記号 and, beside it, of 番号: start, end, and whether they are of ゆうちょ."""
    numbers = view.numbers
    governed = view.governed(numbers.start)
    symbol, number = view.topic(SYMBOL), view.topic(PLAIN_NUMBER)
    run = np.flatnonzero(governed.by(symbol, number))
    # Of several values in a row only the first is governed by the word itself.
    which = governed.label[run]
    fresh = (
        np.concatenate(([True], (which[1:] != which[:-1]) | (which[1:] < 0)))
        if len(run)
        else np.empty(0, np.bool_)
    )
    run = run[fresh]
    last = _extent(view, run)
    start, end = numbers.start[run], numbers.end[last]
    total = numbers.ordinal[last] + numbers.length[last] - numbers.ordinal[run]
    is_symbol = governed.topic[run] == symbol
    partner = is_symbol | view.near(start, [symbol], left=45, back=2, lines=2)
    partner |= _symbol_column(view, start, symbol)
    insured, money = _side(view, start)
    shape = _yucho_shape(view, run, total, is_symbol, start)
    yucho = money | (~insured & shape)
    short = (total <= 8) & view.clean(start, end)
    keep = (
        partner
        & short
        & (insured | money | shape | _in_table(view, start) | _both(view, start, end))
    )
    return start[keep], end[keep], yucho[keep]


def _yucho_shape(view: View, run: Ints, total: Ints, is_symbol: Mask, start: Ints) -> Mask:
    """記号 of five digits from 0 or 1 to 0; 番号 of six to eight whose neighbour is such a 記号."""
    numbers = view.numbers
    five = (numbers.length[run] == 5) & (numbers.values[numbers.ordinal[run]] <= 1)
    fifth = np.minimum(numbers.ordinal[run] + 4, len(numbers.values) - 1)
    five &= numbers.values[fifth] == 0
    before = np.maximum(run - 1, 0)
    fifth = np.minimum(numbers.ordinal[before] + 4, len(numbers.values) - 1)
    five_before = (numbers.length[before] == 5) & (numbers.values[numbers.ordinal[before]] <= 1)
    five_before &= (numbers.values[fifth] == 0) & (start - numbers.end[before] < 30)
    return np.where(is_symbol, five, five_before & (total >= 6))


def _symbol_column(view: View, start: Ints, symbol: int) -> Mask:
    """The cell stands in a table that also has a column 記号."""
    cells = view.cells
    if not (cells.topic == symbol).any():
        return np.zeros(len(start), np.bool_)
    return cells.at(start)[0] >= 0


def _in_table(view: View, start: Ints) -> Mask:
    return view.cells.at(start)[0] >= 0


def _both(view: View, start: Ints, end: Ints) -> Mask:
    """記号 12 番号 34: both words within a line are enough without any other."""
    symbol, number = view.topic(SYMBOL), view.topic(PLAIN_NUMBER)
    before = view.near(start, [symbol], left=20, back=2, lines=1)
    after = view.followed(end, within=4) == number
    return before & (after | view.near(start, [number], left=6, back=1))


def pair_values(view: View) -> tuple[Ints, Ints]:
    """The two values behind 記号・番号, where the words around do not speak of ゆうちょ."""
    labels = view.labels
    at = np.flatnonzero(labels.topic == view.topic(PAIR))
    insured, money = _side(view, labels.start[at])
    begin = labels.end[at][~money | insured]
    begin = np.concatenate((begin, _card_columns(view)))
    found: list[tuple[int, int]] = []
    for place in begin.tolist():
        text = view.buffer.raw(place, place + 60)
        offset = len(text) - len(text.lstrip(" \t　:：=＝は「『（(】］|｜\"'\r\n"))
        match = _PAIR.match(text, offset)
        if match:
            found += [(place + match.start(k), place + match.end(k)) for k in (1, 2)]
    table = np.array(found, np.int64).reshape(-1, 2)
    return table[:, 0], table[:, 1]


def _card_columns(view: View) -> Ints:
    """Cells whose column, or whose left neighbour, says 記号番号 or 健康保険証."""
    cells = view.cells
    if not len(cells.start):
        return np.empty(0, np.int64)
    pair = cells.topic == view.topic(PAIR)
    insurance = view.topic(INSURANCE)
    named = np.zeros(len(cells.start), np.bool_)
    labels = view.labels
    j = np.searchsorted(labels.end, cells.start, "right") - 1
    if len(labels):
        k = np.maximum(j, 0)
        named = (j >= 0) & (labels.topic[k] == insurance) & (cells.start - labels.end[k] <= 3)
    return cells.start[pair | named]

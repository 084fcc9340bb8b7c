"""記号 and 番号: of a health insurance card or of a ゆうちょ account? The words around decide, else the shape."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np

from morenashi.detect.fold import PAD, Ints, Mask
from morenashi.detect.view import View, one_of
from morenashi.detect.vocabulary import BANK, INSURANCE, PLAIN_NUMBER, SYMBOL, YUCHO

PAIR = "insurance pair"
YUCHO_PAIR = "yucho pair"
_REACH = 90
_GAP = r"[\s:：=＝は\"'\]】）)>｝}「『]{0,6}"
# 記号 1108・番号 27, 記号：練-22　番号 331804, "kigo":"5510","bango":"4129", 記号3071の0339番
_SYMBOL_AND_NUMBER = re.compile(
    _GAP
    + r"第?(?P<symbol>[ぁ-ん一-龥]{1,4}[ 　][0-9０-９]{1,4}(?=番号)|[^\s、。，,/／|｜:：;；\"'<>（）()「」『』・･の]{1,10}?)"
    + r"(?:(?=[\s、。，,/／|｜・･)）\"'<;」』]|$|-?番号)"
    + r"(?:[\"'\s、，,/／|｜・･」』-]{0,6}(?:[;,&]\s?[a-z]{0,12}_)?(?:番号|番|bango|number|no\.?|ﾊﾞﾝｺﾞｳ)[\"']?" + _GAP + r"第?(?P<number>[0-9０-９]{1,8}(?:[-‐－ー−][0-9０-９]{1,4})?)(?![0-9０-９-]))?"
    + r"|の(?P<joined>[0-9０-９]{1,8})(?![0-9０-９]))",
    re.IGNORECASE,
)  # fmt: skip
_YUCHO_VALUES = re.compile(
    _GAP + r"(?P<symbol>[0-9０-９]{5})(?![0-9０-９])"
    r"(?:[\"'\s、，,/／|｜・･]{0,6}(?:番号|番|bango|number|ﾊﾞﾝｺﾞｳ)[\"']?" + _GAP + r"(?P<number>[0-9０-９]{1,8})(?![0-9０-９]))?",
    re.IGNORECASE,
)  # fmt: skip
# 12-34・567, 世08・0442197, 3071-0288: a symbol, a sign between, a number.
_PAIR = re.compile(
    r"\s*([0-9０-９A-Za-z一-龥ぁ-んァ-ヶ]{1,8}(?:[-‐－ー−][0-9０-９]{1,6})?)\s*"
    r"(?:[・･/／,、\sの]|[-‐－ー−](?=[0-9０-９]+(?![-‐－ー−0-9０-９])))\s*([0-9０-９]{1,8})(?![0-9０-９])"
)
_CARD_PAIR = re.compile(
    r"[（(\s:：]{1,3}([0-9０-９]{2,8})[-‐－ー−・･]([0-9０-９]{1,7})(?![-‐－ー−・･/0-9０-９])"
)
_CARDS = ("保険証", "被保険者証", "健康保険証", "国保", "健保", "組合員証", "資格確認書")


@dataclass(frozen=True, slots=True)
class Values:
    """Values of 記号 and 番号: arrays of length n; `yucho` says which are of an account."""

    start: Ints
    end: Ints
    yucho: Mask


def _sides(view: View) -> tuple[list[int], list[int]]:
    """The topics that speak of health insurance, and those that speak of money."""
    insurance = [INSURANCE, "insurer number", "insured number", "insurance card number", PAIR]
    money = [YUCHO, BANK, "bank account", YUCHO_PAIR]
    return [view.topic(name) for name in insurance], [view.topic(name) for name in money]


def _side(view: View, places: Ints) -> tuple[Mask, Mask]:
    """Which places stand behind words of health insurance, and which behind words of banks."""
    insurance, money = _sides(view)
    pension = [view.topic("pension number")]
    nearest = view.nearest(places, [*insurance, *money, *pension], left=_REACH, back=10)
    behind = view.soon(places, [*insurance, *money], right=45)
    nearest = np.where(nearest < 0, behind, nearest)
    return one_of(nearest, insurance), one_of(nearest, [*money, *pension])


def symbol_values(view: View) -> Values:
    """All values of 記号 and of the 番号 beside it, in running text and in columns."""
    found = [*_in_text(view), *_in_columns(view)]
    table = np.array(found, np.int64).reshape(-1, 3)
    return Values(table[:, 0], table[:, 1], table[:, 2] == 1)


def _in_text(view: View) -> list[tuple[int, int, int]]:
    """Behind the word 記号: one value, and the one behind 番号."""
    labels = view.labels
    at = np.flatnonzero(labels.topic == view.topic(SYMBOL))
    insured, money = _side(view, labels.start[at])
    header = view.cells.header
    found: list[tuple[int, int, int]] = []
    told = zip(at.tolist(), insured.tolist(), money.tolist(), strict=True)
    behind = view.records(labels.end[at])
    for (i, of_insurance, of_money), (end, text, base) in zip(told, behind, strict=True):
        if i < len(header) and header[i] >= 0:
            continue
        if of_insurance:
            match = _SYMBOL_AND_NUMBER.match(text, end)
            found += _spans(match, ("symbol", "number", "joined"), 0, base)
        else:
            match = _YUCHO_VALUES.match(text, end)
            if match and (of_money or _is_yucho(match["symbol"], match["number"])):
                found += _spans(match, ("symbol", "number"), 1, base)
    return found


def _is_yucho(symbol: str, number: str | None) -> bool:
    return symbol[0] in "01０１" and symbol[-1] in "0０" and number is not None and len(number) >= 6


def _spans(
    match: re.Match[str] | None, names: tuple[str, ...], yucho: int, base: int
) -> list[tuple[int, int, int]]:
    if match is None:
        return []
    numbered = any(match[name] is not None for name in names[1:])
    if not match["symbol"][-1:].isdigit() and (len(match["symbol"]) > 8 or not numbered):
        return []
    if match["symbol"] in ("番号", "及び", "と", "番"):
        return []
    base += PAD
    return [
        (match.start(n) + base, match.end(n) + base, yucho) for n in names if match[n] is not None
    ]


def _in_columns(view: View) -> list[tuple[int, int, int]]:
    """Below the headers 記号 and 番号; without a word of insurance or banks the shape decides."""
    cells = view.cells
    symbol, number = view.topic(SYMBOL), view.topic(PLAIN_NUMBER)
    is_symbol = cells.topic == symbol
    if not is_symbol.any():
        return []
    behind = np.concatenate(([False], is_symbol[:-1])) & (cells.topic == number)
    chosen = np.flatnonzero(is_symbol | behind)
    table = _tables(view)
    insurance, money = _sides(view)
    of_money = np.bincount(table, one_of(cells.topic, money)) > 0
    of_insurance = np.bincount(table, one_of(cells.topic, insurance)) > 0
    shapes = np.zeros((len(of_money), 2), np.int64)  # of each table: symbols of ゆうちょ, and all
    found: list[tuple[int, int, int]] = []
    for i in chosen.tolist():
        start, end = int(cells.start[i]), int(cells.end[i])
        value = view.buffer.raw(start, end)
        bare = value.strip(" 　\"'|\r")
        if is_symbol[i]:
            # Most symbols of ゆうちょ have five digits, begin with 0 or 1 and end in 0.
            shapes[table[i]] += (len(bare) == 5 and bare[0] in "01" and bare[-1] == "0", 1)
        if 1 <= len(bare) <= 9 and bare not in ("-", "－", "番号", "記号"):
            begin = start + value.find(bare)
            found.append((begin, begin + len(bare), int(table[i])))
    yucho = of_money | (~of_insurance & (shapes[:, 0] * 2 > shapes[:, 1]))
    return [(start, end, int(yucho[k])) for start, end, k in found]


def _tables(view: View) -> Ints:
    """For each cell the number of its table: between two tables lies a line without cells."""
    line = np.searchsorted(view.buffer.newlines, view.cells.start)
    return np.concatenate(([0], np.cumsum(np.diff(line) > 1)))


def pair_values(view: View) -> tuple[Ints, Ints]:
    """The two values behind 記号・番号, where the words around do not speak of ゆうちょ."""
    labels = view.labels
    pairs = np.flatnonzero(labels.topic == view.topic(PAIR))
    insured, money = _side(view, labels.start[pairs])
    begin = np.concatenate((labels.end[pairs][~money | insured], _card_columns(view)))
    found: list[tuple[int, int]] = []
    for at, record, base in view.records(begin):
        place, text = base + at + PAD, record[at : at + 60]
        offset = len(text) - len(text.lstrip(" \t　:：=＝は「『（(】］|｜\"'\r\n"))
        match = _PAIR.match(text, offset)
        if match and (match[1][-1:].isdigit() or len(match[1]) <= 3):
            found += [(place + match.start(k), place + match.end(k)) for k in (1, 2)]
    table = np.array([*found, *_behind_cards(view)], np.int64).reshape(-1, 2)
    return table[:, 0], table[:, 1]


def _behind_cards(view: View) -> list[tuple[int, int]]:
    """保険証(3071-0288): the pair right behind the word for the card."""
    labels = view.labels
    found: list[tuple[int, int]] = []
    ends = labels.end[labels.topic == view.topic(INSURANCE)]
    for end, text, base in view.records(ends):
        match = _CARD_PAIR.match(text, end)
        if match and text[max(0, end - 6) : end].endswith(_CARDS):
            base += PAD
            found += [(match.start(k) + base, match.end(k) + base) for k in (1, 2)]
    return found


def _card_columns(view: View) -> Ints:
    """Cells whose column, or whose left neighbour, says 記号番号 or 健康保険証."""
    cells, labels = view.cells, view.labels
    if not len(cells.start) or not len(labels):
        return np.empty(0, np.int64)
    pair = cells.topic == view.topic(PAIR)
    j = np.searchsorted(labels.end, cells.start, "right") - 1
    k = np.maximum(j, 0)
    named = (j >= 0) & (labels.topic[k] == view.topic(INSURANCE))
    named &= cells.start - labels.end[k] <= 3
    named &= view.lines_between(labels.end[k], cells.start) == 0
    return cells.start[pair | named]

"""証券番号: the number of an insurance policy, beside a person; 契約番号 only where insurance is spoken of."""

from __future__ import annotations

import re

import numpy as np

from morenashi.detect.beside import anybody, near_person
from morenashi.detect.fold import PAD
from morenashi.detect.labelled import cells_of, places
from morenashi.detect.lazily import Pattern
from morenashi.detect.recognizer import Candidates, Companion, candidates, together
from morenashi.detect.view import View
from morenashi.detect.vocabulary import OTHER_NUMBER
from morenashi.model.spans import Spans
from morenashi.model.words import Words

TOPIC = "policy number"
_INSURANCE = "insurance words"
_SURE, _CONTRACT = 0.95, 0.8

_NUMBER = Pattern(
    r"""(?:[（(][^）)\n]{1,8}[）)])?[ 　\t:：=＝"'「【（(】|｜>→は第\r\n]{0,8}(?P<number>(?:[A-Za-zＡ-Ｚ]{0,4}[-－ー‐]?)[0-9０-９][0-9０-９A-ZＡ-Ｚ]*(?:[-－ー‐][0-9０-９A-ZＡ-Ｚ]+)*)(?![0-9０-９A-Za-z円%％年月日.．/])"""
)
_CELL = Pattern(r"[A-Za-zＡ-Ｚ0-9０-９][A-Za-zＡ-Ｚ0-9０-９]*(?:[-－ー‐ ][0-9０-９A-ZＡ-Ｚ]+)*\Z")
_CONTRACTS = Pattern(r"(?:ご|お)?契約(?:者)?(?:番号|no\.?|№|コード)\Z", re.I)
_FEWEST, _MOST = 5, 16  # digits


def _find(view: View, spans: Spans) -> Candidates:
    if not anybody(view, spans):
        return together()
    lots = [(_behind(view, TOPIC), _SURE, 0), (_in_cells(view), _SURE, 0)]
    contracts = [pair for pair in _behind(view, OTHER_NUMBER) if _is_contract(view, pair)]
    lots.append((contracts, _CONTRACT, 1))
    found = []
    for pairs, score, rule in lots:
        start, end = places([pair[1:] for pair in pairs])
        keep = near_person(view, spans, start, end)
        if rule:
            words = view.words(_INSURANCE)[0]
            near = np.searchsorted(words, start + 300) > np.searchsorted(words, start - 300)
            keep &= near
        found.append(candidates(start[keep], end[keep], score, rule))
    return together(*found)


def _behind(view: View, topic: str) -> list[tuple[int, int, int]]:
    """Label and place of the numbers right behind labels of `topic`."""
    labels, text = view.labels, view.buffer.text
    mine = np.flatnonzero(labels.topic == view.topic(topic))
    if len(view.cells.header):
        mine = mine[view.cells.header[mine] < 0]
    found = []
    for label, end in zip(mine.tolist(), labels.end[mine].tolist(), strict=True):
        match = _NUMBER.match(text, end - PAD)
        if match and _digits(match["number"]):
            found.append((label, match.start("number") + PAD, match.end("number") + PAD))
    return found


def _in_cells(view: View) -> list[tuple[int, int, int]]:
    text = view.buffer.text
    return [
        (-1, start, end)
        for start, end in cells_of(view, TOPIC)
        if end - start <= 24 and _CELL.match(text, start - PAD, end - PAD)
        and _digits(text[start - PAD : end - PAD])
    ]  # fmt: skip


def _digits(text: str) -> bool:
    return _FEWEST <= sum(char.isdigit() for char in text) <= _MOST


def _is_contract(view: View, pair: tuple[int, int, int]) -> bool:
    labels = view.labels
    start, end = int(labels.start[pair[0]]), int(labels.end[pair[0]])
    return _CONTRACTS.search(view.buffer.raw(start - 1, end)) is not None


companion = Companion(
    kind="POLICY_NUMBER",
    find=_find,
    topics={
        TOPIC: (
            "証券番号", "保険証券番号", "証券no", "証券no.", "証券記号番号", "保険証券記号番号",
            "保険証券no", "保険証券no.", "共済証書番号", "共済証券番号", "証書記号番号", "保険証書番号",
            "policy number", "policy_number", "policy no", "policy no.", "policy_no", "policyno",
            "policy_id", "shoken_no", "shouken_no", "shoken_bango", "保険契約番号", "共済契約番号",
            "ご証券番号", "ショウケンno", "ショウケン番号", "ショウケンバンゴウ",
        ),
    },
    words={
        _INSURANCE: (
            "生命保険", "損害保険", "医療保険", "終身保険", "がん保険", "養老保険", "学資保険",
            "個人年金保険", "自動車保険", "火災保険", "傷害保険", "保険契約", "保険金", "保険料",
            "被保険者", "共済金", "共済掛金", "生保", "損保", "保険会社",
        ),
    },
    rules=(
        Words(ja="証券番号の欄", en="called a policy number"),
        Words(ja="保険の契約番号", en="contract number of an insurance"),
    ),
)  # fmt: skip

"""応募履歴: that a person applied somewhere, for what post, and how far the selection went."""

from __future__ import annotations

import numpy as np

from morenashi.detect.beside import anybody, near_person
from morenashi.detect.fold import PAD, Ints, char_set
from morenashi.detect.labelled import places, values_of
from morenashi.detect.lazily import Pattern
from morenashi.detect.recognizer import Candidates, Companion, candidates, together
from morenashi.detect.view import View
from morenashi.detect.vocabulary import APPLICATION
from morenashi.model.spans import Spans
from morenashi.model.words import Words

_STAGE, _RESULT, _ALONE = "stage of selection", "result of selection", "offer of a post"

_STAGES = (
    *(
        f"{turn}{what}"
        for turn in ("一次", "二次", "三次", "最終", "1次", "2次", "3次")
        for what in ("面接", "選考", "面談", "審査")
    ),
    "書類選考", "書類審査", "筆記試験", "適性検査", "役員面接", "カジュアル面談",
)  # fmt: skip
_RESULTS = (
    "通過", "合格", "不合格", "不通過", "辞退", "落選", "不採用", "見送り", "お見送り", "待ち", "結果待ち", "落ち",
)  # fmt: skip
_SAYS_ALL = (
    "内定", "内定辞退", "内定承諾", "内定受諾", "内定済", "内定通知済", "内定取消", "選考辞退", "応募辞退", "選考中",
    "書類選考中", "書類選考待ち", "面接辞退", "不採用", "採用見送り", "途中辞退", "内々定",
)  # fmt: skip
_BETWEEN = Pattern(r"[ 　]?(?:[をにではがの:：→]|結果[:：は]?)?[ 　]?\Z")
_GOT_THERE = Pattern(r"(?:まで|に|へ)(?:進|到達)|を(?:控え|受け)")
_APPLIED = Pattern(r"応募[0-9０-９]{1,2}[社件]")
# 内定者, 内定式, 不採用者: of people in general.
_GOES_ON = Pattern(r"(?:者|式|率|数|通知書|予定者|基準|担当|対策|の流れ|とは|官|時)")
# 来年の会長は山田さんに内定: that is no application.
_TO_SOMEBODY = Pattern("(?:さん|様|氏|君|殿)に\\Z")
_LINES = 2
_OPEN = char_set(' \t\n\r\x1e\x00|,="')
_BESIDE = 20


def _find(view: View, spans: Spans) -> Candidates:
    if not anybody(view, spans):
        return together()
    start, end = places([pair for pair in values_of(view, APPLICATION) if _short(view, pair)])
    labelled = near_person(view, spans, start, end)
    said_start, said_end = _stages(view)
    said = near_person(view, spans, said_start, said_end, lines=_LINES)
    # A stage with its result is an entry of that person's record.
    whole = ~np.isin(said_start, np.concatenate([view.words(t)[0] for t in (_RESULT, _ALONE)]))
    said |= whole & near_person(view, spans, said_start, said_end)
    return together(
        candidates(start[labelled], end[labelled], 0.9, 0),
        candidates(said_start[said], said_end[said], 0.8, 1),
    )


def _short(view: View, pair: tuple[int, int]) -> bool:
    """A post or a stage, not a figure or a mark."""
    text = view.buffer.raw(*pair)
    return 2 <= len(text) <= 30 and not text.isascii() and not text[0].isdigit()


def _stages(view: View) -> tuple[Ints, Ints]:
    """Stages with their result, results that say all by themselves, and 応募2社."""
    text, found = view.buffer.text, []
    results = dict(zip(*(a.tolist() for a in view.words(_RESULT)), strict=True))
    alone = dict(zip(*(a.tolist() for a in view.words(_ALONE)), strict=True))
    either = results | alone
    for start, end in zip(*(a.tolist() for a in view.words(_STAGE)), strict=True):
        last = end if _GOT_THERE.match(text, end - PAD) else _result_behind(text, end, either)
        if last is not None:
            found.append((start, last))
    taken = {end for _, end in found}
    found += [
        (start, end)
        for start, end in alone.items()
        if end not in taken
        and not _GOES_ON.match(text, end - PAD)
        and not _TO_SOMEBODY.search(text, max(0, start - PAD - 4), start - PAD)
    ]
    found += _tokens(view, results, {start for start, _ in found})
    starts, _ = view.words("application words")
    for start in starts.tolist():
        match = _APPLIED.match(text, start - PAD)
        if match:
            found.append((start, match.end() + PAD))
    return places(found)


def _tokens(view: View, results: dict[int, int], taken: set[int]) -> list[tuple[int, int]]:
    """Stages that stand alone (a cell, stage=一次面接), and results alone behind one in its line."""
    start, end = view.words(_STAGE)
    fits = _OPEN[view.buffer.wide[start - 1]] & _OPEN[view.buffer.wide[end]]
    fits &= ~np.isin(start, list(taken))
    stages = list(zip(start[fits].tolist(), end[fits].tolist(), strict=True))
    begin = np.array(sorted(results), np.int64)
    if not len(stages) or not len(begin):
        return stages
    stop = np.array([results[place] for place in begin.tolist()], np.int64)
    last = np.array([last for _, last in stages], np.int64)
    j = np.searchsorted(last, begin, "right") - 1
    before = last[np.maximum(j, 0)]
    keep = (j >= 0) & (begin - before <= _BESIDE)
    keep &= view.lines_between(np.minimum(before, begin), begin) == 0
    keep &= _OPEN[view.buffer.wide[begin - 1]] & _OPEN[view.buffer.wide[stop]]
    return stages + list(zip(begin[keep].tolist(), stop[keep].tolist(), strict=True))


def _result_behind(text: str, end: int, results: dict[int, int]) -> int | None:
    """Where the result that follows a stage ends, with at most one particle between."""
    for begin in range(end, end + 4):
        if begin in results:
            return results[begin] if _BETWEEN.match(text[end - PAD : begin - PAD]) else None
    return None


companion = Companion(
    kind="APPLICATION_HISTORY",
    find=_find,
    topics={
        APPLICATION: (
            "応募先", "応募企業", "応募先企業", "応募職種", "応募ポジション", "応募求人", "選考状況", "選考結果", "選考段階", "選考ステータス",
            "選考ステップ", "応募状況", "応募履歴", "合否結果", "採否", "応募先会社", "応募部門", "進捗状況(選考)",
        ),
    },
    words={
        _STAGE: _STAGES,
        _RESULT: tuple(word for word in _RESULTS if word not in _SAYS_ALL),
        _ALONE: _SAYS_ALL,
        "application words": ("応募",),
    },
    rules=(
        Words(ja="応募先・選考状況の欄", en="called the post or stage of an application"),
        Words(ja="選考の段階と結果", en="stage and result of a selection"),
    ),
)  # fmt: skip

"""年齢: 45歳 beside a person, or the value of 年齢; not an age that rules or goods are for."""

from __future__ import annotations

import numpy as np

from morenashi.detect.beside import Neighbours, anybody, near_person, people_of
from morenashi.detect.fold import PAD, Ints, Mask, byte_set, char_set
from morenashi.detect.lazily import Pattern
from morenashi.detect.pets import of_a_pet
from morenashi.detect.recognizer import Candidates, Companion, candidates, together
from morenashi.detect.view import View
from morenashi.detect.vocabulary import AGE_LABEL
from morenashi.model.spans import Spans
from morenashi.model.words import Words

_UNIT = "years of age"
_YEARS = Pattern(
    r"(?<![0-9０-９.．,，第約])(?:[0-9０-９]{1,3}|[〇一二三四五六七八九十百]{1,4})[ 　]?\Z"
)
_DECADE = Pattern(r"(?<![0-9０-９])[1-9１-９][0０][ 　]?\Z")
# 6歳以上, 18歳未満, 3歳児, 20～39歳: of nobody in particular.
_GENERAL = Pattern(
    r"[ 　]?(?:以上|以下|未満|超|まで|から|くらい|前後|[~～〜∼\-－―]|代|児|馬|用|向け|定年|到達|の誕生日|以降|を(?:超|迎)|になっ|になる|時点?|平均)"
)
_RANGE_BEFORE = Pattern(r"(?:[~～〜∼－―\-]|平均|対象|上限|定年|第)[ 　]?\Z")
_SIGNS = " 　\t\n\r|｜,、/／()（）[]「」【】・:：;。\"'"
_NO_AGE = Pattern(r"[ 　]?(?:歳|才|代|[年月%％人名])|" + _GENERAL.source)
_OPENED = Pattern(r"(?:さん|様|氏|選手|容疑者|先生)?[（(](?:[^0-9０-９）)\n]{1,8}[、・,])?\Z")
_BRACKET = 14
_RANGE_SIGN = byte_set(0x2D, 0x7E)
# what stands around such a number
_BETWEEN = byte_set(0x20, 0x0A, 0x09, 0x2C, 0x28, 0x29, 0x2F, 0x88, 0x7C, 0x00)
_BRACKETS = char_set("(（")
_OLDEST = 120
_LINES = 2


def _find(view: View, spans: Spans) -> Candidates:
    if not anybody(view, spans):
        return together()
    start, end = _written(view)
    near = near_person(view, spans, start, end, lines=_LINES)
    labelled = view.governed(start).by(view.topic(AGE_LABEL))
    near |= (labelled | _of_relative(view, start)) & near_person(view, spans, start, end)
    near[near] = ~of_a_pet(view, start[near])
    bare_start, bare_end = _bare(view, people_of(view, spans))
    bare = near_person(view, spans, bare_start, bare_end)
    return together(
        candidates(start[near], end[near], 0.85, 1),
        candidates(bare_start[bare], bare_end[bare], 0.85, 0),
    )


def _of_relative(view: View, start: Ints) -> Mask:
    """妻(41歳): right behind a relative, whose person may stand further up in the form."""
    ends = view.words("relative")[1]
    return np.isin(start - 1, ends) & _BRACKETS[view.buffer.wide[start - 1]]


def _written(view: View) -> tuple[Ints, Ints]:
    """Every 45歳 and 60代 that bounds nothing."""
    text = view.buffer.text
    starts, ends = [], []
    for a, b in zip(*((p - PAD).tolist() for p in view.words(_UNIT)), strict=True):
        before = text[max(0, a - 6) : a]
        decade = text[a:b] == "代"
        match = (_DECADE if decade else _YEARS).search(before)
        if match is None or _GENERAL.match(text, b):
            continue
        head = before[: match.start()]
        if match[0].strip().isdecimal() and int(match[0]) > _OLDEST:
            continue
        if _RANGE_BEFORE.search(head):
            continue
        if decade and not ((not head or head[-1] in _SIGNS) and text[b : b + 1] in _SIGNS):
            continue
        starts.append(a - len(match[0]) + PAD)
        ends.append(b + PAD)
    return np.array(starts, np.int64), np.array(ends, np.int64)


def _bare(view: View, people: Neighbours) -> tuple[Ints, Ints]:
    """Whole numbers up to 120 right behind 年齢 or in its column, without 歳."""
    numbers, f = view.numbers, view.f
    short = numbers.length <= 3
    start, end = numbers.start[short], numbers.end[short]
    labelled = view.governed(start).by(view.topic(AGE_LABEL)) & view.clean(start, end)
    # 男 45: no word calls it an age, and yet it is one.
    sex = view.words("sex word")[1]
    near_sex = np.searchsorted(sex, start, "right") - np.searchsorted(sex, start - 2)
    by_sex = (near_sex > 0) & (end - start == 2) & _BETWEEN[f[start - 1]] & _BETWEEN[f[end]]
    labelled |= by_sex & (view.governed(start).topic < 0)
    labelled |= _in_brackets(view, people, start, end)
    # 20-29, 20~29
    labelled &= ~_RANGE_SIGN[f[end]] & ~_RANGE_SIGN[f[start - 1]]
    start, end = start[labelled], end[labelled]
    keep = np.zeros(len(start), np.bool_)
    text = view.buffer.text
    for i, (a, b) in enumerate(zip((start - PAD).tolist(), (end - PAD).tolist(), strict=True)):
        if text[a:b].isdecimal() and 0 < int(text[a:b]) <= _OLDEST:
            keep[i] = not _NO_AGE.match(text, b)
    return start[keep], end[keep]


def _in_brackets(view: View, people: Neighbours, start: Ints, end: Ints) -> Mask:
    """山田 花子（45）, 山田さん（会社員、45）: the last word of the brackets behind a name."""
    text = view.buffer.text
    gap = people.before(start)
    near = np.flatnonzero((end - start == 2) & (gap <= _BRACKET))
    keep = np.zeros(len(start), np.bool_)
    for i in near.tolist():
        at = int(start[i]) - PAD
        if text[at + 2 : at + 3] in ("）", ")"):
            keep[i] = bool(_OPENED.match(text[at - int(gap[i]) : at]))
    return keep


companion = Companion(
    kind="AGE",
    find=_find,
    topics={
        AGE_LABEL: ("年齢", "満年齢", "ご年齢", "age", "nenrei", "年令", "ネンレイ", "歳(年齢)")
    },
    words={_UNIT: ("歳", "才", "代")},
    rules=(
        Words(ja="年齢の欄", en="called the age"),
        Words(ja="氏名の近くの年齢", en="an age near a name"),
    ),
)

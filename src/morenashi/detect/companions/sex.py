"""性別: 男, 女, M, F as the value of 性別, or standing alone beside a person or a date of birth."""

from __future__ import annotations

import numpy as np

from morenashi.detect.beside import anybody, near_person, of_kinds
from morenashi.detect.fold import PAD, Ints, Mask, char_set
from morenashi.detect.lazily import Pattern
from morenashi.detect.recognizer import Candidates, Companion, candidates, together
from morenashi.detect.view import View
from morenashi.detect.vocabulary import SEX_LABEL
from morenashi.model.spans import Spans
from morenashi.model.words import Words

_WORD, _LETTER = "sex word", "sex letter"
_OPEN = char_set(" \t\n\r\x1e|,/(){}[]<>\"'「」『』【】〈〉《》、。・:;=☑■✓●◎")
_YEARS = char_set("歳才代")  # 71歳男性
_CHOICE = Pattern(r"[ 　]*[・/／,、|｜]?[ 　]*[0-9０-９.．①②③]*[ 　]*[□☐○]?[ 　]*(?:男|女|その他)")
_CHOICE_BEFORE = Pattern(
    r"(?:男性?|女性?|[□☐○])[ 　]*[・/／,、|｜]?[ 　]*[0-9０-９.．①②③]*[ 　]*[□☐○]?\Z"
)
_TICKED = Pattern(r"[☑■✓●◎レ][ 　]?\Z")
_BESIDE = 40


def _find(view: View, spans: Spans) -> Candidates:
    if not anybody(view, spans):
        return together()
    start, end = view.words(_WORD)
    letters = view.words(_LETTER)
    alone = _alone(view, start, end) & _chosen(view, start, end)
    labelled = view.governed(start).by(view.topic(SEX_LABEL)) & alone
    labelled &= near_person(view, spans, start, end)
    beside = alone & ~labelled & _beside(view, spans, start, end)
    coded = view.governed(letters[0]).by(view.topic(SEX_LABEL))
    coded &= _alone(view, *letters) & near_person(view, spans, *letters)
    return together(
        candidates(start[labelled], end[labelled], 0.95, 0),
        candidates(letters[0][coded], letters[1][coded], 0.9, 0),
        candidates(start[beside], end[beside], 0.8, 1),
        _letters_beside(view, spans, *letters),
    )


def _alone(view: View, start: Ints, end: Ints) -> Mask:
    """Nothing touches the word but signs and spaces, or the end of a text."""
    wide = view.buffer.wide
    left = (_OPEN | _YEARS)[wide[start - 1]] | (start == PAD)
    return left & (_OPEN[wide[end]] | (end == PAD + view.buffer.n))


def _chosen(view: View, start: Ints, end: Ints) -> Mask:
    """Not one of the words a blank form offers (男・女), unless it is ticked."""
    text = view.buffer.text
    keep = np.ones(len(start), np.bool_)
    pairs = zip((start - PAD).tolist(), (end - PAD).tolist(), strict=True)
    for i, (a, b) in enumerate(pairs):
        before = text[max(0, a - 8) : a]
        offered = _CHOICE.match(text, b) or _CHOICE_BEFORE.search(before)
        keep[i] = not offered or bool(_TICKED.search(before))
    return keep


def _beside(view: View, spans: Spans, start: Ints, end: Ints) -> Mask:
    """In the line of a person or a date of birth, not far from it, and that person's."""
    anchors = of_kinds(view, spans, "PERSON", "BIRTHDATE")
    if not len(anchors):
        return np.zeros(len(start), np.bool_)
    near = anchors.around(start, end, lines=0, chars=_BESIDE)
    unnamed = view.cells.at(start)[1]
    return near & (unnamed < 0) & near_person(view, spans, start, end, lines=3)


def _letters_beside(view: View, spans: Spans, start: Ints, end: Ints) -> Candidates:
    """M or F between a name and a date of birth."""
    people, births = of_kinds(view, spans, "PERSON"), of_kinds(view, spans, "BIRTHDATE")
    if not len(people) or not len(births) or not len(start):
        return together()
    near = people.around(start, end, lines=0, chars=4) & births.around(start, end, lines=0, chars=4)
    near &= _alone(view, start, end) & (view.cells.at(start)[1] < 0)
    return candidates(start[near], end[near], 0.8, 1)


companion = Companion(
    kind="SEX",
    find=_find,
    topics={
        SEX_LABEL: ("性別", "sex", "gender", "seibetsu", "男女の別", "男女別", "セイベツ"),
    },
    words={
        _WORD: ("男", "女", "男性", "女性", "男子", "女子", "male", "female", "男児", "女児"),
        _LETTER: ("m", "f"),
    },
    rules=(
        Words(ja="性別の欄", en="called the sex"),
        Words(ja="氏名・生年月日の隣", en="beside a name or date of birth"),
    ),
)

"""What stands beside a value says what it is: its like in the same list, a person in the same row."""

from __future__ import annotations

import numpy as np

from morenashi.detect.fold import Bytes, Ints, Mask, byte_set, char_set, is_written
from morenashi.detect.recognizer import ACCEPTED, SIBLING
from morenashi.detect.recognizers.birthdate import called_a_day, every_date
from morenashi.detect.view import View
from morenashi.detect.vocabulary import OTHER_DATE, PLAIN_NUMBER, RELATION, WORDY
from morenashi.model.items_of_data import KIND_INDEX
from morenashi.model.spans import Spans

_PERSONAL = [
    KIND_INDEX[kind]
    for kind in (
        "PHONE", "EMAIL", "POSTAL_CODE", "MY_NUMBER", "PENSION_NUMBER", "EMPLOYMENT_INSURANCE",
        "HEALTH_INSURANCE", "DRIVERS_LICENSE", "PASSPORT", "RESIDENCE_CARD",
    )
]  # fmt: skip
_PERSON = KIND_INDEX["PERSON"]
_BIRTHDATE = KIND_INDEX["BIRTHDATE"]
_BEFORE_DATE = byte_set(0x20, 0x0A, 0x09, 0x2F, 0x2C, 0x28, 0x85, 0x7C)
_SIBLING_GAP, _SIBLING_LINES = 120, 2


def promote_siblings(view: View, spans: Spans) -> Spans:
    """Raises weak claims that stand in one list with an accepted one of their kind.

    A list: each within 120 characters and two lines of the next, in one record.
    """
    weak = spans.score < ACCEPTED
    # In a column that is known to hold something else, nothing is raised by the column beside it.
    weak &= _unnamed_column(view, spans.start)
    if not weak.any():
        return spans
    score = spans.score.copy()
    for kind in np.flatnonzero(np.bincount(spans.kind[weak])).tolist():
        mine = np.flatnonzero(spans.kind == kind)
        mine = mine[np.argsort(spans.start[mine], kind="stable")]
        start, end = spans.start[mine], spans.end[mine]
        near = (start[1:] - end[:-1] <= _SIBLING_GAP) & view.same_record(end[:-1], start[1:])
        near &= view.lines_between(end[:-1], start[1:]) <= _SIBLING_LINES
        first = np.concatenate(([0], np.flatnonzero(~near) + 1))
        best = np.maximum.reduceat(score[mine], first)
        lists = np.cumsum(np.concatenate(([False], ~near)))
        raised = weak[mine] & (best[lists] >= ACCEPTED)
        score[mine[raised]] = SIBLING
    return Spans(spans.kind, spans.start, spans.end, score, spans.business, spans.rule)


def _unnamed_column(view: View, start: Ints) -> Mask:
    """Outside of tables, or in a column whose header says nothing."""
    column = view.cells.at(start)[1]
    return (column < 0) | (column == view.topic(PLAIN_NUMBER))


def dates_beside_people(view: View, spans: Spans) -> Spans:
    """Dates that no word calls anything, beside a name or a personal number, are dates of birth.

    Each sign counts: a name right before the date; a personal number in its line; an era
    written as one letter (S53.4.1); the only date of its line. Recent years count against it.
    """
    start, end, year, short = every_date(view)
    if not len(start):
        return Spans.empty()
    governed = view.governed(start)
    free = governed.free_of_others(*(view.topic(name) for name in (*WORDY, "sex")))
    free &= ~called_a_day(view, start) & _unnamed_column(view, start)
    newlines = view.buffer.newlines
    line = np.searchsorted(newlines, start)
    lines = len(newlines) + 1
    people = np.zeros(lines, np.bool_)
    accepted = spans.score >= ACCEPTED
    people[np.searchsorted(newlines, spans.start[np.isin(spans.kind, _PERSONAL) & accepted])] = True
    # Where the word stands in the line, it says itself which date it means.
    called = view.labels.start[view.labels.topic == view.topic("birthdate")]
    said = np.zeros(lines, np.bool_)
    said[np.searchsorted(newlines, called)] = True
    free &= ~said[line]
    alone = np.bincount(line, minlength=lines)[line] == 1
    grown = (year >= 1910) & (year <= 2012)
    named = _name_before(view, start)
    sexed = _sex_behind(view, end) | view.near(start, [view.topic(RELATION)], left=40, lines=0)
    named |= _person_before(spans.where(accepted), view, start) & (people[line] | sexed)
    free &= view.followed(end) != view.topic(OTHER_DATE)
    free &= ~((view.f[end] == 0x20) & (view.f[end + 3] == 0x3A))  # a time of day follows
    free &= ~char_set("かよま付現時以~")[view.buffer.wide[end]]
    roster = np.zeros(lines + 1, np.bool_)
    roster[line[named & alone]] = True
    in_roster = roster[line - 1] | roster[np.minimum(line + 1, lines)]
    bracketed = byte_set(0x28, 0x85)[view.f[start - 1]]
    signs = (
        2 * named + 1 * people[line] + 1 * alone + 1 * short + 1 * grown
        + 1 * (in_roster & named)
        + 3 * (named & bracketed) + 3 * (named & sexed) - (2 - people[line]) * (year > 2016)
    )  # fmt: skip
    keep = free & (signs >= 4) & (year > 1900) & (named | people[line])
    n = int(keep.sum())
    return Spans(
        np.full(n, _BIRTHDATE, np.int16), start[keep], end[keep], np.full(n, SIBLING, np.float32),
        np.zeros(n, np.bool_), np.full(n, -1, np.int32),
    )  # fmt: skip


def _sex_behind(view: View, end: Ints) -> Mask:
    """男 or 女 by itself right behind."""
    wide, f = view.buffer.wide, view.f
    at = end + byte_set(0x20, 0x28, 0x2C, 0x2F)[f[end]]
    at = at + (f[at] == 0x20)
    return (at > end) & char_set("男女")[wide[at]] & ~is_written(f[at + 1])


def _person_before(spans: Spans, view: View, start: Ints) -> Mask:
    """A person was found who ends at most three signs before, in the same line."""
    ends = np.sort(spans.end[spans.kind == _PERSON])
    if not len(ends):
        return np.zeros(len(start), np.bool_)
    j = np.searchsorted(ends, start, "right") - 1
    last = ends[np.maximum(j, 0)]
    near = (j >= 0) & (start - last <= 3)
    near[near] = view.lines_between(last[near], start[near]) == 0
    return near


def _name_before(view: View, start: Ints) -> Mask:
    """A token of two written parts (岩佐 千尋, ﾅｶﾉ ﾕｳｺ) ends at most three signs before the date.

    One more short word may stand between: 様, 子, 母.
    """
    f, wide = view.f, view.buffer.wide
    at = start - 1
    for _ in range(2):
        at = np.where(_BEFORE_DATE[f[at]] | (wide[at] == ord("、")), at - 1, at)
    single = is_written(f[at]) & (f[at - 1] == 0x20)
    polite = char_set("様殿氏")[view.buffer.wide[at]] & (f[start - 1] != 0x20)
    return _two_parts(f, at) | (single & _two_parts(f, at - 2)) | polite


def _two_parts(f: Bytes, at: Ints) -> Mask:
    """Up to eight written signs with one space among them end at `at`."""
    found = np.zeros(len(at), np.bool_)
    length = np.zeros(len(at), np.int64)
    open_ = np.ones(len(at), np.bool_)
    for k in range(9):
        byte = f[at - k]
        found |= open_ & (byte == 0x20) & (length >= 1) & (length <= 5) & is_written(f[at - k - 1])
        open_ &= is_written(byte)
        length += open_
    return found

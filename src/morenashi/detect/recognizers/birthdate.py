"""生年月日: a date that a word calls somebody's birth; any other date is none (和暦 by 元号法 and before)."""

from __future__ import annotations

import re

import numpy as np
from numpy.typing import NDArray

from morenashi.detect.fold import (
    DAY,
    ERA,
    FIRST,
    KANJI_TEN,
    KANJI_ZERO,
    MIDDLE_DOT,
    PAD,
    YEAR,
    Ints,
    Mask,
    byte_set,
    char_set,
    is_letter,
    is_word,
)
from morenashi.detect.numbers import DASH, DOT, MIDDLE, MONTHS, SLASH, SPACE, YEARS
from morenashi.detect.pets import of_a_pet
from morenashi.detect.recognizer import Candidates, Recognizer, candidates, together
from morenashi.detect.view import Governed, View, one_of
from morenashi.model.words import Words
from morenashi.values import birthdate

TOPIC = "birthdate"
BORN = "born"
_LINKS = ((YEARS, MONTHS), (DASH, DASH), (SLASH, SLASH), (DOT, DOT), (MIDDLE, MIDDLE))
_FIRST_YEAR, _LAST_YEAR, _ADULT_YEAR = 1890, 2030, 2012
_ERA_LETTERS = byte_set(*b"mtshr")
_ERA_KANJI = char_set("明大昭平令")
_OLD_ERAS = char_set("明大昭治正和mts㍾㍽㍼")
_ERA_SECOND = {"明": "治", "大": "正", "昭": "和", "平": "成", "令": "和"}
_KANJI_DATE = re.compile(
    r"(?:西暦)?((?:(?:明治|大正|昭和|平成|令和|[明大昭平令㍾㍽㍼㍻㋿])\s*)?[〇零一二三四五六七八九十元0-9０-９]{1,4}年"
    r"\s*[〇零一二三四五六七八九十0-9０-９]{1,3}月\s*[〇零一二三四五六七八九十0-9０-９]{1,3}日)"
)
_ENGLISH_DATE = re.compile(
    r"[0-9]{2}(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[0-9]{4}|(?:[0-9]{1,2}(?:st|nd|rd|th)?[ -](?:of )?)?"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?[ -]"
    r"(?:[0-9]{1,2}(?:st|nd|rd|th)?,? )?[0-9]{4}",
    re.IGNORECASE,
)
_FIRST_YEAR_DATE = re.compile(
    r"(?:明治|大正|昭和|平成|令和|[明大昭平令MTSHRmtshrＭＴＳＨＲ])元[.．/／・-][0-9０-９]{1,2}[.．/／・-][0-9０-９]{1,2}(?![0-9０-９])"
)
_Found = tuple[Ints, Ints, NDArray[np.int64]]  # start, end, year of our era


def _value(view: View, run: Ints) -> NDArray[np.int64]:
    """The value of runs of at most four digits."""
    numbers = view.numbers
    total = np.zeros(len(run), np.int64)
    for k in range(4):
        at = np.minimum(numbers.ordinal[run] + k, len(numbers.values) - 1)
        total = np.where(numbers.length[run] > k, total * 10 + numbers.values[at], total)
    return total


def _triples(view: View, first_lengths: tuple[int, ...]) -> Ints:
    numbers = view.numbers
    lengths = [(a, b, c) for a in first_lengths for b in (1, 2) for c in (1, 2)]
    links = (*_LINKS, (SPACE, SPACE)) if first_lengths == (4,) else _LINKS
    first = np.concatenate([numbers.windows(triple, links) for triple in lengths])
    month, day = _value(view, first + 1), _value(view, first + 2)
    return first[(month >= 1) & (month <= 12) & (day >= 1) & (day <= 31)]


def _with_day_sign(view: View, end: Ints) -> Ints:
    """The end moved behind 日, with at most one space before it."""
    f = view.f
    end = np.where((f[end] == 0x20) & (f[end + 1] == DAY), end + 1, end)
    return np.where(f[end] == DAY, end + 1, end)


def _gregorian(view: View) -> _Found:
    numbers = view.numbers
    first = _triples(view, (4,))
    year = _value(view, first)
    keep = (year >= _FIRST_YEAR) & (year <= _LAST_YEAR)
    first, year = first[keep], year[keep]
    return numbers.start[first], _with_day_sign(view, numbers.end[first + 2]), year


def _joined(view: View) -> _Found:
    """19780401."""
    numbers = view.numbers
    first = numbers.windows((8,), ())
    digits = numbers.digits(first, 8).astype(np.int64)
    year = digits[:, :4] @ np.array((1000, 100, 10, 1))
    month, day = digits[:, 4] * 10 + digits[:, 5], digits[:, 6] * 10 + digits[:, 7]
    keep = (year >= _FIRST_YEAR) & (year <= _LAST_YEAR) & (month >= 1) & (month <= 12)
    keep &= (day >= 1) & (day <= 31)
    first = first[keep]
    return numbers.start[first], numbers.end[first], year[keep]


def _american(view: View) -> _Found:
    """12/05/1988, of which only a label makes a birth."""
    numbers = view.numbers
    lengths = [(a, b, 4) for a in (1, 2) for b in (1, 2)]
    links = ((SLASH, SLASH), (DASH, DASH), (DOT, DOT))
    first = np.concatenate([numbers.windows(triple, links) for triple in lengths])
    year = _value(view, first + 2)
    keep = (year >= _FIRST_YEAR) & (year <= _LAST_YEAR)
    keep &= (_value(view, first) <= 31) & (_value(view, first + 1) <= 31)
    first = first[keep]
    return numbers.start[first], numbers.end[first + 2], year[keep]


def _era_before(view: View, start: Ints) -> tuple[Ints, Mask]:
    """Where the era mark before a year begins, and whether there is one: 昭和, 昭, S, ㍼."""
    f, wide = view.f, view.buffer.wide
    at = np.where(f[start - 1] == 0x20, start - 1, start)
    at = np.where((f[at - 1] == 0x2E) & is_letter(f[at - 2]), at - 1, at)
    # 昭・55・4・3, but not the last of a list of eras
    dotted = (f[at - 1] == MIDDLE_DOT) & _ERA_KANJI[wide[at - 2]] & (f[at - 3] != MIDDLE_DOT)
    at = np.where(dotted, at - 1, at)
    letter = _ERA_LETTERS[f[at - 1]] & ~is_word(f[at - 2])
    square = (f[at - 1] >= ERA) & (f[at - 1] <= ERA + 4)
    one = _ERA_KANJI[wide[at - 1]]
    two = np.zeros(len(at), np.bool_)
    for head, tail in _ERA_SECOND.items():
        two |= (wide[at - 2] == ord(head)) & (wide[at - 1] == ord(tail))
    # 明・大・昭・平 62・3・15: a form's choice of eras, of which none is part of the date.
    choice = np.where(two, f[at - 3] == MIDDLE_DOT, f[at - 2] == MIDDLE_DOT)
    letter, square, one, two = (mark & ~choice for mark in (letter, square, one, two))
    begin = np.where(two, at - 2, np.where(letter | square | one, at - 1, start))
    return begin, letter | square | one | two


def _first_year(view: View, begin: Ints) -> NDArray[np.int64]:
    """The year before the first of the era whose mark stands at `begin`."""
    wide, f = view.buffer.wide[begin], view.f[begin]
    year = np.zeros(len(begin), np.int64)
    marks = zip("mtshr", "明大昭平令", (1867, 1911, 1925, 1988, 2018), strict=True)
    for i, (letter, kanji, before) in enumerate(marks):
        year[(wide == ord(letter)) | (wide == ord(kanji)) | (f == ERA + i)] = before
    return year


def _japanese(view: View) -> tuple[_Found, _Found]:
    """Dates with an era mark, and bare two-digit years (53.4.1), which need a label."""
    numbers = view.numbers
    first = _triples(view, (1, 2))
    begin, marked = _era_before(view, numbers.start[first])
    end = _with_day_sign(view, numbers.end[first + 2])
    six = numbers.windows((6,), ())
    six_begin, six_marked = _era_before(view, numbers.start[six])
    unknown = np.zeros(len(first), np.int64)
    six, six_begin = six[six_marked], six_begin[six_marked]
    digits = numbers.digits(six, 6).astype(np.int64)
    with_era = (
        np.concatenate((begin[marked], six_begin)),
        np.concatenate((end[marked], numbers.end[six])),
        np.concatenate(
            (
                _value(view, first[marked]) + _first_year(view, begin[marked]),
                digits[:, 0] * 10 + digits[:, 1] + _first_year(view, six_begin),
            )
        ),
    )
    two = ~marked & ((numbers.length[first] == 2) | (end > numbers.end[first + 2]))
    apostrophe = view.f[begin[two] - 1] == 0x27
    # 3-510923, 4200611: the era as a number
    coded = numbers.windows((1, 6), ((DASH,),))
    joined = np.concatenate((numbers.windows((6,), ()), numbers.windows((7,), ())))
    digits = numbers.values[
        (numbers.ordinal + numbers.length)[joined][:, None] - np.arange(4, 0, -1)
    ].astype(np.int64)
    month, day = digits[:, 0] * 10 + digits[:, 1], digits[:, 2] * 10 + digits[:, 3]
    joined = joined[(month >= 1) & (month <= 12) & (day >= 1) & (day <= 31)]
    return with_era, (
        np.concatenate((begin[two] - apostrophe, numbers.start[coded], numbers.start[joined])),
        np.concatenate((end[two], numbers.end[coded + 1], numbers.end[joined])),
        np.concatenate((unknown[two], np.zeros(len(coded) + len(joined), np.int64))),
    )


def _spelled(view: View) -> _Found:
    """Kanji dates and 元年, one by one: 昭和五十三年四月一日."""
    f = view.f
    years = np.flatnonzero(f == YEAR)
    before = f[years - 1]
    behind = f[years + 1]
    odd = ((before >= KANJI_ZERO) & (before <= KANJI_TEN)) | (before == FIRST)
    odd |= (behind >= KANJI_ZERO) & (behind <= KANJI_TEN)
    found = []
    for at in years[odd].tolist():
        head = max(at - 10, PAD)
        window = view.buffer.raw(head, at + 14)
        for match in _KANJI_DATE.finditer(window):
            if match.start() <= at - head < match.end():
                day = birthdate.parse(match[1])
                year = day.year if day else 0
                if day:
                    found.append((head + match.start(1), head + match.end(1), year))
    return _arrays(found)


def _first_years(view: View) -> _Found:
    """R元.7.7, 平元/4/1."""
    found = []
    for at in np.flatnonzero(view.f == FIRST).tolist():
        if view.f[at + 1] in (0x2E, 0x2F, 0x2D, MIDDLE_DOT):
            window = view.buffer.raw(at - 2, at + 8)
            match = _FIRST_YEAR_DATE.search(window)
            day = birthdate.parse(match[0].replace("元", "1").replace("・", ".")) if match else None
            if match and day:
                found.append((at - 2 + match.start(), at - 2 + match.end(), day.year))
    return _arrays(found)


def _english(view: View) -> _Found:
    """14 March 1985, March 14, 1985."""
    numbers = view.numbers
    year = numbers.windows((4,), ())
    value = _value(view, year)
    year = year[(value >= _FIRST_YEAR) & (value <= _LAST_YEAR)]
    # Dates in logs are many; only those called a birth are looked at one by one.
    start = numbers.start[year]
    named = [view.topic(TOPIC), view.topic(BORN)]
    close = view.near(start, named, left=60) | one_of(view.cells.at(start)[1], named)
    year, start = year[close], start[close]
    head = np.where(view.f[start - 2] == 0x2C, start - 2, start)
    near_letter = np.zeros(len(year), np.bool_)
    for k in range(1, 5):
        near_letter |= is_letter(view.f[head - k])
    found: list[tuple[int, int, int]] = []
    for end in numbers.end[year[near_letter]].tolist():
        head_ = max(end - 24, PAD)
        window = view.buffer.raw(head_, end)
        found += [
            (head_ + match.start(), end, int(window[-4:]))
            for match in _ENGLISH_DATE.finditer(window)
            if match.end() == len(window)
        ]
    return _arrays(found)


def _arrays(found: list[tuple[int, int, int]]) -> _Found:
    table = np.array(found, np.int64).reshape(-1, 3)
    return table[:, 0], table[:, 1], table[:, 2]


def _born_after(view: View, end: Ints) -> Mask:
    """生, 生まれ or an age in brackets right behind."""
    wide, f = view.buffer.wide, view.f
    at = end.copy()
    for _ in range(2):
        at = np.where(byte_set(0x20, 0x28, 0x85, 0x29)[f[at]], at + 1, at)
    born = wide[at] == ord("生")
    born &= ~char_set("年産活徒命地保成存涯理計物鮮酒放演配中")[wide[at + 1]]
    return born | (view.followed(end, within=2) == view.topic(BORN)) | _aged(view, end)


def _aged(view: View, end: Ints) -> Mask:
    """（45歳）, 満45歳 within a few characters."""
    wide = view.buffer.wide
    aged = np.zeros(len(end), np.bool_)
    heavy = np.zeros(len(end), np.bool_)
    for k in range(8):
        sign = wide[end + k]
        aged |= ~heavy & char_set("歳才")[sign] & (k > 0)
        heavy |= ~char_set("0123456789( 満数え、,/生まれ")[sign]
    return aged


def _judged(view: View, found: _Found, *, needs: str) -> Candidates:
    """`needs` is "label" for shapes that many other numbers share, else "any"."""
    start, end, year = found
    if not len(start):
        return together()
    keep = view.clean(start, end)
    start, end, year = start[keep], end[keep], year[keep]
    topic, verb = view.topic(TOPIC), view.topic(BORN)
    governed = view.governed(start)
    labelled = governed.by(topic, verb) & governed.direct
    labelled |= _chosen_era(view, start)
    labelled |= governed.by(topic) & (view.lines_between(_label_end(view, governed), start) == 0)
    born = _born_after(view, end) & (needs == "any")
    weak = (governed.topic < 0) & view.near(start, [topic, verb], left=30, lines=1)
    weak &= (year <= _ADULT_YEAR) | view.near(start, [topic], left=8, lines=0)
    weak &= (needs == "any") & ~called_a_day(view, start)
    span = (view.f[start - 1] == 0x7E) | (view.f[end] == 0x7E)  # 4月2日～翌年4月1日に生まれた方
    keep = (labelled | born | weak) & ~span
    keep[keep] = ~of_a_pet(view, start[keep])
    score = np.where(labelled | born, 0.97, 0.7)[keep]
    return candidates(start[keep], end[keep], score)


def _chosen_era(view: View, start: Ints) -> Mask:
    """明・大・昭, S・H・R right before: a form's choice of eras that begins long ago is for births."""
    f, wide = view.f, view.buffer.wide
    at = start - 1
    for _ in range(3):
        at = np.where(f[at] == 0x20, at - 1, at)
    old = np.zeros(len(start), np.bool_)
    dots = np.zeros(len(start), np.int64)
    for k in range(10):
        dots += f[at - k] == MIDDLE_DOT
        old |= _OLD_ERAS[wide[at - k]] & (f[at - k + 1] == MIDDLE_DOT)
    return old & (dots >= 1)


def _label_end(view: View, governed: Governed) -> Ints:
    """Where the governing label ends; for a column, nowhere far away."""
    labels = view.labels
    if not len(labels):
        return np.zeros(len(governed.label), np.int64)
    return np.where(governed.label >= 0, labels.end[np.maximum(governed.label, 0)], 0)


def called_a_day(view: View, start: Ints) -> Mask:
    """〇〇日 stands before (更新日, 回答日): some day, if not of birth."""
    f = view.f
    at = start - 1
    for _ in range(3):
        at = np.where(byte_set(0x20, 0x3A, 0x3D, 0x85, 0x28)[f[at]], at - 1, at)
    return np.asarray(f[at] == DAY)


def find(view: View) -> Candidates:
    """All ways to write a date, each judged by what is said around it."""
    lots = [
        _judged(view, _spelled(view), needs="any"),
        _judged(view, _first_years(view), needs="any"),
    ]
    if len(view.numbers):
        with_era, short = _japanese(view)
        lots += [
            _judged(view, _gregorian(view), needs="any"),
            _judged(view, with_era, needs="any"),
            _judged(view, _english(view), needs="any"),
            _judged(view, _joined(view), needs="label"),
            _judged(view, _american(view), needs="label"),
            _judged(view, short, needs="label"),
        ]
    return together(*lots)


def _coded(view: View) -> _Found:
    """5-590303: the era as a number (1 明治 to 9 令和), two digits each of year, month and day."""
    numbers = view.numbers
    first = numbers.windows((1, 6), ((DASH,),))
    era = numbers.values[numbers.ordinal[first]].astype(np.int64)
    digits = (
        numbers.digits(first + 1, 6).astype(np.int64) if len(first) else np.empty((0, 6), np.int64)
    )
    pairs = digits[:, 0::2] * 10 + digits[:, 1::2]
    base = np.array((0, 1867, 0, 1911, 0, 1925, 0, 1988, 0, 2018))[era]
    good = (
        (base > 0)
        & (pairs[:, 1] >= 1)
        & (pairs[:, 1] <= 12)
        & (pairs[:, 2] >= 1)
        & (pairs[:, 2] <= 31)
    )
    first = first[good]
    return numbers.start[first], numbers.end[first + 1], (base + pairs[:, 0])[good]


def every_date(view: View) -> tuple[Ints, Ints, NDArray[np.int64], Mask]:
    """All written-out dates, whatever they mean: start, end, year (0 unknown), era as one letter."""
    if not len(view.numbers):
        none = np.empty(0, np.int64)
        return none, none, none, np.empty(0, np.bool_)
    lots = [_gregorian(view), _japanese(view)[0], _spelled(view), _first_years(view), _coded(view)]
    start, end, year = (np.concatenate([lot[k] for lot in lots]) for k in range(3))
    order = np.argsort(start, kind="stable")
    start, end, year = start[order], end[order], year[order]
    short = (
        is_letter(view.f[start])
        | (view.f[start + 1] == 0x2D)
        | _ERA_KANJI[view.buffer.wide[start]] & (view.f[start + 1] < 0x80)
    )
    return start, end, year, short


recognizer = Recognizer(
    kind="BIRTHDATE",
    find=find,
    topics={
        BORN: ("生まれ", "生れ", "誕生", "出生", "born", "うまれ", "ウマレ"),
        TOPIC: (
            "生年月日", "誕生日", "お誕生日", "誕生年月日", "生年", "出生日", "出生年月日",
            "バースデー", "生年月日(和暦)", "生年月日(西暦)",
            "birth", "birthday", "birthdate", "birth_date", "birth date", "date of birth",
            "dateofbirth", "date_of_birth", "dob", "d.o.b.", "d.o.b", "bday", "seinengappi",
            "セイネンガッピ", "タンジョウビ", "お生まれ", "生まれ年", "birth_day", "birthymd",
            "birth_ymd", "tanjobi", "生年月", "生月日",
        )
    },
    rules=(Words(ja="生年月日と示された日付", en="a date called a birth"),),
)  # fmt: skip

"""電話番号: ten or eleven digits beginning with 0, or +81 (総務省 電気通信番号計画); FAX numbers too."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np

from morenashi.detect.fold import Ints, Mask
from morenashi.detect.numbers import CLOSED, DASH, DOT, MIDDLE, NO, OPENED, SLASH, SPACE
from morenashi.detect.recognizer import Candidates, Recognizer, candidates, claimed, together
from morenashi.detect.shapes import Shaped, shaped
from morenashi.detect.view import View
from morenashi.detect.vocabulary import WORDY, with_number
from morenashi.model.words import Words
from morenashi.values import phone

TOPIC = "phone"
_THREE_LINKS = (
    (DASH, DASH), (SPACE, SPACE), (OPENED, CLOSED), (CLOSED, DASH), (DOT, DOT), (NO, NO),
    (CLOSED, SPACE), (SLASH, DASH), (SPACE, DASH), (DASH, SPACE), (CLOSED, DOT), (SLASH, SLASH), (MIDDLE, MIDDLE), (CLOSED, MIDDLE),
)  # fmt: skip
_THREE = {
    10: ((2, 4, 4), (3, 3, 4), (4, 2, 4), (5, 1, 4), (4, 3, 3)),
    11: ((3, 4, 4), (4, 3, 4), (4, 4, 3)),
}
_TWO = {10: ((2, 8), (3, 7), (4, 6), (5, 5), (6, 4)), 11: ((3, 8), (4, 7), (7, 4))}
# +81 and what may follow: digits, single separators, (0).
_ABROAD = re.compile(
    rb"(?:\+|\(\+|(?<![0-9a-z-])(?=81[-\x20]|81[0-9]{9,10}(?![0-9])))(81)\)?[-\x20.]?(?:\(0\)|0)?[-\x20.]?\(?([0-9][-0-9\x20().\x84]{7,14}[0-9])"
)
_FOREIGN = re.compile(rb"\+(?!81)([0-9][-0-9\x20().]{6,16}[0-9])(?![0-9])")


def _three(view: View, total: int) -> Shaped:
    numbers = view.numbers
    first = np.concatenate([numbers.windows(g, _THREE_LINKS) for g in _THREE[total]])
    start, end = numbers.start[first], numbers.end[first + 2]
    return Shaped(first, start - (_opened(view, start) & _closes(view, first)), end, total)


def _two(view: View, total: int) -> Shaped:
    numbers = view.numbers
    links = ((DASH,), (CLOSED,), (SPACE,))
    first = np.concatenate([numbers.windows(g, links) for g in _TWO[total]])
    start, end = numbers.start[first], numbers.end[first + 1]
    return Shaped(first, start - (_opened(view, start) & _closes(view, first)), end, total)


def _opened(view: View, start: Ints) -> Mask:
    return view.f[start - 1] == 0x28


def _closes(view: View, first: Ints) -> Mask:
    """The parenthesis before the first run is closed right behind it: (03)1234-5678."""
    return view.numbers.gap[first] == CLOSED


def _judged(view: View, found: Shaped, *, trust: float) -> Candidates:
    """`trust` is the score of the bare shape; below 0.5 it needs a label."""
    if not len(found):
        return together()
    found = found.where(view.numbers.values[view.numbers.ordinal[found.first]] == 0)
    found = found.where(phone.valid_rows(found.digits(view.numbers)))
    found = found.where(view.clean(found.start, found.end))
    topic = view.topic(TOPIC)
    governed = view.governed(found.start)
    labelled = governed.by(topic) | (view.followed(found.end) == topic)
    free = governed.free_of_others(*_transparent(view))
    near = free & view.near(found.start, [topic], left=30)
    digits = found.digits(view.numbers)
    second = digits[:, 1] if len(digits) else np.empty(0, np.uint8)
    mobile = (
        (found.total == 11) & (second >= 5) & (digits[:, 2] == 0) if len(digits) else second > 9
    )
    bare = free & (mobile | (trust >= 0.7)) & (trust >= 0.5)
    keep = labelled | near | bare
    score = np.where(labelled, 0.97, np.where(near, 0.9, trust))[keep]
    kept = found.where(keep)
    return candidates(kept.start, kept.end, score)


def _transparent(view: View) -> tuple[int, ...]:
    """Topics whose value a telephone number is not, but beside which one often stands."""
    names = (
        "email", "postal code", "address", "login", "prefecture", "bank context",
        "insurance context", "birthdate", "ip address", "sex", "age", "number", "vague", "born", "other date",
        *WORDY,
    )  # fmt: skip
    return tuple(view.topic(name) for name in names)


def _abroad(view: View) -> Candidates:
    """Numbers with a country code; behind +81 a Japanese number must follow."""
    data = view.f.tobytes()
    if b"81" not in data and b"+" not in data:
        return together()
    starts, ends, scores = [], [], []
    for match in _matches(_ABROAD, data, _beginnings(view)):
        digits = bytes(b for b in match[2] if 0x30 <= b <= 0x39).decode().lstrip("0")
        stop = match.end()
        if len(digits) > 10:
            continue
        if phone.valid("0" + digits):
            grouped = sum(b == 0x2D for b in match[0]) >= 3
            starts.append(match.start())
            ends.append(stop)
            scores.append(0.96 if b"+" in match[0] else 0.6 if grouped else 0.3)
    start, end = np.array(starts, np.int64), np.array(ends, np.int64)
    score = np.array(scores, np.float64)
    labelled = view.governed(start).by(view.topic(TOPIC))
    score = np.where(view.clean(start, end), np.where(labelled, 0.96, score), 0.0)
    return together(claimed(start, end, score, 1), _other_countries(view, data))


def _beginnings(view: View) -> Ints:
    """Where a country code may begin: at +, at (+, at a run that begins with 81."""
    f, numbers = view.f, view.numbers
    plus = np.flatnonzero(f == 0x2B)
    plus = plus - (f[plus - 1] == 0x28)
    run = numbers.start[(numbers.length == 2) | (numbers.length >= 11)]
    run = run[(f[run] == 0x38) & (f[run + 1] == 0x31) & (f[run - 1] != 0x2B)]
    return np.sort(np.concatenate((plus, run)))


def _matches(pattern: re.Pattern[bytes], data: bytes, places: Ints) -> Iterator[re.Match[bytes]]:
    for place in places.tolist():
        if match := pattern.match(data, place):
            yield match


def _other_countries(view: View, data: bytes) -> Candidates:
    """+65 6331 1254: another country's number, in groups or labelled."""
    if b"+" not in data:
        return together()
    found = [
        m.span()
        for m in _matches(_FOREIGN, data, np.flatnonzero(view.f == 0x2B))
        if 8 <= sum(48 <= b <= 57 for b in m[1]) <= 15
    ]
    start = np.array([s for s, _ in found], np.int64)
    end = np.array([e for _, e in found], np.int64)
    grouped = np.array([data[s:e].count(b"-") + data[s:e].count(b" ") >= 2 for s, e in found], bool)
    labelled = view.governed(start).by(view.topic(TOPIC))
    score = np.where(labelled, 0.9, np.where(grouped, 0.7, 0.0))
    return claimed(start, end, np.where(view.clean(start, end), score, 0.0), 1)


def find(view: View) -> Candidates:
    """Three groups and mobile shapes speak for themselves; the rest needs a label or a column."""
    if not len(view.numbers):
        return together()
    lots = [_abroad(view)]
    for total in (10, 11):
        lots.append(_judged(view, _three(view, total), trust=0.8))
        lots.append(_judged(view, _two(view, total), trust=0.55))
        lots.append(_judged(view, shaped(view, (total,)), trust=0.55))
    return together(*lots)


recognizer = Recognizer(
    kind="PHONE",
    find=find,
    topics={
        TOPIC: (
            *with_number(
                "電話", "携帯電話", "携帯", "ケータイ", "連絡先", "ご連絡先", "緊急連絡先",
                "お電話", "固定電話", "fax", "ファックス", "ファクス", "ファクシミリ", "tel",
                "スマホ", "自宅電話", "代表電話", "ip電話", "直通電話",
            ),
            "℡", "☎", "☏", "phone", "telephone", "mobile", "cell", "cellphone", "cell phone", "phone_number", "phone number", "phonenumber", "mobile_phone", "mobilephone", "tel_no", "telno", "home_phone", "homephone",
            "テレ", "テル", "でんわ", "ｔｅｌ", "keitai", "denwa", "denwa_no", "denwa_bango", "デンワ", "デンワバンゴウ", "ケイタイ", "モバイル", "モバイル番号", "レンラクサキ", "faxno", "fax_no", "fax_number", "tel1", "tel2", "phone1", "phone2", "mobile_no", "contact_no", "work_phone", "家電", "自宅tel", "勤務先tel", "携帯tel", "フリーダイヤル", "フリーコール", "ダイヤルイン", "電番", "ｹｲﾀｲ",
            "呼出", "呼び出し", "発信者", "着信", "発信", "折返し", "折り返し", "コールバック", "携番", "電話／fax", "電話・fax", "tel/fax", "tel・fax", "phonenum", "msisdn", "caller",
        )
    },
    rules=(Words(ja="国内の電話番号の形", en="the shape of a Japanese number"), Words(ja="国番号つきの電話番号の形", en="the shape of a number with country code"),),
)  # fmt: skip

"""What needs special care when said of a person: illness, medicine, disability, crime, belief, descent.

個人情報保護法2条3項, 施行令2条, 通則編2-3 (要配慮個人情報); 金融分野ガイドライン5条 (機微情報). The fact of a
health check says nothing, its result does; treatment and dispensing do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from morenashi.detect.fold import Ints, Mask, char_set
from morenashi.detect.recognizer import ACCEPTED, Candidates, Companion, together
from morenashi.detect.sensitive_checks import CHECK, HEADERS, results_in
from morenashi.detect.sensitive_context import context_of
from morenashi.detect.sensitive_evidence import Place, denied, score_of, sentence_of, signs_of
from morenashi.detect.sensitive_spans import Reach, reach_of
from morenashi.detect.sensitive_words import Hits, hits_in, words
from morenashi.detect.view import View
from morenashi.model.items_of_data import BY_KEY, KIND_INDEX
from morenashi.model.spans import Spans
from morenashi.model.words import Words

ITEMS: tuple[str, ...] = (
    "medical_history", "medicine", "health_check", "treatment", "disability", "criminal_record",
    "criminal_procedure", "crime_victim", "belief", "race", "social_status", "pregnancy", "welfare",
    "sexual_life", "union_membership",
)  # fmt: skip
_RULE = {item: i for i, item in enumerate(ITEMS)}
_OF_PEOPLE = tuple(
    KIND_INDEX[kind]
    for kind in ("PERSON", "BIRTHDATE", "HEALTH_INSURANCE", "MY_NUMBER", "PENSION_NUMBER", "AGE", "FAMILY")
)  # fmt: skip
_BACK, _AHEAD = 400, 200
_OF_A_TABLE = 0.95  # the score of a cell under a header of health checks
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")
ILLNESS = "illness"
_HEADERS = tuple(
    """病名 傷病名 診断名 主病名 疾患名 主傷病名 病歴 既往歴 既往症 既往 現病歴 持病 主訴 所見 死因 障害名 障害種別 障害の種類 障害等級
    アレルギー 食物アレルギー アレルゲン 除去食 服薬 内服 内服薬 服用薬 処方 処方薬 処方内容 常用薬 介護度 要介護度 要介護状態区分 罪名
    宗教 宗教上の配慮 宗派 宗旨 障害者手帳 感染症 障害支援区分 前科 前歴 犯罪歴 信条 障害年金 健康状態 diagnosis medication disease""".split()
)


@dataclass(frozen=True, slots=True)
class _Claim:
    start: int
    end: int
    score: float
    rule: int
    bare: bool
    paragraph: tuple[int, int]


def find(view: View, spans: Spans) -> Candidates:
    """Statements of people, with the item each is as its rule."""
    hits = hits_in(view.buffer)
    if not len(hits):
        return together()
    claims = _with_results(view, _unnamed([*_claims(view, hits, spans)]), spans)
    if not claims:
        return together()
    return Candidates(
        np.array([c.start for c in claims], np.int64),
        np.array([c.end for c in claims], np.int64),
        np.array([c.score for c in claims], np.float32),
        np.array([c.rule for c in claims], np.int32),
    )


def _with_results(view: View, claims: list[_Claim], spans: Spans) -> list[_Claim]:
    """With the cells of a health check that no word claims."""
    people = spans.start[spans.kind == KIND_INDEX["PERSON"]]
    rule = _RULE["health_check"]
    found = [
        _Claim(start, end, _OF_A_TABLE, rule, False, (start, end))
        for start, end in results_in(view, people, view.topic(ILLNESS))
    ]
    taken = [(claim.start, claim.end) for claim in claims if claim.score >= ACCEPTED]
    free = [
        f
        for f in found
        if not any(a < f.end and f.start < b and (a < f.start or f.end < b) for a, b in taken)
    ]
    if not free:
        return claims
    kept = [c for c in claims if not any(c.start < f.end and f.start < c.end for f in free)]
    return sorted([*kept, *free], key=lambda claim: claim.start)


def _claims(view: View, hits: Hits, spans: Spans) -> Iterator[_Claim]:
    done = 0
    known = words()
    label = _labels_among(view, hits)
    of_people = np.isin(spans.kind, _OF_PEOPLE) & ~spans.business
    people = (spans.start[of_people], spans.end[of_people])
    cell_start, cell_end, topic = view.cells.around(hits.start)
    rows = zip(
        hits.start.tolist(), hits.end.tolist(), hits.word.tolist(), cell_start.tolist(),
        cell_end.tolist(), (topic == view.topic(ILLNESS)).tolist(), _ends_before(spans, hits.start).tolist(),
        label.tolist(), strict=True,
    )  # fmt: skip
    for start, end, number, left, right, column, taken, label_itself in rows:
        word = known[number]
        base, text = _window(view, start, end)
        floor = max(done, taken, left, base) - base
        if start - base < floor:
            continue
        reach = reach_of(text, start - base, end - base, word, floor)
        if reach is None or base + reach.end > right or (label_itself and not reach.exact):
            continue
        place = _place(text, base, reach, column, people, hits.start)
        if denied(place):
            continue
        score = score_of(signs_of(word, place))
        done = base + reach.end
        bare = word.item in ("treatment", "belief") and word.strength in ("0", "1")
        paragraph = (base + place.paragraph[0], base + place.paragraph[1])
        yield _Claim(base + reach.start, done, score, _RULE[word.item], bare, paragraph)


def _unnamed(claims: list[_Claim]) -> list[_Claim]:
    """Without the bare facts of treatment (入院) in paragraphs that name the illness."""
    named = np.array([c.start for c in claims if not c.bare and c.score >= ACCEPTED], np.int64)
    said = [np.searchsorted(named, c.paragraph) for c in claims]
    return [c for c, (a, b) in zip(claims, said, strict=True) if not c.bare or a == b]


def _labels_among(view: View, hits: Hits) -> Mask:
    """The words that are a label themselves: アレルギー：なし, a column's header."""
    labels = view.labels
    mine = labels.topic == view.topic(ILLNESS)
    at = np.searchsorted(labels.start[mine], hits.start)
    ends = np.append(labels.end[mine], -1)
    starts = np.append(labels.start[mine], -1)
    behind = view.buffer.wide[hits.end]
    return (starts[at] == hits.start) & (ends[at] == hits.end) & _PARTS[behind]


_PARTS = char_set(" :=,\t|\n\r(・｜欄は名「")


def _ends_before(spans: Spans, places: Ints) -> Ints:
    """Where the last span before each place ends, or 0."""
    if not len(spans.end):
        return np.zeros(len(places), np.int64)
    i = np.searchsorted(spans.start, places, "right") - 1
    return np.where(i >= 0, spans.end[np.maximum(i, 0)], 0)


def _window(view: View, start: int, end: int) -> tuple[int, str]:
    """The folded text around a place, within its record, and where it begins."""
    wide = view.buffer.wide
    base = max(0, start - _BACK)
    text = wide[base : end + _AHEAD].tobytes().decode("utf-16-le", "surrogatepass")
    cut = max(text.rfind("\x1e", 0, start - base), text.rfind("\0", 0, start - base)) + 1
    text = text[cut:]
    base += cut
    for stop in ("\x1e", "\0"):
        at = text.find(stop, end - base)
        text = text if at < 0 else text[:at]
    return base, text


def _place(
    text: str, base: int, reach: Reach, column: bool, people: tuple[Ints, Ints], others: Ints
) -> Place:
    start, end = reach.start, reach.end
    line = (text.rfind("\n", 0, start) + 1, _or_end(text.find("\n", end), text))
    breaks = [m.end() for m in _BLANK_LINE.finditer(text, 0, start)]
    behind = _BLANK_LINE.search(text, end)
    paragraph = (breaks[-1] if breaks else 0, behind.start() if behind else len(text))

    last = int(np.searchsorted(people[1], base + start, "right")) - 1
    person_end = int(people[1][last]) - base if last >= 0 else -1

    def among(places: Ints, piece: tuple[int, int]) -> int:
        first, last = np.searchsorted(places, (base + piece[0], base + piece[1]))
        return int(last - first)

    return Place(
        text, start, end, line, paragraph,
        (among(people[0], sentence_of(text, start, end, line)), among(people[0], line), among(people[0], paragraph)),
        column, reach.exact, among(others, paragraph) - 1, person_end,
        context_of(text),
    )  # fmt: skip


def _or_end(place: int, text: str) -> int:
    return len(text) if place < 0 else place


companion = Companion(
    kind="SENSITIVE",
    find=find,
    topics={ILLNESS: _HEADERS, CHECK: HEADERS},
    rules=tuple(
        Words(
            ja=f"人について述べた言葉: {BY_KEY[item].label.ja}",
            en=f"said of a person: {BY_KEY[item].label.en}",
        )
        for item in ITEMS
    ),
    items=ITEMS,
)

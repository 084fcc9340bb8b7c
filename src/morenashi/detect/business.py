"""Marks telephone numbers, e-mail and postal addresses of an organisation rather than of a person."""

from __future__ import annotations

import re
from functools import cache

import numpy as np
from numpy.typing import NDArray

from morenashi.detect.fold import PAD, Bytes, Ints, Mask, is_letter
from morenashi.detect.view import View
from morenashi.model.items_of_data import KIND_INDEX
from morenashi.model.spans import Spans
from morenashi.values import email

_PHONE, _EMAIL, _ADDRESS = KIND_INDEX["PHONE"], KIND_INDEX["EMAIL"], KIND_INDEX["ADDRESS"]
_HEAD = 4  # letters of a mailbox name that are compared first
_FREE = (b"0120", b"0800", b"0570")
# Words right before an address (its label, or what lies there) and right behind it.
_OFFICE = (
    "本社|支社|支店|本店|支部|本部|営業所|出張所|事業所|事務所|事務局|工場|倉庫|店舗|勤務先|勤務地|就業場所|会場|当社|弊社|貴社|"
    "病院|医院|クリニック|診療所|薬局|役所|役場|税務署|保健所|年金事務所|警察署|消防署|郵便局|裁判所|大学|学校|高校|幼稚園|保育園|"
    "図書館|公民館|体育館|センター|会館|ホテル|組合|協会|財団|[課係部]$|[課係部](?:宛|行|あて)|御中"
)
_COMPANY = r"株式会社|有限会社|合同会社|合資会社|㈱|㈲|[(（][株有同][)）]|(?:財団|社団|医療|学校|宗教|福祉|行政|営利活動|司法書士|税理士|弁護士|監査)法人|協同組合|Co\., ?Ltd"
_BEFORE = re.compile(rf"(?:{_OFFICE}|{_COMPANY}|(?<!物件)所在地)[^\n様]{{0,24}}$")
_BEHIND = re.compile(
    rf"[ 　\t、,)）」]{{0,3}}[^\n様氏、。,0-9０-９]{{0,12}}(?:{_OFFICE}|{_COMPANY})"
)
_COMPANY_NEAR = re.compile(rf"{_COMPANY}|市役所|区役所|役場")
_PERSON_NEAR = re.compile(
    "様|殿|自宅|氏名|本人|世帯|生年月日|本籍|現住所|新住所|旧住所|続柄|実家|転居|引っ越|引越|お住まい|住んで|[売買貸借]主|[買売]受人|日生|相続|遺族"
)
_LINES, _REACH = 2, 100  # what is looked at around an address: lines, characters


def free_dial(data: Bytes, start: Ints) -> Mask:
    """Which telephone numbers begin with the prefix of an organisation; `data` is ASCII there."""
    business = np.zeros(len(start), np.bool_)
    if len(start):
        head = data[np.minimum(start[:, None] + np.arange(4), len(data) - 1)]
        for free in _FREE:
            business |= (head == np.frombuffer(free, np.uint8)).all(axis=1)
    return business


def role_mailboxes(data: bytes, start: Ints, end: Ints) -> Mask:
    """Which addresses name an office (info@, support@) rather than a person."""
    business = np.zeros(len(start), np.bool_)
    if not len(start):
        return business
    array = np.frombuffer(data, np.uint8)
    head = array[np.minimum(start[:, None] + np.arange(_HEAD), len(array) - 1)]
    letters = np.logical_and.accumulate(is_letter(head), axis=1)
    code = (
        np.where(letters, head | np.uint8(0x20), np.uint8(0))
        .astype(np.uint8)
        .view(np.uint32)
        .ravel()
    )
    likely = np.isin(code, _role_heads())
    for i in np.flatnonzero(likely).tolist():
        business[i] = email.is_business(data[start[i] : end[i]].decode("ascii", "replace").lower())
    return business


@cache
def _role_heads() -> NDArray[np.uint32]:
    """The first letters of the names of offices, as numbers."""
    heads = {re.split("[^a-z]", role)[0][:_HEAD] for role in email.ROLES}
    joined = "".join(head.ljust(_HEAD, "\0") for head in sorted(heads)).encode()
    return np.frombuffer(joined, np.uint32)


def mark_business(view: View, spans: Spans) -> Spans:
    """`business` is set for free-dial numbers, role mailboxes and addresses of organisations."""
    business = spans.business.copy()
    phones, mails = spans.kind == _PHONE, spans.kind == _EMAIL
    business[phones] = free_dial(view.f, spans.start[phones])
    if mails.any():
        business[mails] = role_mailboxes(view.f.tobytes(), spans.start[mails], spans.end[mails])
    if (addresses := spans.kind == _ADDRESS).any():
        business[addresses] = _offices(view, spans.start[addresses], spans.end[addresses])
    return Spans(spans.kind, spans.start, spans.end, spans.score, business, spans.rule)


def _offices(view: View, start: Ints, end: Ints) -> Mask:
    """Which addresses an organisation's name or a word for its offices stands beside, and no person's.

    In a table the column tells of many rows and the row of a person and an employer: nothing is marked.
    """
    marked = np.zeros(len(start), np.bool_)
    text, ends = view.buffer.text, view.buffer.record_ends - PAD
    for i in np.flatnonzero(view.cells.at(start)[0] < 0).tolist():
        a, b = int(start[i]) - PAD, int(end[i]) - PAD
        record = int(np.searchsorted(ends, a))
        first = int(ends[record - 1]) + 1 if record else 0
        last = int(ends[record]) if record < len(ends) else len(text)
        marked[i] = of_an_office(text[max(first, a - _REACH) : a], text[b : min(last, b + _REACH)])
    return marked


def of_an_office(before: str, behind: str) -> bool:
    """Whether an address between these texts is an organisation's.

    >>> of_an_office("本社：", ""), of_an_office("山田 太郎 様 ", " 株式会社")
    (True, False)
    """
    above = before.split("\n")[-1 - _LINES :]
    below = behind.split("\n")[: 1 + _LINES]
    if _PERSON_NEAR.search(above[-1]) or _PERSON_NEAR.search(below[0]):
        return False
    if _BEFORE.search(above[-1]) or _BEHIND.match(below[0]):
        return True
    around = "\n".join((*above, *below))
    return bool(_COMPANY_NEAR.search(around)) and not _PERSON_NEAR.search(around)

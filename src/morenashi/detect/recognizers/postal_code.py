"""郵便番号: seven digits, 3-4, with 〒, a label, a column or an address behind them."""

from __future__ import annotations

import numpy as np

from morenashi.detect.fold import KANJI, POSTAL_MARK, Ints, Mask, byte_set, char_set
from morenashi.detect.numbers import DASH, SPACE
from morenashi.detect.recognizer import Candidates, Recognizer, candidates, together
from morenashi.detect.shapes import clean, shaped
from morenashi.detect.view import View
from morenashi.detect.vocabulary import ADDRESS, BANK, PREFECTURE, WORDY
from morenashi.model.words import Words

TOPIC = "postal code"
COUNTRY = "country"
_MUNICIPAL = char_set("市区町村郡都道府県")
_BEFORE_ADDRESS = byte_set(0x20, 0x0A, 0x09, 0x2C, 0x29, 0x86, 0x22, 0x27, 0x3A, 0x3E, 0x3C)
_FIELD = byte_set(0x2C, 0x0A, 0x09)
_LOOK = 10


def _marked(view: View, start: Ints) -> Mask:
    """〒 stands before, with at most two spaces or a bracket between."""
    f = view.f
    marked = np.zeros(len(start), np.bool_)
    open_ = np.ones(len(start), np.bool_)
    for k in range(1, 5):
        byte = f[start - k]
        marked |= open_ & (byte == POSTAL_MARK)
        open_ &= (byte == 0x20) | (byte == 0x3A) | (byte == 0x28) | (byte == 0x85)
    return marked


def _address_follows(view: View, end: Ints) -> Mask:
    """A prefecture, or kanji with 市区町村郡 among the next few, behind a space or line end at most."""
    f, wide = view.f, view.buffer.wide
    at = end.copy()
    for _ in range(6):
        blank = _BEFORE_ADDRESS[f[at]]
        at[blank] += 1
    label_start = view.followed(at, within=0) == view.topic(PREFECTURE)
    place = f[at] == KANJI
    # Chiyoda-ku, Tokyo 101-0052, Japan
    label_start |= (view.followed(end, within=2) == view.topic(COUNTRY)) & (f[end] == 0x2C)
    seen = np.zeros(len(at), np.bool_)
    for k in range(1, _LOOK):
        step = np.minimum(at + k, len(f) - 1)
        seen |= place & _MUNICIPAL[wide[step]]
        place &= f[step] >= 0x80
    return label_start | seen


def find(view: View) -> Candidates:
    """Never by the shape 123-4567 alone."""
    found = clean(view, shaped(view, (3, 4), (7,), links=(DASH, SPACE)))
    if not len(found):
        return together()
    topic = view.topic(TOPIC)
    marked = _marked(view, found.start)
    governed = view.governed(found.start)
    labelled = governed.by(topic) | marked
    dashed = found.end - found.start > 7
    labelled |= (governed.topic < 0) & dashed & view.near(found.start, [topic], left=16, lines=0)
    open_ = governed.free_of_others(*(view.topic(n) for n in (ADDRESS, BANK, *WORDY)))
    followed = open_ & dashed & _address_follows(view, found.end)
    # 9010364,沖縄県…: without a dash only in a field of its own before a prefecture's
    field = _FIELD[view.f[found.start - 1]] & (view.f[found.end] == 0x2C)
    followed |= open_ & field & (view.followed(found.end + 1, within=1) == view.topic(PREFECTURE))
    addressed = governed.by(view.topic(ADDRESS)) & (dashed | _address_follows(view, found.end))
    keep = labelled | followed | addressed
    kept = found.where(keep)
    return candidates(kept.start, kept.end, np.where(labelled, 0.98, 0.85)[keep])


recognizer = Recognizer(
    kind="POSTAL_CODE",
    find=find,
    topics={
        COUNTRY: ("japan",),
        TOPIC: (
            "郵便番号", "郵便", "〒", "郵便no", "郵便no.", "zip", "zipcode", "zip_code",
            "zip code", "postal", "postal_code", "postalcode", "postal code", "postcode",
            "post_code", "post code", "yubin", "yubin_no", "yuubin", "yubin_bango", "郵番",
            "ユウビン", "ユウビンバンゴウ", "〒バンゴウ",
            "〒番号", "ゆうびん番号", "郵便番", "郵便コード", "送付先郵便番号", "勤務先郵便番号",
            "現住所郵便番号",
        )
    },
    rules=(Words(ja="〒、言葉、または続く住所", en="the mark 〒, a word, or an address behind it"),),
)  # fmt: skip

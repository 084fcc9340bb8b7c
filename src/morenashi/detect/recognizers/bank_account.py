"""銀行口座番号: seven digits named an account; ゆうちょ 記号 (five) and 番号 (up to eight), one span if written together."""

from __future__ import annotations

import numpy as np

from morenashi.detect.fold import Ints, Mask, byte_set
from morenashi.detect.numbers import DASH
from morenashi.detect.recognizer import Candidates, Recognizer, candidates, together
from morenashi.detect.shapes import Shaped, clean, shaped
from morenashi.detect.symbols import YUCHO_PAIR, symbol_values
from morenashi.detect.view import View, one_of
from morenashi.detect.vocabulary import BANK, PLAIN_NUMBER, WORDY, YUCHO, with_number
from morenashi.model.words import Words

TOPIC = "bank account"


def _plain(view: View, found: Shaped, *, certain: bool) -> Candidates:
    """By label; seven digits also right behind a bank's or branch's name."""
    found = clean(view, found)
    if not len(found):
        return together()
    governed = view.governed(found.start)
    labelled = governed.by(view.topic(TOPIC))
    if certain:
        labelled |= _kind_sign_before(view, found.start)
    banked = np.zeros(len(found), np.bool_)
    if certain:
        open_ = governed.by(*(view.topic(name) for name in (PLAIN_NUMBER, *WORDY))) | (
            governed.topic < 0
        )
        banked = governed.by(view.topic(BANK), view.topic(YUCHO)) | (
            open_ & view.near(found.start, [view.topic(TOPIC)], left=30)
        )
        behind = view.followed(found.end, within=4)
        banked |= (governed.topic < 0) & one_of(behind, [view.topic(BANK), view.topic(TOPIC)])
        banked &= found.end - found.start == found.total
    keep = labelled | banked
    kept = found.where(keep)
    return candidates(kept.start, kept.end, np.where(labelled, 0.96, 0.75)[keep])


def _kind_sign_before(view: View, start: Ints) -> Mask:
    """普 or 当 alone before the number: りそな 萩之茶屋 普 2487704, (普)1234567."""
    f, wide = view.f, view.buffer.wide
    at = start - 1
    for _ in range(3):
        at = np.where(byte_set(0x20, 0x28, 0x29, 0x3A, 0x85, 0x86)[f[at]], at - 1, at)
    sign = (wide[at] == ord("普")) | (wide[at] == ord("当"))
    return np.asarray(sign & (f[at - 1] < 0x80) | sign & (f[at - 1] == 0x85))


def _yucho_joined(view: View) -> Candidates:
    """12340-12345671 and 12340-2-12345671: begins with 0 or 1, five digits ending in 0."""
    lots: list[Shaped] = []
    for tail in (4, 5, 6, 7, 8):
        lots += [
            shaped(view, (5, tail), links=(DASH,), boxes=False),
            shaped(view, (5, 1, tail), links=(DASH,), boxes=False),
        ]
    start = np.concatenate([found.start for found in lots])
    end = np.concatenate([found.end for found in lots])
    first = np.concatenate([found.first for found in lots])
    fits = _symbol_shape(view, first) & view.clean(start, end)
    start, end = start[fits], end[fits]
    governed = view.governed(start)
    names = [
        view.topic(name) for name in (TOPIC, YUCHO, BANK, YUCHO_PAIR, "symbol", "insurance pair")
    ]
    keep = governed.by(*names)
    keep |= one_of(view.followed(end), names)
    keep |= governed.free_of_others() & view.near(start, names[:4], left=40, lines=2)
    return candidates(start[keep], end[keep], 0.97)


def _symbol_shape(view: View, first: Ints) -> Mask:
    digits = view.numbers.digits(first, 5)
    transfer = (digits[:, 0] == 0) & (
        view.numbers.length[np.minimum(first + 1, len(view.numbers) - 1)] == 1
    )
    return np.asarray((digits[:, 0] <= 1) & ((digits[:, 4] == 0) | transfer))


def find(view: View) -> Candidates:
    """Ordinary accounts, ゆうちょ written together, ゆうちょ symbol and number apart."""
    if not len(view.numbers):
        return together()
    symbols = symbol_values(view)
    return together(
        _plain(view, shaped(view, (7,), (3, 4)), certain=True),
        _plain(view, shaped(view, (6,), boxes=False), certain=False),
        _plain(view, shaped(view, (8,), boxes=False), certain=False),
        _yucho_joined(view),
        candidates(symbols.start[symbols.yucho], symbols.end[symbols.yucho], 0.96, 1),
    )


recognizer = Recognizer(
    kind="BANK_ACCOUNT",
    find=find,
    topics={
        TOPIC: (
            *with_number(
                "口座", "預金口座", "普通預金口座", "銀行口座", "お振込口座", "受取口座",
                "普通口座", "給与口座", "振込口座",
            ),
            "普通", "当座", "貯蓄", "普通預金", "当座預金", "貯蓄預金", "普)", "当)", "account number", "account_number", "accountnumber", "account no", "account_no", "acct", "acct_no", "acctno", "bank_account", "bank account", "bankaccount", "account no.", "a/c", "a/c no", "a/c no.", "kouza", "kouza_no", "koza", "koza_no", "kouza_bango",
            "accountno", "kouzano", "kozano", "普通no", "普通no.", "口番", "コウザ", "コウザバンゴウ", "トウザ", "フツウヨキン", "フツウ", "口座の番号", "総合", "納税準備", "普通預金no", "普通預金番号", "bank_account_no", "bank_account_number", "acctnum",
        )
    },
    rules=(Words(ja="口座という言葉の値", en="named an account"), Words(ja="ゆうちょの記号または番号", en="symbol or number of a ゆうちょ account"),),
)  # fmt: skip

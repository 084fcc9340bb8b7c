"""年収・給与: the amount of a person's income, pay, bonus or pension; not what a job is advertised with."""

from __future__ import annotations

import re

import numpy as np

from morenashi.detect.beside import anybody, near_person
from morenashi.detect.fold import PAD
from morenashi.detect.labelled import cells_of, places
from morenashi.detect.lazily import Pattern
from morenashi.detect.recognizer import Candidates, Companion, candidates, together
from morenashi.detect.view import View
from morenashi.model.spans import Spans
from morenashi.model.words import Words

TOPIC = "income"
_WEAK = "weak income words"

_DIGITS = r"[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+|[0-9０-９]+(?:[.．][0-9０-９]{1,2})?"
_AMOUNT = rf"""(?:約|およそ)?
    (?:[¥￥][ ]?(?:{_DIGITS})
    |(?:{_DIGITS})[ ]?(?:万(?:(?:{_DIGITS})千?)?|千|百万)(?:[ ]?円)?
    |[一二三四五六七八九十百千]{{1,5}}万(?:[一二三四五六七八九十百千]{{1,5}})?円
    |(?:{_DIGITS})[ ]?(?:円|yen(?![a-z])|JPY))"""
# Behind a label at once a bare figure will do: 基本給 254,000; "salary": 412000.
_BARE = r"[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+|[0-9０-９]{5,8}"
_BEHIND = Pattern(
    rf"""(?:(?P<gap>[^\n\r。0-9０-９¥￥\x1e]{{0,12}}?)[\n\r]?(?P<amount>{_AMOUNT})
    |[ 　\t:：=＝"'|｜,>]{{1,6}}[\n\r]?(?P<bare>{_BARE})(?![0-9０-９年月])(?![,，.．][0-9０-９]))
    (?P<rest>[ ]?[^\n\r]{{0,4}})""",
    re.X,
)
_CELL = Pattern(rf"(?P<amount>{_AMOUNT}|{_BARE}|[0-9０-９]{{3,8}})\Z", re.X)
# Of a value in its gap: this is something else's amount, or nobody's.
_NOT_THIS = Pattern(
    r"料|税(?!込|引前)|印紙|証明|控除|積立|手数|振込|番号|人数|以上|以下|未満|上限|平均|費|枚|件|残高|売上|予算|満額|中央値"
)
# 以上, 未満, ～: a bound or a range.
_RANGE = Pattern(r"[ ]?(?:以上|以下|未満|超|[~～〜∼]|まで|から|台|の(?:人|方|世帯)|[×x])")
# Of words that mean an income only with an amount right behind them.
_CLOSE = Pattern(
    rf"(?:で|は|が|の(?:額|収入|月額|年額))?(?:[①-⑨]が)?[:：]?[ 　]?(?:[月年日]額?[ 　]?)?(?P<amount>{_AMOUNT})",
    re.X,
)
_KEYED = Pattern(rf"""["']?[ ]?[=:][ ]?["']?(?P<amount>{_AMOUNT}|{_BARE})(?![0-9０-９.,])""", re.X)
# 31万しか手取りない
_AHEAD = Pattern(r"(?<![0-9０-９.,，])(?P<amount>[0-9０-９]{2,4}万円?)(?:しか|くらい|ぐらい)?の?\Z")
_REVERSED = ("手取り", "手取", "年収", "月収", "月給")
_KIN = "夫|妻|父|母|本人|配偶者|長男|長女|次男|次女|主人|世帯主"
_LISTED = Pattern(
    rf"""(?:[（(][^（()）\n]{{1,6}}[）)])?[ 　、,，／/]{{1,3}}
    (?:(?:(?:{_KIN})(?:側|は|が|分)?|[②-⑨](?:は|が))[:：]?[ 　]?(?:[月年])?(?P<amount>{_AMOUNT})
    |(?P<before>{_AMOUNT})(?=[（(](?:{_KIN})[）)]))""",
    re.X,
)
_IN_GENERAL = Pattern(
    r"求人|募集|平均|統計|想定|モデル|初任給|年収例|上限|下限|基準|業界|相場|ボーダー|条件"
)
_GENERAL_WITHIN = 24


def _find(view: View, spans: Spans) -> Candidates:
    if not anybody(view, spans):
        return together()
    start, end = places(_further(view, _behind(view) + _weakly(view)) + _in_cells(view))
    keep = near_person(view, spans, start, end)
    return candidates(start[keep], end[keep], 0.85)


def _behind(view: View) -> list[tuple[int, int]]:
    """Amounts behind a word of income, if the line does not speak of income in general."""
    labels, text = view.labels, view.buffer.text
    mine = np.flatnonzero(labels.topic == view.topic(TOPIC))
    if len(view.cells.header):
        mine = mine[view.cells.header[mine] < 0]
    found = []
    for start, end in zip(labels.start[mine].tolist(), labels.end[mine].tolist(), strict=True):
        if text[start - PAD : end - PAD] in _REVERSED:
            ahead = _AHEAD.search(text, max(0, start - PAD - 12), start - PAD)
            if ahead and not _IN_GENERAL.search(text, max(0, start - PAD - 30), start - PAD):
                found.append((ahead.start("amount") + PAD, ahead.end("amount") + PAD))
                continue
        match = _BEHIND.match(text, end - PAD)
        if match is None or _RANGE.match(match["rest"]) or _NOT_THIS.search(match["gap"] or ""):
            continue
        line = text.rfind("\n", max(0, start - PAD - _GENERAL_WITHIN), start - PAD) + 1
        before = text[max(line, start - PAD - _GENERAL_WITHIN) : start - PAD]
        if _IN_GENERAL.search(before.rpartition("。")[2]):
            continue
        which = "amount" if match["amount"] else "bare"
        found.append((match.start(which) + PAD, match.end(which) + PAD))
    return found


def _weakly(view: View) -> list[tuple[int, int]]:
    """Amounts right behind words that govern nothing else: 年金月9万円, パートで8万円, net=229,014."""
    text, found = view.buffer.text, []
    starts, ends = view.words(_WEAK)
    for start, end in zip((starts - PAD).tolist(), (ends - PAD).tolist(), strict=True):
        match = _KEYED.match(text, end) if text[start:end].isascii() else _CLOSE.match(text, end)
        if text[start:end] == "支払金額" and "源泉" not in text[max(0, start - 60) : end + 60]:
            continue
        if match and not (
            _RANGE.match(text, match.end())
            or _IN_GENERAL.search(
                text, max(text.rfind("\n", max(0, start - 8), start), start - 8, 0), start
            )
        ):
            found.append((match.start("amount") + PAD, match.end("amount") + PAD))
    return found


def _further(view: View, found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Those and the amounts listed behind them for another of the family: 785万円、妻側120万円."""
    text = view.buffer.text
    more = []
    for _, end in found:
        match = _LISTED.match(text, end - PAD)
        if match:
            which = "amount" if match["amount"] else "before"
            more.append((match.start(which) + PAD, match.end(which) + PAD))
    return found + more


def _in_cells(view: View) -> list[tuple[int, int]]:
    text = view.buffer.text
    return [
        (start, end)
        for start, end in cells_of(view, TOPIC)
        if end - start <= 20 and _CELL.match(text, start - PAD, end - PAD)
    ]


companion = Companion(
    kind="INCOME",
    find=_find,
    topics={
        TOPIC: (
            "年収", "世帯年収", "現年収", "希望年収", "前年年収", "税込年収", "現在年収", "現在の年収", "前職年収", "年間収入", "提示年収",
            "月収", "手取り月収", "月給", "月額給与", "給与", "給与額", "給与月額", "給料", "基本給", "基本給与", "本俸", "俸給", "年俸", "月俸", "日給",
            "支給額", "総支給額", "支給額合計", "支給合計", "総支給", "差引支給額", "差引支給", "年間支給額", "給与支給額", "支給総額", "手取り", "手取り額", "手取額", "手取", "額面", "額面給与",
            "賞与", "賞与額", "ボーナス", "夏季賞与", "冬季賞与", "報酬", "報酬額", "役員報酬", "標準報酬月額", "報酬月額", "年金額", "年金受給額", "年金月額", "老齢基礎年金", "老齢厚生年金", "障害基礎年金", "障害厚生年金", "遺族年金", "遺族厚生年金", "年金収入",
            "所得", "所得額", "所得金額", "総所得", "総所得金額", "給与所得", "給与収入", "課税所得", "世帯所得", "前年所得", "収入", "世帯収入", "収入金額", "収入額",
            "工賃", "salary", "annual_income", "income", "annual income", "monthly_salary", "base_salary", "net_pay", "gross_pay", "annual_salary", "nenshu", "kyuyo", "household_income",
            "離職前賃金", "離職時賃金", "平均賃金", "賃金日額", "賃金月額", "賃金額", "差引", "差引支給合計", "kyuyoshunyu", "kyuyo_shunyu", "kyuyogaku", "kihonkyu", "kihon_kyu", "net_salary", "gross_salary", "net salary", "take-home pay", "給与(月額)", "給与（月額）", "給与総額", "年間給与", "年間報酬", "提示給与",
        ),
    },
    words={
        _WEAK: (
            "年金", "老齢年金", "老齢", "障害年金", "国民年金", "厚生年金", "パート", "パート収入", "アルバイト", "バイト代", "標準報酬", "原稿料", "支払金額", "印税", "失業手当", "傷病手当金", "児童扶養手当", "賃金",
            "gross", "net", "kihon", "sashihiki", "shikyu", "shikyugaku", "takehome", "take_home", "wage", "bonus", "shoyo", "nenkin", "shunyu", "shotoku",
        ),
    },
    rules=(Words(ja="収入・給与の額", en="amount of an income or pay"),),
    items=("income",),
)  # fmt: skip

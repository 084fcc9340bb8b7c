"""PERSON: names of people, read by a model; and what a label, a column or an earlier mention calls a name."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from morenashi.detect.fold import PAD, Ints, Mask, char_set
from morenashi.detect.labelled import values_of
from morenashi.detect.lazily import Pattern
from morenashi.detect.names.reader import Reading, complete, read_names
from morenashi.detect.names.tagger import load
from morenashi.detect.recognizer import Candidates, Recognizer, candidates, together
from morenashi.detect.view import View
from morenashi.detect.vocabulary import NAME
from morenashi.model.words import Words
from morenashi.values import words

_LABELS = tuple(
    """
    氏名 名前 お名前 御名前 ご氏名 御氏名 フリガナ ふりがな カナ 氏名カナ 氏名(カナ) 氏名フリガナ カナ氏名 シメイ 姓 名 姓名 セイ メイ せい めい
    name full_name fullname 申込者 申込者名 申請者 申請者名 届出者 届出人 請求者 契約者 契約者名 被保険者名 被保険者氏名 本人氏名 代表者名 代表者氏名
    担当者名 担当者氏名 社員名 従業員名 職員名 患者名 患者氏名 利用者名 利用者氏名 入居者名 児童名 園児名 生徒名 児童氏名 生徒氏名 保護者名 保護者氏名
    会員名 会員氏名 お客様名 顧客名 受取人名 口座名義人 名義人 口座名義カナ 世帯主名 世帯主氏名 配偶者氏名 家族氏名 緊急連絡先氏名 参加者名 受講者名 受験者名
    応募者名 応募者氏名 候補者名 宛名 送付先氏名 届け先氏名 お届け先氏名 荷受人 ご依頼主名 氏名(漢字) 漢字氏名 氏名漢字 ローマ字氏名 氏名(ローマ字) 英字氏名 旧姓 通称名 通称
    last_name first_name lastname firstname family_name given_name kana name_kana kana_name customer_name user_fullname patient_name shimei
    """.split()
)  # fmt: skip

# A whole value that looks like a name: kanji, kana or Latin letters, at most three parts.
_SHAPE = Pattern(
    r"(?:[㐀-鿿豈-﫿々〆ヶヵノぁ-ゖァ-ヺー\U00020000-\U0003ffff]{1,10}(?:[ 　・＝=]{1,2}[㐀-鿿々ヶヵぁ-ゖァ-ヺー]{1,10}){0,3}"
    r"|[ｦ-ﾟ]{2,12}(?:[ 　][ｦ-ﾟ]{1,12}){0,2}|[A-Za-zÀ-ž'’-]{2,20}(?:[ 　,.][A-Za-zÀ-ž'’.-]{1,20}){1,4})"
)
_POLITE = re.compile(r"[ 　]?(?:さん|様|さま|殿|氏|くん|君|ちゃん|先生|御中)$")
# What stands where a name is asked for, and is none.
_NO_NAME = frozenset(
    """
    なし 無し 無 不明 未定 同上 本人 同左 匿名 該当なし 記入 未記入 省略 空欄 必須 任意 漢字 カナ 全角 半角 ローマ字 印 自署 署名 様 殿 御中 氏 名 姓 代表 担当 担当者 世帯主
    男 女 男性 女性 あり 有 一覧 変更 確認 入力 登録 旧 新 無記名 非公開 その他 テスト サンプル 例 見本 ああ 別紙 参照 上記 下記 右記 左記 以下 フリガナ ふりがな
    """.split()
)
_NO_END = re.compile(
    r"(?:株式会社|有限会社|会社|法人|組合|協会|病院|医院|銀行|支店|商店|工業|製作所|センター|大学|学校|事務所|部|課|室|係|店|市|町|村|県|府|都|番号|名|用|中|済|のみ|まで|から|する|です|ます)$"
)

_SELECTOR = re.compile("[\U000e0100-\U000e01ef]")

# A name met before in a text counts again where the model does not speak against it.
_AGAIN = -60.0
# What is asked for as a name counts unless it reads like anything but one.
_CALLED = -60.0
_LONG_TEXT, _MANY_NAMES = 30_000, 300
_KANJI, _KANA = re.compile("[一-鿿々〆ヶ]"), re.compile("[ァ-ヺー]")
_LETTER = re.compile(r"[A-Za-z0-9_@.\-]")
_ONLY_KANA = re.compile("[ァ-ヺー ]+")
_SPACE = re.compile("[ \u3000]")


def _find(view: View) -> Candidates:
    """The names of a view."""
    buffer = view.buffer
    inner = slice(PAD, PAD + buffer.n)
    codes, wide = buffer.codes[inner], buffer.wide[inner]
    seen = _visible(buffer.text, codes)
    if seen is not None:
        codes, wide = codes[seen], wide[seen]
    if not len(codes):
        return together()
    reading = read_names(codes, wide, load("fast"), breaks()[wide])
    start, end = reading.start, reading.end
    if seen is not None:
        return candidates(seen[start] + PAD, _ends(seen, end, buffer.n) + PAD, reading.sure())
    read = candidates(start + PAD, end + PAD, reading.sure())
    return together(read, _called_a_name(view, reading), _met_again(view, reading, start, end))


def _likely(
    view: View, reading: Reading, start: Ints, end: Ints, least: float, score: float, rule: int
) -> Candidates:
    """Those of [start, end) (code points) that the model does not speak against."""
    inner = slice(PAD, PAD + view.buffer.n)
    complete(reading, view.buffer.codes[inner], view.buffer.wide[inner], load("fast"), start, end)
    keep = reading.weight(start, end) > least
    return candidates(start[keep] + PAD, end[keep] + PAD, score, rule)


def breaks() -> Mask:
    """Table of 65,536: characters (folded) no name crosses."""
    return char_set('\n\x1e\t\0。、「」『』|",;')


def _visible(text: str, codes: NDArray[np.uint16]) -> Ints | None:
    """Places of the characters without variation selectors (辻󠄀), or None if there are none."""
    if not (codes == 0xD800).any() or not _SELECTOR.search(text):
        return None
    return np.array(
        [i for i, c in enumerate(text) if not "\U000e0100" <= c <= "\U000e01ef"], np.int64
    )


def _ends(seen: Ints, end: Ints, n: int) -> Ints:
    """Ends in the text with its selectors: those that follow a name's last character belong to it."""
    return np.append(seen, n)[end]


def _called_a_name(view: View, reading: Reading) -> Candidates:
    """What a label or the head of a column calls a name, if it looks like one."""
    text = view.buffer.text
    spans = []
    for start, end in values_of(view, NAME):
        value = text[start - PAD : end - PAD]
        polite = _POLITE.search(value)
        if polite:
            value = value[: polite.start()]
        bare = value.strip()
        if bare in _NO_NAME or _NO_END.search(bare) or not _SHAPE.compiled.fullmatch(bare):
            continue
        spans.append((start, start + len(value)))
    if not spans:
        return together()
    table = np.array(spans, np.int64)
    return _likely(view, reading, table[:, 0] - PAD, table[:, 1] - PAD, _CALLED, 0.75, 1)


def _met_again(view: View, reading: Reading, start: Ints, end: Ints) -> Candidates:
    """Further places, within the same record, of names that were read there."""
    if not len(start):
        return together()
    text, ends = view.buffer.text, view.buffer.record_ends - PAD
    record, first, count = np.unique(
        np.searchsorted(ends, start), return_index=True, return_counts=True
    )
    left = np.concatenate(([0], ends + 1))[record]
    right = np.append(ends, len(text))[record]
    short = (right - left <= _LONG_TEXT) & (count <= _MANY_NAMES)
    lots, names = [], set[str]()
    for i in np.flatnonzero(short).tolist():
        mine = slice(int(first[i]), int(first[i] + count[i]))
        own = {text[a:b] for a, b in zip(start[mine].tolist(), end[mine].tolist(), strict=True)}
        names |= own
        lots.append((int(left[i]), int(right[i]), own))
    forms = _forms(sorted(names))
    found: set[tuple[int, int]] = set()
    for begin, stop, own in lots:
        for form in {form for name in own for form in forms[name]}:
            found.update(_again_in(text, begin, stop, form))
    if not found:
        return together()
    table = np.array(sorted(found), np.int64)
    return _likely(view, reading, table[:, 0], table[:, 1], _AGAIN, 0.6, 2)


def _again_in(text: str, left: int, right: int, name: str) -> Iterator[tuple[int, int]]:
    """Where a surname or whole name stands in a record, with nothing of its script beside."""
    around = _LETTER if name.isascii() else _KANA if _ONLY_KANA.fullmatch(name) else _KANJI
    at = text.find(name, left, right)
    while at >= 0:
        end = at + len(name)
        if (at > left and around.match(text[at - 1])) or (end < right and around.match(text[end])):
            end = at + 1
        else:
            yield at, end
        at = text.find(name, end, right)


def _forms(names: list[str]) -> dict[str, list[str]]:
    """Each name and the surname it begins with; none too short to mean somebody."""
    whole = [name for name in names if len(name) >= 3 and not name.isascii()]
    whole = [name for name in whole if " " not in name and "\u3000" not in name]
    heads = dict(zip(whole, _surnames(whole), strict=True))
    forms = {}
    for name in names:
        both = {name, _SPACE.split(name)[0], heads.get(name, name)}
        forms[name] = [f for f in both if len(f) >= 2 and (not f.isascii() or len(f) >= 3)]
    return forms


def _surnames(names: list[str]) -> list[str]:
    """The known surname of three or two characters that each name begins with, or the name itself."""
    if not names:
        return []
    # Three characters of each, and a place that belongs to no word.
    codes = np.zeros((len(names), 4), np.uint16)
    codes[:, :3] = [[min(ord(c), 0xFFFF) for c in name[:3]] for name in names]
    length = np.array([len(name) for name in names])
    cut = length.copy()
    for size, at, classes in words.lexicon().found(words.variants()[codes].ravel()):
        if size in (2, 3):
            begins = (at % 4 == 0) & (classes & words.SURNAME != 0)
            which = at[begins] // 4
            which = which[length[which] > size]
            cut[which] = size
    return [name[:n] for name, n in zip(names, cut.tolist(), strict=True)]


recognizer = Recognizer(
    "PERSON",
    _find,
    {NAME: _LABELS},
    (
        Words(
            ja="文の中の氏名らしさ（辞書・前後の文字）",
            en="reads like a name (words known, characters around)",
        ),
        Words(ja="氏名の欄にある値", en="stands where a name is asked for"),
        Words(ja="同じ文書に出た氏名の再出", en="a name met before in the same text"),
    ),
)

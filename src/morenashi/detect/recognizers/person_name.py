"""PERSON: names of people, read by a model; and what a label, a column or an earlier mention calls a name."""

from __future__ import annotations

import re

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
_KANJI_AROUND = r"[一-鿿々〆ヶ]"
_LETTER_AROUND = r"[A-Za-z0-9_@.\-]"
_KANA_AROUND = r"[ァ-ヺー]"


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
    found: list[tuple[int, int]] = []
    places = np.unique(np.concatenate((start, end))) if len(start) else start
    if not len(places):
        return together()
    ends = view.buffer.record_ends - PAD
    record = np.searchsorted(ends, start)
    text = view.buffer.text
    for number in np.unique(record).tolist():
        left = int(ends[number - 1]) + 1 if number else 0
        right = int(ends[number]) if number < len(ends) else len(text)
        mine = np.flatnonzero(record == number)
        if right - left > _LONG_TEXT or len(mine) > _MANY_NAMES:
            continue
        names = {text[a:b] for a, b in zip(start[mine].tolist(), end[mine].tolist(), strict=True)}
        found += _again_in(text, left, right, names)
    if not found:
        return together()
    table = np.array(sorted(set(found)), np.int64)
    return _likely(view, reading, table[:, 0], table[:, 1], _AGAIN, 0.6, 2)


def _again_in(text: str, left: int, right: int, names: set[str]) -> list[tuple[int, int]]:
    """Where surnames and whole names of a record stand in it, with nothing of their script beside."""
    wanted = sorted({form for name in names for form in _forms(name)}, key=lambda w: (-len(w), w))
    found = []
    for name in wanted:
        around = (
            _LETTER_AROUND
            if name.isascii()
            else _KANA_AROUND
            if re.fullmatch("[ァ-ヺー ]+", name)
            else _KANJI_AROUND
        )
        places = re.finditer(f"(?<!{around}){re.escape(name)}(?!{around})", text[left:right])
        found += [(left + place.start(), left + place.end()) for place in places]
    return found


def _forms(name: str) -> list[str]:
    """A name and the surname it begins with; none too short to mean somebody."""
    forms = [name]
    head = re.split("[ 　]", name)[0]
    if head != name:
        forms.append(head)
    elif len(name) >= 3 and not name.isascii():
        table = words.variants()
        lexicon = words.lexicon()
        codes = np.array([table[min(ord(c), 0xFFFF)] for c in name[:3]], np.uint16)
        known = {
            length: classes for length, at, classes in lexicon.found(codes) if 0 in at.tolist()
        }
        for length in (3, 2):
            if length in known and length < len(name) and known[length][0] & words.SURNAME:
                forms.append(name[:length])
                break
    return [form for form in forms if len(form) >= 2 and (not form.isascii() or len(form) >= 3)]


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

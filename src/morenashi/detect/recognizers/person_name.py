"""PERSON: names of people, read by a model; and what a label, a column or an earlier mention calls a name."""

from __future__ import annotations

import re
from functools import cache

import numpy as np
from numpy.typing import NDArray

from morenashi.detect.depth import FAST
from morenashi.detect.fold import KANJI, KATAKANA, PAD, Ints, Mask, byte_set, char_set
from morenashi.detect.labelled import behind_labels, cells_of
from morenashi.detect.lazily import Pattern
from morenashi.detect.name_columns import no_names, voted
from morenashi.detect.names.features import Codes
from morenashi.detect.names.reader import Reading, read_names
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
# In the columns of first_name and last_name.
_ONE_WORD = Pattern("[A-Za-zÀ-ž'’-]{2,20}")
_POLITE = re.compile(r"[ 　]?(?:さん|様|さま|殿|氏|くん|君|ちゃん|先生|御中)$")
# What stands where a name is asked for, and is none.
_NO_NAME = frozenset(
    """
    なし 無し 無 不明 未定 同上 本人 同左 匿名 該当なし 記入 未記入 省略 空欄 必須 任意 漢字 カナ 全角 半角 ローマ字 印 自署 署名 様 殿 御中 氏 名 姓 代表 担当 担当者 世帯主
    男 女 男性 女性 あり 有 一覧 変更 確認 入力 登録 旧 新 無記名 非公開 その他 テスト サンプル 例 見本 故 ああ 別紙 参照 上記 下記 右記 左記 以下 フリガナ ふりがな ナマエ ﾅﾏｴ なまえ ｼﾒｲ シメイ
    父 母 夫 妻 子 兄 弟 姉 妹 長男 長女 次男 次女 三男 三女 祖父 祖母
    """.split()
)
_NO_END = re.compile(
    r"(?:株式会社|有限会社|会社|法人|組合|協会|病院|医院|銀行|支店|商店|工業|製作所|センター|大学|学校|事務所|部|課|室|係|店|市|町|村|県|府|都|番号|名|用|中|済|のみ|まで|から|する|です|ます)$"
)

# A name met before in a text counts again where the model does not speak against it.
_AGAIN = -60.0
# What is asked for as a name counts unless it reads like anything but one.
_CALLED = -60.0
# In a column most of whose cells read like names the others are names, unless they read like no word of that sort.
_AMONG_NAMES = -300.0
# No text: what stands near such signs was never written by anybody.
_NOISE, _AROUND = "".join(map(chr, (*range(1, 9), *range(0x0E, 0x1E), 0x7F, 0xFFFD))), 16
_SURNAME_BEFORE = re.compile(r"(?<![一-鿿々〆ヶァ-ヺーA-Za-z])([一-鿿々ヶ]{1,3})[ 　]\Z")
_CALLED_SO = char_set("さ様く君ち氏殿")  # めいちゃん
_NAMES = words.SURNAME | words.GIVEN | words.FOREIGN | words.KANA_SURNAME | words.KANA_GIVEN
_KANA_BEFORE = re.compile("(?<=[（(「『\x27,:：])[ァ-ヺーｦ-ﾟ]{1,6}\\Z")
_GIVEN = re.compile("[一-鿿々ぁ-ゖ]{1,4}")
_BEFORE_GIVEN = byte_set(KANJI)
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
    reading = _read(view, seen, codes, wide)
    start, end = reading.start, reading.end
    if seen is not None:
        start, end = seen[start], _ends(seen, end, buffer.n)
    sure = reading.sure()
    if seen is not None:
        return candidates(start + PAD, end + PAD, sure)
    end = end - ((codes[end - 1] == ord("様")) & (end - start > 1))
    keep = _meant(view, start, end)
    start, end, sure = _with_surname(view, reading, start[keep], end[keep]), end[keep], sure[keep]
    named = _called_a_name(view, reading, start + PAD)
    keep = ~_within(named, start + PAD, end + PAD)
    again = _met_again(view, reading, start, end)
    return together(candidates(start[keep] + PAD, end[keep] + PAD, sure[keep]), named, again)


def _read(view: View, seen: Ints | None, codes: Codes, wide: Codes) -> Reading:
    """The names, as deep as the view asks for."""
    breaks = _breaks()[wide]
    if view.depth == FAST:
        return read_names(codes, wide, load("fast"), breaks)
    from morenashi.detect.names.deep import read_names_deep

    text = view.buffer.text
    shown = text if seen is None else "".join(text[i] for i in seen.tolist())
    return read_names_deep(shown, codes, wide, breaks)


def _breaks() -> Mask:
    return char_set('\n\x1e\t\0。、「」『』|",;')


def _visible(text: str, codes: NDArray[np.uint16]) -> Ints | None:
    """Places of the characters without variation selectors (辻󠄀), or None if there are none."""
    if not (codes == 0xD800).any() or not any("\U000e0100" <= c <= "\U000e01ef" for c in text):
        return None
    return np.array(
        [i for i, c in enumerate(text) if not "\U000e0100" <= c <= "\U000e01ef"], np.int64
    )


def _ends(seen: Ints, end: Ints, n: int) -> Ints:
    """Ends in the text with its selectors: those that follow a name's last character belong to it."""
    return np.append(seen, n)[end]


def _meant(view: View, start: Ints, end: Ints) -> Mask:
    """Which of the names read are none: words of forms (男, 名前), noise between control signs, and
    what the header of its column calls a thing."""
    text, labels = view.buffer.text, view.labels
    pairs = zip(start.tolist(), end.tolist(), strict=True)
    keep = np.array([b - a > 4 or text[a:b] not in _NO_NAME for a, b in pairs], np.bool_)
    if len(labels):
        at = np.minimum(np.searchsorted(labels.start, start + PAD), len(labels) - 1)
        called = (labels.start[at] == start + PAD) & (labels.end[at] == end + PAD)
        keep &= ~called | _CALLED_SO[view.buffer.wide[end + PAD]]
    noise = char_set(_NOISE)[view.buffer.codes]
    if noise.any():
        before = np.concatenate(([0], np.cumsum(noise, dtype=np.int32)))
        left = np.maximum(start + PAD - _AROUND, 0)
        keep &= before[np.minimum(end + PAD + _AROUND, len(noise))] == before[left]
    return keep & ~no_names(view.cells, text, PAD, start + PAD, end + PAD)


def _with_surname(view: View, reading: Reading, start: Ints, end: Ints) -> Ints:
    """Starts of names, moved to the short surname and space before a given name (森 万里子), if one stands there."""
    codes = view.buffer.codes[PAD:]
    spaced = (start >= 2) & ((codes[start - 1] == 0x20) | (codes[start - 1] == 0x3000))
    spaced &= _BEFORE_GIVEN[view.f[start + PAD - 2]]
    moved = _from_first_kana(view, reading, start, end)
    text = view.buffer.text
    for i in np.flatnonzero(spaced).tolist():
        found = _SURNAME_BEFORE.search(text, max(0, int(start[i]) - 5), int(start[i]))
        given = _GIVEN.fullmatch(text, int(start[i]), int(end[i]))
        if (
            found is not None
            and given is not None
            and found[1] not in _NO_NAME
            and _is_surname(found[1])
            and (not i or end[i - 1] <= found.start(1))
        ):
            one = np.array([found.start(1)])
            moved[i] = found.start(1) if reading.weight(one, end[i : i + 1])[0] > 0 else start[i]
    return moved


def _from_first_kana(view: View, reading: Reading, start: Ints, end: Ints) -> Ints:
    """Starts of names, moved to where their run of katakana begins (キンジョウ リョウタ), if that reads like a name."""
    f, moved = view.f, start.copy()
    inner = (f[start + PAD] == KATAKANA) & (f[start + PAD - 1] == KATAKANA)
    for i in np.flatnonzero(inner).tolist():
        found = _KANA_BEFORE.search(view.buffer.text, max(0, int(start[i]) - 8), int(start[i]))
        if found is not None and (not i or end[i - 1] <= found.start()):
            one = np.array([found.start()])
            moved[i] = found.start() if reading.weight(one, end[i : i + 1])[0] > 0 else start[i]
    return moved


def _ends_otherwise(word: str) -> bool:
    """事務局, 審査中: no name, if it is not 田中 or 阿部."""
    return bool(_NO_END.search(word)) and not _is_surname(word)


@cache
def _is_surname(word: str) -> bool:
    table = words.variants()
    codes = np.array([table[min(ord(c), 0xFFFF)] for c in word], np.uint16)
    return any(
        length == len(word) and bool(classes[0] & words.SURNAME)
        for length, at, classes in words.lexicon().found(codes)
        if len(at) and at[0] == 0
    )


def _within(named: Candidates, start: Ints, end: Ints) -> Mask:
    """Which names read lie in one that its column or label names as a whole, or are the same."""
    order = np.argsort(named.start)
    first, last = named.start[order], named.end[order]
    if not len(first):
        return np.zeros(len(start), np.bool_)
    at = np.searchsorted(first, start, "right") - 1
    return (at >= 0) & (end <= last[np.maximum(at, 0)])


def _called_a_name(view: View, reading: Reading, read: Ints) -> Candidates:
    """What a label or the head of a column calls a name, if it looks like one; behind a label not
    several of those that begin at `read` (2名(村主・目黒))."""
    behind = _shaped(view, behind_labels(view, NAME))
    cells = _shaped(view, cells_of(view, NAME), one_word=True)
    lots = []
    if len(behind):
        weight = reading.weight(behind[:, 0] - PAD, behind[:, 1] - PAD)
        several = np.searchsorted(read, behind[:, 1]) - np.searchsorted(read, behind[:, 0]) > 1
        lots.append(behind[(weight > _CALLED) & ~several])
    if len(cells):
        weight = reading.weight(cells[:, 0] - PAD, cells[:, 1] - PAD)
        among = voted(view.cells, cells[:, 0], weight > _CALLED)
        single = cells[:, 2] == 1
        listed = _known(view, cells[:, 0], cells[:, 1]) | (weight > _AMONG_NAMES)
        lots.append(cells[np.where(among, listed, (weight > _CALLED) & ~single)])
    if not lots:
        return together()
    table = np.unique(np.concatenate(lots)[:, :2], axis=0)
    return candidates(table[:, 0], table[:, 1], 0.75, rule=1)


def _known(view: View, start: Ints, end: Ints) -> Mask:
    """Which are a surname or given name of the list, as a whole."""
    codes, lexicon = words.variants()[view.buffer.wide], words.lexicon()
    classes = lexicon.of_runs(codes, start, end - start)
    one = end - start == 1
    classes[one] = lexicon.single[codes[start[one]]]
    return np.asarray((classes & _NAMES) != 0)


def _shaped(view: View, pairs: list[tuple[int, int]], *, one_word: bool = False) -> Ints:
    """Start, end, and whether it is one Latin word, of the values that look like names (n x 3)."""
    text = view.buffer.text
    fits, single = _SHAPE.compiled.fullmatch, _ONE_WORD.compiled.fullmatch
    found = []
    for start, end in pairs:
        value = text[start - PAD : end - PAD]
        polite = _POLITE.search(value)
        if polite:
            value = value[: polite.start()]
        bare = value.strip()
        alone = one_word and bare.isascii() and single(bare) is not None
        if (alone or fits(bare)) and bare not in _NO_NAME and not _ends_otherwise(bare):
            found.append((start, start + len(value), alone))
    return np.array(found, np.int64).reshape(-1, 3)


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
    weight = reading.weight(table[:, 0], table[:, 1])
    keep = weight > _AGAIN
    return candidates(table[keep, 0] + PAD, table[keep, 1] + PAD, 0.6, rule=2)


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

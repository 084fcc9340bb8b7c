"""PERSON: names of people, read by a model; and what a label, a column or an earlier mention calls a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from morenashi.detect.depth import FAST
from morenashi.detect.fold import (
    FIRST,
    KANJI,
    KANJI_ZERO,
    KATAKANA,
    PAD,
    Ints,
    Mask,
    byte_set,
    char_set,
)
from morenashi.detect.labelled import behind_labels, cells_of
from morenashi.detect.lazily import Pattern
from morenashi.detect.name_columns import no_names, voted
from morenashi.detect.names import polite
from morenashi.detect.names.features import Codes
from morenashi.detect.names.reader import LEAST, Reading, complete, read_names
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
_SELECTORS = re.compile("[\ufe00-\ufe02\U000e0100-\U000e01ef]+")
_NO_END = re.compile(
    r"(?:株式会社|有限会社|会社|法人|組合|協会|病院|医院|銀行|支店|商店|工業|製作所|センター|大学|学校|事務所|部|課|室|係|店|市|町|村|県|府|都|番号|名|用|中|済|のみ|まで|から|する|です|ます)$"
)

# A name met before in a text counts again where the model does not speak against it.
_AGAIN = -60.0
# ... and before an honorific.
_POLITELY = -250.0
# What is asked for as a name counts unless it reads like anything but one.
_CALLED = -60.0
# In a column most of whose cells read like names the others are names, unless they read like no word of that sort.
_AMONG_NAMES = -300.0
# No text: what stands near such signs was never written by anybody.
_NOISE, _AROUND = "".join(map(chr, (*range(1, 9), *range(0x0E, 0x1E), 0x7F, 0xFFFD))), 16
_SURNAME_BEFORE = re.compile(r"(?<![一-鿿々〆ヶァ-ヺーA-Za-z])([一-鿿々ヶ]{1,3})[ 　]\Z")
_CALLED_SO = char_set("さ様く君ち氏殿")  # めいちゃん
_KANA_BEFORE = re.compile("(?<=[（(「『\x27,:：])[ァ-ヺーｦ-ﾟ]{1,6}\\Z")
_GIVEN = re.compile("[一-鿿々ぁ-ゖ]{1,4}")
_BEFORE_GIVEN = byte_set(KANJI)
_LONG_TEXT, _MANY_NAMES = 30_000, 300
_KANJI_AROUND = re.compile("[一-鿿々〆ヶ]")
_LETTER_AROUND = re.compile(r"[A-Za-z0-9_@.\-]")
_KANA_AROUND = re.compile("[ァ-ヺー]")
_KATAKANA = re.compile("[ァ-ヺー ]+")
# What stands behind the surname in the name of a business; 建設部 is a part of one.
_BUSINESS = Pattern(
    r"(?:商事|商会|商店|電機|建設|工業|工務店|製作所|製薬|運輸|運送|物産|酒造|薬局|医院|病院|歯科|クリニック|銀行|鉄工|産業|興業|農園|牧場|水産|"
    r"株式会社|有限会社|合同会社|㈱|㈲)(?![部課係室])"
)
_BUSINESS_FIRST = "商電建工製運物酒薬医病歯ク銀鉄産興農牧水株有合㈱㈲"


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
    read = _Read.of(view, codes, wide, seen)
    read = read.where(_meant(view, read.start, read.end))
    weak = read.weight(read.start, read.end) < LEAST
    weak[weak] = ~polite.followed(view, read.end[weak])
    read = read.where(~weak)
    read = replace(read, start=_from_their_beginning(view, read))
    named = _called_a_name(view, read)
    kept = read.where(~_within(named, read.start + PAD, read.end + PAD))
    found = candidates(kept.start + PAD, kept.end + PAD, kept.sure)
    found = together(found, named, _politely(view, read))
    found = together(found, _met_again(view, read.with_all(found)))
    return _without(found, _no_person(view, found))


@dataclass(frozen=True)
class _Read:
    """What was read, in places of the whole text; only `seen` of its characters were looked at."""

    reading: Reading
    codes: Codes
    wide: Codes
    seen: Ints | None
    start: Ints
    end: Ints
    sure: NDArray[np.float64]

    @classmethod
    def of(cls, view: View, codes: Codes, wide: Codes, seen: Ints | None) -> _Read:
        """The names, as deep as the view asks for; 様 at their end left out."""
        edges, text = breaks()[wide], view.buffer.text
        if view.depth == FAST:
            reading = read_names(codes, wide, load("fast"), edges)
        else:
            from morenashi.detect.names.deep import read_names_deep

            shown = text if seen is None else "".join(text[i] for i in seen.tolist())
            reading = read_names_deep(shown, codes, wide, edges)
        start, end = reading.start, reading.end
        end = end - ((codes[end - 1] == ord("様")) & (end - start > 1))
        if seen is not None:
            # Selectors that follow a name's last character belong to it.
            start, end = seen[start], np.append(seen, len(text))[end]
            end = end - (view.buffer.codes[end - 1 + PAD] == 0x0D)
        return cls(reading, codes, wide, seen, start, end, reading.sure())

    def where(self, keep: Mask) -> _Read:
        """Some of the names."""
        return replace(self, start=self.start[keep], end=self.end[keep], sure=self.sure[keep])

    def with_all(self, found: Candidates) -> _Read:
        """The same with all the names found so far, by whatever rule."""
        order = np.argsort(found.start, kind="stable")
        start, end = found.start[order] - PAD, found.end[order] - PAD
        return replace(self, start=start, end=end, sure=found.score[order].astype(np.float64))

    def weight(self, start: Ints, end: Ints) -> NDArray[np.float64]:
        """See Reading.weight."""
        if self.seen is not None:
            start, end = np.searchsorted(self.seen, start), np.searchsorted(self.seen, end)
        complete(self.reading, self.codes, self.wide, load("fast"), start, end)
        return self.reading.weight(start, end)


def _no_person(view: View, found: Candidates) -> Mask:
    """One letter or kana alone; the surname in the name of a business (田中商事)."""
    buffer = view.buffer
    first = buffer.f[found.start]
    kanji = (first == KANJI) | ((first >= KANJI_ZERO) & (first <= FIRST))
    no = (found.end - found.start == 1) & ~kanji
    near = np.flatnonzero(char_set(_BUSINESS_FIRST)[buffer.wide[found.end]])
    for i in near.tolist():
        end = int(found.end[i]) - PAD
        no[i] |= _BUSINESS.compiled.match(buffer.text, end, end + 6) is not None
    return no


def _without(found: Candidates, no: Mask) -> Candidates:
    if not no.any():
        return found
    yes = ~no
    return Candidates(found.start[yes], found.end[yes], found.score[yes], found.rule[yes])


def breaks() -> Mask:
    """Table of 65,536: characters (folded) no name crosses."""
    return char_set('\n\x1e\t\0。、「」『』|",;')


def _visible(text: str, codes: NDArray[np.uint16]) -> Ints | None:
    """Places of all characters but variation selectors (辻󠄀) and the \\r of \\r\\n; None if those are all."""
    odd = (codes - np.uint16(0xFE00)) < 3
    odd[:-1] |= (codes[:-1] == 0x0D) & (codes[1:] == 0x0A)
    if (codes == 0xD800).any():
        whole = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
        odd |= (whole - np.uint32(0xE0100)) < 0xF0
    return np.flatnonzero(~odd) if odd.any() else None


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


def _from_their_beginning(view: View, read: _Read) -> Ints:
    """Starts of names, moved to where more of them begins, if the whole reads like a name."""
    start = read.start.copy()
    longer = [*_with_surname(view, read), *_from_first_kana(view, read)]
    if longer:
        # Weighed all at once: to weigh one costs a pass through the whole text.
        name, begin = np.array(longer, np.int64).T
        good = read.weight(begin, read.end[name]) > 0
        start[name[good]] = begin[good]
    return start


def _with_surname(view: View, read: _Read) -> Iterator[tuple[int, int]]:
    """Names behind a short surname and a space (森 万里子): which, and where the surname begins."""
    start, end, codes = read.start, read.end, view.buffer.codes[PAD:]
    spaced = (start >= 2) & ((codes[start - 1] == 0x20) | (codes[start - 1] == 0x3000))
    spaced &= _BEFORE_GIVEN[view.f[start + PAD - 2]]
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
            yield i, found.start(1)


def _from_first_kana(view: View, read: _Read) -> Iterator[tuple[int, int]]:
    """Names that begin within a run of katakana (キンジョウ リョウタ): which, and where the run begins."""
    start, end, f = read.start, read.end, view.f
    inner = (f[start + PAD] == KATAKANA) & (f[start + PAD - 1] == KATAKANA)
    for i in np.flatnonzero(inner).tolist():
        found = _KANA_BEFORE.search(view.buffer.text, max(0, int(start[i]) - 8), int(start[i]))
        if found is not None and (not i or end[i - 1] <= found.start()):
            yield i, found.start()


def _ends_otherwise(word: str) -> bool:
    """事務局, 審査中: no name, if it is not 田中 or 阿部."""
    return bool(_NO_END.search(word)) and not _is_surname(word)


@lru_cache(maxsize=2048)  # bounded: its keys are words of the text
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


def _called_a_name(view: View, read: _Read) -> Candidates:
    """What a label or the head of a column calls a name, if it looks like one; behind a label not
    several of the names read (2名(村主・目黒))."""
    behind = _shaped(view, behind_labels(view, NAME))
    cells = _shaped(view, cells_of(view, NAME), one_word=True)
    lots, first = [], read.start + PAD
    if len(behind):
        weight = read.weight(behind[:, 0] - PAD, behind[:, 1] - PAD)
        several = np.searchsorted(first, behind[:, 1]) - np.searchsorted(first, behind[:, 0]) > 1
        lots.append(behind[(weight > _CALLED) & ~several])
    if len(cells):
        weight = read.weight(cells[:, 0] - PAD, cells[:, 1] - PAD)
        among = voted(view.cells, cells[:, 0], weight > _CALLED)
        single = cells[:, 2] == 1
        listed = _known(view, cells[:, 0], cells[:, 1]) | (weight > _AMONG_NAMES)
        lots.append(cells[np.where(among, listed, (weight > _CALLED) & ~single)])
    if not lots:
        return together()
    table = np.unique(np.concatenate(lots)[:, :2], axis=0)
    return candidates(table[:, 0], table[:, 1], 0.75, rule=1)


def _politely(view: View, read: _Read) -> Candidates:
    """Known names before an honorific or title where none was read and little speaks against one."""
    table = polite.called(view)
    if not len(table):
        return together()
    start, end = table[:, 0], table[:, 1]
    keep = np.searchsorted(read.end, start, "right") == np.searchsorted(read.start, end, "left")
    start, end = start[keep], end[keep]
    keep = read.weight(start, end) > _POLITELY
    return candidates(start[keep] + PAD, end[keep] + PAD, 0.6, rule=3)


def _known(view: View, start: Ints, end: Ints) -> Mask:
    """Which are a surname or given name of the list, as a whole."""
    codes = words.variants()[view.buffer.wide]
    classes = words.lexicon().of_words(codes, start, end - start)
    return np.asarray((classes & words.NAMES) != 0)


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
        bare = _SELECTORS.sub("", value).strip()
        alone = one_word and bare.isascii() and single(bare) is not None
        if (alone or fits(bare)) and bare not in _NO_NAME and not _ends_otherwise(bare):
            found.append((start, start + len(value), alone))
    return np.array(found, np.int64).reshape(-1, 3)


def _met_again(view: View, read: _Read) -> Candidates:
    """Further places, within the same record, of names that were read there."""
    if not len(read.start):
        return together()
    ends = view.buffer.record_ends - PAD
    record = np.searchsorted(ends, read.start)
    surname = _surnames(view, read).tolist()
    text, start, end = view.buffer.text, read.start.tolist(), read.end.tolist()
    first = np.flatnonzero(np.diff(record, prepend=-1)).tolist()
    found: set[tuple[int, int]] = set()
    for a, b in zip(first, [*first[1:], len(start)], strict=True):
        number = int(record[a])
        left = int(ends[number - 1]) + 1 if number else 0
        right = int(ends[number]) if number < len(ends) else len(text)
        if right - left > _LONG_TEXT or b - a > _MANY_NAMES:
            continue
        forms = {form for i in range(a, b) for form in _forms(text[start[i] : end[i]], surname[i])}
        for form in forms:
            found.update(_again_in(text, left, right, form))
    found.difference_update(zip(start, end, strict=True))
    if not found:
        return together()
    table = np.array(sorted(found), np.int64)
    keep = read.weight(table[:, 0], table[:, 1]) > _AGAIN
    return candidates(table[keep, 0] + PAD, table[keep, 1] + PAD, 0.6, rule=2)


def _again_in(text: str, left: int, right: int, name: str) -> Iterator[tuple[int, int]]:
    """Where a name stands in a record, with nothing of its script beside it."""
    around = _LETTER_AROUND if name.isascii() else _KANJI_AROUND
    if _KATAKANA.fullmatch(name):
        around = _KANA_AROUND
    at = text.find(name, left, right)
    while at >= 0:
        end = at + len(name)
        free = at == left or not around.match(text[at - 1])
        if free and (end == right or not around.match(text[end])):
            yield at, end
        at = text.find(name, end, right)


def _surnames(view: View, read: _Read) -> Ints:
    """How many characters of each name are a surname known: 3, 2 or 0."""
    wide = words.variants()[view.buffer.wide[PAD : PAD + view.buffer.n]]
    start, length = read.start, read.end - read.start
    known = np.zeros(len(start), np.int64)
    for size in (2, 3):
        long = np.flatnonzero(length > size)
        classes = words.lexicon().of_runs(wide, start[long], np.full(len(long), size))
        known[long[(classes & words.SURNAME) != 0]] = size
    return known


def _forms(name: str, surname: int) -> list[str]:
    """A name and the surname it begins with; none too short to mean somebody."""
    forms = [name]
    head = re.split("[ 　]", name, maxsplit=1)[0]
    if head != name:
        forms.append(head)
    elif surname and not name.isascii():
        forms.append(name[:surname])
    return [form for form in forms if len(_SELECTORS.sub("", form)) >= (3 if form.isascii() else 2)]


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
        Words(ja="敬称や役職の前にある姓・名", en="a known name before an honorific or title"),
    ),
)

"""What stands before 様, さん, 先生 or 部長 is a name on weaker signs than elsewhere."""

from __future__ import annotations

import numpy as np

from morenashi.detect.fold import PAD, Ints, Mask, char_set
from morenashi.detect.lazily import Pattern
from morenashi.detect.view import View
from morenashi.values import words

_CALLS = "さん|ちゃん|くん|さま|様|殿|氏|君|ｻﾝ|ﾁｬﾝ|ｸﾝ|ｻﾏ|先生|教授|准教授|講師|博士|医師|看護師|弁護士|税理士|社長|副社長|会長|専務|常務|取締役|部長|次長|課長|係長|主任|主査|室長|店長|所長|院長|園長|校長|議員|知事|監督|選手|容疑者|被告"
_FOLLOWS = Pattern(rf"[ 　]?(?:{_CALLS})(?![一-鿿々]?(?:子|式|々|相))")
_FIRST = char_set(
    " さちくｻﾁｸ様殿氏君先教准講博医看弁税社副会専常取部次課係主室店所院園校議知監選容被"
)
# A whole word of kanji or kana: what the lexicon knows as a name.
_BEFORE = Pattern(
    r"(?<![一-鿿々ヶァ-ヺーA-Za-z0-9])([一-鿿々ヶ]{1,4}|[ァ-ヺー]{2,8})"
    rf"(?=[ 　]?(?:{_CALLS})(?!子|式|々|相|名|付|宛))"
)
# Known as names, and beside an honorific mostly something else.
_NOBODY = frozenset(
    "客 皆 奥 娘 息子 嬢 坊 赤 子 母 父 兄 姉 弟 妹 孫 神 仏 王 姫 若 上 下 同 両 何 誰 某 有 仕 多 貴 本 拝 新 旧 元 前 現 故 主 夫 妻 嫁 婿 女 男 隣 町 村 市 区 店 社 局 署 院 園 校 組 班 係 課 部 室 次 全 各 当 御 お 大 小 営業 総務 人事 経理 技術 製造 開発 企画 管理 法務 広報 購買 資材 東京 大阪 京都 名古屋 福岡 札幌 仙台 広島 神戸 横浜 千葉 本社 支社 支店 工場 地区 地域 現場 担当 一 二 三 四 五 第一 第二 第三".split()
)


def followed(view: View, end: Ints) -> Mask:
    """Which places (code points) an honorific or a title follows."""
    text = view.buffer.text
    out = _FIRST[view.buffer.codes[end + PAD]]
    for i in np.flatnonzero(out).tolist():
        out[i] = _FOLLOWS.match(text, int(end[i])) is not None
    return out


def called(view: View) -> Ints:
    """Start and end (n x 2, code points) of known names that stand whole before an honorific or title."""
    text = view.buffer.text
    found = [place.span(1) for place in _BEFORE.compiled.finditer(text) if place[1] not in _NOBODY]
    table = np.array(found, np.int64).reshape(-1, 2)
    if not len(table):
        return table
    start, length = table[:, 0] + PAD, table[:, 1] - table[:, 0]
    classes = words.lexicon().of_words(words.variants()[view.buffer.wide], start, length)
    return table[(classes & words.NAMES) != 0]

"""How one person's name is written: width, spaces, old forms of kanji, kana and Latin letters.

The pairs of old and usual forms are typed from general knowledge of 異体字 in names; they make two
spellings comparable and say nothing of which one is right.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from morenashi.values import lists
from morenashi.values.kana import to_katakana

KANJI, KANA, LATIN = "kanji", "kana", "latin"

# usual form, then the forms that stand for it
_VARIANTS = """
高髙 崎﨑嵜碕 辺邊邉 斎齋 斉齊 沢澤 浜濱濵 広廣 国國 島嶋嶌 桜櫻 滝瀧 竜龍 恵惠 真眞 栄榮 礼禮 静靜 塩鹽 関關 黒黑 条條 吉𠮷 徳德 浅淺 児兒 万萬 与與
宝寶 寿壽 円圓 亀龜 鉄鐵 団團 芸藝 豊豐 薗園 槙槇 曽曾 壮壯 荘莊 蔵藏 実實 富冨 渕淵 弥彌 桧檜 桑桒 梅楳 館舘 土圡 巌巖 峰峯 峡峽 穂穗 祢禰 稲稻
聡聰 芦蘆 薫薰 諌諫 頼賴 遥遙 郷鄕 鴬鶯 麦麥 瀬瀨 戸戶 清淸 青靑 角⻆
""".split()  # fmt: skip
_USUAL = {ord(other): group[0] for group in _VARIANTS for other in group[1:]}
_BIG = str.maketrans("ァィゥェォッャュョヮ", "アイウエオツヤユヨワ")
_BETWEEN = re.compile(r"[\s・=＝,、._/-]+")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff\s'’.,\-]+")
_KANA = re.compile(r"[\u3041-\u3096\u30a1-\u30fa\u30fc\s・=]+")


@dataclass(frozen=True, slots=True)
class Name:
    """A name in comparable form.

    `script` is KANJI (also with kana in it), KANA or LATIN; `tokens` its parts as written;
    `surname` and `given` are empty where only one part is written or nobody can tell.
    """

    script: str
    tokens: tuple[str, ...]
    surname: str = ""
    given: str = ""

    @property
    def whole(self) -> str:
        """What equal names have in common; Latin names come in either order."""
        return " ".join(sorted(self.tokens)) if self.script == LATIN else "".join(self.tokens)

    @property
    def full(self) -> bool:
        """Surname and given name, as far as can be told."""
        return (
            len(self.tokens) > 1 or bool(self.given) or len(self.whole) > _LONGEST_PART[self.script]
        )


_LONGEST_PART = {KANJI: 3, KANA: 5, LATIN: 99}


def usual(text: str) -> str:
    """Half width, usual kanji: what two spellings of a name share.

    >>> usual("髙橋　ﾊﾅｺ")
    '高橋 ハナコ'
    """
    return unicodedata.normalize("NFKC", text.translate(_USUAL)).translate(_USUAL)


def katakana(text: str) -> str:
    """Hiragana as katakana, small kana as big ones (banks write キヨウコ)."""
    return to_katakana(text).translate(_BIG)


def name_of(text: str) -> Name:
    """A name as written, in comparable form.

    >>> name_of("髙橋　花子") == name_of("高橋 花子"), name_of("ﾀｶﾊｼ").script
    (True, 'kana')
    """
    plain = usual(text).strip()
    if _LATIN.fullmatch(plain):
        script, plain = LATIN, plain.lower()
    elif _KANA.fullmatch(plain):
        script, plain = KANA, katakana(plain)
    else:
        script = KANJI
    tokens = tuple(token for token in _BETWEEN.split(plain) if token)
    if script == LATIN or not tokens:
        return Name(script, tokens)
    if len(tokens) == 2:
        return Name(script, tokens, *tokens)
    if len(tokens) == 1:
        return Name(script, tokens, *divided(tokens[0], script))
    return Name(script, tokens)


def divided(token: str, script: str) -> tuple[str, str]:
    """Surname and given name written as one; twice "" where it is one of them, or nobody can tell."""
    surnames, given = _known(script)
    if token in surnames or token in given:
        return "", ""
    sure = len(token) > _LONGEST_PART[script]
    best = ("", "")
    for cut in range(1, min(len(token), 7)):
        front, back = token[:cut], token[cut:]
        if front in surnames and (back in given or (sure and len(back) <= 4)):
            best = (front, back)
    return best


@cache
def _known(script: str) -> tuple[frozenset[str], frozenset[str]]:
    if script == KANA:
        return (
            frozenset(katakana(name.kana) for name in lists.surnames()),
            frozenset(katakana(name.kana) for name in lists.given_names()),
        )
    return (
        frozenset(usual(name.kanji) for name in lists.surnames()),
        frozenset(usual(name.kanji) for name in lists.given_names()),
    )


@cache
def readings() -> dict[str, frozenset[str]]:
    """The readings the list of surnames knows of each, in comparable form."""
    found: dict[str, set[str]] = {}
    for name in lists.surnames():
        found.setdefault(usual(name.kanji), set()).add(katakana(name.kana))
    return {kanji: frozenset(kana) for kanji, kana in found.items()}


def read_alike(kanji: Name, kana: Name) -> bool | None:
    """Whether `kana` can be the reading of `kanji`: by its surname; None where the list does not know it."""
    surname = kanji.surname or kanji.tokens[0]
    known = readings().get(surname)
    if not known:
        return None
    return any(kana.whole.startswith(reading) for reading in known)

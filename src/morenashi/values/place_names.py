"""Names of places as they are compared: variants of characters one for one (鎌ケ谷, 鎌ヶ谷), without 郡 and 大字."""

from __future__ import annotations

import re
from functools import cache
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

# Typed from general knowledge: older or other forms, and the form this program compares.
_PAIRS = """
ケヶ ヵヶ ヱエ 髙高 﨑崎 碕崎 巿市 龍竜 澤沢 濱浜 嶋島 嶌島 邊辺 邉辺 齋斎 齊斉 國国 會会 櫻桜 曾曽 瀨瀬 德徳 靜静 廣広 萬万
藏蔵 壽寿 榮栄 豐豊 縣県 區区 條条 號号 檜桧 圓円 淵渕 驛駅 鹽塩 竈釜 竃釜 籠篭 眞真 與与 惠恵 應応 鐵鉄 舊旧 關関 澁渋 瀧滝 溪渓
莵菟 舩船 舟船 冨富 嶽岳 峯峰 槇槙 祇祗 薗園 ノの 之の 乃の ﾉの 龜亀 壺壷 讚讃 彌弥 濵浜 逹達 狹狭 發発 礪砺 蘒萩
""".split()

_DISTRICT = re.compile(r"(?:.{1,4}?郡|.{1,4}島)(?=.+[町村]$)")


@cache
def plain_forms() -> NDArray[np.uint16]:
    """Table of 65,536: the form that is compared, for each UTF-16 unit; surrogates become U+FFFD."""
    table = np.arange(65536, dtype=np.uint16)
    for pair in _PAIRS:
        table[ord(pair[0])] = ord(pair[1])
    table[0xD800:0xE000] = 0xFFFD
    return table


@cache
def _variants() -> dict[int, int]:
    return {ord(pair[0]): ord(pair[1]) for pair in _PAIRS}


def plain(text: str) -> str:
    """A text with every variant in its common form.

    >>> plain("鎌ケ谷市"), plain("髙槻")
    ('鎌ヶ谷市', '高槻')
    """
    return text.translate(_variants())


def bare_city(city: str) -> str:
    """A municipality without its 郡 or island; 郡山市 stays what it is.

    >>> bare_city("塩谷郡高根沢町"), bare_city("郡山市")
    ('高根沢町', '郡山市')
    """
    district = _DISTRICT.match(city)
    return city[district.end() :] if district else city


def bare_town(town: str) -> str:
    """A town without the mark 大字 or 字."""
    for mark in ("大字", "字"):
        if town.startswith(mark):
            return town[len(mark) :]
    return town


def town_hash(city: str, town: str) -> int:
    """What a town of a municipality is known by: 32 bits."""
    return crc32(f"{plain(city)}|{bare_town(plain(town))}".encode("utf-16-le", "replace"))

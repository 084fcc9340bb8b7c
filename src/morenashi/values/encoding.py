"""Which encoding Japanese bytes are in: the candidate under which the bytes make the least surprising text.

Each candidate decodes the sample; every character costs bits by how rare its class is in Japanese
office text; the cheapest candidate wins. Short texts of a few characters are decided rightly this
way, where detectors by byte statistics fail.
"""

from __future__ import annotations

import codecs
import re
from enum import StrEnum
from functools import cache

import numpy as np
from numpy.typing import NDArray

from morenashi.values import jis


class Encoding(StrEnum):
    """An encoding our decoder reads; the text is the name of the standard codec nearest to it."""

    ASCII = "ascii"
    UTF_8 = "utf-8"
    UTF_8_SIG = "utf-8-sig"
    UTF_16_LE = "utf-16-le"
    UTF_16_BE = "utf-16-be"
    CP932 = "cp932"
    EUC_JP = "euc-jp"
    ISO_2022_JP = "iso-2022-jp"


# Labels as found in mails, pages and dumps, without case and punctuation.
_NAMES: dict[Encoding, str] = {
    Encoding.ASCII: "usascii ascii ansix341968 646 iso646us",
    Encoding.UTF_8: "utf8 unicode11utf8 utf8mb4 utf8mb3 cp65001 65001",
    Encoding.UTF_8_SIG: "utf8sig utf8bom utf8n",
    Encoding.UTF_16_LE: "utf16le utf16 ucs2 ucs2le unicode",
    Encoding.UTF_16_BE: "utf16be ucs2be",
    Encoding.CP932: "cp932 ms932 windows31j cswindows31j windows932 932 mskanji csshiftjis sjis sjiswin "
    "sjisms shiftjis shifjis xsjis xmscp932 shiftjisx0213",
    Encoding.EUC_JP: "eucjp ujis eucjpms eucjpwin xeucjp eucjisx0213 cp51932 51932 cp20932 "
    "extendedunixcodepackedformatforjapanese cseucpkdfmtjapanese",
    Encoding.ISO_2022_JP: "iso2022jp iso2022jpms iso2022jpext csiso2022jp iso2022jp1 iso2022jp2 "
    "iso2022jp3 jis jis7 junet cp50220 cp50221 cp50222 50220 50221 50222",
}
_LABELS = {label: encoding for encoding, labels in _NAMES.items() for label in labels.split()}


def by_label(label: str) -> Encoding | None:
    """The encoding meant by a label as found in mails and pages; None where only guessing helps.

    >>> by_label("X-SJIS"), by_label('"cp50220"')
    (<Encoding.CP932: 'cp932'>, <Encoding.ISO_2022_JP: 'iso-2022-jp'>)
    """
    return _LABELS.get(re.sub(r"[^a-z0-9]", "", label.lower()))


_BOMS = (
    (codecs.BOM_UTF8, Encoding.UTF_8_SIG),
    (codecs.BOM_UTF16_LE, Encoding.UTF_16_LE),
    (codecs.BOM_UTF16_BE, Encoding.UTF_16_BE),
)
_SAMPLE = 1 << 16
_ODD_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def by_bom(head: bytes) -> Encoding | None:
    """The encoding told by a byte order mark."""
    return next((encoding for bom, encoding in _BOMS if head.startswith(bom)), None)


def guess(sample: bytes) -> Encoding:
    """The encoding of `sample`, the beginning of a text (or all of it)."""
    told = by_bom(sample)
    if told:
        return told
    sample = sample[:_SAMPLE]
    if jis.ENTERS_JAPANESE.search(sample):  # before UTF-8, for which ISO-2022-JP is valid
        return Encoding.ISO_2022_JP
    wide = looks_like_utf16(sample)
    if wide:
        return wide
    return Encoding.ASCII if sample.isascii() else guess_8bit(sample)


def looks_like_utf16(sample: bytes) -> Encoding | None:
    """UTF-16 without a mark, when that reads better than any other way.

    Japanese in UTF-16 has hardly a NUL byte, so that NULs prove nothing by their absence.
    """
    sample = sample[: min(len(sample), 4096) & ~1]
    if not _ODD_CONTROLS.search(sample) and (sample.isascii() or _plainly_utf8(sample)):
        return None
    wide = min((Encoding.UTF_16_LE, Encoding.UTF_16_BE), key=lambda e: _bits(sample, e))
    others = [_bits(sample, e) for e in (Encoding.UTF_8, Encoding.CP932, Encoding.EUC_JP)]
    bits = _bits(sample, wide)
    no_language = bits > 7.5 * len(sample)  # Japanese takes less than 6 bits a byte, binary data 9
    return wide if bits + 20 < min(others) and not no_language else None


def guess_8bit(sample: bytes) -> Encoding:
    """UTF-8, CP932 or EUC-JP: for bytes that are known not to be ASCII, UTF-16 or ISO-2022-JP."""
    sample = sample[:_SAMPLE]
    if _plainly_utf8(sample):
        return Encoding.UTF_8
    if sample.count(b"\n") > 20:  # ASCII lines say nothing and cost time
        sample = b"\n".join(line for line in sample.split(b"\n") if not line.isascii())
    sample = sample[:8192]
    bits = {e: _bits(sample, e) for e in (Encoding.UTF_8, Encoding.CP932, Encoding.EUC_JP)}
    return min(bits, key=lambda e: bits[e])


def _plainly_utf8(sample: bytes) -> bool:
    """Valid, and with characters of three bytes: pairs alone are also what EUC-JP may look like."""
    if not re.search(rb"[\xe0-\xf4]", sample):
        return False
    try:
        sample.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.reason == "unexpected end of data" and len(sample) - error.start < 4
    return True


def _bits(sample: bytes, encoding: Encoding) -> float:
    """How many bits the sample costs as text in `encoding`."""
    if encoding is Encoding.EUC_JP:
        text = jis.decode_euc(sample)
    else:
        text = sample.decode(encoding, "replace")
    codes = np.frombuffer(text.encode("utf-16-le", "replace"), "<u2")
    if not len(codes):
        return 0.0
    bits = float(_costs()[codes].sum())
    if encoding in (
        Encoding.UTF_16_LE,
        Encoding.UTF_16_BE,
    ):  # two NUL bytes are two in any encoding
        bits += 20.0 * float(np.count_nonzero(codes == 0))
    half = (codes >= 0xFF61) & (codes <= 0xFF9F)
    bits += 4.0 * float(np.count_nonzero(half[1:] & ~half[:-1]) + half[0])
    plain = codes < 0x80
    return bits + 2.0 * float(np.count_nonzero(plain[1:] != plain[:-1]))


# Kanji that fill Japanese names, addresses and business texts; the rest is left to the JIS levels.
_COMMON = (
    "日本人年月一二三四五六七八九十百千万円時分前後上下左右中大小新高東西南北京都道府県市区町村郡番地号"
    "会社株式有限業務部課係長員名氏住所電話生田山川木林森井野原村上島橋石松竹梅池沢谷崎岡藤佐伊加斎後近遠"
    "鈴渡辺吉清水本間宮内金安武平福永岩和河小口丸子美香織恵奈由里真理優太郎一男雄介健翔拓也直樹浩明智弘"
    "事項目的方法件数量価格品商店販売購入注文請求書見積契約約定款保険証券料金銀行支店普通座預貯口入出金振込送付"
    "確認願申訳御礼様殿貴拝啓敬具連絡先担当者責任管理情報個報告検索資料表示記録登録変更追加削除更新期間開始終了"
    "予定今回次第以降以上以下未満全体個別関係対応処理実施作成提出参照使用利用可能必要場合問題点結果理由原因説明"
    "客顧質問回答受領発着届取扱手続通知依頼相談案内紹介応募採用面接履歴学校大卒職経験資格免許運転健康診断病院医療"
    "家族父母妻夫子供兄弟姉妹男女性別歳齢誕昭和平成令大正休暇勤怠給与賞与税社会労働雇用被扶養配偶者控除総額支払"
    "会議議事録出席欠席司会発言決定次回開催場所室階建物館駅線路海空港車電気水道工場製造技術開発設計試験環境安全"
    "国際際外語文字化立身心力自動付加向無料特別来行思考言見聞話食飲読書買持待知出入切引合成感教育始終早速多少近"
)


@cache
def _costs() -> NDArray[np.float32]:
    """Bits by UTF-16 code unit: about -log2 of how often it stands in Japanese office text."""
    costs = np.full(0x10000, 20.0, np.float32)
    costs[0x3400:0xA000] = 19.0
    costs[0xA0:0x500] = 15.0
    costs[0x2000:0x2700] = 14.0
    costs[0x2500:0x2580] = 12.0
    costs[0x80:0xA0] = 25.0
    costs[0xD800:0xE000] = 17.0
    costs[0xE000:0xF900] = 22.0
    costs[:0x20] = 20.0
    costs[0x20:0x7F] = 6.0
    costs[[9, 10, 13]] = 6.0
    costs[[ord(c) for c in "`~^{}\\|*&%$#!?;<>+[]@"]] = 8.5
    costs[0x7F] = 22.0
    costs[0xFFFD] = 30.0
    costs[0x3000:0x3040] = 12.0
    costs[[ord(c) for c in "\u3000、。"]] = 7.5
    costs[[ord(c) for c in "「」・ー～：（）"]] = 9.0
    costs[[ord(c) for c in "○●■□◆※→①②③㈱№℡『』【】〒"]] = 11.0
    costs[0x3041:0x3094] = 7.0
    costs[0x30A1:0x30F7] = 8.5
    costs[0xFF01:0xFF5F] = 9.5
    costs[0xFF61:0xFF66] = 13.0
    costs[0xFF66:0xFF9E] = 7.5
    costs[0xFF9E:0xFFA0] = 6.0
    for row in (*range(0x30, 0x75), *range(0x79, 0x7D)):
        for column in range(0x21, 0x7F):
            char = jis.jis_to_char(row, column)
            if char:
                costs[ord(char)] = 12.5 if row < 0x50 else 16.0
    costs[[ord(char) for char in "髙﨑"]] = 13.0
    costs[[ord(char) for char in set(_COMMON)]] = 9.5
    return costs

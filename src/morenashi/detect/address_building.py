"""The building and the room behind the numbers of an address: コーポ欅105, 本郷ビル3階, A棟-502, 1203号室."""

from __future__ import annotations

import re

from morenashi.values.kana import VOICED

# Half-width kana fold to two signs where they are voiced: ヒ゛ル.
_LETTERS = r"[^\x00-\x0f\x11-%(-\-/:-`{-\x7f]"


def _any_width(words: str) -> str:
    """The pattern of words that finds their half-width forms as well."""
    return "".join(f"(?:{c}|{VOICED[c]})" if c in VOICED else c for c in words)


# Typed from general knowledge. What names a house people live or work in.
_HOUSE = (
    "ビルヂング|ビルディング|ビル|マンション|アパートメント|アパート|コーポラス|コーポ|ハイツ|ハイム|メゾン|レジデンス|パレス|タワー|"
    "ヴィラ|ビラ|ヒルズ|コート|ガーデン|テラス|グランド|プレイス|ハウス|カーサ|フラット|シャトー|ドミール|ロイヤル|パーク|プラザ|"
    "シティ|ライオンズ|エステート|キャッスル|サンライズ|荘|寮|団地|住宅|仮設|県営|市営|都営|府営|道営|町営|公営|公社|官舎|宿舎|社宅|参合館|番館|会館|本館|別館|新館|宿泊所|旅館|ホテル"
)
_ROOM = r"(?:[a-z]棟|(?:[a-z]{1,2}-?)?[0-9]{1,4}(?:-(?:[0-9]{1,4}|[a-z](?![a-z0-9])))?(?:号室|号棟|号館|号|室|階|[a-f](?![a-z])|棟)?)"
_ROOM_UNIT = r"(?:(?:地下|地上|b)[1-9]階|(?:[a-z]{1,2}-?)?[0-9]{1,4}(?:-[0-9]{1,4})?(?:号室|号棟|号館|室|階|f(?![a-z])|号|棟)|[a-z]棟)"
_CLEAR = r"(?![0-9a-z:@/%]|\.[0-9]|-[0-9]|[年月日時分秒人円件個本枚名歳才度点位番丁条]|[^\x00-\x7fぁ-ゖ])"
_ROOMS = rf"(?:{_ROOM})(?:[ -]{{0,2}}(?:{_ROOM})){{0,3}}{_CLEAR}"
_UNITS = rf"{_ROOM_UNIT}(?:[ -]{{0,2}}(?:{_ROOM})){{0,3}}{_CLEAR}"

_UNNAMED = re.compile(rf"[ -]{{0,2}}{_UNITS}")
_NAMED = re.compile(rf"[ -]{{0,3}}({_LETTERS}{{1,22}}?)[ -]{{0,2}}{_ROOMS}")
_TWO_WORDS = re.compile(rf"[ -]{{0,3}}({_LETTERS}{{1,14}} {_LETTERS}{{1,14}}?) {{0,2}}{_ROOMS}")
_ALONE = re.compile(
    rf"[ -]{{0,3}}(?![のにへをがはでと])({_LETTERS}{{1,16}}?(?:{_any_width('ビル|ビルディング|マンション|アパート|荘|寮|番館|ハイツ|コーポ|レジデンス|ハイム')}))"
    r"(?=[ \n\r\t\x1e,\x10-\x12)\x7f\"'|<にへでをがは]|$)"
)
_START = re.compile(
    rf"[ -]{{0,3}}((?:{_any_width('コーポ|ハイツ|メゾン|レジデンス|グランド|マンション|アパート|ハイム|簡易宿泊所')})[^\x00-\x7f]{{1,12}})"
    r"(?=[ \n\r\t\x1e,\x10-\x12)\x7f\"'|<]|$)"
)
_LINE = re.compile(r"[ \t]{0,40}\r?\n[ \t]{0,40}(?=[^ \t\r\n])")
_LINE_END = re.compile(r"[ \t]{0,40}(?:\r?\n|\r|$)")
_GLUED = re.compile("[のにへをがはでとも]")
_HAS_HOUSE = re.compile(_any_width(_HOUSE))
_ORDINAL = re.compile("第[一二三四五六七八九1-9]")
_FOREIGN = re.compile(r"[゛-ー]{3}|[a-z]{3}|[ァ-ヺ][ァ-ー]{1,2}[^\x00-\x7fぁ-ー]")
_NO_HOUSE = re.compile(
    "オートロック|キーホ゛ックス|暗証|電話|デンワ|テ゛ンワ|コート゛|携帯|連絡|内線|でんわ|番号|コード|パス|カード|ファックス|ファクス|テル$|テレ|ケータイ|フリガナ|(?<!\x10)メール|ナンバー|ロット|"
    "様|殿|御中|株式|有限|会社|支店|本店|営業所|事務所|担当|係$|課$|部$|tel|fax|mail|http|phone|mobile|zip|no\\.?$|id$|年齢|生年|生$|"
    "平成|昭和|令和|大正|西暦|合計|金額|税|です|ます|から|まで|する"
)


def building_end(text: str, at: int) -> int:
    """Where the address ends whose numbers end at `at`: behind building and room, if they follow."""
    end = _on_this_line(text, at)
    if end == at and (line := _LINE.match(text, end)):
        further = _on_this_line(text, line.end(), own_line=True)
        # On a line of its own it must be all there is.
        if further > line.end() and _LINE_END.match(text, further):
            return further
    return end


def _on_this_line(text: str, at: int, *, own_line: bool = False) -> int:
    if not own_line and (found := _UNNAMED.match(text, at)):
        return found.end()
    if _GLUED.match(text, at):  # 9-8に住む: a sentence goes on
        return at
    for pattern in (_NAMED, _TWO_WORDS):
        found = pattern.match(text, at)
        if found and _is_house(found[1], text[found.end(1) : found.end()], alone=own_line):
            return found.end()
    for pattern in (_ALONE, _START):
        if (found := pattern.match(text, at)) and not _NO_HOUSE.search(found[1]):
            return found.end()
    return at


def _is_house(name: str, room: str, *, alone: bool) -> bool:
    """A word for a house, or a name that sounds like one before the number of a room.

    On a line of its own only a word for a house will do, or a room that calls itself one.
    """
    if _NO_HOUSE.search(name):
        return False
    if _HAS_HOUSE.search(name):
        return True
    if " " in name:
        return False
    digits = sum(c.isdigit() for c in room)
    if "号" in room and digits >= 2 and len(name) <= 10 and not alone:
        return True  # 桜館 201号室
    if _ORDINAL.match(name) and digits >= 3 and not alone:
        return True  # 第二若葉 A-407
    certain = any(unit in room for unit in ("号", "階", "室", "棟"))
    return bool(_FOREIGN.search(name)) and (certain or (not alone and digits >= 3))

"""Numbers: how many people, records or accesses a text speaks of, in the ways notices write it."""

from __future__ import annotations

import re

_HOW = r"(?:約|およそ|およそ|最大(?:で)?|最多で|多くて(?:も)?|少なくとも|延べ|のべ|計|合計|総数|全|うち|ほか)?\s{0,2}"
_DIGITS = r"(?:[0-9][0-9,]{0,11}(?:\.[0-9]{1,3})?(?:億|万|千|百)?(?:[0-9][0-9,]{0,8})?(?:千|百)?|数(?:十|百|千|万)|(?!一[人名件])[一二三四五六七八九十百千万〇]{1,12})"
_UNIT = r"(?:人|名(?!前|義|称|簿)|件(?!名)|アカウント|世帯|会員|ID|口座|通|社|事業所|レコード|枚|件数|家庭|校|団体|軒|冊|部(?!署|門|分)|羽|組)"
_GAP = r"\s?\s?"
_NOT_AFTER = r"(?<![0-9年月,\-第])(?<![0-9]:)"  # a date, a time, or the middle of a number
PERSONS = re.compile(
    rf"{_NOT_AFTER}{_HOW}{_DIGITS}{_GAP}(?:余り?|強|弱)?{_GAP}(?:人|名(?!前|義|称|簿))(?!目|件|事)"
)
COUNT = re.compile(rf"{_NOT_AFTER}{_HOW}{_DIGITS}{_GAP}(?:余り?|強|弱)?{_GAP}{_UNIT}(?!目)")
UNKNOWN = re.compile(
    r"(?:人数|件数|対象者?数?|規模|範囲|何人(?:分)?|何件|数)[^。]{0,24}?(?:不明|分か(?:り|って)(?:ませ|い(?:ませ|な))|特定(?:でき|し)|確定(?:し|でき)|調査中|確認中|精査中|分からず)"
)

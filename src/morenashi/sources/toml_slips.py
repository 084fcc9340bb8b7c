"""What people slip on when they fill in a TOML file by hand: each line that is none, and how to write it.

The lines are looked at one by one, since `tomllib` stops at the first. Nothing of what stands there is
repeated: it may be a name.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator

from morenashi.model.words import Words

_TEXT = re.compile(r'"(?:[^"\\]|\\.)*"|\'[^\']*\'')
_PAIR = re.compile(r"([A-Za-z0-9_.-]+)\s*([=＝])\s*(.*)")
_DAY = re.compile(
    r"(?:令和|平成|[RH]\d|(?:19|20)\d\d\s*[-/.年])|\d{1,2}\s*月\s*\d{1,2}\s*日|\d{1,2}/\d{1,2}"
    r"|\d{1,2} [A-Z][a-z]{2,} |[A-Z][a-z]{2,} \d{1,2}, "
)
_NUMBER = re.compile(
    r"(?:約|最大|およそ)?\s*\d[\d,]*\s*(?:人|名|件|円|個|通)?(?:以上|以下|まで|くらい|ほど)?"
)
_ANSWERS = {"はい", "いいえ", "yes", "no", "true", "false"}
_THREE = '"""'


def slips(text: str) -> Iterator[tuple[int, str, Words]]:
    """Line (from 1), the key that stands there or "", and what to write instead.

    >>> [(line, key) for line, key, _ in slips('a = "x"\\nb = x\\nc ＝ 1')]
    [(2, 'b'), (3, 'c')]
    """
    long, depth = False, 0
    for number, line in enumerate(text.splitlines(), 1):
        marks = line.count(_THREE)
        if long or marks:
            long ^= marks % 2 == 1
            continue
        bare = _TEXT.sub('""', line.strip()).split("#")[0].strip()
        if not bare:
            continue
        slip = _of_line(bare, inside=depth > 0)
        depth = max(0, depth + sum(map(bare.count, "[{")) - sum(map(bare.count, "]}")))
        if slip is not None:
            found = _PAIR.match(bare)
            yield number, found[1] if found else "", slip


def _of_line(bare: str, *, inside: bool) -> Words | None:
    """What is wrong with a line whose texts are taken out and whose comment is gone; None: nothing seen."""
    if any(sign in bare for sign in "“”„＂「」『』’‘"):
        return _QUOTES
    if any(sign in bare for sign in "＝，、［］｛｝"):
        return _WIDE
    if '"' in bare.replace('""', ""):
        return _OPEN
    if inside:
        return None
    pair = _PAIR.match(bare)
    if pair is None:
        if bare[0] in "[]{}":
            return None if bare[0] != "[" or _reads(bare) else _HEADING
        return _NO_PAIR
    value = pair[3]
    if value[:1] in ("[", "{") or (value and _reads(f"x = {value}")):
        return None
    return _of_value(unicodedata.normalize("NFKC", value))


def _of_value(value: str) -> Words:
    if not value:
        return _EMPTY
    if value.startswith('""'):
        return _AFTER
    if value.lower() in _ANSWERS:
        return _ANSWER
    if _DAY.match(value):
        return _WHEN
    return _COUNT if _NUMBER.fullmatch(value) else _BARE


def _reads(text: str) -> bool:
    try:
        tomllib.loads(text)
    except ValueError:  # also for a number of 5,000 digits
        return False
    return True


_QUOTES = Words(
    ja='引用符が全角です（“ ” や「 」）。半角の " で囲んでください。',
    en='has curly or Japanese quotation marks: use straight ones (").',
)
_WIDE = Words(
    ja="全角の記号があります。= , [ ] { } は半角で書いてください。",
    en="has full-width signs: write = , [ ] { } in half width.",
)
_OPEN = Words(
    ja='半角の引用符（"）が片方しかありません。文の前と後の両方に付けてください。',
    en='has only one of two quotation marks ("): put one before and one after the text.',
)
_WHEN = Words(
    ja="日付は 2026-04-01、時刻も書くなら 2026-04-01T18:20:00 の形で、半角で書いてください。"
    '令和の日付は、"令和8年4月1日18時20分" のように半角の引用符で囲めば読めます。',
    en='write a day as 2026-04-01, with the time as 2026-04-01T18:20:00; a Japanese date stands in quotation marks (").',
)
_COUNT = Words(
    ja="数は、半角の数字だけで書いてください（「1,200人」なら 1200）。最大の数だけが分かるときは { at_most = 1200 } と書きます。",
    en="write a number in digits alone (1200); where only the most is known, { at_most = 1200 }.",
)
_ANSWER = Words(
    ja='はい・いいえは、小文字の true か false で書いてください。[purpose] の answer だけは "yes" か "no" です。',
    en='write true or false in small letters; only answer in [purpose] takes "yes" or "no".',
)
_BARE = Words(
    ja='文や言葉は、半角の引用符（"）で囲んでください。例: title = "件名"',
    en='put the text between straight quotation marks ("), as in title = "Subject".',
)
_AFTER = Words(
    ja='引用符（"）の後ろに余分な文字があります。文の中で " は使えません（「 」なら使えます）。',
    en='has something after the closing quotation mark; a text cannot hold a " itself.',
)
_EMPTY = Words(
    ja="= の右に何もありません。分からなければ、行の先頭に # を付けてください。",
    en="has nothing after =: put a # before the line while it is not known.",
)
_NO_PAIR = Words(
    ja='「項目 = "内容"」の形になっていません。説明の行なら、先頭に # を付けてください。',
    en='is no `key = "text"`: put a # before it if it is a remark.',
)
_HEADING = Words(
    ja="見出しの [ ] の数が合っていません。[cause] か [[known]] の形にしてください。",
    en="has brackets that do not match: a heading is [cause] or [[known]].",
)

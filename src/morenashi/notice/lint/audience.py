"""Audience: to whom a text seems to speak, judged by its form of address and its headings."""

from __future__ import annotations

import re

from morenashi.model.lint import NoticeKind
from morenashi.notice.lint.reading import Reading

_HEAD = 600  # characters: the address of a letter stands at its top
_TO_AUTHORITY = re.compile(
    r"個人情報保護委員会\s*(?:御中|委員長)|(?:速報|確報|続報)[・\s]*(?:案|版)?\)?|報告者[\s::]|報告書\s*(?:\(|案|$)|規則第?\s*[78]条|事業者名[\s::]"
)
_AUTHORITYS_ITEMS = re.compile(
    r"(?:本人への対応|公表)の実施状況|個人データの項目|本人の数|二次被害又は|再発防止のための措置|参考となる事項"
    r"|(?:^|\n)[(（]?[1-9][)）.．]?\s*(?:概要|項目|人数|原因|二次被害|本人への対応|公表|再発防止|その他)"
)
_TO_ONE = re.compile(
    r"(?:^|\n)[^\n。]{0,20}(?:様|さま|殿)\s*(?:\n|$)|あなた|貴方|貴殿|(?:お客様|ご)本人様|(?:○|〇|●){2}|\{[^}\n]{1,20}\}\s*様"
)
_TO_ALL = re.compile(
    r"(?:各位|の皆様|の皆さま|お客様へ|プレスリリース|公表|ニュースリリース|関係者の)"
)
_YOURS = re.compile(r"あなたの|あなたが|〇〇\s*様|○○\s*様")


def audience(reading: Reading) -> NoticeKind:
    """The likeliest kind; a public statement where nothing tells."""
    head = reading.folded[:_HEAD]
    forms = len(set(_AUTHORITYS_ITEMS.findall(reading.folded)))
    if forms >= 4 or (_TO_AUTHORITY.search(head) and forms):
        return NoticeKind.REGULATOR
    if _YOURS.search(reading.folded) or (_TO_ONE.search(head) and not _TO_ALL.search(head)):
        return NoticeKind.INDIVIDUAL
    return NoticeKind.PUBLIC

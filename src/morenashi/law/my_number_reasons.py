"""Why a class of the My Number rules applies or does not, in plain words."""

from __future__ import annotations

import re

from morenashi.model.words import Words

NO_SYSTEM = Words(
    ja="行政機関等の個人番号関係事務のシステムや情報提供ネットワークシステムからのものではありません。",
    en="It is not from a system of a public body or from the information network system.",
)
SYSTEM_CHANGE = Words(
    ja="行政機関等（またはその委託先）が個人番号の事務に使うシステムからなら、番号法の1号に当たり得ます。",
    en="From a system that a public body, or its contractor, uses for My Number work, item 1 may apply.",
)
SYSTEM = Words(
    ja="行政機関等の電子データです。個人番号の事務に使うシステムからなら1号に当たり、1人分でも報告の対象です。",
    en="Electronic data of a public body: from a system for My Number work item 1 applies, even for one "
    "person.",
)
NOT_A_SYSTEM = Words(
    ja="個人番号の事務に使うシステムからではないと確かめられれば、番号法の1号に当たりません。",
    en="Item 1 of the My Number rules would not apply if it was no system for My Number work.",
)
NO_LEAK = Words(
    ja="漏えい等でも、番号法に反する利用や提供でもありません。",
    en="It is neither a leak nor an unlawful use or provision.",
)
NOT_ELECTRONIC = Words(
    ja="電磁的な方法で見られたものではありません。", en="It was not seen by electronic means."
)
SEEN = Words(
    ja="マイナンバーを含むファイルが、電磁的な方法で不特定多数の者に閲覧されました。",
    en="A file with My Numbers was seen by an unspecified number of people by electronic means.",
)
MAYBE_SEEN = Words(
    ja="マイナンバーを含むファイルが、電磁的な方法で不特定多数の者に閲覧されたおそれがあります。",
    en="A file with My Numbers may have been seen by an unspecified number of people.",
)
NOT_SEEN = Words(
    ja="不特定多数の者には閲覧されていないと記録されています。",
    en="It is recorded that no unspecified number of people could see it.",
)
SHOWN = Words(
    ja="設定や仕様の誤りで、不特定多数の者がマイナンバーを閲覧できたおそれがあります。",
    en="By a wrong setting or feature an unspecified number of people may have seen My Numbers.",
)
SEEN_CHANGE = Words(
    ja="不特定多数の者は閲覧できなかったと確かめられれば、番号法の3号に当たりません。",
    en="Item 3 of the My Number rules would not apply if no unspecified number of people could see it.",
)
SEEN_UNKNOWN = Words(
    ja="不特定多数の者に閲覧されたかどうかは、まだ記録されていません。",
    en="Whether an unspecified number of people saw it is not recorded yet.",
)
SEEN_FOUND = Words(
    ja="不特定多数の者が電磁的な方法で閲覧できたと分かれば、1人分でも番号法の3号に当たります。",
    en="If an unspecified number of people could see it by electronic means, item 3 of the My Number "
    "rules applies even for one person.",
)


def for_my_number(words: Words) -> Words:
    """A sentence on the APPI's items, said of those of the My Number rules: there 3 is 2, 4 stays 4."""
    return Words(
        ja=_GO.sub(lambda m: f"番号法の{_NUMBERS[m[1]]}号", words.ja),
        en=_ITEM.sub(_in_my_number, words.en),
    )


def _in_my_number(match: re.Match[str]) -> str:
    return f"{match[1]} {_NUMBERS[match[2]]} of the My Number rules"


_NUMBERS = {"3": "2", "4": "4"}
_GO = re.compile("(?<!番号法の)([34])号")
_ITEM = re.compile(r"\b([Ii]tem) ([34])\b(?! of the My)")


def number_of(because: Words, groups: Words) -> Words:
    """The sentence on the number, with the groups whose My Numbers are counted."""
    return Words(
        ja=f"マイナンバーが漏えいした（おそれのある）のは{groups.ja}です。{because.ja}",
        en=f"My Numbers leaked, or may have, of {groups.en}. {because.en}",
    )

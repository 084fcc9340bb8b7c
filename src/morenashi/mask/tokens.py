"""Tokens: what stands for a value so that equal values can be recognised, and nothing else be learned.

Only kinds of which a value points to one person or household get a token. Of the others there are
so few values (a sex, an age, an illness) that counting the tokens would give them away; a My Number
or a secret may not be kept in any form that can be compared.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from morenashi.mask.comparable import best_names, comparable
from morenashi.mask.text import label
from morenashi.model.items_of_data import KINDS, NEVER_FINGERPRINTED
from morenashi.model.spans import Spans

# A keyed hash of a kind and a comparable value, 32 bytes.
Fingerprint = Callable[[str, str], bytes]

SIZE = 8  # letters of a token: among 10,000 values two share one in two cases of a hundred
TELLING = frozenset(
    {"SENSITIVE", "INCOME", "FAMILY", "SEX", "AGE", "JOB_TITLE", "APPLICATION_HISTORY"}
)
_LIKE_A_NUMBER = re.compile(r"\d{4}")


def tokens(
    text: str, spans: Spans, groups: Sequence[int], fingerprint: Fingerprint, *, lang: str = "ja"
) -> list[str]:
    """For each span what stands for it: [氏名-3f9a2c1b], or the label alone.

    `groups` says whose each span is, -1 for nobody: all names of a person get the token of the
    name that says most.
    """
    names = best_names(text, spans, groups)
    found = []
    for (index, start, end, _, _), group in zip(spans, groups, strict=True):
        kind = KINDS[index]
        plain = label(kind, lang)
        if kind in NEVER_FINGERPRINTED or kind in TELLING:
            found.append(plain)
            continue
        if kind == "PERSON" and group in names:
            value = names[group].whole
        else:
            value = comparable(kind, text[start:end])
        found.append(f"{plain[:-1]}-{_written(fingerprint(kind, value))}]")
    return found


def _written(digest: bytes) -> str:
    """The first hex digits that no one takes for a number: never four decimal digits in a row."""
    digits = digest.hex()
    for at in range(len(digits) - SIZE + 1):
        if not _LIKE_A_NUMBER.search(digits, at, at + SIZE):
            return digits[at : at + SIZE]
    return digits[:SIZE].translate(str.maketrans("0123456789", "abcdefabcd"))

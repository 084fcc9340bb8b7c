"""Whether the HTML form of a mail says only what its plain text says, so that it need not be read twice."""

from __future__ import annotations

import re

_LINK = re.compile(r"(?:https?://|mailto:|tel:)[^\s<>\"]+")
_NOTHING = re.compile(r"[\s>＞|*_\u00a0\u200b\u3000\[\]()<>-]+")


def repeats(html: str, plain: str) -> bool:
    """Whether each line of `html` stands in `plain`, in the same order, but for links and their marks.

    A line that stands elsewhere, or says more, makes them two texts. Takes linear time: each line is
    looked for behind the one before, and the first that is missing ends the search.
    """
    links = set(_LINK.findall(plain))
    if any(link not in links for link in set(_LINK.findall(html))):
        return False
    told = _NOTHING.sub("", _LINK.sub("", plain))
    at = 0
    for line in html.splitlines():
        bare = _NOTHING.sub("", _LINK.sub("", line))
        if not bare:
            continue
        found = told.find(bare, at)
        if found < 0:
            return False
        at = found + len(bare)
    return True

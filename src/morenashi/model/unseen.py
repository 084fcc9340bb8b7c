"""Signs that are not seen: they drive terminals, reorder what is read (UAX #9), hide, or break XML 1.0."""

from __future__ import annotations

import re

# C0 and C1 controls and DEL drive terminals; bidi controls reorder; zero-width letters, line and paragraph
# separators, tags and the byte order mark hide or split; U+FFFE and U+FFFF may not stand in XML.
UNSEEN = (
    "\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f"
)
_BREAK = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_UNSEEN = re.compile(f"(?![\n\t])[{UNSEEN}]")


def seen(text: str) -> str:
    r"""The text as people see it: every line break is \n, what is not seen is gone.

    >>> seen("港\r\n\x1b[31m一\u202e郎\u200b")
    '港\n[31m一郎'
    """
    if text.isascii() and text.isprintable():
        return text
    return _UNSEEN.sub("", _BREAK.sub("\n", text))

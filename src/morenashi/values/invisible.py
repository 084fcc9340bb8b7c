"""Characters that a reader does not see: between the letters of a name or number they hide it from a search."""

from __future__ import annotations

import re
import unicodedata

# Zero-width spaces and joiners, marks of direction, soft hyphen, fillers, selectors of variants, tags,
# and controls but tab, line ends and the escape of ISO-2022-JP.
_INVISIBLE = re.compile(
    "[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u3164\uffa0\ufe00-\ufe0f\ufff9-\ufffb\U000e0000-\U000e0fff\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]+"
)
# Braille without a dot, and the letters and digits of formulas, which look like ordinary ones.
_PLAIN = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0x1D400, 0x1D800)}
_PLAIN[0x2800] = " "


def without_invisible(text: str) -> str:
    """The text as a reader sees it; the number of lines stays.

    >>> without_invisible("山\\u200b田 0\\u00ad90")
    '山田 090'
    """
    if text.isascii() and not _INVISIBLE.search(text):
        return text
    return _INVISIBLE.sub("", text).translate(_PLAIN)

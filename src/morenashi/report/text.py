"""Makes hostile names, headers and samples safe to show: nothing hidden, nothing acted upon."""

from __future__ import annotations

import re

from morenashi.model.unseen import UNSEEN

_UNSEEN = re.compile(f"[{UNSEEN}]")

_FORMULA = tuple("=+-@|%＝＋－＠")


def _escape(match: re.Match[str]) -> str:
    code = ord(match.group())
    if 0xDC80 <= code <= 0xDCFF:  # a byte of a file name that is no text (surrogateescape)
        return f"\\x{code - 0xDC00:02x}"
    if code <= 0xFF:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def visible(text: str) -> str:
    r"""The text with everything that would act or hide written as an escape.

    >>> visible("a\x1b[31m\u202etxt")
    'a\\x1b[31m\\u202etxt'
    """
    return _UNSEEN.sub(_escape, text)


def json_escaped(document: str) -> str:
    r"""The same JSON with unseen letters as \u escapes: equal when parsed, harmless when shown.

    A lone surrogate is no letter of any encoding; it becomes text, as in `visible`.
    """

    def escape(match: re.Match[str]) -> str:
        code = ord(match.group())
        if 0xD800 <= code <= 0xDFFF:
            return "\\" + _escape(match)
        if code > 0xFFFF:
            code -= 0x10000
            return f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}"
        return f"\\u{code:04x}"

    return _UNSEEN.sub(escape, document)


def cell(text: str) -> str:
    """The text as a spreadsheet cell: visible, and never taken for a formula.

    >>> cell("=HYPERLINK(1)"), cell(" @x"), cell("東京")
    ("'=HYPERLINK(1)", "' @x", '東京')

    Excel also takes a full-width sign for the start of a formula in a Japanese locale, and some
    programs trim the blanks before it.
    """
    shown = visible(text)
    risky = text[:1] in ("\t", "\r", "\n") or shown.lstrip().startswith(_FORMULA)
    return f"'{shown}" if risky else shown


def cut(text: str, most: int) -> str:
    """The text folded in its middle to at most `most` letters.

    >>> cut("abcdefghij", 7)
    'abc…hij'
    """
    if len(text) <= most:
        return text
    head = most // 2
    tail = most - 1 - head
    return f"{text[:head]}…{text[len(text) - tail :]}"

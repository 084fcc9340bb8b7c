"""The parameters of Content-Type and Content-Disposition as mailers write them.

Sources: RFC 2045 section 5.1; RFC 2231 (charsets, percent encoding and continuations, also numbered
or quoted wrongly); RFC 2047 words within quotes, which no standard allows and most mailers write.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import unquote_to_bytes

from morenashi.extract.mail import header_text, text_of

_MOST = 200  # parameters of one header
_MAIN = re.compile(r"\s*([^\s;\"=]*)[^;\"]*")
_PARAMETER = re.compile(
    r"""(?P<name>[^\s=;"]+)\s*=\s*(?:"(?P<quoted>(?:[^"\\]|\\.)*)"|(?P<plain>[^;]*))""",
    re.DOTALL,
)
_BETWEEN = re.compile(r"[;\s]*")
_ESCAPE = re.compile(r'\\(["\\])')
_NAME = re.compile(r"([^*]+)(?:\*(\d{1,4}))?(\*)?")


@dataclass(frozen=True, slots=True)
class Parameters:
    """The value before the first semicolon in small letters, and the parameters by their small names."""

    value: str = field(repr=False)
    of: dict[str, str] = field(repr=False)

    def get(self, name: str) -> str:
        """One parameter; "" where it is missing."""
        return self.of.get(name, "")


def parameters(raw: bytes) -> Parameters:
    """Reads one header. Never raises."""
    text = text_of(raw).text  # raw 8-bit and JIS first: their bytes look like quotes and semicolons
    text = " ".join(text.splitlines()) if "\n" in text or "\r" in text else text
    main = _MAIN.match(text)
    at = main.end() if main else 0
    pieces: dict[str, list[tuple[int, bool, str]]] = {}
    for _ in range(_MOST):
        between = _BETWEEN.match(text, at)
        at = between.end() if between else at
        found = _PARAMETER.match(text, at)
        if not found:  # what is no parameter ends at the next semicolon
            at = text.find(";", at) + 1
            if not at:
                break
            continue
        at = found.end()
        value = found["quoted"]
        value = _ESCAPE.sub(r"\1", value) if value is not None else found["plain"].strip()
        name = _NAME.fullmatch(found["name"])
        if name:
            piece = (int(name[2] or 0), bool(name[3]), value)
            pieces.setdefault(name[1].lower(), []).append(piece)
    value = main[1].lower() if main else ""
    return Parameters(value, {name: _joined(of) for name, of in pieces.items()})


def _joined(pieces: list[tuple[int, bool, str]]) -> str:
    """One parameter out of its pieces, in their order."""
    extended = [piece for piece in pieces if piece[1]]
    if not extended:
        if len({number for number, _, _ in pieces}) == 1:  # written twice: the first holds
            return header_text(pieces[0][2])
        return header_text("".join(value for _, _, value in sorted(pieces, key=lambda p: p[0])))
    if all(number == 0 for number, _, _ in pieces):
        pieces = extended[:1]  # name= beside name*= is for old mailers
    charset, data = "", b""
    for i, (_, percent, value) in enumerate(sorted(pieces, key=lambda piece: piece[0])):
        if i == 0 and percent and value.count("'") >= 2:
            charset, _, value = value.split("'", 2)
        data += unquote_to_bytes(value) if percent else value.encode()
    return header_text(text_of(data, charset).text)

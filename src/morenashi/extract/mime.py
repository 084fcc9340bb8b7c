"""A mail taken apart: header lines as bytes, and parts by their place, without recursion and without copies.

Sources: RFC 5322, RFC 2045 and 2046. Own because the standard parser recurses for every multipart
(3,000 of them end it), joins and copies what is only to be looked at, and hides the bytes of headers.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from morenashi.extract.parameters import Parameters, parameters
from morenashi.extract.transfer import Unwrapped, unwrapped

HEADER_BYTES = 100_000  # of one head; more is read as far as this
_MOST_FIELDS = 20_000
_ODD_LINES = 12  # so many lines of a head may have lost the blank they were folded with

_NAME = re.compile(rb"([!-9;-~]{1,100})[ \t]*:[ \t]*")
_KNOWN = re.compile(
    rb"(?:content-[a-z-]+|mime-version|from|to|cc|bcc|subject|date|sender|reply-to|received|message-id"
    rb"|return-path|in-reply-to|references|x-[a-z0-9-]+|dkim-signature|user-agent|importance|organization)[ \t]*:",
    re.IGNORECASE,
)
_BLANK = re.compile(rb"(?:\xef\xbb\xbf)?(?:[ \t]*\r?\n)*")
_TOKEN = re.compile(r"[A-Za-z0-9-]+")
_KIND = re.compile(r"[a-z0-9!#$&^_.+-]+/[a-z0-9!#$&^_.+-]+")
_A_BOUNDARY = re.compile(rb"(?<![^\n])--([^\s][^\r\n]{0,199}?)[ \t]*\r?\n(?=[A-Za-z-]{2,60}:)")


@dataclass(slots=True, eq=False)
class Part:
    """A mail or a part of one: its header lines, and where its body stands in `source`.

    `odd` are lines among the headers that are none; `cut` is true where the head was too large.
    """

    source: bytes = field(repr=False)
    start: int
    end: int
    fields: tuple[tuple[str, bytes], ...] = field(repr=False)
    odd: bytes = field(default=b"", repr=False)
    cut: bool = False
    default: str = "text/plain"
    _told: dict[str, Parameters] = field(default_factory=dict, repr=False)

    def field(self, name: str) -> bytes:
        """The first header line of that name; b"" where there is none."""
        return next((value for key, value in self.fields if key.lower() == name), b"")

    def parameters(self, name: str) -> Parameters:
        """That header line with its parameters."""
        if name not in self._told:
            self._told[name] = parameters(self.field(name))
        return self._told[name]

    @property
    def kind(self) -> str:
        """What it says it is, such as "text/plain"."""
        value = self.parameters("content-type").value
        return value if _KIND.fullmatch(value) else self.default

    @property
    def transfer(self) -> str:
        """How its body is wrapped for the way."""
        found = _TOKEN.search(self.field("content-transfer-encoding").decode("latin-1"))
        return found[0].lower() if found else ""

    @property
    def raw(self) -> bytes:
        """The body as it stands."""
        return self.source[self.start : self.end]

    def body(self) -> Unwrapped:
        """The body unwrapped."""
        return unwrapped(self.raw, self.transfer)


def parse(source: bytes) -> Part:
    """The mail that `source` is, perhaps with blank lines or a mailbox's line "From " above."""
    if b"\n" not in source and b"\r" in source:
        source = source.replace(b"\r", b"\n")
    blank = _BLANK.match(source)
    start = blank.end() if blank else 0
    if source.startswith((b"From ", b">From "), start):
        start = source.find(b"\n", start) + 1 or len(source)
    return _part(source, start, len(source), "text/plain")


def inner(part: Part) -> list[tuple[int, int]]:
    """Where the parts of a multipart stand: pairs of start and end; none if it has none after all."""
    source, start, end = part.source, part.start, part.end
    boundary = part.parameters("content-type").get("boundary").encode("utf-8", "replace")
    found = _pieces(source, start, end, boundary) if boundary.strip() else []
    if not found:
        guess = _A_BOUNDARY.search(source, start, end)
        found = _pieces(source, start, end, guess[1]) if guess else []
    return found


def outside(part: Part, pieces: list[tuple[int, int]]) -> bytes:
    """What stands in a multipart before its first part, where hardly a mailer shows it."""
    before = part.source[part.start : pieces[0][0]].rstrip()
    return before[: before.rfind(b"\n") + 1].strip()


def part_at(part: Part, start: int, end: int) -> Part:
    """The part that stands there."""
    digest = part.kind == "multipart/digest"
    return _part(part.source, start, end, "message/rfc822" if digest else "text/plain")


def _pieces(source: bytes, start: int, end: int, boundary: bytes) -> list[tuple[int, int]]:
    """What stands between the delimiters; also behind the closing one, as far as it is not blank."""
    delimiter = re.compile(rb"(?<![^\n])--" + re.escape(boundary) + rb"(--)?[ \t]*(?:\r?\n|\Z)")
    found: list[tuple[int, int]] = []
    begun = -1
    for mark in delimiter.finditer(source, start, end):
        if begun >= 0:
            found.append((begun, _before(source, begun, mark.start())))
        begun = mark.end()
    if begun >= 0 and source[begun:end].strip():
        found.append((begun, end))
    return found


def _before(source: bytes, start: int, end: int) -> int:
    """Without the line end that belongs to the delimiter."""
    if end > start and source[end - 1 : end] == b"\n":
        end -= 1
    if end > start and source[end - 1 : end] == b"\r":
        end -= 1
    return end


def _part(source: bytes, start: int, end: int, default: str) -> Part:
    """Reads the header lines at `start`; the body is what follows."""
    lines: list[tuple[str, list[bytes]]] = []
    odd: list[bytes] = []
    at, cut = start, False
    last = odd  # where a folded line goes
    while at < end:
        stop = source.find(b"\n", at, end) + 1 or end
        room = start + HEADER_BYTES - at  # what begins beyond is kept only if it tells how to read
        line = source[at : min(stop, at + (room if room > 0 else HEADER_BYTES))]
        if not line.strip(b"\r\n"):
            at = stop
            break
        cut = cut or stop - start > HEADER_BYTES
        if line[0] in b" \t" and (lines or odd):
            if room > 0 or (lines and last is lines[-1][1] and _tells(lines[-1][0])):
                last.append(line)
        elif _NAME.match(line) or (not lines and _KNOWN.match(line.lstrip(b" \t"))):
            field_name, value = line.split(b":", 1)
            last = [value]
            known = field_name.strip().decode("ascii", "replace")
            if room > 0 or (_tells(known) and len(lines) < _MOST_FIELDS):
                lines.append((known, last))
        elif lines and _heads_on(source, stop, end):
            odd.append(line)
            last = odd
        else:
            break
        at = stop
    fields = tuple((name, b"".join(of).strip(b" \t\r\n")[:HEADER_BYTES]) for name, of in lines)
    return Part(source, at, end, fields, b"".join(odd), cut, default)


def _tells(name: str) -> bool:
    """Whether a header line says how the body is to be read."""
    return name[:8].lower() == "content-"


def _heads_on(source: bytes, at: int, end: int) -> bool:
    """Whether a header line follows soon, so that the line above is merely folded wrongly."""
    for _ in range(_ODD_LINES):
        if _KNOWN.match(source, at, end):
            return True
        stop = source.find(b"\n", at, min(end, at + 2000)) + 1
        if not stop or not source[at:stop].strip():
            return False
        at = stop
    return False

"""Lists of mail addresses as people and programs write them (RFC 5322 section 3.4, read tolerantly).

In linear time and without recursion: a header of a hostile mail may hold thousands of brackets.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from morenashi.model.mail import Mailbox
from morenashi.values.email import normal

_TOKEN = re.compile(
    r"""(?P<quoted>"(?P<inside>(?:[^"\\]|\\.)*)")"""
    r"""|(?P<angle><(?P<address>[^<>]*)>?)"""
    r"""|(?P<separator>[,;；])"""
    r"""|(?P<bracket>\()"""
    r"""|(?P<colon>:)"""
    r"""|(?P<word>[^"<>,;；():\s]+)"""
    r"""|(?P<space>\s+)"""
    r"""|(?P<odd>.)""",
    re.DOTALL,
)
_BRACKET = re.compile(r"[()]")
_SWALLOWED = re.compile(r"<[^<>]*@[^<>]*>\s*[,;]")
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_MAILTO = re.compile(r"mailto:[^\s\]>)]*")
_BEFORE_AT = re.compile(r"""[^\s<>()\[\]"',;:@]+\Z""")
_BEHIND_AT = re.compile(r"""[^\s<>()\[\]"',;:]*[^\s<>()\[\]"',;:@]""")
_LONGEST_SIDE = 256  # of an address
_LONGEST_COMMENT = 1000


def read_mailboxes(
    text: str, decode: Callable[[str], str] = str, *, spoken: bool = False
) -> tuple[Mailbox, ...]:
    """The mailboxes in `text`, whose names `decode` makes readable.

    `spoken` is for lists that a mailer shows to people, as in the head of a quoted mail: there a
    comma may stand within a name ("Yamada, Taro"), and a name may stand alone.
    """
    pieces = _merged(text) if spoken else [text]
    return tuple(box for piece in pieces for box in _Reader(piece, decode, one=spoken).read())


def _merged(text: str) -> list[str]:
    """Cut at semicolons; where there are none at commas, but not within "Yamada, Taro <a@b>"."""
    if ";" in text or "；" in text:
        return re.split("[;；]", text)
    pieces: list[str] = []
    waiting = ""
    for piece in text.split(","):
        waiting = f"{waiting}, {piece.strip()}" if waiting else piece.strip()
        if "@" in piece:
            pieces.append(waiting)
            waiting = ""
    return [*pieces, waiting] if pieces or not waiting else text.split(",")


@dataclass(slots=True)
class _Reader:
    """Reads one list of mailboxes."""

    text: str = field(repr=False)
    decode: Callable[[str], str]
    one: bool = False  # the text is one mailbox
    words: list[str] = field(default_factory=list, repr=False)
    comments: list[str] = field(default_factory=list, repr=False)
    angle: str | None = field(default=None, repr=False)
    again: bool = True
    unclosed: int = 0

    def read(self) -> Iterator[Mailbox]:
        text, at = self.text, 0
        while at < len(text):
            token = _TOKEN.match(text, at)
            assert token is not None
            at = token.end()
            kind = token.lastgroup
            if kind == "inside" or token["quoted"] is not None:
                inside = token["inside"]
                if _SWALLOWED.search(inside):  # the quote has no end: it is a mere character
                    at = token.start() + 1
                else:
                    self._quoted(inside, text[at : at + 1])
            elif token["angle"] is not None:
                if self.angle is not None and "@" in self.angle and "@" in token["address"]:
                    yield from self._taken()  # a comma is missing
                if self.angle is None or "@" in token["address"]:
                    self.angle = token["address"]
            elif kind == "separator" and not self.one:
                yield from self._taken()
            elif kind == "bracket":
                at = self._comment(at)
            elif kind == "colon" and not self.one:
                self._colon()
            elif kind != "odd":
                self.words.append(token[0])
        yield from self._taken()

    def _quoted(self, inside: str, following: str) -> None:
        inside = _ESCAPE.sub(r"\1", inside)
        if following == "@" and not re.search(r"\s", inside):  # a..b.@ as carriers gave it out
            self.words.append(inside)
        else:
            self.words.append(inside if inside.strip() else " ")

    def _colon(self) -> None:
        """What stands before is the name of a group, or `mailto`."""
        if self.words and self.words[-1].lower().endswith("mailto"):
            self.words[-1] = self.words[-1][: -len("mailto")]
        else:
            self.words.clear()

    def _comment(self, at: int) -> int:
        """Past a comment, which may hold others; a bracket without end is a mere character."""
        if self.unclosed > 2:
            return at
        depth, begin = 1, at
        for mark in _BRACKET.finditer(self.text, at, at + _LONGEST_COMMENT):
            depth += 1 if mark[0] == "(" else -1
            if not depth:
                self.comments.append(self.text[begin : mark.start()])
                return mark.end()
        self.unclosed += 1
        return at

    def _taken(self) -> Iterator[Mailbox]:
        raw = "".join(self.words).strip()
        name = " ".join(self.decode(raw).split()).strip("'\"")
        comment = " ".join(self.decode(self.comments[0]).split()) if self.comments else ""
        angle = self.angle
        self.words.clear()
        self.comments.clear()
        self.angle = None
        if angle is None and self.again and name != raw and "@" in name:
            # A whole list within an encoded word.
            yield from _Reader(name, str, one=self.one, again=False).read()
            return
        address = _clean(angle) if angle is not None else ""
        if not address and not self.one and name.count("@") > 1 and " " in name:
            boxes = [_clean(word) for word in name.split() if _is_whole(word)]
            if len(boxes) > 1:  # commas are missing
                yield from (Mailbox("", box) for box in boxes)
                return
        if not address:
            start, end = _bare(name)
            if end:
                address = _clean(name[start:end])
                before = name[:start].rstrip(" [<(").removesuffix("mailto:")
                name = _MAILTO.sub("", before + name[end:]).strip(" []<>()'\"")
            elif angle is None and name.isascii() and " " not in name and not self.one:
                address, name = name.lower(), ""
        name = comment if name.lower() in ("", address) else name
        if name or address:
            yield Mailbox(name, address)


def _is_whole(word: str) -> bool:
    """Whether a word is an address and nothing else."""
    return _bare(word) == (0, len(word))


def _bare(text: str) -> tuple[int, int]:
    """Where an address stands in a text; (0, 0) if none does."""
    at = text.find("@")
    before = _BEFORE_AT.search(text[max(0, at - _LONGEST_SIDE) : max(0, at)])
    behind = _BEHIND_AT.match(text, at + 1, at + 1 + _LONGEST_SIDE) if at >= 0 else None
    return (at - len(before[0]), behind.end()) if before and behind else (0, 0)


def _clean(address: str) -> str:
    """The address alone: without white space, a route, `mailto:`, or quotes it does not need."""
    bare = "".join(address.split()).removeprefix("mailto:").strip("'")
    bare = bare.rpartition(":")[2] or bare
    local, at, domain = bare.rpartition("@")
    if at and local.startswith('"') and local.endswith('"') and len(local) > 2:
        bare = f"{local[1:-1]}@{domain}"
    return normal(bare) or bare.lower()

"""What the signs of a received mail share: its own words, the links in it, and how names are compared."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace

from morenashi.model.mail import Voice
from morenashi.model.message import Passage, Spot
from morenashi.model.received import Received

# Code points. What a mail wants of its reader stands before so many.
_READ = 200_000
_LINK = re.compile(r"https?://([^\s/:?#<>\"'「」（）()、。]+)[^\s<>\"'「」、。]*", re.IGNORECASE)
_SHOWN = re.compile(r"\s{0,2}(?:https?://)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Link:
    """A link: the host it leads to, the host its text shows ("" if none), and where it stands."""

    host: str
    shown: str
    spot: Spot


def own_words(received: Received) -> tuple[Passage, ...]:
    """What was written for this mail: no quotes, no attached files; no more than anybody reads."""
    found: list[Passage] = []
    left = _READ
    for passage in received.message.passages:
        if passage.voice is Voice.NEW and left > 0:
            found.append(replace(passage, text=passage.text[:left]))
            left -= len(passage.text)
    return tuple(found)


def spot_of(passage: Passage, at: int) -> Spot:
    """The place of a code point of a passage."""
    line = passage.line + passage.text.count("\n", 0, at) if passage.line else 0
    return Spot(passage.part, line, None, passage.voice)


def found(received: Received, pattern: re.Pattern[str]) -> Iterator[tuple[Spot, re.Match[str]]]:
    """Where the mail's own words match."""
    for passage in own_words(received):
        for match in pattern.finditer(passage.text):
            yield spot_of(passage, match.start()), match


def links(received: Received) -> Iterator[Link]:
    """All links of the mail's own words."""
    for passage in own_words(received):
        for match in _LINK.finditer(passage.text):
            after = _SHOWN.match(passage.text, match.end())
            shown = after[1].lower() if after else ""
            yield Link(match[1].lower().rstrip("."), shown, spot_of(passage, match.start()))


def same(one: str, other: str) -> bool:
    """Whether two hosts belong together: equal, or one below the other."""
    return one == other or one.endswith("." + other) or other.endswith("." + one)


def hint(text: str) -> str:
    """Enough of a name or address to recognise it: its first sign, and the domain of an address.

    >>> hint("山本 綾"), hint("aya@example.jp")
    ('山●●●', 'a●●●@example.jp')
    """
    local, at, domain = text.strip().partition("@")
    return f"{local[:1]}●●●{at}{domain}"


def bare(name: str) -> str:
    """A name without blanks, width and case: 港商事 株式会社 and 株式会社港商事 both become 港商事."""
    plain = "".join(unicodedata.normalize("NFKC", name).lower().split())
    return re.sub("株式会社|有限会社|合同会社|一般社団法人|\\(株\\)|\\(有\\)", "", plain)

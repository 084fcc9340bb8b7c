"""Links in a notice: where they go, and whether that looks odd to a careful reader."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from morenashi.model.incident import Organisation
from morenashi.model.words import Words
from morenashi.notice.lint.reading import Reading
from morenashi.values.domains import within

_LINK = re.compile(
    r"(?P<scheme>https?)://(?P<host>[A-Za-z0-9.-]+|\[[0-9A-Fa-f:]+\])[^\s<>\"'、。)」』\]]*"
)
_SITE = re.compile(r"^(?:https?://)?(?:www\.)?([^/:]+).*$")
_ADDRESS = re.compile(r"[0-9]{1,3}(?:\.[0-9]{1,3}){3}|\[.*")
# Services that hide where a link goes.
_SHORT = frozenset(
    "bit.ly t.co tinyurl.com goo.gl is.gd x.gd ow.ly buff.ly rebrand.ly cutt.ly t.ly onl.bz onl.la onl.tw "
    "ux.nu p.tl lin.ee qr.paps.jp shorturl.at v.gd urx.nu urx2.nu".split()
)
# Bodies a notice may well point to: authorities, and the three credit bureaus.
_PUBLIC = frozenset(
    "go.jp lg.jp jicc.co.jp cic.co.jp zenginkyo.or.jp antiphishing.jp jpcert.or.jp privacymark.jp "
    "nta.go.jp kokusen.go.jp houterasu.or.jp".split()
)

_IS_SHORT = Words(ja="短縮URLで、行き先が見えません", en="a short link that hides where it goes")
_IS_ADDRESS = Words(ja="名前でなく数字のアドレスです", en="a numeric address instead of a name")
_IS_FOREIGN = Words(
    ja="見た目の紛らわしい文字を含むことがある国際化ドメインです",
    en="an internationalised name, in which letters can be mistaken",
)
_IS_CLEAR = Words(ja="暗号化されない http です", en="http without encryption")


@dataclass(frozen=True, slots=True)
class Link:
    """A link in the text; `odd` says what is strange about it by itself, None where nothing is."""

    host: str
    secure: bool
    start: int
    end: int

    @property
    def span(self) -> tuple[int, int]:
        """Its place in the folded text."""
        return self.start, self.end

    @property
    def odd(self) -> Words | None:
        """Why a careful reader would not follow it."""
        if within(self.host, _SHORT):
            return _IS_SHORT
        if _ADDRESS.fullmatch(self.host):
            return _IS_ADDRESS
        if "xn--" in self.host:
            return _IS_FOREIGN
        return None if self.secure else _IS_CLEAR

    @property
    def of_public_body(self) -> bool:
        """Whether it goes to an authority or a credit bureau."""
        return within(self.host, _PUBLIC)


def links(reading: Reading) -> Iterator[Link]:
    """The links of the text in order."""
    for match in reading.find(_LINK):
        host = match["host"].lower().rstrip(".")
        yield Link(host, match["scheme"] == "https", match.start(), match.end())


def own_domains(organisation: Organisation) -> frozenset[str]:
    """The domains of its site and of its senders."""
    own = {one.rpartition("@")[2].lower() for one in organisation.senders}
    own.add(_SITE.sub(r"\1", organisation.website.lower()))
    return frozenset(own - {""})

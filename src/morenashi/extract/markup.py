"""Text of HTML and XML by a tokenizer of our own: no tree, no entities from outside, no depth, any size.

A tree parser needs memory for the whole file and stops at the first mistake or the 256th level; here
broken markup is simply read on. Works on a stream: `feed` pieces, then `finish`.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from html import unescape

_LONGEST_TAG = 1 << 20  # what goes on longer without an end is text
_SIMPLE_TAG = re.compile(r"""<(/?)([A-Za-z_][^\s/<>"'=]*)([^<>]*)>""")
_TAG = re.compile(r"""(/?)\s*([^\s/>"'=]*)(.*)""", re.DOTALL)
_ATTRIBUTE = re.compile(r"""([^\s"'<>/=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_SPACES = re.compile(r"[ \t\r\n\f]+")  # not the ideographic space, which stands within names


def markup_text(pieces: Iterable[str], *, html: bool, quotes: bool = False) -> Iterator[str]:
    """The text of markup, piece by piece.

    `quotes` puts `> ` before the lines within a blockquote, as a mail in plain text has them.
    """
    reader: _Markup = _Html(quotes=quotes) if html else _Xml()
    for piece in pieces:
        text = reader.feed(piece)
        if text:
            yield text
    yield reader.finish()


class _Markup(ABC):
    """Cuts markup into text and tags."""

    def __init__(self) -> None:
        self._held = ""
        self._out: list[str] = []
        self._skip_to: str | None = None  # the name of an element whose inside is no text
        self._absent: set[str] = set()

    def feed(self, piece: str) -> str:
        """The text known so far."""
        data = self._held + piece
        self._held = data[self._read(data, final=False) :]
        return self._taken()

    def finish(self) -> str:
        """The rest; what was left open is read as it stands."""
        self._read(self._held, final=True)
        self._held = ""
        self._end()
        return self._taken()

    def _taken(self) -> str:
        text = "".join(self._out)
        self._out.clear()
        return text

    def _read(self, data: str, *, final: bool) -> int:
        """Reads as far as it can; gives the place from which more is needed."""
        self._absent.clear()
        at = 0
        while at < len(data):
            if self._skip_to is not None:
                end = self._skipped(data, at)
                if end < 0:
                    if not final and len(data) - at <= _LONGEST_TAG:
                        return at  # whether it holds words is judged of the whole
                    end = len(data) if final else max(at, len(data) - len(self._skip_to) - 2)
                    self._unshown(self._skip_to, data[at:end])
                    return end
                self._unshown(self._skip_to, data[at:end])
                at, self._skip_to = end, None
                continue
            opening = data.find("<", at)
            if opening < 0:
                opening = len(data)
                if not final:  # "&am" may go on
                    ampersand = data.find("&", max(at, opening - 32))
                    opening = opening if ampersand < 0 else ampersand
                self._text(unescape(data[at:opening]))
                return opening
            if opening > at:
                self._text(unescape(data[at:opening]))
                at = opening
            simple = _SIMPLE_TAG.match(data, at)
            if simple and simple[3].count('"') % 2 == 0 and simple[3].count("'") % 2 == 0:
                self._tag(simple[1] != "", simple[2], simple[3])
                at = simple.end()
                continue
            end = self._other_markup(data, at, final=final)
            if end < 0:
                return at
            at = end
        return at

    def _find(self, data: str, needle: str, at: int) -> int:
        """Like `data.find`, but what is absent once is not looked for again: hostile files ask often."""
        if needle in self._absent:
            return -1
        found = data.find(needle, at)
        if found < 0:
            self._absent.add(needle)
        return found

    def _skipped(self, data: str, at: int) -> int:
        """Where the end tag of something without text begins."""
        found = re.compile(f"</{self._skip_to}(?=[\\s/>])", re.IGNORECASE).search(data, at)
        return found.start() if found else -1

    def _other_markup(self, data: str, at: int, *, final: bool) -> int:
        """Reads what begins with `<` at `at`; gives its end, or -1 if that has not come yet."""
        enough = final or len(data) - at > _LONGEST_TAG
        following = data[at + 1 : at + 2]
        if data.startswith("<!--", at):
            end = self._find(data, "-->", at + 4)
            if end >= 0:
                self._comment(unescape(data[at + 4 : end]))
                return end + 3
        elif data.startswith("<![CDATA[", at):
            end = self._find(data, "]]>", at + 9)
            if end >= 0:
                self._text(data[at + 9 : end])
                return end + 3
        elif following in ("!", "?"):
            end = self._end_of_declaration(data, at, enough)
            if end >= 0:
                return end
        elif following.isalpha() or following in ("/", "_"):
            end = self._end_of_tag(data, at + 1, enough)
            if end >= 0:
                found = _TAG.match(data, at + 1, end)
                if found:
                    self._tag(found[1] != "", found[2], found[3])
                return end + 1
        elif following or final:
            enough = True
        if not enough:
            return -1
        self._text("<")
        return at + 1

    def _end_of_declaration(self, data: str, at: int, enough: bool) -> int:
        end = self._find(data, ">", at)
        subset = data.find("[", at, end) if end >= 0 else -1
        if subset >= 0 and data.startswith("<!DOCTYPE", at):
            closed = self._find(data, "]>", subset)
            return closed + 2 if closed >= 0 else end + 1 if enough else -1
        return end + 1 if end >= 0 else -1

    def _end_of_tag(self, data: str, at: int, enough: bool) -> int:
        """Where the `>` of a tag stands; one inside quotes does not count, unless the quote never ends."""
        end = self._find(data, ">", at)
        start = at
        while end >= 0:
            quotes = [
                q for q in (data.find('="', start, end), data.find("='", start, end)) if q >= 0
            ]
            if not quotes:
                return end
            opened = min(quotes) + 1
            closed = self._find(data, data[opened], opened + 1)
            if closed < 0 or closed - at > _LONGEST_TAG:
                return end if enough else -1
            if closed > end:
                end = self._find(data, ">", closed)
            start = closed + 1
        return -1

    @abstractmethod
    def _text(self, text: str) -> None: ...

    @abstractmethod
    def _tag(self, closing: bool, name: str, rest: str) -> None: ...

    @abstractmethod
    def _comment(self, text: str) -> None: ...

    @abstractmethod
    def _unshown(self, name: str, text: str) -> None: ...

    @abstractmethod
    def _end(self) -> None: ...


def _attributes(inside: str) -> Iterator[tuple[str, str]]:
    for found in _ATTRIBUTE.finditer(inside):
        value = found[2] or found[3] or found[4] or ""
        if value.strip():
            yield found[1], unescape(value)


_BLOCKS = frozenset(
    "address article aside blockquote body br button caption center dd div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 head header hr html legend li main nav ol optgroup option p "
    "pre section select summary table tbody textarea tfoot thead title tr ul".split()
)
_SILENT = frozenset(("script", "style"))
_AS_IT_STANDS = frozenset(("pre", "textarea"))
_TELLING = frozenset(("href", "content", "alt", "value", "title", "placeholder"))
# Attributes that style and never tell.
_STYLING = frozenset(("style", "class", "face", "font", "id", "lang", "name"))
_JAPANESE = re.compile("[\u3041-\u30fa\u4e00-\u9fff]{2}")
_FOR_PROGRAMS = re.compile(r"<(?:xml|style)\b", re.IGNORECASE)
_END_OF_THEIRS = re.compile(r"</(?:xml|style)\s*>", re.IGNORECASE)
_ANY_TAG = re.compile(r"<[^<>]*>")
_MOST_MARKS = 20
_LONGEST_LINK = 1000
_CELLS = frozenset(("td", "th", "dd"))


def _tells(name: str, value: str) -> bool:
    """Whether an attribute holds words: shown by browsers, or Japanese for a script."""
    if name in _TELLING:
        return not value.startswith(("#", "javascript:", "data:"))
    return name not in _STYLING and _JAPANESE.search(value) is not None


def _without_programs(markup: str) -> str:
    """What a comment for one mailer says to people."""
    first, *others = _FOR_PROGRAMS.split(markup.replace("<![endif]", ""))
    return first + "".join(_END_OF_THEIRS.split(one, maxsplit=1)[-1] for one in others)


class _Html(_Markup):
    """Text as a browser lays it out: a line for each block, a tab between cells."""

    def __init__(self, *, quotes: bool = False) -> None:
        super().__init__()
        self._line_begun = False
        self._space = False
        self._verbatim = 0
        self._quotes = quotes
        self._quoted = 0
        self._mailto = ""
        self._linked = ""  # the text of the link so far

    def _text(self, text: str) -> None:
        if self._mailto and len(self._linked) < _LONGEST_LINK:
            self._linked += text
        if self._verbatim:
            self._put(text)
            return
        if "\n" in text or "  " in text or "\t" in text:
            text = _SPACES.sub(" ", text)
        if text.startswith(" "):
            self._space = True
        bare = text.strip(" ")
        if bare:
            self._put((" " if self._space and self._line_begun else "") + bare)
            self._space = text.endswith(" ")

    def _put(self, text: str) -> None:
        if self._quotes and self._quoted and text != "\n":
            marks = "> " * min(self._quoted, _MOST_MARKS)
            body, end = (text[:-1], "\n") if text.endswith("\n") else (text, "")
            body = body.replace("\n", "\n" + marks)
            text = (body if self._line_begun else marks + body) + end
        self._out.append(text)
        self._line_begun = not text.endswith("\n")

    def _break(self) -> None:
        if self._line_begun:
            self._put("\n")
        self._space = False

    def _tag(self, closing: bool, name: str, rest: str) -> None:
        name = name.lower()
        if self._mailto and name == "a":
            self._end_link()
        if name in _SILENT:
            if not closing and not rest.endswith("/"):
                self._skip_to = name
            return
        if name in _CELLS:
            if not closing and self._line_begun:
                self._put("\t")
                self._space = False
        elif name in _BLOCKS and not (
            closing and name == "dt"
        ):  # its value follows on the same line
            if name in _AS_IT_STANDS:
                self._verbatim = max(0, self._verbatim + (-1 if closing else 1))
            self._break()
            if name == "blockquote":
                self._quoted = max(0, self._quoted + (-1 if closing else 1))
        # What a mail says of its own encoding is nothing its reader sees.
        if (
            not closing
            and "=" in rest
            and not (self._quotes and name == "meta" and "charset" in rest)
        ):
            self._told(rest)

    def _told(self, inside: str) -> None:
        for name, value in _attributes(inside):
            if self._quotes and value[:7].lower() == "mailto:":
                self._mailto, self._linked = value[7:], ""
            elif _tells(name.lower(), value):
                self._space = True
                self._text(value)
                self._space = True

    def _end_link(self) -> None:
        """An address behind a link is told unless the link shows it."""
        mailto, self._mailto = self._mailto, ""
        if mailto.lower() not in self._linked.lower():
            self._text(f" {mailto} ")

    def _comment(self, text: str) -> None:
        if text.startswith("[if"):  # for one mailer only, with markup of its own
            text = _ANY_TAG.sub(" ", _without_programs(text.partition("]>")[2]))
            text = text if _JAPANESE.search(text) else ""
        if text.strip():
            self._break()
            self._text(text)
            self._break()

    def _unshown(self, name: str, text: str) -> None:
        if name == "style":
            text = "\n".join(one.partition("*/")[0] for one in text.split("/*")[1:])
        if _JAPANESE.search(text):
            self._break()
            self._verbatim += 1
            self._text(text)
            self._verbatim -= 1
            self._break()

    def _end(self) -> None:
        if self._mailto:
            self._end_link()
        self._break()


class _Xml(_Markup):
    """A line `name: text` for each element with text and each attribute, so that names serve as labels."""

    def __init__(self) -> None:
        super().__init__()
        self._waiting: list[str] = []
        self._inline = 0

    def _text(self, text: str) -> None:
        self._waiting.append(text)

    def _tag(self, closing: bool, name: str, rest: str) -> None:
        if closing:
            if self._inline:
                self._inline -= 1
            else:
                self._flush(name.rpartition(":")[2])
            return
        # An element within running text does not cut it.
        mixed = self._inline > 0 or any(text.strip() != "" for text in self._waiting)
        if mixed:
            self._inline += not rest.endswith("/")
        else:
            self._waiting.clear()
        if "=" in rest:
            for key, value in _attributes(rest):
                if key.startswith("xmlns"):
                    continue
                if mixed:
                    self._waiting.append(f" {value} ")
                else:
                    self._line(key.rpartition(":")[2], value)

    def _flush(self, name: str) -> None:
        self._line(name, "".join(self._waiting))
        self._waiting.clear()

    def _line(self, name: str, value: str) -> None:
        value = value.strip()
        if value:
            self._out.append(f"{name}: {value}\n" if name else f"{value}\n")

    def _comment(self, text: str) -> None:
        self._waiting.append(f" {text} ")

    def _unshown(self, name: str, text: str) -> None:
        """XML has no such elements."""

    def _taken(self) -> str:
        if sum(map(len, self._waiting)) > _LONGEST_TAG:  # running text without any tag
            self._out.extend(self._waiting)
            self._waiting.clear()
        return super()._taken()

    def _end(self) -> None:
        self._flush("")

"""A mail in a file: its headers, its texts, and what is attached, mails in mails included.

Whatever a mailer of the receiver might show is read, and what could not be is said: RFC 5322 and
2045 as mails are really written.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice

from morenashi.extract.alternatives import repeats
from morenashi.extract.blocks import REPLACED, text_blocks
from morenashi.extract.budget import Budget
from morenashi.extract.extractor import Child, Content, Extractor, Head
from morenashi.extract.flowed import unflowed
from morenashi.extract.heads import head_of
from morenashi.extract.kinds import is_image
from morenashi.extract.mail import header_text, is_foreign, text_of
from morenashi.extract.markup import markup_text
from morenashi.extract.mime import Part, inner, outside, parse, part_at
from morenashi.extract.transfer import Unwrapped, from_base64, uuencoded
from morenashi.model.finding import Cause, Unread
from morenashi.model.mail import Aside, Attached
from morenashi.model.segment import Segment, TextBlock
from morenashi.model.words import Words

_LARGEST = 64 << 20  # a mail is held in memory as a whole
_DEEPEST = 20  # multiparts within multiparts
_MOST_PARTS = 1000
_HEADERS, _BODY, _HTML_BODY = "ヘッダー", "本文", "本文(HTML)"
_SHOWN = (
    "From", "Sender", "Reply-To", "To", "Cc", "Bcc", "Subject",
    "Resent-From", "Resent-To", "Resent-Cc", "Delivered-To", "X-Original-To",
)  # fmt: skip
# What people may fill in, and what programs do unless it is plainly written by a person.
_SPOKEN = frozenset("comments keywords content-description summary thread-topic".split())
_BY_PROGRAMS = re.compile(
    r"received|return-path|date|message-id|in-reply-to|references|mime-version|content-(?:type|transfer-encoding|"
    r"disposition|id|language|location|md5)|dkim-.*|arc-.*|authentication-.*|domainkey.*|received-spf|list-.*|"
    r"user-agent|x-mailer|thread-index|autocrypt.*|organization",
    re.IGNORECASE,
)
_OTHER_HEADERS = "ほかのヘッダー"
_TOO_LARGE = Words(
    ja="大きなメールのため、先頭の {size} MB だけを調べました。添付ファイルを保存してから調べてください。",
    en="a large mail, of which only the first {size} MB were read. Save its attachments and scan them.",
)
_HEADERS_TOO_LARGE = Words(
    ja="ヘッダーが長すぎるため、先頭だけを調べました。",
    en="the headers are too long, so that only their beginning was read.",
)
_DEEP = Words(
    ja="メールの入れ子が深すぎます。奥の部分は、文字としてだけ調べました。",
    en="the parts of the mail are nested too deeply. The innermost were only read as plain characters.",
)
_MANY = Words(
    ja="メールの部分が多すぎます。残りは、文字としてだけ調べました。",
    en="the mail has too many parts. The rest was only read as plain characters.",
)
_BROKEN = Words(
    ja="送るための符号化(base64)が壊れています。読めたところだけを調べました。",
    en="its encoding for the way (base64) is broken. Only what could be read was.",
)
_ENCRYPTED = Words(
    ja="暗号化された文(PGP)があります。中身は調べられません。",
    en="there is an encrypted text (PGP), which cannot be looked into.",
)
_FRAGMENT = Words(
    ja="分割されたメールの一部です。元のメールにつなげてから調べてください。",
    en="one piece of a mail that was split. Put the mail together and scan it.",
)

# What old mailers are told that stumble upon a multipart.
_A_NOTICE = re.compile(rb"MIME|multi-?part", re.IGNORECASE)
_NOTICE = 200
_MAILS = ("message/rfc822", "message/global")
_WORDS = re.compile(rb"\w +\w")
_SAYS_MORE = re.compile(rb"[^\x00-\x7f]|\x1b|[0-9]{3}|@")
_DATA = re.compile(
    r"data:[A-Za-z]{1,20}/([A-Za-z0-9]{1,20})[A-Za-z0-9.+-]{0,60}(?:;[^;,\"'<>]{0,60}){0,5};base64,([A-Za-z0-9+/=\s]{60,})"
)
_FIELD = re.compile(r"([A-Za-z][A-Za-z0-9-]*):[ \t]?")
_KNOWN = frozenset(
    "from to subject date message-id received return-path mime-version content-type delivered-to "
    "reply-to x-mailer dkim-signature sender cc bcc content-transfer-encoding user-agent".split()
)
_MATCHED_LINES = 200


def _matches(head: Head) -> int:
    lines = head.text.lstrip("\ufeff\r\n").splitlines()[:_MATCHED_LINES]
    fields: set[str] = set()
    for i, line in enumerate(lines):
        field = _FIELD.match(line if i else line.lstrip(" \t"))
        if field:
            fields.add(field[1].lower())
        elif not line.startswith((" ", "\t")) and not (i == 0 and line.startswith("From ")):
            break
    known = len(fields & _KNOWN)
    if head.suffix == "eml":
        return 75 if known or len(fields) > 2 else 0
    if lines and lines[0].startswith("From "):  # a whole mailbox, which is another format
        return 0
    letter = fields & {"received", "message-id", "mime-version", "return-path", "content-type"}
    return 50 if known >= 3 and letter else 0


def _read(content: Content, _budget: Budget) -> Iterator[Segment | Unread | Child | Aside]:
    with content.open() as file:
        data = file.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        what = _TOO_LARGE.filled(size=_LARGEST >> 20)
        yield content.unread(Cause.TOO_LARGE, partial=True, what=what)
    yield from _Mail(content).of(parse(data[:_LARGEST]))


@dataclass(slots=True)
class _Shown:
    """What stands for the same text within a multipart/alternative: the plain text, once it was read."""

    plain: str = ""


class _Mail:
    """The parts of one mail, each under a name of its own."""

    def __init__(self, content: Content) -> None:
        self._content = content
        self._seen: dict[str, int] = {}
        self._left = _MOST_PARTS

    def of(self, mail: Part) -> Iterator[Segment | Unread | Child | Aside]:
        """The head, then the parts in their order, without recursion."""
        yield from self._head(mail)
        waiting: list[tuple[Part, int, _Shown | None]] = [(mail, 0, None)]
        while waiting:
            part, depth, shown = waiting.pop()
            if not part.kind.startswith("multipart/"):
                yield from self._leaf(part, shown, depth)
                continue
            part, pieces = _opened(part)
            if depth >= _DEEPEST or not pieces:
                if pieces:
                    yield self._content.unread(Cause.TOO_DEEP, partial=True, what=_DEEP)
                yield from self._text(_BODY, part.raw)
                continue
            before = outside(part, pieces)
            if before and not _is_notice(before):
                yield from self._text("本文(外側)", before)
            if len(pieces) > self._left:
                yield self._content.unread(Cause.TOO_MANY, partial=True, what=_MANY)
                yield from self._text(_BODY, part.source[pieces[self._left][0] : part.end])
                pieces = pieces[: self._left]
            self._left -= len(pieces)
            if part.kind == "multipart/alternative":
                shown = _Shown()
            inside = [part_at(part, start, end) for start, end in pieces]
            waiting.extend((each, depth + 1, shown) for each in reversed(inside))

    def _head(self, mail: Part) -> Iterator[Segment | Unread | Aside]:
        head, lost = head_of(mail, self._content.part)
        yield head
        wanted = {name.lower(): name for name in _SHOWN}
        lines = [f"{wanted[n.lower()]}: {text}\n" for n, text in head.fields if n.lower() in wanted]
        place = self._content.within(_HEADERS)
        yield TextBlock(place, "".join(lines))
        if mail.cut:
            yield self._content.unread(
                Cause.TOO_LARGE, part=place, partial=True, what=_HEADERS_TOO_LARGE
            )
        yield from self._lost(place, lost)
        if mail.odd:
            yield from self._text(_BODY, mail.odd)
        yield from self._other_headers(head.fields)

    def _other_headers(self, fields: Iterable[tuple[str, str]]) -> Iterator[Segment]:
        """What stands in headers that hardly a mailer shows, as far as a person may have written it."""
        shown = {name.lower() for name in _SHOWN}
        lines = [
            f"{name}: {text}\n"
            for name, text in fields
            if name.lower() not in shown
            and (name.lower() in _SPOKEN or not (text.isascii() or _BY_PROGRAMS.fullmatch(name)))
        ]
        if lines:
            yield TextBlock(self._named(_OTHER_HEADERS), "".join(lines))

    def _leaf(
        self, part: Part, shown: _Shown | None, depth: int
    ) -> Iterator[Segment | Unread | Child | Aside]:
        """What is no multipart: a text of the mail, or something attached."""
        kind = part.kind
        name = _file_name(part)
        if part.odd:
            yield from self._text(_BODY, part.odd)
        if depth:  # the mail's own were told with its head
            yield from self._other_headers((n, header_text(raw)) for n, raw in part.fields)
        attached = part.parameters("content-disposition").value == "attachment" or bool(name)
        if kind in ("text/plain", "text/html") and not attached:
            yield from self._body(part, shown)
            return
        body = part.body()
        if kind in _MAILS:
            fallback = "添付メール.eml"
            if body.broken and parse(body.data).fields:  # a mail that was never wrapped
                body = replace(body, broken=False)
        else:
            fallback = f"添付.{kind.partition('/')[2]}"
        if body.data:
            yield from self._child(name or fallback, body, part)
        if kind == "message/partial":
            yield self._content.unread(Cause.UNSUPPORTED, partial=True, what=_FRAGMENT)
        if body.below.strip():
            yield from self._text(_BODY, body.below)

    def _body(self, part: Part, shown: _Shown | None) -> Iterator[Segment | Unread | Child | Aside]:
        """A text that mailers show as the mail."""
        html = part.kind == "text/html"
        body = part.body()
        data = body.data
        files = list(islice(uuencoded(data), self._left)) if not html and b"begin " in data else []
        if files:
            self._left -= len(files)
            starts = [0, *(file.end for file in files)]
            ends = [*(file.start for file in files), len(data)]
            data = b"".join(data[start:end] for start, end in zip(starts, ends, strict=True))
        decoded = text_of(data, _charset(part))
        text = decoded.text
        if html:
            yield from self._pictures(text)
            text = "".join(markup_text([text], html=True, quotes=True))
            if shown and not decoded.replaced and repeats(text, shown.plain):
                return
        else:
            text = _whole_lines(text, part)
            if shown:
                shown.plain = text
        place = self._named(_HTML_BODY if html else _BODY)
        yield from text_blocks(place, [text])
        yield from self._lost(place, decoded.replaced)
        # Words with spaces between were never wrapped, whatever the head of the part says.
        if decoded.replaced and part.transfer == "base64" and _WORDS.search(part.raw):
            yield from self._text(_BODY, part.raw)
        if "-----BEGIN PGP MESSAGE-----" in text:
            yield self._content.unread(Cause.ENCRYPTED, part=place, partial=True, what=_ENCRYPTED)
        if body.broken:
            yield self._content.unread(Cause.BROKEN, part=place, partial=True, what=_BROKEN)
        if body.below.strip():
            yield from self._text(_BODY, body.below)
        for file in files:
            yield from self._child(_clean(header_text(file.name)), Unwrapped(file.data), part)

    def _pictures(self, html: str) -> Iterator[Child | Aside]:
        """Files that stand within the HTML itself as data: addresses."""
        for found in islice(_DATA.finditer(html), _MOST_PARTS):
            data = from_base64(found[2].encode())
            if data:
                place = self._named(f"埋め込み.{found[1].lower()}")
                kind = f"image/{found[1].lower()}" if is_image(data) else "application/octet-stream"
                yield Attached(place, place, kind, len(data), True)
                yield Child(place, partial(io.BytesIO, data), None)

    def _text(self, name: str, data: bytes) -> Iterator[Segment | Unread]:
        """Bytes as text, whatever they are."""
        decoded = text_of(data)
        place = self._named(name)
        yield from text_blocks(place, [decoded.text])
        yield from self._lost(place, decoded.replaced)

    def _lost(self, place: str, count: int) -> Iterator[Unread]:
        """Any loss is said, were it one character: nobody knows what stood there."""
        if count:
            what = REPLACED.filled(count=count)
            yield self._content.unread(Cause.UNDECODABLE, part=place, partial=True, what=what)

    def _child(self, name: str, body: Unwrapped, part: Part) -> Iterator[Child | Aside | Unread]:
        """Something attached: first the fact that it is, then its content."""
        unnamed = part.kind in _MAILS and not name.lower().endswith(".eml")
        place = self._named(f"{name}.eml" if unnamed else name)
        disposition = part.parameters("content-disposition").value
        inline = disposition == "inline" or part.field("content-id") != b""
        pictured = part.kind.startswith("image/") and not is_image(body.data)
        kind = (
            "application/octet-stream" if pictured else part.kind
        )  # what it says it is, and is not
        yield Attached(place, name, kind, len(body.data), inline)
        data, charset = body.data, _charset(part)
        if part.kind.startswith("text/") and is_foreign(charset):
            data, charset = text_of(data, charset).text.encode("utf-8", "replace"), "utf-8"
        yield Child(place, partial(io.BytesIO, data), charset)
        if body.broken:
            yield self._content.unread(Cause.BROKEN, part=place, partial=True, what=_BROKEN)

    def _named(self, name: str) -> str:
        self._seen[name] = self._seen.get(name, 0) + 1
        stem, dot, suffix = name.rpartition(".")
        if self._seen[name] > 1:
            number = f" ({self._seen[name]})"
            name = f"{stem}{number}.{suffix}" if dot else name + number
        return self._content.within(name)


def _opened(part: Part) -> tuple[Part, list[tuple[int, int]]]:
    """A multipart and where its parts stand; some wrap the whole of it, against RFC 2045."""
    pieces = inner(part)
    if pieces or part.transfer not in ("base64", "quoted-printable"):
        return part, pieces
    data = part.body().data
    fields = tuple(f for f in part.fields if f[0].lower() != "content-transfer-encoding")
    part = Part(data, 0, len(data), fields)
    return part, inner(part)


def _whole_lines(text: str, part: Part) -> str:
    """A plain text without the line ends its mailer put in for the way."""
    told = part.parameters("content-type")
    if told.get("format").lower() != "flowed":
        return text
    return unflowed(text, delete_space=told.get("delsp").lower() == "yes")


def _is_notice(before: bytes) -> bool:
    """Whether it only tells old mailers that here is a multipart."""
    told = len(before) < _NOTICE and _A_NOTICE.search(before) is not None
    return told and not _SAYS_MORE.search(before)


def _file_name(part: Part) -> str:
    name = part.parameters("content-disposition").get("filename")
    return _clean(name or part.parameters("content-type").get("name"))


_UNFIT = re.compile(r"[\x00-\x1f\x7f/\\]+")


def _clean(name: str) -> str:
    """A file name as the name of a part."""
    return _UNFIT.sub("_", name).strip()[-200:]


def _charset(part: Part) -> str | None:
    return part.parameters("content-type").get("charset").partition(" ")[0] or None


extractor = Extractor(
    name="eml",
    label=Words(ja="メール", en="mail"),
    suffixes=("eml",),
    matches=_matches,
    read=_read,
)

"""Streams of text cut into blocks, and bytes of any encoding as UTF-8."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from morenashi.extract.extractor import Content
from morenashi.model.finding import Cause, Unread
from morenashi.model.segment import TextBlock
from morenashi.model.words import Words
from morenashi.values.decode import Decoder, Encoding, guess

BLOCK = 1 << 20  # characters
_CHUNK = 1 << 20  # bytes
REPLACED = Words(
    ja="文字として読めない箇所が{count}か所ありました。残りは調べました。",
    en="{count} places could not be decoded as text. The rest was read.",
)


def text_blocks(part: str, pieces: Iterable[str], line: int = 1) -> Iterator[TextBlock]:
    """Pieces of text as blocks of about a million characters, cut at a line's end where there is one."""
    waiting: list[str] = []
    size = 0
    for piece in pieces:
        waiting.append(piece)
        size += len(piece)
        if size < BLOCK:
            continue
        text = "".join(waiting)
        cut = text.rfind("\n", BLOCK // 2) + 1 or len(text)
        for start in range(0, cut, 2 * BLOCK):
            block = text[start : min(cut, start + 2 * BLOCK)]
            yield TextBlock(part, block, line)
            line += block.count("\n")
        waiting, size = [text[cut:]], len(text) - cut
    text = "".join(waiting)
    if text:
        yield TextBlock(part, text, line)


def decoded(content: Content, notes: list[Unread], encoding: str | None = None) -> Iterator[str]:
    """The text of a content in pieces; places that are no text are noted at the end."""
    decoder = Decoder(encoding or content.charset)
    with content.open() as file:
        while data := file.read(_CHUNK):
            yield decoder.feed(data)
    yield decoder.finish()
    _note(content, decoder.replaced, notes)


def as_utf8(content: Content, notes: list[Unread]) -> Iterator[bytes]:
    """The content in pieces of whole lines (as far as there are any), always valid UTF-8.

    What is UTF-8 already is checked and passed on, twice as fast as decoding and encoding it.
    """
    already = {Encoding.ASCII, Encoding.UTF_8, Encoding.UTF_8_SIG}
    if content.charset or guess(content.head.data) not in already:
        for piece in decoded(content, notes):
            if piece:
                yield piece.encode("utf-8", "replace")
        return
    decoder = None
    with content.open() as file:
        rest = b""
        first = True
        while data := file.read(_CHUNK):
            if decoder:
                yield decoder.feed(data).encode()
                continue
            data = rest + data.removeprefix(b"\xef\xbb\xbf") if first else rest + data
            first = False
            cut = data.rfind(b"\n") + 1 or _before_last_character(data)
            data, rest = data[:cut], data[cut:]
            if _is_utf8(data):
                yield data
            else:
                decoder = Decoder()
                yield decoder.feed(data + rest).encode()
                rest = b""
        if decoder is None and rest:
            if _is_utf8(rest):
                yield rest
            else:
                decoder = Decoder()
                yield decoder.feed(rest).encode()
    if decoder:
        yield decoder.finish().encode()
        _note(content, decoder.replaced, notes)


def _note(content: Content, replaced: int, notes: list[Unread]) -> None:
    if replaced:
        what = REPLACED.filled(count=replaced)
        notes.append(content.unread(Cause.UNDECODABLE, partial=True, what=what))


def _is_utf8(data: bytes) -> bool:
    if data.isascii():
        return b"\x1b$" not in data and b"\x1b(I" not in data
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return b"\x1b$" not in data


def _before_last_character(data: bytes) -> int:
    for back in range(1, min(5, len(data) + 1)):
        if data[-back] >= 0xC0:
            return len(data) - back
        if data[-back] < 0x80:
            break
    return len(data)

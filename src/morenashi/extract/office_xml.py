"""The XML inside Office files, read as a stream of events; no such file has a document type of its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO, Protocol
from xml.parsers import expat

_PIECE = 1 << 16


class NotWellFormed(Exception):
    """The XML ends or goes wrong here; what came before was given."""


class Reader(Protocol):
    """Who takes the events of a parser; each may raise ValueError or NotWellFormed to end it."""

    def start(self, tag: str, attributes: dict[str, str], /) -> None:
        """An element begins."""

    def end(self, tag: str, /) -> None:
        """An element ends."""

    def characters(self, data: str, /) -> None:
        """Text."""

    def doctype(self, *_: object) -> None:
        """A document type, which is refused."""


def parsed(
    file: BinaryIO, reader: Reader, *, broken: tuple[type[Exception], ...] = ()
) -> Iterator[None]:
    """Feeds the reader; a turn for each piece, and one more at the end, also where the XML goes wrong.

    Raises NotWellFormed at the first mistake, or where reading raises one of `broken`, after that
    last turn.
    """
    mistakes: tuple[type[Exception], ...] = (expat.ExpatError, NotWellFormed, ValueError, *broken)
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.characters
    parser.StartDoctypeDeclHandler = reader.doctype
    try:
        while data := file.read(_PIECE):
            parser.Parse(data, False)
            yield
        parser.Parse(b"", True)
    except mistakes as error:
        yield
        raise NotWellFormed from error
    yield

"""Writes the files of the shared folder and notes what lies in each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from morenashi.samples.answers import FileAnswer
from morenashi.samples.marks import Span, kinds, plain, unmarked
from morenashi.samples.old_encodings import encode

# Up to this many bytes an answer tells each span.
SPANS_UP_TO = 100_000
_BOMS = {"utf-8-sig": b"\xef\xbb\xbf", "utf-16": b"\xff\xfe"}
_WITHOUT_BOM = {"utf-8-sig": "utf-8", "utf-16": "utf-16-le"}


class TextFile:
    """A text file being written line by line from marked texts."""

    def __init__(self, stream: BinaryIO, encoding: str, newline: str) -> None:
        self._stream = stream
        self._encoding = _WITHOUT_BOM.get(encoding, encoding)
        self._newline = newline
        self._signs = 0
        self._spans: list[Span] = []
        self._counts: Counter[str] = Counter()
        self.size = stream.write(_BOMS.get(encoding, b""))

    def line(self, marked: str) -> None:
        """Writes one line and its end."""
        text = plain(marked) + self._newline
        if self.size <= SPANS_UP_TO:
            _, spans = unmarked(marked)
            self._counts.update(span.kind for span in spans)
            self._spans += [
                Span(span.kind, span.start + self._signs, span.end + self._signs) for span in spans
            ]
        else:
            self._counts.update(kinds(marked))
        self._signs += len(text)
        self.size += self._stream.write(encode(text, self._encoding))

    def answer(self) -> FileAnswer:
        """What was written so far."""
        spans = tuple(self._spans) if self.size < SPANS_UP_TO else ()
        return FileAnswer(counts=dict(sorted(self._counts.items())), spans=spans)


class Folder:
    """The shared folder below `root`; `files` collects the answers."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.files: dict[str, FileAnswer] = {}
        self.size = 0

    def _place(self, name: str) -> Path:
        path = self.root.joinpath(*name.split("/"))
        path.parent.mkdir(parents=True, exist_ok=True)
        return path

    @contextmanager
    def stream(self, name: str, encoding: str = "utf-8", newline: str = "\n") -> Iterator[TextFile]:
        """A text file to be written line by line, of any size."""
        with self._place(name).open("wb") as stream:
            file = TextFile(stream, encoding, newline)
            yield file
        self.size += file.size
        self.files[name] = file.answer()

    def text(self, name: str, marked: str, encoding: str = "utf-8", newline: str = "\n") -> None:
        """A whole text file; the lines of `marked` end with a line feed."""
        with self.stream(name, encoding, newline) as file:
            for line in _lines(marked):
                file.line(line)

    def data(self, name: str, data: bytes, marked: str = "", unread: str | None = None) -> None:
        """A file of given bytes, in which the values of `marked` are to be found."""
        self._place(name).write_bytes(data)
        self.size += len(data)
        counts = dict(sorted(Counter(kinds(marked)).items()))
        self.files[name] = FileAnswer(counts=counts, unread=unread)


def _lines(marked: str) -> list[str]:
    # not splitlines(): a vertical tab or U+2028 within a text is no end of a line here
    lines = marked.split("\n")
    return lines[:-1] if lines[-1] == "" else lines

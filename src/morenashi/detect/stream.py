"""Detection over a stream of text blocks: every entity once, wherever the blocks are cut, in bounded memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from morenashi.detect.chain import spans_of, view_of
from morenashi.model.segment import TextBlock
from morenashi.model.spans import Spans

# What is looked at again before a cut, so that labels and the beginnings of entities are seen.
_CONTEXT = 600
# No entity is longer; what begins in the last so many characters waits for the next block.
_MARGIN = 600
# A window ends at a line end if there is one among its last so many characters.
_LINE_SEARCH = 16_384


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of one part's text. `line` is the 1-based line number of its first character.

    Lines are counted by "\\n"; the first `skip` characters are a repeated header and context, and
    hold none of the spans.
    """

    part: str
    text: str = field(repr=False)
    line: int
    skip: int


def detect_blocks(blocks: Iterable[TextBlock]) -> Iterator[tuple[Window, Spans]]:
    """Spans of consecutive blocks; blocks of one part are one text, and a new part starts afresh.

    Positions are those of the window's text. Yields windows without spans too, so that the caller
    can follow the progress.
    """
    pending: _Pending | None = None
    for block in blocks:
        if pending is None or block.part != pending.part:
            if pending is not None:
                yield pending.last()
            pending = _Pending(block.part, block.line)
        yield from pending.feed(block.text)
    if pending is not None:
        yield pending.last()


class _Pending:
    """The end of a part that was read but not yet wholly judged."""

    def __init__(self, part: str, line: int) -> None:
        self.part = part
        self._header = ""  # header of a table that runs on, repeated before the context
        self._context = ""  # already judged, seen again
        self._rest = ""  # not yet judged
        self._line = line  # of the first character of the rest

    def feed(self, text: str) -> Iterator[tuple[Window, Spans]]:
        self._rest += text
        if len(self._rest) > 4 * _MARGIN:
            yield self._judge(_cut(self._rest))

    def last(self) -> tuple[Window, Spans]:
        return self._judge(len(self._rest))

    def _judge(self, cut: int) -> tuple[Window, Spans]:
        before = self._header + self._context
        skip = len(before)
        whole = before + self._rest
        view = view_of(whole)
        spans = spans_of(view)
        spans = spans.where((spans.start >= skip) & (spans.start < skip + cut))
        lines_before = before.count("\n")
        window = Window(self.part, whole, self._line - lines_before, skip)
        # An entity may begin before the cut and end behind it: what follows must not find its tail.
        if len(spans):
            cut = max(cut, int(spans.end[-1]) - skip)
        judged = self._rest[:cut]
        header = view.cells.open_header
        self._line += judged.count("\n")
        self._context = (before[len(self._header) :] + judged)[-_CONTEXT:]
        line_start = self._context.find("\n") + 1
        if line_start and len(self._context) - line_start > _CONTEXT // 2:
            self._context = self._context[line_start:]
        self._header = header if header not in self._context else ""
        self._rest = self._rest[cut:]
        return window, spans


def _cut(text: str) -> int:
    """Where to stop judging: behind a line end, or at least _MARGIN before the end."""
    limit = len(text) - _MARGIN
    line_end = text.rfind("\n", max(0, limit - _LINE_SEARCH), limit)
    return line_end + 1 if line_end > 0 else limit

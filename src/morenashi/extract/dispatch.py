"""Reads an item whatever its format, and all that is inside it: the only place that goes deeper."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from functools import partial
from typing import BinaryIO, cast

from morenashi import catalog
from morenashi.errors import SourceError
from morenashi.extract.budget import Budget, CountedStream, OverBudget
from morenashi.extract.extractor import Child, Content, Extractor, Head
from morenashi.extract.kinds import no_text, unreadable
from morenashi.model.finding import Cause, Unread
from morenashi.model.item import Item
from morenashi.model.mail import Aside, Attached, MailHead
from morenashi.model.segment import Segment
from morenashi.model.words import Words
from morenashi.values.decode import decode

_FORMATS = "morenashi.extract.formats"
_HEAD = 1 << 16
_UNMISTAKABLE = 100  # the score of a mark that nothing else has
_BROKEN = Words(
    ja="壊れているか、名前と中身が合っていません。元のアプリで開けるかどうか確かめてください。",
    en="broken, or not what its name says. See whether its own application opens it.",
)
_NO_MEMORY = Words(
    ja="大きすぎてメモリーに収まりません。分割してから調べてください。",
    en="too large for the memory. Split it and scan the pieces.",
)
_TOO_DEEP = Words(ja="入れ子が深すぎます。", en="nested too deeply.")


def extract(item: Item, *, budget: Budget | None = None) -> Iterator[Segment | Unread]:
    """All text and tables of an item, and what of it was not read. Never raises for bad content."""
    for found in extract_all(item, budget=budget):
        if not isinstance(found, MailHead | Attached):
            yield found


def extract_all(item: Item, *, budget: Budget | None = None) -> Iterator[Segment | Unread | Aside]:
    """As `extract`, and the facts beside the text: the head of a mail comes before its texts."""
    budget = budget or Budget()
    budget.packed = budget.packed or item.stamp.size
    yield from _Dispatch(item, budget).read("", item.open, depth=0, charset=None)


def extract_within(
    part: str, data: bytes, item: Item, *, budget: Budget
) -> Iterator[Segment | Unread | Aside]:
    """As `extract_all` of something that was found inside an item's `part`, under its budget."""
    yield from _Dispatch(item, budget).read(part, partial(io.BytesIO, data), depth=1, charset=None)


class _Dispatch:
    """The reading of one item."""

    def __init__(self, item: Item, budget: Budget) -> None:
        self._item = item
        self._budget = budget

    def read(
        self, part: str, opened: Callable[[], BinaryIO], *, depth: int, charset: str | None
    ) -> Iterator[Segment | Unread | Aside]:
        """Tells the format of one thing and reads it; whatever goes wrong is a note, not an end."""
        begun = False
        try:
            if depth:
                self._budget.enter(self._item.url, depth)
            with opened() as file:
                data = file.read(_HEAD)
            head = Head(data, decode(data[:8192], charset).text, part or self._item.name)
            counted = self._counted(opened) if depth else opened
            content = Content(self._item.url, self._item.name, part, depth, counted, head, charset)
            if not content.head.data:
                return
            extractor = self._chosen(head)
            what = _not_readable(head, extractor.matches(head))
            if what:
                yield content.unread(Cause.UNSUPPORTED, what=what)
                return
            for found in extractor.read(content, self._budget):
                if isinstance(found, Child):
                    yield from self.read(
                        found.part, found.open, depth=depth + 1, charset=found.charset
                    )
                else:
                    yield found
                begun = True
        except (KeyboardInterrupt, SystemExit, GeneratorExit):
            raise
        except BaseException as error:
            cause, what = _reason(error)
            yield Unread(self._item.url, self._item.name, part, cause, begun, what)

    def _counted(self, opened: Callable[[], BinaryIO]) -> Callable[[], BinaryIO]:
        def counted() -> BinaryIO:
            stream = CountedStream(opened(), self._item.url, self._budget)
            return cast(BinaryIO, io.BufferedReader(stream, 1 << 16))

        return counted

    @staticmethod
    def _chosen(head: Head) -> Extractor:
        """The format that claims the head most strongly."""
        extractors = catalog.parts(_FORMATS, "extractor", Extractor).values()
        best: Extractor = max(extractors, key=lambda extractor: extractor.matches(head))
        return best


def _not_readable(head: Head, score: int) -> Words | None:
    """Says what it is, if no format claims it by an unmistakable mark and it is no text."""
    if score >= _UNMISTAKABLE:
        return None
    return unreadable(head) or (no_text(head) if score <= 1 else None)


def _reason(error: BaseException) -> tuple[Cause, Words | None]:
    """What an exception means to a person."""
    match error:
        case OverBudget():
            return error.cause, error.why
        case SourceError():
            return Cause.CHANGED, error.why
        case FileNotFoundError():
            return Cause.MISSING, None
        case PermissionError():
            return Cause.NO_PERMISSION, None
        case MemoryError():
            return Cause.TOO_LARGE, _NO_MEMORY
        case RecursionError():
            return Cause.TOO_DEEP, _TOO_DEEP
        case OSError():
            return Cause.READ_ERROR, None
        case _:
            return Cause.BROKEN, _BROKEN

"""Passages: what a notice says of one topic, under a heading of its own or in a few sentences of a letter."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from morenashi.notice.lint.reading import Line, Reading, Role, Sentence

_GAP = re.compile(r"(?<=[ぁ-んァ-ー一-龠々、。]) (?=[ぁ-んァ-ー一-龠々])")


def flat(text: str) -> str:
    """The text without the spaces that plain Japanese sets between words.

    >>> flat("わるい ことに つかわれて いません。")
    'わるいことにつかわれていません。'
    """
    return _GAP.sub("", text)


@dataclass(frozen=True, slots=True)
class Passage:
    """Sentences that stand together on one topic, without the heading `head`; there may be none under it."""

    head: str = field(repr=False)
    sentences: tuple[Sentence, ...] = field(repr=False)
    start: int
    end: int

    @property
    def text(self) -> str:
        """What the sentences say, one a line."""
        return "\n".join(flat(one.text) for one in self.sentences)

    @property
    def span(self) -> tuple[int, int]:
        """Its place in the folded text."""
        return self.start, self.end

    @property
    def whole(self) -> str:
        """Heading and text."""
        return f"{flat(self.head)}\n{self.text}"


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with all that stands under it. The part before the first heading has none."""

    head: str = field(repr=False)
    start: int
    end: int
    sentences: tuple[Sentence, ...] = field(repr=False)


# What begins a section although it goes on in the same line, as 【二次被害】見つかっていません and (5)二次被害 なし.
_INLINE = re.compile(
    r"【(?:質問|問|Q)[0-9]*】\s*(?P<asked>[^。\n]{1,60})|【(?P<bracket>[^】]{1,30})】|[(][0-9]{1,2}[)]\s*(?P<number>[^\s。、:]{1,20})(?=[\s:])"
    r"|[0-9]{1,2}[.、)]?\s+(?P<plain>[^\s。、:]{1,16})(?=\s)"
    r"|(?:Q[0-9]{0,2}|問[0-9]{0,2})[.:、)\s]\s*(?P<question>[^?。]{1,60}(?:[?。]|$))"
)
_NUMBERED = re.compile(r"(?:[(]?[0-9]{1,2}[).、:\s-]|第[0-9一二三四五六七八九十]+[\s、])\s*\S")
_MARKED = re.compile(r"#{1,6}\s*\S|[■□◆◇●○▼▽▶►★☆◎〇]|[<〈《\[〔「『]|(\*\*|__)\S")
_SAYS = re.compile(r"(?:。|ます|です|した|ください|ません|、|,)(?:[)」』]|\*\*)*$")
_SHORT = 40  # characters
_BARE = 24  # characters of a heading that has no mark at all
_DEAR = re.compile(r"(?:様|さま|殿|各位|御中|拝啓|敬具|記|以上)$|^[-=_*~ー─━＝—]+$")


def sections(reading: Reading) -> tuple[Section, ...]:
    """The text, section by section; a row of a table and a bracketed line are sections of their own."""
    heads = list(_heads(reading))
    ends = [start for start, _ in heads[1:]] + [len(reading.folded)]
    starts = [one.start for one in reading.sentences]
    found = []
    for (start, head), end in zip(heads, ends, strict=True):
        inside = reading.sentences[bisect_left(starts, start) : bisect_left(starts, end)]
        if inside and inside[0].start == start and inside[0].text == head:
            inside = inside[1:]  # a heading of a kind the reading takes for prose
        found.append(Section(head, start, end, inside))
    return tuple(found)


def _heads(reading: Reading) -> Iterator[tuple[int, str]]:
    """Where sections begin. What a line calls itself stands with the heading above it."""
    labels = {one.start: one.label for one in reading.sentences if one.label}
    above = ""
    yield -1, above
    for before, line in zip((None, *reading.lines), reading.lines, strict=False):
        gap = before is None or "\n\n" in reading.folded[before.end : line.start].replace(" ", "")
        inline = _inline(line) or labels.get(line.start)
        if inline:
            yield line.start, f"{above}\n{inline}"
        elif _is_head(line, after_gap=gap):
            above = line.text
            yield line.start, above


def _inline(line: Line) -> str | None:
    if line.role is Role.TABLE:
        return line.text.strip("|").split("|")[0].strip()
    inline = _INLINE.match(line.text)
    return next(group for group in inline.groups() if group is not None) if inline else None


def _is_head(line: Line, *, after_gap: bool) -> bool:
    if line.role in (Role.HEADING, Role.TITLE):
        return True
    if len(line.text) > _SHORT or _SAYS.search(line.text):
        return False
    if _MARKED.match(line.text) or _NUMBERED.match(line.text):
        return True
    bare = after_gap and len(line.text) <= _BARE and line.role is Role.PROSE
    return bare and not _DEAR.search(line.text)


def passages(
    reading: Reading, topic: re.Pattern[str], *, before: int = 0, after: int = 2
) -> tuple[Passage, ...]:
    """All that is said of `topic`: sections whose heading names it, and elsewhere the sentences that do.

    Such a sentence brings the `before` and `after` sentences next to it of the same paragraph.
    """
    return tuple(_passages(reading, topic, before, after))


def _passages(
    reading: Reading, topic: re.Pattern[str], before: int, after: int
) -> Iterator[Passage]:
    for section in sections(reading):
        if section.head and topic.search(flat(section.head)):
            yield _joined(section.head, section.sentences, section)
            continue
        for paragraph in _paragraphs(reading, section.sentences):
            taken = -1
            for index, sentence in enumerate(paragraph):
                if index <= taken or not topic.search(flat(sentence.text)):
                    continue
                taken = index + after
                near = tuple(paragraph[max(0, index - before) : taken + 1])
                yield _joined(section.head, near, section)


def _paragraphs(reading: Reading, sentences: tuple[Sentence, ...]) -> Iterator[list[Sentence]]:
    """Sentences with no empty line between them."""
    paragraph: list[Sentence] = []
    for one in sentences:
        if paragraph and reading.folded.count("\n", paragraph[-1].end, one.start) > 1:
            yield paragraph
            paragraph = []
        paragraph.append(one)
    if paragraph:
        yield paragraph


def _joined(head: str, sentences: tuple[Sentence, ...], section: Section) -> Passage:
    if not sentences:
        return Passage(head, (), max(0, section.start), section.end)
    return Passage(head, sentences, sentences[0].start, sentences[-1].end)

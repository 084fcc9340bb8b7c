"""Reading: a notice cut into lines, headings, list lines and sentences, each with its place in the text."""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum

from morenashi.notice.lint.layout import bare_heads


class Role(Enum):
    """What a line is in the text."""

    TITLE = "title"
    HEADING = "heading"
    LIST = "list"
    TABLE = "table"
    PROSE = "prose"


@dataclass(frozen=True, slots=True)
class Line:
    """One line that holds something; `text` is without its white space, `start` and `end` say where it stands."""

    role: Role
    text: str = field(repr=False)
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of prose or of a list line, with the heading it stands under ("" before the first).

    A heading of the second level comes with the one above it, on a line of its own before it. `label` is what its line calls itself, as in "原因:設定の誤り", "【人数】64人" or the first cell of a row.
    """

    text: str = field(repr=False)
    start: int
    end: int
    heading: str = field(default="", repr=False)
    role: Role = Role.PROSE
    label: str = field(default="", repr=False)


Cuts = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """A text with its lines and sentences in order.

    `folded` is `raw` in NFKC letter for letter, with wrapped prose made one line again and without readings
    in brackets behind kanji. Every place (of lines, sentences, matches, findings) is one of `folded`; only
    the engine turns it into one of `raw`, by `place`. `cuts` are the places where something was taken out,
    with its length; each layer was cut out of what the one before it left.
    """

    raw: str = field(repr=False)
    folded: str = field(repr=False)
    lines: tuple[Line, ...] = field(repr=False)
    sentences: tuple[Sentence, ...] = field(repr=False)
    cuts: tuple[Cuts, ...] = field(default=(), repr=False)

    @property
    def title(self) -> str:
        """What the text calls itself (subject lines and titles), "" without one."""
        return "\n".join(line.text for line in self.lines if line.role is Role.TITLE)

    def find(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """The matches of a pattern in the folded text."""
        return pattern.finditer(self.folded)

    def has(self, pattern: re.Pattern[str]) -> bool:
        """Whether the pattern stands anywhere."""
        return pattern.search(self.folded) is not None

    def place(self, at: int) -> int:
        """The place in `raw` of a place in `folded`."""
        for layer in reversed(self.cuts):
            at += sum(length for cut, length in layer if cut <= at)
        return at


_ORNAMENT = re.compile(
    r"(?:[-・*]\s+)?(?=【[^】]{1,30}】$)|#{1,6}\s+|[■□◆◇▼▽★☆◎▶►▪❖●○⚫◼◯◾]\s*|【|〔|《|\*\*|<[^<>]{1,30}>$|\[[^\[\]]{1,30}\]$"
)
_FOLLOWED = re.compile(r"[】〕]\s*[^\s】〕]{2}")
_NUMBER = re.compile(
    r"[0-9]{1,2}(?:[.．、)）]\s*|\s+)(?![0-9])|[(（][0-9]{1,2}[)）]\s*|第[0-9一二三四五六七八九十]+(?:\s|[、.．])"
    r"|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩI]{1,3}[.．、\s]\s*|[一二三四五六七八九十]{1,2}(?:[、.．]\s*|\s+)|[①-⑳]"
)
_QUESTION = re.compile(r"Q[0-9]{0,2}[.．:：)\s]|問[0-9]*[.．:：\s]")
_LABEL = re.compile(
    r"\s*(?:[・･*\-]\s*)?(?:\|\s*(?P<cell>[^|\n]{1,30}?)\s*\||\*\*(?P<bold>[^*\n]{1,24}?)[。:.]?\*\*|[【〔\[](?P<boxed>[^】〕\]]{1,20})[】〕\]]"
    r"|[(（]?[0-9]{1,2}[)）.．]?\s*(?!(?:月|日|年|時|人|名|件|回|か月|/)(?![一-龠]))(?P<numbered>(?:[一-龠]\s){1,3}[一-龠](?=\s)|[^\s:。、()0-9][^\s:。、()]{0,15})\s"
    r"|(?:[(（]?[0-9]{1,2}[)）.．]?\s*)?(?P<named>[^\s:。、()「」0-9][^:。、()「」]{0,18}):(?!//))\s*\S"
)
_BULLET = re.compile(
    r"\s*(?:[・･*＊\-‐–—•‣◦※→]|[〇◯]\s|[ア-ン][.．、)）]|A[0-9]{0,2}[.．:：)\s])\s*"
)
_STOP = re.compile(r"[。！？!?]+[」』）)*]*|$")
_ENDS = re.compile(
    r"(?:[。、,;；]|です|ます|ました|ません|でした|ださい|である|であった)[」』）)]*$"
)
_SUBJECT = re.compile(r"(?:件\s*名|タイトル|表\s*題|Subject|題\s*名)\s*(?:[:：]|\s\S)")
_PLACARD = re.compile(
    r"(?:について|お詫び|おわび|お知らせ|ご報告|ご連絡|ご説明|のご案内|ました|通知|報告|報告書|文)(?:と(?:お願い|お知らせ|お詫び|ご説明|ご報告))?(?:[(（][^)）]{1,14}[)）])?[)）」*\s]*$"
)
_GREETED = re.compile(r"(?:様|さま|殿|御中|各位|皆様へ|皆さまへ|の方へ)$")
_READING = re.compile(r"(?<=[一-龠々〆ヶ])[(《][ぁ-んー ]{1,16}[)》]")
_RUBY_FROM = 10  # readings in a text that is written with them
_HEAD = 24  # characters; a numbered line that is no longer may be a heading
_DEEP = re.compile(r"[(（][0-9]{1,2}[)）]|[①-⑳]|[ア-ン][.．、)）\s]|#{4,6}\s|[<〈・‐-]")
_LONGEST = 1000  # characters of a sentence
_LONG = 40  # characters; a heading is shorter
_SEVERAL = 2  # ornaments that make numbered lines below them lists
_NARROW, _BROAD = 20, 90  # characters: how wide lines are that a program wraps
_RAGGED, _REGULAR = 3, 4  # how far such lines differ, and how many there are at least
_OPEN = re.compile(
    r"(?:[、,]|[ぁ-んァ-ヶ一-龠](?:を|に|が|は|(?<!も)の|(?<!こ)と|も|て|で|へ|や|から|より|また))$"
)
_CLOSED = re.compile(r"(?:[。:!?」』）)]|様|御中|以上)$")


def read(text: str) -> Reading:
    """The text, read. Nothing is left out: every character that is no white space lies in a line."""
    bare, readings = _without_readings(fold(text))
    folded, joints = _joined(bare)
    lines = tuple(_lines(folded))
    return Reading(text, folded, lines, tuple(_sentences(lines)), (readings, joints))


def fold(text: str) -> str:
    """NFKC letter by letter, where that leaves one letter; the rest as it is, so that places hold."""
    return "".join(map(_folded, text.replace("\r", " ")))


def _folded(one: str) -> str:
    if one < "\x80" or "ぁ" <= one <= "ヿ" or "一" <= one <= "鿿":
        return one
    other = unicodedata.normalize("NFKC", one)
    return one if len(other) != 1 or one in "①②③④⑤⑥⑦⑧⑨⑩" else other


def _without_readings(text: str) -> tuple[str, Cuts]:
    """Takes out 漢字(かんじ) readings, where the text has so many that they are its way of writing."""
    found = list(_READING.finditer(text))
    if len(found) < _RUBY_FROM:
        return text, ()
    kept: list[str] = []
    cuts: list[tuple[int, int]] = []
    at = taken = 0
    for match in found:
        kept.append(text[at : match.start()])
        cuts.append((match.start() - taken, len(match.group())))
        taken += len(match.group())
        at = match.end()
    return "".join([*kept, text[at:]]), tuple(cuts)


def _joined(text: str) -> tuple[str, Cuts]:
    """Takes out the line breaks of wrapped prose: a wide line without an end, then one without a mark."""
    lines = text.split("\n")
    out: list[str] = []
    joints: list[tuple[int, int]] = []
    at, width = 0, _width(lines)
    heads = bare_heads(lines, width)
    for i, line in enumerate(lines):
        if out and i - 1 not in heads and _wraps(lines[i - 1], line, width):
            before = out[-1].rstrip()
            taken = len(out[-1]) - len(before) + 1 + len(line) - len(line.lstrip())
            at -= len(out[-1]) + 1
            joints.append((at + len(before), taken))
            out[-1] = before + line.lstrip()
        else:
            out.append(line)
        at += len(out[-1]) + 1
    return "\n".join(out), tuple(joints)


def _wraps(before: str, line: str, width: int) -> bool:
    """Whether a line goes on in the next: it stops at a particle or comma, or is as wide as all lines are."""
    bare, after = before.strip(), line.strip()
    if not bare or not after or _marked(after) or bare.startswith("|") or _is_placard(bare):
        return False
    if _ORNAMENT.match(bare) or _QUESTION.match(bare):
        return False
    if _NUMBER.match(bare) and len(bare) <= _HEAD and not bare.endswith(("、", ",")):
        return False  # a heading that ends as "いつ、どのように"
    if _OPEN.search(bare):
        return True
    return len(bare) >= width - _RAGGED and not _CLOSED.search(bare) and not _ENDS.search(bare)


def _width(lines: list[str]) -> int:
    """How wide the lines of a text are that a program has wrapped; out of reach where none has."""
    widths = [len(line.strip()) for line in lines]
    widest = max(widths, default=0)
    regular = sum(width >= widest - _RAGGED for width in widths) >= _REGULAR
    return widest if _NARROW <= widest <= _BROAD and regular else sys.maxsize


def _marked(line: str) -> bool:
    marks = (_ORNAMENT, _NUMBER, _QUESTION, _BULLET)
    return any(mark.match(line) for mark in marks) or line.startswith("|")


def _lines(text: str) -> Iterator[Line]:
    """The lines that hold something, each with what it is: judged by its mark and by the line after it."""
    raw = text.split("\n")
    bare = [line.strip() for line in raw]
    heads = bare_heads(raw, _width(raw))
    places = [i for i, line in enumerate(bare) if line]
    ornate = sum(bool(_ORNAMENT.match(bare[i])) for i in places) >= _SEVERAL
    starts = _starts(text)
    titled = body = False
    for here, i in enumerate(places):
        line = bare[i]
        after = bare[places[here + 1]] if here + 1 < len(places) else ""
        if _SUBJECT.match(line) or (not titled and not body and _is_title(line)):
            role = Role.TITLE
        else:
            role = Role.HEADING if i in heads else _role(line, after, ornate=ornate)
        titled = titled or role is Role.TITLE
        body = body or (role is Role.PROSE and line.endswith("。"))
        yield Line(role, line, starts[i], starts[i] + len(line))


def _starts(text: str) -> list[int]:
    """Where each line's first letter stands."""
    at, starts = 0, []
    for raw in text.split("\n"):
        starts.append(at + len(raw) - len(raw.lstrip()))
        at += len(raw) + 1
    return starts


def _role(line: str, after: str, *, ornate: bool) -> Role:
    if line.startswith("|") and "|" in line.strip("|"):
        return Role.TABLE
    if _is_heading(line, after, ornate=ornate):
        return Role.HEADING
    return Role.LIST if _marked(line) else Role.PROSE


def _is_heading(line: str, after: str, *, ornate: bool) -> bool:
    """A short marked line with no end of a sentence. Numbers head only where they do not list."""
    if len(line) > _LONG or not after or line.endswith(("。", "、", ",")):
        return False
    if _ORNAMENT.match(line):
        return not _FOLLOWED.search(line) and ":" not in line[:-1]
    if _QUESTION.match(line):
        return True
    numbered = bool(_NUMBER.match(line)) and _style(line) != _style(after)
    return numbered and not ornate and ":" not in line[:-1]


def _style(line: str) -> str:
    """How a line is numbered: "1." and "(1)" are two levels. "" without a number."""
    found = _NUMBER.match(line)
    return (
        re.sub(r"[0-9]+|[一二三四五六七八九十]+|[①-⑳]", "1", found.group()).strip() if found else ""
    )


def _is_title(line: str) -> bool:
    bare = line.strip("*# 　【】")
    if re.match(r"#{1,3} ", line):
        return True
    return len(bare) <= 2 * _LONG and not bare.endswith("。") and _is_placard(bare)


def _is_placard(line: str) -> bool:
    """Whether a line reads as the name of a document."""
    return bool(_PLACARD.search(line)) and not _GREETED.search(line)


def _below(heading: str, line: Line) -> str:
    """The heading with the one it stands below: "(1)" and "ア" go deeper than what came before them."""
    deep = _DEEP.match(line.text)
    above = heading.split("\n")[0]
    return f"{above}\n{line.text}" if deep and above and not _DEEP.match(above) else line.text


def _ends(text: str) -> Iterator[int]:
    """Where sentences may end: at full stops, and within what no person wrote as one sentence."""
    at = 0
    for stop in _STOP.finditer(text):
        while stop.end() - at > _LONGEST:
            at += _LONGEST
            yield at
        at = stop.end()
        yield at


def _is_open(said: str) -> bool:
    """Whether a bracket stands open: a full stop within brackets ends no sentence."""
    return said.count("(") > said.count(")") or said.count("「") > said.count("」")


def _sentences(lines: tuple[Line, ...]) -> Iterator[Sentence]:
    """Sentences end within their line."""
    heading = ""
    for line in lines:
        if line.role in (Role.HEADING, Role.TITLE):
            heading = _below(heading, line) if line.role is Role.HEADING else ""
            continue
        at = 0
        found = _LABEL.match(line.text)
        label = found[found.lastgroup or 0] if found else ""
        for end in _ends(line.text):
            said = line.text[at:end]
            if end < len(line.text) and len(said) < _LONGEST and _is_open(said):
                continue
            bare = said.strip()
            if bare:
                start = line.start + at + said.index(bare)
                yield Sentence(bare, start, start + len(bare), heading, line.role, label)
            at = end

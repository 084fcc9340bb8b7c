"""Reading: a notice cut into lines, headings, list lines and sentences, each with its place in the text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum


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
    """One sentence of prose or of a list line, with the heading it stands under ("" before the first)."""

    text: str = field(repr=False)
    start: int
    end: int
    heading: str = field(default="", repr=False)
    role: Role = Role.PROSE


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """A text with its lines and sentences in order.

    `folded` is `raw` in NFKC letter for letter, with wrapped prose made one line again. Every place (of
    lines, sentences, matches, findings) is one of `folded`; only the engine turns it into one of `raw`,
    by `place`. `joints` are the places in `raw` where a line break was taken out, with its length.
    """

    raw: str = field(repr=False)
    folded: str = field(repr=False)
    lines: tuple[Line, ...] = field(repr=False)
    sentences: tuple[Sentence, ...] = field(repr=False)
    joints: tuple[tuple[int, int], ...] = field(default=(), repr=False)

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
        for joint, length in self.joints:
            if joint > at:
                break
            at += length
        return at


_MARK = re.compile(
    r"#{1,6}\s+|[■□◆◇▼▽★☆◎▶►▪❖●○]\s*|【|〔|\[|<[^>]{1,30}>$|《|[0-9]{1,2}(?:[.．、)）]\s*|\s+)(?![0-9])"
    r"|[(（][0-9]{1,2}[)）]\s*|第[0-9一二三四五六七八九十]+(?:\s|[、.．])|[一二三四五六七八九十]{1,2}[、.．]\s*|Q[0-9]{0,2}[.．:：)\s]|問[0-9]*[.．:：\s]"
    r"|\*\*"
)
_BULLET = re.compile(r"\s*(?:[・･*＊\-‐–—•‣◦※→]|[①-⑳]|[ア-ン][.．、)）]|A[0-9]{0,2}[.．:：)\s])\s*")
_STOP = re.compile(r"[。！？!?]+[」』）)]*|$")
_ENDS = re.compile(
    r"(?:[。、,;；]|です|ます|ました|ません|でした|ださい|である|であった)[」』）)]*$"
)
_SUBJECT = re.compile(r"(?:件\s*名|タイトル|表\s*題|Subject|題\s*名)\s*[:：]")
_PLACARD = re.compile(
    r"(?:について|お詫び|おわび|お知らせ|ご報告|ご連絡|ご説明|のご案内|ました|通知|報告|報告書|文)(?:と(?:お願い|お知らせ|お詫び|ご説明|ご報告))?[)）」*\s]*$"
)
_GREETED = re.compile(r"(?:様|さま|殿|御中|各位|皆様へ|皆さまへ|の方へ)$")
_LONG = 40  # characters; a heading is shorter
_WIDE = 28  # a line broken by a program that wraps is at least this wide


def read(text: str) -> Reading:
    """The text, read. Nothing is left out: every character that is no white space lies in a line."""
    folded, joints = _joined(fold(text))
    lines = tuple(_lines(folded))
    return Reading(text, folded, lines, tuple(_sentences(lines)), joints)


def fold(text: str) -> str:
    """NFKC letter by letter, where that leaves one letter; the rest as it is, so that places hold."""
    return "".join(map(_folded, text.replace("\r", " ")))


def _folded(one: str) -> str:
    if one < "\x80" or "ぁ" <= one <= "ヿ" or "一" <= one <= "鿿":
        return one
    other = unicodedata.normalize("NFKC", one)
    return one if len(other) != 1 or one in "①②③④⑤⑥⑦⑧⑨⑩" else other


def _joined(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Takes out the line breaks of wrapped prose: a wide line without an end, then one without a mark."""
    lines = text.split("\n")
    out: list[str] = []
    joints: list[tuple[int, int]] = []
    at = 0
    for i, line in enumerate(lines):
        if out and _wraps(lines[i - 1], line, lines):
            before = out[-1].rstrip()
            taken = len(out[-1]) - len(before) + 1 + len(line) - len(line.lstrip())
            at -= len(out[-1]) + 1
            joints.append((at + len(before), taken))
            out[-1] = before + line.lstrip()
        else:
            out.append(line)
        at += len(out[-1]) + 1
    return "\n".join(out), tuple(joints)


def _wraps(before: str, line: str, lines: list[str]) -> bool:
    bare, after = before.strip(), line.strip()
    if len(bare) < _WIDE or not after or before.startswith("|"):
        return False
    if bare.endswith(("。", ":", "：", "」", "!", "?", "様", "御中", "以上", "|")) or _ENDS.search(
        bare
    ):
        return bool(bare.endswith(("、", ","))) and not _marked(after)
    return not _marked(after) and not _MARK.match(bare) and not _PLACARD.search(bare)


def _marked(line: str) -> bool:
    return bool(_MARK.match(line) or _BULLET.match(line)) or line.startswith("|")


def _lines(text: str) -> Iterator[Line]:
    at, titled, body = 0, False, False
    for raw in text.split("\n"):
        bare = raw.strip()
        if bare:
            start = at + raw.index(bare)
            role = _role(bare, titled=titled, body=body)
            yield Line(role, bare, start, start + len(bare))
            titled = titled or role is Role.TITLE
            body = body or (role is Role.PROSE and bare.endswith("。"))
        at += len(raw) + 1


def _role(line: str, *, titled: bool, body: bool) -> Role:
    if line.startswith("|") and "|" in line.strip("|"):
        return Role.TABLE
    if _SUBJECT.match(line) or (not titled and not body and _is_title(line)):
        return Role.TITLE
    marked, ended = _MARK.match(line), _ENDS.search(line.rstrip("*"))
    if line.startswith("**") and not line.endswith("**"):
        marked = None
    if line.startswith(("Q", "問")) and marked:
        return Role.HEADING
    if marked and len(line) <= _LONG and not line.endswith(("。", "、")) and ":" not in line[:-1]:
        return Role.HEADING if not ended or line.startswith(_ORNAMENTS) else Role.LIST
    if marked or _BULLET.match(line):
        return Role.LIST
    return Role.PROSE


_ORNAMENTS = ("#", "■", "□", "◆", "◇", "▼", "▽", "●", "○", "【", "**", "★", "☆", "◎", "▶", "❖")


def _is_title(line: str) -> bool:
    bare = line.strip("*# 　【】")
    if line.startswith("# "):
        return True
    return (
        len(bare) <= 2 * _LONG
        and not bare.endswith("。")
        and bool(_PLACARD.search(bare))
        and not _GREETED.search(bare)
    )


def _sentences(lines: tuple[Line, ...]) -> Iterator[Sentence]:
    """Sentences end within their line."""
    heading = ""
    for line in lines:
        if line.role in (Role.HEADING, Role.TITLE):
            heading = line.text
            continue
        at = 0
        for stop in _STOP.finditer(line.text):
            said = line.text[at : stop.end()]
            bare = said.strip()
            if bare:
                start = line.start + at + said.index(bare)
                yield Sentence(bare, start, start + len(bare), heading, line.role)
            at = stop.end()

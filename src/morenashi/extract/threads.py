"""Who wrote which stretch of a mail's text: the answer itself, quoted mails, forwarded mails.

Two ways of quoting are told apart. Quote marks (`> `) hold for their lines only, so that an answer
below or between them is new again. A head (`差出人: ... 送信日時: ...`) or a marker without quote marks
says that all below is that mail, until the marks around it end.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from morenashi.extract.quotes import Cue, Line, cue_at, quoted_below
from morenashi.model.mail import Mailbox, Turn, Voice

_MOST_MARKS = 60
_DEEPEST = 100  # mails within mails; what is deeper counts as this deep
_KEPT = 20_000  # code points of a line that are looked at

_MARKS = re.compile(rf"[ \t\u3000]{{0,3}}(?:[>＞][ \t]?){{1,{_MOST_MARKS}}}")
_BAR = re.compile(r"[ \t]{0,3}[|｜](?:[ \t]|\Z)")
_MAY_MARK = " \t\u3000>＞|｜"
_FORWARDS = re.compile(
    r"\s*(?:\[(?!fwd?:)[^\]]{0,40}\]\s*)*\[?(?:fwd?|転送|ＦＷ|Ｆｗ|ＦＷＤ|Ｆｗｄ)\s*[:：]",
    re.IGNORECASE,
)


def turns(text: str, subject: str = "") -> tuple[Turn, ...]:
    """The stretches of `text` in order; together they are the whole text.

    `subject` is that of the mail: under FW: a head in the text means a mail passed on.
    """
    lines = _lines(text)
    thread = _Thread(forwards=_FORWARDS.match(subject[:200]) is not None)
    at = 0
    while at < len(lines):
        at = thread.take(lines, at)
    return thread.turns(len(text))


def _lines(text: str) -> list[Line]:
    """The lines with their quote marks counted."""
    end_mark = "\n" if "\n" in text else "\r"
    lines: list[Line] = []
    start, barred = 0, False
    for whole in text.split(end_mark):
        end = start + len(whole) + 1
        line = whole if len(whole) <= _KEPT else whole[:_KEPT]
        marks, bar = 0, False
        if line[:1] in _MAY_MARK:  # or nothing at all
            found = _MARKS.match(line)
            if found:
                marks = found[0].count(">") + found[0].count("＞")
                line = line[found.end() :]
            elif _barred(line):
                # A lone bar may be a table's or a drawing's; two lines with one are a quote.
                bar = True
                if barred or _barred(text[end : end + _KEPT].split("\n", 1)[0]):
                    marks, line = 1, _BAR.sub("", line, count=1)
        barred = bar
        lines.append(Line(start, marks, line.rstrip()))
        start = end
    return lines


def _barred(line: str) -> bool:
    return _BAR.match(line) is not None and line.count("|") + line.count("｜") == 1


@dataclass(slots=True)
class _Frame:
    """A mail being read: how many quote marks its lines have at least, and what is known of it."""

    marks: int
    depth: int
    voice: Voice
    parties: tuple[Mailbox, ...] | None = field(default=None, repr=False)
    subject: str = field(default="", repr=False)
    marker: bool = False  # begun by a line that says so, and ended by another


class _Thread:
    """The mails that are open at a line, the innermost last."""

    def __init__(self, *, forwards: bool) -> None:
        self._forwards = forwards
        self._open = [_Frame(0, 0, Voice.NEW)]
        self._told: dict[int, _Frame] = {}  # by depth: what was last said of the mail quoted there
        self._begun: list[tuple[int, _Frame]] = []

    def take(self, lines: list[Line], at: int) -> int:
        """Reads what begins at a line; gives the next to read."""
        line = lines[at]
        if not line.text and self._begun:  # a blank line belongs to what stands above
            return at + 1
        while self._open[-1].marks > line.marks:
            self._open.pop()
        unnamed = self._deepen(line.marks)
        cue = cue_at(lines, at) if line.text else None
        if cue and cue.ends:
            self._start(line)
            self._close()
            return cue.end
        quoted = cue is not None and quoted_below(lines, cue.end, line.marks)
        if cue is None or not (cue.certain or quoted):
            self._start(line)
            return at + 1
        if unnamed and not quoted:  # a quote that begins by saying whose it is
            self._open.pop()
        self._push(cue, line.marks + quoted)
        self._start(line)
        return cue.end

    def turns(self, size: int) -> tuple[Turn, ...]:
        """The stretches of the text of `size` code points."""
        begun = self._begun or [(0, self._open[0])]
        ends = [start for start, _ in begun[1:]] + [size]
        return tuple(
            Turn(start, end, frame.voice, frame.depth, frame.parties, frame.subject)
            for (start, frame), end in zip(begun, ends, strict=True)
        )

    def _start(self, line: Line) -> None:
        """The line is the innermost open mail's."""
        if not self._begun or self._begun[-1][1] is not self._open[-1]:
            self._begun.append((line.start if self._begun else 0, self._open[-1]))

    def _deepen(self, marks: int) -> bool:
        """Lines with more quote marks: each mark is a mail within the one around it.

        True if one began of which nothing was said before.
        """
        unnamed = False
        while (outer := self._open[-1]).marks < marks:
            depth = outer.depth + 1
            told = self._told.get(depth)
            unnamed = told is None
            told = told or _Frame(0, depth, Voice.QUOTED)
            self._open.append(replace(told, marks=outer.marks + 1))
        return unnamed

    def _push(self, cue: Cue, marks: int) -> None:
        """Another's mail begins."""
        if self._open[-1].depth >= _DEEPEST:
            self._open.pop()
        depth = self._open[-1].depth + 1
        passed_on = cue.forwarded or (cue.is_head and self._forwards and depth == 1)
        voice = Voice.FORWARDED if passed_on else Voice.QUOTED
        frame = _Frame(marks, depth, voice, cue.parties, cue.subject, cue.marker)
        self._open.append(frame)
        self._told = {at: told for at, told in self._told.items() if at < depth}
        self._told[depth] = frame

    def _close(self) -> None:
        """A line says that the mail a marker began ends here."""
        marked = [i for i, frame in enumerate(self._open) if frame.marker]
        if marked:
            del self._open[marked[-1] :]

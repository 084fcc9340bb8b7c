"""Layout: headings without a mark, told by the lines around them: text set in below, or an empty line above."""

from __future__ import annotations

import re
import sys

_SHORT, _BARE = 40, 24  # characters: of a line over text that is set in, of one that only stands apart
_LEAST = 3  # one or two such lines may be anything
_RAGGED = 3  # how far wrapped lines differ in width
_SAYS = re.compile(r"(?:[。、,:：;」』)）!！]|です|ます|ました|ません|ください)$")
_NO_HEAD = re.compile(
    r"[0-9]{3}|[0-9]\s?[年月日時人名件]|@|(?:様|さま|殿|御中|各位|拝啓|謹啓|敬具|敬白|以上|株式会社)|^記$|^[-=_*~ー─━＝—|]|^[・･]"
    r"|(?:代表|社長|理事長|院長|園長|校長|店主|館長|市長|学長|会長|取締役)"
)
_PARTICLE = re.compile(r"[をがのへやとで]$")
_ASKS = re.compile(r"(?:ます|ません|です|ました)か[?？]?$")


def bare_heads(lines: list[str], width: int = sys.maxsize) -> frozenset[int]:
    """The numbers of the lines that head what follows; none where fewer than three do so in the same way.

    `width`: how wide a program wrapped the lines; one as wide goes on in the next.

    >>> sorted(bare_heads(["原因", " 設定の誤りです。", "期間", " 3日間です。", "人数", " 7人です。"]))
    [0, 2, 4]
    """
    over = {i for i in range(len(lines) - 1) if _heads(lines, i, width, _over_set_in)}
    apart = {i for i in range(len(lines) - 1) if _heads(lines, i, width, _stands_apart)}
    return frozenset().union(*(found for found in (over, apart) if len(found) >= _LEAST))


def _heads(lines: list[str], i: int, width: int, fits: object) -> bool:
    line, after = lines[i].rstrip(), lines[i + 1]
    if not line or not after.strip() or len(line) >= width - _RAGGED or _NO_HEAD.search(line):
        return False
    return (not _SAYS.search(line) or bool(_ASKS.search(line))) and fits(lines, i)  # type: ignore[operator]


def _over_set_in(lines: list[str], i: int) -> bool:
    """A line at the margin, and below it text that is set in and bears no mark."""
    line, after = lines[i], lines[i + 1]
    return line[0] not in " \u3000\t" and after[0] in " \u3000\t" and len(line) <= _SHORT


def _stands_apart(lines: list[str], i: int) -> bool:
    """A short line under an empty one, with a whole sentence right below."""
    apart = i > 0 and not lines[i - 1].strip()
    line = lines[i].strip()
    whole = "。" in lines[i + 1]
    return apart and whole and len(line) <= _BARE and not _PARTICLE.search(line)

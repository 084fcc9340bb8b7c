"""Layout: headings without a mark, told by the lines around them: text set in below, or an empty line above."""

from __future__ import annotations

import re
import sys

_SHORT = 40  # characters of a heading
_LEAST = 3  # one or two such lines may be anything
_RAGGED = 3  # how far wrapped lines differ in width
_MARGIN = " \u3000\t"
_SAYS = re.compile(r"(?:[。、,:：;」』)）!！]|です|ます|ました|ません|ください)$")
_ASKS = re.compile(r"(?:ます|ません|です|ました)か[?？]?$")
_NO_HEAD = re.compile(
    r"[0-9]{3}|[0-9]\s?[年月日時人名件]|@|(?:様|さま|殿|御中|各位|拝啓|謹啓|敬具|敬白|以上)$|株式会社|^記$|^[-=_*~ー─━＝—]+$|^[|・･]"
    r"|(?:代表|社長|理事長|院長|園長|校長|店主|館長|市長|学長|会長|取締役)"
)
_PARTICLE = re.compile(r"(?:[をがへやで]|(?<!も)の|(?<!こ)と|[てで]い[るた])$")


def bare_heads(lines: list[str], width: int = sys.maxsize) -> frozenset[int]:
    """The numbers of the lines that head what follows; none where fewer than three do so in the same way.

    `width`: how wide a program wrapped the lines; one as wide goes on in the next.

    >>> sorted(bare_heads(["原因", " 設定の誤りです。", "期間", " 3日間です。", "人数", " 7人です。"]))
    [0, 2, 4]
    """
    able = [i for i in range(len(lines) - 1) if _may_head(lines[i], lines[i + 1], width)]
    over = {i for i in able if _is_over_set_in(lines[i], lines[i + 1])}
    apart = {i for i in able if i > 0 and not lines[i - 1].strip()}
    sure = {i for i in apart if "。" in lines[i + 1] and not _PARTICLE.search(lines[i].strip())}
    found: set[int] = over if len(over) >= _LEAST else set()
    if len(sure) >= _LEAST:
        first = min(sure)
        mark = lines[first].strip()[0]
        found |= sure | {i for i in apart if i > first or lines[i].strip()[0] == mark}
    return frozenset(found)


def _may_head(line: str, after: str, width: int) -> bool:
    line = line.strip()
    if not line or not after.strip() or len(line) > _SHORT or len(line) >= width - _RAGGED:
        return False
    says = _SAYS.search(line) and not _ASKS.search(line)
    return not says and not _NO_HEAD.search(line)


def _is_over_set_in(line: str, after: str) -> bool:
    """Whether a line stands at the margin and the next is set in."""
    return line[0] not in _MARGIN and after[0] in _MARGIN

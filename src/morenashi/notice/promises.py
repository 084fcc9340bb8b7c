"""Which promises of a privacy policy or leaving page a leak touches, each with its own sentence.

A touched promise is not a broken one: what is said is what happened, and what to ask.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from morenashi.model.advice import Circumstance
from morenashi.model.words import Words
from morenashi.notice.catalogue import rows
from morenashi.notice.paper import Block, Paper, Para, Point, Points
from morenashi.notice.rows import PromiseRow

LONGEST = 100_000  # letters of a policy that are read; real ones have a tenth of it
_LONGEST_SENTENCE = 400
_SENTENCE = re.compile(r"[^。．!?！？\n]+[。．!?！？]?[」）)]?")
_HEAD = re.compile(r"^(?:[\s・\-*●○■□◆◇]|[(（]?[0-9０-９]{1,2}[.．、)）]\s*|[①-⑳])+")
_ENGLISH = re.compile(r"(?<=[.;])\s+(?=[A-Z(])")
_LEAK = "leak"
_TITLE = Words(ja="約束と、起きたこと", en="What was promised, and what happened")
_CAUTION = Words(
    ja="漏えいに関わる約束の文を抜き出しました。約束が破られたと決めるものではありません。会社に尋ねるための材料です。",
    en="Sentences of the policy that the leak touches. That a promise is touched does not mean it was "
    "broken: it is what to ask about.",
)
_NONE = Words(
    ja="漏えいに関わる約束の文は見つかりませんでした。言い回しによっては見つけられないことがあるので、ご自分でも読んでください。",
    en="No sentence was found that the leak touches. Wordings may be missed: read it yourself too.",
)
_LINE = Words(ja="{label}（{line}行目）: 「{quote}」", en='{label} (line {line}): "{quote}"')
_HAPPENED = Words(ja="起きたこと: {said}", en="What happened: {said}")
_MAYBE = Words(ja="関わるとき: {said}", en="Touched if: {said}")
_ASK = Words(ja="尋ねること: {said}", en="Ask: {said}")


@dataclass(frozen=True, slots=True)
class Touched:
    """One promise as it was written. `sure`: what leaked touches it for certain."""

    key: str
    label: Words
    quote: str
    line: int
    sure: bool
    happened: Words
    ask: Words


@dataclass(frozen=True, slots=True)
class _Promise:
    row: PromiseRow
    wordings: tuple[tuple[re.Pattern[str], ...], ...]
    unless: re.Pattern[str] | None

    def made_in(self, sentence: str) -> bool:
        """Whether `sentence` makes it: all parts of one wording are there."""
        if self.unless is not None and self.unless.search(sentence):
            return False
        return any(all(part.search(sentence) for part in parts) for parts in self.wordings)


def touched_promises(
    policy: str, items: Collection[str], *, circumstances: Collection[Circumstance] = ()
) -> tuple[Touched, ...]:
    """The promises in `policy` that the leak of `items` touches: certain ones first, by their lines.

    A sentence that makes several promises is quoted for each.
    """
    facts = {_LEAK, *items, *(circumstance.key for circumstance in circumstances)}
    found = [
        _touched(promise, sentence, line, facts)
        for line, sentence in _sentences(policy[:LONGEST])
        for promise in _promises()
        if promise.made_in(sentence)
    ]
    return tuple(sorted(found, key=lambda touched: (not touched.sure, touched.line)))


def promises_paper(found: Collection[Touched]) -> Paper:
    """The promises with their sentences, what happened, and what to ask."""
    if not found:
        return Paper("promises", _TITLE, (Para(_NONE),))
    blocks: tuple[Block, ...] = (Para(_CAUTION), Points(tuple(map(_point, found)), "box"))
    return Paper("promises", _TITLE, blocks)


def _point(touched: Touched) -> Point:
    head = _HAPPENED if touched.sure else _MAYBE
    return Point(
        _LINE.filled(label=touched.label, line=touched.line, quote=touched.quote),
        under=(head.filled(said=touched.happened), _ASK.filled(said=touched.ask)),
    )


def _touched(promise: _Promise, sentence: str, line: int, facts: set[str]) -> Touched:
    row = promise.row
    sure = bool(facts.intersection(row.touched_by))
    happened = row.happened if sure or row.otherwise is None else row.otherwise
    return Touched(
        row.key, row.label.words(), sentence, line, sure, happened.words(), row.ask.words()
    )


def _sentences(policy: str) -> list[tuple[int, str]]:
    """Sentences with the numbers of their lines, without the marks of lists."""
    found = []
    for number, line in enumerate(policy.splitlines(), 1):
        for piece in _SENTENCE.findall(line):
            for sentence in _ENGLISH.split(piece):
                text = _HEAD.sub("", sentence).strip()
                if text:
                    found.append((number, text[:_LONGEST_SENTENCE]))
    return found


@cache
def _promises() -> tuple[_Promise, ...]:
    file = files("morenashi.notice").joinpath("advice/promises.toml")
    return tuple(
        _Promise(
            row,
            tuple(tuple(map(_pattern, parts)) for parts in row.wordings),
            _pattern(row.unless) if row.unless else None,
        )
        for row in rows(file, PromiseRow)
    )


def _pattern(part: str) -> re.Pattern[str]:
    return re.compile(part, re.IGNORECASE)

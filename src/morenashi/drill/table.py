"""Which case plays with which verb: computed from the acts there are, not written by hand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from morenashi.drill.case import Case, case_names, read_case
from morenashi.drill.verbs import PILLARS, VERBS, playable
from morenashi.model.words import Words


class State(Enum):
    """How much of something plays."""

    PLAYS = Words(ja="再現できる", en="plays")
    PARTLY = Words(ja="一部", en="partly")
    NOT_YET = Words(ja="まだ", en="not yet")
    NONE = Words(ja="－", en="-")  # the case has no such act


@dataclass(frozen=True, slots=True)
class Row:
    """One case: its state as a whole, and by each of the five verbs."""

    case: str
    short: Words
    whole: State
    by_pillar: Mapping[str, State]


# In a table of verbs the word can be shorter.
_CELLS = {state: state.value for state in State} | {State.PLAYS: Words(ja="再現", en="plays")}
_CASE = Words(ja="事件", en="case")
_WHOLE = Words(ja="全体", en="as a whole")


def table(parts: frozenset[str] | None = None) -> tuple[Row, ...]:
    """All cases; `parts` are the verbs that can be played (those there are, if not given)."""
    parts = playable() if parts is None else parts
    return tuple(_row(read_case(name), parts) for name in case_names())


def _row(case: Case, parts: frozenset[str]) -> Row:
    verbs = [scene.verb for scene in case.scenes]
    return Row(
        case.name,
        case.short,
        _state(verbs, parts),
        {
            pillar: _state([verb for verb in verbs if VERBS[verb].pillar == pillar], parts)
            for pillar in PILLARS
        },
    )


def _state(verbs: Iterable[str], parts: frozenset[str]) -> State:
    plays = {verb in parts for verb in verbs}
    if not plays:
        return State.NONE
    return State.PARTLY if len(plays) == 2 else State.PLAYS if True in plays else State.NOT_YET


def table_lines(lang: str) -> list[str]:
    """The table as lines of text."""
    from rich.cells import cell_len

    head = [_CASE.said(lang), *(words.said(lang) for words in PILLARS.values()), _WHOLE.said(lang)]
    rows = [
        [
            row.short.said(lang),
            *(_CELLS[s].said(lang) for s in (*row.by_pillar.values(), row.whole)),
        ]
        for row in table()
    ]
    widths = [max(cell_len(line[i]) for line in (head, *rows)) for i in range(len(head))]
    return [
        "  ".join(
            text + " " * (width - cell_len(text)) for text, width in zip(line, widths, strict=True)
        ).rstrip()
        for line in (head, *rows)
    ]

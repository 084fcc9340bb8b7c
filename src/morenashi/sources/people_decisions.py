"""Reads a file of proposals that the officer has decided (xlsx or CSV)."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from morenashi.model.directory import Problem
from morenashi.model.person import Decision, Verdict
from morenashi.model.words import Words
from morenashi.sources.directory_columns import plain
from morenashi.sources.people_tables import tables

_COLUMNS = {
    "verdict": ("判断", "decision"),
    "one": ("行a", "rowa"),
    "other": ("行b", "rowb"),
    "mark_one": ("照合a", "checka"),
    "mark_other": ("照合b", "checkb"),
}
_SAYINGS = {
    Verdict.SAME: ("同じ人", "同じ", "同一", "同一人物", "same", "sameperson", "○", "〇"),
    Verdict.DIFFERENT: ("別の人", "別", "別人", "different", "differentpersons", "×", "✕"),
    Verdict.OPEN: ("", "未決", "保留", "open"),
}
_VERDICTS = {plain(text) or text: verdict for verdict, texts in _SAYINGS.items() for text in texts}
_NO_HEADING = Words(
    ja="提案の表の見出し（判断、行A、行B、照合A、照合B）が見つかりません。",
    en="the headers of the table of proposals were not found.",
)
_NO_VERDICT = Words(
    ja="判断は「同じ人」か「別の人」と書いてください。",
    en='the decision must be "same" or "different".',
)


def read_decisions(path: Path) -> tuple[tuple[Decision, ...], tuple[Problem, ...]]:
    """The decisions, and the lines that could not be used; AffectedError if it cannot be opened."""
    problems: list[Problem] = []
    decisions: list[Decision] = []
    for _, file, table in tables(path, problems):
        places: dict[str, int] = {}
        for line, cells in table:
            if not places:
                places = _places(cells)
                continue
            named = {name: cells[at] if at < len(cells) else "" for name, at in places.items()}
            verdict = _verdict(named["verdict"])
            if verdict is None:
                problems.append(Problem(file, line, _NO_VERDICT))
                continue
            marks = (named["mark_one"], named["mark_other"])
            decisions.append(Decision(named["one"], named["other"], verdict, line, marks))
        if not places:
            problems.append(Problem(file, 0, _NO_HEADING))
    return tuple(decisions), tuple(problems)


def _places(cells: list[str]) -> dict[str, int]:
    headers = [plain(cell) for cell in cells]
    found = {
        name: headers.index(word)
        for name, words in _COLUMNS.items()
        for word in words
        if word in headers
    }
    return found if len(found) == len(_COLUMNS) else {}


def _verdict(text: str) -> Verdict | None:
    folded = unicodedata.normalize("NFKC", text).strip()
    return _VERDICTS.get(plain(folded) or folded)

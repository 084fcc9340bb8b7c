"""Figures as Markdown: row by row while they are measured, and as the tables of the README."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from subject import Figure, Missing, Result

HEAD = (
    "| what | who | median | best | goal | ours is | |\n| --- | --- | --- | --- | --- | --- | --- |"
)
BEGIN, END = "<!-- figures: written by run.py --readme -->", "<!-- end of figures -->"
_PARTED = ", "  # between "corpus a" and the kind


def row(result: Result) -> str:
    """One row under `HEAD`."""
    if isinstance(result, Missing):
        return f"| {result.what} | {result.who} | MISSING | | | | {result.reason} |"
    best = "" if result.best is None else said(result.best)
    ratio = "" if result.ratio is None else f"{said(result.ratio)} x"
    value = f"{said(result.value)} {result.unit}"
    cells = (result.what, result.who, value, best, _goal(result), ratio, result.note)
    return f"| {' | '.join(cells)} |"


def _goal(figure: Figure) -> str:
    if figure.goal is None:
        return ""
    sign = "≤" if figure.at_most else "≥"
    return f"{sign} {figure.goal:g}{'' if figure.reached else ', **not reached**'}"


def said(value: float) -> str:
    """A number with three digits that count.

    >>> said(1234.5), said(61.27), said(0.00612)
    ('1,235', '61.3', '0.00612')
    """
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"


def as_dict(result: Result) -> dict[str, Any]:
    """For latest.json."""
    return asdict(result)


def from_dict(told: dict[str, Any]) -> Result:
    """What `as_dict` wrote."""
    return Missing(**told) if "reason" in told else Figure(**told)


def write_readme(path: Path, latest: dict[str, Any]) -> None:
    """Puts the tables of latest.json between the marks of the README."""
    text = path.read_text(encoding="utf-8")
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    blocks = [BEGIN]
    for name in sorted(latest):
        told = latest[name]
        results = [from_dict(result) for result in told["results"]]
        table = _accuracy(results) if name == "accuracy" else "\n".join([HEAD, *map(row, results)])
        where = f"{told['machine']}; commit {told['commit']}; {told['at']}, load {told['load']}."
        blocks += [f"### {name}: {told['label']}", where, table]
    path.write_text("\n\n".join([before.rstrip("\n"), *blocks, END]) + after, encoding="utf-8")


def _accuracy(results: list[Result]) -> str:
    """One row for each kind, one column for each part of the corpus and tool."""
    figures = [result for result in results if isinstance(result, Figure)]
    parts = list(dict.fromkeys(figure.what.partition(_PARTED)[0] for figure in figures))
    whos = list(dict.fromkeys(figure.who for figure in figures))
    asked = {(_split(figure.what)[0], figure.who) for figure in figures}
    columns = [(part, who) for who in whos for part in parts if (part, who) in asked]
    kinds = list(dict.fromkeys(figure.what.partition(_PARTED)[2] for figure in figures))
    cells = {(*_split(figure.what), figure.who): _cell(figure) for figure in figures}
    lines = [
        _line(["", *(f"{who}, {part}" for part, who in columns)]),
        _line(["---"] * (len(columns) + 1)),
        *(
            _line([kind, *(cells.get((part, kind, who), "") for part, who in columns)])
            for kind in kinds
        ),
    ]
    missing = [row(result) for result in results if isinstance(result, Missing)]
    return "\n".join(lines) + ("\n\n" + "\n".join([HEAD, *missing]) if missing else "")


def _split(what: str) -> tuple[str, str]:
    part, _, kind = what.partition(_PARTED)
    return part, kind


def _cell(figure: Figure) -> str:
    value = f"{figure.value:.3f}" if figure.unit == "F1" else f"{figure.value:.2g} %"
    note = figure.note.partition(", overlap")[0]
    return f"{value} ({note}){'' if figure.reached is not False else ' **not reached**'}"


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"

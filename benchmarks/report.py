"""Figures as Markdown: row by row while they are measured, and as the tables of the README."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import scores
from aims import AIMS, DEPTHS, Aim
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
    for name in sorted(latest, key=lambda name: (name != "goals", name)):
        told = latest[name]
        results = [from_dict(result) for result in told["results"]]
        table = _TABLES.get(name, _rows)(results)
        where = f"{told['machine']}; commit {told['commit']}; {told['at']}, load {told['load']}."
        blocks += [f"### {name}: {told['label']}", where, table]
    path.write_text("\n\n".join([before.rstrip("\n"), *blocks, END]) + after, encoding="utf-8")


def _rows(results: list[Result]) -> str:
    return "\n".join([HEAD, *map(row, results)])


def goals(results: list[Result]) -> str:
    """The table of goals, and below it where the scores come from and what was taken for what."""
    told = scores.read()
    found = {(result.what, result.who): result for result in results}
    depths = [f"{depth} | aim" for depth in DEPTHS]
    lines = [_line(["", "best open tool", *depths, "stretch"]), _line(["---"] * 7)]
    for aim in AIMS:
        cells = [aim.what, _peer(aim, found)]
        for depth, reach in zip(DEPTHS, aim.reach, strict=True):
            cells += [_reached(found.get((aim.what, f"morenashi, {depth}")), aim), f"{reach:g}"]
        lines.append(_line([*cells, aim.stretch]))
    said = f"Scores of names are read from training/scores.json ({scores.origin(told) or 'empty'})."
    return "\n\n".join(["\n".join(lines), said, scores.tables(told)]).rstrip()


def _peer(aim: Aim, found: dict[tuple[str, str], Result]) -> str:
    """The best open tool: as measured now, where Presidio was, else as measured on 2026-11-21."""
    now = found.get((aim.what, "Presidio + ja_ginza"))
    if isinstance(now, Figure):
        return f"{said(now.value)} {now.unit}"
    if aim.peer is None:
        return ""
    unit = "" if aim.unit == "F1" else f" {aim.unit}"
    return f"{aim.peer:g}{unit}" + (" (measured earlier)" if aim.is_speed else "")


def _reached(result: Result | None, aim: Aim) -> str:
    if not isinstance(result, Figure):
        return "MISSING"
    value = f"{result.value:.3f}" if aim.unit == "F1" else f"{said(result.value)} {aim.unit}"
    ratio = "" if result.ratio is None else f" ({said(result.ratio)} x)"
    note = "" if aim.is_speed else f" ({result.note})"
    return f"{value}{ratio}{note}{'' if result.reached is not False else ' **not reached**'}"


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


_TABLES: dict[str, Callable[[list[Result]], str]] = {"accuracy": _accuracy, "goals": goals}

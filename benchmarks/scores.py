"""Reads training/scores.json, and shows as tables what was taken for what in each genre and kind."""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from aims import DEPTHS, HELD_BACK
from measure import HERE

ROOT = HERE.parent
SCORES = ROOT / "training" / "scores.json"
_MISSED, _NOTHING, _OTHER_SPAN = "missed", "nothing", "other span"
_MOST = 4  # confusions named in a row


def read(path: Path = SCORES) -> dict[str, Any]:
    """What was scored, by depth; empty if nothing was."""
    told: dict[str, Any] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return told


def at(told: Any, path: tuple[str, ...]) -> Any:
    """What stands at a path of nested objects, or None; HELD_BACK is the newest of what is there."""
    for name in path:
        if not isinstance(told, dict):
            return None
        newest = (
            max(told, default="", key=lambda key: (told[key]["at"], key))
            if name == HELD_BACK
            else name
        )
        told = told.get(newest)
    return told


def origin(told: dict[str, Any]) -> str:
    """When and on what the scores were taken, and whether detection has changed since."""
    lines = []
    for depth in DEPTHS:
        mine = told.get(depth, {})
        for name, score in _measurements(mine):
            stale = "" if score.get("rules") == digest() else ", **detection has changed since**"
            lines.append(f"{depth}, {name}: {score['at']}{stale}")
    return "; ".join(lines)


def _measurements(mine: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    found = [(f"{mine['folds']} folds", mine)] if "folds" in mine else []
    found += [("KWDLC", mine["kwdlc"])] if "kwdlc" in mine else []
    return found + [(f"corpus {name}", one) for name, one in mine.get("unseen", {}).items()]


def digest() -> str:
    """The detection of now, in short."""
    if str(ROOT) not in sys.path:
        sys.path.append(str(ROOT))
    from training.rules import digest_of_rules

    return digest_of_rules()


def tables(told: dict[str, Any]) -> str:
    """By genre and by kind: right, cut otherwise, taken for another kind, missed, false."""
    blocks = []
    for depth in DEPTHS:
        own = at(told, (depth, "own"))
        if own is None:
            continue
        blocks += [f"Five folds over our own corpora, {depth}, by genre:", _by_genre(own)]
        blocks += [f"The same by kind, {depth}:", _by_kind(own)]
    return "\n\n".join(blocks)


_HEAD = " n | F1 | exact | other span | as another kind | missed | false |\n|" + " --- |" * 8


def _by_genre(own: dict[str, Any]) -> str:
    lines = ["| genre | PERSON F1 (n) |" + _HEAD + " --- |"]
    for genre, score in own["genres"].items():
        person = own["persons"].get(genre, {"F1": 0.0, "n": 0})
        cells = (genre, f"{person['F1']:.3f} ({person['n']})", score["n"], f"{score['F1']:.3f}")
        lines.append(_row(*cells, *confused(own["confusion"][genre])))
    return "\n".join(lines)


def _by_kind(own: dict[str, Any]) -> str:
    together: dict[str, Counter[str]] = {}
    for rows in own["confusion"].values():
        for kind, row in rows.items():
            together.setdefault(kind, Counter()).update(row)
    false = together.get(_NOTHING, Counter())
    lines = ["| kind |" + _HEAD]
    for kind, score in own["kinds"].items():
        mine = {kind: together.get(kind, Counter()), _NOTHING: {kind: false[kind]}}
        lines.append(_row(kind, score["n"], f"{score['F1']:.3f}", *confused(mine)))
    return "\n".join(lines)


def confused(rows: dict[str, Any]) -> tuple[str, ...]:
    """Exact, other span, taken for another kind, missed and false: counts, the commonest named."""
    count: Counter[str] = Counter()
    taken: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    for kind, row in rows.items():
        if kind == _NOTHING:
            continue
        for found, n in row.items():
            if found == kind:
                count["exact"] += n
            elif found == _OTHER_SPAN:
                count["other"] += n
            elif found == _MISSED:
                missed[kind] += n
            else:
                taken[f"{kind} as {found}"] += n
    false = Counter({kind: n for kind, n in rows.get(_NOTHING, {}).items() if n})
    return (str(count["exact"]), str(count["other"]), *map(_commonest, (taken, missed, false)))


def _commonest(counts: Counter[str]) -> str:
    named = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    if len(named) <= 1 and not any(" as " in name for name in counts):
        return str(counts.total())
    told = ", ".join(f"{name} {n}" for name, n in named[:_MOST])
    return f"{counts.total()} ({told}{', …' if len(named) > _MOST else ''})"


def _row(*cells: object) -> str:
    return f"| {' | '.join(map(str, cells))} |"

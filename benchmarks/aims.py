"""What is aimed at: one row of the table of goals after the other, with what the best open tool gave."""

from __future__ import annotations

from dataclasses import dataclass

DEPTHS = ("fast", "deep")


@dataclass(frozen=True)
class Aim:
    """One row. `peer` is the best open tool as measured on 2026-11-21; `reach` is for fast and deep.

    `where` is the path of the figure in a depth of training/scores.json; empty for speeds, which are
    measured anew. `known`: the rules were tuned on these texts, so the figure is no score.
    """

    what: str
    unit: str
    peer: float | None
    reach: tuple[float, float]
    stretch: str
    where: tuple[str, ...] = ()
    known: bool = False
    at_most: bool = False

    @property
    def is_speed(self) -> bool:
        """Whether it is measured anew."""
        return not self.where


# Whichever part of the corpus was held back last.
HELD_BACK = "*"
_UNSEEN = ("unseen", HELD_BACK, "own")
NAMED_PROSE, DENSE = (
    "prose with names as they occur, JSON in and out",
    "text full of personal data, JSON in and out",
)
# Whole spans, exact. Five folds by a hash of the id, or texts never seen.
AIMS = (
    Aim("PERSON, news (gsd), five folds", "F1", 0.70, (0.66, 0.74), ".82", ("sources", "gsd")),
    Aim("PERSON, encyclopedia (ner-wiki), five folds", "F1", 0.63, (0.67, 0.74), ".80",
        ("sources", "nerwiki")),
    Aim("PERSON, web text never seen (KWDLC)", "F1", 0.58, (0.52, 0.62), ".68", ("kwdlc",)),
    Aim("PERSON, business text, five folds", "F1", 0.67, (0.86, 0.92), ".95",
        ("own", "kinds", "PERSON")),
    Aim("PERSON, business text never seen", "F1", 0.67, (0.86, 0.92), ".95",
        (*_UNSEEN, "kinds", "PERSON")),
    Aim("ADDRESS, whole span, never seen", "F1", 0.06, (0.88, 0.90), ".95",
        (*_UNSEEN, "kinds", "ADDRESS")),
    Aim("ADDRESS, whole span, known to the rules", "F1", 0.06, (0.88, 0.90), ".95",
        ("own", "kinds", "ADDRESS"), known=True),
    Aim("SENSITIVE, business text never seen", "F1", 0.0, (0.85, 0.88), ".93",
        (*_UNSEEN, "kinds", "SENSITIVE")),
    Aim("SENSITIVE, business text, known to the rules", "F1", 0.0, (0.85, 0.88), ".93",
        ("own", "kinds", "SENSITIVE"), known=True),
    Aim("all kinds, business text never seen", "F1", 0.46, (0.88, 0.92), ".95",
        (*_UNSEEN, "all")),
    Aim("all kinds, business text, known to the rules", "F1", 0.46, (0.88, 0.92), ".95",
        ("own", "all"), known=True),
    Aim("lines without a mark that have any finding, never seen", "%", 29.0, (3.0, 3.0), "1",
        (*_UNSEEN, "negatives", "lines"), at_most=True),
    Aim("lines without a mark that have any finding, known to the rules", "%", 29.0, (3.0, 3.0),
        "1", ("own", "negatives", "lines"), known=True, at_most=True),
    Aim("documents without a mark that have any finding, never seen", "%", None, (3.0, 3.0), "1",
        (*_UNSEEN, "negatives", "documents"), at_most=True),
    Aim("documents without a mark that have any finding, known to the rules", "%", None,
        (3.0, 3.0), "1", ("own", "negatives", "documents"), known=True, at_most=True),
    Aim(NAMED_PROSE, "MB/s", 0.006, (20.0, 2.0), "60 / 5"),
    Aim(DENSE, "MB/s", 0.0035, (8.0, 1.5), "20 / 3"),
)  # fmt: skip


def aim_of(what: str) -> Aim:
    """The aim of a row."""
    return next(aim for aim in AIMS if aim.what == what)

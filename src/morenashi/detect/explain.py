"""Says of every found entity which rule and which label made it one: built only when somebody asks."""

from __future__ import annotations

from morenashi.detect.chain import spans_of, view_of
from morenashi.detect.fold import PAD
from morenashi.detect.parts import recognizers
from morenashi.model.entity import Entity, Why
from morenashi.model.items_of_data import KINDS


def explained(text: str) -> list[Entity]:
    """As find_entities, each with its why: the rule's name, the label's place, the column."""
    view = view_of(text)
    spans = spans_of(view)
    governed = view.governed(spans.start + PAD)
    in_cell = view.cells.at(spans.start + PAD)[1]
    result = []
    rules, labels, columns = spans.rule.tolist(), governed.label.tolist(), in_cell.tolist()
    for i, (kind, start, end, score, business) in enumerate(spans):
        place = None
        if labels[i] >= 0:
            found = view.labels
            place = (int(found.start[labels[i]]) - PAD, int(found.end[labels[i]]) - PAD)
        notes = [f"column: {view.vocabulary.topics[columns[i]]}"] if columns[i] >= 0 else []
        notes += ["organisation"] if business else []
        why = Why(_rule(rules[i]), place, tuple(notes))
        result.append(Entity(KINDS[kind], start, end, round(score, 3), business, why))
    return result


def _rule(number: int) -> str:
    if number < 0:
        return {-1: "the only date in a person's row", -2: "check digits of a whole column"}[number]
    recognizer = recognizers()[number // 100]
    return recognizer.rules[min(number % 100, len(recognizer.rules) - 1)]

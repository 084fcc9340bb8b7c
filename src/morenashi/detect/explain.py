"""Says of every found entity which rule and which label made it one: built only when somebody asks."""

from __future__ import annotations

from morenashi.detect.fold import PAD
from morenashi.detect.names.reasons import reasons
from morenashi.detect.parts import item_of, parts
from morenashi.detect.view import View
from morenashi.model.entity import Entity, Why
from morenashi.model.items_of_data import KINDS
from morenashi.model.spans import Spans
from morenashi.model.words import Words

_COLUMN = Words(ja="表の列見出しによる", en="by the header of its column")
_ORGANISATION = Words(ja="組織のもの", en="an organisation's")
_BESIDE_A_PERSON = Words(
    ja="氏名や個人の番号と同じ行にある日付", en="a date beside a name or a person's number"
)


def explained(view: View, spans: Spans) -> list[Entity]:
    """The spans of a view, each with its why: the rule's name, the label's place, the column."""
    governed = view.governed(spans.start + PAD)
    in_cell = view.cells.at(spans.start + PAD)[1]
    result = []
    rules, labels, columns = spans.rule.tolist(), governed.label.tolist(), in_cell.tolist()
    for i, (kind, start, end, score, business) in enumerate(spans):
        place = None
        if labels[i] >= 0:
            found = view.labels
            place = (int(found.start[labels[i]]) - PAD, int(found.end[labels[i]]) - PAD)
        notes = [_COLUMN] if columns[i] >= 0 else []
        notes += [_ORGANISATION] if business else []
        if KINDS[kind] == "PERSON":
            notes += reasons(view.buffer, start, end)
        why = Why(_rule(rules[i]), place, tuple(notes))
        item = item_of(KINDS[kind], rules[i])
        result.append(
            Entity(KINDS[kind], start, end, round(score, 3), business, why=why, item=item)
        )
    return result


def _rule(number: int) -> Words:
    if number < 0:
        return _BESIDE_A_PERSON
    rules = parts()[number // 100].rules
    return rules[min(number % 100, len(rules) - 1)]

"""A draft as plain data for other programs: every sentence with the facts it rests on."""

from __future__ import annotations

from typing import Any

from morenashi.model.draft import Block, Draft, Sentence
from morenashi.notice.readings import read_out


def data(draft: Draft) -> dict[str, Any]:
    """The draft as tables, lists and texts. Keys are those of the model; the language is its code."""
    return {
        "key": draft.key,
        "case": draft.case,
        "kind": draft.kind.key,
        "language": draft.language.value,
        "group": draft.group,
        "ready": draft.ready,
        "discreet": draft.discreet,
        "on": draft.on.isoformat() if draft.on else None,
        "subject": read_out(draft.subject),
        "title": {"text": read_out(draft.title), "rests_on": list(draft.title_rests_on)},
        "head": [_sentence(line) for line in draft.head.sentences()],
        "sections": [
            {
                "heading": read_out(section.heading),
                "blocks": [_block(one) for one in section.blocks],
            }
            for section in draft.sections
        ],
        "blanks": [
            {"where": blank.where, "what": {"ja": blank.what.ja, "en": blank.what.en}}
            for blank in draft.blanks
        ],
        "remarks": [
            {"said": {"ja": one.said.ja, "en": one.said.en}, "blocks": one.blocks}
            for one in draft.remarks
        ],
        "facts": dict(draft.facts),
    }


def _block(block: Block) -> dict[str, Any]:
    return {
        "shape": block.shape.value,
        "columns": [read_out(column) for column in block.columns],
        "sentences": [_sentence(one) for one in block.sentences],
    }


def _sentence(one: Sentence) -> dict[str, Any]:
    told: dict[str, Any] = {"text": read_out(one.text), "rests_on": list(one.rests_on)}
    if one.cells:
        told["cells"] = [read_out(cell) for cell in one.cells]
    return told

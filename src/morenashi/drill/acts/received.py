"""Received: what speaks for and against each explanation of a mail that arrived."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from morenashi.drill.act import Act, Seen
from morenashi.drill.surroundings import DIRECTORY, USES, around
from morenashi.model.received import Explanation, Judgement
from morenashi.model.words import Words

_EXPLANATION = Words(ja="{name}：{strength}", en="{name}: {strength}")
_FOR = Words(ja="　＋ {message}", en="  + {message}")
_AGAINST = Words(ja="　－ {message}", en="  - {message}")
_DO = Words(ja="すること {number}: {step}", en="To do {number}: {step}")
_KEPT = Words(
    ja="元のメールのSHA-256: {hash}…（証拠として、1バイトも変えずに残します）",
    en="SHA-256 of the original: {hash}... (kept as evidence, byte for byte)",
)
_MOST_STEPS = 3
_HASH = 16


def _play(folder: Path, given: Mapping[str, Any]) -> Seen:
    from morenashi.flows.watch import judge_received

    data = (folder / given["mail"]).read_bytes()
    judgement = judge_received(data, around(folder, given))
    return Seen(tuple(_lines(judgement)), _facts(judgement), _command(folder, given))


def _command(folder: Path, given: Mapping[str, Any]) -> str:
    command = f"morenashi check --received {given['mail']}"
    if given.get("directory", True):
        command += f" --directory {DIRECTORY}"
    return f"{command} --uses {USES}" if (folder / USES).exists() else command


def _likely(judgement: Judgement) -> list[Explanation]:
    return [one for one in judgement.explanations if one.evidence and one.strength > 0]


def _facts(judgement: Judgement) -> dict[str, Any]:
    likely = _likely(judgement)
    return {
        "explanations": [one.hypothesis.name.lower() for one in likely],
        "likeliest": likely[0].hypothesis.name.lower() if likely else "",
        "signs": sorted({e.sign for one in likely for e in one.evidence if e.weight > 0}),
        "steps": len(judgement.steps),
        "sha256": judgement.kept.sha256,
    }


def _lines(judgement: Judgement) -> Iterator[Words]:
    from morenashi.report.received import strength

    for one in _likely(judgement):
        yield _EXPLANATION.filled(name=one.hypothesis.value, strength=strength(one))
        for evidence in one.evidence:
            if evidence.weight:
                sign = _FOR if evidence.weight > 0 else _AGAINST
                yield sign.filled(message=evidence.message)
    for number, step in enumerate(judgement.steps[:_MOST_STEPS], 1):
        yield _DO.filled(number=number, step=step)
    yield _KEPT.filled(hash=judgement.kept.sha256[:_HASH])


act = Act(_play)

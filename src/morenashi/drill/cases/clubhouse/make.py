"""Makes a list of nothing but telephone numbers and a score, as the sample that was offered."""

from __future__ import annotations

from pathlib import Path

from morenashi.drill.making import Stage
from morenashi.model.words import Words

_NUMBERS = 240


def make(folder: Path) -> dict[str, Words]:
    """One table of two columns."""
    stage = Stage(folder, 20210724)
    people = [stage.person("番号", i) for i in range(_NUMBERS)]
    rows = [(f"+81{one.mobile[1:]}", one.rng("score").randrange(1, 2000)) for one in people]
    stage.table("見本/sample_jp.csv", [("phone", "score"), *rows], "utf-8")
    return {"count": Words(ja=str(_NUMBERS), en=str(_NUMBERS))}

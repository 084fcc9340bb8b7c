"""Makes a page of job applications without names, some of which only one person can be."""

from __future__ import annotations

from pathlib import Path

from morenashi.drill.making import Stage
from morenashi.model.words import Words

_ROWS = 30
_HEADER = ("年齢", "性別", "現在の会社", "職種", "年収", "応募した企業")
_FIRMS = ("大手電機", "地方銀行", "食品メーカー", "広告会社")
_WORK = ("経理", "研究開発", "営業", "法務")


def make(folder: Path) -> dict[str, Words]:
    """One table."""
    stage = Stage(folder, 20230616)
    rows = []
    for i in range(_ROWS):
        one = stage.person("応募者", i, (1975, 1999))
        chance = one.rng("page")
        rows.append(
            (
                f"{2023 - one.birth.year}歳",
                "男性" if one.male else "女性",
                chance.choice(_FIRMS),
                chance.choice(_WORK),
                f"{chance.randrange(30, 120)}0万円",
                f"企業{chance.randrange(1, 9)}、企業{chance.randrange(10, 19)}",
            )
        )
    stage.table("公開前/応募状況.csv", [_HEADER, *rows])
    return {"count": Words(ja=str(_ROWS), en=str(_ROWS))}

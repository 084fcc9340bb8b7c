"""How to keep a mail, call or letter as evidence."""

from __future__ import annotations

from importlib.resources import files

from morenashi.model.words import Words
from morenashi.notice.catalogue import rows
from morenashi.notice.paper import Paper, Para, Point, Points
from morenashi.notice.rows import EvidenceRow

_OPENING = Words(
    ja="届いたものを後から確かめられるように残す手順です。一般的な注意として本プロジェクトが書いたもので、公的な出典は確認していません。",
    en="How to keep what arrived so that it can be checked later. General practice written for this "
    "project; no public source was read.",
)


def keeping() -> Paper:
    """The steps, in order."""
    file = files("morenashi.notice").joinpath("advice/evidence.toml")
    points = tuple(
        Point(row.said.words(), under=(row.why.words(),)) for row in rows(file, EvidenceRow)
    )
    title = Words(ja="届いたものを証拠として残す", en="Keep what arrived as evidence")
    return Paper("keep", title, (Para(_OPENING), Points(points, "number")))

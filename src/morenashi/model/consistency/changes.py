"""Changes that need a word: what is taken out of a case, what is seen otherwise, what was published and is not so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from morenashi.model.consistency.say import warning
from morenashi.model.difference import Change
from morenashi.model.incident import Certainty, Incident, Progress
from morenashi.model.plain import Wrong

# A fact that every entry of these lists has: where it goes, the entry is gone.
_ENTRIES = {
    "promises": "what",
    "warnings": "what",
    "known": "what",
    "course": "what",
    "hypotheses": "what",
    "reclassified": "because",
    "revisions": "what",
    "told": "authority",
    "evidence": "key",
}
_ENTRY = re.compile(r"([a-z]+)\[[^\]]*\]\.([a-z_]+)")
# What people were told of: counts, items, period, cause.
_PUBLISHED = re.compile(
    r"totals\.(?!notified|resolved)|groups\[[^\]]*\]\.(items|persons|accessed|affected)|exposed\.|cause\.(what|kinds)"
)


def vanished(changes: Iterable[Change]) -> tuple[str, ...]:
    """The entries that were taken out. Nothing of a case is wiped out without a reason."""
    found = []
    for change in changes:
        entry = _ENTRY.fullmatch(change.path)
        gone = change.after is None and change.before is not None
        if entry and gone and _ENTRIES.get(entry[1]) == entry[2]:
            found.append(change.path.rpartition(".")[0])
    return tuple(found)


def _seen_otherwise(old: Incident, new: Incident) -> bool:
    """Not where a suspicion is confirmed or looked into: that is the course of every case."""
    step = old.certainty, new.certainty
    return step[0] is not step[1] and step not in (
        (Certainty.POSSIBLE, Certainty.CERTAIN),
        (Certainty.POSSIBLE, Certainty.REFUTED),
    )


def unexplained(old: Incident, new: Incident, changes: Iterable[Change]) -> Iterator[Wrong]:
    """Changes of a living case for which the case itself gives no reason."""
    paths = [change.path for change in changes]
    if _seen_otherwise(old, new) and len(new.reclassified) <= len(old.reclassified):
        yield warning(
            "reclassified",
            "事案の位置づけ（certainty）が変わりました。いつ、何から何へ、なぜ変えたかを reclassified に加えてください。",
            "the incident is seen otherwise (certainty): add to `reclassified` when, from what to what, and why.",
        )
    told = old.publication.progress is Progress.DONE
    altered = next((path for path in paths if _PUBLISHED.match(path)), None)
    if told and altered and len(new.revisions) <= len(old.revisions):
        yield warning(
            "revisions",
            f"公表した後に事実が変わりました（{altered}）。公表文を直し、何を直したかを revisions に加えてください。"
            "黙って直すと、隠したと受け取られます。",
            f"a fact changed after the publication ({altered}): correct the statement and add to `revisions` "
            "what was corrected. A silent correction looks like hiding.",
        )
    if old.chosen and new.chosen and old.chosen.at != new.chosen.at and not new.chosen.because.ja:
        yield warning(
            "known",
            "起算日に選ぶ時点が変わりました。その時点を選んだ理由（because）を書いてください。",
            "another moment of knowledge is chosen: write why (because).",
        )

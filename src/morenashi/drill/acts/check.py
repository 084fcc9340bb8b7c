"""Check: asks of mails about to leave whether they may, as `morenashi check` does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from morenashi.drill.act import Act, Seen
from morenashi.drill.surroundings import DIRECTORY, LISTS, surroundings
from morenashi.model.verdict import Level, Reason, Verdict
from morenashi.model.words import Words

_ANSWER = Words(ja="答え: {label}", en="Answer: {label}")
_OF_MANY = Words(
    ja="{count}通を確かめました。{levels}。1通目の理由は、次のとおりです。",
    en="{count} mails were checked: {levels}. The reasons given for the first:",
)
_LEVEL = Words(ja="{count}通が「{label}」", en='{count} "{label}"')
_EVIDENCE = Words(ja="　伏せた例: {samples}", en="  masked samples: {samples}")
_SEEN_BY = Words(ja="　だれに見えるか: {names}", en="  seen by: {names}")
_MORE = Words(ja="{names} ほか{count}件", en="{names} and {count} more")
_FEW = 3


def _play(folder: Path, given: Mapping[str, Any]) -> Seen:
    from morenashi.flows.guard import Departure, check

    around = surroundings(folder, given)
    paths = sorted(folder.glob(given["mails"]))
    verdicts = [check(Departure(path.read_bytes(), path.name), around) for path in paths]
    return Seen(tuple(_lines(verdicts)), _facts(verdicts), _command(folder, paths))


def _command(folder: Path, paths: list[Path]) -> str:
    """The command for the first mail."""
    if not paths:
        return ""
    mail = paths[0].relative_to(folder).as_posix()
    lists = f" --lists {LISTS}" if (folder / LISTS).exists() else ""
    return f"morenashi check {mail} --directory {DIRECTORY}{lists}"


def _facts(verdicts: list[Verdict]) -> dict[str, Any]:
    reasons = [reason for verdict in verdicts for reason in verdict.reasons]
    levels = Counter(verdict.level.key for verdict in verdicts)
    return {
        "messages": len(verdicts),
        "stopped": sum(verdict.level > Level.PASS for verdict in verdicts),
        "verdicts": dict(sorted(levels.items())),
        "rules": sorted({reason.rule for reason in reasons}),
        "people": max((reason.people for reason in reasons), default=0),
        "masked": sorted({text for reason in reasons for text in reason.evidence}),
        "whose": sorted({text for reason in reasons for text in reason.whose}),
        "seen_by": sorted({name for reason in reasons for name in reason.seen_by}),
        "outsiders": len(
            {one.address for v in verdicts for one in v.recipients if not one.standing.inside}
        ),
        "uninspectable": sum(len(verdict.uninspectable) for verdict in verdicts),
    }


def _lines(verdicts: list[Verdict]) -> Iterator[Words]:
    if len(verdicts) > 1:
        counts = Counter(verdict.level for verdict in verdicts)
        levels = [
            _LEVEL.filled(label=level.label, count=counts[level])
            for level in sorted(counts, reverse=True)
        ]
        both = Words(ja="、".join(one.ja for one in levels), en=", ".join(one.en for one in levels))
        yield _OF_MANY.filled(count=len(verdicts), levels=both)
    elif verdicts:
        yield _ANSWER.filled(label=verdicts[0].level.label)
    for verdict in verdicts[:1]:
        for reason in verdict.reasons:
            yield from _reason(reason)


def _reason(reason: Reason) -> Iterator[Words]:
    yield reason.message
    # what is masked from end to end tells a reader nothing
    if shown := tuple(text for text in reason.evidence if text.strip("●")):
        yield _EVIDENCE.filled(samples=_few(shown))
    if reason.seen_by:
        yield _SEEN_BY.filled(names=_few(reason.seen_by))


def _few(names: tuple[str, ...]) -> Words:
    shown = Words(ja="、".join(names[:_FEW]), en=", ".join(names[:_FEW]))
    more = len(names) - _FEW
    return _MORE.filled(names=shown, count=more) if more > 0 else shown


act = Act(_play)

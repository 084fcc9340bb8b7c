"""Rule: what is proven is told as a fact, and only what is not proven as possible; judged against the case."""

from __future__ import annotations

import re
from collections.abc import Iterator

from morenashi.model.group import Outcome
from morenashi.model.incident import Certainty, Incident
from morenashi.model.lint import LintFinding, LintLevel, NoticeKind
from morenashi.model.words import Words
from morenashi.notice.lint.facts import groups
from morenashi.notice.lint.reading import Reading
from morenashi.notice.lint.rule import Around, Base, Needs, Rule
from morenashi.notice.lint.statements import Clause, clauses
from morenashi.notice.lint.told_as import Told, told_as

# What was shown on purpose was shown; only these words call it a leak.
_OUT = re.compile(r"漏え?い|漏洩|漏れ|流出|盗|窃取")
_SOME = re.compile(
    r"残(?:る|り)|ほか|他の|以外|うち|一部|さらに|加え|今後|これから|もし|場合|いずれ|追加"
)
_NUMBER = re.compile(r"[0-9][0-9,]*(?=\s?(?:人|名|件))")

_HEDGED = Words(
    ja="事案ファイルでは漏えいが確かめられているのに、「可能性」「おそれ」と書かれています。読む人は、まだ漏れていないかも"
    "しれないと受け取り、備えが遅れます。",
    en="The case holds the leak as proven, but the text says it may have happened. Readers will wait and "
    "see instead of acting.",
)
_ASSERTED = Words(
    ja="事案ファイルでは漏えいが確かめられていないのに、起きたこととして書かれています。",
    en="The case does not hold the leak as proven, but the text tells it as a fact.",
)
_REFUTED = Words(
    ja="事案ファイルでは漏えいは否定されているのに、漏えいしたように書かれています。",
    en="By the case there was no leak, but the text speaks of one.",
)
_AS_FACT = Words(
    ja="起きたこととして書いてください。例：「お名前と電話番号が漏えいしました。」",
    en='Tell it as a fact. For example: "Names and telephone numbers leaked."',
)
_AS_POSSIBLE = Words(
    ja="分かっている範囲で書いてください。例：「お名前と電話番号が漏えいしたおそれがあります。調査の結果は6月10日にお知らせします。」",
    en='Say what is known. For example: "Names and telephone numbers may have leaked. We will tell you on '
    '10 June what was found."',
)


def _check(reading: Reading, around: Around) -> Iterator[LintFinding]:
    incident = around.incident
    if incident is None:
        return
    for clause in clauses(reading):
        told = told_as(clause)
        if told is None:
            continue
        span = clause.start, clause.end
        if incident.certainty in (Certainty.REFUTED, Certainty.NOT_A_LEAK):
            leaked = told is Told.FACT or incident.certainty is Certainty.REFUTED
            if leaked and _OUT.search(clause.text):
                yield rule.finding(_REFUTED, _AS_POSSIBLE, span)
            continue
        proven = _is_proven(clause, around, incident)
        if told is Told.POSSIBLE and proven is True and not _is_of_others(clause, incident):
            yield rule.finding(_HEDGED, _AS_FACT, span)
        elif told is Told.FACT and proven is False:
            yield rule.finding(_ASSERTED, _AS_POSSIBLE, span)


# Of several groups the one for whom most is proven counts: the text speaks to all of them.
_SUREST = (Outcome.LEAKED, Outcome.POSSIBLE, Outcome.UNKNOWN, Outcome.NOT_LEAKED)


def _is_proven(clause: Clause, around: Around, incident: Incident) -> bool | None:
    """Whether what the clause names is proven; None where some of it is and some is not."""
    known: dict[str, Outcome] = {}
    for group in groups(around) or incident.groups:
        for one in group.items:
            known[one.item] = min(known.get(one.item, one.outcome), one.outcome, key=_SUREST.index)
    named = {key for mention in clause.items for key in mention.keys}
    outcomes = {known[key] for key in named if key in known}
    told_apart = len(set(known.values()) - {Outcome.NOT_LEAKED}) > 1
    if incident.certainty is Certainty.POSSIBLE and not (outcomes and told_apart):
        return False
    outcomes = outcomes or {one for one in known.values() if one is not Outcome.NOT_LEAKED}
    if outcomes <= {Outcome.LEAKED}:
        return True
    return None if Outcome.LEAKED in outcomes else False


def _is_of_others(clause: Clause, incident: Incident) -> bool:
    """Whether a hedged clause speaks of people for whom nothing is proven: the rest, or more than were hit."""
    totals = incident.totals
    sure = totals.affected or totals.accessed
    numbers = {int(one.replace(",", "")) for one in _NUMBER.findall(clause.text)}
    if sure is not None and sure.exact and sure.at_least in numbers:
        return False
    mixed = sure is not None and sure.at_most != totals.exposed.at_most
    return bool(_SOME.search(clause.text)) or (mixed and bool(numbers))


rule = Rule(
    id="R31",
    label=Words(ja="確かさに応じた書き方", en="as certain as it is known"),
    levels=dict.fromkeys(NoticeKind, LintLevel.E),
    base=(Base.CASE,),
    source=Words(
        ja="WelcomeHR 2024年の公表への批判（漏えいをぼかした）",
        en="criticism of a statement of 2024 (a leak told as a possibility)",
    ),
    explain=Words(
        ja="事案ファイルで確かめられた漏えいを「可能性」「おそれ」とぼかしていないか、逆に、確かめられていないことを"
        "言い切っていないかを見ます。悪用のおそれなど、これから起こり得ることの書き方は見ません。",
        en="A leak the case holds as proven is not told as a possibility, nor the reverse. What may follow, "
        "such as misuse, is not judged.",
    ),
    before="お客様の情報が漏えいした可能性がございます。",
    after="お客様の情報が漏えいしました。悪用されるおそれがあります。",
    check=_check,
    needs=frozenset({Needs.CASE}),
)

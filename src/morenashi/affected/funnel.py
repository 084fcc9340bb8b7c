"""The funnel exposed >= accessed >= affected >= notified >= resolved, with bounds, and what contradicts it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from morenashi.model.count import Count, Unit
from morenashi.model.incident import Incident
from morenashi.model.person import Funnel, Person, Step
from morenashi.model.words import NOTHING, Words

LABELS = {
    "exposed": Words(ja="見られる状態だった人", en="exposed"),
    "accessed": Words(ja="実際に見られた・取得された人", en="accessed"),
    "affected": Words(ja="漏えい等の対象の人", en="affected"),
    "listed": Words(ja="名簿にある人", en="on the lists"),
    "notified": Words(ja="通知を終えた人", en="notified"),
    "resolved": Words(ja="対応を終えた人", en="resolved"),
}
_ORDER = ("exposed", "accessed", "affected", "notified", "resolved")
_MORE = Words(
    ja="「{lower}」（{less}）が「{upper}」（{more}）より多くなっています。どちらかの数え方を確かめてください。",
    en='"{lower}" ({less}) is more than "{upper}" ({more}). Check how they were counted.',
)
_NO_BASIS = Words(
    ja="「{label}」の数に、根拠（basis か evidence）が書かれていません。",
    en='The number "{label}" says neither its basis nor its evidence.',
)
_GROUPS_FEWER = Words(
    ja="グループの人数の合計（{most}）が、対象の人数（{total}）に届きません。抜けているグループがないか確かめてください。",
    en="All groups together ({most}) do not come to the total ({total}). Is a group missing?",
)
_GROUP_EMPTY = Words(
    ja="「{group}」の人が、名簿に1人もいません。", en='The lists hold nobody of "{group}".'
)
_GROUP_SHORT = Words(
    ja="「{group}」は名簿に{listed}人しかいません（事案では{total}）。通知が届かない人がいます。",
    en='The lists hold {listed} of "{group}" ({total} in the case): some would not be told.',
)
_LISTS_MORE = Words(
    ja="名簿にいる人（{listed}）が、見られる状態だった人（{total}）より多くなっています。重複か、対象外の人が入っていないか確かめてください。",
    en="The lists hold more people ({listed}) than were exposed ({total}). Duplicates, or people not concerned?",
)
_TWICE = Words(
    ja="{n}人が、複数のグループに入っています。グループの人数を足すと、重ねて数えることになります。",
    en="{n} persons are in several groups: adding the groups counts them twice.",
)
_BY_GROUP = Words(
    ja="グループの人数から。少ない方は、同じ人が複数のグループに入っている場合です。",
    en="From the groups; the least if the same people are in several.",
)
_LISTED = Words(
    ja="名簿を重ねた結果。少ない方は、提案した重複がすべて同じ人だった場合です。",
    en="Drawn from the lists; the least if every proposed duplicate is one person.",
)


def listed(people: Sequence[Person], *, proposed: int = 0, unread: int | None = 0) -> Count:
    """How many persons the lists hold: `proposed` persons fewer if all proposals are right, `unread` more
    if each line that was not read is somebody, None where nobody knows how many lines were not."""
    most = None if unread is None else len(people) + unread
    return Count(max(len(people) - proposed, 0), most, basis=_LISTED)


def funnel(incident: Incident, people: Sequence[Person], on_lists: Count) -> Funnel:
    """The numbers of the case with the lists' between them, and every contradiction."""
    steps = [_step(incident, key) for key in _ORDER]
    place = _ORDER.index("notified")
    steps.insert(place, Step("listed", LABELS["listed"], on_lists, on_lists.basis))
    problems = [
        *_order(steps),
        *_bases(steps),
        *_inside(incident),
        *_groups(incident),
        *_lists(incident, people, on_lists),
    ]
    twice = sum(len(person.groups) > 1 for person in people)
    if twice:
        problems.append(_TWICE.filled(n=f"{twice:,}"))
    return Funnel(tuple(steps), tuple(problems))


def _step(incident: Incident, key: str) -> Step:
    count: Count | None = getattr(incident.totals, key)
    if count is None or count.unknown:
        count = _of_groups(incident, key)
    basis = count.basis if count is not None else NOTHING
    return Step(key, LABELS[key], count, basis, count.evidence if count is not None else ())


def _of_groups(incident: Incident, key: str) -> Count | None:
    """Where the case gives no total: what its groups say, some people perhaps being in several."""
    name = {"exposed": "persons", "accessed": "accessed", "affected": "affected"}.get(key)
    counts = [getattr(group, name) for group in incident.groups] if name else []
    if not counts or any(count is None or count.unknown for count in counts):
        return None
    most = [count.at_most for count in counts]
    return Count(
        max(count.at_least for count in counts),
        None if None in most else sum(most),
        basis=_BY_GROUP,
    )


def _order(steps: Iterable[Step]) -> Iterable[Words]:
    """A later step may not have more for certain than an earlier one can have, nor a higher bound."""
    known = [step for step in steps if step.count is not None and step.key != "listed"]
    for at, upper in enumerate(known):
        for lower in known[at + 1 :]:
            assert upper.count is not None
            assert lower.count is not None
            if upper.count.at_most is None:
                continue
            if max(lower.count.at_least, lower.count.at_most or 0) > upper.count.at_most:
                yield _MORE.filled(
                    lower=lower.label,
                    upper=upper.label,
                    less=_said(lower.count),
                    more=_said(upper.count),
                )


def _bases(steps: Iterable[Step]) -> Iterable[Words]:
    for step in steps:
        if step.count is not None and not step.evidence and not step.basis.ja:
            yield _NO_BASIS.filled(label=step.label)


def _inside(incident: Incident) -> Iterable[Words]:
    """The same order within each group."""
    for group in incident.groups:
        counts = (
            ("exposed", group.persons),
            ("accessed", group.accessed),
            ("affected", group.affected),
        )
        steps = [
            Step(
                key,
                Words(
                    ja=f"{group.label.ja}: {LABELS[key].ja}",
                    en=f"{group.label.en or group.label.ja}: {LABELS[key].en}",
                ),
                count,
            )
            for key, count in counts
            if count is not None and not count.unknown
        ]
        yield from _order(steps)


def _groups(incident: Incident) -> Iterable[Words]:
    """All groups together must come to the total at least."""
    total = incident.totals.affected or incident.totals.exposed
    counts = [group.affected or group.persons for group in incident.groups]
    if not counts or total.unknown or any(count.at_most is None for count in counts):
        return
    most = sum(count.at_most or 0 for count in counts)
    if most < total.at_least:
        yield _GROUPS_FEWER.filled(most=_said(Count(most, most)), total=_said(total))


def _lists(incident: Incident, people: Sequence[Person], on_lists: Count) -> Iterable[Words]:
    """Whether the lists hold as many people as the case says, group by group and in all."""
    in_group = Counter(key for person in people for key in person.groups)
    for group in incident.groups:
        count, listed = group.affected or group.persons, in_group[group.key]
        if not listed:
            yield _GROUP_EMPTY.filled(group=group.label)
        elif listed < count.at_least:
            yield _GROUP_SHORT.filled(group=group.label, listed=f"{listed:,}", total=_said(count))
    exposed = incident.totals.exposed
    if exposed.at_most is not None and on_lists.at_least > exposed.at_most:
        yield _LISTS_MORE.filled(listed=_said(on_lists), total=_said(exposed))


def _said(count: Count) -> Words:
    return Words(ja=count.said("ja", Unit.PERSONS), en=count.said("en", Unit.PERSONS))

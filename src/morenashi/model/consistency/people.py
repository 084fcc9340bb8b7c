"""People: bounds that can hold, the funnel of persons, groups against totals, and what a group must say."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence

from morenashi.model.consistency.say import error, warning
from morenashi.model.count import Count
from morenashi.model.facts import walk
from morenashi.model.group import Group, Outcome, Relation
from morenashi.model.incident import Incident
from morenashi.model.plain import Wrong
from morenashi.model.words import Words

_Step = tuple[str, Words, Count | None]
_EXPOSED = Words(ja="見られる状態になった人数", en="persons exposed")
_ACCESSED = Words(ja="閲覧された人数", en="persons accessed")
_AFFECTED = Words(ja="実際に影響を受けた人数", en="persons affected")
_NOTIFIED = Words(ja="通知した人数", en="persons notified")
_RESOLVED = Words(ja="対応が済んだ人数", en="persons resolved")


def check(incident: Incident) -> Iterator[Wrong]:
    """What is wrong with counts and groups."""
    for place in walk(incident):
        if isinstance(place.value, Count):
            yield from _bounds(place.path, place.value)
    yield from _totals(incident)
    for g, group in enumerate(incident.groups):
        yield from _group(f"groups[{g}]", group)
    yield from _sums(incident)
    yield from _grounds(incident)


def _bounds(where: str, count: Count) -> Iterator[Wrong]:
    if count.at_least < 0 or (count.at_most is not None and count.at_most < 0):
        yield error(where, "人数や件数は0以上です。", "a count is never below 0.")
    elif count.at_most is not None and count.at_most < count.at_least:
        yield error(
            where,
            f"下限（{count.at_least:,}）が上限（{count.at_most:,}）より大きくなっています。",
            f"at_least ({count.at_least:,}) is above at_most ({count.at_most:,}).",
        )


def _totals(incident: Incident) -> Iterator[Wrong]:
    totals = incident.totals
    notified = totals.notified or incident.notified.persons
    where = "totals.notified" if totals.notified else "notified.persons"
    yield from _funnel(
        (
            ("totals.exposed", _EXPOSED, totals.exposed),
            ("totals.accessed", _ACCESSED, totals.accessed),
            ("totals.affected", _AFFECTED, totals.affected),
            (where, _NOTIFIED, notified),
            ("totals.resolved", _RESOLVED, totals.resolved),
        )
    )
    both = totals.notified, incident.notified.persons
    if both[0] and both[1] and _apart(both[0], both[1]):
        yield error(
            "notified.persons",
            "totals.notified の人数と合いません。どちらかを直してください。",
            "does not agree with totals.notified: mend one of them.",
        )


def _funnel(steps: Sequence[_Step]) -> Iterator[Wrong]:
    """Each step holds only people of the one before it."""
    given = [(where, words, count) for where, words, count in steps if count is not None]
    for number, (where, words, count) in enumerate(given):
        for _, wider_words, wider in given[:number]:
            if wider.at_most is not None and count.at_least > wider.at_most:
                yield error(
                    where,
                    f"{words.ja}（{count.at_least:,}以上）が、{wider_words.ja}（最大{wider.at_most:,}）を超えています。",
                    f"{words.en} (at least {count.at_least:,}) are more than {wider_words.en} "
                    f"(at most {wider.at_most:,}).",
                )
                break


def _group(where: str, group: Group) -> Iterator[Wrong]:
    yield from _funnel(
        (
            (f"{where}.persons", _EXPOSED, group.persons),
            (f"{where}.accessed", _ACCESSED, group.accessed),
            (f"{where}.affected", _AFFECTED, group.affected),
        )
    )
    in_eu = Words(ja="EUにいる人数", en="persons in the EU")
    yield from _funnel(
        ((f"{where}.persons", _EXPOSED, group.persons), (f"{where}.in_eu", in_eu, group.in_eu))
    )
    yield from _statements(where, group)
    if not group.items:
        yield warning(
            f"{where}.items",
            "情報項目がありません。この人たちに何が漏れたかを伝えられません。",
            "is empty: these people cannot be told what leaked.",
        )
    if group.relation is Relation.THIRD_PERSON and not group.within:
        yield warning(
            f"{where}.within",
            "第三者（配偶者、受取人など）が、どのグループの記録に含まれていたかを書いてください。",
            "say in whose records (which group) these third persons stand.",
        )
    if group.relation.former and not group.still_held.ja:
        yield warning(
            f"{where}.still_held",
            "退会・退職した人の情報をなぜ持っていたかを書いてください。本人が最初に聞くことです。",
            "say why data of people who left were still held: it is the first thing they ask.",
        )


def _statements(where: str, group: Group) -> Iterator[Wrong]:
    for i, leaked in enumerate(group.items):
        if leaked.outcome is Outcome.NOT_LEAKED and not leaked.evidence:
            yield error(
                f"{where}.items[{i}].evidence",
                "「漏えいしていない」と言うには証拠（evidence）が要ります。"
                'なければ outcome = "unknown" にしてください。',
                '"not_leaked" needs evidence; without it write outcome = "unknown".',
            )
    if group.recovered_unseen and not group.evidence:
        yield error(
            f"{where}.recovered_unseen",
            "「誰にも見られる前に回収した」と言うには証拠（evidence）が要ります。確かめられなければ書かないでください。",
            "needs evidence (the group's); leave it out where it cannot be checked.",
        )


def _sums(incident: Incident) -> Iterator[Wrong]:
    totals = incident.totals
    groups = incident.groups
    yield from _sum("totals.exposed", totals.exposed, [group.persons for group in groups])
    for name, total, counts in (
        ("accessed", totals.accessed, [group.accessed for group in groups]),
        ("affected", totals.affected, [group.affected for group in groups]),
    ):
        yield from _sum(f"totals.{name}", total, counts)


def _sum(where: str, total: Count | None, counts: Sequence[Count | None]) -> Iterator[Wrong]:
    """A person may be in several groups: the total lies between the largest group and their sum."""
    given = [count for count in counts if count is not None]
    if total is None or not given:
        return
    largest = max(count.at_least for count in given)
    if total.at_most is not None and total.at_most < largest:
        yield error(
            where,
            f"全体の人数（最大{total.at_most:,}人）より大きいグループ（{largest:,}人以上）があります。",
            f"is at most {total.at_most:,}, but one group alone has at least {largest:,}.",
        )
    bounds = _together(counts)
    together = bounds[1] if bounds else None
    if together is not None and total.at_least > together:
        yield warning(
            where,
            f"グループの人数の合計（最大{together:,}人）では足りません。"
            f"{total.at_least - together:,}人が、どのグループにも入っていません。",
            f"{total.at_least - together:,} persons are in no group (groups hold at most "
            f"{together:,}): nobody would tell them.",
        )


def _grounds(incident: Incident) -> Iterator[Wrong]:
    """Each number of the whole rests on evidence, on a way of counting, or on the groups."""
    of_groups = {
        "exposed": _together([group.persons for group in incident.groups]),
        "accessed": _together([group.accessed for group in incident.groups]),
        "affected": _together([group.affected for group in incident.groups]),
    }
    for field in dataclasses.fields(incident.totals):
        count: Count | None = getattr(incident.totals, field.name)
        if count is None or count.unknown or count.evidence or count.basis.ja:
            continue
        if of_groups.get(field.name) != (count.at_least, count.at_most):
            yield warning(
                f"totals.{field.name}",
                "何に基づく数かを書いてください（evidence か basis）。",
                "say on what this number rests (evidence or basis).",
            )


def _together(counts: Sequence[Count | None]) -> tuple[int, int | None] | None:
    """The bounds of all groups, where each has a count."""
    given = [count for count in counts if count is not None]
    if not given or len(given) < len(counts):
        return None
    most = [count.at_most for count in given]
    bounded = None if None in most else sum(one for one in most if one is not None)
    return sum(count.at_least for count in given), bounded


def _apart(one: Count, other: Count) -> bool:
    """Whether no number lies within both."""
    return any(
        a.at_most is not None and b.at_least > a.at_most for a, b in ((one, other), (other, one))
    )

"""R10: how many people, those whose data could be seen apart from those whose data were seen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import reduce

from morenashi.model.count import Count
from morenashi.model.incident import Incident
from morenashi.model.lint import LintFinding, LintLevel, NoticeKind
from morenashi.model.words import Words
from morenashi.notice.lint.facts import groups
from morenashi.notice.lint.numbers import COUNT, UNKNOWN
from morenashi.notice.lint.reading import Reading, Sentence
from morenashi.notice.lint.rule import Around, Base, Rule
from morenashi.notice.lint.sections import Part, part_of

_APART = frozenset(
    {Part.DESK, Part.MONEY, Part.SECONDARY, Part.STEPS, Part.GENUINE, Part.MEASURES, Part.RIGHTS, Part.LEAVERS,
     Part.DEAD_ENDS, Part.NEXT, Part.WHETHER}
)  # fmt: skip
_NOBODY = re.compile(
    r"(?:お?一人|1人|1名)(?:の|で|から|が|ず|に)|三人称|[0-9]+(?:件|社)の(?:対応|会社)"
)
_REACHED = re.compile(
    r"状態|可能|対象|保管|登録|載っ|載せ|入っていた|あった|含まれ|記載|送(?:っ|信|付|り)|発送|届い|おそれ|恐れ|一覧|全|漏|流出|影響"
)
_ACCESSED = re.compile(
    r"実際に|うち|封を切|開(?:か|い|封)|全部を見|取り?出|持ち出|ダウンロード|閲覧(?:された|した|の記録|が)|表示(?:された|した)|アクセス(?:され|した|の記録)|送(?:信|ら)れ|盗|受け取|取得され|読まれ|見られた|見た|悪用|すべて|全員|同じ|確認され|痕跡|置かれ|確かめた(?:人|方)|晒さ|さらさ|公開された"
)
_OPEN = re.compile(
    r"不明|分か(?:ら|り(?:ませ|次第)|って(?:い|お))|特定(?:でき|中)|調査中|確認中|最大|多くて|以内|少なくとも|以下|最多"
)
_NONE = Words(
    ja="何人の情報かがありません。「多数」「一部」では、規模も自分が含まれる見込みも分かりません。",
    en="It does not say how many people are concerned. “Many” or “some” tells neither the scale nor one's "
    "own chance to be among them.",
)
_ONE = Words(
    ja="人数が一つしかありません。見られる状態だった人数なのか、実際に見られた人数なのかが分かりません。後から増減すると、隠していたと受け取られます。",
    en="There is a single number: whether people whose data could be seen, or were seen, stays open. If it "
    "changes later, people take it for hiding.",
)
_CASE = Words(
    ja="事案にある人数が文中にありません: {counts}",
    en="Numbers the case knows are not in the text: {counts}",
)
_SUGGESTION = Words(
    ja="「見られる状態だった方は〔人数〕人、実際に見られた記録がある方は〔人数〕人です。」と書いてください。分からなければ「実際に見られた人数は不明で、最大で〔人数〕人です。」とします。",
    en="Write: “[n] people's data could be seen; of [n] there is a record that they were.” If unknown: “How "
    "many were seen is not known, at most [n].”",
)


def _check(reading: Reading, around: Around) -> Iterator[LintFinding]:
    telling = [one for one in reading.sentences if part_of(one) not in _APART]
    counted = [one for one in telling if _counts(one)]
    if not counted:
        if not any(UNKNOWN.search(one.text) for one in telling):
            yield rule.finding(_NONE, _SUGGESTION)
        return
    text = "\n".join(
        f"{one.label} {one.text}"
        for one in telling
        if part_of(one) is Part.COUNT or _counts(one) or _OPEN.search(one.text)
    )
    numbers = {
        match.group().strip() for one in counted for match in COUNT.finditer(_without(one.text))
    }
    both = len(numbers) > 1 and _ACCESSED.search(text)
    if (
        not both
        and not _OPEN.search(text)
        and not re.search(
            r"全員|同じ|すべて|全部|いずれも|(?:あなた|お客(?:様|さま)|〇〇様)(?:お)?(?:一人|ひとり|だけ|のみ)",
            text,
        )
    ):
        first = counted[0]
        yield rule.finding(_ONE, _SUGGESTION, (first.start, first.end), _level(around.incident))
    if around.incident is not None:
        yield from _against_case(reading, around)


def _counts(sentence: Sentence) -> bool:
    return COUNT.search(_without(sentence.text)) is not None


def _without(text: str) -> str:
    """The text without numbers that count nobody concerned."""
    return _NOBODY.sub("", text)


def _level(incident: Incident | None) -> LintLevel:
    """A single number is wrong only where two differ, and that is for the case to tell."""
    if incident is None:
        return LintLevel.W
    exposed, accessed = incident.totals.exposed, incident.totals.accessed
    differ = accessed is not None and not exposed.unknown and accessed != exposed
    return LintLevel.E if differ else LintLevel.I


def _against_case(reading: Reading, around: Around) -> Iterator[LintFinding]:
    """The totals of the case stand in the text; where there are none, a number of the groups does."""
    assert around.incident is not None
    totals = around.incident.totals
    told = [one for one in (totals.exposed, totals.accessed) if one is not None and not one.unknown]
    missing = [one for one in told if not _named(one, reading.folded)]
    if not told:
        persons = [one.persons for one in groups(around) or around.incident.groups]
        known = [one for one in persons if not one.unknown]
        together = reduce(Count.plus, known, Count(0, 0))
        named = any(_named(one, reading.folded) for one in (*known, together))
        missing = [] if named else known
    if missing:
        counts = Words(
            ja="、".join(one.said("ja") for one in missing),
            en=", ".join(one.said("en") for one in missing),
        )
        yield rule.finding(_CASE.filled(counts=counts), _SUGGESTION)


def _named(count: Count, text: str) -> bool:
    number = count.at_most if count.at_most is not None else count.at_least
    return (
        re.search(
            rf"(?<![0-9,])(?:{number}|{number:,}|{_in_ten_thousands(number)})(?![0-9,])", text
        )
        is not None
    )


def _in_ten_thousands(number: int) -> str:
    """As "1万6,283" or "16万"; NFKC folds what is wide."""
    high, low = divmod(number, 10_000)
    return f"{high:,}万(?:{low}|{low:,})" if low else f"{high:,}万"


rule = Rule(
    id="R10",
    label=Words(ja="人数を分けて書く", en="numbers, exposed and accessed apart"),
    levels={NoticeKind.PUBLIC: LintLevel.E, NoticeKind.INDIVIDUAL: LintLevel.W},
    base=(Base.CASE,),
    source=Words(
        ja="閲覧可能だった約16万人と、ダウンロードされた約15万人の区別が問われた事例（本人への通知では法定事項ではありません）",
        en="a case where 160,000 were visible and 150,000 downloaded (the law does not ask for it in the notice to the person)",
    ),
    explain=Words(
        ja="人数があるか、見られる状態だった人数と実際に見られた人数が分けて書かれているかを見ます。「不明、最大で○人」でも構いません。本人への通知では警告にとどめます。",
        en="There must be numbers: how many could be seen and how many were. “Unknown, at most N” is fine. In "
        "a notice to the person it is a warning only.",
    ),
    before="多数のお客様の情報が対象となります。",
    after="見られる状態だった方は1,204人、実際に見られた記録がある方は37人です。",
    check=_check,
)

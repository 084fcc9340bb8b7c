"""R11: why it happened, or when that will be told; not disguised, and blamed on nobody alone (規則8条1項4号, 10条)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from morenashi.model.incident import CauseKind
from morenashi.model.lint import LintFinding, LintLevel, NoticeKind
from morenashi.model.words import Words
from morenashi.notice.lint.causes import (
    ATTACK,
    BLAME,
    CANNOT,
    DENIES_OWN,
    DISGUISE,
    FAULT,
    HAPPENED,
    NOT,
    OPEN,
    OURS,
    SETTING,
    SOUGHT,
    WILL_TELL,
    WORD,
)
from morenashi.notice.lint.dates import has_date
from morenashi.notice.lint.reading import Reading, Sentence
from morenashi.notice.lint.rule import Around, Base, Rule
from morenashi.notice.lint.sections import Part, part_of

_HUMAN = frozenset(
    {CauseKind.MISHANDED, CauseKind.MISSENT, CauseKind.MISDISCARDED, CauseKind.LOST, CauseKind.MISCONFIGURATION,
     CauseKind.DESIGN}
)  # fmt: skip
_APART = frozenset(
    {Part.STEPS, Part.DEAD_ENDS, Part.SECONDARY, Part.MONEY, Part.RIGHTS, Part.LEAVERS, Part.GENUINE,
     Part.WHETHER, Part.NEXT, Part.DESK, Part.NOT_LEAKED, Part.REVISIONS, Part.MEASURES, Part.COUNT, Part.ITEMS}
)  # fmt: skip

# "Losses that arise from this matter" tells no cause.
_OF_LOSS = re.compile(r"起因(?:して|する)[^。]{0,16}(?:損害|被害|不利益)|損害[^。]{0,40}責任")

_MISSING = Words(
    ja="なぜ起きたのか（原因）がありません。分からなければ、調査中であることと次に知らせる日を書きます。",
    en="It does not say why it happened. If that is not known, say that it is being looked into and when "
    "you will tell.",
)
_NO_DAY = Words(
    ja="原因は調査中とありますが、次にいつ知らせるかがありません。期限のない「調査中」は、終わらせないつもりだと受け取られます。",
    en="The cause is being looked into, but there is no day for the next word. An open end reads as never.",
)
_DISGUISED = Words(
    ja="「{word}」は、原因を自分たちの外に見せる言い方です。防げたはずの設定や確認の誤りがあれば、それを原因として書いてください。",
    en="“{word}” puts the cause outside. Where a setting or a check of your own failed, that is the cause to name.",
)
_UNLIKE = Words(
    ja="原因を外部からの攻撃としていますが、ほかの箇所（「{word}…」）では設定の誤りと読めます。誤りを攻撃に見せると、後で覆ります。",
    en="The cause is told as an attack, but another passage (“{word}…”) reads as a wrong setting of your own.",
)
_ATTACK_ONLY = Words(
    ja="外からの攻撃とだけあり、なぜ入られたのか（弱点、設定、認証、手順）がありません。守る側に何が足りなかったかが分からないと、また起きるのかを判断できません。",
    en="It only tells of an attack, not why it succeeded (a weakness, a setting, a missing check). Nobody can "
    "tell whether it will happen again.",
)
_CASE = Words(
    ja="事案では原因が「{kind}」ですが、この文章は外部からの攻撃のように書いています。",
    en="By the case the cause is “{kind}”; this text reads as an attack from outside.",
)
_BLAMED = Words(
    ja="「{word}」だけを原因にしています。一人の人や委託先だけの責任にすると、防ぐ仕組みを持たなかった会社の責任が見えません。",
    en="It blames “{word}” alone, and hides that the organisation had nothing in place to prevent it.",
)
_SUGGESTION = Words(
    ja="「原因は、〔何を〕〔どう〕誤ったことです。それを防ぐ〔確認の手順〕を当社が用意していませんでした。」と書いてください。調査中なら「原因は調査中です。〔月日〕にお知らせします。」とします。",
    en="Write: “The cause: [what] was done wrongly. We had no [check] in place to prevent it.” While it is "
    "looked into: “The cause is being looked into; we will tell you on [day].”",
)


def _check(reading: Reading, around: Around) -> Iterator[LintFinding]:
    told = [one for one in reading.sentences if _tells(one)]
    opened = [one for one in reading.sentences if _is_open(one)]
    if not told and not opened:
        yield rule.finding(_MISSING, _SUGGESTION)
        return
    known = [one for one in _of_cause(told) if one not in opened]
    if opened and not known and not _has_day(reading, opened):
        yield rule.finding(_NO_DAY, _SUGGESTION, (opened[0].start, opened[0].end))
    yield from _disguised(reading, told, around)
    yield from _blamed(told)


def _tells(sentence: Sentence) -> bool:
    part = part_of(sentence)
    if part is Part.CAUSE:
        return True
    if part in _APART:
        return False
    if _OF_LOSS.search(sentence.text):
        return False
    named = WORD.search(sentence.text) and not SOUGHT.search(sentence.text)
    return bool(named) or HAPPENED.search(sentence.text) is not None


def _is_open(sentence: Sentence) -> bool:
    about = (
        part_of(sentence) is Part.CAUSE
        or WORD.search(sentence.text)
        or re.search(r"なぜ|経路|入られた|入った道|侵入(?:口|の道)", sentence.text)
    )
    seeks = OPEN.search(sentence.text) or SOUGHT.search(sentence.text)
    return bool(about and seeks and not CANNOT.search(sentence.text))


def _has_day(reading: Reading, opened: list[Sentence]) -> bool:
    """Whether the sentence or one of the next two names a day."""
    places = [reading.sentences.index(one) for one in opened]
    near = {i for place in places for i in range(place, place + 2)}
    head = opened[0].heading
    return any(
        has_date(one.text)
        for i, one in enumerate(reading.sentences)
        if i in near and one.heading == head and (one in opened or WILL_TELL.search(one.text))
    )


def _of_cause(told: list[Sentence]) -> list[Sentence]:
    """What stands under the heading of the cause, where there is one."""
    return [one for one in told if part_of(one) is Part.CAUSE] or told


def _disguised(reading: Reading, told: list[Sentence], around: Around) -> Iterator[LintFinding]:
    for one in told:
        if match := DISGUISE.search(one.text):
            span = (one.start + match.start(), one.start + match.end())
            yield rule.finding(_DISGUISED.filled(word=match.group()), _SUGGESTION, span)
            return
    cause = _of_cause(told)
    attack = next(
        (one for one in cause if ATTACK.search(one.text) and not NOT.search(one.text)), None
    )
    text = "".join(one.text for one in cause)
    if attack and part_of(attack) is Part.CAUSE and not FAULT.search(text):
        other = next((one for one in reading.sentences if _is_setting(one)), None)
        if other is None:
            yield rule.finding(_ATTACK_ONLY, _SUGGESTION, (attack.start, attack.end), LintLevel.I)
        else:
            word = other.text[:20]
            yield rule.finding(_UNLIKE.filled(word=word), _SUGGESTION, (attack.start, attack.end))
            return
    kinds = around.incident.cause.kinds if around.incident else ()
    attack = next(
        (one for one in told if ATTACK.search(one.text) and not NOT.search(one.text)), None
    )
    admits = any(re.search(r"設定|確認|誤|手順|仕様|機能|忘れ|宛", one.text) for one in told)
    if kinds and set(kinds) <= _HUMAN and attack and not admits:
        yield rule.finding(
            _CASE.filled(kind=kinds[0].value), _SUGGESTION, (attack.start, attack.end)
        )


def _is_setting(sentence: Sentence) -> bool:
    """Whether a sentence of the course tells of a setting or a sending gone wrong."""
    return part_of(sentence) in (None, Part.COURSE, Part.PERIOD, Part.COUNT) and bool(
        SETTING.search(sentence.text)
    )


def _blamed(told: list[Sentence]) -> Iterator[LintFinding]:
    told = _of_cause(told)
    whole = "".join(one.text for one in told)
    for one in told:
        match = BLAME.search(one.text)
        if match is None or NOT.search(one.text, match.end()):
            continue
        if OURS.search(DENIES_OWN.sub("", whole.replace(match.group(), ""))) is None:
            span = (one.start + match.start(), one.start + match.end())
            yield rule.finding(_BLAMED.filled(word=match.group()), _SUGGESTION, span)
            return


rule = Rule(
    id="R11",
    label=Words(ja="原因、または次に知らせる日", en="the cause, or when it will be told"),
    levels={NoticeKind.INDIVIDUAL: LintLevel.E, NoticeKind.PUBLIC: LintLevel.E},
    base=(Base.LAW, Base.CASE),
    source=Words(
        ja="個人情報保護法施行規則8条1項4号・10条（原因）、原因が最後まで説明されなかった事例への批判",
        en="Enforcement Rules art. 8(1)(iv) and 10 (cause); criticism of a cause that was never explained",
    ),
    explain=Words(
        ja="原因が書かれているか、調査中なら次に知らせる日があるかを見ます。設定や確認の誤りを「巧妙な攻撃」のように見せる言い方、担当者や委託先だけのせいにする言い方も止めます。",
        en="The cause is told, or the day of the next word while it is looked into. Wordings that make an own "
        "mistake look like a clever attack, or blame one worker or supplier alone, do not pass.",
    ),
    before="原因につきましては、現在調査中です。",
    after="原因は調査中です。分かったところまでを11月6日にお知らせします。",
    check=_check,
)

"""Other people's mails that hang below: quoted, forwarded or attached, and never meant for these recipients."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from morenashi.model.mail import Voice
from morenashi.model.message import Mention, Passage, Spot
from morenashi.model.outgoing import Outgoing
from morenashi.model.verdict import Level, Reason
from morenashi.model.words import Words
from morenashi.policy.about import About
from morenashi.policy.earlier import Earlier, earlier
from morenashi.policy.person import Person, Weight, distinct_names, weight
from morenashi.policy.rule import Example, Option, Options, Rule
from morenashi.policy.saying import (
    evidence,
    labels,
    named,
    only_partners,
    readers,
    seen_by,
    whose,
)

_MESSAGE = Words(
    ja="{place}に、宛先の方が加わっていなかったメールが残っています。"
    "{whose}の{what}が{readers}に見えます。"
    "続きとして送る必要がなければ、引用・転送・添付の部分を消してください。",
    en="{place}: a mail that the recipients took no part in is still there. {what} of {whose} would "
    "be seen by {readers}. Unless it is needed, remove what is quoted, forwarded or attached.",
)
_NAMES = Words(ja="氏名", en="Names")
_ADDRESSES = Words(ja="氏名とメールアドレス", en="Names and mail addresses")
_AGAIN = Words(
    ja="{place}に、宛先の方が加わっていないメールが残っています。以前の返信にも付いていたようです。"
    "{whose}の{what}が{readers}に見えます。続きとして要らなければ、ここで消してください。",
    en="{place}: a mail that the recipients took no part in is still there, and seems to have gone to "
    "them before. {what} of {whose} would be seen by {readers}. Unless it is needed, remove it now.",
)
_INSIDE = Words(
    ja="{place}に、社内だけでやりとりしたメールが残っていて、{whose}のことが書かれています。{readers}に見えます。"
    "社内のやりとりの部分を消してください。",
    en="{place}: a mail between colleagues is still there, and speaks of {whose}. It would be seen by "
    "{readers}. Remove what was said among yourselves.",
)
# As one speaks to a colleague; whoever is outside is called 様.
_COLLEAGUE = re.compile(
    r"(?:さん|くん|君|先生|部長|課長|係長|主任|所長|院長|店長|工場長|事務長|室長|リーダー)[、,へ]?\s*$"
)
# A colleague is greeted at the top, below at most the line that says who wrote when, and shortly.
_HEAD_LINES, _GREETING = 4, 16


@dataclass(frozen=True, slots=True)
class _Shown:
    """One person of whom an unseen mail tells something; `said` are those words only."""

    person: Person
    said: tuple[Mention, ...]
    weight: Weight


def _judge(outgoing: Outgoing, options: Options) -> Iterator[Reason]:
    if not outgoing.leaves:
        return
    about = About(outgoing)
    before = earlier(about)
    shown = list(_shown(about, before, before.unseen))
    strong = [one for one in shown if _identifies(one)]
    again = [one for one in _shown(about, before, before.repeated) if _identifies(one)]
    addressed = [box for box in before.strangers if box.domain]
    if strong or addressed:
        softer = min(options.level, options.chosen("level_partner"))
        grave = any(one.weight >= Weight.GRAVE for one in strong)
        level = softer if only_partners(outgoing) and not grave else options.level
        yield (
            _reason(outgoing, strong, level, _MESSAGE)
            if strong
            else _heads(about, before, level, _MESSAGE)
        )
    elif (again or before.again) and options.chosen("level_repeated") is not Level.PASS:
        level = options.chosen("level_repeated")
        yield (
            _reason(outgoing, again, level, _AGAIN)
            if again
            else _heads(about, before, level, _AGAIN)
        )
    elif (spoken := _spoken_of(about, before)) and (
        level := min(options.level, options.chosen("level_inside"))
    ) is not Level.PASS:
        grave = any(one.weight >= Weight.GRAVE for one in spoken)
        yield _reason(outgoing, spoken, options.level if grave else level, _INSIDE)
    elif (shown or before.strangers) and options.chosen("level_slight") is not Level.PASS:
        level = options.chosen("level_slight")
        yield (
            _reason(outgoing, shown, level, _MESSAGE)
            if shown
            else _heads(about, before, level, _MESSAGE)
        )


def _shown(about: About, before: Earlier, passages: frozenset[int]) -> Iterator[_Shown]:
    """The people whom the recipients would learn of from mails they had no part in."""
    if not (passages or before.parts):
        return
    for person in about.third_people():
        if person.colleague:
            continue
        said = about.without_us(one for one in person.said if _stands_in(one, before, passages))
        kinds = {one.kind for one in said}
        named_at_work = "PERSON" in kinds and "COMPANY" in kinds
        heavy = weight(said)
        if not (named_at_work or heavy >= Weight.PRIVATE or _has_mail(said)):
            continue
        mails = tuple(one.value.reveal().lower() for one in person.said if one.kind == "EMAIL")
        names = tuple(one.value.reveal() for one in person.said if one.kind == "PERSON")
        if heavy < Weight.GRAVE and before.knows(mails, names):
            continue
        yield _Shown(person, said, heavy)


def _spoken_of(about: About, before: Earlier) -> list[_Shown]:
    """The people outside of whom colleagues speak in a mail of theirs alone."""
    inside = _between_us(about, before)
    found = []
    for person in about.third_people() if inside else ():
        said = about.without_us(one for one in person.said if one.passage in inside)
        names = [one.value.reveal() for one in said if one.kind == "PERSON"]
        if names and not person.colleague and not any(map(about.ours.has, names)):
            found.append(_Shown(person, said, weight(said)))
    return found


def _between_us(about: About, before: Earlier) -> frozenset[int]:
    """The earlier mails that went from one of us to another, as their heads or their words say."""
    found = set()
    for at, passage in enumerate(about.message.passages):
        if passage.voice not in (Voice.QUOTED, Voice.FORWARDED):
            continue
        parties = passage.parties or ()
        ours = all(about.is_ours(box) for box in parties)
        if len(parties) > 1:
            if ours and at not in before.seen:
                found.add(at)
        elif ours and _is_to_colleague(about, at, passage, signed=bool(parties)):
            found.add(at)
    return frozenset(found)


def _is_to_colleague(about: About, at: int, passage: Passage, *, signed: bool) -> bool:
    """Whether it begins with a colleague's name as colleagues say it, and one of us has signed it."""
    named = [one for one in about.message.mentions if one.passage == at and one.kind == "PERSON"]
    head = [line.strip(" >|\u3000\t") for line in passage.text.split("\n")][:_HEAD_LINES]
    names = {one.value.reveal() for one in named if about.ours.has(one.value.reveal())}
    greets = any(
        len(line) <= _GREETING and _COLLEAGUE.search(line) and any(name in line for name in names)
        for line in head
    )
    if not greets or signed:
        return greets
    last = named[-1].subject
    by = about.message.subjects[last] if last >= 0 else None
    return by is not None and (about.of_sender(by) or about.of_us(by))


def _stands_in(mention: Mention, before: Earlier, passages: frozenset[int]) -> bool:
    if mention.passage >= 0:
        return mention.passage in passages
    return any(mention.spot.part.startswith(part + "/") for part in before.parts)


def _has_mail(said: tuple[Mention, ...]) -> bool:
    """A name and a mail address: that is who, and where."""
    kinds = {one.kind for one in said}
    return {"PERSON", "EMAIL"} <= kinds


def _identifies(one: _Shown) -> bool:
    """Personal data, or name with company and what else stands on a business card."""
    kinds = {mention.kind for mention in one.said}
    card = "PERSON" in kinds and bool(kinds & {"JOB_TITLE", "EMAIL", "PHONE"})
    return one.weight >= Weight.PRIVATE or card


def _reason(outgoing: Outgoing, shown: list[_Shown], level: Level, message: Words) -> Reason:
    people = distinct_names(one.person for one in shown)
    said = [mention for one in shown for mention in one.said]
    names = whose(people)
    return Reason(
        rule="quoted_third_party",
        level=level,
        message=message.filled(
            place=said[0].spot.said,
            whose=named(names, len(people)),
            what=labels(said),
            readers=readers(outgoing),
        ),
        spot=said[0].spot,
        evidence=evidence(said),
        whose=names,
        people=len(people),
        seen_by=seen_by(outgoing.outsiders),
    )


def _heads(about: About, before: Earlier, level: Level, message: Words) -> Reason:
    """Of a mail that says little, its head still tells who wrote and got it."""
    outgoing = about.outgoing
    passages = sorted(before.unseen or before.repeated)
    first = outgoing.message.passages[passages[0]]
    spot = Spot(first.part, first.line, None, first.voice)
    strangers = before.strangers or before.again
    return Reason(
        rule="quoted_third_party",
        level=level,
        message=message.filled(
            place=spot.said,
            whose=named((), len(strangers)),
            what=_ADDRESSES if any(box.domain for box in strangers) else _NAMES,
            readers=readers(outgoing),
        ),
        spot=spot,
        people=len(strangers),
        seen_by=seen_by(outgoing.outsiders),
    )


_BELOW = """\
田辺様

お世話になっております。資料をお送りします。

-----Original Message-----
From: 大西 香織 <onishi.kaori@kitayama-works.example>
Sent: Thursday, November 19, 2026 3:12 PM
To: 木村 美緒 <kimura.mio@minato-shoji.example>
Subject: 契約の件

木村様
株式会社北山製作所 総務部長の大西香織です。
契約を終わりにしたいと考えています。
"""

rule = Rule(
    name="quoted_third_party",
    label=Words(ja="引用・転送に残ったほかの方のメール", en="other people's mails that are quoted"),
    why=Words(
        ja="返信に別の取引先とのメールが付いたままになり、相手の会社名、役職、氏名が見えた事例から。",
        en="From a case where a reply still carried the mails of another customer, with company, title and name.",
    ),
    level=Level.HOLD,
    judge=_judge,
    options={
        "level_partner": Option(
            Level.ASK, Words(ja="取引先だけに届くとき", en="where only approved partners get it")
        ),
        "level_repeated": Option(
            Level.ASK,
            Words(
                ja="宛先に以前も届いたとみられる、ほかの方とのメールが残っているとき",
                en="where a mail with somebody else seems to have gone to the recipients before",
            ),
        ),
        "level_inside": Option(
            Level.ASK,
            Words(
                ja="社内だけのやりとりに、社外の人の名前があるとき（重い内容なら level の扱い）",
                en="where a mail between colleagues names somebody outside (`level` where it is grave)",
            ),
        ),
        "level_slight": Option(
            Level.ASK,
            Words(
                ja="氏名、または氏名と会社名だけが見えるとき",
                en="where only a name, or a name and a company would show",
            ),
        ),
    },
    examples=(
        Example(
            told="別の取引先のメールが下に残っている",
            stops=True,
            to=("tanabe@aoba-foods.example",),
            body=_BELOW,
        ),
        Example(
            told="社内だけのやりとりが返信の下に残っている（確認だけ）",
            stops=True,
            to=("tanabe@aoba-foods.example",),
            body="田辺様\n\n来週伺います。\n\n> 佐伯部長\n> 田辺様の件は進めます。前任の渡辺 恵さんは細かくて困りました。\n> 木村\n",
        ),
        Example(
            told="相手のメールへの普通の返信",
            stops=False,
            to=("onishi.kaori@kitayama-works.example",),
            body=_BELOW.replace("田辺様", "大西様"),
        ),
        Example(
            told="社内への転送",
            stops=False,
            to=("saeki.wataru@minato-shoji.example",),
            body=_BELOW.replace("田辺様", "佐伯部長"),
        ),
    ),
)

"""The record of one other person: a mail that looks as if it was meant for somebody else."""

from __future__ import annotations

from collections.abc import Iterator

from morenashi.model.outgoing import Outgoing
from morenashi.model.verdict import Level, Reason
from morenashi.model.words import Words
from morenashi.policy.about import About
from morenashi.policy.earlier import earlier
from morenashi.policy.greeted import greeted_elsewhere, greeted_stranger
from morenashi.policy.person import Person
from morenashi.policy.rule import Example, Options, Rule
from morenashi.policy.saying import evidence, labels, only_partners, readers, seen_by

_RECORD = Words(
    ja="{place}から、宛先ではない方（{whose}）の{what}がまとまって書かれています。{readers}に見えます。"
    "よく似た名前の別の方に送ろうとしていないか、宛先を確かめてください。",
    en="{place}: {what} of {whose}, who is not the recipient, stand together and would be seen by "
    "{readers}. Make sure that this does not go to somebody of a similar name.",
)
_GREETED = Words(
    ja="{place}の宛名（{whose}）と、宛先の名前が違います。別の方に送ろうとしていないか、宛先を確かめてください。",
    en="{place} greets {whose}, and the recipient has another name. Make sure that this goes to the "
    "right person.",
)
_COMPANY = Words(
    ja="{place}の宛名の会社（{firm}）と、宛先のドメインが違います。別の会社に送ろうとしていないか、宛先を確かめてください。",
    en="{place} greets {firm}, and the recipients are at other domains. Make sure that this goes to "
    "the right company.",
)

# What is told where something is delivered or somebody is called.
_TO_REACH = frozenset(
    {"PERSON", "ADDRESS", "POSTAL_CODE", "PHONE", "EMAIL", "COMPANY", "JOB_TITLE", "SEX", "AGE"}
)
# Other rules speak of these.
_ELSEWHERE = frozenset(
    {
        "SENSITIVE", "MY_NUMBER", "DRIVERS_LICENSE", "PASSPORT", "RESIDENCE_CARD", "PENSION_NUMBER",
        "HEALTH_INSURANCE", "CREDENTIAL", "IP_ADDRESS", "CORPORATE_NUMBER",
    }
)  # fmt: skip


def _judge(outgoing: Outgoing, options: Options) -> Iterator[Reason]:
    if not outgoing.leaves or not outgoing.recipients:
        return
    about = About(outgoing)
    greeted = greeted_stranger(about)
    company = greeted_elsewhere(about)
    if greeted is not None:
        yield Reason(
            rule="other_person",
            level=options.level,
            message=_GREETED.filled(place=greeted.spot.said, whose=f"{greeted.sample}様"),
            spot=greeted.spot,
            evidence=(greeted.sample,),
            whose=(f"{greeted.sample}様",),
            people=1,
            seen_by=seen_by(outgoing.outsiders),
        )
    elif company is not None:
        yield Reason(
            rule="other_person",
            level=options.level,
            message=_COMPANY.filled(place=company.spot.said, firm=company.name),
            spot=company.spot,
            seen_by=seen_by(outgoing.outsiders),
        )
    elif not only_partners(outgoing):
        known = earlier(about).seen
        records = [one for one in about.third_people() if _is_record(about, one, known)]
        if records:
            yield _reason(outgoing, records[0], len(records), options.level)


def _is_record(about: About, person: Person, known: frozenset[int]) -> bool:
    """Whether more is said than what it takes to reach somebody: contact data and, say, a birth date."""
    if person.colleague or not person.name:
        return False
    said = [m for m in about.without_us(person.said) if m.passage not in known and not m.business]
    kinds = {mention.kind for mention in said} - _ELSEWHERE
    return bool(kinds - _TO_REACH) and len(kinds & {"ADDRESS", "PHONE", "EMAIL"}) > 0


def _reason(outgoing: Outgoing, person: Person, people: int, level: Level) -> Reason:
    said = [mention for mention in person.said if mention.kind not in _ELSEWHERE]
    return Reason(
        rule="other_person",
        level=level,
        message=_RECORD.filled(
            place=said[0].spot.said,
            whose=person.shown,
            what=labels(said),
            readers=readers(outgoing),
        ),
        spot=said[0].spot,
        evidence=evidence(said),
        whose=(person.shown,),
        people=people,
        seen_by=seen_by(outgoing.outsiders),
    )


_CONTRACT = "ご契約内容\nお名前 藤本 隆（フジモト タカシ）様\n生年月日 1962年5月3日\n住所 大阪府大阪市北区梅田1-2-3\n電話 090-1234-5678\n"

rule = Rule(
    name="other_person",
    label=Words(ja="ほかの方のまとまった個人情報", en="the record of one other person"),
    why=Words(
        ja="同姓の別のお客様や、入力候補で選んだ別の方に、お客様ひとり分の書類を送った事例から。",
        en="From cases where one customer's papers went to a namesake, or to whoever the mail program offered.",
    ),
    level=Level.ASK,
    judge=_judge,
    options={},
    examples=(
        Example(
            told="同姓の別のお客様の契約内容",
            stops=True,
            to=("藤本 恵子 <fujimoto-1962@yahoo.co.jp>",),
            body="藤本様\n\n" + _CONTRACT,
        ),
        Example(
            told="宛先と違う宛名",
            stops=True,
            to=("藤本 恵子 <fujimoto-1962@yahoo.co.jp>",),
            body="藤本 隆様\n\nお申し込みありがとうございます。\n",
        ),
        Example(
            told="お客様本人の契約内容",
            stops=False,
            to=("藤本 恵子 <fujimoto-1962@yahoo.co.jp>",),
            body="藤本様\n\n"
            + _CONTRACT.replace("隆（フジモト タカシ）", "恵子（フジモト ケイコ）"),
        ),
        Example(
            told="別の方へのお届け先",
            stops=False,
            to=("藤本 恵子 <fujimoto-1962@yahoo.co.jp>",),
            body="藤本様\n\nお届け先\n高橋 一郎様\n大阪府大阪市北区梅田1-2-3\n電話 090-1234-5678\n",
        ),
    ),
)

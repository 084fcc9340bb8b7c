"""Rule: a reader of the public text finds out whether it concerns him, what no letter means, and who else is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from morenashi.model.group import Relation
from morenashi.model.incident import Incident
from morenashi.model.lint import LintFinding, LintLevel, NoticeKind
from morenashi.model.words import Words
from morenashi.notice.lint.former import FORMER
from morenashi.notice.lint.promises import IS_LAST
from morenashi.notice.lint.reached import ALL_REACHED, LOOK_UP, TOLD, says_what_silence_means
from morenashi.notice.lint.reading import Reading
from morenashi.notice.lint.rule import Around, Base, Rule

_ONCE = re.compile(
    FORMER.pattern + r"|(?:過去|以前|かつて|昔|当時)[^。\n]{0,20}(?:方|人|お客|会員|者)"
)
_THIRD = re.compile(
    r"家族|遺族|配偶者|親族|保護者|同居|名義|保証人|緊急連絡先|受取人|扶養|紹介(?:者|され)|連絡先に|第三者|取引先|応募先|同伴|代理|宛先|以外の方|同行|同じ(?:世帯|記録)|受け取(?:り|る)主|送り先|届け先"
)

_HOW = Words(
    ja="自分が対象かどうかを、読んだ人が知る方法がありません。対象の方への連絡の方法か、照会できる先を書いてください。",
    en="A reader cannot find out whether it concerns him. Say how those concerned are told, or where one "
    "can ask.",
)
_NO_LETTER = Words(
    ja="連絡が届かない場合にどういう意味なのかがありません。対象外なのか、届いていないだけなのかが分からず、"
    "読んだ人は安心も行動もできません。",
    en="It does not say what it means if nothing arrives: not concerned, or not reached. The reader can "
    "neither feel safe nor act.",
)
_LEFT = Words(
    ja="退会・退職などで今は関係のない方が含まれるかどうかに触れていません。情報が残っている以上、対象になり得ます。",
    en="It does not say whether people who left are concerned. As long as their data are kept, they may be.",
)
_THIRDS = Words(
    ja="事案ファイルでは、記録に含まれる第三者（家族など）も対象です。この文章では触れていません。",
    en="By the case third persons inside the records (family, for instance) are concerned. The text does "
    "not mention them.",
)
_SUGGEST = Words(
    ja="例：「対象の方には6月1日までに手紙をお送りします。6月8日までに届かない方は対象ではないか、住所が変わっている"
    "可能性があります。退会した方、緊急連絡先のご家族も、窓口でお調べします。」",
    en='For example: "We write to everyone concerned by 1 June. If nothing has come by 8 June, you are not '
    "concerned or have moved. Former members and family named as emergency contacts can ask our desk, "
    'too."',
)


def _check(reading: Reading, around: Around) -> Iterator[LintFinding]:
    told, look_up = reading.has(TOLD), reading.has(LOOK_UP)
    # A closing report comes after all were told.
    level = LintLevel.W if any(IS_LAST.search(one.text) for one in reading.lines) else LintLevel.E
    if not told and not look_up:
        yield rule.finding(_HOW, _SUGGEST, level=level)
    elif told and not reading.has(ALL_REACHED) and not says_what_silence_means(reading):
        yield rule.finding(_NO_LETTER, _SUGGEST, level=level)
    concerned = frozenset() if around.incident is None else _relations(around.incident)
    if not reading.has(_ONCE) and not reading.has(ALL_REACHED):
        if around.incident is None:
            yield rule.finding(_LEFT, _SUGGEST, level=LintLevel.W)
        elif any(relation.former for relation in concerned):
            yield rule.finding(_LEFT, _SUGGEST)
    if Relation.THIRD_PERSON in concerned and not reading.has(_THIRD):
        yield rule.finding(_THIRDS, _SUGGEST)


def _relations(incident: Incident) -> frozenset[Relation]:
    return frozenset(group.relation for group in incident.groups if group.concerned)


rule = Rule(
    id="R19",
    label=Words(
        ja="自分が対象かどうかの知り方", en="how people find out whether they are concerned"
    ),
    levels={NoticeKind.PUBLIC: LintLevel.E},
    base=(Base.LAW, Base.CASE),
    source=Words(
        ja="通則編 3-5-4-5（代替措置）、Omiai 2021年の公表への批判（退会者）",
        en="guideline 3-5-4-5 (publication instead of notice), criticism of a statement of 2021",
    ),
    explain=Words(
        ja="公表文を読んだ人が、自分が対象かどうかを知る方法、連絡が来ないことの意味、退会者や家族など"
        "今のお客様以外も対象になるかを書いているかを見ます。",
        en="A public text tells how to find out whether one is concerned, what it means if no letter comes, "
        "and whether former members and third persons are.",
    ),
    before="対象のお客様には、順次メールでご連絡しております。退会された方も対象です。",
    after="対象の方には6月1日までにメールをお送りします。6月8日までに届かない方は対象ではないか、アドレスが"
    "変わっている可能性があります。退会された方も窓口でお調べします。",
    check=_check,
)

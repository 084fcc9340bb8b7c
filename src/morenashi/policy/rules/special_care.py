"""Special care-required statements in clear text (個人情報保護法2条3項): illness, disability, crime, belief."""

from __future__ import annotations

import re
from collections.abc import Iterator

from morenashi.model.message import Mention
from morenashi.model.outgoing import Outgoing
from morenashi.model.verdict import Level, Reason
from morenashi.model.words import Words
from morenashi.policy.about import About
from morenashi.policy.rule import Example, Option, Options, Rule
from morenashi.policy.saying import (
    by_list,
    inside_readers,
    labels,
    named,
    readers,
    seen_by,
)

# Ailments that pass: telling them excuses an absence.
_PASSING = re.compile(
    r"発熱|高熱|微熱|風邪|かぜ|インフル|体調|腹痛|頭痛|腰痛|ぎっくり|けが|怪我|ケガ|骨折|捻挫|打撲|花粉症"
    r"|コロナ|胃腸炎|ノロ|熱中症|食中毒|食あたり|めまい|貧血|扁桃|結膜炎|咳|虫歯|歯痛|蕁麻疹|じんましん|肺炎"
)

_SOMEBODY = Words(ja="名前の分からない方", en="somebody not named")
_OUTSIDE = Words(
    ja="{place}に、{whose}の「{what}」が暗号化されないまま書かれています（要配慮個人情報）。"
    "{readers}に見えます。本人の同意がなければ送れません。"
    "この部分を消すか、必要な相手だけが開ける方法で渡してください。",
    en="{place}: {what} of {whose} in clear text (special care-required personal information), "
    "seen by {readers}. It may not go out without the person's consent. Remove it, or hand it over "
    "in a way only the right person can open.",
)
_OWN = Words(
    ja="{place}に、宛先ご本人の「{what}」と思われる記述があります（要配慮個人情報）。"
    "ご本人の宛先に間違いないか、ほかの方に届かないかを確かめてください。",
    en="{place}: {what}, it seems of the recipient in person (special care-required personal "
    "information). Make sure that the address is that person's, and nobody else gets it.",
)
_ABSENT = Words(
    ja="{place}に、{whose}の「{what}」が書かれています。{readers}に見えます。"
    "社外には「休みをいただいております」で足ります。理由を伝える必要があるか確かめてください。",
    en='{place}: {what} of {whose}, seen by {readers}. To outsiders "is absent today" is enough. '
    "Is the reason needed?",
)
_INSIDE = Words(
    ja="{place}に、{whose}の「{what}」が書かれています（要配慮個人情報）。{readers}に届きます。"
    "知る必要のある人だけに送り直すか、この部分を消してください。",
    en="{place}: {what} of {whose} (special care-required personal information); {readers} would "
    "get it. Send it only to those who need it, or remove it.",
)


def _judge(outgoing: Outgoing, options: Options) -> Iterator[Reason]:
    about = About(outgoing)
    found = [
        mention
        for mention in outgoing.message.mentions
        if mention.kind == "SENSITIVE" and not _of_sender_alone(about, mention)
    ]
    if not found:
        return
    if outgoing.leaves:
        yield from _outside(about, found, options)
    elif by_list(outgoing) or len(outgoing.recipients) > options.number("inside"):
        level = options.chosen("level_inside")
        if level is not Level.PASS:
            yield _reason(about, found, level, _INSIDE, inside_readers(outgoing))


def _outside(about: About, found: list[Mention], options: Options) -> Iterator[Reason]:
    """Each at its level; a message yields one reason for what is worst in it."""
    outgoing = about.outgoing
    others = [mention for mention in found if not _own(about, mention)]
    subjects = {mention.subject for mention in others}
    grave = [mention for mention in others if len(subjects) > 1 or not _is_absence(about, mention)]
    if grave:
        yield _reason(about, grave, options.level, _OUTSIDE, readers(outgoing))
    elif others:
        yield _reason(about, others, options.chosen("level_absence"), _ABSENT, readers(outgoing))
    elif (level := options.chosen("level_own")) is not Level.PASS:
        yield _reason(about, found, level, _OWN, readers(outgoing))


def _own(about: About, mention: Mention) -> bool:
    """Whether it is said of the only person who gets the message outside."""
    if mention.subject < 0 or len(about.outgoing.outsiders) != 1 or by_list(about.outgoing):
        return False
    return about.of_one_recipient(about.message.subjects[mention.subject])


def _of_sender_alone(about: About, mention: Mention) -> bool:
    """What people say of themselves is theirs to say."""
    return mention.subject >= 0 and about.of_sender(about.message.subjects[mention.subject])


def _is_absence(about: About, mention: Mention) -> bool:
    """A passing ailment of one colleague, or of nobody named, in running text."""
    if mention.passage < 0 or not _PASSING.search(mention.value.reveal()):
        return False
    said = (
        about.message.said_of(about.message.subjects[mention.subject])
        if mention.subject >= 0
        else ()
    )
    return not any(
        one.kind in ("PHONE", "ADDRESS", "BIRTHDATE") and not one.business for one in said
    )


def _reason(
    about: About, found: list[Mention], level: Level, message: Words, seen: Words
) -> Reason:
    outgoing = about.outgoing
    subjects = list(dict.fromkeys(m.subject for m in found if m.subject >= 0))
    shown = tuple(name for at in subjects if (name := about.name_of(at)))[:3]
    people = max(len(subjects), 1)
    first = found[0]
    return Reason(
        rule="special_care",
        level=level,
        message=message.filled(
            place=first.spot.said,
            whose=named(shown, people) if shown else _SOMEBODY,
            what=labels(found),
            readers=seen,
        ),
        spot=first.spot,
        evidence=tuple(dict.fromkeys(mention.sample for mention in found))[:5],
        whose=shown,
        people=people,
        seen_by=seen_by(outgoing.outsiders or outgoing.recipients),
    )


rule = Rule(
    name="special_care",
    label=Words(ja="病歴などの要配慮個人情報", en="special care-required information in clear"),
    why=Words(
        ja="問い合わせフォームの持病と服用薬が、暗号化されないメールで社外のアドレスを含むリストに送られ続けた事例から。",
        en="From a case where the illnesses and medicines of an inquiry form went for months as plain "
        "mail to a list with outside addresses on it.",
    ),
    level=Level.HOLD,
    judge=_judge,
    options={
        "level_own": Option(
            Level.ASK,
            Words(
                ja="宛先本人のことだけが書かれているとき",
                en="where it is only of the recipient in person",
            ),
        ),
        "level_absence": Option(
            Level.ASK,
            Words(
                ja="かぜや発熱など、休む理由だけを社外に伝えるとき",
                en="where only a passing ailment excuses an absence to outsiders",
            ),
        ),
        "level_inside": Option(
            Level.ASK,
            Words(
                ja="社内のリスト、または inside より多い人に送るとき",
                en="to a list of ours, or to more people inside than `inside`",
            ),
        ),
        "inside": Option(
            3,
            Words(
                ja="社内でここまでの人数なら確認しない（人）", en="so many people inside are let go"
            ),
        ),
    },
    examples=(
        Example(
            told="休職する同僚の病名を社外に伝える",
            stops=True,
            to=("tanaka@partner.example",),
            body="田中様\n\n担当の鈴木は、うつ病と診断されたため3か月休職します。後任は木村です。\n",
        ),
        Example(
            told="上司ひとりに、同僚の欠勤を伝える",
            stops=False,
            to=("sato.kenichi@minato-shoji.example",),
            body="佐藤部長\n\n鈴木さんが発熱のため、本日はお休みです。\n",
        ),
        Example(
            told="病名の出てくるセミナーの案内",
            stops=False,
            to=("tanaka@partner.example",),
            body="田中様\n\nうつ病の理解を深めるセミナーを開きます。ぜひご参加ください。\n",
        ),
    ),
)

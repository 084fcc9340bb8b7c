"""Special care-required statements in clear text (個人情報保護法2条3項): illness, disability, crime, belief."""

from __future__ import annotations

import re
from collections.abc import Iterator

from morenashi.model.message import Mention
from morenashi.model.outgoing import Outgoing
from morenashi.model.verdict import Level, Reason
from morenashi.model.words import Words
from morenashi.policy.about import About
from morenashi.policy.household import Household
from morenashi.policy.rule import Example, Option, Options, Rule
from morenashi.policy.saying import (
    by_list,
    inside_readers,
    labels,
    named,
    only_partners,
    readers,
    seen_by,
)
from morenashi.policy.statement import excuses_colleague, only_acts
from morenashi.policy.told import News, Told

# Ailments that pass: telling them excuses an absence.
_PASSING = re.compile(
    r"発熱|高熱|微熱|風邪|かぜ|インフル|体調|腹痛|頭痛|腰痛|ぎっくり|けが|怪我|ケガ|骨折|捻挫|打撲|花粉症"
    r"|コロナ|胃腸炎|ノロ|熱中症|食中毒|食あたり|めまい|貧血|扁桃|結膜炎|咳|虫歯|歯痛|蕁麻疹|じんましん|肺炎"
)

# What no business partner needs to know of anybody.
_NEVER_NEEDED = frozenset(
    {
        "criminal_record", "criminal_procedure", "crime_victim", "belief", "race", "social_status",
        "sexual_life", "union_membership",
    }
)  # fmt: skip

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
    ja="{place}に、宛先ご本人やそのご家族の「{what}」と思われる記述があります（要配慮個人情報）。"
    "ご本人の宛先に間違いないか、ほかの方に届かないかを確かめてください。",
    en="{place}: {what}, it seems of the recipient in person or of the family (special care-required "
    "personal information). Make sure that the address is that person's, and nobody else gets it.",
)
_ABSENT = Words(
    ja="{place}に、{whose}の「{what}」が書かれています。{readers}に見えます。"
    "社外には「休みをいただいております」で足ります。理由を伝える必要があるか確かめてください。",
    en='{place}: {what} of {whose}, seen by {readers}. To outsiders "is absent today" is enough. '
    "Is the reason needed?",
)
_PARTNER = Words(
    ja="{place}に、{whose}の「{what}」が暗号化されないまま書かれています（要配慮個人情報）。"
    "{readers}に見えます。ご本人の同意や委託の契約があるか、この相手に必要な内容かを確かめてください。"
    "いつも渡してよい相手なら、取引先の名簿（partners.csv）の「要配慮個人情報」の欄に「はい」と書けます。",
    en="{place}: {what} of {whose} in clear text (special care-required personal information), "
    "seen by {readers}. Make sure of the person's consent or of the contract, and that they need it. "
    "Where it may always go, write yes in the column 要配慮個人情報 (care) of partners.csv.",
)
_ALLOWED = Words(
    ja="{place}に「{what}」がありますが、{readers}は、名簿で要配慮個人情報を渡してよい相手です",
    en="{place} holds {what}, but by the directory {readers} may receive special care-required data",
)
_KNOWN = Words(
    ja="{place}に「{what}」がありますが、宛先の方が引用の中でご自身で書かれたことです",
    en="{place} holds {what}, but the recipient wrote that in the quoted mail",
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
    elif not _is_few(outgoing, options) and not _is_their_work(outgoing, options):
        level = options.chosen("level_inside")
        if level is not Level.PASS:
            yield _reason(about, found, level, _INSIDE, inside_readers(outgoing))


def _is_few(outgoing: Outgoing, options: Options) -> bool:
    """Whether a few people inside get it who were named one by one."""
    return not by_list(outgoing) and len(outgoing.recipients) <= options.number("inside")


def _is_their_work(outgoing: Outgoing, options: Options) -> bool:
    """Whether each one inside is of a department, or gets it through a list, whose work it is."""
    departments, lists = options.words("departments"), options.words("lists")
    for one in outgoing.recipients:
        entry = outgoing.directory.employees.get(one.address)
        works = entry is not None and any(word in entry.department for word in departments)
        if not works and not any(_is_list(via, name) for via in one.via for name in lists):
            return False
    return bool(departments or lists)


def _is_list(address: str, name: str) -> bool:
    """Whether a list is meant: by its address, or by what stands before the @."""
    return name.lower() in (address.lower(), address.lower().partition("@")[0])


def _outside(about: About, found: list[Mention], options: Options) -> Iterator[Reason]:
    """Each at its level; a message yields one reason for what is worst in it."""
    outgoing = about.outgoing
    household = Household(about)
    told = Told(about)
    new = [mention for mention in found if not _is_known(told, mention)]
    if not new:
        yield _reason(about, found, Level.PASS, _KNOWN, readers(outgoing))
        return
    if _may_all_receive(outgoing):
        yield _reason(about, new, Level.PASS, _ALLOWED, readers(outgoing))
        return
    others = [
        mention
        for mention in new
        if not (
            told.news(mention) < News.ALL
            or (
                told.is_for_them(mention)
                and (_own(about, household, mention) or household.has(mention))
            )
        )
    ]
    several = len({mention.subject for mention in others}) > 1
    grave = [mention for mention in others if several or not _is_absence(about, mention)]
    seen = readers(outgoing)
    if grave and _is_for_partners(told, grave, options):
        level = min(options.chosen("level_partner"), options.level)
        yield _reason(about, grave, level, _PARTNER, seen)
    elif grave:
        yield _reason(about, grave, options.level, _OUTSIDE, seen)
    elif others:
        yield _reason(about, others, options.chosen("level_absence"), _ABSENT, seen)
    elif (level := options.chosen("level_own")) is not Level.PASS:
        yield _reason(about, new, level, _OWN, seen)


def _is_for_partners(told: Told, grave: list[Mention], options: Options) -> bool:
    """What partners may need: the health of one or two people, written to nobody but them."""
    outgoing = told.about.outgoing
    if not only_partners(outgoing) or by_list(outgoing):
        return False
    needed = all(_may_be_needed(told, mention) for mention in grave)
    return needed and _people_in(told.about, grave) <= options.number("partner_people")


def _may_be_needed(told: Told, mention: Mention) -> bool:
    """Why one of ours is away, and what somebody else wrote, no partner needs to know."""
    if mention.item in _NEVER_NEEDED or not told.is_for_them(mention):
        return False
    return not excuses_colleague(told.about, mention)


def _is_known(told: Told, mention: Mention) -> bool:
    """What those outside wrote themselves; of an ailment that passes, other words for it, too."""
    news = told.news(mention)
    passing = bool(_PASSING.search(mention.value.reveal()))
    return news is News.NONE or (news is News.MORE and passing)


def _may_all_receive(outgoing: Outgoing) -> bool:
    """Whether all outside are partners that the directory says may receive such data."""
    if not only_partners(outgoing):
        return False
    partners = [outgoing.directory.partner(one.address) for one in outgoing.outsiders]
    return all(one is not None and one.care for one in partners)


def _people_in(about: About, found: list[Mention]) -> int:
    """How many people it is said of: by name in texts, and the rows of tables."""
    names: set[str] = set()
    nameless = 0
    for subject in {mention.subject for mention in found if mention.passage >= 0}:
        name = about.whole_name_of(subject)
        names |= {name} if name else set()
        nameless += subject >= 0 and not name
    longest = [name for name in names if not any(name != one and name in one for one in names)]
    unsaid = not longest and not nameless and any(mention.passage >= 0 for mention in found)
    rows = sum(table.kinds.get("SENSITIVE", 0) for table in about.message.tables)
    return len(longest) + nameless + unsaid + rows


def _own(about: About, household: Household, mention: Mention) -> bool:
    """Whether it is said of the only person who gets the message outside."""
    if mention.subject < 0 or len(about.outgoing.outsiders) != 1 or by_list(about.outgoing):
        return False
    own = about.of_one_recipient(about.message.subjects[mention.subject])
    return own and not household.speaks_of_another(mention)


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
    subjects = list(
        dict.fromkeys(m.subject for m in found if m.subject >= 0 and not only_acts(about, m))
    )
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
                ja="宛先本人やそのご家族のこと、宛先の方が先に書かれたことだけのとき",
                en="where it is only of the recipient in person or his family, or of what he wrote of first",
            ),
        ),
        "level_absence": Option(
            Level.ASK,
            Words(
                ja="かぜや発熱など、休む理由だけを社外に伝えるとき",
                en="where only a passing ailment excuses an absence to outsiders",
            ),
        ),
        "level_partner": Option(
            Level.ASK,
            Words(
                ja="期限内の取引先だけに、partner_people 人までのことを送るとき"
                "（partners.csv の「要配慮個人情報」が「はい」の相手は確認しない）",
                en="where it goes only to valid partners and is of up to `partner_people` people "
                "(a partner with yes under 要配慮個人情報 in partners.csv is not asked about)",
            ),
        ),
        "partner_people": Option(
            2, Words(ja="取引先に確認だけで送れる人数（人）", en="so many people for a partner")
        ),
        "level_inside": Option(
            Level.ASK,
            Words(
                ja="社内のリスト、または inside より多い人に送るとき",
                en="to a list of ours, or to more people inside than `inside`",
            ),
        ),
        "inside": Option(
            4,
            Words(
                ja="社内でここまでの人数なら確認しない（人）", en="so many people inside are let go"
            ),
        ),
        "departments": Option(
            (),
            Words(
                ja="要配慮個人情報を扱うのが仕事の部署（名前の一部）。全員がその部署なら確認しない",
                en="departments whose work it is (parts of their names): if all are of them, nobody is asked",
            ),
        ),
        "lists": Option(
            (),
            Words(
                ja="要配慮個人情報を扱うのが仕事の人だけの、社内のリスト（アドレス、または@の前）",
                en="lists inside of those whose work it is (addresses, or what stands before the @)",
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

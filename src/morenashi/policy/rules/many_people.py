"""Personal data of many people who are neither sender nor recipient, in text, tables and files."""

from __future__ import annotations

from collections.abc import Iterator

from morenashi.model.message import Spot
from morenashi.model.outgoing import Outgoing
from morenashi.model.verdict import Level, Reason
from morenashi.model.words import Words
from morenashi.policy.about import About
from morenashi.policy.earlier import earlier
from morenashi.policy.person import Weight
from morenashi.policy.rule import Example, Option, Options, Rule
from morenashi.policy.saying import (
    by_list,
    evidence,
    inside_readers,
    labels,
    named,
    only_partners,
    readers,
    seen_by,
    whose,
)

_MESSAGE = Words(
    ja="{place}などに、宛先ではない{whose}、合わせて約{count:,}人の個人情報（{what}）があります。"
    "{readers}に見えます。{end}",
    en="{place} and elsewhere: personal data ({what}) of about {count:,} people who are not the "
    "recipients ({whose}), seen by {readers}. {end}",
)
_NEW = Words(
    ja="必要な人と項目だけにしぼるか、相手だけが開ける方法で渡してください。",
    en="Cut it down to the people and items needed, or hand it over in a way only the right person "
    "can open.",
)
_KNOWN = Words(
    ja="宛先の方とのやりとりの引用のように書かれていますが、本当にそうかはここでは確かめられません。"
    "続きとして要らなければ、引用を消してください。",
    en="It is written like a quote from a talk with the recipients; whether it really is one cannot "
    "be seen from here. Unless it is needed, remove the quote.",
)


def _judge(outgoing: Outgoing, options: Options) -> Iterator[Reason]:
    about = About(outgoing)
    known = earlier(about).seen if outgoing.leaves else frozenset[int]()
    count = about.counted(known).private
    if outgoing.leaves:
        if count >= options.number("people"):
            softer = min(options.level, options.chosen("level_partner"))
            level = softer if only_partners(outgoing) else options.level
            yield _reason(about, count, level, readers(outgoing))
        elif count >= options.number("people_ask") and not only_partners(outgoing):
            yield _reason(about, count, min(options.level, Level.ASK), readers(outgoing))
        elif (
            known
            and (level := min(options.level, options.chosen("level_known"))) is not Level.PASS
            and (every := about.counted().private) >= options.number("people")
        ):
            yield _reason(about, every, level, readers(outgoing), quoted=True)
    elif by_list(outgoing) and count >= options.number("people_inside"):
        yield _reason(about, count, options.chosen("level_inside"), inside_readers(outgoing))


def _reason(about: About, count: int, level: Level, seen: Words, *, quoted: bool = False) -> Reason:
    people = [person for person in about.third_people() if person.weight >= Weight.PRIVATE]
    said = [mention for person in people for mention in person.said]
    shown = whose(people)
    return Reason(
        rule="many_people",
        level=level,
        message=_MESSAGE.filled(
            place=said[0].spot.said if said else Spot("添付").said,
            whose=named(shown, count),
            count=count,
            what=labels(said),
            readers=seen,
            end=_KNOWN if quoted else _NEW,
        ),
        spot=said[0].spot if said else None,
        evidence=evidence(said),
        whose=shown,
        people=count,
        seen_by=seen_by(about.outgoing.outsiders or about.outgoing.recipients),
    )


_ROWS = "".join(
    f"{name},090-{1000 + at}-{2000 + 7 * at},大阪府大阪市北区梅田1-2-{at}\n"
    for at, name in enumerate(
        "山田太郎 鈴木花子 高橋一郎 渡辺恵 伊藤健 加藤由美 吉田誠 山本直子 松本大輔 井上彩 林拓也 清水優子".split(),
        1,
    )
)

rule = Rule(
    name="many_people",
    label=Words(ja="大勢の個人情報", en="personal data of many people"),
    why=Words(
        ja="名簿の貼り付けや添付の間違いで、一通のメールから大勢の個人情報が出た事例から。",
        en="From cases where one mail with a pasted or attached list let out the data of many.",
    ),
    level=Level.HOLD,
    judge=_judge,
    options={
        "people": Option(
            10,
            Words(
                ja="社外に出るとき、この人数から保留する（人）",
                en="hold from so many people on where it leaves",
            ),
        ),
        "people_ask": Option(
            5,
            Words(
                ja="取引先のほかの社外に出るとき、この人数から確認する（人）",
                en="ask from so many people on where it leaves to others than approved partners",
            ),
        ),
        "level_partner": Option(
            Level.ASK, Words(ja="取引先だけに届くとき", en="where only approved partners get it")
        ),
        "level_known": Option(
            Level.ASK,
            Words(
                ja="people 以上の人の情報が、宛先の方とのやりとりの引用の中だけにあるとき",
                en="where those of `people` stand only in what seems quoted from a talk with the recipients",
            ),
        ),
        "people_inside": Option(
            100,
            Words(
                ja="社内のリストに送るとき、この人数から（人）",
                en="from so many people on where it goes to a list of ours",
            ),
        ),
        "level_inside": Option(
            Level.ASK, Words(ja="社内のリストに送るとき", en="where it goes to a list of ours")
        ),
    },
    examples=(
        Example(
            told="お客様12人の連絡先を社外に送る",
            stops=True,
            to=("tanabe@aoba-foods.example",),
            body="田辺様\n\n名簿をお送りします。\n",
            attached={"名簿.csv": "氏名,電話,住所\n" + _ROWS},
        ),
        Example(
            told="お届け先ひとりの住所と電話",
            stops=False,
            to=("tanabe@aoba-foods.example",),
            body="田辺様\n\nお届け先は次のとおりです。\n山田 太郎 様\n大阪府大阪市北区梅田1-2-3\n"
            "電話 090-1234-5678\n",
        ),
        Example(
            told="同じ名簿を社内のひとりに送る",
            stops=False,
            to=("saeki.wataru@minato-shoji.example",),
            body="佐伯部長\n\n名簿です。\n",
            attached={"名簿.csv": "氏名,電話,住所\n" + _ROWS},
        ),
    ),
)

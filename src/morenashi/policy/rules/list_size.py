"""The size of a list of people, attached or pasted, even where a partner who is approved gets it."""

from __future__ import annotations

from collections.abc import Iterator

from morenashi.model.items_of_data import BY_KIND
from morenashi.model.message import Spot
from morenashi.model.outgoing import Outgoing
from morenashi.model.verdict import Level, Reason
from morenashi.model.words import Words
from morenashi.policy.about import About
from morenashi.policy.earlier import earlier
from morenashi.policy.rule import Example, Option, Options, Rule
from morenashi.policy.saying import labels, readers, seen_by

_MESSAGE = Words(
    ja="{part}などに、約{count:,}人分の名簿があります（{what}）。{readers}に渡ります。"
    "全員分、全項目が必要かを確かめ、しぼれるならしぼってください。",
    en="{part} and elsewhere: a list of about {count:,} people ({what}) that would go to {readers}. "
    "Are all people and all columns needed? If not, cut it down.",
)
_APPROVAL = Words(
    ja="この人数を超える名簿は、承認を受けてから渡してください。",
    en=" A list of this size needs approval first.",
)


def _judge(outgoing: Outgoing, options: Options) -> Iterator[Reason]:
    if not outgoing.leaves:
        return
    about = About(outgoing)
    total = about.counted(earlier(about).seen).listed
    if total >= options.number("people_hold"):
        yield _reason(about, total, options.level)
    elif total >= options.number("people_ask"):
        yield _reason(about, total, min(options.level, Level.ASK))


def _reason(about: About, count: int, level: Level) -> Reason:
    part, what = _largest(about)
    outgoing = about.outgoing
    said = _MESSAGE.filled(part=part, count=count, what=what, readers=readers(outgoing))
    if level >= Level.HOLD:
        said = Words(ja=said.ja + _APPROVAL.ja, en=said.en + _APPROVAL.en)
    return Reason(
        rule="list_size",
        level=level,
        message=said,
        spot=Spot(part),
        people=count,
        seen_by=seen_by(outgoing.outsiders),
    )


def _largest(about: About) -> tuple[str, Words]:
    """The part that holds most of the people, and what it says of them."""
    tables = about.message.tables
    if tables:
        table = max(tables, key=lambda one: about.counted_in(one).listed)
        items = [BY_KIND[kind].label for kind in table.kinds]
        return table.part, Words(
            ja="、".join(one.ja for one in items), en=", ".join(one.en for one in items)
        )
    said = [m for person in about.third_people() for m in person.said if m.passage >= 0]
    said = said or [m for m in about.message.mentions if m.kind in ("PERSON", "EMAIL")]
    return said[0].spot.part, labels(said)


def _rows(count: int) -> str:
    """So many invented people."""
    names = "山田 鈴木 高橋 渡辺 伊藤 加藤 吉田 山本 松本 井上".split()
    given = "太郎 花子 一郎 恵 健 由美 誠 直子 大輔 彩".split()
    return "氏名,メール\n" + "".join(
        f"{names[at % 10]} {given[at // 10 % 10]},user{at}@customer.example\n"
        for at in range(count)
    )


rule = Rule(
    name="list_size",
    label=Words(ja="名簿の大きさ", en="size of a list of people"),
    why=Words(
        ja="委託先に渡した名簿が必要より大きく、そこから漏れて被害が広がった事例から。",
        en="From cases where a contractor was given more people than needed, and lost them.",
    ),
    level=Level.HOLD,
    judge=_judge,
    options={
        "people_hold": Option(
            100, Words(ja="この人数から保留する（人）", en="hold from so many people on")
        ),
        "people_ask": Option(
            20, Words(ja="この人数から確認する（人）", en="ask from so many people on")
        ),
    },
    examples=(
        Example(
            told="承認した取引先に150人の名簿を渡す",
            stops=True,
            to=("tanto@umikaze-logi.example",),
            body="ご担当者様\n\n発送先です。\n",
            attached={"発送先.csv": _rows(150)},
        ),
        Example(
            told="承認した取引先に3人の名簿を渡す",
            stops=False,
            to=("tanto@umikaze-logi.example",),
            body="ご担当者様\n\n発送先です。\n",
            attached={"発送先.csv": _rows(3)},
        ),
    ),
)

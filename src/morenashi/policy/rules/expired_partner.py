"""A partner whose approval has ended still gets people's data or files (委託先の監督, 法25条)."""

from __future__ import annotations

from collections.abc import Iterator

from morenashi.model.directory import Recipient, Standing
from morenashi.model.mail import Voice
from morenashi.model.outgoing import Outgoing
from morenashi.model.verdict import Level, Reason
from morenashi.model.words import Words
from morenashi.policy.about import About
from morenashi.policy.carried import Carried, carried
from morenashi.policy.earlier import earlier
from morenashi.policy.person import Person, is_at_work
from morenashi.policy.rule import Example, Option, Options, Rule
from morenashi.policy.saying import seen_by

_MESSAGE = Words(
    ja="取扱いの期限が{since}切れた取引先（{who}）に、{what}が届きます。契約が続いているかを確かめ、続いていれば"
    "取引先の一覧の期限を直してください。",
    en="{who}, a partner whose approval ended{since}, gets {what}. Make sure that the contract still "
    "holds; if it does, correct the date in the list of partners.",
)
_SINCE = Words(ja="{day}に", en=" on {day}")


def _judge(outgoing: Outgoing, options: Options) -> Iterator[Reason]:
    found = [one for one in outgoing.recipients if one.standing is Standing.PARTNER_EXPIRED]
    for domain in dict.fromkeys(map(_domain, found)):
        there = [one for one in found if _domain(one) == domain]
        brought = carried(outgoing, there)
        level = _level(outgoing, brought, options)
        if brought.weighs and level is not Level.PASS:
            yield _reason(outgoing, there, brought, level)


def _level(outgoing: Outgoing, brought: Carried, options: Options) -> Level:
    """A drawing or a price list that was read and names nobody harms nobody."""
    if max(brought.people, brought.listed) >= options.number("hold_from"):
        return options.level
    told = brought.people or brought.listed >= options.number("cards_from")
    listed = brought.listed and any(table.people > 1 for table in outgoing.message.tables)
    if told or listed or _passes_on(outgoing) or _may_hold_people(outgoing):
        return min(options.level, options.chosen("level_few"))
    return min(options.level, options.chosen("level_file"))


def _passes_on(outgoing: Outgoing) -> bool:
    """Whether a mail hangs below that others outside wrote or got, and not the recipients."""
    return bool(earlier(About(outgoing)).strangers)


def _may_hold_people(outgoing: Outgoing) -> bool:
    """Whether a file names somebody who is not there for a company, or could not be read."""
    others = (one for one in About(outgoing).third_people() if not one.colleague)
    private = (one.said for one in others if not _is_at_work(one))
    named = (m.kind == "PERSON" and m.spot.voice is Voice.FILE for said in private for m in said)
    return bool(outgoing.message.unread) or any(named)


def _is_at_work(person: Person) -> bool:
    """Whether the person is named with a company, a title or a business address."""
    return any(m.kind in ("COMPANY", "JOB_TITLE") or is_at_work(m) for m in person.said)


def _domain(one: Recipient) -> str:
    return one.address.rpartition("@")[2]


def _reason(outgoing: Outgoing, there: list[Recipient], brought: Carried, level: Level) -> Reason:
    who = _domain(there[0])
    return Reason(
        rule="expired_partner",
        level=level,
        message=_MESSAGE.filled(
            since=_since(there[0], outgoing), who=Words(ja=who, en=who), what=brought.said
        ),
        whose=brought.whose,
        people=max(brought.people, brought.listed),
        seen_by=seen_by(there),
    )


def _since(one: Recipient, outgoing: Outgoing) -> Words:
    """The day on which the approval ended, where the directory says it."""
    entry = outgoing.directory.entry(one.address)
    if entry is None or entry.until is None:
        return Words(ja="", en="")
    day = entry.until
    return _SINCE.filled(day=Words(ja=f"{day.year}年{day.month}月{day.day}日", en=str(day)))


_LABELS = "氏名,住所\n山田太郎,大阪府大阪市北区梅田1-2-3\n鈴木花子,大阪府大阪市北区梅田1-2-4\n"
_MANY = "氏名,住所\n" + "".join(
    f"{surname}{given},大阪府大阪市北区梅田1-2-{at}\n"
    for at, (surname, given) in enumerate(
        ((s, g) for s in ("山田", "鈴木", "高橋", "伊藤") for g in ("太郎", "花子", "一郎")), 1
    )
)

rule = Rule(
    name="expired_partner",
    label=Words(ja="期限の切れた取引先", en="partner whose approval has ended"),
    why=Words(
        ja="契約の終わった印刷会社や業務委託先に、いつもの手順で名簿を送り続けていた事例から。",
        en="From cases where lists went on going, by habit, to printers and contractors whose contract "
        "had ended.",
    ),
    level=Level.HOLD,
    judge=_judge,
    options={
        "hold_from": Option(
            10,
            Words(
                ja="宛先以外の人の個人情報が、この人数から level の扱いにする（人）",
                en="from data of so many other people on, `level` holds",
            ),
        ),
        "cards_from": Option(
            5,
            Words(
                ja="本文に名刺ほどの情報だけがあるとき、この人数から確認する（人。表は1人より多ければ確認する）",
                en="where a text holds no more than business cards, ask from so many people on (a table: "
                "from two)",
            ),
        ),
        "level_few": Option(
            Level.ASK,
            Words(
                ja="それより少ない人の個人情報、転送したメール、氏名のあるファイルや中身を調べられないファイルのとき",
                en="with data of fewer, a forwarded mail, or a file that names people or could not be "
                "looked into",
            ),
        ),
        "level_file": Option(
            Level.PASS,
            Words(
                ja="調べたかぎり誰の名前もないファイルだけのとき",
                en="with files only that were read and name nobody",
            ),
        ),
    },
    examples=(
        Example(
            told="契約の終わった印刷会社に宛名の一覧を送る",
            stops=True,
            to=("hanmoto@seto-insatsu.example",),
            body="瀬戸印刷 御中\n\n年賀状の宛名です。\n",
            attached={"宛名.csv": _MANY},
        ),
        Example(
            told="契約の終わった印刷会社に2人の宛名を送る（確認だけ）",
            stops=True,
            to=("hanmoto@seto-insatsu.example",),
            body="瀬戸印刷 御中\n\n追加の宛名です。\n",
            attached={"追加.csv": _LABELS},
        ),
        Example(
            told="契約の終わった印刷会社への問い合わせ",
            stops=False,
            to=("hanmoto@seto-insatsu.example",),
            body="瀬戸印刷 御中\n\n再契約のお見積りをお願いいたします。\n",
        ),
        Example(
            told="契約の続いている発送代行に宛名を送る",
            stops=False,
            to=("tanto@umikaze-logi.example",),
            body="海風ロジ 御中\n\n発送をお願いいたします。\n",
            attached={"宛名.csv": _LABELS},
        ),
    ),
)

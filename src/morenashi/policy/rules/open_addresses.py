"""Many people outside who do not belong together would see each other's addresses in To and Cc."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from morenashi.model.directory import Recipient
from morenashi.model.mail import Voice
from morenashi.model.outgoing import Outgoing
from morenashi.model.verdict import Level, Reason
from morenashi.model.words import Words
from morenashi.policy.identity import is_organisation
from morenashi.policy.rule import Example, Option, Options, Rule
from morenashi.policy.saying import seen_by

_MESSAGE = Words(
    ja="宛先（To・Cc）に、社外の{people}件（{parties}）のメールアドレスが並んでいて、互いに見えます。互いに知らせてよい"
    "相手でなければ、Bccに移すか、一人ずつ送ってください。",
    en="To and Cc show {people} outside addresses ({parties}) to each other. Unless they may know of "
    "each other, move them to Bcc or write to each alone.",
)
_FIRMS = Words(ja="会社など{count}か所", en="{count} organisations")
_PERSONS = Words(ja="個人{count}人", en="{count} private persons")


def _judge(outgoing: Outgoing, options: Options) -> Iterator[Reason]:
    shown = [one for one in outgoing.outsiders if one.header in ("to", "cc") and not one.via]
    if _count(shown, outgoing) < options.number("ask_from"):
        return
    shown = _not_acquainted(shown, outgoing)
    count = _count(shown, outgoing)
    if count < options.number("ask_from"):
        return
    held = count >= options.number("hold_from")
    firms = {_party(one, outgoing) for one in shown if not _is_private(one, outgoing)}
    persons = [one for one in shown if _is_private(one, outgoing)]
    parts = [
        part.filled(count=len(of)) for part, of in ((_FIRMS, firms), (_PERSONS, persons)) if of
    ]
    parties = Words(ja="、".join(p.ja for p in parts), en=", ".join(p.en for p in parts))
    yield Reason(
        rule="open_addresses",
        level=options.level if held else min(options.level, options.chosen("level_few")),
        message=_MESSAGE.filled(people=len(shown), parties=parties),
        people=len(shown),
        seen_by=seen_by(shown),
    )


def _count(shown: Iterable[Recipient], outgoing: Outgoing) -> int:
    return len({_party(one, outgoing) for one in shown})


def _party(one: Recipient, outgoing: Outgoing) -> str:
    """People of one firm know each other; private persons stand for themselves."""
    return one.address if _is_private(one, outgoing) else one.address.rpartition("@")[2]


def _is_private(one: Recipient, outgoing: Outgoing) -> bool:
    if not is_organisation(one.address.rpartition("@")[2]):
        return True
    entry = outgoing.directory.entry(one.address)
    return entry is not None and bool(entry.name) and not entry.company


def _not_acquainted(shown: list[Recipient], outgoing: Outgoing) -> list[Recipient]:
    """Those who did not stand in an earlier mail of the thread; to the others an answer tells nothing new."""
    met = {
        box.address
        for passage in outgoing.message.passages
        if passage.voice is Voice.QUOTED
        for box in passage.parties or ()
    }
    return [one for one in shown if one.address not in met]


_CUSTOMERS = tuple(f"customer{number}@gmail.com" for number in range(1, 13))
_FIRMS_TO = tuple(f"info@firm-{name}.example" for name in "kita minami higashi nishi".split())
_NOTICE = "お客様各位\n\n年末年始の休業日のお知らせです。\n"

rule = Rule(
    name="open_addresses",
    label=Words(ja="宛先に並んだ多くの社外アドレス", en="many outside addresses in To and Cc"),
    why=Words(
        ja="一斉メールをBccでなくToやCcで送り、お客様のアドレスが互いに見えた事例から。誤送信で最も多い形です。",
        en="From cases where a mailing went out by To or Cc instead of Bcc, so that customers saw each "
        "other's addresses: the most frequent kind of all.",
    ),
    level=Level.HOLD,
    judge=_judge,
    options={
        "ask_from": Option(
            5,
            Words(
                ja="社外の会社と個人が、合わせてこの数から確認する（件）",
                en="ask from so many outside organisations and private persons on",
            ),
        ),
        "hold_from": Option(
            10,
            Words(ja="この数から level の扱いにする（件）", en="from so many on, `level` holds"),
        ),
        "level_few": Option(
            Level.ASK, Words(ja="hold_from より少ないとき", en="where they are fewer")
        ),
    },
    examples=(
        Example(
            told="お客様12人への案内をToで送る",
            stops=True,
            to=_CUSTOMERS,
            subject="休業日のお知らせ",
            body=_NOTICE,
        ),
        Example(
            told="4社と個人3人をCcに入れる（確認だけ）",
            stops=True,
            to=("kimura.mio@minato-shoji.example",),
            cc=(*_FIRMS_TO, *_CUSTOMERS[:3]),
            subject="休業日のお知らせ",
            body=_NOTICE,
        ),
        Example(
            told="1社の担当者6人",
            stops=False,
            to=tuple(f"staff{number}@aoba-foods.example" for number in range(6)),
            body="青葉フーズの皆様\n\n会議の資料です。\n",
        ),
        Example(
            told="3社の打ち合わせ",
            stops=False,
            to=(
                "tanabe@aoba-foods.example",
                "onishi.kaori@kitayama-works.example",
                "tanto@hikari-kaikei.example",
            ),
            body="皆様\n\n打ち合わせの日程です。\n",
        ),
        Example(
            told="社内の大勢",
            stops=False,
            to=("zenin@minato-shoji.example",),
            body="各位\n\n休業日のお知らせです。\n",
        ),
    ),
)

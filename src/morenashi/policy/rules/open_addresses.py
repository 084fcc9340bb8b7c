"""Many people outside who do not belong together would see each other's addresses in To and Cc."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from morenashi.model.directory import Recipient
from morenashi.model.mail import Mailbox, Voice
from morenashi.model.outgoing import Outgoing
from morenashi.model.verdict import Level, Reason
from morenashi.model.words import Words
from morenashi.policy.identity import Identity, is_organisation, surnames_in_letters
from morenashi.policy.rule import Example, Option, Options, Rule
from morenashi.policy.saying import seen_by

_MESSAGE = Words(
    ja="宛先（To・Cc）に、社外の{people}件（{parties}）のメールアドレスが並んでいて、互いに見えます。互いに知らせてよい"
    "相手でなければ、Bccに移すか、一人ずつ送ってください。",
    en="To and Cc show {people} outside addresses ({parties}) to each other. Unless they may know of "
    "each other, move them to Bcc or write to each alone.",
)
_TOPIC = Words(
    ja="宛先（To・Cc）に、別々の家の個人{people}人のメールアドレスが並んでいて、{topic}の用件を互いに知られます。"
    "一人ずつ送ってください。",
    en="To and Cc show {people} private persons of different households to each other, and all learn of "
    "{topic}. Write to each alone.",
)
# Being written to at all tells of these; the first that fits is named. What only speaks of such
# things (a lecture on bullying, a deadline for all) says nothing of who gets it.
_ABOUT = r"(?:です|でし|と(?:なり|なって|いう|の)|して|につい|に関|のお?(?:知らせ|願い|ご)|のご|の件|分(?:[をがの]|は(?!あり|ござ))|が(?:あり|ござ|続)|を(?:ご|お|確))"
_TOPICS: tuple[tuple[re.Pattern[str], Words], ...] = tuple(
    (re.compile(words), said)
    for words, said in (
        (
            rf"(?:滞納|未納|未払い?|延滞){_ABOUT}|督促|残高不足|引き?落と?し(?:が|を)?(?:でき(?:ま|ず|な)|不能)"
            r"|(?:お支払い?|ご?入金|納付|納入)[がを](?:まだ|未だ)?(?:確認でき(?:ま|て|ず)|いただけてお)",
            Words(ja="支払いの遅れ", en="arrears"),
        ),
        (
            rf"(?:不合格|不採用|落選){_ABOUT}|見送(?:り|らせて)(?:と(?:させ|いたし|なり)|いただ)|見送ることと|[添沿]えず|[添沿]いかね|ご縁がな",
            Words(ja="不合格や不採用", en="a rejection"),
        ),
        (
            r"(?:生活保護|就学援助|扶養手当|減免|給付金|障[害がい碍]{1,2}年金|福祉サービス)の?(?:決定|認定|却下|結果|受給|対象と|廃止|更新の|書類を)",
            Words(ja="福祉の利用", en="welfare"),
        ),
        (
            rf"(?:検査|診察|健診|診断)の?結果{_ABOUT}|陽性|再検査|要精密|要再検|(?:ご病状|病名|不登校|服薬|投薬){_ABOUT}|治療(?:計画|方針|中|の(?:続き|ご?予約))"
            r"|通院(?:中|され|の(?:件|ご))|カウンセリングの(?:ご?予約|日)",
            Words(ja="病気や治療", en="illness or treatment"),
        ),
        (
            r"(?:苦情|クレーム|お叱り|迷惑行為|いじめ|トラブル)(?:の(?:件|訴え|ご?相談|ご?報告|調査|聞き取り)|が(?:寄せ|入|ありまし)|をいただ|をお?寄せ)"
            r"|(?:被害|加害)(?:児童|生徒|者)の",
            Words(ja="苦情やもめごと", en="a complaint"),
        ),
    )
)
_FIRMS = Words(ja="会社など{count}か所", en="{count} organisations")
_PERSONS = Words(ja="個人{count}人", en="{count} private persons")


def _judge(outgoing: Outgoing, options: Options) -> Iterator[Reason]:
    shown = [one for one in outgoing.outsiders if one.header in ("to", "cc") and not one.via]
    least = min(options.number("ask_from"), options.number("topic_from"))
    if _count(shown, outgoing) < least:
        return
    shown = _not_acquainted(shown, outgoing)
    count = _count(shown, outgoing)
    if count < options.number("ask_from"):
        yield from _by_topic(shown, outgoing, options)
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


def _by_topic(shown: list[Recipient], outgoing: Outgoing, options: Options) -> Iterator[Reason]:
    """A few private persons who learn of each other what nobody tells a neighbour."""
    persons = [one for one in shown if _is_private(one, outgoing)]
    people = _households(persons, outgoing)
    level = min(options.level, options.chosen("level_few"))
    if people < options.number("topic_from") or level is Level.PASS:
        return
    topic = _topic(outgoing)
    if topic is not None:
        yield Reason(
            rule="open_addresses",
            level=level,
            message=_TOPIC.filled(people=people, topic=topic),
            people=people,
            seen_by=seen_by(persons),
        )


def _topic(outgoing: Outgoing) -> Words | None:
    """What the new text is about, if being written to about it says something of a person."""
    texts = [one.text for one in outgoing.message.passages if one.voice is Voice.NEW]
    found = (said for words, said in _TOPICS if any(words.search(text) for text in texts))
    return next(found, None)


def _households(persons: list[Recipient], outgoing: Outgoing) -> int:
    """How many households they can be: those of one surname count once."""
    found: list[Identity] = []
    for one in persons:
        box, entry = Mailbox(one.name, one.address), outgoing.directory.entry(one.address)
        known = Identity.of(box, entry)
        if not any(_one_household(known, other) for other in found):
            found.append(known)
    return len(found)


def _one_household(one: Identity, other: Identity) -> bool:
    mine = {name.surname or name.tokens[0] for name in one.names}
    theirs = {name.surname or name.tokens[0] for name in other.names}
    if any(map(other.has_name, mine)) or any(map(one.has_name, theirs)):
        return True
    spelled = surnames_in_letters()
    return any(a & b & spelled for a in one.letters for b in other.letters)


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
        "topic_from": Option(
            2,
            Words(
                ja="支払いの遅れ、不合格、病気、福祉、苦情の用件では、別々の家の個人がこの数から確認する（人）",
                en="with arrears, a rejection, illness, welfare or a complaint, ask from so many private "
                "persons of different households on",
            ),
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
            told="滞納のお知らせを2家族に並べて送る（確認だけ）",
            stops=True,
            to=("invented-yamada@gmail.com", "invented-suzuki@docomo.ne.jp"),
            subject="月謝のお支払いについて",
            body="保護者様\n\n10月分の月謝が未納です。\n",
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

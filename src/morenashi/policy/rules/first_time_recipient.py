"""Somebody outside who was never written to gets files or personal data."""

from __future__ import annotations

from collections.abc import Iterator

from morenashi.model.directory import Recipient, Standing
from morenashi.model.mail import Mailbox, Voice
from morenashi.model.outgoing import Outgoing
from morenashi.model.verdict import Level, Reason
from morenashi.model.words import Words
from morenashi.policy.about import About
from morenashi.policy.carried import Carried, carried
from morenashi.policy.identity import Identity, domain_of, is_organisation
from morenashi.policy.rule import Example, Option, Options, Rule
from morenashi.policy.saying import seen_by
from morenashi.values.domains import within

_MESSAGE = Words(
    ja="はじめて送る宛先（{who}）に、{what}が届きます。宛先の打ち間違いや、入力候補の選び間違いがないか確かめてください。",
    en="{who} was never written to before, and gets {what}. Make sure that the address is neither "
    "mistyped nor the wrong one of those your program offered.",
)
_THREAD = Words(
    ja="別の人とやりとりしたメールの引用", en="mails quoted from a talk with somebody else"
)
_PERSONAL = Words(ja="個人情報", en="personal data")
# The others have rules of their own.
_STANDINGS = (Standing.OUTSIDE, Standing.FREE_MAIL)


def _judge(outgoing: Outgoing, options: Options) -> Iterator[Reason]:
    found = [
        one
        for one in outgoing.recipients
        if one.first_time and one.standing in _STANDINGS and not one.via
    ]
    if options.on("same_firm"):
        found = [one for one in found if not _is_known_firm(one, outgoing)]
    found = [one for one in found if not _has_written(one, outgoing)]
    if not found:
        return
    brought = carried(outgoing, found)
    what = _what(brought, own=options.on("own_data"))
    if not what.ja and _quotes_others(outgoing):
        what = _THREAD
    if what.ja:
        domains = list(dict.fromkeys(one.address.rpartition("@")[2] for one in found))
        yield Reason(
            rule="first_time_recipient",
            level=options.level,
            message=_MESSAGE.filled(who=", ".join(domains[:3]), what=what),
            whose=brought.whose,
            people=max(brought.people, brought.listed),
            seen_by=seen_by(found),
        )


def _what(brought: Carried, *, own: bool) -> Words:
    """What a stranger would learn. The data that seem to be the recipient's may be a namesake's."""
    found = Carried(brought.people, brought.listed, files=brought.files)
    if brought.theirs and own and not found.of_people:
        return _PERSONAL
    return found.said


def _quotes_others(outgoing: Outgoing) -> bool:
    """Whether mails are quoted that others outside took part in, and none of those who get it now."""
    about = About(outgoing)
    outside = [
        Identity.of(Mailbox(one.name, one.address), outgoing.directory.entry(one.address))
        for one in outgoing.outsiders
    ]
    others = False
    for box in _quoted(outgoing):
        if any(_is(one, box, outgoing) for one in outside):
            return False
        if box.domain:
            others = others or not within(box.domain, outgoing.directory.domains)
        elif all(one.names for one in outside):
            others = others or not (about.sender.has_name(box.name) or about.is_our_name(box.name))
    return others


def _quoted(outgoing: Outgoing) -> Iterator[Mailbox]:
    """All who took part in the mails that are answered."""
    for passage in outgoing.message.passages:
        if passage.voice is Voice.QUOTED:
            yield from (box for box in passage.parties or () if box.domain or box.name)


def _is(one: Identity, box: Mailbox, outgoing: Outgoing) -> bool:
    """Whether a party of an earlier mail is this recipient, or works where the recipient does."""
    if box.domain:
        same = one.has_domain(box.domain) and not _is_home(box.domain, outgoing)
        return one.has_address(box.address) or same
    return one.has_name(box.name)


def _is_home(domain: str, outgoing: Outgoing) -> bool:
    """Whether those who write from there do not work together: contacts there have no company."""
    if not is_organisation(domain):
        return True
    at = "@" + domain
    contacts = outgoing.directory.contacts or {}
    return any(not entry.company for address, entry in contacts.items() if address.endswith(at))


def _is_known_firm(one: Recipient, outgoing: Outgoing) -> bool:
    """Whether somebody else of the same organisation was written to."""
    domain = domain_of(one.address)
    known = any(address.endswith("@" + domain) for address in outgoing.directory.contacts or ())
    return known and not _is_home(domain, outgoing)


def _has_written(one: Recipient, outgoing: Outgoing) -> bool:
    """Whether the message answers a mail that this recipient, or the same firm, took part in."""
    head = outgoing.message.heads[0] if outgoing.message.heads else None
    if head is None or not (head.all("In-Reply-To") or head.all("References")):
        return False
    known = Identity.of(Mailbox(one.name, one.address))
    return any(box.domain and _is(known, box, outgoing) for box in _quoted(outgoing))


_PAPERS = {
    "お申込内容.txt": "お名前 山田 太郎\n電話 090-1234-5678\n住所 大阪府大阪市北区梅田1-2-3\n"
}

rule = Rule(
    name="first_time_recipient",
    label=Words(ja="はじめての宛先", en="first-time recipient"),
    why=Words(
        ja="アドレスの一文字違いや、似た名前の入力候補を選んで、見知らぬ人に書類を送った事例から。"
        "これまでの送信先の一覧（contacts.csv）があるときだけ働きます。",
        en="From cases where a slip, or a similar name among those offered, sent papers to a stranger. "
        "Works only where a list of earlier contacts (contacts.csv) is given.",
    ),
    level=Level.ASK,
    judge=_judge,
    options={
        "same_firm": Option(
            True,
            Words(
                ja="同じ会社（ドメイン）の誰かに送ったことがあれば、はじめてとみなさない",
                en="whoever works where somebody was written to before is no first-time recipient",
            ),
        ),
        "own_data": Option(
            True,
            Words(
                ja="宛先の本人らしい人の個人情報だけのときも、姓と名が宛先と一致しなければ確認する（同姓の別人に送る事故のため）",
                en="ask even where all data seem to be the recipient's, unless surname and given name "
                "are (they may be a namesake's)",
            ),
        ),
    },
    examples=(
        Example(
            told="はじめての会社に見積書を送る（確認だけ）",
            stops=True,
            to=("ito@kaze-sangyo.example",),
            body="伊藤様\n\n見積書をお送りします。\n",
            attached={"見積書.txt": "御見積書 合計 120,000円\n"},
        ),
        Example(
            told="同じ名字の別のお客様に申込書を送る",
            stops=True,
            to=("fujimoto.k@kaze-sangyo.example",),
            body="藤本様\n\nお申し込みの内容です。\n",
            attached=_PAPERS,
        ),
        Example(
            told="はじめての会社への挨拶",
            stops=False,
            to=("ito@kaze-sangyo.example",),
            body="伊藤様\n\n先日は名刺をいただき、ありがとうございました。\n",
        ),
        Example(
            told="送ったことのあるお客様",
            stops=False,
            to=("tanabe@aoba-foods.example",),
            body="田辺様\n\n見積書をお送りします。\n",
            attached={"見積書.txt": "御見積書 合計 120,000円\n"},
        ),
        Example(
            told="取引のある会社の、はじめての担当者",
            stops=False,
            to=("yoshida@aoba-foods.example",),
            body="吉田様\n\n見積書をお送りします。\n",
            attached={"見積書.txt": "御見積書 合計 120,000円\n"},
        ),
        Example(
            told="届いたメールへの返信",
            stops=False,
            to=(),
            raw="From: kimura.mio@minato-shoji.example\nTo: ito@kaze-sangyo.example\nSubject: Re: Inquiry\n"
            "In-Reply-To: <1@kaze-sangyo.example>\nMIME-Version: 1.0\n"
            'Content-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain; charset=utf-8\n\n'
            "伊藤様\n\n資料をお送りします。\n\n2026年11月19日(木) 10:00 伊藤 健 <ito@kaze-sangyo.example>:\n> 資料をお願いします。\n"
            "\n--b\nContent-Type: text/plain; charset=utf-8\nContent-Disposition: attachment; "
            'filename="catalog.txt"\n\ncatalog\n--b--\n',
        ),
    ),
)

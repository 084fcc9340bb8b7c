"""A private mailbox gets it: the sender's or a colleague's own, or a stranger's together with other people's data."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from morenashi.model.directory import Recipient, Standing
from morenashi.model.outgoing import Outgoing
from morenashi.model.verdict import Level, Reason
from morenashi.model.words import Words
from morenashi.policy.about import About
from morenashi.policy.carried import Carried, carried
from morenashi.policy.own_name import is_own
from morenashi.policy.person import Person, Weight
from morenashi.policy.rule import Example, Option, Options, Rule
from morenashi.policy.saying import seen_by
from morenashi.values.birthdate import parse
from morenashi.values.name_forms import name_of

_ADULT = 18
_OWN = Words(ja="送信者ご自身の私用アドレス", en="the sender's own private address")
_LIKELY_OWN = Words(
    ja="送信者ご自身の名前が入ったフリーメール",
    en="a free-mail address that bears the sender's name",
)
_COLLEAGUE = Words(ja="社員の私用アドレス", en="a colleague's private address")
_WORK = Words(
    ja="{whom}に、{what}が届きます。会社の目が届かない場所に残り、本人が退職しても消せません。会社のアドレスや共有フォルダを"
    "使ってください。",
    en="{whom} gets {what}. It stays where the company cannot see it, even when that person leaves. Use "
    "the business address or a shared folder.",
)
_LETTER = Words(
    ja="{whom}に届きます。業務の内容が含まれていないか確かめてください。",
    en="It goes to {whom}. Make sure that it holds nothing of work.",
)
_STRANGER = Words(
    ja="フリーメールなど個人の宛先に、{what}が届きます。宛先の方に知らせてよいものか、宛先が合っているかを確かめてください。",
    en="A private mailbox gets {what}. Make sure that its owner may know that, and that the recipient "
    "is the right one.",
)


def _judge(outgoing: Outgoing, options: Options) -> Iterator[Reason]:
    strangers: list[Recipient] = []
    for one in outgoing.recipients:
        whom = _whose(one, outgoing)
        if whom is not None:
            brought = carried(outgoing, (one,))
            level = options.level if brought.weighs else options.chosen("level_letter")
            message = (_WORK if brought.weighs else _LETTER).filled(whom=whom, what=brought.said)
            yield _reason(message, level, brought, (one,))
        elif one.standing is Standing.FREE_MAIL and not one.via:
            strangers.append(one)
    if strangers:
        brought = carried(outgoing, outgoing.recipients)
        if brought.of_people and not _is_own_child(outgoing, brought):
            what = Carried(brought.people, brought.listed).said
            level = options.chosen("level_stranger")
            yield _reason(_STRANGER.filled(what=what), level, brought, tuple(strangers))


def _is_own_child(outgoing: Outgoing, brought: Carried) -> bool:
    """Whether the only one of whom something is said is a child of the only reader's surname."""
    if len(outgoing.recipients) != 1 or max(brought.people, brought.listed) > 1:
        return False
    about = About(outgoing)
    told = [one for one in about.third_people() if one.weight >= Weight.CONTACT]
    told = [one for one in told if not one.colleague]
    return len(told) == 1 and _is_child(told[0], outgoing.today) and _is_kin(told[0], about)


def _is_child(person: Person, today: date) -> bool:
    """Whether a birth date says that the person is no adult (民法4条)."""
    born = [parse(one.value.reveal()) for one in person.said if one.kind == "BIRTHDATE"]
    return bool(born) and all(
        day is not None
        and (today.year - day.year, today.month, today.day) < (_ADULT, day.month, day.day)
        for day in born
    )


def _is_kin(person: Person, about: About) -> bool:
    """Whether the child's full name begins with the reader's surname, and no paper tells of anybody grave."""
    names = [name_of(one.value.reveal()) for one in person.said if one.kind == "PERSON"]
    surnames = {name.surname for name in names if name.given} - {""}
    grave = person.weight >= Weight.GRAVE
    return not grave and len(surnames) == 1 and about.recipients[0].has_name(surnames.pop())


def _whose(one: Recipient, outgoing: Outgoing) -> Words | None:
    """Whose private address it is, if it is one of ours."""
    if one.standing is Standing.PRIVATE:
        entry = outgoing.directory.entry(one.address)
        return _OWN if entry is not None and entry is outgoing.sender_entry else _COLLEAGUE
    if one.standing is Standing.FREE_MAIL and is_own(one, outgoing):
        return _LIKELY_OWN
    return None


def _reason(
    message: Words, level: Level, brought: Carried, recipients: tuple[Recipient, ...]
) -> Reason:
    return Reason(
        rule="free_mail_recipient",
        level=level,
        message=message,
        whose=brought.whose,
        people=max(brought.people, brought.listed),
        seen_by=seen_by(recipients),
    )


_LIST = "氏名,電話,住所\n山田太郎,090-1234-5678,大阪府大阪市北区梅田1-2-3\n鈴木花子,090-2345-6789,大阪府大阪市北区梅田1-2-4\n"

rule = Rule(
    name="free_mail_recipient",
    label=Words(ja="私用アドレス・フリーメール", en="private address or free mail"),
    why=Words(
        ja="自宅で仕事をするために顧客リストを自分のフリーメールへ送り、そこから漏れた事例から。",
        en="From cases where staff sent customer lists to their own free mail to work at home, and "
        "they leaked from there.",
    ),
    level=Level.HOLD,
    judge=_judge,
    options={
        "level_letter": Option(
            Level.ASK,
            Words(
                ja="自分や同僚の私用アドレスに、本文だけを送るとき",
                en="where a letter alone goes to a private address of ours",
            ),
        ),
        "level_stranger": Option(
            Level.ASK,
            Words(
                ja="社員以外のフリーメールに、宛先以外の人の個人情報が届くとき",
                en="where free mail of somebody else gets data of people who are not its recipient",
            ),
        ),
    },
    examples=(
        Example(
            told="自分の名前の Gmail に顧客リストを送る",
            stops=True,
            to=("mio.kimura.1985@gmail.com",),
            subject="週末の作業分",
            attached={"顧客リスト.csv": _LIST},
        ),
        Example(
            told="名簿にある私用アドレスに仕事のメールを転送する",
            stops=True,
            to=("w-saeki77@yahoo.co.jp",),
            sender="saeki.wataru@minato-shoji.example",
            subject="FW: お見積りの件",
            body="あとで返信する\n\n-----元のメッセージ-----\n差出人: 田辺 悠斗 <tanabe@aoba-foods.example>\n"
            "送信日時: 2026年11月19日 15:00\n宛先: 佐伯 航 <saeki.wataru@minato-shoji.example>\n件名: お見積りの件\n\n"
            "佐伯様\nお見積りをお願いいたします。\n",
        ),
        Example(
            told="お客様のフリーメールに、別のお客様の連絡先を書く",
            stops=True,
            to=("藤本 恵子 <fujimoto-1962@yahoo.co.jp>",),
            body="藤本様\n\nご登録の内容をご確認ください。\nお名前 山田 太郎\n電話 090-1234-5678\n住所 大阪府大阪市北区梅田1-2-3\n",
        ),
        Example(
            told="お客様のフリーメールに、ご本人の注文内容を書く",
            stops=False,
            to=("藤本 恵子 <fujimoto-1962@yahoo.co.jp>",),
            body="藤本様\n\nご注文ありがとうございます。\nお届け先 藤本 恵子 様\n住所 大阪府大阪市北区梅田1-2-3\n"
            "電話 090-1234-5678\n",
        ),
        Example(
            told="送信者と同じ名字のお客様",
            stops=False,
            to=("木村 健 <kimura.ken.77@gmail.com>",),
            body="木村様\n\nお問い合わせありがとうございます。\n",
        ),
        Example(
            told="会社のお客様",
            stops=False,
            to=("tanabe@aoba-foods.example",),
            body="田辺様\n\nお世話になっております。\n",
        ),
    ),
)

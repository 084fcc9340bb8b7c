"""A recipient's domain looks like a known one and is another: mistyped, or made to be taken for it."""

from __future__ import annotations

from collections.abc import Iterator

from morenashi.model.directory import Recipient, Standing
from morenashi.model.outgoing import Outgoing
from morenashi.model.verdict import Level, Reason
from morenashi.model.words import Words
from morenashi.policy.carried import carried
from morenashi.policy.rule import Example, Option, Options, Rule
from morenashi.policy.saying import seen_by
from morenashi.values.domains import parsed

_MESSAGE = Words(
    ja="宛先のドメイン「{domain}」は、「{near}」とよく似ていますが別のドメインです。打ち間違いか、なりすましのおそれが"
    "あります。名刺や過去のメールと見比べて、正しい宛先に直してください。",
    en='The domain "{domain}" looks like "{near}", but is another one: mistyped, or made to be taken '
    "for it. Compare it with a business card or an earlier mail, and correct the recipient.",
)


def _judge(outgoing: Outgoing, options: Options) -> Iterator[Reason]:
    found = [one for one in outgoing.recipients if one.standing is Standing.LOOKALIKE]
    if not found:
        return
    brought = carried(outgoing, found)
    level = options.level if brought.weighs else options.chosen("level_letter")
    by_domain: dict[str, list[Recipient]] = {}
    for one in found:
        by_domain.setdefault(one.address.rpartition("@")[2], []).append(one)
    for domain, there in by_domain.items():
        yield _reason(domain, there, level, brought.people)


def _reason(domain: str, there: list[Recipient], level: Level, people: int) -> Reason:
    return Reason(
        rule="lookalike_domain",
        level=level,
        message=_MESSAGE.filled(domain=_readable(domain), near=there[0].near),
        evidence=(domain,),
        people=people,
        seen_by=seen_by(there),
    )


def _readable(domain: str) -> str:
    """Punycode says nothing to a reader: the letters it stands for, too."""
    core = parsed(domain).core
    return domain if core.isascii() else f"{domain}（{core}）"


_LETTER = (
    "お世話になっております。\n先日の件、承知いたしました。引き続きよろしくお願いいたします。\n"
)

rule = Rule(
    name="lookalike_domain",
    label=Words(ja="よく似た別のドメイン", en="look-alike domain"),
    why=Words(
        ja="gmial.com のような打ち間違いのドメインを他人が持っていて、何年もメールが届き続けた事例と、"
        "取引先によく似たドメインの相手に割り込まれ、気づかずに返信した事例から。",
        en="From cases where others owned a mistyped domain like gmial.com and got mail for "
        "years, and where staff answered somebody who wrote from a look-alike of a customer's domain.",
    ),
    level=Level.HOLD,
    judge=_judge,
    options={
        "level_letter": Option(
            Level.ASK,
            Words(
                ja="他の人の個人情報も、添付も、転送もないとき",
                en="where nothing is said of other people, attached or forwarded",
            ),
        ),
    },
    examples=(
        Example(
            told="取引先のドメインの打ち間違い",
            stops=True,
            to=("田辺 悠斗 <tanabe@aoba-fodos.example>",),
            body="田辺様\n\n" + _LETTER,
            attached={"見積書.txt": "御見積書 合計 120,000円\n"},
        ),
        Example(
            told="gmail.com の打ち間違い",
            stops=True,
            to=("fujimoto@gmial.com",),
            body="藤本様\n\n" + _LETTER,
        ),
        Example(
            told="自社のドメインのハイフン抜き",
            stops=True,
            to=("saeki.wataru@minatoshoji.example",),
            body="佐伯部長\n\n" + _LETTER,
        ),
        Example(
            told="数字の0をoに見せたドメイン",
            stops=True,
            to=("onishi.kaori@kitayama-w0rks.example",),
            body="大西様\n\n" + _LETTER,
        ),
        Example(
            told="取引のある会社そのもの",
            stops=False,
            to=("tanabe@aoba-foods.example",),
            body="田辺様\n\n" + _LETTER,
        ),
        Example(
            told="取引先のサブドメイン",
            stops=False,
            to=("seikyu@mail.hikari-kaikei.example",),
            body="ご担当者様\n\n" + _LETTER,
        ),
        Example(
            told="名前の一部が同じ、別の会社",
            stops=False,
            to=("ito@aoba-kogyo.example",),
            body="伊藤様\n\n" + _LETTER,
        ),
    ),
)

"""A list, an alias or a forward of ours carries it to somebody outside who is no approved partner."""

from __future__ import annotations

from collections.abc import Iterator

from morenashi.model.directory import Recipient, Standing
from morenashi.model.outgoing import Outgoing
from morenashi.model.verdict import Level, Reason
from morenashi.model.words import Words
from morenashi.policy.carried import carried
from morenashi.policy.rule import Example, Option, Options, Rule
from morenashi.policy.saying import seen_by

_MESSAGE = Words(
    ja="「{list}」は、{way}社外の{count}件（{who}）に届きます。{end}",
    en='"{list}" reaches {count} outside ({who}){way}. {end}',
)
_PEOPLE = Words(
    ja="{what}が見えてしまいます。リストから社外の人を外すか、社内の人だけを宛先にしてください。",
    en="They would see {what}. Take them off the list, or write to the people inside only.",
)
_LETTER = Words(
    ja="社外に届いてよい内容か確かめてください。心当たりがなければ、リストの管理者に知らせてください。",
    en="Make sure that it may leave. If you did not expect that, tell whoever keeps the list.",
)
# A list of customers is known to lead outside.
_OUTWARD, _FEW_INSIDE = 10, 5


def _judge(outgoing: Outgoing, options: Options) -> Iterator[Reason]:
    for address, reached in _by_list(outgoing).items():
        outside = [one for one in reached if _is_stranger(one)]
        if not outside:
            continue
        brought = carried(outgoing, outside)
        outward = len(outside) >= _OUTWARD and (len(reached) - len(outside)) * _FEW_INSIDE <= len(
            outside
        )
        if not brought.of_people and outward:
            continue
        level = options.level if brought.of_people else options.chosen("level_letter")
        yield Reason(
            rule="outside_on_list",
            level=level,
            message=_MESSAGE.filled(
                list=address,
                way=_way(outside),
                count=len(outside),
                who=_who(outside),
                end=_PEOPLE.filled(what=brought.said) if brought.of_people else _LETTER,
            ),
            whose=brought.whose,
            people=max(brought.people, brought.listed),
            seen_by=seen_by(outside),
        )


def _by_list(outgoing: Outgoing) -> dict[str, list[Recipient]]:
    """Whom each list reaches that was written to."""
    found: dict[str, list[Recipient]] = {}
    for one in outgoing.recipients:
        if one.via:
            found.setdefault(one.via[0], []).append(one)
    return found


def _is_stranger(one: Recipient) -> bool:
    return not one.standing.inside and one.standing is not Standing.PARTNER


def _way(outside: list[Recipient]) -> Words:
    """The lists in between, where there are any."""
    between = list(dict.fromkeys(name for one in outside for name in one.via[1:]))
    if not between:
        return Words(ja="", en="")
    ja, en = "」「".join(between), '", "'.join(between)
    return Words(ja=f"中の「{ja}」を通して、", en=f' through "{en}"')


def _who(outside: list[Recipient]) -> Words:
    """What they are to us, and where."""
    standings = dict.fromkeys(
        one.standing for one in outside if one.standing is not Standing.OUTSIDE
    )
    domains = dict.fromkeys(one.address.rpartition("@")[2] for one in outside)
    ja = [*(one.value.ja for one in standings), *list(domains)[:3]]
    en = [*(one.value.en for one in standings), *list(domains)[:3]]
    return Words(ja="、".join(ja), en=", ".join(en))


rule = Rule(
    name="outside_on_list",
    label=Words(ja="リストの中の社外アドレス", en="outside address on a list"),
    why=Words(
        ja="社内用のメーリングリストに社外のアドレスが入っていて、問い合わせの内容が長い間社外に届いていた事例から。",
        en="From cases where an outside address on an internal list got inquiries for a long time.",
    ),
    level=Level.HOLD,
    judge=_judge,
    options={
        "level_letter": Option(
            Level.ASK,
            Words(
                ja="宛先以外の人の個人情報がないとき", en="where nothing is said of other people"
            ),
        ),
    },
    examples=(
        Example(
            told="社外の人が残っている営業部のリストに、お客様の連絡先を送る",
            stops=True,
            to=("eigyo@minato-shoji.example",),
            body="各位\n\n山田 太郎様（090-1234-5678、大阪府大阪市北区梅田1-2-3）から苦情がありました。\n",
        ),
        Example(
            told="リストの中のリストを通して社外に届く（確認だけ）",
            stops=True,
            to=("soumu@minato-shoji.example",),
            body="各位\n\n明日は避難訓練です。\n",
        ),
        Example(
            told="社内から個人のフリーメールへの転送",
            stops=True,
            to=("uketsuke@minato-shoji.example",),
            body="受付の皆様\n\n来客は10時です。\n",
        ),
        Example(
            told="承認済みの委託先が入っているリスト",
            stops=False,
            to=("keiri@minato-shoji.example",),
            body="各位\n\n決算の資料をお願いします。\n",
        ),
        Example(
            told="社員だけのリスト",
            stops=False,
            to=("zenin@minato-shoji.example",),
            body="各位\n\n山田 太郎様（090-1234-5678）の件です。\n",
        ),
        Example(
            told="同じ人に直接送る",
            stops=False,
            to=("kondo@aoba-foods.example",),
            body="近藤様\n\nお世話になっております。\n",
        ),
    ),
)

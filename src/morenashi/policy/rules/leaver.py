"""A recipient has left the company: at the old business address, or at the private one."""

from __future__ import annotations

from collections.abc import Iterator

from morenashi.model.directory import Recipient, Standing
from morenashi.model.outgoing import Outgoing
from morenashi.model.verdict import Level, Reason
from morenashi.model.words import Words
from morenashi.policy.carried import Carried, carried
from morenashi.policy.rule import Example, Option, Options, Rule
from morenashi.policy.saying import seen_by
from morenashi.values.domains import within

_OLD = Words(ja="退職した人の社内アドレス", en="the old business address of somebody who has left")
_PRIVATE = Words(ja="退職した人の私用アドレス", en="the private address of somebody who has left")
_SINCE = Words(ja="（{day}退職）", en=" (left {day})")
_VIA = Words(ja="「{list}」を通して", en=' through "{list}"')
_CARRIES = Words(
    ja="{what}が見えてしまいます。宛先から外し、後任の人に送ってください。",
    en="It carries {what}. Take the address out and write to the successor.",
)
_LETTER = Words(
    ja="退職者に送ってよい用件か確かめてください。業務の連絡なら、後任の人に送ってください。",
    en="Make sure that this is meant for a leaver. Business goes to the successor.",
)


def _judge(outgoing: Outgoing, options: Options) -> Iterator[Reason]:
    found = [one for one in outgoing.recipients if one.standing is Standing.LEAVER]
    if not found:
        return
    brought = carried(outgoing, found)
    level = options.level if brought.weighs else options.chosen("level_letter")
    for one in found:
        yield Reason(
            rule="leaver",
            level=level,
            message=_message(one, outgoing, brought),
            whose=brought.whose,
            people=max(brought.people, brought.listed),
            seen_by=seen_by((one,)),
        )


def _message(one: Recipient, outgoing: Outgoing, brought: Carried) -> Words:
    entry = outgoing.directory.entry(one.address)
    own = within(one.address.rpartition("@")[2], outgoing.directory.domains)
    where = _OLD if own else _PRIVATE
    since = Words(ja="", en="")
    if entry is not None and entry.left is not None:
        day = entry.left
        since = _SINCE.filled(day=Words(ja=f"{day.year}年{day.month}月{day.day}日", en=str(day)))
    via = _VIA.filled(list=one.via[-1]) if one.via else Words(ja="", en="")
    end = _CARRIES.filled(what=brought.said) if brought.weighs else _LETTER
    return Words(
        ja=f"{via.ja}{where.ja}{since.ja}に届きます。{end.ja}",
        en=f"It reaches {where.en}{since.en}{via.en}. {end.en}",
    )


_LIST = "氏名,電話,住所\n山田太郎,090-1234-5678,大阪府大阪市北区梅田1-2-3\n鈴木花子,090-2345-6789,大阪府大阪市北区梅田1-2-4\n"

rule = Rule(
    name="leaver",
    label=Words(ja="退職者", en="leaver"),
    why=Words(
        ja="退職した元社員に顧客情報が渡り、転職先の営業に使われた事例と、元社員のアドレスが宛先に残っていた事例から。",
        en="From cases where a former employee got customers' data and used it for a new employer's "
        "sales, and where a former employee's address was left among the recipients.",
    ),
    level=Level.HOLD,
    judge=_judge,
    options={
        "level_letter": Option(
            Level.ASK,
            Words(
                ja="他の人の個人情報も、添付も、転送もないとき（本人あての書類だけの添付を含む）",
                en="where nothing is said of other people, attached (but the leaver's own papers) or "
                "forwarded",
            ),
        ),
    },
    examples=(
        Example(
            told="退職者の私用アドレスに顧客リストを送る",
            stops=True,
            to=("sho-yamaguchi.old@gmail.com",),
            body="山口さん\n\n以前のお客様の一覧です。\n",
            attached={"顧客リスト.csv": _LIST},
        ),
        Example(
            told="退職者の昔のアドレスがCcに残っている",
            stops=True,
            to=("saeki.wataru@minato-shoji.example",),
            cc=("yamaguchi.sho@minato-shoji.example",),
            body="佐伯部長\n\n明日の会議は10時からです。\n",
        ),
        Example(
            told="本人の書類を私用アドレスに送る（確認だけ）",
            stops=True,
            to=("山口 翔 <sho-yamaguchi.old@gmail.com>",),
            sender="hasegawa.risa@minato-shoji.example",
            body="山口様\n\n離職票をお送りします。\n",
            attached={"離職票.txt": "氏名 山口 翔\n生年月日 1991年4月2日\n"},
        ),
        Example(
            told="退職者と同じ名字のお客様",
            stops=False,
            to=("山口 美咲 <yamaguchi@kawabata-bussan.example>",),
            body="山口様\n\nお世話になっております。\n",
        ),
        Example(
            told="在籍している人",
            stops=False,
            to=("saeki.wataru@minato-shoji.example",),
            body="佐伯部長\n\n山口さんの後任の件です。\n",
        ),
    ),
)

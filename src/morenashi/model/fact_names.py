"""What the facts of an incident are called, for histories and comparisons."""

from __future__ import annotations

import dataclasses
import re
import types
import typing
from enum import Enum
from functools import cache
from typing import Any

from morenashi.model.incident import Incident
from morenashi.model.items_of_data import BY_KEY
from morenashi.model.words import Words

_STEP = re.compile(r"([a-z_0-9]+)(?:\[([^\]]*)\])?(?:\.|$)")
_WHOLE = Words(ja="事案の全体", en="the whole case")


def name_of(path: str) -> Words:
    """The fact at a path, in plain words.

    >>> name_of("groups[a].items[name].outcome").said("en")
    'group "a" > item (name) > outcome'
    """
    shape: Any = Incident
    said: list[Words] = []
    for field, place in _STEP.findall(path):
        label = NAMES.get(f"{getattr(shape, '__name__', '')}.{field}") or NAMES.get(field)
        shape = _inside(shape, field)
        said.append(_placed(label or Words(ja=field, en=field), field, place))
    if not said:
        return _WHOLE
    return Words(ja=" › ".join(one.ja for one in said), en=" > ".join(one.en for one in said))


def choice_of(path: str, name: str) -> Words:
    """What a choice, a key or an item at a path is called; its own name where it has no other."""
    shape: Any = Incident
    last = ""
    for field, _ in _STEP.findall(path):
        shape, last = _inside(shape, field), field
    if isinstance(shape, type) and issubclass(shape, Enum):
        for member in shape:
            if member.name.lower() == name:
                return typing.cast(Words, member.value)
    if last in ("item", "items") and name in BY_KEY:
        return BY_KEY[name].label
    return Words(ja=name, en=name)


def _placed(label: Words, field: str, place: str) -> Words:
    if not place:
        return label
    if place.isdigit():
        number = int(place) + 1
        return Words(ja=f"{label.ja}（{number}番目）", en=f"{label.en} (no. {number})")
    if field == "items" and place in BY_KEY:
        item = BY_KEY[place].label
        return Words(ja=f"{label.ja}「{item.ja}」", en=f"{label.en} ({item.en})")
    return Words(ja=f"{label.ja}「{place}」", en=f'{label.en} "{place}"')


def _inside(shape: Any, field: str) -> Any:
    """The class of a field's values, without `| None` and without the tuple around it."""
    if not dataclasses.is_dataclass(shape):
        return None
    inner = _hints(typing.cast(Any, shape)).get(field)
    while typing.get_origin(inner) in (typing.Union, types.UnionType, tuple, frozenset):
        kinds = [one for one in typing.get_args(inner) if one not in (type(None), Ellipsis)]
        inner = kinds[0]
    return inner


@cache
def _hints(shape: Any) -> dict[str, Any]:
    return typing.get_type_hints(shape)


def _names(lines: str) -> dict[str, Words]:
    rows = (line.split("|") for line in lines.strip().splitlines())
    return {key.strip(): Words(ja=ja.strip(), en=en.strip()) for key, ja, en in rows}


NAMES = _names("""
accessed | 閲覧 | access
Group.accessed | 閲覧された人数 | persons accessed
Totals.accessed | 閲覧された人数 | persons accessed
accesses | アクセスの件数 | accesses
address | 所在地 | address
affected | 影響を受けた人数 | persons affected
after | 変更後 | after
answer | 答え | answer
answered_on | 返事をした日 | answered on
as_of | 時点 | as of
at | 日時 | time
at_least | 下限 | at least
at_most | 上限 | at most
authority | 届け先 | authority
basis | 数え方 | how it was counted
because | 理由 | reason
before | 変更前 | before
begin | 始まり | begin
by | 誰が | by whom
Compensation.by | 決める期限 | decision by
cause | 原因 | cause
certainty | 確かさ | certainty
channels | 連絡の手段 | ways to reach them
checked | 確かめ方 | how it was checked
checked_on | 確かめた日 | checked on
chosen | 起算日として選択 | chosen for the clocks
clerk | 担当者 | clerk
clerk_email | 担当者のメール | clerk's e-mail
clerk_phone | 担当者の電話 | clerk's telephone
compensation | 補償 | compensation
consent | 共有への同意 | consent to share
consequences | 想定される影響 | likely consequences
contact | 連絡先 | contact
contractor | 委託を受けたデータ | data held for clients
could | 知り得た時点 | could have been known
course | 経過 | course of events
delay | 公表までの理由 | reason for the delay
desk | 問い合わせ窓口 | desk
discovered_by | 発見者 | discovered by
discovered_how | 発見の経緯 | how it was discovered
due | 期限 | due
duty | 届出の種類 | duty
email | メール | e-mail
end | 終わり | end
entry | 侵入の経路 | way in
evidence | 証拠 | evidence
exposed | 見られる状態だった期間 | exposure
Totals.exposed | 見られる状態になった人数 | persons exposed
extension | 拡張子 | extension
family | 種類 | family
footing | 法律上の扱い | footing in law
groups | グループ | group
handles_my_number | マイナンバーの取扱い | handles My Number
happenings | 起きたこと | what happened
hours | 受付時間 | hours
how | 方法 | how
hypotheses | 仮説 | hypothesis
in_eu | EUにいる人数 | persons in the EU
indicators | 侵害の痕跡 | indicators
industry | 業種 | line of business
intended | 自社が意図した表示 | intended by us
item | 情報項目 | item
items | 情報項目 | item
kept | 保管場所 | kept at
kept_elsewhere | 同じ内容がほかにある | kept elsewhere
kept_on | 果たした日 | kept on
key | 識別名 | key
Protection.key | 鍵の保管 | key
kind | 種類 | kind
kinds | 種類 | kinds
known | 知った時点 | knowledge
label | 呼び名 | label
languages | 対応する言語 | languages
listed | 上場 | listed company
Protection.listed | 推奨された暗号 | recommended cipher
may_cause_loss | 財産的被害のおそれ | may cause financial loss
measures | 対応 | measure
medium | 媒体 | medium
minors | 未成年者 | minors
name | 名称 | name
next_report | 次の報告の日 | next report
next_word | 次に知らせる日 | day of the next word
note | 備考 | note
Ransomware.note | 身代金の要求文 | ransom note
notified | 本人への通知 | notice to the persons
Totals.notified | 通知した人数 | persons notified
now | 現在の扱い | what happens to them now
number | 法人番号 | corporate number
offer | 決定 | decision
on | 日付 | day
organisation | 組織 | organisation
origin | 発生元 | origin
outcome | 結果 | outcome
owner | データの持ち主 | owner of the data
parties | 関係組織 | party
period | 期間 | period
persons | 人数 | persons
phone | 電話 | telephone
privacy_mark | プライバシーマーク | privacy mark
progress | 進み具合 | progress
promises | 約束 | promise
protection | 暗号化などの保護 | protection
publication | 公表 | publication
purpose | 不正の目的 | improper purpose
ransomware | ランサムウェア | ransomware
receipt | 受付番号 | receipt
reckonings | 人数の見積もり | reckoning
reclassified | 位置づけの変更 | reclassification
records | 記録の件数 | records
recovered_unseen | 見られる前に回収 | recovered unseen
relation | 関係 | relation
representative | 代表者 | representative
resolved | 対応が済んだ人数 | persons resolved
revisions | 公表文の訂正 | correction of a statement
role | 立場 | role
safeguards | 取っていた安全管理措置 | safeguards
seat | 誰から | from whom
secondary | 二次被害 | secondary damage
sectors | 業種の区分 | sectors
seen_by_unspecified | 不特定の人の閲覧 | seen by unspecified people
senders | 通知に使う差出人 | senders
sha256 | ハッシュ値 | hash
since | いつから | since
speaks_against | 否定する事実 | against it
speaks_for | 裏付ける事実 | for it
state | 状態 | state
still_held | まだ持っていた理由 | why still held
summary | 概要 | summary
title | 件名 | title
told | 届出 | report to an authority
Reckoning.told | 説明 | explanation
told_on | 知らせた日 | told on
totals | 全体の人数 | totals
under | 委託元 | entrusted by
until | 受付の終わり | until
url | URL | URL
use_or_provision | 利用・提供 | use or provision
verdict | 結論 | verdict
warnings | 外からの指摘 | warning from outside
website | ウェブサイト | website
well_made | 正しい実装 | well made
what | 内容 | what
within | 含まれていた記録 | in whose records
yen | 金額（円） | yen
""")

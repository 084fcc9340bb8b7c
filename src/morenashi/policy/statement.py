"""Statement: the sentence around a found value, and whether a person named near it only acts in it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from morenashi.model.message import Mention
from morenashi.policy.about import About
from morenashi.values.name_forms import name_of

_STOP = re.compile(r"[。！？!?\n]")
_OFFICE = (
    r"看護師長|看護師|准看護師|保健師|助産師|薬剤師|栄養士|医師|院長|先生|ドクター|衛生士|技師|療法士|相談員|相談支援専門員|支援員|指導員"
    r"|介護士|ケアマネジャー|ケアマネ|ヘルパー|保育士|園長|教諭|講師|塾長|担任|顧問|所長|施設長|室長|課長|部長|係長|主任|店長|社長|職員|スタッフ|担当|受付"
)
_OFFICE_BEFORE = re.compile(
    rf"(?:{_OFFICE}|担当者|弊社|当社|当院|当園|当塾|当施設|当方|私ども)の?[ 　]?\Z"
)
_OFFICE_BEHIND = re.compile(rf"[ 　]?(?:{_OFFICE})")
# 藤原看護師が, 担当の藤原より: who does something, not of whom something is said.
_ACTING = re.compile(rf"[ 　]?(?:{_OFFICE}|さん|氏)?[ 　]?(?:が|から|より|にて|まで(?!も))[、 　]?")
_ACTS = re.compile(
    r"説明|伺|うかが|対応|担当(?:いた|し|させ)|案内|連絡|電話|いたし|致し|申し上げ|待機|お渡し|渡し|届け|確認|処置|消毒|手当|診(?!断)|話し"
    r"|測|付き添|同行|お迎え|立ち会|訪問|看(?!護)|巻|当て|塗|飲ませ|介助|送り|引き継|相談"
)
_ABSENT = re.compile(
    r"休(?!日|憩)|欠席|欠勤|早退|不在|入院|療養|と診断|を発症|に(?:感染|罹|かか)|倒れ|のため|により|離職|退職|辞め"
)

_OURS = re.compile(
    r"(?:弊社|当社|小社|弊院|当院|当園|当塾|当校|当会|当方|当施設|私ども|うち|担当|同僚|上司|部下|前任)(?:の|者|は|が)"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its text, and where in it the value stands."""

    text: str = field(repr=False)
    at: int
    end: int

    @property
    def behind(self) -> str:
        """What follows the value."""
        return self.text[self.end :]

    @property
    def before(self) -> str:
        """What stands before it."""
        return self.text[: self.at]


def sentence_of(about: About, mention: Mention) -> Sentence | None:
    """The sentence a mention stands in; None for a cell of a table, or where it cannot be found."""
    if mention.passage < 0:
        return None
    passage = about.message.passages[mention.passage]
    lines = passage.text.split("\n")
    row = max(0, mention.spot.line - passage.line)
    value = mention.value.reveal()
    head = sum(len(line) + 1 for line in lines[:row])
    at = passage.text.find(value, head)
    if at < 0:
        return None
    begin = max((one.end() for one in _STOP.finditer(passage.text, 0, at)), default=0)
    stop = _STOP.search(passage.text, at + len(value))
    text = passage.text[begin : stop.start() if stop else len(passage.text)]
    return Sentence(text, at - begin, at - begin + len(value))


def only_acts(about: About, mention: Mention) -> bool:
    """Whether the one it is put down to is a colleague who does something there: 看護師の藤原がお薬の件で伺います."""
    names = _names_of(about, mention)
    if not names:
        return False
    own = sentence_of(about, mention)
    told = [sentence for name in names if (sentence := sentence_of(about, name)) is not None]
    if own is None or not told or not any(_is_staff(about, names, one) for one in told):
        return False
    return all(_does_something(one) for one in told) and not (
        any(one.text == own.text for one in told) and _ABSENT.search(own.behind)
    )


def excuses_colleague(about: About, mention: Mention) -> bool:
    """Whether it tells why one of ours is away: 担当の鈴木がうつ病で休職します."""
    own = sentence_of(about, mention)
    return own is not None and bool(_ABSENT.search(own.text) and _OURS.search(own.text))


def _names_of(about: About, mention: Mention) -> list[Mention]:
    if mention.subject < 0:
        return []
    said = about.message.said_of(about.message.subjects[mention.subject])
    return [one for one in said if one.kind == "PERSON" and one.passage == mention.passage]


def _is_staff(about: About, names: list[Mention], told: Sentence) -> bool:
    """One of ours, by the directory or by an office beside a name that is known there."""
    if _OFFICE_BEFORE.search(told.before):
        return True
    if not _OFFICE_BEHIND.match(told.behind):
        return any(about.is_our_name(one.value.reveal()) for one in names)
    return any(_surname(one) in about.our_surnames for one in names)


def _surname(mention: Mention) -> str:
    name = name_of(mention.value.reveal())
    return name.surname or name.whole


def _does_something(told: Sentence) -> bool:
    acting = _ACTING.match(told.behind)
    return bool(
        acting and _ACTS.search(told.behind, acting.end()) and not _ABSENT.search(told.behind)
    )

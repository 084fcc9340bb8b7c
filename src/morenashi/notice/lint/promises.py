"""Promises: what a text says of the next word to come, of its day, and of an end."""

from __future__ import annotations

import re

from morenashi.notice.lint.dates import has_date
from morenashi.notice.lint.passages import Passage, passages
from morenashi.notice.lint.reading import Reading
from morenashi.notice.lint.sections import Part, part_of

_REPORT = r"(?:ご?報告|お?知らせ|お?伝え|ご?連絡|ご?案内|ご?通知|発表|公表|公開|掲載|追記|お?届け|更新|送り|発信|おしらせ|おくり|話し|話す|配り|メール|説明|渡し|持参|見せ|返事|書き|載せ|出し)"
_TOPIC = re.compile(
    rf"^\W*(?:このあと|この後|これから|つづき|今後)(?:のこと)?\W*$|次(?:回|は|の|に)[^。\n]{{0,12}}(?:{_REPORT}|便り|手紙)|次回|次(?:は|に|の)[^。\n]{{0,12}}[0-9]月|続報|(?<!手)続き|第[二三四五2-5]報|(?:最終|完了|終了)(?:の)?ご?報告|(?:今後|これから|このあと|この後)[^。\n]{{0,8}}{_REPORT}"
    rf"|(?:進捗|経過|結果|状況|詳細|その後|(?<!手)続き|進み具合|判明|新た|分か|わか|調べ)[^。\n]{{0,30}}?{_REPORT}(?:し(?:ます|て|、)|いた|する|予定|申し上げ|ます|させ)"
    rf"|(?:毎月|毎週|隔週)[^。\n]{{0,30}}{_REPORT}|(?:追って|あらためて|改めて|速やかに|順次|随時|また|再び|もう(?:一度|いちど))[^。\n]{{0,30}}{_REPORT}",
    re.MULTILINE,
)
_WHEN = re.compile(
    r"毎(?:月|週)|隔週|来(?:月|週)|翌月|今月|年(?:度)?内|年度末|週明け|月(?:に)?[0-9一]+(?:回|度)|[0-9一二三四五六七八九十]+(?:日|週間|か月|ヶ月|カ月)(?:ごと|おき|以内|後|をめど|を目途|を目安)"
)
VAGUE = re.compile(r"追って|順次|随時|速やか|改めて|あらためて|次第|必要に応じ|適宜|適時")
CLOSING = re.compile(
    r"最終|最後|さいご|締めくく|しめくく|締めの|おしまい|終わり|結び|まとめの|完了(?:の|後|次第|時|した|したら|報告)|終結|決着|解決の|(?:調査|対応|すべて|全て|全部|確認|捜索|調べ)[^。\n]{0,12}(?:終え|終わ|終了|まとま|済)|結果(?:の)?(?:ご?報告|報告書)|確報|結論|区切り|片(?:づ|付)|収ま|落着|解決"
)
IS_LAST = re.compile(
    r"(?:これ|本報告|本書|本件|この(?:ご?報告|お?知らせ))(?:を|が|は|をもって|で)[^。\n]{0,10}最(?:終|後)|最終(?:の)?(?:ご?報告|報)(?:\)|$|です|書$)"
)

_PAST = re.compile(
    r"(?:まし(?:た|て)|て(?:い|お)り?ま(?:す|した)|済み?|中)(?:です|でございます)?(?:が、[^。\n]*)?[)」]?。?$"
)
_STAYS = re.compile(r"まで[^。\n]{0,12}(?:載せ|掲載|残|置|消し|公開|開け|見られ)")
_SPEAKS = re.compile(rf"{_REPORT}[^。\n]{{0,6}}(?:ます|予定|つもり)(?!せん)(?:です)?[)」]?。?$")
_ELSEWHERE = frozenset(
    {Part.MONEY, Part.WHETHER, Part.RIGHTS, Part.STEPS, Part.GENUINE, Part.LEAVERS, Part.DEAD_ENDS}
)
_HERE = re.compile(
    r"履歴|[(]第[^)\n]{1,3}報[)]$|この(?:度|たび)|(?:以下|下記|次|左記|別紙)の(?:とお|通)り|本日|ここに|概要(?:につ|を|は)|本(?:書|状|メール)"
)


def promises(reading: Reading) -> list[Passage]:
    """What speaks of a word to come; failing that, sentences that say a day and a word."""
    said = [one for one in passages(reading, _TOPIC, after=2) if _is_ahead(one)]
    return said if any(has_day(one) for one in said) else said + _dated_words(reading)


def _dated_words(reading: Reading) -> list[Passage]:
    """Sentences that say a day and a word to come, without calling it the next one."""
    return [
        Passage(one.heading, (one,), one.start, one.end)
        for one in reading.sentences
        if has_date(one.text)
        and _SPEAKS.search(one.text)
        and not _PAST.search(one.text)
        and part_of(one) not in _ELSEWHERE
    ]


def has_day(passage: Passage) -> bool:
    """Whether a day is named on which the word comes; how long the page stays is another matter."""
    said = [one.text for one in passage.sentences if not _STAYS.search(one.text)]
    said.append(passage.head)
    return any(has_date(text) or _WHEN.search(text) for text in said)


def _is_ahead(passage: Passage) -> bool:
    """Whether it speaks of a word to come; one that was given, or is given here, promises nothing."""
    head = passage.head
    if _TOPIC.search(head) and not _PAST.search(head) and not _HERE.search(head):
        return True
    said = (one for one in passage.text.split("\n") if _TOPIC.search(one))
    return any(not _PAST.search(one) and not _HERE.search(one) for one in said)

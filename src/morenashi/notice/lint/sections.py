"""Sections: what a passage of a notice is about, told by the words of its label or heading."""

from __future__ import annotations

import re
from enum import Enum

from morenashi.notice.lint.reading import Sentence


class Part(Enum):
    """The questions a notice answers."""

    ITEMS = "what leaked"
    NOT_LEAKED = "what did not leak"
    PERIOD = "from when to when"
    COUNT = "how many"
    CAUSE = "why it happened"
    COURSE = "what happened, when it was known"
    STEPS = "what may happen and what to do"
    DEAD_ENDS = "what cannot be done"
    SECONDARY = "whether it was misused"
    MEASURES = "what was done and will be"
    MONEY = "compensation"
    RIGHTS = "stopping use, erasing"
    LEAVERS = "people who left"
    GENUINE = "telling true messages from false"
    WHETHER = "how to know whether one is concerned"
    NEXT = "the next report"
    DESK = "where to ask"
    REVISIONS = "what was changed"


# The first that fits counts: special wordings stand before broad ones.
_WORDS: tuple[tuple[Part, str], ...] = (
    (Part.REVISIONS, r"訂正|改訂|書き(?:改め|換え|直し)|(?:変え|変わっ|直し|改め)た(?:ところ|点|箇所|記録)|掲載(?:期間|日)|更新(?:履歴|の記録)|発表履歴|修正"),
    (Part.NOT_LEAKED, r"(?:漏れ|漏えいし|流出し|含まれ|入っ)て?い?ない|漏れていません|対象外の情報"),
    (Part.GENUINE, r"名乗る|[かカ]たる|騙る|偽(?!造)|見分け|だまさ|フィッシング|本物|不審な(?:連絡|メール|電話)"),
    (Part.MONEY, r"補償|お金|(?:お詫び|おわび)の(?:品|金|ご?金)|金品|賠償|金銭|見舞"),
    (Part.RIGHTS, r"利用の?停止|消去|削除(?:の|を)|消し(?:て|た|ほし)|請求(?:いただける|できる|の方法)|開示"),
    (Part.LEAVERS, r"退会|退職|退園|卒業|元(?:会員|社員|従業員)|終えた|解約|完済|満期|転出|やめた|もう通って|なぜ残|残っていた|保存していた理由"),
    (Part.WHETHER, r"自分(?:が|の)|ご自身|対象(?:か|者?かどうか|の方の確認|者の確認)|対象にな(?:る|った)のは|(?:入って|含まれて)いるか|は入ってる|当たるか|該当(?:するか|の有無)|確かめ(?:方|るには)"),
    (Part.SECONDARY, r"二次(?:的な?)?被害|悪用(?:され|の有無|は)|(?:現在の?|被害の)(?:被害|状況)|悪いことに使|不正利用の(?:有無|状況)"),
    (Part.DEAD_ENDS, r"(?:(?:でき|かなわ|叶わ)ない|(?:でき|いたし)かねる)(?:こと|手続)|ないこと$|限界"),
    (Part.NEXT, r"次(?:の|は|回)|今後の(?:公表|ご?連絡|お知らせ|ご?報告|見通し|発表)|続報|続き|続きは"),
    (Part.DESK, r"窓口|お?問い?合わ?せ|お問合せ|連絡先|ご?相談|照会先"),
    (Part.ITEMS, r"(?:漏れ|漏えいし|漏洩し|流出し|盗まれ|見え|知られ|見られ|開かれ|読まれ|持ち出され|書かれてい|含まれてい|失われ|出)(?:て)?(?:しまっ|い)?た(?!方|人|お客|日|期間|件数|原因|経緯|可能性のある(?:方|人|お客|期間))"
                 r"|項目|(?:閲覧|表示|公開|アクセス|検索|入力)[^。]{0,16}(?:情報|項目|データ|内容)\W*$|何が(?:漏|出|盗|見)|何の情報|記載の?(?:あった|された)?(?:情報|項目|内容)|どんな情報|対象(?:の|となる|となった)?(?:個人)?(?:情報|データ)|(?:情報|データ)の(?:内容|種類|範囲)|^\W*内容|含まれる情報|(?:個人情報|^\W*情報)\W*$"),
    (Part.STEPS, r"起こり|起こる|起き(?:る|得|うる|かね)|予想|身を守|守るため|備え|してほしい|していただく|ご対応|ご協力|手立て|防ぐ(?:に|ため)|リスク|被害(?:に|を)(?:遭|あわ|防)|とるべき|取るべき|なさって|おそれのある|恐れのある|行動|考えられる|想定される|心配|お願い|ご?注意|対処|していただ|どうすれば|手当て|お客様(?:の|に).{0,6}対応|気をつけ|気を付け|(?:該当|対象)(?:する|の)方へ|できること|悪用"),
    (Part.COUNT, r"人数|何人|どれくらいの|件数|規模|対象者数|本人の数|(?:対象|漏えいし?た?|可能性のある)(?:の)?(?:方|者|お客様)の?数?$|影響を受け"),
    (Part.CAUSE, r"原因|なぜ|どうして|要因|^\W*理由"),
    (Part.MEASURES, r"済|した(?:こと|対応)|(?:実施|行う|行った|する|やった|やる)(?:こと)?\W*$|対応|対策|再発|措置|取り組み|何をした|何をし|これから|予定|今後"),
    (Part.PERIOD, r"発生(?:時期|日)|(?:期間|時期|日時)\W*$"),
    (Part.COURSE, r"経緯|経過|分か(?:った|り)|知(?:った|り)|気づ|気付|発覚|判明|概要|状況|これまで|発生"),
    (Part.PERIOD, r"期間|いつ|時期|日時"),
)  # fmt: skip
_PATTERNS = tuple((part, re.compile(words)) for part, words in _WORDS)


def part_named(heading: str) -> Part | None:
    """What a heading announces, None where it does not tell.

    >>> part_named("■ 漏えいした情報"), part_named("3. 二次被害について")
    (<Part.ITEMS: 'what leaked'>, <Part.SECONDARY: 'whether it was misused'>)
    """
    bare = re.sub(r"(?<=[一-龠])\s+(?=[一-龠](?:\s|$))", "", heading)
    return next((part for part, pattern in _PATTERNS if pattern.search(bare)), None)


def part_of(sentence: Sentence) -> Part | None:
    """What the passage around a sentence is about: its line's own label tells more than the heading.

    In a list of what leaked or of what to do a label names an item, so there the heading counts.
    """
    below = next(filter(None, map(part_named, reversed(sentence.heading.split("\n")))), None)
    own = part_named(sentence.label) if 0 < len(sentence.label) <= _LABEL else None
    if own is None or (below in _LISTING and own not in _BREAKING):
        return below
    return own


_LABEL = 16  # characters
_LISTING = frozenset({Part.ITEMS, Part.STEPS, Part.DEAD_ENDS})
_BREAKING = frozenset({Part.NOT_LEAKED, Part.DEAD_ENDS, Part.SECONDARY})

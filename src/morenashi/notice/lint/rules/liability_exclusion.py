"""Rule: a notice excludes no liability (消費者契約法8条, 民法548条の2)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from morenashi.model.lint import LintFinding, LintLevel, NoticeKind
from morenashi.model.words import Words
from morenashi.notice.lint.reading import Reading
from morenashi.notice.lint.rule import Around, Base, Rule

_US = r"(?:責任|責め|(?:賠償|補償)[^。、\n]{0,6}義務)"
_NO = r"(?:いたしかね|致しかね|しかね|かね(?:ます|る)|でき(?:かね|ません)|いたしません|致しません|しません|られません|(?<!必要は)ございません|(?<!必要は)ありません|できない|しない|負わ(?:ない|ず))"
_EXCLUDES = re.compile(
    rf"{_US}(?:を|は|も|については?)[^。、\n]{{0,14}}?負(?:い(?:ません|かね|たしかね)|わ(?:ない|ず|ないもの)|えません|いえません|うもの(?:では|とはし)(?:(?:あり|ござい)?ません|ない)|うことは(?:でき|あり)ません)"
    rf"|{_US}(?:は|も)[^。、\n]{{0,10}}?(?:ございません|ありません|ないもの|一切ない|及びません|生じません)|(?:法的|賠償|補償)(?:な|の)?(?:責任|義務)[^。、\n]{{0,10}}(?:免(?:れる|除|責)|認め(?:ません|られ)|ない(?:もの|と))(?!(?:も|こ)?(?:の|と)(?:で)?は)"
    r"|免責(?:と(?:なり|させ|いた|し)|され|事項と|の対象)|関知(?:し(?:ません|ない|かね)|いたし(?:ません|かね)|するところでは)|責任(?:を|の|は|も)(?:追及|問)[^。\n]{0,10}(?:でき(?:ません|ない)|ご遠慮|しない|されない|ないもの|れません|いません)"
    rf"|(?:損害|被害|損失|不利益|トラブル)[^。\n]{{0,24}}?(?:補償|賠償|対応|保証|負担|補填|弁償)(?:は|を|には?|も|について)?[^。、\n]{{0,14}}?{_NO}"
    rf"|(?:補償|賠償|損害賠償)の?(?:ご?請求|お?申し?出|お?求め|ご?要望)[^。、\n]{{0,14}}?(?:応じ(?:かね|られ|る(?:こと)?は)|お?受け(?:でき|いたしかね|しかね|付けません)|対応(?:でき|いたしかね|しかね))"
    r"|(?:賠償|補償)(?:等|など)?(?:には|には一切|は一切|は)?[^。、\n]{0,6}(?:応じ(?:かね|られません)|いたしかね|行いかね|お受けでき)"
    r"|(?:お客(?:様|さま)|ご?自身|ご?本人|各自|ご?自己|会員|利用者)(?:様|さま)?(?:ご?自身)?の(?:ご)?(?:責任|負担)(?:において|で(?:ご)?(?:対応|対処|お願い|行|管理)|と(?:なり|させ|いた|し))|自己責任|(?:補償|賠償|保証)の?対象(?:外|と(?:は)?なり(?:ません)|になりません|ではあり)|(?:故意|重過失|重大な過失)[^。\n]{0,24}(?:限り|場合を除|のない)|(?:賠償|補償|責任)(?:額)?(?:は|の)[^。\n]{0,16}(?:上限と|限度と|範囲に限)|(?:当事者|お客(?:様|さま)|ご?自身)(?:間|同士)?(?:で|にて)(?:の)?(?:ご)?(?:解決|処理)(?:くだ|いただ|をお願い|して)|(?:異議|請求|申し?立て|苦情)[^。\n]{0,10}お?受け(?:でき|いたし|し|付け)[^。\n]{0,6}(?:かね|ません)|保証の限りでは|責任の所在[^。\n]{0,10}(?:ありません|ございません)|責任の範囲(?:外|を超え)"
)

# What says that it does not exclude liability.
_TAKEN_BACK = re.compile(
    r"(?:ません|ない)|[^。\n]{0,50}(?:では(?:あり|ござい)ません|ではない|わけでは|つもりは|考えて(?:い|お)(?:り?ません|な)|思って(?:い|お)(?:り?ません|な)|適用(?:し|いたし)ません|主張し(?:ま|な)|使い(?:ません|ま)|用い|当てはめ|当てはまり(?:ま|は)|申し(?:上げ)?(?:ません|る)|言(?:い|え)ません|言う(?:つもり|こと)|取り消|頼り(?:ま|は)|逃げ|盾に|持ち出し(?:ま|は)|よりません|とりません|取りません|撤回|無効|改め|削除|消し|外し)"
)

# "You are not to blame" excludes nothing.
_THEIRS = re.compile(
    r"(?:お客(?:様|さま)|あなた|皆(?:様|さま)|本人|会員|利用者|患者|方|人|員|者|さん|様|さま|生徒|学生|子|家族)(?:たち|方)?(?:に|には)(?:何ら|何|なん|全く|まったく|少しも|少し|一切|いっさい)?の?$"
)

_MESSAGE = Words(
    ja="責任を負わない、賠償しない、という文があります。自社の落ち度まで免れる文は、消費者との間では効力を持たないことがあり、"
    "お詫びの文書に置けば信頼をさらに失います。",
    en="It excludes liability. Towards consumers such a clause may be void where the fault is one's own, and "
    "in an apology it costs what trust is left.",
)
_SUGGEST = Words(
    ja="この文を消してください。例：「この件で損害を受けられたときは、下の窓口へご相談ください。」",
    en='Take the sentence out. For example: "If you suffered a loss through this, please talk to our '
    'desk."',
)


def _check(reading: Reading, around: Around) -> Iterator[LintFinding]:
    for match in reading.find(_EXCLUDES):
        before = reading.folded[max(0, match.start() - 20) : match.start()]
        if not _TAKEN_BACK.match(reading.folded, match.end()) and not _THEIRS.search(before):
            yield rule.finding(_MESSAGE, _SUGGEST, match.span())


rule = Rule(
    id="R23",
    label=Words(ja="免責の文がない", en="no exclusion of liability"),
    levels=dict.fromkeys((NoticeKind.INDIVIDUAL, NoticeKind.PUBLIC), LintLevel.E),
    base=(Base.CASE, Base.LAW),
    source=Words(
        ja="消費者契約法8条、民法548条の2、規約の免責条項への批判",
        en="Consumer Contract Act art. 8, Civil Code art. 548-2, criticism of clauses in terms of use",
    ),
    explain=Words(
        ja="「一切の責任を負いません」「自己責任で」「賠償はいたしかねます」など、責任を免れようとする文がないかを見ます。",
        en="No sentence that tries to shake off liability: 'we accept no responsibility', 'at your own risk', "
        "'we cannot compensate'.",
    ),
    before="本件に関して生じた損害について、当社は一切の責任を負いません。",
    after="この件で損害を受けられたときは、下の窓口へご相談ください。当社が責任をもって対応します。",
    check=_check,
)

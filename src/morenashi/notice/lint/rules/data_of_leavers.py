"""Rule: why data of people who left were still held, and what happens to them now (個人情報保護法22条)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from morenashi.model.lint import LintFinding, LintLevel, NoticeKind
from morenashi.model.words import Words
from morenashi.notice.lint.former import FORMER, former_concerned
from morenashi.notice.lint.passages import passages
from morenashi.notice.lint.reading import Reading
from morenashi.notice.lint.rule import Around, Base, Rule

_WHY_HELD = re.compile(
    r"なぜ[^。\n]{0,8}(?:残|持|保|あ(?:る|った))|(?:残|持|保存し|保管し|取っ)[^。\n]{0,8}(?:理由|わけ|訳)|保(?:存|管)(?:の)?期間|古い(?:情報|記録|名簿|データ|書類)"
)
_HELD = re.compile(
    r"なぜ[^。\n]{0,6}あ(?:る|った)|残(?:し|って|っていた|す|る|り)|保(?:存|管|持|有|ち|つ)|持ち続け|持って(?:い|お)|お?預かりし(?:続け|てい)|消(?:さ|し忘れ|しそび|去していな|去せ|す手順|していな)|削除(?:して(?:い|お)(?:り?ませ|な)|せず)"
    r"|(?:取|と)って(?:あ|お)|とっておく|(?:年|月|間)[^。\n]{0,8}置(?:く|い|き)|置く決まり|置いてい|置いたまま|載って|入って(?:い|お)|捨てて(?:い|お)"
)
_REASON = re.compile(
    r"ため|から(?:です|。|、|$)|ので|理由|わけ|法令|法律|義務|定め|[0-9一二三四五六七八九十か]+(?:年|か月|ヶ月|カ月|日)間?|決まり|規程|規定|規則|備え|応じ|任せ|怠|忘れ|そび|必要|手順が(?:な|無)|仕組みが(?:な|無)|法定|として[^。\n]{0,8}(?:残|保|持|置)|うえで|目的|都合|慣習|ならわし|そのまま|放置|気づか|見落と|手が回|決めて(?:い|お)"
)
_NOW = re.compile(
    r"(?:消去|削除|廃棄|破棄|抹消|匿名化|処分|裁断|溶解|返却|消し|捨て)(?:し|いた|を|済|する|の|され|が|ま|、|処理)|消(?:し(?:ま|て|た)|す|え)|黒塗り|シュレッダー|短(?:縮|く)|見直|改め|改ま|過ぎ(?:れば|たら|た)|今後[^。\n]{0,20}(?:保|残|置|持)"
    r"|(?:残|保存|保管|使わ|持た|預から|置か)(?:し|さ)?(?:ません|ない)|やめ(?:ま|た|る)|取りやめ|切り替え|除き|外し|整理|返し"
)

_TOPIC = re.compile(f"{FORMER.pattern}|{_WHY_HELD.pattern}")

_MISSING = Words(
    ja="退会・退職された方も対象なのに、なぜ情報が残っていたのかが書かれていません。「もう関係ないはず」と思っている人が"
    "最初に抱く疑問です。",
    en="People who left are concerned, but it does not say why their data were still there: the first "
    "question of someone who thought it was over.",
)
_PARTLY = Words(
    ja="退会・退職された方の情報について、{lacks}がありません。",
    en="On the data of people who left, {lacks} is missing.",
)
_REASON_WORDS = Words(ja="残していた理由", en="why they were held")
_NOW_WORDS = Words(
    ja="これからどうするか（いつ消すか）", en="what happens to them now (when they go)"
)
_SUGGEST = Words(
    ja="例：「退会後も返品に応じるため、1年間保存していました。期限を過ぎた情報は7月10日までに消去します。」",
    en='For example: "We kept them for a year after leaving because of returns. What is older will be '
    'deleted by 10 July."',
)


def _check(reading: Reading, around: Around) -> Iterator[LintFinding]:
    if not former_concerned(reading, around):
        return
    said = [
        one
        for one in passages(reading, _TOPIC, before=1, after=3)
        if _HELD.search(one.whole) or _NOW.search(one.text)
    ]
    held = [one for one in said if _HELD.search(one.whole) or FORMER.search(one.head)]
    if not held and not reading.has(FORMER):
        # The case knows of people who left where the text has no word for them.
        held = said = [one for one in passages(reading, _HELD, before=1) if _NOW.search(one.text)]
    if not held:
        yield rule.finding(_MISSING, _SUGGEST)
        return
    lacks = []
    if not any(_REASON.search(one.text) for one in held):
        lacks.append(_REASON_WORDS)
    if not any(_NOW.search(one.text) for one in said):
        lacks.append(_NOW_WORDS)
    for lack in lacks[:1]:
        message = _PARTLY.filled(lacks=lack)
        yield rule.finding(message, _SUGGEST, held[0].span)


rule = Rule(
    id="R20",
    label=Words(
        ja="退会・退職した方の情報が残っていた理由", en="why data of leavers were still held"
    ),
    levels=dict.fromkeys((NoticeKind.INDIVIDUAL, NoticeKind.PUBLIC), LintLevel.W),
    base=(Base.CASE,),
    source=Words(
        ja="個人情報保護法22条、Omiai 2021年の公表への批判（退会後10年の保存）",
        en="Act art. 22, criticism of a statement of 2021 (ten years after leaving)",
    ),
    explain=Words(
        ja="退会・退職・卒業などで離れた方が対象のとき、情報を残していた理由と、これからどうするかが書かれているかを見ます。"
        "離れた方に触れていない文章では何も言いません。",
        en="Where people who left are concerned: why their data were held, and what happens to them now. "
        "Silent where nobody who left is concerned.",
    ),
    before="今回の対象には、退会された方も含まれます。",
    after="退会された方も含まれます。返品に応じるため、退会後も1年間保存していました。期限を過ぎた情報は7月10日までに消去します。",
    check=_check,
)

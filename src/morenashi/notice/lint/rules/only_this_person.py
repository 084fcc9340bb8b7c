"""Rule: a notice holds only its reader's items, nobody else's data, and no leaked value in full (規則10条)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from morenashi.model.items_of_data import BY_KEY
from morenashi.model.lint import LintFinding, LintLevel, NoticeKind
from morenashi.model.words import Words
from morenashi.notice.lint.facts import concerned, spared
from morenashi.notice.lint.full_values import numbers, other_names
from morenashi.notice.lint.reading import Reading
from morenashi.notice.lint.rule import Around, Base, Rule
from morenashi.notice.lint.sections import Part
from morenashi.notice.lint.statements import clauses

_DIFFERS = re.compile(
    r"(?:漏|流出|項目|情報|内容)[^。\n]{0,30}(?:お客(?:様|さま)|方|会員|ご本人|対象者|人|契約者|利用者)(?:に(?:よって|より)|ごとに)[^。\n]{0,12}(?:異な|違|ことな)"
    r"|(?:お客(?:様|さま)|方|会員|ご本人|対象者|人|契約者|利用者)(?:に(?:よって|より)|ごとに)[^。\n]{0,12}(?:漏|流出|項目|情報|内容)[^。\n]{0,12}(?:異な|違|ことな)"
)
_OF_ANOTHER = re.compile(
    r"(?:別の|ほかの|他の|一部の)(?:お客(?:様|さま)|方|会員|人|患者(?:さん|様|さま)?|社員|生徒)(?:は|では|には|について(?:は)?|の場合)[^。\n]{0,40}も[^。\n]{0,20}(?:漏|流出|含まれ|見られ|盗|持ち出)"
)
_OF_GROUPS = re.compile(
    r"(?:ほか|他)の(?:利用者|お客(?:様|さま)|会員|方々?|患者|社員|生徒|契約者)(?:様|さま)?(?:の(?:なか|中|うち))?に(?:は|も)[^。\n]{0,50}(?:知られ|漏|流出|盗|見られ)"
    r"|(?:職|籍|員|会員|契約|プラン|店|利用)(?:の|をご?利用の)(?:方|人|皆(?:様|さま)|お客(?:様|さま))については[^。\n]{0,60}(?:漏|流出|含まれ|見られ|盗|持ち出)|対象者(?:の)?(?:一覧|名簿|リスト)(?![^。\n]{0,16}(?:作成|照合|保管|突き))"
)
_YOURS = re.compile(r"あなた|お客(?:様|さま)の(?:場合|分)|ご自身の分|〇〇(?:様|さま|さん)")

_VALUE = Words(
    ja="漏えいした値と思われるものが、そのまま書かれています。この通知がまた漏れれば、被害が広がります。",
    en="What seems to be a leaked value is written out. If this notice goes astray, the harm grows.",
)
_NAMED = Words(
    ja="受け取る方とは別の方のお名前があります。ほかの方の個人情報を知らせることになり、新しい漏えいです。",
    en="Somebody else is named. That tells one person another's data: a new leak.",
)
_NOT_THEIRS = Words(
    ja="「{items}」は、事案ファイルではこの方（々）の項目ではありません。ほかの方のことを自分のことと受け取ります。",
    en="By the case, these are not items of this group: {items}. The reader takes another's harm for his "
    "own.",
)
_DEPENDS = Words(
    ja="漏えいした項目が人によって違うと書いてあるだけで、受け取る方の分が分かりません。本人への通知は、その方の項目を知らせるものです。",
    en="It says that items differ from person to person, but not which are the reader's. A notice tells a "
    "person his own items.",
)
_TOLD_OF_OTHERS = Words(
    ja="ほかの方について漏れた項目が書かれています。本人への通知は、その方の項目だけを知らせるものです。",
    en="It tells which items leaked of other people. A notice tells a person his own items only.",
)
_MASK = Words(
    ja="種類だけを書くか、末尾だけにしてください。例：「クレジットカード番号（末尾7899）」",
    en='Name the kind only, or the last digits. For example: "credit card number (ending in 7899)"',
)
_REMOVE = Words(
    ja="ほかの方の名前を消してください。例：「同じ一覧には、ほかの方の情報もありました。」",
    en='Take the names out. For example: "The list held other people\'s data, too."',
)
_BY_GROUP = Words(
    ja="グループごとに文面を分けてください。例：「あなたについて漏れたのは、お名前と電話番号の二つです。」",
    en='Write a text for each group. For example: "Of you, two items leaked: name and telephone number."',
)


def _check(reading: Reading, around: Around) -> Iterator[LintFinding]:
    for span in numbers(reading):
        yield rule.finding(_VALUE, _MASK, span)
    for span in other_names(reading):
        yield rule.finding(_NAMED, _REMOVE, span)
    if not reading.has(_YOURS):
        for match in reading.find(_DIFFERS):
            yield rule.finding(_DEPENDS, _BY_GROUP, match.span())
    for pattern in (_OF_ANOTHER, _OF_GROUPS):
        for match in reading.find(pattern):
            yield rule.finding(_TOLD_OF_OTHERS, _BY_GROUP, match.span())
    yield from _of_others(reading, around)


def _of_others(reading: Reading, around: Around) -> Iterator[LintFinding]:
    """Items of another group of the case: told to this one although not theirs."""
    if around.incident is None or not around.group:
        return
    known = frozenset(concerned(around)) | {one.item for one in spared(around)}
    all_items = {one.item for group in around.incident.groups for one in group.concerned}
    listed = [one for one in clauses(reading) if one.leaks and one.part is Part.ITEMS]
    for mention in (mention for clause in listed for mention in clause.items):
        if not mention.vague and not mention.keys & known and mention.keys & all_items:
            items = BY_KEY[mention.key].label
            message = _NOT_THEIRS.filled(items=items)
            yield rule.finding(message, _BY_GROUP, (mention.start, mention.end))


rule = Rule(
    id="R27",
    label=Words(ja="本人の情報だけ", en="this person's items only"),
    levels={NoticeKind.INDIVIDUAL: LintLevel.E},
    base=(Base.LAW,),
    source=Words(
        ja="施行規則10条（本人の権利利益を保護するために必要な範囲）、通則編 3-5-4-3",
        en="Enforcement Rules art. 10 (as far as needed to protect the person), guideline 3-5-4-3",
    ),
    explain=Words(
        ja="番号などの値をそのまま書いていないか、ほかの方のお名前がないか、その方の項目だけを知らせているかを見ます。"
        "事案ファイルがあれば、グループの項目と照らし合わせます。",
        en="No value written out, nobody else named, and only this person's items. With a case, compared with "
        "the items of the group.",
    ),
    before="漏えいした情報：カード番号 4000-0012-3456-7899",
    after="漏えいした情報：クレジットカード番号（末尾7899）",
    check=_check,
)

"""R02: every item that leaked is named, and nothing hides in 等 (規則10条, 規則8条1項2号)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from morenashi.model.lint import LintFinding, LintLevel, NoticeKind
from morenashi.model.words import Words
from morenashi.notice.lint import facts
from morenashi.notice.lint.items import GENERAL, label, mentions
from morenashi.notice.lint.reading import Reading
from morenashi.notice.lint.rule import Around, Base, Rule
from morenashi.notice.lint.sections import Part
from morenashi.notice.lint.statements import AROUND, Clause, clauses, denied, leaked, stating

_HIDES = re.compile(
    r"(?:の?(?:情報|データ|登録内容))?[)）」]?(?:等(?!級|しい|の(?:記号|結果))|など|、?ほか(?!の人|の会|の方)|[、/・]?\s?その他(?:の)?(?!に(?:は|も)|[、:])|をはじめ|といった|ほか数|一式|の一部|(?:や|と|、|および|及び|並びに)[^。、]{0,8}(?:関連|付随|付帯|周辺|それに類|これに類|各種)[^。、]{0,6}|を含む(?!め))"
)
_HIDES_ANYWHERE = re.compile(
    r"その他の?[^。、\n]{0,12}(?:情報|事項|データ|項目|内容)(?!は[^。\n]{0,16}(?:ません|ない))|(?<=[^\s、。])\s?(?:等|など)(?=[。、」)）\s]|です|が|を|$|の(?:個人|登録|会員|お客様)?(?:情報|データ))"
)
_NONE = Words(
    ja="どの項目が漏れたのかが書かれていません。「お客様情報」のようなまとめた言い方では、読む人は自分に何が起きるかを判断できません。",
    en="The text does not say which items leaked. From a word like “customer information” nobody can tell "
    "what it means for them.",
)
_HIDDEN = Words(
    ja="漏れた項目が「{word}」の中に隠れています。書かれなかった項目ほど、読む人は後から知って不信を抱きます。",
    en="Items hide behind “{word}”. What was left out is what people learn later, and do not forgive.",
)
_MISSING = Words(
    ja="事案では漏れた（またはおそれがある）とされている項目が、文中にありません: {items}",
    en="Items that leaked (or may have) by the case are not named: {items}",
)
_DENIED = Words(
    ja="事案では漏れた（またはおそれがある）とされている項目を、「漏れていない」と書いています: {items}",
    en="The text denies items that leaked (or may have) by the case: {items}",
)
_LIST = Words(
    ja="「漏れた情報は、〔項目〕、〔項目〕、〔項目〕です。これ以外の情報は含まれていません。」のように、全部の項目を並べてください。",
    en="List them all: “What leaked: [item], [item], [item]. Nothing else was in it.”",
)
_ADD = Words(
    ja="漏れた情報の一覧に「{items}」を加えてください。",
    en="Add to the list of what leaked: {items}.",
)
_STRIKE = Words(
    ja="「{items}は漏れていません」という文を消し、漏れた情報の一覧に加えてください。",
    en="Strike the sentence that denies it and list it: {items}.",
)


def _check(reading: Reading, around: Around) -> Iterator[LintFinding]:
    told = leaked(reading)
    if not told and not _listed(reading):
        yield rule.finding(_NONE, _LIST, _general(reading))
    else:
        yield from _hidden(reading)
    keys = facts.concerned(around)
    wrong = [
        key
        for key in keys
        if any(one.names(key) for one in denied(reading)) and not _told(key, reading)
    ]
    missing = [key for key in keys if key not in wrong and not _told(key, reading)]
    if wrong:
        place = next(one for one in denied(reading) if one.names(wrong[0]))
        items = label(wrong)
        yield rule.finding(
            _DENIED.filled(items=items), _STRIKE.filled(items=items), (place.start, place.end)
        )
    if missing and told:
        items = label(missing)
        yield rule.finding(
            _MISSING.filled(items=items),
            _ADD.filled(items=items),
            (told[0].start, told[-1].end) if len(told) == 1 else (0, 0),
        )


def _listed(reading: Reading) -> bool:
    """Whether a list stands there of items that the vocabulary does not know."""
    listed = (one for one in clauses(reading) if one.listed or one.part is Part.ITEMS)
    return any(len(one.text) > _SHORT and not GENERAL.search(one.text) for one in listed)


_SHORT = 4  # characters


def _told(key: str, reading: Reading) -> bool:
    return any(one.names(key) for one in leaked(reading))


def _hidden(reading: Reading) -> Iterator[LintFinding]:
    """Hiding words in the list itself; in prose only where no list stands that says it all."""
    title = reading.title
    saying = [one for one in stating(reading) if one.text not in title]
    lists = [clause for clause in saying if clause.listed or clause.part is Part.ITEMS]
    hiding = [(clause, match) for clause in (lists or saying) if (match := _hides(clause))]
    if not lists and any(len(clause.items) > 1 and not _hides(clause) for clause in saying):
        return
    hiding = [(clause, match) for clause, match in hiding if not _spelt_out(clause, reading)]
    for clause, match in hiding[:1]:
        span = (clause.start + match.start(), clause.start + match.end())
        yield rule.finding(_HIDDEN.filled(word=match.group().strip("、")), _LIST, span)


def _spelt_out(clause: Clause, reading: Reading) -> bool:
    """Whether later passages name all that the clause names, and more, and hide nothing."""
    named = {key for one in clause.items for key in one.keys}
    later = [
        one
        for one in clauses(reading)
        if one.start > clause.start and not one.denies and one.part in AROUND and not _hides(one)
    ]
    keys = [{key for mention in one.items for key in mention.keys} for one in later]
    listed = [k for one, k in zip(later, keys, strict=True) if one.listed or one.part is Part.ITEMS]
    return any(named < each for each in (*keys, set().union(*listed)))


def _hides(clause: Clause) -> re.Match[str] | None:
    ends = [one.end for one in mentions(clause.text)]
    ends += [match.end() for match in GENERAL.finditer(clause.text)]
    hiding = (match for end in sorted(ends) if (match := _HIDES.match(clause.text, end)))
    named = mentions(clause.text)
    loose = (
        match
        for match in _HIDES_ANYWHERE.finditer(clause.text)
        if not any(one.start <= match.start() < one.end for one in named)
    )
    stated = clause.listed or clause.part is Part.ITEMS
    return next(hiding, None) or (next(loose, None) if stated else None)


def _general(reading: Reading) -> tuple[int, int]:
    match = GENERAL.search(reading.folded)
    return match.span() if match else (0, 0)


rule = Rule(
    id="R02",
    label=Words(ja="漏れた項目をすべて挙げる", en="names every item"),
    levels={NoticeKind.INDIVIDUAL: LintLevel.E, NoticeKind.PUBLIC: LintLevel.E},
    base=(Base.LAW, Base.CASE),
    source=Words(
        ja="個人情報保護法施行規則10条（8条1項2号の「個人データの項目」）、通則編 3-5-4",
        en="Enforcement Rules art. 10 (art. 8(1)(ii): the items of personal data), general guideline 3-5-4",
    ),
    explain=Words(
        ja="漏れた項目は、その人の分をすべて書きます。「等」「その他」「会員情報」でまとめません。事案ファイルがあれば、その人のグループの項目と照らし合わせます。",
        en="All items of the reader's own data are named; nothing hides in “etc.” or “member information”. "
        "With a case file they are compared with those of the reader's group.",
    ),
    before="■漏れた情報\nお名前、ご住所等の会員情報",
    after="■漏れた情報\nお名前、ご住所、生年月日、会員番号",
    check=_check,
)

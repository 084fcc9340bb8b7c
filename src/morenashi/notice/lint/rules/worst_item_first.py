"""R03: the gravest item stands in the title, the opening or first in the list, not where nobody reads."""

from __future__ import annotations

from collections.abc import Iterator

from morenashi.model.lint import LintFinding, LintLevel, NoticeKind
from morenashi.model.words import Words
from morenashi.notice.lint import facts
from morenashi.notice.lint.items import Mention, gravity, label, mentions
from morenashi.notice.lint.opening import opening
from morenashi.notice.lint.reading import Reading
from morenashi.notice.lint.rule import Around, Base, Rule
from morenashi.notice.lint.sections import Part
from morenashi.notice.lint.statements import Clause, clauses, leaked

_MESSAGE = Words(
    ja="いちばん重い項目「{item}」が、見出しにも書き出しにも、一覧の先頭にもありません。軽い項目から並べると、重い被害に気づくのが遅れます。",
    en="The gravest item, {item}, stands neither in the title nor in the opening nor first in the list. "
    "Where light items come first, people notice too late what is at stake.",
)
_SUGGESTION = Words(
    ja="一覧を重い順に並べ替えて「{item}」を先頭に置き、件名にも「{item}などの個人情報の漏えいについて」と書いてください。",
    en="Order the list by gravity with {item} first, and name it in the title: “Leak of personal data "
    "including {item}”.",
)


def _check(reading: Reading, around: Around) -> Iterator[LintFinding]:
    listing = [one for one in clauses(reading) if one.leaks and _lists(one)]
    told = tuple(item for one in listing for item in one.items) or leaked(reading)
    keys = facts.concerned(around)
    worst = max((gravity(key) for key in keys), default=0) // 10
    worst = worst or max((one.gravity for one in told), default=0) // 10
    shown = [one for one in told if one.gravity // 10 >= worst]
    if not worst or not shown:
        return  # nothing grave, or not told at all: other rules speak of that
    enough = worst if worst == _MY_NUMBER else min(worst, _PAPERS)
    if any(one.gravity // 10 >= enough for one in _prominent(reading)):
        return
    item = label([shown[0].key])
    yield rule.finding(
        _MESSAGE.filled(item=item), _SUGGESTION.filled(item=item), (shown[0].start, shown[0].end)
    )


def _prominent(reading: Reading) -> Iterator[Mention]:
    """What is named where everybody looks."""
    yield from mentions(reading.title)
    listing = [one for one in clauses(reading) if one.leaks and one.items and _lists(one)]
    for sentence in opening(reading, 2):
        if not any(one.start <= sentence.start < one.end for one in listing):
            yield from mentions(sentence.text)
    if listing:
        first = listing[0]
        line = [one for one in listing if "\n" not in reading.folded[first.start : one.start]]
        whole = [one for clause in line for one in clause.items]
        yield from whole if len(line) < len(listing) and len(whole) <= _FEW else whole[:1]


# Between special care, cards and papers of identity opinions differ; a My Number comes before all.
_MY_NUMBER, _PAPERS = 5, 2
_FEW = 2  # items of one list line that a reader takes in at a glance


def _lists(clause: Clause) -> bool:
    return clause.listed or clause.part is Part.ITEMS or len(clause.items) > _FEW


rule = Rule(
    id="R03",
    label=Words(ja="いちばん重い項目を先に", en="the gravest item first"),
    levels={NoticeKind.INDIVIDUAL: LintLevel.E, NoticeKind.PUBLIC: LintLevel.E},
    base=(Base.CASE,),
    source=Words(
        ja="マイナンバーの漏えいを後日のメールで認めた事例への批判",
        en="criticism of a case where the leak of My Numbers was admitted only by a later mail",
    ),
    explain=Words(
        ja="マイナンバー、要配慮個人情報、カード・口座・パスワード、身分証の画像、第三者の情報の順に重く見て、いちばん重い項目が見出し・書き出し・一覧の先頭のどこかにあることを確かめます。",
        en="Gravest are My Numbers, then data that need special care, cards, accounts and passwords, images "
        "of identity papers, and data of third persons. The gravest one that leaked must stand in the "
        "title, the opening, or first in the list.",
    ),
    before="■漏れた情報\n・お名前\n・会員番号\n・クレジットカード番号",
    after="■漏れた情報\n・クレジットカード番号\n・お名前\n・会員番号",
    check=_check,
)

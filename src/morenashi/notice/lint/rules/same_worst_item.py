"""R04: public text, notices and drafts for authorities of one case name the same gravest item."""

from __future__ import annotations

from collections.abc import Iterator

from morenashi.model.lint import LintFinding, LintLevel, NoticeKind
from morenashi.model.words import Words
from morenashi.notice.lint import facts
from morenashi.notice.lint.items import Mention, gravity, label
from morenashi.notice.lint.reading import Reading
from morenashi.notice.lint.rule import Around, Base, Needs, Rule
from morenashi.notice.lint.statements import leaked

_HERE = Words(
    ja="「{name}」には「{item}」が漏れたと書かれていますが、この文章にはありません。文書によって重い項目が違うと、隠したと受け取られます。",
    en="“{name}” says that {item} leaked; this text does not. Where texts differ in the gravest item, people "
    "take it for hiding.",
)
_THERE = Words(
    ja="この文章は「{item}」が漏れたと書いていますが、「{name}」にはありません。先に出した文書が軽く書いていれば、訂正が要ります。",
    en="This text says that {item} leaked; “{name}” does not. If that one is out already, it needs a correction.",
)
_CASE = Words(
    ja="事案でいちばん重い項目「{item}」が、この文章では漏れたと書かれていません。",
    en="By the case the gravest item is {item}; this text does not say that it leaked.",
)
_SUGGESTION = Words(
    ja="どの文書にも同じように「漏れた情報には、{item}が含まれます。」と書いてください。",
    en="Write in every text alike: “What leaked includes {item}.”",
)
_AMEND = Words(
    ja="「{name}」を直すか、訂正として「先の文書に{item}が漏れていませんでした」ではなく「{item}も漏れていました」とはっきり書いてください。",
    en="Amend “{name}”, or publish a plain correction: “{item} leaked as well.”",
)


def _check(reading: Reading, around: Around) -> Iterator[LintFinding]:
    here = leaked(reading)
    place = (here[0].start, here[-1].end) if here else (0, 0)
    keys = facts.concerned(around)
    if keys and gravity(keys[0]) >= _GRAVE and not _says(here, keys[0]):
        item = label(keys[:1])
        yield rule.finding(_CASE.filled(item=item), _SUGGESTION.filled(item=item), place)
        return
    worst = _worst(here)
    for name, other in around.others.items():
        there = leaked(other)
        theirs = _worst(there)
        if theirs and not _says(here, theirs) and not keys:
            item = label([theirs])
            yield rule.finding(
                _HERE.filled(name=name, item=item), _SUGGESTION.filled(item=item), place
            )
        elif worst and not _says(there, worst):
            item = label([worst])
            yield rule.finding(
                _THERE.filled(name=name, item=item), _AMEND.filled(name=name, item=item), place
            )


_GRAVE = 10  # of items.gravity: what belongs at the head of a notice


def _worst(told: tuple[Mention, ...]) -> str:
    """The gravest item clearly named, "" where none is grave."""
    grave = [one for one in told if one.gravity >= _GRAVE and not one.vague]
    return max(grave, key=lambda one: one.gravity).key if grave else ""


def _says(told: tuple[Mention, ...], key: str) -> bool:
    """Whether the item, or one that is as grave and of the same kind, is clearly named."""
    return any(one.names(key) or (not one.vague and _akin(one.key, key)) for one in told)


def _akin(one: str, other: str) -> bool:
    return gravity(one) == gravity(other) and one.partition("_")[0] == other.partition("_")[0]


rule = Rule(
    id="R04",
    label=Words(ja="どの文書でも同じ重い項目", en="the same gravest item in every text"),
    levels=dict.fromkeys(NoticeKind, LintLevel.E),
    base=(Base.CASE,),
    source=Words(
        ja="公表文ではぼかし、二週間後のメールでマイナンバーの漏えいを認めた事例への批判",
        en="criticism of a case whose release blurred what a mail admitted two weeks later",
    ),
    explain=Words(
        ja="公表文、本人への通知、報告書の下書きが、同じいちばん重い項目を挙げているかを比べます。事案ファイル（--case）か、ほかの文書（--with）が要ります。",
        en="Compares the gravest item of the public statement, the notices and the drafts for authorities. "
        "Needs a case file (--case) or the other texts (--with).",
    ),
    before="会員の氏名と住所が漏えいしました。",
    after="会員のクレジットカード番号、氏名と住所が漏えいしました。",
    check=_check,
    needs=frozenset({Needs.CASE_OR_OTHERS}),
)

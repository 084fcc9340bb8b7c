"""R15: an apology by the body responsible, without a condition."""

from __future__ import annotations

import re
from collections.abc import Iterator

from morenashi.model.lint import LintFinding, LintLevel, NoticeKind
from morenashi.model.words import Words
from morenashi.notice.lint.reading import Reading, Sentence
from morenashi.notice.lint.rule import Around, Base, Rule
from morenashi.notice.lint.sections import Part, part_of

_APOLOGY = re.compile(
    r"(?:お|御)?(?:詫|わ)び(?:を)?(?:申し?上げ|いた|致|し(?:ます|、|。|て|たい)|の(?:言葉|気持ち)|です|する|申)|申し訳|謝罪(?:いた|申|し|を)|謝(?:り|る)|ごめんなさい|陳謝|すみません|すまなく|お許し"
)
_CONDITION = re.compile(
    r"(?:とすれば|としたら|とすると|(?<!本来)(?<!必要)(?:の)?であれば|(?:た|た?の)でしたら|(?:た|の)なら(?:ば)?、|ましたら、|(?:おかけした|与えた|あった|された|感じた|生じた)場合|結果として|結果的に|図らずも|はからずも)"
)
_OTHERS_NAME = re.compile(
    r"(?:委託先|業者|関係会社|子会社|ベンダー|提供元|[^\s。、]{1,16})に(?:代わ(?:り|って)|成り代わ|なりかわ)"
)
_MISREAD = re.compile(r"誤解(?:を(?:招|与)|され|が生じ)|誤解")
_THEIRS = re.compile(
    r"(?:より|から|が)[^。]{0,16}(?:お?詫び|謝罪)(?:の(?:連絡|言葉|申し?出))?(?:が|を)(?:あ|受|寄)"
)
_APART = frozenset({Part.MONEY, Part.DESK, Part.GENUINE, Part.STEPS})
_NONE = Words(
    ja="お詫びの言葉がありません。責任のある組織が、自分の言葉で詫びてください。",
    en="There is no apology. The organisation responsible must apologise, in its own words.",
)
_CONDITIONAL = Words(
    ja="「{word}」という条件つきのお詫びです。迷惑がなかったかもしれないと言っているように読めます。",
    en="An apology with a condition (“{word}”): it reads as if perhaps nobody was harmed.",
)
_MISREADING = Words(
    ja="誤解のせいにするお詫びは、受け取る側に落ち度があると読めます。",
    en="Apologising for a misunderstanding puts the fault on the reader.",
)
_BEHALF = Words(
    ja="「{word}」のお詫びでは、自分の責任として詫びたことになりません。預かった情報への責任は、預かった組織にあります。",
    en="An apology in somebody else's name (“{word}”) is none of your own. Whoever was given the data answers for them.",
)
_SUGGESTION = Words(
    ja="「お預かりした情報を守れませんでした。〔組織名〕として、深くお詫びいたします。」と、条件をつけずに書いてください。",
    en="Write without a condition: “We failed to protect the data you entrusted to us. [Organisation] apologises.”",
)


def _check(reading: Reading, around: Around) -> Iterator[LintFinding]:
    said = [
        one
        for one in reading.sentences
        if _APOLOGY.search(one.text) and not _THEIRS.search(one.text)
    ]
    sincere = False
    for one in said:
        wrong = _wrong(one)
        if wrong is not None:
            message, match = wrong
            span = (one.start + match.start(), one.start + match.end())
            yield rule.finding(message.filled(word=match.group().strip("、")), _SUGGESTION, span)
        elif part_of(one) not in _APART:
            sincere = True
    if not said or not (sincere or any(map(_wrong, said))):
        yield rule.finding(_NONE, _SUGGESTION)


def _wrong(sentence: Sentence) -> tuple[Words, re.Match[str]] | None:
    apology = _APOLOGY.search(sentence.text)
    stop = apology.start() if apology else len(sentence.text)
    for message, pattern in (
        (_CONDITIONAL, _CONDITION),
        (_MISREADING, _MISREAD),
        (_BEHALF, _OTHERS_NAME),
    ):
        if (match := pattern.search(sentence.text, 0, stop)) is not None:
            return message, match
    return None


rule = Rule(
    id="R15",
    label=Words(ja="条件をつけないお詫び", en="an apology without condition"),
    levels={NoticeKind.INDIVIDUAL: LintLevel.E, NoticeKind.PUBLIC: LintLevel.E},
    base=(Base.CASE,),
    source=Words(
        ja="「ご心配をおかけしたとすれば」「誤解を招いた」という詫び方への批判",
        en="criticism of “if we caused you any worry” and “gave rise to misunderstanding”",
    ),
    explain=Words(
        ja="責任のある組織が、条件をつけずに詫びているかを見ます。題名の「お詫び」だけでは足りません。「〜とすれば」「結果として」「誤解を招き」「委託先に代わり」は止めます。",
        en="The organisation responsible apologises, without a condition; the word in the title is not enough. "
        "“If”, “as a result”, “misunderstanding”, “on behalf of” do not pass.",
    ),
    before="皆さまにご不快な思いをさせたのであれば、お詫び申し上げます。",
    after="お預かりした情報を守れませんでした。当社として、深くお詫び申し上げます。",
    check=_check,
)

"""R06: no reassurance without what it rests on; nobody is told to feel safe."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from morenashi.model.lint import LintFinding, LintLevel, NoticeKind
from morenashi.model.words import Words
from morenashi.notice.lint.numbers import PERSONS
from morenashi.notice.lint.reading import Reading, Sentence
from morenashi.notice.lint.reassurance import (
    BASIS,
    FACT,
    OUTRIGHT,
    OWN,
    RIGHTS,
    SOFT,
    SOME,
    SPEAKS_OF,
    TAKEN_BACK,
)
from morenashi.notice.lint.rule import Around, Base, Rule
from morenashi.notice.lint.sections import Part, part_of

_APART = frozenset({Part.DEAD_ENDS, Part.RIGHTS, Part.MONEY, Part.GENUINE, Part.DESK})
_MESSAGE = Words(
    ja="根拠のない安心の言葉です。「{word}」と言い切れる証拠がないまま書くと、被害への備えを遅らせ、後で覆ると批判されます。",
    en="Reassurance without a basis (“{word}”). It keeps people from taking care, and falls back on you once it "
    "proves wrong.",
)
_MESSAGE_BASIS = Words(
    ja="安心の言葉です。理由は書かれていますが、「{word}」と言い切れるかを確かめてください。残る危険にも触れないと、読む人は備えをやめてしまいます。",
    en="Reassurance (“{word}”) with a reason given. Make sure that the reason carries it, and name what danger remains.",
)
_SUGGESTION = Words(
    ja="「〔月日〕に〔調べたもの〕を調べた時点では、〔悪用〕は見つかっていません。ただし、今後〔起こり得る被害〕のおそれがあります。」のように、調べた事実と残るおそれを書いてください。",
    en="Say what was looked at and what remains: “When we looked at [what] on [day] we found no [misuse]; [harm] may still follow.”",
)
_MESSAGE_SOFT = Words(
    ja="「{word}」は、危険を小さく見せる言い方です。読む人が何をすればよいかも決まりません。",
    en="“{word}” plays the danger down, and leaves open what the reader is to do.",
)
_SUGGESTION_SOFT = Words(
    ja="「{word}」を消し、「〔起こり得る被害〕のおそれがあります。〔連絡先〕に〔行動〕してください。」と書いてください。",
    en="Drop “{word}”; write: “[Harm] may follow. Please [step] at [contact].”",
)
_MESSAGE_SOME = Words(
    ja="人数が分かっているのに「一部の」と書くと、小さく見せていると受け取られます。",
    en="“Some” where the number is known reads as playing it down.",
)
_SUGGESTION_SOME = Words(
    ja="「{count}のお客様」のように、人数で書いてください。", en="Write the number: “{count}”."
)


def _check(reading: Reading, around: Around) -> Iterator[LintFinding]:
    for sentence, after in zip_longest(reading.sentences, reading.sentences[1:]):
        if part_of(sentence) in _APART:
            continue
        if after is not None and TAKEN_BACK.match(after.text):
            continue
        if SPEAKS_OF.search(sentence.text) and not re.search(r"ご?安心ください", sentence.text):
            continue
        if (found := _outright(sentence)) is not None:
            feel = re.search(r"安心|心配|大丈夫", found.group())  # no reason makes a feeling true
            reasoned = None if feel else BASIS.search(sentence.text, 0, found.start())
            yield rule.finding(
                (_MESSAGE_BASIS if reasoned else _MESSAGE).filled(word=_whole(found)),
                _SUGGESTION,
                (sentence.start + found.start(), sentence.start + found.end()),
                LintLevel.W if reasoned else LintLevel.E,
            )
        elif (found := SOFT.search(sentence.text)) is not None:
            word = found.group()[:12]
            yield rule.finding(
                _MESSAGE_SOFT.filled(word=word),
                _SUGGESTION_SOFT.filled(word=word),
                (sentence.start + found.start(), sentence.start + found.end()),
                LintLevel.W,
            )
    yield from _some(reading)


def _outright(sentence: Sentence) -> re.Match[str] | None:
    text = sentence.text
    if OWN.search(text) or RIGHTS.search(text):
        return None
    found = OUTRIGHT.search(text)
    if found is None or (FACT.search(text) and not re.search(r"ご?(?:安心|心配)", text)):
        return None
    return found


def _whole(found: re.Match[str]) -> str:
    """The wording found, up to the end of its verb."""
    rest = re.match(r"[ぁ-ん]{0,4}?(?:ん|ない|い|す)(?![ぁ-ん])", found.string[found.end() :])
    return found.group() + (rest.group() if rest else "")


def _some(reading: Reading) -> Iterator[LintFinding]:
    some = next((one for one in reading.find(SOME)), None)
    count = PERSONS.search(reading.folded) if some else None
    if some and count:
        yield rule.finding(
            _MESSAGE_SOME,
            _SUGGESTION_SOME.filled(count=count.group().strip()),
            some.span(),
            LintLevel.W,
        )


rule = Rule(
    id="R06",
    label=Words(ja="根拠のない安心を書かない", en="no bare reassurance"),
    levels={NoticeKind.INDIVIDUAL: LintLevel.E, NoticeKind.PUBLIC: LintLevel.E},
    base=(Base.CASE,),
    source=Words(
        ja="「これ以上の個人情報が引き出されることはない」という案内への批判、大丈夫と言われた被害者の声",
        en="criticism of “no further data can be drawn out”, and victims who were told not to worry",
    ),
    explain=Words(
        ja="「ご安心ください」「悪用されることはありません」「影響は限定的」「念のため」などを見つけます。調べた事実として「見つかっていません」と書くのは構いません。理由を添えた言い切りは警告にとどめます。",
        en="Finds “please rest assured”, “will not be misused”, “limited impact”, “just in case”. A fact such as "
        "“none was found” is fine; a claim that gives its reason is only a warning.",
    ),
    before="今回の情報が悪用されることはありませんので、ご安心ください。",
    after="9月3日に通信の記録を調べた時点では、悪用は見つかっていません。ただし、今後なりすましの電話がかかるおそれがあります。",
    check=_check,
)

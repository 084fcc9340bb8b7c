"""Rule: sentences a reader takes in at once: short, active, without jargon and double negation (プレインランゲージ)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from statistics import median

from morenashi.model.lint import LintFinding, LintLevel, NoticeKind
from morenashi.model.words import Words
from morenashi.notice.lint.easy_japanese import lacks_readings
from morenashi.notice.lint.jargon import PLAIN, unexplained
from morenashi.notice.lint.reading import Reading, Role, Sentence
from morenashi.notice.lint.rule import Around, Base, Rule

_MEDIAN, _LONGEST = 60, 120  # characters of a sentence
_PASSIVE = re.compile(r"(?:[かがさたなばまらわ]|ら)れ(?:(?:まし)?た|ま[すせ]|て|る|、|ず|な|$)")
_PASSIVES_IN_ONE, _FEW, _SHARE = 4, 10, 0.6
_TWICE = re.compile(
    r"(?:ない|なかった|[あかさたなまらわ]ず|ぬ)(?:と(?:まで)?(?:は|も))[^。、\n]{0,6}?(?:言|い(?:え|い)|断|限|申)[^。、\n]{0,8}?(?:ない|ません|得ず|難)"
    r"|(?:ない|なかった)(?:わけ|こと|もの)(?:で)?(?:は|も)(?:ない|ありません|ございません|なく)"
    r"|ざるを(?:得|え)|ずに(?:は)?(?:い|お)(?:られ|か)ない|なく(?:は|も)(?:ない|ありません)|得ないとは"
)

_LONG = Words(
    ja="文が長く、読み取りにくくなっています（一文の中央値{n}字。目安は60字まで）。急いで読む人に大事な点が届きません。",
    en="The sentences are long (median {n} characters; aim at 60). A hurried reader misses what matters.",
)
_ONE_LONG = Words(
    ja="一文が{n}字あります。何が起きたのか、一度では読み取れません。",
    en="One sentence has {n} characters; nobody takes it in at once.",
)
_PASSIVES = Words(
    ja="「〜され」「〜られ」が続き、だれがしたことなのかが見えません。",
    en="Passive after passive: nobody can see who did what.",
)
_NEGATED = Words(
    ja="打ち消しが重なり、あるのかないのかが一度では分かりません。",
    en="A double negation: the reader has to work out whether it is so or not.",
)
_JARGON = Words(
    ja="説明のない専門用語があります：{words}。意味が分からないと、自分に何が起きたのかも分かりません。",
    en="Technical terms without an explanation: {words}. Who does not know them does not learn what "
    "happened.",
)
_RUBY = Words(
    ja="やさしい日本語の文に、漢字の読みがついていません。読めない人のための文なので、読みが要ります。",
    en="The text in easy Japanese has no readings on its kanji, though it is for people who cannot read them.",
)
_SHORTER = Words(
    ja="一つの文で一つのことを、だれがしたかを先に書いてください。例：「当社が設定を誤りました。6月2日に直しました。」",
    en='One thing a sentence, and who did it first. For example: "We made a wrong setting. We put it right '
    'on 2 June."',
)
_STRAIGHT = Words(
    ja="打ち消さずに書いてください。例：「漏れたおそれがあります。」",
    en='Say it straight. For example: "The data may have leaked."',
)
_EXPLAIN = Words(
    ja="ふだんの言葉に替えるか、すぐ後ろに説明を添えてください。例：「{word}（{plain}）」",
    en="Use an everyday word, or explain it right there. For example: {word} ({plain})",
)
_READINGS = Words(
    ja="例：「個人情報（こじんじょうほう）が漏（も）れました。」",
    en="For example: 漏（も）れました。",
)


def _check(reading: Reading, around: Around) -> Iterator[LintFinding]:
    said = [one for one in reading.sentences if one.role is not Role.TABLE and _is_whole(one.text)]
    lengths = [len(one.text) for one in said]
    if lengths and median(lengths) > _MEDIAN:
        yield rule.finding(_LONG.filled(n=int(median(lengths))), _SHORTER)
    for one in (one for one in said if len(one.text) > _LONGEST):
        yield rule.finding(_ONE_LONG.filled(n=len(one.text)), _SHORTER, (one.start, one.end))
    yield from _passives(said)
    for match in reading.find(_TWICE):
        yield rule.finding(_NEGATED, _STRAIGHT, match.span())
    if unknown := unexplained(reading):
        word, at = unknown[0]
        message = _JARGON.filled(words="、".join(one for one, _ in unknown))
        suggestion = _EXPLAIN.filled(word=word, plain=PLAIN[word])
        yield rule.finding(message, suggestion, (at, at + len(word)))
    for line in lacks_readings(reading):
        yield rule.finding(_RUBY, _READINGS, (line.start, line.end))


def _is_whole(text: str) -> bool:
    return text.endswith(("。", "」", "!", "?")) and len(text) >= 8


def _passives(said: list[Sentence]) -> Iterator[LintFinding]:
    counts = [len(_PASSIVE.findall(one.text)) for one in said]
    for one, count in zip(said, counts, strict=True):
        if count >= _PASSIVES_IN_ONE:
            yield rule.finding(_PASSIVES, _SHORTER, (one.start, one.end))
    if len(said) >= _FEW and sum(map(bool, counts)) > _SHARE * len(said):
        yield rule.finding(_PASSIVES, _SHORTER)


rule = Rule(
    id="R25",
    label=Words(ja="分かりやすい言葉", en="plain words"),
    levels={NoticeKind.INDIVIDUAL: LintLevel.W},
    base=(Base.PLAIN,),
    source=Words(
        ja="FTC・ICOの手引き（平易な言葉）、出入国在留管理庁・文化庁「やさしい日本語ガイドライン」",
        en="guides of FTC and ICO (plain language), guideline for easy Japanese (Immigration Services Agency)",
    ),
    explain=Words(
        ja="文の長さ（中央値60字まで）、受け身の多さ、二重の打ち消し、説明のない専門用語、やさしい日本語の文の"
        "読みがなを見ます。急いでいる人、日本語に慣れない人にも一度で伝わることが目安です。",
        en="Length of sentences (median up to 60 characters), passives, double negation, jargon without an "
        "explanation, readings in a text in easy Japanese: understood at first reading, even in a hurry.",
    ),
    before="漏えいが生じていないとは言い切れない状況に鑑み、フォレンジック調査が実施されております。",
    after="情報が漏れたおそれがあります。いま、専門の会社が機器に残った跡を調べています。",
    check=_check,
)
